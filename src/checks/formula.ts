/** Formulas over the columns of one row, as identities: intervals for what is rounded, plain arithmetic where all is whole. */
import { addIntervals, divideIntervals, exactly, type Interval, meet, negated, rounded, scaleInterval, truncated } from '../text/interval.js';
import { add, compare, divide, HUNDRED, multiply, rational, type Rational, subtract, ZERO } from '../text/rational.js';
import { type Identity, intervalOf, type Printed } from './check.js';
import { wholeShare } from './identities.js';

/**
 * What gives column `target`. A sum of columns may have its last term taken away. Of a share the terms are numerator and denominator; of growth what is now and what was; of a
 * share of the total the one column, whose total is the base. `over`: what was done of what was planned, or now of before,
 * which may be more than all.
 */
export type Formula = {
  kind: 'linear' | 'share' | 'share-of-both' | 'share-of-total' | 'growth';
  terms: { col: number; sign: 1 | -1 }[];
  target: number;
  over: boolean;
  /** the table's rows would still show it if one of them broke it: else its breaking would go untold, and holding proves nothing */
  firm: boolean;
};

/** Whether a formula gives a percentage, rather than a sum or difference. */
export function isShare({ kind }: Pick<Formula, 'kind'>): boolean {
  return kind !== 'linear';
}

/** @param operands those of the terms, for a share of the total the total's, then the result */
export function identityOf(formula: Formula, operands: Printed[]): Identity {
  const identity = { form: formOf(formula), operands, holds: (others: Printed[]) => holdsOn(formula, others), ...(!formula.firm && { unsaid: () => true }) };
  return isShare(formula) ? identity : { ...identity, due: (at: number) => dueIn(formula, operands, at) };
}

function formOf({ kind, terms }: Formula): Identity['form'] {
  if (kind === 'linear') return terms.every(({ sign }) => sign === 1) ? 'sum' : 'difference';
  return kind === 'share-of-total' ? 'share' : kind;
}

/** Rounded to nearest. */
export function holdsOn(formula: Formula, operands: readonly Printed[]): boolean {
  const target = operands.at(-1);
  if (target === undefined) return false;
  const fast = plainly(formula, operands, target);
  if (fast !== null) return fast;
  const value = valueOf(formula, operands);
  return value !== null && meet(isShare(formula) ? rounded(target.value, target.decimals, target.scale) : intervalOf(target), value);
}

/** A share that is only right when what stands behind its last decimal is cut off. */
export function holdsCut(formula: Formula, operands: readonly Printed[]): boolean {
  const target = operands.at(-1);
  const value = valueOf(formula, operands);
  return isShare(formula) && target !== undefined && value !== null && meet(truncated(target.value, target.decimals, target.scale), value);
}

/** All values that the printed numbers allow; null where the formula gives none. */
export function valueOf(formula: Formula, operands: readonly Printed[]): Interval | null {
  const parts = operands.slice(0, -1).map(intervalOf);
  const [x, y] = parts;
  if (formula.kind === 'linear') {
    return parts.map((part, at) => (formula.terms[at]?.sign === -1 ? negated(part) : part)).reduce<Interval | null>((sum, part) => (sum === null ? part : addIntervals(sum, part)), null);
  }
  if (x === undefined || y === undefined || compare(y.low, ZERO) <= 0 || compare(x.low, ZERO) < 0) return null;
  if (formula.kind === 'share' && !formula.over && compare(x.low, y.high) > 0) return null;
  if (formula.kind === 'share-of-total' && compare(x.low, y.high) > 0) return null;
  if (formula.kind === 'share-of-both') return percentOf({ ...x, low: x.low, high: x.high }, x, y);
  const share = scaleInterval(divideIntervals(x, y), HUNDRED);
  return formula.kind === 'growth' ? addIntervals(share, exactly(rational(-100n))) : share;
}

/** 100·x/(x + y), which grows with x and falls with y. */
function percentOf(x: Interval, whole: Interval, y: Interval): Interval {
  const least = divideIntervals(exactly(x.low), addIntervals(exactly(whole.low), exactly(y.high)));
  const most = divideIntervals(exactly(x.high), addIntervals(exactly(whole.high), exactly(y.low)));
  return scaleInterval({ low: least.low, high: most.high, lowClosed: x.lowClosed && y.highClosed, highClosed: x.highClosed && y.lowClosed }, HUNDRED);
}

/** The same for whole numbers, in plain arithmetic; null where they are not whole or too large for it. */
function plainly({ kind, terms, over }: Formula, operands: readonly Printed[], target: Printed): boolean | null {
  if (kind === 'linear') {
    let sum = 0;
    for (const [at, { mantissa, decimals }] of operands.entries()) {
      if (mantissa === null || decimals !== 0) return null;
      if (at < terms.length) sum += mantissa * (terms[at]?.sign ?? 1);
    }
    return sum === target.mantissa;
  }
  const [x, y] = operands;
  if (x?.mantissa == null || y?.mantissa == null || target.mantissa === null || x.decimals !== 0 || y.decimals !== 0 || kind === 'growth') return null;
  if (kind !== 'share-of-both' && !over && x.mantissa > y.mantissa) return false;
  return wholeShare(x, kind === 'share-of-both' ? { ...y, mantissa: x.mantissa + y.mantissa } : y, target);
}

function dueIn({ terms }: Formula, operands: readonly Printed[], at: number): number | null {
  let rest = 0;
  for (const [index, { mantissa, decimals }] of operands.entries()) {
    if (mantissa === null || decimals !== 0) return null;
    if (index !== at) rest += index < terms.length ? mantissa * (terms[index]?.sign ?? 1) : -mantissa;
  }
  return at >= terms.length ? rest : -rest * (terms[at]?.sign ?? 1);
}

/** What the printed numbers give, in the printed unit of the result, as if all of them were exact. */
export function exactOf({ kind, terms }: Formula, operands: readonly Printed[]): Rational {
  const [x = ZERO, y = ZERO] = operands.map(({ value }) => value);
  switch (kind) {
    case 'linear': {
      const sum = operands.slice(0, -1).reduce((all, { value }, at) => (terms[at]?.sign === -1 ? subtract(all, value) : add(all, value)), ZERO);
      return divide(sum, operands.at(-1)?.scale ?? rational(1n));
    }
    case 'share':
    case 'share-of-total': return divide(multiply(x, HUNDRED), y);
    case 'share-of-both': return divide(multiply(x, HUNDRED), add(x, y));
    case 'growth': return divide(multiply(subtract(x, y), HUNDRED), y);
  }
}

/** For messages: "30/(30 + 222)". */
export function spell({ kind, terms }: Formula, operands: readonly Printed[]): string {
  const [x = '', y = ''] = operands.map(({ text }) => text);
  switch (kind) {
    case 'linear': return operands.slice(0, -1).map(({ text }, at) => (at === 0 ? text : `${terms[at]?.sign === -1 ? '−' : '+'} ${text}`)).join(' ');
    case 'share':
    case 'share-of-total': return `${x}/${y}`;
    case 'share-of-both': return `${x}/(${x} + ${y})`;
    case 'growth': return `(${x} − ${y})/${y}`;
  }
}
