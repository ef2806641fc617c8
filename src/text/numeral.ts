/**
 * Numerals as Vietnamese reports print them: dot and comma both serve as thousands and as decimal separator, often
 * in one document (`27.373/42.424 hồ sơ (64.52%)`). What a separator means is decided by shape where only one
 * reading is possible, else by what the number counts, else by the evidence of the whole document.
 */

/** A numeral of the ledger: a maximal run of digits joined by single dots or commas. */
export type NumeralSpan = { start: number; end: number; text: string };

/** What the number is of: things that come whole, a percentage, or a quantity that may have decimals. */
export type NumeralUse = 'count' | 'percent' | 'measure';

/** How often each separator was seen in a role that its shape alone decides. */
export type SeparatorVotes = { dotDecimal: number; commaDecimal: number; dotGroup: number; commaGroup: number };

export type NumeralReading = {
  /** plain decimal, '.' before the fraction */
  exact: string;
  decimals: number;
  /** two readings stay possible, and only convention chose between them */
  ambiguous: boolean;
  /** grouped as no number is ("1.23.456"), or a fraction of something that comes whole */
  malformed: boolean;
};

const NUMERAL = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;
const GROUPED = { '.': /^\d{1,3}(?:\.\d{3})+$/u, ',': /^\d{1,3}(?:,\d{3})+$/u } as const;

/** Every numeral of a text, in order; by definition nothing with a digit lies outside them. */
export function findNumerals(text: string): NumeralSpan[] {
  return [...text.matchAll(NUMERAL)].map((match) => ({
    start: match.index, end: match.index + match[0].length, text: match[0],
  }));
}

/** Counts digits runs without the code above: the independent count that the ledger is held against. */
export function countNumerals(text: string): number {
  let count = 0;
  let inside = false;
  const characters = [...text];
  for (const [at, character] of characters.entries()) {
    const digit = /\p{Nd}/u.test(character);
    const joint: boolean = inside && (character === '.' || character === ',') && /\p{Nd}/u.test(characters[at + 1] ?? '');
    if (digit && !inside) count += 1;
    inside = digit || joint;
  }
  return count;
}

/**
 * Collects the uses of separators in a document that only one reading fits: by their shape, or because what is
 * counted comes whole (`2.169 hồ sơ`).
 */
export function voteSeparators(numerals: Iterable<{ text: string; whole: boolean }>): SeparatorVotes {
  const votes: SeparatorVotes = { dotDecimal: 0, commaDecimal: 0, dotGroup: 0, commaGroup: 0 };
  for (const numeral of numerals) {
    const text = latinDigits(numeral.text);
    const dots = text.split('.').length - 1;
    const commas = text.split(',').length - 1;
    if (dots > 0 && commas > 0) {
      if (text.lastIndexOf(',') > text.lastIndexOf('.')) votes.commaDecimal += 1;
      else votes.dotDecimal += 1;
    } else if ((dots > 1 || numeral.whole) && GROUPED['.'].test(text)) votes.dotGroup += 1;
    else if ((commas > 1 || numeral.whole) && GROUPED[','].test(text)) votes.commaGroup += 1;
    else if (dots === 1 && !GROUPED['.'].test(text)) votes.dotDecimal += 1;
    else if (commas === 1 && !GROUPED[','].test(text)) votes.commaDecimal += 1;
  }
  return votes;
}

/** Reads one numeral; spaces between its digits are separators. A text that is no numeral gives a malformed zero, never an exception. */
export function readNumeral(numeral: string, use: NumeralUse, votes: SeparatorVotes): NumeralReading {
  const spaced = /\s/u.test(numeral);
  const text = latinDigits(numeral).replace(/\s/gu, '');
  if (spaced) return { ...whole(text), ambiguous: true };
  const separators = [...text].filter((character) => character === '.' || character === ',');
  const [first] = separators;
  if (first === undefined) return whole(text);
  const last = separators.at(-1) ?? first;
  if (separators.some((separator) => separator !== first)) {
    const at = text.lastIndexOf(last);
    const head = text.slice(0, at);
    const grouped = first !== last && (first === '.' || first === ',') && GROUPED[first].test(head);
    return decimal(head, text.slice(at + 1), !grouped || (use === 'count'));
  }
  const separator = first === '.' ? '.' : ',';
  if (separators.length > 1) {
    return GROUPED[separator].test(text) ? whole(text) : { ...whole(text), malformed: true };
  }
  const [head = '', tail = ''] = text.split(separator);
  if (!GROUPED[separator].test(text) || head === '0') return decimal(head, tail, use === 'count');
  return readThreeDigitTail(head, tail, separator, use, votes);
}

/**
 * `2.169` or `2,169`: thousands of things; three decimals of a percentage. In a measure a dot before exactly three
 * digits groups, whatever the document's decimals look like (`62.5 tạ/ha` beside `4.000 tấn` is ordinary); a comma is
 * the decimal sign unless the document groups with it and writes no decimals with it.
 */
function readThreeDigitTail(
  head: string, tail: string, separator: '.' | ',', use: NumeralUse, votes: SeparatorVotes,
): NumeralReading {
  if (use === 'count') return whole(head + tail);
  if (use === 'percent') return decimal(head, tail, false);
  if (separator === '.') return { ...whole(head + tail), ambiguous: votes.dotDecimal > 0 };
  const groups = votes.commaGroup > 0 && votes.commaDecimal === 0;
  return { ...(groups ? whole(head + tail) : decimal(head, tail, false)), ambiguous: votes.commaDecimal === 0 || votes.commaGroup > 0 };
}

function whole(text: string): NumeralReading {
  return { exact: strip(text.replace(/[.,]/gu, '')), decimals: 0, ambiguous: false, malformed: false };
}

function decimal(head: string, tail: string, malformed: boolean): NumeralReading {
  const integer = strip(head.replace(/[.,]/gu, ''));
  return { exact: `${integer}.${tail}`, decimals: tail.length, ambiguous: false, malformed };
}

function strip(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '');
}

/** Other scripts' digits (full-width forms from input methods) as ASCII ones. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 0x80) return digit;
    let zero = code;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
}
