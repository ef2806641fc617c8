/**
 * A share printed without its base still says which bases it can have: 57 hồ sơ at 48,7 % is of 117 and of no other
 * number. Wrong is a share that no whole number gives, one that the rest of its complete list contradicts, and one
 * whose base is not its neighbour's where the same items under other headings have one base.
 */
import { groupBy } from '../collections.js';
import type { Block, Figure } from '../model.js';
import { formatRational } from '../text/format.js';
import { addIntervals, divideIntervals, exactly, type Interval, meet, rounded, scaleInterval, truncated } from '../text/interval.js';
import { add, compare, divide, HUNDRED, multiply, rational, type Rational, roundHalfUp, subtract, sum, ZERO } from '../text/rational.js';
import { fold } from '../text/normalise.js';
import { bodyBlocks, type Check, type CheckInput, draft, type Identity, type Outcome, printed, type Printed } from './check.js';

type Share = { figure: Figure; count: Printed; percent: Printed };

export const impliedBase: Check = {
  id: 'implied-base',
  run: (input) => {
    const shares = input.figures.flatMap((figure) => shareOf(figure) ?? []);
    const complete = wholeLists(shares, input.blocks);
    const told = new Set(complete.flatMap(({ figures }) => figures));
    return [...complete, ...shares.filter(({ figure }) => !told.has(figure.id)).flatMap(impossible), ...parallel(input, shares)];
  },
};

/** A count of things that come whole, with a percentage and no base. */
function shareOf(figure: Figure): Share | null {
  const [count, percent] = [printed(figure, 'value'), printed(figure, 'percent')];
  const plain = figure.kind === 'count' && figure.approximate === null && figure.change === null && figure.percentBase === null && figure.role === 'result' && !figure.ambiguous;
  if (count === null || percent === null || !plain || figure.unit === null || MEASURED.test(fold(figure.unit))) return null;
  const whole = count.decimals === 0 && count.scale.n === 1n && count.scale.d === 1n;
  return whole && compare(count.value, ZERO) > 0 && compare(percent.value, ZERO) > 0 && compare(percent.value, HUNDRED) <= 0 ? { figure, count, percent } : null;
}

const MEASURED = /^(?:ha|tấn|tạ|kg|km|m|m²|m³|lít|đồng|ngày công|sào|mẫu|điểm|con|bao|giạ|cây|vnđ|usd|%)(?!\p{L})/u;

/** Bases that give the printed percentage when it was rounded or cut off. */
function bases({ count, percent }: Pick<Share, 'count' | 'percent'>): Interval {
  const [near, cut] = [rounded(percent.value, percent.decimals), truncated(percent.value, percent.decimals)];
  const lenient = { low: near.low, high: cut.high, lowClosed: true, highClosed: false };
  return scaleInterval(divideIntervals(exactly(count.value), lenient), HUNDRED);
}

function holdsWhole({ low, high, lowClosed, highClosed }: Interval): boolean {
  const up = lowClosed && low.n % low.d === 0n ? low.n / low.d : low.n / low.d + 1n;
  const order = compare(rational(up), high);
  return order < 0 || order === 0 && highClosed;
}

/** No number of things gives this percentage. "100 %" of anything is itself. */
function impossible({ figure, count, percent }: Share): Outcome[] {
  const range = bases({ count, percent });
  if (percent.decimals === 0 || holdsWhole(range)) return [];
  const nearest = rational(BigInt(roundHalfUp(divide(multiply(count.value, HUNDRED), percent.value), 0)));
  const finding = draft('implied-base', figure, {
    id: 'check.implied-base-none',
    params: { label: figure.label, a: count.text, p: percent.text, base: formatRational(nearest, 0), exact: formatRational(shareIn(count, nearest), percent.decimals + 1) },
  }, { grade: 'likely', printed: `${percent.text}%` });
  return [{ figures: [figure.id], verdict: 'contradicted', reason: 'implied-base', identity: null, finding }];
}

function shareIn(count: Printed, base: Rational): Rational {
  return divide(multiply(count.value, HUNDRED), base);
}

/** Neighbours of one paragraph or list whose shares make 100 %: their counts make the base. */
function wholeLists(shares: Share[], blocks: Block[]): Outcome[] {
  const groups = groupBy(shares, ({ figure }) => `${figure.evidence.block} ${fold(figure.unit ?? '')}`);
  return [...groups.values()].filter((group) => group.length >= 2 && makesHundred(group)).flatMap((group) => (isChance(group, blocks) ? [] : judgeList(group)));
}

/** Points that a misprinted count moves its share by; more, and two shares of two clauses are of two things. */
const MOVED = rational(10n);

/** "84 em (chiếm 35%) đạt giải; 39 em (chiếm 65%) được miễn học phí": two clauses, each with a base of its own. */
function isChance([first, second, ...others]: Share[], blocks: Block[]): boolean {
  if (first === undefined || second === undefined || others.length > 0) return false;
  const between = blocks[first.figure.evidence.block]?.text.slice(first.figure.evidence.end, second.figure.evidence.start) ?? '';
  const off = subtract(shareIn(first.count, add(first.count.value, second.count.value)), first.percent.value);
  return /[;.]\s/u.test(between) && compare(off.n < 0n ? subtract(ZERO, off) : off, MOVED) > 0;
}

function makesHundred(group: Share[]): boolean {
  const total = group.map(({ percent }) => rounded(percent.value, percent.decimals)).reduce(addIntervals);
  return meet(total, exactly(HUNDRED));
}

function judgeList(group: Share[]): Outcome[] {
  const operands = group.flatMap(({ count, percent }) => [count, percent]);
  const identity: Identity = { form: 'shares', operands, holds: sharesHold };
  const ids = group.map(({ figure }) => figure.id);
  if (sharesHold(operands)) return [{ figures: ids, verdict: 'verified', reason: 'shares', identity, finding: null }];
  const total = sum(group.map(({ count }) => count.value));
  const wrong = group.filter(({ count, percent }) => !meet(lenientShare(percent), exactly(shareIn(count, total))));
  const [first] = wrong;
  // Cut-off shares alone are no contradiction.
  if (first === undefined) return [];
  const expected = roundHalfUp(shareIn(first.count, total), first.percent.decimals);
  const finding = draft('implied-base', first.figure, {
    id: 'check.implied-base-list',
    params: {
      label: first.figure.label, a: first.count.text, p: first.percent.text, total: formatRational(total, 0),
      parts: group.map(({ count }) => count.text).join(' + '), expected: expected.replace('.', ','),
    },
  }, { grade: 'likely', figures: ids, related: group.filter(({ figure }) => figure !== first.figure).map(({ figure }) => figure.evidence), printed: `${first.percent.text}%`, expected: `${expected.replace('.', ',')}%` });
  return [{ figures: ids, verdict: 'contradicted', reason: 'implied-base', identity, finding }];
}

function lenientShare(percent: Printed): Interval {
  return { ...rounded(percent.value, percent.decimals), high: truncated(percent.value, percent.decimals).high, highClosed: false };
}

/** Counts and percentages by turns: each percentage is its count's share of all counts. */
function sharesHold(operands: Printed[]): boolean {
  const counts = operands.filter(({ operand }) => operand === 'value');
  const total = counts.map(({ value }) => value).reduce(add, ZERO);
  return compare(total, ZERO) > 0 && operands.every((percent, at) => {
    const count = operands[at - 1];
    return percent.operand !== 'percent' || count !== undefined && meet(rounded(percent.value, percent.decimals), exactly(shareIn(count, total)));
  });
}

/** Items that have one base under this many other headings are taken to have one under each. */
const LEAST_AGREEING = 2;

/** The same items under several headings: where most pairs have one base, one that has none is wrong. */
function parallel({ blocks, places, ...input }: CheckInput, shares: Share[]): Outcome[] {
  const byBlock = new Map(shares.map((share) => [share.figure.evidence.block, share]));
  const items = bodyBlocks({ blocks, places, ...input }).filter(({ block, place }) => place.parent !== null && byBlock.has(block.index));
  const lists = [...groupBy(items, ({ place }) => place.parent).values()].map((list) => list.flatMap(({ block, place }) => {
    const share = byBlock.get(block.index);
    return share === undefined ? [] : [{ share, words: leadOf(block.text.slice(place.lead)) }];
  })).filter((list) => list.length >= 2 && new Set(list.map(({ words }) => words)).size === list.length);
  const alike = groupBy(lists, (list) => list.map(({ words, share }) => `${words} ${fold(share.figure.unit ?? '')}`).join('|'));
  return [...alike.values()].flatMap((group) => {
    const split = group.filter((list) => !haveOneBase(list.map(({ share }) => share)));
    return split.length > 0 && group.length - split.length >= LEAST_AGREEING && split.length * 2 < group.length ? split.flatMap((list) => apart(list.map(({ share }) => share))) : [];
  });
}

/** The words before the first number name the item. */
function leadOf(text: string): string {
  return fold(text).split(/\d/u)[0]?.replace(/[\s:–-]+$/u, '') ?? '';
}

function haveOneBase(list: Share[]): boolean {
  const range = list.map(bases).reduce((a, b) => ({
    low: compare(a.low, b.low) >= 0 ? a.low : b.low, high: compare(a.high, b.high) <= 0 ? a.high : b.high, lowClosed: false, highClosed: true,
  }));
  return compare(range.low, range.high) < 0 && holdsWhole(range);
}

/** Reported at the last: the first is as a rule of all there are. */
function apart(list: Share[]): Outcome[] {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [a, b] = [baseOf(first), baseOf(last)];
  const finding = draft('implied-base', last.figure, {
    id: 'check.implied-base-apart',
    params: { label: last.figure.label, a: last.count.text, p: last.percent.text, base: b, other: `${first.count.text} (${first.percent.text}%)`, otherBase: a },
  }, { figures: [last.figure.id, first.figure.id], related: [first.figure.evidence], printed: `${last.percent.text}%` });
  return [{ figures: [last.figure.id, first.figure.id], verdict: 'contradicted', reason: 'implied-base', identity: null, finding }];
}

function baseOf(share: Share): string {
  return formatRational(rational(BigInt(roundHalfUp(divide(multiply(share.count.value, HUNDRED), share.percent.value), 0))), 0);
}
