/** Cells that a spreadsheet shows with fewer decimals than it stores: what is shown stands for all that rounds to it. */
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/index.js';

const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };

/** Findings on a sheet of these rows, numbers shown in a format. */
async function findings(rows: (string | number)[][], format: string): Promise<string[]> {
  const cells = new Map(rows.flatMap((row, at) => row.map((value, col) => [`${at},${col}`, { value, style: { border: BORDER, ...(typeof value === 'number' && col > 0 && { numFmt: format }) } }] as const)));
  const bytes = await writeXlsx({ sheets: [{ name: 'Biểu', rows, cells }] });
  const { findings: found } = await readReport({ name: 'a.xlsx', bytes });
  return found.filter(({ check }) => check.startsWith('table-')).map(({ check, printed, expected }) => `${check} ${printed ?? ''} → ${expected ?? ''}`);
}

const HEAD = ['TT', 'Cây trồng', 'Kế hoạch (tấn)', 'Thực hiện (tấn)', 'Đạt (%)'];
const MONEY = ['TT', 'Nguồn thu', 'Dự toán (triệu đồng)', 'Thực hiện (triệu đồng)'];

describe('cells shown rounded', () => {
  it.each([
    ['whole numbers whose parts hide a half each', '#,##0', [[1, 'Lúa', 120, 118.4], [2, 'Ngô', 33, 31.4], [3, 'Khoai', 12, 14.4], ['', 'Tổng cộng', 165, 164.2]]],
    ['one decimal', '#,##0.0', [[1, 'Lúa', 120.44, 118.24], [2, 'Ngô', 33.34, 31.64], [3, 'Khoai', 12.34, 14.14], ['', 'Tổng cộng', 166.12, 164.02]]],
    ['shares of what is stored', '#,##0.0', [[1, 'Lúa', 3.14, 2.64, 84.0764], [2, 'Ngô', 2.26, 1.94, 85.8407], [3, 'Khoai', 4.35, 4.05, 93.1034], [4, 'Lạc', 1.75, 1.05, 60]]],
  ])('raise no alarm: %s', async (_, format, rows) => {
    expect(await findings([HEAD, ...rows], format)).toEqual([]);
  });

  it('are still found wrong where no values behind them could be right', async () => {
    const rows = [[1, 'Lúa', 120.4, 118.4], [2, 'Ngô', 33.4, 31.4], [3, 'Khoai', 12.4, 14.4], ['', 'Tổng cộng', 166.2, 190.2]];
    expect(await findings([HEAD, ...rows], '#,##0')).toEqual(['table-total 190 → 163']);
    expect(await findings([MONEY, ...rows], '#,##0')).toEqual(['table-total 190 → 163']);
  });

  it('are exact where they are whole', async () => {
    expect(await findings([HEAD, [1, 'Lúa', 120, 118], [2, 'Ngô', 33, 31], [3, 'Khoai', 12, 14], ['', 'Tổng cộng', 165, 164]], '#,##0')).toEqual(['table-total 164 → 163']);
  });
});
