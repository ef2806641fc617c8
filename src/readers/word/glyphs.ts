/** Superscript and subscript characters of Unicode, so that a raised digit is never a digit of a number. */

import { isSymbolFont } from './number-format.js';

/**
 * The character of a symbol that was inserted from a font of letters: Word then stores its Unicode, or for ASCII the
 * code moved to the private use area (ECMA-376 Part 1, 17.3.3.30). Null for pictures of symbol fonts.
 */
export function letterSymbol(font: string, char: string): string | null {
  const code = /^[0-9a-f]{4}$/iu.test(char) ? Number.parseInt(char, 16) : 0;
  if (code <= 0x20 || isSymbolFont(font) || (code >= 0xd800 && code <= 0xdfff)) return null;
  if (code > 0xf020 && code < 0xf07f) return String.fromCharCode(code - 0xf000);
  return code >= 0xe000 && code <= 0xf8ff ? null : String.fromCharCode(code);
}

const RAISED: Record<string, string> = {
  0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '+': '⁺', '-': '⁻', '\u2010': '⁻', '\u2011': '⁻', '\u2212': '⁻', '=': '⁼', '(': '⁽', ')': '⁾',
};
const LOWERED: Record<string, string> = {
  0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉', '+': '₊', '-': '₋', '\u2010': '₋', '\u2011': '₋', '\u2212': '₋', '=': '₌', '(': '₍', ')': '₎',
};

/** Digits, signs and parentheses as superscripts; other characters stay. Keeps length. */
export function raised(text: string): string {
  return text.replace(/[\d+\-\u2010\u2011\u2212=()]/gu, (character) => RAISED[character] ?? character);
}

/** Digits, signs and parentheses as subscripts; other characters stay. Keeps length. */
export function lowered(text: string): string {
  return text.replace(/[\d+\-\u2010\u2011\u2212=()]/gu, (character) => LOWERED[character] ?? character);
}
