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
    operands,
    holds,
    replacing: (at) => {
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
  return { operands: [part, whole], holds: ([a, b]) => a !== undefined && b !== undefined && compare(a.value, b.value) <= 0 };
}
