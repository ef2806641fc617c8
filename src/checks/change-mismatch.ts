/**
 * "xảy ra 12 vụ, tăng 3 vụ (33,3%) so với cùng kỳ (9 vụ)": the number now, the number before, their difference and
 * its percentage agree. Where the number before is not printed, it follows from the other two.
 */
import type { Figure } from '../model.js';
import { formatDecimal, formatRational } from '../text/format.js';
import { addIntervals, divideIntervals, exactly, type Interval, meet, rounded, scaleInterval, truncated } from '../text/interval.js';
import { add, compare, divide, HUNDRED, multiply, type Rational, roundHalfUp, subtract, ZERO } from '../text/rational.js';
import { type Change, changesOf, type Term } from './change-parts.js';
import { type Check, draft, type Identity, intervalOf, type Outcome, type Printed } from './check.js';
import { sentences } from './told.js';

export const changeMismatch: Check = {
  id: 'change-mismatch',
  run: (input) => {
    const byId = new Map(input.figures.map((figure) => [figure.id, figure]));
    return sentences(input).flatMap((told) => changesOf(told).flatMap((change) => [...difference(change, byId), ...percentage(change, byId)]));
  },
};

/** Now less before is the difference, and goes the way that the words say. */
function difference(change: Change, byId: Map<string, Figure>): Outcome[] {
  const { now, by, before, up } = change;
  if (now === null || by === null || before === null) return [];
  const identity = identityOf(change, { form: change.points ? 'other' : 'difference', order: up ? ['now', 'before', 'by'] : ['before', 'now', 'by'] }, (terms) => holds({ ...terms, up }, change.points));
  const ids = idsOf(change);
  if (identity.holds(identity.operands)) return [{ figures: ids, verdict: 'verified', reason: 'change', identity, finding: null }];
  // Which of several amounts the change is of is not told: nothing can be said against it.
  if (change.doubtful) return [];
  const actual = subtract(now.value, before.value);
  const off = inScale(absolute(actual), by);
  const rose = compare(actual, ZERO) > 0;
  const turned = rose !== up && compare(absolute(actual), by.value) === 0;
  const finding = draft('change-mismatch', change.figure, {
    id: turned ? 'check.change-direction' : 'check.change-difference',
    params: { label: change.label, now: now.shown, before: before.shown, by: by.shown, word: up ? 'tăng' : 'giảm', difference: off, actual: rose ? 'tăng' : 'giảm' },
  }, {
    figures: ids, related: evidenceOf(change, byId), printed: by.text, expected: off,
    candidates: turned ? [] : [{ figure: by.figure, operand: by.operand, from: by.text, to: off, edit: 'replace', satisfies: 1 }],
  });
  return [{ figures: ids, verdict: 'contradicted', reason: 'change-mismatch', identity, finding }];
}

/** The difference leads from what was before to what is now. */
function holds({ by, now, before, up }: Moved, points: boolean): boolean {
  if (by === undefined || now === undefined || before === undefined) return false;
  // A percentage may have fallen by points, or by that share of itself.
  return meet(up ? now : before, addIntervals(by, up ? before : now)) || points && moves({ now, before, up, by: undefined }, by);
}

/** The difference is the printed percentage of what was before. */
function percentage(change: Change, byId: Map<string, Figure>): Outcome[] {
  const { now, by, before, percent, up } = change;
  if (percent === null || [now, by, before].filter((term) => term !== null).length < 2) return [];
  const judging = (reading: typeof rounded): Identity => identityOf(change, shareOf(change), (terms, p) => p !== null && moves({ ...terms, up }, reading(p.value, p.decimals)));
  const [identity, cut] = [judging(rounded), judging(truncated)];
  const ids = idsOf(change);
  if (identity.holds(identity.operands)) return [{ figures: ids, verdict: 'verified', reason: 'change', identity, finding: null }];
  if (cut.holds(cut.operands)) return [{ figures: ids, verdict: 'explained', reason: 'truncated', identity: null, tried: identity, finding: null }];
  const base = before?.value ?? (now === null || by === null ? null : up ? subtract(now.value, by.value) : add(now.value, by.value));
  if (base === null || compare(base, ZERO) <= 0 || (by === null || before === null) && change.doubtful) return [];
  const part = by?.value ?? absolute(subtract(now?.value ?? base, base));
  // "giảm 10 vụ (15/25), bằng 60%": what is left, told as a share of what was.
  if (now !== null && meet(rounded(percent.value, percent.decimals), exactly(share(now.value, base)))) return [{ figures: [percent.figure], verdict: 'explained', reason: 'other-base', identity: null, finding: null }];
  const exact = share(part, base);
  const expected = formatDecimal(roundHalfUp(exact, percent.decimals));
  const finding = draft('change-mismatch', change.figure, {
    id: 'check.change-percent',
    params: {
      label: change.label, word: up ? 'tăng' : 'giảm', p: percent.text, exact: formatRational(exact, Math.max(2, percent.decimals + 1)), expected,
      part: by?.shown ?? `(${now?.shown ?? ''} − ${before?.shown ?? ''})`, base: before?.shown ?? `(${now?.shown ?? ''} ${up ? '−' : '+'} ${by?.shown ?? ''})`,
    },
  }, {
    figures: ids, related: evidenceOf(change, byId), printed: `${percent.text}%`, expected: `${expected}%`,
    candidates: [{ figure: percent.figure, operand: percent.operand, from: percent.text, to: expected, edit: 'replace', satisfies: 1 }],
  });
  return [{ figures: ids, verdict: 'contradicted', reason: 'change-mismatch', identity, finding }];
}

/** Of which numbers the percentage is the share: the difference and the number before, or what gives that. */
function shareOf({ by, before, up }: Change): { form: Identity['form']; order: Slot[] } {
  if (by === null) return { form: 'other', order: ['now', 'before', 'percent'] };
  if (before !== null) return { form: 'share', order: ['by', 'before', 'percent'] };
  return { form: up ? 'share-of-rest' : 'share-of-both', order: ['by', 'now', 'percent'] };
}

type Moved = { by: Interval | undefined; now: Interval | undefined; before: Interval | undefined; up: boolean };

/** Whether the difference, or what the two numbers make of it, can be that percentage of the number before. */
function moves({ by, now, before, up }: Moved, percent: Interval): boolean {
  const base = before ?? (now === undefined || by === undefined ? undefined : up ? less(now, by) : addIntervals(now, by));
  if (base === undefined || compare(base.low, ZERO) <= 0) return false;
  const part = by ?? (now === undefined ? undefined : up ? less(now, base) : less(base, now));
  return part !== undefined && compare(part.low, ZERO) >= 0 && meet(percent, scaleInterval(divideIntervals(part, base), HUNDRED));
}

type Slot = 'by' | 'now' | 'before' | 'percent';

/** An identity over the numbers that are figures, in the order of its form; what stands in "(7/9)" stays as it is. */
function identityOf(change: Change, { form, order }: { form: Identity['form']; order: Slot[] }, holds: (terms: Omit<Moved, 'up'>, percent: Printed | null) => boolean): Identity {
  const sources: Record<Slot, Printed | null> = { by: change.by, now: change.now?.source ?? null, before: change.before?.source ?? null, percent: change.percent };
  const slots = order.filter((slot) => sources[slot] !== null);
  const fixed = (term: Term | null): Interval | undefined => (term === null ? undefined : exactly(term.value));
  return {
    form: slots.length === order.length ? form : 'other',
    operands: slots.flatMap((slot) => sources[slot] ?? []),
    holds: (printed) => {
      const at = (slot: Slot): Printed | undefined => printed[slots.indexOf(slot)];
      const given = (slot: Slot): Interval | undefined => {
        const own = at(slot);
        return own === undefined ? undefined : own.operand === 'percent' ? rounded(own.value, own.decimals) : intervalOf(own);
      };
      return holds({ by: given('by'), now: order.includes('now') ? given('now') ?? fixed(change.now) : undefined, before: order.includes('before') ? given('before') ?? fixed(change.before) : undefined }, at('percent') ?? null);
    },
  };
}

function idsOf({ figure, now, before, percent }: Change): string[] {
  return [...new Set([figure.id, now?.source?.figure, before?.source?.figure, percent?.figure].filter((id) => id !== undefined))];
}

function evidenceOf(change: Change, byId: Map<string, Figure>): Figure['evidence'][] {
  return idsOf(change).flatMap((id) => (id === change.figure.id ? [] : byId.get(id)?.evidence ?? []));
}

function less(a: Interval, b: Interval): Interval {
  return { low: subtract(a.low, b.high), high: subtract(a.high, b.low), lowClosed: a.lowClosed && b.highClosed, highClosed: a.highClosed && b.lowClosed };
}

function share(a: Rational, b: Rational): Rational {
  return divide(multiply(a, HUNDRED), b);
}

function absolute(value: Rational): Rational {
  return value.n < 0n ? { n: -value.n, d: value.d } : value;
}

function inScale(value: Rational, { scale }: Printed): string {
  return formatRational(divide(value, scale), 2);
}
