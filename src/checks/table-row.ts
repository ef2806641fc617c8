/**
 * A row that breaks the formula which the table itself shows: `Tỷ lệ = trực tuyến / (trực tiếp + trực tuyến)` holds in
 * nearly every row, so the rows where it does not are misprints or cut-off percentages.
 */
import { formatDecimal, formatRational } from '../text/format.js';
import { contains, rounded, truncated } from '../text/interval.js';
import { add, compare, divide, equals, HUNDRED, multiply, type Rational, roundHalfUp, subtract, ZERO } from '../text/rational.js';
import { type Check, draft, type Identity, type Outcome, type Printed } from './check.js';
import { byRow, numberCells, type NumberCell } from './table-cells.js';

/** A formula over the columns `[a, b]` of a table that gives column `target`. */
type Formula = { kind: 'share' | 'share-of-both' | 'sum' | 'difference'; a: number; b: number; target: number };

/** Rows needed before a formula counts as the table's own, and the share of them that must keep it. */
const LEAST_ROWS = 4;
const LEAST_SHARE = { numerator: 3, denominator: 4 };

export const tableRow: Check = {
  id: 'table-row',
  run: (input) => [...numberCells(input).values()].flatMap((cells) => judgeTable(cells)),
};

function judgeTable(cells: NumberCell[]): Outcome[] {
  const rows = [...byRow(cells).values()];
  const columns = [...new Set(cells.map(({ col }) => col))].sort((x, y) => x - y);
  return columns.flatMap((target) => {
    const formula = bestFormula(rows, columns, target);
    return formula === null ? [] : rows.flatMap((row) => judgeRow(row, formula));
  });
}

/** The formula that most rows with something to tell keep; null when none is kept by enough of them. */
function bestFormula(rows: Map<number, NumberCell>[], columns: number[], target: number): Formula | null {
  const percent = rows.some((row) => row.get(target)?.percent === true);
  const others = columns.filter((col) => col !== target && !rows.some((row) => row.get(col)?.percent === true));
  let best: { formula: Formula; kept: number } | null = null;
  for (const a of others) {
    for (const b of others) {
      if (a === b) continue;
      const kinds: Formula['kind'][] = percent ? ['share', 'share-of-both'] : a < b && b < target ? ['sum', 'difference'] : a < b ? ['sum'] : [];
      for (const kind of kinds) {
        const formula: Formula = { kind, a, b, target };
        const telling = rows.filter((row) => tells(row, formula));
        const kept = telling.filter((row) => keeps(row, formula)).length;
        if (kept < LEAST_ROWS || kept * LEAST_SHARE.denominator < telling.length * LEAST_SHARE.numerator) continue;
        if (best === null || kept > best.kept) best = { formula, kept };
      }
    }
  }
  return best?.formula ?? null;
}

/** A row with all three numbers in which the formula could have failed: 0 + 3 gives 100 % under any formula. */
function tells(row: Map<number, NumberCell>, { a, b, target, kind }: Formula): boolean {
  const [x, y, z] = [row.get(a), row.get(b), row.get(target)];
  if (x === undefined || y === undefined || z === undefined) return false;
  const trivial = equals(x.printed.value, ZERO) || equals(y.printed.value, ZERO);
  return kind === 'share' ? !equals(y.printed.value, ZERO) : !trivial;
}

function keeps(row: Map<number, NumberCell>, formula: Formula): boolean {
  const operands = operandsOf(row, formula);
  return operands !== null && identityOf(formula, operands).holds(operands);
}

function operandsOf(row: Map<number, NumberCell>, { a, b, target }: Formula): Printed[] | null {
  const cells = [row.get(a), row.get(b), row.get(target)];
  const found = cells.filter((cell) => cell !== undefined);
  return found.length === 3 ? found.map((cell) => cell.printed) : null;
}

function compute(kind: Formula['kind'], x: Rational, y: Rational): Rational | null {
  if (kind === 'sum') return add(x, y);
  if (kind === 'difference') return subtract(x, y);
  const base = kind === 'share' ? y : add(x, y);
  return compare(base, ZERO) <= 0 ? null : divide(multiply(x, HUNDRED), base);
}

function identityOf({ kind }: Formula, operands: Printed[]): Identity {
  return {
    operands,
    holds: ([x, y, z]) => {
      if (x === undefined || y === undefined || z === undefined) return false;
      const exact = compute(kind, x.value, y.value);
      if (exact === null) return false;
      if (kind === 'share' && compare(x.value, y.value) > 0) return false;
      return contains(rounded(z.value, z.decimals, z.scale), exact);
    },
  };
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
  });
  return [cut
    ? { figures: [cell.figure.id], verdict: 'explained', reason: 'truncated', identity: null, finding }
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
