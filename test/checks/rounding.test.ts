/** How a report rounds is learned from the percentages that tell, and said. */
import { describe, expect, it } from 'vitest';
import { found, reportOf } from './report.js';

/** 2 of 3 = 66,67: right rounded as 66,7, cut off as 66,6. */
const ROUNDED = ['- Đăng ký khai sinh: 2/3 hồ sơ (66,7%).', '- Đăng ký khai tử: 5/6 hồ sơ (83,3%).', '- Đăng ký kết hôn: 5/7 hồ sơ (71,4%).', '- Cấp căn cước: 8/9 hồ sơ (88,9%).', '- Cấp định danh: 17/18 hồ sơ (94,4%).', '- Xóa đăng ký: 13/14 hồ sơ (92,9%).', '- Tách hộ: 6/7 hồ sơ (85,7%).'];
const CUT = ['- Đăng ký khai sinh: 2/3 hồ sơ (66,6%).', '- Đăng ký khai tử: 5/6 hồ sơ (83,3%).', '- Cấp căn cước: 8/9 hồ sơ (88,8%).', '- Xóa đăng ký: 11/12 hồ sơ (91,6%).', '- Tách hộ: 11/13 hồ sơ (84,6%).'];
const table = (rows: string[]): string => ['| STT | Đơn vị | Phải giải quyết | Đã giải quyết | Tỷ lệ (%) |', '|---|---|---|---|---|', ...rows].join('\n');

describe('the rounding of a report', () => {
  it.each<[string, string[], string, number, number]>([
    ['rounds', ROUNDED, 'nearest', 3, 0],
    ['cuts off', CUT, 'truncated', 0, 3],
    ['cuts off once among others', [...ROUNDED, '- Tạm trú: 28/29 hồ sơ (96,5%).'], 'nearest', 3, 1],
    ['does both', ['- Tạm trú: 28/29 hồ sơ (96,5%).', ...CUT, ROUNDED[0] ?? '', ROUNDED[3] ?? ''], 'mixed', 2, 4],
    ['tells too little', CUT.slice(0, 2), 'unknown', 0, 1],
    ['prints whole shares', ['- Khai sinh: 5/10 hồ sơ (50%).', '- Khai tử: 3/4 hồ sơ (75%).'], 'unknown', 0, 0],
    ['says gần', ['- Khai sinh: đạt gần 67% (2/3 hồ sơ).'], 'unknown', 0, 0],
  ])('%s', async (_, lines, mode, nearest, truncated) => {
    const { rounding } = await reportOf(lines.join('\n'));
    expect(rounding).toEqual({ mode, nearest, truncated });
  });

  it('is learned from tables as well', async () => {
    const { rounding, findings } = await reportOf(table(['| 1 | Tổ 1 | 120 | 113 | 94,1 |', '| 2 | Tổ 2 | 87 | 84 | 96,5 |', '| 3 | Tổ 3 | 143 | 131 | 91,6 |', '| 4 | Tổ 4 | 98 | 86 | 87,7 |', '| 5 | Tổ 5 | 71 | 68 | 95,7 |']));
    expect(rounding.mode).toBe('truncated');
    expect(findings.filter(({ check }) => check === 'percent-truncated' || check === 'table-row').map(({ check, severity }) => `${check} ${severity}`)).toEqual(['percent-truncated info']);
  });
});

describe('a percentage that was cut off', () => {
  it('is a warning where others are rounded, and says how many', async () => {
    const { findings, figures } = await reportOf([...ROUNDED, '- Tạm trú: 28/29 hồ sơ (96,5%).'].join('\n'));
    const [finding, ...more] = findings.filter(({ check }) => check === 'percent-truncated');
    expect([finding?.severity, more.length]).toEqual(['warning', 0]);
    expect(finding?.message).toContain('3 tỷ lệ khác');
    expect(figures.find(({ id }) => id === finding?.figures[0])).toMatchObject({ verdict: 'explained', verdictReason: 'truncated' });
  });

  it('is told once where the report cuts off all, and proves as much as a rounded one', async () => {
    const { findings, figures } = await reportOf(CUT.join('\n'));
    expect(findings.filter(({ check }) => check === 'percent-truncated').map(({ severity, figures: ids }) => [severity, ids.length])).toEqual([['info', 3]]);
    expect(figures.filter(({ verdict }) => verdict === 'explained').every(({ strength }) => (strength?.caught ?? 0) > 0)).toBe(true);
  });

  it('is worth knowing where nothing shows how the report rounds', async () => {
    expect(await found('percent-truncated', CUT[0] ?? '')).toEqual(['info 66,6% → 66,7%']);
  });

  it('is no matter of a sum of cells that say ≥', async () => {
    const { findings } = await reportOf('| STT | Tổ | Số hộ |\n|---|---|---|\n| 1 | Tổ 1 | 20 |\n| 2 | Tổ 2 | ≥ 15 |\n|  | Tổng cộng | 41 |');
    expect(findings.filter(({ check }) => check === 'table-total')).toEqual([]);
  });
});
