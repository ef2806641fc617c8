/**
 * A row that breaks the formula which the table itself shows: `Tỷ lệ = trực tuyến / (trực tiếp + trực tuyến)` holds in
 * nearly every row, so the rows where it does not are misprints or cut-off percentages.
 */
import { formatDecimal, formatRational } from '../text/format.js';
import { compare, roundHalfUp } from '../text/rational.js';
import { type Check, type CheckInput, draft, type Identity, type Outcome, type Printed } from './check.js';
import { expectedSums, statedFormulas } from './column-sums.js';
import { exactOf, type Formula, holdsCut, holdsOn, identityOf, isShare, spell, valueOf } from './formula.js';
import { judgeSums } from './row-sums.js';
import { byRow, numberCells, type NumberCell, unreadCells } from './table-cells.js';
import { type Around, fit, formulasOf, type Row } from './table-formulas.js';
import { brokenTotals, totalRow } from './table-total.js';

export const tableRow: Check = {
  id: 'table-row',
  run: (input) => [...numberCells(input)].flatMap(([table, cells]) => judgeTable(cells, input, table)),
};

/** A formula that holds for a row, holds when cut off, or does not. */
type Judged = { formula: Formula; cells: NumberCell[]; cell: NumberCell; identity: Identity; verdict: 'verified' | 'truncated' | 'contradicted' };

function judgeTable(cells: NumberCell[], input: CheckInput, table: string): Outcome[] {
  const rows = [...byRow(cells).values()];
  const reported = brokenTotals(cells, input, table);
  const { sums, shares } = statedFormulas(input, table);
  const long = [...sums, ...expectedSums(cells).filter(({ target }) => !sums.some((sum) => sum.target === target))].filter(({ parts }) => parts.length > 2);
  const unread = unreadCells(input, table, cells);
  const around: Around = { total: totalRow(cells), unread };
  const formulas = formulasOf(rows, shares, around).filter(({ target }) => !long.some((sum) => sum.target === target));
  return [
    ...rows.flatMap((row) => outcomesOf(formulas.filter((formula) => !told(row, formula, reported)).flatMap((formula) => judgeRow(row, formula, around)))),
    ...long.flatMap((sum) => judgeSums(rows, sum, { unread, reported })),
  ];
}

/** A total that is not the sum of its rows is reported already; that it breaks the sum over its own row says no more. */
function told(row: Row, formula: Formula, reported: Set<string>): boolean {
  return !isShare(formula) && [formula.target, ...formula.terms.map(({ col }) => col)].some((col) => reported.has(row.get(col)?.figure.id ?? ''));
}

function judgeRow(row: Row, whole: Formula, around: Around): Judged[] {
  const { formula, cells } = fit(row, whole, around) ?? { formula: whole, cells: [] };
  const operands = cells.map(({ printed }) => printed);
  const cell = cells.at(-1);
  if (cell === undefined || valueOf({ ...formula, over: true }, operands) === null) return [];
  const identity = identityOf(formula, operands);
  if (identity.holds(operands)) return [{ formula, cells, cell, identity, verdict: 'verified' }];
  // A share of more than all is for part-exceeds-whole; what went down may be printed without its sign.
  if (formula.kind === 'share' && holdsOn({ ...formula, over: true }, operands) || isUnsigned(formula, operands)) return [];
  return [{ formula, cells, cell, identity, verdict: holdsCut(formula, operands) ? 'truncated' : 'contradicted' }];
}

/** The difference the other way round, or what it came down by. */
function isUnsigned(formula: Formula, operands: Printed[]): boolean {
  const [x, y, z] = operands;
  if (x === undefined || y === undefined || z === undefined || operands.length !== 3 || formula.kind !== 'growth' && formula.terms[1]?.sign !== -1) return false;
  return compare(x.value, y.value) < 0 && (formula.kind === 'growth' || holdsOn(formula, [y, x, z]));
}

/** What is told of one row: of formulas that it breaks and that share a number, one finding. */
function outcomesOf(judged: Judged[]): Outcome[] {
  const broken = judged.filter(({ verdict }) => verdict === 'contradicted');
  const columns = ({ formula }: Judged): number[] => [formula.target, ...formula.terms.map(({ col }) => col)];
  const silent = new Set<Judged>();
  for (const one of broken) {
    if (silent.has(one)) continue;
    const group = broken.filter((other) => !silent.has(other) && columns(other).some((col) => columns(one).includes(col)));
    const shared = columns(one).filter((col) => group.every((other) => columns(other).includes(col)));
    const chosen = group.find(({ formula }) => shared.includes(formula.target)) ?? group.find(({ formula }) => !isShare(formula)) ?? one;
    for (const other of group) if (other !== chosen) silent.add(other);
  }
  return judged.map((one) => outcome(one, silent.has(one)));
}

function outcome(judged: Judged, silent: boolean): Outcome {
  const { cell, identity, verdict } = judged;
  const figures = [...new Set(identity.operands.map(({ figure }) => figure))];
  switch (verdict) {
    case 'verified': return { figures, verdict, reason: 'table-row', identity, finding: null };
    case 'truncated': return { figures: [cell.figure.id], verdict: 'explained', reason: 'truncated', identity: null, tried: identity, finding: findingOf(judged) };
    case 'contradicted': return { figures, verdict, reason: 'table-row', identity, finding: silent ? null : findingOf(judged) };
  }
}

function findingOf({ formula, cells, cell, identity: { operands }, verdict }: Judged): Outcome['finding'] {
  const cut = verdict === 'truncated';
  const { printed: z } = cell;
  const exact = exactOf(formula, operands);
  const expected = formatDecimal(roundHalfUp(exact, z.decimals));
  const ids = operands.map(({ figure }) => figure);
  const percent = cell.percent ? '%' : '';
  return draft('table-row', cell.figure, {
    id: cut ? 'check.table-row-truncated' : 'check.table-row',
    params: { row: cell.rowLabel, column: cell.column, printed: z.text, expected, formula: spell(formula, operands), exact: formatRational(exact, z.decimals + 2) },
  }, {
    grade: cut ? 'truncated' : null,
    figures: [cell.figure.id, ...new Set(ids.filter((id) => id !== cell.figure.id))],
    related: cells.slice(0, -1).map(({ figure }) => figure.evidence), printed: z.text + percent, expected: expected + percent,
    candidates: [{ figure: cell.figure.id, operand: z.operand, from: z.text, to: expected, edit: 'replace', satisfies: 1 }],
  });
}
