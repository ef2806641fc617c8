/** The numbers of a table by row and column, for the checks that look at tables. */
import type { CellPlace, Figure } from '../model.js';
import { type CheckInput, printed, type Printed } from './check.js';

export type NumberCell = { figure: Figure; row: number; col: number; rowLabel: string; column: string; printed: Printed; percent: boolean };

/** Cells that hold one plain number or percentage, by table; ratios in cells have a check of their own. */
export function numberCells({ figures, blocks }: CheckInput): Map<string, NumberCell[]> {
  const tables = new Map<string, NumberCell[]>();
  for (const figure of figures) {
    const cell: CellPlace | null | undefined = blocks[figure.evidence.block]?.cell;
    const value = printed(figure, 'value');
    const number = value ?? printed(figure, 'percent');
    if (figure.table === null || cell == null || number === null || figure.numerator !== null || figure.change !== null) continue;
    const cells = tables.get(figure.table.id) ?? [];
    cells.push({
      figure, row: cell.row, col: cell.col, rowLabel: figure.table.row, column: figure.table.column,
      printed: number, percent: value === null,
    });
    tables.set(figure.table.id, cells);
  }
  return tables;
}

/**
 * Rows at the top level of a table that numbers its rows on two levels (I, 1, 2, II, 1 …); null where it has one level.
 * Members of a group are in their group's number already.
 */
export function topRows({ blocks }: CheckInput, table: string): Set<number> | null {
  const top = new Set<number>();
  let below = 0;
  for (const { cell, text, marker } of blocks) {
    if (cell === null || cell.table !== table || cell.col !== 0) continue;
    const serial = (text.trim() === '' ? (marker ?? '') : text.trim()).replace(/[.)]$/u, '');
    if (/^(?:[IVX]{1,5}|[A-ZĐ])$/u.test(serial)) top.add(cell.row);
    else if (/^\d{1,3}(?:\.\d{1,2})?$|^[-+*•]?$/u.test(serial)) below += 1;
  }
  return top.size >= 2 && below > 0 ? top : null;
}

/** Number cells of each row, by column. */
export function byRow(cells: NumberCell[]): Map<number, Map<number, NumberCell>> {
  const rows = new Map<number, Map<number, NumberCell>>();
  for (const cell of cells) rows.set(cell.row, (rows.get(cell.row) ?? new Map<number, NumberCell>()).set(cell.col, cell));
  return rows;
}
