/** Units × indicators: the number that each report states, its verdict by colour and sign, missing told apart from nought. */
import { formatDecimal } from '../../text/format.js';
import type { Choice, Figure, Group, Report } from '../../model.js';
import { countSeverities } from '../counts.js';
import { byUnit } from '../order.js';
import type { RunResult } from '../output.js';
import { standingOf } from '../standing.js';
import { type Link, linkToReport } from './links.js';
import { attribute, type Content, html, type Html } from './markup.js';
import { searchWords } from './report.js';
import { type Indicators, type Say, targetId, titleOf, worst } from './view.js';

/** More columns than a landscape sheet of paper holds: the workbook is what to print then. */
const PRINTABLE = 24;
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The table of units and indicators. @param link from a report and an id to where it stands */
export function heatMap(run: RunResult, indicators: Indicators, link: Link, t: Say): Html {
  const { groups } = run;
  const wide = groups.length > PRINTABLE;
  return html`<section id="bang"${attribute('class', wide ? 'wide' : null)}><h2>${t('output.html.map')}</h2>
<p class="hint">${t(groups.length === 0 ? 'output.html.map-none' : 'output.html.map-legend')}</p>
<ul class="legend">${(['verified', 'contradicted', 'explained', 'unchecked'] as const).map((verdict) => html`<li class="figure ${verdict}">${t(`output.verdict.${verdict}`)}</li>`)}<li class="missing">${t('output.html.missing')}</li><li class="screen"><button type="button" id="shade" aria-pressed="false">${t('output.html.shade')}</button></li></ul>
${wide ? html`<p class="paper">${t('output.html.print-workbook')}</p>` : null}
<div class="heat"><table id="map"><thead><tr><th scope="col">${t('output.col.issuer')}</th>${SEVERITIES.map((severity) => html`<th scope="col" class="count"><span>${t(`output.severity.${severity}`)}</span></th>`)}${groups.map((group) => columnHead(group, indicators, t))}</tr></thead>
<tbody>
${byUnit(run).map((index) => row(run, index, groups, link, t))}</tbody>${totals(run, groups, t)}</table></div></section>
`;
}

function columnHead({ name, unit, cumulative, indicator }: Group, indicators: Indicators, t: Say): Html {
  const full = cumulative ? t('output.matrix.cumulative', { name }) : name;
  return html`<th scope="col" title="${full}"${attribute('data-i', indicators.get(indicator)?.at ?? null)}><span>${full}${unit === null ? null : ` (${unit})`}</span></th>`;
}

function row(run: RunResult, index: number, groups: readonly Group[], link: Link, t: Say): Html {
  const report = run.reports[index];
  if (report === undefined) return html``;
  const unit = titleOf(run, index);
  const counts = countSeverities(report.findings);
  const aside = ['counted', 'mixed'].includes(standingOf(run, index).status) ? null : html` <span class="aside">${t('output.html.not-counted')}</span>`;
  return html`<tr data-q="${searchWords({ unit, report })}"${attribute('data-s', worst(report.findings))}><th scope="row"><a href="${linkToReport(link, index)}">${unit}</a>${aside}<small>${report.source.name}</small></th>${SEVERITIES.map((severity) => html`<td class="count${counts[severity] > 0 ? ` ${severity}` : ''}">${counts[severity] > 0 ? counts[severity] : null}</td>`)}${groups.map(({ chosen }) => cell(chosen.get(index), report, index, link, t))}</tr>
`;
}

function cell(choice: Choice | undefined, report: Report, index: number, link: Link, t: Say): Html {
  if (choice === undefined) return html`<td class="missing"></td>`;
  const figure = choice.undecided && choice.rate !== null ? choice.rate : choice.figure;
  const several = choice.otherPeriod || (choice.undecided && choice.rate === null);
  const look = [several ? 'several' : figure.verdict, shadeOf(figure)].filter((name) => name !== '').join(' ');
  return html`<td class="${look}"><a href="${link(index, targetId(index, report, figure))}">${several ? t(choice.otherPeriod ? 'output.matrix.other-period' : 'output.matrix.several') : numberOf(figure)}</a></td>`;
}

/** What the reports that are added up come to, as the roll-up has it; none where fewer than two are. */
function totals({ rollup }: RunResult, groups: readonly Group[], t: Say): Html | null {
  if (rollup.coverage.reports.counted < 2 || groups.length === 0) return null;
  const cells = groups.map((group) => {
    const own = rollup.indicators.find(({ indicator, cumulative }) => indicator === group.indicator && cumulative === group.cumulative);
    const ratio = own?.ratio ?? null;
    const text = own === undefined ? '' : ratio?.percent !== undefined && ratio.percent !== null ? `${formatDecimal(ratio.percent)}%` : own.value === null ? '' : formatDecimal(own.value.sum);
    const stated = own === undefined || text === '' ? null : t('output.html.total-of', { count: (ratio?.percent === undefined || ratio.percent === null ? own.value?.reports : ratio.reports) ?? 0 });
    return html`<td${attribute('title', stated)}>${text}</td>`;
  });
  return html`<tfoot><tr><th scope="row">${t('output.matrix.total')}</th>${SEVERITIES.map(() => html`<td></td>`)}${cells}</tr></tfoot>`;
}

/** The percentage as printed, else what it would be of; the number where there is none. */
function numberOf({ percent, numerator, denominator, value }: Figure): Content {
  if (percent !== null && (value === null || numerator !== null)) return `${percent.text}%`;
  if (numerator !== null && denominator !== null) return `${numerator.text}/${denominator.text}`;
  const operand = value ?? numerator ?? percent;
  return operand === null ? '' : formatDecimal(operand.exact);
}

/** "h9" for 90 % to under 100 %: a colour only, never a number that anybody reads. */
function shadeOf({ percent, numerator, denominator }: Figure): string {
  const whole = denominator?.value ?? 0;
  const share = percent?.value ?? (numerator !== null && whole > 0 ? 100 * numerator.value / whole : null);
  return share === null ? '' : `h${Math.max(0, Math.min(10, Math.floor(share / 10)))}`;
}
