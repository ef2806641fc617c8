/** Scores a folder of labelled reports, format by format. How scores are taken is written in docs/eval.md. */
import { readFile } from 'node:fs/promises';
import type { Report } from '../model.js';
import { type LabelledReport, loadCorpus } from './corpus.js';
import { type Gold, goldFor } from './gold.js';
import { reportText } from './report-text.js';
import { type Counts, type Miss, type Score, add, emptyScore, sum } from './score.js';
import { scoreDocument } from './score-document.js';
import { scoreFigures } from './score-figures.js';
import { kindOf, scoreFindings } from './score-findings.js';
import { numberedLabels, scoreLedger, scoreSections } from './score-outline.js';

/** Formats scored unless others are asked for; scans wait for OCR. */
export const DEFAULT_FORMATS = ['md', 'typed.docx', 'auto.docx', 'nfd.docx', 'tcvn3.docx', 'typed.doc', 'typed.rtf', 'typed.odt', 'word.pdf', 'chrome.pdf', 'docx', 'doc', 'rtf', 'odt', 'pdf'];

export type EvalOptions = {
  formats?: string[];
  /** Keep what was missed and invented, file by file. */
  misses?: boolean;
  build: (name: string, bytes: Uint8Array) => Promise<Report>;
};

export type FormatResult = {
  format: string;
  files: number;
  counts: Counts;
  unread: { name: string; reason: string }[];
  misses: { name: string; misses: Miss[] }[];
};

/** `absent`: formats asked for of which there is no file; nothing is scored then. */
export type EvalResult = { reports: number; formats: FormatResult[]; skipped: string[]; absent: string[]; listMisses: boolean };

/**
 * Reads and scores every file of the formats asked for. A file that can't be read counts as found nothing.
 * @param folder see `loadCorpus` for its layouts
 */
export async function evaluate(folder: string, options: EvalOptions): Promise<EvalResult> {
  const corpus = await loadCorpus(folder);
  const present = [...new Set(corpus.flatMap(({ files }) => files.map(({ format }) => format)))];
  const wanted = options.formats ?? DEFAULT_FORMATS;
  const formats: FormatResult[] = [];
  const absent = (options.formats ?? []).filter((format) => !present.includes(format));
  for (const format of absent.length > 0 ? [] : wanted.filter((name) => present.includes(name))) formats.push(await scoreFormat(format, corpus, options.build));
  return { reports: corpus.length, formats, skipped: present.filter((format) => !formats.some((scored) => scored.format === format)).sort(), absent, listMisses: options.misses ?? false };
}

async function scoreFormat(format: string, corpus: readonly LabelledReport[], build: EvalOptions['build']): Promise<FormatResult> {
  const result: FormatResult = { format, files: 0, counts: {}, unread: [], misses: [] };
  const all: Counts[] = [];
  for (const { gold, text, files } of corpus) {
    for (const file of files.filter((candidate) => candidate.format === format)) {
      const labels = goldFor(gold, format);
      let score: Score;
      try {
        score = scoreReport(await build(file.name, new Uint8Array(await readFile(file.path))), labels, text);
      } catch (error) {
        score = scoreUnread(labels);
        result.unread.push({ name: file.name, reason: error instanceof Error ? error.message : String(error) });
      }
      result.files += 1;
      all.push(score.counts);
      result.misses.push({ name: file.name, misses: score.misses });
    }
  }
  result.counts = sum(all);
  return result;
}

/** All scores of one report. @param text the report as labelled, for the order of quotes */
export function scoreReport(report: Report, gold: Gold, text: string | null): Score {
  const places = reportText(report.blocks);
  const scores = [
    scoreFigures(report, gold, text, places), scoreSections(report, gold), scoreDocument(report, gold),
    scoreFindings(report, gold, places), scoreLedger(report),
  ];
  return { counts: sum(scores.map(({ counts }) => counts)), misses: scores.flatMap(({ misses }) => misses) };
}

/** The score of a file that gave nothing: every label is missed. */
export function scoreUnread(gold: Gold): Score {
  const score = emptyScore();
  for (const { kind, row, column } of gold.facts) {
    for (const name of ['figures', `figures/${row === null && column === null ? 'prose' : 'cell'}`, `figures/kind:${kind}`]) add(score.counts, `${name}/gold`);
  }
  add(score.counts, 'sections/gold', numberedLabels(gold).length);
  for (const { rule, severity } of gold.findings) {
    for (const name of [`findings/severity:${severity}`, `findings/rule:${kindOf(rule)}`, ...(severity === 'info' ? [] : ['findings/due'])]) add(score.counts, `${name}/gold`);
  }
  return { counts: sum([score.counts, scoreDocument(null, gold).counts]), misses: [] };
}
