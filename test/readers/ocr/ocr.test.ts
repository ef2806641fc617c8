import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import type { Extraction } from '../../../src/model.js';
import { readBlocks } from '../../../src/readers/index.js';
import type { Drawing } from '../../../src/readers/pdf/engine.js';
import { pdfiumEngine } from '../../../src/readers/pdf/engine-pdfium.js';

const REPORT = readFileSync('fixtures/binh-nguyen-de-an-06-quy-3/report.pdf');

/** One page of a digital report as a scanner would give it. */
async function scan(page: number): Promise<Drawing> {
  const open = await pdfiumEngine.open(new Uint8Array(REPORT));
  const drawing = await open.draw?.(page, DEFAULT_LIMITS.pixels);
  await open.close();
  if (drawing === undefined) throw new Error('PDFium draws');
  return drawing;
}

/** Numbers of four digits and more: marks of list items are another matter. */
function numerals({ blocks }: Extraction, page: number): string[] {
  return blocks.filter((block) => block.page === page).flatMap(({ text }) => text.match(/\d+(?:[.,/]\d+)*/gu) ?? []).filter((text) => text.replace(/\D/gu, '').length > 3);
}

describe('a page without text', () => {
  let [digital, picture]: [Extraction | null, Buffer | null] = [null, null];
  beforeAll(async () => {
    digital = await readBlocks('bao-cao.pdf', new Uint8Array(REPORT), DEFAULT_LIMITS);
    const { width, height, data, dpi } = await scan(1);
    // The upper part is enough, and recognising takes its time.
    picture = await sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha().extract({ left: 0, top: 0, width, height: Math.round(height / 3) }).withMetadata({ density: dpi }).png().toBuffer();
  });

  it('is recognised with the numbers that the page holds', async () => {
    const read = await readBlocks('trang-2.png', new Uint8Array(picture ?? []), DEFAULT_LIMITS);
    expect([read.reader, read.textFrom, read.pageSources]).toEqual(['image', 'ocr', ['ocr']]);
    const found = numerals(read, 1);
    expect(found.length).toBeGreaterThan(8);
    const digits = read.blocks.flatMap(({ spans }) => spans).filter(({ reading }) => reading !== undefined);
    expect(digits.length).toBeGreaterThan(found.length);
    expect(digits.every(({ reading }) => reading?.agreed === true || (reading?.alternatives.length ?? 0) > 0)).toBe(true);
    expect(found).toEqual(digital === null ? [] : numerals(digital, 2).slice(0, found.length));
  });

  it('is read the same every time, and told of when it is done', async () => {
    const bytes = new Uint8Array(picture ?? []);
    const seen: [number, number][] = [];
    const first = await readBlocks('a.png', bytes, DEFAULT_LIMITS);
    expect(await readBlocks('a.png', bytes, DEFAULT_LIMITS, { allowed: true, onPage: (page, pages) => seen.push([page, pages]) })).toEqual(first);
    expect(seen).toEqual([[1, 1]]);
  });
});

describe('a picture that gives nothing', () => {
  const blank = sharp({ create: { width: 600, height: 800, channels: 3, background: '#ffffff' } }).png().toBuffer();
  it.each([
    ['is not read when recognition is off', async () => blank, { allowed: false }, DEFAULT_LIMITS, 'image-needs-ocr'],
    ['says so when no letter is found', async () => blank, { allowed: true }, DEFAULT_LIMITS, 'no-text-recognised'],
    ['is refused when it is larger than the limit', async () => blank, { allowed: true }, { ...DEFAULT_LIMITS, pixels: 1000 }, 'too-many-pixels'],
    ['is damaged when it was cut short', async () => (await blank).subarray(0, 300), { allowed: true }, DEFAULT_LIMITS, 'damaged'],
  ])('%s', async (_, bytes, recognition, limits, reason) => {
    await expect(readBlocks('a.png', new Uint8Array(await bytes()), limits, recognition)).rejects.toThrow(reason);
  });
});
