/**
 * Strength of proof: of all single-digit slips in a figure's numbers, how many would break one of the identities
 * that verify it. "98%" beside 2124/2169 sees 67 of 87; "97,93%" sees them all.
 */
import type { Figure } from '../model.js';
import { holdsWith, type Identity, type OperandName, printed, type Printed } from './check.js';
import { digitSlips } from './slips.js';

/** One operand of an identity. */
type Stake = { identity: Identity; at: number };

/** The identities that each printed number takes part in, by the number's place. */
export function stakesOf(identities: Iterable<Identity>): Map<string, Stake[]> {
  const stakes = new Map<string, Stake[]>();
  for (const identity of identities) {
    for (const [at, { source }] of identity.operands.entries()) {
      const known = stakes.get(source);
      if (known === undefined) stakes.set(source, [{ identity, at }]);
      else known.push({ identity, at });
    }
  }
  return stakes;
}

/** @returns null where no identity holds the figure's numbers; one printed number that stands in no identity sees nothing */
export function strengthOf(figure: Figure, stakes: ReadonlyMap<string, readonly Stake[]>): Figure['strength'] {
  const operands = OPERANDS.flatMap((name) => printed(figure, name) ?? []).map((operand) => ({ operand, own: stakes.get(operand.source) ?? [] }))
    .filter(({ own }) => own.length > 0);
  if (operands.length === 0) return null;
  let caught = 0;
  let possible = 0;
  for (const { operand, own } of operands) {
    const tests = own.map(sees);
    for (const slip of digitSlips(operand)) {
      possible += 1;
      if (tests.some((seen) => seen(slip))) caught += 1;
    }
  }
  return { caught, possible };
}

const OPERANDS: readonly OperandName[] = ['numerator', 'denominator', 'percent', 'value'];

/** Whether an identity breaks with a number replaced, and would be reported. */
function sees({ identity, at }: Stake): (slip: Printed) => boolean {
  const holds = holdsWith(identity, at);
  if (identity.unsaid === undefined) return (slip) => !holds(slip);
  return (slip) => !holds(slip) && identity.unsaid?.(identity.operands.with(at, slip)) !== true;
}
