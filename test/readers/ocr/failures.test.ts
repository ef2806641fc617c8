import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { readBlocks } from '../../../src/readers/index.js';
import { droppedNotes, isEmpty, isSealOnly } from '../../../src/readers/ocr/recognise.js';
import { checkData, engineOf } from '../../../src/readers/ocr/tesseract.js';

/** A grey TIFF of several pages, uncompressed; pages without pixels point beyond the end of the file. */
function tiff(pages: (Uint8Array | null)[], width: number, height: number): Uint8Array {
  const size = 2 + 12 * 8 + 4;
  const bytes = Buffer.alloc(8 + pages.length * (size + width * height));
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(8, 4);
  let at = 8;
  let pixels = 8 + pages.length * size;
  for (const [index, page] of pages.entries()) {
    bytes.writeUInt16LE(8, at);
    const entries = [[256, width], [257, height], [258, 8], [259, 1], [262, 1], [273, page === null ? bytes.length + 99 : pixels], [278, height], [279, width * height]];
    entries.forEach(([tag = 0, value = 0], entry) => {
      bytes.writeUInt16LE(tag, at + 2 + entry * 12);
      bytes.writeUInt16LE(4, at + 4 + entry * 12);
      bytes.writeUInt32LE(1, at + 6 + entry * 12);
      bytes.writeUInt32LE(value, at + 10 + entry * 12);
    });
    bytes.writeUInt32LE(index + 1 < pages.length ? at + size : 0, at + size - 4);
    if (page !== null) bytes.set(page, pixels);
    pixels += width * height;
    at += size;
  }
  return new Uint8Array(bytes);
}

async function words(width: number, height: number, number = 2745): Promise<Uint8Array> {
  const svg = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="white"/><text x="40" y="80" font-size="34" font-family="serif">Thu ${number} ho so trong nam 2025</text></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).greyscale().toColourspace('b-w').raw().toBuffer());
}

describe('a picture of many pages', () => {
  it('is read but for the page that is damaged, and says so', async () => {
    const page = await words(620, 160);
    const seen: number[] = [];
    const read = await readBlocks('a.tif', tiff([page, null, await words(620, 160, 8136)], 620, 160), DEFAULT_LIMITS, { allowed: true, onPage: (number) => seen.push(number) });
    expect([read.pages, read.pageSources]).toEqual([3, ['ocr', 'poor', 'ocr']]);
    expect(read.notes.map(({ id, page: on }) => [id, on])).toContainEqual(['reader.image-page-unread', 2]);
    expect(new Set(read.blocks.flatMap(({ spans }) => spans.map((span) => span.page)))).toEqual(new Set([1, 3]));
    expect(read.blocks.map(({ text }) => text).join(' ')).toMatch(/2745.*8136/su);
    expect(seen).toEqual([1, 2, 3]);
    expect(read.recognition).toEqual(engineOf());
  });
  it('is damaged where no page can be read', async () => {
    await expect(readBlocks('a.tif', tiff([null, null], 600, 200), DEFAULT_LIMITS)).rejects.toThrow('damaged');
  });
});

describe('the language data', () => {
  it('are those that are known, or there is an instruction', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'data-'));
    try {
      const path = join(folder, 'vie.traineddata.gz');
      const right = createHash('sha256').update('x').digest('hex');
      await expect(checkData(path, right)).rejects.toThrow('ocr-data');
      writeFileSync(path, 'y');
      await expect(checkData(path, right)).rejects.toThrow('ocr-data');
      writeFileSync(path, 'x');
      await expect(checkData(path, right)).resolves.toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const SEAL = { x0: 200, y0: 560, x1: 310, y1: 670 };
it.each<[string, number, { x0: number; y0: number; x1: number; y1: number }[], boolean]>([
  ['a seal alone', 100, [SEAL], true], ['a seal in pieces', 100, [{ ...SEAL, x1: 230 }, { ...SEAL, x0: 280 }], true], ['a seal and black print', 4000, [SEAL], false],
  ['coloured ink all over the page', 100, [SEAL, { x0: 60, y0: 90, x1: 500, y1: 104 }], false], ['nothing', 0, [], false],
])('a page without text that bears %s', (_, black, unread, expected) => {
  const data = new Uint8Array(1_000_000).fill(255);
  data.fill(20, 0, black);
  expect(isSealOnly({ data }, unread)).toBe(expected);
});

it('an empty sheet is no page that went unread, what was left out of one is told', () => {
  const page = { width: 10, height: 10, glyphs: [], rules: [], image: 1, ink: true, slanted: '' };
  expect(isEmpty({ ...page, unread: [{ x0: 0, y0: 0, x1: 9, y1: 9 }], sealOnly: true })).toBe(true);
  expect([isEmpty({ ...page, unread: [] }), isEmpty({ ...page, unread: [{ x0: 0, y0: 0, x1: 9, y1: 9 }] }), isEmpty(page)]).toEqual([true, false, false]);
  expect(droppedNotes(3, { ...page, dropped: ['ồ', 'V1/'] })).toMatchObject([{ params: { page: 3, count: 2, text: 'ồ V1/' } }]);
  expect(droppedNotes(3, page)).toEqual([]);
});
