import { describe, expect, it } from 'vitest';
import { inEvenLight, withEvenLight } from '../../../src/readers/ocr/light.js';
import { type Picture, withoutColour } from '../../../src/readers/ocr/picture.js';

const SIZE = 400;

/** Strokes of 4 pixels on paper, both as bright as told for the place. */
function page(paper: (x: number, y: number) => number, ink: (x: number, y: number) => number): Picture {
  const data = new Uint8Array(SIZE * SIZE);
  for (let y = 0; y < SIZE; y++) for (let x = 0; x < SIZE; x++) data[y * SIZE + x] = Math.round(isStroke(x, y) ? ink(x, y) : paper(x, y));
  return { width: SIZE, height: SIZE, data, dpi: 200 };
}

function isStroke(x: number, y: number): boolean {
  return y % 40 > 10 && y % 40 < 30 && x % 16 < 4;
}

function extremes({ data }: Picture): { darkestPaper: number; palestInk: number } {
  let [darkestPaper, palestInk] = [255, 0];
  data.forEach((value, at) => {
    if (isStroke(at % SIZE, Math.floor(at / SIZE))) palestInk = Math.max(palestInk, value);
    else darkestPaper = Math.min(darkestPaper, value);
  });
  return { darkestPaper, palestInk };
}

describe('withEvenLight', () => {
  it.each([
    ['light that falls off to one side', (x: number) => 250 - x / 2.5, (x: number) => 30 - x / 20],
    ['the edge of a shadow', (x: number, y: number) => (x + y > 380 ? 130 : 240), (x: number, y: number) => (x + y > 380 ? 20 : 40)],
    ['grey paper and worn toner', () => 215, () => 120],
  ])('parts ink from paper: %s', (_, paper, ink) => {
    const { darkestPaper, palestInk } = extremes(withEvenLight(page(paper, ink)));
    expect(palestInk).toBeLessThan(110);
    expect(darkestPaper).toBeGreaterThan(120);
    expect(darkestPaper - palestInk).toBeGreaterThan(60);
  });

  it('leaves white paper as it is', () => {
    const white = page(() => 252, () => 10);
    expect(withEvenLight(white)).toBe(white);
  });

  it('takes no block of full ink for paper', () => {
    const block = page(() => 235, () => 20);
    for (let y = 150; y < 190; y++) block.data.fill(25, y * SIZE + 150, y * SIZE + 190);
    const lit = withEvenLight(block);
    expect(lit.data[170 * SIZE + 170]).toBeLessThan(60);
  });
});

it('colours come into the same light: paper in a shadow is white, blue ink stays blue', () => {
  const [shade, paper, ink] = [0.5, [240, 236, 230], [40, 50, 190]];
  const data = new Uint8Array(SIZE * SIZE * 3);
  for (let at = 0; at < SIZE * SIZE; at++) {
    const [x, y] = [at % SIZE, Math.floor(at / SIZE)];
    data.set((isStroke(x, y) ? ink : paper).map((value) => Math.round(value * (x < SIZE / 2 ? shade : 1))), at * 3);
  }
  const pixels = { width: SIZE, height: SIZE, data, channels: 3 };
  const grey = withoutColour(pixels, 200);
  const lit = inEvenLight(pixels, grey, withEvenLight(grey));
  const at = (x: number, y: number): number[] => [...lit.data.subarray((y * SIZE + x) * 3, (y * SIZE + x) * 3 + 3)];
  expect(Math.min(...at(10, 5), ...at(390, 5))).toBeGreaterThan(225);
  for (const [red = 255, , blue = 0] of [at(2, 60), at(385, 60)]) expect(blue).toBeGreaterThan(3 * red);
});
