import { describe, expect, it } from 'vitest';
import { found } from './report.js';

const SCHOOLS = (last: string): string => [
  '- Cấp Mầm non:', '+ Cập nhật thông tin: 950 học sinh, tỷ lệ 95%;', '+ Xác thực thông tin: 920 học sinh, tỷ lệ 92%.',
  '- Cấp Tiểu học:', '+ Cập nhật thông tin: 1.940 học sinh, tỷ lệ 97%;', '+ Xác thực thông tin: 1.850 học sinh, tỷ lệ 92,5%.',
  '- Cấp Trung học cơ sở:', '+ Cập nhật thông tin: 1.425 học sinh, tỷ lệ 95%;', `+ Xác thực thông tin: 1.380 học sinh, tỷ lệ ${last}.`,
].join('\n');

describe('implied-base', () => {
  it.each([
    ['no whole number gives the share', '- Trả kết quả quá hạn: 3 hồ sơ, tỷ lệ 13,45%.', ['warning 13,45% → ']],
    ['nor this one', '- Người được hỗ trợ: 57 người, chiếm 47,26%.', ['warning 47,26% → ']],
    ['shares of a complete list', '- Xếp loại: tốt 60 học sinh (chiếm 50%), khá 48 học sinh (chiếm 30%), đạt 12 học sinh (chiếm 20%).', ['warning 30% → 40%']],
    ['of two parts', '- Giới tính: nam 130 người (chiếm 62,0%), nữ 120 người (chiếm 38,0%).', ['warning 62,0% → 52,0%']],
    ['of two parts in two clauses', '- Nộp trực tuyến 380 hồ sơ (chiếm 90%); nộp trực tiếp 20 hồ sơ (chiếm 10%).', ['warning 90% → 95%']],
    ['items that share a base under other headings', SCHOOLS('90%'), ['warning 90% → ']],
  ])('%s', async (_, body, expected) => {
    expect(await found('implied-base', body)).toEqual(expected);
  });

  it.each([
    ['a base that whole numbers give', '- Trả kết quả quá hạn: 3 hồ sơ, tỷ lệ 13,64%.'],
    ['cut off instead of rounded', '- Trả kết quả quá hạn: 2 hồ sơ, tỷ lệ 66,6%.'],
    ['no decimals', '- Trả kết quả quá hạn: 3 hồ sơ, tỷ lệ 13%.'],
    ['a measure', '- Trồng mới: 57 ha, đạt 47,26%.'],
    ['of a plan', '- Đã trồng: 57 cây, đạt 47,26% so với kế hoạch.'],
    ['a complete list that fits', '- Xếp loại: tốt 60 học sinh (chiếm 50%), khá 48 học sinh (chiếm 40%), đạt 12 học sinh (chiếm 10%).'],
    ['two shares of two clauses that make 100 by chance', '- Số em đạt giải cấp tỉnh là 84 em (chiếm 35%); số em được miễn học phí là 39 em (chiếm 65%).'],
    ['items of one base everywhere', SCHOOLS('92%')],
    ['items with bases of their own', '- Hộ tịch:\n+ Khai sinh: 95 hồ sơ, tỷ lệ 95%;\n+ Kết hôn: 40 hồ sơ, tỷ lệ 80%.\n- Cư trú:\n+ Khai sinh: 45 hồ sơ, tỷ lệ 90%;\n+ Kết hôn: 60 hồ sơ, tỷ lệ 75%.'],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('implied-base', body)).toEqual([]);
  });
});
