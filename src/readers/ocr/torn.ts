/** Numbers that a recogniser took for two, because a "1" stands in much white: "4.1 18" for "4.118". */
import type { OcrWord } from './tesseract.js';

/** Less than this share of the words' height lies between the pieces: a space is wider beside a "1". */
const MOST_GAP = 0.6;

/**
 * The words of a line with such pieces put together: a point has three digits behind it, and two numbers beside each other
 * are none of a sentence. The first word is left: "4.1" there may be a section's mark.
 */
export function withoutTears(words: readonly OcrWord[]): OcrWord[] {
  const whole: OcrWord[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    if (last === undefined || whole.length === 1 || !isTorn(last, word)) whole.push(word);
    else whole[whole.length - 1] = joined(last, word);
  }
  return whole;
}

/** Whether two numbers stand so near that they may be one: "243 1" for "2431". */
export function mayGoOn(next: OcrWord | undefined, one: OcrWord | undefined): boolean {
  return one !== undefined && next !== undefined && /\p{Nd}$/u.test(one.text) && /^\p{Nd}/u.test(next.text) && isNear(one, next);
}

function isTorn(one: OcrWord, next: OcrWord): boolean {
  const [, before = ''] = /(?<!\p{Nd})\p{Nd}{1,3}(?:\.\p{Nd}{3})*\.(\p{Nd}{0,2})$/u.exec(one.text) ?? [];
  const [after = ''] = /^\p{Nd}{1,3}(?![\p{Nd},])/u.exec(next.text) ?? [];
  if (after === '' || !/\.\p{Nd}{0,2}$/u.test(one.text) || before.length + after.length !== 3) return false;
  return isNear(one, next);
}

function isNear(one: OcrWord, next: OcrWord): boolean {
  return next.box.x0 - one.box.x1 < MOST_GAP * Math.min(one.box.y1 - one.box.y0, next.box.y1 - next.box.y0);
}

function joined(one: OcrWord, next: OcrWord): OcrWord {
  const box = { x0: one.box.x0, y0: Math.min(one.box.y0, next.box.y0), x1: next.box.x1, y1: Math.max(one.box.y1, next.box.y1) };
  return { text: one.text + next.text, box, confidence: Math.min(one.confidence, next.confidence), symbols: [...one.symbols, ...next.symbols] };
}
