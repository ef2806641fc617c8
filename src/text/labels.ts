/**
 * Marks at the beginning of a paragraph: "I.", "II/", "1.", "1.1", "a)", "PHẦN THỨ NHẤT", "-", "(1)".
 *
 * A mark is read here by its form alone, with every reading that the form allows ("l." may be I, 1 or the letter);
 * which reading holds is for the sequence of all marks to say.
 */
import { fromRoman, toRoman } from './roman.js';

/** part: "Phần I"; upper: "A."; minor: "i)", "ii)". */
export type Scale = 'part' | 'upper' | 'roman' | 'arabic' | 'letter' | 'minor';

export type Reading = {
  scale: Scale;
  /** one value a level: "1.2." is [1, 2]; letters count by `LETTERS` */
  values: number[];
  /** Roman numeral printed before Arabic values ("II.1."), else null */
  base: number | null;
  /** what must be believed for this reading, 0 for the plain one */
  cost: number;
  /** the mark as this reading would print it */
  marker: string;
};

export type Mark = {
  /** as printed, without the space after it */
  text: string;
  /** offset of what follows the mark */
  end: number;
  readings: Reading[];
  /** weak: a number may stand there as well ("1.2 Tỷ lệ …") */
  weak: boolean;
};

export type Bullet = { item: string; end: number };

/** The Vietnamese and the Latin alphabet in one order; lists skip either "đ" or "f, j, w, z". */
export const LETTERS = 'abcdđefghijklmnopqrstuvwxyz';
const NOT_VIETNAMESE = new Set('fjwz');

const ORDINALS = new Map([
  ['nhất', 1], ['một', 1], ['hai', 2], ['nhì', 2], ['ba', 3], ['tư', 4], ['bốn', 4], ['năm', 5], ['sáu', 6], ['bảy', 7], ['tám', 8], ['chín', 9],
]);

const PART = /^(?:phần|chương)\s+(?:thứ\s+)?(?<value>[ivx]+|\d{1,2}|[a-e]|nhất|một|hai|nhì|ba|tư|bốn|năm|sáu|bảy|tám|chín)(?<close>\s?[.:)\-–]|(?=\s*$)|(?=\s+\p{Lu}))\s*/iu;
const COMPOUND = /^(?<roman>[IVX]{1,6})\.(?<rest>\d{1,2}(?:\.\d{1,2})*)(?<close>\s?[.):/])?(?<space>\s*)/u;
const ROMAN = /^(?<digits>[IVXLl1|]{1,7})(?<close>\s?[./):](?:\s?[-–](?=\s))?|\s?[-–](?!\d))(?<space>\s*)/u;
const BARE_ROMAN = /^(?<digits>[IVX]{1,5})\s+(?=\p{Lu}{2,}\s+\p{Lu}{2,})/u;
const ARABIC = /^(?<digits>\d{1,2}(?:\.\d{1,2}){0,4})(?<close>\s?[.):/](?:\s?[-–](?=\s))?|\s?[-–](?=\s+[\p{L}“"]))?(?<space>\s*)/u;
const LETTER = /^(?<letter>[a-zđA-ZĐ])(?<sub>\d{1,2})?(?<close>\s?[.)/]|\s?[-–](?=\s)|:)(?<space>\s*)/u;
const MINOR = /^(?<digits>[ivx]{1,5})(?<close>\s?[.)])\s+/u;
const BULLET = /^(?<item>[-–—‒−~+*•●○▪■□◦·‣➢➤✓✔❖◆◇►▶➔⇒»→⁃§\uf0b7\uf0a7\uf0d8\uf0fc\uf02d\uf02b]|o(?=\s+\p{Lu}))\s*/u;
const ENUMERATOR = /^(?:\((?<plain>\d{1,2}|[a-zđ]|[ivx]{1,4})\)|⁽(?<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})⁾)\s*/u;
/** Belief that a mark was meant on the other scale ("2." for "II."): dearer than one gap, cheaper than two. */
const CROSS = 3.4;
const DASHES = /[-–—‒−~⁃\uf02d]/u;

/** The bullet or the bracketed number ("(1)", "⁽¹⁾") that `text` begins with; dashes of any width come out as "-". */
export function readBullet(text: string): Bullet | null {
  const bullet = BULLET.exec(text);
  const item = bullet?.groups?.['item'];
  if (bullet !== null && item !== undefined) {
    const plain = DASHES.test(item) ? '-' : item === '\uf02b' ? '+' : /[\uf000-\uf0ff]/u.test(item) ? '•' : item;
    return { item: plain, end: bullet[0].length };
  }
  const enumerator = ENUMERATOR.exec(text);
  return enumerator === null ? null : { item: enumerator[0].trim(), end: enumerator[0].length };
}

/** The numbered mark that `text` begins with, or null: a quantity ("2.124 hồ sơ", "15/5/2023", "06 tháng") is none. */
export function readMark(text: string): Mark | null {
  return readPart(text) ?? readCompound(text) ?? readArabic(text) ?? readRoman(text) ?? readLetter(text);
}

function readPart(text: string): Mark | null {
  const match = PART.exec(text);
  const word = match?.groups?.['value']?.toLowerCase();
  if (match === null || word === undefined) return null;
  const value = ORDINALS.get(word) ?? fromRoman(word.toUpperCase()) ?? (/^\d/u.test(word) ? Number(word) : LETTERS.replace('đ', '').indexOf(word) + 1);
  if (value < 1) return null;
  return mark(match[0], [{ scale: 'part', values: [value], base: null, cost: 0, marker: match[0].trim() }], false);
}

function readCompound(text: string): Mark | null {
  const match = COMPOUND.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const next = text.charAt(match[0].length);
  const base = fromRoman(groups['roman'] ?? '');
  if (base === null || next === '' || /\d/u.test(next) || groups['space'] === '' && groups['close'] === undefined) return null;
  const values = (groups['rest'] ?? '').split('.').map(Number);
  return mark(match[0], [{ scale: 'arabic', values, base, cost: 0, marker: trim(match[0]) }], false);
}

function readArabic(text: string): Mark | null {
  const match = ARABIC.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const next = text.charAt(match[0].length);
  const close = groups['close'];
  const spaced = groups['space'] !== '';
  const digits = groups['digits'] ?? '';
  const values = digits.split('.').map(Number);
  if (next === '' || values.some((value) => value === 0)) return null;
  if (!spaced && !/[\p{L}“"(]/u.test(next)) return null;
  if (!spaced && close?.trim() === '/' && !beginsWord(text, match[0].length)) return null;
  if (close === undefined && (values.length === 1 || !spaced || !/[\p{Lu}“"]/u.test(next))) return null;
  if (close === undefined && groups['space'] === '') return null;
  const marker = trim(match[0]);
  const readings: Reading[] = [{ scale: 'arabic', values, base: null, cost: 0, marker }];
  const [only] = values;
  if (values.length === 1 && only !== undefined && close !== undefined) {
    if (/^1{2,3}$/u.test(digits)) readings.push(roman(digits.length, close, 1.2));
    if (only < 30) readings.push({ ...roman(only, close, CROSS), marker });
  }
  return mark(match[0], readings, close === undefined || close.trim() === ':');
}

function readRoman(text: string): Mark | null {
  const match = ROMAN.exec(text) ?? BARE_ROMAN.exec(text);
  const digits = match?.groups?.['digits'];
  if (match === null || digits === undefined) return null;
  const close = match.groups?.['close'] ?? '';
  const next = text.charAt(match[0].length);
  if (match.groups?.['space'] === '' && (/[\d.,/]/u.test(next) || close !== '.' && close !== ')' && !beginsWord(text, match[0].length))) return null;
  if (/1/u.test(digits) && /[-–]/u.test(close) && /^\d/u.test(next)) return null;
  const value = fromRoman(digits.replace(/[l1|]/gu, 'I'));
  const readings: Reading[] = [];
  const slip = /[l1|]/u.test(digits);
  const marker = trim(match[0]);
  if (value !== null) readings.push(slip ? roman(value, close, 0.5) : { ...roman(value, close, 0), marker });
  if (value !== null && close !== '') readings.push({ scale: 'arabic', values: [value], base: null, cost: CROSS, marker: slip ? `${value}${close.trim()}` : marker });
  if (/^[l|1I]{2}$/u.test(digits) && slip) readings.push({ scale: 'arabic', values: [11], base: null, cost: 0.8, marker: `11${close.trim()}` });
  if (digits === 'l' || digits === '|') readings.push({ scale: 'arabic', values: [1], base: null, cost: 0.7, marker: `1${close.trim()}` });
  readings.push(...letterReadings(digits, close, marker));
  return readings.length === 0 ? null : mark(match[0], readings, close === '' || /[-–:]/u.test(close));
}

/** "1/Công tác" is a mark and a word; "06/CP" and "V/v" are not. */
function beginsWord(text: string, at: number): boolean {
  return /^\p{Lu}\p{Ll}|^\p{Lu}{2,}\s/u.test(text.slice(at, at + 12)) && !/^\p{Lu}{1,5}(?![\p{L}\s])/u.test(text.slice(at, at + 12));
}

function readLetter(text: string): Mark | null {
  const minor = MINOR.exec(text);
  if (minor !== null) {
    const digits = minor.groups?.['digits'] ?? '';
    const value = fromRoman(digits.toUpperCase());
    const readings = letterReadings(digits, minor.groups?.['close'] ?? '', trim(minor[0]));
    if (value !== null) readings.push({ scale: 'minor', values: [value], base: null, cost: 0.1, marker: trim(minor[0]) });
    if (readings.length > 0) return mark(minor[0], readings, false);
  }
  const match = LETTER.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const next = text.charAt(match[0].length);
  if (next === '' || groups['space'] === '' && !(/[)/.]/u.test(groups['close'] ?? '') && beginsWord(text, match[0].length))) return null;
  const sub = groups['sub'];
  if (sub !== undefined) {
    return mark(match[0], [{ scale: 'arabic', values: [Number(sub)], base: null, cost: 0.3, marker: trim(match[0]) }], true);
  }
  const readings = letterReadings(groups['letter'] ?? '', groups['close'] ?? '', trim(match[0]));
  return readings.length === 0 ? null : mark(match[0], readings, groups['close'] !== ')' && groups['close'] !== '.' && groups['close'] !== '/');
}

function letterReadings(letter: string, close: string, marker: string): Reading[] {
  const at = letter.length === 1 ? LETTERS.indexOf(letter.toLowerCase()) : -1;
  if (at < 0 || close === '') return [];
  return [{ scale: letter === letter.toLowerCase() ? 'letter' : 'upper', values: [at + 1], base: null, cost: 0.1, marker }];
}

function roman(value: number, close: string, cost: number): Reading {
  return { scale: 'roman', values: [value], base: null, cost, marker: `${toRoman(value)}${close.trim() === '' ? '' : close.trim()}` };
}

function mark(matched: string, readings: Reading[], weak: boolean): Mark {
  return { text: trim(matched), end: matched.length, readings, weak };
}

/** A mark's text: no space at its end nor before its closing dot or bracket. */
function trim(text: string): string {
  return text.trim().replace(/\s+(?=[.):/]$)/u, '');
}

/**
 * How many steps `to` comes after `from` in a list of `scale`: 1 for the next one, 0 for the same, negative backwards.
 * Letters step in the alphabet that makes the step the smaller: after "d" both "đ" and "e" are next.
 */
export function stepOf(scale: Scale, from: number, to: number): number {
  if (scale !== 'letter' && scale !== 'upper') return to - from;
  const vietnamese = [...LETTERS].filter((letter) => !NOT_VIETNAMESE.has(letter));
  const latin = [...LETTERS].filter((letter) => letter !== 'đ');
  const steps = [vietnamese, latin].flatMap((alphabet) => {
    const a = alphabet.indexOf(LETTERS.charAt(from - 1));
    const b = alphabet.indexOf(LETTERS.charAt(to - 1));
    return a < 0 || b < 0 ? [] : [b - a];
  });
  return steps.length === 0 ? to - from : steps.reduce((best, step) => (Math.abs(step) < Math.abs(best) ? step : best));
}

/** The component that a value gives to a section's path: "II", "3", "a", "B". */
export function component(scale: Scale, value: number): string {
  if (scale === 'roman' || scale === 'part') return value < 90 && value > 0 ? toRoman(value) : String(value);
  if (scale === 'minor') return value < 90 && value > 0 ? toRoman(value).toLowerCase() : String(value);
  if (scale === 'letter') return LETTERS.charAt(value - 1);
  return scale === 'upper' ? LETTERS.charAt(value - 1).toUpperCase() : String(value);
}
