/** The commands that read reports: run, extract, check. */
import { join } from 'node:path';
import { atLeast } from '../findings.js';
import { type Language, say } from '../messages/index.js';
import { type Rollup, Severity } from '../model.js';
import { countFindings } from '../outputs/counts.js';
import { diagnosis } from '../outputs/diagnosis.js';
import { findingsText } from '../outputs/findings-text.js';
import { FOLDER } from '../outputs/html/links.js';
import { json } from '../outputs/json.js';
import type { RunOutput, RunResult } from '../outputs/output.js';
import { type BatchOptions, type BatchResult, runBatch, runOrRecall } from '../run/batch.js';
import type { Told } from '../run/record.js';
import { visible } from '../text/visible.js';
import { describeFailure } from './failures.js';
import { type FailOn, type RawFlags, toFailOn, toNative, toReadOptions, toWorkers, UsageError } from './flags.js';
import { EXIT, type Io, type Presets } from './io.js';

/** Reads, writes every output and prints the summary. */
export async function run(paths: string[], flags: RawFlags, language: Language, io: Io, presets: Presets | null): Promise<number> {
  return (await runOnce(paths, flags, language, io, presets, true)).code;
}

/** @param full print the summary, not only what went wrong */
export async function runOnce(paths: string[], flags: RawFlags, language: Language, io: Io, presets: Presets | null, full: boolean): Promise<{ code: number; told: Told }> {
  const given = paths.length === 0 ? presets?.paths ?? [] : paths;
  const failOn = toFailOn(flags.failOn, presets?.failOn ?? 'error');
  const { told, summary, missing, unwritten } = await telling(given, io, language, async (progress) => {
    const answer = await withEngine(flags, language, (options) => runOrRecall(given, { ...options, output: flags.output, ...progress }));
    return { ...answer, files: answer.told.read + answer.told.unread };
  });
  if (full) io.out(summary);
  if (full && missing !== null) io.out(missing);
  const files = [
    ...told.files, ...(told.pages > 0 ? [say(language, 'cli.pages', { count: told.pages, folder: `${FOLDER}/` })] : []), say(language, 'cli.json-per-report', { count: told.reports }),
  ].join(', ');
  if (full) io.out(`${visible(say(language, 'cli.written', { folder: join(flags.output), files }))}\n`);
  for (const error of unwritten) io.err(`${say(language, 'cli.error', { message: describeFailure(error, language) })}\n`);
  return { code: unwritten.length > 0 ? EXIT.failed : codeOf(told, failOn), told };
}

/** Prints one report's JSON. */
export async function extract(file: string, flags: RawFlags, language: Language, io: Io): Promise<number> {
  const { reports, unread } = await batch([file], flags, language, io);
  const [report, ...more] = reports;
  if (more.length > 0) throw new UsageError('several-reports', { file, count: String(reports.length) });
  for (const { name, message } of unread) io.err(`${visible(say(language, 'output.list.unread', { name, message }))}\n`);
  if (report !== undefined) io.out(json.write(report));
  return unread.length > 0 ? EXIT.findings : EXIT.clean;
}

/** Prints how a file was laid out and read, without a letter or digit of it: to be sent to who mends the program. */
export async function diagnose(file: string, flags: RawFlags, language: Language, io: Io): Promise<number> {
  const { reports, unread } = await batch([file], flags, language, io);
  for (const { reason } of unread) io.err(`${say(language, 'cli.diagnose-unread', { reason })}\n`);
  for (const report of reports) io.out(diagnosis(report));
  return unread.length > 0 ? EXIT.findings : EXIT.clean;
}

/** Prints findings; writes no file. */
export async function check(paths: string[], flags: RawFlags, language: Language, io: Io): Promise<number> {
  const failOn = toFailOn(flags.failOn, 'error');
  const result = await batch(paths, flags, language, io);
  io.out(asText(findingsText.write(result, language)));
  return exitCode(result, failOn);
}

/** The exit code of a run that ended. */
export function exitCode({ reports, unread, rollup }: Pick<RunResult, 'reports' | 'unread'> & { rollup: Pick<Rollup, 'findings'> }, failOn: FailOn): number {
  const unreadPages = reports.some(({ source }) => source.pageSources.includes('poor'));
  return codeOf({ findings: countFindings(reports.flatMap(({ findings }) => findings)), between: countFindings(rollup.findings), unread: unread.length, unreadPages }, failOn);
}

/** Accepted findings fail nothing. Files and pages that were not read are never clean, whatever `--fail-on` says. */
function codeOf({ findings, between, unread, unreadPages }: Pick<Told, 'findings' | 'between' | 'unread' | 'unreadPages'>, failOn: FailOn): number {
  const failing = failOn !== 'never' && Severity.options.some((severity) => atLeast(severity, failOn) && findings[severity] + between[severity] > 0);
  return failing || unreadPages || unread > 0 ? EXIT.findings : EXIT.clean;
}

async function batch(paths: string[], flags: RawFlags, language: Language, io: Io): Promise<BatchResult> {
  return telling(paths, io, language, async (progress) => {
    const result = await withEngine(flags, language, (options) => runBatch(paths, { ...options, output: null, ...progress }));
    return { ...result, files: result.reports.length + result.unread.length };
  });
}

/** Reads with the options of the flags, the engine of the machine among them where it is asked for. @throws UsageError, NativeError */
async function withEngine<Answer>(flags: RawFlags, language: Language, work: (options: Omit<BatchOptions, 'output'>) => Promise<Answer>): Promise<Answer> {
  const read = toReadOptions(flags, language);
  const native = toNative(flags.ocr) ? await (await import('../run/native.js')).openNative() : null;
  try {
    return await work({
      read: { ...read, native: native?.engine ?? null }, workers: toWorkers(flags.workers), units: flags.units ?? null, settings: flags.config ?? null, template: templateOf(flags), ...cacheOf(flags),
    });
  } finally {
    await native?.close();
  }
}

/** Draws progress where there is a terminal. @throws UsageError when there was no file */
async function telling<Answer extends { files: number }>(paths: readonly string[], io: Io, language: Language, work: (progress: Pick<BatchOptions, 'onProgress'>) => Promise<Answer>): Promise<Answer> {
  try {
    const answer = await work(io.interactive ? { onProgress: ({ done, all, name }) => io.err(`\r\u001b[K${visible(say(language, 'cli.progress', { done, all, name })).slice(0, 78)}`) } : {});
    if (answer.files === 0) throw new UsageError('no-files', { paths: paths.join(', ') });
    return answer;
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
