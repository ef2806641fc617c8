/**
 * One run at a time in a folder of results: two would mix their files. The lock is a file with who holds it. It is
 * stale, and taken over, when its process is gone or has not touched it for a while: a killed run bars nobody.
 */
import { type FileHandle, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { codeOf, isRunning, UnwritableError } from './write.js';

/** Hidden, so that no run takes it for a report. */
export const LOCK_FILE = '.baocao-dang-chay';

const TOUCH_MILLISECONDS = 10_000;
/** Without a touch for so long, its run is gone, whatever process bears its number now. A workbook is made in less. */
const STALE_MILLISECONDS = 180_000;

/** Locks of this very process: its number may also have been that of one that was killed. */
const held = new Set<string>();

const Holder = z.object({ pid: z.number().int().positive(), host: z.string(), since: z.string() });
type Holder = z.infer<typeof Holder>;

/** Another run writes to the folder. */
export class OccupiedError extends Error {
  readonly folder: string;
  readonly path: string;
  readonly holder: Holder | null;

  constructor(folder: string, holder: Holder | null) {
    super(`${folder} is written to by another run`);
    this.name = 'OccupiedError';
    this.folder = folder;
    this.path = join(folder, LOCK_FILE);
    this.holder = holder;
  }
}

/**
 * Takes the folder for this run.
 * @returns gives it back
 * @throws OccupiedError when another run has it, UnwritableError when nothing can be written there
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = resolve(folder, LOCK_FILE);
  for (let attempt = 0; ; attempt += 1) {
    const made = await create(path);
    if (made) break;
    const seen = await look(path);
    if (seen === null && attempt < 3) continue;
    if (seen === null || !await isStale(path, seen.holder, seen.touched) || attempt >= 3) throw new OccupiedError(folder, seen?.holder ?? null);
    await takeAway(path, seen.text);
  }
  const touching = setInterval(() => {
    const now = new Date();
    void utimes(path, now, now).catch(() => {});
  }, TOUCH_MILLISECONDS);
  touching.unref();
  return async () => {
    clearInterval(touching);
    held.delete(path);
    // Another run may have taken it while this one was asleep.
    if ((await look(path))?.holder?.pid === process.pid) await rm(path, { force: true }).catch(() => {});
  };
}

/** @returns false when it is there already */
async function create(path: string): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await open(path, 'wx');
  } catch (error) {
    // Windows says EPERM of a file that is just being removed.
    if (codeOf(error) === 'EEXIST' || (codeOf(error) === 'EPERM' && await stat(path).then(() => true, () => false))) return false;
    throw new UnwritableError(path, error);
  }
  // Before its words are there: one that reads them must not take this process for one that was killed.
  held.add(path);
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  try {
    await file.writeFile(JSON.stringify(holder));
  } catch (error) {
    held.delete(path);
    await rm(path, { force: true }).catch(() => {});
    throw new UnwritableError(path, error);
  } finally {
    await file.close();
  }
  return true;
}

/** @returns null when it is gone */
async function look(path: string): Promise<{ text: string; holder: Holder | null; touched: number } | null> {
  try {
    const [text, { mtimeMs }] = [await readFile(path, 'utf8'), await stat(path)];
    return { text, holder: holderOf(text), touched: mtimeMs };
  } catch {
    return null;
  }
}

function holderOf(text: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function isStale(path: string, holder: Holder | null, touched: number): Promise<boolean> {
  if (holder !== null && holder.host === hostname() && !(holder.pid === process.pid ? held.has(path) : isRunning(holder.pid))) return true;
  return await clockOf(path) - touched > STALE_MILLISECONDS;
}

/** The time by the clock of the disk: a shared folder may be on a server whose clock differs. */
async function clockOf(path: string): Promise<number> {
  const probe = `${path}.${process.pid}.tmp`;
  try {
    await (await open(probe, 'w')).close();
    return (await stat(probe)).mtimeMs;
  } catch (error) {
    throw new UnwritableError(path, error);
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}

/**
 * Removes a stale lock, if it is still the one that was seen: one run at a time does, so that nobody removes the lock that another one has just
 * put in its place. A taking over that was killed on its way bars others until it is as old as a stale lock.
 */
async function takeAway(path: string, text: string): Promise<void> {
  const taking = `${path}-thu.tmp`;
  const file = await open(taking, 'wx').catch(() => null);
  if (file === null) {
    const since = await stat(taking).then(({ mtimeMs }) => mtimeMs, () => null);
    if (since !== null && await clockOf(path) - since > STALE_MILLISECONDS) await rm(taking, { force: true }).catch(() => {});
    return;
  }
  try {
    await file.close();
    if ((await look(path))?.text === text) await rm(path, { force: true }).catch(() => {});
  } finally {
    await rm(taking, { force: true }).catch(() => {});
  }
}
