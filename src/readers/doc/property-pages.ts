/**
 * Properties of characters and paragraphs, kept in pages of 512 bytes of the WordDocument stream by the offsets of
 * the text they belong to. [MS-DOC] 2.8.5, 2.8.6, 2.9.33, 2.9.173 to 2.9.175.
 */
import type { ByteView } from '../byte-view.js';
import type { Fib, PartName } from './fib.js';
import { plcEntries } from './plc.js';
import { prls, type Prl } from './sprm.js';

const PAGE = 512;
/** Bytes in a paragraph page for each entry: the offset of its properties and twelve for the layout. */
const PARAGRAPH_ENTRY = 13;
const HUGE = new Set([0x6646, 0x6645]);

/** `istd`: paragraph style; 0 (Normal) for characters. */
export type Properties = { start: number; end: number; istd: number; prls: Prl[] };
const NONE: Omit<Properties, 'start' | 'end'> = { istd: 0, prls: [] };

export type PropertyTable = {
  /** Properties of the character at an offset; those before and after hold up to `start` and from `end` on. */
  at(offset: number): Properties;
};

export function characterProperties(fib: Fib): PropertyTable {
  return tableOf(pages(fib, 'characters').flatMap((page) => entries(page, 1).map(({ start, end, at }) => {
    const offset = 2 * page.u8(at);
    return offset === 0 ? { start, end, ...NONE } : { start, end, istd: 0, prls: prls(page.slice(offset + 1, page.u8(offset))) };
  })));
}

export function paragraphProperties(fib: Fib): PropertyTable {
  return tableOf(pages(fib, 'paragraphs').flatMap((page) => entries(page, PARAGRAPH_ENTRY).map(({ start, end, at }) => {
    const offset = 2 * page.u8(at);
    if (offset === 0) return { start, end, ...NONE };
    const words = page.u8(offset);
    const bytes = words === 0 ? page.slice(offset + 2, 2 * page.u8(offset + 1)) : page.slice(offset + 1, 2 * words - 1);
    return bytes.length < 2 ? { start, end, ...NONE } : { start, end, istd: bytes.u16(0), prls: prls(bytes.slice(2)).flatMap((prl) => unfold(prl, fib.data)) };
  })));
}

/** Properties too large for a page stand in the data stream. */
function unfold(prl: Prl, data: ByteView | null): Prl[] {
  if (!HUGE.has(prl.code) || data === null) return [prl];
  const at = prl.operand.u32(0);
  return prls(data.slice(at + 2, data.u16(at)));
}

/** The pages that the table stream lists, each once. */
function pages(fib: Fib, part: PartName): ByteView[] {
  const list = fib.part(part)?.bytes;
  if (list === undefined) return [];
  const numbers = new Set(plcEntries(list, 4).map(({ at }) => list.u32(at) & 0x3fffff));
  return [...numbers].map((number) => fib.document.slice(number * PAGE, PAGE));
}

function entries(page: ByteView, size: number): { start: number; end: number; at: number }[] {
  const count = page.u8(PAGE - 1);
  return Array.from({ length: count }, (_, index) => ({ start: page.u32(4 * index), end: page.u32(4 * index + 4), at: 4 * (count + 1) + size * index }));
}

function tableOf(properties: Properties[]): PropertyTable {
  const sorted = properties.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  return {
    at: (offset) => {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      const before = sorted[low - 1];
      const next = sorted[low]?.start ?? Infinity;
      if (before !== undefined && offset < before.end) return { ...before, end: Math.min(before.end, next) };
      return { start: before?.end ?? 0, end: next, ...NONE };
    },
  };
}
