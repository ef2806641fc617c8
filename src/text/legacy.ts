/**
 * Vietnamese text from before Unicode: one-byte codes that fonts print as Vietnamese and that files hold as Latin-1.
 * Both decoders keep the length of the text, so that an offset in the one is an offset in the other.
 *
 * Sources: TCVN 5712:1993, table VN3 ("ABC"; the same codes as charset TCVN5712-1 of the GNU C library); the VNI
 * Windows code of VNI Software Co. as xvnkb and UniKey list it.
 */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** What the text of a font is in; `upper` where the font prints capitals, which TCVN3 has no codes for. */
export type LegacyFont = { encoding: LegacyEncoding; upper: boolean };

const ABC_FONT = /^\.vn/iu;
const VNI_FONT = /^vni[-\s]/iu;
const CAPITALS = /h$/iu;

/** The encoding that a font is made for by its name, as a word processor has it: .VnTime, .VnArial NarrowH, VNI-Times; null for Unicode. */
export function legacyFontNamed(name: string): LegacyFont | null {
  if (ABC_FONT.test(name)) return { encoding: 'tcvn3', upper: CAPITALS.test(name) };
  return VNI_FONT.test(name) ? { encoding: 'vni', upper: false } : null;
}

const TCVN3 = pairs(
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦',
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ',
);

/**
 * Decodes TCVN3. The code has no capital vowels with tones: fonts whose names end in H print capitals instead.
 * @param options.upper the font prints capitals
 * @returns NFC text of the same length; characters outside the code stay
 */
export function decodeTcvn3(text: string, { upper }: { upper: boolean }): string {
  let decoded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const letter = TCVN3.get(unit) ?? unit;
    decoded += upper ? capital(letter) : letter;
  }
  return decoded;
}

function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? upper : letter;
}

/** Letters of their own; í and ì are the letters that they look like. */
const VNI_LETTERS = pairs('ôöñæóòîÔÖÑÆÓÒÎ', 'ơưđỉĩịỵƠƯĐỈĨỊỴ');
/** Codes that print marks over the letter before them; capitals have a set of their own with the same marks. */
const VNI_MARKS = new Map<string, string>([
  ...pairs('ùøûõï', '\u0301\u0300\u0309\u0303\u0323'),
  ...[...pairs('âáàåãä', ' \u0301\u0300\u0309\u0303\u0323')].map(([code, tone]): [string, string] => [code, `\u0302${tone.trim()}`]),
  ...[...pairs('êéèúüë', ' \u0301\u0300\u0309\u0303\u0323')].map(([code, tone]): [string, string] => [code, `\u0306${tone.trim()}`]),
]);
const VNI_CODES = /[aeouyôö][ùøûõï]|[aeo][âáàåãä]|a[êéèúüë]|[ôöñæóòî]/giu;

/**
 * Decodes VNI, which writes a letter with marks as two characters, and so does the result: a letter and a combining
 * mark, which NFC composes.
 * @returns text of the same length, not in NFC; characters outside the code stay
 */
export function decodeVni(text: string): string {
  return text.replace(VNI_CODES, (code) => {
    const [base = '', mark = ''] = code;
    const letter = VNI_LETTERS.get(base) ?? base;
    const [first = '', second = ''] = VNI_MARKS.get(mark.toLowerCase()) ?? '';
    return second === '' ? letter + first : (letter + first).normalize('NFC') + second;
  });
}

function pairs(codes: string, letters: string): ReadonlyMap<string, string> {
  return new Map([...codes].map((code, index) => [code, [...letters][index] ?? code]));
}
