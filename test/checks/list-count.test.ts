import { describe, expect, it } from 'vitest';
import { found } from './report.js';

describe('list-count', () => {
  it.each([
    ['numbered in the paragraph', 'Triển khai gồm 03 nhóm: (1) Nhóm tiện ích; (2) Nhóm dữ liệu; (3) Nhóm hạ tầng; (4) Nhóm nhân lực.', ['warning 3 → 4']],
    ['one too few', 'Phường thực hiện 04 nhiệm vụ sau: (1) Rà soát dữ liệu; (2) Cấp thẻ; (3) Tuyên truyền.', ['warning 4 → 3']],
    ['items with numbers', 'Phường có 02 kiến nghị cụ thể:\na) Bổ sung máy quét.\nb) Bổ sung biên chế.\nc) Nâng cấp đường truyền.', ['warning 2 → 3']],
    ['items with bullets', '- Trong tháng triển khai 05 mô hình sau:\n+ Khai báo lưu trú.\n+ Thu phí qua thẻ.\n+ Chợ không tiền mặt.\n+ Trạm y tế số.', ['info 5 → 4']],
    ['another noun', 'Nguyên nhân gồm 2 hạn chế sau: (1) thiếu máy; (2) mạng chậm; (3) thiếu người.', ['warning 2 → 3']],
  ])('%s', async (_, body, expected) => {
    expect(await found('list-count', body)).toEqual(expected);
  });

  it.each([
    ['as many as announced', 'Triển khai gồm 03 nhóm: (1) Nhóm tiện ích; (2) Nhóm dữ liệu; (3) Nhóm hạ tầng.'],
    ['parts of a figure', '- Tiếp nhận 12 hồ sơ, trong đó:\n+ Khai sinh: 05 hồ sơ.\n+ Kết hôn: 07 hồ sơ.'],
    ['only some are told', 'Phường hoàn thành một số 05 mô hình: (1) khai báo lưu trú; (2) thu phí.'],
    ['no list follows', 'Phường thực hiện 04 nhiệm vụ: rà soát dữ liệu, cấp thẻ, tuyên truyền.'],
    ['marks that do not count on are another check\'s', 'Triển khai 03 nhóm: (1) tiện ích; (2) dữ liệu; (4) hạ tầng.'],
    ['items of two kinds', '- Trong tháng triển khai 03 mô hình sau:\n+ Khai báo lưu trú.\n* Đạt 12 điểm.\n+ Thu phí.\n+ Chợ không tiền mặt.'],
    ['a document\'s number', 'Thực hiện Kế hoạch số 03 nhiệm vụ: (1) rà soát; (2) tuyên truyền; (3) cấp thẻ.'],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('list-count', body)).toEqual([]);
  });
});
