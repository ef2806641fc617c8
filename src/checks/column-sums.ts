/**
 * Sums over the columns of one row, of any number of columns, as the head of a table states them: "(3)=(4)+(5)+(6)" in
 * the row that numbers the columns, or "Tổng số" before the columns that share its header.
 */
import { fold } from '../text/normalise.js';
import type { CheckInput } from './check.js';
import type { NumberCell } from './table-cells.js';

/** `stated`: the head writes the formula out; else its words only lead one to expect it. */
export type ColumnSum = { target: number; parts: number[]; stated: boolean };
/** A share that the head writes out: "(5)=(4)/(3)". */
export type ColumnShare = { target: number; a: number; b: number };

/** What the row that numbers the columns says of them. */
export function statedFormulas({ blocks }: CheckInput, table: string): { sums: ColumnSum[]; shares: ColumnShare[] } {
  const found = blocks.flatMap(({ cell, text }) => {
    const match = cell === null || cell.table !== table ? null : /^[([]?(\d{1,2}[a-d]?|[A-ZĐ])[)\]]?\s*(?:=\s*(.+))?$/u.exec(text.trim());
    return match === null || cell === null ? [] : [{ row: cell.row, col: cell.col, name: match[1] ?? '', formula: match[2]?.replace(/[()[\]\s]/gu, '') ?? '' }];
  });
  const formulas = found.filter(({ formula }) => formula !== '');
  const sums: ColumnSum[] = [];
  const shares: ColumnShare[] = [];
  for (const { row, col: target, formula } of formulas) {
    const columns = new Map(found.filter((other) => other.row === row).map((other) => [other.name, other.col]));
    const share = /^(\w{1,3})[/:](\w{1,3})(?:[x×*.]100%?|%)?$/u.exec(formula);
    const [a, b] = [columns.get(share?.[1] ?? ''), columns.get(share?.[2] ?? '')];
    if (a !== undefined && b !== undefined) shares.push({ target, a, b });
    const parts = partsOf(formula, columns);
    if (parts !== null && !parts.includes(target)) sums.push({ target, parts, stated: true });
  }
  return { sums, shares };
}

/** Columns of "4+5+6" or "4+…+9"; null where it is no sum of columns that are there. */
function partsOf(formula: string, columns: Map<string, number>): number[] | null {
  const range = /^(\d{1,2})\+(?:…|\.{2,})\+?(\d{1,2})$/u.exec(formula);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  const names = range === null ? formula.split('+') : to - from > 30 ? [] : Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => String(from + at));
  const parts = names.map((name) => columns.get(name));
  return parts.length < 2 || parts.includes(undefined) ? null : parts.flatMap((col) => col ?? []);
}

const WHOLE = /^(?:tổng(?: số| cộng)?|cộng|(?:toàn|cả) (?:xã|phường|đặc khu|tỉnh|thành phố|quý|năm))(?: \([^)]*\))?$/u;
const SOME = /(?<!\p{L})(?:trong đó|riêng|nữ|dân tộc)(?!\p{L})/u;

type Path = { path: string[]; percent: boolean };

/** "Tổng số" with all the columns beside it under one header, where nothing says that they are only some. */
export function expectedSums(cells: NumberCell[]): ColumnSum[] {
  const paths = new Map(cells.map(({ col, figure, percent }): [number, Path] => [col, { path: (figure.table?.columnPath ?? []).map(fold), percent }]));
  return [...flatSums(paths), ...groupedSums(paths)];
}

/** "Tổng" before or behind all the other columns of a table with one head row: "Tháng 1, Tháng 2, Tháng 3, Cộng". */
function flatSums(paths: Map<number, Path>): ColumnSum[] {
  const columns = [...paths].toSorted(([a], [b]) => a - b);
  const wholes = columns.filter(([, { path }]) => WHOLE.test(path.at(-1) ?? ''));
  const [whole] = wholes;
  if (whole === undefined || wholes.length > 1 || columns.some(([, { path }]) => path.length > 1)) return [];
  const amounts = columns.filter(([, { percent }]) => !percent);
  const parts = amounts.filter((column) => column !== whole);
  const atEdge = amounts[0] === whole || amounts.at(-1) === whole;
  return whole[1].percent || !atEdge || parts.some(([, { path }]) => SOME.test(path.join(' '))) ? [] : [{ target: whole[0], parts: parts.map(([col]) => col), stated: false }];
}

function groupedSums(paths: Map<number, Path>): ColumnSum[] {
  return [...paths].flatMap(([target, { path, percent }]): ColumnSum[] => {
    if (percent || path.length < 2 || !WHOLE.test(path.at(-1) ?? '')) return [];
    const above = path.slice(0, -1).join('\n');
    const beside = [...paths].filter(([col, other]) => col !== target && `${other.path.slice(0, path.length - 1).join('\n')}` === above);
    const doubtful = beside.some(([, other]) => other.percent || SOME.test(other.path.slice(path.length - 1).join(' ')) || WHOLE.test(other.path.at(-1) ?? ''));
    return beside.length < 2 || doubtful || path.some((words) => SOME.test(words)) ? [] : [{ target, parts: beside.map(([col]) => col), stated: false }];
  });
}
