/**
 * Exact rationals over BigInt. No float decides a check: 0.1 + 0.2 is not 0.3, and (1.03 − 0.005) × 40 comes out
 * above 41 in floating point.
 */

/** `n / d` in lowest terms with `d > 0`. */
export type Rational = { readonly n: bigint; readonly d: bigint };

export const ZERO: Rational = { n: 0n, d: 1n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

/** @throws RangeError when the denominator is zero */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError('division by zero');
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n < 0n ? -n : n, d < 0n ? -d : d);
  return { n: (sign * n) / common, d: (sign * d) / common };
}

/** Reads a plain decimal ("-12", "97.93"); the only form in which exact values are stored. @throws SyntaxError */
export function parseDecimal(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text);
  if (match === null) throw new SyntaxError(`not a decimal: "${text}"`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const n = BigInt(whole + fraction);
  return rational(sign === '-' ? -n : n, 10n ** BigInt(fraction.length));
}

/** `a + b`, exactly. */
export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** `a − b`, exactly. */
export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** `a · b`, exactly. */
export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** @throws RangeError when `b` is zero */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether both are the same number. */
export function equals(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0;
}

/** All of them together; nought for none. */
export function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, ZERO);
}

/** 10^-decimals: one unit in the last printed place. */
export function unitInLastPlace(decimals: number): Rational {
  return rational(1n, 10n ** BigInt(decimals));
}

/** The decimal that rounding half up (away from zero) to `decimals` places gives, with exactly that many places. */
export function roundHalfUp(value: Rational, decimals: number): string {
  const scaled = value.n * 10n ** BigInt(decimals);
  const negative = scaled < 0n;
  const magnitude = negative ? -scaled : scaled;
  return place((magnitude * 2n + value.d) / (value.d * 2n), decimals, negative);
}

/** How often a prime divides a number, and what is left of it then. */
function timesIn(prime: bigint, number: bigint): [number, bigint] {
  let [times, left] = [0, number];
  while (left % prime === 0n) [times, left] = [times + 1, left / prime];
  return [times, left];
}

/** The decimal that cutting off after `decimals` places gives. */
export function truncate(value: Rational, decimals: number): string {
  const scaled = value.n * 10n ** BigInt(decimals);
  const negative = scaled < 0n;
  return place((negative ? -scaled : scaled) / value.d, decimals, negative);
}

function place(digits: bigint, decimals: number, negative: boolean): string {
  const text = digits.toString().padStart(decimals + 1, '0');
  const body = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  return negative && digits !== 0n ? `-${body}` : body;
}

/** The exact decimal of a rational whose denominator divides a power of ten; null where there is none. */
export function toDecimal(value: Rational): string | null {
  const [twos, rest] = timesIn(2n, value.d);
  const [fives, left] = timesIn(5n, rest);
  return left !== 1n || Math.max(twos, fives) > 40 ? null : truncate(value, Math.max(twos, fives));
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
