import { say } from '../messages/index.js';
import { addLedgers, countVerdicts, imbalance, severityWords } from './counts.js';
import { formLines } from './form-text.js';
import type { RunOutput } from './output.js';
import { settingsLines } from './settings-text.js';
import { setAside } from './standing.js';
import { visible } from '../text/visible.js';

/** What was read and what was not, figures by verdict, findings by severity, and the ledger adding up. */
export const summaryText: RunOutput = {
  id: 'summary-text',
  file: 'tom-tat.txt',
  write: (run, language) => {
    const { reports, unread, skipped, collation, rollup } = run;
    const lines = [say(language, 'output.summary.read', { read: reports.length, all: reports.length + unread.length })];
    for (const { source, figures, findings, ledger } of reports) {
      lines.push(say(language, 'output.summary.file', {
        name: source.name, figures: figures.length, findings: severityWords(findings, language), unclaimed: ledger.unclaimed,
      }));
    }
    if (collation.period !== null) lines.push(say(language, 'output.summary.period', { period: collation.period }));
    const aside = setAside(run, language);
    if (collation.standings.some(({ status }) => status === 'mixed')) lines.push(say(language, 'output.summary.mixed'));
    if (aside.length > 0) lines.push(say(language, 'output.summary.aside', { count: aside.length }), ...aside.map(({ name, reason }) => `  ${name}: ${reason}`));
    if (unread.length > 0) lines.push(say(language, 'output.summary.unread', { count: unread.length }));
    lines.push(...unread.map(({ name, message }) => `  ${name}: ${message}`));
    if (skipped.length > 0) {
      lines.push(say(language, 'output.summary.skipped', { count: skipped.length, names: skipped.join(', ') }));
    }
    const verdicts = countVerdicts(reports);
    const all = verdicts.verified + verdicts.contradicted + verdicts.explained + verdicts.unchecked;
    const ledger = addLedgers(reports);
    const counts = severityWords(reports.flatMap(({ findings }) => findings), language);
    lines.push(say(language, 'output.summary.figures', { all, ...verdicts }));
    lines.push(say(language, 'output.summary.findings', { counts }));
    if (rollup.findings.length > 0) lines.push(say(language, 'output.summary.batch', { counts: severityWords(rollup.findings, language) }));
    lines.push(...settingsLines(rollup, language));
    lines.push(say(language, 'output.summary.ledger', ledger));
    const difference = reports.reduce((total, report) => total + Math.abs(imbalance(report.ledger)), 0);
    if (difference !== 0) lines.push(say(language, 'output.summary.unbalanced', { difference }));
    if (run.unrestricted === true) lines.push(say(language, 'output.summary.unrestricted'));
    if (run.form !== undefined) lines.push(...formLines(run.form, language));
    return visible(`${lines.join('\n')}\n`);
  },
};
