import { describe, expect, it } from 'vitest';
import { found } from './report.js';

describe('a share above a hundred', () => {
  it.each([
    ['- Đúng hạn 480 hồ sơ, chiếm 102% tổng số hồ sơ.', ['warning 102% → ≤ 100%']],
    ['- Tỷ lệ hồ sơ đúng hạn đạt 104,5%.', ['warning 104,5% → ≤ 100%']],
    ['- Tỷ lệ hài lòng của người dân đạt 109,2%.', ['warning 109,2% → ≤ 100%']],
    ['- Hộ kinh doanh thực phẩm chiếm 130,5%.', ['warning 130,5% → ≤ 100%']],
    ['- Tỷ lệ hồ sơ trực tuyến đạt 118%.', ['warning 118% → ≤ 100%']],
  ])('%s', async (body, expected) => {
    expect(await found('part-exceeds-whole', body)).toEqual(expected);
  });

  it.each([
    ['- Thu thuế đạt 118% dự toán.'],
    ['- Tỷ lệ hồ sơ trực tuyến đạt 118% chỉ tiêu giao.'],
    ['- Số hồ sơ đúng hạn bằng 104% so với cùng kỳ.'],
    ['- Trồng cây xanh đạt 125%.'],
    ['- Tỷ lệ hồ sơ trực tuyến tăng 118%.'],
    ['- Tỷ lệ hồ sơ đúng hạn đạt 100%.'],
    ['- Số hồ sơ trả đúng hạn vượt kế hoạch, đạt 110%.'],
  ])('keeps silent: %s', async (body) => {
    expect(await found('part-exceeds-whole', body)).toEqual([]);
  });
});
