/** Columns of tables without lines: where the words of rows that hold numbers leave the same stretches free. */
import { type Area, hull, type Line, plain, plainLine, type Word } from './layout.js';

/** Words further apart than this share of the size stand in two cells; spaces take a quarter, in stretched lines more. */
export const CELL_GAP = 0.6;
/** So do words further apart than this share where numbers stand on one side of the gap in every row. */
const NUMBER_GAP = 0.35;
/** A space: two numbers so near may be one with a space in it ("1 204"). */
const LEAST_GAP = 0.2;
const NUMBER = /^[-–+]?\(?\p{Nd}[\p{Nd}.,/]*\)?%?[;*]?$/u;
const PLACEHOLDER = /^[-–—x]$/u;
const TOTAL = /^(?:tổng|cộng)(?!\p{L})/iu;

export type Column = { x0: number; x1: number };

export function isNumber(word: Word): boolean {
  return NUMBER.test(plain(word));
}

/** Whether words are the content of a cell of figures: a number, a sign for none, or a number with its unit. */
export function isValue(words: readonly Word[]): boolean {
  const [first] = words;
  if (first === undefined) return false;
  if (words.every((word) => isNumber(word) || PLACEHOLDER.test(plain(word)))) return true;
  return words.length <= 3 && isNumber(first) && words.slice(1).every((word) => /^[\p{L}%²³/]+$/u.test(plain(word)));
}

/** Words of a row, parted at gaps of at least `gap` times the size. */
export function stripsOf(row: Line, gap = CELL_GAP): Word[][] {
  const strips: Word[][] = [];
  for (const word of row.words) {
    const strip = strips.at(-1);
    const last = strip?.at(-1);
    if (strip !== undefined && last !== undefined && word.x0 - last.x1 < gap * word.size) strip.push(word);
    else strips.push([word]);
  }
  return strips;
}

export function isTotal(row: Line): boolean {
  return TOTAL.test(plainLine({ words: row.words.filter((word) => !isNumber(word)) }));
}

/** The columns that rows of a table share; `doubtful` when it could not be told whether two stretches of digits are one number. */
export function columnsOf(rows: readonly Line[]): { columns: Column[]; doubtful: boolean } {
  const size = Math.max(...rows.map((row) => row.size));
  // The label of a total row runs over the columns of number and name.
  const counted = rows.map((row) => (isTotal(row) ? row.words.filter((_, index) => index >= row.words.findIndex(isNumber)) : row.words));
  const free = gutters(counted.flat(), LEAST_GAP * size);
  const sure: Area[] = [];
  let doubtful = false;
  let left = -Infinity;
  for (const gutter of free) {
    const width = gutter.x1 - gutter.x0;
    const sides = counted.map((words) => ({
      before: words.filter((word) => word.x1 <= gutter.x0 + 0.1 && word.x0 >= left - 0.1), behind: words.find((word) => word.x0 >= gutter.x1 - 0.1),
    }));
    const numbers = sides.every(({ before }) => before.every((word) => isNumber(word))) && sides.some(({ before }) => before.length > 0);
    const beside = numbers && sides.every(({ before, behind }) => before.length === 0 || behind === undefined || isNumber(behind));
    if (width < CELL_GAP * size) {
      if (!numbers || (!beside && width < NUMBER_GAP * size)) continue;
      const verdict = beside ? splitBySums(rows, gutter, left, free) : 'split';
      if (verdict === 'one') continue;
      doubtful ||= verdict === 'open';
    }
    sure.push(gutter);
    left = gutter.x1;
  }
  const box = hull(counted.flat());
  const edges = [box.x0, ...sure.flatMap(({ x0, x1 }) => [x0, x1]), box.x1];
  const columns = Array.from({ length: edges.length / 2 }, (_, index) => ({ x0: edges[2 * index] ?? 0, x1: edges[2 * index + 1] ?? 0 }));
  return { columns, doubtful };
}

/** Stretches along x, wider than `least`, that no word covers. */
function gutters(words: readonly Word[], least: number): Area[] {
  const found: Area[] = [];
  let end = -Infinity;
  for (const word of [...words].sort((a, b) => a.x0 - b.x0)) {
    if (end > -Infinity && word.x0 - end >= least) found.push({ x0: end, x1: word.x0, y0: 0, y1: 0 });
    end = Math.max(end, word.x1);
  }
  return found;
}

/**
 * Whether numbers on both sides of a narrow gutter are two columns or one column of numbers with a space in them:
 * told by the total row, whose sums hold for one of the two readings.
 */
function splitBySums(rows: readonly Line[], gutter: Area, from: number, all: readonly Area[]): 'split' | 'one' | 'open' {
  const until = all.find((other) => other.x0 > gutter.x1)?.x0 ?? Infinity;
  const total = rows.find(isTotal);
  const others = rows.filter((row) => row !== total);
  const pick = (row: Line, low: number, high: number): string => row.words.filter((word) => word.x0 >= low - 0.1 && word.x1 <= high + 0.1 && isNumber(word)).map(plain).join('');
  const holds = (low: number, high: number): boolean => total !== undefined && others.length > 1
    && sameSum(others.map((row) => pick(row, low, high)), pick(total, low, high));
  const apart = holds(from, gutter.x0) && holds(gutter.x1, until);
  const together = holds(from, until);
  if (apart !== together) return apart ? 'split' : 'one';
  return 'open';
}

function sameSum(parts: readonly string[], total: string): boolean {
  const values = [...parts, total].map((part) => (/^\p{Nd}+(?:\.\p{Nd}{3})*$/u.test(part) ? BigInt(part.replaceAll('.', '')) : null));
  if (values.includes(null)) return false;
  const sum = values.slice(0, -1).reduce<bigint>((sofar, value) => sofar + (value ?? 0n), 0n);
  return sum === values.at(-1);
}

/** Indexes of the columns that a stretch along x reaches into; the nearest one where it reaches into none. */
export function columnsAt(columns: readonly Column[], area: { x0: number; x1: number }): number[] {
  const reached = columns.flatMap((column, index) => (area.x0 < column.x1 && column.x0 < area.x1 ? [index] : []));
  if (reached.length > 0) return reached;
  const distance = (column: Column): number => Math.max(column.x0 - area.x1, area.x0 - column.x1);
  const nearest = columns.reduce((best, column, index) => (distance(column) < distance(columns[best] ?? column) ? index : best), 0);
  return [nearest];
}
