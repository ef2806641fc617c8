/** OpenDocument texts, written by hand (synthetic); what LibreOffice writes is under fixtures/. Rules: OpenDocument 1.3 part 3. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';
import type { Extraction } from '../../src/model.js';
import { readBlocks } from '../../src/readers/index.js';
import { odtReader } from '../../src/readers/odt.js';
import { UnreadableError } from '../../src/readers/reader.js';
import { labelled } from './docx-builder.js';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';
const SPACES = ['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')
  + ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
  + ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"';
type Parts = { automatic?: string; common?: string; masters?: string; extra?: Record<string, Uint8Array> };

const odt = (body: string, { automatic = '', common = '', masters = '', extra = {} }: Parts = {}): Uint8Array => zipSync({
  mimetype: [strToU8(MEDIA_TYPE), { level: 0 }],
  'content.xml': strToU8(`<office:document-content ${SPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`),
  'styles.xml': strToU8(`<office:document-styles ${SPACES}><office:styles>${common}</office:styles><office:master-styles>${masters}</office:master-styles></office:document-styles>`),
  ...extra,
});
const flat = (body: string, automatic = ''): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?><office:document ${SPACES} office:version="1.3" office:mimetype="${MEDIA_TYPE}"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`);
const read = (body: string, parts: Parts = {}, limits: Partial<Limits> = {}): Promise<Extraction> => odtReader.read(odt(body, parts), { ...DEFAULT_LIMITS, ...limits });
const texts = async (body: string, parts: Parts = {}): Promise<string[]> => (await read(body, parts)).blocks.map(labelled);
const p = (content: string, style = ''): string => `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${content}</text:p>`;

test('a picture that is large enough for text is opened where recognition is on, by its place in the package', async () => {
  const frame = (href: string): string => p(`<draw:frame svg:width="15cm" svg:height="5cm"><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${href}"/></draw:frame>`);
  const file = odt(p('a') + frame('Pictures/1.emf') + frame('http://example.vn/2.png'), { extra: { 'Pictures/1.emf': strToU8(`${' '.repeat(40)} EMF`) } });
  const notes = async (allowed: boolean): Promise<unknown> => (await odtReader.read(file, DEFAULT_LIMITS, { allowed })).notes.map(({ id, params }) => [id, params]);
  expect(await notes(true)).toEqual([['reader.word-pictures-small', { count: 1 }], ['reader.word-picture-vector', { picture: 1, name: '1.emf' }]]);
  expect(await notes(false)).toEqual([['reader.word-pictures', { count: 2 }]]);
});

describe('text', () => {
  const cases: [string, string, string][] = [
    ['white space folds, spaces and tabs are elements', 'a \n  b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e', 'a b c d e'],
    ['spans, links, fields and bookmarks', '<text:span>a</text:span><text:a>b</text:a><text:date>1/5/2024</text:date><text:bookmark/>c', 'ab1/5/2024c'],
    ['tracked changes: what was deleted stands elsewhere, what was inserted in place', '<text:change-start text:change-id="1"/>mới<text:change-end text:change-id="1"/><text:change text:change-id="2"/> sau', 'mới sau'],
    ['annotations are no text', 'a<office:annotation><text:p>ghi</text:p></office:annotation>b<office:annotation-end/>', 'ab'],
    ['the reading above a word is none', '<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>', 'a'],
    ['hidden text', 'a<text:hidden-text text:is-hidden="true">ẩn</text:hidden-text>', 'a'],
    ['page breaks in passing', 'a<text:soft-page-break/>b', 'ab'],
    ['check boxes', '<field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"><field:param field:name="Checkbox_Checked" field:value="true"/></field:fieldmark>a', '☒a'],
  ];
  test.each(cases)('%s', async (_name, content, wanted) => {
    expect(await texts(`<text:tracked-changes><text:changed-region text:id="2"><text:deletion><text:p>cũ</text:p></text:deletion></text:changed-region></text:tracked-changes>${p(content)}`)).toEqual([wanted]);
  });

  test('looks come from the nearest style that says so', async () => {
    const { blocks } = await read(p('<text:span text:style-name="Light">12 m</text:span><text:span text:style-name="Up">2</text:span>', 'P1') + p('hoa', 'P2') + p('a<text:span text:style-name="Gone">b</text:span>'), {
      common: '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="13pt"/></style:default-style>'
        + '<style:style style:name="Base" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-left="1in" fo:text-indent="-0.5in"/><style:text-properties fo:font-weight="bold"/></style:style>',
      automatic: '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Base"><style:text-properties fo:font-size="200%"/></style:style>'
        + '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P2"><style:text-properties fo:text-transform="uppercase" fo:font-style="italic"/></style:style>'
        + '<style:style style:name="Light" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>'
        + '<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
        + '<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>',
    });
    expect(blocks.map(({ text, style }) => ({ text, ...style }))).toEqual([
      { text: '12 m²', bold: 'none', italic: false, align: 'justify', indent: 36, size: 12 },
      { text: 'HOA', bold: 'none', italic: true, align: null, indent: 0, size: 13 },
      { text: 'a', bold: 'none', italic: false, align: null, indent: 0, size: 13 },
    ].map((wanted, index) => (index === 0 ? { ...wanted, size: 24 } : wanted)));
  });

  test('fonts of old are decoded by their names', async () => {
    expect(await texts(p('C«ng t¸c c¶i c¸ch hµnh chÝnh th¸ng 5', 'Old'), {
      automatic: '<style:style style:name="Old" style:family="paragraph"><style:text-properties style:font-name="F1"/></style:style>',
      extra: {},
      common: '',
    })).toEqual(['C«ng t¸c c¶i c¸ch hµnh chÝnh th¸ng 5']);
    expect(await texts(p('C«ng t¸c c¶i c¸ch hµnh chÝnh th¸ng 5', 'Old'), {
      automatic: '<style:style style:name="Old" style:family="paragraph"><style:text-properties fo:font-family="\'.VnTime\'"/></style:style>',
    })).toEqual(['Công tác cải cách hành chính tháng 5']);
  });
});

const LEVEL = (level: number, format: string, more = ''): string => `<text:list-level-style-number text:level="${level}" style:num-format="${format}" ${more}/>`;
const LISTS = `<text:list-style style:name="L">${LEVEL(1, 'I', 'style:num-suffix="."')}${LEVEL(2, '1', 'style:num-prefix="(" style:num-suffix=")" text:display-levels="2"')}${LEVEL(3, 'a', 'loext:num-list-format="%3%)" text:start-value="3"')}</text:list-style>`
  + '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="-" style:num-suffix="-"/></text:list-style>';
const list = (items: string, more = 'text:style-name="L"'): string => `<text:list ${more}>${items}</text:list>`;
const item = (content: string, more = ''): string => `<text:list-item ${more}>${content}</text:list-item>`;

describe('lists', () => {
  const cases: [string, string, string[]][] = [
    ['levels, formats and starts', list(item(p('a') + list(item(p('b') + list(item(p('c')), ''))+ item(p('d')), '')) + item(p('e'))), ['I.|a', '(I.1)|b', 'c)|c', '(I.2)|d', 'II.|e']],
    ['each list begins anew', list(item(p('a'))) + list(item(p('b'))), ['I.|a', 'I.|b']],
    ['unless it goes on with the one before', list(item(p('a'))) + p('x') + list(item(p('b')), 'text:style-name="L" text:continue-numbering="true"'), ['I.|a', 'x', 'II.|b']],
    ['or with one that it names', list(item(p('a')), 'xml:id="x" text:style-name="L"') + list(item(p('b'))) + list(item(p('c')), 'text:continue-list="x" text:style-name="L"'), ['I.|a', 'I.|b', 'II.|c']],
    ['a level reached without a paragraph above it', list(item(list(item(p('a')) + item(p('b')), ''))), ['(I.1)|a', '(I.2)|b']],
    ['a start of its own', list(item(p('a')) + item(p('b'), 'text:start-value="5"') + item(p('c'))), ['I.|a', 'V.|b', 'VI.|c']],
    ['further paragraphs of an item and headers have no number', list(`<text:list-header>${p('x')}</text:list-header>${item(p('a') + p('b'))}${item(p('c'))}`), ['x', 'I.|a', 'b', 'II.|c']],
    ['a list of another style inside', list(item(p('a') + list(item(p('b')), 'text:style-name="B"')) + item(p('c'))), ['I.|a', 'b', 'II.|c']],
    ['bullets', list(item(p('a')), 'text:style-name="B"'), ['-|a']],
    ['a style that is not there', list(item(p('a')), 'text:style-name="Z"'), ['a']],
    ['the style of the paragraph where the list names none', list(item(p('a', 'P')), ''), ['I.|a']],
    ['paragraphs that name their list', `<text:numbered-paragraph text:list-id="n" text:style-name="L" text:level="1">${p('a')}</text:numbered-paragraph><text:numbered-paragraph text:list-id="n" text:style-name="L" text:level="2">${p('b')}</text:numbered-paragraph>`, ['I.|a', '(I.1)|b']],
    ['headings by the outline', '<text:h text:outline-level="1">a</text:h><text:h text:outline-level="2">b</text:h><text:h text:outline-level="3">c</text:h><text:h text:outline-level="1" text:is-list-header="true">d</text:h><text:h text:outline-level="1">e</text:h>', ['A.|a', 'A.1|b', 'c', 'd', 'B.|e']],
  ];
  test.each(cases)('%s', async (_name, body, wanted) => {
    expect(await texts(body, {
      automatic: `${LISTS}<style:style style:name="P" style:family="paragraph" style:list-style-name="L"/>`,
      common: '<text:outline-style><text:outline-level-style text:level="1" style:num-format="A" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/><text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>',
    })).toEqual(wanted);
  });
});

describe('tables', () => {
  const lined = '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style><style:style style:name="N" style:family="table-cell"><style:table-cell-properties fo:border-left="none" fo:border="none"/></style:style>';
  const td = (content: string, more = ''): string => `<table:table-cell table:style-name="C" ${more}>${content}</table:table-cell>`;
  const covered = '<table:covered-table-cell/>';
  const cells = ({ blocks }: Extraction): string[] => blocks.filter(({ kind }) => kind === 'cell').map(({ text, cell }) => `${cell?.table} ${cell?.row},${cell?.col} ${cell?.rowSpan}x${cell?.colSpan} ${text}`);

  test('spans to the right and down, rows of the head, tables inside', async () => {
    const inner = `<table:table><table:table-row>${td(p('x'))}${td(p('y'))}</table:table-row></table:table>`;
    const extraction = await read(`<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row>${td(p('TT'), 'table:number-rows-spanned="2"')}${td(p('Hồ sơ'), 'table:number-columns-spanned="2"')}${covered}</table:table-row><table:table-row>${covered}${td(p('a'))}${td(p('b'))}</table:table-row></table:table-header-rows>`
      + `<table:table-row>${td(p('1'))}${td(p('2') + inner, 'table:number-columns-spanned="2" table:number-rows-spanned="2"')}${covered}</table:table-row><table:table-row>${td(p('3'))}<table:covered-table-cell table:number-columns-repeated="2"/></table:table-row></table:table>`, { automatic: lined });
    expect(cells(extraction)).toEqual(['t1 0,0 2x1 TT', 't1 0,1 1x2 Hồ sơ', 't1 1,1 1x1 a', 't1 1,2 1x1 b', 't1 2,0 1x1 1', 't1 2,1 2x2 2', 't2 0,0 1x1 x', 't2 0,1 1x1 y', 't1 3,0 1x1 3']);
    expect(extraction.tables[0]).toMatchObject({ rows: 4, cols: 3, headerRows: 2, ruled: true });
    expect(extraction.notes).toEqual([]);
  });

  test('without lines; cells and rows that are repeated', async () => {
    const extraction = await read('<table:table><table:table-row table:number-rows-repeated="2"><table:table-cell table:style-name="N" table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell></table:table-row></table:table>', { automatic: lined });
    expect(extraction.tables).toMatchObject([{ rows: 2, cols: 2, ruled: false }]);
    expect(cells(extraction)).toHaveLength(4);
  });
});

describe('what stands beside the text', () => {
  test('notes print the mark of the file', async () => {
    const note = (kind: string, mark: string, body: string): string => `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation><text:note-body>${p(body)}</text:note-body></text:note>`;
    const { blocks, notes } = await read(p(`Một${note('footnote', '1', `chân một${note('footnote', '2', 'trong')}`)} và${note('endnote', 'i', 'cuối')} hai.`));
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['paragraph Một và hai.', 'footnote chân một', 'footnote cuối', 'footnote trong']);
    expect(blocks[0]?.references).toEqual([{ offset: 3, mark: '1', block: 1 }, { offset: 6, mark: 'i', block: 2 }]);
    expect(notes).toEqual([]);
  });

  test('boxes, pictures, objects, hidden sections, contents, headers and comments', async () => {
    const { blocks, notes } = await read(
      p('a<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame><draw:frame><draw:image/></draw:frame><draw:frame><draw:object/><draw:image/></draw:frame><office:annotation/>')
      + '<draw:custom-shape><text:p>hình</text:p><svg:desc>mô tả</svg:desc></draw:custom-shape>'
      + '<text:section text:display="none"><text:p>ẩn</text:p></text:section>'
      + '<text:table-of-content><text:table-of-content-source><text:index-title-template>Mẫu</text:index-title-template></text:table-of-content-source><text:index-body><text:p>I. KQ<text:tab/>1</text:p></text:index-body></text:table-of-content>',
      { masters: '<style:master-page><style:header><text:p>Mật <text:page-number>1</text:page-number></text:p></style:header><style:footer style:display="false"><text:p>bỏ</text:p></style:footer></style:master-page>' },
    );
    expect(blocks.map(({ text }) => text)).toEqual(['a', 'khung', 'hình']);
    expect(notes.map(({ id, params }) => [id, params['count']])).toEqual([
      ['reader.word-hidden-text', 2], ['reader.word-contents', 5], ['reader.word-header-text', 3], ['reader.word-pictures', 1], ['reader.word-objects', 1], ['reader.word-comments', 1],
    ]);
  });
});

describe('files', () => {
  const reason = async (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> => {
    try {
      await readBlocks('x.odt', bytes, { ...DEFAULT_LIMITS, ...limits });
      return 'read';
    } catch (error) {
      if (error instanceof UnreadableError) return error.reason;
      throw error;
    }
  };

  test('in one XML file, and under another name', async () => {
    const { blocks, reader, notes } = await readBlocks('a.docx', flat(p('Một', 'P'), '<style:style style:name="P" style:family="paragraph"/>'), DEFAULT_LIMITS);
    expect([reader, blocks[0]?.text, notes[0]?.id]).toEqual(['odt', 'Một', 'reader.named-otherwise-odt']);
  });

  test.each<[string, Uint8Array, Partial<Limits>, string]>([
    ['encrypted', odt('', { extra: { 'META-INF/manifest.xml': strToU8('<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>') } }), {}, 'password'],
    ['encrypted as a whole', zipSync({ mimetype: [strToU8(MEDIA_TYPE), { level: 0 }], 'encrypted-package': strToU8('x') }), {}, 'password'],
    ['without text', zipSync({ mimetype: [strToU8(MEDIA_TYPE), { level: 0 }] }), {}, 'damaged'],
    ['without body', odt('', { extra: { 'content.xml': strToU8('<a/>') } }), {}, 'damaged'],
    ['XML that breaks off', odt('', { extra: { 'content.xml': strToU8('<a><b>') } }), {}, 'damaged'],
    ['a flat file that breaks off', flat(p('a')).subarray(0, -5), {}, 'damaged'],
    ['entities of its own', odt('', { extra: { 'content.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>') } }), {}, 'xml-entities'],
    ['packed anew, the media type compressed', zipSync({ 'META-INF/manifest.xml': strToU8('<a/>'), 'content.xml': strToU8(`<office:document-content ${SPACES}><office:body><office:text/></office:body></office:document-content>`), mimetype: strToU8(MEDIA_TYPE) }), {}, 'read'],
    ['a presentation packed anew', zipSync({ 'META-INF/manifest.xml': strToU8('<a/>'), 'content.xml': strToU8(`<office:document-content ${SPACES}><office:body><office:presentation/></office:body></office:document-content>`), mimetype: strToU8('') }), {}, 'presentation'],
    ['lists nested absurdly deep', odt(`${'<text:list><text:list-item>'.repeat(300)}${'</text:list-item></text:list>'.repeat(300)}`), {}, 'too-deep'],
    ['rows without end', odt('<table:table><table:table-row table:number-rows-repeated="999999999"><table:table-cell/></table:table-row></table:table>'), {}, 'too-many-cells'],
    ['columns without end', odt('<table:table><table:table-row><table:table-cell table:number-columns-repeated="999999999"/></table:table-row></table:table>'), {}, 'too-many-cells'],
    ['rows without cells, without end', odt('<table:table><table:table-row table:number-rows-repeated="999999999"/></table:table>'), {}, 'too-many-cells'],
    ['more text than allowed', odt(p('abc'.repeat(50))), { characters: 100 }, 'too-long'],
    ['spaces without end', odt(p('<text:s text:c="999999999"/>a')), {}, 'read'],
  ])('%s', async (_name, bytes, limits, wanted) => {
    expect(await reason(bytes, limits)).toBe(wanted);
  });

  const whole = odt(list(item(p('a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>b</text:p></text:note-body></text:note>'))) + '<table:table><table:table-row><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>', { automatic: LISTS });
  test('cut or with flipped bits: read, damaged or not known, never anything else', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (at) => {
      expect(await reason(whole.subarray(0, at))).toBe('damaged');
    }), { numRuns: 40 });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 4 }), async (flips) => {
      const bytes = whole.slice();
      for (const [at, bit] of flips) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      expect(await reason(bytes)).toMatch(/^[a-z-]+$/u);
    }), { numRuns: 100 });
  });
});
