import { describe, expect, it } from 'vitest';
import { inkBesideWords, writtenByHand } from '../../../src/readers/ocr/by-hand.js';
import type { OcrLine, OcrWord } from '../../../src/readers/ocr/tesseract.js';

/** Words side by side, each as its text, the height of its digits and its width in pixels; print is set in 40 pixels. */
function line(...words: [text: string, digits?: number, width?: number][]): OcrLine {
  let x = 0;
  const made = words.map(([text, digits = 27, width = 20 * text.length]): OcrWord => {
    const box = { x0: x, x1: x + width, y0: 0, y1: 40 };
    const advance = width / text.length;
    const symbols = [...text].map((letter, at) => {
      const height = /\d/u.test(letter) ? digits : /[acemnorsuvxz]/u.test(letter) ? 20 : 27;
      return { text: letter, box: { x0: x + at * advance, x1: x + (at + 1) * advance, y0: 30 - height, y1: 30 } };
    });
    x += width + 12;
    return { text, box, confidence: 0.9, symbols };
  });
  return { words: made, box: { x0: 0, x1: x, y0: 0, y1: 40 }, baseline: { x0: 0, x1: x, y0: 30, y1: 30 }, xHeight: 18 };
}

function surely(read: OcrLine): OcrLine {
  return { ...read, words: read.words.map((word) => ({ ...word, confidence: 0.96 })) };
}

const DATE: [string, number?, number?][] = [['tháng'], ['01'], ['năm'], ['2025']];

describe('digits written by hand', () => {
  it.each<[string, OcrLine, string[]]>([
    ['a day', line(['Lộc'], ['An,'], ['ngày'], ['23', 38], ...DATE), ['23']],
    ['a number with its word and its symbol', line(['Số:239', 36], ['/BC-UBND'], ['Lộc'], ['An,'], ['ngày'], ['05'], ...DATE), ['Số:239']],
    ['one digit of two', { ...line(['Lộc'], ['An,'], ['ngày'], ['15', 33], ...DATE) }, ['15']],
  ])('%s', (_, read, expected) => {
    expect(writtenByHand(read).map(({ text }) => text)).toEqual(expected);
  });

  it.each<[string, OcrLine]>([
    ['print', line(['Số:239'], ['/BC-UBND'], ['Lộc'], ['An,'], ['ngày'], ['05'], ...DATE)],
    ['print that is a sixth higher', line(['Lộc'], ['An,'], ['ngày'], ['23', 31], ...DATE)],
    ['a line of large type', line(['NĂM', 38], ['2025', 38]), ],
    ['what the recogniser is sure of', surely(line(['Lộc'], ['An,'], ['ngày'], ['23', 38], ...DATE))],
    ['too little print to tell', line(['45', 38], ['hộ'])],
  ])('%s is not', (_, read) => {
    expect(writtenByHand(read)).toEqual([]);
  });
});

describe('what was written behind a word and came out as its letters', () => {
  it('is told by the width of the word', () => {
    expect(inkBesideWords(line(['Quảng', 27, 102], ['Ngãi,', 27, 80], ['ngày', 27, 122], ['tháng', 27, 89], ['năm', 27, 64])).map(({ x0, x1 }) => [Math.round(x0), Math.round(x1)])).toEqual([[288, 328]]);
  });

  it.each<[string, OcrLine]>([
    ['words of wide letters', line(['mmm', 27, 78], ['Quảng', 27, 102], ['tháng', 27, 89], ['năm', 27, 64], ['được', 27, 80])],
    ['lines of few words', line(['ngày', 27, 122], ['tháng', 27, 89])],
  ])('not of %s', (_, read) => {
    expect(inkBesideWords(read)).toEqual([]);
  });
});
