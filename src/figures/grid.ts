/** A table as rows and columns of blocks, merged cells repeated in every place they cover. */
import type { Block, Table } from '../model.js';
import { isSerialHeader } from '../text/table-words.js';
import { oneLine } from '../text/visible.js';

export type Grid = {
  table: Table;
  /** `at[row][col]`; null where the table has no cell */
  at: (Block | null)[][];
};

/** The cells of a table by row and column; a merged cell stands in every place that it covers. */
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

/** Text of a cell in one line; empty where there is no cell. */
export function textAt(grid: Grid, row: number, col: number): string {
  return oneLine(grid.at[row]?.[col]?.text ?? '');
}

/** What is asked of a row for each of its cells is found out once: a table may be sixteen thousand columns wide. */
export function onceARow<T>(find: (grid: Grid, row: number) => T): (grid: Grid, row: number) => T {
  const known = new WeakMap<Grid, Map<number, T>>();
  return (grid, row) => {
    const rows = known.get(grid) ?? new Map<number, T>();
    known.set(grid, rows);
    const found = rows.get(row);
    if (found !== undefined) return found;
    const made = find(grid, row);
    rows.set(row, made);
    return made;
  };
}

/** A header row that numbers the columns: (1), (2), A, 3 = 1 + 2, (4)=(3)/(2)*100. */
export const COLUMN_NUMBER = /^[([]?(?:\d{1,2}[a-d]?|[A-ZĐ]|[a-e])[)\]]?(?:\s*=\s*(?:[\d()[\]+\-–−*/×:;,.…%\s]|(?<!\p{L})[A-ZĐa-ex](?!\p{L}))+)?$/u;

/** Whether the row, in the head or right under it, only numbers the columns: (1), (2), (3) … */
export const numbersColumns = onceARow((grid, row): boolean => {
  if (row > grid.table.headerRows) return false;
  const own = new Set((grid.at[row] ?? []).filter((cell): cell is Block => cell !== null && cell.cell?.row === row));
  const texts = [...own].map(({ text }) => text.trim()).filter((text) => text !== '');
  const numbers = texts.flatMap((text) => /^[([]?(\d{1,2})(?!\d)/u.exec(text)?.[1] ?? []).map(Number);
  // Days or months under one header are no numbers of columns: those stand under every header.
  const above = new Set([...own].filter(({ text }) => text.trim() !== '').map(({ cell }) => grid.at[row - 1]?.[cell?.col ?? 0] ?? null));
  return above.size > 1 && texts.length >= 3 && texts.length * 2 >= grid.table.cols && texts.every((text) => COLUMN_NUMBER.test(text)) && numbers.length >= 2
    && numbers.every((number, at) => at === 0 ? number <= 2 : number === (numbers[at - 1] ?? 0) + 1);
});

/** Whether one cell fills the whole row: the name of a group, or the title of the table. */
export const isSpanned = onceARow((grid, row): boolean => {
  const filled = new Set((grid.at[row] ?? []).filter((cell) => cell !== null && cell.text.trim() !== ''));
  const [only] = filled;
  return filled.size === 1 && only?.cell != null && (only.cell.colSpan >= grid.table.cols || only.cell.colSpan > 2 && only.cell.colSpan >= grid.table.cols - 1);
});

/** Rows of the head that say something of single columns: no title across the table, no numbers of the columns. */
function headRows(grid: Grid): number[] {
  return Array.from({ length: grid.table.headerRows }, (_, row) => row)
    .filter((row) => !numbersColumns(grid, row) && !(isSpanned(grid, row) && grid.table.cols > 1 && grid.table.headerRows > 1));
}

/** Texts of the head that say something of the whole table: rows that span it, and what stands in its corner over serials and labels. */
export function headTitles(grid: Grid): string[] {
  return Array.from({ length: grid.table.headerRows }, (_, row) => row).flatMap((row) => {
    const first = (grid.at[row] ?? []).find((cell) => cell !== null && cell.text.trim() !== '');
    return first?.cell != null && (isSpanned(grid, row) || first.cell.col === 0) ? [first.text] : [];
  });
}

/** The words over a column, outermost first, each merged cell once; the last is the leaf header. */
export function headerPath(grid: Grid, col: number): string[] {
  const path: string[] = [];
  let last: Block | null = null;
  for (const row of headRows(grid)) {
    const block = grid.at[row]?.[col] ?? null;
    const text = textAt(grid, row, col);
    if (block !== null && block !== last && text !== '' && text !== path.at(-1)) {
      // A unit below its header is part of it: "Diện tích" over "(ha)".
      if (/^\(.*\)$/u.test(text) && path.length > 0) path.push(`${path.pop() ?? ''} ${text}`);
      else path.push(text);
    }
    last = block;
  }
  return path;
}

const SERIAL_MARK = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-ZĐa-zđ]|[-–+*•])[.)]?$/u;

/** Columns that number the rows: by their header, or by holding nothing but 1, 2, 3 … or marks of lists in the first column. */
export function serialColumns(grid: Grid): Set<number> {
  const serial = new Set<number>();
  for (let col = 0; col < grid.table.cols; col += 1) {
    if (isSerialHeader(headerPath(grid, col).at(-1) ?? '')) serial.add(col);
  }
  const header = headerPath(grid, 0).at(-1) ?? '';
  const first = bodyRows(grid).filter((row) => (row[0]?.cell?.colSpan ?? 1) === 1).map((row) => row[0]?.text.trim() ?? '').filter((text) => text !== '');
  const labelled = bodyRows(grid).filter((row) => /\p{L}{2,}/u.test(row[1]?.text ?? '')).length * 2 >= first.length;
  // A table that goes on from the page before begins at any number.
  const begin = grid.table.headerRows === 0 ? Number.parseInt(first[0] ?? '', 10) : 1;
  const counts = first.every((text, at) => /^\d{1,3}\.?$/u.test(text) && Number.parseInt(text, 10) === at + begin);
  const marks = labelled && first.every((text) => SERIAL_MARK.test(text)) && first.some((text) => !/^\d/u.test(text));
  if (first.length >= 3 && !NAMES_ROWS.test(header) && (counts || marks)) serial.add(0);
  return serial;
}

/** The rows under the head. */
export function bodyRows(grid: Grid): (Block | null)[][] {
  return grid.at.slice(grid.table.headerRows);
}

/** Headers of a first column that names its rows, with words or with numbers: years, ages, wards. */
const NAMES_ROWS = /^(?:năm(?: học)?|tháng|quý|tuần|ngày|thời (?:gian|điểm)|kỳ(?: báo cáo)?|giai đoạn|thôn|xóm|bản|làng|ấp|buôn|khóm|khu(?: phố| dân cư| vực)?|khối(?: phố| lớp)?|tổ(?: dân phố| dân cư)?|tdp|kp|lớp|khóa|nhóm tuổi|độ tuổi|tuổi|đội|cụm|chi bộ|xã|phường|đơn vị|địa bàn|tên .*)(?:\s*[,/(].*)?$/iu;

/**
 * The column of the rows' labels: the first after the serial ones whose cells are mostly words, or a first column of
 * years, ages or numbers of wards that its header says to be names.
 * @param skipped columns of serials, units, codes, remarks
 */
export function labelColumn(grid: Grid, skipped: Set<number>): number | null {
  const columns = Array.from({ length: grid.table.cols }, (_, col) => col).filter((col) => !skipped.has(col));
  const [first] = columns;
  if (first === undefined) return null;
  if (first <= 1 && NAMES_ROWS.test(headerPath(grid, first).at(-1) ?? '') && ownTexts(grid, first).some((text) => text !== '')) return first;
  const wordy = columns.find((col) => {
    const texts = ownTexts(grid, col).filter((text) => text !== '');
    return texts.length > 0 && texts.filter((text) => /\p{L}{2,}/u.test(text)).length * 2 >= texts.length;
  });
  if (wordy !== undefined) return wordy;
  const years = ownTexts(grid, first).filter((text) => text !== '' && !/\p{L}{2,}/u.test(text));
  return years.length > 0 && years.every((text) => /^(?:(?:19|20)\d\d|\d{1,2}\/(?:19|20)\d\d)$/u.test(text)) ? first : null;
}

/**
 * A second column of labels behind the first: "Lĩnh vực" merged over rows of "Trực tuyến" and "Trực tiếp". Its cells
 * are words in every row, and the first has fewer cells than rows.
 */
export function innerLabelColumn(grid: Grid, labels: number, skipped: Set<number>): number | null {
  const next = labels + 1;
  if (next >= grid.table.cols || skipped.has(next)) return null;
  const rows = bodyRows(grid).filter((row) => !row.some((cell) => cell !== null && (cell.cell?.colSpan ?? 1) > 1));
  const inner = rows.map((row) => row[next]?.text.trim() ?? '');
  const words = inner.filter((text) => /\p{L}{2,}/u.test(text)).length;
  const outer = rows.map((row) => row[labels] ?? null);
  // A row of totals has no label of either kind.
  const shared = outer.filter((block, at) => (inner[at] ?? '') !== '' && (block === null || block.text.trim() === '' || at > 0 && block === outer[at - 1])).length;
  return shared * 4 >= rows.length && words * 10 >= rows.length * 8 && inner.filter((text) => /\p{Nd}{2,}/u.test(text)).length * 2 < rows.length ? next : null;
}

/** Texts of a column's body cells that stand in this column alone. */
function ownTexts(grid: Grid, col: number): string[] {
  return bodyRows(grid).map((row) => ((row[col]?.cell?.colSpan ?? 1) === 1 ? row[col]?.text.trim() ?? '' : ''));
}

/**
 * How many columns wide a table is that prints its list in several parts beside each other ("TT, Thôn, Số hộ, TT, Thôn,
 * Số hộ"); the whole width where it does not.
 */
export function partWidth(paths: string[][]): number {
  const leaves = paths.map((path) => path.join('\n'));
  if (leaves.includes('')) return leaves.length;
  for (let width = 2; width * 2 <= leaves.length; width += 1) {
    const repeats = leaves.length % width === 0 && leaves.every((leaf, col) => leaf === leaves[col % width]);
    if (repeats && new Set(leaves.slice(0, width)).size === width) return width;
  }
  return leaves.length;
}
