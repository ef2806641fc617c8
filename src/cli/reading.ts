/** The commands that read reports: run, extract, check. */
import { join } from 'node:path';
import { atLeast } from '../findings.js';
import { type Language, say } from '../messages/index.js';
import type { Rollup } from '../model.js';
import { diagnosis } from '../outputs/diagnosis.js';
import { findingsText } from '../outputs/findings-text.js';
import { json } from '../outputs/json.js';
import { missingText } from '../outputs/missing-text.js';
import type { RunOutput, RunResult } from '../outputs/output.js';
import { summaryText } from '../outputs/summary-text.js';
import { applying, type BatchOptions, type BatchResult, runBatch } from '../run/batch.js';
import { describeFailure } from './failures.js';
import { type FailOn, type RawFlags, toFailOn, toReadOptions, toWorkers, UsageError } from './flags.js';
import { EXIT, type Io, type Presets } from './io.js';

/** Reads, writes every output and prints the summary. */
export async function run(paths: string[], flags: RawFlags, language: Language, io: Io, presets: Presets | null): Promise<number> {
  return (await runOnce(paths, flags, language, io, presets, true)).code;
}

/** @param full print the summary, not only what went wrong */
export async function runOnce(paths: string[], flags: RawFlags, language: Language, io: Io, presets: Presets | null, full: boolean): Promise<{ code: number; result: BatchResult }> {
  const given = paths.length === 0 ? presets?.paths ?? [] : paths;
  const failOn = toFailOn(flags.failOn, presets?.failOn ?? 'error');
  const result = await batch(given, flags, language, io, flags.output);
  if (full) io.out(asText(summaryText.write(result, language)));
  if (full && result.roll !== null) io.out(asText(missingText.write(result, language)));
  const failed = new Set(result.unwritten.map(({ path }) => path));
  const files = [
    ...[...(result.form === undefined ? [] : [result.form.file]), ...applying(result).map(({ file }) => file)].filter((file) => !failed.has(join(flags.output, file))),
    say(language, 'cli.json-per-report', { count: result.reports.length }),
  ].join(', ');
  if (full) io.out(`${say(language, 'cli.written', { folder: join(flags.output), files })}\n`);
  for (const error of result.unwritten) io.err(`${say(language, 'cli.error', { message: describeFailure(error, language) })}\n`);
  return { code: result.unwritten.length > 0 ? EXIT.failed : exitCode(result, failOn), result };
}

/** Prints one report's JSON. */
export async function extract(file: string, flags: RawFlags, language: Language, io: Io): Promise<number> {
  const { reports, unread } = await batch([file], flags, language, io, null);
  const [report, ...more] = reports;
  if (more.length > 0) throw new UsageError('several-reports', { file, count: String(reports.length) });
  for (const { name, message } of unread) io.err(`${say(language, 'output.list.unread', { name, message })}\n`);
  if (report !== undefined) io.out(json.write(report));
  return unread.length > 0 ? EXIT.findings : EXIT.clean;
}

/** Prints how a file was laid out and read, without a letter or digit of it: to be sent to who mends the program. */
export async function diagnose(file: string, flags: RawFlags, language: Language, io: Io): Promise<number> {
  const { reports, unread } = await batch([file], flags, language, io, null);
  for (const { reason } of unread) io.err(`${say(language, 'cli.diagnose-unread', { reason })}\n`);
  for (const report of reports) io.out(diagnosis(report));
  return unread.length > 0 ? EXIT.findings : EXIT.clean;
}

/** Prints findings; writes no file. */
export async function check(paths: string[], flags: RawFlags, language: Language, io: Io): Promise<number> {
  const failOn = toFailOn(flags.failOn, 'error');
  const result = await batch(paths, flags, language, io, null);
  io.out(asText(findingsText.write(result, language)));
  return exitCode(result, failOn);
}

/** Accepted findings fail nothing. Files and pages that were not read are never clean, whatever `--fail-on` says. */
export function exitCode({ reports, unread, rollup }: Pick<RunResult, 'reports' | 'unread'> & { rollup: Pick<Rollup, 'findings'> }, failOn: FailOn): number {
  const open = [...reports.flatMap(({ findings }) => findings), ...rollup.findings].filter(({ accepted }) => accepted === null);
  const failing = failOn !== 'never' && open.some(({ severity }) => atLeast(severity, failOn));
  const unreadPages = reports.some(({ source }) => source.pageSources.includes('poor'));
  return failing || unreadPages || unread.length > 0 ? EXIT.findings : EXIT.clean;
}

async function batch(paths: string[], flags: RawFlags, language: Language, io: Io, output: string | null): Promise<BatchResult> {
  const options: BatchOptions = { read: toReadOptions(flags, language), workers: toWorkers(flags.workers), output, units: flags.units ?? null, settings: flags.config ?? null, template: templateOf(flags), ...cacheOf(flags) };
  if (io.interactive) {
    options.onProgress = ({ done, all, name }) => io.err(`\r\u001b[K${say(language, 'cli.progress', { done, all, name }).slice(0, 78)}`);
  }
  try {
    const result = await runBatch(paths, options);
    if (result.reports.length + result.unread.length === 0) throw new UsageError('no-files', { paths: paths.join(', ') });
    return result;
  } finally {
    if (io.interactive) io.err('\r\u001b[K');
  }
}

function templateOf({ template, templateMap }: RawFlags): NonNullable<BatchOptions['template']> | null {
  if (template === undefined && templateMap !== undefined) throw new UsageError('map-alone', { value: templateMap });
  return template === undefined ? null : { path: template, map: templateMap ?? null };
}

/** Without a flag, and with --cache alone, the folder of results holds the cache. */
function cacheOf({ cache }: RawFlags): Pick<BatchOptions, 'cache'> {
  return typeof cache === 'string' ? { cache } : cache ? {} : { cache: null };
}

function asText(content: ReturnType<RunOutput['write']>): string {
  return typeof content === 'string' ? content : '';
}
