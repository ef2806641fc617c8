import { describe, expect, it } from 'vitest';
import { found } from './report.js';

describe('to date and in the period', () => {
  it.each([
    ['the two changed places', '- Trong tháng cấp 1.500 thẻ căn cước, lũy kế 120 thẻ.', ['warning 1.500 → ≤ 120']],
    ['from the beginning of the year', '- Trong kỳ tiếp nhận 120 hồ sơ, lũy kế từ đầu năm 105 hồ sơ.', ['warning 120 → ≤ 105']],
    ['in items side by side', '- Cấp tài khoản định danh:\n+ Trong tháng: 540 tài khoản.\n+ Lũy kế: 450 tài khoản.', ['warning 540 → ≤ 450']],
    ['the total raised', '- Cấp mới 312 giấy chứng nhận quyền sử dụng đất trong tháng, nâng tổng số lên 285 giấy.', ['warning 312 → ≤ 285']],
    ['in brackets', '- Lũy kế cấp 150 thẻ (trong tháng cấp 210 thẻ).', ['warning 210 → ≤ 150']],
    ['in brackets, called a part', '- Lũy kế cấp 150 thẻ (trong đó trong tháng cấp 210 thẻ).', ['error 210 → ≤ 150']],
    ['more activated than issued', '- Lũy kế đến nay đã cấp 12.500 tài khoản định danh, đã kích hoạt 12.800 tài khoản.', ['warning 12.800 → ≤ 12.500']],
  ])('%s', async (_, body, expected) => {
    expect(await found('part-exceeds-whole', body)).toEqual(expected);
  });

  it.each([
    ['it fits', '- Trong tháng cấp 120 thẻ căn cước, lũy kế 1.500 thẻ.'],
    ['all was done in the month', '- Trong tháng cấp 120 thẻ căn cước, lũy kế 120 thẻ.'],
    ['what is left', '- Trong tháng thu hồi 120 triệu đồng, dư nợ lũy kế 95 triệu đồng.'],
    ['another thing', '- Xử lý:\n+ Trong tháng xử phạt 54 trường hợp.\n+ Lũy kế khởi tố 12 trường hợp.'],
    ['done by somebody else', '- Trong tháng tổ chức 12 buổi tuyên truyền, lũy kế có 5 buổi do cấp trên tổ chức.'],
    ['activated in one month', '- Trong tháng cấp 120 tài khoản, kích hoạt 150 tài khoản.'],
    ['approximate', '- Trong tháng cấp 120 thẻ căn cước, lũy kế gần 110 thẻ.'],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('part-exceeds-whole', body)).toEqual([]);
  });

  it.each([
    ['- Lũy kế đến tháng trước cấp 1.380 thẻ, trong tháng cấp 120 thẻ, lũy kế đến nay 1.550 thẻ.', ['warning 1.550 → 1.500']],
    ['- Lũy kế đến tháng trước cấp 1.380 thẻ, trong tháng cấp 120 thẻ, lũy kế đến nay 1.500 thẻ.', []],
  ])('%s', async (body, expected) => {
    expect(await found('sum-mismatch', body)).toEqual(expected);
  });
});
