/** A report's whole text, squashed, with a way from a quote to its places and from evidence to its range. */
import type { Block, Evidence } from '../model.js';
import { squash, squashed } from './compare.js';

/** Half-open range in the squashed text. */
export type Range = { start: number; end: number };

export type ReportText = {
  length: number;
  /** Every place where a quote stands; digits at its ends do not go on outside it. */
  locate(quote: string): Range[];
  rangeOf(evidence: Pick<Evidence, 'block' | 'start' | 'end'>): Range;
};

export function reportText(blocks: readonly Pick<Block, 'index' | 'text' | 'marker'>[]): ReportText {
  const starts = new Map<number, { from: number; map: number[] }>();
  const edges: boolean[] = [];
  let text = '';
  for (const block of blocks) {
    // Numbering that Word generates is no part of the text but is of a label's quote.
    text += squashed(block.marker ?? '');
    const own = squash(block.text);
    starts.set(block.index, { from: text.length, map: own.map });
    own.map.forEach((at, i) => {
      edges[text.length + i] = i > 0 && own.map[i - 1] === at - 1;
    });
    text += own.text;
  }
  return {
    length: text.length,
    locate: (quote) => locate(text, edges, squashed(quote)),
    rangeOf: ({ block, start, end }) => {
      const place = starts.get(block);
      if (place === undefined) return { start: 0, end: 0 };
      return { start: place.from + lowerBound(place.map, start), end: place.from + lowerBound(place.map, end) };
    },
  };
}

/** `joined[i]` tells that nothing stood between characters i - 1 and i before squashing. */
function locate(text: string, joined: boolean[], quote: string): Range[] {
  const found: Range[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    const runsOn = (left: number): boolean => joined[left + 1] === true && isDigit(text[left]) && isDigit(text[left + 1]);
    if (!runsOn(at - 1) && !runsOn(end - 1)) found.push({ start: at, end });
  }
  return found;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && /\d/u.test(char);
}

function lowerBound(sorted: number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
