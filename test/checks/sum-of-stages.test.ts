import { describe, expect, it } from 'vitest';
import { found } from './report.js';

describe('sum of stages', () => {
  it.each([
    ['received is solved and pending', '- Kết quả giải quyết:\n+ Tiếp nhận: 500 hồ sơ.\n+ Đã giải quyết: 460 hồ sơ.\n+ Đang giải quyết: 30 hồ sơ.', ['warning 500 → 490']],
    ['solved is on time and late', '- Kết quả giải quyết:\n+ Đã giải quyết: 460 hồ sơ.\n+ Đúng hạn: 450 hồ sơ.\n+ Quá hạn: 20 hồ sơ.', ['warning 460 → 470']],
    ['in one sentence', '- Trong tháng tiếp nhận 312 hồ sơ; đã giải quyết 290 hồ sơ; đang giải quyết 12 hồ sơ.', ['warning 312 → 302']],
    ['both at once', '- Kết quả giải quyết:\n+ Tiếp nhận: 500 hồ sơ.\n+ Đã giải quyết: 460 hồ sơ.\n+ Đúng hạn: 450 hồ sơ.\n+ Quá hạn: 20 hồ sơ.\n+ Chưa giải quyết: 30 hồ sơ.', ['warning 500 → 490', 'warning 460 → 470']],
    ['other words', '- Đơn thư:\n+ Tiếp nhận: 45 đơn.\n+ Đã xử lý: 40 đơn.\n+ Đang xử lý: 15 đơn.', ['warning 45 → 55']],
  ])('%s', async (_, body, expected) => {
    expect(await found('sum-mismatch', body)).toEqual(expected);
  });

  it.each([
    ['it adds up', '- Kết quả giải quyết:\n+ Tiếp nhận: 500 hồ sơ.\n+ Đã giải quyết: 470 hồ sơ.\n+ Đang giải quyết: 30 hồ sơ.'],
    ['what came over from before', '- Kết quả giải quyết:\n+ Tiếp nhận: 500 hồ sơ.\n+ Kỳ trước chuyển sang: 20 hồ sơ.\n+ Đã giải quyết: 480 hồ sơ.\n+ Đang giải quyết: 40 hồ sơ.'],
    ['a stage told twice', '- Kết quả giải quyết:\n+ Tiếp nhận: 500 hồ sơ.\n+ Đã giải quyết cấp xã: 300 hồ sơ.\n+ Đã giải quyết cấp tỉnh: 170 hồ sơ.\n+ Đang giải quyết: 10 hồ sơ.'],
    ['two lists', '- Cấp xã:\n+ Tiếp nhận: 500 hồ sơ.\n- Cấp tỉnh:\n+ Đã giải quyết: 300 hồ sơ.\n+ Đang giải quyết: 30 hồ sơ.'],
    ['approximate', '- Kết quả giải quyết:\n+ Tiếp nhận: hơn 500 hồ sơ.\n+ Đã giải quyết: 460 hồ sơ.\n+ Đang giải quyết: 30 hồ sơ.'],
    ['to date', '- Kết quả giải quyết:\n+ Lũy kế tiếp nhận: 5.000 hồ sơ.\n+ Đã giải quyết: 460 hồ sơ.\n+ Đang giải quyết: 30 hồ sơ.'],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('sum-mismatch', body)).toEqual([]);
  });
});
