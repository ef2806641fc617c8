import type { Language } from '../../messages/index.js';
import type { RunOutput, RunResult } from '../output.js';
import { FOLDER, isPageName, linkBeside, linkWithin, pageName, RUN_PAGE } from './links.js';
import { html, type Html } from './markup.js';
import { overview } from './overview.js';
import { reportArticle } from './report.js';
import { page } from './shell.js';
import { type Indicators, sayIn, titleOf, viewOf } from './view.js';

/**
 * The page of a run: overview and every report in one file, or, where that would be more than a browser likes to open,
 * the overview with a page for each report in the folder beside it. Pages refer to nothing else.
 */
export const htmlPage: RunOutput = {
  id: 'html',
  file: RUN_PAGE,
  write: (run, language) => {
    const within = fitsOnePage(run);
    const indicators = indicatorsIn(run);
    const { period } = run.collation;
    const t = sayIn(language);
    const title = [t('output.html.title'), ...(period === null ? [] : [period])].join(' – ');
    return page({ title, t, language, nav: null, indicators, has: { units: true, figures: within } }, [
      overview(run, indicators, within ? linkWithin() : linkBeside(run), language),
      within ? run.reports.map((_, index) => article(run, index, indicators, language)) : null,
    ]);
  },
  beside: { folder: FOLDER, pages: pagesBeside, isOwn: isPageName },
};

/** Figures weigh more than text: each is told of at length. In characters of markup, roughly. */
const OF_A_FIGURE = 1500;
const MOST = 4_000_000;

function fitsOnePage({ reports }: RunResult): boolean {
  let weight = 0;
  for (const { figures, blocks } of reports) {
    weight += figures.length * OF_A_FIGURE;
    for (const { text } of blocks) weight += text.length;
  }
  return weight <= MOST;
}

function* pagesBeside(run: RunResult, language: Language): Iterable<{ name: string; content: string }> {
  if (fitsOnePage(run)) return;
  const t = sayIn(language);
  const all = indicatorsIn(run);
  const names = run.reports.map((_, index) => pageName(run, index));
  for (const [index, report] of run.reports.entries()) {
    const own = new Set(report.figures.map(({ indicator }) => indicator));
    const indicators = new Map([...all].filter(([id]) => own.has(id)));
    const [before, after] = [names[index - 1], names[index + 1]];
    const nav = html`<nav><a href="../${RUN_PAGE}#bang">${t('output.html.overview')}</a>${before === undefined ? null : html` <a href="${before}">${t('output.html.report-before')}</a>`}${after === undefined ? null : html` <a href="${after}">${t('output.html.report-after')}</a>`}</nav>`;
    yield { name: names[index] ?? '', content: page({ title: titleOf(run, index), t, language, nav, indicators, has: { units: false, figures: true } }, article(run, index, all, language)) };
  }
}

function article(run: RunResult, index: number, indicators: Indicators, language: Language): Html | null {
  const view = viewOf(run, index, indicators, language);
  return view === null ? null : reportArticle(view);
}

/** Those that a figure of the run has, in the order of the packs; unnamed ones by their id. */
function indicatorsIn({ reports, indicators }: RunResult): Indicators {
  const used = new Set(reports.flatMap(({ figures }) => figures.flatMap(({ indicator }) => indicator ?? [])));
  const named = indicators.filter(({ id }) => used.delete(id));
  const rest = [...used].sort().map((id) => ({ id, name: id }));
  return new Map([...named, ...rest].map(({ id, name }, at) => [id, { at, name }]));
}

