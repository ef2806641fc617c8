/** An output of a run and the files beside it. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../messages/index.js';
import type { RunOutput, RunResult } from '../outputs/output.js';
import { makeFolder, removeLeftovers, settleFolder, writeWhole } from './write.js';

/**
 * Writes what an output refers to before the output itself, so that no page ever leads to one that is not there, and
 * then takes away what an earlier run left beside it.
 * @param wrote told of every file with the hash of its bytes
 * @returns the text of the output where it is one
 * @throws UnwritableError
 */
export async function writeOutput(folder: string, { file, write, beside }: RunOutput, run: RunResult, language: Language, wrote: (file: string, sha256: string) => void = () => {}): Promise<string | null> {
  const written = new Set<string>();
  const own = beside === undefined ? null : join(folder, beside.folder);
  if (beside !== undefined && own !== null) {
    await removeLeftovers(own);
    for (const { name, content } of beside.pages(run, language)) {
      await makeFolder(own);
      wrote(`${beside.folder}/${name}`, await writeWhole(own, name, content));
      written.add(name);
    }
  }
  if (own !== null && written.size > 0) await settleFolder(own);
  const content = await write(run, language);
  wrote(file, await writeWhole(folder, file, content));
  for (const name of own === null ? [] : await readdir(own).catch(() => [])) {
    // Only names that this output gives: somebody may keep files of their own there.
    if (own !== null && beside?.isOwn(name) === true && !written.has(name)) await rm(join(own, name), { force: true }).catch(() => {});
  }
  return typeof content === 'string' ? content : null;
}
