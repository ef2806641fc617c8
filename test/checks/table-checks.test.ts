import { describe, expect, it } from 'vitest';
import { tableRow } from '../../src/checks/table-row.js';
import { tableTotal } from '../../src/checks/table-total.js';
import type { Block, Figure } from '../../src/model.js';
import { paragraph } from '../figures/helper.js';

const HEADER = ['Trực tiếp', 'Trực tuyến', 'Tỷ lệ (%)'];

/** Figures of a table whose first column holds the labels; a cell that ends with % is a percentage. */
function tableOf(rows: [string, ...string[]][], header: string[] = HEADER): { figures: Figure[]; blocks: Block[] } {
  const blocks: Block[] = [];
  const figures: Figure[] = [];
  rows.forEach(([label, ...cells], row) => cells.forEach((text, col) => {
    const index = blocks.length;
    blocks.push({ ...paragraph(index, text), kind: 'cell', cell: { table: 't1', row: row + 1, col: col + 1, rowSpan: 1, colSpan: 1 } });
    const digits = text.replace(/[^\d]/gu, '');
    const evidence = { page: null, block: index, start: 0, end: text.length, quote: text, box: null, confidence: null, alternatives: [] };
    const operand = { text: text.replace('%', ''), value: Number(digits), exact: digits, decimals: 0, scale: 1, evidence };
    const percent = text.endsWith('%');
    figures.push({
      id: `f${index}`, part: 'p1', kind: percent ? 'percent' : 'count', label, context: [], indicator: null, indicatorScore: null, section: 'I',
      numerator: null, denominator: null, percent: percent ? operand : null, percentBase: null, value: percent ? null : operand, change: null,
      unit: 'hồ sơ', approximate: null, cumulative: false, ambiguous: false, role: 'result', period: null, table: { id: 't1', row: label, column: header[col] ?? '' },
      whole: null, reading: 'digital', verdict: 'unchecked', verdictReason: null, strength: null, evidence,
    });
  }));
  return { figures, blocks };
}

const run = (check: typeof tableRow, table: ReturnType<typeof tableOf>): string[] =>
  check.run({ ...table, tables: [], sections: [], places: [] }).flatMap(({ finding }) =>
    (finding === null ? [] : [`${finding.message.params['row'] ?? finding.message.params['column'] ?? ''}: ${finding.printed ?? ''} → ${finding.expected ?? ''}`]));

describe('table-row', () => {
  const kept: [string, ...string[]][] = [
    ['Khai sinh', '30', '222', '88%'], ['Khai tử', '24', '125', '84%'], ['Kết hôn', '21', '91', '81%'], ['Tạm trú', '12', '72', '86%'],
  ];

  it('finds the formula that the other rows keep, and the row that breaks it', () => {
    expect(run(tableRow, tableOf([...kept, ['Thường trú', '113', '880', '79%']]))).toEqual(['Thường trú: 79% → 89%']);
  });

  it('tells a cut percentage from a wrong one', () => {
    const [outcome] = tableRow.run({ ...tableOf([...kept, ['Thường trú', '113', '880', '88%']]), tables: [], sections: [], places: [] })
      .filter(({ finding }) => finding !== null);
    expect(outcome).toMatchObject({ verdict: 'explained', finding: { grade: 'truncated', expected: '89%' } });
  });

  it('keeps silent where too few rows show a formula', () => {
    expect(run(tableRow, tableOf([['Khai sinh', '30', '222', '88%'], ['Khai tử', '24', '125', '84%'], ['Kết hôn', '21', '91', '18%']]))).toEqual([]);
  });

  it('keeps silent where no formula is the table\'s own', () => {
    expect(run(tableRow, tableOf([
      ['A', '10', '20', '91%'], ['B', '30', '40', '92%'], ['C', '50', '60', '93%'], ['D', '70', '80', '94%'], ['E', '15', '25', '95%'],
    ]))).toEqual([]);
  });

  it('learns nothing from rows that any formula gives: nothing in person, all online', () => {
    expect(run(tableRow, tableOf([
      ['A', '0', '3', '100%'], ['B', '0', '71', '100%'], ['C', '0', '8', '100%'], ['D', '0', '12', '100%'], ['E', '5', '5', '100%'],
    ]))).toEqual([]);
  });

  it('checks a column that is the sum of two others', () => {
    const header = ['Trực tiếp', 'Trực tuyến', 'Tổng'];
    expect(run(tableRow, tableOf([
      ['A', '10', '20', '30'], ['B', '31', '41', '72'], ['C', '52', '63', '115'], ['D', '7', '9', '16'], ['E', '15', '25', '50'],
    ], header))).toEqual(['E: 50 → 40']);
  });
});

describe('table-total', () => {
  const rows: [string, ...string[]][] = [['Khai sinh', '30', '222'], ['Khai tử', '24', '125'], ['Kết hôn', '21', '91']];

  it('finds a total that its rows do not make', () => {
    expect(run(tableTotal, tableOf([...rows, ['Tổng cộng', '75', '483']]))).toEqual(['Trực tuyến: 483 → 438']);
  });

  it.each([
    ['a right total', [...rows, ['Tổng cộng', '75', '438']]],
    ['a total row above its rows', [['Tổng số', '75', '438'], ...rows]],
    ['several total rows, which are subtotals', [...rows, ['Cộng', '75', '1'], ['Tổng', '80', '2']]],
    ['no total row', rows],
    ['a label that only begins like one', [...rows, ['Tổng đài tiếp nhận phản ánh'.replace('Tổng ', 'Trực tổng '), '5', '6']]],
  ] as [string, [string, ...string[]][]][])('keeps silent at %s', (_, table) => {
    expect(run(tableTotal, tableOf(table))).toEqual([]);
  });
});
