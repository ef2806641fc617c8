/** The folder of results while a run writes to it: each file whole, recorded, and a file that is open elsewhere costing only itself. */
import type { Language } from '../messages/index.js';
import type { Report } from '../model.js';
import { countFindings } from '../outputs/counts.js';
import { REPORT_OUTPUTS, RUN_OUTPUTS } from '../outputs/index.js';
import { missingText } from '../outputs/missing-text.js';
import type { RunOutput, RunResult } from '../outputs/output.js';
import { summaryText } from '../outputs/summary-text.js';
import type { RunRecord, Told } from './record.js';
import { settleFolder, UnwritableError, writeWhole } from './write.js';
import { writeOutput } from './write-output.js';

/** Outputs that are printed as well. */
const PRINTED = new Set([summaryText.file, missingText.file]);

export type Results = {
  /** What could not be written: it stands there as an earlier run left it. */
  unwritten: UnwritableError[];
  /** Texts that are printed as well, by file. */
  texts: Map<string, string>;
  /** @param names one for each output of a report. @throws UnwritableError for whatever would stop all else as well */
  report(report: Report, names: readonly string[]): Promise<void>;
  file(name: string, bytes: Uint8Array): Promise<void>;
  /** All outputs of the run; what is to be told of it then. */
  outputs(run: RunResult, language: Language): Promise<Told>;
};

/** @param folder null when nothing is to be written */
export function openResults(folder: string | null, record: RunRecord | null): Results {
  const unwritten: UnwritableError[] = [];
  const texts = new Map<string, string>();
  const files: string[] = [];
  let pages = 0;
  const wrote = (file: string, sha256: string): void => record?.wrote(file, sha256);
  return {
    unwritten,
    texts,
    async report(report, names) {
      if (folder === null) return;
      const before = unwritten.length;
      await letting(unwritten, async () => {
        for (const [at, { write }] of REPORT_OUTPUTS.entries()) {
          const name = names[at];
          if (name !== undefined) wrote(name, await writeWhole(folder, name, write(report)));
        }
      });
      // Before the last file is read, whatever is in the way but another program ends the run.
      const [failure] = unwritten.slice(before);
      if (failure !== undefined && failure.reason !== 'in-use') throw failure;
    },
    async file(name, bytes) {
      if (folder === null) return;
      await letting(unwritten, async () => {
        wrote(name, await writeWhole(folder, name, bytes));
        files.push(name);
      });
    },
    async outputs(run, language) {
      for (const each of folder === null ? [] : applying(run)) {
        await letting(unwritten, async () => {
          const text = await writeOutput(folder ?? '', each, run, language, (file, sha256) => {
            wrote(file, sha256);
            if (file !== each.file) pages += 1;
          });
          files.push(each.file);
          if (text !== null && PRINTED.has(each.file)) texts.set(each.file, text);
        });
      }
      if (folder !== null) await settleFolder(folder);
      return tellOf(run, files, pages);
    },
  };
}

/** The outputs of a run that has what they are about. */
export function applying(run: RunResult): RunOutput[] {
  return RUN_OUTPUTS.filter(({ applies }) => applies === undefined || applies(run));
}

async function letting(unwritten: UnwritableError[], write: () => Promise<void>): Promise<void> {
  await write().catch((error: unknown) => {
    if (!(error instanceof UnwritableError)) throw error;
    unwritten.push(error);
  });
}

function tellOf({ reports, unread, rollup }: RunResult, files: string[], pages: number): Told {
  return {
    read: reports.length, unread: unread.length, findings: countFindings(reports.flatMap(({ findings }) => findings)), between: countFindings(rollup.findings),
    unreadPages: reports.some(({ source }) => source.pageSources.includes('poor')), files, reports: reports.length, pages,
  };
}
