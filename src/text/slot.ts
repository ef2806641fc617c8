/** Which month, quarter or year a period is, whatever day of the month a province closes its books on. */
import type { Period } from '../model.js';
import { daysBetween } from './calendar.js';

/** Days that a period of each kind has, give or take the days by which closing dates move. */
const LENGTHS: [Period['kind'], number, number][] = [
  ['month', 25, 37], ['quarter', 84, 98], ['half-year', 176, 190], ['nine-months', 266, 282], ['year', 355, 371],
];

/** "month 2025-06": two reports with one slot are of one period. Null where the period does not tell. */
export function slotOf(period: Period | null): string | null {
  if (period === null || period.to === null) return null;
  const kind = period.kind === 'range' ? kindOfRange(period) : period.kind;
  if (kind === 'to-date' || kind === 'other') return null;
  if (kind === null) return `range ${period.from}/${period.to}`;
  return `${kind} ${(kind === 'month' ? namedMonth(period) : null) ?? period.to.slice(0, 7)}`;
}

/** The month in which a period ends: all that a period up to a day tells. */
export function endMonth(period: Period | null): string | null {
  return period?.to?.slice(0, 7) ?? null;
}

function kindOfRange({ from, to }: Period): Period['kind'] | null {
  if (from === null || to === null) return null;
  const days = daysBetween(from, to);
  return LENGTHS.find(([, least, most]) => days >= least && days <= most)?.[0] ?? null;
}

/** "tháng 6" of a period from 26/5 to 5/7: the month printed goes before the day of the end. */
function namedMonth({ label, to }: Period): string | null {
  const named = [...label.matchAll(/tháng\s+0?(\d{1,2})(?!\d)/giu)].map((match) => Number(match[1]));
  const [month] = named;
  if (to === null || month === undefined || named.length !== 1 || month < 1 || month > 12) return null;
  const [year = 0, end = 0] = to.split('-').map(Number);
  const off = end - month;
  const inYear = off > 6 ? year + 1 : off < -6 ? year - 1 : year;
  return Math.abs(inYear * 12 + month - (year * 12 + end)) > 1 ? null : `${inYear}-${String(month).padStart(2, '0')}`;
}
