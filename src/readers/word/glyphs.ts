/** Superscript and subscript characters of Unicode, so that a raised digit is never a digit of a number. */

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
