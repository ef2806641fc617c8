/**
 * `outlier`: a rate far from what the other wards report, told by median and median absolute deviation, which the far ones
 * don't move. A hint: wards differ, and a number that is off from the others may be right.
 */
import type { BatchDraft, Choice, Group } from '../model.js';
import { formatRational } from '../text/format.js';
import { compare, divide, HUNDRED, multiply, parseDecimal, type Rational, rational, subtract } from '../text/rational.js';
import { type Batch, countedOf, ownerOf, printed, unitOf, usable } from './batch.js';

/** Fewer wards are no crowd to stand out from. */
const LEAST_WARDS = 8;
/** Rates of smaller wholes jump by themselves. */
const LEAST_WHOLE = rational(30n);
/** Distance from the median, in median absolute deviations (about 3.4 standard deviations of a bell curve), and at least. */
const FAR = rational(5n);
const LEAST_DISTANCE = rational(1n, 10n);
/** Nor less than so many times what four wards in five keep within: among few wards the middle ones may agree by chance. */
const BEYOND_MOST = rational(3n);
const MOST = 0.8;
/** Square of the distance in standard errors of the ward's own share, whose variance is never taken for less than 1 %. */
const NOISE = rational(16n);
const LEAST_VARIANCE = rational(1n, 100n);
/** Where more than one in so many stand out, the wards are of two kinds and none of them is an exception. */
const MANY = 10;

type Rate = { index: number; choice: Choice; rate: Rational; whole: Rational | null };

/** Drafts on ratios that lie far from those of the other wards: no mistakes, but the first ones to look at. */
export function outliers(batch: Batch): BatchDraft[] {
  const counted = countedOf(batch);
  return batch.groups.flatMap((group) => {
    const rates = counted.flatMap((index) => rateOf(group, index));
    if (new Set(rates.map(({ index }) => ownerOf(batch, index) ?? `report ${index}`)).size < LEAST_WARDS) return [];
    const middle = median(rates.map(({ rate }) => rate));
    const distances = rates.map(({ rate }) => distance(rate, middle)).sort(compare);
    const [half, most] = [multiply(FAR, median(distances)), multiply(BEYOND_MOST, distances[Math.ceil(MOST * distances.length) - 1] ?? rational(0n))];
    const far = rates.filter((each) => isFar(each, middle, compare(half, most) < 0 ? most : half));
    if (far.length > Math.max(1, Math.floor(rates.length / MANY))) return [];
    return far.map((each) => draft(batch, group, each, middle, rates.length));
  });
}

function rateOf(group: Group, index: number): Rate[] {
  const choice = usable(group, index);
  if (choice === null || choice.figure.approximate !== null) return [];
  const { numerator, denominator, percent } = choice.figure;
  if (numerator !== null && denominator !== null) {
    const whole = parseDecimal(denominator.exact);
    return compare(whole, LEAST_WHOLE) < 0 ? [] : [{ index, choice, rate: divide(parseDecimal(numerator.exact), whole), whole }];
  }
  return percent === null ? [] : [{ index, choice, rate: divide(parseDecimal(percent.exact), HUNDRED), whole: null }];
}

/** @param bar the distance that the other wards' own make usual */
function isFar({ rate, whole }: Rate, middle: Rational, bar: Rational): boolean {
  const off = distance(rate, middle);
  if (compare(off, LEAST_DISTANCE) <= 0 || compare(off, bar) <= 0) return false;
  if (whole === null) return true;
  const variance = multiply(middle, subtract(rational(1n), middle));
  const least = compare(variance, LEAST_VARIANCE) < 0 ? LEAST_VARIANCE : variance;
  return compare(multiply(multiply(off, off), whole), multiply(NOISE, least)) > 0;
}

function distance(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? subtract(b, a) : subtract(a, b);
}

function median(values: readonly Rational[]): Rational {
  const sorted = [...values].sort(compare);
  const at = (index: number): Rational => sorted[index] ?? rational(0n);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(half) : divide(rational(at(half - 1).n * at(half).d + at(half).n * at(half - 1).d, at(half - 1).d * at(half).d), rational(2n));
}

function draft(batch: Batch, group: Group, { index, choice, rate }: Rate, middle: Rational, wards: number): BatchDraft {
  const percent = (value: Rational): string => formatRational(multiply(HUNDRED, value), 2);
  return {
    check: 'outlier', grade: null, basis: null, indicator: group.indicator,
    message: { id: 'rollup.outlier', params: { name: group.name, unit: unitOf(batch, index), printed: printed(choice.figure), rate: percent(rate), middle: percent(middle), wards } },
    places: [{ report: index, figure: choice.figure }],
  };
}
