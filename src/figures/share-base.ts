/** What a share is of: amounts whose units go together, and the base that a share without one takes. */
import type { Figure, Operand } from '../model.js';
import { contains, rounded } from '../text/interval.js';
import { add, compare, divide, HUNDRED, multiply, parseDecimal } from '../text/rational.js';
import type { Draft } from './draft.js';
import { type Lexicon, unitName } from './lexicon.js';
import { ownUnit } from './own-unit.js';
import { countUntil } from './scan.js';

/**
 * A share whose base no words name takes the one amount of its paragraph that gives it as printed, when there is
 * exactly one: the numbers themselves say what it is of. A share that fits nothing stays without a base.
 */
export function relateFitting(drafts: Draft[], lexicon: Lexicon): void {
  const amounts = amountsOf(drafts);
  for (const part of drafts) {
    const { percent, value, unit } = part.figure;
    if (percent === null || value === null || unit === null || percent.decimals === 0 || part.figure.percentBase !== null || part.figure.change !== null) continue;
    // "0,8%" fits too many numbers to prove one of them.
    if (percent.exact.replace(/^[0.]+|\./gu, '').length < 2) continue;
    const fitting = around(amounts, value.value, percent.value).flatMap(({ drafts: alike }) => alike.find((other) => other.draft !== part && other.draft.figure.value !== null) ?? [])
      .filter(({ draft: { figure } }) => figure.value !== null && nearly(value, figure.value, percent) && comparable(figure, part.figure, lexicon) && gives(value, figure.value, percent));
    if (new Set(fitting.map(({ draft }) => draft.figure.value?.exact)).size !== 1) continue;
    const base = fitting.reduce((first, other) => (other.at < first.at ? other : first)).draft.figure;
    part.figure.whole ??= { figure: base.id, parts: 'some', group: 'share' };
    inherit(base, part.figure, lexicon);
  }
}

/** Amounts that are alike as the base of a share, in the order of the text: where one fits, all do. */
type Amounts = { size: number; drafts: { draft: Draft; at: number }[] };

/** By size, so that each share looks at few of a paragraph's thousands. */
function amountsOf(drafts: Draft[]): Amounts[] {
  const found = new Map<string, Amounts>();
  for (const [at, draft] of drafts.entries()) {
    const { value, unit, kind, approximate } = draft.figure;
    if (value === null || unit === null || approximate !== null) continue;
    const key = `${value.exact} ${kind === 'money'} ${unit}`;
    const known = found.get(key) ?? { size: value.value, drafts: [] };
    known.drafts.push({ draft, at });
    found.set(key, known);
  }
  return [...found.values()].sort((a, b) => a.size - b.size);
}

/** Those of which a part may have a share, and somewhat beyond: what fits is told exactly. */
function around(amounts: Amounts[], part: number, share: number): Amounts[] {
  const below = (size: number): number => countUntil(amounts.length, (index) => (amounts[index]?.size ?? 0) < size);
  return amounts.slice(below(part * 100 / (share + 2)), share <= 2 ? amounts.length : below(part * 100 / (share - 2)) + 1);
}

/** What exact arithmetic need not look at: the share is off by far more than any rounding. */
function nearly(a: Operand, b: Operand, percent: Operand): boolean {
  return b.value >= a.value && Math.abs(a.value / b.value * 100 - percent.value) <= 1;
}

/** Whether a/b, rounded, is the printed percentage; never of a number and itself. */
function gives(a: Operand, b: Operand, percent: Operand): boolean {
  const [part, whole] = [parseDecimal(a.exact), parseDecimal(b.exact)];
  if (compare(whole, part) <= 0) return false;
  return contains(rounded(parseDecimal(percent.exact), percent.decimals), divide(multiply(part, HUNDRED), whole));
}

/** "2.285 công dân, trong đó điều khám 1.974, đạt 86,4%; đủ điều kiện 1.366, đạt 69,1%": a later step is a share of the one before. */
export function ofStepBefore(whole: Figure, before: Figure | undefined, { value, percent }: Figure): boolean {
  const [all, step] = [whole.value ?? whole.numerator, before?.value ?? before?.numerator ?? null];
  return before !== undefined && before.percent !== null && before.whole?.figure === whole.id && value !== null && percent !== null && all !== null && step !== null
    && !nearly(value, all, percent) && nearly(value, step, percent);
}

/** Whether a count over that of `base` is the percentage that is printed beside it. */
export function givesShare(base: Figure, { value, percent }: Figure): boolean {
  return base.value !== null && value !== null && percent !== null && gives(value, base.value, percent);
}

/** "cập nhật 245 trường hợp, còn 17 trường hợp (chiếm 6,5%)": the share of what both make together. */
export function givesOfBoth(base: Figure, { value, percent }: Figure): boolean {
  if (base.value === null || value === null || percent === null || gives(value, base.value, percent)) return false;
  const [one, other] = [parseDecimal(base.value.exact), parseDecimal(value.exact)];
  return contains(rounded(parseDecimal(percent.exact), percent.decimals), divide(multiply(other, HUNDRED), add(one, other)));
}

/** Units that don't contradict each other. A ratio with a base of its own is no part. */
export function comparable(whole: Figure, part: Figure, lexicon: Lexicon): boolean {
  if (part.change !== null || part.value === null) return false;
  // "03 ca (cộng dồn: 11 ca)": what came together over a longer time is no part.
  if (part.cumulative && !whole.cumulative) return false;
  if ((part.kind === 'money') !== (whole.kind === 'money')) return false;
  const unit = part.unit ?? ownUnit(part.label, lexicon)?.unit ?? null;
  return unit === null || whole.unit === null || sameUnit(whole.unit, unit, lexicon);
}

/** Units that stand for one another when cases are counted: "500 hồ sơ, gồm: 300 trường hợp cấp mới …". */
const CASES = /^(?:trường hợp|hồ sơ|đối tượng|dữ liệu|thông tin|phiếu|công dân|người)(?!\p{L})/u;

/** Whether two units may name one kind of thing: the same, one the beginning of the other, or both a word for cases. */
export function sameUnit(a: string, b: string, lexicon: Lexicon): boolean {
  const [x, y] = [unitName(lexicon, a), unitName(lexicon, b)];
  return x === y || x.startsWith(`${y} `) || y.startsWith(`${x} `) || (CASES.test(x) && CASES.test(y));
}

/** "64.000 người, chiếm 67% dân số, trong đó 55.000 người, chiếm 57,5%": both are shares of a third number. */
function ofOneBase(whole: Figure, part: Figure): boolean {
  if (whole.percent === null || whole.value === null || part.percent === null || part.value === null || gives(part.value, whole.value, part.percent)) return false;
  const [left, right] = [part.value.value * whole.percent.value, whole.value.value * part.percent.value];
  return Math.abs(left - right) <= right / 50;
}

/** What has a share of its own is one of a list: shares beside it that it does not nearly give are of the list's whole too. */
function farFrom({ value, percent }: Figure, base: Operand): boolean {
  return value !== null && percent !== null && Math.abs(value.value / base.value * 100 - percent.value) > FAR_POINTS;
}

const FAR_POINTS = 20;

const ACHIEVED = /(?<!\p{L})đạt(?!\s+(?:tỷ|tỉ) lệ)/iu;

/** Unit and, for a share without a base, the denominator. */
export function inherit(whole: Figure, part: Figure, lexicon: Lexicon): void {
  const own = part.unit === null ? ownUnit(part.label, lexicon) : null;
  part.unit ??= own === null ? whole.unit : own.unit;
  const counted = whole.value ?? whole.numerator;
  // "46/50 tổ (92%), trong đó 40 tổ (80%)": a share may be of all there are, where it is not of those told.
  const base = part.value !== null && part.percent !== null && counted !== null && whole.denominator !== null
    && !gives(part.value, counted, part.percent) && gives(part.value, whole.denominator, part.percent) ? whole.denominator : counted;
  if (part.percent === null || part.value === null || part.percentBase !== null || base === null) return;
  if (compare(parseDecimal(part.value.exact), parseDecimal(base.exact)) > 0) return;
  // "120 ha, đạt 40% diện tích gieo trồng. Trong đó lúa 75 ha, đạt 62%": each is measured against an area of its own.
  if (whole.percent !== null && whole.value !== null && ACHIEVED.test(part.evidence.quote) && !gives(part.value, base, part.percent)) return;
  if (ofOneBase(whole, part) || whole.percent !== null && whole.value !== null && farFrom(part, base)) return;
  part.numerator = part.value;
  part.denominator = base;
  part.value = null;
  part.kind = 'ratio';
  // A share of "gần 500 hồ sơ" is no more exact than its base.
  part.approximate ??= whole.approximate;
}
