/** A run: files in, results written, one bad file never stopping the others. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPORT_OUTPUTS, RUN_OUTPUTS } from '../outputs/index.js';
import { missingText } from '../outputs/missing-text.js';
import type { RunOutput, RunResult } from '../outputs/output.js';
import { summaryText } from '../outputs/summary-text.js';
import { CACHE_FOLDER, openCache } from './cache.js';
import { CACHE_BYTES, shrinkCache } from './cache-folder.js';
import { applySettings, bringTogether } from './collate.js';
import { type Expanded, readExpanding } from './expand.js';
import { listFiles, resultNames } from './files.js';
import { openHashes } from './fingerprint.js';
import { besideFile, inputsOf, isPassing } from './inputs.js';
import type { ReadOptions } from './options.js';
import { openShelf } from './packed.js';
import { openPool, type PoolSettings, poolSettings } from './pool.js';
import type { FileAnswer } from './protocol.js';
import { openRecord, type Told } from './record.js';
import { applying, openResults, type Results } from './results.js';
import { makeRollup } from './rollup.js';
import { loadRules } from './rules.js';
import { loadSettings, NO_SETTINGS } from './settings.js';
import { loadUnits } from './units.js';
import { lockFolder } from './lock.js';
import { makeFolder, removeLeftovers, type UnwritableError } from './write.js';

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

/** What the command line tells of a run, whether it was done now or is as the last one left it. */
export type BatchAnswer = { told: Told; summary: string; missing: string | null; unwritten: UnwritableError[] };

/**
 * Reads files and folders and writes every output.
 * @returns reports and files not read, in the order given, the same for any number of workers
 * @throws YamlError when a rule pack or the settings are broken, UnitsError when the list of units can't be used, FormError when the form can't, OccupiedError when
 * another run writes to the folder, UnwritableError when nothing more can be written there: the disk is full, the rights are missing
 */
export async function runBatch(paths: readonly string[], options: BatchOptions): Promise<BatchResult> {
  const { result, unwritten } = await inFolder(paths, options, async (given) => runLoaded(options, await prepare(paths, options, given)));
  return { ...result, unwritten };
}

/**
 * As `runBatch`, for who needs only what is to be told: nothing is done where the results in the folder are what this run would write.
 * @param options with a folder of results
 */
export async function runOrRecall(paths: readonly string[], options: BatchOptions & { output: string }): Promise<BatchAnswer> {
  const { output, read: { language } } = options;
  return inFolder(paths, options, async (given) => {
    const prepared = await prepare(paths, options, given);
    const told = await prepared.record?.recall(prepared.inputs?.name ?? null) ?? null;
    const kept = told === null ? null : await textsIn(output, told);
    if (told !== null && kept !== null) return { told, ...kept, unwritten: [] };
    const { result, unwritten, told: now, texts } = await runLoaded(options, prepared);
    const textOf = (each: RunOutput): string => texts.get(each.file) ?? String(each.write(result, language));
    return { told: now, summary: textOf(summaryText), missing: result.roll === null ? null : textOf(missingText), unwritten };
  });
}

/** The texts of the last run that are printed, as they stand in its folder; null when they can't be read. */
async function textsIn(output: string, { files }: Told): Promise<Pick<BatchAnswer, 'summary' | 'missing'> | null> {
  try {
    const textOf = async ({ file }: RunOutput): Promise<string> => readFile(join(output, file), 'utf8');
    return { summary: await textOf(summaryText), missing: files.includes(missingText.file) ? await textOf(missingText) : null };
  } catch {
    return null;
  }
}

async function inFolder<Answer>(paths: readonly string[], options: BatchOptions, work: (given: Given) => Promise<Answer>): Promise<Answer> {
  const { output } = options;
  // A broken pack stops the run before any file is read and any folder is made.
  const given = await load(paths, options);
  if (output === null) return work(given);
  await makeFolder(output);
  const unlock = await lockFolder(output);
  return work(given).finally(unlock);
}

type Given = Awaited<ReturnType<typeof load>>;

/** What the user gives besides the reports. */
async function load(paths: readonly string[], options: BatchOptions) {
  const { read, output } = options;
  // In a process that watches, the packs may be others than those of the round before.
  const { indicators } = await loadRules(read, true);
  const expected = options.units === undefined || options.units === null ? null : await loadUnits(options.units);
  const settings = options.settings === undefined ? NO_SETTINGS : await loadSettings(paths, options.settings);
  const template = options.template ?? null;
  const beside = template === null ? [] : await Promise.all([template.path, template.map].flatMap((path) => (path === null ? [] : besideFile(path))));
  const form = template === null || output === null ? null : await (await forms()).loadForm(template.path, template.map, indicators, output);
  return { indicators, expected, settings, template, beside, form };
}

/** Few runs have a form. */
async function forms() {
  return import('./form.js');
}

const OWN_FILES = RUN_OUTPUTS.map(({ file }) => file);

/** What there is to read and what is known of it. */
async function prepare(paths: readonly string[], options: BatchOptions, given: Given) {
  const { read, output } = options;
  const { settings, template, expected, beside } = given;
  const cacheFolder = options.cache === undefined ? output === null ? null : join(output, CACHE_FOLDER) : options.cache;
  const hashOf = openHashes(read.limits.bytes);
  const cache = cacheFolder === null ? null : await openCache(cacheFolder, read, hashOf);
  for (const folder of [output, cacheFolder]) if (folder !== null) await removeLeftovers(folder);
  const list = await listFiles(paths, [output, cacheFolder, options.units ?? null, settings.file, settings.acceptedFile, template?.path ?? null], OWN_FILES);
  const recorded = cacheFolder !== null && output !== null;
  return {
    ...given, cacheFolder, cache, list,
    record: recorded ? await openRecord(cacheFolder, output) : null,
    inputs: recorded ? await inputsOf({ list, read, settings, expected, beside, output, entry: options.pool?.entry ?? null }, hashOf) : null,
  };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

type Done = { result: RunResult; told: Told; texts: Map<string, string>; unwritten: UnwritableError[] };

async function runLoaded(options: BatchOptions, prepared: Prepared): Promise<Done> {
  const { indicators, expected, settings, form, cacheFolder, list: { skipped }, record, inputs } = prepared;
  const { read: { language }, output } = options;
  const results = openResults(output, record);
  const { expanded, named, unrestricted } = await readAll(options, prepared, results);
  const { reports, unread } = sorted(expanded.answers);
  const { changed, ...together } = bringTogether(reports, unread, expected, settings, language);
  for (const report of changed) await results.report(report, named.get(report.source.name) ?? []);
  const { groups, rollup } = makeRollup({ ...together, unread, indicators, settings, language, output });
  const result: RunResult = { ...together, groups, rollup, unread, skipped: [...skipped, ...expanded.skipped], indicators };
  if (unrestricted) result.unrestricted = true;
  if (form !== null) {
    const filled = (await forms()).fillForm(form, result);
    result.form = filled.form;
    await results.file(form.file, filled.bytes);
  }
  const told = await results.outputs(result, language);
  const { texts, unwritten } = results;
  const wanted = [...[...named.values()].flat(), ...applying(result).map(({ file }) => file), ...(form === null ? [] : [form.file])];
  const lasts = unwritten.length === 0 && reports.length + unread.length > 0 && !unread.some(isPassing) && await inputs?.still() === true;
  await record?.end(wanted, lasts ? inputs?.name ?? null : null, told);
  if (cacheFolder !== null) await shrinkCache(cacheFolder, CACHE_BYTES);
  return { result, told, texts, unwritten: unwritten.filter(({ path }, at) => unwritten.findIndex((other) => other.path === path) === at) };
}

/** Reads every file and writes each report's own results as it comes; `named` has their names, by the name of the report. */
async function readAll({ read, workers, onProgress, pool: other }: BatchOptions, { settings, cache, list: { jobs }, record }: Prepared, results: Results): Promise<{ expanded: Expanded; named: Map<string, string[]>; unrestricted: boolean }> {
  const pool = openPool({ ...poolSettings(read, workers ?? undefined), ...other });
  const used = REPORT_OUTPUTS.map(({ extension }) => namesTaken(extension));
  const named = new Map<string, string[]>();
  const shelf = openShelf();
  let [done, all] = [0, 0];
  const expanded = await readExpanding(jobs, read, OWN_FILES, async (round) => {
    all += round.length;
    const names = REPORT_OUTPUTS.map(({ extension }, at) => resultNames(round, extension, used[at]));
    await record?.begin(names.flat());
    return pool.readAll(round, async (index, answer) => {
      done += 1;
      onProgress?.({ done, all, name: round[index]?.name ?? '' });
      if (answer.kind !== 'report') return answer;
      const report = applySettings(answer.report, settings);
      const own = names.map((each) => each[index] ?? '');
      named.set(report.source.name, own);
      await results.report(report, own);
      return { kind: 'report', report: shelf.put(report) };
    }, cache);
  }).finally(() => pool.close());
  return { expanded, named, unrestricted: pool.unrestricted() };
}

/** Names that outputs of the whole run have, as `resultNames` takes them: a report called tong-hop.docx gets another one. */
function namesTaken(extension: string): Set<string> {
  return new Set(RUN_OUTPUTS.flatMap(({ file }) => (file.endsWith(extension) ? [file.slice(0, -extension.length)] : [])));
}

function sorted(answers: readonly FileAnswer[]): Pick<RunResult, 'reports' | 'unread'> {
  return {
    reports: answers.flatMap((answer) => (answer.kind === 'report' ? [answer.report] : [])),
    unread: answers.flatMap((answer) => (answer.kind === 'unread' ? [answer.unread] : [])),
  };
}
