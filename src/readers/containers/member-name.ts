/**
 * Names of files inside other files. They are shown and never used as paths; what they say comes from whoever made
 * the container, so that they are made harmless first.
 */

const LENGTH = 240;

/**
 * A name to show: steps joined by "/", none of them a drive, ".", ".." or empty, in composed form, without control
 * characters or those that turn the direction of writing; the beginning of one that is absurdly long is cut.
 * @returns "" when nothing is left
 */
export function harmlessName(name: string): string {
  const steps = name.normalize('NFC').replaceAll('\\', '/').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu, '').split('/')
    .map((step) => step.trim().replace(/^[a-z]:/iu, '').trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..');
  const whole = steps.join('/');
  return whole.length <= LENGTH ? whole : `…${whole.slice(-LENGTH).replace(/\p{Cs}/gu, '')}`;
}

/** Code page 437 from 0x80 on, as the Unicode Consortium maps it (VENDORS/MICSFT/PC/CP437.TXT). */
const CP437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const VIETNAMESE = /^[\x20-\x7eàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ–—‘’“”…]*$/iu;

/**
 * Names that the archive does not flag as UTF-8, all of one archive together. Info-ZIP, macOS and Linux write UTF-8
 * without the flag; Windows programs write the code page of the machine (1258 in Vietnam); the specification says 437.
 * @returns the names, and whether the code page was guessed without words that confirm it
 */
export function decodeNames(names: readonly Uint8Array[]): { names: string[]; doubtful: boolean } {
  const utf8 = decodeAll(names, 'utf-8');
  if (utf8 !== null) return { names: utf8, doubtful: false };
  const candidates = [decodeAll(names, 'windows-1258'), names.map(from437)].filter((candidate) => candidate !== null);
  const fitting = candidates.filter((candidate) => candidate.every((name) => VIETNAMESE.test(name.normalize('NFC'))));
  return { names: fitting[0] ?? names.map(from437), doubtful: fitting.length !== 1 };
}

function decodeAll(names: readonly Uint8Array[], encoding: string): string[] | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return names.map((name) => decoder.decode(name));
  } catch {
    return null;
  }
}

function from437(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80])).join('');
}
