/** What the body above states of its units against what their own reports come to; only where no unit's number is lacking. */
import { addTo } from '../collections.js';
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

function entry(report: string, { id, reading }: Figure, number: Name, stated: string, units: Units | string): StatedAbove {
  const base = { report, figure: id, number, stated };
  if (typeof units === 'string') return { ...base, sum: null, verdict: 'unchecked', reason: units };
  const uncertain = units.uncertain || reading === 'uncertain';
  const fits = compare(parseDecimal(stated), units.sum) === 0;
  return { ...base, sum: toDecimal(units.sum), verdict: !fits ? 'contradicted' : uncertain ? 'unchecked' : 'verified', reason: fits && uncertain ? 'uncertain' : null };
}

/** `uncertain`: digits of one of the numbers were not read for sure. */
type Units = { sum: Rational; uncertain: boolean };

/** The sum over all units of the list, or why there is none. */
function sumOfUnits({ roll }: Batch, group: Group, counted: readonly number[], number: Name): Units | string {
  if (roll === null) return 'no-list';
  const byUnit = new Map<number, Figure[]>();
  for (const index of counted) {
    const match = roll.matches[index];
    const figure = usable(group, index)?.figure;
    if (match?.kind === 'matched' && figure !== undefined) addTo(byUnit, match.unit, figure);
  }
  const figures = [...byUnit.values()].flat();
  const operands = figures.flatMap((figure) => figure[number] ?? []);
  if (byUnit.size < roll.units.length || operands.length < figures.length || figures.length > byUnit.size) return 'incomplete';
  if (figures.some(({ approximate }) => approximate !== null)) return 'approximate';
  return { sum: sum(operands.map(({ exact }) => parseDecimal(exact))), uncertain: figures.some(({ reading }) => reading === 'uncertain') };
}
