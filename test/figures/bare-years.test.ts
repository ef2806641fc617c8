/** Years without their word, and numbers that only look like one. Sentences of our own. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './helper.js';

/** Numbers of figures of one line. */
const numbers = (line: string): string[] => figuresOf([line]).figures.flatMap(({ numerator, denominator, percent, value }) => [numerator, denominator, value, percent].flatMap((operand) => operand?.text ?? []));

describe('a number that could be a year', () => {
  it.each<[string, string[]]>([
    ['Sản lượng 2.910 tấn, tăng 120 tấn so với vụ mùa 2024', ['2.910', '120']],
    ['Vụ Đông Xuân 2024-2025 gieo 120 ha; vụ xuân 2025: 100 ha; lúa mùa 2025 gieo 80 ha; ngô đông 2024 75 ha', ['120', '100', '80', '75']],
    ['Vụ đông xuân 2023/2024 gieo 120 ha; vụ xuân 2023/24: 45 ha', ['120', '45']],
    ['Tết Nguyên đán Giáp Thìn - 2024 có 3 vụ, Tết, 2025 có 2 vụ; giao quân 2025: 18/18 người', ['3', '2', '18', '18']],
    ['Tết Nguyên đán 2025 tặng 120 suất quà; mùa khô 2024 có 2 vụ cháy', ['120', '2']],
    ['Thực hiện dự toán 2025, thu được 12 tỷ đồng', ['12']],
    ['Phổ biến Luật Đất đai 2024 đến 120 người', ['120']],
    ['Chỉ số PAPI 2024 đạt 42,5 điểm', ['42,5']],
    ['Hội thi tin học trẻ 2025 có 15 em; ngày hội đoàn kết 2025 tổ chức tại 12 khu', ['15', '12']],
    ['Số hộ nghèo đầu 2025 là 120 hộ, cuối 2024 là 140 hộ', ['120', '140']],
    ['Dân số 2024 là 12.500 người', ['12.500']],
    ['Đợt 1/2025: 12 người; lần 2/2025: 7 người', ['12', '7']],
    ['Số vụ tăng 5 vụ so với 2024', ['5']],
  ])('is one: %s', (line, expected) => {
    expect(numbers(line)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['Tổng số hồ sơ 2025, đã giải quyết 2020, còn 5', ['2025', '2020', '5']],
    ['Tiếp nhận 2025 hồ sơ, trả 2020 hồ sơ', ['2025', '2020']],
    ['Có 2019 hồ sơ (trực tuyến: 2011, trực tiếp: 8)', ['2019', '2011', '8']],
    ['Tiếp nhận 2326 hồ sơ (trực tuyến 2026, trực tiếp 300)', ['2326', '2026', '300']],
    ['Giải quyết 2024/2169 hồ sơ', ['2024', '2169']],
    ['Diện tích theo kế hoạch 2025 ha, đã trồng 2011 ha', ['2025', '2011']],
    ['Dư nợ 2025 triệu đồng', ['2025']],
    ['Số khẩu: 2041', ['2041']],
  ])('is none: %s', (line, expected) => {
    expect(numbers(line)).toEqual(expected);
  });
});

describe('months that have passed', () => {
  it.each<[string, string[]]>([
    ['Lũy kế 10 tháng 13,9/15,4 tỷ đồng', ['13,9', '15,4']],
    ['Thu 9 tháng 12 tỷ đồng; ước 10 tháng 14 tỷ đồng', ['12', '14']],
    ['Ngày 9 tháng 12 có 5 vụ', ['5']],
  ])('are no amount: %s', (line, expected) => {
    expect(numbers(line)).toEqual(expected);
  });
});
