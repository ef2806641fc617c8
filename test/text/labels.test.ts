import { describe, expect, it } from 'vitest';
import { component, readBullet, readMark, stepOf } from '../../src/text/labels.js';

const MARKS: [string, string, string][] = [
  ['I. CÔNG TÁC', 'I.', 'roman 1'],
  ['II/ KẾT QUẢ', 'II/', 'roman 2'],
  ['IV - NHIỆM VỤ', 'IV -', 'roman 4'],
  ['III CÔNG TÁC CHỈ ĐẠO', 'III', 'roman 3'],
  ['1. Tuyên truyền', '1.', 'arabic 1'],
  ['1 . Tuyên truyền', '1.', 'arabic 1'],
  ['12) Tuyên truyền', '12)', 'arabic 12'],
  ['3/ Tuyên truyền', '3/', 'arabic 3'],
  ['2.1. Tuyên truyền', '2.1.', 'arabic 2.1'],
  ['2.1 Tuyên truyền', '2.1', 'arabic 2.1'],
  ['2.1.3) Tuyên truyền', '2.1.3)', 'arabic 2.1.3'],
  ['1.Tuyên truyền', '1.', 'arabic 1'],
  ['1. 25 dịch vụ thiết yếu', '1.', 'arabic 1'],
  ['a) Cấp xã', 'a)', 'letter 1'],
  ['đ. Cấp xã', 'đ.', 'letter 5'],
  ['PHẦN THỨ HAI', 'PHẦN THỨ HAI', 'part 2'],
  ['Phần III: Kiến nghị', 'Phần III:', 'part 3'],
  ['II.1. Cư trú', 'II.1.', 'arabic 1'],
  ['ll. KẾT QUẢ', 'll.', 'roman 2'],
  ['1- Phong trào thể thao', '1-', 'arabic 1'],
  ['2- Có 15 em nhận quà', '2-', 'arabic 2'],
  ['3– Thu nhập bình quân: 52 triệu', '3–', 'arabic 3'],
  ['4 - Văn hóa', '4 -', 'arabic 4'],
  ['1.2- Văn hóa', '1.2-', 'arabic 1.2'],
  ['1/ Giao thông', '1/', 'arabic 1'],
  ['I/ Giao thông', 'I/', 'roman 1'],
  ['I- Giao thông', 'I-', 'roman 1'],
];

const NO_MARKS = [
  '2.124 hồ sơ', '100% cán bộ', '15/5/2023 là hạn', '06 tháng đầu năm', '3,5 tỷ đồng', '1.250/1.300 hồ sơ', '24/7', '06/CP', 'V/v phối hợp', '12/2024/QĐ-UBND', '2.5% hộ nghèo',
  '10:30 họp', 'TP. Hồ Chí Minh', 'UBND xã', 'I', '5', 'Trong kỳ', 'Phần mềm một cửa', 'Phần lớn người dân', '1.1 triệu lượt', 'VII-2023', '', '0. Không', '12-15 tuổi', '1 - 2 vụ', '1- 2 vụ', '3 – 4 lượt', '12-', '5-', '7-NQ/TW',
];

describe('readMark', () => {
  it.each(MARKS)('%s', (text, printed, reading) => {
    const mark = readMark(text);
    const plain = mark?.readings[0];
    expect(mark?.text).toBe(printed);
    expect(`${plain?.scale} ${plain?.values.join('.')}`).toBe(reading);
    expect(text.slice(mark?.end)).toMatch(/^$|^\S/u);
  });

  it.each(NO_MARKS)('no mark: %s', (text) => expect(readMark(text)).toBeNull());

  it('gives every reading that the form allows', () => {
    const scales = (text: string): string[] => (readMark(text)?.readings ?? []).map((reading) => `${reading.scale} ${reading.marker}`);
    expect(scales('I. X')).toEqual(['roman I.', 'arabic I.', 'upper I.']);
    expect(scales('l. X')).toEqual(['roman I.', 'arabic 1.', 'arabic 1.', 'letter l.']);
    expect(scales('11. X')).toEqual(['arabic 11.', 'roman II.', 'roman 11.']);
    expect(scales('i) X')).toEqual(['letter i)', 'minor i)']);
  });
});

describe('readBullet', () => {
  it.each([['- Một', '-', 2], ['– Một', '-', 2], ['+Một', '+', 1], ['* Một', '*', 2], ['• Một', '•', 2], ['\uf02d Một', '-', 2], ['(1) Một', '(1)', 4], ['⁽²⁾ Một', '⁽²⁾', 4], ['(a) Một', '(a)', 4], ['o Một', 'o', 2], ['❖ Một', '❖', 2], ['➢ Một', '➢', 2]] as const)(
    '%s', (text, item, end) => expect(readBullet(text)).toEqual({ item, end }),
  );
  it.each(['Một', '1. Một', '(một)', '(2023)', '5 - 6', 'o một', 'ong', 'o 5', 'O Một', 'oM'])('no bullet: %s', (text) => expect(readBullet(text)).toBeNull());
});

describe('scales', () => {
  it('steps in both alphabets', () => {
    const at = (letter: string): number => 'abcdđefghijklmnopqrstuvwxyz'.indexOf(letter) + 1;
    expect(stepOf('letter', at('d'), at('đ'))).toBe(1);
    expect(stepOf('letter', at('d'), at('e'))).toBe(1);
    expect(stepOf('letter', at('e'), at('g'))).toBe(1);
    expect(stepOf('letter', at('e'), at('f'))).toBe(1);
    expect(stepOf('letter', at('b'), at('a'))).toBe(-1);
    expect(stepOf('roman', 2, 4)).toBe(2);
  });

  it('writes components of paths', () => {
    expect([component('roman', 4), component('part', 2), component('arabic', 3), component('letter', 5), component('upper', 2), component('minor', 4)]).toEqual(['IV', 'II', '3', 'đ', 'B', 'iv']);
  });
});
