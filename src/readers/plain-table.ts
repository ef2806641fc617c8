/** Rows of cell texts to a grid: header rows, spans that empty header cells stand for, rows cut by a page end. */
import type { Row, RowTable } from './plain-lines.js';

export type GridCell = { row: number; col: number; rowSpan: number; colSpan: number; text: string };
export type Grid = { rows: number; cols: number; headerRows: number; ruled: boolean; cells: GridCell[] };

const ORDINAL = /^\(?(?:\d{1,3}|[IVXL]+|[a-zđA-ZĐ])[.)]?$/u;
const NUMERIC = /^[\d.,\s/%()=+-]*\d[\d.,\s/%()=+-]*$/u;
const YEAR = /^(?:\d{1,2}[/-])?(?:19|20)\d\d(?:[-–](?:19|20)\d\d)?$/u;
/** What small numbers in a row below count up: months, weeks, wards. */
const COUNTED = /(?<!\p{L})(?:tháng|quý|năm|tuần|ngày|lớp|khối|tuổi|mức|bậc|thôn|tổ|khu phố)(?!\p{L})/iu;
const ROW_NUMBER_HEAD = /^(?:s?tt|số\s*tt|số thứ tự)\.?$/iu;

/** Builds the grid of a table. Cells keep their source text, Markdown included. */
export function buildGrid(table: RowTable): Grid {
  const padded = pad(table.rows);
  const headerRows = countHeaderRows(padded.map(({ cells }) => cells), table.headed);
  const rows = joinCutRows(padded, headerRows).map(({ cells }) => cells);
  const cols = rows[0]?.length ?? 0;
  const cells = [...headerCells(rows.slice(0, headerRows), cols)];
  rows.forEach((texts, row) => {
    if (row >= headerRows) texts.forEach((text, col) => cells.push({ row, col, rowSpan: 1, colSpan: 1, text }));
  });
  const numbered = rows.some((texts) => ORDINAL.test(texts[0] ?? ''));
  return { rows: rows.length, cols, headerRows, ruled: headerRows > 0 || cols > 2 || numbered, cells };
}

/** Makes every row as wide as the widest, without columns that are empty throughout. */
function pad(rows: Row[]): Row[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const used = Array.from({ length: width }, (_, col) => rows.some(({ cells }) => (cells[col] ?? '') !== ''));
  return rows.map((row) => ({ ...row, cells: used.flatMap((kept, col) => (kept ? [row.cells[col] ?? ''] : [])) }));
}

function countHeaderRows(rows: string[][], headed: boolean): number {
  // Markdown has no table without a header: where the list only goes on from the page before, its first row is data.
  const [one, two] = [rows[0]?.[0] ?? '', rows[1]?.[0] ?? ''];
  if (/^\d{1,3}$/u.test(one) && Number(two) === Number(one) + 1 && (rows[0] ?? []).slice(1).some(isNumber)) return 0;
  const title = titleRows(rows);
  const first = rows[title] ?? [];
  const wordy = !first.some((cell) => isNumber(cell)) && !ORDINAL.test(first[0] ?? '') && first.filter((cell) => cell !== '').length >= (title > 0 ? 1 : 2);
  const called = headed || ROW_NUMBER_HEAD.test((first[0] ?? '').replace(/[*_]/gu, ''));
  const followedByNumbers = rows.slice(title + 1).some((cells) => cells.slice(1).some(isNumber) || ORDINAL.test(cells[0] ?? ''));
  if (!called && !(wordy && followedByNumbers)) return 0;
  let count = title > 0 && !wordy ? title : title + 1;
  while (count < rows.length - 1 && isSubHeader(rows, count, title)) count += 1;
  return count < rows.length && isColumnNumbers(rows[count] ?? [], rows[count - 1] ?? []) ? count + 1 : count;
}

/** Rows with nothing but a title in their first cell, or the unit of the table, above a row of headers. */
function titleRows(rows: string[][]): number {
  let title = 0;
  while (title < rows.length - 2) {
    const filled = (rows[title] ?? []).filter((cell) => cell !== '');
    const isTitle = filled.length === 1 && ((rows[title]?.[0] ?? '') !== '' && !isNumber(filled[0] ?? '') || /^\W*(?:đvt|đơn vị tính)/iu.test(filled[0] ?? ''));
    if (!isTitle || (rows[title]?.length ?? 0) < 3) break;
    title += 1;
  }
  return title;
}

/**
 * A row under a header: words or periods alone, each below a header that has an empty cell on its right, which it
 * spans, or below nothing.
 */
function isSubHeader(rows: string[][], row: number, title: number): boolean {
  const cells = rows[row] ?? [];
  const filled = cells.flatMap((cell, col) => (cell === '' ? [] : [col]));
  if (filled.length === 0 || ORDINAL.test(cells[0] ?? '')) return false;
  const counts = filled.length > 1 && filled.every((col, at) => /^\d{1,2}$/u.test(cells[col] ?? '') && (at === 0 || Number(cells[col]) === Number(cells[filled[at - 1] ?? 0]) + 1));
  if (counts ? !rows.slice(title, row).some((head) => COUNTED.test(head[filled[0] ?? 0] ?? '')) : cells.some((cell) => isNumber(cell))) return false;
  if (filled.length === 1 && cells[0] !== '') return false;
  return filled.every((col) => {
    const above = rows.slice(title, row).findLastIndex((head) => (head[col] ?? '') !== '');
    return above < 0 || (rows[title + above]?.[col + 1] ?? ' ') === '';
  });
}

/** The row "(1) (2) (3) …" or "A B 1 2 …" that numbers the columns. */
function isColumnNumbers(cells: string[], above: string[]): boolean {
  // Months or grades under one header number nothing: numbers of columns stand under every header.
  const under = cells.flatMap((cell, col) => (cell === '' ? [] : [above[col] ?? '']));
  if (cells[0] === '' && under[0] !== '' && under.slice(1).every((text) => text === '')) return false;
  const filled = cells.filter((cell) => cell !== '');
  const numbers = filled.map((cell) => /^\(?(\d{1,2})\)?(?:\s*=.*)?$/u.exec(cell)?.[1]).filter((number) => number !== undefined).map(Number);
  const letters = filled.filter((cell) => /^\(?[A-E]\)?$/u.test(cell)).length;
  return filled.length * 2 >= cells.length && numbers.length >= 2 && numbers.length + letters === filled.length && numbers.every((number, i) => i === 0 ? number === 1 : number === (numbers[i - 1] ?? 0) + 1);
}

function isNumber(cell: string): boolean {
  const bare = cell.replace(/[*_\s]/gu, '');
  return NUMERIC.test(bare) && !YEAR.test(bare);
}

/** A row without a first cell that begins a page goes on with the row above, cell by cell. */
function joinCutRows(rows: Row[], headerRows: number): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above === undefined || joined.length <= headerRows || !isCutRow(row, above)) {
      joined.push({ ...row, cells: [...row.cells] });
      continue;
    }
    above.cells = above.cells.map((cell, col) => [cell, row.cells[col] ?? ''].filter((text) => text !== '').join(' '));
  }
  return joined;
}

function isCutRow(row: Row, above: Row): boolean {
  const clash = row.cells.some((cell, col) => isNumber(cell) && (above.cells[col] ?? '') !== '');
  if (row.cells[0] !== '' || (above.cells[0] ?? '') === '' || clash) return false;
  return row.afterBlank || (row.cells.some((cell) => /^\p{Ll}/u.test(cell)) && !row.cells.some(isNumber));
}

/** Header cells with their spans: an empty cell belongs to the header above it or, where one begins below it, to the left one. */
function headerCells(rows: string[][], cols: number): GridCell[] {
  const cells: GridCell[] = [];
  const owner: (GridCell | undefined)[][] = [];
  const titles = rows.length > 1 ? titleRows([...rows, []]) : 0;
  const below = (row: number, col: number): boolean => rows.slice(row + 1).some((texts, at) => (texts[col] ?? '') !== '' && !isColumnNumbers(texts, rows[row + at] ?? []));
  rows.forEach((texts, row) => {
    const owners: (GridCell | undefined)[] = [];
    owner.push(owners);
    if (row < titles) {
      cells.push({ row, col: 0, rowSpan: 1, colSpan: cols, text: texts.find((text) => text !== '') ?? '' });
      return;
    }
    for (let col = 0; col < cols; col += 1) {
      const text = texts[col] ?? '';
      const above = owner[row - 1]?.[col];
      const left = owners[col - 1];
      if (text === '' && above !== undefined && above.colSpan === 1 && above.text !== '') {
        above.rowSpan += 1;
        owners.push(above);
      } else if (text === '' && left !== undefined && left.row === row && left.text !== '' && below(row, col)) {
        left.colSpan += 1;
        owners.push(left);
      } else {
        const cell = { row, col, rowSpan: 1, colSpan: 1, text };
        cells.push(cell);
        owners.push(cell);
      }
    }
  });
  return cells;
}
