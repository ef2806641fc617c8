/** Text out of bytes: UTF-8 with or without a mark, UTF-16 with one; nothing is ever guessed. */
import { decodeUnicode, markedUtf16 } from '../text/encoding.js';

export type Decoded = { kind: 'text'; text: string } | { kind: 'binary' } | { kind: 'legacy-encoding' };

/** Control characters that no text file holds; tab, line feed, vertical tab, form feed, return and Ctrl-Z do occur. */
function isControl(code: number): boolean {
  return code < 0x09 || (code > 0x0d && code < 0x20 && code !== 0x1a);
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (isControl(text.charCodeAt(i))) return true;
  return false;
}

/** Decodes a whole file; `legacy-encoding` is text in a one-byte code page, which cannot be told from its bytes. */
export function decodeText(bytes: Uint8Array): Decoded {
  const text = decodeUnicode(bytes);
  if (text !== null) return hasControls(text) ? { kind: 'binary' } : { kind: 'text', text };
  const isText = !bytes.some(isControl);
  return markedUtf16(bytes) === null && isText && letterShare(bytes) > 0.5 ? { kind: 'legacy-encoding' } : { kind: 'binary' };
}

/** Share of unaccented letters, digits and white space: Vietnamese in any one-byte code keeps most letters plain. */
function letterShare(bytes: Uint8Array): number {
  let plain = 0;
  for (const byte of bytes) {
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || (byte >= 0x30 && byte <= 0x39)) plain += 1;
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) plain += 1;
  }
  return plain / bytes.length;
}
