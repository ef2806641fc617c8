/** What the layout steps hand to each other. Coordinates are points from the page's top left corner. */

export type Area = { x0: number; y0: number; x1: number; y1: number };

/** A stretch of a word that stands on the line, is raised (superscript) or lowered (subscript). */
export type Piece = { text: string; shift: Shift; /** of text in an encoding from before Unicode: as decoded before NFC, and as in the file; of equal length */ legacy?: { decoded: string; file: string } };
export type Shift = 'none' | 'raised' | 'lowered';

export type Word = Area & { pieces: Piece[]; baseline: number; size: number; bold: boolean; italic: boolean };

/** Words that stand on one baseline, left to right. `page` is 1-based. */
export type Line = Area & { words: Word[]; baseline: number; size: number; page: number };

/** The smallest area that holds all; all zero for none. */
export function hull(areas: readonly Area[]): Area {
  const first = areas[0];
  if (first === undefined) return { x0: 0, y0: 0, x1: 0, y1: 0 };
  let { x0, y0, x1, y1 } = first;
  for (const area of areas) {
    x0 = Math.min(x0, area.x0);
    y0 = Math.min(y0, area.y0);
    x1 = Math.max(x1, area.x1);
    y1 = Math.max(y1, area.y1);
  }
  return { x0, y0, x1, y1 };
}

/** Words that stand on one line, from left to right, with their hull, baseline and usual size. */
export function makeLine(words: Word[], page: number): Line {
  const sorted = inOrder(words) ? words : [...words].sort((a, b) => a.x0 - b.x0);
  const size = usualSize(sorted);
  const standing = sorted.find((word) => Math.abs(word.size - size) < 1) ?? sorted[0];
  return { ...hull(sorted), words: sorted, baseline: standing?.baseline ?? 0, size, page };
}

function inOrder(words: readonly Word[]): boolean {
  return words.every((word, index) => index === 0 || (words[index - 1]?.x0 ?? 0) <= word.x0);
}

function usualSize(words: readonly Word[]): number {
  const first = Math.round((words[0]?.size ?? 0) * 2) / 2;
  if (words.every((word) => Math.round(word.size * 2) / 2 === first)) return first;
  return mostCommon(words.map((word) => [Math.round(word.size * 2) / 2, letters(word)]));
}

function letters(word: Word): number {
  return word.pieces.reduce((sum, piece) => sum + (piece.shift === 'none' ? piece.text.length : 0), 0);
}

/** The value of most weight, the smallest of equals; 0 for none. */
export function mostCommon(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  let best: [number, number] = [0, -1];
  for (const [value, sum] of sums) if (sum > best[1] || (sum === best[1] && value < best[0])) best = [value, sum];
  return best[0];
}

/** Whether a glyph is white space. Called for every character, so the usual ones are told without a pattern. */
export function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  if (text.length === 1 && code > 32 && code < 0x1680 && code !== 0xa0) return false;
  return code === 32 || text.trim() === '';
}

/** The middle value, of an even number of them the upper one; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The text of a word without its superscripts and subscripts being told apart; for tests of shape only. */
export function plain(word: Word): string {
  return word.pieces.length === 1 ? (word.pieces[0]?.text ?? '') : word.pieces.map((piece) => piece.text).join('');
}

/** The text of a line, its words with single blanks between them; for tests of shape only. */
export function plainLine(line: Pick<Line, 'words'>): string {
  return line.words.map(plain).join(' ');
}
