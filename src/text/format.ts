/** Numbers as a Vietnamese reader expects them in messages: 1.234.567,89. */
import type { Rational } from './rational.js';
import { roundHalfUp, toDecimal } from './rational.js';

/** An exact decimal ("1234567.5") as "1.234.567,5". */
export function formatDecimal(exact: string): string {
  const [whole = '0', fraction] = exact.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/gu, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** A rational, exactly where it has a decimal, else rounded to `decimals` places with "≈" left to the caller. */
export function formatRational(value: Rational, decimals: number): string {
  const exact = toDecimal(value);
  const short = exact !== null && (exact.split('.')[1]?.length ?? 0) <= decimals;
  return formatDecimal(short ? exact : roundHalfUp(value, decimals));
}
