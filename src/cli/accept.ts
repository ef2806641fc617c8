/** The command that adds findings to the list of accepted ones, so that nobody has to copy names by hand. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { type Language, say } from '../messages/index.js';
import { type AcceptedEntry, Finding, Report, Rollup } from '../model.js';
import { addAccepted, joinNames, parseAccepted, quoteOf } from '../settings/index.js';
import { codeOf, makeFolder, writeWhole } from '../run/write.js';
import { YamlError } from '../yaml/problems.js';
import { type RawFlags, UsageError } from './flags.js';
import { EXIT, type Io } from './io.js';
import { visible } from '../text/visible.js';

const ROLLUP = 'tong-hop.json';
/** Of a report's JSON, what an entry tells. */
const Results = Report.pick({ schema: true, source: true, document: true }).extend({ findings: z.array(Finding) });

type Found = { entry: Omit<AcceptedEntry, 'line' | 'reason' | 'by' | 'on'>; message: string };

/** @throws UsageError without a reason, for a folder that holds no results, for a finding that they don't have */
export async function accept(folder: string, ids: readonly string[], flags: RawFlags, language: Language, io: Io): Promise<number> {
  const reason = flags.reason?.trim() ?? '';
  if (reason === '') throw new UsageError('reason-needed', {});
  const rollup = await resultOf(join(folder, ROLLUP), Rollup);
  if (rollup === null) throw new UsageError('no-results', { folder });
  const list = flags.list ?? (rollup.settings.accepted.file === null ? null : resolve(folder, rollup.settings.accepted.file));
  if (list === null) throw new UsageError('list-needed', {});
  const found = await findAll(folder, ids, rollup);
  const text = await readFile(list, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
  const before = parseAccepted(basename(list), text);
  if ('problems' in before) throw new YamlError(before.problems);
  const known = new Set(before.map(({ finding }) => finding));
  const [fresh, old] = [found.filter(({ entry }) => !known.has(entry.finding)), found.filter(({ entry }) => known.has(entry.finding))];
  for (const { entry: { finding } } of old) io.out(`${say(language, 'settings.already', { finding })}\n`);
  if (fresh.length === 0) return EXIT.clean;
  const content = addAccepted(text, fresh.map(({ entry }) => ({ ...entry, reason, by: flags.by ?? null, on: flags.on ?? null })), say(language, 'settings.heading'));
  await makeFolder(dirname(resolve(list)));
  await writeWhole(dirname(resolve(list)), basename(list), content);
  for (const { entry: { finding, file }, message } of fresh) io.out(`${visible(say(language, 'settings.accepted', { finding, message, file: file ?? ROLLUP }))}\n`);
  io.out(`${say(language, 'settings.written', { path: list })}\n`);
  return EXIT.clean;
}

/** @throws UsageError for the first one that is not there */
async function findAll(folder: string, ids: readonly string[], rollup: Rollup): Promise<Found[]> {
  const wanted = new Set(ids);
  const found = new Map<string, Found>();
  for (const { id, check, message, places } of rollup.findings) {
    const quote = quoteOf({ evidence: places.flatMap(({ evidence }) => evidence ?? []) });
    const file = joinNames(places.map(({ report }) => report));
    if (wanted.has(id)) found.set(id, { entry: { finding: id, check, issuer: null, number: null, file, quote }, message });
  }
  // Of reports that the last run did not read, results may still lie about.
  const current = new Set(rollup.reports.map(({ sha256 }) => sha256));
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.json') && each !== ROLLUP).sort()) {
    if (found.size === wanted.size) break;
    const report = await resultOf(join(folder, name), Results);
    if (report === null || !current.has(report.source.sha256)) continue;
    const { issuer, number } = report.document;
    for (const finding of report.findings.filter(({ id }) => wanted.has(id) && !found.has(id))) {
      const entry = { finding: finding.id, check: finding.check, issuer, number, file: report.source.name, quote: quoteOf(finding) };
      found.set(finding.id, { entry, message: finding.message });
    }
  }
  return ids.map((id) => {
    const each = found.get(id);
    if (each === undefined) throw new UsageError('no-finding', { folder, finding: id });
    return each;
  });
}

/** A result of an earlier run; null where there is none that this program could have written. */
async function resultOf<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
