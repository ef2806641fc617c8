/** The folder of kept answers as a whole: how much it holds, and making it smaller. Only entries are ever touched. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE_FOLDER } from './cache.js';
import { RECORD } from './record.js';

/** What is kept after a run when more has gathered: 2 GB, some ten thousand reports. */
export const CACHE_BYTES = 2 * 1024 ** 3;

export type CacheState = { folder: string; entries: number; bytes: number };

const ENTRY = /^[0-9a-f]{64}\.json\.gz$/u;

/** The cache in a folder of results, or the folder itself where it holds none. */
export async function cacheIn(folder: string): Promise<string> {
  const inside = join(folder, CACHE_FOLDER);
  return (await stat(inside).catch(() => null))?.isDirectory() === true ? inside : folder;
}

/** How many answers are kept, and in how many bytes. */
export async function cacheState(folder: string): Promise<CacheState> {
  const entries = await entriesOf(folder);
  return { folder, entries: entries.length, bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/**
 * Removes the entries that were used longest ago until at most `bytes` are left. One that cannot be removed stays: the
 * cache is only a shortcut.
 * @returns what was removed
 */
export async function shrinkCache(folder: string, bytes: number): Promise<Omit<CacheState, 'folder'>> {
  const entries = (await entriesOf(folder)).sort((a, b) => a.used - b.used || (a.name < b.name ? -1 : 1));
  let left = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const removed = { entries: 0, bytes: 0 };
  for (const entry of entries) {
    if (left <= bytes) break;
    const gone = await rm(join(folder, entry.name)).then(() => true, () => false);
    if (!gone) continue;
    left -= entry.bytes;
    removed.entries += 1;
    removed.bytes += entry.bytes;
  }
  // Who empties the cache wants everything done again.
  if (bytes === 0) for (const name of (await readdir(folder).catch(() => [])).filter((each) => RECORD.test(each))) await rm(join(folder, name), { force: true }).catch(() => {});
  return removed;
}

async function entriesOf(folder: string): Promise<{ name: string; bytes: number; used: number }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => ENTRY.test(name));
  const found = await Promise.all(names.map(async (name) => {
    const stats = await stat(join(folder, name)).catch(() => null);
    return stats === null ? [] : [{ name, bytes: stats.size, used: stats.mtimeMs }];
  }));
  return found.flat();
}
