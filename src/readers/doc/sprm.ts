/** Properties as lists of single modifiers, each with a code that tells the length of its operand. [MS-DOC] 2.2.5, 2.6. */
import type { ByteView } from '../byte-view.js';

/** What a modifier is about: bits 10 to 12 of its code. */
export const GROUPS = { paragraph: 1, character: 2, table: 5 } as const;

export type Prl = { code: number; operand: ByteView };

const TABLE_DEFINITION = 0xd608;
const TAB_STOPS = 0xc615;
/** Operand sizes by bits 13 to 15 of the code; 0 for those that state their own. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** The modifiers in order. A list that ends within an operand, as padding makes it, ends before that one. */
export function prls(grpprl: ByteView | null): Prl[] {
  const found: Prl[] = [];
  if (grpprl === null) return found;
  let at = 0;
  while (at + 3 <= grpprl.length) {
    const code = grpprl.u16(at);
    const { skip, size } = sizeOf(grpprl, code, at + 2);
    const start = at + 2 + skip;
    if (size < 0 || start + size > grpprl.length) break;
    found.push({ code, operand: grpprl.slice(start, size) });
    at = start + size;
  }
  return found;
}

export function groupOf(code: number): number {
  return (code >> 10) & 7;
}

function sizeOf(grpprl: ByteView, code: number, at: number): { skip: number; size: number } {
  const size = SIZES[code >> 13] ?? 0;
  if (size > 0) return { skip: 0, size };
  if (code === TABLE_DEFINITION) return at + 2 > grpprl.length ? { skip: 2, size: -1 } : { skip: 2, size: grpprl.u16(at) - 1 };
  const stated = grpprl.u8(at);
  return { skip: 1, size: code === TAB_STOPS && stated === 255 ? tabStops(grpprl, at + 1) : stated };
}

/** Two lists, each with its number of entries before it: four bytes an entry deleted, three an entry added (2.9.181). */
function tabStops(grpprl: ByteView, at: number): number {
  if (at >= grpprl.length) return -1;
  const deleted = 1 + 4 * grpprl.u8(at);
  return at + deleted >= grpprl.length ? -1 : deleted + 1 + 3 * grpprl.u8(at + deleted);
}
