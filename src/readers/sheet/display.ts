/**
 * Numbers as a cell shows them. A format code (`#,##0.00`) says where separators stand and not which they are: these come
 * from the settings of the PC. They are written the Vietnamese way (1.234,5), because that is what the clerk who made the
 * table and the one who reads it see, and what the rest of the program takes a dot and a comma for.
 */
import type * as NumberFormats from 'numfmt';

export type Shown = { text: string; stored: string | null };
export type Display = {
  /** @param format code of the cell's number format, "General" for none */
  number(value: number, format: string): Shown;
  /** The code of a number format that a file names by its number alone (ECMA-376 Part 1, 18.8.30). */
  builtIn(id: number): string;
  /** Whether a format shows a date or a time of day. */
  isDate(format: string): boolean;
};

const LOCALE = 'vi-VN';
/** Formats that follow the short date of the PC (ids 14 and 22 of ECMA-376 Part 1, 18.8.30), under the codes libraries give them. */
const SHORT_DATE = /^(?:mm-dd-yy|m\/d\/yy(?:yy)?)(?= h:mm$|$)/iu;
/** `[$-409]` names a language for months and leaves separators alone; `[$₫-42A]` is a sign of currency. */
const LANGUAGE = /\[\$([^\]-]*)(?:-[^\]]*)?\]/gu;
/** Excel computes and shows fifteen digits. */
const DIGITS = 15;

/** Loads the formatter. */
export async function loadDisplay(): Promise<Display> {
  const formats = await import('numfmt');
  return {
    number: (value, format) => showNumber(formats, value, format),
    builtIn: (id) => formats.getFormatFromId(id) ?? 'General',
    isDate: (format) => formats.isDateFormat(format),
  };
}

function showNumber(formats: typeof NumberFormats, value: number, code: string): Shown {
  const format = code.trim().replace(SHORT_DATE, 'dd/mm/yyyy').replace(LANGUAGE, (_, sign: string) => (sign === '' ? '' : `"${sign}"`));
  const stored = decimal(value);
  const shown = formatted(formats, value, format);
  if (shown === null) return { text: vietnamese(stored), stored: null };
  if (formats.isDateFormat(format)) return { text: shown, stored: null };
  // 1,25E+11 would be read as two numbers; a sum of money under "General" is shown so from twelve digits on.
  const plain = /\p{Nd}E[+-]?\p{Nd}/iu.test(shown) ? vietnamese(stored) : shown;
  if (!/\p{Nd}/u.test(plain)) return { text: plain, stored: value === 0 ? null : stored };
  const signed = value < 0 && !/[-−]/u.test(plain) && /[1-9]/u.test(plain) ? minus(plain) : plain;
  return { text: signed, stored: isExact(signed, stored) ? null : stored };
}

/**
 * A number that the file stores as its program showed it, under that program's own settings: 1,200 and 98.3% on an English
 * one. Its value tells what the separators are; they become Vietnamese ones.
 */
export function showAsSeen(seen: string, value: number): Shown {
  const stored = decimal(value);
  const number = /\p{Nd}[\p{Nd}.,\u00a0\u202f ]*(?<=\p{Nd})/u.exec(seen);
  const fitting = number === null ? undefined : [...new Set([number[0], swapped(number[0])])]
    .map((form) => form.replace(/[\u00a0\u202f ]/gu, '.'))
    .find((form) => isGrouped(form) && isNear(form, value * (seen.includes('%') ? 100 : 1)));
  if (number === null) return { text: seen, stored: value === 0 ? null : stored };
  if (fitting === undefined) return { text: vietnamese(stored), stored: null };
  const text = seen.slice(0, number.index) + fitting + seen.slice(number.index + number[0].length);
  const signed = value < 0 && !/[-−]/u.test(text) && /[1-9]/u.test(text) ? minus(text) : text;
  return { text: signed, stored: isExact(signed, stored) ? null : stored };
}

function swapped(number: string): string {
  return number.replace(/[.,]/gu, (separator) => (separator === '.' ? ',' : '.'));
}

/** The Vietnamese way: dots between groups, at most one comma. */
function isGrouped(form: string): boolean {
  return /^(?:\p{Nd}+|\p{Nd}{1,3}(?:\.\p{Nd}{3})+)(?:,\p{Nd}+)?$/u.test(form);
}

/** Equal to the value, rounded to the decimals seen. */
function isNear(form: string, value: number): boolean {
  const decimals = form.split(',')[1]?.length ?? 0;
  const seen = Number(form.replaceAll('.', '').replace(',', '.'));
  return Math.abs(seen - Math.abs(value)) <= 0.5 * 10 ** -decimals * (1 + 1e-9) + Math.abs(value) * 1e-14;
}

/** Null where the code is broken or the value is beyond it (dates before 1900). */
function formatted(formats: typeof NumberFormats, value: number, format: string): string | null {
  try {
    const text = formats.format(format, value, { locale: LOCALE }).trim();
    return /^#+$/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** (1.234), or a number only coloured red, is -1.234: a bracket or a colour would not be read as a sign. */
function minus(text: string): string {
  return `-${text.replace(/^\(([^()]*)\)/u, '$1').trim()}`;
}

/** Whether the number seen is the number stored. Digits alone are compared, with the sign of percent. */
function isExact(text: string, stored: string): boolean {
  const printed = /-?\p{Nd}[\p{Nd}.]*(?:,\p{Nd}*)?/u.exec(text)?.[0].replaceAll('.', '').replace(',', '.') ?? '';
  return trimmed(shift(printed, text.includes('%') ? -2 : 0)) === trimmed(stored);
}

/** A number in digits alone, "." before decimals: 1e21 is 1000000000000000000000. */
function decimal(value: number): string {
  const [mantissa = '0', exponent = '0'] = String(Number(value.toPrecision(DIGITS))).split('e');
  return trimmed(shift(mantissa, Number(exponent)));
}

/** Moves the decimal point. */
function shift(number: string, by: number): string {
  const sign = number.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + by;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`;
}

function trimmed(number: string): string {
  const bare = number.replace(/^(-?)0+(?=\d)/u, '$1').replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '');
  return bare === '-0' ? '0' : bare;
}

function vietnamese(number: string): string {
  return number.replace('.', ',');
}
