import { describe, expect, it } from 'vitest';
import { byRow, numberCells } from '../../src/checks/table-cells.js';
import { formulasOf } from '../../src/checks/table-formulas.js';
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
      unit: 'hồ sơ', approximate: null, cumulative: false, ambiguous: false, role: 'result', period: null, table: { id: 't1', row: label, column: header[col] ?? '', rowPath: [label], columnPath: [header[col] ?? ''], parentRows: [] },
      whole: null, reading: 'digital', verdict: 'unchecked', verdictReason: null, strength: null, evidence,
    });
  }));
  return { figures, blocks };
}

const run = (check: typeof tableRow, table: ReturnType<typeof tableOf>): string[] =>
  check.run({ ...table, tables: [], sections: [], places: [], parts: [] }).flatMap(({ finding }) =>
    (finding === null ? [] : [`${finding.message.params['row'] ?? finding.message.params['column'] ?? ''}: ${finding.printed ?? ''} → ${finding.expected ?? ''}`]));

describe('table-row', () => {
  const kept: [string, ...string[]][] = [
    ['Khai sinh', '30', '222', '88%'], ['Khai tử', '24', '125', '84%'], ['Kết hôn', '21', '91', '81%'], ['Tạm trú', '12', '72', '86%'],
  ];

  it('finds the formula that the other rows keep, and the row that breaks it', () => {
    expect(run(tableRow, tableOf([...kept, ['Thường trú', '113', '880', '79%']]))).toEqual(['Thường trú: 79% → 89%']);
  });

  it('tells a cut percentage from a wrong one', () => {
    const [outcome] = tableRow.run({ ...tableOf([...kept, ['Thường trú', '113', '880', '88%']]), tables: [], sections: [], places: [], parts: [] })
      .filter(({ finding }) => finding !== null);
    expect(outcome).toMatchObject({ verdict: 'explained', finding: { grade: 'truncated', expected: '89%' } });
  });

  describe('with three rows', () => {
    it('needs two that keep the share, where its columns stand right before a column of percentages', () => {
      expect(run(tableRow, tableOf([['Khai sinh', '30', '222', '88%'], ['Khai tử', '24', '125', '84%'], ['Kết hôn', '21', '91', '18%']]))).toEqual(['Kết hôn: 18% → 81%']);
      const header = ['Số hộ', 'Hộ nghèo', 'Tỷ lệ'];
      expect(run(tableRow, tableOf([['Thôn 1', '120', '6', '5%'], ['Thôn 2', '200', '24', '12%'], ['Thôn 3', '100', '7', '9%']], header))).toEqual(['Thôn 3: 9% → 7%']);
    });

    it('or where the headers name part and whole', () => {
      const header = ['Kế hoạch', 'Ghi thu', 'Thực hiện', 'Số thôn', 'Đạt'];
      expect(run(tableRow, tableOf([['Lúa', '50', '3', '40', '2', '80%'], ['Ngô', '40', '7', '10', '3', '25%'], ['Lạc', '20', '5', '10', '4', '52%']], header))).toEqual(['Lạc: 52% → 50%']);
    });

    it.each([
      ['only one row keeps it', [['A', '50', '40', '80%'], ['B', '40', '10', '29%'], ['C', '20', '10', '52%']], ['Tổng', 'Đúng hạn', 'Tỷ lệ (%)']],
      ['two rows keep it of four', [['A', '50', '40', '80%'], ['B', '40', '10', '25%'], ['C', '20', '10', '52%'], ['D', '10', '4', '47%']], ['Tổng', 'Đúng hạn', 'Tỷ lệ (%)']],
      ['two rows that any share gives', [['A', '5', '5', '100%'], ['B', '10', '0', '0%'], ['C', '20', '10', '92%']], ['Số đơn', 'Đã trả', 'Tỷ lệ hài lòng (%)']],
      ['the header promises no share', [['A', '50', '40', '80%'], ['B', '40', '10', '25%'], ['C', '20', '10', '52%']], ['Tổng', 'Đúng hạn', 'Độ che phủ']],
      ['other columns stand between', [['A', '50', '40', '1', '80%'], ['B', '40', '10', '2', '25%'], ['C', '20', '10', '3', '52%']], ['Dân số', 'Số hộ', 'Số thôn', 'Tỷ lệ (%)']],
      ['the percentage stands before its neighbours', [['A', '80%', '50', '40'], ['B', '25%', '40', '10'], ['C', '52%', '20', '10']], ['Tỷ lệ (%)', 'Số hộ', 'Số thôn']],
      ['sums', [['A', '10', '20', '30'], ['B', '31', '41', '72'], ['C', '52', '63', '116']], ['Trực tiếp', 'Trực tuyến', 'Đạt']],
    ] as [string, [string, ...string[]][], string[]][])('keeps silent: %s', (_, table, header) => {
      expect(run(tableRow, tableOf(table, header))).toEqual([]);
    });
  });

  it('leaves a total that table-total reports, and what it breaks in its own row, to that check', () => {
    const header = ['Trực tiếp', 'Trực tuyến', 'Cả hai'];
    const rows: [string, ...string[]][] = [['A', '10', '20', '30'], ['B', '31', '41', '72'], ['C', '52', '63', '115'], ['D', '7', '9', '16']];
    for (const total of [['100', '133', '253'], ['100', '153', '233']]) {
      const table = tableOf([...rows, ['Tổng cộng', ...total]], header);
      expect(run(tableTotal, table)).toHaveLength(1);
      expect(run(tableRow, table)).toEqual([]);
    }
    expect(run(tableRow, tableOf([...rows, ['E', '5', '5', '12']], header))).toEqual(['E: 12 → 10']);
  });

  it.each(['Đạt (%)', 'Tỷ lệ (%)'])('reports no share of more than all as cut off: %s', (target) => {
    const table = tableOf([...kept.map(([label]): [string, ...string[]] => [label, '50', '40', '80%']), ['Thường trú', '50', '60', '120%']], ['KH', 'TH', target]);
    expect(run(tableRow, table)).toEqual([]);
    const verified = tableRow.run({ ...table, tables: [], sections: [], places: [], parts: [] }).filter(({ verdict }) => verdict === 'verified');
    expect(verified).toHaveLength(target === 'Đạt (%)' ? 5 : 4);
  });

  it('takes a row in percent among amounts for a share of percentages', () => {
    const header = ['KH', 'TH', 'So KH (%)'];
    const rows: [string, ...string[]][] = [['Lúa', '50', '40', '80%'], ['Ngô', '40', '10', '25%'], ['Lạc', '20', '11', '55%'], ['Khoai', '10', '4', '40%']];
    expect(run(tableRow, tableOf([...rows, ['Che phủ', '60%', '45%', '75%']], header))).toEqual([]);
    expect(run(tableRow, tableOf([...rows, ['Che phủ', '60%', '45%', '57%']], header))).toEqual(['Che phủ: 57% → 75%']);
  });

  it('can say which columns a formula takes', () => {
    const [cells = []] = [...numberCells({ ...tableOf(kept), tables: [], sections: [], places: [], parts: [] }).values()];
    expect(formulasOf([...byRow(cells).values()])).toMatchObject([{ kind: 'share-of-both', terms: [{ col: 2, sign: 1 }, { col: 1, sign: 1 }], target: 3, over: false }]);
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

  it('keeps silent where the rows have other units than the total', () => {
    const table = tableOf([...rows, ['Tổng thu quỹ', '75', '483']]);
    const figures = table.figures.map((figure) => (figure.label === 'Khai tử' ? { ...figure, unit: 'ha' } : figure));
    expect(run(tableTotal, { ...table, figures })).toEqual([]);
  });
});
