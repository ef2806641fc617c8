/**
 * The library: everything that the commands do. Importing it does nothing; nothing prints, exits or uses a network.
 *
 * ```ts
 * import { readReport } from 'baocao';
 * const report = await readReport('bao-cao-thang-6.docx');
 * for (const finding of report.findings) console.log(finding.severity, finding.message);
 * ```
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { runChecks } from './checks/index.js';
import { documentKey, settle } from './findings.js';
import type { Language } from './messages/index.js';
import type { Extraction, Finding, Report } from './model.js';
import { readBlocks } from './readers/index.js';
import { type ReadOptions, readOptions } from './run/options.js';
import { buildReport } from './run/pipeline.js';

/**
 * Reads one report in this process. Files that are not trusted are better read by `readReports`, which stops those
 * that take too long or too much memory.
 * @param file a path, or the bytes with the name to report them under
 * @throws UnreadableError when the file can't be read, PackError when a rule pack is broken, an error of `node:fs`
 */
export async function readReport(file: string | { name: string; bytes: Uint8Array }, options: Partial<ReadOptions> = {}): Promise<Report> {
  const { name, bytes } = typeof file === 'string' ? { name: basename(file), bytes: await readFile(file) } : file;
  return buildReport(name, new Uint8Array(bytes), readOptions(options));
}

/**
 * Runs the checks anew over a report's figures, as after a correction: figures come back with their verdicts, with
 * the findings of the arithmetic and how much of all numbers it proves. What was found while reading (numbering, missing fields) is not repeated.
 */
export function checkReport(
  { source, document, figures, blocks, tables, sections, places, parts }: Pick<Report, 'source' | 'document' | 'figures' | 'blocks' | 'tables' | 'sections' | 'places' | 'parts'>, language: Language = 'vi',
): { figures: Report['figures']; findings: Finding[]; identities: Report['identities']; strength: Report['strength'] } {
  const input = { figures, tables, sections, places, parts, blocks: blocks.map((block) => ({ ...block, raw: null, spans: [] })) };
  const checked = runChecks(input);
  return { ...checked, findings: settle(checked.findings, language, checked.figures, documentKey(document, source.sha256)) };
}

/** The first stage alone: the text of a file in reading order, with its tables. @throws UnreadableError */
export async function extractBlocks(name: string, bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<Extraction> {
  return readBlocks(name, bytes, readOptions(options).limits);
}

export { runBatch as readReports, type BatchOptions, type BatchResult } from './run/batch.js';
export { OccupiedError } from './run/lock.js';
export { type ReadOptions, readOptions } from './run/options.js';
export { UnitsError } from './roster/index.js';
export { UnknownPackError } from './run/rules.js';
export { UnwritableError, type WriteFailure } from './run/write.js';
export { UnreadableError } from './readers/reader.js';
export { DEFAULT_LIMITS, Limits } from './limits.js';
export { REPORT_OUTPUTS, RUN_OUTPUTS } from './outputs/index.js';
export type { ReportOutput, RunOutput, RunResult } from './outputs/output.js';
export { reportSchema, rollupSchema } from './outputs/json-schema.js';
export type { Language } from './messages/index.js';
export * from './model.js';
