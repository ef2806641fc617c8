import { describe, expect, it } from 'vitest';
import { asDrawn } from '../../../src/readers/ocr/ink.js';
import { type Picture, quarterTurn } from '../../../src/readers/ocr/picture.js';
import type { OcrLine, Recogniser } from '../../../src/readers/ocr/tesseract.js';
import { readUpright, sense } from '../../../src/readers/ocr/upright.js';
import type { Glyph, PageGeometry } from '../../../src/readers/pdf/engine.js';

const SENSE = 'tiếp nhận giải quyết đúng hạn trước hạn quá hạn trong tháng của phường xã thuộc tỉnh trên cổng dịch vụ'.split(' ');
const NONSENSE = 'oqd quẹtj uẹqz epx uạnq quộqq ngxÁ sdp pxá ugngd queuu Áppx'.split(' ');

/** A picture that is 3 pixels wide and 2 high as it was drawn, the darkest pixel at its top left when upright. */
function upright(): Picture {
  return { width: 3, height: 2, dpi: 72, data: Uint8Array.from([0, 50, 60, 70, 80, 90]) };
}

function glyphs(words: readonly string[]): Glyph[] {
  return words.flatMap((word, at) => [...`${word} `].map((text, index): Glyph => ({
    text, x0: at * 60 + index * 6, x1: at * 60 + index * 6 + 6, y0: 0, y1: 12, baseline: 10, size: 12, font: { name: 'ocr', bold: false, italic: false, legacy: null }, angle: 0, hidden: false, run: 0,
  })));
}

function lines(words: readonly string[], flat: boolean): OcrLine[] {
  const box = flat ? { x0: 0, y0: 0, x1: 40, y1: 10 } : { x0: 0, y0: 0, x1: 10, y1: 40 };
  return [{ words: words.map((text) => ({ text, box, confidence: 0.9, symbols: [] })), box, baseline: box, xHeight: 6 }];
}

const stands = ({ data }: Picture): boolean => data[0] === 0 && data[1] === 50;

describe('a page that was scanned turned', () => {
  const recogniser: Recogniser = { read: (picture) => Promise.resolve(lines(stands(picture) ? SENSE : NONSENSE, true)), stop: () => Promise.resolve() };
  const read = (picture: Picture): Promise<PageGeometry> => Promise.resolve({
    width: picture.width, height: picture.height, glyphs: glyphs(stands(picture) ? SENSE : NONSENSE), rules: [], image: 1, ink: true, slanted: '',
  });

  it.each([90, 180, 270] as const)('by %d degrees is read upright, with its places as drawn', async (degrees) => {
    const drawn = quarterTurn(upright(), degrees);
    const found = await readUpright(drawn, recogniser, read);
    expect([found.width, found.height]).toEqual([3, 2]);
    if (found.drawn === undefined) throw new Error('a turned page tells where it stood');
    // The darkest pixel, top left of the upright page, has to be found where it is drawn.
    const { x0, y0 } = asDrawn({ x0: 0, y0: 0, x1: 1, y1: 1 }, found.drawn);
    expect(drawn.data[Math.round(y0) * drawn.width + Math.round(x0)]).toBe(0);
  });

  it('is left alone where it stands upright, where it is empty, and where no turn makes words', async () => {
    const found = await readUpright(upright(), recogniser, read);
    expect(found.drawn).toBeUndefined();
    const empty = { ...upright(), data: new Uint8Array(6).fill(255) };
    expect((await readUpright(empty, recogniser, read)).drawn).toBeUndefined();
    const sideways: Recogniser = { ...recogniser, read: () => Promise.resolve(lines(SENSE, false)) };
    expect((await readUpright(quarterTurn(upright(), 180), sideways, read)).drawn).toBeUndefined();
  });
});

it('sense is a matter of spelling', () => {
  expect(sense(SENSE)).toEqual({ words: SENSE.filter((word) => word.length > 2).length, share: 1 });
  expect(sense(NONSENSE).share).toBeLessThan(0.4);
  expect(sense([])).toEqual({ words: 0, share: 0 });
});
