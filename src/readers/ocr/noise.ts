/** What a recogniser makes of specks, seals and strokes of a pen: marks at the ends of lines, and lines that say nothing. */
import { isSyllable } from '../../text/syllable.js';
import type { OcrLine, OcrWord } from './tesseract.js';

/** Signs that print sets alone, as bullets and blanks are; others alone are dirt. */
const ALONE = /^(?:[-–—*+•●▪/%&]|[.…_]{2,})$/u;
/** A sign this far (in heights of an "x") from its line is no punctuation of it. */
const FAR = 0.8;
const DOUBTFUL = 0.6;

/** The lines without dirt; a line of which nothing is left is left out. */
export function withoutNoise(lines: readonly OcrLine[]): OcrLine[] {
  return lines.filter((line) => !isScrawl(line)).map((line) => ({ ...line, words: withoutEnds(line) })).filter(({ words }) => words.length > 0);
}

/** Strokes of a signature or a seal read as letters: hardly a word that Vietnamese could have, and no trust in any. */
function isScrawl({ words }: OcrLine): boolean {
  const sure = words.filter(({ text, confidence }) => confidence >= DOUBTFUL && /[\p{L}\p{N}]/u.test(text));
  if (sure.length > 0) return false;
  const possible = words.filter(({ text }) => isSyllable(text.replace(/\P{L}/gu, '')) && text.length > 1 || /^\p{Nd}+/u.test(text));
  return possible.length * 3 <= words.length;
}

function withoutEnds({ words, xHeight }: OcrLine): OcrWord[] {
  const kept = [...words];
  const isDirt = (word: OcrWord | undefined, beside: OcrWord | undefined): boolean => {
    if (word === undefined || /[\p{L}\p{N}]/u.test(word.text)) return false;
    if (ALONE.test(word.text) && word.confidence >= DOUBTFUL) return false;
    const gap = beside === undefined ? Infinity : Math.max(beside.box.x0 - word.box.x1, word.box.x0 - beside.box.x1);
    return word.confidence < DOUBTFUL || (gap > FAR * xHeight && !ALONE.test(word.text));
  };
  while (isDirt(kept.at(-1), kept.at(-2))) kept.pop();
  while (kept.length > 0 && isDirt(kept[0], kept[1])) kept.shift();
  return kept;
}
