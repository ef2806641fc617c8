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
    ['Bàn giao 2 nhà xây dở của năm 2023. «4» cống đã sửa'],
  ])('none: %s', (text) => {
    expect(periodAt(text)).toBeNull();
  });

  it('takes it from the items above, but not what those compare themselves with', () => {
    expect(periodAt('- Thu «4» phiếu', ['1. Kết quả tháng 9'])).toBe('tháng 9');
    expect(periodAt('- Thu «4» phiếu', ['2. Kết quả (từ 15/9/2024 đến 14/10/2024)'])).toBe('từ 15/9/2024 đến 14/10/2024');
    expect(periodAt('- Thu «4» phiếu', ['1. Xảy ra 5 vụ, giảm 3 vụ so với cùng kỳ năm 2023, trong đó:'])).toBeNull();
  });
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
    ['Số vụ', 'Kết quả so với cùng kỳ năm 2023', null],
  ])('%s under «%s» → %s', (column, caption, label) => {
    expect(inTable(column, caption)).toBe(label);
  });
});
