/**
 * Strength of proof: of all single-digit slips in a figure's numbers, how many would break one of the identities
 * that verify it. "98%" beside 2124/2169 sees 67 of 87; "97,93%" sees them all.
 */
import { addTo } from '../collections.js';
import type { Figure, OperandName, Strength } from '../model.js';
import { holdsWith, type Identity, printed, type Printed } from './check.js';
import { countDigitSlips, digitSlipCount } from './slips.js';

/** One operand of an identity. */
type Stake = { identity: Identity; at: number };

/** The identities that each printed number takes part in, by the number's place. */
function stakesOf(identities: Iterable<Identity>): Map<string, Stake[]> {
  const stakes = new Map<string, Stake[]>();
  for (const identity of identities) {
    for (const [at, { source }] of identity.operands.entries()) addTo(stakes, source, { identity, at });
  }
  return stakes;
}

/** How much of a report the identities that hold prove; each printed number is asked once, however many figures share it. */
export class Proofs {
  readonly #stakes: Map<string, Stake[]>;
  readonly #known = new Map<string, Strength>();

  constructor(identities: Iterable<Identity>) {
    this.#stakes = stakesOf(identities);
  }

  /** @returns null where no identity holds the figure's numbers; one printed number that stands in no identity sees nothing */
  ofFigure(figure: Figure): Figure['strength'] {
    const held = numbersOf(figure).filter(({ source }) => this.#stakes.has(source));
    return held.length === 0 ? null : total(held.map((operand) => this.#ofNumber(operand)));
  }

  /** Over all numbers of all figures, those that stand in no identity as well: what a reader may trust the report for. */
  ofReport(figures: readonly Figure[]): Strength {
    const numbers = new Map(figures.flatMap(numbersOf).map((operand) => [operand.source, operand]));
    return total([...numbers.values()].map((operand) => this.#ofNumber(operand)));
  }

  #ofNumber(operand: Printed): Strength {
    const known = this.#known.get(operand.source);
    if (known !== undefined) return known;
    const stakes = this.#stakes.get(operand.source);
    const strength = stakes === undefined ? { caught: 0, possible: digitSlipCount(operand) } : countDigitSlips(operand, anyOf(stakes.map(sees)));
    this.#known.set(operand.source, strength);
    return strength;
  }
}

function anyOf(tests: readonly ((slip: Printed) => boolean)[]): (slip: Printed) => boolean {
  const [only] = tests;
  return tests.length === 1 && only !== undefined ? only : (slip) => tests.some((seen) => seen(slip));
}

function numbersOf(figure: Figure): Printed[] {
  return OPERANDS.flatMap((name) => printed(figure, name) ?? []);
}

function total(strengths: readonly Strength[]): Strength {
  return strengths.reduce((sum, { caught, possible }) => ({ caught: sum.caught + caught, possible: sum.possible + possible }), { caught: 0, possible: 0 });
}

const OPERANDS: readonly OperandName[] = ['numerator', 'denominator', 'percent', 'value'];

/** Whether an identity breaks with a number replaced, and would be reported. */
function sees({ identity, at }: Stake): (slip: Printed) => boolean {
  const holds = holdsWith(identity, at);
  if (identity.unsaid === undefined) return (slip) => !holds(slip);
  return (slip) => !holds(slip) && identity.unsaid?.(identity.operands.with(at, slip)) !== true;
}
