/**
 * Answers kept from one run to the next, so that a run that was ended goes on where it was and a scan is recognised once.
 * An entry is only a shortcut: one that is missing, damaged or of another program is read anew, and results are the same.
 */
import { createHash } from 'node:crypto';
import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { fingerprintOf, markOf, openHashes } from './fingerprint.js';
import type { ReadOptions } from './options.js';
import { Answer, type Job } from './protocol.js';
import { makeFolder, writeWhole } from './write.js';

/** Beside the results, hidden, so that no run takes it for reports. */
export const CACHE_FOLDER = '.baocao-cache';

/** Recognised to the end and found to say nothing: as costly as a report, and as sure. */
const EMPTY = 'no-text-recognised';

const Entry = z.object({ key: z.string(), answer: Answer });
const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

export type Cache = {
  /** What was answered for a job when its file had the bytes that it has now; null when nothing is kept. */
  find(job: Job): Promise<Answer | null>;
  /** Keeps an answer, but not one that depends on more than the file: a reading that was stopped, a file that was locked; what was quickly found unreadable is found so again. */
  keep(job: Job, answer: Answer): Promise<void>;
};

/**
 * @param hashOf by what its files are known: a zip of a hundred reports is hashed once
 * @throws UnwritableError when the folder can't be made
 */
export async function openCache(folder: string, options: ReadOptions, hashOf = openHashes(options.limits.bytes)): Promise<Cache> {
  await makeFolder(folder);
  const fingerprint = await fingerprintOf(options);
  const keyOf = (sha256: string, { name, inside }: Job): string => (
    createHash('sha256').update(JSON.stringify([fingerprint, sha256, inside, name])).digest('hex')
  );
  return {
    async find(job) {
      const hashed = await hashOf(job.path);
      if (hashed === null) return null;
      const key = keyOf(hashed.sha256, job);
      try {
        const entry = Entry.parse(JSON.parse(String(await unpack(await readFile(join(folder, fileOf(key)))))));
        if (entry.key !== key) return null;
        const now = new Date();
        await utimes(join(folder, fileOf(key)), now, now).catch(() => {});
        return entry.answer;
      } catch {
        return null;
      }
    },
    async keep(job, answer) {
      const hashed = await hashOf(job.path);
      if (hashed === null || (answer.kind === 'unread' && answer.unread.reason !== EMPTY)) return;
      // Somebody saved the file while it was read: which bytes the answer is of, nobody knows.
      if ((await markOf(job.path)) !== hashed.mark) return;
      const key = keyOf(hashed.sha256, job);
      const content = await pack(JSON.stringify({ key, answer }), { level: 1 });
      // A disk that is full fails the results, where it is said; a cache that can't be written costs time only.
      await writeWhole(folder, fileOf(key), content, false).catch(() => {});
    },
  };
}

function fileOf(key: string): string {
  return `${key}.json.gz`;
}
