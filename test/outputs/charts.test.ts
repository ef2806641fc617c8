/** The sheet of charts: what is compared, what is left out, and bars over the right rows. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from 'hucre/xlsx';
import type { Figure, Report } from '../../src/model.js';
import type { RunResult } from '../../src/outputs/output.js';
import { chartsSheet } from '../../src/outputs/xlsx/charts.js';
import { writeWorkbook } from '../../src/outputs/xlsx/workbook.js';
import { figure, operand, sampleReport, sampleRun, withRollup } from './sample.js';

function ratio(indicator: string, over: number, under: number, more: Partial<Figure> = {}): Figure {
  return figure(2, '2124/2169 (98%)', { id: indicator, indicator: `mau/${indicator}`, indicatorScore: 1, numerator: operand(2, '2124', String(over)), denominator: operand(2, '2169', String(under)), ...more });
}

function runOf(figures: Figure[][]): RunResult {
  const reports = figures.map((own, index): Report => {
    const report = sampleReport(`${index}.docx`, { figures: own, findings: [], identities: [] });
    return { ...report, document: { ...report.document, issuer: `ỦY BAN NHÂN DÂN PHƯỜNG SỐ ${index}` } };
  });
  const standings = reports.map(() => ({ status: 'counted' as const, of: null, dated: true }));
  return withRollup({ ...sampleRun(), reports, collation: { period: 'tháng 6 năm 2025', standings } });
}

/** Name, share in per cent and count of each row, by table. */
function tables(run: RunResult): unknown[][][] {
  const [plan] = chartsSheet(run, 'vi');
  const found: unknown[][][] = [];
  for (const row of plan?.rows ?? []) {
    if (row[0]?.look?.tone === 'head') found.push([]);
    else if (typeof row[0]?.value === 'number') found.at(-1)?.push([row[1]?.value, Math.round(1000 * Number(row[2]?.value)) / 10, row[3]?.value]);
  }
  return found;
}

describe('chartsSheet', () => {
  it('has the ratios of the run and the means of the units, lowest first', () => {
    expect(tables(runOf([[ratio('thuong-tru', 9, 10), ratio('tam-tru', 1, 2)], [ratio('thuong-tru', 40, 90), ratio('tam-tru', 9, 10)]]))).toEqual([
      [['Đăng ký thường trú', 49, 2], ['Đăng ký tạm trú', 83.3, 2]],
      [['ỦY BAN NHÂN DÂN PHƯỜNG SỐ 1', 67.2, 2], ['ỦY BAN NHÂN DÂN PHƯỜNG SỐ 0', 70, 2]],
    ]);
  });

  it('leaves out what few reports state, units that state little, readings in doubt and nothing to divide by', () => {
    const full = (): Figure[] => [ratio('thuong-tru', 9, 10), ratio('tam-tru', 9, 10), ratio('mai-tang', 9, 10)];
    const run = runOf([
      [...full(), ratio('dinh-danh', 1, 10)], full(), [ratio('thuong-tru', 0, 10)], [ratio('thuong-tru', 1, 10, { reading: 'uncertain' }), ratio('tam-tru', 0, 0), ratio('mai-tang', 3, 10)],
    ]);
    const [indicators = [], units = []] = tables(run);
    expect(indicators.map(([name, , count]) => [name, count])).toEqual([['Đăng ký thường trú', 3], [expect.stringContaining('Liên thông'), 3], ['Đăng ký tạm trú', 2]]);
    expect(units.map(([name]) => name)).toEqual(['ỦY BAN NHÂN DÂN PHƯỜNG SỐ 0', 'ỦY BAN NHÂN DÂN PHƯỜNG SỐ 1']);
  });

  it.each<[string, Figure[][]]>([
    ['no report', []], ['one report', [[ratio('tam-tru', 1, 2)]]], ['no ratio', [[], []]],
  ])('is not there for %s', (_, figures) => {
    expect(chartsSheet(runOf(figures), 'vi')).toEqual([]);
  });

  it('draws the lowest and the highest of many, over the rows that have them', async () => {
    const plans = chartsSheet(runOf(Array.from({ length: 40 }, (_, index) => [ratio('tam-tru', index, 40)])), 'vi');
    const bytes = await writeWorkbook('x', plans);
    const parts = unzipSync(bytes);
    const charts = Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/u.test(name)).sort().map((name) => strFromU8(parts[name] ?? new Uint8Array()));
    const { rows } = (await readXlsx(bytes)).sheets[0] ?? { rows: [] };
    const drawn = charts.map((xml) => {
      const [, first = '', last = ''] = /\$C\$(\d+):\$C\$(\d+)/u.exec(xml) ?? [];
      return { bars: Number(last) - Number(first) + 1, from: rows[Number(first) - 1]?.[2], to: rows[Number(last) - 1]?.[2], upsideDown: xml.includes('maxMin') };
    });
    expect(drawn).toEqual([
      { bars: 1, from: 0.4875, to: 0.4875, upsideDown: true }, { bars: 15, from: 0, to: 14 / 40, upsideDown: true }, { bars: 15, from: 25 / 40, to: 39 / 40, upsideDown: false },
    ]);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await writeWorkbook('x', plans)))).toBe(0);
  });
});
