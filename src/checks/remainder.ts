/**
 * "Tổng kinh phí 1.500 triệu đồng, đã giải ngân 900 triệu đồng, còn lại 600 triệu đồng": what is told as the rest is
 * the whole less the part before it; "98 % …, còn lại 2 %" makes a hundred.
 */
import { formatRational } from '../text/format.js';
import { addIntervals, divideIntervals, exactly, type Interval, meet, rounded, scaleInterval, truncated } from '../text/interval.js';
import { add, compare, divide, HUNDRED, multiply, rational, subtract, sum, ZERO } from '../text/rational.js';
import { type Check, draft, type Identity, intervalOf, type Outcome, printed, type Printed } from './check.js';
import { sumOf } from './identities.js';
import { amountOf, sameThing, sentences, type Told } from './told.js';

export const remainder: Check = {
  id: 'sum-mismatch',
  run: (input) => sentences(input).flatMap((told) => told.flatMap((rest, at) => (REST.test(rest.before) ? [...amounts(rest, told.slice(0, at)), ...shares(told, at)] : []))),
};

/** "còn lại 600", "số còn lại là 600", "còn lại 20 hồ sơ (2%)". */
const REST = /(?<!\p{L})còn lại[^\d;.]{0,40}$/u;
/** The share behind is of the one before it. */
const PART_OF = /(?<!\p{L})(?:trong đó|trong số đó|riêng|gồm)(?!\p{L})/u;
/** Another time, or what is left of poverty at its end: no share of the same whole. */
const OTHER_TIME = /(?<!\p{L})(?:cùng kỳ|đầu năm|cuối năm|đầu kỳ|năm \d{4}|năm trước|kỳ trước|tháng trước|giảm|tăng|hộ nghèo|hộ cận nghèo|hệ số|kế hoạch vốn)(?!\p{L})/u;

/** A whole, one part and the rest, in this order. With more numbers it is not told which of them take part. */
function amounts(rest: Told, before: Told[]): Outcome[] {
  const left = amountOf(rest.figure);
  if (left === null || !plain(rest) || (rest.figure.whole !== null && rest.figure.whole.group !== 'share')) return [];
  const terms = before.filter((told) => sameThing(told.figure, rest.figure) && amountOf(told.figure) !== null && told.figure.whole?.group.startsWith('bracket') !== true);
  if (terms.some((term) => !plain(term))) return [];
  const last = terms.at(-1)?.figure;
  const base = last === undefined ? null : printed(last, 'denominator');
  const [whole, part] = last !== undefined && base !== null && last.whole === null
    ? [base, printed(last, 'numerator')]
    : terms.length === 2 ? terms.map(({ figure }) => amountOf(figure)) : [];
  if (whole == null || part == null || compare(whole.value, part.value) <= 0) return [];
  const identity = sumOf(whole, [part, left]);
  const owner = [...before, rest].find(({ figure }) => figure.id === whole.figure)?.figure ?? rest.figure;
  const ids = [...new Set([owner.id, part.figure, rest.figure.id])];
  if (identity.holds(identity.operands)) return [{ figures: ids, verdict: 'verified', reason: 'sum', identity, finding: null }];
  // More left than there was: the rest of something else.
  if (compare(left.value, whole.value) >= 0) return [];
  const expected = formatRational(divide(subtract(whole.value, part.value), left.scale), 2);
  const finding = draft('sum-mismatch', rest.figure, {
    id: 'check.remainder', params: { label: owner.label, whole: whole.shown, part: part.shown, left: left.shown, expected: left.shown.replace(left.text, expected) },
  }, {
    grade: 'likely', figures: ids, related: ids.flatMap((id) => (id === rest.figure.id ? [] : before.find(({ figure }) => figure.id === id)?.figure.evidence ?? [])), printed: left.text, expected,
    candidates: [{ figure: left.figure, operand: left.operand, from: left.text, to: expected, edit: 'replace', satisfies: 1 }],
  });
  return [{ figures: ids, verdict: 'contradicted', reason: 'sum-mismatch', identity, finding }];
}

function plain({ figure }: Told): boolean {
  return figure.approximate === null && figure.change === null && !figure.ambiguous && figure.role !== 'other' && figure.percentBase === null;
}

/** What stands between the last mark and the number. */
function clauseOf(words: string): string {
  return words.split(/[:;,]/u).at(-1) ?? '';
}

type Share = { told: Told; percent: Printed; count: Printed | null };

/** Shares before the rest and the rest; in brackets behind a share stands its number: "98% (1.940 hồ sơ)". */
function sharesOf(told: Told[]): Share[] {
  return told.flatMap((item, at): Share[] => {
    const percent = printed(item.figure, 'percent');
    if (percent === null) return [];
    const next = told[at + 1];
    const behind = next !== undefined && next.figure.percent === null && /^\s*\(\s*(?:tương ứng |với |là )?$/u.test(next.before) ? amountOf(next.figure) : null;
    return [{ told: item, percent, count: amountOf(item.figure) ?? behind }];
  });
}

function shares(all: Told[], at: number): Outcome[] {
  const [rest] = sharesOf(all.slice(at, at + 2));
  const before = sharesOf(all.slice(0, at));
  if (rest === undefined || rest.told !== all[at] || before.length === 0 || before.length > 4) return [];
  const told = [...before, rest];
  if (told.some((share) => !plain(share.told) || OTHER_TIME.test(clauseOf(share.told.before)))) return [];
  const operands = told.map(({ percent }) => percent);
  const identity: Identity = { form: 'other', operands, holds: (printed) => meet(exactly(HUNDRED), printed.map(within).reduce(addIntervals)) };
  const ids = told.map((share) => share.told.figure.id);
  if (identity.holds(operands)) return [{ figures: ids, verdict: 'verified', reason: 'shares', identity, finding: null }, ...counts(told)];
  // "A 60%, trong đó B 20%, còn lại 40%": some of the shares are of others.
  if (before.some((share) => PART_OF.test(share.told.before)) && subsets(before).some((some) => meet(exactly(HUNDRED), [...some, rest].map(({ percent }) => within(percent)).reduce(addIntervals)))) return [];
  const total = sum(operands.map(({ value }) => value));
  if (compare(total, rational(150n)) > 0 || compare(total, rational(50n)) < 0) return [];
  const expected = formatRational(subtract(add(HUNDRED, rest.percent.value), total), 4);
  const finding = draft('complement-mismatch', rest.told.figure, {
    id: 'check.complement', params: { label: rest.told.figure.label, shares: operands.map(({ text }) => `${text}%`).join(' + '), total: formatRational(total, 4) },
  }, {
    figures: ids, related: before.map((share) => share.told.figure.evidence), printed: `${rest.percent.text}%`, expected: `${expected}%`,
    candidates: [{ figure: rest.percent.figure, operand: 'percent', from: rest.percent.text, to: expected, edit: 'replace', satisfies: 1 }],
  });
  return [{ figures: ids, verdict: 'contradicted', reason: 'complement-mismatch', identity, finding }];
}

/** Two shares that make a hundred, and the numbers that they are of. */
function counts(told: Share[]): Outcome[] {
  const [a, b] = told.map(({ count }) => count);
  const [share, rest] = told;
  if (a == null || b == null || share === undefined || rest === undefined || told.length !== 2 || !sameThing(share.told.figure.kind === 'percent' ? rest.told.figure : share.told.figure, rest.told.figure)) return [];
  if (numberFirst(share.told.figure) && rest.told.figure.value !== null) return [];
  const identity: Identity = {
    form: 'share-of-both',
    operands: [a, b, share.percent],
    holds: ([x, y, p]) => x !== undefined && y !== undefined && p !== undefined && fits(intervalOf(x), addIntervals(intervalOf(x), intervalOf(y)), within(p)),
  };
  const ids = [...new Set([share.told.figure.id, a.figure, b.figure])];
  if (identity.holds(identity.operands)) return [{ figures: ids, verdict: 'verified', reason: 'shares', identity, finding: null }];
  const whole = add(a.value, b.value);
  const exact = formatRational(divide(multiply(a.value, HUNDRED), whole), share.percent.decimals + 1);
  const finding = draft('complement-mismatch', share.told.figure, {
    id: 'check.complement-counts', params: { label: share.told.figure.label, a: a.shown, b: b.shown, p: share.percent.text, exact },
  }, { figures: ids, related: [rest.told.figure.evidence], printed: `${share.percent.text}%`, expected: `${exact}%` });
  return [{ figures: ids, verdict: 'contradicted', reason: 'complement-mismatch', identity, finding }];
}

/** "1.940 hồ sơ (98%)", not "98% (1.940 hồ sơ)". */
function numberFirst({ value, percent }: Told['figure']): boolean {
  return value !== null && (percent === null || value.evidence.start < percent.evidence.start);
}

function fits(part: Interval, whole: Interval, share: Interval): boolean {
  return compare(whole.low, ZERO) > 0 && meet(share, scaleInterval(divideIntervals(part, whole), HUNDRED));
}

/** A printed share may be rounded or cut off. */
function within({ value, decimals }: Printed): Interval {
  return { ...rounded(value, decimals), high: truncated(value, decimals).high };
}

function subsets(items: Share[]): Share[][] {
  return items.reduce<Share[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]]).filter((some) => some.length > 0 && some.length < items.length);
}
