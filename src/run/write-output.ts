/** An output of a run and the files beside it. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../messages/index.js';
import type { RunOutput, RunResult } from '../outputs/output.js';
import { makeFolder, removeLeftovers, settleFolder, writeWhole } from './write.js';

/**
 * Writes what an output refers to before the output itself, so that no page ever leads to one that is not there, and
 * then takes away what an earlier run left beside it.
 * @throws UnwritableError
 */
export async function writeOutput(folder: string, { file, write, beside }: RunOutput, run: RunResult, language: Language): Promise<void> {
  const written = new Set<string>();
  const own = beside === undefined ? null : join(folder, beside.folder);
  if (beside !== undefined && own !== null) {
    await removeLeftovers(own);
    for (const { name, content } of beside.pages(run, language)) {
      await makeFolder(own);
      await writeWhole(own, name, content);
      written.add(name);
    }
  }
  if (own !== null && written.size > 0) await settleFolder(own);
  await writeWhole(folder, file, await write(run, language));
  if (beside === undefined || own === null) return;
  for (const name of await readdir(own).catch(() => [])) {
    // Only names that this output gives: somebody may keep files of their own there.
    if (beside.isOwn(name) && !written.has(name)) await rm(join(own, name), { force: true }).catch(() => {});
  }
}
