import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/readers/pdf/layout.js';
import { turnUpright } from '../../../src/readers/pdf/turn.js';
import { wordsOf } from '../../../src/readers/pdf/words.js';
import { BOLD, page, SIZE, text, widthOf } from './page-builder.js';

/** Rows of words; raised text between ^ ^, lowered between _ _. */
function rows(glyphs: Parameters<typeof wordsOf>[0]): string[] {
  return wordsOf(glyphs).map((row) => row.map((word) => word.pieces.map(({ text: piece, shift }) => (shift === 'none' ? piece : shift === 'raised' ? `^${piece}^` : `_${piece}_`)).join('')).join(' '));
}

describe('words', () => {
  test.each([
    ['gaps part words where no space is drawn', text(50, 100, 'Xóm Hạ trồng 14 ha'), ['Xóm Hạ trồng 14 ha']],
    ['so do drawn spaces', text(50, 100, 'Xóm Hạ trồng 14 ha', { spaces: true }), ['Xóm Hạ trồng 14 ha']],
    ['rows come from the top, whatever was drawn first', [...text(50, 120, 'dưới'), ...text(50, 100, 'trên')], ['trên', 'dưới']],
    ['letters set apart are one word', text(50, 100, 'BÁO CÁO', { tracking: 3 }), ['BÁO CÁO']],
    ['capitals typed with spaces between them too', text(50, 100, 'B Á O   C Á O', { spaces: true }), ['BÁO CÁO']],
    ['a combining mark drawn by itself joins its letter', text(50, 100, 'ho\u0302\u0300 so\u031b'), ['hồ sơ']],
    ['text drawn twice for boldness is read once', [...text(50, 100, '1.250 hồ sơ'), ...text(50.4, 100, '1.250 hồ sơ')], ['1.250 hồ sơ']],
    ['equal digits side by side are not such text', text(50, 100, '1000 và 22'), ['1000 và 22']],
    ['a number stamped over drawn spaces stays whole', [...text(50, 100, 'Số:          /BC', { spaces: true }), ...text(82, 100, '147')], ['Số: 147 /BC']],
  ])('%s', (_, glyphs, expected) => {
    expect(rows(glyphs)).toEqual(expected);
  });

  test('a word drawn twice is bold', () => {
    const [[word] = []] = wordsOf([...text(50, 100, 'CHỦ'), ...text(50.4, 100, 'CHỦ')]);
    expect(word?.bold).toBe(true);
  });

  test('boldness is that of most of the letters', () => {
    const words = wordsOf([...text(50, 100, 'đậm', { font: BOLD }), ...text(90, 100, 'thường')])[0];
    expect(words?.map((word) => [plain(word), word.bold])).toEqual([['đậm', true], ['thường', false]]);
  });
});

describe('raised and lowered text', () => {
  const at = (content: string, shift: number, share = 0.6): ReturnType<typeof text> =>
    [...text(50, 100, content), ...text(50 + widthOf(content), 100 - shift, '2', { size: SIZE * share })];

  test.each([
    ['a mark at a number is told apart from its digits', at('36', 4.5), ['36^2^']],
    ['as browsers set it', at('36', 4, 5 / 6), ['36^2^']],
    ['a unit', at('3.400 m', 4.5), ['3.400 m^2^']],
    ['a subscript', at('CO', -2), ['CO_2_']],
    ['a superscript character of the font', text(50, 100, '36¹'), ['36^1^']],
  ])('%s', (_, glyphs, expected) => {
    expect(rows(glyphs)).toEqual(expected);
  });

  test('small print of its own row stays a row', () => {
    const glyphs = [...text(50, 100, 'TỔ TRƯỞNG'), ...text(300, 96, '- Lưu', { size: 8 })];
    expect(rows(glyphs)).toEqual(['- Lưu', 'TỔ TRƯỞNG']);
  });

  test.each([
    ['behind other text of the row', [...text(50, 100, 'Tổ'), ...text(80, 95, '12', { size: 6 }), ...text(120, 100, 'ba')]],
    ['farther than a tab', [...text(50, 95, '12', { size: 6 }), ...text(130, 100, 'Tổ')]],
    ['with letters', [...text(50, 95, '12b', { size: 6 }), ...text(80, 100, 'Tổ')]],
  ])('small digits apart from the text are no mark of a note: %s', (_, glyphs) => {
    expect(rows(glyphs)).toHaveLength(2);
  });

  test('digits of the same size on a higher row are no superscript', () => {
    expect(rows([...text(50, 100, 'Tổ'), ...text(64, 93, '12')])).toEqual(['12', 'Tổ']);
  });
});

describe('turned pages', () => {
  test.each([90, 180, 270] as const)('text at %d degrees is read from left to right', (angle) => {
    const turn = (x: number, y: number): [number, number] => (angle === 90 ? [595 - y, x] : angle === 270 ? [y, 842 - x] : [595 - x, 842 - y]);
    const glyphs = [...text(50, 100, 'một hai'), ...text(50, 120, 'ba')].map((glyph) => {
      const [ax, ay] = turn(glyph.x0, glyph.y0);
      const [bx, by] = turn(glyph.x1, glyph.y1);
      return { ...glyph, x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by), angle };
    });
    const upright = turnUpright(page(glyphs));
    expect(rows(upright.glyphs)).toEqual(['một hai', 'ba']);
    expect(upright.width).toBe(angle === 180 ? 595 : 842);
  });
});
