/**
 * The piece table: where in the WordDocument stream the characters lie, in one byte each (CP1252) or two (UTF-16).
 * A file that was saved fast has many pieces, some with properties of their own. [MS-DOC] 2.4.1, 2.8.35, 2.9.38.
 */
import type { Limits } from '../../limits.js';
import { ByteView } from '../byte-view.js';
import { UnreadableError } from '../reader.js';
import type { Fib } from './fib.js';
import { plcEntries } from './plc.js';

const PROPERTIES = 1;
const TABLE = 2;
const COMPRESSED = 0x40000000;
/** Characters that CP1252 has at 0x80 to 0x9F; text in the fonts of TCVN3 and VNI is in these as well. */
const HIGH = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
/** Single properties that a piece can name by a number of their own: Prm0, 2.9.215. Those that are of use here. */
const SHORT = new Map([
  [0x05, 0x2403], [0x0c, 0x260a], [0x18, 0x2416], [0x19, 0x2417], [0x41, 0x0800], [0x42, 0x0801], [0x47, 0x0806], [0x4b, 0x080a],
  [0x55, 0x0835], [0x56, 0x0836], [0x5b, 0x083b], [0x5c, 0x083c], [0x68, 0x2a48], [0x75, 0x0855], [0x76, 0x0856],
]);

/** `fc`: offset of the first character in the stream; `grpprl`: properties laid over all of the piece. */
export type Piece = { start: number; end: number; fc: number; wide: boolean; grpprl: ByteView | null };

/**
 * The pieces in the order of the text.
 * @throws UnreadableError `damaged` when the table is missing, out of order or points out of the file; `too-long` when
 * there is more text than the limits allow
 */
export function readPieces(fib: Fib, limits: Pick<Limits, 'characters'>): Piece[] {
  const clx = fib.part('pieces')?.bytes ?? fail();
  const grpprls: ByteView[] = [];
  let at = 0;
  while (clx.u8(at) === PROPERTIES) {
    const length = clx.u16(at + 1);
    grpprls.push(clx.slice(at + 3, length));
    at += 3 + length;
  }
  if (clx.u8(at) !== TABLE) fail();
  const table = clx.slice(at + 5, clx.u32(at + 1));
  let next = 0;
  const pieces = plcEntries(table, 8).map((entry): Piece => {
    if (entry.start !== next || entry.end < entry.start) fail();
    next = entry.end;
    if (next > limits.characters) throw new UnreadableError('too-long', { characters: next, limit: limits.characters });
    const coded = table.u32(entry.at + 2);
    const wide = (coded & COMPRESSED) === 0;
    const fc = wide ? coded & 0x3fffffff : (coded & 0x3fffffff) / 2;
    // Checked here, so that no text is asked for that the file does not hold.
    fib.document.slice(fc, (entry.end - entry.start) * (wide ? 2 : 1));
    return { start: entry.start, end: entry.end, fc, wide, grpprl: properties(table.u16(entry.at + 6), grpprls) };
  });
  if (next < Math.max(...Object.values(fib.stories).map(({ end }) => end))) fail();
  return pieces;
}

function properties(prm: number, grpprls: ByteView[]): ByteView | null {
  if ((prm & 1) === 1) return grpprls[prm >> 1] ?? null;
  const code = SHORT.get((prm >> 1) & 0x7f);
  return code === undefined || prm === 0 ? null : new ByteView(Uint8Array.of(code & 0xff, code >> 8, prm >> 8));
}

/** Characters of a piece from one position to another. */
export function pieceText(document: ByteView, piece: Piece, start: number, end: number): string {
  const offset = start - piece.start;
  if (piece.wide) return document.utf16(piece.fc + 2 * offset, end - start);
  const bytes = document.slice(piece.fc + offset, end - start).bytes;
  let text = '';
  for (const byte of bytes) text += byte >= 0x80 && byte < 0xa0 ? HIGH[byte - 0x80] ?? '' : String.fromCharCode(byte);
  return text;
}

/** Where the character at a position lies in the stream. */
export function offsetOf(piece: Piece, position: number): number {
  return piece.fc + (position - piece.start) * (piece.wide ? 2 : 1);
}

function fail(): never {
  throw new UnreadableError('damaged');
}
