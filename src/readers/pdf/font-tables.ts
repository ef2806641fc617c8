/**
 * Tables by which a PDF says what the characters of its fonts are (ISO 32000-1, 9.10.3). pdf.js unfolds each of their ranges, up to 2^24 codes at a
 * time, before anybody can stop it: what no font has is found here first.
 */
import { inflateSync } from 'node:zlib';

/** Codes of two bytes, of as many fonts as a document may have. */
const MOST_CODES = 0x10000 * 128;
/** A table that names each code of two bytes by itself has a megabyte. */
const MOST_BYTES = 2 * 1024 * 1024;
const STREAM = /(?<!end)stream\r?\n/gu;
const TOKEN = /<([^<>][^>]*|)>|\[|\]|\b(begin|end)(?:bf|cid)range\b|\b\d+\b/gu;

/** Whether ranges of the file's character tables, together, hold more codes than fonts can have. Encrypted tables and those in other packings than Flate are not seen. */
export function claimsTooManyCodes(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let codes = 0;
  // Latin-1 keeps places: one character a byte.
  for (const { index, 0: keyword } of data.toString('latin1').matchAll(STREAM)) {
    const table = streamText(data, index + keyword.length);
    if (table?.includes('begincmap') === true) codes += rangedCodes(table);
    if (codes > MOST_CODES) return true;
  }
  return false;
}

/** Null for what is no Flate stream, or a longer one than a table. */
function streamText(data: Buffer, start: number): string | null {
  if (((data[start] ?? 0) & 0x0f) !== 8) return data.toString('latin1', start, Math.min(data.length, start + MOST_BYTES)).split('endstream', 1)[0] ?? null;
  try {
    return inflateSync(data.subarray(start), { maxOutputLength: MOST_BYTES }).toString('latin1');
  } catch {
    return null;
  }
}

/** Sum of the widths of the ranges: first code, last code and what they mean, one value or a list of them. A lost bracket makes one code of two, as it does in pdf.js. */
function rangedCodes(table: string): number {
  let [codes, inside, listed] = [0, false, false];
  let range: number[] = [];
  for (const [token, hex, edge] of table.matchAll(TOKEN)) {
    if (edge !== undefined) [inside, listed, range] = [edge === 'begin', false, []];
    else if (token === '[' || token === ']') [listed, range] = [token === '[', []];
    else if (inside && !listed && range.push(hex === undefined ? 0 : codeOf(hex)) === 3) {
      const [low = 0, high = 0] = range;
      codes += Math.max(0, high - low + 1);
      range = [];
    }
  }
  return codes;
}

/** The last four bytes, as pdf.js counts; an odd digit at the end is the upper half of a byte. */
function codeOf(hex: string): number {
  const digits = hex.replace(/[^0-9a-f]/giu, '');
  return Number.parseInt((digits.length % 2 === 0 ? digits : `${digits}0`).slice(-8) || '0', 16);
}
