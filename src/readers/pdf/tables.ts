/** Ruled tables with their text: cells of a page's grid, and tables joined over page breaks. */
import type { Grid } from './grid.js';
import { hull, type Line, makeLine, plainLine, type Word } from './layout.js';

export type TableCell = {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  lines: Line[];
  /** Width that text may fill, padding left out. */
  width: number;
};
export type PdfTable = {
  page: number;
  /** Page on which its last rows stand. */
  lastPage: number;
  y0: number;
  xs: number[];
  rows: number;
  cells: TableCell[];
  /** Leading rows that are repeated on each page; 0 where none are. */
  repeated: number;
  /** Visible characters of the repetitions that were left out. */
  dropped: number;
  /** false for tables without upright lines, told by how their figures stand below each other */
  ruled: boolean;
  /** Rows that were told to be the head from where they stand; 0 where the text has to tell. */
  head: number;
};

const NUMBER_ONLY = /^[\p{Nd}\s.,%/()+\-–]*\p{Nd}[\p{Nd}\s.,%/()+\-–]*$/u;
/** Column edges on two pages that differ by no more are the same. */
const SAME_EDGE = 4;

/** @param rows of words of each cell, in the order of `grid.cells` */
export function tableOf(grid: Grid, rows: readonly Word[][][], page: number): PdfTable {
  const lines = rows.map((cell) => cell.map((words) => makeLine(words, page)));
  const paddings = grid.cells.flatMap((cell, index) => (lines[index] ?? []).map((line) => line.x0 - cell.x0));
  const padding = Math.min(6, Math.max(0, Math.min(...paddings, 6)));
  return {
    page, lastPage: page, y0: grid.y0, xs: grid.xs, rows: grid.ys.length - 1, repeated: 0, dropped: 0, ruled: true, head: 0,
    cells: grid.cells.map(({ row, col, rowSpan, colSpan, x0, x1 }, index) => ({
      row, col, rowSpan, colSpan, lines: lines[index] ?? [], width: x1 - x0 - 2 * padding,
    })),
  };
}

/** The two as one table when the second goes on with the first on the next page; else null. */
export function joinTables(first: PdfTable, second: PdfTable): PdfTable | null {
  if (second.page !== first.lastPage + 1) return null;
  const columns = commonColumns(first, second);
  if (columns === null) return null;
  const above = { ...first, xs: columns.xs, cells: first.cells.map((cell) => remap(cell, columns.first)) };
  const all = second.cells.map((cell) => remap(cell, columns.second));
  const repeated = repeatedRows(above.cells, all);
  const below = all.filter((cell) => cell.row >= repeated).map((cell) => ({ ...cell, row: cell.row - repeated }));
  const runOn = below.length > 0 && runsOn(above, below);
  const shift = above.rows - (runOn ? 1 : 0);
  const cells = [...above.cells];
  for (const cell of below) {
    const host = runOn && cell.row === 0 ? cells.findIndex((other) => other.col === cell.col && other.row + other.rowSpan === above.rows) : -1;
    const upper = cells[host];
    if (upper === undefined) cells.push({ ...cell, row: cell.row + shift });
    else cells[host] = { ...upper, lines: [...upper.lines, ...cell.lines], rowSpan: upper.rowSpan + cell.rowSpan - 1 };
  }
  return {
    ...above, cells: cells.sort((a, b) => a.row - b.row || a.col - b.col), lastPage: second.lastPage,
    rows: shift + second.rows - repeated, repeated: Math.max(first.repeated, repeated),
    dropped: first.dropped + second.dropped + visible(all.filter((cell) => cell.row < repeated)),
  };
}

type Columns = { xs: number[]; first: number[]; second: number[] };

/** Edges of both tables on one scale, when those of one are among those of the other; pages may be shifted. */
function commonColumns(first: PdfTable, second: PdfTable): Columns | null {
  if (first.ruled !== second.ruled) return null;
  if (!first.ruled) return alignedColumns(first, second);
  const shift = (first.xs[0] ?? 0) - (second.xs[0] ?? 0);
  const moved = second.xs.map((x) => x + shift);
  const [wide, narrow] = first.xs.length >= moved.length ? [first.xs, moved] : [moved, first.xs];
  if (Math.abs((wide.at(-1) ?? 0) - (narrow.at(-1) ?? 0)) > SAME_EDGE) return null;
  const at = (xs: number[]): number[] => xs.map((x) => wide.findIndex((edge) => Math.abs(edge - x) <= SAME_EDGE));
  const columns = { xs: wide, first: at(first.xs), second: at(moved) };
  return [...columns.first, ...columns.second].includes(-1) ? null : columns;
}

/** Columns without lines are as wide as their text: it stands over that of the same column on the other page, and over no other. */
function alignedColumns(first: PdfTable, second: PdfTable): Columns | null {
  if (first.xs.length !== second.xs.length || (second.head > 0 && headKey(first) !== headKey(second))) return null;
  const [above, below] = [extents(first), extents(second)];
  const apart = above.some((area, col) => below.some((other, at) => area !== null && other !== null && (area.x0 < other.x1 && other.x0 < area.x1) !== (col === at)));
  if (apart) return null;
  const same = first.xs.map((_, index) => index);
  return { xs: first.xs, first: same, second: same };
}

/** Where the text of each column stands, head and merged cells aside; null for a column without text. */
function extents({ xs, cells, head }: PdfTable): ({ x0: number; x1: number } | null)[] {
  return xs.slice(1).map((_, col) => {
    const lines = cells.filter((cell) => cell.col === col && cell.colSpan === 1 && cell.row >= head).flatMap((cell) => cell.lines);
    return lines.length === 0 ? null : hull(lines);
  });
}

function headKey({ cells, head }: PdfTable): string {
  return Array.from({ length: head }, (_, row) => rowKey(cells, row)).join('\n');
}

function remap(cell: TableCell, columns: number[]): TableCell {
  const from = columns[cell.col] ?? cell.col;
  const to = columns[cell.col + cell.colSpan] ?? from + cell.colSpan;
  return { ...cell, col: from, colSpan: Math.max(1, to - from) };
}

function textOf(cell: TableCell): string {
  return cell.lines.map(plainLine).join(' ');
}

function visible(cells: readonly TableCell[]): number {
  return cells.reduce((sum, cell) => sum + textOf(cell).replace(/ /gu, '').length, 0);
}

function rowKey(cells: readonly TableCell[], row: number): string {
  return cells.filter((cell) => cell.row === row).map((cell) => `${cell.col}+${cell.colSpan} ${textOf(cell)}`).join('\n');
}

/** How many leading rows of the second are those that the first begins with. */
function repeatedRows(first: readonly TableCell[], second: readonly TableCell[]): number {
  let count = 0;
  while (count < 6) {
    const row = second.filter((cell) => cell.row === count);
    if (row.length === 0 || rowKey(first, count) !== rowKey(second, count)) break;
    if (row.every((cell) => textOf(cell) === '') && count === 0) break;
    count++;
  }
  // A head row alone on its page is no repetition of anything.
  const rows = Math.max(0, ...second.map((cell) => cell.row + cell.rowSpan));
  return count >= rows ? 0 : count;
}

/**
 * Whether the first row below goes on with the last row above: it has no text in its first column, no cell that
 * is a number, and text that goes on below text. A row under a cell that spans rows is a row of its own.
 */
function runsOn(above: PdfTable, below: readonly TableCell[]): boolean {
  const row = below.filter((cell) => cell.row === 0);
  const last = above.cells.filter((cell) => cell.row + cell.rowSpan === above.rows);
  const head = row.find((cell) => cell.col === 0);
  const headAbove = last.find((cell) => cell.col === 0);
  if (head === undefined || headAbove === undefined || headAbove.rowSpan > 1) return false;
  const emptyBelow = textOf(head) === '' && textOf(headAbove) !== '';
  const emptyAbove = textOf(headAbove) === '' && textOf(head) !== '' && above.rows > 2;
  if (!emptyBelow && !emptyAbove) return false;
  const filled = row.filter((cell) => cell.col > 0 && textOf(cell) !== '');
  const hosts = filled.map((cell) => last.find((other) => other.col === cell.col && other.colSpan === cell.colSpan));
  if (filled.length === 0 || hosts.some((host) => host === undefined || textOf(host) === '')) return false;
  const texts = hosts.map((host) => (host === undefined ? '' : textOf(host)));
  if (filled.every((cell, at) => endsFormula(texts[at] ?? '', textOf(cell)))) return true;
  if (filled.some((cell) => NUMBER_ONLY.test(textOf(cell)))) return false;
  return filled.some((cell) => /^[^\p{Lu}\p{Nd}\-–+*]/u.test(textOf(cell))) || hosts.every((host) => host !== undefined && !/[.;:]$/u.test(textOf(host)));
}

/** "(3)=(4)+(" over "5)+(6)": the row that numbers the columns, broken between pages. */
function endsFormula(above: string, below: string): boolean {
  return /=.*[+\-–*/(]$|=.*\)$/u.test(above) && /^[\d()+\-–*/\s]*$/u.test(below) && /^[+\-–*/(\d]/u.test(below) && isClosed(above + below);
}

function isClosed(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}
