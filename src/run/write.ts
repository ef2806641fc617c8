import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

/**
 * Why a result could not be written; each names a message of the catalogue, `run.<reason>`. `in-use` is about one file,
 * the others are about the folder or the disk: whatever is written next would fail as well.
 */
export type WriteFailure = 'in-use' | 'disk-full' | 'read-only' | 'unwritable';

/** A result could not be written. What stood under its name before stands there unchanged. */
export class UnwritableError extends Error {
  readonly reason: WriteFailure;
  readonly path: string;

  constructor(path: string, cause: unknown, step: 'write' | 'replace' = 'write') {
    super(`cannot write ${path}`, { cause });
    this.name = 'UnwritableError';
    this.path = path;
    this.reason = reasonOf(codeOf(cause), step);
  }
}

const BY_CODE: Record<string, WriteFailure> = {
  ENOSPC: 'disk-full', EDQUOT: 'disk-full', EROFS: 'read-only', EACCES: 'read-only', EPERM: 'read-only', EBUSY: 'in-use',
};

const IN_THE_WAY = new Set(['EPERM', 'EACCES', 'EBUSY', 'EISDIR', 'EEXIST', 'ENOTEMPTY']);

/** Once the content lies on the disk, only what bears the name already can be in the way: Excel, or a mark that forbids writing. */
function reasonOf(code: string | undefined, step: 'write' | 'replace'): WriteFailure {
  return step === 'replace' && IN_THE_WAY.has(code ?? '') ? 'in-use' : BY_CODE[code ?? ''] ?? 'unwritable';
}

/** The code of an error of `node:fs`. */
export function codeOf(error: unknown): string | undefined {
  return z.object({ code: z.string() }).safeParse(error).data?.code;
}

/** @throws UnwritableError */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new UnwritableError(folder, error);
  });
}

/** Characters. */
const LUMP = 1_000_000;
const LEFTOVER = /^\..+\.(\d+)\.tmp$/u;

/** Removes what a run that was killed had begun to write; files of runs that are still going on stay. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid] = LEFTOVER.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true }).catch(() => {});
  }
}

/** Whether there is a process of that number. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

let written = 0;

/**
 * Writes beside the target, to the disk itself, and renames: a reader never sees half a file, an ended run leaves none,
 * and a power cut leaves the old content or the new. What stands there with the same bytes already is left alone.
 * @param lasting false for what may be lost in a power cut, as the cache
 * @returns SHA-256 of the content
 * @throws UnwritableError, as when Excel holds the workbook open on Windows
 */
export async function writeWhole(folder: string, name: string, content: string | Uint8Array | Iterable<string>, lasting = true): Promise<string> {
  const target = join(folder, name);
  const hash = createHash('sha256');
  // Each piece goes on where the one before ended.
  const pieces = typeof content === 'string' ? [Buffer.from(content)] : content instanceof Uint8Array ? [content] : inLumps(content);
  const [whole] = Array.isArray(pieces) ? pieces : [];
  if (whole !== undefined && lasting && await holds(target, whole)) return hash.update(whole).digest('hex');
  // Not made of the name: with more in front and behind, a long one would be too long.
  const temporary = join(folder, `.baocao-${(written += 1)}.${process.pid}.tmp`);
  let step: 'write' | 'replace' = 'write';
  try {
    const file = await open(temporary, 'w');
    try {
      for (const piece of pieces) {
        await file.writeFile(piece);
        hash.update(piece);
      }
      if (lasting) await file.sync();
    } finally {
      await file.close();
    }
    step = 'replace';
    await replace(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new UnwritableError(target, error, step);
  }
  return hash.digest('hex');
}

/** Whether a file has these bytes. */
async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const size = await stat(path).then((stats) => (stats.isFile() ? stats.size : null), () => null);
  return size === bytes.length && await readFile(path).then((there) => there.equals(bytes), () => false);
}

const WINDOWS_LOCKS = new Set(['EPERM', 'EBUSY', 'EACCES']);
const WAITS = process.platform === 'win32' ? [50, 200, 500] : [];

/** On Windows a virus scanner or the preview of a folder holds a file for a moment. */
async function replace(from: string, to: string): Promise<void> {
  for (const wait of WAITS) {
    const code = await rename(from, to).then(() => null, codeOf);
    if (code === null) return;
    if (code === undefined || !WINDOWS_LOCKS.has(code)) break;
    await delay(wait);
  }
  await rename(from, to);
}

/** Has the names in a folder outlast a power cut, where the system can: Windows opens no folder and needs none of it. */
export async function settleFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => {});
  await handle.close().catch(() => {});
}

/** Pieces of text put together to what is worth a call of the system. */
function* inLumps(pieces: Iterable<string>): Iterable<string> {
  let lump = '';
  for (const piece of pieces) {
    lump += piece;
    if (lump.length < LUMP) continue;
    yield lump;
    lump = '';
  }
  yield lump;
}
