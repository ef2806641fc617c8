import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crop, type Picture, rotate, withoutColour } from '../../../src/readers/ocr/picture.js';
import { findRuling, rulesOf, wipe } from '../../../src/readers/ocr/ruling.js';
import { skewOf } from '../../../src/readers/ocr/skew.js';

function page(width = 600, height = 800, dpi = 100): Picture {
  return { width, height, dpi, data: new Uint8Array(width * height).fill(255) };
}

function fill({ width, data }: Picture, x0: number, y0: number, x1: number, y1: number): void {
  for (let y = y0; y < y1; y++) data.fill(0, y * width + x0, y * width + x1);
}

/** Rows of marks like words. */
function text(picture: Picture): Picture {
  for (let y = 60; y < picture.height - 60; y += 24) {
    for (let x = 60; x < picture.width - 70; x += 26) fill(picture, x, y, x + 16 + (x % 7), y + 9);
  }
  return picture;
}

describe('coloured ink', () => {
  it.each([
    ['black stays black', [20, 20, 20], 20],
    ['a red seal turns pale', [200, 30, 40], 200],
    ['a blue signature turns pale', [40, 50, 190], 190],
    ['grey print stays as dark as it is', [90, 92, 91], 92],
  ])('%s', (_, colour, grey) => {
    expect(withoutColour({ width: 1, height: 1, channels: 3, data: Uint8Array.from(colour) }, 100).data[0]).toBe(grey);
  });
});

describe('skew', () => {
  it('is nothing on a level page and on an empty one', () => {
    expect(Math.abs(skewOf(text(page())))).toBeLessThanOrEqual(0.1);
    expect(skewOf(page())).toBe(0);
  });
  it('is found to a fifth of a degree, either way', async () => {
    for (const degrees of [-3, -1.2, 0.8, 2.5]) {
      const found = skewOf(await rotate(text(page()), degrees));
      expect(Math.abs(found - degrees)).toBeLessThanOrEqual(0.2);
    }
  });
});

describe('ruling lines', () => {
  const table = (): Picture => {
    const picture = page();
    for (const y of [100, 140, 180]) fill(picture, 50, y, 550, y + 2);
    for (const x of [50, 300, 548]) fill(picture, x, 100, x + 2, 182);
    return picture;
  };
  it('are found with their places in points', () => {
    const { level, upright } = findRuling(table());
    expect([level.length, upright.length]).toEqual([3, 3]);
    const [first] = rulesOf({ level, upright }, 100);
    expect(first).toEqual({ x0: 36, x1: 396, y0: 72.72, y1: 72.72 });
  });
  it('are not the feet of letters that run into each other', () => {
    const picture = page();
    for (let x = 100; x < 190; x += 6) fill(picture, x, 90, x + 4, 100);
    fill(picture, 100, 99, 190, 100);
    fill(picture, 100, 130, 190, 131);
    expect(findRuling(picture).level.map(({ from }) => from)).toEqual([130]);
  });
  it('are found when a coarse scan made them grey', () => {
    const picture = table();
    picture.data.forEach((value, at) => { if (value === 0) picture.data[at] = 180; });
    const { level, upright } = findRuling(picture);
    expect([level.length, upright.length]).toEqual([3, 3]);
  });
  it('are wiped, while text and what crosses a line stay', () => {
    const picture = table();
    fill(picture, 100, 120, 130, 132);
    fill(picture, 200, 95, 206, 112);
    const clean = wipe(picture, findRuling(picture));
    const dark = (x: number, y: number): boolean => clean.data[y * clean.width + x] === 0;
    expect([dark(110, 125), dark(203, 101), dark(400, 101), dark(301, 150)]).toEqual([true, true, false, false]);
  });
  it('are none where there is only text', () => {
    const { level, upright } = findRuling(text(page()));
    expect([level.length, upright.length]).toEqual([0, 0]);
  });
});

it('a part of a picture lies inside its margin', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 9 }), (x, y, size, margin) => {
    const picture = page(100, 100);
    picture.data.fill(7);
    const part = crop(picture, { x0: x, y0: y, x1: x + size, y1: y + size }, margin);
    const ink = part.data.filter((value) => value === 7).length;
    expect(part.width).toBe(Math.min(size, 100 - x) + 2 * margin);
    expect(ink).toBe(Math.min(size, 100 - x) * Math.min(size, 100 - y));
  }), { numRuns: 50 });
});
