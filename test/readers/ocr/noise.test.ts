import { describe, expect, it } from 'vitest';
import { withoutNoise } from '../../../src/readers/ocr/noise.js';
import type { OcrLine } from '../../../src/readers/ocr/tesseract.js';

/** Words of 10 pixels a letter; "text@confidence", spaces between words each 10 pixels wide. */
function line(text: string): OcrLine {
  let x = 0;
  const words = text.split(' ').map((part) => {
    const [word = '', confidence = '95'] = part.split('@');
    const box = { x0: x, y0: 0, x1: x + word.length * 10, y1: 20 };
    x = box.x1 + 10;
    return { text: word, confidence: Number(confidence) / 100, box, symbols: [] };
  }).filter((word) => word.text !== '');
  return { words, box: { x0: 0, y0: 0, x1: x, y1: 20 }, baseline: { x0: 0, y0: 18, x1: x, y1: 18 }, xHeight: 14 };
}

describe('dirt beside a line', () => {
  it.each([
    ['goes from its end', "khu vực này; '@40", 'khu vực này;'],
    ['goes when far from it, however sure', 'tháng này   .', 'tháng này'],
    ['goes from its beginning', '|@30 Cấp mới 12 hồ sơ', 'Cấp mới 12 hồ sơ'],
    ['is no bullet', '- Cấp mới:', '- Cấp mới:'],
    ['is no blank of a form', 'Số: …… /BC', 'Số: …… /BC'],
    ['is no number', 'Cấp mới 7@20', 'Cấp mới 7'],
  ])('%s', (_, text, kept) => {
    expect(withoutNoise([line(text)]).map(({ words }) => words.map((word) => word.text).join(' '))).toEqual([kept]);
  });
});

describe('a line', () => {
  it.each([
    ['of strokes of a pen says nothing', 'ˆˆ@20 Zẩy4@31 =ÑÀU@12 >@50', 0],
    ['of signs says nothing', '⁄@40', 0],
    ['that is doubtful but makes sense stays', 'Nguyễn@50 Văn@55 Bình@40', 1],
    ['with one word that is sure stays', 'xqz@20 tháng@96', 1],
    ['of one number stays, however doubtful', '12@20', 1],
  ])('%s', (_, text, count) => {
    expect(withoutNoise([line(text)])).toHaveLength(count);
  });
});
