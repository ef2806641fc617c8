import { expect, test } from 'vitest';
import { brokenWords } from '../../../src/readers/pdf/broken.js';
import { plain } from '../../../src/readers/pdf/layout.js';
import { lines, text, widthOf } from './page-builder.js';

/** The words that go on, in a cell with room for `room` characters. */
function broken(rows: string[], room: number): string[] {
  const printed = lines(rows.flatMap((row, index) => text(85, 100 + index * 18, row)));
  return [...brokenWords(printed, widthOf('0'.repeat(room)))].map(plain);
}

test.each([
  [['11.875,', '5'], 7, '5'], [['1.204.', '375'], 6, '375'], [['98', ',5%'], 3, ',5%'], [['ST', 'T'], 2, 'T'], [['ĐV', 'T'], 2, 'T'],
  [['Cộn', 'g'], 3, 'g'], [['CỘN', 'G'], 3, 'G'], [['Tổn', 'g số'], 3, 'g'], [['thự', 'c'], 3, 'c'],
])('%j in a cell of %d characters: one word', (rows, room, next) => {
  expect(broken(rows, room)).toEqual([next]);
});

test.each([
  [['XÃ', 'AN'], 3], [['Tổng', 'số'], 5], [['12,', '5'], 9], [['12', '5'], 2], [['KH', 'TH'], 3], [['Số', 'kg'], 3], [['12,', '15'], 4], [['xóm 2,', '3'], 6], [['Khu', 'G'], 3], [['Đạt', '(%)'], 3], [['5.', 'Cầu'], 3],
])('%j in a cell of %d characters: two words', (rows, room) => {
  expect(broken(rows, room)).toEqual([]);
});
