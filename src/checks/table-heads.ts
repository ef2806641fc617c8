/** What the head of a table leads one to expect of its columns: shares, sums, what is left, what has come together since the new year. */
import type { ColumnShare } from './column-sums.js';
import type { Formula } from './formula.js';
import type { NumberCell } from './table-cells.js';

/** Words over a column, outermost first. */
export type Heads = Map<number, string[]>;

const SHARE = /%|(?<!\p{L})(?:tỷ lệ|tỉ lệ|đạt|cơ cấu)(?!\p{L})/iu;
const COMPARED = /(?<!\p{L})(?:đạt|vượt|so|kế hoạch|chỉ tiêu|dự toán|mục tiêu|cùng kỳ)(?!\p{L})|(?<!\p{L})KH(?!\p{L})/iu;
const PART = /(?<!\p{L})(?:đúng hạn|thực hiện|đã|đạt|hoàn thành|trực tuyến|số hóa)(?!\p{L})|(?<!\p{L})TH(?!\p{L})/iu;
const WHOLE = /(?<!\p{L})(?:tổng|kế hoạch|chỉ tiêu|dự toán|mục tiêu|giao|phải)(?!\p{L})|(?<!\p{L})KH(?!\p{L})/iu;
const SUM = /^\s*(?:tổng(?: cộng| số| hợp)?|cộng)\s*$/iu;
const TO_DATE = /(?<!\p{L})(?:lũy kế|luỹ kế|cộng dồn|từ đầu năm|đến nay|cuối kỳ)(?!\p{L})/iu;
const BEFORE = /(?<!\p{L})(?:kỳ trước|tháng trước|quý trước|đầu kỳ|chuyển sang|trước đó)(?!\p{L})/iu;
const IN_PERIOD = /(?<!\p{L})(?:trong|kỳ này|tháng này|quý này|phát sinh)(?!\p{L})/iu;
const REST = /(?<!\p{L})(?:còn|tồn|chưa|đang|chênh lệch|tăng|giảm|cuối kỳ|kỳ sau)(?!\p{L})/iu;
const MOVED = /(?<!\p{L})(?:tăng|giảm|so|cùng kỳ)(?!\p{L})/iu;
/** Columns in a table so small that a column of sums is of the two before it. */
const SMALL = 5;

/** The heads over each column of numbers, outermost first. */
export function headersOf(rows: Iterable<Map<number, NumberCell>>): Heads {
  const heads: Heads = new Map();
  for (const row of rows) for (const [col, { figure, column }] of row) if (!heads.has(col)) heads.set(col, figure.table?.columnPath ?? [column]);
  return heads;
}

/** Whether a share may be more than all: of a plan, of another time. */
export function isCompared(path: string[]): boolean {
  return COMPARED.test(path.join(' '));
}

/** Whether a column is what comes of others. */
export function isResultHeader(path: string[]): boolean {
  const leaf = path.at(-1) ?? '';
  return SUM.test(leaf) || TO_DATE.test(leaf) || REST.test(leaf);
}

/** `stated`: shares that the head writes out; `changes`: columns of rises and falls, which tell so by their signs. */
export type Promised = { heads: Heads; stated: ColumnShare[]; changes: ReadonlySet<number> };

/** Whether the head promises the formula, and its columns stand directly before or are named as part and whole. */
export function expects(formula: Formula, { heads, stated, changes }: Promised): boolean {
  const { kind, terms, target } = formula;
  const cols = terms.map(({ col }) => col);
  const [a = -1, b = -1] = cols;
  const words = (col: number): string => heads.get(col)?.at(-1) ?? '';
  const leaf = words(target);
  const directly = cols.toSorted((x, y) => x - y).every((col, at) => col === target - cols.length + at);
  switch (kind) {
    case 'share':
      return stated.some((share) => share.target === target && share.a === a && share.b === b)
        || SHARE.test(leaf) && (directly || PART.test(words(a)) && WHOLE.test(words(b)));
    case 'share-of-both': return SHARE.test(leaf) && directly;
    case 'share-of-total': return SHARE.test(leaf) && directly;
    case 'growth': return (changes.has(target) || MOVED.test((heads.get(target) ?? []).join(' '))) && cols.every((col) => col < target && col >= target - 3);
    case 'linear': {
      if (terms.some(({ sign }) => sign === -1)) return (changes.has(target) || REST.test(leaf)) && (directly || cols.every((col) => SUM.test(words(col))));
      if (cols.length > 2) return false;
      const behind = cols.toSorted((x, y) => x - y).every((col, at) => col === target + 1 + at);
      if (SUM.test(leaf) && heads.size <= SMALL && (directly || behind)) return true;
      return directly && TO_DATE.test(leaf) && cols.some((col) => BEFORE.test(words(col)) || IN_PERIOD.test(words(col)));
    }
  }
}
