import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/index.js';
import type { Pixels } from '../../../src/readers/ocr/picture.js';
import { redStamps } from '../../../src/readers/ocr/red-stamps.js';
import { bare } from '../../../src/text/normalise.js';
import { type Recogniser, startRecogniser } from '../../../src/readers/ocr/tesseract.js';

const STAMPED = fileURLToPath(new URL('../scans/stamped.jpg', import.meta.url));

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data, channels: info.channels };
}

/** How many pieces of a page were recognised. */
async function asked(pixels: Pixels, dpi: number): Promise<number> {
  let count = 0;
  const recogniser: Recogniser = { read: async () => { count++; return []; }, stop: async () => {} };
  expect(await redStamps(pixels, dpi, recogniser)).toEqual([]);
  return count;
}

describe('a red stamp', () => {
  it.each([['MậT', ['MẬT']], ['Tối MẬT', ['TỐI MẬT']], ['xéo', []], ['Ab', []], ['CÔNG VĂN ĐẾN NGÀY', []], ['12', []]])('that reads "%s"', async (text, expected) => {
    const box = { x0: 0, y0: 0, x1: 9, y1: 9 };
    const recogniser: Recogniser = { read: async () => [{ box, baseline: box, xHeight: 5, words: text.split(' ').map((word) => ({ text: word, box, confidence: 0.5, symbols: [] })) }], stop: async () => {} };
    const pixels = await pixelsOf(sharp(Buffer.from('<svg width="600" height="800"><rect width="100%" height="100%" fill="white"/><rect x="50" y="200" width="80" height="30" fill="none" stroke="#d33" stroke-width="3"/></svg>')).removeAlpha());
    expect(await redStamps(pixels, 100, recogniser)).toEqual(expected);
  });

  it('is read before its ink is taken away, whatever the order of colours', async () => {
    const rgb = await pixelsOf(sharp(STAMPED));
    const bgr = { ...rgb, data: rgb.data.map((_, at) => rgb.data[at - (at % 3) + 2 - (at % 3)] ?? 0) };
    const recogniser = await startRecogniser();
    expect([...await redStamps(rgb, 120, recogniser), ...await redStamps(bgr, 120, recogniser)].map(bare)).toEqual(['mat', 'mat']);
    await recogniser.stop();
  });

  it('that says so makes a scan a state secret, which is refused', async () => {
    const sheet = await sharp(STAMPED).extend({ bottom: 1127, background: '#ffffff' }).withMetadata({ density: 120 }).png().toBuffer();
    await expect(readReport({ name: 'a.png', bytes: new Uint8Array(sheet) })).rejects.toMatchObject({ reason: 'secret', params: { mark: 'MẬT' } });
  });

  const svg = (drawn: string, height = 800): Sharp => sharp(Buffer.from(`<svg width="600" height="${height}"><rect width="100%" height="100%" fill="white"/>${drawn}</svg>`)).removeAlpha();
  it.each<[string, () => Sharp, number]>([
    ['a page in black', () => sharp(STAMPED).greyscale().toColourspace('srgb'), 0],
    ['a round seal', () => svg('<circle cx="150" cy="200" r="70" fill="none" stroke="#d33" stroke-width="5"/>'), 0],
    ['a line', () => svg('<path d="M50 200H500" stroke="#d33" stroke-width="3"/>'), 0],
    ['dirt', () => svg('<circle cx="150" cy="200" r="3" fill="#d33"/>'), 0],
    ['a picture over half of the page', () => svg('<rect x="50" y="50" width="500" height="400" fill="#d33"/>'), 0],
    ['a frame low on the page', () => svg('<rect x="50" y="700" width="80" height="30" fill="none" stroke="#d33" stroke-width="3"/>'), 0],
    ['a frame of its size', () => svg('<rect x="50" y="200" width="80" height="30" fill="none" stroke="#d33" stroke-width="3"/>'), 1],
    ['many of them', () => svg(Array.from({ length: 20 }, (_, at) => `<rect x="${50 + (at % 4) * 120}" y="${50 + Math.floor(at / 4) * 60}" width="80" height="30" fill="none" stroke="#d33" stroke-width="3"/>`).join('')), 6],
  ])('%s is looked at no more than it needs', async (_, picture, count) => {
    expect(await asked(await pixelsOf(picture()), 100)).toBe(count);
  });
});
