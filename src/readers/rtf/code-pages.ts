/** Bytes of RTF text in Unicode: code pages by number, and those that the charsets of fonts stand for. */

/** `\fcharset` (RTF 1.9.1, "Font Table") → code page; 1 is the document's own, 2 that of symbol fonts. */
const CHARSETS = new Map<number, number>([
  [0, 1252], [77, 10000], [128, 932], [129, 949], [130, 949], [134, 936], [136, 950], [161, 1253], [162, 1254], [163, 1258],
  [177, 1255], [178, 1256], [186, 1257], [204, 1251], [222, 874], [238, 1250], [254, 437], [255, 850],
]);

/** Names of the WHATWG Encoding Standard, which Node knows. 1252 has a table of its own below. */
const ENCODINGS = new Map<number, string>([
  [874, 'windows-874'], [932, 'shift_jis'], [936, 'gbk'], [949, 'euc-kr'], [950, 'big5'], [1250, 'windows-1250'], [1251, 'windows-1251'],
  [1253, 'windows-1253'], [1254, 'windows-1254'], [1255, 'windows-1255'], [1256, 'windows-1256'], [1257, 'windows-1257'],
  [1258, 'windows-1258'], [10000, 'macintosh'], [65001, 'utf-8'],
]);

/** 0x80 to 0x9f of Windows-1252; its five unassigned codes are the control characters of the same number. */
const WINDOWS_1252 = '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';
/** Private characters that stand for the codes of symbol fonts. */
const SYMBOLS = 0xf000;
const SYMBOL_PAGE = 42;

/** The code page of a charset. @param own that of the document */
export function pageOf(charset: number, own: number): number {
  if (charset === 1) return own;
  return charset === 2 ? SYMBOL_PAGE : CHARSETS.get(charset) ?? own;
}

/**
 * Decodes bytes. Windows-1258 writes tones as marks behind the letter: what comes out is composed (NFC).
 * Code pages that are not known are read as 1252.
 */
export function decodeBytes(bytes: Uint8Array, page: number): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/[\x80-\xff]/u.test(latin)) return latin;
  if (page === SYMBOL_PAGE) return latin.replace(/[\x80-\xff]/gu, (code) => String.fromCharCode(SYMBOLS + code.charCodeAt(0)));
  const encoding = ENCODINGS.get(page);
  if (encoding === undefined) return latin.replace(/[\x80-\x9f]/gu, (code) => WINDOWS_1252.charAt(code.charCodeAt(0) - 0x80));
  return new TextDecoder(encoding).decode(bytes).normalize('NFC');
}
