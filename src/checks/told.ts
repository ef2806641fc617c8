/** Figures in the order in which a sentence tells them, with the words between: what checks over running text read. */
import { groupBy } from '../collections.js';
import type { Block, Figure } from '../model.js';
import { fold } from '../text/normalise.js';
import { bodyBlocks, type CheckInput, printed, type Printed } from './check.js';

export type Told = {
  figure: Figure;
  block: Block;
  /** folded words from the number before it, or from the beginning of the sentence */
  before: string;
  /** folded words up to the next number or the end of the sentence */
  after: string;
};

/** Sentences end at a full stop before a capital and at line breaks; a semicolon may stand within one matter. */
const SENTENCE_END = /[.!?](?=\s+[\p{Lu}“"])|\n/gu;

/** Sentences with at least one figure, in reading order; numbers in cells of tables are told by table checks. */
export function sentences(input: CheckInput): Told[][] {
  const known = KNOWN.get(input.figures);
  if (known !== undefined) return known;
  const made = readSentences(input);
  KNOWN.set(input.figures, made);
  return made;
}

/** Several checks read the same sentences. */
const KNOWN = new WeakMap<Figure[], Told[][]>();

function readSentences(input: CheckInput): Told[][] {
  const blocks = new Map(bodyBlocks(input).map(({ block }) => [block.index, block]));
  const inBlocks = groupBy(input.figures.filter(({ table, evidence }) => table === null && blocks.has(evidence.block)), ({ evidence }) => evidence.block);
  return [...inBlocks].flatMap(([index, figures]) => {
    const block = blocks.get(index);
    return block === undefined ? [] : split(block, figures);
  });
}

function split(block: Block, figures: Figure[]): Told[][] {
  const folded = fold(block.text);
  const ends = [...block.text.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
  const ordered = figures.toSorted((a, b) => a.evidence.start - b.evidence.start);
  const bounds = [0, ...ends, block.text.length];
  let next = 0;
  return bounds.slice(1).flatMap((end, at): Told[][] => {
    const start = bounds[at] ?? 0;
    const first = next;
    while (next < ordered.length && (ordered[next]?.evidence.start ?? end) < end) next += 1;
    const inside = ordered.slice(first, next);
    if (inside.length === 0) return [];
    return [inside.map((figure, place): Told => ({
      figure, block,
      before: folded.slice(inside[place - 1]?.evidence.end ?? start, figure.evidence.start),
      after: folded.slice(figure.evidence.end, inside[place + 1]?.evidence.start ?? end),
    }))];
  });
}

/** The number of things that a figure states: its value, or the part of a ratio. */
export function amountOf(figure: Figure): Printed | null {
  return printed(figure, 'value') ?? printed(figure, 'numerator');
}

/** Units that name one thing: "hồ sơ" and "hồ sơ đất đai"; a number without a unit takes any. */
export function sameThing(a: Figure, b: Figure): boolean {
  if (a.kind !== 'change' && b.kind !== 'change' && (a.kind === 'money') !== (b.kind === 'money')) return false;
  if (a.unit === null || b.unit === null) return true;
  const [x, y] = [fold(a.unit), fold(b.unit)];
  return x === y || x.startsWith(`${y} `) || y.startsWith(`${x} `);
}
