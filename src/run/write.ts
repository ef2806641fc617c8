import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** A result could not be written; `reason` names a message of the catalogue, `run.<reason>`. */
export class UnwritableError extends Error {
  readonly reason: 'unwritable' | 'in-use';
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`cannot write ${path}`, { cause });
    this.name = 'UnwritableError';
    this.path = path;
    const code = z.object({ code: z.string() }).safeParse(cause).data?.code;
    this.reason = code === 'EBUSY' || code === 'EPERM' ? 'in-use' : 'unwritable';
  }
}

/** @throws UnwritableError */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new UnwritableError(folder, error);
  });
}

const LEFTOVER = /^\..+\.(\d+)\.tmp$/u;

/** Removes what a run that was killed had begun to write; files of runs that are still going on stay. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid] = LEFTOVER.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true }).catch(() => {});
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return z.object({ code: z.literal('EPERM') }).safeParse(error).success;
  }
}

/**
 * Writes beside the target and renames, so that a reader never sees half a file and an ended run leaves none.
 * @throws UnwritableError, as when Excel holds the workbook open on Windows
 */
export async function writeWhole(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const target = join(folder, name);
  const temporary = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, content);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new UnwritableError(target, error);
  }
}
