/** One stretch of text made ready for the grammar: its numerals, each masked or free, and its sentences. */
import type { Block, Place } from '../model.js';
import { fold } from '../text/normalise.js';
import { findNumerals } from '../text/numeral.js';
import { maskBareYears } from './bare-years.js';
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
  /** for each offset the bracket that opens the innermost group around it, -1 outside any */
  brackets: Int32Array;
  /** offset of a bracket that opens a group → offset behind the one that closes it */
  groups: Map<number, number>;
  /** quotations that close before the next one opens: offset of each opening mark and of its closing mark, ascending */
  quotations: { open: number; close: number }[];
};

/** Characters of the longest number that a report may print; a state's budget in đồng has 21 with its dots. */
const LONGEST_NUMBER = 60;
/** No word, no address, no text: patterns would take time quadratic in its length. */
const ENDLESS = /[\p{L}\p{N}]{200,}|\S{2000,}/gu;
const LONGEST_SENTENCE = 4000;

/** Zones whose numerals are never figures, whatever they look like. */
const HEAD_AND_FOOT: Place['zone'][] = ['head', 'foot'];

/** A block made ready for reading figures: folded, its numerals found, what is no figure masked. */
export function scanBlock(block: Block, place: Place, lexicon: Lexicon): Scan {
  // Square brackets hold what round ones do, unless they hold the mark of a note.
  const text = block.text.replace(/\[(?!\d{1,3}\])([^[\]]*)\]/gu, '($1)');
  const endless = [...text.matchAll(ENDLESS)].map((match) => ({ start: match.index, end: match.index + match[0].length, reason: 'not-a-figure' as const }));
  const readable = endless.length === 0 ? text : text.replace(ENDLESS, (run) => '□'.repeat(run.length));
  const { folded, numerals: restated } = withoutRestated(fold(readable));
  const masks = maskText(readable).filter((range) => !countsSomething(range, readable, folded, lexicon)).concat(endless);
  const outside = HEAD_AND_FOOT.includes(place.zone);
  const numerals: ScannedNumeral[] = findNumerals(text).map((numeral, index) => {
    // A mask that ends inside a numeral misread it: "tháng 4,2 triệu" names no month.
    const covering = masks.find((range) => numeral.start >= range.start && numeral.end <= range.end);
    const absurd = numeral.text.length > LONGEST_NUMBER ? ('not-a-figure' as const) : null;
    const typedMark = numeral.start < place.lead || (numeral.start === 0 && MARK.test(text)) ? ('list-mark' as const) : null;
    const mask = restated.has(numeral.start) ? null : absurd ?? typedMark ?? covering?.reason ?? (outside ? ('document-field' as const) : null);
    return { index, ...numeral, mask };
  });
  maskRanges(numerals, folded, lexicon);
  maskBareYears(numerals, folded, lexicon);
  if (block.kind !== 'cell' && !outside) {
    numerals.push(...spokenNumerals(folded, lexicon));
    numerals.sort((a, b) => a.start - b.start);
  }
  return { block, place, text, folded, numerals, sentenceEnds: sentenceEnds(text), quotations: quotationsOf(text), ...bracketsOf(text) };
}

const PLANNED = /^(?:kế hoạch|kh|báo cáo|thông báo|quyết định|hợp đồng|tờ trình)\s+\d{1,6}$/u;

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
  // "lũy kế 10 tháng 14 tỷ đồng": no fourteenth month's tenth day.
  if (reason === 'date' && /^\d{1,2}\s+tháng\s+\d{1,2}$/u.test(folded.slice(start, end)) && scaleAt(lexicon, folded, end) !== null) return true;
  // "kế hoạch 120 ha", "kế hoạch 15 tỷ đồng": what was planned, and no paper's number.
  if (reason === 'document-number' && PLANNED.test(folded.slice(start, end)) && scaleAt(lexicon, folded, end) !== null) return true;
  const unit = unitAt(lexicon, folded, end);
  if (unit === null || unit.unit.measure === 'time' || !/\d$/u.test(text.slice(start, end))) return false;
  if (reason === 'ordinal' || reason === 'document-number' && PLANNED.test(folded.slice(start, end))) return !lexicon.scopeNouns.test(folded.slice(end));
  return (reason === 'date' || reason === 'period') && /(?<![\d/])\d{1,2}\/\d{1,2}$/u.test(text.slice(start, end)) && !/ngày/u.test(folded.slice(start, end));
}

/**
 * "10 - 15 hồ sơ", "từ 10 đến 15 hộ", "1,5 - 2 tỷ đồng", "từ 30 đến 50%": between two bounds, which is no value that could be
 * added up. Only where a unit, a scale or a percent sign follows; other dashes between numbers are left to be told.
 */
function maskRanges(numerals: ScannedNumeral[], folded: string, lexicon: Lexicon): void {
  for (const [at, a] of numerals.entries()) {
    const b = numerals[at + 1];
    if (b === undefined || a.mask !== null || b.mask !== null) continue;
    const [before, between] = [folded.slice(Math.max(0, a.start - 8), a.start), folded.slice(a.end, b.end - b.text.length)];
    const dashed = /^\s?[-–—]\s?$/u.test(between) && !/[/%\d]\s*$/u.test(before);
    const rises = sizeOf(a.text) < sizeOf(b.text);
    const worded = /^\s+(?:đến|tới)\s+$/u.test(between) && (rises || /(?<!\p{L})từ\s+$/u.test(before));
    if (!(dashed || worded)) continue;
    // "Trực tuyến 45 - 95%" may be a number and its share.
    const share = /^\s?(?:%|phần trăm)/u.test(folded.slice(b.end)) && rises && sizeOf(b.text) <= 100
      && (worded || !between.includes(' ') || /(?<!\p{L})(?:từ|khoảng|đạt|ước|mức|chiếm|tăng|giảm|còn|dưới|trên)\s+$/u.test(before));
    if (!share && (unitAt(lexicon, folded, b.end) ?? scaleAt(lexicon, folded, b.end)) === null) continue;
    a.mask = 'not-a-figure';
    b.mask = 'not-a-figure';
  }
}

/** How large a printed number is, near enough to tell which of two is the larger. */
function sizeOf(text: string): number {
  return Number(text.replace(/\.(?=\d{3}(?!\d))/gu, '').replace(',', '.'));
}

/** A typed list mark that opens no section: "2- Có 15 em". */
const MARK = /^\d{1,2}\s?[-–/)]\s+\p{L}/u;

/** Abbreviations whose full stop ends no sentence: TP. Hồ Chí Minh, P. Suối Mơ, Q. 3, ThS. */
const ABBREVIATION = /(?:^|[\s(])(?:TP|Tp|P|Q|TX|TT|H|X|ĐC|đ\/c|ThS|TS|PGS|GS|BS|St|No|STT|v\.v)$/u;

function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[.!?…]+["”’)]?(?=\s+[\p{Lu}\d“"(*+-])|(?<=[\p{Ll})%])\.(?=\p{Lu}\p{Ll})|\n/gu)) {
    if (!ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index))) ends.push(match.index + match[0].length);
  }
  ends.push(text.length);
  return ends.flatMap((end, at) => [...cutsWithin(text, ends[at - 1] ?? 0, end), end]);
}

/** What runs on for pages is no sentence: it is cut behind a comma, else at a space, so that time stays linear. */
function cutsWithin(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  for (let from = start; end - from > LONGEST_SENTENCE;) {
    const most = from + LONGEST_SENTENCE;
    const comma = text.lastIndexOf(', ', most);
    const space = text.lastIndexOf(' ', most);
    from = comma > from ? comma + 2 : space > from ? space + 1 : most;
    cuts.push(from);
  }
  return cuts;
}

/** The sentence that holds an offset, as `[start, end)`. */
export function sentenceAt(scan: Scan, offset: number): { start: number; end: number } {
  const { sentenceEnds: ends } = scan;
  const at = countUntil(ends.length, (index) => (ends[index] ?? 0) <= offset);
  return { start: ends[at - 1] ?? 0, end: ends[at] ?? scan.text.length };
}

/** How many of `length` things in order hold what holds for the first ones alone. */
export function countUntil(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The comma of "97,5" and the stop of "1.200" end nothing. */
export function insideNumeral({ numerals }: Scan, at: number): boolean {
  const numeral = numerals[countUntil(numerals.length, (index) => (numerals[index]?.end ?? 0) <= at)];
  return numeral !== undefined && numeral.start <= at;
}

/** How many numerals begin before an offset, which is the index of the first one from there on. */
export function numeralsBefore({ numerals }: Scan, at: number): number {
  return countUntil(numerals.length, (index) => (numerals[index]?.start ?? 0) < at);
}

/** The first numeral from an offset on that nothing masks. */
export function nextFree(scan: Scan, at: number): ScannedNumeral | undefined {
  for (let index = numeralsBefore(scan, at); index < scan.numerals.length; index += 1) if (scan.numerals[index]?.mask === null) return scan.numerals[index];
  return undefined;
}

/** Whether a numeral that nothing masks begins in `[from, to)`. */
export function holdsFree(scan: Scan, from: number, to: number): boolean {
  return (nextFree(scan, from)?.start ?? to) < to;
}

/** Where the clause of an offset begins that is parted by a semicolon, not before `from`. */
export function clauseFrom({ text }: Scan, from: number, at: number): number {
  return from + text.slice(from, at + 1).lastIndexOf(';') + 1;
}

/** The last one in order of what holds for the first ones alone. */
export function lastOf<T>(things: readonly T[], holds: (thing: T) => boolean): T | undefined {
  return things[countUntil(things.length, (index) => things.slice(index, index + 1).every(holds)) - 1];
}

/** Longer than any words that are looked for right before a number. */
const RIGHT_BEFORE = 120;

/** The folded text right before an offset: a block may hold thousands of numbers, and nobody needs all of it for each. */
export function rightBefore(scan: Scan, at: number): string {
  return scan.folded.slice(Math.max(0, at - RIGHT_BEFORE), at);
}

/** Offset of the bracket that opens the innermost group around `offset`, null outside any. */
export function openBracket(scan: Scan, offset: number): number | null {
  const bracket = scan.brackets[Math.min(offset, scan.text.length)] ?? -1;
  return bracket < 0 ? null : bracket;
}

function quotationsOf(text: string): Scan['quotations'] {
  return [...text.matchAll(/“([^“”]*)”/gu)].map(({ index, 1: inside = '' }) => ({ open: index, close: index + 1 + inside.length }));
}

function bracketsOf(text: string): Pick<Scan, 'brackets' | 'groups'> {
  const brackets = new Int32Array(text.length + 1).fill(-1);
  const groups = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')') {
      const opened = open.pop();
      if (opened !== undefined) groups.set(opened, at + 1);
    }
    brackets[at + 1] = open.at(-1) ?? -1;
  }
  return { brackets, groups };
}

/** Offset after the bracket that closes the group opened at `open`; the text's end when it never closes. */
export function closeBracket(scan: Scan, open: number): number {
  return scan.groups.get(open) ?? scan.text.length;
}
