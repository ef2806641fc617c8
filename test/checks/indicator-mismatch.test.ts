/** What packs declare between indicators, held against reports. */
import { describe, expect, it } from 'vitest';
import { found, reportOf } from './report.js';

const CCHC = { title: 'Công tác cải cách hành chính tháng 6 năm 2025' };
const DA06 = { title: 'Kết quả thực hiện Đề án 06 tháng 6 năm 2025' };
const KTXH = { title: 'Tình hình kinh tế - xã hội tháng 6 năm 2025' };
const found1 = (body: string, head = CCHC): Promise<string[]> => found('indicator-mismatch', body, head);

describe('indicators that a pack relates', () => {
  it.each<[string, string, typeof CCHC, string[]]>([
    ['a sum of two', '- Tổng số hồ sơ phải giải quyết: 1.250 hồ sơ.\n- Hồ sơ kỳ trước chuyển sang: 130 hồ sơ.\n- Hồ sơ tiếp nhận mới: 1.210 hồ sơ.', CCHC, ['warning 1.250 → 1.340']],
    ['more settled than there were', '- Tổng số hồ sơ phải giải quyết: 1.250 hồ sơ.\n- Số hồ sơ đã giải quyết: 1.265 hồ sơ.', CCHC, ['warning 1.265 → ≤ 1.250']],
    ['more online than received', '- Tổng số hồ sơ tiếp nhận: 950 hồ sơ.\n- Hồ sơ tiếp nhận trực tuyến: 980 hồ sơ.', CCHC, ['warning 980 → ≤ 950']],
    ['cattle', '- Đàn trâu, bò: 1.240 con.\n- Đàn trâu: 310 con.\n- Đàn bò: 390 con.', KTXH, ['warning 1.240 → 700']],
    ['more cards handed out than applied for, to date', '- Lũy kế đến nay: thu nhận 5.410 hồ sơ cấp thẻ căn cước.\n- Lũy kế đến nay: trả 5.480 thẻ căn cước cho công dân.', DA06, ['warning 5.480 → ≤ 5.410']],
  ])('are found wrong: %s', async (_, body, head, expected) => {
    expect(await found1(body, head)).toEqual(expected);
  });

  it.each<[string, string, typeof CCHC]>([
    ['right', '- Tổng số hồ sơ phải giải quyết: 1.250 hồ sơ.\n- Hồ sơ kỳ trước chuyển sang: 130 hồ sơ.\n- Hồ sơ tiếp nhận mới: 1.120 hồ sơ.', CCHC],
    ['one of them missing', '- Tổng số hồ sơ phải giải quyết: 1.250 hồ sơ.\n- Hồ sơ tiếp nhận mới: 1.210 hồ sơ.', CCHC],
    ['about so many', '- Tổng số hồ sơ phải giải quyết: khoảng 1.250 hồ sơ.\n- Hồ sơ kỳ trước chuyển sang: 130 hồ sơ.\n- Hồ sơ tiếp nhận mới: 1.210 hồ sơ.', CCHC],
    ['of different times', '- Lũy kế từ đầu năm, tổng số hồ sơ phải giải quyết: 5.250 hồ sơ.\n- Trong tháng, hồ sơ kỳ trước chuyển sang: 130 hồ sơ.\n- Trong tháng, hồ sơ tiếp nhận mới: 1.120 hồ sơ.', CCHC],
    ['more cards handed out than applied for in one month', '- Trong tháng thu nhận 410 hồ sơ cấp thẻ căn cước.\n- Trong tháng trả 480 thẻ căn cước cho công dân.', DA06],
    ['of two values', '- Đàn trâu, bò: 1.240 con.\n- Đàn trâu: 310 con.\n- Đàn bò: 390 con.\n- Công tác thú y: Đàn trâu: 420 con.', KTXH],
    ['of another pack', '- Tổng số hồ sơ phải giải quyết: 1.250 hồ sơ.\n- Số hồ sơ đã giải quyết: 1.265 hồ sơ.', { title: 'Công tác phòng chống dịch tháng 6 năm 2025' }],
  ])('are left alone: %s', async (_, body, head) => {
    expect(await found1(body, head)).toEqual([]);
  });

  it('are verified, and shown with their arithmetic', async () => {
    const { figures, identities } = await reportOf('- Đàn trâu, bò: 1.240 con.\n- Đàn trâu: 310 con.\n- Đàn bò: 930 con.', KTXH);
    expect(identities.filter(({ check }) => check === 'indicator-mismatch').map(({ form, verdict, follows }) => [form, verdict, follows])).toEqual([['sum', 'verified', '1240']]);
    expect(figures.filter(({ verdict }) => verdict === 'verified')).toHaveLength(3);
  });

  it('are told by column of a table', async () => {
    const table = '| STT | Chỉ tiêu | ĐVT | Tháng 5 | Tháng 6 |\n|---|---|---|---|---|\n| 1 | Đàn trâu, bò | con | 1.240 | 1.250 |\n| 2 | Đàn trâu | con | 310 | 312 |\n| 3 | Đàn bò | con | 930 | 983 |';
    expect(await found1(table, KTXH)).toEqual(['warning 1.250 → 1.295']);
  });
});
