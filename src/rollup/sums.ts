/** What the reports that count come to, indicator by indicator: exact sums, who states it and who does not, what to know of it. */
import { addTo } from '../collections.js';
import type { Figure, Group, NumberName, RollupIndicator } from '../model.js';
import { divide, HUNDRED, multiply, parseDecimal, type Rational, roundHalfUp, sum, toDecimal } from '../text/rational.js';
import { statedAbove } from './above.js';
import { type Batch, countedOf, ownerOf, usable } from './batch.js';

/** Decimals of percentages computed from sums. */
const PERCENT_DECIMALS = 2;

/** One entry for each indicator that a report that counts states. */
export function indicatorsOf(batch: Batch): RollupIndicator[] {
  const counted = countedOf(batch);
  return batch.groups.flatMap((group) => (counted.some((index) => group.chosen.has(index)) ? [indicatorOf(batch, group, counted)] : []));
}

function indicatorOf(batch: Batch, group: Group, counted: readonly number[]): RollupIndicator {
  const { indicator, name, unit, cumulative, across } = group;
  return {
    indicator, name, unit, cumulative, across, ...(across === 'none' ? { ratio: null, value: null } : sumsOf(group, counted)),
    coverage: coverageOf(batch, group, counted), doubts: doubtsOf(batch, group, counted), above: statedAbove(batch, group, counted),
  };
}

function sumsOf(group: Group, counted: readonly number[]): Pick<RollupIndicator, 'ratio' | 'value'> {
  const figures = counted.flatMap((index) => usable(group, index)?.figure ?? []);
  // A numerator without its denominator would make a percentage of two different sets of wards.
  const ratios = figures.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
  const values = figures.filter(({ value }) => value !== null);
  const [over, under] = [total(ratios, 'numerator'), total(ratios, 'denominator')];
  return {
    ratio: ratios.length === 0 ? null : { numerator: decimal(over), denominator: decimal(under), percent: percentOf(over, under), reports: ratios.length },
    value: values.length === 0 ? null : { sum: decimal(total(values, 'value')), reports: values.length },
  };
}

function total(figures: readonly Figure[], name: NumberName): Rational {
  return sum(figures.flatMap((figure) => (figure[name] === null ? [] : [parseDecimal(figure[name].exact)])));
}

/** Sums of decimals are decimals. */
function decimal(value: Rational): string {
  return toDecimal(value) ?? '0';
}

function percentOf(over: Rational, under: Rational): string | null {
  return under.n === 0n ? null : roundHalfUp(multiply(HUNDRED, divide(over, under)), PERCENT_DECIMALS);
}

function coverageOf(batch: Batch, group: Group, counted: readonly number[]): RollupIndicator['coverage'] {
  const stating = new Set(counted.filter((index) => usable(group, index) !== null));
  const { roll, reports } = batch;
  if (roll === null) {
    const missing = counted.filter((index) => !stating.has(index)).map((index) => reports[index]?.source.name ?? '');
    return { of: 'reports', stating: stating.size, expected: counted.length, missing };
  }
  const units = new Set([...stating].flatMap((index) => {
    const match = roll.matches[index];
    return match?.kind === 'matched' ? [match.unit] : [];
  }));
  return { of: 'units', stating: units.size, expected: roll.units.length, missing: roll.units.filter((_, unit) => !units.has(unit)).map(({ name }) => name) };
}

function doubtsOf(batch: Batch, group: Group, counted: readonly number[]): RollupIndicator['doubts'] {
  const names = (test: (index: number) => boolean): string[] => counted.filter(test).map((index) => batch.reports[index]?.source.name ?? '');
  const summed = (test: (figure: Figure) => boolean): string[] => names((index) => {
    const choice = usable(group, index);
    return choice !== null && test(choice.figure);
  });
  const twice = new Set(twiceIn(batch, group, counted));
  return {
    contradicted: summed(({ verdict }) => verdict === 'contradicted'),
    approximate: summed(({ approximate }) => approximate !== null),
    uncertain: summed(({ reading, ambiguous }) => reading === 'uncertain' || ambiguous),
    twice: names((index) => twice.has(index)),
    undecided: names((index) => group.chosen.get(index)?.undecided === true),
    otherPeriod: names((index) => group.chosen.get(index)?.otherPeriod === true),
  };
}

/** Reports of one owner that are in one sum together. */
export function twiceIn(batch: Batch, group: Group, counted: readonly number[]): number[] {
  const owners = new Map<string, number[]>();
  for (const index of counted) {
    const owner = usable(group, index) === null ? null : ownerOf(batch, index);
    if (owner !== null) addTo(owners, owner, index);
  }
  return [...owners.values()].filter(({ length }) => length > 1).flat();
}

