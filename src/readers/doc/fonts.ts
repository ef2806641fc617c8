/** Names of the fonts by their index. [MS-DOC] 2.2.4 (string tables), 2.9.83 (FFN). */
import type { Fib } from './fib.js';

/** The name begins so many bytes into the entry, behind weight, character set, PANOSE and signature. */
const NAME_AT = 39;

/** The fonts of a file, as far as their table can be followed: text without a font is text all the same. */
export function readFonts(fib: Fib): string[] {
  const bytes = fib.part('fonts')?.bytes;
  const names: string[] = [];
  if (bytes === undefined) return names;
  const count = bytes.u16(0);
  let at = 4;
  for (let index = 0; index < count && at < bytes.length; index++) {
    const length = bytes.u8(at);
    if (at + 1 + length > bytes.length) break;
    const name = length < NAME_AT ? '' : bytes.utf16(at + 1 + NAME_AT, Math.floor((length - NAME_AT) / 2));
    names.push((name.split('\0', 1)[0] ?? '').replaceAll(/[^ -\ud7ff\ue000-\ufffd]/gu, ''));
    at += 1 + length;
  }
  return names;
}
