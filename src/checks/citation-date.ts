/** One document, two dates; a review of years that have not gone by; a citation of what was issued later. */
import { groupBy } from '../collections.js';
import { daysBetween, printedDay } from '../text/calendar.js';
import { fold } from '../text/normalise.js';
import { type Check, type CheckInput, type Outcome, remark } from './check.js';
import { type Citation, citationsIn, differ, sameBody } from './citations.js';

export const citationDate: Check = {
  id: 'citation-date',
  run: (input) => {
    const citations = citationsIn(input);
    const groups = groupBy(citations, ({ key }) => key);
    return [...[...groups.values()].flatMap(conflicts), ...citations.flatMap((citation) => againstReport(citation, input))];
  },
};

/** One finding a date that differs from the one cited most (the first where none is), at its first mention. */
function conflicts(mentions: Citation[]): Outcome[] {
  const byDate = [...groupBy(mentions, ({ date }) => date).values()];
  const usual = byDate.reduce<Citation[]>((best, group) => (group.length > best.length ? group : best), []);
  const [kept] = usual;
  return kept === undefined ? [] : byDate.filter((group) => group !== usual).flatMap(([odd]) => (odd === undefined ? [] : judge(odd, kept, usual)));
}

function judge(odd: Citation, kept: Citation, usual: Citation[]): Outcome[] {
  if (usual.every((other) => differ(odd, other))) return [];
  const grade = gradeOf(odd, kept);
  if (grade === 'none') return [];
  return [remark('citation-date', odd.part, {
    id: 'check.citation-date', params: { number: odd.evidence.quote, other: kept.evidence.quote, printed: printedDay(odd.date), expected: printedDay(kept.date) },
  }, [odd.evidence], { grade, related: usual.map(({ evidence }) => evidence), printed: printedDay(odd.date), expected: printedDay(kept.date) })];
}

/** From this number on, two bodies with one symbol rarely reach the same number in one year. */
const HIGH = 100;

/**
 * A body gives each number once a year: two days of one year can't both be right. In two years both documents may
 * exist; that both were signed on the same day of the month is as a rule the year mistyped.
 */
function gradeOf(a: Citation, b: Citation): 'same-year' | 'likely' | 'none' {
  if (a.date.slice(0, 4) === b.date.slice(0, 4)) return sameBody(a, b) ? 'same-year' : a.number >= HIGH || slipped(a.date, b.date) ? 'likely' : 'none';
  if (a.date.slice(5) !== b.date.slice(5) || isAnnual(a) || isAnnual(b)) return 'none';
  return 'likely';
}

/** The first papers of a year come every year on the same day; others name the year that they are for. */
function isAnnual({ number, date, after }: Citation): boolean {
  return number <= 2 && date.slice(5, 7) === '01' || new RegExp(`năm (?:học )?${date.slice(0, 4)}`, 'u').test(fold(after).replace(/^.{0,12}năm \d{4}/u, ''));
}

/** One digit differs, or two neighbours changed places. */
function slipped(a: string, b: string): boolean {
  const at = [...a].flatMap((char, index) => (char === b[index] ? [] : [index]));
  const [first = 0, second = 0] = at;
  return at.length === 1 || at.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

const REVIEW = /(?:sơ kết|tổng kết)[^.;]{0,20}?(?<!\p{L})(?<years>\d{1,2})\s+năm\s+(?:\p{L}+\s+){0,3}(?:chỉ thị|nghị quyết|kế hoạch|quyết định|chương trình|đề án)\s+(?:số\s+)?$/u;
/** A review may be planned half a year ahead. */
const AHEAD_DAYS = 183;

function againstReport(citation: Citation, { parts }: CheckInput): Outcome[] {
  const reported = parts.find(({ id }) => id === citation.part)?.document.date ?? null;
  if (reported === null) return [];
  const years = REVIEW.exec(fold(citation.before))?.groups?.['years'];
  const params = { number: citation.evidence.quote, date: printedDay(reported) };
  if (citation.date > reported) {
    return [remark('citation-date', citation.part, { id: 'check.citation-later', params }, [citation.evidence], { grade: 'likely', printed: printedDay(citation.date), expected: `≤ ${printedDay(reported)}` })];
  }
  if (years === undefined || Number(years) === 0) return [];
  const due = `${Number(citation.date.slice(0, 4)) + Number(years)}${citation.date.slice(4)}`;
  if (due <= reported || daysBetween(reported, due) <= AHEAD_DAYS) return [];
  return [remark('citation-date', citation.part, { id: 'check.citation-review', params: { ...params, years: Number(years), due: printedDay(due) } }, [citation.evidence], { grade: 'likely', printed: printedDay(citation.date) })];
}
