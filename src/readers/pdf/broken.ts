/** Words and numbers that a narrow cell broke in two because they are wider than the cell. */
import { type Line, plain, type Word } from './layout.js';

/** A syllable that lacks its last letters, and those letters: "Cộn" and "g", "THỰ" and "C". */
const FINALS: readonly (readonly [RegExp, RegExp])[] = [
  [/n$/iu, /^[gh]$/iu], [/c$/iu, /^h$/iu], [/[aeiouy]$/iu, /^(?:c|ch|n|ng|nh|p|t)$/iu],
];
const GROUPED = /^\p{Nd}{1,3}(?:\.\p{Nd}{3})+,$/u;
/** Thousands of which the last group lacks digits: "1.234.5". With one point only it may be a decimal. */
const TORN_GROUP = /^\p{Nd}{1,3}(?:\.\p{Nd}{3})+\.\p{Nd}{0,2}$/u;
const NUMBER = /^[-–+]?\(?\p{Nd}[\p{Nd}.,/]*\)?%?$/u;
const CAPITALS = /^[BCDĐGHKLMNPQRSTVX]{1,2}$/u;

/** What the other cells of a column hold: one number each, something else, or nothing that tells. */
export type ColumnHabit = 'one-number' | 'other' | 'unknown';

export type Breaks = {
  /** Words that go on with the word before them, without a blank. */
  joined: ReadonlySet<Word>;
  /** Words that may go on with the number before them, or be numbers of their own. */
  doubtful: readonly Word[];
};

/**
 * Where words go on over the end of a line. A word breaks only where it begins a line and is wider than the cell, so the
 * line before has no other word.
 * @param width that text may fill
 */
export function brokenWords(lines: readonly Line[], width: number, habit: ColumnHabit = 'unknown'): Breaks {
  const joined = new Set<Word>();
  const doubtful: Word[] = [];
  lines.forEach((line, index) => {
    const [above, next] = [lines[index - 1], line.words[0]];
    const [only] = above?.words ?? [];
    if (above === undefined || only === undefined || next === undefined || above.words.length > 1) return;
    const verdict = verdictOf(only, next, { width, habit, last: line.words.length === 1 });
    if (verdict === 'doubtful') doubtful.push(next);
    else if (verdict === 'joined') joined.add(next);
  });
  return { joined, doubtful };
}

type Cell = { width: number; habit: ColumnHabit; /** nothing follows on the line */ last: boolean };

function verdictOf(only: Word, next: Word, { width, habit, last }: Cell): 'joined' | 'doubtful' | 'apart' {
  const [before, behind] = [plain(only), plain(next)];
  const room = width - (only.x1 - only.x0);
  const fits = room >= 1.05 * (next.x1 - next.x0);
  // Not even one more character had fitted: the break was forced, if this is one word.
  const full = room < 0.95 * (next.x1 - next.x0) / Math.max(1, behind.length);
  // No number stands alone beside a stroke: "2124/" and "2169", or "2124" and "/2169".
  if ((/\p{Nd}\/$/u.test(before) && /^\p{Nd}/u.test(behind)) || (/\p{Nd}$/u.test(before) && /^\/\p{Nd}/u.test(behind))) return 'joined';
  if (!NUMBER.test(before) || !/^[.,]?\p{Nd}[\p{Nd}.,/]*%?\)?$/u.test(behind)) return !fits && goesOn(before, behind) ? 'joined' : 'apart';
  const point = /[.,]$/u.test(before) || /^[.,]/u.test(behind);
  if (full && isTornRatio(before, behind)) return 'joined';
  if (full) {
    if (GROUPED.test(before) || TORN_GROUP.test(before) || /^[.,]/u.test(behind)) return 'joined';
    if (habit === 'one-number' && last) return 'joined';
    // "12," and "15" in a column of lists of numbers are two of them.
    if (habit === 'other') return point ? 'doubtful' : 'apart';
    return point ? 'joined' : 'doubtful';
  }
  if (/^[.,]/u.test(behind) || GROUPED.test(before)) return fits ? 'doubtful' : 'joined';
  // Two numbers where the others are one, or a line that somebody ended by hand behind the comma.
  return (point || !fits) && habit === 'one-number' && last ? 'doubtful' : 'apart';
}

/** "412/4" over "80": a part is no more than its whole, so the whole goes on. */
function isTornRatio(before: string, behind: string): boolean {
  const [, part, whole] = /^([\p{Nd}.]+)\/([\p{Nd}.]+)$/u.exec(before) ?? [];
  const rest = /^\p{Nd}[\p{Nd}.]*/u.exec(behind)?.[0] ?? '';
  if (part === undefined || whole === undefined || rest === '' || !WHOLE_NUMBER.test(part) || !WHOLE_NUMBER.test(whole + rest)) return false;
  const [a, b, c] = [part, whole, whole + rest].map((text) => Number(text.replaceAll('.', '')));
  return a !== undefined && b !== undefined && c !== undefined && a > b && a <= c;
}

const WHOLE_NUMBER = /^(?:\p{Nd}+|\p{Nd}{1,3}(?:\.\p{Nd}{3})+)$/u;

function goesOn(before: string, next: string): boolean {
  if (/\p{Nd}$/u.test(before) && /^[.,]/u.test(next)) return /^[.,]\p{Nd}/u.test(next);
  if (CAPITALS.test(before) && CAPITALS.test(next)) return before.length + next.length <= 3;
  const capital = before === before.toUpperCase();
  if (capital !== (next === next.toUpperCase())) return false;
  const bare = before.normalize('NFD').replace(/\p{M}/gu, '');
  return FINALS.some(([start, end]) => start.test(bare) && end.test(next));
}

/** @param cells the other cells of the column, each as its lines */
export function habitOf(cells: readonly (readonly Line[])[]): ColumnHabit {
  let one = 0;
  for (const lines of cells) {
    const words = lines.flatMap((line) => line.words.map(plain));
    const numbers = words.filter((word) => NUMBER.test(word));
    if (numbers.length === 0) continue;
    if (words.length > 1 && lines.length === 1) return 'other';
    if (words.length === 1) one++;
  }
  return one > 0 ? 'one-number' : 'unknown';
}
