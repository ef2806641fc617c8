/** The number that a cell of the form is to hold: of one unit, or the sum over several. Exact until it is written. */
import type { Choice, Figure, Group, NumberName } from '../model.js';
import { add, divide, equals, HUNDRED, parseDecimal, type Rational, sum, ZERO } from '../text/rational.js';
import type { FigureMark } from './marks.js';

/** What a reader of the form has to know of a number in it. */
export type Doubt = 'contradicted' | 'approximate' | 'uncertain';

/** Why a cell stays empty: `shape`: the report states the indicator by other numbers than the mark asks for. */
export type Empty = 'missing' | 'several' | 'other-period' | 'shape' | 'not-summed' | 'no-base';

/** A percentage is a fraction: 98 % is 0.98. `stating` of `asked` units are in the number. */
export type Value = { kind: 'value'; number: Rational; doubts: Doubt[]; stating: number; asked: number };
export type Answer = Value | { kind: 'empty'; why: Empty };

/** The reports of one unit that count. */
export type Owner = { name: string; reports: readonly number[] };

type Stated = { number: Rational; base: { over: Rational; under: Rational } | null; doubts: Doubt[] };

/** @param groups those of the run @param owners one for the number of a unit; null asks for the sum over all of `among` */
export function answerOf(groups: readonly Group[], { indicator, number, cumulative }: FigureMark, owner: Owner | null, among: readonly Owner[]): Answer {
  const group = groups.find((each) => each.indicator === indicator && each.cumulative === cumulative);
  if (group === undefined) return { kind: 'empty', why: 'missing' };
  if (owner !== null) {
    const stated = ofOwner(group, number, owner);
    return typeof stated === 'string' ? { kind: 'empty', why: stated } : { kind: 'value', number: stated.number, doubts: stated.doubts, stating: 1, asked: 1 };
  }
  return totalOf(group, number, among);
}

/** Percentages are of the sums; a report that prints a percentage without its numbers is in none. */
function totalOf(group: Group, number: NumberName, among: readonly Owner[]): Answer {
  if (group.across === 'none') return { kind: 'empty', why: 'not-summed' };
  const found = among.map((owner) => ofOwner(group, number, owner)).filter((stated) => typeof stated !== 'string');
  const usable = number === 'percent' ? found.filter(({ base }) => base !== null) : found;
  if (usable.length === 0) return { kind: 'empty', why: found.length > 0 ? 'no-base' : 'missing' };
  const doubts = [...new Set(usable.flatMap((stated) => stated.doubts))];
  const counts = { doubts, stating: usable.length, asked: among.length };
  if (number !== 'percent') return { kind: 'value', number: sum(usable.map((stated) => stated.number)), ...counts };
  const [over, under] = usable.reduce<[Rational, Rational]>(([a, b], { base }) => [add(a, base?.over ?? ZERO), add(b, base?.under ?? ZERO)], [ZERO, ZERO]);
  return under.n === 0n ? { kind: 'empty', why: 'no-base' } : { kind: 'value', number: divide(over, under), ...counts };
}

/** Reports of one unit that state the same number say it once; where they differ, nothing tells which is right. */
function ofOwner(group: Group, number: NumberName, { reports }: Owner): Stated | Empty {
  const choices = reports.flatMap((report) => group.chosen.get(report) ?? []);
  const answers = choices.map((choice) => ofChoice(choice, number));
  const stated = answers.filter((answer) => typeof answer !== 'string');
  const [first] = stated;
  if (answers.includes('several') || stated.some((other) => first !== undefined && !equals(first.number, other.number))) return 'several';
  if (first === undefined) return answers.find((answer) => typeof answer === 'string') ?? 'missing';
  return { ...first, doubts: [...new Set(stated.flatMap(({ doubts }) => doubts))] };
}

/** As the cells of the workbook's matrix: its percentage is that of the numbers, else the one printed. */
function ofChoice({ figure, undecided, otherPeriod, rate }: Choice, number: NumberName): Stated | Empty {
  if (otherPeriod) return 'other-period';
  if (number === 'percent' && rate !== null && rate.percent !== null) return { number: fraction(rate.percent.exact), base: null, doubts: doubtsOf(rate) };
  if (undecided) return 'several';
  if (number !== 'percent') {
    const operand = figure[number];
    return operand === null ? 'shape' : { number: parseDecimal(operand.exact), base: null, doubts: doubtsOf(figure) };
  }
  const { numerator, denominator, percent } = figure;
  if (numerator !== null && denominator !== null) {
    const base = { over: parseDecimal(numerator.exact), under: parseDecimal(denominator.exact) };
    return base.under.n === 0n ? 'no-base' : { number: divide(base.over, base.under), base, doubts: doubtsOf(figure) };
  }
  return percent === null ? 'shape' : { number: fraction(percent.exact), base: null, doubts: doubtsOf(figure) };
}

function fraction(percent: string): Rational {
  return divide(parseDecimal(percent), HUNDRED);
}

function doubtsOf({ verdict, approximate, reading, ambiguous }: Figure): Doubt[] {
  const doubts: Doubt[] = [];
  if (verdict === 'contradicted') doubts.push('contradicted');
  if (approximate !== null) doubts.push('approximate');
  if (reading === 'uncertain' || ambiguous) doubts.push('uncertain');
  return doubts;
}
