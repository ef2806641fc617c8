/** Every row of every table against the formulas that the table shows, judged once for all who ask. */
import { compare } from '../text/rational.js';
import type { CheckInput, Identity, Printed } from './check.js';
import { type ColumnSum, expectedSums, statedFormulas } from './column-sums.js';
import { type Formula, holdsCut, holdsOn, identityOf, isShare, valueOf } from './formula.js';
import { byRow, signedCells, type NumberCell, unreadCells } from './table-cells.js';
import { type Around, fit, formulasOf, type Row } from './table-formulas.js';
import { brokenTotals, totalRow } from './table-total.js';

/** A formula that holds for a row, holds when cut off, or does not. */
export type Judged = {
  formula: Formula;
  cells: NumberCell[];
  cell: NumberCell;
  identity: Identity;
  verdict: 'verified' | 'truncated' | 'contradicted';
  /** a share that is right when rounded and would be wrong when cut off */
  told: boolean;
};

export type JudgedTable = {
  /** what was tried of each row */
  rows: Judged[][];
  cells: Row[];
  /** sums over more columns than two that the head tells of */
  sums: ColumnSum[];
  /** places "row col" of numbers that nobody could read, totals that are reported already */
  known: { unread: Set<string>; reported: Set<string> };
};

const JUDGED = new WeakMap<CheckInput, JudgedTable[]>();

/** Every table with the formulas that its rows keep; worked out once for the checks that ask. */
export function judgedTables(input: CheckInput): JudgedTable[] {
  const known = JUDGED.get(input);
  if (known !== undefined) return known;
  const judged = [...signedCells(input)].map(([table, cells]) => judgeTable(cells, input, table));
  JUDGED.set(input, judged);
  return judged;
}

function judgeTable(cells: NumberCell[], input: CheckInput, table: string): JudgedTable {
  const rows = [...byRow(cells).values()];
  const reported = brokenTotals(cells, input, table);
  const { sums, shares } = statedFormulas(input, table);
  const long = [...sums, ...expectedSums(cells).filter(({ target }) => !sums.some((sum) => sum.target === target))].filter(({ parts }) => parts.length > 2);
  const unread = unreadCells(input, table, cells);
  const around: Around = { total: totalRow(cells), unread };
  const formulas = formulasOf(rows, shares, around).filter(({ target }) => !long.some((sum) => sum.target === target));
  return {
    rows: rows.map((row) => formulas.filter((formula) => !isReported(row, formula, reported)).flatMap((formula) => judgeRow(row, formula, around))),
    cells: rows, sums: long, known: { unread, reported },
  };
}

/** A total that is not the sum of its rows is reported already; that it breaks the sum over its own row says no more. */
function isReported(row: Row, formula: Formula, reported: Set<string>): boolean {
  return !isShare(formula) && [formula.target, ...formula.terms.map(({ col }) => col)].some((col) => reported.has(row.get(col)?.figure.id ?? ''));
}

function judgeRow(row: Row, whole: Formula, around: Around): Judged[] {
  const { formula, cells } = fit(row, whole, around) ?? { formula: whole, cells: [] };
  const operands = cells.map(({ printed }) => printed);
  const cell = cells.at(-1);
  if (cell === undefined || valueOf({ ...formula, over: true }, operands) === null) return [];
  const identity = identityOf(formula, operands);
  if (identity.holds(operands)) return [{ formula, cells, cell, identity, verdict: 'verified', told: isShare(formula) && !holdsCut(formula, operands) }];
  // A share of more than all is for part-exceeds-whole; what went down may be printed without its sign.
  if (formula.kind === 'share' && holdsOn({ ...formula, over: true }, operands) || isUnsigned(formula, operands)) return [];
  return [{ formula, cells, cell, identity, verdict: holdsCut(formula, operands) ? 'truncated' : 'contradicted', told: false }];
}

/** The difference the other way round, or what it came down by. */
function isUnsigned(formula: Formula, operands: Printed[]): boolean {
  const [x, y, z] = operands;
  if (x === undefined || y === undefined || z === undefined || operands.length !== 3 || z.negative === true || formula.kind !== 'growth' && formula.terms[1]?.sign !== -1) return false;
  return compare(x.value, y.value) < 0 && (formula.kind === 'growth' || holdsOn(formula, [y, x, z]));
}
