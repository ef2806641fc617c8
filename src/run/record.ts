/**
 * The record of a run: what it was made of, what it wrote, what it told. By it the next run sees that nothing has changed since, and
 * which files an earlier run left that are of no report any more. It lies beside the kept answers and is a shortcut like them: a
 * record that is missing, damaged or of something else has everything done again.
 */
import { createHash } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { hashBytes } from './fingerprint.js';
import { writeWhole } from './write.js';

const Count = z.number().int().nonnegative();
const Counts = z.object({ error: Count, warning: Count, info: Count, accepted: Count });

/** What the command line says of a run besides its summary. */
export const Told = z.object({
  read: Count,
  unread: Count,
  /** of the reports' own findings */
  findings: Counts,
  /** of those on several reports together */
  between: Counts,
  /** a report has pages that could not be read */
  unreadPages: z.boolean(),
  /** names of results of the whole run, in the order in which they are told */
  files: z.array(z.string()),
  /** JSON of reports, and pages beside `baocao.html` */
  reports: Count,
  pages: Count,
});
export type Told = z.infer<typeof Told>;

/** A name in the folder of results, or in a folder of it: never a way out of it. */
const Own = z.string().regex(/^[^/\\]+(?:\/[^/\\]+)?$/u).refine((name) => name.split('/').every((step) => step !== '.' && step !== '..'));
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const Entry = z.object({ file: Own, sha256: Sha256.nullable().describe('null: about to be written by a run that has not ended') });
const Kept = z.object({ inputs: Sha256.nullable(), told: Told.nullable(), written: z.array(Entry) });

/** With what each report's JSON begins. */
const MARK = '"schema": "baocao/report@1"';

export type RunRecord = {
  /** What the last run told, when its inputs were these and every file that it wrote still has its bytes; null when anything is to be done. */
  recall(inputs: string | null): Promise<Told | null>;
  /** Says before they are written which files may be there from now on, so that a run that is killed leaves none that nobody knows. */
  begin(names: readonly string[]): Promise<void>;
  /** A file has been written. */
  wrote(file: string, sha256: string): void;
  /**
   * Takes away what earlier runs wrote and this one has no use for, where it still has the bytes that were written, and keeps the record.
   * @param wanted names that are this run's, whether or not they could be written
   * @param inputs null when the next run is to do everything again
   */
  end(wanted: readonly string[], inputs: string | null, told: Told): Promise<void>;
};

export const RECORD = /^ket-qua-[0-9a-f]{16}\.json$/u;

/** @param folder of kept answers, which may serve several folders of results */
export async function openRecord(folder: string, output: string): Promise<RunRecord> {
  // The way from one to the other stays when both are moved together.
  const way = relative(resolve(folder), resolve(output)).split(sep).join('/');
  const name = `ket-qua-${createHash('sha256').update(way).digest('hex').slice(0, 16)}.json`;
  const before = await load(join(folder, name));
  const earlier = new Map(before.written.map(({ file, sha256 }) => [file, sha256]));
  const written = new Map<string, string>();
  const keep = async (kept: z.infer<typeof Kept>): Promise<void> => {
    await writeWhole(folder, name, `${JSON.stringify(kept)}\n`, false).catch(() => {});
  };
  const entries = (): z.infer<typeof Entry>[] => [...new Map<string, string | null>([...earlier, ...written])].map(([file, sha256]) => ({ file, sha256 }));
  return {
    async recall(inputs) {
      if (inputs === null || before.inputs !== inputs || before.told === null || before.written.length === 0) return null;
      for (const { file, sha256 } of before.written) if (sha256 === null || sha256 !== await hashBytes(join(output, file)).catch(() => null)) return null;
      return before.told;
    },
    async begin(names) {
      for (const each of names) if (!earlier.has(each)) earlier.set(each, null);
      await keep({ inputs: null, told: null, written: entries() });
    },
    wrote(file, sha256) {
      written.set(file, sha256);
    },
    async end(wanted, inputs, told) {
      const own = new Set([...wanted, ...written.keys()].map(sameName));
      for (const [file, sha256] of earlier) {
        if (!own.has(sameName(file)) && !file.includes('/') && await isAsWritten(join(output, file), sha256)) await rm(join(output, file), { force: true }).catch(() => {});
        // What could not be written stands there as it was.
        if (!own.has(sameName(file)) || file.includes('/')) earlier.delete(file);
      }
      await keep({ inputs, told, written: entries() });
    },
  };
}

/** On Windows and macOS two names may be one file. */
function sameName(file: string): string {
  return file.normalize('NFC').toLowerCase();
}

/** @param sha256 null of a file that a run was about to write: then by how it begins */
async function isAsWritten(path: string, sha256: string | null): Promise<boolean> {
  if (sha256 !== null) return sha256 === await hashBytes(path).catch(() => null);
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0).finally(() => file.close());
  return buffer.subarray(0, bytesRead).includes(MARK);
}

async function load(path: string): Promise<z.infer<typeof Kept>> {
  try {
    return Kept.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return { inputs: null, told: null, written: [] };
  }
}
