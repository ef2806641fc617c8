/** Rows of a table without lines: which printed lines belong to the row of figures above or below them. */
import { type Column, columnsAt, isNumber, isTotal, isValue, stripsOf } from './aligned-columns.js';
import { hull, type Line, plain, plainLine, type Word } from './layout.js';
import { LIST_MARK } from './paragraphs.js';

/** Printed lines of one row of the table. `title`: it names a group of rows. */
export type Anchored = { lines: Line[]; title: boolean };

const ROW_MARK = /^(?:[IVXL]+|\p{Lu})[.)]?$/u;
/** A gap between lines has to exceed the others by this share to part two rows. */
const CLEARLY = 1.08;
/** A line that goes on below the last row stands no further below it, in sizes. */
const TRAILING = 1.4;
/** Half lines: where figures stand beside the middle of a label of an even number of lines. */
const HALF = 0.95;

/**
 * @param rows all of the page, sorted from the top
 * @param after first row that may belong to the table
 * @param levels heights of level lines, which no row reaches across
 * @returns rows of the table, and which printed lines they are: from `start` up to `end`
 */
export function rowsOf(
  rows: readonly Line[], after: number, block: { start: number; end: number; columns: readonly Column[] }, levels: readonly number[],
): { rows: Anchored[]; start: number; end: number } {
  const { columns } = block;
  const { start, lead } = startOf(rows, after, block);
  const end = endOf(rows, block);
  const anchors: { line: Line; at: number; title: boolean }[] = [];
  for (let at = Math.min(block.start, start + lead); at < block.end; at++) {
    const line = rows[at];
    if (line === undefined) continue;
    const title = isTitle(line, columns);
    if (title || isAnchor(line, columns)) anchors.push({ line, at, title });
  }
  const built: Anchored[] = anchors.map(({ line, title }) => ({ lines: [line], title }));
  for (let index = 0; index <= anchors.length; index++) {
    const [above, below] = [anchors[index - 1], anchors[index]];
    const between = rows.slice(above === undefined ? start + lead : above.at + 1, below?.at ?? end);
    const split = above === undefined ? 0 : below === undefined ? between.length : splitAt(above.line, between, below.line, columns, levels);
    built[index - 1]?.lines.push(...between.slice(0, split));
    built[index]?.lines.unshift(...between.slice(split));
  }
  if (lead > 0) built.unshift({ lines: rows.slice(start, start + lead), title: false });
  return { rows: built, start, end };
}

/** Whether a line begins a row: it has figures, or something in the column of running numbers. */
function isAnchor(line: Line, columns: readonly Column[]): boolean {
  const strips = stripsOf(line);
  if (strips.slice(1).some((strip) => strip.some(isNumber) && isValue(strip))) return true;
  return hasMark(line, columns);
}

/** Whether a line has the number or letter of a row in the first column, alone or with something beside it. */
export function hasMark(line: Line, columns: readonly Column[]): boolean {
  const [first, second] = line.words;
  return first !== undefined && columnsAt(columns, first)[0] === 0 && (second === undefined || columnsAt(columns, second)[0] !== 0)
    && (isNumber(first) || ROW_MARK.test(plain(first)));
}

/** A line without figures that runs over several columns. */
function isTitle(line: Line, columns: readonly Column[]): boolean {
  const strips = stripsOf(line);
  if (isTotal(line) || strips.slice(1).some((strip) => isValue(strip))) return false;
  return strips.some((strip) => columnsAt(columns, hull(strip)).length > 1);
}

/** The column that holds the names: the one with the most letters. */
function labelColumn(lines: readonly Line[], columns: readonly Column[]): number {
  const letters = columns.map(() => 0);
  for (const word of lines.flatMap((line) => line.words)) {
    const [col = 0] = columnsAt(columns, word);
    letters[col] = (letters[col] ?? 0) + plainLine({ words: [word] }).replace(/\P{L}/gu, '').length;
  }
  return letters.indexOf(Math.max(...letters));
}

function wordsIn(line: Line, columns: readonly Column[], col: number): Word[] {
  return line.words.filter((word) => columnsAt(columns, word)[0] === col);
}

/**
 * Above the first figures: the upper half of a label that they stand in the middle of, or lines that go on with the
 * last row of the page before (`lead` of them): in small letters, set otherwise than the head above them.
 */
function startOf(
  rows: readonly Line[], after: number, { start, end, columns }: { start: number; end: number; columns: readonly Column[] },
): { start: number; lead: number } {
  const first = rows[start];
  const label = labelColumn(rows.slice(start, end), columns);
  const only = (line: Line): boolean => stripsOf(line).every((strip) => columnsAt(columns, hull(strip)).every((col) => col === label));
  if (first === undefined) return { start, lead: 0 };
  let from = start;
  while (from > after && rows[from - 1] !== undefined && only(rows[from - 1] ?? first) && (rows[from]?.baseline ?? 0) - (rows[from - 1]?.baseline ?? 0) < 2 * first.size) from--;
  if (from === start) return startsWithGroup(rows, after, start, columns);
  const [above, head, upper] = [rows[start - 1], rows[from - 1], rows[from]];
  if (above === undefined) return { start, lead: 0 };
  if (wordsIn(first, columns, label).length === 0 && first.baseline - above.baseline < HALF * first.size) return { start: start - 1, lead: 0 };
  const goesOn = head !== undefined && from > after && upper !== undefined && stripsOf(head).length > 1 && isBold(head) && !isBold(upper) && /^\p{Ll}/u.test(plainLine(upper));
  return goesOn ? { start: from, lead: start - from } : { start, lead: 0 };
}

/** The titles of groups right above the first figures: behind a mark of their own, or over several columns below a head. */
function startsWithGroup(rows: readonly Line[], after: number, start: number, columns: readonly Column[]): { start: number; lead: number } {
  let from = start;
  while (from > after) {
    const [line, head, below] = [rows[from - 1], rows[from - 2], rows[from]];
    if (line === undefined || below === undefined || below.baseline - line.baseline > 2.6 * line.size) break;
    const title = from - 2 >= after && head !== undefined && stripsOf(line).length === 1 && isTitle(line, columns) && /^(?:[IVXL]+|\p{Lu})[.)]?\s/u.test(plainLine(line))
      && head.words.length > 2 && stripsOf(head).length > 1;
    if (!hasMark(line, columns) && !title) break;
    from--;
  }
  return { start: from, lead: 0 };
}

function isBold(line: Line): boolean {
  return line.words.every(({ bold }) => bold);
}

/** Below the last figures: lines that go on with its label. */
function endOf(rows: readonly Line[], { start, end, columns }: { start: number; end: number; columns: readonly Column[] }): number {
  const label = labelColumn(rows.slice(start, end), columns);
  let last = rows[end - 1];
  let until = end;
  const half = last !== undefined && wordsIn(last, columns, label).length === 0;
  while (last !== undefined) {
    const next = rows[until];
    if (next === undefined || next.baseline - last.baseline > (half && until === end ? HALF : TRAILING) * next.size) break;
    const cols = stripsOf(next).map((strip) => columnsAt(columns, hull(strip)));
    // Labels and remarks in the last column run on.
    const [at = label] = cols[0] ?? [];
    if (cols.length > 1 || cols[0]?.length !== 1 || (at !== label && at !== columns.length - 1) || next.x0 < (columns[at]?.x0 ?? 0) - 3) break;
    const text = plainLine(next);
    if (LIST_MARK.test(text) || (!half && !/^\p{Ll}/u.test(text)) || /[.;:]$/u.test(plainLine(last))) break;
    last = next;
    until++;
  }
  return until;
}

/** How many of the lines between two rows belong to the upper one: those above the widest gap. */
function splitAt(above: Line, between: readonly Line[], below: Line, columns: readonly Column[], levels: readonly number[]): number {
  if (between.length === 0) return 0;
  const chain = [above, ...between, below];
  const middle = (line: Line): number => line.baseline - 0.3 * line.size;
  const ruled = chain.slice(1).findIndex((line, index) => levels.some((level) => level > middle(chain[index] ?? line) && level < middle(line)));
  if (ruled >= 0) return ruled;
  const gaps = chain.slice(1).map((line, index) => line.baseline - (chain[index]?.baseline ?? 0));
  const widest = Math.max(...gaps);
  const candidates = gaps.flatMap((gap, index) => (gap * CLEARLY > widest ? [index] : []));
  if (candidates.length === 1) return candidates[0] ?? 0;
  // All lines stand equally far apart: a label of several lines begins with a capital and goes on in small letters.
  const [first] = columnsAt(columns, between.at(-1) ?? below);
  const own = plainLine({ words: wordsIn(below, columns, first ?? 0) });
  const begins = between.findIndex((line) => /^\p{Lu}/u.test(plainLine(line)));
  return begins >= 0 && !/^[\p{Lu}\p{Nd}]/u.test(own) ? begins : between.length;
}
