/** Commands run in this process: what they read is trusted, and a child process a command would make the tests slow. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { main } from '../../src/cli.js';
import type { Report } from '../../src/model.js';
import type { BatchOptions } from '../../src/run/batch.js';
import { buildReport } from '../../src/run/pipeline.js';

/** Stands for `runBatch`: `vi.mock('../../src/run/batch.js', async () => (await import('../cli/in-process.js')).batchHere())`. */
export function batchHere(): { runBatch(paths: string[], options: BatchOptions): Promise<{ reports: Report[]; unread: { name: string; message: string }[] }> } {
  return {
    async runBatch(paths, { read }) {
      const files = (await Promise.all(paths.map(filesOf))).flat();
      const reports = await Promise.all(files.map(async (file) => buildReport(basename(file), await readFile(file), read)));
      return { reports, unread: [] };
    },
  };
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  return found.isDirectory() ? (await readdir(path)).sort().map((name) => join(path, name)) : [path];
}

export async function baocao(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const ran = { code: -1, out: '', err: '' };
  ran.code = await main(argv, { out: (text) => void (ran.out += text), err: (text) => void (ran.err += text), interactive: false, debug: false });
  return ran;
}
