import { describe, expect, it } from 'vitest';
import { found, reportOf } from './report.js';

describe('change-mismatch', () => {
  it.each([
    ['the difference', '- Trong tháng xảy ra 12 vụ phạm pháp hình sự, tăng 4 vụ so với cùng kỳ năm trước (9 vụ).', ['warning 4 → 3']],
    ['the direction', '- Xảy ra 12 vụ cháy, giảm 3 vụ so với cùng kỳ (9 vụ).', ['warning 3 → 3']],
    ['the percentage, with the number before', '- Tiếp 45 lượt công dân (cùng kỳ 40 lượt), tăng 15,2%.', ['warning 15,2% → 12,5%']],
    ['the percentage, of what follows from the other two', '- Xử lý 258 vụ vi phạm, tăng 34 vụ (+18,5%).', ['warning 18,5% → 15,2%']],
    ['now against before in brackets', '- Tai nạn giao thông: số vụ giảm 3 vụ (7/9).', ['warning 3 → 2']],
    ['sums of money', '- Thu ngân sách đạt 9,8 tỷ đồng, tăng 2,3 tỷ đồng so với cùng kỳ năm 2024 (8,5 tỷ đồng).', ['warning 2,3 → 1,3']],
    ['points of a percentage', '- Tỷ lệ hộ nghèo còn 2,1%, giảm 0,6% so với đầu năm (2,9%).', ['warning 0,6 → 0,8']],
    ['points under their own name', '- Tỷ lệ đúng hạn đạt 96,5%, tăng 0,9 điểm phần trăm so với tháng 7 (95,8%).', ['warning 0,9 → 0,7']],
    ['what rose by itself and is told before the number now', '- Khám chữa bệnh 2.150 lượt, tăng 21% so với cùng kỳ (1.920 lượt).', ['warning 21% → 12%']],
  ])('%s', async (_, body, expected) => {
    expect(await found('change-mismatch', body)).toEqual(expected);
  });

  it.each([
    ['all agree', '- Trong tháng xảy ra 12 vụ phạm pháp hình sự, tăng 3 vụ (33,3%) so với cùng kỳ năm trước (9 vụ).'],
    ['a number of another time than the one compared with', '- Khám lưu động 95 lượt, tăng 11 lượt so với tháng 7; riêng tháng 6 là 79 lượt.'],
    ['some came and some went', '- Có 1.108 người hưởng trợ cấp, tăng 12 người, giảm 09 người so với tháng 6 (tháng 6: 1.105 người).'],
    ['two comparisons', '- Xảy ra 12 vụ, tăng 3 vụ so với tháng trước (9 vụ), giảm 1 vụ so với cùng kỳ năm trước (13 vụ).'],
    ['the first against a time without its number', '- Ghi nhận 27 ca, tăng 10 ca so với tháng trước, giảm 36% so với cùng kỳ (42 ca).'],
    ['the number before comes first', '- Đối chiếu năm 2019 (73 vụ, 53 người chết) thì giảm 48 vụ (65%), 29 người chết (54%).'],
    ['of the cumulative number', '- Trong tháng xảy ra 3 vụ, lũy kế 12 vụ, tăng 3 vụ so với cùng kỳ (9 vụ).'],
    ['which of several is not told', '- Xảy ra 5 vụ, làm chết 3 người, bị thương 4 người, tăng 1 người so với cùng kỳ (2 người).'],
    ['the percentage is of a plan', '- Tiếp nhận 540 hồ sơ, tăng 40 hồ sơ (đạt 98% kế hoạch).'],
    ['cut off', '- Tai nạn giảm 48 vụ (25/73), bằng 65%.'],
    ['told as the share that is left', '- Tai nạn giảm 10 vụ (15/25), bằng 60%.'],
    ['approximate', '- Dân số 12.450 người, tăng gần 150 người so với năm 2024 (12.310 người).'],
    ['a rate of its own', '- Năng suất 62 tạ/ha, tăng 2 tạ/ha so với vụ trước (60 tạ/ha).'],
    ['points under their own name', '- Tỷ lệ đúng hạn đạt 95,2%, tăng 1,7 điểm % so với cùng kỳ (93,5%).'],
    ['rounded sums', '- Tiền phạt 453,79 tỷ đồng, tăng 63,53 tỷ đồng (+16,28%).'],
    ['by a share of itself', '- Tỷ lệ chậm hạn 2,0%, giảm 20% so với tháng trước (2,5%).'],
    ['a part beside its whole', '- Tiếp nhận 30 đơn, tăng 10 đơn (50%) so với kỳ trước, trong đó khiếu nại 12 đơn, tăng 2 đơn (20%).'],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('change-mismatch', body)).toEqual([]);
  });

  it('verifies every number of a change that holds', async () => {
    const { figures } = await reportOf('- Xảy ra 12 vụ cháy, tăng 3 vụ (33,3%) so với cùng kỳ năm trước (9 vụ).');
    expect(figures.map(({ verdict, verdictReason }) => `${verdict} ${verdictReason}`)).toEqual(['verified change', 'verified change', 'verified change']);
  });
});
