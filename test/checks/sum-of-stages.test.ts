import { describe, expect, it } from 'vitest';
import { found } from './report.js';

describe('sum of stages', () => {
  it.each([
    ['received is solved and pending', '- Kết quả giải quyết:\n+ Tiếp nhận: 500 hồ sơ.\n+ Đã giải quyết: 460 hồ sơ.\n+ Đang giải quyết: 30 hồ sơ.', ['warning 500 → 490']],
    ['solved is on time and late', '- Kết quả giải quyết:\n+ Đã giải quyết: 460 hồ sơ.\n+ Đúng hạn: 450 hồ sơ.\n+ Quá hạn: 20 hồ sơ.', ['warning 460 → 470']],
    ['in one sentence', '- Trong tháng tiếp nhận 312 hồ sơ; đã giải quyết 290 hồ sơ; đang giải quyết 12 hồ sơ.', ['warning 312 → 302']],
    ['both at once', '- Kết quả giải quyết:\n+ Tiếp nhận: 500 hồ sơ.\n+ Đã giải quyết: 460 hồ sơ.\n+ Đúng hạn: 450 hồ sơ.\n+ Quá hạn: 20 hồ sơ.\n+ Chưa giải quyết: 30 hồ sơ.', ['warning 500 → 490', 'warning 460 → 470']],
    ['other words', '- Đơn thư:\n+ Tiếp nhận: 45 đơn.\n+ Đã xử lý: 40 đơn.\n+ Đang xử lý: 15 đơn.', ['warning 45 → 55']],
    ['with its share', '- Trong tháng tiếp nhận 500 hồ sơ, đã giải quyết 460 hồ sơ (92%), đang giải quyết 30 hồ sơ.', ['warning 500 → 490']],
    ['handed back as well', '- Tiếp nhận 512 hồ sơ; đã giải quyết 480 hồ sơ; đang giải quyết 40 hồ sơ; trả lại, rút 2 hồ sơ.', ['warning 512 → 522']],
    ['carried over and new', '- Tổng số đơn phải xử lý 115 đơn (kỳ trước chuyển sang 12 đơn, tiếp nhận mới 100 đơn).', ['warning 115 → 112']],
    ['early, on time and late', '- Đã giải quyết 480 hồ sơ (trước hạn 300, đúng hạn 165, quá hạn 5).', ['warning 480 → 470']],
    ['as a ratio, the rest pending', '- Đã tiếp nhận 512 hồ sơ; đã giải quyết 480/512 hồ sơ, còn 23 hồ sơ đang trong thời hạn giải quyết.', ['warning 512 → 503']],
    ['three channels', '- Tiếp nhận 512 hồ sơ (trực tuyến 400, trực tiếp 110, qua bưu chính 12).', ['warning 512 → 522']],
  ])('%s', async (_, body, expected) => {
    expect(await found('sum-mismatch', body)).toEqual(expected);
  });

  it.each([
    ['it adds up', '- Kết quả giải quyết:\n+ Tiếp nhận: 500 hồ sơ.\n+ Đã giải quyết: 470 hồ sơ.\n+ Đang giải quyết: 30 hồ sơ.'],
    ['what came over from before', '- Kết quả giải quyết:\n+ Tiếp nhận: 500 hồ sơ.\n+ Kỳ trước chuyển sang: 20 hồ sơ.\n+ Đã giải quyết: 480 hồ sơ.\n+ Đang giải quyết: 40 hồ sơ.'],
    ['a stage told twice', '- Kết quả giải quyết:\n+ Tiếp nhận: 500 hồ sơ.\n+ Đã giải quyết cấp xã: 300 hồ sơ.\n+ Đã giải quyết cấp tỉnh: 170 hồ sơ.\n+ Đang giải quyết: 10 hồ sơ.'],
    ['two lists', '- Cấp xã:\n+ Tiếp nhận: 500 hồ sơ.\n- Cấp tỉnh:\n+ Đã giải quyết: 300 hồ sơ.\n+ Đang giải quyết: 30 hồ sơ.'],
    ['approximate', '- Kết quả giải quyết:\n+ Tiếp nhận: hơn 500 hồ sơ.\n+ Đã giải quyết: 460 hồ sơ.\n+ Đang giải quyết: 30 hồ sơ.'],
    ['handed back', '- Tiếp nhận 512 hồ sơ; đã giải quyết 480 hồ sơ; đang giải quyết 30 hồ sơ; trả lại, rút 2 hồ sơ.'],
    ['handed back and counted as solved', '- Tiếp nhận 510 hồ sơ; đã giải quyết 480 hồ sơ; đang giải quyết 30 hồ sơ; trả lại, rút 2 hồ sơ.'],
    ['passed on under another word', '- Tiếp nhận 300 hồ sơ, đã giải quyết 250 hồ sơ, đang giải quyết 30 hồ sơ, chuyển Sở Nội vụ 20 hồ sơ.'],
    ['one channel only', '- Tiếp nhận trực tuyến 400 hồ sơ; đã giải quyết 480 hồ sơ; đang giải quyết 20 hồ sơ.'],
    ['carried over', '- Trong kỳ tiếp nhận 60 đơn, kỳ trước chuyển sang 8 đơn; đã giải quyết 58 đơn; chuyển kỳ sau 10 đơn.'],
    ['two fields in one paragraph', '- Đất đai: tiếp nhận 100 hồ sơ, đã giải quyết 90 hồ sơ, đang giải quyết 10 hồ sơ; hộ tịch: tiếp nhận 50 hồ sơ, đã giải quyết 48 hồ sơ, đang giải quyết 2 hồ sơ.'],
    ['to date', '- Kết quả giải quyết:\n+ Lũy kế tiếp nhận: 5.000 hồ sơ.\n+ Đã giải quyết: 460 hồ sơ.\n+ Đang giải quyết: 30 hồ sơ.'],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('sum-mismatch', body)).toEqual([]);
  });
});
