import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/readers/ocr/picture.js';
import { lookAgain } from '../../../src/readers/ocr/second-look.js';
import type { OcrLine, OcrWord, Recogniser, Segmentation } from '../../../src/readers/ocr/tesseract.js';

/** Words stand in slots of this many pixels, inked from end to end but for a gap. */
const [SLOT, GAP, TOP, HEIGHT] = [60, 8, 10, 20];

function word(text: string, slot: number, confidence = 0.95): OcrWord {
  return { text, box: { x0: slot * SLOT, y0: TOP, x1: (slot + 1) * SLOT - GAP, y1: TOP + HEIGHT }, confidence, symbols: [] };
}

function lineOf(texts: readonly string[]): OcrLine {
  const words = texts.map((text, slot) => word(text, slot));
  return { words, box: { x0: 0, y0: TOP, x1: texts.length * SLOT - GAP, y1: TOP + HEIGHT }, baseline: { x0: 0, y0: TOP + HEIGHT, x1: texts.length * SLOT, y1: TOP + HEIGHT }, xHeight: 10 };
}

function pictureOf(slots: number): Picture {
  const [width, height] = [slots * SLOT, 2 * TOP + HEIGHT];
  const data = new Uint8Array(width * height).fill(255);
  for (let slot = 0; slot < slots; slot++) for (let y = TOP; y < TOP + HEIGHT; y++) data.fill(0, y * width + slot * SLOT, y * width + (slot + 1) * SLOT - GAP);
  return { width, height, data, dpi: 200 };
}

/** A recogniser that reads `second` of the page, at the places of their slots, and `third` of a piece; it keeps what it was shown. */
function recogniserOf(second: readonly OcrWord[], third: (picture: Picture) => string = () => ''): { recogniser: Recogniser; shown: { picture: Picture; segmentation: Segmentation }[] } {
  const shown: { picture: Picture; segmentation: Segmentation }[] = [];
  const recogniser: Recogniser = {
    async read(picture, segmentation) {
      shown.push({ picture, segmentation });
      const factor = picture.dpi / 200;
      if (segmentation === 'line') return [{ ...lineOf([]), words: [{ ...word(third(picture), 0), box: { x0: 0, y0: 0, x1: picture.width, y1: picture.height } }] }];
      return [{ ...lineOf([]), words: second.map(({ box, ...rest }) => ({ ...rest, box: { x0: box.x0 * factor, y0: box.y0 * factor, x1: box.x1 * factor, y1: box.y1 * factor } })) }];
    },
    stop: async () => {},
  };
  return { recogniser, shown };
}

/** Slots of which a picture shows the ink. */
function inkedSlots({ width, height, data, dpi }: Picture, slots: number): number[] {
  const at = (slot: number): number => Math.round(((slot + 0.4) * SLOT * dpi) / 200);
  return Array.from({ length: slots }, (_, slot) => slot).filter((slot) => at(slot) < width && (data[Math.floor(height / 2) * width + at(slot)] ?? 255) < 128);
}

describe('the second look', () => {
  it('is not taken where no number or mark stands', async () => {
    const { recogniser, shown } = recogniserOf([]);
    const line = lineOf(['Trong', 'tháng', 'không', 'phát', 'sinh']);
    expect(await lookAgain(pictureOf(5), [line], 'page', recogniser)).toEqual({ lines: [line], looked: [] });
    expect(shown).toEqual([]);
  });

  it.each([['5-0', false], ['38-4', false], ['2022-2025', true], ['15-49', true], ['510', true]])('agrees on "%s" read twice: %s', async (text, agreed) => {
    const { recogniser } = recogniserOf([word(text, 1)], () => text);
    const { looked } = await lookAgain(pictureOf(3), [lineOf(['có', text, 'phiếu'])], 'page', recogniser);
    expect(looked.map(({ reading }) => reading.agreed)).toEqual([agreed]);
  });

  it('shows numbers with two words on either side and nothing else', async () => {
    const texts = ['Toàn', 'phường', 'đã', 'tiếp', 'nhận', '412', 'hồ', 'sơ', 'và', 'trả', 'trong', 'ngày'];
    const { recogniser, shown } = recogniserOf([word('412', 5)]);
    const { looked } = await lookAgain(pictureOf(texts.length), [lineOf(texts)], 'page', recogniser);
    expect(shown.map(({ segmentation }) => segmentation)).toEqual(['pieces']);
    expect(shown.map(({ picture }) => inkedSlots(picture, texts.length))).toEqual([[3, 4, 5, 6, 7]]);
    expect(looked.map(({ word: { text }, reading }) => [text, reading.agreed])).toEqual([['412', true]]);
  });

  it('shows what lies between two numbers that are near each other', async () => {
    const texts = ['có', '38', 'hồ', 'sơ', 'trên', 'tổng', 'số', '40', 'hồ', 'sơ'];
    const { recogniser, shown } = recogniserOf([word('38', 1), word('40', 7)]);
    await lookAgain(pictureOf(texts.length), [lineOf(texts)], 'page', recogniser);
    expect(shown.map(({ picture }) => inkedSlots(picture, texts.length))).toEqual([texts.map((_, slot) => slot)]);
  });

  it.each([
    ['two of three readings decide', '412', '472', '412', '412', ['472']],
    ['against the first one, too', '412', '472', '472', '472', ['412']],
    ['three that differ leave the first one', '412', '472', '442', '412', ['472', '442']],
    ['a second look that finds nothing is no reading', '412', null, '472', '412', ['472']],
  ])('%s', async (_, first, second, third, kept, alternatives) => {
    const texts = ['Toàn', 'phường', 'đã', 'tiếp', 'nhận', first, 'hồ', 'sơ', 'và', 'trả', 'trong', 'ngày'];
    const { recogniser, shown } = recogniserOf(second === null ? [] : [word(second, 5)], () => third);
    const { looked } = await lookAgain(pictureOf(texts.length), [lineOf(texts)], 'page', recogniser);
    expect(looked.map(({ word: { text }, reading }) => [text, reading.agreed, reading.alternatives.map((other) => other.text)])).toEqual([[kept, false, alternatives]]);
    // The third look is at the piece alone.
    expect(shown.map(({ segmentation }) => segmentation)).toEqual(['pieces', 'line']);
    expect(shown[1]?.picture.width).toBeLessThan(1.25 * 6 * SLOT);
  });
});
