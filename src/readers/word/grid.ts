/** Places of cells in a table, and how many of its rows are its head. */
import type { CellPlace } from '../../model.js';
import type { TableNode } from './convert.js';

type CellNode = TableNode['children'][number]['children'][number];
export type Place = Omit<CellPlace, 'table'>;
export type PlacedCell = { cell: CellNode; place: Place };

/** Cells row by row with their places; a merged cell stands where it begins. */
export function placeCells(table: TableNode): { cells: PlacedCell[]; rows: number; cols: number } {
  const taken = new Set<string>();
  const cells: PlacedCell[] = [];
  let cols = 1;
  table.children.forEach((tableRow, row) => {
    let col = 0;
    for (const cell of tableRow.children) {
      while (taken.has(`${row} ${col}`)) col++;
      const rowSpan = Math.min(cell.rowSpan, table.children.length - row);
      if (rowSpan > 1) {
        for (let down = 1; down < rowSpan; down++) for (let right = 0; right < cell.colSpan; right++) taken.add(`${row + down} ${col + right}`);
      }
      cells.push({ cell, place: { row, col, rowSpan, colSpan: cell.colSpan } });
      col += cell.colSpan;
      cols = Math.max(cols, col);
    }
  });
  return { cells, rows: table.children.length, cols };
}

export type HeadCell = Place & { text: string; bold: boolean };

const HOLDS_NUMBER_ONLY = /^[\p{Nd}\s.,%/()+-]*\p{Nd}[\p{Nd}\s.,%/()+-]*$/u;
/** A row that numbers the columns: (1), 2, A, (3)=(1)+(2), (5=4/3). */
const COLUMN_INDEX = /^\(?(?:\p{Nd}{1,2}|[A-ZĐ])\)?(?:\s*=?\s*\(?[\p{Nd}()=+\-*/x:.%\s]*\)?)?$/u;

/**
 * Rows that are the table's head: those marked as repeated (`w:tblHeader`), else the leading rows without a
 * bare number that are set in bold or stand above a column of numbers, a title across all columns included.
 * Rows that head cells reach into, and a row that numbers the columns, belong to the head.
 */
export function headerRows(cells: HeadCell[], rows: number, cols: number, marked: number): number {
  // Marking every row is a slip: there would be no data.
  const head = marked > 0 && marked < rows ? marked : guess(cells, rows, cols);
  if (head === 0) return 0;
  const reach = Math.max(head, ...inRows(cells, 0, head).map(({ row, rowSpan }) => row + rowSpan));
  const whole = reach + (reach < rows && isColumnIndex(inRows(cells, reach, reach + 1)) ? 1 : 0);
  return whole < rows ? whole : Math.min(head, rows - 1);
}

function guess(cells: HeadCell[], rows: number, cols: number): number {
  if (rows < 2 || cols < 2) return 0;
  const first = filled(inRows(cells, 0, 1));
  const title = first.length === 1 && first[0]?.colSpan === cols && rows > 2 ? 1 : 0;
  const row = filled(inRows(cells, title, title + 1));
  if (row.length < 2 || row.some(({ text }) => HOLDS_NUMBER_ONLY.test(text))) return 0;
  const bold = row.every((cell) => cell.bold);
  if (!bold && !filled(inRows(cells, title + 1, rows)).some(({ text }) => HOLDS_NUMBER_ONLY.test(text))) return 0;
  const next = filled(inRows(cells, title + 1, title + 2));
  const grouped = row.some(({ colSpan }) => colSpan > 1 && colSpan < cols);
  const second = grouped && next.length > 1 && next.every(({ text, bold: isBold }) => isBold && !HOLDS_NUMBER_ONLY.test(text)) ? 1 : 0;
  return title + 1 + second;
}

function isColumnIndex(row: HeadCell[]): boolean {
  const some = filled(row);
  return some.length >= 3 && some.length === row.length && some.every(({ text, colSpan }) => colSpan === 1 && COLUMN_INDEX.test(text))
    && some.filter(({ text }) => /\p{Nd}/u.test(text)).length >= some.length - 2 && isAscending(some);
}

/** Numbers of columns go up by one; data that looks alike hardly ever does. */
function isAscending(row: HeadCell[]): boolean {
  const numbers = row.map(({ text }) => /^\(?(\p{Nd}+)/u.exec(text)?.[1]).filter((digits) => digits !== undefined).map(Number);
  return numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1);
}

function inRows(cells: HeadCell[], from: number, to: number): HeadCell[] {
  return cells.filter(({ row }) => row >= from && row < to);
}

function filled(cells: HeadCell[]): HeadCell[] {
  return cells.filter(({ text }) => text !== '');
}
