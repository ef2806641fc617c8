/**
 * A row that breaks the formula which the table itself shows: `Tỷ lệ = trực tuyến / (trực tiếp + trực tuyến)` holds in
 * nearly every row, so the rows where it does not are misprints or cut-off percentages.
 */
import type { Rounding } from '../model.js';
import { formatDecimal, formatRational } from '../text/format.js';
import { roundHalfUp } from '../text/rational.js';
import { type Check, draft, type Outcome } from './check.js';
import { exactOf, isShare, spell } from './formula.js';
import { roundingOf } from './rounding.js';
import { judgeSums } from './row-sums.js';
import { type Judged, judgedTables } from './table-judge.js';

export const tableRow: Check = {
  id: 'table-row',
  run: (input) => {
    const rounding = roundingOf(input);
    return judgedTables(input).flatMap(({ rows, cells, sums, known }) => [
      ...rows.flatMap((row) => outcomesOf(row, rounding)), ...sums.flatMap((sum) => judgeSums(cells, sum, known)),
    ]);
  },
};

/** What is told of one row: of formulas that it breaks and that share a number, one finding. */
function outcomesOf(judged: Judged[], rounding: Rounding): Outcome[] {
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
  return judged.map((one) => outcome(one, silent.has(one), rounding));
}

function outcome(judged: Judged, silent: boolean, rounding: Rounding): Outcome {
  const { cell, identity, verdict } = judged;
  const figures = [...new Set(identity.operands.map(({ figure }) => figure))];
  switch (verdict) {
    case 'verified': return { figures, verdict, reason: 'table-row', identity, finding: null };
    case 'truncated': return { figures: [cell.figure.id], verdict: 'explained', reason: 'truncated', identity: null, tried: identity, finding: rounding.mode === 'truncated' ? null : findingOf(judged, rounding) };
    case 'contradicted': return { figures, verdict, reason: 'table-row', identity, finding: silent ? null : findingOf(judged, rounding) };
  }
}

function findingOf({ formula, cells, cell, identity: { operands }, verdict }: Judged, rounding: Rounding): Outcome['finding'] {
  const cut = verdict === 'truncated';
  const { printed: z } = cell;
  const exact = exactOf(formula, operands);
  const expected = formatDecimal(roundHalfUp(exact, z.decimals));
  const shown = `${z.negative === true ? '-' : ''}${z.text}`;
  // A candidate replaces digits; where the signs differ, the sign is what is wrong.
  const digits = expected.replace(/^-/u, '');
  const sameSign = (z.negative ?? false) === expected.startsWith('-');
  const ids = operands.map(({ figure }) => figure);
  const percent = cell.percent ? '%' : '';
  return draft('table-row', cell.figure, {
    id: cut ? 'check.table-row-truncated' : 'check.table-row',
    params: { row: cell.rowLabel, column: cell.column, printed: shown, expected, formula: spell(formula, operands), exact: formatRational(exact, z.decimals + 2) },
  }, {
    grade: cut ? (rounding.nearest > 0 ? 'truncated' : 'truncated-alone') : null,
    figures: [cell.figure.id, ...new Set(ids.filter((id) => id !== cell.figure.id))],
    related: cells.slice(0, -1).map(({ figure }) => figure.evidence), printed: shown + percent, expected: expected + percent,
    candidates: sameSign ? [{ figure: cell.figure.id, operand: z.operand, from: z.text, to: digits, edit: 'replace', satisfies: 1 }] : [],
  });
}
