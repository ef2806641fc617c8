/** What a clerk would write in the first column. Sentences of our own, after the ways in which labels went wrong. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './helper.js';

const labelsOf = (lines: string[], title?: string): string[] => figuresOf(lines, title).figures.map(({ label }) => label);

describe('labels and contexts', () => {
  it.each([
    'Tổng số lượt khám 2.150 lượt (nội trú: 320 lượt; ngoại trú: 1.830 lượt)',
    'Tỷ lệ phòng học kiên cố đạt 97,96% (tăng 1,2 điểm so với năm trước)',
    'Thu quỹ được 45.500.000 đồng (chi trả cho 12 hộ)',
    'Tỷ lệ hộ nghèo còn 1,5% dân số (giảm 0,3%)',
  ])('never hold a piece of a number: %s', (text) => {
    for (const { label, context } of figuresOf([text]).figures) {
      for (const words of [label, ...context]) expect(words).not.toMatch(/^\d/u);
    }
  });

  it.each([
    ['Giá trị sản xuất cùng kỳ năm trước 450 triệu đồng', /^kỳ(?!\p{L})/u],
    ['Hiện tại, trên địa bàn có 15 cơ sở lưu trú', /^tại|^nay|^trên/u],
    ['Hiện nay toàn xã có 15 cơ sở lưu trú', /^nay/u],
    ['Xử lý 12 vụ, còn lại 5 vụ đang xác minh', /^lại/u],
    ['Thu ngân sách so với dự toán 75%', /so$/u],
    ['Việc hỗ trợ đối với 12 hộ khó khăn', /đối$/u],
    ['Diện tích gieo trồng lúa ha vượt 12%', /(?:vượt|ha)$/u],
    ['Tổng đàn lợn con tăng 120 con', /tăng$/u],
    ['Diện tích trồng mới = 12 ha', /=$/u],
    ['Kích thước ô 3 × 4 m', /[×(]$/u],
    ['Số hồ sơ đúng hạn / 120 hồ sơ', /\/$/u],
  ])('never begin or end inside a phrase: %s', (text, wrong) => {
    const figures = figuresOf([text]).figures;
    expect(figures.length).toBeGreaterThan(0);
    for (const { label } of figures) expect(label.replace(/ \((?:tăng|giảm)\)$/u, '')).not.toMatch(wrong);
  });
});

describe('labels', () => {
  it.each<[string, string[]]>([
    // what is counted goes on behind a comma of a list of nouns, and does not head the next label
    ['Tiếp nhận 15 hồ sơ của các tổ chức, cá nhân; trả 12 kết quả', ['Tiếp nhận hồ sơ của các tổ chức, cá nhân', 'trả kết quả']],
    ['Tiếp nhận 4 đơn liên quan đến khiếu nại, tố cáo, giải quyết 3 đơn', ['Tiếp nhận đơn liên quan đến khiếu nại, tố cáo', 'giải quyết đơn']],
    // a measure is no noun that begins a phrase
    ['Năng suất lúa đạt 62 tạ/ha sản lượng đạt 719 tấn', ['Năng suất lúa', 'sản lượng']],
    ['Diện tích ngô 120 ha năng suất 45 tạ/ha', ['Diện tích ngô', 'năng suất']],
    ['Gieo trồng 120 ha lúa, thu hoạch 45 ha', ['Gieo trồng lúa', 'thu hoạch']],
    // a unit makes a noun of a modifier, and is not put before what is a phrase by itself
    ['Tổng đàn bò: 450 con', ['Tổng đàn bò']],
    ['Tổng số nhân khẩu 1.200 hộ', ['Tổng số nhân khẩu']],
    ['Xảy ra 12 vụ', ['Xảy ra vụ']],
    ['Tai nạn giao thông làm chết 2 người', ['Tai nạn giao thông làm chết người']],
    ['Toàn tỉnh có 45 xã', ['Toàn tỉnh - xã']],
    // the second count of a coordination has the words of the first
    ['Đã khởi tố 12 vụ, 15 bị can', ['Đã khởi tố vụ', 'Đã khởi tố bị can']],
    ['Tiếp công dân 40 lượt, 52 lượt người', ['Tiếp công dân lượt', 'Tiếp công dân lượt người']],
    ['Tuyên truyền được 12 buổi với 850 lượt người nghe', ['Tuyên truyền buổi', 'Tuyên truyền lượt người nghe']],
    // the period of the sentence is no part of the name
    ['Tính đến ngày 14/10/2025, Công an phường đã thực hiện cấp 120 thẻ', ['Công an phường đã thực hiện cấp thẻ']],
    ['Trong tháng 10/2025 (13/9/2025-14/10/2025), tiếp nhận 12 tin báo về tội phạm', ['tiếp nhận tin báo về tội phạm']],
    ['Từ ngày 15/9/2025 đến ngày 14/10/2025, phường đã xử phạt 12 trường hợp vi phạm', ['phường đã xử phạt trường hợp vi phạm']],
    ['Từ đầu năm đến nay, đã trồng mới 1.200 cây xanh', ['đã trồng mới cây xanh']],
    ['Trong quý III năm 2025, trạm y tế khám 350 lượt trẻ em', ['trạm y tế khám lượt trẻ em']],
  ])('of %s', (text, labels) => {
    expect(labelsOf([text])).toEqual(labels);
  });

  it('are never empty', () => {
    for (const text of ['12 hồ sơ', '- 15 ha', '- Kết quả: 12', 'Đạt 98%', '12/15', '- Trong đó: 12 vụ; 15 vụ']) {
      for (const { label } of figuresOf([text]).figures) expect(label).not.toBe('');
    }
    expect(labelsOf(['- Cấp giấy chứng nhận:', '  + 12/15'])).toEqual(['Cấp giấy chứng nhận']);
  });
});
