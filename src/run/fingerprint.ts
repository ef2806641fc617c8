/** What an answer depends on besides the file: this program's code, the rule packs, the options. One short name for all of it. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadOptions } from './options.js';
import { toolVersion } from './version.js';

const CODE = fileURLToPath(new URL('..', import.meta.url));

/** Changes when an answer may. The folder of rules counts by what its packs say, not by where it is. */
export async function fingerprintOf({ rules, ...options }: ReadOptions): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([toolVersion(), process.versions.node.split('.')[0], options]));
  await addFolder(hash, rules, /\.ya?ml$/iu);
  // The version alone does not tell two builds of a developer apart.
  await addFolder(hash, CODE, /\.[jt]s$/u);
  return hash.digest('hex');
}

/** Hash of a file's bytes with what tells that it was not written since; null when it can't be read or is longer than `most`. */
export async function hashFile(path: string, most: number): Promise<{ sha256: string; mark: string } | null> {
  try {
    const mark = await markOf(path);
    if (mark === null || (await stat(path)).size > most) return null;
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk);
    return { sha256: hash.digest('hex'), mark };
  } catch {
    return null;
  }
}

/** Size and time of a file's last writing; null when it is no file. */
export async function markOf(path: string): Promise<string | null> {
  const stats = await stat(path, { bigint: true }).catch(() => null);
  return stats === null || !stats.isFile() ? null : `${stats.size} ${stats.mtimeNs}`;
}

async function addFolder(hash: Hash, folder: string, kind: RegExp): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => kind.test(name)).map((name) => name.replaceAll('\\', '/')).sort();
  for (const name of names) hash.update(name).update('\0').update(await readFile(join(folder, name))).update('\0');
}
