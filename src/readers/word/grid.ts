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
/** Names a time though it is written with digits alone: 2024, 7/2025, 2024-2025. */
const PERIOD = /^\(?(?:(?:\p{Nd}{1,2}\s?[/-]\s?)?(?:19|20)\p{Nd}\p{Nd}|(?:19|20)\p{Nd}\p{Nd}\s?[-–]\s?(?:19|20)\p{Nd}\p{Nd})\)?$/u;
/** A row that numbers the columns: (1), 2, A, (3)=(1)+(2), (5=4/3). */
const COLUMN_INDEX = /^\(?(?:\p{Nd}{1,2}|[A-ZĐ])\)?(?:\s*=?\s*\(?[\p{Nd}()=+\-*/x:.%\s]*\)?)?$/u;
/** More rows of a head than any form has. */
const DEEPEST = 6;

/**
 * Rows that are the table's head: those marked as repeated (`w:tblHeader`), else the leading rows without a
 * bare number that are set in bold or stand above a column of numbers, a title across all columns included.
 * Years and months are no bare numbers there. Rows that head cells reach into, rows that part what a head cell
 * spans, and a row that numbers the columns belong to the head.
 */
export function headerRows(cells: HeadCell[], rows: number, cols: number, marked: number): number {
  // Marking every row is a slip: there would be no data.
  const head = marked > 0 && marked < rows ? marked : guess(cells, rows, cols);
  if (head === 0) return 0;
  const reach = deepen(cells, head, rows, cols);
  const whole = reach + (reach < rows && isColumnIndex(inRows(cells, reach, reach + 1)) ? 1 : 0);
  return whole < rows ? whole : Math.min(head, rows - 1);
}

function guess(cells: HeadCell[], rows: number, cols: number): number {
  if (rows < 2 || cols < 2) return 0;
  const title = titleRows(cells, rows, cols);
  const row = filled(inRows(cells, title, title + 1));
  const parts = row.some(({ colSpan }) => colSpan > 1);
  if (row.length < 2 && !parts || row.some(({ text }) => isData(text))) return 0;
  // A row of years alone is data as often as it is a head.
  if (!row.some(({ text }) => !PERIOD.test(text)) && filled(inRows(cells, title, title + 1)).some(({ col }) => col === 0)) return 0;
  const bold = row.every((cell) => cell.bold);
  if (!bold && !filled(inRows(cells, title + 1, rows)).some(({ text }) => HOLDS_NUMBER_ONLY.test(text))) return 0;
  return title + 1;
}

/** Leading rows that one cell fills, before two rows at least: the name of the form, its unit. */
function titleRows(cells: HeadCell[], rows: number, cols: number): number {
  let title = 0;
  for (; title < Math.min(DEEPEST, rows - 2); title += 1) {
    const [only, ...others] = filled(inRows(cells, title, title + 1));
    const unit = /^\(?\s*(?:đvt|đơn vị tính)(?!\p{L})/iu.test(only?.text ?? '');
    if (only === undefined || others.length > 0 || only.colSpan < cols && !unit) break;
  }
  return title;
}

/** Goes on with the head while rows are reached from above or part what a cell of the head spans or leaves open. */
function deepen(cells: HeadCell[], head: number, rows: number, cols: number): number {
  let reach = head;
  for (let before = 0; before !== reach && reach < Math.min(rows - 1, head + DEEPEST);) {
    before = reach;
    reach = Math.max(reach, ...inRows(cells, 0, reach).filter(({ text, rowSpan }) => text !== '' || rowSpan < rows / 2).map(({ row, rowSpan }) => row + rowSpan));
    if (reach === before && isSubHead(cells, reach, cols)) reach += 1;
  }
  return Math.min(reach, rows);
}

/** Every filled cell stands below a cell that spans columns or below nothing, and none of them is a number of the data. */
function isSubHead(cells: HeadCell[], row: number, cols: number): boolean {
  const own = filled(inRows(cells, row, row + 1));
  if (own.length < 2 || own.some(({ colSpan }) => colSpan === cols)) return false;
  const parents = own.map(({ col }) => filled(inRows(cells, 0, row)).findLast((above) => above.col <= col && col < above.col + above.colSpan && above.colSpan < cols) ?? null);
  const open = parents.every((parent) => parent === null || parent.colSpan > 1);
  // Days and months count up below the word that says what they are.
  const counts = own.every(({ text }, at) => /^\p{Nd}{1,2}$/u.test(text) && (at === 0 || Number(text) === Number(own[at - 1]?.text) + 1))
    && parents.every((parent) => parent !== null && /(?<!\p{L})(?:tháng|quý|năm|tuần|ngày|lớp|khối|tuổi|mức|bậc|thôn|tổ|khu phố)(?!\p{L})/iu.test(parent.text));
  return open && (counts || own.every(({ text }) => !isData(text)));
}

function isData(text: string): boolean {
  return HOLDS_NUMBER_ONLY.test(text) && !PERIOD.test(text);
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
