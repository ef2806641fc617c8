/** How much a printed word is like a known one: the same, without its marks, with other marks, with a slip of a letter. */
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import { z } from 'zod';
import { groupBy } from '../collections.js';
import { bare } from '../text/normalise.js';

const UNMARKED = 0.94;
const OTHER_MARKS = 0.85;
const SLIP = 0.8;
const SHORTEST_SLIP = 4;

/** A known word and how like the printed one it is. */
export type Likeness = { word: string; likeness: number };

/**
 * Looks words up in a fixed list; answers are kept, since labels repeat their words.
 * `unmarked`: nothing of the label has a mark, so that "bao" may be "báo" although "bao" is a word as well
 */
export type WordFinder = (printed: string, unmarked: boolean) => Likeness[];

export function wordFinder(known: ReadonlySet<string>): WordFinder {
  const byBare = groupBy(known, bare);
  const answers = new Map<string, Likeness[]>();
  return (printed, unmarked) => {
    const key = unmarked ? `${printed} ` : printed;
    const kept = answers.get(key);
    if (kept !== undefined) return kept;
    const found = find(printed, unmarked, known, byBare);
    answers.set(key, found);
    return found;
  };
}

/** A word that is known itself is never taken for another one. */
function find(printed: string, unmarked: boolean, known: ReadonlySet<string>, byBare: ReadonlyMap<string, string[]>): Likeness[] {
  if (known.has(printed) && !unmarked) return [{ word: printed, likeness: 1 }];
  if (/\p{Nd}/u.test(printed)) return known.has(printed) ? [{ word: printed, likeness: 1 }] : [];
  const plain = bare(printed);
  const marked = byBare.get(plain);
  if (marked !== undefined) {
    return marked.map((word) => ({ word, likeness: word === printed ? 1 : printed === plain ? UNMARKED : OTHER_MARKS }))
      .sort((a, b) => b.likeness - a.likeness);
  }
  if (printed.length < SHORTEST_SLIP) return [];
  return [...byBare].flatMap(([other, words]) => (isSlip(plain, other) ? words.map((word) => ({ word, likeness: SLIP })) : []));
}

/** One letter added, left out, changed or swapped, not at the beginning, where most words of the language differ. */
function isSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || b.length < SHORTEST_SLIP - 1 || Math.abs(a.length - b.length) > 1) return false;
  if (sharedEnds(a, b) < Math.max(a.length, b.length) - 2) return false;
  return z.number().parse(DamerauLevenshteinDistance(a, b, { restricted: true })) === 1;
}

/** Letters that both begin with and both end with: spares the distance for words that are far apart. */
function sharedEnds(a: string, b: string): number {
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return head + tail;
}
