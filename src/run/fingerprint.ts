/** What an answer depends on besides the file: this program's code, the rule packs, the options. One short name for all of it. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadOptions } from './options.js';
import { toolVersion } from './version.js';

const CODE = fileURLToPath(new URL('..', import.meta.url));
const PAGE = fileURLToPath(new URL('../../page', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

/** Changes when an answer may. The folder of rules counts by what its packs say, the engine of the machine by its version, not by where they are. */
export async function fingerprintOf({ rules, native, ...options }: ReadOptions): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([toolVersion(), process.versions.node.split('.')[0], options, native?.version ?? null]));
  addFolder(hash, rules, /\.ya?ml$/iu);
  // The version alone does not tell two builds of a developer apart.
  addFolder(hash, CODE, /(?<!\.d)\.[jt]s$/u);
  return hash.digest('hex');
}

/** Changes when results may though answers stay: what orders, compresses and lays out is partly of Node and of the libraries. */
export async function fingerprintOfResults(options: ReadOptions): Promise<string> {
  const { node, icu, unicode, zlib } = process.versions;
  const hash = createHash('sha256').update(JSON.stringify([await fingerprintOf(options), node, icu, unicode, zlib, process.platform, process.arch]));
  addFolder(hash, PAGE, /\.(?:css|js)$/u);
  return hash.update(await readFile(PACKAGE)).digest('hex');
}

/** A file's bytes by their hash, with what tells that it was not written since. */
export type Hashed = { sha256: string; mark: string };

/** Hashes files, each path once. A file longer than `most` has null, as has one that can't be read. */
export function openHashes(most: number): (path: string) => Promise<Hashed | null> {
  const hashes = new Map<string, Promise<Hashed | null>>();
  return async (path) => {
    const known = hashes.get(path) ?? hashFile(path, most);
    hashes.set(path, known);
    return known;
  };
}

async function hashFile(path: string, most: number): Promise<Hashed | null> {
  try {
    const mark = await markOf(path);
    if (mark === null || (await stat(path)).size > most) return null;
    return { sha256: await hashBytes(path), mark };
  } catch {
    return null;
  }
}

/** @throws an error of `node:fs` */
export async function hashBytes(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 ** 2 })) hash.update(chunk);
  return hash.digest('hex');
}

/** Size and time of a file's last writing; null when it is no file. */
export async function markOf(path: string): Promise<string | null> {
  const stats = await stat(path, { bigint: true }).catch(() => null);
  return stats === null || !stats.isFile() ? null : `${stats.size} ${stats.mtimeNs}`;
}

/** What folders held when they were last read, and the marks of their files then. */
const digests = new Map<string, { marks: string; digest: string }>();

/** Adds the files of a folder by name and bytes; they are read again only where one was written since. */
function addFolder(hash: Hash, folder: string, kind: RegExp): void {
  // Hundreds of small files: waiting for each costs several times what reading does.
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => kind.test(name)).map((name) => name.replaceAll('\\', '/')).sort();
  const marks = names.map((name) => {
    const { size, mtimeNs } = statSync(join(folder, name), { bigint: true });
    return `${name} ${size} ${mtimeNs}`;
  }).join('\n');
  const known = digests.get(folder);
  const digest = known?.marks === marks ? known.digest : digestOf(folder, names);
  digests.set(folder, { marks, digest });
  hash.update(digest);
}

function digestOf(folder: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update('\0').update(readFileSync(join(folder, name))).update('\0');
  return hash.digest('hex');
}
