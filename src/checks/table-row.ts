/**
 * A row that breaks the formula which the table itself shows: `Tỷ lệ = trực tuyến / (trực tiếp + trực tuyến)` holds in
 * nearly every row, so the rows where it does not are misprints or cut-off percentages.
 */
import { formatDecimal, formatRational } from '../text/format.js';
import { contains, rounded, truncated } from '../text/interval.js';
import { add, compare, divide, equals, HUNDRED, multiply, type Rational, roundHalfUp, subtract, ZERO } from '../text/rational.js';
import { type Check, type CheckInput, draft, type Identity, type Outcome, type Printed } from './check.js';
import { wholeShare } from './identities.js';
import { type ColumnShare, expectedSums, statedFormulas } from './column-sums.js';
import { judgeSums } from './row-sums.js';
import { byRow, numberCells, type NumberCell, unreadCells } from './table-cells.js';
import { brokenTotals } from './table-total.js';

/**
 * A formula over the columns `[a, b]` of a table that gives column `target`: of a share, `a` is the numerator.
 * `over`: the share is what was done of what was planned, which may be more than all.
 */
export type Formula = { kind: 'share' | 'share-of-both' | 'sum' | 'difference'; a: number; b: number; target: number; over: boolean };

/** Rows needed before a formula counts as the table's own, and the share of them that must keep it. */
const LEAST_ROWS = 4;
const LEAST_SHARE = { numerator: 3, denominator: 4 };
/** The same where the headers, or the places of the columns, already say which share it is. */
const LEAST_EXPECTED = 2;
const EXPECTED_SHARE = { numerator: 2, denominator: 3 };

export const tableRow: Check = {
  id: 'table-row',
  run: (input) => [...numberCells(input)].flatMap(([table, cells]) => judgeTable(cells, input, table)),
};

function judgeTable(cells: NumberCell[], input: CheckInput, table: string): Outcome[] {
  const rows = [...byRow(cells).values()];
  const reported = brokenTotals(cells, input, table);
  const { sums, shares } = statedFormulas(input, table);
  const long = [...sums, ...expectedSums(cells).filter(({ target }) => !sums.some((sum) => sum.target === target))].filter(({ parts }) => parts.length > 2);
  const formulas = formulasOf(cells, shares).filter(({ target }) => !long.some((sum) => sum.target === target));
  const unread = unreadCells(input, table, cells);
  return [
    ...formulas.flatMap((formula) => rows.filter((row) => !told(row, formula, reported)).flatMap((row) => judgeRow(row, formula))),
    ...long.flatMap((sum) => judgeSums(rows, sum, { unread, reported })),
  ];
}

/** The formulas that a table's own rows show, one a column at most. @param stated shares that its head writes out */
export function formulasOf(cells: NumberCell[], stated: ColumnShare[] = []): Formula[] {
  const rows = [...byRow(cells).values()];
  const headers = new Map(cells.map(({ col, column }) => [col, column]));
  const columns = [...headers.keys()].sort((x, y) => x - y);
  return columns.flatMap((target) => bestFormula(rows, columns, target, { headers, stated }) ?? []);
}

/** A total that is not the sum of its rows is reported already; that it breaks the sum over its own row says no more. */
function told(row: Map<number, NumberCell>, { kind, a, b, target }: Formula, reported: Set<string>): boolean {
  if (kind !== 'sum' && kind !== 'difference') return false;
  return [a, b, target].some((col) => reported.has(row.get(col)?.figure.id ?? ''));
}

/** What the head of a table says of its columns. */
type Said = { headers: Map<number, string>; stated: ColumnShare[] };

/** The formula that most rows with something to tell keep; null when none is kept by enough of them. */
function bestFormula(rows: Map<number, NumberCell>[], columns: number[], target: number, said: Said): Formula | null {
  const { headers } = said;
  const percent = isPercentColumn(rows, target);
  const others = columns.filter((col) => col !== target && !isPercentColumn(rows, col));
  let best: { formula: Formula; kept: number } | null = null;
  for (const a of others) {
    for (const b of others) {
      if (a === b) continue;
      const kinds: Formula['kind'][] = percent ? ['share', 'share-of-both'] : a < b && b < target ? ['sum', 'difference'] : a < b ? ['sum'] : [];
      for (const kind of kinds) {
        const formula: Formula = { kind, a, b, target, over: OF_PLAN.test(headers.get(target) ?? '') };
        const kept = keptBy(rows, formula, said);
        if (kept !== null && (best === null || kept > best.kept)) best = { formula, kept };
      }
    }
  }
  return best?.formula ?? null;
}

/** Most of its numbers are percentages; a single row may be one because its unit is %. */
function isPercentColumn(rows: Map<number, NumberCell>[], col: number): boolean {
  const cells = rows.flatMap((row) => row.get(col) ?? []);
  return cells.filter((cell) => cell.percent).length * 2 > cells.length;
}

/** How many rows keep a formula; null when that is too few for it to be the table's own. */
function keptBy(rows: Map<number, NumberCell>[], formula: Formula, said: Said): number | null {
  const telling = rows.filter((row) => tells(row, formula));
  const keeping = telling.filter((row) => keeps(row, formula));
  const kept = keeping.length;
  if (kept >= LEAST_ROWS && kept * LEAST_SHARE.denominator >= telling.length * LEAST_SHARE.numerator) return kept;
  if (!isExpected(formula, said)) return null;
  if (telling.length > 3) return kept >= LEAST_ROWS && keepsEnough(kept, telling.length) ? kept : null;
  const convincing = keeping.filter((row) => convinces(row, formula)).length;
  return convincing >= LEAST_EXPECTED && keepsEnough(kept, telling.length) ? kept : null;
}

function keepsEnough(kept: number, telling: number): boolean {
  return kept * EXPECTED_SHARE.denominator >= telling * EXPECTED_SHARE.numerator;
}

const SHARE_HEADER = /%|(?<!\p{L})(?:tỷ lệ|tỉ lệ|đạt)(?!\p{L})/iu;
const OF_PLAN = /(?<!\p{L})(?:đạt|vượt|so|kế hoạch|chỉ tiêu|dự toán|mục tiêu|cùng kỳ)(?!\p{L})|(?<!\p{L})KH(?!\p{L})/iu;
const PART_HEADER = /(?<!\p{L})(?:đúng hạn|thực hiện|đã|đạt|hoàn thành|trực tuyến|số hóa)(?!\p{L})|(?<!\p{L})TH(?!\p{L})/iu;
const WHOLE_HEADER = /(?<!\p{L})(?:tổng|kế hoạch|chỉ tiêu|dự toán|mục tiêu|giao|phải)(?!\p{L})|(?<!\p{L})KH(?!\p{L})/iu;

const SUM_HEADER = /^\s*(?:tổng(?: cộng| số| hợp)?|cộng)\s*$/iu;

/** The header promises a share or a sum, and its two columns stand directly before it or are named as part and whole. */
function isExpected({ kind, a, b, target }: Formula, { headers, stated }: Said): boolean {
  if (kind === 'share' && stated.some((share) => share.target === target && share.a === a && share.b === b)) return true;
  if (kind === 'sum' && SUM_HEADER.test(headers.get(target) ?? '') && headers.size <= 5) return Math.max(a, b) === target - 1 && Math.min(a, b) === target - 2;
  if (kind !== 'share' && kind !== 'share-of-both' || !SHARE_HEADER.test(headers.get(target) ?? '')) return false;
  if (Math.max(a, b) === target - 1 && Math.min(a, b) === target - 2) return true;
  return kind === 'share' && PART_HEADER.test(headers.get(a) ?? '') && WHOLE_HEADER.test(headers.get(b) ?? '');
}

/** Not nothing and not all, which any share would give. */
function convinces(row: Map<number, NumberCell>, { a, b }: Formula): boolean {
  const [x, y] = [row.get(a)?.printed.value, row.get(b)?.printed.value];
  return x !== undefined && y !== undefined && !equals(x, ZERO) && !equals(x, y);
}

/** A row with all three numbers in which the formula could have failed: 0 + 3 gives 100 % under any formula. */
function tells(row: Map<number, NumberCell>, { a, b, target, kind }: Formula): boolean {
  const [x, y, z] = [row.get(a), row.get(b), row.get(target)];
  if (x === undefined || y === undefined || z === undefined || !alike(x, y, z, kind)) return false;
  const trivial = equals(x.printed.value, ZERO) || equals(y.printed.value, ZERO);
  return kind === 'share' ? !equals(y.printed.value, ZERO) : !trivial;
}

function keeps(row: Map<number, NumberCell>, formula: Formula): boolean {
  const operands = operandsOf(row, formula);
  return operands !== null && identityOf(formula, operands).holds(operands);
}

function operandsOf(row: Map<number, NumberCell>, { a, b, target, kind }: Formula): Printed[] | null {
  const [x, y, z] = [row.get(a), row.get(b), row.get(target)];
  if (x === undefined || y === undefined || z === undefined || !alike(x, y, z, kind)) return null;
  return [x.printed, y.printed, z.printed];
}

/** Amounts with amounts, percentages with percentages; what a share gives is a percentage of either. */
function alike(x: NumberCell, y: NumberCell, z: NumberCell, kind: Formula['kind']): boolean {
  const share = kind === 'share' || kind === 'share-of-both';
  return x.percent === y.percent && (share ? z.percent && (kind === 'share' || !x.percent) : !z.percent && !x.percent);
}

function compute(kind: Formula['kind'], x: Rational, y: Rational): Rational | null {
  if (kind === 'sum') return add(x, y);
  if (kind === 'difference') return subtract(x, y);
  const base = kind === 'share' ? y : add(x, y);
  return compare(base, ZERO) <= 0 ? null : divide(multiply(x, HUNDRED), base);
}

function identityOf({ kind, over }: Formula, operands: Printed[]): Identity {
  return {
    form: kind,
    operands,
    holds: ([x, y, z]) => {
      if (x === undefined || y === undefined || z === undefined) return false;
      const fast = plainly(kind, over, x, y, z);
      if (fast !== null) return fast;
      const exact = compute(kind, x.value, y.value);
      if (exact === null) return false;
      if (kind === 'share' && !over && compare(x.value, y.value) > 0) return false;
      return contains(rounded(z.value, z.decimals, z.scale), exact);
    },
  };
}

/** The same for whole numbers, in plain arithmetic; null where they are not whole or too large for it. */
function plainly(kind: Formula['kind'], over: boolean, x: Printed, y: Printed, z: Printed): boolean | null {
  if (x.mantissa === null || y.mantissa === null || z.mantissa === null || x.decimals !== 0 || y.decimals !== 0) return null;
  if (kind === 'sum' || kind === 'difference') return z.decimals !== 0 ? null : z.mantissa === (kind === 'sum' ? x.mantissa + y.mantissa : x.mantissa - y.mantissa);
  if (kind === 'share' && !over && x.mantissa > y.mantissa) return false;
  return wholeShare(x, kind === 'share' ? y : { ...y, mantissa: x.mantissa + y.mantissa }, z);
}

function judgeRow(row: Map<number, NumberCell>, formula: Formula): Outcome[] {
  const operands = operandsOf(row, formula);
  const cell = row.get(formula.target);
  const [x, y, z] = operands ?? [];
  if (operands === null || cell === undefined || x === undefined || y === undefined || z === undefined) return [];
  const identity = identityOf(formula, operands);
  const ids = operands.map(({ figure }) => figure);
  if (identity.holds(operands)) return [{ figures: ids, verdict: 'verified', reason: 'table-row', identity, finding: null }];
  const exact = compute(formula.kind, x.value, y.value);
  if (exact === null) return [];
  if (compare(exact, HUNDRED) > 0 && formula.kind === 'share' && contains(rounded(z.value, z.decimals, z.scale), exact)) return [];
  const cut = cell.percent && contains(truncated(z.value, z.decimals), exact);
  const expected = roundHalfUp(exact, z.decimals);
  const finding = draft('table-row', cell.figure, {
    id: cut ? 'check.table-row-truncated' : 'check.table-row',
    params: {
      row: cell.rowLabel, column: cell.column, printed: z.text, expected: formatDecimal(expected),
      formula: spell(formula.kind, x.text, y.text), exact: formatRational(exact, z.decimals + 2),
    },
  }, {
    grade: cut ? 'truncated' : null,
    figures: [cell.figure.id, ...ids.filter((id) => id !== cell.figure.id)],
    related: [row.get(formula.a), row.get(formula.b)].flatMap((other) => (other === undefined ? [] : [other.figure.evidence])),
    printed: cell.percent ? `${z.text}%` : z.text,
    expected: cell.percent ? `${formatDecimal(expected)}%` : formatDecimal(expected),
    candidates: [{ figure: cell.figure.id, operand: z.operand, from: z.text, to: formatDecimal(expected), edit: 'replace', satisfies: 1 }],
  });
  return [cut
    ? { figures: [cell.figure.id], verdict: 'explained', reason: 'truncated', identity: null, tried: identity, finding }
    : { figures: ids, verdict: 'contradicted', reason: 'table-row', identity, finding }];
}

function spell(kind: Formula['kind'], x: string, y: string): string {
  switch (kind) {
    case 'share': return `${x}/${y}`;
    case 'share-of-both': return `${x}/(${x} + ${y})`;
    case 'sum': return `${x} + ${y}`;
    case 'difference': return `${x} − ${y}`;
  }
}
