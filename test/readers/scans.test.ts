/** Valid pictures of every packing that scanners use: they come out as the page that they are, not black and not empty. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { readBlocks } from '../../src/readers/index.js';
import { openPages } from '../../src/readers/ocr/decode.js';
import type { Pixels } from '../../src/readers/ocr/picture.js';
import { pdfiumEngine } from '../../src/readers/pdf/engine-pdfium.js';
import { pdfjsEngine } from '../../src/readers/pdf/engine-pdfjs.js';
import { judge } from '../../src/readers/pdf/judge.js';

const [WIDTH, HEIGHT] = [900, 240];
const CCITT = (k: number): string => `/DecodeParms<</K ${k}/Columns ${WIDTH}/Rows ${HEIGHT}>>`;
const BITS = '/ColorSpace/DeviceGray/BitsPerComponent 1';

const file = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`scans/${name}`, import.meta.url)));

/** A PDF of one page that is the picture, at 150 dpi. */
function pdf(filter: string, data: Uint8Array, more: string): Uint8Array {
  const [wide, high] = [(WIDTH * 72) / 150, (HEIGHT * 72) / 150];
  const content = `q ${wide} 0 0 ${high} 0 0 cm /I Do Q`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${high}]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    Buffer.concat([Buffer.from(`<</Type/XObject/Subtype/Image/Width ${WIDTH}/Height ${HEIGHT}${more}/Filter/${filter}/Length ${data.length}>>stream\n`), data, Buffer.from('\nendstream')]),
  ];
  let bytes = Buffer.from('%PDF-1.7\n');
  const at = objects.map((object, index) => {
    const offset = bytes.length;
    bytes = Buffer.concat([bytes, Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    return offset;
  });
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(`xref\n0 6\n0000000000 65535 f \n${at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${bytes.length}\n%%EOF\n`)]));
}

/** Dark pixels in each third of the height, in thousandths of it: there stands one line each. */
function ink({ width, height, data, channels }: Pixels): number[] {
  return [0, 1, 2].map((third) => {
    let dark = 0;
    for (let y = Math.floor((third * height) / 3); y < Math.floor(((third + 1) * height) / 3); y++) for (let x = 0; x < width; x++) if ((data[(y * width + x) * channels] ?? 255) < 128) dark++;
    return Math.round((dark * 3000) / (width * height));
  });
}

const PACKED: [string, string, string, string][] = [
  ['JBIG2', 'JBIG2Decode', 'page.jb2', BITS],
  ['JPEG 2000', 'JPXDecode', 'page.jp2', ''],
  ['CCITT Group 3', 'CCITTFaxDecode', 'page.g3', BITS + CCITT(4)],
  ['CCITT Group 4', 'CCITTFaxDecode', 'page.g4', BITS + CCITT(-1)],
  ['JPEG of four inks', 'DCTDecode', 'cmyk.jpg', '/ColorSpace/DeviceCMYK/BitsPerComponent 8/Decode[1 0 1 0 1 0 1 0]'],
];

describe('a page in a PDF', () => {
  it.each(PACKED)('%s is drawn with the ink of its three lines', async (_, filter, name, more) => {
    const open = await pdfiumEngine.open(pdf(filter, await file(name), more));
    const drawing = await open.draw?.(0, DEFAULT_LIMITS.pixels);
    await open.close();
    if (drawing === undefined) throw new Error('PDFium draws');
    expect([drawing.width, drawing.height, drawing.dpi, drawing.lost]).toEqual([WIDTH, HEIGHT, 150, false]);
    for (const third of ink(drawing)) expect(third > 20 && third < 70).toBe(true);
  });

  it.each(PACKED)('%s is a picture to be recognised for the second engine too, no empty page', async (_, filter, name, more) => {
    const open = await pdfjsEngine.open(pdf(filter, await file(name), more));
    const page = await open.page(0);
    await open.close();
    expect([judge(page), page.ink, page.image > 0.99]).toEqual(['no-text', true, true]);
  });

  it('is read', async () => {
    const { blocks, pageSources } = await readBlocks('a.pdf', pdf('JBIG2Decode', await file('page.jb2'), BITS), DEFAULT_LIMITS);
    expect(pageSources).toEqual(['ocr']);
    expect(blocks.map(({ text }) => text).join(' ').match(/\d{3,}/gu)).toEqual(['3856', '3708', '1537', '448']);
  });
});

describe('a picture file', () => {
  it.each<[string, string, number]>([['TIFF of three pages', 'pages.tif', 3], ['JPEG lying on its side', 'turned.jpg', 1], ['JPEG of four inks', 'cmyk.jpg', 1]])('%s is decoded upright with the ink of its lines', async (_, name, count) => {
    const pages = await openPages(await file(name), DEFAULT_LIMITS);
    expect(pages).toHaveLength(count);
    for (const open of pages) {
      const { pixels } = await open();
      expect([pixels.width, pixels.height]).toEqual([WIDTH, HEIGHT]);
      for (const third of ink(pixels)) expect(third > 20 && third < 70).toBe(true);
    }
  });
});
