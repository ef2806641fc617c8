/** Relations that several checks state, as values that strength.ts and localise.ts can ask again with another number. */
import { addIntervals, type Interval, meet } from '../text/interval.js';
import { compare, subtract } from '../text/rational.js';
import { type Identity, intervalOf, type Printed } from './check.js';

/** A total is the sum of its parts, each a set of values by its printed decimals. @param parts at least one */
export function sumOf(total: Printed, parts: Printed[]): Identity {
  const operands = [total, ...parts];
  const holds = ([first, ...rest]: Printed[]): boolean => first !== undefined && rest.length > 0 && meet(intervalOf(first), rest.map(intervalOf).reduce(addIntervals));
  let all: Interval | null = null;
  return {
    form: 'total',
    operands,
    holds,
    due: (at) => dueIn(operands, at),
    replacing: (at) => {
      const due = dueIn(operands, at);
      if (due !== null) return (slip) => slip.decimals === 0 && slip.mantissa === due;
      all ??= parts.map(intervalOf).reduce(addIntervals);
      const own = operands[at];
      if (at === 0 || own === undefined) return (slip) => meet(intervalOf(slip), all ?? intervalOf(slip));
      const rest = without(all, intervalOf(own));
      return (slip) => meet(intervalOf(total), addIntervals(rest, intervalOf(slip)));
    },
  };
}

/** What is left of a sum of closed intervals when one of them is taken out. */
function without(all: Interval, one: Interval): Interval {
  return { low: subtract(all.low, one.low), high: subtract(all.high, one.high), lowClosed: true, highClosed: true };
}

/** A part is not above its whole. */
export function partOf(part: Printed, whole: Printed): Identity {
  return { form: 'part', bound: true, operands: [part, whole], holds: ([a, b]) => a !== undefined && b !== undefined && compare(a.value, b.value) <= 0 };
}

/** What a sum of whole numbers makes of one of them, in plain arithmetic; null where they are not whole or too large for it. */
function dueIn(operands: readonly Printed[], at: number): number | null {
  let parts = 0;
  for (const { mantissa, decimals } of operands.slice(1)) {
    if (mantissa === null || decimals !== 0) return null;
    parts += mantissa;
  }
  const [total, own] = [operands[0], operands[at]];
  if (total?.mantissa == null || total.decimals !== 0 || own?.mantissa == null) return null;
  return at === 0 ? parts : total.mantissa - (parts - own.mantissa);
}

/**
 * `a / b` gives the percentage `p`, rounded to nearest either way at the half, in plain arithmetic.
 * @returns null where the numbers are not whole or too large to stay exact
 */
export function wholeShare(a: Printed, b: Printed, p: Printed): boolean | null {
  if (a.mantissa === null || b.mantissa === null || p.mantissa === null || a.decimals !== 0 || b.decimals !== 0 || p.decimals > 3 || p.mantissa > 1e6) return null;
  if (a.mantissa > 1e9 || b.mantissa > 1e9) return null;
  return b.mantissa > 0 && Math.abs(100 * a.mantissa * 10 ** p.decimals - p.mantissa * b.mantissa) * 2 <= b.mantissa;
}
