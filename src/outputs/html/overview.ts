/** What stands first: what was read, what was found, who has not reported. */
import { addLedgers, countSeverities, countVerdicts } from '../counts.js';
import { summariseRoll } from '../missing.js';
import { hintOf, remarksOn } from '../missing-text.js';
import type { Language } from '../../messages/index.js';
import type { Finding } from '../../model.js';
import type { RunResult } from '../output.js';
import { flat, placeOf } from '../place.js';
import { acceptedWords, settingsLines } from '../settings-text.js';
import { setAside } from '../standing.js';
import { heatMap } from './heat-map.js';
import type { Link } from './links.js';
import { attribute, type Content, html, type Html } from './markup.js';
import { indicatorsOf, searchWords, targetOf } from './report.js';
import { type Indicators, sayIn, type Say, viewOf } from './view.js';

/** The first part of the page of a run. @param link from a report and an id to where it stands */
export function overview(run: RunResult, indicators: Indicators, link: Link, language: Language): Html {
  const t = sayIn(language);
  return html`${numbers(run, t)}
${heatMap(run, indicators, link, t)}
${findings(run, indicators, link, language)}
${lists(run, language)}
`;
}

function numbers({ reports, unread, collation, rollup }: RunResult, t: Say): Html {
  const { units } = rollup.coverage;
  const all = reports.flatMap((report) => report.findings);
  const severities = countSeverities(all);
  const verdicts = countVerdicts(reports);
  const figures = reports.reduce((sum, report) => sum + report.figures.length, 0);
  const tiles: [string, number | string, string][] = [
    ...(units === null ? [] : [[t('output.html.tile-units'), `${units.reported}/${units.expected}`, units.reported < units.expected ? 'warning' : ''] satisfies [string, string, string]]),
    [t('output.html.tile-read'), `${reports.length}/${reports.length + unread.length}`, unread.length > 0 ? 'warning' : ''],
    [t('output.severity.error'), severities.error, severities.error > 0 ? 'error' : ''],
    [t('output.severity.warning'), severities.warning, severities.warning > 0 ? 'warning' : ''],
    [t('output.severity.info'), severities.info, ''],
  ];
  return html`<ul class="tiles">${tiles.map(([name, value, look]) => html`<li${attribute('class', look)}><b>${value}</b> ${name}</li>`)}</ul>
<p>${collation.period === null ? null : `${t('output.summary.period', { period: collation.period })} `}${t('output.summary.figures', { all: figures, ...verdicts })} ${t('output.summary.ledger', addLedgers(reports))}</p>`;
}

/** Every finding of the run, to filter and to follow. */
function findings(run: RunResult, indicators: Indicators, link: Link, language: Language): Html {
  const t = sayIn(language);
  const rows = run.reports.flatMap((report, index) => {
    const view = report.findings.length === 0 ? null : viewOf(run, index, indicators, language);
    if (view === null) return [];
    const words = searchWords(view);
    return report.findings.map((finding, at) => html`<tr data-q="${words}" data-s="${finding.severity}"${attribute('data-i', indicatorsOf(view, finding))}><td><span class="severity ${finding.severity}">${t(`output.severity.${finding.severity}`)}</span></td><th scope="row">${view.unit}</th><td><a href="${link(index, targetOf(view, finding, at))}">${flat(finding.message, 400)}</a></td><td>${correction(finding)}</td><td>${placeOf(report, finding, language)}</td></tr>
`);
  });
  const heads = ['severity', 'issuer', 'message', 'expected', 'section'];
  return html`<section id="canh-bao"><h2>${t('output.sheet.findings')} (${rows.length})</h2>
${rows.length === 0 ? html`<p>${t('output.findings.none')}</p>` : html`<div class="scroll"><table class="list"><thead><tr>${heads.map((head) => html`<th scope="col">${t(`output.col.${head}`)}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>`}</section>
`;
}

function correction({ printed, expected }: Finding): Content {
  return expected === null ? printed : `${printed ?? ''} → ${expected}`;
}

/** Findings on several reports, what was set, units without a report, files not read, reports not added up, files passed over. */
function lists(run: RunResult, language: Language): Html {
  const t = sayIn(language);
  const roll = summariseRoll(run);
  const between = run.rollup.findings;
  return html`${list('giua-cac-bao-cao', t('output.html.between', { count: between.length }), between.map((finding) => (
    html`<span class="severity ${finding.severity}">${t(`output.severity.${finding.severity}`)}</span> ${flat(finding.message, 2000)}${finding.accepted === null ? null : ` (${acceptedWords(finding.accepted, language)})`}`
  )))}
${list('cau-hinh', t('output.html.settings'), settingsLines(run.rollup, language))}
${list('khong-doc-duoc', t('output.html.unread', { count: run.unread.length }), run.unread.map(({ name, message }) => html`<b>${name}</b>: ${message}`))}
${roll === null ? null : [
  list('chua-bao-cao', t('output.missing.units', { count: roll.missing.length }), roll.missing.map((entry) => [entry.unit.code ?? '', entry.unit.name, ...remarksOn(entry, language)].filter((word) => word !== '').join('. '))),
  list('chua-khop', t('output.missing.strangers', { count: roll.strangers.length }), roll.strangers.map(({ report, ambiguous, units }) => (
    html`<b>${report.source.name}</b>: ${flat(report.document.issuer ?? t('output.missing.no-issuer'))} ${hintOf(ambiguous, units, language)}`
  ))),
]}
${list('can-biet', t('output.summary.aside', { count: setAside(run, language).length }), setAside(run, language).map(({ name, reason }) => html`<b>${name}</b>: ${reason}`))}
${list('bo-qua', t('output.html.skipped', { count: run.skipped.length }), run.skipped)}`;
}

function list(id: string, title: string, items: readonly Content[]): Html | null {
  return items.length === 0 ? null : html`<section id="${id}"><h2>${title}</h2><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></section>
`;
}
