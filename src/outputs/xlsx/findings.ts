import { type Language, say } from '../../messages/index.js';
import type { Finding, Report, Severity } from '../../model.js';
import type { RunResult } from '../output.js';
import { flat, quotesOf, sectionOf } from '../place.js';
import { unitName } from '../standing.js';
import { caption, heads, mark, ordinal, whereabouts, words } from './cells.js';
import type { Cell, SheetPlan, Tone } from './workbook.js';

const COLUMNS: [string, number][] = [
  ['order', 6], ['severity', 12], ['issuer', 28], ['file', 26], ['section', 9], ['page', 7], ['block', 7], ['message', 62], ['printed', 15],
  ['expected', 15], ['candidates', 34], ['quote', 44], ['check', 20],
];
const TONES: Record<Severity, Tone> = { error: 'bad', warning: 'warn', info: 'info' };

/** Findings, coloured by severity, file by file in reading order. */
export function findingsSheet(run: RunResult, language: Language): SheetPlan {
  const { reports, unread } = run;
  const findings = reports.flatMap((report, at) => report.findings.map((finding) => ({ report, finding, issuer: unitName(run, at) ?? report.document.issuer })));
  const remarks = [
    ...(findings.length === 0 ? [say(language, 'output.findings.none')] : []),
    ...(unread.length > 0 ? [say(language, 'output.findings.unread', { count: unread.length })] : []),
  ];
  const rows = [
    ...caption(say(language, 'output.title.findings'), remarks.length === 0 ? null : remarks.join(' ')),
    heads(COLUMNS.map(([column]) => say(language, `output.col.${column}`))),
  ];
  const head = rows.length - 1;
  for (const [index, { report, finding, issuer }] of findings.entries()) rows.push(row(index + 1, report, finding, issuer, language));
  return {
    name: say(language, 'output.sheet.findings'),
    widths: COLUMNS.map(([, width]) => width),
    rows,
    heights: new Map([[head, 32]]),
    frozen: { rows: head + 1, columns: 0 },
    filter: { row: head, lastRow: rows.length - 1, columns: COLUMNS.length },
    print: { titleRows: [head, head], paper: 'a3', footer: say(language, 'output.page-footer') },
  };
}

function row(order: number, report: Report, finding: Finding, issuer: string | null, language: Language): Cell[] {
  const tone = TONES[finding.severity];
  const [first] = finding.evidence;
  const candidates = finding.candidates.map(({ from, to, edit }) => say(language, `output.edit.${edit}`, { from, to }));
  return [
    ordinal(order),
    mark(say(language, `output.severity.${finding.severity}`), { tone, bold: finding.severity === 'error' }),
    words(issuer),
    words(report.source.name),
    mark(sectionOf(report, first)),
    whereabouts(report, first),
    ordinal(first === undefined ? null : first.block + 1),
    words(finding.message, { tone }),
    words(finding.printed),
    words(finding.expected),
    words([...new Set(candidates)].join('\n')),
    words(flat(quotesOf(finding))),
    words(finding.check),
  ];
}
