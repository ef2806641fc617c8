/**
 * Heights of rows with wrapped text. They are written into the file, because programs other than Excel don't fit
 * rows by themselves when they open a workbook.
 */
import type { Cell } from './workbook.js';

/** Points for one line of the default font at 11 points. */
const LINE_HEIGHT = 15;
/** Excel's limit. */
const HIGHEST = 409;

/** Height in points that the fullest wrapped cell of a row needs; null where one line will do. */
export function rowHeight(cells: readonly Cell[], widths: readonly number[]): number | null {
  let lines = 1;
  for (const [column, { value, look }] of cells.entries()) {
    if (look?.wrap !== true || typeof value !== 'string') continue;
    lines = Math.max(lines, wrappedLines(value, (widths[column] ?? 10) - 1));
  }
  return lines === 1 ? null : Math.min(HIGHEST, lines * LINE_HEIGHT);
}

/** Lines that greedy wrapping at words gives in `width` digits' widths of the default font. */
export function wrappedLines(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const length = measure(word);
      if (used > 0 && used + 0.5 + length > width) {
        lines += 1;
        used = 0;
      }
      // A word longer than the line is broken where the line ends.
      lines += Math.max(0, Math.ceil((used + length) / width) - 1);
      used = (used > 0 ? used + 0.5 : 0) + length;
      if (used > width) used %= width;
    }
  }
  return lines;
}

const WIDTHS: [RegExp, number][] = [[/\p{Lu}/u, 1.4], [/[mwM%—]/u, 1.5], [/[iljtrf.,:;()/'-]/u, 0.65]];

/** In widths of a digit: capitals are wider, most other letters narrower. */
function measure(word: string): number {
  let width = 0;
  for (const character of word) width += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 0.95;
  return width;
}
