/** A table as rows and columns of blocks, merged cells repeated in every place they cover. */
import type { Block, Table } from '../model.js';

export type Grid = {
  table: Table;
  /** `at[row][col]`; null where the table has no cell */
  at: (Block | null)[][];
};

export function gridOf(table: Table, blocks: Block[]): Grid {
  const at: (Block | null)[][] = Array.from({ length: table.rows }, () => Array.from({ length: table.cols }, () => null));
  for (const index of table.cells) {
    const block = blocks[index];
    const cell = block?.cell;
    if (block === undefined || cell == null) continue;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let col = cell.col; col < cell.col + cell.colSpan; col += 1) {
        const line = at[row];
        if (line !== undefined && col < line.length) line[col] = block;
      }
    }
  }
  return { table, at };
}

/** A header row that numbers the columns: (1), (2), A, 3 = 1 + 2, (4)=(3)/(2)*100. */
export const COLUMN_NUMBER = /^[([]?(?:\d{1,2}[a-d]?|[A-ZĐ]|[a-e])[)\]]?(?:\s*=\s*(?:[\d()[\]+\-–−*/×:;,.…%\s]|(?<!\p{L})[A-ZĐa-ex](?!\p{L}))+)?$/u;

/** Whether the row, taken for a row of the body, only numbers the columns: (1), (2), (3) … */
export function numbersColumns(grid: Grid, row: number): boolean {
  if (row !== grid.table.headerRows) return false;
  const texts = (grid.at[row] ?? []).flatMap((cell) => (cell === null || cell.text.trim() === '' ? [] : [cell.text.trim()]));
  const numbers = texts.flatMap((text) => /^[([]?(\d{1,2})(?!\d)/u.exec(text)?.[1] ?? []).map(Number);
  return texts.length >= 3 && texts.every((text) => COLUMN_NUMBER.test(text)) && numbers.length >= 2
    && numbers.every((number, at) => at === 0 ? number <= 2 : number === (numbers[at - 1] ?? 0) + 1);
}

/** The words over a column, outermost first, each merged cell once; the last is the leaf header. */
export function headerPath(grid: Grid, col: number): string[] {
  const path: string[] = [];
  let last: Block | null = null;
  for (const row of grid.at.slice(0, grid.table.headerRows)) {
    const block = row[col] ?? null;
    if (block !== null && block !== last && block.text !== '' && !COLUMN_NUMBER.test(block.text.trim())) path.push(block.text.replace(/\n/gu, ' '));
    last = block;
  }
  return path;
}

const SERIAL = /^(?:stt|tt|số tt|số thứ tự|s\.?t\.?t\.?|#|no\.?)$/iu;

/** Columns that number the rows: by their header, or by holding nothing but 1, 2, 3 … in the first column. */
export function serialColumns(grid: Grid): Set<number> {
  const serial = new Set<number>();
  for (let col = 0; col < grid.table.cols; col += 1) {
    if (SERIAL.test(headerPath(grid, col).at(-1)?.trim() ?? '')) serial.add(col);
  }
  const first = bodyRows(grid).map((row) => row[0]?.text.trim() ?? '').filter((text) => text !== '');
  const counts = first.every((text, at) => /^\d{1,3}\.?$/u.test(text) && Number.parseInt(text, 10) === at + 1);
  if (first.length >= 3 && counts) serial.add(0);
  return serial;
}

export function bodyRows(grid: Grid): (Block | null)[][] {
  return grid.at.slice(grid.table.headerRows);
}

/** The first column after the serial ones whose cells are mostly words. */
export function labelColumn(grid: Grid, serial: Set<number>): number | null {
  for (let col = 0; col < grid.table.cols; col += 1) {
    if (serial.has(col)) continue;
    const texts = bodyRows(grid).map((row) => row[col]?.text ?? '').filter((text) => text !== '');
    const wordy = texts.filter((text) => /\p{L}{2,}/u.test(text)).length;
    if (texts.length > 0 && wordy * 2 >= texts.length) return col;
  }
  return null;
}
