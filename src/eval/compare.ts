/** When two texts or numbers of a label and a report count as the same. */
import type { Operand } from '../model.js';
import { fold } from '../text/normalise.js';

/** Squashed text; `map[i]` is the offset in the source of character i. */
export type Squashed = { text: string; map: number[] };

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const ALIKE = new Map([['–', '-'], ['—', '-'], ['−', '-'], ['‐', '-'], ['‑', '-'], ['“', '"'], ['”', '"'], ['„', '"'], ['‘', "'"], ['’', "'"]]);
const DROPPED = /[\s*_#`\\|<>\u00ad\u200b-\u200f\ufeff]/u;

/**
 * Text without white space, Markdown marks and footnote marks, in one case, with one kind of dash and quotation
 * mark. Bracketed superscripts (list marks) become plain brackets.
 */
export function squash(source: string): Squashed {
  const folded = fold(source);
  let text = '';
  const map: number[] = [];
  let inBrackets = false;
  for (let at = 0; at < folded.length; at += 1) {
    const tag = /^<\/?sup>/u.exec(folded.slice(at, at + 6));
    if (tag !== null) {
      const bare = /^<sup>[\d,\s]+<\/sup>/u.exec(folded.slice(at, at + 30));
      at += (bare ?? tag)[0].length - 1;
      continue;
    }
    const char = folded[at] ?? '';
    const digit = SUPERSCRIPTS.indexOf(char);
    if (char === '⁽' || char === '⁾') inBrackets = char === '⁽';
    if (DROPPED.test(char) || (digit >= 0 && !inBrackets)) continue;
    text += char === '⁽' ? '(' : char === '⁾' ? ')' : digit >= 0 ? String(digit) : (ALIKE.get(char) ?? char);
    map.push(at);
  }
  return { text, map };
}

/** The squashed text alone, for NFC and NFD sources alike. */
export function squashed(source: string): string {
  return squash(source.normalize('NFC')).text;
}

/** Equal but for white space, case, Markdown marks, kinds of dash, place of tone marks and a mark at the end. */
export function sameText(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return ended(a) === ended(b);
}

function ended(text: string): string {
  return squashed(text).replace(/^[-+]/u, '').replace(/[.;,:]+$/u, '');
}

/** One begins with the other; an empty text begins nothing. */
export function sameStart(a: string, b: string): boolean {
  const [one, other] = [ended(a), ended(b)];
  if (one === '' || other === '') return one === other;
  return one.startsWith(other) || other.startsWith(one);
}

/** 1 minus the Levenshtein distance over the longer length, of texts in one case with single spaces. */
export function similarity(a: string, b: string): number {
  const [one, other] = [words(a).join(' '), words(b).join(' ')];
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function words(text: string): string[] {
  return fold(text.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const LABEL_SIMILARITY = 0.8;
const EMPTY_WORDS = /(?<![\p{L}\p{N}])(?:tỷ lệ|tỉ lệ|lũy kế|trong tháng|tổng|số)(?![\p{L}\p{N}])/gu;

/** A label is right when it is near the gold one or holds its content words. */
export function sameLabel(label: string, gold: string): boolean {
  if (similarity(label, gold) >= LABEL_SIMILARITY) return true;
  const content = words(fold(gold.normalize('NFC')).replace(EMPTY_WORDS, ' '));
  const own = new Set(words(label));
  return content.length > 0 && content.every((word) => own.has(word));
}

/** A unit is right when one is a prefix of the other; a gold label without one allows what is inherited. */
export function sameUnit(unit: string | null, gold: string | null): boolean {
  if (gold === null) return true;
  if (unit === null || unit.trim() === '') return false;
  const [one, other] = [squashed(unit), squashed(gold)];
  return one.startsWith(other) || other.startsWith(one);
}

/** The number of an operand as the shortest decimal, null for none; equal strings are equal numbers. */
export function numberKey(value: Operand | number | null): string {
  if (value === null) return '-';
  const decimal = typeof value === 'number' ? String(value) : value.exact;
  if (!/^-?\d+(?:\.\d+)?$/u.test(decimal)) return decimal;
  const [whole = '', fraction = ''] = decimal.split('.');
  const trimmed = fraction.replace(/0+$/u, '');
  const integer = whole.replace(/^(-?)0+(?=\d)/u, '$1');
  return trimmed === '' ? integer : `${integer}.${trimmed}`;
}

/** The path that a label has: a number that stands twice is told apart by a suffix in our ids only ("II.2.2#2"). */
export function labelPath(id: string): string {
  return id.replace(/#\d+/gu, '');
}
