/** Lists of positions with data between them ([MS-DOC] 2.2.2). */
import type { ByteView } from '../byte-view.js';

/** `start` to `end`: positions; `at`: where the entry's data begins. */
export type PlcEntry = { start: number; end: number; at: number };

/** Entries of a list whose data takes `size` bytes each: one position more than there are data. */
export function plcEntries(bytes: ByteView, size: number): PlcEntry[] {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)));
  return Array.from({ length: count }, (_, index) => ({
    start: bytes.u32(4 * index), end: bytes.u32(4 * index + 4), at: 4 * (count + 1) + size * index,
  }));
}
