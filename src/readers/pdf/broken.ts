/** Words and numbers that a narrow cell broke in two because they are wider than the cell. */
import { type Line, plain, type Word } from './layout.js';

/** A syllable that lacks its last letters, and those letters: "Cộn" and "g", "THỰ" and "C". */
const FINALS: readonly (readonly [RegExp, RegExp])[] = [
  [/n$/iu, /^[gh]$/iu], [/c$/iu, /^h$/iu], [/[aeiouy]$/iu, /^(?:c|ch|n|ng|nh|p|t)$/iu],
];
const GROUPED = /^\p{Nd}{1,3}(?:\.\p{Nd}{3})+,$/u;
const CAPITALS = /^[BCDĐGHKLMNPQRSTVX]{1,2}$/u;

/**
 * The words that go on with the word before them, without a blank. A word breaks only where it begins a line and
 * is wider than the cell, so the line before has no other word.
 * @param width that text may fill
 */
export function brokenWords(lines: readonly Line[], width: number): ReadonlySet<Word> {
  const broken = new Set<Word>();
  lines.forEach((line, index) => {
    const [above, next] = [lines[index - 1], line.words[0]];
    const [only] = above?.words ?? [];
    if (above === undefined || only === undefined || next === undefined || above.words.length > 1) return;
    const [before, behind] = [plain(only), plain(next)];
    const room = width - (only.x1 - only.x0);
    const full = room < 0.95 * (next.x1 - next.x0) / Math.max(1, behind.length);
    // "12," and "15" may be two numbers of a list, unless not even a digit more had fitted; "1.204," is one that goes on.
    if (/\p{Nd}[.,]$/u.test(before) && !full && !GROUPED.test(before)) return;
    if (room < 1.05 * (next.x1 - next.x0) && goesOn(before, behind)) broken.add(next);
  });
  return broken;
}

function goesOn(before: string, next: string): boolean {
  if (/\p{Nd}[.,]$/u.test(before) || (/\p{Nd}$/u.test(before) && /^[.,]/u.test(next))) return /^[.,]?\p{Nd}/u.test(next);
  if (CAPITALS.test(before) && CAPITALS.test(next)) return before.length + next.length <= 3;
  const capital = before === before.toUpperCase();
  if (capital !== (next === next.toUpperCase())) return false;
  const bare = before.normalize('NFD').replace(/\p{M}/gu, '');
  return FINALS.some(([start, end]) => start.test(bare) && end.test(next));
}
