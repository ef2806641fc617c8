/**
 * The slips of a typing hand: one digit wrong, two changed over, one lost or doubled, a separator misplaced. What is
 * printed is read again as it was: thousands stay thousands, decimals stay decimals.
 */
import type { Candidate } from '../model.js';
import { multiply, parseDecimal } from '../text/rational.js';
import type { Printed } from './check.js';

export type Edit = Exclude<Candidate['edit'], 'replace'>;
export type Slip = { printed: Printed; edit: Edit };

/** A compound ("6 tỷ 320 triệu") is no numeral of which a digit could be changed alone. */
const NUMERAL = /^\d+(?:[.,]\d+)*$/u;

/** Every number that one correction makes of a printed one. `insert`: a digit that was lost is put back. */
export function slipsOf(operand: Printed): Slip[] {
  if (!NUMERAL.test(operand.text)) return [];
  const found = new Map<string, Slip>();
  for (const { text, edit } of textsFrom(operand)) {
    if (text === operand.text || found.has(text) || padded(text) && !padded(operand.text)) continue;
    found.set(text, { printed: reread(text, operand), edit });
  }
  return [...found.values()];
}

/** Every number that differs in one digit; a leading digit never becomes zero. */
export function digitSlips(operand: Printed): Printed[] {
  if (!NUMERAL.test(operand.text)) return [];
  return [...operand.text].flatMap((digit, at) => (/\d/u.test(digit) ? otherDigits(digit, at === 0 && operand.text.length > 1) : [])
    .map((other) => reread([...operand.text].with(at, other).join(''), operand)));
}

function otherDigits(digit: string, leading: boolean): string[] {
  return [...'0123456789'].filter((other) => other !== digit && !(other === '0' && leading));
}

function* textsFrom(operand: Printed): Generator<{ text: string; edit: Edit }> {
  const { text } = operand;
  const characters = [...text];
  for (const [at, character] of characters.entries()) {
    if (!/\d/u.test(character)) continue;
    for (const digit of otherDigits(character, false)) yield { text: characters.with(at, digit).join(''), edit: 'digit' };
    const next = /\d/u.test(characters[at + 1] ?? '') ? at + 1 : at + 2;
    const other = characters[next];
    if (other !== undefined && /\d/u.test(other)) yield { text: characters.with(at, other).with(next, character).join(''), edit: 'transpose' };
  }
  for (let at = 0; at <= characters.length; at += 1) {
    for (const digit of '0123456789') yield { text: regroup(characters.toSpliced(at, 0, digit).join(''), operand), edit: 'insert' };
  }
  for (const [at, character] of characters.entries()) {
    if (/\d/u.test(character) && characters.length > 1) yield { text: regroup(characters.toSpliced(at, 1).join(''), operand), edit: 'delete' };
  }
  for (const moved of separated(operand)) yield { text: moved, edit: 'separator' };
}

/** A percentage or measure with its decimal sign at another place: "9,793" for "97,93", "9793" for "97,93". */
function separated({ text, operand, decimals, scale }: Printed): string[] {
  if (decimals === 0 && operand !== 'percent' && scale.n === 1n) return [];
  const digits = text.replace(/\D/gu, '');
  const sign = /[.,](?=\d+$)/u.exec(text)?.[0] ?? ',';
  return Array.from({ length: digits.length }, (_, at) => (at === 0 ? digits : `${digits.slice(0, at)}${sign}${digits.slice(at)}`));
}

/** Thousands grouped anew where the printed number groups them: "1.234" without its 2 is 134. */
function regroup(slip: string, { text, decimals }: Printed): string {
  const sign = decimals === 0 ? /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/u.exec(text)?.[1] : undefined;
  return sign === undefined ? slip : slip.replace(/\D/gu, '').replace(/\B(?=(?:\d{3})+(?!\d))/gu, sign);
}

function padded(text: string): boolean {
  return /^0\d/u.test(text) || /^[.,]|[.,]$/u.test(text);
}

/** The changed text read the way the original was: grouped throughout, or with decimals behind its last separator. */
function reread(text: string, operand: Printed): Printed {
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d*))?$/su.exec(text.replace(/[.,](?=.*[.,])/gu, '')) ?? [];
  const hasDecimals = operand.decimals > 0 || operand.operand === 'percent';
  const digits = (hasDecimals ? whole : text).replace(/\D/gu, '').replace(/^0+(?=\d)/u, '') || '0';
  const exact = hasDecimals && fraction !== '' ? `${digits}.${fraction}` : digits;
  return {
    ...operand, text, shown: operand.shown.replace(operand.text, text), decimals: hasDecimals ? fraction.length : 0,
    value: multiply(parseDecimal(exact), operand.scale),
  };
}

/** Whether one printed number is one slip of a digit away from another, both of three digits at least. */
export function isSlip(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.replace(/\D/gu, ''));
  if (x === undefined || y === undefined || x.length < 3 || y.length < 3 || x === y) return false;
  const number = { figure: '', operand: 'value' as const, source: '', text: x, shown: x, value: parseDecimal('0'), decimals: 0, scale: { n: 1n, d: 1n } };
  return slipsOf(number).some(({ printed }) => printed.text === y);
}
