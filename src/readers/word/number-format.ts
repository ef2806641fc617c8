/** How Word writes the number of a list item: `w:numFmt` (ECMA-376 Part 1, 17.18.59) and the glyphs of bullets. */

const ROMAN: [string, number][] = [
  ['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1],
];

/** Writes `value` in a number format; `001` stands for decimals of three digits at least. Formats that are not known are written as decimal, as Word does without the language. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none': case 'bullet': return '';
    case 'upperRoman': return roman(value).toUpperCase();
    case 'lowerRoman': return roman(value);
    case 'upperLetter': return letters(value).toUpperCase();
    case 'lowerLetter': return letters(value);
    case 'decimalZero': return value >= 0 && value < 10 ? `0${value}` : String(value);
    case 'numberInDash': return `- ${value} -`;
    case 'decimalEnclosedParen': return `(${value})`;
    case 'decimalEnclosedFullstop': return `${value}.`;
    case 'decimalEnclosedCircle': case 'decimalEnclosedCircleChinese': return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'ordinal': return `${value}${ordinalSuffix(value)}`;
    case 'chicago': return chicago(value);
    default: return /^0+1$/u.test(format) ? String(value).padStart(format.length, '0') : String(value);
  }
}

/** Word's Roman numerals have no zero; beyond 32767 it prints nothing sensible either. */
function roman(value: number): string {
  if (value < 1 || value > 32767) return String(value);
  let rest = value;
  let text = '';
  for (const [digits, worth] of ROMAN) {
    text += digits.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** a … z, aa, bb … zz, aaa: Word repeats the letter instead of counting in base 26. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function chicago(value: number): string {
  if (value < 1) return String(value);
  return ('*†‡§'[(value - 1) % 4] ?? '*').repeat(Math.floor((value - 1) / 4) + 1);
}

function ordinalSuffix(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/**
 * Bullets are glyphs of symbol fonts, stored in the private use area or as plain letters.
 * What looks like a dash becomes "-", like a plus "+", everything else the bullet "•".
 */
const DASHES = new Set(['\uf02d', '\uf0be', '\uf0bd', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\u2015', '\u00ad']);
const PLUSES = new Set(['\uf02b']);
const STARS = new Set(['\uf02a']);
const PRIVATE = /\p{Co}/gu;

/** The mark of a bulleted level as it looks in print. `symbolFont`: the level names Symbol, Wingdings or the like. */
export function bulletMark(text: string, symbolFont: boolean): string {
  const trimmed = text.trim();
  if (DASHES.has(trimmed)) return '-';
  if (PLUSES.has(trimmed)) return '+';
  if (STARS.has(trimmed)) return '*';
  // Letters and signs of symbol fonts are pictures; "o" is the hollow circle of Word's second level, in Courier.
  if (trimmed === 'o' || (symbolFont && trimmed.length === 1 && !/[-+*•]/u.test(trimmed))) return '•';
  return trimmed.replace(PRIVATE, '•');
}

/** Fonts whose characters are pictures. */
export function isSymbolFont(font: string | null): boolean {
  return font !== null && /symbol|dings|webdings|marlett/iu.test(font);
}
