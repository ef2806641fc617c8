import { type Language, say } from '../messages/index.js';
import type { BatchFinding, Finding, Report } from '../model.js';
import { severityWords } from './counts.js';
import type { RunOutput } from './output.js';
import { flat, placeOf, quotesOf } from './place.js';
import { acceptedWords, settingsLines } from './settings-text.js';
import { visible } from '../text/visible.js';

/** Findings file by file, in reading order: severity, place, message, id, and the printed words; then those on several reports, and what was set. */
export const findingsText: RunOutput = {
  id: 'findings-text',
  file: 'canh-bao.txt',
  write: (run, language) => visible([
    ...run.reports.map((report) => ofReport(report, language)),
    ...betweenReports(run.rollup.findings, language),
    ...run.unread.map(({ name, message }) => say(language, 'output.list.unread', { name, message })),
    ...settingsLines(run.rollup, language),
  ].map((paragraph) => `${paragraph}\n`).join('\n')),
};

function ofReport(report: Report, language: Language): string {
  const { name } = report.source;
  if (report.findings.length === 0) return say(language, 'output.list.clean', { name });
  const head = say(language, 'output.list.file', { name, counts: severityWords(report.findings, language) });
  return [head, ...report.findings.map((finding) => ofFinding(report, finding, language))].join('\n');
}

function ofFinding(report: Report, finding: Finding, language: Language): string {
  const quote = flat(quotesOf(finding));
  return [...lines(finding, placeOf(report, finding, language), language), ...(quote === '' ? [] : [`      “${quote}”`])].join('\n');
}

function betweenReports(findings: readonly BatchFinding[], language: Language): string[] {
  if (findings.length === 0) return [];
  const head = say(language, 'output.list.batch', { counts: severityWords(findings, language) });
  return [[head, ...findings.flatMap((finding) => lines(finding, '', language))].join('\n')];
}

function lines({ severity, message, id, accepted }: Pick<Finding, 'severity' | 'message' | 'id' | 'accepted'>, place: string, language: Language): string[] {
  const head = [say(language, `output.severity.${severity}`), place].filter((word) => word !== '').join(', ');
  return [`  ${head}: ${flat(message, 2000)} [${id}]`, ...(accepted === null ? [] : [`      ${acceptedWords(accepted, language)}`])];
}
