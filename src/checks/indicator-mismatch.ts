/**
 * Indicators that do not keep what their pack declares of them: `phải giải quyết = kỳ trước + tiếp nhận mới`,
 * `trả thẻ ≤ thu nhận`. Only where a part of the report prints one value of each for one time: two are told of by
 * value-conflict, or are of several units.
 */
import { groupBy } from '../collections.js';
import type { DeclaredIdentity, Figure } from '../model.js';
import { formatDecimal, formatRational } from '../text/format.js';
import { equals, roundHalfUp } from '../text/rational.js';
import { type Check, draft, type Outcome, printed, type Printed } from './check.js';
import { formulaOf, identityFor } from './declared.js';
import { exactOf, spell } from './formula.js';

type Used = { figure: Figure; printed: Printed };

export const indicatorMismatch: Check = {
  id: 'indicator-mismatch',
  run: ({ figures, declared = [] }) => {
    if (declared.length === 0) return [];
    const named = figures.filter(({ indicator, approximate, role }) => indicator !== null && approximate === null && role === 'result');
    const scopes = [...groupBy(named, scopeOf).values()];
    // Of a column or of the text first; then of both together, where that told nothing.
    return declared.flatMap((identity) => {
      const near = scopes.flatMap((scope) => judge(identity, scope));
      return near.length > 0 ? near : [...groupBy(named, timeOf).values()].flatMap((scope) => judge(identity, scope));
    });
  },
};

function timeOf({ part, period, cumulative }: Figure): string {
  return [part, period?.from ?? '', period?.to ?? '', period?.label ?? '', cumulative].join('\n');
}

/** A column of a table, or the running text. */
function scopeOf(figure: Figure): string {
  return [timeOf(figure), figure.table?.id ?? '', ...(figure.table?.columnPath ?? [])].join('\n');
}

function judge(declared: DeclaredIdentity, scope: Figure[]): Outcome[] {
  if (declared.only !== null && scope.some((figure) => toDate(figure) !== (declared.only === 'to-date'))) return [];
  const used = declared.of.flatMap((indicator) => one(numbersOf(scope, indicator, false)) ?? []);
  if (used.length < declared.of.length) return [];
  const results = numbersOf(scope, declared.result, declared.kind === 'ratio');
  // Of an order, each of several numbers has to keep it: they are parts of what is told.
  const single = one(results);
  if (declared.kind === 'order') return results.flatMap((result) => outcome(declared, result, used).filter(({ verdict }) => single !== null || verdict === 'contradicted'));
  return single === null ? [] : outcome(declared, single, used);
}

function outcome(declared: DeclaredIdentity, result: Used, used: Used[]): Outcome[] {
  // Cards handed out and applications taken may be held against each other, not added up.
  if ((declared.kind === 'sum' || declared.kind === 'difference') && used.some(({ figure }) => figure.unit !== null && result.figure.unit !== null && figure.unit !== result.figure.unit)) return [];
  const identity = identityFor(declared, [result.printed, ...used.map((other) => other.printed)]);
  if (identity === null) return [];
  const ids = [result, ...used].map(({ figure }) => figure.id);
  const holds = identity.holds(identity.operands);
  return [{ figures: ids, verdict: holds ? 'verified' : 'contradicted', reason: 'indicator-mismatch', identity, finding: holds ? null : findingOf(declared, result, used) }];
}

function toDate({ cumulative, period }: Figure): boolean {
  return cumulative || period?.kind === 'to-date';
}

function numbersOf(scope: Figure[], indicator: string, asPercent: boolean): Used[] {
  return scope.filter((figure) => figure.indicator === indicator).flatMap((figure): Used[] => {
    const number = asPercent ? printed(figure, 'percent') : printed(figure, 'value') ?? printed(figure, 'numerator');
    return number === null ? [] : [{ figure, printed: number }];
  });
}

/** The one number that all are; null where there is none, or several that differ. */
function one(found: Used[]): Used | null {
  const [first] = found;
  return first !== undefined && found.every(({ printed: { value } }) => equals(value, first.printed.value)) ? first : null;
}

function findingOf(declared: DeclaredIdentity, result: Used, others: Used[]): Outcome['finding'] {
  const [limit] = others;
  const formula = formulaOf(declared);
  const operands = [...others, result].map((other) => other.printed);
  const { figure, printed: { shown } } = result;
  const more = { figures: [result, ...others].map(({ figure: { id } }) => id), related: others.map((other) => other.figure.evidence) };
  if (formula === null) {
    return limit === undefined ? null : draft('indicator-mismatch', figure, {
      id: 'check.indicator-order', params: { label: figure.label, printed: shown, other: limit.figure.label, limit: limit.printed.shown, says: declared.says },
    }, { ...more, printed: shown, expected: `≤ ${limit.printed.shown}` });
  }
  const exact = exactOf(formula, operands);
  const expected = declared.kind === 'ratio' ? `${formatDecimal(roundHalfUp(exact, result.printed.decimals))}%` : formatRational(exact, 2);
  return draft('indicator-mismatch', figure, {
    id: 'check.indicator-mismatch', params: { label: figure.label, printed: shown, formula: spell(formula, operands), expected, says: declared.says },
  }, { ...more, printed: shown, expected });
}
