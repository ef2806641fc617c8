/** What each row of a table is called, and the rows it stands under. */
import { GROUP_RANK, isPartLabel, isSumLabel, isTotalLabel, leadingMark, markOf, PART_RANK, type RowMark } from '../text/table-words.js';
import { findNumerals } from '../text/numeral.js';
import { type Grid, isSpanned, textAt } from './grid.js';

export type RowName = {
  /** the words of the row, as printed */
  label: string;
  /** labels of the rows and merged cells that it stands under, outermost first, its own last */
  path: string[];
  /** rows that it stands under, outermost first */
  parents: number[];
};

export type RowColumns = { serial: Set<number>; labels: number | null; inner: number | null };

/** Rows without marks stand below the names of groups. */
const MEMBER_RANK = GROUP_RANK + 0.5;

type Row = {
  row: number;
  label: string;
  outer: string;
  mark: RowMark | null;
  total: boolean;
  part: boolean;
  /** no number stands in it */
  group: boolean;
  /** it only names the rows below: one cell fills it, or nothing but a name in bold or capitals stands in it */
  titled: boolean;
};

/** Names of all rows by their place in the table; a row of the head has none. */
export function nameRows(grid: Grid, columns: RowColumns): Map<number, RowName> {
  const outer = outerTexts(grid, columns);
  const rows = Array.from({ length: grid.table.rows - grid.table.headerRows }, (_, at) => rowOf(grid, at + grid.table.headerRows, columns, outer[at] ?? ''));
  const order = orderOf(rows);
  const marked = rows.some(({ mark }) => mark !== null);
  const names = new Map<number, RowName>();
  const stack: { rank: number; row: Row }[] = [];
  rows.forEach((row, at) => {
    const rank = rankOf(row, rows, at, { ...order, marked, open: stack.at(-1) ?? null });
    while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
    const parents = stack.map(({ row: parent }) => parent);
    const above = parents.map(({ label }) => label).filter((label) => label !== '');
    names.set(row.row, {
      label: row.label,
      path: [...above, ...(row.outer === '' || row.outer === row.label ? [] : [row.outer]), ...(row.label === '' ? [] : [row.label])],
      parents: parents.map(({ row: parent }) => parent),
    });
    // Of a total, only the rows with a dash right behind it are members: "Tổng đàn", "- Lợn".
    if (row.label !== '' && (!row.total || (rows[at + 1]?.mark?.rank ?? 0) >= PART_RANK)) stack.push({ rank: row.total ? PART_RANK - 0.5 : rank, row });
  });
  return names;
}

/** @param over text of the merged cell that the row stands in */
function rowOf(grid: Grid, row: number, { serial, labels, inner }: RowColumns, over: string): Row {
  const serials = [...serial].filter((col) => grid.at[row]?.[col]?.cell?.row === row && (grid.at[row]?.[col]?.cell?.colSpan ?? 1) === 1);
  const serialText = serials.map((col) => textAt(grid, row, col) || (grid.at[row]?.[col]?.marker ?? '')).find((text) => text !== '') ?? '';
  const own = labelText(grid, row, inner ?? labels);
  const outer = inner === null || labels === null ? '' : own === '' ? textAt(grid, row, labels) : over;
  const label = own !== '' ? own : outer !== '' ? outer : firstWords(grid, row, serial) || (labels === null && grid.table.cols > 2 ? serialText : '');
  const marker = labels === null ? null : grid.at[row]?.[labels]?.marker ?? null;
  const counted = (grid.at[row] ?? []).some((cell, col) => cell !== null && !serial.has(col) && col !== labels && col !== inner
    && (cell.cell?.colSpan ?? 1) === 1 && findNumerals(cell.text).length > 0);
  return {
    row, label, outer: outer === label ? '' : outer,
    mark: markOf(serialText) ?? (marker === null ? null : markOf(marker)) ?? leadingMark(label),
    total: isTotalLabel(label) || serialText === '' && isSumLabel(label), part: isPartLabel(label), group: !counted || isSpanned(grid, row),
    titled: !counted && isTitle(grid, row, { serial: serialText !== '', numbered: serial.size > 0, label }),
  };
}

/** An empty row that a ward left blank names nothing: one that does fills the row, has no number among numbered rows, or looks like a heading. */
function isTitle(grid: Grid, row: number, { serial, numbered, label }: { serial: boolean; numbered: boolean; label: string }): boolean {
  if (REMARK.test(label)) return false;
  if (isSpanned(grid, row)) return true;
  const filled = (grid.at[row] ?? []).filter((cell) => cell !== null && cell.text.trim() !== '');
  if (filled.length > (serial ? 2 : 1)) return false;
  return numbered && !serial || filled.some((cell) => cell?.style.bold === 'all') || label.length > 3 && label === label.toUpperCase();
}

/** "(tỷ lệ so với tổng số)": said of the row above, for those below. */
const REMARK = /^\([^()]*\)$/u;
const REMARK_RANK = PART_RANK - 0.5;

/** Where a row stands in the order of marks; a smaller rank is further out. */
function rankOf(row: Row, rows: Row[], at: number, { marked, open, lastTotal, firstGroup }: Order & { marked: boolean; open: { rank: number; row: Row } | null }): number {
  // A total that another total follows closes its group, where there is one; the last closes the table.
  if (row.total) return lastTotal > at && firstGroup >= 0 && firstGroup < at ? MEMBER_RANK : 0;
  if (row.part) return Math.max(PART_RANK, (row.mark?.rank ?? 0));
  if (row.mark !== null) return row.mark.rank;
  if (marked && row.group && REMARK.test(row.label) && open !== null && open.row.mark !== null) return REMARK_RANK;
  const next = rows[at + 1];
  const namesNext = next !== undefined && (next.mark?.order === 1 || row.group && next.mark !== null && next.mark.rank > GROUP_RANK);
  if (row.titled || namesNext) return GROUP_RANK;
  // Without a number of its own among rows that have one, it belongs to the row above.
  if (marked && open !== null && open.row.mark !== null && open.row.mark.rank > GROUP_RANK && !lastOfAll(rows, at)) return PART_RANK;
  return marked && open !== null && (open.rank === PART_RANK || open.rank === REMARK_RANK) && !lastOfAll(rows, at) ? PART_RANK : MEMBER_RANK;
}

function lastOfAll(rows: Row[], at: number): boolean {
  return at === rows.length - 1;
}

type Order = { lastTotal: number; firstGroup: number };

function orderOf(rows: Row[]): Order {
  return { lastTotal: rows.findLastIndex(({ total }) => total), firstGroup: rows.findIndex(({ mark, group }) => group || mark !== null && mark.rank <= 1) };
}

function labelText(grid: Grid, row: number, col: number | null): string {
  return col === null ? '' : textAt(grid, row, col);
}

/** For each row of the body the merged cell over several rows; in text files, where merged cells are empty, the last one above. */
function outerTexts(grid: Grid, { labels, inner }: RowColumns): string[] {
  let last = '';
  return labels === null || inner === null ? [] : Array.from({ length: grid.table.rows - grid.table.headerRows }, (_, at) => (last = textAt(grid, at + grid.table.headerRows, labels) || last));
}

/** "TỔNG CỘNG" stands in the first column where the column of labels is empty. */
function firstWords(grid: Grid, row: number, serial: Set<number>): string {
  for (let col = 0; col < grid.table.cols; col += 1) {
    const text = textAt(grid, row, col);
    if (!serial.has(col) && findNumerals(text).length > 0) return '';
    if (/\p{L}{2,}/u.test(text)) return text;
  }
  return '';
}
