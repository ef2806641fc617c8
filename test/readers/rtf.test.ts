/**
 * RTF in the manner of Word and WordPad, written by hand (synthetic); what LibreOffice writes is under fixtures/.
 * Rules: Rich Text Format Specification 1.9.1.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';
import type { Extraction } from '../../src/model.js';
import { readBlocks } from '../../src/readers/index.js';
import { UnreadableError } from '../../src/readers/reader.js';
import { rtfReader } from '../../src/readers/rtf.js';
import { labelled } from './docx-builder.js';

/** Letters outside Latin-1 as Word writes them. */
const bytesOf = (written: string): Uint8Array => Uint8Array.from(written.replace(/[^\0-\xff]/gu, (letter) => `\\u${letter.charCodeAt(0)}?`), (character) => character.charCodeAt(0));
const FONTS = String.raw`{\fonttbl{\f0\froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}{\f1\fnil\fcharset163 Arial;}{\f2\fnil\fcharset2 Symbol;}{\f3\fnil\fcharset0 .VnTime;}{\f4\fnil\fcharset163 .VnTimeH;}{\f5\fnil\fcharset0 VNI-Times;}{\f6\fnil\fcharset2 Wingdings;}{\f7\fmodern\fcharset128 MS Gothic;}}`;
const rtf = (body: string, head = ''): Uint8Array => bytesOf(String.raw`{\rtf1\ansi\ansicpg1252\deff0` + FONTS + head + String.raw`\pard\plain ` + body + '}');
const read = (body: string, head = '', limits: Partial<Limits> = {}): Promise<Extraction> => rtfReader.read(rtf(body, head), { ...DEFAULT_LIMITS, ...limits });
const texts = async (body: string, head = ''): Promise<string[]> => (await read(body, head)).blocks.map(labelled);

const LISTS = String.raw`{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc1\levelnfcn1\levelstartat1{\leveltext\leveltemplateid2\'02\'00.;}{\levelnumbers\'01;}}{\listlevel\levelnfc0\levelnfcn0\levelstartat1{\leveltext\'04\'00.\'01.;}{\levelnumbers\'01\'03;}}{\listname ;}\listid7}`
  + String.raw`{\list\listsimple{\listlevel\levelnfc23\levelnfcn23\levelstartat1{\leveltext\'01\u-3913 ?;}{\levelnumbers;}\f2}{\listname ;}\listid8}}`
  + String.raw`{\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}{\listoverride\listid8\listoverridecount0\ls2}{\listoverride\listid7\listoverridecount1{\lfolevel\listoverridestartat\levelstartat4}\ls3}}`;

describe('characters', () => {
  const cases: [string, string, string][] = [
    ['Unicode with a fallback of one character', String.raw`\uc1 H\u7891\'3f s\u417\'3f`, 'Hồ sơ'],
    ['a fallback that is a plain character', String.raw`\uc1 H\u7891? s\u417?`, 'Hồ sơ'],
    ['a fallback of no character', String.raw`\uc0 H\u7891  s\u417 `, 'Hồ sơ'],
    ['a fallback of two bytes', String.raw`\uc2 x\u7891\'81\'40y`, 'xồy'],
    ['a fallback that is a control word', String.raw`\u8217\rquote s`, '’s'],
    ['a fallback that was not written', String.raw`\uc1\u7891\u417\u7890`, 'ồơỒ'],
    ['the fallback of a group', String.raw`{\uc0 a\u417 }\u417?b`, 'aơơb'],
    ['negative units and a pair', String.raw`\u-10179 ?\u-8695 ?`, '😉'],
    ['a fallback ends with its group', String.raw`{\b \u417}xy`, 'ơxy'],
    ['Windows-1258 by the charset of the font, tones behind the letter', String.raw`\f1 Ti\'ea\'ecp nh\'e2\'f2n 15 h\'f4\'cc s\'f5, \'d0\'f4ng`, 'Tiếp nhận 15 hồ sơ, Đông'],
    ['Windows-1252 by the charset of the font', String.raw`\'93v\'e0\'94 \'96 \'85`, '“và” – …'],
    ['a code page of two bytes', String.raw`\f7 \'82\'a0`, 'あ'],
    ['characters of symbol fonts', String.raw`{\f2\'b7} a {\f6\'fe}`, '• a 🗹'],
    ['a symbol as a field without result', String.raw`a {\field{\*\fldinst SYMBOL 168 \\f "Wingdings" \\s 12}{\fldrslt\f6\fs24}}b`, 'a 🞎b'],
    ['dashes, quotes, hard space and hyphen, soft hyphen', String.raw`a\endash b\emdash\ldblquote c\rdblquote  1\~000 d\_e f\-g`, 'a–b—“c” 1 000 d-e fg'],
    ['braces and backslash', String.raw`\{a\} \\b`, '{a} \\b'],
    ['a line break after a backslash ends the paragraph', 'a\\\nb', 'a¶b'],
    ['line breaks of the file are none of the text', 'a\r\nb', 'ab'],
    ['tab and line', String.raw`a\tab b\line c`, 'a b c'],
    ['upper code kept as two readings', String.raw`{\upr{o}{\*\ud{\u417 ?}}}x`, 'ơx'],
    ['binary data is passed over', String.raw`a{\*\unknown\bin5 }}}}}}b{\pict\bin3 {{{}c`, 'abc'],
    ['raised and lowered', String.raw`12 m{\super 2} CO{\sub 2} x{\up6\fs16 3}`, '12 m² CO₂ x³'],
    ['capitals by formatting', String.raw`{\caps hoa}`, 'HOA'],
    ['nothing known is lost with what is not', String.raw`{\*\unknown lost}{\unknown kept}`, 'kept'],
    ['formulas on a line', String.raw`{\mmath{\*\moMath{\mf{\mfPr{\mtype bar}}{\mnum{\mr 3}}{\mden{\mr 4}}}}{\mmathPict{\pict 00}}}`, '3/4'],
  ];
  test.each(cases)('%s', async (_name, body, wanted) => {
    expect((await texts(body)).join('¶')).toBe(wanted);
  });

  test('fonts of old keep their bytes, whatever charset they name', async () => {
    const { blocks, notes } = await read(String.raw`{\f3 C\'abng t\'b8c c\'b6i c\'b8ch h\'b5nh ch\'ddnh th\'b8ng 5}\par {\f4 b\'b8o c\'b8o}\par {\f3 th\u182\'b6 d\u171\'abng}`);
    expect(blocks.map(({ text }) => text)).toEqual(['Công tác cải cách hành chính tháng 5', 'BÁO CÁO', 'thả dông']);
    expect(notes.map(({ id }) => id)).toContain('reader.word-legacy-font');
  });

  test('VNI fonts', async () => {
    expect(await texts(String.raw`{\f5 Coâng taùc caûi caùch haønh chính thaùng 5}`)).toEqual(['Công tác cải cách hành chính tháng 5']);
  });

  test('the code page of the file holds where fonts name none', async () => {
    const bytes = bytesOf(String.raw`{\rtf1\ansi\ansicpg1258{\fonttbl\f0\fswiss Arial;}\f0 Ti\'ea\'ecp}`);
    expect((await rtfReader.read(bytes, DEFAULT_LIMITS)).blocks.map(({ text }) => text)).toEqual(['Tiếp']);
  });

  test('looks', async () => {
    const { blocks } = await read(String.raw`\qc\b\fs28 A\b0\par\pard\plain\qj\fi720\li360 {\i b}\par\pard\qr c\par`);
    expect(blocks.map(({ style }) => style)).toEqual([
      { bold: 'all', italic: false, align: 'center', indent: 0, size: 14 },
      { bold: 'none', italic: true, align: 'justify', indent: 54, size: 12 },
      { bold: 'none', italic: false, align: 'right', indent: 0, size: 12 },
    ]);
  });
});

describe('lists', () => {
  test('are counted by the tables where no mark is printed', async () => {
    expect(await texts(String.raw`\ls1\ilvl0 a\par\ilvl1 b\par c\par\ilvl0 d\par\pard\ls2 e\par\pard\ls3 f\par`, LISTS)).toEqual(['I.|a', 'I.1.|b', 'I.2.|c', 'II.|d', '•|e', 'IV.|f']);
  });

  test('print the mark that the writer put beside the paragraph, at the level of the tables', async () => {
    const { blocks } = await read(String.raw`{\listtext\pard\plain III.\tab}\ls1\ilvl0 a\par{\listtext\pard\plain\f2 \'b7\tab}\ls2 b\par\ls1 c\par`, LISTS);
    expect(blocks.map(labelled)).toEqual(['III.|a', '•|b', 'c']);
    expect(blocks[0]?.listLevel).toBe(0);
  });

  test('of WordPad and Word 6 are known by the printed mark alone', async () => {
    expect(await texts(String.raw`\pard{\pntext\f0 1.\tab}{\*\pn\pnlvlbody\pnf0\pnindent0\pnstart1\pndec{\pntxta.}}a\par{\pntext\f0 2.\tab}b\par\pard{\pntext\f2\'b7\tab}{\*\pn\pnlvlblt\pnf2{\pntxtb\'b7}}c\par\pard d\par`))
      .toEqual(['1.|a', '2.|b', '•|c', 'd']);
  });

  test('a list that the tables do not hold prints nothing without mark', async () => {
    expect(await texts(String.raw`\ls9 a\par\ls0 b\par`, LISTS)).toEqual(['a', 'b']);
  });
});

const LINED = String.raw`\clbrdrt\brdrs\brdrw10\clbrdrl\brdrs\clbrdrb\brdrs\clbrdrr\brdrs`;
const cells = ({ blocks }: Extraction): string[] => blocks.filter(({ kind }) => kind === 'cell').map(({ text, cell }) => `${cell?.table} ${cell?.row},${cell?.col} ${cell?.rowSpan}x${cell?.colSpan} ${text}`);

describe('tables', () => {
  test('spans come of the places of edges, merges of their marks', async () => {
    const extraction = await read(String.raw`\trowd\trhdr\trleft-108${LINED}\clvmgf\cellx1000${LINED}\cellx3010\pard\intbl TT\cell Hồ sơ\cell\row`
      + String.raw`\trowd\trleft-108${LINED}\clvmrg\cellx1000${LINED}\cellx2000${LINED}\cellx3000\pard\intbl\cell a\cell b\cell\row`
      + String.raw`\trowd\trleft0${LINED}\clmgf\cellx1000${LINED}\clmrg\cellx2000${LINED}\cellx3000\pard\intbl c\cell\cell d\cell\row\pard sau\par`);
    expect(cells(extraction)).toEqual(['t1 0,0 2x1 TT', 't1 0,1 1x2 Hồ sơ', 't1 1,1 1x1 a', 't1 1,2 1x1 b', 't1 2,0 1x2 c', 't1 2,2 1x1 d']);
    expect(extraction.tables).toMatchObject([{ rows: 3, cols: 3, ruled: true }]);
    expect(extraction.blocks.at(-1)?.text).toBe('sau');
  });

  test.each([
    ['lines of the cells', LINED, '', true],
    ['no lines', '', '', false],
    ['lines that are none', String.raw`\clbrdrt\brdrnone\clbrdrl\brdrnone\clbrdrb\brdrtbl\clbrdrr\brdrnil`, '', false],
    ['lines of the row', '', String.raw`\trbrdrt\brdrs\trbrdrl\brdrs\trbrdrb\brdrs\trbrdrr\brdrs\trbrdrh\brdrs\trbrdrv\brdrs`, true],
    ['lines around a paragraph', String.raw`\brdrt\brdrs\brdrb\brdrs\brdrl\brdrs\brdrr\brdrs`, '', false],
  ])('ruled: %s', async (_name, ofCell, ofRow, ruled) => {
    const row = String.raw`\trowd${ofRow}${ofCell}\cellx1000${ofCell}\cellx2000\pard\intbl a\cell b\cell\row`;
    expect((await read(row + row)).tables).toMatchObject([{ rows: 2, ruled }]);
  });

  test('the definition may come a second time before the row ends, and hold for rows without one', async () => {
    const definition = String.raw`\trowd\cellx1000\cellx2000`;
    expect(cells(await read(String.raw`${definition}\pard\intbl a\cell b\cell ${definition}\row\intbl c\cell d\cell\row`))).toHaveLength(4);
  });

  test('inside tables', async () => {
    const inner = String.raw`\pard\intbl\itap2 trong 1\nestcell trong 2\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}`;
    const row = String.raw`\trowd${LINED}\cellx1000${LINED}\cellx2000\pard\intbl\itap1 `;
    const extraction = await read(String.raw`${row}a\cell ngoài\par${inner}\pard\intbl\itap1 sau\cell\row ${row}c\cell d\cell\row`);
    expect(cells(extraction).map((line) => line.replace(/ \dx\d/u, ''))).toEqual(['t1 0,0 a', 't1 0,1 ngoài\nsau', 't2 0,0 trong 1', 't2 0,1 trong 2', 't1 1,0 c', 't1 1,1 d']);
  });

  test('one that ends with its last row is not joined with the next', async () => {
    const row = String.raw`\trowd\lastrow\cellx1000\cellx2000\pard\intbl a\cell b\cell\row`;
    expect((await read(row + row)).tables).toHaveLength(2);
  });

  test('a row without end keeps its text', async () => {
    expect(await texts(String.raw`\trowd\cellx1000\cellx2000\pard\intbl a\cell b\cell\pard c\par`)).toEqual(['a', 'b', 'c']);
  });
});

describe('what stands beside the text', () => {
  test('notes, their marks automatic, own and of the end', async () => {
    const { blocks } = await read(String.raw`Một{\super\chftn}{\footnote\pard\plain{\super\chftn} chân một} và hai{\super *}{\footnote\pard\plain{\super *} chân hai}, ba{\super\chftn{\*\footnote\ftnalt\chftn\pard\plain cuối}}.\par`, String.raw`\aftnnrlc`);
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['paragraph Một và hai, ba.', 'footnote chân một', 'footnote * chân hai', 'footnote cuối']);
    expect(blocks[0]?.references).toEqual([{ offset: 3, mark: '1', block: 1 }, { offset: 10, mark: '*', block: 2 }, { offset: 14, mark: 'i', block: 3 }]);
  });

  test('marks that begin anew with each section, in letters', async () => {
    const note = String.raw`x{\super\chftn}{\footnote\pard a}`;
    const { blocks } = await read(String.raw`${note}\par${note}\sect\sectd ${note}\par`, String.raw`\ftnnalc\ftnrestart`);
    expect(blocks.flatMap(({ references }) => references.map(({ mark }) => mark))).toEqual(['a', 'b', 'a']);
  });

  test('a raised exponent before a note is no mark', async () => {
    const { blocks } = await read(String.raw`5 m{\super 2}{\super\chftn}{\footnote\pard a}\par`);
    expect(blocks[0]?.text).toBe('5 m²');
  });

  test('tracked changes are accepted, a paragraph joined with the next', async () => {
    expect(await texts(String.raw`Có {\deleted\revauthdel1 12}{\revised\revauth1 15} hồ sơ\par một{\deleted\par}hai\par{\mvf cũ}{\mvt mới}\par`)).toEqual(['Có 15 hồ sơ', 'mộthai', 'mới']);
  });

  test('pictures that are large enough for text are opened where recognition is on', async () => {
    const hex = (bytes: Buffer): string => bytes.toString('hex').replace(/(.{20})/gu, '$1\r\n');
    const vector = hex(Buffer.concat([Buffer.alloc(40, 1), Buffer.from(' EMF')]));
    const size = String.raw`\picwgoal8000\pichgoal4000`;
    const pictures = [
      String.raw`{\*\shppict{\pict{\*\picprop{\sp{\sn x}{\sv 1}}}\emfblip${size}{\*\blipuid ffff}${vector}}}`, String.raw`{\pict\pngblip${size} 8950}`,
      String.raw`{\pict\pngblip\picwgoal1000\pichgoal1000 8950}`, String.raw`{\pict\wmetafile8${size}\bin4 ${'\u0001\0\u0009\0'}}`,
    ];
    const file = bytesOf(String.raw`{\rtf1\ansi 98 ho so${pictures.join('')}\par}`);
    const notes = async (allowed: boolean): Promise<unknown> => (await rtfReader.read(file, DEFAULT_LIMITS, { allowed })).notes.map(({ id, params }) => [id, params]);
    expect(await notes(true)).toEqual([
      ['reader.word-pictures-small', { count: 1 }], ['reader.word-picture-vector', { picture: 1, name: '1.emf' }], ['reader.word-picture-damaged', { picture: 2, name: '2.png' }],
      ['reader.word-picture-vector', { picture: 4, name: '4.wmf' }],
    ]);
    expect(await notes(false)).toEqual([['reader.word-pictures', { count: 4 }]]);
  });

  test('hidden text, headers, comments, pictures, objects and contents are told of', async () => {
    const { blocks, notes } = await read(String.raw`{\header\pard\plain Mật\par}a{\v ẩn}{\*\atnid X}{\*\annotation\pard ghi}{\*\shppict{\pict\pngblip 89}}{\nonshppict{\pict\wmetafile8 01}}{\object\objemb{\*\objdata 01}{\result{\pict 01}}}\par`
      + String.raw`{\field{\*\fldinst TOC \\o "1-3"}{\fldrslt I. KET QUA\tab 1\par}}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt b}}{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres1\ffdefres0}}}{\fldrslt}}\par`);
    expect(blocks.map(({ text }) => text)).toEqual(['a', 'b☒']);
    expect(notes).toEqual([
      { id: 'reader.word-hidden-text', params: { count: 2 }, page: null }, { id: 'reader.word-contents', params: { count: 9 }, page: null },
      { id: 'reader.word-header-text', params: { count: 3 }, page: null }, { id: 'reader.word-pictures', params: { count: 1 }, page: null },
      { id: 'reader.word-objects', params: { count: 1 }, page: null }, { id: 'reader.word-comments', params: { count: 1 }, page: null },
    ]);
  });

  test('text boxes follow the paragraph that they are anchored in, once', async () => {
    expect(await texts(String.raw`tr{\shp{\*\shpinst\shpleft1{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard\plain khung\par}}{\shprslt{\*\do{\dptxbxtext khung\par}}}}\'ean\par sau\par`)).toEqual(['trên', 'khung', 'sau']);
  });

  test('nothing was left unread in any of it', async () => {
    const { notes } = await read(String.raw`a{\super 2}{\footnote b}\par\trowd\cellx9\intbl c\cell\row`);
    expect(notes).toEqual([]);
  });
});

describe('files', () => {
  test('named .doc, as Word lets them be', async () => {
    const { notes, reader } = await readBlocks('bao-cao.doc', rtf('a'), DEFAULT_LIMITS);
    expect([reader, ...notes.map(({ id }) => id)]).toEqual(['rtf', 'reader.named-otherwise-rtf']);
  });

  const reason = async (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> => {
    try {
      await rtfReader.read(bytes, { ...DEFAULT_LIMITS, ...limits });
      return 'read';
    } catch (error) {
      if (error instanceof UnreadableError) return error.reason;
      throw error;
    }
  };

  test.each<[string, Uint8Array, Partial<Limits>, string]>([
    ['cut short', rtf('a').subarray(0, -1), {}, 'damaged'],
    ['cut inside a picture', bytesOf(String.raw`{\rtf1 a{\pict 0102`), {}, 'damaged'],
    ['a brace that closes too early', bytesOf(String.raw`{\rtf1 a\par} b\par c}`), {}, 'damaged'],
    ['NUL and line ends behind the end', bytesOf('{\\rtf1 a}\r\n\0\0'), {}, 'read'],
    ['groups without end', bytesOf(`{\\rtf1 ${'{'.repeat(200_000)}`), {}, 'too-deep'],
    ['groups nested absurdly deep', bytesOf(`{\\rtf1 ${'{'.repeat(2000)}${'}'.repeat(2000)}}`), {}, 'too-deep'],
    ['groups of a header nested absurdly deep', bytesOf(`{\\rtf1{\\fonttbl${'{'.repeat(2000)}${'}'.repeat(2000)}}}`), {}, 'too-deep'],
    ['boxes in boxes', bytesOf(`{\\rtf1 ${'{\\shptxt a'.repeat(50)}${'}'.repeat(50)}}`), {}, 'too-deep'],
    ['tables nested absurdly deep', rtf(String.raw`\intbl\itap99999999 a\nestcell`), {}, 'too-deep'],
    ['more text than allowed', rtf('abc'.repeat(40)), { characters: 100 }, 'too-long'],
    ['more cells than allowed', rtf(String.raw`\trowd\cellx1\intbl ` + String.raw`a\cell `.repeat(20)), { cells: 10 }, 'too-many-cells'],
    ['wild numbers', rtf(String.raw`\uc-5\u99999999999 \fs-4\li999999999999\trowd\cellx-9\cellx-9\intbl\itap-3 a\cell\cell\cell\row\ilvl-4\ls1 b\bin-4 c\par`, LISTS), {}, 'read'],
  ])('%s', async (_name, bytes, limits, wanted) => {
    expect(await reason(bytes, limits)).toBe(wanted);
  });

  const whole = rtf(String.raw`\ls1\ilvl0 Ti\'ebp {\b nh\u7853?n} 15{\super\chftn}{\footnote\pard a}\par\trowd\cellx500\cellx900\intbl a\cell b\cell\row{\field{\*\fldinst X}{\fldrslt y}}\par`, LISTS);
  test('every cut is damage, every flipped bit is read or told', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 6, max: whole.length - 1 }), async (at) => {
      expect(await reason(whole.subarray(0, at))).toBe('damaged');
    }), { numRuns: 100 });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 6, max: whole.length - 1 }), fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 8 }), async (flips) => {
      const bytes = whole.slice();
      for (const [at, bit] of flips) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      expect(['read', 'damaged', 'legacy-encoding']).toContain(await reason(bytes));
    }), { numRuns: 150 });
  });
});
