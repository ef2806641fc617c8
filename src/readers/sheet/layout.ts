/**
 * What is a table in a sheet, and what are the lines above and below it. A sheet has no paragraphs: head, title, unit,
 * table, signature all stand in cells. Drawn borders tell the table; in a sheet without any, rows that stand together with
 * several filled cells and numbers do. Rows of several filled cells elsewhere lay out a head or a foot in columns.
 */
import type { Limits } from '../../limits.js';
import { addressOf } from '../../text/cell-address.js';
import { UnreadableError } from '../reader.js';
import type { Merge, SheetCell, SheetGrid } from './grid.js';

/** A cell at its place among the rows and columns that are seen. */
export type PlacedCell = { cell: SheetCell; row: number; col: number; rowSpan: number; colSpan: number; address: string };
export type Piece =
  | { kind: 'paragraph'; cell: PlacedCell }
  | { kind: 'table'; ruled: boolean; rows: number; cols: number; cells: PlacedCell[] };

type Row = { index: number; filled: PlacedCell[]; ruledCols: number };
type Band = { from: number; to: number; kind: 'ruled' | 'plain' | 'layout' };

const EMPTY: SheetCell = { text: '', stored: null, bold: false, italic: false, align: null, size: null, font: null, ruled: false };

/**
 * Paragraphs and tables of a sheet from top to bottom. Hidden rows and columns are left out.
 * @throws UnreadableError `too-many-cells`
 */
export function layOut(sheet: SheetGrid, limits: Pick<Limits, 'cells'>): Piece[] {
  const view = visible(sheet);
  const rows = rowsOf(view);
  const bands = bandsOf(rows);
  const pieces: Piece[] = [];
  let next = 0;
  const linesBefore = (end: number): void => {
    for (; next < rows.length && (rows[next]?.index ?? end) < end; next += 1) {
      for (const cell of rows[next]?.filled ?? []) pieces.push({ kind: 'paragraph', cell });
    }
  };
  for (const band of bands) {
    linesBefore(band.from);
    pieces.push(tableOf(view, rows.filter(({ index }) => index >= band.from && index <= band.to), band, limits));
    while ((rows[next]?.index ?? Infinity) <= band.to) next += 1;
  }
  linesBefore(Infinity);
  return pieces;
}

// ---------------------------------------------------------------- the cells that are seen

type View = { cells: Map<number, Map<number, PlacedCell>>; covered: Set<string> };

/** Cells at new places, without hidden rows and columns; what merged ranges cover besides their first cell is covered. */
function visible({ rows, merges, isHiddenRow, isHiddenCol }: SheetGrid): View {
  const place = (isHidden: (index: number) => boolean): ((index: number) => number) => {
    const known: number[] = [0];
    return (index) => {
      for (let at = known.length; at <= index; at += 1) known.push((known[at - 1] ?? 0) + (isHidden(at - 1) ? 0 : 1));
      return known[index] ?? 0;
    };
  };
  const [rowAt, colAt] = [place(isHiddenRow), place(isHiddenCol)];
  const view: View = { cells: new Map(), covered: new Set() };
  const put = (row: number, col: number, cell: PlacedCell): void => {
    view.cells.set(row, (view.cells.get(row) ?? new Map<number, PlacedCell>()).set(col, cell));
  };
  for (const [row, cells] of rows) {
    for (const [col, cell] of cells) {
      if (isHiddenRow(row) || isHiddenCol(col)) continue;
      put(rowAt(row), colAt(col), { cell, row: rowAt(row), col: colAt(col), rowSpan: 1, colSpan: 1, address: addressOf(row, col) });
    }
  }
  for (const merge of merges) applyMerge(merge, rows, view, rowAt, colAt, put);
  return view;
}

/** The first cell shows the whole range's text even where its own row or column is hidden. */
function applyMerge(
  { row, col, rowSpan, colSpan }: Merge, rows: SheetGrid['rows'], view: View,
  rowAt: (index: number) => number, colAt: (index: number) => number, put: (row: number, col: number, cell: PlacedCell) => void,
): void {
  const cell = rows.get(row)?.get(col);
  const [top, left] = [rowAt(row), colAt(col)];
  const [height, width] = [rowAt(row + rowSpan) - top, colAt(col + colSpan) - left];
  if (height === 0 || width === 0) return;
  const ruled = view.cells.get(top)?.get(left)?.cell.ruled === true || cell?.ruled === true;
  if (cell === undefined && !ruled) return;
  const downs = height <= view.cells.size ? Array.from({ length: height }, (_, index) => top + index) : [...view.cells.keys()].filter((down) => down >= top && down < top + height);
  for (const down of downs) {
    for (const right of view.cells.get(down)?.keys() ?? []) if (right >= left && right < left + width && (down !== top || right !== left)) view.covered.add(`${down} ${right}`);
  }
  put(top, left, { cell: cell ?? EMPTY, row: top, col: left, rowSpan: height, colSpan: width, address: addressOf(row, col) });
}

function rowsOf({ cells, covered }: View): Row[] {
  return [...cells].sort(([a], [b]) => a - b).map(([index, line]) => {
    const own = [...line.values()].sort((a, b) => a.col - b.col);
    const free = own.filter(({ row, col }) => !covered.has(`${row} ${col}`));
    return {
      index,
      filled: free.filter(({ cell }) => cell.text.trim() !== ''),
      ruledCols: own.reduce((sum, { cell, colSpan }) => sum + (cell.ruled ? colSpan : 0), 0),
    };
  });
}

// ---------------------------------------------------------------- where tables are

const HAS_DIGIT = /\p{Nd}/u;

function bandsOf(rows: Row[]): Band[] {
  const isRuledSheet = rows.some(({ ruledCols }) => ruledCols >= 2);
  const bands: Band[] = [];
  for (let at = 0; at < rows.length;) {
    const run = runFrom(rows, at, isRuledSheet);
    if (run === null) {
      at += 1;
      continue;
    }
    // Borders drawn around rows that nobody filled in are no part of the table.
    const used = run.rows.slice(0, run.rows.findLastIndex(({ filled }) => filled.length > 0) + 1);
    const [first, last] = [used[0], used.at(-1)];
    if (first !== undefined && last !== undefined) bands.push({ from: first.index, to: reach(used, last.index, rows[at + run.rows.length]?.index), kind: run.kind });
    at += run.rows.length;
  }
  return bands;
}

/** Cells merged downwards at the end belong to the table as far as they reach. */
function reach(rows: Row[], last: number, next = Infinity): number {
  return Math.min(next - 1, Math.max(last, ...rows.flatMap(({ filled }) => filled.map(({ row, rowSpan }) => row + rowSpan - 1))));
}

function runFrom(rows: Row[], at: number, isRuledSheet: boolean): { rows: Row[]; kind: Band['kind'] } | null {
  const isRuled = (row: Row | undefined): boolean => row !== undefined && row.ruledCols >= 2;
  const take = (belongs: (row: Row, before: Row) => boolean): Row[] => {
    let end = at + 1;
    for (let [row, before] = [rows[end], rows[end - 1]]; row !== undefined && before !== undefined && row.index === before.index + 1 && belongs(row, before);) {
      end += 1;
      [row, before] = [rows[end], rows[end - 1]];
    }
    return rows.slice(at, end);
  };
  const first = rows[at];
  if (first === undefined) return null;
  if (isRuled(first)) return { rows: take(isRuled), kind: 'ruled' };
  if (first.filled.length < 2) return null;
  const run = take((row) => row.filled.length > 0 && !isRuled(row));
  const start = isRuledSheet ? null : plainStart(run);
  if (start === 0) return { rows: upToColumns(run), kind: 'plain' };
  return { rows: upToColumns(start === null ? run : run.slice(0, start)), kind: 'layout' };
}

function upToColumns(rows: Row[]): Row[] {
  return rows.slice(0, rows.findLastIndex(({ filled }) => filled.length > 1) + 1);
}

/**
 * Where in rows that stand together a table without borders begins: at the names of its columns, behind the last line of
 * one cell above them (title, unit). Null when there is none: half of its rows hold numbers alone in a cell.
 */
function plainStart(run: Row[]): number | null {
  const isData = ({ filled }: Row): boolean => filled.length > 1 && filled.some(({ cell }) => isNumber(cell.text));
  const isHead = (row: Row): boolean => row.filled.length > 1 && !isData(row);
  const firstData = run.findIndex((row, index) => index > 0 && isData(row));
  if (firstData < 0) return null;
  const line = run.findLastIndex((row, index) => index < firstData && row.filled.length === 1 && run.slice(index + 1, firstData).some(isHead));
  const rows = upToColumns(run.slice(line + 1));
  return 2 * rows.slice(1).filter(isData).length >= rows.length - 1 ? line + 1 : null;
}

function isNumber(text: string): boolean {
  return HAS_DIGIT.test(text) && /^[\p{Nd}\s.,%/()+-]+$/u.test(text);
}

// ---------------------------------------------------------------- one table

function tableOf({ cells, covered }: View, rows: Row[], { kind, from, to }: Band, limits: Pick<Limits, 'cells'>): Piece {
  const own = rows.flatMap(({ index }) => [...(cells.get(index)?.values() ?? [])].filter(({ row, col }) => !covered.has(`${row} ${col}`)));
  // Borders reach beyond what is written in, sometimes to the last column there is.
  const inked = own.filter(({ cell }) => cell.text.trim() !== '');
  const used = new Set(inked.map(({ col }) => col));
  const left = Math.min(...used);
  const right = Math.max(...inked.map(({ col, colSpan }) => col + colSpan));
  // A head in two columns is laid out over many narrow ones; in a table a column without a cell of its own is still one.
  const cols = kind === 'ruled' ? Array.from({ length: right - left }, (_, index) => left + index) : [...used].sort((a, b) => a - b);
  const colAt = (col: number): number => cols.findLastIndex((each) => each <= col);
  const size = cols.length * (to - from + 1);
  if (size > limits.cells) throw new UnreadableError('too-many-cells', { cells: size, limit: limits.cells });
  const taken = new Set<string>();
  const placed: PlacedCell[] = [];
  const byPlace = new Map(own.map((cell) => [`${cell.row} ${cell.col}`, cell]));
  for (let row = from; row <= to; row += 1) {
    cols.forEach((col, index) => {
      if (taken.has(`${row} ${index}`)) return;
      const found = byPlace.get(`${row} ${col}`);
      const end = found === undefined ? index + 1 : Math.max(index + 1, Math.min(cols.length, colAt(found.col + found.colSpan - 1) + 1));
      const bottom = found === undefined ? row + 1 : Math.min(to + 1, row + found.rowSpan);
      for (let down = row; down < bottom; down += 1) for (let across = index; across < end; across += 1) taken.add(`${down} ${across}`);
      placed.push({
        cell: found?.cell ?? EMPTY, row: row - from, col: index, rowSpan: bottom - row, colSpan: end - index, address: found?.address ?? '',
      });
    });
  }
  return { kind: 'table', ruled: kind !== 'layout', rows: to - from + 1, cols: cols.length, cells: placed };
}
