import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { readBlocks } from '../../../src/readers/index.js';
import { pdfiumEngine } from '../../../src/readers/pdf/engine-pdfium.js';

const [WIDTH, HEIGHT] = [800, 400];

/** A PDF of one page that is one image. */
function pdf(filter: string, data: Buffer, more = ''): Uint8Array {
  const image = `<</Type/XObject/Subtype/Image/Width ${WIDTH}/Height ${HEIGHT}/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/${filter}${more}/Length ${data.length}>>stream\n`;
  const content = 'q 400 0 0 200 0 0 cm /I Do Q';
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'), Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    Buffer.from('<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>'),
    Buffer.from(`<</Length ${content.length}>>stream\n${content}\nendstream`), Buffer.concat([Buffer.from(image), data, Buffer.from('\nendstream')]),
  ];
  let bytes = Buffer.from('%PDF-1.7\n');
  const at = objects.map((object, index) => {
    const offset = bytes.length;
    bytes = Buffer.concat([bytes, Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    return offset;
  });
  const table = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(`xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${bytes.length}\n%%EOF\n`)]));
}

/** A black bar on white as CCITT Group 4 codes, out of a TIFF of one strip. */
async function group4(): Promise<Buffer> {
  const grey = Buffer.alloc(WIDTH * HEIGHT, 255);
  for (let y = 100; y < 200; y++) grey.fill(0, y * WIDTH + 200, y * WIDTH + 600);
  const tiff = await sharp(grey, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } }).toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1, tile: true, tileWidth: 1024, tileHeight: 512 }).toBuffer();
  const ifd = tiff.readUInt32LE(4);
  const tags = new Map(Array.from({ length: tiff.readUInt16LE(ifd) }, (_, index) => [tiff.readUInt16LE(ifd + 2 + index * 12), tiff.readUInt32LE(ifd + 10 + index * 12)]));
  const [offset = 0, length = 0] = [tags.get(273) ?? tags.get(324), tags.get(279) ?? tags.get(325)];
  return tiff.subarray(offset, offset + length);
}

async function darkShare(bytes: Uint8Array): Promise<{ dark: number; lost: boolean }> {
  const open = await pdfiumEngine.open(bytes);
  const drawing = await open.draw?.(0, DEFAULT_LIMITS.pixels);
  await open.close();
  if (drawing === undefined) throw new Error('PDFium draws');
  const pixels = drawing.data.filter((_, at) => at % 4 === 0);
  return { dark: pixels.filter((value) => value < 128).length / pixels.length, lost: drawing.lost };
}

describe('images that scanners pack', () => {
  it('are drawn as they are', async () => {
    const raw = Buffer.alloc((WIDTH * HEIGHT) / 8, 0xff);
    for (let y = 100; y < 200; y++) raw.fill(0, (y * WIDTH + 200) / 8, (y * WIDTH + 600) / 8);
    const { deflateSync } = await import('node:zlib');
    expect(await darkShare(pdf('FlateDecode', deflateSync(raw)))).toEqual({ dark: 0.125, lost: false });
  });
  it.each(['JPXDecode', 'JBIG2Decode', 'DCTDecode'])('%s that is spoilt is lost, not an empty page', async (filter) => {
    const bytes = pdf(filter, Buffer.from('this is no picture at all, whatever it says'));
    expect(await darkShare(bytes)).toEqual({ dark: 0, lost: true });
    await expect(readBlocks('a.pdf', bytes, DEFAULT_LIMITS, { allowed: true })).rejects.toThrow('draws-nothing');
  });
  it('without a letter are not said to need recognition once they were recognised', async () => {
    const raw = Buffer.alloc((WIDTH * HEIGHT) / 8, 0xff);
    for (let y = 100; y < 200; y++) raw.fill(0, (y * WIDTH + 200) / 8, (y * WIDTH + 600) / 8);
    const { deflateSync } = await import('node:zlib');
    const bytes = pdf('FlateDecode', deflateSync(raw));
    await expect(readBlocks('a.pdf', bytes, DEFAULT_LIMITS, { allowed: true })).rejects.toThrow('no-text-recognised');
    await expect(readBlocks('a.pdf', bytes, DEFAULT_LIMITS, { allowed: false })).rejects.toThrow('no-text-layer');
  });
  it('in white are an empty page, and no error', async () => {
    const { deflateSync } = await import('node:zlib');
    expect(await darkShare(pdf('FlateDecode', deflateSync(Buffer.alloc((WIDTH * HEIGHT) / 8, 0xff))))).toEqual({ dark: 0, lost: false });
  });
  it('CCITT', async () => {
    const codes = await group4();
    expect((await darkShare(pdf('CCITTFaxDecode', codes, `/DecodeParms<</K -1/Columns 1024/Rows 512>>`))).dark).toBeGreaterThan(0.05);
  });
});
