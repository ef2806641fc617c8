/** One stretch of text made ready for the grammar: its numerals, each masked or free, and its sentences. */
import type { Block, Place } from '../model.js';
import { fold } from '../text/normalise.js';
import { findNumerals } from '../text/numeral.js';
import { type Lexicon, scaleAt, unitAt } from './lexicon.js';
import { maskText } from './masks/index.js';
import type { MaskedRange, Reason } from './masks/mask.js';
import { spokenNumerals, withoutRestated } from './spoken.js';

export type ScannedNumeral = {
  index: number;
  start: number;
  end: number;
  text: string;
  /** why it can be no figure; null when it may be one */
  mask: Reason | null;
  /** printed in words; `text` holds its digits */
  spoken?: true;
};

export type Scan = {
  block: Block;
  place: Place;
  text: string;
  /** `fold(text)`: same length, so offsets serve both */
  folded: string;
  numerals: ScannedNumeral[];
  /** ends of sentences, ascending, the text's own end last */
  sentenceEnds: number[];
};

/** Zones whose numerals are never figures, whatever they look like. */
const HEAD_AND_FOOT: Place['zone'][] = ['head', 'foot'];

export function scanBlock(block: Block, place: Place, lexicon: Lexicon): Scan {
  const text = block.text;
  const { folded, numerals: restated } = withoutRestated(fold(text));
  const masks = maskText(text).filter((range) => !countsSomething(range, text, folded, lexicon));
  const outside = HEAD_AND_FOOT.includes(place.zone);
  const numerals: ScannedNumeral[] = findNumerals(text).map((numeral, index) => {
    // A mask that ends inside a numeral misread it: "tháng 4,2 triệu" names no month.
    const covering = masks.find((range) => numeral.start >= range.start && numeral.end <= range.end);
    const typedMark = numeral.start < place.lead || (numeral.start === 0 && MARK.test(text)) ? ('list-mark' as const) : null;
    const mask = restated.has(numeral.start) ? null : typedMark ?? covering?.reason ?? (outside ? ('document-field' as const) : null);
    return { index, ...numeral, mask };
  });
  maskRanges(numerals, folded, lexicon);
  if (block.kind !== 'cell' && !outside) {
    numerals.push(...spokenNumerals(folded, lexicon));
    numerals.sort((a, b) => a.start - b.start);
  }
  return { block, place, text, folded, numerals, sentenceEnds: sentenceEnds(text) };
}

/**
 * Ranges that a unit behind them proves wrong: `lớp 45 cháu` is a count, `đến 5/9 huyện` a ratio, `320con` no code.
 * Places keep their numbers: in `khu phố 3 phường …` nothing counts phường.
 */
function countsSomething({ start, end, reason }: MaskedRange, text: string, folded: string, lexicon: Lexicon): boolean {
  const glued = /^\d[\d.,]*/u.exec(text.slice(start))?.[0].length ?? 0;
  if (reason === 'code' && glued > 0) {
    const unit = unitAt(lexicon, folded, start + glued);
    return unit !== null && unit.start === start + glued && /^\p{Ll}/u.test(text.slice(unit.start));
  }
  const unit = unitAt(lexicon, folded, end);
  if (unit === null || unit.unit.measure === 'time' || !/\d$/u.test(text.slice(start, end))) return false;
  if (reason === 'ordinal') return !lexicon.scopeNouns.test(folded.slice(end));
  return (reason === 'date' || reason === 'period') && /(?<![\d/])\d{1,2}\/\d{1,2}$/u.test(text.slice(start, end)) && !/ngày/u.test(folded.slice(start, end));
}

/**
 * "10 - 15 hồ sơ", "từ 10 đến 15 hộ", "1,5 - 2 tỷ đồng": between two bounds, which is no value that could be added up.
 * Only where a unit or a scale follows; other dashes between numbers are left to be told.
 */
function maskRanges(numerals: ScannedNumeral[], folded: string, lexicon: Lexicon): void {
  for (const [at, a] of numerals.entries()) {
    const b = numerals[at + 1];
    if (b === undefined || a.mask !== null || b.mask !== null) continue;
    const [before, between] = [folded.slice(Math.max(0, a.start - 8), a.start), folded.slice(a.end, b.end - b.text.length)];
    const dashed = /^\s?[-–—]\s?$/u.test(between) && !/[/%\d]\s*$/u.test(before);
    const worded = /^\s+(?:đến|tới)\s+$/u.test(between) && /(?<!\p{L})từ\s+$/u.test(before);
    if (!(dashed || worded) || (unitAt(lexicon, folded, b.end) ?? scaleAt(lexicon, folded, b.end)) === null) continue;
    a.mask = 'not-a-figure';
    b.mask = 'not-a-figure';
  }
}

/** A typed list mark that opens no section: "2- Có 15 em". */
const MARK = /^\d{1,2}\s?[-–/)]\s+\p{L}/u;

/** Abbreviations whose full stop ends no sentence: TP. Hồ Chí Minh, P. Trảng Dài, Q. 3, ThS. */
const ABBREVIATION = /(?:^|[\s(])(?:TP|Tp|P|Q|TX|TT|H|X|ĐC|đ\/c|ThS|TS|PGS|GS|BS|St|No|STT|v\.v)$/u;

function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[.!?…]+["”’)]?(?=\s+[\p{Lu}\d“"(*+-])|(?<=[\p{Ll})%])\.(?=\p{Lu}\p{Ll})|\n/gu)) {
    if (!ABBREVIATION.test(text.slice(0, match.index))) ends.push(match.index + match[0].length);
  }
  ends.push(text.length);
  return ends;
}

/** The sentence that holds an offset, as `[start, end)`. */
export function sentenceAt(scan: Scan, offset: number): { start: number; end: number } {
  let start = 0;
  for (const end of scan.sentenceEnds) {
    if (offset < end) return { start, end };
    start = end;
  }
  return { start, end: scan.text.length };
}

/** Offset of the bracket that opens the innermost group around `offset`, null outside any. */
export function openBracket(text: string, offset: number): number | null {
  let depth = 0;
  for (let at = offset - 1; at >= 0; at -= 1) {
    const character = text[at];
    if (character === ')') depth += 1;
    else if (character === '(') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return null;
}

/** Offset after the bracket that closes the group opened at `open`; the text's end when it never closes. */
export function closeBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}
