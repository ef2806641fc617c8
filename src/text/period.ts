/** Periods as Vietnamese documents print them, with their offsets. Pure: no clock, no default year. */
import { daysIn, isDay, iso, monthSpan } from './calendar.js';
import { anywhere, type DateMention, EDGE, findDates, NUMBERED, YEAR } from './date.js';

export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year' | 'range' | 'to-date' | 'other';

export type PeriodMention = {
  start: number;
  end: number;
  /** as printed */
  label: string;
  kind: PeriodKind;
  /** stated: two days are printed; named: only the month, quarter, year is */
  basis: 'stated' | 'named';
  from: string | null;
  to: string | null;
  year: number | null;
  /** first and last month of a named period, for `withYear`; null for ranges of days */
  months: [number, number] | null;
  /** false when a day does not exist, or the range runs backwards */
  valid: boolean;
  /** false for words that may be a duration too ("6 tháng", "tháng 5" in "5 tháng") */
  sure: boolean;
};

const { raw } = String;

const SEPARATOR = raw`\s?[/.-]\s?`;
/** "/6", "/6/2025", " tháng 6", " tháng 6 năm 2025": what goes on behind a day. */
const MONTH_YEAR = raw`(?:${SEPARATOR}\d{1,2}(?:${SEPARATOR}${YEAR})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+${YEAR})?)`;
/** Behind a month or quarter: "người/tháng 4,2 triệu", "tháng 4.500 hồ sơ" hold the beginning of a longer numeral. */
const WHOLE = raw`(?<!(?:tháng|quý)\s+\d{1,2}(?=[.,]\d))`;

/** "từ 12/4 đến 12/5/2023", "26/5 – 25/6/2025", "từ ngày 15 đến hết ngày 14 tháng 6 năm 2025": the first day may leave out what the last one says. */
const RANGE = anywhere(
  EDGE, raw`(?<![/.,-])(?<lead>(?:(?:tính\s+)?từ|kể từ)\s+)?(?<from>(?:(?:hết\s+)?(?:ngày\s+)?\d{1,2}${MONTH_YEAR}?))`,
  raw`\s*(?<join>(?:,\s*)?(?:cho\s+)?đến(?:\s+hết)?|tới|[-–—])\s*`,
  raw`(?<to>(?:(?:hết\s+)?(?:ngày\s+)?\d{1,2}${MONTH_YEAR}))(?![\p{N}]|[/.-][\p{L}\p{N}]|,\d)`,
);
/** "từ tháng 12/2024 đến tháng 5/2025". */
const MONTH_RANGE = anywhere(
  EDGE, raw`(?:từ\s+)?tháng\s+(?<a>\d{1,2})(?:${SEPARATOR}(?<ay>${YEAR})|\s+năm\s+(?<ay2>${YEAR}))?`,
  raw`\s*(?:đến(?:\s+hết)?|tới|[-–—])\s*`,
  raw`(?:tháng\s+)?(?<b>\d{1,2})(?:${SEPARATOR}(?<by>${YEAR})|\s+năm\s+(?<by2>${YEAR}))(?!\d)`,
);
/** "từ 15/12/2024 đến tháng 5/2025". */
const DAY_TO_MONTH = anywhere(
  EDGE, raw`(?<![/.,-])(?:từ\s+)?(?:ngày\s+)?(?<d>\d{1,2})${SEPARATOR}(?<m>\d{1,2})(?:${SEPARATOR}(?<y>${YEAR}))?`,
  raw`\s*đến(?:\s+hết)?\s+tháng\s+(?<b>\d{1,2})(?:${SEPARATOR}|\s+năm\s+)(?<by>${YEAR})(?!\d)`,
);
/** "giai đoạn 2021 - 2025", "nhiệm kỳ 2020–2025". */
const YEAR_RANGE = anywhere(
  EDGE, raw`(?<![/.,-])(?:(?:giai đoạn|từ|nhiệm kỳ)\s+)?(?:năm\s+)?(?<a>${YEAR})\s*(?:đến|[-–—])\s*(?:năm\s+)?(?<b>${YEAR})(?![\p{N}/])`,
);
/** "từ 01/01/2025 đến nay", "kể từ ngày 15/3/2024 đến thời điểm báo cáo". */
const SINCE = anywhere(
  EDGE, raw`(?:tính\s+)?(?:kể\s+)?từ\s+(?:ngày\s+)?(?<date>\d{1,2}${SEPARATOR}\d{1,2}${SEPARATOR}${YEAR})`,
  raw`\s*(?:cho\s+)?đến\s+(?:nay|ngày\s+báo\s+cáo|thời\s+điểm\s+\p{L}+\s*\p{L}*)`,
);
/** "tính đến hết ngày 30/6/2025", "lũy kế đến 15 tháng 6 năm 2025". */
const UNTIL = anywhere(
  EDGE, raw`(?:(?:lũy kế|luỹ kế)\s+)?(?:tính\s+)?đến(?:\s+hết)?\s+(?:thời điểm\s+)?(?:ngày\s+)?`,
  raw`(?<date>(?:\d{1,2}${MONTH_YEAR}))(?![\p{N}]|[/-][\p{L}\p{N}]|[.,]\d)`,
);
/** "tính đến hết tháng 6/2025". */
const UNTIL_MONTH = anywhere(
  EDGE, raw`(?:tính\s+)?đến(?:\s+hết)?\s+tháng\s+(?<m>\d{1,2})(?:${SEPARATOR}(?<y>${YEAR})|\s+năm\s+(?<y2>${YEAR}))?(?![\p{N}])`, WHOLE,
);
/** "quý II", "6 tháng đầu năm 2025", "tháng 5", "năm 2024", with or without the year. */
const NAMED = anywhere(
  EDGE, raw`(?:quý\s+(?<quarter>IV|I{1,3}|[1-4])`,
  raw`|${NUMBERED}(?<count>\d{1,2}|ba|sáu|chín|mười|mười một)\s+tháng(?:\s+(?<part>đầu|cuối))?(?=(?:\s+năm|\s*[,/;.)]|\s*$|\s+và))`,
  raw`|(?<!\p{L}/)tháng\s+(?<month>\d{1,2})(?!\s?[/.-]\s?\d{1,2}(?!\d))`,
  raw`|(?<whole>(?:cả\s+)?năm(?=\s+${YEAR})))`,
  raw`(?:\s*,?\s*(?:năm\s+|[/.-]\s?)?(?<year>${YEAR})|\s+năm(?!\s+\d))?(?![\p{N}])`, WHOLE,
);
const COUNTS = new Map([['ba', 3], ['sáu', 6], ['chín', 9], ['mười', 10], ['mười một', 11]]);

/** Every period in `text`, in order and without overlap; the longer reading wins. */
export function findPeriods(text: string): PeriodMention[] {
  const all = [...ranges(text), ...monthRanges(text), ...dayToMonth(text), ...yearRanges(text), ...toDates(text), ...named(text)];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PeriodMention[] = [];
  let dates: DateMention[] | null = null;
  for (const mention of all) {
    if (kept.some((other) => other.start < mention.end && mention.start < other.end)) continue;
    const mayBeDate = mention.basis === 'named' && mention.kind !== 'to-date';
    if (mayBeDate) dates ??= findDates(text);
    if (!mayBeDate || dates?.some((date) => date.start <= mention.start && mention.end <= date.end) !== true) kept.push(mention);
  }
  return kept;
}

type Side = { day: number; month: number | null; year: number | null };

/** Day, month and year of one end of a range, as far as they are printed. */
function side(text: string): Side {
  const numbers = [...text.matchAll(/\d+/gu)].map((match) => Number(match[0]));
  return { day: numbers[0] ?? 0, month: numbers[1] ?? null, year: numbers[2] ?? null };
}

function ranges(text: string): PeriodMention[] {
  return [...text.matchAll(RANGE)].flatMap((match) => {
    const to = side(match.groups?.['to'] ?? '');
    const from = side(match.groups?.['from'] ?? '');
    const marked = match.groups?.['lead'] !== undefined || /ngày/iu.test(match[0]);
    if (to.month === null || (from.month === null || to.year === null) && !marked || to.month > 12 || from.month !== null && from.month > 12) return [];
    const month = from.month ?? to.month;
    const year = from.year ?? (to.year === null ? null : month > to.month ? to.year - 1 : to.year);
    const valid = isDay(year, month, from.day) && isDay(to.year, to.month, to.day);
    const first = valid && year !== null ? iso(year, month, from.day) : null;
    const last = valid && to.year !== null ? iso(to.year, to.month, to.day) : null;
    return [stated(match, { from: first, to: last, year: to.year, valid: valid && (first === null || last === null || first <= last) })];
  });
}

/** A range whose two ends are printed. */
function stated(match: RegExpMatchArray, rest: Pick<PeriodMention, 'from' | 'to' | 'year' | 'valid'>): PeriodMention {
  return { ...place(match), kind: 'range', basis: 'stated', months: null, sure: true, ...rest };
}

/** Where a match stands, without the blanks at its end. */
function place(match: RegExpMatchArray): Pick<PeriodMention, 'start' | 'end' | 'label'> {
  const label = match[0].trimEnd();
  const start = match.index ?? 0;
  return { start, end: start + label.length, label };
}

function monthRanges(text: string): PeriodMention[] {
  return [...text.matchAll(MONTH_RANGE)].flatMap((match) => {
    const groups = match.groups ?? {};
    const [a, b] = [Number(groups['a']), Number(groups['b'])];
    const toYear = Number(groups['by'] ?? groups['by2']);
    const fromYear = Number(groups['ay'] ?? groups['ay2'] ?? (a > b ? toYear - 1 : toYear));
    if (a < 1 || a > 12 || b < 1 || b > 12) return [];
    return [stated(match, { from: iso(fromYear, a, 1), to: iso(toYear, b, daysIn(toYear, b)), year: toYear, valid: fromYear * 12 + a <= toYear * 12 + b })];
  });
}

function dayToMonth(text: string): PeriodMention[] {
  return [...text.matchAll(DAY_TO_MONTH)].flatMap((match) => {
    const groups = match.groups ?? {};
    const [day, month, last, toYear] = [Number(groups['d']), Number(groups['m']), Number(groups['b']), Number(groups['by'])];
    if (last < 1 || last > 12) return [];
    const year = groups['y'] === undefined ? (month > last ? toYear - 1 : toYear) : Number(groups['y']);
    const valid = isDay(year, month, day);
    const from = valid ? iso(year, month, day) : null;
    const to = iso(toYear, last, daysIn(toYear, last));
    return [stated(match, { from, to, year: toYear, valid: valid && from !== null && from <= to })];
  });
}

function yearRanges(text: string): PeriodMention[] {
  return [...text.matchAll(YEAR_RANGE)].map((match) => {
    const [a, b] = [Number(match.groups?.['a']), Number(match.groups?.['b'])];
    return { ...stated(match, { from: iso(a, 1, 1), to: iso(b, 12, 31), year: null, valid: a <= b }), kind: 'other' as const, basis: 'named' as const };
  });
}

function toDates(text: string): PeriodMention[] {
  const since = [...text.matchAll(SINCE)].map((match) => {
    const from = side(match.groups?.['date'] ?? '');
    const valid = isDay(from.year, from.month ?? 0, from.day);
    return stated(match, { from: valid && from.year !== null && from.month !== null ? iso(from.year, from.month, from.day) : null, to: null, year: from.year, valid });
  });
  const until = [...text.matchAll(UNTIL)].map((match) => {
    const to = side(match.groups?.['date'] ?? '');
    const valid = isDay(to.year, to.month ?? 0, to.day);
    const last = valid && to.year !== null && to.month !== null ? iso(to.year, to.month, to.day) : null;
    return { ...stated(match, { from: null, to: last, year: to.year, valid }), kind: 'to-date' as const };
  });
  const months = [...text.matchAll(UNTIL_MONTH)].flatMap((match) => {
    const month = Number(match.groups?.['m']);
    const printed = match.groups?.['y'] ?? match.groups?.['y2'];
    if (month < 1 || month > 12) return [];
    const year = printed === undefined ? null : Number(printed);
    const to = year === null ? null : iso(year, month, daysIn(year, month));
    return [{ ...stated(match, { from: null, to, year, valid: true }), kind: 'to-date' as const, basis: 'named' as const }];
  });
  return [...since, ...until, ...months];
}

function named(text: string): PeriodMention[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const groups = match.groups ?? {};
    const year = groups['year'] === undefined ? null : Number(groups['year']);
    const read = namedMonths(groups);
    if (read === null) return [];
    const mention: PeriodMention = {
      ...place(match), kind: read.kind, basis: 'named', from: null, to: null, year: null, months: read.months, valid: true,
      sure: read.sure || year !== null || /\snăm$/iu.test(match[0].trimEnd()),
    };
    return [year === null ? mention : withYear(mention, year)];
  });
}

function namedMonths(groups: Record<string, string | undefined>): { kind: PeriodKind; months: [number, number]; sure: boolean } | null {
  const { quarter, count, part, month, whole } = groups;
  if (whole !== undefined) return { kind: 'year', months: [1, 12], sure: true };
  if (quarter !== undefined) {
    const value = /\d/u.test(quarter) ? Number(quarter) : quarter.toUpperCase() === 'IV' ? 4 : quarter.length;
    return { kind: 'quarter', months: [value * 3 - 2, value * 3], sure: true };
  }
  if (month !== undefined) {
    const value = Number(month);
    return value < 1 || value > 12 ? null : { kind: 'month', months: [value, value], sure: true };
  }
  const value = COUNTS.get((count ?? '').toLowerCase()) ?? Number(count);
  if (!(value >= 2 && value <= 11) || part === undefined && value !== 6 && value !== 9 && groups['year'] === undefined) return null;
  const kind = value === 6 ? 'half-year' : value === 9 && part !== 'cuối' ? 'nine-months' : 'other';
  return { kind, months: part === 'cuối' ? [13 - value, 12] : [1, value], sure: part !== undefined };
}

/** A period without a printed year, set in `year` (the year it ends in). A period with bounds comes back as it is. */
export function withYear(mention: PeriodMention, year: number): PeriodMention {
  if (mention.from !== null || mention.to !== null || mention.year !== null) return mention;
  if (mention.months === null) {
    const full = findPeriods(`${mention.label}${/tháng\s+\d{1,2}$/iu.test(mention.label) ? ' năm ' : '/'}${year}`)[0];
    return full === undefined ? mention : { ...mention, from: full.from, to: full.to, year, valid: full.valid };
  }
  const [first, last] = mention.months;
  return { ...mention, year, ...monthSpan(year, first, last) };
}
