/** Figures of two files held against each other: which they share, and which have one label and two numbers. */
import type { Figure } from '../model.js';
import { bare } from '../text/normalise.js';

/** Below this many figures, sharing them says nothing. */
const ENOUGH = 3;
/** Of two labels, as the share of letter pairs that they have in common. */
const ALIKE = 0.85;

/** Figures in common as a share of the smaller number; null where there are too few to tell. */
export function sharedShare(a: readonly Figure[], b: readonly Figure[]): number | null {
  const least = Math.min(a.length, b.length);
  if (least < ENOUGH) return null;
  const counts = new Map<string, number>();
  for (const figure of a) counts.set(numbersOf(figure), (counts.get(numbersOf(figure)) ?? 0) + 1);
  let shared = 0;
  for (const figure of b) {
    const left = counts.get(numbersOf(figure)) ?? 0;
    if (left > 0) shared += 1;
    counts.set(numbersOf(figure), left - 1);
  }
  return shared / least;
}

/**
 * Pairs of figures with one label and different numbers. Figures that agree are set aside in their order first; between two
 * of them, a figure is paired when each is the only one of the other file that is like it.
 */
export function differingPairs(a: readonly Figure[], b: readonly Figure[]): [Figure, Figure][] {
  const pairs: [Figure, Figure][] = [];
  let [fromA, fromB] = [0, 0];
  for (const [toA, toB] of [...agreeing(a, b), [a.length, b.length] as const]) {
    pairs.push(...pairUp(a.slice(fromA, toA), b.slice(fromB, toB)));
    [fromA, fromB] = [toA + 1, toB + 1];
  }
  return pairs;
}

function pairUp(a: readonly Figure[], b: readonly Figure[]): [Figure, Figure][] {
  return a.flatMap((one): [Figure, Figure][] => {
    const likes = b.filter((other) => isLike(one, other));
    const [other] = likes;
    return other !== undefined && likes.length === 1 && a.filter((rival) => isLike(rival, other)).length === 1 ? [[one, other]] : [];
  });
}

/** Indexes of a longest common subsequence of the figures' numbers. */
function agreeing(a: readonly Figure[], b: readonly Figure[]): [number, number][] {
  const [keysA, keysB] = [a.map(numbersOf), b.map(numbersOf)];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = keysA[i] === keysB[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    if (keysA[i] === keysB[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

/** The numbers of a figure as values, so that "98" and "98,0" are one. */
function numbersOf({ numerator, denominator, percent, value }: Figure): string {
  return [numerator, denominator, percent, value].map((operand) => operand?.value ?? '').join(' ');
}

/** One thing counted in one way: the same operands printed, the same kind, labels but for a scan's slips. */
function isLike(a: Figure, b: Figure): boolean {
  return a.kind === b.kind && a.role === b.role && a.cumulative === b.cumulative && shape(a) === shape(b) && likeness(nameOf(a), nameOf(b)) >= ALIKE;
}

function shape({ numerator, denominator, percent, value }: Figure): string {
  return [numerator, denominator, percent, value].map((operand) => (operand === null ? '-' : 'x')).join('');
}

function nameOf({ label, context, table, change }: Figure): string {
  const words = table === null ? [context.at(-1) ?? '', label] : [table.row, table.column, label];
  return bare([...words, change?.against ?? ''].join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Dice's coefficient over pairs of letters. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const total = one.length + other.length;
  const left = new Map<string, number>();
  for (const pair of one) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of other) {
    const count = left.get(pair) ?? 0;
    if (count > 0) shared += 1;
    left.set(pair, count - 1);
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
