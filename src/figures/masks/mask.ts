/** What every mask is: numbers that are no figures, told by how they are printed. */
import type { ExclusionReason } from '../../model.js';
import type { z } from 'zod';

export type Reason = z.infer<typeof ExclusionReason>;

/**
 * Every numeral that begins inside a match is excluded for `reason`.
 * Patterns have the flags `giu`; examples are run by the tests: all numerals of an example are excluded, none of a
 * counter-example's.
 */
export type Mask = {
  reason: Reason;
  pattern: RegExp;
  examples: string[];
  counterExamples: string[];
};

/** A range of text in which numerals are no figures. */
export type MaskedRange = { start: number; end: number; reason: Reason };

/** Ranges of one mask in a text. */
export function rangesOf(mask: Mask, text: string): MaskedRange[] {
  const ranges: MaskedRange[] = [];
  const { pattern, reason } = mask;
  // `matchAll` would copy the pattern for each of a report's thousands of cells.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    ranges.push({ start: match.index, end: match.index + match[0].length, reason });
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return ranges;
}

/** No letter or digit on this side: what `\b` would be if it knew Vietnamese letters. */
export const EDGE = '(?<![\\p{L}\\p{N}])';
export const END = '(?![\\p{L}\\p{N}])';

/** `số 9, 10, 11 và 15`: more numbers of one list, none of which counts what follows it. */
export const MORE = (joint: string): string =>
  `(?:(?:${joint}) (?:số )?\\d{1,4}(?=\\s*(?:[,.;:)]|$)| (?:và|về|của|tại|thuộc|trong|trên|do|để|phục vụ|theo|ngày|năm)>))*`;

/** Builds a pattern from a source in which `<` and `>` stand for the two word edges and a space for any space. */
export function words(source: string): RegExp {
  return new RegExp(
    source.replaceAll('(?<', '\u0001').replaceAll('<', EDGE).replaceAll('>', END).replaceAll('\u0001', '(?<').replaceAll(' ', '\\s+'),
    'giu',
  );
}
