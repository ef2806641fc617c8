/** What the recogniser read before decides nothing of what it reads now: same page, same result. Over files and processes: test/run/cache-ocr.test.ts. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { crop, type Picture, withoutColour } from '../../../src/readers/ocr/picture.js';
import { openPages } from '../../../src/readers/ocr/decode.js';
import { startRecogniser } from '../../../src/readers/ocr/tesseract.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';

const SCANS = new URL('../scans/', import.meta.url);

/** The first line of a page: enough to tell, and recognising takes its time. */
const LINE = { x0: 0, y0: 30, x1: 560, y1: 90 };

async function pages(): Promise<Picture[]> {
  const open = await openPages(new Uint8Array(await readFile(new URL('pages.tif', SCANS))), DEFAULT_LIMITS);
  return Promise.all(open.map(async (page) => crop(withoutColour((await page()).pixels, 150), LINE, 0)));
}

/** Words with places and confidence of each page, read by one recogniser in this order. */
async function readIn(order: readonly number[], pictures: readonly Picture[]): Promise<Map<number, string>> {
  const recogniser = await startRecogniser();
  const found = new Map<number, string>();
  for (const index of order) {
    const picture = pictures[index];
    if (picture === undefined) throw new Error('no such page');
    found.set(index, JSON.stringify(await recogniser.read(picture, 'page')));
    // Second looks with other settings stand between pages.
    await recogniser.read(picture, 'line', '0123456789');
  }
  await recogniser.stop();
  return found;
}

it('a page is read the same whatever pages came before', async () => {
  const pictures = await pages();
  const forth = await readIn([0, 1, 2], pictures);
  const back = await readIn([2, 0, 2, 1, 0], pictures);
  expect([...forth.values()].every((text) => text.length > 500)).toBe(true);
  expect(new Set(forth.values()).size).toBe(3);
  for (const [index, text] of forth) expect(back.get(index)).toBe(text);
}, 60_000);
