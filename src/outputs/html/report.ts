/** One report: its head, what was found, its text with every figure in place, and what is told of each. */
import type { Finding } from '../../model.js';
import { printedDay } from '../../text/calendar.js';
import { addLedgers, countVerdicts, severityWords } from '../counts.js';
import { placeOf } from '../place.js';
import { standingWords } from '../standing.js';
import { bare } from '../../text/normalise.js';
import { attribute, html, type Html } from './markup.js';
import { figurePanel, findingPanel } from './panel.js';
import { textOf } from './text.js';
import { findingId, isTold, reportId, targetId, type View } from './view.js';

/** A report as an article of the page. */
export function reportArticle(view: View): Html {
  const { report, index, unit } = view;
  return html`<article class="report" id="${reportId(index)}" data-q="${searchWords(view)}">
<h2>${index + 1}. ${unit}</h2>
${aboutReport(view)}
${findingList(view)}
${textOf(view)}
${report.figures.map((figure) => (isTold(report, figure) ? figurePanel(view, figure) : null))}
${report.findings.map((finding, at) => (targetOf(view, finding, at) === findingId(index, at) ? findingPanel(view, finding, at) : null))}
</article>
`;
}

/** What the filter by unit looks in. */
export function searchWords({ unit, report: { source, document } }: Pick<View, 'unit' | 'report'>): string {
  return bare([unit, document.issuer ?? '', source.name].join(' '));
}

function aboutReport({ run, index, report, language, t }: View): Html {
  const { document, source } = report;
  const verdicts = countVerdicts([report]);
  const { numerals, claimed, excluded, unclaimed } = addLedgers([report]);
  const recognised = source.pageSources.some((from) => from !== 'digital');
  const rows: [string, string | null][] = [
    [t('output.col.number'), document.number],
    [t('output.col.date'), language === 'vi' && document.date !== null ? printedDay(document.date) : document.date],
    [t('output.col.title'), document.title],
    [t('output.col.period'), document.period?.label ?? null], [t('output.col.file'), source.name],
    [t('output.col.counted'), standingWords(run, index, language)],
    [t('output.col.notes'), source.notes.join(' ')],
  ];
  return html`<dl class="about">${rows.map(([name, value]) => (value === null || value === '' ? null : html`<dt>${name}</dt><dd>${value}</dd>`))}</dl>
<p>${t('output.summary.figures', { all: report.figures.length, ...verdicts })} ${t('output.summary.ledger', { numerals, claimed, excluded, unclaimed })}${unclaimed > 0 ? html` <mark>${t('output.fate.unclaimed')}</mark>` : null}</p>
${recognised ? html`<p class="hint">${t('output.html.scanned')}</p>` : null}
${report.figures.every((figure) => isTold(report, figure)) ? null : html`<p class="hint">${t('output.html.many', { count: report.figures.length })}</p>`}`;
}

function findingList(view: View): Html {
  const { report, language, t } = view;
  if (report.findings.length === 0) return html`<p>${t('output.findings.none')}</p>`;
  const items = report.findings.map((finding, at) => html`<li data-s="${finding.severity}"${attribute('data-i', indicatorsOf(view, finding))}><a href="#${targetOf(view, finding, at)}"><span class="severity ${finding.severity}">${t(`output.severity.${finding.severity}`)}</span> ${finding.message}</a> <span class="place">${placeOf(report, finding, language)}</span></li>\n`);
  return html`<h3>${t('output.html.findings-of', { counts: severityWords(report.findings, language) })}</h3>
<ul class="findings">${items}</ul>`;
}

/** Where a finding is told: with its first figure, else by itself. */
export function targetOf({ index, report, figures }: View, finding: Finding, at: number): string {
  const first = figures.get(finding.figures[0] ?? '');
  return first === undefined ? findingId(index, at) : targetId(index, report, first);
}

/** Numbers of the indicators that a finding is about, between spaces; '' where it is about none. */
export function indicatorsOf({ figures, indicators }: Pick<View, 'figures' | 'indicators'>, finding: Finding): string {
  const numbers = finding.figures.flatMap((id) => indicators.get(figures.get(id)?.indicator ?? '')?.at ?? []);
  return [...new Set(numbers)].join(' ');
}
