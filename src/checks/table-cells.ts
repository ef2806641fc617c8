/** The numbers of a table by row and column, for the checks that look at tables. */
import type { CellPlace, Figure } from '../model.js';
import { type CheckInput, printed, type Printed, signed } from './check.js';

export type NumberCell = {
  figure: Figure; row: number; col: number; rowLabel: string; column: string; printed: Printed; percent: boolean;
  /** rows that this row is listed under, outermost first */
  parents: number[];
};

/** Cells that hold one plain number or percentage, by table, "≥ 12" apart; ratios in cells have a check of their own. */
export function numberCells(input: CheckInput): Map<string, NumberCell[]> {
  return cellsOf(input, ({ change }) => change === null);
}

/** The same with rises and falls among them, which add up as well: a fall is below zero. */
export function signedCells(input: CheckInput): Map<string, NumberCell[]> {
  return cellsOf(input, () => true);
}

function cellsOf({ figures, blocks }: CheckInput, admitted: (figure: Figure) => boolean): Map<string, NumberCell[]> {
  const tables = new Map<string, NumberCell[]>();
  for (const figure of figures) {
    const cell: CellPlace | null | undefined = blocks[figure.evidence.block]?.cell;
    const value = printed(figure, 'value');
    const number = value ?? printed(figure, 'percent');
    if (figure.table === null || cell == null || number === null || figure.numerator !== null || !admitted(figure) || figure.approximate !== null) continue;
    const cells = tables.get(figure.table.id) ?? [];
    cells.push({
      figure, row: cell.row, col: cell.col, rowLabel: figure.table.row, column: figure.table.column,
      printed: figure.change === null ? number : signed(number, figure.change.direction), percent: value === null, parents: figure.table.parentRows,
    });
    tables.set(figure.table.id, cells);
  }
  return tables;
}

/** Number cells of each row, by column. */
export function byRow(cells: NumberCell[]): Map<number, Map<number, NumberCell>> {
  const rows = new Map<number, Map<number, NumberCell>>();
  for (const cell of cells) rows.set(cell.row, (rows.get(cell.row) ?? new Map<number, NumberCell>()).set(cell.col, cell));
  return rows;
}

/** Places "row col" of cells that hold numerals but no plain number: a sum over them is not known. */
export function unreadCells({ blocks }: CheckInput, table: string, cells: NumberCell[]): Set<string> {
  const read = new Set(cells.map(({ row, col }) => `${row} ${col}`));
  return new Set(blocks.flatMap(({ cell, text }) => {
    const place = cell === null ? '' : `${cell.row} ${cell.col}`;
    return cell === null || cell.table !== table || read.has(place) || !/\p{Nd}/u.test(text) ? [] : [place];
  }));
}
