import { describe, expect, it } from 'vitest';
import { found } from './report.js';

const MONTH = { title: 'Kết quả thực hiện Đề án 06 tháng 6 năm 2025', period: 'Từ ngày 15/5/2025 đến ngày 14/6/2025' };

describe('period', () => {
  it.each([
    ['a range that runs backwards', '- Từ ngày 14/6/2025 đến ngày 15/5/2025 tiếp nhận 120 hồ sơ.', {}, ['warning Từ ngày 14/6/2025 đến ngày 15/5/2025 → ']],
    ['a day that does not exist', '- Từ ngày 01/6/2025 đến ngày 31/6/2025 tiếp nhận 120 hồ sơ.', {}, ['warning Từ ngày 01/6/2025 đến ngày 31/6/2025 → ']],
    ['a day of a paper that no calendar has', '- Thực hiện Kế hoạch số 41/KH-UBND ngày 30/02/2025 của UBND phường.', {}, ['warning ngày 30/02/2025 → ']],
    ['the same in words', '- Hội nghị ngày 31 tháng 6 năm 2025 có 45 người dự.', {}, ['warning ngày 31 tháng 6 năm 2025 → ']],
    ['a month named over another month', '- Tiếp nhận 120 hồ sơ.', { ...MONTH, period: 'Từ ngày 15/3/2025 đến ngày 14/4/2025' }, ['warning Từ ngày 15/3/2025 đến ngày 14/4/2025 → ']],
    ['signed before the period', '- Tiếp nhận 120 hồ sơ.', { ...MONTH, date: '10 tháng 5 năm 2025' }, ['warning 10/05/2025 → ']],
    ['a year mistyped', '- Tiếp nhận 120 hồ sơ.', { title: 'Kết quả thực hiện Đề án 06 tháng 6 năm 2024' }, ['warning tháng 6 năm 2024 → ']],
    ['the last report\'s closing day', '- Kết quả tính đến 14/6/2025: cấp 120 thẻ.\n- Số hóa kết quả tính đến 14/5/2025: 120 hồ sơ.', MONTH, ['warning 14/05/2025 → 14/06/2025']],
    ['thirteen months in a report of one', '- Tiếp nhận 120 hồ sơ.', { ...MONTH, period: 'Từ ngày 15/5/2024 đến ngày 14/6/2025' }, ['warning Từ ngày 15/5/2024 đến ngày 14/6/2025 → ']],
    ['thirteen months in the text of a report of one', '- Trong tháng (từ ngày 15/5/2024 đến ngày 14/6/2025) tiếp nhận 120 hồ sơ.', MONTH, ['warning từ ngày 15/5/2024 đến ngày 14/6/2025 → 15/05/2025 – 14/06/2025']],
    ['a head that runs backwards', '- Tiếp nhận 120 hồ sơ.', { ...MONTH, period: 'Từ ngày 14/6/2025 đến ngày 15/5/2025' }, ['warning Từ ngày 14/6/2025 đến ngày 15/5/2025 → ']],
    ['counted to a day after the report', '- Tính đến ngày 20/7/2025 đã cấp 120 thẻ căn cước.', {}, ['warning 20/07/2025 → ≤ 20/06/2025']],
    ['counted over days after the report', '- Lũy kế từ ngày 15/12/2024 đến ngày 14/7/2025 tiếp nhận 812 hồ sơ.', {}, ['warning 14/07/2025 → ≤ 20/06/2025']],
    ['a range a day off', '- Từ ngày 16/5/2025 đến ngày 15/6/2025 tiếp nhận 12 tin.', MONTH, ['info Từ ngày 16/5/2025 đến ngày 15/6/2025 → 15/05/2025 – 14/06/2025']],
  ])('%s', async (_, body, head, expected) => {
    expect(await found('period', body, head)).toEqual(expected);
  });

  it.each([
    ['the 29th of a leap year', '- Thực hiện Kế hoạch số 41/KH-UBND ngày 29/02/2024 của UBND phường.', {}],
    ['no day at all', '- Số thửa 31/4/2025, tờ bản đồ 12; thửa 45/13 và 31/02.', {}],
    ['the period of the head', '- Từ ngày 15/5/2025 đến ngày 14/6/2025 tiếp nhận 120 hồ sơ.', MONTH],
    ['a closing day of an earlier time that the sentence names', '- Tính đến 14/6/2025 cấp 120 thẻ.\n- Tính đến 14/5/2025 của kỳ trước cấp 110 thẻ.', MONTH],
    ['long ago', '- Tính đến 14/6/2025 cấp 120 thẻ.\n- Tính đến 31/12/2023 đã cấp 9.110 thẻ.', MONTH],
    ['since the year began', '- Từ ngày 15/12/2024 đến ngày 14/6/2025 tiếp nhận 812 hồ sơ.', MONTH],
    ['over New Year', '- Từ 15/12 đến 14/01/2025 tiếp nhận 12 hồ sơ.', {}],
    ['signed the day the period ends', '- Tiếp nhận 12 hồ sơ.', { ...MONTH, date: '14 tháng 6 năm 2025' }],
    ['a quarter over its months', '- Tiếp nhận 12 hồ sơ.', { title: 'Kết quả thực hiện Đề án 06 quý II năm 2025', period: 'Từ ngày 15/3/2025 đến ngày 14/6/2025' }],
    ['since the year began, in the head', '- Tiếp nhận 812 hồ sơ.', { ...MONTH, period: 'Từ ngày 15/12/2024 đến ngày 14/6/2025' }],
    ['an aim with its day', '- Phấn đấu tính đến ngày 31/12/2025 cấp 900 thẻ.', {}],
    ['days of a plan', '- Tổ chức đợt cao điểm từ ngày 01/7/2025 đến ngày 15/8/2025, dự kiến 12 buổi.', {}],
    ['days that go on after the report', '- Đã ra mắt 02 mô hình; kết quả từ ngày 01/6/2025 đến ngày 30/6/2025 theo Công văn số 45/UBND-NC.', {}],
    ['days on which something will be held', '- Hội trại từ ngày 26/6/2025 đến ngày 28/6/2025 có 120 đội viên tham gia.', {}],
    ['a ratio behind a day', '- Trong ngày 31/6 hồ sơ được trả.', {}],
    ['several years back', '- Từ ngày 01/7/2022 đến ngày 14/6/2025 tiếp nhận 5.812 hồ sơ.', MONTH],
    ['a month that closes in the next', '- Tiếp nhận 12 hồ sơ.', { ...MONTH, period: 'Từ ngày 01/6/2025 đến ngày 01/7/2025', date: '02 tháng 7 năm 2025' }],
  ])('keeps silent: %s', async (_, body, head) => {
    expect(await found('period', body, head)).toEqual([]);
  });
});
