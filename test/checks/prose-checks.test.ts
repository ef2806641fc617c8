/** Five true cases and five look-alikes of each check that prose can trip. Sentences of our own. */
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/index.js';
import { say } from '../../src/messages/index.js';
import { figuresOf } from '../figures/helper.js';
import { found } from './report.js';

function findingsOf(text: string): string[] {
  const { figures } = figuresOf(text.split('\n'));
  const { findings } = runChecks({ figures, blocks: [], tables: [], sections: [], places: [], parts: [] });
  for (const { message } of findings) expect(say('vi', message.id, message.params)).not.toContain('{');
  return findings.map(({ check, printed, expected }) => `${check} ${printed ?? ''} → ${expected ?? ''}`.trim());
}

describe('percent-mismatch', () => {
  it.each([
    ['Nguồn trại giam: 629/629 trường hợp (99.76%)', ['percent-mismatch 99.76% → 100,00%']],
    ['Đăng ký tạm trú: 952/958 (89%)', ['percent-mismatch 89% → 99%']],
    ['Cấp đổi thẻ căn cước 210/450 hồ sơ, tỷ lệ 64,7%', ['percent-mismatch 64,7% → 46,7%']],
    ['Số hóa 705/790 hồ sơ (đạt 98,24%)', ['percent-mismatch 98,24% → 89,24%']],
    ['Kết quả giải quyết 9/4529 (2%)', ['percent-mismatch 2% → 0%']],
    ['Gieo sạ 485 ha, đạt 79% kế hoạch (500 ha)', ['percent-mismatch 79% → 97%']],
    ['Lũy kế 6 tháng thu 11.260 triệu đồng, bằng 65,3% dự toán năm (20.000 triệu đồng)', ['percent-mismatch 65,3% → 56,3%']],
    ['Số người tham gia bảo hiểm y tế là 23.105 người, đạt 96,83% dân số (24.618 người)', ['percent-mismatch 96,83% → 93,85%']],
    ['Tiếp nhận 117 hồ sơ, trong đó giải quyết 57 hồ sơ, đạt tỷ lệ 58,7%', ['percent-mismatch 58,7% → 48,7%']],
    // The parts are all there are: a share of the other part would be no share of anything told.
    ['Tiếp nhận 5.116 hồ sơ, gồm: trực tuyến 4.891 hồ sơ (chiếm 95,6%), trực tiếp 225 hồ sơ (chiếm 4,6%)', ['percent-mismatch 4,6% → 4,4%']],
    // look-alikes
    ['Đăng ký thường trú: 2124/2169 (98%)', []],
    ['Gieo sạ 485 ha, đạt 97% kế hoạch (500 ha), giảm 12 ha so với cùng kỳ (497 ha)', []],
    ['Thu 25.260 triệu đồng, đạt 126,3% dự toán (20.000 triệu đồng)', []],
    ['Trồng 485 cây, đạt 97% kế hoạch (tháng 5: 460 cây)', []],
    ['Trồng 485 cây, đạt 97% kế hoạch năm (giảm 12 cây so với cùng kỳ)', []],
    ['Đăng ký khai sinh: 169/338 (50,0%)', []],
    ['Phần nửa đơn vị: 1/8 (12,5%); 1/8 (13%); 1/8 (12%)', []],
    ['Chi trả gần 98% của 155/160 đối tượng', []],
    ['Hội Nông dân: 1680/1759 trường hợp (95.5%)', []],
    ['Thu 156/150 triệu đồng, đạt 104%', []],
    ['Tiếp nhận mới 812 hồ sơ, trả đúng hạn 790 hồ sơ (đạt 98,5%), đến hạn giải quyết 802 hồ sơ', []],
    ['Tiếp nhận gần 500 hồ sơ, trong đó đúng hạn 480 hồ sơ (chiếm 98%)', []],
    ['Giải quyết 4.561 hồ sơ, trong đó đúng hạn 4,52 ngàn hồ sơ (99,1%)', []],
    ['Có 9/9 xã đạt tỷ lệ chậm dưới 10%', []],
    ['Khám sơ tuyển: đăng ký 640 thanh niên, trong đó khám 512 thanh niên, đạt 80%; đủ điều kiện 384 thanh niên, đạt 75%', []],
    ['Kế hoạch giao 300 người, thực hiện 330 người, đạt 110%', []],
    ['Kế hoạch giao 300 người, thực hiện 330 người, đạt 120%', ['percent-mismatch 120% → 110%']],
    ['Thu 24,35 tỷ/23,1 tỷ, đạt 105,4%', []],
    ['Kế hoạch vốn 24.860 triệu đồng (vốn kéo dài: 3.210 triệu đồng; vốn giao năm 2025: 21.650 triệu đồng). Giải ngân 15.412 triệu đồng, trong đó vốn kéo dài 2.986 triệu đồng (93,0%), vốn năm 2025 là 12.426 triệu đồng (57,4%)', []],
    ['Hộ sử dụng nước sạch 1.745/2.020 hộ (86,4%), trong đó từ công trình tập trung 1.102 hộ (54,6%)', []],
  ])('%s', (text, expected) => {
    expect(findingsOf(text)).toEqual(expected);
  });
});

describe('percent-truncated', () => {
  it.each([
    ['Đăng ký thường trú: 880/993 (88%)', ['percent-truncated 88% → 89%']],
    ['Đăng ký thuế: 112/132 (84%)', ['percent-truncated 84% → 85%']],
    ['Số hóa 2/3 hồ sơ (66,6%)', ['percent-truncated 66,6% → 66,7%']],
    ['Hộ nghèo: 5/6 hộ (83.33%); hộ cận nghèo: 5/6 hộ (83,3%); 7/9 hộ (77,77%)', ['percent-truncated 77,77% → 77,78%']],
    ['Thẻ bảo hiểm y tế: 2999/3000 người (99,9%)', ['percent-truncated 99,9% → 100,0%']],
  ])('%s', (text, expected) => {
    expect(findingsOf(text)).toEqual(expected);
  });
});

describe('percent-other-base', () => {
  it('explains a share of the rest that the sentence names', () => {
    expect(findingsOf('Cấp đổi giấy phép 488/2.028 hồ sơ, chiếm 31,69% so với hồ sơ nộp trực tiếp')).toEqual(['percent-other-base 31,69% →']);
  });

  it('says nothing of a base that is printed nowhere', () => {
    const { figures } = figuresOf(['Thu ngân sách đạt 120/480 triệu đồng, bằng 26% so với dự toán bổ sung']);
    expect(runChecks({ figures, blocks: [], tables: [], sections: [], places: [], parts: [] }).figures[0]).toMatchObject({ verdict: 'unchecked', verdictReason: 'base-not-printed' });
  });
});

describe('part-exceeds-whole, in brackets', () => {
  it.each([
    ['a part', '- HĐND có 26 đại biểu (trong đó nữ 28 đại biểu).', ['error 28 → ≤ 26']],
    ['two parts', '- Lập 175 hồ sơ (đã cấp: 53, chưa cấp: 212).', ['error 212 → ≤ 175']],
    ['what it was before', '- HĐND có 26 đại biểu (đầu nhiệm kỳ 28 đại biểu).', []],
    ['what it is of', '- Tiết kiệm 312 triệu đồng (phần không gồm lương 3.120 triệu đồng).', []],
  ])('%s', async (_, body, expected) => {
    expect(await found('part-exceeds-whole', body)).toEqual(expected);
  });
});

describe('part-exceeds-whole, of a plan', () => {
  it.each([
    '- Cây xanh trồng mới 350/300 cây, vượt 16,7% kế hoạch.',
    '- Giao quân 27/25 người, vượt chỉ tiêu được giao.',
    '- Mở 12/10 lớp dạy nghề so với kế hoạch năm.',
  ])('keeps silent: %s', async (body) => {
    expect(await found('part-exceeds-whole', body)).toEqual([]);
  });

  it('is told where the plan is another sentence\'s', async () => {
    expect(await found('part-exceeds-whole', '- Có 18/16 khu phố ra mắt mô hình. Giao quân vượt chỉ tiêu.')).toEqual(['error 18/16 → ≤ 16']);
  });
});

describe('part-exceeds-whole', () => {
  it.each([
    ['Cập nhật an sinh xã hội: 72/34 trường hợp', ['part-exceeds-whole 72/34 → ≤ 34']],
    ['Có 18/16 khu phố ra mắt mô hình', ['part-exceeds-whole 18/16 → ≤ 16']],
    ['Tiếp nhận 300 hồ sơ, trong đó trực tuyến 380 hồ sơ', ['part-exceeds-whole 380 → ≤ 300']],
    ['Thu nhận 2.436 hồ sơ (tạm trú: 4.710)', ['part-exceeds-whole 4.710 → ≤ 2.436']],
    ['Số hóa 1.205/1.025 hồ sơ', ['part-exceeds-whole 1.205/1.025 → ≤ 1.025']],
    // look-alikes
    ['Có 16/16 khu phố ra mắt mô hình', []],
    ['Trong tháng cấp 410 hồ sơ, lũy kế 75.603 hồ sơ', []],
    ['Tổ chức 12 buổi tuyên truyền, trong đó 450 lượt người tham dự', []],
    ['Tiếp nhận 300 hồ sơ, phát 380 tờ rơi', []],
    ['Thu nhận 152 hồ sơ căn cước, lũy kế từ đầu năm 1.874 hồ sơ, đạt 93,7% kế hoạch', []],
    ['Kích hoạt 168 tài khoản định danh, lũy kế 21.450 tài khoản, đạt 96,2%', []],
    ['Thu 156/150 triệu đồng, đạt 104% dự toán', []],
    ['Lúa mùa gieo trồng 52/50 ha', []],
    ['Tổng số nhân khẩu 9.120/2.415 hộ', []],
    ['Mất tích 12 người (do lũ cuốn: 08 người; trên biển: 04 người), giảm 14 người (thôn Đông: 06 người, thôn Đoài: 08 người)', []],
    ['Sốt xuất huyết: 19 ca (giảm 44 ca so với cùng kỳ 2023: 63 ca)', []],
    ['Tiếp công dân giảm 23 lượt, 41 người (năm 2023 tiếp 118 lượt/156 người)', []],
    ['Cho vay 1.206 lượt hộ, trong đó: hộ nghèo 20,1 tỷ; hộ cận nghèo 10,7 tỷ', []],
    ['Khám bệnh 2.150 lượt (kế hoạch 4.000 lượt)', []],
    ['Trồng cây: kế hoạch 5.000 cây, thực hiện 5.600 cây', []],
    ['Đầu năm 64 hộ (3,2%), cuối năm 41 hộ (2,05%) (tổng số 2.000 hộ)', []],
  ])('%s', (text, expected) => {
    expect(findingsOf(text)).toEqual(expected);
  });
});

describe('sum-mismatch', () => {
  it.each([
    ['Làm sạch 1.300 dữ liệu, cụ thể: 500 trường hợp Hội Nông dân; 700 trường hợp Hội Phụ nữ', ['sum-mismatch 1.300 → 1.200']],
    ['Tiếp nhận 500 hồ sơ, gồm: trực tuyến 380 hồ sơ, trực tiếp 110 hồ sơ', ['sum-mismatch 500 → 490']],
    ['Thu nhận 2.436 hồ sơ (trong đó, thường trú: 1.965, tạm trú: 417)', ['sum-mismatch 2.436 → 2.382']],
    ['Lập 175 hồ sơ (đã cấp: 53, chưa cấp: 212)', ['part-exceeds-whole 212 → ≤ 175', 'sum-mismatch 175 → 265']],
    ['Tiếp nhận 17 đơn (khiếu nại 02 đơn, tố cáo 01 đơn, kiến nghị, phản ánh 16 đơn), đã giải quyết 13 đơn', ['sum-mismatch 17 → 19']],
    ['Kiểm tra 64 cơ sở kinh doanh thực phẩm, trong đó đạt yêu cầu 58 cơ sở, không đạt 09 cơ sở', ['sum-mismatch 64 → 67']],
    ['Tiếp nhận 500 hồ sơ, gồm: đất đai 300 hồ sơ, hộ tịch 120 hồ sơ. Ngoài ra xử lý 80 hồ sơ chứng thực', ['sum-mismatch 500 → 420']],
    ['Toàn xã có 6.480 học sinh, gồm: mầm non 1.520 học sinh, tiểu học 2.810 học sinh, trung học cơ sở 2.510 học sinh', ['sum-mismatch 6.480 → 6.840']],
    ['Kích hoạt: mức 1: 64.352; mức 2: 451.795. Tổng: 516.174 trường hợp', ['sum-mismatch 516.174 → 516.147']],
    // look-alikes
    ['Có 65 người chết, mất tích, gồm 14 người chết. Cụ thể, thôn Đông 5 người chết do lũ; thôn Đoài 6 người do sạt lở đất; thôn Thượng 3 người do giông', []],
    ['Số người chết là 28 người, trong đó: 22 người do lũ cuốn; 03 thuyền viên, 03 người do điện giật. Cụ thể: thôn Đông 12 người, thôn Đoài 08 người, thôn Thượng 08 người', []],
    ['Số người chết là 28 người, trong đó: 22 người do lũ cuốn; 06 người do điện giật. Cụ thể: thôn Đông 12 người, thôn Đoài 08 người', []],
    ['Thu nhận 2.436 hồ sơ (trong đó, thường trú: 1.965, tạm trú: 471)', []],
    ['Còn 6 xã thiếu quân số điều khám gồm: xã Đông thiếu 14 chỉ tiêu; xã Đoài 12 chỉ tiêu; xã Trung 6; xã Thượng 8; xã Hạ 13', []],
    ['Tuyển sinh 5.519 người (gồm 126 trung cấp, 4.549 người trình độ sơ cấp và 834 người giáo dục thường xuyên)', []],
    ['Sốt xuất huyết: 03 ca (cộng dồn: 11 ca; giảm 07 ca so với cùng kỳ)', []],
    ['Tiếp nhận 65 tin (qua ứng dụng: 15 tin). Trong đó: 23 tin an ninh, 11 tin tố giác, 31 tin báo', []],
    ['Tiếp nhận 500 hồ sơ, trong đó lĩnh vực đất đai 120 hồ sơ, hộ tịch 80 hồ sơ', []],
    ['Tiếp nhận hơn 500 hồ sơ, gồm: trực tuyến 380 hồ sơ, trực tiếp 110 hồ sơ', []],
    ['Kết nạp 12 đoàn viên (nữ 8, dân tộc thiểu số 6)', []],
    ['Vận động 35 hộ (hiến đất 20 hộ, góp tiền 25 hộ)', []],
    ['Tiếp nhận 17 đơn (khiếu nại 02 đơn, tố cáo 01 đơn)', []],
    ['Tiếp nhận 350 hồ sơ, cụ thể: đất đai 200 hồ sơ: chuyển mục đích 120 hồ sơ, tách thửa 80 hồ sơ; hộ tịch 150 hồ sơ', []],
    ['Giải quyết đúng hạn 15.539 hồ sơ (trong đó có 370 hồ sơ đang giải quyết trong hạn và 9 hồ sơ đang giải quyết quá hạn)', []],
    ['Thu 1,5 tỷ đồng, gồm: phí 0,7 tỷ đồng; lệ phí 0,8 tỷ đồng', []],
    ['Xảy ra 9 vụ, gồm: một vụ cướp, hai vụ gây thương tích, 4 vụ trộm, 2 vụ đánh bạc', []],
  ])('%s', (text, expected) => {
    expect(findingsOf(text)).toEqual(expected);
  });
});

describe('strength of proof', () => {
  it.each([
    ['Đăng ký thường trú: 2124/2169 (98%)', { caught: 67, possible: 87 }],
    ['Đăng ký thường trú: 2124/2169 (97,93%)', { caught: 105, possible: 105 }],
    ['Tỷ lệ: 45/47 (96%)', { caught: 51, possible: 51 }],
  ])('%s', (text, strength) => {
    const { figures } = figuresOf([text]);
    expect(runChecks({ figures, blocks: [], tables: [], sections: [], places: [], parts: [] }).figures[0]?.strength).toEqual(strength);
  });
});
