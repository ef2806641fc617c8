import { describe, expect, it } from 'vitest';
import { asDrawn, unreadInk } from '../../../src/readers/ocr/ink.js';
import type { Pixels } from '../../../src/readers/ocr/picture.js';
import { readPicture } from '../../../src/readers/ocr/page.js';
import type { Recogniser } from '../../../src/readers/ocr/tesseract.js';
import { rotate, withoutColour } from '../../../src/readers/ocr/picture.js';
import type { Glyph, PageGeometry } from '../../../src/readers/pdf/engine.js';

const PAPER = 235;

/** A page of 400 × 300 points at 72 dpi. */
function page(): Pixels {
  return { width: 400, height: 300, channels: 3, data: new Uint8Array(400 * 300 * 3).fill(PAPER) };
}

function ink({ width, data }: Pixels, [x0, y0, x1, y1]: [number, number, number, number], colour: [number, number, number]): void {
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) colour.forEach((value, at) => { data[(y * width + x) * 3 + at] = value; });
}

function glyph(x0: number, x1: number, baseline: number): Glyph {
  return { text: 'm', x0, x1, y0: baseline - 10, y1: baseline + 3, baseline, size: 13, font: { name: 'ocr', bold: false, italic: false, legacy: null }, angle: 0, hidden: false, run: 0 };
}

const nothing: Pick<PageGeometry, 'glyphs' | 'rules'> = { glyphs: [], rules: [] };

describe('ink in which nothing was read', () => {
  it.each<[string, [number, number, number]]>([['black', [20, 20, 20]], ['a blue stamp', [50, 60, 180]], ['a red seal', [200, 40, 50]]])('is found: %s', (_, colour) => {
    const pixels = page();
    ink(pixels, [100, 100, 130, 114], colour);
    expect(unreadInk(pixels, 72, nothing)).toEqual([{ x0: 100, y0: 100, x1: 130, y1: 114 }]);
  });
  it('is not looked for on a sheet of seventy metres, whose squares no memory would hold', () => {
    const pixels = page();
    ink(pixels, [100, 100, 130, 114], [20, 20, 20]);
    expect(unreadInk(pixels, 0.36, nothing)).toEqual([]);
  });

  it('is not what was read, a ruling line, a speck, or the shadow of the edge', () => {
    const pixels = page();
    ink(pixels, [100, 100, 130, 114], [0, 0, 0]);
    ink(pixels, [50, 200, 350, 202], [0, 0, 0]);
    ink(pixels, [60, 60, 63, 63], [0, 0, 0]);
    ink(pixels, [0, 0, 6, 300], [0, 0, 0]);
    expect(unreadInk(pixels, 72, { glyphs: [glyph(100, 130, 112)], rules: [{ x0: 50, x1: 350, y0: 201, y1: 201 }] })).toEqual([]);
    expect(unreadInk(pixels, 72, nothing).length).toBe(1);
  });
  it('is looked for at the places of the page as drawn', () => {
    const pixels = page();
    ink(pixels, [100, 100, 130, 114], [0, 0, 0]);
    const read = { glyphs: [glyph(0, 30, 12)], rules: [] };
    expect(unreadInk(pixels, 72, { ...read, drawn: [1, 0, 0, 1, 100, 100] })).toEqual([]);
    expect(unreadInk(pixels, 72, read)).toHaveLength(1);
  });
});

it('places on a levelled page are told on the page as drawn', async () => {
  const level: Pixels = page();
  for (let y = 40; y < 260; y += 12) for (let x = 40; x < 360; x += 14) ink(level, [x, y, x + 10, y + 5], [0, 0, 0]);
  const hanging = await rotate(withoutColour(level, 72), 2);
  const recogniser: Recogniser = { read: () => Promise.resolve([]), stop: () => Promise.resolve() };
  const { drawn } = await readPicture({ ...hanging, dpi: 180 }, recogniser);
  if (drawn === undefined) throw new Error('a recognised page tells where it stood');
  // The far right of the middle row hangs lower by the sine of the angle.
  const [x, y] = [160 * 0.4, 60];
  const there = asDrawn({ x0: 80 + x, x1: 80 + x, y0: y, y1: y }, drawn);
  expect(there.y0 - y).toBeCloseTo(x * Math.sin((2 * Math.PI) / 180), 0);
  expect(there.x0).toBeCloseTo(80 + x, 0);
});
