import { describe, expect, it } from 'vitest';
import { glyphsOf, sizesOf } from '../../../src/readers/ocr/geometry.js';
import type { OcrLine } from '../../../src/readers/ocr/tesseract.js';

/** A line whose letters measure `size` points at 72 dpi, with what the recogniser takes for the height of an "x". */
function line(text: string, size: number, xHeight: number): OcrLine {
  const symbols = [...text].map((letter, at) => {
    const height = /[acemnorsuvxz]/u.test(letter) ? 0.49 * size : 0.675 * size;
    return { text: letter, box: { x0: at * 6, y0: 100 - height, x1: at * 6 + 5, y1: 100 } };
  });
  const box = { x0: 0, y0: 90, x1: text.length * 6, y1: 103 };
  return { words: [{ text, box, confidence: 0.9, symbols }], box, baseline: { x0: 0, y0: 100, x1: box.x1, y1: 100 }, xHeight };
}

describe('sizes of recognised lines', () => {
  const usual = ['nguoncungcap', 'trongcanuoc', 'namtruocdo'].map((text) => line(text, 14, 6.4));
  it.each([
    ['as its letters measure, whatever the recogniser guesses', line('2745,891', 14, 10), 14],
    ['as most of the page where it hardly differs', line('27458', 15, 9), 14],
    ['as most of the page where the recogniser measures it so', line('on', 21, 6.5), 14],
    ['its own where it is another', line('ghichucuatrang', 10, 4.6), 10],
    ['its own for a title', line('BENTRENCUNG', 20, 9.2), 20],
  ])('a line has %s', (_, other, size) => {
    const sizes = sizesOf([...usual, other], 72);
    expect([...sizes.values()]).toEqual([14, 14, 14, size]);
    expect(glyphsOf([other], sizes, 72, { x: 0, y: 0 }, 0)[0]?.size).toBe(size);
  });
  it('are there for lines without a letter that tells', () => {
    expect([...sizesOf([line('---', 12, 6)], 72).values()]).toEqual([13]);
    expect(sizesOf([], 72).size).toBe(0);
  });
});

describe('a lone page number', () => {
  const usual = ['nguoncungcap', 'trongcanuoc', 'namtruocdo'].map((text) => line(text, 14, 6.4));
  const number = line('2', 14, 0);
  const glyphOf = (lone: OcrLine): ReturnType<typeof glyphsOf>[number] | undefined => glyphsOf([lone], sizesOf([...usual, lone], 72), 72, { x: 0, y: 0 }, 0)[0];
  it('stands on its ink, wherever the recogniser has its baseline', () => {
    for (const y of [-40, 80, 160]) expect(glyphOf({ ...number, baseline: { ...number.baseline, y0: y, y1: y } })?.baseline).toBe(103);
    expect(glyphOf(number)?.baseline).toBe(100);
  });
  it('has the size of the page where none was measured', () => {
    expect(glyphOf({ ...number, words: number.words.map((word) => ({ ...word, symbols: [] })) })?.size).toBe(14);
  });
});
