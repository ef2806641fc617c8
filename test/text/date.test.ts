import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, daysIn, monthSpan } from '../../src/text/calendar.js';
import { findDates } from '../../src/text/date.js';
import { findPeriods, withYear } from '../../src/text/period.js';

const DATES: [string, (string | null)[]][] = [
  ['ban hành ngày 22/3/2024', ['2024-03-22']],
  ['ngày 05 tháng 9 năm 2023 và 12-4-2023', ['2023-09-05', '2023-04-12']],
  ['lúc 8 giờ, 01.12.2022', ['2022-12-01']],
  ['(13/9/2024-14/10/2024)', ['2024-09-13', '2024-10-14']],
  ['ngày 15/8', [null]],
  ['ngày 14 tháng 9', [null]],
  ['5/9/24 hết hạn', ['2024-09-05']],
  ['hạn 31/9/2023', [null]],
  ['29/02/2023 và 29/02/2024', [null, '2024-02-29']],
  ['từ ngày 26/ 8/2016 và 3/11 /2019', ['2016-08-26', '2019-11-03']],
  ['ngày 7 tháng 3.2021', ['2021-03-07']],
  ['ngày 06 tháng 01, năm 2022', ['2022-01-06']],
  ['Luật ngày 22/6/201% và Nghị định ngày 5/6/20l5.', [null, null]],
  ['ngày 22/6 có 201% hộ', [null]],
];

const NO_DATES = [
  'đạt 15/25 và 2.124/2.169 hồ sơ', 'Nghị quyết số 12/2024/NQ-HĐND', 'Quyết định 06/QĐ-TTg', '30/2020/NĐ-CP', 'trực 24/7', 'số 0912.345.678',
  'tỷ lệ 1/500', 'Đề án 06 tháng 9 năm 2024', 'từ 8 giờ đến 17 giờ', '1.234.567 đồng', 'mã 12/3/2023/HS', 'trong 5 tháng 4.500 hồ sơ', 'mỗi 3 tháng 4,2 triệu', 'chia 12/ 8/2016/KH', 'trong ngày 22/6/201 người',
];

describe('findDates', () => {
  it.each(DATES)('%s', (text, days) => expect(findDates(text).map((date) => date.iso)).toEqual(days));
  it.each(NO_DATES)('no date in: %s', (text) => expect(findDates(text)).toEqual([]));

  it('marks a day that does not exist', () => {
    expect(findDates('hạn 31/9/2023')[0]).toMatchObject({ day: 31, month: 9, year: 2023, valid: false, start: 4, end: 13 });
    expect(findDates('ngày 15/8')[0]).toMatchObject({ valid: true, year: null });
  });

  it('finds every printed form of every day', () => {
    const day = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true });
    const pad = fc.boolean();
    fc.assert(fc.property(day, pad, fc.constantFrom('/', '-', '.', 'words'), (at, padded, form) => {
      const iso = at.toISOString().slice(0, 10);
      const [year = '', month = '', date = ''] = iso.split('-');
      const [d, m] = padded ? [date, month] : [String(Number(date)), String(Number(month))];
      const text = form === 'words' ? `ngày ${d} tháng ${m} năm ${year}` : [d, m, year].join(form);
      const found = findDates(`Đến ${text}, xã báo cáo.`);
      expect(found.map((mention) => mention.iso)).toEqual([iso]);
      expect(found[0]?.text).toBe(text);
    }));
  });
});

const PERIODS: [string, string, string, string | null, string | null][] = [
  ['kết quả tháng 10/2023', 'tháng 10/2023', 'month', '2023-10-01', '2023-10-31'],
  ['tháng 02 năm 2024', 'tháng 02 năm 2024', 'month', '2024-02-01', '2024-02-29'],
  ['trong quý III/2023', 'quý III/2023', 'quarter', '2023-07-01', '2023-09-30'],
  ['Quý 4 năm 2024', 'Quý 4 năm 2024', 'quarter', '2024-10-01', '2024-12-31'],
  ['6 tháng đầu năm 2024', '6 tháng đầu năm 2024', 'half-year', '2024-01-01', '2024-06-30'],
  ['sáu tháng cuối năm 2024', 'sáu tháng cuối năm 2024', 'half-year', '2024-07-01', '2024-12-31'],
  ['9 tháng năm 2025', '9 tháng năm 2025', 'nine-months', '2025-01-01', '2025-09-30'],
  ['11 tháng năm 2025', '11 tháng năm 2025', 'other', '2025-01-01', '2025-11-30'],
  ['cả năm 2025', 'cả năm 2025', 'year', '2025-01-01', '2025-12-31'],
  ['(từ ngày 15/11/2023 đến hết ngày 14/12/2023)', 'từ ngày 15/11/2023 đến hết ngày 14/12/2023', 'range', '2023-11-15', '2023-12-14'],
  ['từ 15/8 - 14/9/2022', 'từ 15/8 - 14/9/2022', 'range', '2022-08-15', '2022-09-14'],
  ['15/12 - 14/01/2023', '15/12 - 14/01/2023', 'range', '2022-12-15', '2023-01-14'],
  ['từ ngày 15 đến ngày 20/5/2023', 'từ ngày 15 đến ngày 20/5/2023', 'range', '2023-05-15', '2023-05-20'],
  ['từ ngày 01 tháng 01 năm 2022 đến ngày 31 tháng 5 năm 2022', 'từ ngày 01 tháng 01 năm 2022 đến ngày 31 tháng 5 năm 2022', 'range', '2022-01-01', '2022-05-31'],
  ['từ tháng 11/2023 đến tháng 02/2024', 'từ tháng 11/2023 đến tháng 02/2024', 'range', '2023-11-01', '2024-02-29'],
  ['Từ 02/6/2022 đến hết tháng 4/2023', 'Từ 02/6/2022 đến hết tháng 4/2023', 'range', '2022-06-02', '2023-04-30'],
  ['từ 01/7/2021 đến nay', 'từ 01/7/2021 đến nay', 'range', '2021-07-01', null],
  ['tính đến ngày 14/9/2023 đã cấp', 'tính đến ngày 14/9/2023', 'to-date', null, '2023-09-14'],
  ['lũy kế đến 12.5.2023: 35', 'lũy kế đến 12.5.2023', 'to-date', null, '2023-05-12'],
  ['đến hết tháng 5/2023', 'đến hết tháng 5/2023', 'to-date', null, '2023-05-31'],
  ['tháng 4.2025', 'tháng 4.2025', 'month', '2025-04-01', '2025-04-30'],
  ['tháng 4 năm 2025,1.250 hồ sơ', 'tháng 4 năm 2025', 'month', '2025-04-01', '2025-04-30'],
  ['giai đoạn 2022 - 2025', 'giai đoạn 2022 - 2025', 'other', '2022-01-01', '2025-12-31'],
];

describe('findPeriods', () => {
  it.each(PERIODS)('%s', (text, label, kind, from, to) => {
    expect(findPeriods(text)).toMatchObject([{ label, kind, from, to, valid: true, start: text.indexOf(label), end: text.indexOf(label) + label.length }]);
  });

  it.each(['đạt 15/25', 'ngày 05 tháng 6 năm 2024', 'trong 10 ngày', 'tập huấn 3 tháng', 'tháng 13/2023', 'đạt 7 triệu/người/tháng 4,2 triệu đồng', 'người/tháng 4 triệu đồng', 'tháng 4.500 hồ sơ', 'quý 3,5 tỷ', 'đến tháng 4,2 triệu', '12/2024/NQ-HĐND'])('no period in: %s', (text) => {
    expect(findPeriods(text)).toEqual([]);
  });

  it('tells a duration from a period', () => {
    expect(findPeriods('thử việc 6 tháng, sau đó ký hợp đồng').map((period) => period.sure)).toEqual([false]);
    expect(findPeriods('kết quả 6 tháng đầu năm').map((period) => period.sure)).toEqual([true]);
  });

  it('marks a range that runs backwards or holds a day that does not exist', () => {
    expect(findPeriods('từ 15/6/2023 đến 14/5/2023')[0]?.valid).toBe(false);
    expect(findPeriods('từ 15/6/2023 đến 31/6/2023')[0]).toMatchObject({ valid: false, to: null });
  });

  it('completes a period without a year', () => {
    const [month] = findPeriods('kết quả tháng 5');
    const [range] = findPeriods('từ 15/12 đến 14/01');
    expect(month === undefined ? null : withYear(month, 2024)).toMatchObject({ from: '2024-05-01', to: '2024-05-31', label: 'tháng 5' });
    expect(range === undefined ? null : withYear(range, 2024)).toMatchObject({ from: '2023-12-15', to: '2024-01-14', label: 'từ 15/12 đến 14/01' });
    const [printed] = findPeriods('tháng 5/2023');
    expect(printed === undefined ? null : withYear(printed, 2024)).toEqual(printed);
  });

  it('never overlaps, never points outside the text, and keeps the printed label', () => {
    const piece = fc.constantFrom('tháng 5', ' năm 2024', 'từ ', 'ngày ', '15/8', '/2023', ' đến ', '14/9/2022', ' - ', 'quý II', '6 tháng', ' đầu năm', '2022', 'hồ sơ ', '(', ')');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const period of findPeriods(text)) {
        expect(period.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(period.start, period.end)).toBe(period.label);
        end = period.end;
      }
      for (const date of findDates(text)) expect(text.slice(date.start, date.end)).toBe(date.text);
    }));
  });
});

describe('calendar', () => {
  it('knows leap years, spans and lengths', () => {
    expect([daysIn(2024, 2), daysIn(2023, 2), daysIn(2000, 2), daysIn(1900, 2), daysIn(2024, 11)]).toEqual([29, 28, 29, 28, 30]);
    expect(monthSpan(2023, 10, 12)).toEqual({ from: '2023-10-01', to: '2023-12-31' });
    expect(daysBetween('2023-09-14', '2023-10-15')).toBe(32);
  });
});
