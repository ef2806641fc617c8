import { describe, expect, it } from 'vitest';
import { found } from './report.js';

describe('complement-mismatch', () => {
  it.each([
    ['three shares', '- Nông nghiệp chiếm 30%, công nghiệp chiếm 45%, còn lại 35% là dịch vụ.', ['warning 35% → 25%']],
    ['two shares', '- Hồ sơ trực tuyến chiếm 97,5%, còn lại 3,5% nộp trực tiếp.', ['warning 3,5% → 2,5%']],
    ['the numbers beside them', '- Tỷ lệ hồ sơ trực tuyến đạt 98% (1.663.942 hồ sơ), còn lại 133.958 hồ sơ (2%) nộp trực tiếp.', ['warning 98% → 92,5%']],
    ['with a number of its own', '- Đúng hạn chiếm 91%, còn lại 60 hồ sơ (6%) quá hạn.', ['warning 6% → 9%']],
    ['where some of them would nearly do', '- Xếp loại tốt chiếm 58%, khá chiếm 31%, đạt chiếm 9%, còn lại 12% chưa đạt.', ['warning 12% → 2%']],
    ['behind words of a time that all share', '- Kết quả xếp loại cuối năm: tốt chiếm 45,2%, khá chiếm 38,6%, còn lại 6,2% xếp loại đạt.', ['warning 6,2% → 16,2%']],
    ['of four', '- Xếp loại tốt chiếm 40%, khá chiếm 35%, đạt chiếm 15%, còn lại 5% chưa đạt.', ['warning 5% → 10%']],
  ])('%s', async (_, body, expected) => {
    expect(await found('complement-mismatch', body)).toEqual(expected);
  });

  it.each([
    ['a hundred', '- Tỷ lệ hồ sơ trực tuyến đạt 98% (1.663.942 hồ sơ), còn lại 33.958 hồ sơ (2%) nộp trực tiếp.'],
    ['rounded', '- Nông nghiệp chiếm 33,3%, công nghiệp chiếm 33,3%, còn lại 33,3% là dịch vụ.'],
    ['part of a part', '- Hồ sơ trực tuyến chiếm 60%, trong đó toàn trình 40%, còn lại 40% nộp trực tiếp.'],
    ['at another time', '- Tỷ lệ chậm hạn đầu năm 4,6%, đến nay còn lại 3,4%.'],
    ['poverty that is left', '- Tỷ lệ hộ nghèo giảm 1,2%, còn lại 2,4%.'],
    ['approximate', '- Đúng hạn đạt trên 97%, còn lại 2% quá hạn.'],
    ['measured against a plan', '- Giải ngân đạt 45,2% kế hoạch, còn lại 20% chưa phân bổ.'],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('complement-mismatch', body)).toEqual([]);
  });
});

describe('the rest of a whole', () => {
  it.each([
    ['of things', '- Toàn phường có 2.415 hộ, đã cấp sổ 2.100 hộ, còn lại 325 hộ chưa cấp.', ['warning 325 → 315']],
    ['of money, in two scales', '- Tổng kinh phí 1,5 tỷ đồng, đã giải ngân 900 triệu đồng, còn lại 500 triệu đồng.', ['warning 500 → 600']],
    ['of a ratio', '- Đã cấp 2.100/2.415 giấy (86,96%), còn lại 351 giấy.', ['warning 351 → 315']],
    ['with its share', '- Tổng số 1.000 hồ sơ, trong đó đúng hạn 980 hồ sơ (98%), còn lại 30 hồ sơ (3%) quá hạn.', ['warning 1.000 → 1.010']],
    ['of plots', '- Có 84 thửa đất cần đo đạc, đã đo 61 thửa, còn lại 32 thửa chưa đo.', ['warning 32 → 23']],
  ])('%s', async (_, body, expected) => {
    expect(await found('sum-mismatch', body)).toEqual(expected);
  });

  it.each([
    ['it fits', '- Toàn phường có 2.415 hộ, đã cấp sổ 2.100 hộ, còn lại 315 hộ chưa cấp.'],
    ['rounded', '- Tổng kinh phí 1,5 tỷ đồng, đã giải ngân 880 triệu đồng, còn lại 0,6 tỷ đồng.'],
    ['more numbers take part', '- Đầu năm có 30 hộ nghèo, trong năm thoát nghèo 12 hộ, phát sinh 2 hộ, còn lại 20 hộ.'],
    ['no whole is told', '- Hoàn thành 12 nhiệm vụ, còn lại 3 nhiệm vụ đang triển khai.'],
    ['of something else', '- Khám 450 người, phát hiện 30 người bệnh, chuyển viện 5 người, còn lại 25 người điều trị tại trạm.'],
    ['approximate', '- Toàn phường có hơn 2.400 hộ, đã cấp sổ 2.100 hộ, còn lại 315 hộ.'],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('sum-mismatch', body)).toEqual([]);
  });
});
