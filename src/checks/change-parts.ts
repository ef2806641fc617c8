/** What a rise or fall is told with: the number now, the number before, the percentage. Read from the order of a sentence. */
import type { Figure } from '../model.js';
import { parseDecimal, type Rational } from '../text/rational.js';
import { printed, type Printed } from './check.js';
import { amountOf, sameThing, type Told } from './told.js';

/** A number of a sentence; `source` is null where it is no figure of its own: "(7/9)". */
export type Term = { value: Rational; shown: string; source: Printed | null };

export type Change = {
  figure: Figure;
  /** what has changed, in words */
  label: string;
  up: boolean;
  /** the difference told; null where only a percentage is */
  by: Printed | null;
  now: Term | null;
  /** another amount of the same unit in the sentence could be what the change is of */
  doubtful: boolean;
  before: Term | null;
  percent: Printed | null;
  /** difference and numbers are percentages themselves: "2,1%, giảm 0,8% so với đầu năm (2,9%)" */
  points: boolean;
};

/** Words that say another time is meant. */
const EARLIER = String.raw`(?:so với|cùng kỳ|kỳ trước|tháng trước|quý trước|tuần trước|năm trước|năm ngoái|trước đó|tháng \d{1,2}|năm \d{4})`;
/** "so với cùng kỳ năm trước (9 vụ)", "(cùng kỳ: 9 vụ)", "so với cùng kỳ là 9 vụ". */
const LEADS = new RegExp(String.raw`(?<!\p{L})${EARLIER}[^;.()]{0,40}(?:\(\s*|(?<!\p{L})là\s+|:\s*)$|\(\s*${EARLIER}[^;.()]{0,30}$|(?<!\p{L})so với\s+$`, 'u');
const AGAINST = new RegExp(String.raw`(?<!\p{L})${EARLIER}`, 'u');
/** "(7/9)", "(15 vụ/25 vụ)": now against before. */
const PAIR = /^[^;.()]{0,40}\(\s*(\d{1,3}(?:\.\d{3})+|\d+)\s*\p{L}*\s*\/\s*(\d{1,3}(?:\.\d{3})+|\d+)\s*(?:\p{L}+\s*){0,2}\)/u;
/** "đối chiếu năm 2019 (73 vụ, 53 người chết) thì giảm 48 vụ": in these brackets stands what was before. */
const REFERENCE = /(?<!\p{L})(?:so với|đối chiếu|so sánh)[^.;()]*\([^()]*$/u;
/** Between the difference and its percentage. */
const TO_PERCENT = /^[^;.\d]{0,8}(?:\([^()]*\)\s*)?[^;.\d]{0,40}?(?:=|(?<!\p{L})(?:tăng|giảm|tương ứng|tương đương|bằng|hay|tức|tỷ lệ|đạt))[^;.\d]{0,20}$/u;
/** A percentage of something else: "tăng 40 hồ sơ (đạt 98%)". */
const NO_CHANGE = /(?<!\p{L})(?:đạt|chiếm|tỷ lệ|tỉ lệ)(?!\p{L})/u;

/** The changes of a sentence that stands in running text. */
export function changesOf(told: Told[]): Change[] {
  const changes = readChanges(told);
  return changes.filter((one) => !changes.some((other) => other.up !== one.up && one.before !== null && other.before?.source === one.before.source && one.before.source !== null));
}

/** Before those are left out that share the number before: "tăng 12 người, giảm 9 người so với tháng 6 (1.105 người)". */
function readChanges(told: Told[]): Change[] {
  return told.flatMap((item, at): Change[] => {
    const { figure } = item;
    if (figure.change === null || figure.approximate !== null || figure.ambiguous) return [];
    const by = printed(figure, 'value');
    if (by === null && printed(figure, 'percent') === null) return [];
    // "tăng 3 vụ, tăng 33,3%": the second tells the first again.
    if (by === null && at > 0 && told[at - 1]?.figure.change != null && TO_PERCENT.test(item.before)) return [];
    const nows = told.slice(0, at).filter((other, place) => isNow(other, figure) && !REFERENCE.test(told.slice(0, place + 1).map(({ before, figure: { evidence } }, index) => (index < place ? `${before}${evidence.quote.toLowerCase()}` : before)).join('')));
    const label = nows.at(-1)?.figure.label ?? figure.label;
    const up = figure.change.direction === 'up';
    if (by === null && nows.length === 0 || POINTS.test(figure.unit ?? '')) return pointsOf(told, at, { figure, label, up });
    const pair = by === null ? null : pairOf(item, told[at + 1]);
    return [{
      figure, label, by, up, percent: percentOf(told, at), points: false,
      now: pair?.now ?? lastAmount(nows), before: pair?.before ?? beforeOf(told, at),
      doubtful: pair === null && new Set(nows.map((now) => amountOf(now.figure)?.text)).size > 1,
    }];
  });
}

function isNow({ figure }: Told, change: Figure): boolean {
  return figure.change === null && (figure.role === 'result' || figure.role === 'scope') && figure.approximate === null && !figure.ambiguous && amountOf(figure) !== null
    && (change.unit === null ? change.value === null : sameThing(figure, change));
}

function lastAmount(nows: Told[]): Term | null {
  const last = nows.at(-1)?.figure;
  return last === undefined ? null : termOf(amountOf(last));
}

function termOf(printed: Printed | null): Term | null {
  return printed === null ? null : { value: printed.value, shown: printed.shown, source: printed };
}

/** Now against before in the brackets behind a difference; no figure, as a rule. */
function pairOf({ figure, block, after }: Told, next: Told | undefined): { now: Term; before: Term } | null {
  if (next !== undefined && next.figure.kind === 'ratio' && next.figure.percent === null && /^[^;.()\d]{0,20}\(\s*$/u.test(next.before) && /^[^()]{0,12}\)/u.test(next.after)) {
    const [now, before] = [termOf(printed(next.figure, 'numerator')), termOf(printed(next.figure, 'denominator'))];
    return now === null || before === null ? null : { now, before };
  }
  const behind = block.text.slice(figure.value?.evidence.end ?? figure.evidence.end, figure.evidence.end + after.length);
  const [, now, before] = PAIR.exec(behind.toLowerCase()) ?? [];
  return now === undefined || before === undefined ? null : { now: { value: whole(now), shown: now, source: null }, before: { value: whole(before), shown: before, source: null } };
}

function beforeOf(told: Told[], at: number): Term | null {
  const item = told[at];
  if (item === undefined) return null;
  const near = [told[at + 1], told[at - 1], told[at + 2]].find((other) => other !== undefined && other.figure.change === null && isBefore(other, item, told));
  return near === undefined || near.figure.approximate !== null ? null : termOf(amountOf(near.figure));
}

const POINTS = /^điểm (?:phần trăm|%)$/iu;

/** A percentage that rose or fell by points. */
function pointsOf(told: Told[], at: number, known: Pick<Change, 'figure' | 'label' | 'up'>): Change[] {
  const isLevel = ({ figure }: Told): boolean => figure.kind === 'percent' && figure.approximate === null;
  const [now, next] = [told[at - 1], told[at + 1]];
  if (now === undefined || next === undefined || !isLevel(now) || !isLevel(next) || !LEADS.test(next.before)) return [];
  const [by, level, before] = [printed(known.figure, 'value') ?? printed(known.figure, 'percent'), printed(now.figure, 'percent'), printed(next.figure, 'percent')];
  return [{ ...known, label: now.figure.label, by, now: termOf(level), before: termOf(before), percent: null, doubtful: false, points: true }];
}

/** Told as of another time; between it and the change stand no other amounts. */
function isBefore(other: Told, change: Told, told: Told[]): boolean {
  if (change.figure.unit !== null && !sameThing(other.figure, change.figure)) return false;
  const [from, to] = [told.indexOf(other), told.indexOf(change)];
  // "tăng 10 ca so với tháng trước, giảm 36% so với cùng kỳ (42 ca)": the first is against something else.
  if (to - from < -1 && AGAINST.test(change.after)) return false;
  const between = told.slice(Math.min(from, to) + 1, Math.max(from, to));
  if (!sameTime(other.before, change.figure.change?.against ?? '')) return false;
  return other.figure.percent === null && LEADS.test(other.before) && between.every(({ figure }) => figure.change !== null || figure.kind === 'percent');
}

const NAMED_TIME = /(?<!\p{L})(?:tháng|quý|năm|tuần)\s+(?:\d+|[ivx]+)(?![\p{L}\d])/giu;

/** "tăng 11 lượt so với tháng 7; riêng tháng 6 là 79 lượt": a number of another time than the one compared with. */
function sameTime(words: string, against: string): boolean {
  const timesOf = (text: string): string[] => [...text.toLowerCase().matchAll(NAMED_TIME)].map(([time]) => time.replace(/\s+0*/u, ' '));
  const [told, meant] = [timesOf(words.split(';').at(-1) ?? ''), timesOf(against)];
  return told.length === 0 || meant.length === 0 || told.some((time) => meant.includes(time));
}

function percentOf(told: Told[], at: number): Printed | null {
  const [item, next] = [told[at], told[at + 1]];
  if (item === undefined) return null;
  const own = printed(item.figure, 'percent');
  if (own !== null) return NO_CHANGE.test(item.figure.evidence.quote.toLowerCase()) ? null : own;
  if (next === undefined || item.figure.value === null || next.figure.value !== null || next.figure.numerator !== null || next.figure.approximate !== null) return null;
  const sameWay = next.figure.change === null || next.figure.change.direction === item.figure.change?.direction;
  return sameWay && TO_PERCENT.test(next.before) && !NO_CHANGE.test(next.before) ? printed(next.figure, 'percent') : null;
}

function whole(text: string): Rational {
  return parseDecimal(text.replaceAll('.', ''));
}
