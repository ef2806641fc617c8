/**
 * The formulas that a table's own rows show: which columns make another, by their numbers and by what the head says of
 * them. No column is taken for another's sum by chance: what the rows that keep a formula tell has to outweigh the number
 * of formulas that could have been tried.
 */
import { groupBy } from '../collections.js';
import { compare, equals, type Rational, ZERO } from '../text/rational.js';
import type { Printed } from './check.js';
import type { ColumnShare } from './column-sums.js';
import { type Formula, holdsCut, holdsOn, isShare } from './formula.js';
import type { NumberCell } from './table-cells.js';
import { expects, headersOf, isCompared, isResultHeader } from './table-heads.js';

export type Row = Map<number, NumberCell>;

/** What a row is read with: the row that adds up all, and places "row col" of cells whose numbers nobody could read. */
export type Around = { total: Row | null; unread: ReadonlySet<string> };

/** Rows needed before a formula counts as the table's own, and the share of them that must keep it. */
const LEAST_ROWS = 4;
const LEAST_SHARE = { numerator: 3, denominator: 4 };
/** The same where the headers, or the places of the columns, already say which it is. */
const LEAST_EXPECTED = 2;
const EXPECTED_ROWS = 3;
const EXPECTED_SHARE = { numerator: 2, denominator: 3 };
/** In a table of more columns than any office prints, a formula is looked for among the columns beside its target alone: ways to try grow with the cube. */
const MOST_COLUMNS = 120;
const BESIDE = 12;
/** Bits by which the rows must tell more than chance would. */
const SURE = 8;

/**
 * @param rows of the table by column, without its total row for shares of it
 * @param stated shares that the head writes out
 * @returns one formula a column at most, and one a set of columns
 */
export function formulasOf(rows: Row[], stated: ColumnShare[] = [], around: Around = { total: null, unread: new Set() }): Formula[] {
  const headers = headersOf(rows);
  const columns = [...headers.keys()].sort((x, y) => x - y);
  const amounts = columns.filter((col) => !isPercentColumn(rows, col));
  const known = new Map<number, { formula: Formula; kept: number }>();
  const plain = plainRows(rows, columns);
  const changes = new Set(columns.filter((col) => isSigned(rows, col)));
  for (const formula of candidates(rows, columns, amounts, around.total)) {
    if (isHopeless(plain, formula)) continue;
    const said = { ...formula, over: isCompared(headers.get(formula.target) ?? []) };
    const shown = keptBy(rows, said, around, { expected: expects(said, { heads: headers, stated, changes }), columns: columns.length });
    const best = known.get(formula.target);
    if (shown !== null && (best === undefined || shown.kept > best.kept || shown.kept === best.kept && shown.firm && !best.formula.firm)) known.set(formula.target, { formula: { ...said, firm: shown.firm }, kept: shown.kept });
  }
  return oncePerSet([...known.values()].map(({ formula }) => formula), (col) => changes.has(col) || isResultHeader(headers.get(col) ?? []));
}

/** a = b + c and c = a − b are one: kept where the head, or a sign before the numbers, says what comes out, else as the sum. */
function oncePerSet(formulas: Formula[], isResult: (col: number) => boolean): Formula[] {
  const key = ({ terms, target }: Formula): string => [target, ...terms.map(({ col }) => col)].sort((a, b) => a - b).join(' ');
  const rank = (formula: Formula): number => (isResult(formula.target) ? 0 : formula.terms.every(({ sign }) => sign === 1) ? 1 : 2);
  const alike = groupBy(formulas, key);
  return formulas.filter((formula) => isShare(formula) || !(alike.get(key(formula)) ?? []).some((other) => other !== formula && !isShare(other)
    && (rank(other) < rank(formula) || rank(other) === rank(formula) && formulas.indexOf(other) < formulas.indexOf(formula))));
}

// ---------------------------------------------------------------- what may be tried

function* candidates(rows: Row[], columns: number[], amounts: number[], total: Row | null): Generator<Formula> {
  for (const target of columns) {
    const near = columns.length > MOST_COLUMNS ? beside(target, amounts) : amounts;
    if (!isPercentColumn(rows, target)) {
      yield* linear(target, near);
      if (isSigned(rows, target)) yield* rises(target, near);
      continue;
    }
    for (const a of near) {
      if (total?.has(a) === true) yield formulaOf('share-of-total', target, [a]);
      for (const b of near) {
        if (a === b) continue;
        yield formulaOf('share', target, [a, b]);
        yield formulaOf('share-of-both', target, [a, b]);
        yield formulaOf('growth', target, [a, b]);
      }
    }
  }
}

function beside(target: number, amounts: number[]): number[] {
  const after = amounts.findIndex((col) => col >= target);
  const at = after < 0 ? amounts.length : after;
  return amounts.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
}

/** Sums and differences of two columns, of three or more that stand beside the target, and what is left of two and one. */
function* linear(target: number, amounts: number[]): Generator<Formula> {
  const others = amounts.filter((col) => col !== target);
  for (const a of others) {
    for (const b of others) {
      if (a >= b) continue;
      yield formulaOf('linear', target, [a, b]);
      if (b < target) yield formulaOf('linear', target, [a, b], b);
    }
  }
  const at = amounts.indexOf(target);
  if (at >= 3) {
    const [a = 0, b = 0, c = 0] = amounts.slice(at - 3, at);
    yield formulaOf('linear', target, [a, b, c], c);
    yield formulaOf('linear', target, [a, c, b], b);
  }
  for (let length = 3; length < amounts.length; length += 1) {
    if (at >= length) yield formulaOf('linear', target, amounts.slice(at - length, at));
    if (at + length < amounts.length) yield formulaOf('linear', target, amounts.slice(at + 1, at + 1 + length));
  }
}

/** What is now behind what was: "Quý II, Quý III, Tăng (+), giảm (-)". Without signs it is the difference the other way round. */
function* rises(target: number, amounts: number[]): Generator<Formula> {
  const others = amounts.filter((col) => col !== target);
  for (const before of others) for (const now of others) if (before < now) yield formulaOf('linear', target, [now, before], before);
}

/** Whether falls are printed as such. */
function isSigned(rows: Row[], col: number): boolean {
  return rows.some((row) => row.get(col)?.printed.negative === true);
}

/** @param less the column that is taken away */
function formulaOf(kind: Formula['kind'], target: number, cols: number[], less: number | null = null): Formula {
  return { kind, target, terms: cols.map((col) => ({ col, sign: col === less ? -1 : 1 })), over: false, firm: true };
}

/** Most of its numbers are percentages; a single row may be one because its unit is %. */
function isPercentColumn(rows: Row[], col: number): boolean {
  const cells = rows.flatMap((row) => row.get(col) ?? []);
  return cells.filter((cell) => cell.percent).length * 2 > cells.length;
}

/** Every number of a row by column, and how far from what it stands for a printed number may be; NaN where there is none. */
type Plain = { values: Float64Array; units: Float64Array };

function plainRows(rows: Row[], columns: number[]): Plain[] {
  const width = Math.max(0, ...columns) + 1;
  return rows.map((row) => {
    const plain = { values: new Float64Array(width).fill(NaN), units: new Float64Array(width) };
    for (const [col, { printed, percent }] of row) {
      plain.values[col] = asNumber(printed.value);
      plain.units[col] = percent || printed.mantissa === null || printed.decimals > 0 ? 10 ** -printed.decimals * asNumber(printed.scale) : 0;
    }
    return plain;
  });
}

/** Told from far off, in floating point: most of what could be tried breaks in more rows than may, by more than any rounding. */
function isHopeless(rows: Plain[], { kind, terms, target }: Formula): boolean {
  if (kind === 'share-of-total') return false;
  const [a = 0, b = 0] = terms.map(({ col }) => col);
  let [broken, seen] = [0, 0];
  for (const { values, units } of rows) {
    const [x = NaN, y = NaN, z = NaN] = [values[a], values[b], values[target]];
    if (Number.isNaN(z) || x === 0 || y === 0 || kind === 'growth' && x <= y && z >= 0) continue;
    let [value, slack] = [0, 2 * (units[target] ?? 0) + Math.abs(z) * 1e-9];
    if (kind === 'linear') {
      for (const { col, sign } of terms) {
        const part = values[col] ?? NaN;
        if (!Number.isNaN(part)) [value, slack] = [value + sign * part, slack + (units[col] ?? 0)];
      }
    } else {
      const base = kind === 'share-of-both' ? x + y : y;
      value = 100 * (kind === 'growth' ? x - y : x) / base;
      slack += 200 * ((units[a] ?? 0) + (units[b] ?? 0) * (1 + x / base)) / base;
    }
    if (!Number.isFinite(value)) continue;
    seen += 1;
    if (Math.abs(value - z) > slack) broken += 1;
    if (broken * 3 > rows.length) return true;
  }
  return broken * 3 > seen;
}

// ---------------------------------------------------------------- what the rows say of it

/** How many rows keep a formula, and whether one less would do; null when they are too few for it to be the table's own. */
function keptBy(rows: Row[], whole: Formula, around: Around, head: Head): { kept: number; firm: boolean } | null {
  const keeping: Printed[][] = [];
  let telling = 0;
  for (const row of rows) {
    const fitted = fit(row, whole, around);
    if (fitted === null) continue;
    const { formula } = fitted;
    const operands = fitted.cells.map(({ printed }) => printed);
    if (!tells(operands, formula)) continue;
    telling += 1;
    // A report that cuts its percentages off keeps the formula as well.
    if (holdsOn(formula, operands) || holdsCut(formula, operands)) keeping.push(operands);
    else if ((telling - keeping.length) * 2 > rows.length) return null;
  }
  if (!isOwn(keeping, telling, whole, head)) return null;
  const most = keeping.reduce((best, operands, at) => (told(operands, whole) > told(keeping[best] ?? [], whole) ? at : best), 0);
  return { kept: keeping.length, firm: isOwn(keeping.toSpliced(most, 1), telling, whole, head) };
}

/** Whether the head leads one to expect a formula, and among how many columns it was found. */
type Head = { expected: boolean; columns: number };

function isOwn(keeping: Printed[][], telling: number, whole: Formula, { expected, columns }: Head): boolean {
  const kept = keeping.length;
  if (kept >= LEAST_ROWS && kept * LEAST_SHARE.denominator >= telling * LEAST_SHARE.numerator && (expected || bits(keeping, whole) >= SURE + chances(columns, telling, kept))) return true;
  if (!expected || kept * EXPECTED_SHARE.denominator < telling * EXPECTED_SHARE.numerator) return false;
  if (telling > 3) return kept >= EXPECTED_ROWS;
  return keeping.filter((operands) => convinces(operands, whole)).length >= LEAST_EXPECTED;
}

/** What rows that are not alike tell, in bits: a sum of large numbers that comes out is no chance, one of twos and threes may be. */
function bits(keeping: Printed[][], formula: Formula): number {
  const different = new Map(keeping.filter((operands) => convinces(operands, formula)).map((operands) => [operands.map(({ text }) => text).join(' '), operands]));
  return [...different.values()].reduce((sum, operands) => sum + told(operands, formula), 0);
}

function told(operands: Printed[], formula: Formula): number {
  const target = operands.at(-1);
  const size = (operand: Printed | undefined): number => Math.log2(1 + Math.abs(operand === undefined ? 0 : (operand.mantissa ?? asNumber(operand.value) * 10 ** operand.decimals)));
  if (!isShare(formula)) return size(target);
  return Math.min(Math.log2(100) + (target?.decimals ?? 0) * Math.log2(10), size(operands[1]) + 1);
}

function asNumber({ n, d }: Rational): number {
  return Number(n) / Number(d);
}

/** The bits that trying every three columns, and every choice of the rows that break it, could give. */
function chances(columns: number, telling: number, kept: number): number {
  let choices = 1;
  for (let at = 0; at < telling - kept; at += 1) choices *= (telling - at) / (at + 1);
  return 3 * Math.log2(columns) + Math.log2(choices);
}

/** Not nothing and not all, which any share would give. */
function convinces(operands: Printed[], { kind }: Formula): boolean {
  const [x, y] = operands;
  if (x === undefined || y === undefined || equals(x.value, ZERO)) return false;
  return kind === 'linear' ? !equals(y.value, ZERO) : !equals(x.value, y.value);
}

/** A row in which the formula could have failed: 0 + 3 is 3, and gives 100 %, under any formula. */
function tells(operands: Printed[], { kind, terms }: Formula): boolean {
  const [x, y] = operands;
  if (x === undefined || y === undefined) return false;
  const zero = (operand: Printed): boolean => equals(operand.value, ZERO);
  switch (kind) {
    case 'share': return !zero(y);
    case 'share-of-both': return !zero(x) && !zero(y);
    case 'share-of-total': return !zero(x) && !zero(y) && !equals(x.value, y.value);
    case 'growth': return !zero(y) && (compare(x.value, y.value) > 0 || operands.at(-1)?.negative === true);
    case 'linear': {
      const parts = operands.slice(0, -1);
      const last = parts.at(-1);
      return parts.filter((part) => !zero(part)).length >= 2 && (terms.every(({ sign }) => sign === 1) || last !== undefined && !zero(last));
    }
  }
}

/** Hectares and tonnes add up to nothing, nor do đồng and millions of it that nobody wrote. */
function isOneUnit(cells: NumberCell[]): boolean {
  const units = new Set(cells.flatMap(({ figure: { unit } }) => unit ?? []));
  return units.size <= 1 && new Set(cells.map(({ printed: { scale } }) => scale.n)).size === 1;
}

/**
 * A formula as a row has it, with its cells, the result's last; null where a number is not there, or of another nature than
 * the others: amounts with amounts, percentages with percentages; what a share gives is a percentage of either. Of three
 * parts and more, empty cells are nothing.
 */
export function fit(row: Row, whole: Formula, { total, unread }: Around): { formula: Formula; cells: NumberCell[] } | null {
  const target = row.get(whole.target);
  if (target === undefined || whole.kind === 'share-of-total' && row === total) return null;
  const there = whole.terms.filter(({ col }) => row.has(col));
  const blank = whole.terms.length - there.length;
  const sparse = whole.kind === 'linear' && whole.terms.length > 2 && there.length >= 2 && whole.terms.every(({ col, sign }) => sign === 1 && !unread.has(`${target.row} ${col}`));
  if (blank > 0 && !sparse) return null;
  const formula = blank > 0 ? { ...whole, terms: there } : whole;
  const terms = there.flatMap(({ col }) => row.get(col) ?? []);
  const base = whole.kind === 'share-of-total' ? total?.get(whole.terms[0]?.col ?? -1) : undefined;
  if (whole.kind === 'share-of-total' && base === undefined) return null;
  const all = base === undefined ? terms : [...terms, base];
  const percent = all[0]?.percent ?? false;
  const alike = all.every((cell) => cell.percent === percent) && target.percent === isShare(whole) && (!percent || whole.kind === 'share');
  return alike && (isShare(whole) || isOneUnit([...all, target])) ? { formula, cells: [...all, target] } : null;
}
