/** What the checks tried, as a report shows it: which printed numbers, what follows from them, whether it is printed so. */
import type { Arithmetic, Figure } from '../model.js';
import { compare, divide, HUNDRED, multiply, type Rational, roundHalfUp, subtract, sum, toDecimal, ZERO } from '../text/rational.js';
import type { Identity, Outcome, Printed } from './check.js';

/** Decimals shown: one behind those that are printed, as in messages. */
const LEAST_DECIMALS = 2;

type Relation = { form: Arithmetic['form']; terms: Printed[]; result: Printed };

/** One entry for each relation, in the order of the checks. What fits with uncertain digits alone proves nothing, and is called so. */
export function arithmeticOf(outcomes: readonly Outcome[], figures: readonly Pick<Figure, 'id' | 'reading'>[]): Arithmetic[] {
  const uncertain = new Set(figures.filter(({ reading }) => reading === 'uncertain').map(({ id }) => id));
  return outcomes.flatMap(({ identity, tried, reason, verdict }) => {
    const told = identity ?? tried;
    return told === undefined ? [] : relationsOf(told).flatMap((relation) => {
      const doubtful = verdict === 'verified' && [...relation.terms, relation.result].some(({ figure }) => uncertain.has(figure));
      return entryOf(relation, reason, doubtful ? 'unchecked' : verdict);
    });
  });
}

function relationsOf({ form, operands }: Identity): Relation[] {
  if (form === 'shares') return sharesOf(operands);
  if (form === 'other') return [];
  const [result, terms] = form === 'total' ? [operands[0], operands.slice(1)] : [operands.at(-1), operands.slice(0, -1)];
  return result === undefined ? [] : [{ form: form === 'total' ? 'sum' : form, terms, result }];
}

/** Counts and percentages by turns: each percentage is its count's share of all counts. */
function sharesOf(operands: readonly Printed[]): Relation[] {
  const counts = operands.filter((_, at) => at % 2 === 0);
  return counts.flatMap((count, at) => {
    const result = operands[2 * at + 1];
    return result === undefined ? [] : [{ form: 'share-of-list', terms: [count, ...counts], result }];
  });
}

function entryOf({ form, terms, result }: Relation, check: string, verdict: Arithmetic['verdict']): Arithmetic[] {
  const value = valueOf(form, terms.map((term) => term.value));
  if (value === null) return [];
  const exact = toDecimal(value);
  const decimals = Math.max(LEAST_DECIMALS, ...[result, ...terms].map((term) => (toDecimal(term.value)?.split('.')[1] ?? '').length + 1));
  const short = exact !== null && (exact.split('.')[1]?.length ?? 0) <= decimals;
  return [{ check, form, verdict, terms: terms.map(termOf), result: termOf(result), follows: short ? exact : roundHalfUp(value, decimals), rounded: !short }];
}

function termOf({ figure, operand }: Printed): Arithmetic['result'] {
  return { figure, operand };
}

/** What the terms give; null for a share of nothing. */
function valueOf(form: Relation['form'], terms: Rational[]): Rational | null {
  const [a = ZERO, b = ZERO] = terms;
  switch (form) {
    case 'share': return shareOf(a, b);
    case 'share-of-rest': return shareOf(a, subtract(b, a));
    case 'share-of-both': return shareOf(a, sum([a, b]));
    case 'share-of-list': return shareOf(a, sum(terms.slice(1)));
    case 'sum': return sum(terms);
    case 'difference': return subtract(sum(terms.slice(0, -1)), terms.at(-1) ?? ZERO);
    case 'growth': return shareOf(subtract(a, b), b);
    case 'part': return a;
  }
}

function shareOf(part: Rational, whole: Rational): Rational | null {
  return compare(whole, ZERO) === 0 ? null : divide(multiply(part, HUNDRED), whole);
}
