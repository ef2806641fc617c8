import { describe, expect, test } from 'vitest';
import { isGarbled, judge } from '../../../src/readers/pdf/judge.js';
import { page, text } from './page-builder.js';

const PROSE = 'Xã Đồi Chè đã trồng xong ba mươi sáu héc ta rừng keo và nạo vét hai con mương quanh hồ chứa, đường lên đồi rải đá xong trước mùa mưa';
const SIGNATURES = [
  ...['VĂN THƯ XÃ ĐỒI CHÈ', 'Trung tâm Tin học và Công báo huyện', 'vanthu.doiche@doiche.gov.vn', '24.09.2025 20:06:24 +07:00'].flatMap((line, row) => text(330, 20 + 9 * row, line, { size: 8 })),
  ...['Ký bởi: Ủy ban nhân dân xã Đồi Chè', 'Cơ quan: Tỉnh Đồi Cao', 'Thời gian ký: 24/09/2025 14:23:43'].flatMap((line, row) => text(450, 22 + 8 * row, line, { size: 7 })),
];
const shift = (by: number): string => [...PROSE].map((character) => (character === ' ' ? ' ' : String.fromCodePoint((character.codePointAt(0) ?? 0) + by))).join('');

describe('text layers', () => {
  test.each([
    ['Vietnamese', PROSE, false],
    ['without its marks', 'Xa Doi Che da trong xong ba muoi sau hec ta rung keo va nao vet hai con muong quanh ho chua nuoc', false],
    ['letters shifted by a constant', shift(3), true],
    ['private characters', shift(0xe000), true],
    ['TCVN3 read as Latin', '§¶ng uû x· §åi ChÌ ®· trång xong ba m­¬i s¸u hÐc ta rõng keo vµ n¹o vÐt hai con m­¬ng quanh hå chøa n­íc, ®­êng lªn ®åi r¶i ®¸', true],
    ['decomposed letters', PROSE.normalize('NFD'), false],
    ['too little to tell', 'WXYZ QQ', false],
  ])('%s', (_, prose, expected) => {
    expect(isGarbled([...prose], prose.split(' '))).toBe(expected);
  });

  test.each([
    ['text that is drawn', page(text(50, 100, 'Xã Đồi Chè')), 'digital'],
    ['invisible text', page(text(50, 100, 'Xã Đồi Chè', { hidden: true })), 'ocr-layer'],
    ['a picture', page([]), 'no-text'],
    ['a picture with a stamp on it', { ...page(text(50, 100, 'Ký số')), image: 0.95 }, 'no-text'],
    ['a picture under the two signatures of an office', { ...page(SIGNATURES), image: 0.95 }, 'no-text'],
    ['a picture with as many lines on it, all over the page', { ...page(SIGNATURES.map((glyph, index) => ({ ...glyph, y0: 800 * (index / SIGNATURES.length), y1: 800 * (index / SIGNATURES.length) + 9 }))), image: 0.95 }, 'digital'],
    ['a page of text over a picture', { ...page(Array.from({ length: 40 }, (_, row) => text(50, 60 + 18 * row, 'Đàn trâu của xã 1.204 con, bò 3.115 con, lợn 8.420 con')).flat()), image: 0.95 }, 'digital'],
    ['nothing', { ...page([]), ink: false }, 'blank'],
  ])('%s', (_, geometry, expected) => {
    expect(judge(geometry)).toBe(expected);
  });
});
