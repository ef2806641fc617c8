/** All that the results of a run are made of, as one short name: two runs with the same one give the same bytes. */
import { createHash } from 'node:crypto';
import { basename, relative } from 'node:path';
import type { ExpectedUnit, Unread } from '../model.js';
import type { FileList } from './files.js';
import { fingerprintOfResults, type Hashed, hashBytes, markOf } from './fingerprint.js';
import type { ReadOptions } from './options.js';
import type { LoadedSettings } from './settings.js';

export type Inputs = {
  /** Null where something can't be told by its bytes: a file that could not be opened, a form that is gone. */
  name: string | null;
  /** Whether everything on disk is still what it was when it was named: asked after the run, before the name is written down. */
  still(): Promise<boolean>;
};

type Given = {
  list: FileList; read: ReadOptions; settings: LoadedSettings; expected: readonly ExpectedUnit[] | null;
  /** Files that are used as they stand: the form and its map. */
  beside: readonly BesideFile[];
  output: string;
  /** For tests: another child program reads otherwise. */
  entry: string | null;
};

/** A file that is read in this process, hashed before it is read; `sha256` is null where there is none or it can't be read. */
export type BesideFile = { path: string; mark: string | null; sha256: string | null };

/** A file as it is now, to be held against what it is after the run. */
export async function besideFile(path: string): Promise<BesideFile> {
  const mark = await markOf(path);
  return { path, mark, sha256: mark === null ? null : await hashBytes(path).catch(() => null) };
}

/** Answers that depend on more than the file: how busy the computer was, who held the file open. They may be others next time. */
const PASSING = new Set(['timeout', 'memory', 'crashed', 'missing', 'no-access', 'internal']);

/** Whether the same file may be read another time. */
export function isPassing({ reason }: Unread): boolean {
  return PASSING.has(reason);
}

/** @param hashOf what the cache knows the files by as well, so that each is hashed once */
export async function inputsOf(given: Given, hashOf: (path: string) => Promise<Hashed | null>): Promise<Inputs> {
  const { list: { jobs, skipped }, read, settings, expected, beside, output, entry } = given;
  const program = await fingerprintOfResults(read);
  const paths = [...new Set(jobs.map(({ path }) => path))];
  const files = new Map<string, { is: string; mark: string } | null>();
  for (const path of paths) files.set(path, await told(path, hashOf, read.limits.bytes));
  const unknown = [...files.values()].includes(null) || beside.some(({ sha256 }) => sha256 === null);
  const target = settings.acceptedTarget === null ? null : relative(output, settings.acceptedTarget);
  const all = [
    program, entry, jobs.map(({ name, path, inside }) => [name, inside, files.get(path)?.is]), skipped, settings, target, expected,
    beside.map(({ path, sha256 }) => [basename(path), sha256]),
  ];
  return {
    name: unknown ? null : createHash('sha256').update(JSON.stringify(all)).digest('hex'),
    async still() {
      for (const [path, known] of files) if (known?.mark !== await markOf(path)) return false;
      for (const { path, mark } of beside) if (mark !== await markOf(path)) return false;
      return program === await fingerprintOfResults(read);
    },
  };
}

/**
 * A file longer than `most` is never read: its length alone is told of, which is all that is said of it. One that can't be read now may
 * be let go a moment later, and then nobody knows which bytes were read.
 */
async function told(path: string, hashOf: (path: string) => Promise<Hashed | null>, most: number): Promise<{ is: string; mark: string } | null> {
  const hashed = await hashOf(path);
  if (hashed !== null) return { is: hashed.sha256, mark: hashed.mark };
  const mark = await markOf(path);
  const size = Number(mark?.split(' ')[0] ?? 0);
  return mark === null || size <= most ? null : { is: `of ${size} bytes`, mark };
}
