/**
 * One indicator told twice with two values: same words, unit, period and manner of counting. Headings are part of the
 * words, but for those that name nothing ("Đánh giá chung"): what stands under them tells again what stood elsewhere.
 */
import { groupBy } from '../collections.js';
import type { Figure, Operand } from '../model.js';
import { fold } from '../text/normalise.js';
import { compare, multiply, parseDecimal, rational, type Rational, subtract } from '../text/rational.js';
import { type Check, draft, type Outcome } from './check.js';
import { isSlip } from './slips.js';

export const valueConflict: Check = {
  id: 'value-conflict',
  run: ({ figures }) => {
    const named = figures.flatMap((figure) => {
      const told = identityOf(figure);
      return told === null ? [] : [{ figure, ...told }];
    });
    return [
      ...[...groupBy(named, ({ whole }) => whole).values()].flatMap((group) => conflicts(group.map(({ figure }) => figure))),
      ...[...groupBy(named, ({ own }) => own).values()].flatMap(retold),
    ];
  },
};

/** Syllables without content: what is done with everything that is counted, and the commonest things. */
const FILLERS = new Set([
  'số', 'tổng', 'là', 'được', 'đã', 'có', 'các', 'về', 'của', 'cho', 'và', 'trong', 'trên', 'địa', 'bàn', 'kết', 'quả', 'tiếp', 'nhận', 'giải', 'quyết', 'xử', 'lý',
  'hồ', 'sơ', 'trường', 'hợp', 'thực', 'hiện', 'thu', 'lượt', 'người', 'công', 'dân', 'đơn', 'vị',
]);
/** Fewer syllables of content do not name an indicator: "tiếp nhận hồ sơ" is said of many, whatever heading stands before it. */
const LEAST_SYLLABLES = 4;

/** The syllables of a label that tell it from others, folded. */
export function contentOf(label: string): string[] {
  return fold(label).replace(/[^\p{L}\s]+/gu, ' ').split(/\s+/u).filter((word) => word !== '' && !FILLERS.has(word));
}

/** What makes two statements one, with and without the headings above them. */
type Identity = { whole: string; own: string; headed: boolean };

/** Null for figures that are not compared: in tables, parts of others, vaguely named. */
function identityOf(figure: Figure): Identity | null {
  const { label, role, table, whole, change, approximate, ambiguous, unit, value, numerator, period, part, kind, cumulative } = figure;
  if (role !== 'result' || table !== null || whole !== null || change !== null || approximate !== null || ambiguous || unit === null || (value ?? numerator) === null) return null;
  const own = contentOf(label.split(' - ').at(-1) ?? '');
  if (own.length < LEAST_SYLLABLES) return null;
  const content = contentOf(label);
  const when = period === null ? '' : `${period.from ?? ''} ${period.to ?? ''} ${fold(period.label)}`;
  const manner = [part, kind === 'money' ? 'money' : '', fold(unit), cumulative, when].join('|');
  return { whole: `${manner}|${content.join(' ')}`, own: `${manner}|${own.join(' ')}`, headed: content.length > own.length };
}

/** What a heading without content tells again, where one heading alone has it, and a slip of a hand lies between them. */
function retold(group: { figure: Figure; headed: boolean }[]): Outcome[] {
  const [first, ...others] = group.filter(({ headed }) => headed);
  if (first === undefined || others.some(({ figure }) => odd(first.figure, figure) !== null)) return [];
  return group.filter(({ headed }) => !headed).flatMap(({ figure }) => {
    const pair = odd(first.figure, figure);
    return pair !== null && isSlip(pair[0].text, pair[1].text) ? judge(first.figure, figure) : [];
  });
}

function conflicts(mentions: Figure[]): Outcome[] {
  const [first, ...others] = mentions;
  return first === undefined ? [] : others.flatMap((other) => judge(first, other));
}

/** Only values so near that they can hardly be two indicators, which no words would tell apart. */
function judge(first: Figure, other: Figure): Outcome[] {
  const pair = odd(first, other);
  if (pair === null) return [];
  const [a, b] = pair;
  const grade = isSlip(a.text, b.text) ? 'slip' : near(a, b) ? null : 'none';
  if (grade === 'none') return [];
  const finding = draft('value-conflict', other, {
    id: 'check.value-conflict', params: { label: other.label, printed: other.evidence.quote, other: first.evidence.quote },
  }, { grade, figures: [other.id, first.id], related: [first.evidence], printed: b.text, expected: a.text });
  return [{ figures: [], verdict: 'contradicted', reason: 'value-conflict', identity: null, finding }];
}

/** The one number in which two mentions differ; null where they agree, or differ in two. */
function odd(first: Figure, other: Figure): [Operand, Operand] | null {
  const [a, b] = [first.value ?? first.numerator, other.value ?? other.numerator];
  if (a === null || b === null) return null;
  const [c, d] = [first.denominator, other.denominator];
  const bases = c !== null && d !== null && c.exact !== d.exact;
  if (a.exact === b.exact) return bases ? [c, d] : null;
  return bases ? null : [a, b];
}

/** Within a twentieth of each other, and of three digits at least. */
function near(a: Operand, b: Operand): boolean {
  return within(parseDecimal(a.exact), parseDecimal(b.exact), 5n);
}

/** Whether two counts, the first of three digits at least, are at most that many hundredths of the first apart. */
export function within(x: Rational, y: Rational, hundredths: bigint): boolean {
  const off = subtract(x, y);
  const distance = off.n < 0n ? subtract(y, x) : off;
  return compare(x, rational(100n)) >= 0 && compare(multiply(distance, rational(100n)), multiply(x, rational(hundredths))) <= 0;
}
