/**
 * Dates as Vietnamese documents print them, with their offsets. Pure: no clock, no default year.
 * A date that does not exist (31/9/2023) is still a date, marked invalid, so that it is never taken for a ratio.
 */
import { isDay, iso } from './calendar.js';

export type DateMention = {
  start: number;
  end: number;
  text: string;
  day: number;
  month: number;
  year: number | null;
  /** null where the year is not printed or the day does not exist */
  iso: string | null;
  valid: boolean;
};

const { raw } = String;

/** A pattern of pieces, found wherever it stands, in either case. */
export function anywhere(...pieces: string[]): RegExp {
  return new RegExp(pieces.join(''), 'giu');
}

export const EDGE = raw`(?<![\p{L}\p{N}])`;
/** A year that cannot be taken for a day or a count. */
export const YEAR = raw`(?:19|20)\d{2}`;
/** "Đề án 06 tháng 9 năm 2024": the number belongs to the noun before it. */
export const NUMBERED = raw`(?<!(?:đề án|dự án|kế hoạch|nghị quyết|chỉ thị|chương trình|quyết định|nghị định|thông tư|luật|số|nhóm|mức|mục|điều|khoản)\s+)`;
const DAY = raw`(?<day>\d{1,2})`;
const MONTH = raw`(?<month>\d{1,2})`;

/** "06 tháng 01 năm 2022", "15 tháng 8", "ngày 12 tháng 4/2023". */
const WORDED = anywhere(
  EDGE, NUMBERED, raw`(?:ngày\s+)?${DAY}\s+tháng\s+${MONTH}`,
  raw`(?:\s*(?:,\s*)?năm\s+(?<year>${YEAR})|(?:\s*[/-]\s*|\.)(?<year2>${YEAR}))?`,
  raw`(?![\p{L}\p{N}]|[.,]\d)`,
);
/** "05/6/2025", "12-4-2023", "7.5.23": one sign twice. A symbol ("12/5/2023/NĐ") and a longer chain of numbers are none. */
const NUMERIC = anywhere(
  raw`(?<![\p{L}\p{N}/.,:])(?:ngày\s+)?${DAY}(?<sep>\s?[/.-]\s?)${MONTH}\k<sep>(?<year>${YEAR}|\d{2}(?!\p{L}))`,
  raw`(?![\p{N}]|/[\p{L}\p{N}]|-\p{L}|[.,]\d)`,
);
/** "26/ 8/2016": blanks on one side only, where the four digits of the year leave no doubt. */
const SPACED = anywhere(
  raw`(?<![\p{L}\p{N}/.,:])(?<!\d\s?/\s?)(?:ngày\s+)?${DAY}\s?/\s?${MONTH}\s?/\s?(?<year>${YEAR})`,
  raw`(?![\p{N}]|/[\p{L}\p{N}]|-\p{L}|[.,]\d)`,
);
/** "ngày 15/8": without a year only where the word says that it is a day. */
const DAY_MONTH = anywhere(EDGE, raw`ngày\s+${DAY}\s?[/.-]\s?${MONTH}(?![\p{N}]|\s?[/.-]\s?\d|[/-]\p{L})`);
/** "ngày 22/6/201%": a year of which a scan or a slip left no number. Behind its word it is a date all the same. */
const SPOILT = anywhere(
  EDGE, raw`ngày\s+${DAY}\s?/\s?${MONTH}\s?/\s?`,
  raw`(?=\S*[^\d\s.,;:)])(?=[\d\p{L}%]{3,5}(?![\p{L}\p{N}/]))[\d\p{L}%]*\d[\d\p{L}%]*`,
);

/** Every date in `text`, in order: "05/6/2025", "12-4-2023", "06 tháng 01 năm 2022", "ngày 15/8". */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  if (!/\d/u.test(text)) return found;
  for (const pattern of [WORDED, NUMERIC, SPACED, SPOILT, DAY_MONTH]) {
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const printed = groups['year'] ?? groups['year2'];
      const mention = dateOf(match.index, match[0], Number(groups['day']), Number(groups['month']), printed === undefined ? null : fullYear(printed));
      if (mention.month > 12 && mention.day > 31 || mention.month > 19) continue;
      if (!found.some((other) => other.start < mention.end && mention.start < other.end)) found.push(mention);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dateOf(start: number, text: string, day: number, month: number, year: number | null): DateMention {
  const valid = isDay(year, month, day);
  return { start, end: start + text.length, text, day, month, year, valid, iso: valid && year !== null ? iso(year, month, day) : null };
}

function fullYear(printed: string): number {
  return printed.length === 2 ? 2000 + Number(printed) : Number(printed);
}
