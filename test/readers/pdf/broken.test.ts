import { expect, test } from 'vitest';
import { brokenWords, type ColumnHabit, habitOf } from '../../../src/readers/pdf/broken.js';
import { plain } from '../../../src/readers/pdf/layout.js';
import { lines, text, widthOf } from './page-builder.js';

/** The words that go on, in a cell with room for `room` characters. */
function broken(rows: string[], room: number): string[] {
  const printed = lines(rows.flatMap((row, index) => text(85, 100 + index * 18, row)));
  return [...brokenWords(printed, widthOf('0'.repeat(room))).joined].map(plain);
}

test.each([
  [['11.875,', '5'], 7, '5'], [['1.234.5', '67'], 7, '67'], [['2124/', '2169'], 9, '2169'], [['2124', '/2169'], 9, '/2169'], [['12,', '15'], 3, '15'], [['1.204.', '375'], 6, '375'], [['98', ',5%'], 3, ',5%'], [['412/4', '80 hồ sơ'], 5, '80'], [['957/1.0', '00'], 7, '00'], [['ST', 'T'], 2, 'T'], [['ĐV', 'T'], 2, 'T'],
  [['Cộn', 'g'], 3, 'g'], [['CỘN', 'G'], 3, 'G'], [['Tổn', 'g số'], 3, 'g'], [['thự', 'c'], 3, 'c'],
])('%j in a cell of %d characters: one word', (rows, room, next) => {
  expect(broken(rows, room)).toEqual([next]);
});

test.each([
  [['XÃ', 'AN'], 3], [['Tổng', 'số'], 5], [['12,', '5'], 9], [['12', '5'], 2], [['KH', 'TH'], 3], [['Số', 'kg'], 3], [['12,', '15'], 4], [['xóm 2,', '3'], 6], [['Khu', 'G'], 3], [['Đạt', '(%)'], 3], [['5.', 'Cầu'], 3], [['412/4', '80 hồ sơ'], 9], [['12/48', '5 hộ'], 5],
])('%j in a cell of %d characters: two words', (rows, room) => {
  expect(broken(rows, room)).toEqual([]);
});

test.each<[string[], number, ColumnHabit, 'joined' | 'doubtful' | 'apart']>([
  [['12,1', '5'], 4, 'one-number', 'joined'], [['212', '4'], 3, 'one-number', 'joined'], [['12,', '15'], 3, 'unknown', 'joined'],
  [['12,1', '5'], 4, 'unknown', 'doubtful'], [['212', '4'], 3, 'unknown', 'doubtful'], [['12,', '15'], 9, 'one-number', 'doubtful'], [['12,', '15'], 3, 'other', 'doubtful'], [['212', '4/21'], 5, 'one-number', 'doubtful'],
  [['12', '15'], 9, 'one-number', 'apart'], [['12,', '15'], 9, 'unknown', 'apart'], [['212', '4'], 3, 'other', 'apart'], [['212', '4 hộ'], 3, 'other', 'apart'],
])('%j in a cell of %d characters, the column holding %s: %s', (rows, room, habit, expected) => {
  const printed = lines(rows.flatMap((row, index) => text(85, 100 + index * 18, row)));
  const { joined, doubtful } = brokenWords(printed, widthOf('0'.repeat(room)), habit);
  expect(joined.size > 0 ? 'joined' : doubtful.length > 0 ? 'doubtful' : 'apart').toBe(expected);
});

test.each<[string[], ColumnHabit]>([
  [['12,5', 'Tỷ lệ', '97'], 'one-number'], [['12,5', '7, 9 và 11'], 'other'], [['Tỷ lệ', 'đạt'], 'unknown'],
])('the habit of a column that holds %j is %s', (cells, expected) => {
  expect(habitOf(cells.map((cell) => lines(text(85, 100, cell))))).toBe(expected);
});
