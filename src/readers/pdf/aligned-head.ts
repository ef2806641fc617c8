/** The head of a table without lines: the rows of labels above its columns. */
import { type Column, columnsAt, isNumber } from './aligned-columns.js';
import { hull, type Line, plainLine, type Word } from './layout.js';
import { LIST_MARK } from './paragraphs.js';

/** A head has at most so many printed lines. */
const MOST_LINES = 8;
/** Lines of a head are no further apart than this, in sizes. */
const STEP = 2.6;
const TIGHT_STEP = 1.45;
/** Words that cover more than this share of their line are prose. */
const PROSE = 0.86;

type Label = { words: Word[]; line: number; from: number; to: number };
export type HeadCell = { row: number; col: number; rowSpan: number; colSpan: number; words: Word[][] };

/**
 * How many of the rows right above the data are its head.
 * @param above rows above the data, nearest last
 */
export function headLines(above: readonly Line[], first: Line, columns: readonly Column[]): number {
  let sure = 0;
  let below = first;
  for (let count = 1; count <= Math.min(MOST_LINES, above.length); count++) {
    const row = above.at(-count);
    if (row === undefined || below.baseline - row.baseline > STEP * row.size || !fits(row, columns)) break;
    const labels = labelsOf(row, columns);
    if (labels.length >= 2) sure = count;
    // A lone line tops a head only as part of a label over columns of figures; elsewhere it has to stand between rows of labels.
    else if (sure === count - 1 && sure > 0 && below.baseline - row.baseline < TIGHT_STEP * row.size && isInside(row, columns)) sure = count;
    below = row;
  }
  return sure;
}

/** Whether a row can be part of a head: neither prose nor wider than the table nor a list item. */
function fits(row: Line, columns: readonly Column[]): boolean {
  const text = plainLine(row);
  if (/[.:;]$/u.test(text) || (LIST_MARK.test(text) && !/^\(/u.test(text)) || /^kính gửi/iu.test(text)) return false;
  const [left, right] = [columns[0]?.x0 ?? 0, columns.at(-1)?.x1 ?? 0];
  if (row.x0 < left - 4 * row.size || row.x1 > right + 4 * row.size) return false;
  const covered = row.words.reduce((sum, word) => sum + word.x1 - word.x0, 0);
  const wide = row.x1 - row.x0 > 0.6 * (right - left);
  return !(wide && covered + 0.25 * row.size * (row.words.length - 1) > PROSE * (row.x1 - row.x0));
}

function isInside(row: Line, columns: readonly Column[]): boolean {
  const [from = 0] = columnsAt(columns, row);
  return from > 0 && row.x0 > (columns[0]?.x1 ?? 0);
}

/** The labels of one row, each with the columns that it stands over. */
function labelsOf(row: Line, columns: readonly Column[]): { words: Word[]; from: number; to: number }[] {
  const strips: Word[][] = [];
  for (const word of row.words) {
    const strip = strips.at(-1);
    const last = strip?.at(-1);
    const gap = last === undefined ? 0 : word.x0 - last.x1;
    const crosses = last !== undefined && columns.some((column, index) => index > 0 && last.x1 < column.x0 + 0.1 && word.x0 > (columns[index - 1]?.x1 ?? 0) - 0.1);
    if (strip !== undefined && gap < (crosses ? 0.35 : 1) * word.size) strip.push(word);
    else strips.push([word]);
  }
  return strips.map((words) => {
    const over = columnsAt(columns, hull(words));
    return { words, from: over[0] ?? 0, to: over.at(-1) ?? 0 };
  });
}

/** The cells of a head, in one row or, where labels stand over several columns that have labels of their own, in two. */
export function headCells(lines: readonly Line[], columns: readonly Column[]): { rows: number; cells: HeadCell[] } {
  const labels: Label[] = lines.flatMap((line, index) => labelsOf(line, columns).map((label) => ({ ...label, line: index })));
  const spans = new Map<Label, { from: number; to: number }>();
  for (const label of labels) {
    const range = spanOf(label, labels, columns);
    if (range !== null) spans.set(label, range);
  }
  const cells: HeadCell[] = [];
  const ranges: { from: number; to: number; labels: Label[] }[] = [];
  for (const [label, range] of spans) {
    const same = ranges.find((other) => other.from <= range.to && range.from <= other.to);
    if (same === undefined) ranges.push({ ...range, labels: [label] });
    else Object.assign(same, { from: Math.min(same.from, range.from), to: Math.max(same.to, range.to), labels: [...same.labels, label] });
  }
  for (const { from, to, labels: own } of ranges) cells.push({ row: 0, col: from, rowSpan: 1, colSpan: to - from + 1, words: own.map(({ words }) => words) });
  columns.forEach((_, col) => {
    const words = labels.filter((label) => !spans.has(label) && nearest(label, columns) === col).map((label) => label.words);
    const under = ranges.some(({ from, to }) => col >= from && col <= to);
    const rowSpan = ranges.length > 0 && !under ? 2 : 1;
    cells.push({ row: under ? 1 : 0, col, rowSpan, colSpan: 1, words });
  });
  return { rows: lines.length === 0 ? 0 : ranges.length > 0 ? 2 : 1, cells };
}

function nearest(label: Label, columns: readonly Column[]): number {
  const centre = (area: Column): number => (area.x0 + area.x1) / 2;
  const at = centre(hull(label.words));
  let best = label.from;
  for (let col = label.from; col <= label.to; col++) {
    const [one, other] = [columns[col], columns[best]];
    if (one !== undefined && other !== undefined && Math.abs(centre(one) - at) < Math.abs(centre(other) - at)) best = col;
  }
  return best;
}

/** The columns under a label that have labels of their own below it and whose middle is its middle; null for fewer than two. */
function spanOf(label: Label, labels: readonly Label[], columns: readonly Column[]): { from: number; to: number } | null {
  if (label.words.every(isNumber)) return null;
  const lower = columns.map((_, col) => labels.filter((other) => other.line > label.line && other.from <= col && col <= other.to && other.to - other.from < label.to - label.from + 1)
    .reduce((line, other) => Math.min(line, other.line), Infinity));
  const taken = columns.map((_, col) => labels.some((other) => other !== label && other.line <= label.line && other.from <= col && col <= other.to));
  const box = hull(label.words);
  const middle = (box.x0 + box.x1) / 2;
  let best: { from: number; to: number } | null = null;
  for (let from = 0; from <= label.from; from++) {
    for (let to = Math.max(label.to, from + 1); to < columns.length; to++) {
      const cols = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      if (cols.some((col) => taken[col] === true || lower[col] === Infinity)) continue;
      const top = Math.min(...cols.map((col) => lower[col] ?? Infinity));
      if (cols.filter((col) => lower[col] === top).length < 2 || lower[nearest(label, columns)] !== top) continue;
      const [x0, x1] = [columns[from]?.x0 ?? 0, columns[to]?.x1 ?? 0];
      const wide = box.x0 < (columns[from]?.x1 ?? 0) && box.x1 > (columns[to]?.x0 ?? 0);
      if (!wide && Math.abs((x0 + x1) / 2 - middle) > 0.12 * (x1 - x0)) continue;
      if (best === null || to - from > best.to - best.from) best = { from, to };
    }
  }
  return best;
}
