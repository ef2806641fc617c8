import { describe, expect, it } from 'vitest';
import type { Corners } from '../../../src/readers/ocr/flatten.js';
import type { Pixels } from '../../../src/readers/ocr/picture.js';
import { cornersOf, sheetOf } from '../../../src/readers/ocr/sheet.js';

const [WIDTH, HEIGHT] = [800, 1100];
const LEANING: Corners = [{ x: 60, y: 90 }, { x: 750, y: 40 }, { x: 720, y: 1050 }, { x: 30, y: 990 }];

type Colour = [number, number, number];
const WOOD: Colour = [150, 110, 80];
const GREY: Colour = [120, 120, 120];
const PAPER: Colour = [235, 235, 230];

/** A sheet with lines of "text" before a ground; `light` is what comes of the light at a place. */
function photo(corners: Corners | null, ground: Colour, light: (x: number, y: number) => number = () => 1): Pixels {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  const inside = (x: number, y: number): boolean => corners === null || corners.every((a, index) => {
    const b = corners[(index + 1) % 4] ?? a;
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= 0;
  });
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const isText = x > 160 && x < 640 && y > 180 && y < 900 && y % 30 < 12 && (x * 7 + Math.floor(y / 30) * 13) % 11 < 5;
      const colour = inside(x, y) ? (isText ? [40, 40, 40] : PAPER) : ground;
      for (let channel = 0; channel < 3; channel++) data[(y * WIDTH + x) * 3 + channel] = Math.round((colour?.[channel] ?? 0) * light(x, y));
    }
  }
  return { width: WIDTH, height: HEIGHT, data, channels: 3 };
}

const shadow = (x: number, y: number): number => 1 - 0.4 * (x / WIDTH) - (x + y > 1400 ? 0.15 : 0);

describe('a sheet in a photo', () => {
  it.each([
    ['on wood', WOOD, undefined], ['on grey cloth', GREY, undefined], ['in a shadow', WOOD, shadow],
  ] satisfies [string, Colour, typeof shadow | undefined][])('is found %s', (_, ground, light) => {
    const found = cornersOf(photo(LEANING, ground, light));
    expect(found).not.toBeNull();
    found?.forEach(({ x, y }, index) => expect(Math.hypot(x - (LEANING[index]?.x ?? 0), y - (LEANING[index]?.y ?? 0))).toBeLessThan(10));
  });

  it('comes out as an A4 sheet of its own resolution, with nothing of the ground', () => {
    const { pixels, dpi } = sheetOf(photo(LEANING, WOOD), 97);
    expect(pixels.height / pixels.width).toBeCloseTo(Math.SQRT2, 2);
    expect(dpi).toBe(Math.round(pixels.width / 8.27));
    const corners = [0, pixels.width - 1, (pixels.height - 1) * pixels.width, pixels.height * pixels.width - 1];
    expect(corners.map((at) => pixels.data[at * 3 + 2])).toEqual(corners.map(() => PAPER[2]));
  });

  it.each([
    ['nothing but paper', photo(null, WOOD)],
    ['paper in a shadow', photo(null, WOOD, shadow)],
    ['a ground as bright as the paper', photo(LEANING, PAPER)],
    ['a sheet that goes on beyond the left edge', photo([{ x: -60, y: 90 }, { x: 750, y: 40 }, { x: 720, y: 1050 }, { x: -90, y: 990 }], WOOD)],
    ['a small card', photo([{ x: 300, y: 400 }, { x: 500, y: 400 }, { x: 500, y: 600 }, { x: 300, y: 600 }], WOOD)],
    ['a picture of hardly any pixels', { width: 4, height: 4, data: new Uint8Array(48), channels: 3 }],
    ['darkness', photo(null, WOOD, () => 0)],
  ])('is not made of %s', (_, pixels) => {
    expect(sheetOf(pixels, 100)).toEqual({ pixels, dpi: 100 });
  });
});
