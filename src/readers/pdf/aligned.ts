/**
 * Tables without lines, or with level lines only, told by how their figures stand below each other. Heads and feet in
 * two columns and prose have no columns of figures; what is in doubt stays text.
 */
import { addTo } from '../../collections.js';
import { type Column, columnsAt, columnsOf, isNumber, isTotal, isValue, stripsOf } from './aligned-columns.js';
import { headCells, headLines } from './aligned-head.js';
import { type Anchored, hasMark, rowsOf } from './aligned-rows.js';
import type { Rule } from './engine.js';
import { hull, type Line, makeLine, plainLine, type Word } from './layout.js';
import { LIST_MARK } from './paragraphs.js';
import type { PdfTable, TableCell } from './tables.js';

/** Rows of a table follow each other within this many sizes; wrapped lines between them count as rows. */
const STEP = 3.2;
/** Wrapped lines between two rows with figures. */
const MOST_WRAPPED = 6;
/** Gaps between labels and a lone column of numbers beside them, in sizes: all of them, and the widest. */
const LONE_GAP = 0.9;
const LONE_WIDEST = 2.5;
const NUMERIC_SHARE = 0.6;
/** A page of more printed lines than this is no page of a report; nothing is looked for on it. */
const MOST_ROWS = 600;

export type Aligned = { tables: PdfTable[]; rest: Line[]; doubtful: boolean };

/** Takes the tables without lines out of the rows of one page. */
export function takeAligned(rows: readonly Line[], rules: readonly Rule[]): Aligned {
  if (rows.length > MOST_ROWS) return { tables: [], rest: [...rows], doubtful: false };
  const sorted = [...rows].sort((a, b) => a.baseline - b.baseline);
  const tables: PdfTable[] = [];
  const taken = new Set<Line>();
  let doubtful = false;
  let after = 0;
  for (let index = 0; index < sorted.length;) {
    const row = sorted[index];
    const block = row !== undefined && isTabular(row) ? blockAt(sorted, index) : null;
    const found = block === null ? null : tableAt(sorted, after, block, rules);
    if (block === null || found === null) {
      index++;
      continue;
    }
    tables.push(found.table);
    found.lines.forEach((line) => taken.add(line));
    doubtful ||= block.doubtful;
    index = found.end;
    after = index;
  }
  return { tables, rest: tables.length === 0 ? [...rows] : rows.filter((row) => !taken.has(row)), doubtful };
}

/** Whether a row has figures in cells of their own behind its first cell. */
function isTabular(row: Line): boolean {
  const strips = stripsOf(row);
  const values = strips.slice(1).filter((strip) => strip.some(isNumber) && isValue(strip));
  if (values.length === 0) return false;
  if (strips.length > 2) return true;
  const [label, value] = strips;
  return label !== undefined && value !== undefined && !LIST_MARK.test(plainLine(row)) && (value[0]?.x0 ?? 0) - (label.at(-1)?.x1 ?? 0) > LONE_GAP * row.size;
}

type Block = { start: number; end: number; columns: Column[]; doubtful: boolean };

/** The longest run of rows from `start` on whose figures share columns. */
function blockAt(rows: readonly Line[], start: number): Block | null {
  let best: Block | null = null;
  let tabular: Line[] = [];
  let wrapped = 0;
  for (let index = start; index < rows.length; index++) {
    const [row, last] = [rows[index], rows[index - 1]];
    if (row === undefined || (index > start && last !== undefined && row.baseline - last.baseline > STEP * row.size)) break;
    if (!isTabular(row)) {
      if (++wrapped > MOST_WRAPPED) break;
      continue;
    }
    wrapped = 0;
    const next = [...tabular, row];
    const { columns, doubtful } = columnsOf(next);
    if (columns.length < 2 || (best !== null && columns.length < best.columns.length && !isTotal(row) && columns.length < widest(row))) break;
    if (rows.slice(best?.end ?? start, index).some((other) => !fitsBetween(other, columns))) break;
    tabular = next;
    best = { start, end: index + 1, columns, doubtful };
  }
  return best !== null && isTable(tabular, best.columns) ? best : null;
}

function widest(row: Line): number {
  return stripsOf(row).length;
}

/** Between rows with figures: a line of one or more cells, or the title of a group of rows. */
function fitsBetween(row: Line, columns: readonly Column[]): boolean {
  const whole = (columns.at(-1)?.x1 ?? 0) - (columns[0]?.x0 ?? 0);
  const strips = stripsOf(row);
  if (row.x0 < (columns[0]?.x0 ?? 0) - 2 * row.size) return false;
  // The last column may hold remarks, of which the rows with figures show only the short ones.
  const beyond = row.x1 - (columns.at(-1)?.x1 ?? 0);
  if (strips.every((strip) => columnsAt(columns, hull(strip)).length === 1)) return beyond < 0.35 * whole;
  return beyond < 2 * row.size && strips.length <= 2 && (hasMark(row, columns) || row.x1 - row.x0 < 0.7 * whole) && !/[.:;]$/u.test(plainLine(row));
}

/**
 * Three rows with a column of figures make a table, or two with two such columns; with two columns in all, the figures
 * have to stand flush or centred.
 */
function isTable(rows: readonly Line[], columns: readonly Column[]): boolean {
  const cells = rows.map((row) => columns.map((column) => row.words.filter((word) => columnsAt(columns, word).includes(columns.indexOf(column)))));
  const numeric = columns.filter((_, col) => {
    const filled = cells.map((row) => row[col] ?? []).filter((words) => words.length > 0);
    return col > 0 && filled.length >= 2 && filled.filter((words) => isValue(words)).length >= NUMERIC_SHARE * filled.length;
  }).length;
  if (numeric === 0 || rows.length < (columns.length > 2 && numeric > 1 ? 2 : 3)) return false;
  if (columns.length > 2) return true;
  const values = cells.map((row) => hull(row[1] ?? []));
  if (Math.max(...cells.map((row, index) => ((values[index]?.x0 ?? 0) - hull(row[0] ?? []).x1) / (rows[index]?.size ?? 1))) < LONE_WIDEST) return false;
  const spread = (numbers: number[]): number => Math.max(...numbers) - Math.min(...numbers);
  return cells.every((row) => isValue(row[1] ?? [])) && Math.min(...[1, 0.5, 0].map((share) => spread(values.map(({ x0, x1 }) => x0 + share * (x1 - x0))))) < 3;
}

type Found = { table: PdfTable; lines: Line[]; end: number };

function tableAt(rows: readonly Line[], after: number, block: Block, rules: readonly Rule[]): Found | null {
  const first = rows[block.start];
  if (first === undefined) return null;
  const columns = widened(block.columns, rows.slice(block.start, block.end));
  const levels = rules.filter((rule) => rule.x1 - rule.x0 > 0.6 * ((columns.at(-1)?.x1 ?? 0) - (columns[0]?.x0 ?? 0))).map((rule) => rule.y0);
  const body = rowsOf(rows, after, { ...block, columns }, levels);
  const above = rows.slice(after, body.start);
  const head = headLines(above, rows[body.start] ?? first, columns);
  if (block.end - block.start < 3 && head === 0) return null;
  const headRows = above.slice(above.length - head);
  const lines = [...headRows, ...rows.slice(body.start, body.end)];
  return { table: build(headRows, body.rows, columns, lines), lines, end: body.end };
}

/** The columns as wide as the wrapped lines in them. */
function widened(columns: readonly Column[], rows: readonly Line[]): Column[] {
  const wide = columns.map((column) => ({ ...column }));
  for (const strip of rows.flatMap((row) => stripsOf(row))) {
    const box = hull(strip);
    const [only, second] = columnsAt(columns, box);
    const column = wide[only ?? 0];
    if (second !== undefined || column === undefined) continue;
    column.x0 = Math.min(column.x0, box.x0);
    column.x1 = Math.max(column.x1, box.x1);
  }
  return wide;
}

function build(head: readonly Line[], body: readonly Anchored[], columns: readonly Column[], lines: readonly Line[]): PdfTable {
  const page = lines[0]?.page ?? 0;
  const top = headCells(head, columns);
  const cells: TableCell[] = top.rows === 0 ? [] : top.cells.map(({ words, ...place }) => ({ ...place, lines: words.map((one) => makeLine(one, page)), width: Infinity }));
  body.forEach((row, index) => {
    const grown = cellsOfRow(row, columns);
    for (const { col, colSpan, words } of grown) {
      cells.push({ row: top.rows + index, col, rowSpan: 1, colSpan, lines: words.map((one) => makeLine(one, page)), width: Infinity });
    }
  });
  const box = hull(lines);
  const edges = columns.slice(1).map((column, index) => (column.x0 + (columns[index]?.x1 ?? 0)) / 2);
  return {
    page, lastPage: page, y0: box.y0, xs: [box.x0, ...edges, box.x1], rows: top.rows + body.length, repeated: 0, dropped: 0, ruled: false, head: top.rows,
    cells: cells.sort((a, b) => a.row - b.row || a.col - b.col),
  };
}

/** The cells of one row: each line parted at the columns; a text that runs over several columns is a cell over all of them. */
function cellsOfRow(row: Anchored, columns: readonly Column[]): { col: number; colSpan: number; words: Word[][] }[] {
  const owner = columns.map((_, col) => col);
  for (const line of row.lines) {
    for (const strip of stripsOf(line)) {
      const cols = columnsAt(columns, hull(strip));
      const [from = 0, to = 0] = [cols[0], cols.at(-1)];
      const whole = !strip.some(isNumber) && !(strip[0] === line.words[0] && hasMark(line, columns));
      const torn = strip.some((word) => columnsAt(columns, word).length > 1);
      if (to > from && (whole || torn)) for (let col = from; col <= to; col++) owner[col] = owner[from] ?? from;
    }
  }
  const cells = new Map([...new Set(owner)].map((col) => [col, [] as Word[][]]));
  for (const line of row.lines) {
    const byCell = new Map<number, Word[]>();
    for (const word of line.words) {
      const [col = 0] = columnsAt(columns, word);
      addTo(byCell, owner[col] ?? col, word);
    }
    for (const [cell, words] of byCell) cells.get(cell)?.push(words);
  }
  return [...cells].map(([col, words]) => ({ col, colSpan: owner.filter((one) => one === col).length, words }));
}
