/** What the body above states of its units against what their own reports come to; only where no unit's number is lacking. */
import type { Figure, Group, StatedAbove } from '../model.js';
import { compare, parseDecimal, type Rational, sum, toDecimal } from '../text/rational.js';
import { type Batch, ownerOf, statusOf, usable } from './batch.js';

const NUMBERS = ['numerator', 'denominator', 'value'] as const;
type Name = (typeof NUMBERS)[number];

/** One entry for each number of each report of the body above. */
export function statedAbove(batch: Batch, group: Group, counted: readonly number[]): StatedAbove[] {
  if (group.across === 'none') return [];
  const above = batch.reports.map((_, index) => index).filter((index) => statusOf(batch, index) === 'above');
  const bodies = new Set(above.map((index) => ownerOf(batch, index)));
  return above.flatMap((index) => {
    const choice = usable(group, index);
    return choice === null ? [] : NUMBERS.flatMap((number) => {
      const stated = choice.figure[number];
      if (stated === null) return [];
      const units = bodies.size > 1 ? 'several-above' : sumOfUnits(batch, group, counted, number);
      return [entry(batch.reports[index]?.source.name ?? '', choice.figure, number, stated.exact, choice.figure.approximate !== null ? 'approximate' : units)];
    });
  });
}

function entry(report: string, { id }: Figure, number: Name, stated: string, units: Rational | string): StatedAbove {
  const base = { report, figure: id, number, stated };
  if (typeof units === 'string') return { ...base, sum: null, verdict: 'unchecked', reason: units };
  return { ...base, sum: toDecimal(units), verdict: compare(parseDecimal(stated), units) === 0 ? 'verified' : 'contradicted', reason: null };
}

/** The sum over all units of the list, or why there is none. */
function sumOfUnits({ roll }: Batch, group: Group, counted: readonly number[], number: Name): Rational | string {
  if (roll === null) return 'no-list';
  const byUnit = new Map<number, Figure[]>();
  for (const index of counted) {
    const match = roll.matches[index];
    const figure = usable(group, index)?.figure;
    if (match?.kind === 'matched' && figure !== undefined) byUnit.set(match.unit, [...(byUnit.get(match.unit) ?? []), figure]);
  }
  const figures = [...byUnit.values()].flat();
  const operands = figures.flatMap((figure) => figure[number] ?? []);
  if (byUnit.size < roll.units.length || operands.length < figures.length || figures.length > byUnit.size) return 'incomplete';
  return figures.some(({ approximate }) => approximate !== null) ? 'approximate' : sum(operands.map(({ exact }) => parseDecimal(exact)));
}
