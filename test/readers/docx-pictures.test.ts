import { readFile } from 'node:fs/promises';
import { strToU8 } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../../src/index.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { Extraction, Report } from '../../src/model.js';
import { docxReader } from '../../src/readers/docx.js';
import { pdfiumEngine } from '../../src/readers/pdf/engine-pdfium.js';
import type { Recognition } from '../../src/readers/reader.js';
import { BORDERS, docx, p, table, tc, tr } from './docx-builder.js';

/** A part of a digital report's page as a picture, `share` of its height from the top, with its size in points. */
async function pictureOf(page: number, share: number): Promise<Buffer> {
  const open = await pdfiumEngine.open(new Uint8Array(await readFile('fixtures/binh-nguyen-de-an-06-quy-3/report.pdf')));
  const drawing = await open.draw?.(page, DEFAULT_LIMITS.pixels);
  await open.close();
  if (drawing === undefined) throw new Error('PDFium draws');
  const { width, height, data } = drawing;
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha().extract({ left: 0, top: 0, width, height: Math.round(height * share) }).png().toBuffer();
}

const EMU = 12_700;

/** An inline picture of `width` by `height` points. */
function drawn(id: string, width: number, height: number, more = ''): string {
  return p(`<w:r><w:drawing><wp:inline><wp:extent cx="${width * EMU}" cy="${height * EMU}"/><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip ${id}/>${more}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`);
}

type Files = Record<string, Uint8Array>;

/** A package whose pictures `rId1`, `rId2` … are these files, and `rIdX` one on another machine. */
function withPictures(body: string, files: Files): Uint8Array {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
  const targets = Object.keys(files).map((name, index) => `<Relationship Id="rId${index + 1}" Type="${kind}" Target="media/${name}"/>`);
  const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join('')}<Relationship Id="rIdX" Type="${kind}" Target="file:///C:/anh.png" TargetMode="External"/></Relationships>`;
  return docx({ body, extra: { 'word/_rels/document.xml.rels': strToU8(relationships), ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`word/media/${name}`, bytes])) } });
}

async function read(bytes: Uint8Array, recognition: Recognition = { allowed: true }): Promise<Extraction> {
  return docxReader.read(bytes, DEFAULT_LIMITS, recognition);
}

const WORDS = p('1. Tiếp nhận 98 hồ sơ.');
const EMBED = (number: number): string => `r:embed="rId${number}"`;
const VECTOR = Buffer.concat([Buffer.alloc(40, 1), Buffer.from(' EMF'), Buffer.alloc(60)]);

describe('a picture of text in a Word file', () => {
  let [page, report]: [Buffer, Report | null] = [Buffer.alloc(0), null];
  let file: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    page = await pictureOf(1, 0.13);
    file = withPictures(p('BÁO CÁO') + WORDS + drawn(EMBED(1), 595, 109) + p('2. Trả kết quả 97 hồ sơ.') + drawn(EMBED(2), 60, 60), {
      'image1.png': page, 'logo.png': await sharp({ create: { width: 60, height: 60, channels: 3, background: '#cc2222' } }).png().toBuffer(),
    });
    report = await readReport({ name: 'bao-cao.docx', bytes: file });
  });

  it('stands in the text where the picture does, with its number, its place in it and how digits were read', () => {
    const blocks = report?.blocks ?? [];
    const own = blocks.filter(({ picture }) => picture !== undefined);
    const before = blocks.findIndex(({ text }) => text.startsWith('1. Tiếp nhận'));
    const after = blocks.findIndex(({ text }) => text.startsWith('2. Trả'));
    expect(own.length).toBeGreaterThan(2);
    expect(own.map(({ index }) => index)).toEqual(Array.from({ length: after - before - 1 }, (_, at) => before + 1 + at));
    expect(new Set(own.map(({ picture }) => `${picture?.number} ${picture?.name}`))).toEqual(new Set(['1 image1.png']));
    expect(blocks.map(({ index }) => index)).toEqual(blocks.map((_, index) => index));
    expect([report?.source.textFrom, report?.source.recognition?.engine]).toEqual(['mixed', 'tesseract.js']);
    const figures = (report?.figures ?? []).filter(({ evidence }) => blocks[evidence.block]?.picture !== undefined);
    expect(figures.length).toBeGreaterThan(3);
    for (const { reading, evidence } of figures) {
      expect(reading).not.toBe('digital');
      const [x0, y0, x1, y1] = evidence.box ?? [-1, -1, -1, -1];
      expect([evidence.page, x0 >= 0, y0 >= 0, x1 <= 595, y1 <= 110]).toEqual([null, true, true, true, true]);
    }
    // What is typed around it stays digital.
    expect(report?.figures.filter(({ reading }) => reading === 'digital').map(({ value }) => value?.text)).toEqual(['98', '97']);
  });

  it('tells of small pictures in a note, and finds nothing unread', () => {
    expect(report?.source.notes).toContain('Có 1 hình nhỏ (biểu trưng, chữ ký, dấu…) hoặc hình không mở được; không nhận dạng chữ trong đó.');
    expect(report?.findings.filter(({ check }) => check === 'unread-text')).toEqual([]);
  });

  it('is not read without recognition, which is said', async () => {
    const off = await read(file, { allowed: false });
    expect([off.textFrom, off.recognition, off.blocks.length]).toEqual(['digital', undefined, 3]);
    expect(off.notes).toEqual([{ id: 'reader.word-pictures', params: { count: 2 }, page: null }]);
  });

  it('is announced before it is decoded, and told of when it is done', async () => {
    await expect(read(file, { allowed: true, onPictures: () => { throw new Error('elsewhere'); } })).rejects.toThrow('elsewhere');
    const inCell = withPictures(table([tr([tc(drawn(EMBED(1), 595, 109)), tc('Số 12')]), tr([tc('a'), tc('b')])], BORDERS) + WORDS, { 'image1.png': page });
    const seen: [number, number][] = [];
    const { blocks, tables } = await read(inCell, { allowed: true, onPage: (...told) => seen.push(told) });
    expect(seen).toEqual([[1, 1]]);
    // Behind its table, whose cells stay together.
    expect(tables[0]?.cells).toEqual([0, 1, 2, 3]);
    expect(blocks.at(4)?.picture?.number).toBe(1);
    expect(blocks.at(-1)?.picture).toBeUndefined();
  });
});

describe('a picture that is not recognised', () => {
  const grey = sharp({ create: { width: 800, height: 400, channels: 3, background: '#ffffff' } });
  it.each<[string, string, Files | (() => Promise<Files>), string[]]>([
    ['small', drawn(EMBED(1), 100, 100), { 'a.png': Buffer.from('x') }, ['reader.word-pictures-small']],
    ['a line over the page', drawn(EMBED(1), 460, 4), { 'a.png': Buffer.from('x') }, ['reader.word-pictures-small']],
    ['without a stated size', p('<w:r><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r>'), { 'a.png': Buffer.from('x') }, ['reader.word-pictures-small']],
    ['kept elsewhere', drawn('r:link="rIdX"', 400, 300), {}, ['reader.word-pictures-linked']],
    ['a vector drawing', drawn(EMBED(1), 400, 300), { 'a.emf': VECTOR }, ['reader.word-picture-vector']],
    ['damaged', drawn(EMBED(1), 400, 300), { 'a.png': Buffer.from('no picture') }, ['reader.word-picture-damaged']],
    ['missing in the package', drawn('r:embed="rId9"', 400, 300), {}, ['reader.word-pictures-small']],
    ['without ink', drawn(EMBED(1), 400, 200), async () => ({ 'a.png': await grey.png().toBuffer() }), ['reader.word-pictures-empty']],
    ['a vector drawing in VML', p('<w:r><w:pict><v:shape style="position:absolute;width:14cm;height:7cm"><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r>'), { 'a.emf': VECTOR }, ['reader.word-picture-vector']],
    ['what an object shows', p('<w:r><w:object><v:shape style="width:400pt;height:200pt"><v:imagedata r:id="rId1"/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r>'), { 'a.emf': VECTOR }, ['reader.word-pictures-small', 'reader.word-objects']],
  ])('%s', async (_, body, files, expected) => {
    const { notes, blocks, textFrom } = await read(withPictures(WORDS + body, typeof files === 'function' ? await files() : files));
    expect(notes.map(({ id }) => id)).toEqual(expected);
    expect([blocks.length, textFrom]).toEqual([1, 'digital']);
  });

  it('is a finding where it is as large as text would be', async () => {
    const { findings } = await readReport({ name: 'a.docx', bytes: withPictures(p('BÁO CÁO') + WORDS + drawn(EMBED(1), 400, 300), { 'a.emf': VECTOR }) });
    expect(findings.filter(({ check }) => check === 'unread-text').map(({ severity, message }) => [severity, message.startsWith('Hình 1 (a.emf)')])).toEqual([['warning', true]]);
  });
});
