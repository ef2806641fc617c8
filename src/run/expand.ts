/**
 * Containers become the files inside them, round by round: what a round's answers list is read in the next one. All
 * decisions are taken between rounds in the order of the files, so that results don't depend on which child was faster.
 */
import { basename, extname } from 'node:path';
import type { Limits } from '../limits.js';
import { tooManyBytes, tooManyEntries } from '../readers/containers.js';
import { UnreadableError } from '../readers/reader.js';
import type { ReadOptions } from './options.js';
import { isHidden, isPassedOver } from './passed-over.js';
import type { Answer, ContainerAnswer, FileAnswer, Job } from './protocol.js';
import { unreadOf } from './unread-of.js';

/** A file with what lies inside it; `answer` is null for a container, whose files answer for it. */
type Node = { job: Job; answer: FileAnswer | null; inside: Node[]; skipped: string[] };
/** What the containers inside one file of the disk hold together. */
type Spent = { entries: number; bytes: number };
type Context = { limits: Limits; options: Pick<ReadOptions, 'language'>; own: readonly string[]; spent: Map<string, Spent>; names: Set<string> };

export type Expanded = {
  /** In the order of the files, those of a container in its place. */
  answers: FileAnswer[];
  /** Names of files inside containers that were passed over because of their kind. */
  skipped: string[];
};

/**
 * Reads jobs and what they hold.
 * @param own names of this program's results, passed over wherever they lie
 * @param readRound reads the jobs of one round; one answer a job, in their order
 */
export async function readExpanding(
  jobs: readonly Job[], options: Pick<ReadOptions, 'language' | 'limits'>, own: readonly string[], readRound: (jobs: Job[]) => Promise<Answer[]>,
): Promise<Expanded> {
  const context: Context = { limits: options.limits, options, own, spent: new Map(), names: new Set(jobs.map(({ name }) => name)) };
  const roots = jobs.map(nodeOf);
  for (let round = roots; round.length > 0;) {
    const answers = await readRound(round.map(({ job }) => job));
    round = round.flatMap((node, index) => settle(node, answers[index], context));
  }
  const all = roots.flatMap(flat);
  return { answers: all.flatMap(({ answer }) => answer ?? []), skipped: all.flatMap(({ skipped }) => skipped) };
}

function nodeOf(job: Job): Node {
  return { job, answer: null, inside: [], skipped: [] };
}

function flat(node: Node): Node[] {
  return [node, ...node.inside.flatMap(flat)];
}

/** Takes in an answer; gives the files to read next. */
function settle(node: Node, answer: Answer | undefined, context: Context): Node[] {
  if (answer?.kind !== 'container') {
    node.answer = answer ?? null;
    return [];
  }
  try {
    node.inside = open(node, answer, context);
    return node.inside;
  } catch (error) {
    node.answer = { kind: 'unread', unread: unreadOf(node.job.name, error, context.options) };
    return [];
  }
}

/** @throws UnreadableError when nothing inside is to be read, or when the limits don't allow it */
function open(node: Node, { container, members }: ContainerAnswer, context: Context): Node[] {
  spend(node.job, members, context);
  const inside: Node[] = [];
  members.forEach(({ name: own, aside }, index) => {
    const name = `${node.job.name}/${own}`;
    // A mail has no hidden files: somebody attached them.
    if (container === 'zip' && own.split('/').some((step) => isHidden(step) || step === '__MACOSX')) return;
    if (aside || isPassedOver(basename(own), context.own)) node.skipped.push(name);
    else inside.push(nodeOf({ name: distinct(name, context.names), path: node.job.path, inside: [...node.job.inside, index] }));
  });
  if (inside.length === 0) throw new UnreadableError(container === 'mail' ? 'mail-without-attachments' : 'archive-empty');
  return inside;
}

/** Limits hold for everything inside one file of the disk together, or zips in zips would multiply them. */
function spend({ path }: Job, members: ContainerAnswer['members'], { limits, spent }: Context): void {
  const before = spent.get(path) ?? { entries: 0, bytes: 0 };
  const entries = before.entries + members.length;
  const bytes = members.reduce((sum, { size }) => sum + size, before.bytes);
  if (entries > limits.zipEntries) throw tooManyEntries(entries, limits);
  if (bytes > limits.unpackedBytes) throw tooManyBytes(bytes, limits);
  spent.set(path, { entries, bytes });
}

/** Two members may have one name, or names that become one when they are made harmless. */
function distinct(name: string, names: Set<string>): string {
  const kind = extname(name);
  const stem = name.slice(0, name.length - kind.length);
  let chosen = name;
  for (let count = 2; names.has(chosen); count += 1) chosen = `${stem} (${count})${kind}`;
  names.add(chosen);
  return chosen;
}
