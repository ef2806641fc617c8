import { describe, expect, it } from 'vitest';
import { assignPeriods } from '../../src/facts/period.js';
import type { Figure, Place, Table } from '../../src/model.js';
import { figuresOf, paragraph } from '../figures/helper.js';

const { figures: [sample] } = figuresOf(['Tiếp nhận 5 hồ sơ']);
if (sample === undefined) throw new Error('the helper found no figure');

/** Label of the period that the number standing at «…» gets; `above` are the texts it stands under, outermost first. */
function periodAt(text: string, above: string[] = []): string | null {
  const start = text.indexOf('«');
  const texts = [...above, text.replace(/[«»]/gu, '')];
  const blocks = texts.map((line, index) => paragraph(index, line));
  const places: Place[] = texts.map((line, block) => ({
    block, part: 'p1', zone: 'body', section: null, lead: /^(?:[-+]|\d{1,2}\.)\s/u.exec(line)?.[0].length ?? 0, item: null, parent: block === 0 ? null : block - 1,
  }));
  const figure: Figure = { ...(sample as Figure), evidence: { ...(sample as Figure).evidence, block: above.length, start, end: start + 1 } };
  return assignPeriods({ figures: [figure], blocks, places, tables: [], year: 2024 })[0]?.period?.label ?? null;
}

describe('the period of a cell', () => {
  it.each([['T7', 'tháng 7'], ['T.8/2024', 'tháng 8/2024'], ['Tháng 9', 'Tháng 9'], ['T7, T8', null], ['TT', null]])('under "%s": %s', (column, label) => {
    const cell = paragraph(0, '12');
    const figure: Figure = { ...sample, evidence: { ...sample.evidence, block: 0 }, table: { id: 't1', row: 'Khai sinh', column, rowPath: [], columnPath: [column], parentRows: [] } };
    expect(assignPeriods({ figures: [figure], blocks: [cell], places: [], tables: [], year: 2024 })[0]?.period?.label ?? null).toBe(label);
  });
});

describe('the period of a figure in prose', () => {
  it.each([
    ['Trong tháng 10, tiếp nhận «5» hồ sơ', 'tháng 10'],
    ['Trong tháng 10, tiếp nhận 7 hồ sơ; giải quyết «5» hồ sơ', 'tháng 10'],
    ['Tính đến 14/10/2024: thu 5 phiếu; trả «3» phiếu', 'Tính đến 14/10/2024'],
    ['Kết quả quý III: thu 5 phiếu; trả «3» phiếu', 'quý III'],
    ['- Căn cước (16/9/2024 - 15/10/2024): «95» thẻ', '16/9/2024 - 15/10/2024'],
    ['Thu ngân sách đạt cao (năm 2023: «15» tỷ đồng)', 'năm 2023'],
    ['Cháy chợ tăng so với cùng kỳ năm 2023 («12» vụ)', 'năm 2023'],
    ['Trong quý II, TP. Hải Đông và P. Tân An cấp «5» giấy phép', 'quý II'],
    ['Trong quý II, thu 1.200 phiếu, đạt 4. 5 điểm, trả «3» phiếu', 'quý II'],
    ['Trong tháng 9/2024 (15/8/2024 - 14/9/2024), cấp «12» thẻ', '15/8/2024 - 14/9/2024'],
    ['Trong tháng 9/2024 (từ 15/8/2024 đến 14/9/2024): cấp «12» thẻ', 'từ 15/8/2024 đến 14/9/2024'],
    ['Cấp 9 thẻ; tổng số thẻ đã cấp (tính đến 14/9/2024) là: «812» thẻ', 'tính đến 14/9/2024'],
    ['Lũy kế từ đầu năm, đã cấp «812» thẻ', 'Lũy kế từ đầu năm'],
    ['Từ đầu năm đến nay, thu «5» tỷ đồng', 'Từ đầu năm đến nay'],
    ['Kể từ đầu năm 2024 đến nay có «5» vụ', 'Kể từ đầu năm 2024 đến nay'],
    ['Trong tháng 9 thu 5 phiếu, lũy kế từ đầu năm «45» phiếu', 'lũy kế từ đầu năm'],
    ['Trong 6 tháng đầu năm 2024, thu «5» tỷ đồng', '6 tháng đầu năm 2024'],
    ['9 tháng đầu năm, toàn xã có «5» vụ', '9 tháng đầu năm'],
    ['Từ 15/9/2024 đến 14/10/2024, tiếp nhận «5» đơn', 'Từ 15/9/2024 đến 14/10/2024'],
    ['Kết quả thực hiện nhiệm vụ tháng 8: thu «5» phiếu', 'tháng 8'],
    ['Thực hiện Kế hoạch số 12/KH-UBND, trong quý I đã sửa «4» cống', 'quý I'],
    ['Từ ngày 6/3/2024 đến nay đã nhận «17» hồ sơ', 'Từ ngày 6/3/2024 đến nay'],
    ['Số hồ sơ tồn đến 31/12/2023 là «6» hồ sơ', 'đến 31/12/2023'],
    ['Năm 2023 có 4 hộ thoát nghèo, năm 2024 có «7» hộ', 'năm 2024'],
  ])('%s → %s', (text, label) => {
    expect(periodAt(text)).toBe(label);
  });

  it.each([
    ['Xảy ra 2 vụ trộm, giảm 3 vụ so với cùng kỳ năm 2023; «4» vụ cháy'],
    ['Xảy ra 2 vụ trộm, giảm 3 vụ so với cùng kỳ năm 2023, «4» vụ cháy'],
    ['Thu 9 phiếu, tăng 2 phiếu so tháng 9, trả «4» phiếu'],
    ['Thu 9 phiếu, tăng 2 phiếu so quý I/2024 và trả «4» phiếu'],
    ['Thu 9 phiếu, tăng 2 phiếu so với kỳ báo cáo tháng 9, trả «4» phiếu'],
    ['Thu 9 phiếu (năm 2023: 7 phiếu), trả «4» phiếu'],
    ['Thu 9 phiếu (cùng kỳ năm 2023: 7 phiếu), trả «4» phiếu'],
    ['Khánh thành 1 cầu khởi công từ năm 2021; sửa «4» cống'],
    ['Có 20 trẻ sinh năm 2018, trong đó «4» trẻ chuyển đến'],
    ['Bàn giao 2 nhà xây dở của năm 2023. Sửa «4» cống'],
    ['Rà soát công dân sinh từ năm 2007 đến năm 2015: «431» em'],
    ['Rà soát công dân sinh từ 2007 đến 2015 được «431» em'],
    ['Theo Quyết định số 14/QĐ-UBND ngày 5/3/2024, hỗ trợ «6» hộ'],
    ['Thực hiện Kế hoạch số 31/KH-UBND năm 2024, đã sửa «4» cống'],
    ['Thực hiện Nghị quyết số 5/NQ-HĐND về thu ngân sách năm 2024, thu «4» tỷ đồng'],
    ['Thực hiện chương trình nông thôn mới giai đoạn 2021 - 2025, sửa «4» cống'],
    ['Mục tiêu đến năm 2030, hiện đạt «62»%'],
    ['Quy định mới có hiệu lực từ ngày 1/4/2024 đến nay, đã lập «4» khu phố'],
    ['Tuyên truyền cuộc thi “Sáng tạo trẻ năm 2024” cho «120» em'],
    ['Đến 14/10/2024 có 90 thẻ, trong tháng cấp «5» thẻ'],
    ['Lũy kế từ đầu năm 90 thẻ; trong kỳ cấp «5» thẻ'],
    ['Nhắc 9 hộ nộp trước tháng 12; trả «4» phiếu'],
    ['Tiếp nhận «5» hồ sơ trong tháng 10'],
    ['Khen thưởng học sinh tốt nghiệp năm 2023: «14» em'],
    ['Thu lệ phí từ đầu năm học «14» triệu đồng'],
    ['Bàn giao 2 nhà xây dở của năm 2023. «4» cống đã sửa'],
  ])('none: %s', (text) => {
    expect(periodAt(text)).toBeNull();
  });

  it('takes it from the items above, but not what those compare themselves with', () => {
    expect(periodAt('- Thu «4» phiếu', ['1. Kết quả tháng 9'])).toBe('tháng 9');
    expect(periodAt('- Thu «4» phiếu', ['2. Kết quả (từ 15/9/2024 đến 14/10/2024)'])).toBe('từ 15/9/2024 đến 14/10/2024');
    expect(periodAt('- Trong tháng thu «4» phiếu', ['1. Kết quả tháng 9'])).toBe('tháng 9');
    expect(periodAt('- Đến nay 9 phiếu (lũy kế từ đầu năm), trong tháng thu «4» phiếu', ['1. Số liệu tính đến 14/9/2024'])).toBe('tính đến 14/9/2024');
    expect(periodAt('- Thu «4» phiếu', ['1. Kế hoạch số 9/KH-UBND năm 2024'])).toBeNull();
    expect(periodAt('- Thu «4» phiếu', ['1. Xảy ra 5 vụ, giảm 3 vụ so với cùng kỳ năm 2023, trong đó:'])).toBeNull();
  });
});

it('no target takes the year by which it is to be reached', () => {
  const blocks = [paragraph(0, 'Năm 2025 sửa 5 cống')];
  const figure: Figure = { ...(sample as Figure), role: 'target', evidence: { ...(sample as Figure).evidence, block: 0, start: 13, end: 14 } };
  expect(assignPeriods({ figures: [figure], blocks, places: [], tables: [], year: 2024 })[0]?.period).toBeNull();
});

it('from the beginning of the year begins on its first day', () => {
  const blocks = [paragraph(0, 'Từ đầu năm đến nay sửa 5 cống')];
  const figure: Figure = { ...(sample as Figure), evidence: { ...(sample as Figure).evidence, block: 0, start: 23, end: 24 } };
  expect(assignPeriods({ figures: [figure], blocks, places: [], tables: [], year: 2024 })[0]?.period).toMatchObject({ from: '2024-01-01', to: null, kind: 'to-date' });
});

describe('the period of a figure in a table', () => {
  const inTable = (column: string, caption: string): string | null => {
    const blocks = [paragraph(0, caption), { ...paragraph(1, '5'), kind: 'cell' as const, cell: { table: 't1', row: 1, col: 1, rowSpan: 1, colSpan: 1 } }];
    const table: Table = { id: 't1', rows: 2, cols: 2, headerRows: 1, ruled: true, cells: [1] };
    const figure: Figure = { ...(sample as Figure), table: { id: 't1', row: 'Khai sinh', column, rowPath: ['Khai sinh'], columnPath: [column], parentRows: [] }, evidence: { ...(sample as Figure).evidence, block: 1 } };
    return assignPeriods({ figures: [figure], blocks, places: [], tables: [table], year: 2024 })[0]?.period?.label ?? null;
  };

  it.each([
    ['Thực hiện tháng 9', 'Bảng số liệu quý III', 'tháng 9'],
    ['Cùng kỳ năm 2023', '', 'năm 2023'],
    ['Số vụ', 'Bảng số liệu quý III', 'quý III'],
    ['Tăng, giảm so với năm 2023', '', null],
    ['Lũy kế từ đầu năm', 'Bảng số liệu tháng 9', 'Lũy kế từ đầu năm'],
    ['Số vụ', 'Bảng số liệu từ 15/9/2024 đến 14/10/2024', 'từ 15/9/2024 đến 14/10/2024'],
    ['Số vụ', 'Kết quả so với cùng kỳ năm 2023', null],
  ])('%s under «%s» → %s', (column, caption, label) => {
    expect(inTable(column, caption)).toBe(label);
  });
});
