/** Bytes of text files into text, by what they say of themselves; nothing is ever guessed. */

/** UTF-16 where its byte-order mark says so; null without one. */
export function markedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 with its mark, else UTF-8 with or without one; the mark is not in the text. Null for bytes that are neither. */
export function decodeUnicode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(markedUtf16(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
