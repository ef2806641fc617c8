import { expect, it } from 'vitest';
import type { Line } from '../../../src/readers/pdf/layout.js';
import { measure } from '../../../src/readers/pdf/margins.js';
import { paragraphsOf } from '../../../src/readers/pdf/paragraphs.js';
import { BOLD, lines, text, widthOf } from './page-builder.js';

const centred = (baseline: number, content: string): Line[] => lines(text(311 - widthOf(content) / 2, baseline, content, { font: BOLD }));
const widths = new Map([[1, 595]]);

it('a page of a few lines has the margins of its outermost lines: the heading below a title is no part of it', () => {
  const page = [
    ...centred(80, 'BÁO CÁO'), ...centred(100, 'Kết quả công tác tháng 6 năm 2025'), ...centred(120, 'Kèm theo Công văn số hai mươi'),
    ...lines(text(119, 150, 'II. Kết quả', { font: BOLD })),
    ...lines(text(119, 170, 'Đã tiếp nhận các hồ sơ của người dân trong địa bàn xã nhà ta')), ...lines(text(85, 190, 'và trả đúng hạn.')),
  ];
  const measures = measure(page, widths);
  expect(measures.margins.get(1)?.left).toBe(85);
  expect(measures.margins.get(1)?.right).toBeGreaterThan(500);
  expect(paragraphsOf(page, measures).map((paragraph) => paragraph.length)).toEqual([1, 1, 1, 1, 2]);
});

it('a heading in capitals with a Roman mark begins a paragraph where no line tells the margin', () => {
  const page = [
    ...Array.from({ length: 12 }, (_, index) => centred(80 + 20 * index, 'Kết quả công tác tháng 6 năm 2025')).flat(),
    ...lines(text(208, 320, 'I. LÀM SẠCH DỮ LIỆU', { font: BOLD })), ...lines(text(208, 340, 'II. XUẤT KHẨU', { font: BOLD })),
  ];
  const paragraphs = paragraphsOf(page, measure(page, widths));
  expect(paragraphs.slice(-2).map((paragraph) => paragraph.length)).toEqual([1, 1]);
});
