import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model.js';
import { outline } from '../../src/sections/index.js';

/** A heading of a recognised page; `others` are the other readings of its first word, null for a digital page. */
function heading(index: number, text: string, others: string[] | null): Block {
  const end = text.indexOf(' ');
  const reading = { agreed: others?.length === 0, confidence: 0.9, alternatives: (others ?? []).map((other) => ({ text: other, confidence: 0.5 })) };
  return {
    index, kind: 'paragraph', text, marker: null, listLevel: null, cell: null, references: [], page: 1, raw: null,
    style: { bold: 'all', italic: false, align: null, indent: null, size: 14 },
    spans: others === null ? [] : [{ start: 0, end, page: 1, box: [0, 0, 10, 10], reading }],
  };
}

function paths(headings: [string, string[] | null][]): string[] {
  const blocks = headings.map(([text, others], index) => heading(index, text, others));
  return outline(blocks, []).sections.map(({ id }) => id);
}

describe('marks of recognised pages', () => {
  it.each<[string, [string, string[] | null][], string[]]>([
    ['a Roman numeral that one reading has right', [['I. TÌNH HÌNH CHUNG', []], ['II. KẾT QUẢ THỰC HIỆN', []], ['II. ĐÁNH GIÁ CHUNG', ['III.']], ['IV. NHIỆM VỤ', []]], ['I', 'II', 'III', 'IV']],
    ['a mark without its dot', [['1. Thủ tục hành chính', []], ['11. Tiếp nhận hồ sơ', []], ['1.2. Trả kết quả', []], ['2. Tuyên truyền', []]], ['1', '1.1', '1.2', '2']],
    ['a mark with a comma for its dot', [['3. Hạ tầng', []], ['8 Đường truyền', ['3,1.']], ['3.2. Thiết bị', []]], ['3', '3.1', '3.2']],
    ['a mark read as strokes', [['IV. KIẾN NGHỊ VỚI TỈNH', []], ['\\/. TỔ CHỨC THỰC HIỆN', ['\\/.', 'V.']]], ['IV', 'V']],
    ['strokes read as another letter', [['I. TÌNH HÌNH CHUNG', []], ['H. KẾT QUẢ THỰC HIỆN', ['II']], ['HI. ĐÁNH GIÁ CHUNG', []], ['IV. NHIỆM VỤ', []]], ['I', 'II', 'III', 'IV']],
    ['a last stroke with its dot read as an L', [['I. MỤC ĐÍCH, YÊU CẦU', []], ['IL NỘI DUNG', []], ['III. PHƯƠNG PHÁP', []], ['IV. TỔ CHỨC THỰC HIỆN', []]], ['I', 'II', 'III', 'IV']],
    ['a Roman numeral without its dot', [['Mở đầu', []], ['I Việc được giao chủ trì', []], ['II. Việc phối hợp với các ngành', []], ['III. Kiến nghị với tỉnh', []]], ['I', 'II', 'III']],
    ['a Roman numeral that lost a stroke in every reading', [['I. TÌNH HÌNH CHUNG', []], ['II. KẾT QUẢ THỰC HIỆN', []], ['II. ĐÁNH GIÁ CHUNG', []], ['IV. NHIỆM VỤ', []]], ['I', 'II', 'III', 'IV']],
    ['a double stays one where the list goes on without it', [['I. TÌNH HÌNH CHUNG', []], ['II. KẾT QUẢ THỰC HIỆN', []], ['II. ĐÁNH GIÁ CHUNG', []], ['III. NHIỆM VỤ', []]], ['I', 'II', 'II#2', 'III']],
    ['what fits as it was read stays', [['1. Hạ tầng', ['7.']], ['2. Thiết bị', ['12.']], ['3. Con người', []]], ['1', '2', '3']],
    ['dust before a number', [['1. Thủ tục hành chính', []], ['„2. Trả kết quả', []], ['3. Tuyên truyền', []]], ['1', '2', '3']],
    ['a quotation of digital text is not dust', [['1. Thủ tục hành chính', null], ['“2. Trả kết quả', null], ['2. Tuyên truyền', null]], ['1', '2']],
    ['digital text is not doubted', [['I. TÌNH HÌNH CHUNG', null], ['II. KẾT QUẢ THỰC HIỆN', null], ['II. ĐÁNH GIÁ CHUNG', null]], ['I', 'II', 'II#2']],
  ])('%s', (_, headings, expected) => {
    expect(paths(headings)).toEqual(expected);
  });
});
