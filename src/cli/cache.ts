/** The command about kept answers: how much there is, less of it, none of it. */
import { z } from 'zod';
import { type Language, say } from '../messages/index.js';
import { cacheIn, cacheState, shrinkCache } from '../run/cache-folder.js';
import { type RawFlags, UsageError } from './flags.js';
import { EXIT, type Io } from './io.js';

const MEGABYTE = 1024 ** 2;

/** @param folder of results, or of the cache itself. @throws UsageError */
export async function cache(folder: string, { clear, keep }: RawFlags, language: Language, io: Io): Promise<number> {
  const own = await cacheIn(folder);
  const most = clear ? 0 : keep === undefined ? null : toMegabytes(keep) * MEGABYTE;
  if (most !== null) io.out(`${say(language, 'cli.cache.removed', shown(await shrinkCache(own, most)))}\n`);
  io.out(`${say(language, 'cli.cache.state', { folder: own, ...shown(await cacheState(own)) })}\n`);
  return EXIT.clean;
}

function shown({ entries, bytes }: { entries: number; bytes: number }): { count: number; megabytes: number } {
  return { count: entries, megabytes: Math.ceil(bytes / MEGABYTE) };
}

function toMegabytes(value: string): number {
  const megabytes = z.coerce.number().nonnegative().safeParse(value);
  if (!megabytes.success) throw new UsageError('keep', { value });
  return megabytes.data;
}
