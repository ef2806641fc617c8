/**
 * The printed percentage against its numerator and denominator, as intervals. Three checks ask it:
 * percent-mismatch, percent-truncated, percent-other-base.
 */
import type { Figure } from '../model.js';
import { contains, divideIntervals, exactly, type Interval, meet, rounded, scaleInterval, truncated } from '../text/interval.js';
import { compare, divide, HUNDRED, multiply, type Rational, roundHalfUp, subtract, ZERO } from '../text/rational.js';
import { type Identity, intervalOf, printed, type Printed } from './check.js';
import { wholeShare } from './identities.js';

/** "388/412 ha, đạt 94,2% kế hoạch": the number behind the slash is the plan itself. */
const PLAN = /^(?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết)(?:\s(?:năm|cả năm|giao|được giao|đề ra|đầu năm|tỉnh|huyện|xã|phường)(?!\p{L}).*)?$/iu;

export type PercentCase = {
  verdict: 'verified' | 'truncated' | 'other-base' | 'unknown-base' | 'mismatch';
  numerator: Printed;
  denominator: Printed;
  percent: Printed;
  /** 100·a/b */
  exact: Rational;
  /** what should stand there, rounded to the printed decimals */
  expected: string;
  identity: Identity;
  /** right when the rest behind the last decimal is cut off */
  cut: boolean;
};

/**
 * Judges a ratio that prints a percentage. Null where nothing can be decided: no percentage, a zero base, a number
 * that is only approximate ("gần 98%").
 */
export function judgePercent(figure: Figure): PercentCase | null {
  const known = JUDGED.get(figure);
  if (known !== undefined) return known;
  const made = judge(figure);
  JUDGED.set(figure, made);
  return made;
}

/** Three checks ask, and figures do not change. */
const JUDGED = new WeakMap<Figure, PercentCase | null>();

function judge(figure: Figure): PercentCase | null {
  const [a, b, p] = [printed(figure, 'numerator'), printed(figure, 'denominator'), printed(figure, 'percent')];
  if (a === null || b === null || p === null || figure.approximate !== null || figure.change !== null) return null;
  if (compare(b.value, ZERO) <= 0) return null;
  const exact = share(a, b);
  const base = { numerator: a, denominator: b, percent: p, exact, expected: roundHalfUp(exact, p.decimals), cut: meet(truncated(p.value, p.decimals), shares(a, b)) };
  const identity = shareIdentity(a, b, p);
  if (meet(rounded(p.value, p.decimals), shares(a, b))) return { ...base, verdict: 'verified', identity };
  if (figure.percentBase !== null && !PLAN.test(figure.percentBase)) {
    const rest = { ...b, value: subtract(b.value, a.value) };
    const other = compare(rest.value, ZERO) > 0 && contains(rounded(p.value, p.decimals), share(a, rest));
    return other
      ? { ...base, verdict: 'other-base', exact: share(a, rest), identity: { form: 'share-of-rest', operands: [a, b, p], holds: holdsOnRest } }
      : { ...base, verdict: 'unknown-base', identity };
  }
  if (base.cut) return { ...base, verdict: 'truncated', identity };
  return { ...base, verdict: 'mismatch', identity };
}

/** `a / b` gives `p` rounded to nearest, and is no more than all. */
export function shareIdentity(a: Printed, b: Printed, p: Printed): Identity {
  return {
    form: 'share', operands: [a, b, p], holds: ([x, y, z]) => x !== undefined && y !== undefined && z !== undefined && holdsRounded(x, y, z),
    replacing: (at) => (slip) => holdsRounded(at === 0 ? slip : a, at === 1 ? slip : b, at === 2 ? slip : p),
  };
}

/** Whether the denominator was printed elsewhere and joined by us, not beside the numerator as `a/b`. */
export function baseIsInferred(figure: Figure): boolean {
  const [a, b, p] = [figure.numerator?.evidence, figure.denominator?.evidence, figure.percent?.evidence];
  // "485 ha, đạt 97% kế hoạch (500 ha)": the share stands between its two numbers.
  return a !== undefined && b !== undefined && (a.block !== b.block || b.start < a.start || p !== undefined && p.start > a.start && p.start < b.start);
}

/** Whether the share that a figure prints is of another figure's number, or of the whole that the other is told of. */
export function givesPercent(figure: Figure, other: Figure): boolean {
  const [a, p] = [printed(figure, 'numerator'), printed(figure, 'percent')];
  if (a === null || p === null || other.id === figure.id) return false;
  return [printed(other, 'value') ?? printed(other, 'numerator'), printed(other, 'denominator')]
    .some((base) => base !== null && compare(base.value, a.value) > 0 && meet(rounded(p.value, p.decimals), shares(a, base)));
}

/** All shares that the printed numbers allow: "4,52 ngàn" is anything from 4.515 to 4.525. */
function shares(a: Printed, b: Printed): Interval {
  const [part, whole] = [intervalOf(a), intervalOf(b)];
  return compare(whole.low, ZERO) > 0 && compare(part.low, ZERO) >= 0
    ? scaleInterval(divideIntervals(part, whole), HUNDRED)
    : exactly(share(a, b));
}

function share(a: Printed, b: Printed): Rational {
  return divide(multiply(a.value, HUNDRED), b.value);
}

/** Rounded to nearest, and no part above its whole. */
function holdsRounded(a: Printed, b: Printed, p: Printed): boolean {
  const fast = wholeShare(a, b, p);
  if (fast !== null) return fast && (a.mantissa ?? 0) <= (b.mantissa ?? 0);
  if (compare(b.value, ZERO) <= 0 || compare(a.value, b.value) > 0) return false;
  return meet(rounded(p.value, p.decimals), shares(a, b));
}

/** The identity of a report that cuts its percentages off. */
export function cutOff({ identity: { form, operands } }: PercentCase): Identity {
  return { form, operands, holds: ([a, b, p]) => a !== undefined && b !== undefined && p !== undefined && compare(b.value, ZERO) > 0 && compare(a.value, b.value) <= 0 && meet(truncated(p.value, p.decimals), shares(a, b)) };
}

function holdsOnRest([a, b, p]: Printed[]): boolean {
  if (a === undefined || b === undefined || p === undefined) return false;
  const rest = { ...b, value: subtract(b.value, a.value) };
  return compare(rest.value, ZERO) > 0 && contains(rounded(p.value, p.decimals), share(a, rest));
}
