import { type Language, say } from '../../messages/index.js';
import type { BatchFinding, Finding, Report, Severity } from '../../model.js';
import type { RunResult } from '../output.js';
import { flat, quotesOf, sectionOf } from '../place.js';
import { acceptedWords, settingsLines } from '../settings-text.js';
import { standingOf, unitName } from '../standing.js';
import { caption, heads, mark, ordinal, whereabouts, words } from './cells.js';
import type { Cell, SheetPlan, Tone } from './workbook.js';

const COLUMNS: [string, number][] = [
  ['order', 6], ['severity', 12], ['finding-status', 20], ['issuer', 28], ['file', 26], ['section', 9], ['page', 7], ['block', 7], ['message', 62], ['printed', 15],
  ['expected', 15], ['candidates', 34], ['quote', 44], ['check', 20], ['finding-id', 15],
];
const TONES: Record<Severity, Tone> = { error: 'bad', warning: 'warn', info: 'info' };
/** Units and files named in one cell; the message and the JSON have all. */
const NAMED = 4;

/**
 * Findings, coloured by severity, file by file in reading order; then those on several reports. Accepted ones are grey and
 * say why.
 */
export function findingsSheet(run: RunResult, language: Language): SheetPlan {
  const { reports, unread, rollup } = run;
  const found = reports.flatMap((report, at) => {
    const { status } = standingOf(run, at);
    const aside = status === 'counted' || status === 'mixed' ? null : say(language, `output.aside.${status}`);
    return report.findings.map((finding) => ({ report, finding, issuer: unitName(run, at) ?? report.document.issuer, aside }));
  });
  const count = found.length + rollup.findings.length;
  const remarks = [
    ...(count === 0 ? [say(language, 'output.findings.none')] : []),
    ...(unread.length > 0 ? [say(language, 'output.findings.unread', { count: unread.length })] : []),
  ];
  const explanation = [...(remarks.length === 0 ? [] : [remarks.join(' ')]), ...settingsLines(rollup, language), ...(count === 0 ? [] : [say(language, 'output.findings.legend')])];
  const rows = [
    ...caption(say(language, 'output.title.findings'), explanation.length === 0 ? null : explanation.join('\n')),
    heads(COLUMNS.map(([column]) => say(language, `output.col.${column}`))),
  ];
  const head = rows.length - 1;
  for (const [index, { report, finding, issuer, aside }] of found.entries()) rows.push(row(index + 1, report, finding, { issuer, aside }, language));
  for (const [index, finding] of rollup.findings.entries()) rows.push(batchRow(found.length + index + 1, finding, run, language));
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

type Graded = Pick<Finding, 'severity' | 'accepted'>;

function toneOf({ severity, accepted }: Graded): Tone {
  return accepted === null ? TONES[severity] : 'missing';
}

/** Order, severity and whether it is still open. @param aside why the report that it is of is not added up: nobody has to be asked about an old version */
function lead(order: number, finding: Graded, language: Language, aside: string | null = null): Cell[] {
  const { severity, accepted } = finding;
  return [
    ordinal(order),
    mark(say(language, `output.severity.${severity}`), { tone: toneOf(finding), bold: severity === 'error' && accepted === null }),
    words((accepted === null ? say(language, 'output.open') : acceptedWords(accepted, language)) + (aside === null ? '' : ` (${aside})`), { tone: accepted === null ? 'plain' : 'missing' }),
  ];
}

function row(order: number, report: Report, finding: Finding, { issuer, aside }: { issuer: string | null; aside: string | null }, language: Language): Cell[] {
  const [first] = finding.evidence;
  const candidates = finding.candidates.map(({ from, to, edit }) => say(language, `output.edit.${edit}`, { from, to }));
  return [
    ...lead(order, finding, language, aside),
    words(issuer),
    words(report.source.name),
    mark(sectionOf(report, first)),
    whereabouts(report, first),
    ordinal(first === undefined ? null : first.block + 1),
    words(finding.message, { tone: toneOf(finding) }),
    words(finding.printed),
    words(finding.expected),
    words([...new Set(candidates)].join('\n')),
    words(flat(quotesOf(finding))),
    words(finding.check),
    mark(finding.id),
  ];
}

/** Of a finding that only others' reports show: the unit that it is about, or all that it holds against each other. */
function batchRow(order: number, finding: BatchFinding, { reports, rollup }: RunResult, language: Language): Cell[] {
  const files = [...new Set(finding.places.map(({ report }) => report))];
  const units = [...new Set(files.flatMap((file) => rollup.reports.filter(({ name }) => name === file).map(({ unit, issuer }) => unit ?? issuer ?? file)))];
  const report = files.length === 1 ? reports.find(({ source }) => source.name === files[0]) : undefined;
  const first = report === undefined ? undefined : finding.places[0]?.evidence ?? undefined;
  const quotes = [...new Set(finding.places.flatMap(({ evidence }) => (evidence === null ? [] : [flat(evidence.quote, 80)])))];
  return [
    ...lead(order, finding, language),
    words([...units.slice(0, NAMED), ...(units.length > NAMED ? ['…'] : []), ...(files.length > 1 ? [say(language, 'output.findings.between')] : [])].join('\n')),
    words([...files.slice(0, NAMED), ...(files.length > NAMED ? ['…'] : [])].join('\n')),
    mark(report === undefined ? null : sectionOf(report, first)),
    report === undefined ? mark(null) : whereabouts(report, first),
    ordinal(first === undefined ? null : first.block + 1),
    words(finding.message, { tone: toneOf(finding) }),
    words(null), words(null), words(null),
    words(flat(quotes.join(' … '))),
    words(finding.check),
    mark(finding.id),
  ];
}
