import { describe, expect, test } from 'vitest';
import { rulesOfPath } from '../../../src/readers/pdf/engine.js';
import { gridsOf } from '../../../src/readers/pdf/grid.js';
import { plainLine } from '../../../src/readers/pdf/layout.js';
import { partGlyphs } from '../../../src/readers/pdf/regions.js';
import { joinTables, type PdfTable, tableOf } from '../../../src/readers/pdf/tables.js';
import { wordsOf } from '../../../src/readers/pdf/words.js';
import { grid, lines, text } from './page-builder.js';

const XS = [85, 120, 320, 420];

describe('grids from lines', () => {
  test('rows and columns', () => {
    const [found] = gridsOf(grid(XS, [100, 120, 140]));
    expect(found?.cells).toHaveLength(6);
    expect(found?.cells[4]).toMatchObject({ row: 1, col: 1, rowSpan: 1, colSpan: 1, x0: 120, x1: 320 });
  });

  test('a wall left out merges cells, over rows and over columns', () => {
    const rules = [
      ...grid([85, 120], [100, 140, 160]), ...grid([120, 320, 420], [140, 160]),
      { x0: 120, x1: 420, y0: 100, y1: 100 }, { x0: 120, x1: 420, y0: 120, y1: 120 }, { x0: 420, x1: 420, y0: 100, y1: 160 }, { x0: 320, x1: 320, y0: 120, y1: 160 },
    ];
    const [found] = gridsOf(rules);
    expect(found?.cells.map(({ row, col, rowSpan, colSpan }) => [row, col, rowSpan, colSpan])).toEqual([
      [0, 0, 2, 1], [0, 1, 1, 2], [1, 1, 1, 1], [1, 2, 1, 1], [2, 0, 1, 1], [2, 1, 1, 1], [2, 2, 1, 1],
    ]);
  });

  test('lines drawn cell by cell, a little apart, are one', () => {
    const cells = [85, 120].flatMap((x, index) => [100, 120].flatMap((y) => grid([x + 0.3, [119.6, 319.7][index] ?? 0], [y + 0.4, y + 19.8])));
    expect(gridsOf(cells)[0]?.cells).toHaveLength(4);
  });

  test('a table open at its sides is closed by its level lines', () => {
    const rules = [...[100, 120, 140].map((y) => ({ x0: 85, x1: 420, y0: y, y1: y })), { x0: 320, x1: 320, y0: 100, y1: 140 }];
    expect(gridsOf(rules)[0]?.xs).toEqual([85, 320, 420]);
  });

  test.each([
    ['an underline', [{ x0: 100, x1: 200, y0: 80, y1: 80 }]],
    ['a box', grid([85, 200], [100, 130])],
    ['rules under the head', [{ x0: 130, x1: 200, y0: 75, y1: 75 }, { x0: 330, x1: 490, y0: 91, y1: 91 }]],
    ['the rule above notes and a stroke that stands alone', [{ x0: 85, x1: 200, y0: 700, y1: 700 }, { x0: 300, x1: 300, y0: 100, y1: 160 }]],
  ])('%s is no table', (_, rules) => {
    expect(gridsOf(rules)).toEqual([]);
  });

  test('paths: thin filled boxes are lines, filled areas are not', () => {
    const box = (x0: number, y0: number, x1: number, y1: number): [number, number][] => [[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]];
    expect(rulesOfPath([box(85, 100, 420, 100.5)], false, true)).toEqual([{ x0: 85, y0: 100.25, x1: 420, y1: 100.25 }]);
    expect(rulesOfPath([box(85, 100, 420, 160)], false, true)).toEqual([]);
    expect(rulesOfPath([box(85, 100, 420, 160)], true, false)).toHaveLength(4);
    expect(rulesOfPath([[[85, 100], [300, 180]]], true, false)).toEqual([]);
  });
});

describe('text of cells', () => {
  const [table] = gridsOf(grid([85, 120, 180], [100, 140]));
  const read = (glyphs: ReturnType<typeof text>): string[] => {
    if (table === undefined) throw new Error('no grid');
    return partGlyphs(glyphs, [table]).cells[0]?.map((cell) => wordsOf(cell).map((words) => plainLine({ words })).join('/')) ?? [];
  };

  test('a number wider than its cell is not cut', () => {
    expect(read(text(88, 115, '12.345'))).toEqual(['12.345', '']);
  });

  test('numbers that meet at the wall are two', () => {
    expect(read([...text(106, 115, '12'), ...text(120, 115, '345')])).toEqual(['12', '345']);
  });

  test('lines above each other', () => {
    expect(read([...text(122, 115, 'Xóm'), ...text(122, 131, 'Hạ')])).toEqual(['', 'Xóm/Hạ']);
  });

  test('text beside the table stands outside', () => {
    const found = table === undefined ? null : partGlyphs(text(300, 115, 'ngoài'), [table]);
    expect(found?.outside).toHaveLength(5);
  });
});

/** A table of these rows of cells on a page; "" for an empty cell. */
function tableWith(page: number, rows: string[][], xs = XS): PdfTable {
  const ys = rows.map((_, index) => 100 + index * 20);
  const [found] = gridsOf(grid(xs, [...ys, 100 + rows.length * 20]));
  if (found === undefined) throw new Error('no grid');
  return tableOf(found, rows.flat().map((cell, index) => (cell === '' ? [] : lines(text((found.cells[index]?.x0 ?? 0) + 2, (found.cells[index]?.y0 ?? 0) + 15, cell), page).map(({ words }) => words))), page);
}

function shown(table: PdfTable | null): string[][] | null {
  if (table === null) return null;
  return Array.from({ length: table.rows }, (_, row) => table.cells.filter((cell) => cell.row === row).map((cell) => cell.lines.map(plainLine).join(' ')));
}

describe('tables over pages', () => {
  const head = ['TT', 'Xóm', 'Cây'];
  const first = tableWith(1, [head, ['1', 'Thượng', '120'], ['2', 'Hạ, lối lên đồi', '95']]);

  test('the rows go on; a repeated head is left out and counted', () => {
    const joined = joinTables(first, tableWith(2, [head, ['3', 'Đông', '80']]));
    expect(shown(joined)).toEqual([head, ['1', 'Thượng', '120'], ['2', 'Hạ, lối lên đồi', '95'], ['3', 'Đông', '80']]);
    expect(joined).toMatchObject({ repeated: 1, dropped: 8, lastPage: 2 });
  });

  test('a row without number goes on with the row above', () => {
    expect(shown(joinTables(first, tableWith(2, [head, ['', 'rất trơn', ''], ['3', 'Đông', '80']]))))
      .toEqual([head, ['1', 'Thượng', '120'], ['2', 'Hạ, lối lên đồi rất trơn', '95'], ['3', 'Đông', '80']]);
  });

  test('the row that numbers the columns goes on, in the middle of its formulas', () => {
    const xs = [85, 120, 200, 280, 360];
    const above = tableWith(1, [['TT', 'Tổng', 'Đến', 'Còn'], ['(1)', '(2)=(3)+(', '(3)', '(4)=(2)-']], xs);
    expect(shown(joinTables(above, tableWith(2, [['', '3)+(5)', '', '(3)'], ['1', '12', '7', '5']], xs)))?.slice(1)).toEqual([['(1)', '(2)=(3)+( 3)+(5)', '(3)', '(4)=(2)- (3)'], ['1', '12', '7', '5']]);
    const figures = tableWith(1, [['TT', 'Tổng', 'Đến', 'Còn'], ['1', '(2)=(3)', '(3)', '4']], xs);
    expect(shown(joinTables(figures, tableWith(2, [['', '12', '', '7']], xs)))).toHaveLength(3);
  });

  test('a row with a figure of its own is a row, even without number', () => {
    expect(shown(joinTables(first, tableWith(2, [['', 'trong đó keo', '40']])))?.at(-1)).toEqual(['', 'trong đó keo', '40']);
  });

  test('pages may be shifted, and a page may lack a column edge', () => {
    expect(shown(joinTables(first, tableWith(2, [['3', 'Đông', '80']], XS.map((x) => x + 12))))).toHaveLength(4);
    const wide = joinTables(first, tableWith(2, [['Cộng', '295']], [85, 320, 420]));
    expect(wide?.cells.at(-2)).toMatchObject({ row: 3, col: 0, colSpan: 2 });
  });

  test.each([
    ['other columns', tableWith(2, [['3', 'Đông', '80']], [85, 150, 320, 420])],
    ['a page between', tableWith(3, [['3', 'Đông', '80']])],
  ])('%s: another table', (_, second) => {
    expect(joinTables(first, second)).toBeNull();
  });
});
