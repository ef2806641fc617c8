/**
 * Numbers that were read up to a sign which may go on with them: a space before three digits or behind a decimal comma,
 * a fraction in one character.
 */
import type { Core } from './core.js';
import type { Scan, ScannedNumeral } from './scan.js';

/** ½ and its like; `1½` is one number, of which only the 1 is digits. */
const FRACTION = /^\s?[\u00bc-\u00be\u2150-\u215e\u2189]/u;

/**
 * Whether a number of the core may be a piece of a longer one: `1 234` without a unit that would show it to be
 * one number, `1. 357 tỷ`, `61, 7%`, `1½ ha`. Such a figure is marked, as nothing in the text decides.
 */
export function isTorn(scan: Scan, core: Core): boolean {
  const own = new Set([core.first, ...(core.second === null ? [] : [core.second]), ...core.pieces].map(({ start }) => start));
  return [core.first, ...(core.second === null ? [] : [core.second])].some((numeral) => {
    const at = indexOf(scan.numerals, numeral.start);
    const [before, after] = [scan.numerals[at - 1], scan.numerals[at + 1]];
    return FRACTION.test(scan.text.slice(numeral.end))
      || (before !== undefined && !own.has(before.start) && isOne(scan, before, numeral))
      || (after !== undefined && !own.has(after.start) && isOne(scan, numeral, after));
  });
}

function isOne(scan: Scan, a: ScannedNumeral, b: ScannedNumeral): boolean {
  if (a.mask !== null || b.mask !== null) return false;
  const between = scan.text.slice(a.end, b.start);
  if (between === ' ') return /^[1-9]\d{0,2}$/u.test(a.text) && /^\d{3}(?:[.,]\d+)?$/u.test(b.text);
  if (between === '. ') return /^[1-9]\d{0,2}$/u.test(a.text) && /^\d{3}(?:\.\d{3})*(?:,\d+)?$/u.test(b.text);
  return between === ', ' && /^\d{1,3}$/u.test(a.text) && /^\d{1,2}$/u.test(b.text) && /^\s?%/u.test(scan.text.slice(b.end));
}

/** Of the numeral that begins there; they stand in order, and a list may hold thousands. */
function indexOf(numerals: readonly ScannedNumeral[], start: number): number {
  let [from, to] = [0, numerals.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numerals[middle]?.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  return from;
}
