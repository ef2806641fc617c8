/**
 * Characters that print as another one, or as the same one wider: what a keyboard, a spreadsheet or a recogniser puts
 * where a Vietnamese text has a Latin letter, an ASCII digit or a plain sign. Only what cannot be anything else is
 * brought to one form; nothing here makes a digit of what is none (½, ², ①).
 */
import { latinDigits } from './numeral.js';

/** Letters with a stroke that is not that of Đ, signs of other widths and of other scripts. */
const ALWAYS = new Map([
  ['Ð', 'Đ'], ['Ɖ', 'Đ'], ['ð', 'đ'], ['ɖ', 'đ'],
  ...pairs('\u2010\u2011\u2012\u2212\ufe63', '-----'),
  ...pairs('\u2044\u2215\u29f8', '///'),
  ...pairs('\ufe6a\u066a', '%%'),
  ...pairs('\u066b\ufe50\ufe52', ',,.'),
  ...pairs('\u066c\u2024', '..'),
]);
const FULL_WIDTH = /^[\uff01-\uff5e]$/u;
const FULL_WIDTH_SHIFT = 0xfee0;
const DIGIT = /^\p{Nd}$/u;

/** The form that a composed character stands for, itself where it is no look-alike. */
export function plainForm(character: string): string {
  const first = character.charCodeAt(0);
  if (first < 0x80) return character;
  const known = ALWAYS.get(character);
  if (known !== undefined) return known;
  if (FULL_WIDTH.test(character)) return String.fromCharCode(first - FULL_WIDTH_SHIFT);
  return DIGIT.test(character) ? latinDigits(character) : character;
}

/** Cyrillic and Greek letters that are drawn like Latin ones. Unicode Technical Standard 39, confusables. */
const LETTERS = new Map([
  ...pairs('АВЕЅІЈКМНОРСТХҮԚԜ', 'ABESIJKMHOPCTXYQW'),
  ...pairs('аеѕіјорсухһԁԛԝ', 'aesijopcyxhdqw'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'),
]);
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;

/** What parts thousands or decimals when it stands between digits, and is a mark of its own elsewhere. */
const BETWEEN_DIGITS: readonly [pattern: RegExp, sign: string][] = [
  [/(?<=\p{Nd})\u201a(?=\p{Nd})/gu, ','],
  [/(?<=\p{Nd})[\u00b7\u2219\u2027\u22c5](?=\p{Nd})/gu, '.'],
];
const APOSTROPHES = /['\u2019\u02bc\u00b4]/gu;
/** `1'234'567`: threes behind apostrophes; minutes and feet are never followed by three digits. */
const APOSTROPHE_GROUPS = /(?<![\p{L}\p{M}\p{Nd}.,'\u2019\u02bc\u00b4°])\p{Nd}{1,3}(?:['\u2019\u02bc\u00b4]\p{Nd}{3})+(?![\p{L}\p{M}\p{Nd}'\u2019\u02bc\u00b4"\u201d])/gu;
const NEAR_DIGITS = /\p{Nd}['\u2019\u02bc\u00b4\u201a\u00b7\u2219\u2027\u22c5]\p{Nd}/u;

/**
 * Puts right what only its neighbours tell: a Cyrillic or Greek letter in a Latin word, a separator between digits.
 * Keeps length.
 */
export function mendLookalikes(text: string): string {
  const lettered = FOREIGN.test(text) ? mendLetters(text) : text;
  if (!NEAR_DIGITS.test(lettered)) return lettered;
  const grouped = lettered.replace(APOSTROPHE_GROUPS, (number) => number.replace(APOSTROPHES, '.'));
  return BETWEEN_DIGITS.reduce((mended, [pattern, sign]) => mended.replace(pattern, sign), grouped);
}

/** A word without Latin letters is one all the same, unless the text has letters that are drawn like no Latin one. */
function mendLetters(text: string): string {
  const isForeign = [...text].some((character) => FOREIGN.test(character) && /\p{L}/u.test(character) && !LETTERS.has(character));
  return text.replace(WORD, (word) => {
    const alike = [...word].every((letter) => !FOREIGN.test(letter) || LETTERS.has(letter));
    return alike && (!isForeign || LATIN.test(word)) ? [...word].map((letter) => LETTERS.get(letter) ?? letter).join('') : word;
  });
}

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((character, at) => [character, to[at] ?? character]);
}
