/** The reporting period: what names it (title, parenthesis, opening) and the range of days that governs it. */
import type { Block, Evidence, Period, Place } from '../model.js';
import { evidenceOf } from '../evidence.js';
import { daysBetween } from '../text/calendar.js';
import { type PeriodMention, findPeriods, withYear } from '../text/period.js';
import type { Line } from './lines.js';

export type PeriodSources = {
  title: Line[];
  /** head lines in parentheses */
  parentheses: Line[];
  /** sentences of the opening that say what is reported */
  opening: Line[];
  body: Block[];
  places: Place[];
  /** a report; a letter, plan or annex that names a year does not report on it */
  reports: boolean;
  /** of the document's date */
  date: string | null;
};

export type FoundPeriod = { period: Period; evidence: Evidence; valid: boolean };

type Placed = { mention: PeriodMention; block: Block; start: number; end: number };

const AHEAD = /(?:nhiệm vụ|phương hướng|kế hoạch|giải pháp|chương trình|dự kiến|ước|so với)[^,;.]{0,45}$/iu;

/** What follows is compared with, or says which things are counted: no time that the document reports on. */
const NOT_REPORTED = /(?<!\p{L})(?:so với[^,;.()]{0,40}|so (?:cùng )?kỳ[^,;.()]{0,20}|so|cùng kỳ(?: của)?|kỳ (?:báo cáo )?trước(?: của)?|sinh|thành lập|khóa|khoá|niên độ|năm học)\s*$/iu;

/** The reporting period: of the title, else of the brackets under it, else of the opening sentences, else of the text. Null where none is told. */
export function readPeriod(sources: PeriodSources): FoundPeriod | null {
  const [title, parentheses, opening] = [sources.title, sources.parentheses, sources.opening].map((lines) => joinMentions(lines, sources.date)) as [Placed[], Placed[], Placed[]];
  const picked = pickNamed(title) ?? pickNamed(parentheses) ?? pickNamed(opening);
  const school = sources.reports && pickNamed(title) === null ? schoolYear(sources.title) : null;
  if (school !== null) return inSchoolYear(school, [...title, ...parentheses].find(({ mention }) => mention.basis === 'stated' && mention.kind === 'range'));
  const named = !sources.reports && picked?.mention.kind === 'year' ? null : picked;
  const printed = [...title, ...parentheses, ...opening].find(({ mention }) => mention.basis === 'stated' && mention.kind === 'range');
  const until = [...title, ...parentheses].find(({ mention }) => mention.kind === 'to-date');
  const range = printed ?? (named === null ? undefined : governing(sources, named.mention)) ?? (named === null ? until ?? ofHeadings(sources) : undefined);
  const source = range ?? named;
  if (source === undefined || source === null) return null;
  const bounds = source.mention;
  return {
    period: {
      from: bounds.from, to: bounds.to,
      label: (named ?? source).mention.label,
      kind: (named ?? source).mention.kind,
      basis: range === undefined ? 'named' : bounds.basis,
    },
    evidence: evidenceOf(source.block, source.start, source.end),
    valid: bounds.valid,
  };
}

const SCHOOL_YEAR = /(?<!\p{L})(?:học kỳ\s+(?:I{1,2}|[12])\s*[,-]?\s+)?năm học\s+20\d{2}\s*[-–—]\s*20\d{2}(?!\p{N})/iu;

/** "năm học 2024 - 2025" in a title; its days differ from province to province, so only a printed range gives them. */
function schoolYear(lines: Line[]): { label: string; evidence: Evidence } | null {
  const match = SCHOOL_YEAR.exec(lines.map((line) => line.text).join(' '));
  const where = match === null ? null : locate(lines, match.index, match.index + match[0].length);
  return match === null || where === null ? null : { label: match[0].toLowerCase().replace(/học kỳ i+/u, (half) => half.replace(/i+$/u, (value) => value.toUpperCase())), evidence: evidenceOf(where.block, where.start, where.end) };
}

function inSchoolYear({ label, evidence }: { label: string; evidence: Evidence }, range: Placed | undefined): FoundPeriod {
  const { from, to, valid } = range?.mention ?? { from: null, to: null, valid: true };
  return {
    period: { from, to, label, kind: 'other', basis: range === undefined ? 'named' : 'stated' },
    evidence: range === undefined ? evidence : evidenceOf(range.block, range.start, range.end), valid,
  };
}

/** Mentions of some lines, outside quotation marks, with years taken from each other or from the document's date. */
function joinMentions(lines: Line[], date: string | null): Placed[] {
  const text = lines.map((line) => line.text).join(' ');
  const quiet = text.replace(/[“"][^”"]*[”"]/gu, (quoted) => '·'.repeat(quoted.length));
  const mentions = findPeriods(quiet).filter((mention) => !(mention.kind === 'other' && mention.months === null));
  return mentions.flatMap((mention, at) => {
    const year = mention.year ?? mentions.slice(at + 1).find((later) => later.year !== null)?.year ?? yearBefore(mention, date);
    const complete = year === null ? mention : withYear(mention, year);
    const ahead = mention.basis === 'named' && mention.kind !== 'to-date' && AHEAD.test(quiet.slice(0, mention.start));
    const where = locate(lines, mention.start, mention.end);
    return where === null || NOT_REPORTED.test(quiet.slice(0, mention.start)) || !mention.sure && at > 0 ? [] : [{ mention: { ...complete, sure: !ahead }, ...where }];
  });
}

/** The year of the document's date, or the one before for a month that has not yet come on that day. */
function yearBefore(mention: PeriodMention, date: string | null): number | null {
  if (date === null) return null;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return mention.months !== null && mention.months[0] > month ? year - 1 : year;
}

function locate(lines: Line[], start: number, end: number): Omit<Placed, 'mention'> | null {
  let offset = 0;
  for (const line of lines) {
    if (start < offset + line.text.length) {
      const from = line.start + start - offset;
      return { block: line.block, start: from, end: Math.min(line.end, from + end - start) };
    }
    offset += line.text.length + 1;
  }
  return null;
}

/** The first name that is no outlook ("nhiệm vụ tháng 6"); a month or quarter before a year. */
function pickNamed(mentions: Placed[]): Placed | null {
  const named = mentions.filter(({ mention }) => mention.basis === 'named' && mention.months !== null);
  const candidates = named.some(({ mention }) => mention.sure) ? named.filter(({ mention }) => mention.sure) : named;
  return candidates.find(({ mention }) => mention.kind !== 'year') ?? candidates[0] ?? null;
}

/** The range in a heading, item or sentence of the body that fits the named period and governs the most numbers. */
function governing(sources: PeriodSources, named: PeriodMention): Placed | undefined {
  const weights = weigh(sources);
  let best: Placed | undefined;
  let most = -1;
  for (const block of sources.body) {
    for (const found of findPeriods(block.text)) {
      const mention = found.year === null && named.year !== null ? withYear(found, named.year) : found;
      const weight = weights.get(block.index) ?? 0;
      if (!fits(mention, named) || weight <= most) continue;
      most = weight;
      best = { mention, block, start: mention.start, end: mention.end };
    }
  }
  return best;
}

/** The range that headings state, where the title names no period and they all state the same one. */
function ofHeadings({ body, places, reports }: PeriodSources): Placed | undefined {
  if (!reports) return undefined;
  const sections = new Map(places.map((place) => [place.block, place.section]));
  const headings = body.filter((block, at) => {
    const section = sections.get(block.index) ?? null;
    return section !== null && section !== (sections.get(body[at - 1]?.index ?? -1) ?? null) && block.text.split(' ').length <= 20;
  });
  const found = headings.flatMap((block) => findPeriods(block.text)
    .filter((mention) => mention.kind === 'range' && mention.valid && mention.from !== null && mention.to !== null && !NOT_REPORTED.test(block.text.slice(0, mention.start)))
    .map((mention) => ({ mention, block, start: mention.start, end: mention.end })));
  const [first] = found;
  return found.every(({ mention }) => mention.from === first?.mention.from && mention.to === first?.mention.to) ? first : undefined;
}

/** Ends within the named period (or a week after it) and is about as long. */
function fits(range: PeriodMention, named: PeriodMention): boolean {
  if (range.kind !== 'range' || range.from === null || range.to === null || named.from === null || named.to === null || !range.valid) return false;
  const length = daysBetween(range.from, range.to);
  const due = daysBetween(named.from, named.to);
  return range.to >= named.from && daysBetween(named.to, range.to) <= 8 && length <= due + 20 && length >= due * 0.6;
}

/** Numerals in each block and in all that stands under it. */
function weigh({ body, places }: PeriodSources): Map<number, number> {
  const weights = new Map<number, number>();
  const parents = new Map(places.map((place) => [place.block, place.parent]));
  for (const block of body) {
    const numerals = block.text.match(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu)?.length ?? 0;
    const seen = new Set<number>();
    for (let at: number | null = block.index; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      seen.add(at);
      weights.set(at, (weights.get(at) ?? 0) + numerals);
    }
  }
  return weights;
}
