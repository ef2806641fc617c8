import { type Language, say } from '../messages/index.js';
import type { Finding, Report } from '../model.js';
import { severityWords } from './counts.js';
import type { RunOutput } from './output.js';
import { flat, placeOf, quotesOf } from './place.js';

/** Findings file by file, in reading order: severity, place, message, and the printed words. */
export const findingsText: RunOutput = {
  id: 'findings-text',
  file: 'canh-bao.txt',
  write: (run, language) => [
    ...run.reports.map((report) => ofReport(report, language)),
    ...run.unread.map(({ name, message }) => say(language, 'output.list.unread', { name, message })),
  ].map((paragraph) => `${paragraph}\n`).join('\n'),
};

function ofReport(report: Report, language: Language): string {
  const { name } = report.source;
  if (report.findings.length === 0) return say(language, 'output.list.clean', { name });
  const head = say(language, 'output.list.file', { name, counts: severityWords(report.findings, language) });
  return [head, ...report.findings.map((finding) => ofFinding(report, finding, language))].join('\n');
}

function ofFinding(report: Report, finding: Finding, language: Language): string {
  const place = placeOf(report, finding, language);
  const head = [say(language, `output.severity.${finding.severity}`), place].filter((word) => word !== '').join(', ');
  const quote = flat(quotesOf(finding));
  return [`  ${head}: ${flat(finding.message, 2000)}`, ...(quote === '' ? [] : [`      “${quote}”`])].join('\n');
}
