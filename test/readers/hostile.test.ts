/** Files made to do harm: each is refused with a reason or read within the limits, and nothing outside of it is opened. */
import { crc32 } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';
import { say } from '../../src/messages/index.js';
import type { Extraction } from '../../src/model.js';
import { readBlocks } from '../../src/readers/index.js';
import { UnreadableError } from '../../src/readers/reader.js';
import { docx, packageFiles, p, run, table, tc, tr } from './docx-builder.js';
import { pdf } from './pdf/page-builder.js';
import { setFlags } from './zip-builder.js';

async function open(bytes: Uint8Array, limits: Partial<Limits> = {}, ocr = false): Promise<Extraction> {
  return readBlocks('a', bytes, { ...DEFAULT_LIMITS, ...limits }, { allowed: ocr });
}

/** The reason why it is refused; its message is one that a clerk can read. */
async function refused(bytes: Uint8Array, limits: Partial<Limits> = {}, ocr = false): Promise<string> {
  const error: unknown = await open(bytes, limits, ocr).catch((thrown: unknown) => thrown);
  if (!(error instanceof UnreadableError)) throw new Error('was not refused', { cause: error });
  expect(say('vi', `reader.${error.reason}`, error.params)).toMatch(/^\p{Lu}.*\.$/u);
  return error.reason;
}

const words = async (bytes: Uint8Array): Promise<string[]> => (await open(bytes)).blocks.map(({ text }) => text);
const nested = (before: string, after: string, depth: number, inner: string): string => before.repeat(depth) + inner + after.repeat(depth);
const DTD = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const OUTSIDE = '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/hostname">]>';

const ODT_NAMESPACES = ['office', 'text', 'table'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');

function odt(body: string, prologue = '', kind = 'text'): Uint8Array {
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'META-INF/manifest.xml': strToU8('<manifest/>'),
    'content.xml': strToU8(`<?xml version="1.0"?>${prologue}<office:document-content ${ODT_NAMESPACES}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`),
  });
}

function xlsx(sheet: string, prologue = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (type: string, target: string): Uint8Array => strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'),
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': strToU8(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': strToU8(`<?xml version="1.0"?>${prologue}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
  });
}

describe('entities and document types', () => {
  it.each([['DOCX', (prologue: string) => docx({ body: '<w:p><w:r><w:t>&b;</w:t></w:r></w:p>', prologue })], ['ODT', (prologue: string) => odt('<text:p>&b;</text:p>', prologue)]])('%s: none is expanded or fetched', async (_, make) => {
    expect(await refused(make(DTD))).toBe('xml-entities');
    expect(await refused(make(OUTSIDE))).toBe('xml-entities');
    expect(await refused(make(''))).toBe('damaged');
  });

  it.each([DTD, OUTSIDE])('workbooks: %s is not expanded', async (prologue) => {
    const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>x &b; 12</t></is></c></row>';
    const read = await words(xlsx(cell, prologue)).catch((error: unknown) => [error instanceof UnreadableError ? error.reason : 'other']);
    expect(read.join()).toMatch(/^damaged$|^x &b; 12$|^x  ?12$/u);
  });
});

describe('nesting without end', () => {
  const cell = '<w:p><w:r><w:t>12 hồ sơ</w:t></w:r></w:p>';
  it.each([
    ['tables in DOCX', docx(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 10_000, cell))],
    ['insertions in DOCX', docx(`<w:p>${nested('<w:ins>', '</w:ins>', 10_000, run('12'))}</w:p>`)],
    ['sections in ODT', odt(nested('<text:section>', '</text:section>', 10_000, '<text:p>12</text:p>'))],
    ['groups in RTF', strToU8(`{\\rtf1 ${nested('{', '}', 100_000, '12')}}`)],
    ['tables in RTF', strToU8(`{\\rtf1 ${'\\itap30000\\intbl 1\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}'.repeat(50)}}`)],
  ])('%s', async (_, bytes) => {
    expect(await refused(bytes)).toBe('too-deep');
  });

  it('of a depth that a document may have is read', async () => {
    expect(await words(docx(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 50, cell)))).toEqual(['12 hồ sơ']);
  });

  it('pages of a PDF that hold each other', async () => {
    const loop = pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1000000>>', '<</Type/Pages/Kids[2 0 R]/Count 99/Parent 3 0 R>>']);
    expect(await refused(loop)).toBe('too-many-pages');
  });
});

describe('what a file says of its size', () => {
  const bomb = zipSync({ ...packageFiles({ body: p('1') }), 'word/media/x.png': new Uint8Array(20 * 1024 * 1024) });
  it.each([
    ['bytes that it unpacks to', bomb, { unpackedBytes: 10 * 1024 * 1024 }, 'package-unpacked-size'],
    ['less than it holds', setFlags(bomb, { size: 10 }), {}, 'package-lies'],
    ['four gigabytes', setFlags(docx(p('1')), { size: 0xfffffffe }), {}, 'package-unpacked-size'],
    ['files in it', docx({ body: p('1'), extra: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`x${at}`, new Uint8Array(0)])) }), { zipEntries: 100 }, 'package-entries'],
    ['rows and cells repeated', odt(`<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"><text:p>1</text:p></table:table-cell></table:table-row></table:table>`), {}, 'too-many-cells'],
    ['a row of a sheet under the last one', xlsx('<row r="2147483647"><c r="A2147483647"><v>1</v></c></row>'), {}, 'damaged'],
    ['merged cells under the last row', xlsx('<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="2147483647"/></mergeCells><sheetData>'), {}, 'sheet-beyond'],
    ['merged cells at a row without end', xlsx('<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="1e309"/></mergeCells><sheetData>'), {}, 'sheet-beyond'],
    ['merged cells whose row is written as an entity', xlsx('<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B&#50;147483647"/></mergeCells><sheetData>'), {}, 'sheet-beyond'],
    ['merged cells beyond the last column', xlsx('<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:ZZZZZZZ2"/></mergeCells><sheetData>'), {}, 'sheet-beyond'],
    ['binary data of two gigabytes', strToU8('{\\rtf1 \\bin2000000000 x 12}'), {}, 'damaged'],
    ['characters', strToU8('hồ sơ 12 '.repeat(200)), { characters: 1000 }, 'too-long'],
  ])('%s', async (_, bytes, limits, reason) => {
    expect(await refused(bytes, limits)).toBe(reason);
  });

  it('a hundred thousand cells are the most, and the message says how to read more', async () => {
    const wide = docx(table(Array.from({ length: 11 }, () => tr(Array.from({ length: 10 }, () => tc('7'))))));
    expect((await open(wide, { cells: 110 })).tables[0]?.cells).toHaveLength(110);
    const error: unknown = await open(wide, { cells: 100 }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ reason: 'too-many-cells', params: { cells: 110, limit: 100 } });
    expect(say('vi', 'reader.too-many-cells', { cells: 101, limit: 100 })).toContain('--limit cells=');
  });

  it('a table that is converted in pieces keeps its merged cells', async () => {
    const merged = (row: number): string => (row === 399 ? '<w:vMerge w:val="restart"/>' : row > 399 && row < 410 ? '<w:vMerge/>' : '');
    const rows = Array.from({ length: 620 }, (_, row) => tr(Array.from({ length: 10 }, (__, col) => tc(`${row * 10 + col}`, col === 2 ? merged(row) : ''))));
    const { tables, blocks } = await open(docx(table(rows) + p('12 hồ sơ')));
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ rows: 620, cols: 10 });
    expect(tables[0]?.cells).toHaveLength(6190);
    expect(blocks.filter(({ cell }) => cell !== null && cell.rowSpan > 1).map(({ cell }) => [cell?.row, cell?.col, cell?.rowSpan])).toEqual([[399, 2, 11]]);
    expect(blocks.at(-1)?.text).toBe('12 hồ sơ');
  });

  it('a cell over a hundred million columns, spaces without number', async () => {
    expect(await words(docx(table([tr([tc('12', '<w:gridSpan w:val="100000000"/>')])])))).toEqual(['12']);
    expect(await words(odt('<text:p>1<text:s text:c="2000000000"/>2</text:p>'))).toEqual(['1 2']);
  });

  const FONT = '<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>';
  const page = (box: string, stream: string): Uint8Array => pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', `<</Type/Page/Parent 2 0 R/MediaBox${box}/Resources${FONT}/Contents 4 0 R>>`, { dictionary: '', stream }]);
  it('a page of 70 metres is read, and drawn no larger than the limit on pixels', async () => {
    expect(await words(page('[0 0 200000 200000]', 'BT /F 12 Tf 100 100 Td (Tong 12 ho so) Tj ET'))).toEqual(['Tong 12 ho so']);
    expect(await refused(page('[0 0 200000 200000]', '0 0 100000 100000 re f'), { pixels: 1_000_000 }, true)).toBe('no-text-recognised');
  });

  it('text that lies outside of the page is not on it and is told of; a line that runs over its edge stays whole', async () => {
    const line = (x: number, text: string, y = 700): string => `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET`;
    const far = page('[0 0 595 842]', [line(72, 'Tong 12 ho so'), line(6750002, 'Tong 13 ho so'), line(6750090, '14'), line(-90000, '15'), line(72, '16', 900)].join(' '));
    expect(await words(far)).toEqual(['Tong 12 ho so']);
    expect((await open(far)).notes.map(({ id, params }) => [id, params['text']])).toEqual([['reader.pdf-off-page-text', '15 Tong 13 ho so 14 16']]);
    expect(await words(page('[0 0 595 842]', line(500, 'Tong 1.234.567 ho so')))).toEqual(['Tong 1.234.567 ho so']);
  });

  it('pictures that declare sixty thousand pixels a side are not decoded', async () => {
    const { default: sharp } = await import('sharp');
    const png = new Uint8Array(await sharp({ create: { width: 10, height: 10, channels: 3, background: '#ffffff' } }).png().toBuffer());
    const tiff = new Uint8Array(await sharp({ create: { width: 10, height: 10, channels: 3, background: '#ffffff' } }).tiff({ compression: 'none' }).toBuffer());
    expect(await refused(declared(png), {}, true)).toBe('too-many-pixels');
    expect(await refused(declaredTiff(tiff), {}, true)).toBe('too-many-pixels');
  });
});

/** A PNG whose header says 60,000 by 60,000; libpng looks at the checksum of the header. */
function declared(png: Uint8Array): Uint8Array {
  const made = Buffer.from(png);
  made.writeUInt32BE(60_000, 16);
  made.writeUInt32BE(60_000, 20);
  made.writeUInt32BE(crc32(made.subarray(12, 29)), 29);
  return new Uint8Array(made);
}

/** Width and height are the entries 256 and 257 of the first directory. */
function declaredTiff(tiff: Uint8Array): Uint8Array {
  const made = Buffer.from(tiff);
  const directory = made.readUInt32LE(4);
  for (let at = directory + 2; at < directory + 2 + 12 * made.readUInt16LE(directory); at += 12) {
    if (made.readUInt16LE(at) !== 256 && made.readUInt16LE(at) !== 257) continue;
    made.writeUInt16LE(4, at + 2);
    made.writeUInt32LE(60_000, at + 8);
  }
  return new Uint8Array(made);
}

describe('what lies outside of the file', () => {
  it('is not fetched for a picture, a template or a sub-document that DOCX links to', async () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      ['image', 'file:///etc/hostname'], ['image', 'http://127.0.0.1:9/x.png'], ['attachedTemplate', 'http://127.0.0.1:9/x.dotm'], ['subDocument', '../../../../etc/hostname'],
      ['styles', '../../../../../../etc/hostname'],
    ].map(([type, target], at) => `<Relationship Id="x${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${type === 'styles' ? '' : ' TargetMode="External"'}/>`).join('')}</Relationships>`;
    const body = `${p('12 hồ sơ')}<w:p><w:r><w:drawing><a:blip r:link="x0"/></w:drawing></w:r></w:p><w:subDoc r:id="x3"/>`;
    expect(await words(docx({ body, extra: { 'word/_rels/document.xml.rels': strToU8(rels) } }))).toEqual(['12 hồ sơ']);
  });
});

describe('against the schema', () => {
  it.each([
    ['an element inside a text', '<w:p><w:r><w:t>12 <w:b/><w:t>hồ</w:t> sơ</w:t></w:r></w:p>', '12 hồ sơ'],
    ['a paragraph inside a run', '<w:p><w:r><w:t>12 </w:t><w:p><w:r><w:t>hồ sơ</w:t></w:r></w:p></w:r></w:p>', '12 hồ sơ'],
    ['a table inside a run', '<w:p><w:r><w:t>12 </w:t><w:tbl><w:tr><w:tc><w:p><w:r><w:t>hồ sơ</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:r></w:p>', '12 hồ sơ'],
  ])('%s is read', async (_, body, text) => {
    expect(await words(docx(body))).toEqual([text]);
  });
});
