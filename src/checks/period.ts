/**
 * Times that cannot all be true: a range of days that runs backwards or holds a day that does not exist, a month named
 * over a range of another, a day of closing left from the report before, a report signed before its period began.
 */
import { groupBy } from '../collections.js';
import { evidenceOf } from '../evidence.js';
import type { Block, Evidence, Part } from '../model.js';
import { daysBetween, printedDay } from '../text/calendar.js';
import { findDates } from '../text/date.js';
import { fold } from '../text/normalise.js';
import { findPeriods, type PeriodMention } from '../text/period.js';
import { bodyBlocks, type Check, type CheckInput, type Outcome, remark } from './check.js';

export const period: Check = {
  id: 'period',
  run: (input) => input.parts.flatMap((part) => [...ofDocument(part), ...ofText(part, input)]),
};

/** A slip of a year makes a report late by about that much. */
const YEAR_DAYS = { from: 300, to: 430 };

/** Days beyond which a range is none of the kind that the head names, with all that closing days differ by. */
const LONGEST: Partial<Record<string, number>> = { month: 62, quarter: 125, 'half-year': 215, 'nine-months': 305, year: 400 };

/** From New Year, or from the day on which the reporting year begins: numbers to date. */
function startsYear(from: string): boolean {
  return /-(?:01-01|12-1[0-9])$/u.test(from);
}

/** The period of the head against its own name and against the day of signing. */
function ofDocument({ id, document, documentEvidence }: Part): Outcome[] {
  const { period: stated, date, kind } = document;
  const evidence = documentEvidence['period'];
  if (stated === null || evidence === undefined || kind !== 'bao-cao') return [];
  const related = documentEvidence['date'] === undefined ? [] : [documentEvidence['date']];
  const params = { period: evidence.quote, from: printedDay(stated.from ?? ''), to: printedDay(stated.to ?? ''), date: printedDay(date ?? '') };
  const found: Outcome[] = [];
  if (stated.basis === 'stated' && stated.from !== null && stated.to !== null) {
    const months = monthsIn(stated.label);
    const days = daysBetween(stated.from, stated.to) + 1;
    const longest = LONGEST[stated.kind];
    if (longest !== undefined && days > longest && !startsYear(stated.from)) {
      found.push(remark('period', id, { id: 'check.period-long', params: { ...params, label: stated.label, days } }, [evidence], { printed: evidence.quote }));
    } else if (stated.from <= stated.to && months !== null && !months.some((month) => touches(stated, month))) {
      found.push(remark('period', id, { id: 'check.period-name', params: { ...params, label: stated.label } }, [evidence], { printed: evidence.quote }));
    }
  }
  if (date !== null && stated.from !== null && date < stated.from) {
    found.push(remark('period', id, { id: 'check.period-signed-before', params }, [evidence], { related, printed: printedDay(date) }));
  } else if (date !== null && stated.to !== null && stated.kind === 'month') {
    const late = daysBetween(stated.to, date);
    if (late >= YEAR_DAYS.from && late <= YEAR_DAYS.to) found.push(remark('period', id, { id: 'check.period-year', params }, [evidence], { related, printed: evidence.quote }));
  }
  return found;
}

/** The months that a name means: "tháng 6 năm 2024" is one, "quý II" three; null where it names none. */
function monthsIn(label: string): { month: number; year: number | null }[] | null {
  const named = findPeriods(label).find(({ basis, months }) => basis === 'named' && months !== null);
  if (named?.months == null) return null;
  const [first, last] = named.months;
  return Array.from({ length: last - first + 1 }, (_, at) => ({ month: first + at, year: named.year }));
}

function touches({ from, to }: { from: string | null; to: string | null }, { month, year }: { month: number; year: number | null }): boolean {
  if (from === null || to === null) return true;
  return [from, to].some((date) => Number(date.slice(5, 7)) === month && (year === null || Number(date.slice(0, 4)) === year))
    || daysBetween(from, to) > 45;
}

/** A day or month behind what joins two: no range and no closing day does without, so that most blocks are passed over. */
const RANGE_LIKE = /(?:đến|tới|[-–—])\s*(?:(?:hết|thời điểm|ngày)\s+)*(?:\d{1,2}(?:\s?[/.-]\s?\d|\s+tháng|\s+năm)|tháng\s+\d)|\d{4}\s*(?:cho\s+)?đến\s/iu;

type Told = { mention: PeriodMention; block: Block; evidence: Evidence };

function ofText(part: Part, input: CheckInput): Outcome[] {
  const told = bodyBlocks(input).filter(({ place }) => place.part === part.id).flatMap(({ block }) => (RANGE_LIKE.test(block.text)
    ? findPeriods(block.text).map((mention): Told => ({ mention, block, evidence: evidenceOf(block, mention.start, mention.end) })) : []));
  const own = part.documentEvidence['period'];
  const invalid = told.filter(({ mention, evidence }) => !mention.valid && mention.kind === 'range' && !(own?.block === evidence.block && own.start === evidence.start));
  return [
    ...invalid.map(({ mention, evidence }) => remark('period', part.id, { id: 'check.period-invalid', params: { printed: mention.label } }, [evidence], { printed: mention.label })),
    ...noSuchDays(part, input, invalid),
    ...staleDays(part, told),
    ...otherRanges(part, told),
    ...slippedYears(part, told),
    ...futureDays(part, told),
  ];
}

/** "Kế hoạch số 41/KH-UBND ngày 30/02/2026": a whole date, called a day, that no calendar has. */
function noSuchDays(part: Part, input: CheckInput, told: Told[]): Outcome[] {
  return bodyBlocks(input).filter(({ block, place }) => place.part === part.id && block.text.includes('ngày')).flatMap(({ block }) => findDates(block.text).flatMap(({ start, end, text, year, valid }) => {
    const isDay = year !== null && !valid && /ngày\s*$/iu.test(block.text.slice(0, start) + (/^ngày/iu.test(text) ? 'ngày' : ''));
    if (!isDay || told.some(({ evidence }) => evidence.block === block.index && evidence.start < end && start < evidence.end)) return [];
    return [remark('period', part.id, { id: 'check.no-such-day', params: { printed: text } }, [evidenceOf(block, start, end)], { printed: text })];
  }));
}

/** Words that say a day of another time is meant. */
const OTHER_TIME = /(?<!\p{L})(?:so với|cùng kỳ|kỳ trước|tháng trước|quý trước|năm trước|trước đó|báo cáo trước|lần trước|từ|giai đoạn)(?!\p{L})/u;

/**
 * "Kết quả tính đến 14/9" in a report that closes on 14/10: the day of a monthly report's last closing, left standing,
 * where other numbers of the report close with the period.
 */
function staleDays(part: Part, told: Told[]): Outcome[] {
  const { period: stated, kind } = part.document;
  if (stated === null || stated.to === null || stated.from === null || stated.kind !== 'month' || kind !== 'bao-cao') return [];
  const [from, to] = [stated.from, stated.to];
  const closings = told.filter(({ mention }) => mention.kind === 'to-date' && mention.basis === 'stated' && mention.to !== null);
  const current = closings.filter(({ mention }) => mention.to !== null && mention.to > from);
  return closings.flatMap(({ mention, block, evidence }) => {
    if (mention.to === null || mention.to > from || current.length === 0 || stated.basis !== 'stated') return [];
    const sentence = fold(block.text.slice(Math.max(0, block.text.lastIndexOf('. ', mention.start)), mention.end + 60));
    if (daysBetween(mention.to, from) > 7 || OTHER_TIME.test(sentence.replace(fold(mention.label), ''))) return [];
    return [remark('period', part.id, { id: 'check.period-stale', params: { printed: mention.label, from: printedDay(from), to: printedDay(to) } }, [evidence], { printed: printedDay(mention.to), expected: printedDay(to) })];
  });
}

/** Ranges that are the document's but for a day or two at either end: worth knowing when numbers are compared. */
function otherRanges(part: Part, told: Told[]): Outcome[] {
  const { period: stated, kind } = part.document;
  if (stated?.from == null || stated.to === null || stated.basis !== 'stated' || kind !== 'bao-cao') return [];
  const [from, to] = [stated.from, stated.to];
  const ranges = told.filter(({ mention: { kind: shape, from: first, to: last, valid } }) => shape === 'range' && valid && first !== null && last !== null
    && !(first === from && last === to) && apart(last, to) <= 3 && (apart(first, from) <= 3 || first < from && apart(last, to) > 0));
  return [...groupBy(ranges, ({ mention }) => `${mention.from ?? ''} ${mention.to ?? ''}`).values()].flatMap(([first, ...others]) => (first === undefined ? []
    : [remark('period', part.id, { id: 'check.period-other', params: { printed: first.mention.label, from: printedDay(from), to: printedDay(to) } }, [first.evidence], {
      grade: 'other', related: others.map(({ evidence }) => evidence), printed: first.mention.label, expected: `${printedDay(from)} – ${printedDay(to)}`,
    })]));
}

/** "Trong tháng (từ 15/5/2024 đến 14/6/2025)" in a report from 15/5/2025: the year before left standing at one end. */
function slippedYears(part: Part, told: Told[]): Outcome[] {
  const { period: stated, kind } = part.document;
  if (stated?.from == null || stated.to === null || stated.basis !== 'stated' || kind !== 'bao-cao') return [];
  const [from, to] = [stated.from, stated.to];
  const year = `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`;
  return told.filter(({ mention }) => mention.kind === 'range' && mention.valid && mention.to === to && mention.from === year && !startsYear(year))
    .map(({ mention, evidence }) => remark('period', part.id, { id: 'check.period-slip', params: { printed: mention.label, from: printedDay(from), to: printedDay(to) } }, [evidence], {
      printed: mention.label, expected: `${printedDay(from)} – ${printedDay(to)}`,
    }));
}

/** Something is meant to come. */
const AHEAD = /(?<!\p{L})(?:phấn đấu|dự kiến|kế hoạch|chỉ tiêu|mục tiêu|ước|sẽ|trước ngày|đến hết|hoàn thành|tổ chức|triển khai|thời gian|thời hạn|hạn|phát động|đợt|hiệu lực|giai đoạn|tiếp tục|yêu cầu|đề nghị)(?!\p{L})/u;
/** Words of what has been counted. */
const COUNTED = /(?<!\p{L})(?:tiếp nhận|giải quyết|thu nhận|đã|cấp|trả|kích hoạt|xảy ra|đăng ký|thực hiện được|ghi nhận)(?!\p{L})/u;

/** Numbers counted to a day that had not come when the report was signed. */
function futureDays(part: Part, told: Told[]): Outcome[] {
  const { date, kind } = part.document;
  if (date === null || kind !== 'bao-cao') return [];
  return told.flatMap(({ mention, block, evidence }) => {
    if (mention.basis !== 'stated' || !mention.valid || mention.to === null || mention.to <= date || mention.kind !== 'range' && mention.kind !== 'to-date') return [];
    const start = Math.max(0, block.text.lastIndexOf('. ', mention.start));
    const end = block.text.indexOf('. ', mention.end);
    const around = fold(block.text.slice(start, mention.start) + ' ' + block.text.slice(mention.end, end < 0 ? undefined : end));
    // What comes about over some days may go on after the report is signed; what is counted up to a day may not.
    const counting = /(?<!\p{L})(?:tính|lũy kế|luỹ kế|số liệu)(?!\p{L})/iu.test(mention.label + block.text.slice(Math.max(0, mention.start - 16), mention.start));
    if (!counting || AHEAD.test(around) || !COUNTED.test(around) || !/\p{Nd}/u.test(around)) return [];
    return [remark('period', part.id, { id: 'check.period-future', params: { printed: mention.label, date: printedDay(date) } }, [evidence], { printed: printedDay(mention.to), expected: `≤ ${printedDay(date)}` })];
  });
}

function apart(a: string, b: string): number {
  return Math.abs(daysBetween(a < b ? a : b, a < b ? b : a) - 1);
}
