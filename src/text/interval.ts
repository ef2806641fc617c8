/**
 * A printed number stands for the set of values that it could have been rounded from. Two readings are kept apart:
 * round-to-nearest (closed half unit on either side, so that both half-up and half-even printers are honoured) and
 * truncation (half-open: from the printed value up to, not including, the next).
 */
import { type Rational, add, compare, divide, multiply, rational, subtract, unitInLastPlace, ZERO } from './rational.js';

export type Interval = {
  readonly low: Rational;
  readonly high: Rational;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
};

/** The one value itself. */
export function exactly(value: Rational): Interval {
  return { low: value, high: value, lowClosed: true, highClosed: true };
}

/** Values that print as `value` with `decimals` places when rounded to nearest, `scale` being the printed unit. */
export function rounded(value: Rational, decimals: number, scale: Rational = rational(1n)): Interval {
  const half = multiply(multiply(unitInLastPlace(decimals), scale), rational(1n, 2n));
  return { low: subtract(value, half), high: add(value, half), lowClosed: true, highClosed: true };
}

/** Values that print as `value` with `decimals` places when the rest is cut off. */
export function truncated(value: Rational, decimals: number, scale: Rational = rational(1n)): Interval {
  const unit = multiply(unitInLastPlace(decimals), scale);
  return { low: value, high: add(value, unit), lowClosed: true, highClosed: false };
}

/** Whether the value lies in the interval, its ends as they are closed or open. */
export function contains(interval: Interval, value: Rational): boolean {
  const low = compare(value, interval.low);
  const high = compare(value, interval.high);
  return (low > 0 || (low === 0 && interval.lowClosed)) && (high < 0 || (high === 0 && interval.highClosed));
}

/** Whether some value lies in both. */
export function meet(a: Interval, b: Interval): boolean {
  return below(a, b) && below(b, a);
}

/** Whether the low end of `a` does not lie beyond the high end of `b`. */
function below(a: Interval, b: Interval): boolean {
  const order = compare(a.low, b.high);
  return order < 0 || (order === 0 && a.lowClosed && b.highClosed);
}

/** The sums of any two values of both. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: add(a.low, b.low),
    high: add(a.high, b.high),
    lowClosed: a.lowClosed && b.lowClosed,
    highClosed: a.highClosed && b.highClosed,
  };
}

/** The values with the other sign. */
export function negated(a: Interval): Interval {
  return { low: subtract(ZERO, a.high), high: subtract(ZERO, a.low), lowClosed: a.highClosed, highClosed: a.lowClosed };
}

/** `a / b` for intervals of non-negative numbers with `b` above zero. @throws RangeError when `b` reaches zero */
export function divideIntervals(a: Interval, b: Interval): Interval {
  return {
    low: divide(a.low, b.high),
    high: divide(a.high, b.low),
    lowClosed: a.lowClosed && b.highClosed,
    highClosed: a.highClosed && b.lowClosed,
  };
}

/** The interval times a positive number. */
export function scaleInterval(a: Interval, factor: Rational): Interval {
  return { ...a, low: multiply(a.low, factor), high: multiply(a.high, factor) };
}
