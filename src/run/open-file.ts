/** From a job to the bytes of the file it means, through the containers around it. */
import { readFile, stat } from 'node:fs/promises';
import type { Limits } from '../limits.js';
import type { Note } from '../model.js';
import { type Container, openContainer } from '../readers/containers.js';
import { UnreadableError } from '../readers/reader.js';
import type { Job } from './protocol.js';

const MEGABYTE = 1024 * 1024;

export type OpenFile = {
  bytes: Uint8Array;
  /** What is to be known of how the file got here, outermost first. */
  notes: Note[];
  /** What the file holds; null for a file that is no container. */
  container: Container | null;
};

/** The containers on the way to the last file, so that a mail of twenty reports is not decoded twenty times. */
let way: { path: string; steps: { inside: number[]; file: OpenFile }[] } = { path: '', steps: [] };

/**
 * Opens a file of the disk, or one inside containers, which are opened anew where they are not open already.
 * @throws UnreadableError `too-large`, `too-nested`, or why a container on the way can't be opened; errors of `node:fs`
 */
export async function openFile({ path, inside }: Job, limits: Limits): Promise<OpenFile> {
  if (way.path !== path) way = { path, steps: [] };
  way.steps = way.steps.filter((step) => step.inside.length < inside.length && step.inside.every((at, index) => at === inside[index]));
  const last = way.steps.at(-1);
  let depth = last?.inside.length ?? 0;
  let file = last?.file ?? await describe(await bytesOf(path, limits), [], 0, limits);
  for (;;) {
    if (file.container !== null && way.steps.at(-1)?.file !== file) way.steps.push({ inside: inside.slice(0, depth), file });
    const index = inside[depth];
    if (index === undefined) return file;
    if (file.container === null) throw new UnreadableError('damaged');
    const member = file.container.open(index);
    depth += 1;
    file = await describe(member.bytes, [...file.notes, ...member.notes], depth, limits);
  }
}

async function describe(bytes: Uint8Array, notes: Note[], depth: number, limits: Limits): Promise<OpenFile> {
  if (bytes.length > limits.bytes) throw tooLarge(bytes.length, limits);
  const container = await openContainer(bytes, limits);
  if (container !== null && depth >= limits.nesting) throw new UnreadableError('too-nested', { limit: limits.nesting });
  return { bytes, notes, container };
}

async function bytesOf(path: string, limits: Limits): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > limits.bytes) throw tooLarge(size, limits);
  return new Uint8Array(await readFile(path));
}

function tooLarge(size: number, limits: Limits): UnreadableError {
  return new UnreadableError('too-large', { megabytes: Math.ceil(size / MEGABYTE), limit: Math.floor(limits.bytes / MEGABYTE) });
}
