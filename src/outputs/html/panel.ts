/** What the page tells of one figure, or of one finding about no figure: shown beside the text when its place is chosen. */
import { messageIds } from '../../messages/index.js';
import type { Candidate, Evidence, Figure, Finding } from '../../model.js';
import { flat, placeOf } from '../place.js';
import { acceptedWords } from '../settings-text.js';
import { arithmeticLine, printedText } from './arithmetic.js';
import { type Content, html, type Html, joined } from './markup.js';
import { pageMap } from './page-map.js';
import { anchorId, findingId, panelId, reportId, type View } from './view.js';

const OPERANDS = ['numerator', 'denominator', 'percent', 'value'] as const;
/** Characters of the headings above a figure. */
const CONTEXT = 160;

/** What is told of a figure: how it is printed, its verdict and arithmetic, its findings, and all that was read of it. */
export function figurePanel(view: View, figure: Figure): Html {
  const { t, index } = view;
  const findings = view.findings.get(figure.id) ?? [];
  const lines = (view.identities.get(figure.id) ?? []).map((identity) => arithmeticLine(view, identity, figure.id));
  return html`<section class="panel" id="${panelId(index, figure.id)}" tabindex="-1" aria-label="${flat(figure.label, 80)}">
${head(view, figure.label, anchorId(index, figure.id))}
<p><span class="verdict ${figure.verdict}">${t(`output.verdict.${figure.verdict}`)}</span> ${reasonOf(view, figure)}</p>
<h4>${t('output.html.printed')}</h4>
<blockquote>${flat(figure.evidence.quote, 400)}</blockquote>
<p class="place">${placeOf(view.report, { part: figure.part, evidence: [figure.evidence] }, view.language)}</p>
${facts(OPERANDS.flatMap((name): [string, Content][] => (figure[name] === null ? [] : [[t(`output.col.${name}`), printedText(figure[name], name)]])))}
${lines.length === 0 ? null : html`<h4>${t('output.html.arithmetic')}</h4><ul class="sums">${lines}</ul>`}
${findings.map((finding) => findingBody(view, finding))}
${strength(view, figure)}
${facts(more(view, figure))}
${whereOnPage(view, figure.evidence)}
</section>
`;
}

/** @param at place in the report's list of findings */
export function findingPanel(view: View, finding: Finding, at: number): Html {
  const { t, index } = view;
  const [first] = finding.evidence;
  return html`<section class="panel" id="${findingId(index, at)}" tabindex="-1" aria-label="${t('output.html.finding')}">
${head(view, t('output.html.finding'), first === undefined ? reportId(index) : findingAnchor(view, at))}
${findingBody(view, finding)}
${first === undefined || first.quote === '' ? null : html`<h4>${t('output.html.printed')}</h4><blockquote>${flat(first.quote, 400)}</blockquote>`}
<p class="place">${placeOf(view.report, finding, view.language)}</p>
${first === undefined ? null : whereOnPage(view, first)}
</section>
`;
}

/** Of the place in the text that a finding without figures is about. */
export function findingAnchor(view: View, at: number): string {
  return `${reportId(view.index)}-an-${at + 1}`;
}

/** What was found, in which words to ask, and what may have been meant. */
export function findingBody({ t, language }: View, { severity, message, printed, expected, candidates, accepted }: Finding): Html {
  const words = [...new Set(candidates.map((candidate) => correction(t, candidate)))];
  const told = [...(printed === null ? [] : [`${t('output.col.printed')}: ${printed}`]), ...(expected === null ? [] : [`${t('output.col.expected')}: ${expected}`])];
  return html`<div class="told ${severity}"><p><span class="severity ${severity}">${t(`output.severity.${severity}`)}</span> ${message}</p>${accepted === null ? null : html`<p>${acceptedWords(accepted, language)}</p>`}${told.length === 0 ? null : html`<p>${told.join('; ')}</p>`}${words.length === 0 ? null : html`<p>${t('output.col.candidates')}:</p><ul>${words.map((word) => html`<li>${word}</li>`)}</ul>`}</div>`;
}

function correction(t: View['t'], { edit, from, to, satisfies }: Candidate): string {
  return `${t(`output.edit.${edit}`, { from, to })}${satisfies > 1 ? `; ${t('output.html.satisfies', { count: satisfies })}` : ''}`;
}

function head({ t }: View, title: string, back: string): Html {
  return html`<h3>${title}</h3><p class="close"><a href="#${back}">${t('output.html.close')}</a></p>`;
}

/** Checks name their reasons by slugs; one that has no words yet says nothing. */
function reasonOf({ t }: View, { verdictReason }: Figure): string {
  const id = `output.verdict-reason.${verdictReason}`;
  return messageIds().includes(id) ? t(id) : '';
}

function strength({ t }: View, figure: Figure): Html | null {
  if (figure.strength === null || figure.strength.possible === 0) return null;
  const { caught, possible } = figure.strength;
  const share = Math.floor(100 * caught / possible);
  return html`<h4>${t('output.col.strength')}</h4><p><meter min="0" max="100" value="${share}">${share}%</meter> ${t('output.html.strength', { caught, possible, share })}</p>`;
}

function more(view: View, figure: Figure): [string, Content][] {
  const { t } = view;
  const { table, change, evidence } = figure;
  const known = figure.indicator === null ? undefined : view.indicators.get(figure.indicator)?.name ?? figure.indicator;
  const readings = [...new Set(evidence.alternatives.map(({ text }) => text))];
  const rows: [string, Content][] = [
    [t('output.col.indicator'), known ?? t('output.html.no-indicator')],
    [t('output.col.context'), flat(figure.context.join(' › '), CONTEXT)],
    [t('output.col.table-row'), table === null ? '' : flat(table.rowPath.join(' › '), CONTEXT)],
    [t('output.col.table-column'), table === null ? '' : flat(table.columnPath.join(' › '), CONTEXT)],
    [t('output.col.unit'), figure.unit],
    [t('output.col.role'), figure.role === 'result' ? '' : t(`output.role.${figure.role}`)],
    [t('output.col.figure-period'), figure.period?.label ?? ''],
    [t('output.col.cumulative'), figure.cumulative ? t('output.yes') : ''],
    [t('output.col.approximate'), figure.approximate === null ? '' : t(`output.approximate.${figure.approximate}`)],
    [t('output.col.ambiguous'), figure.ambiguous ? t('output.matrix.ambiguous') : ''],
    [t('output.col.change'), change === null ? '' : [t(`output.change.${change.direction}`), change.against ?? ''].join(' ')],
    [t('output.col.reading'), figure.reading === 'digital' ? '' : t(`output.reading.${figure.reading}`)],
    [t('output.html.readings'), joined(readings, '; ')],
    [t('output.html.raw'), evidence.raw ?? ''],
  ];
  return rows.filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0));
}

function facts(rows: readonly [string, Content][]): Html | null {
  return rows.length === 0 ? null : html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function whereOnPage({ t, report }: View, { box, page, block }: Evidence): Html | null {
  const picture = report.blocks[block]?.picture;
  if (box === null || (page === null && picture === undefined)) return null;
  const title = picture === undefined ? t('output.html.on-page', { page: page ?? 1 }) : t('output.html.in-picture', { number: picture.number, name: picture.name });
  return html`<h4>${title}</h4>${pageMap(box, title)}`;
}
