/** Identities that packs declare between indicators, as arithmetic. */
import type { DeclaredIdentity } from '../model.js';
import { parseDecimal, rational } from '../text/rational.js';
import { type Identity, mantissaOf, type Printed } from './check.js';
import { type Formula, identityOf } from './formula.js';
import { partOf } from './identities.js';

/** A declared identity with its numbers put in; null for an order, which computes nothing. */
export function formulaOf({ kind, of }: Pick<DeclaredIdentity, 'kind' | 'of'>): Formula | null {
  if (kind === 'order') return null;
  const terms = of.map((_, col): Formula['terms'][number] => ({ col, sign: kind === 'difference' && col > 0 ? -1 : 1 }));
  return { kind: kind === 'ratio' ? 'share' : 'linear', terms, target: of.length, over: true, firm: true };
}

/** @param numbers the result, then those of `of` */
export function identityFor(declared: Pick<DeclaredIdentity, 'kind' | 'of'>, [result, ...others]: readonly [Printed, ...Printed[]]): Identity | null {
  const formula = formulaOf(declared);
  const [first] = others;
  if (formula !== null) return identityOf(formula, [...others, result]);
  return first === undefined ? null : partOf(result, first);
}

/** Whether plain numbers keep a declared identity; for the examples of packs. @param numbers the result, then those of `of` */
export function numbersKeep(declared: DeclaredIdentity, numbers: number[]): boolean {
  const [result, ...others] = numbers.map(plain);
  const identity = result === undefined ? null : identityFor(declared, [result, ...others]);
  return identity?.holds(identity.operands) ?? false;
}

function plain(number: number, at: number): Printed {
  const exact = String(number);
  const decimals = exact.split('.')[1]?.length ?? 0;
  return {
    figure: '', operand: 'value', source: String(at), text: exact, shown: exact, value: parseDecimal(exact), decimals, scale: rational(1n),
    mantissa: mantissaOf(exact, decimals), table: null, readings: null,
  };
}
