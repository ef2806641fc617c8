/** A run: files in, results written, one bad file never stopping the others. */
import { join } from 'node:path';
import type { Report } from '../model.js';
import { REPORT_OUTPUTS, RUN_OUTPUTS } from '../outputs/index.js';
import type { RunOutput, RunResult } from '../outputs/output.js';
import { CACHE_FOLDER, openCache } from './cache.js';
import { CACHE_BYTES, shrinkCache } from './cache-folder.js';
import { applySettings, bringTogether } from './collate.js';
import { readExpanding } from './expand.js';
import { listFiles, resultNames } from './files.js';
import { fillForm, loadForm } from './form.js';
import type { ReadOptions } from './options.js';
import { openShelf } from './packed.js';
import { openPool, type PoolSettings, poolSettings } from './pool.js';
import type { FileAnswer } from './protocol.js';
import { makeRollup } from './rollup.js';
import { loadRules } from './rules.js';
import { loadSettings, NO_SETTINGS } from './settings.js';
import { loadUnits } from './units.js';
import { lockFolder } from './lock.js';
import { makeFolder, removeLeftovers, settleFolder, UnwritableError, writeWhole } from './write.js';
import { writeOutput } from './write-output.js';

export type Progress = { done: number; all: number; name: string };

export type BatchOptions = {
  read: ReadOptions;
  /** Child processes at a time; null for one a core. */
  workers: number | null;
  /** Folder of results, made when it is missing; null when nothing is to be written. */
  output: string | null;
  /** The list of units that have to report (.csv, .xlsx); null when there is none. */
  units?: string | null;
  /** The settings file; null to look for one beside the reports, absent for none. */
  settings?: string | null;
  /** The province's own form (.xlsx) and its mapping (.yaml), filled into the folder of results; null or absent for none. */
  template?: { path: string; map: string | null } | null;
  /** Folder of answers kept from run to run; null for none, absent for one in the folder of results. */
  cache?: string | null;
  onProgress?: (progress: Progress) => void;
  /** For tests: another child program. */
  pool?: Partial<PoolSettings>;
};

/** What a run gave, and which of its results stand in the folder as an earlier run left them, because they are open elsewhere. */
export type BatchResult = RunResult & { unwritten: UnwritableError[] };

/**
 * Reads files and folders and writes every output.
 * @returns reports and files not read, in the order given, the same for any number of workers
 * @throws YamlError when a rule pack or the settings are broken, UnitsError when the list of units can't be used, FormError when the form can't, OccupiedError when
 * another run writes to the folder, UnwritableError when nothing more can be written there: the disk is full, the rights are missing
 */
export async function runBatch(paths: readonly string[], options: BatchOptions): Promise<BatchResult> {
  const { output } = options;
  // A broken pack stops the run before any file is read and any folder is made.
  const given = await load(paths, options);
  if (output === null) return runLoaded(paths, options, given);
  await makeFolder(output);
  const unlock = await lockFolder(output);
  return runLoaded(paths, options, given).finally(unlock);
}

/** What the user gives besides the reports. */
async function load(paths: readonly string[], options: BatchOptions) {
  const { read, output } = options;
  const { indicators } = await loadRules(read);
  const expected = options.units === undefined || options.units === null ? null : await loadUnits(options.units);
  const settings = options.settings === undefined ? NO_SETTINGS : await loadSettings(paths, options.settings);
  const template = options.template ?? null;
  const form = template === null || output === null ? null : await loadForm(template.path, template.map, indicators, output);
  return { indicators, expected, settings, template, form };
}

async function runLoaded(paths: readonly string[], options: BatchOptions, { indicators, expected, settings, template, form }: Awaited<ReturnType<typeof load>>): Promise<BatchResult> {
  const { read, output, workers, onProgress } = options;
  const unwritten: UnwritableError[] = [];
  const cacheFolder = options.cache === undefined ? output === null ? null : join(output, CACHE_FOLDER) : options.cache;
  const cache = cacheFolder === null ? null : await openCache(cacheFolder, read);
  for (const folder of [output, cacheFolder]) if (folder !== null) await removeLeftovers(folder);
  const own = RUN_OUTPUTS.map(({ file }) => file);
  const { jobs, skipped } = await listFiles(paths, [output, cacheFolder, options.units ?? null, settings.file, settings.acceptedFile, template?.path ?? null], own);
  const pool = openPool({ ...poolSettings(read, workers ?? undefined), ...options.pool });
  const used = REPORT_OUTPUTS.map(({ extension }) => namesTaken(extension));
  /** Names of its results, by the name of the report. */
  const named = new Map<string, string[]>();
  const shelf = openShelf();
  let [done, all] = [0, 0];
  const expanded = await readExpanding(jobs, read, own, (round) => {
    all += round.length;
    const names = REPORT_OUTPUTS.map(({ extension }, at) => resultNames(round, extension, used[at]));
    return pool.readAll(round, async (index, answer) => {
      done += 1;
      onProgress?.({ done, all, name: round[index]?.name ?? '' });
      if (answer.kind !== 'report') return answer;
      const report = applySettings(answer.report, settings);
      const own = names.map((each) => each[index] ?? '');
      named.set(report.source.name, own);
      if (output !== null) await lettingOpen(unwritten, () => writeReport(output, report, own));
      return { kind: 'report', report: shelf.put(report) };
    }, cache);
  }).finally(() => pool.close());
  const { reports, unread } = sorted(expanded.answers);
  const { changed, ...together } = bringTogether(reports, unread, expected, settings, read.language);
  if (output !== null) for (const report of changed) await lettingOpen(unwritten, () => writeReport(output, report, named.get(report.source.name) ?? []));
  const { groups, rollup } = makeRollup({ ...together, unread, indicators, settings, language: read.language, output });
  const result: RunResult = { ...together, groups, rollup, unread, skipped: [...skipped, ...expanded.skipped], indicators };
  if (output !== null && form !== null) {
    const filled = fillForm(form, result);
    result.form = filled.form;
    await letting(unwritten, () => writeWhole(output, form.file, filled.bytes));
  }
  if (output !== null) {
    for (const each of applying(result)) await letting(unwritten, () => writeOutput(output, each, result, read.language));
    await settleFolder(output);
  }
  if (cacheFolder !== null) await shrinkCache(cacheFolder, CACHE_BYTES);
  return { ...result, unwritten: unwritten.filter(({ path }, at) => unwritten.findIndex((other) => other.path === path) === at) };
}

/** A result that is open in another program costs only itself; before the last file is read, whatever else is in the way ends the run. */
async function lettingOpen(unwritten: UnwritableError[], write: () => Promise<void>): Promise<void> {
  const before = unwritten.length;
  await letting(unwritten, write);
  const [failure] = unwritten.slice(before);
  if (failure !== undefined && failure.reason !== 'in-use') throw failure;
}

async function letting(unwritten: UnwritableError[], write: () => Promise<void>): Promise<void> {
  await write().catch((error: unknown) => {
    if (!(error instanceof UnwritableError)) throw error;
    unwritten.push(error);
  });
}

/** Names that outputs of the whole run have, as `resultNames` takes them: a report called tong-hop.docx gets another one. */
function namesTaken(extension: string): Set<string> {
  return new Set(RUN_OUTPUTS.flatMap(({ file }) => (file.endsWith(extension) ? [file.slice(0, -extension.length)] : [])));
}

/** @param names one for each output */
async function writeReport(folder: string, report: Report, names: readonly string[]): Promise<void> {
  for (const [at, { write }] of REPORT_OUTPUTS.entries()) {
    const name = names[at];
    if (name !== undefined) await writeWhole(folder, name, write(report));
  }
}

/** The outputs of a run that has what they are about. */
export function applying(run: RunResult): RunOutput[] {
  return RUN_OUTPUTS.filter(({ applies }) => applies === undefined || applies(run));
}

function sorted(answers: readonly FileAnswer[]): Pick<RunResult, 'reports' | 'unread'> {
  return {
    reports: answers.flatMap((answer) => (answer.kind === 'report' ? [answer.report] : [])),
    unread: answers.flatMap((answer) => (answer.kind === 'unread' ? [answer.unread] : [])),
  };
}
