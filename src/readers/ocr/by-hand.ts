/**
 * Digits written by hand into a printed line, as numbers and days of documents mostly are. The recogniser knows print alone: it makes some other
 * number of them, at every scale the same one. What tells them is that they are higher than the print around them.
 */
import type { Area } from '../pdf/layout.js';
import { measuredIn } from './geometry.js';
import type { OcrLine, OcrWord } from './tesseract.js';

/** Digits of print differ in height from their line by up to a sixth (pixels of scans, bold beside regular); those of 11 real scans that were written by hand by a fifth and more. */
const HIGHER = 1.19;
/** Letters of print that tell the size of a line. */
const LEAST_LETTERS = 8;

/** Of print the recogniser is sure; of 18 words written by hand on 12 real scans it was so of none (0.93 at most). On a coarse fax the boxes of print may reach into its dust. */
const SURE_OF_PRINT = 0.95;

/** The words of a line whose digits rise above its print. */
export function writtenByHand(line: OcrLine): OcrWord[] {
  return line.words.filter((word) => {
    if (word.confidence >= SURE_OF_PRINT) return false;
    const digits = measuredIn(word.symbols.filter(({ text }) => /\p{Nd}/u.test(text)));
    if (digits.length === 0) return false;
    const print = measuredIn(line.words.flatMap((other) => other.symbols.filter(({ text }) => other !== word || !/\p{Nd}/u.test(text)))).toSorted((a, b) => a - b);
    const size = print[print.length >> 1];
    return size !== undefined && print.length >= LEAST_LETTERS && Math.max(...digits) > HIGHER * size;
  });
}

/** A word may be this many times as wide as words of its line with as many letters are: "m" and "i" make that much. */
const WIDER = 1.35;
const LEAST_WORDS = 4;

/** Where the box of a word without digits goes on beyond its letters: it holds what was written behind the word ("ngày" and its day). */
export function inkBesideWords({ words }: OcrLine): Area[] {
  const advances = words.filter(({ text }) => /^\p{L}{3,}$/u.test(text)).map(({ text, box }) => (box.x1 - box.x0) / text.length).toSorted((a, b) => a - b);
  const advance = advances[(advances.length - 1) >> 1];
  if (advance === undefined || advances.length < LEAST_WORDS) return [];
  return words.filter(({ text, box }) => /^\p{L}{3,}$/u.test(text) && box.x1 - box.x0 > WIDER * advance * text.length)
    .map(({ text, box }) => ({ ...box, x0: box.x0 + advance * text.length }));
}
