import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import type { Glyph } from '../../../src/readers/pdf/engine.js';
import { plainLine } from '../../../src/readers/pdf/layout.js';
import { layOut } from '../../../src/readers/pdf/pages.js';
import { partStamps } from '../../../src/readers/pdf/stamps.js';
import { pdfReader } from '../../../src/readers/pdf.js';
import { page, pdf, text } from './page-builder.js';

/** Body text of enough lines that its size is the usual one. */
const BODY = [0, 1, 2, 3].flatMap((row) => text(85, 100 + row * 20, 'Xã đã trồng ba mươi ha rừng ven suối'));

function small(rows: string[], x = 330, y = 130, size = 9): Glyph[] {
  return rows.flatMap((row, index) => text(x, y + index * 1.15 * size, row, { size }));
}

function spelled(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph) => glyph.text).join('');
}

describe('stamps of signing programs', () => {
  test.each([
    ['who and when', ['Ký bởi: Ủy ban nhân dân xã Đồi Chè', 'Thời gian ký: 04/09/2025 08:30:11']],
    ['who, with mail and office', ['Người ký: Ủy ban nhân dân xã Đồi Chè', 'Email: xa@doiche.gov.vn', 'Cơ quan: Huyện Suối', 'Thời gian ký: 04.09.2025 08:30:11 +07:00']],
    ['Acrobat', ['Digitally signed by Ủy ban nhân dân xã Đồi Chè', 'DN: C=VN, O=XÃ ĐỒI CHÈ', 'Date: 2025.09.04 08:30:11']],
    ['name and time alone', ['Sầm Văn Lục', '04/09/2025 08:30:11']],
    ['the program that printed the page', ['In từ phần mềm lúc 09:14:02 ngày 05/09/2025']],
  ])('%s', (_, rows) => {
    const { rest, stamps } = partStamps([...BODY, ...small(rows)]);
    expect(stamps.map(spelled)).toEqual([rows.join('').replaceAll(' ', '')]);
    expect(spelled(rest)).toBe(spelled(BODY));
  });

  test('in the type of the text too, when both who and when are said', () => {
    const rows = ['Ký bởi: Sầm Văn Lục', 'Ký ngày: 04/09/2025 08:30:11'];
    const { rest, stamps } = partStamps([...BODY, ...rows.flatMap((row, index) => text(330, 300 + index * 17, row))]);
    expect(stamps).toHaveLength(1);
    expect(spelled(rest)).toBe(spelled(BODY));
  });

  test.each([
    ['a column for who signs', [...BODY, ...text(300, 300, 'Người ký')]],
    ['a sentence with the words', [...BODY, ...text(85, 200, 'Người ký: Chủ tịch xã ký 12/15 giấy trong ngày')]],
    ['small notes', [...BODY, ...small(['Số liệu do 12 xóm báo lên', 'lúc 8 giờ 30 sáng 04/9'])]],
    ['a name above a date', [...BODY, ...small(['Sầm Văn Lục', '04/09/2025'])]],
  ])('%s is none', (_, glyphs) => {
    expect(partStamps(glyphs)).toEqual({ rest: glyphs, stamps: [] });
  });

  test('they stand behind all else and cut nothing in two', () => {
    const glyphs = [...text(85, 100, 'Xã đã trồng xong ba mươi sáu ha rừng keo và lim xanh ven'), ...text(85, 120, 'suối.'), ...small(['Ký bởi: Xã Đồi Chè', 'Thời gian ký: 04/09/2025 08:30:11'], 300, 112)];
    const { items, visible } = layOut([{ number: 1, geometry: page(glyphs) }]);
    expect(items.map((item) => (item.kind === 'paragraph' ? item.lines.map(plainLine).join(' ') : item.kind))).toEqual([
      'Xã đã trồng xong ba mươi sáu ha rừng keo và lim xanh ven suối.', 'Ký bởi: Xã Đồi Chè Thời gian ký: 04/09/2025 08:30:11',
    ]);
    expect(visible).toBe(glyphs.length);
  });
});

test('text written aslant is a watermark: said in a note, not read', async () => {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>';
  const line = (x: number, y: number, content: string): string => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm (${content}) Tj ET\n`;
  const aslant = 'BT /F1 30 Tf 0.7 0.7 -0.7 0.7 150 500 Tm (doiche 2025) Tj ET\n';
  const bytes = pdf([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    { dictionary: '', stream: line(85, 600, 'ba con 1204 cay keo') + aslant + line(85, 580, 'ven suoi') }, font,
  ]);
  const { blocks, notes } = await pdfReader.read(bytes, DEFAULT_LIMITS);
  expect(blocks.map((block) => block.text).join(' ')).toBe('ba con 1204 cay keo ven suoi');
  expect(notes).toEqual([{ id: 'reader.pdf-slanted-text', params: { text: 'doiche 2025', pages: 1 }, page: 1 }]);
});
