/**
 * The slips of a typing hand: one digit wrong, two changed over, one lost or doubled, a separator misplaced; and those
 * of a recogniser, which takes one digit for another that looks like it. What is printed is read again as it was:
 * thousands stay thousands, decimals stay decimals.
 */
import type { Candidate, Strength } from '../model.js';
import { multiply, parseDecimal, subtract, ZERO } from '../text/rational.js';
import { mantissaOf, type Printed } from './check.js';

export type Edit = Exclude<Candidate['edit'], 'replace' | 'swap'>;
/** `likelihood`: how much likelier this slip is than one wrong digit, of which there are nine a place. */
export type Slip = { printed: Printed; edit: Edit; likelihood: number };

const LIKELIHOOD: Record<Edit, number> = { digit: 1, transpose: 9, insert: 9, delete: 3, separator: 3, misread: 30, sign: 9 };
/** A digit taken for one that looks like it, on a page that was recognised. */
const LOOKALIKE = 4;
const LOOKALIKES = new Set(['08', '06', '09', '17', '14', '27', '35', '38', '39', '49', '56', '58', '68', '89']);

/** A compound ("6 tỷ 320 triệu") is no numeral of which a digit could be changed alone. */
const NUMERAL = /^\d+(?:[.,]\d+)*$/u;

/** Every number that one correction makes of a printed one. `insert`: a digit that was lost is put back. */
export function slipsOf(operand: Printed): Slip[] {
  if (!NUMERAL.test(operand.text)) return [];
  const found = new Map<string, Slip>();
  for (const { text, edit } of textsFrom(operand)) {
    if (text === operand.text || found.has(text) || padded(text) && !padded(operand.text)) continue;
    const lookalike = edit === 'digit' && operand.readings !== null && looksLike(operand.text, text);
    found.set(text, { printed: reread(text, operand), edit, likelihood: LIKELIHOOD[edit] * (lookalike ? LOOKALIKE : 1) });
  }
  return operand.signed === true ? [...found.values(), turned(operand)] : [...found.values()];
}

/** A rise printed as a fall or the other way round. */
function turned(operand: Printed): Slip {
  const negative = operand.negative !== true;
  return { printed: { ...operand, text: `${negative ? '-' : '+'}${operand.text}`, value: subtract(ZERO, operand.value), mantissa: null, negative }, edit: 'sign', likelihood: LIKELIHOOD.sign };
}

/** Whether the one digit in which two texts of one length differ is easily taken for the other. */
function looksLike(one: string, other: string): boolean {
  const at = [...one].findIndex((character, index) => character !== other[index]);
  return LOOKALIKES.has([one[at], other[at]].toSorted().join(''));
}

/**
 * Asks of every number that differs in one digit whether something sees it; a leading digit never becomes zero. One object
 * serves for all of them, as there are thousands: nothing may keep it.
 */
export function countDigitSlips(operand: Printed, seen: (slip: Printed) => boolean): Strength {
  const strength = { caught: 0, possible: 0 };
  if (!NUMERAL.test(operand.text)) return strength;
  const slip = new DigitSlip(operand);
  let power = 1;
  for (let at = operand.text.length - 1; at >= 0; at -= 1) {
    const digit = operand.text.charCodeAt(at) - ZERO_CODE;
    if (digit < 0) continue;
    for (let other = at === 0 && operand.text.length > 1 ? 1 : 0; other <= 9; other += 1) {
      if (other === digit) continue;
      strength.possible += 1;
      if (seen(slip.set(at, other, operand.mantissa === null ? null : operand.mantissa + (other - digit) * power))) strength.caught += 1;
    }
    power *= 10;
  }
  return strength;
}

/** How many numbers differ in one digit, without making them. */
export function digitSlipCount({ text }: Pick<Printed, 'text'>): number {
  return NUMERAL.test(text) ? 9 * text.replace(/\D/gu, '').length - (text.length > 1 && !text.startsWith('0') ? 1 : 0) : 0;
}

const ZERO_CODE = '0'.charCodeAt(0);

/** What a slip of a printed number shares with it; its value is only worked out where whole numbers do not do. */
abstract class Slipped implements Printed {
  readonly figure: string;
  readonly operand: Printed['operand'];
  readonly source: string;
  readonly scale: Printed['scale'];
  readonly table: Printed['table'];
  readonly readings: Printed['readings'];
  readonly rounded: boolean;
  readonly negative: boolean;
  readonly signed: boolean;
  abstract readonly text: string;
  abstract readonly decimals: number;
  abstract readonly mantissa: number | null;
  abstract readonly value: Printed['value'];
  protected readonly of: Printed;

  constructor(of: Printed) {
    ({ figure: this.figure, operand: this.operand, source: this.source, scale: this.scale, table: this.table, readings: this.readings } = of);
    this.rounded = of.rounded ?? false;
    this.negative = of.negative ?? false;
    this.signed = of.signed ?? false;
    this.of = of;
  }

  get shown(): string {
    return this.of.shown.replace(this.of.text, this.text);
  }
}

/** A printed number with one digit changed, spelled out only when it is asked for. */
class DigitSlip extends Slipped {
  readonly decimals: number;
  mantissa: number | null;
  #at = 0;
  #digit = 0;

  constructor(of: Printed) {
    super(of);
    this.decimals = of.decimals;
    this.mantissa = of.mantissa;
  }

  set(at: number, digit: number, mantissa: number | null): this {
    this.mantissa = mantissa;
    this.#at = at;
    this.#digit = digit;
    return this;
  }

  get text(): string {
    return `${this.of.text.slice(0, this.#at)}${this.#digit}${this.of.text.slice(this.#at + 1)}`;
  }

  get value(): Printed['value'] {
    return reread(this.text, this.of).value;
  }
}

/** A changed text read anew. */
class Reread extends Slipped {
  readonly text: string;
  readonly decimals: number;
  readonly mantissa: number | null;
  readonly #exact: string;

  constructor(of: Printed, text: string, { exact, decimals, mantissa }: { exact: string; decimals: number; mantissa: number | null }) {
    super(of);
    this.text = text;
    this.decimals = decimals;
    this.mantissa = mantissa;
    this.#exact = exact;
  }

  get value(): Printed['value'] {
    const value = multiply(parseDecimal(this.#exact), this.scale);
    return this.negative ? subtract(ZERO, value) : value;
  }
}

function otherDigits(digit: string, leading: boolean): string[] {
  return [...'0123456789'].filter((other) => other !== digit && !(other === '0' && leading));
}

function* textsFrom(operand: Printed): Generator<{ text: string; edit: Edit }> {
  const { text } = operand;
  const characters = [...text];
  for (const other of misreadings(operand)) yield { text: other, edit: 'misread' };
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

/** The numerals of other readings that are about as long; a reading is of a word, which may hold other numbers. */
export function misreadings({ text, readings }: Pick<Printed, 'text' | 'readings'>): string[] {
  const length = text.replace(/\D/gu, '').length;
  const numerals = (readings ?? []).flatMap((reading) => reading.match(/\d+(?:[.,]\d+)*/gu) ?? []);
  return numerals.filter((numeral) => Math.abs(numeral.replace(/\D/gu, '').length - length) <= 1);
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
  const decimals = hasDecimals ? fraction.length : 0;
  return new Reread(operand, text, { exact, decimals, mantissa: operand.mantissa === null ? null : mantissaOf(exact, decimals) });
}

/** Whether one printed number is one slip of a digit away from another, both of three digits at least. */
export function isSlip(a: string, b: string): boolean {
  const [x, y] = [a.replace(/\D/gu, ''), b.replace(/\D/gu, '')];
  return Math.min(x.length, y.length) >= 3 && slipsApart(x, y);
}

/** Whether one digit changed, two neighbours changed over, or one digit put in or left out makes one number of the other. */
export function slipsApart(one: string, other: string): boolean {
  const [x, y] = one.length <= other.length ? [one, other] : [other, one];
  if (x === y || y.length - x.length > 1) return false;
  let at = 0;
  while (x[at] === y[at]) at += 1;
  if (x.length < y.length) return x.slice(at) === y.slice(at + 1);
  return x.slice(at + 1) === y.slice(at + 1) || x[at] === y[at + 1] && x[at + 1] === y[at] && x.slice(at + 2) === y.slice(at + 2);
}
