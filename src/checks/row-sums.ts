/** Rows in which a column is not the sum of the columns that the head of the table says it adds up. */
import { formatRational } from '../text/format.js';
import { divide, equals, sum, ZERO } from '../text/rational.js';
import { draft, type Identity, type Outcome } from './check.js';
import type { ColumnSum } from './column-sums.js';
import { sumOf } from './identities.js';
import type { NumberCell } from './table-cells.js';

/** Rows that must keep a formula before one that breaks it counts as a misprint: where the head writes it out, and where its words suggest it. */
const LEAST_STATED = 2;
const LEAST_EXPECTED = 3;

type Row = Map<number, NumberCell>;
type Told = { target: NumberCell; parts: NumberCell[]; identity: Identity; holds: boolean };

/** @param known cells that hold numbers nobody could read, totals that are reported already */
export function judgeSums(rows: Row[], { target, parts, stated }: ColumnSum, known: { unread: Set<string>; reported: Set<string> }): Outcome[] {
  const told = rows.flatMap((row): Told[] => {
    const whole = row.get(target);
    const some = parts.flatMap((col) => row.get(col) ?? []);
    const readable = whole !== undefined && parts.every((col) => !known.unread.has(`${whole.row} ${col}`));
    if (whole === undefined || !readable || some.length < 2 || whole.percent || some.some(({ percent, figure }) => percent || figure.unit !== whole.figure.unit)) return [];
    if ([whole, ...some].some(({ figure }) => known.reported.has(figure.id))) return [];
    const identity = sumOf(whole.printed, some.map(({ printed }) => printed));
    return [{ target: whole, parts: some, identity, holds: identity.holds(identity.operands) }];
  });
  // Nothing and one number add up whatever the formula.
  const kept = told.filter((one) => one.holds && one.parts.filter(({ printed }) => !equals(printed.value, ZERO)).length >= 2).length;
  const broken = told.filter(({ holds }) => !holds).length;
  const isSure = (keeping: number, breaking: number): boolean => keeping >= (stated ? LEAST_STATED : LEAST_EXPECTED) && breaking * 2 <= keeping;
  // What would not be told of if it broke proves nothing.
  return broken > 0 && !isSure(kept, broken) ? [] : told.map((one) => (one.holds ? verified(isSure(kept - 1, broken + 1) ? one : { ...one, identity: { ...one.identity, unsaid: () => true } }) : finding(one)));
}

function verified({ target, parts, identity }: Told): Outcome {
  return { figures: [target, ...parts].map(({ figure }) => figure.id), verdict: 'verified', reason: 'table-row', identity, finding: null };
}

function finding({ target, parts, identity }: Told): Outcome {
  const actual = formatRational(divide(sum(parts.map(({ printed }) => printed.value)), target.printed.scale), 2);
  const ids = [target, ...parts].map(({ figure }) => figure.id);
  return {
    figures: [target.figure.id], verdict: 'contradicted', reason: 'table-row', identity,
    finding: draft('table-row', target.figure, {
      id: 'check.table-row',
      params: {
        row: target.rowLabel, column: target.column, printed: target.printed.text, expected: actual,
        formula: parts.map(({ printed }) => printed.text).join(' + '), exact: actual,
      },
    }, {
      figures: ids, related: parts.map(({ figure }) => figure.evidence), printed: target.printed.text, expected: actual,
      candidates: [{ figure: target.figure.id, operand: target.printed.operand, from: target.printed.text, to: actual, edit: 'replace', satisfies: 1 }],
    }),
  };
}
