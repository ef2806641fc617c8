import { type Language, say } from '../../messages/index.js';
import type { Group } from '../../model.js';
import type { RunResult } from '../output.js';
import { flat } from '../place.js';
import { standingOf, unitName } from '../standing.js';
import { caption, heads, ordinal, whole, words } from './cells.js';
import type { BarChart, SheetPlan } from './workbook.js';

/** Bars that can be read in one chart; of more rows the lowest and the highest are drawn. */
const BARS = 15;
/** Of the reports that are added up, those that have to state a ratio before anything is compared by it. */
const ENOUGH = 0.5;
/** Characters of a name beside a bar. */
const NAME = 56;
const WIDTHS = [6, 50, 12, 12, 3, ...Array.from({ length: 9 }, () => 10), 1];
const FIRST_COLUMN = 5;
/** Rows under a chart of `BARS` bars. */
const HEIGHT = 17;

type Row = { name: string; share: number; count: number };

/**
 * Where to look first: the ratios of the whole run and the units' own, lowest first, as tables with bars beside them. No sheet where
 * nothing can be compared.
 */
export function chartsSheet(run: RunResult, language: Language): SheetPlan[] {
  const counted = run.reports.map((_, index) => index).filter((index) => standingOf(run, index).status === 'counted');
  const groups = run.groups.filter((group) => shares(group, counted).length >= Math.max(2, counted.length * ENOUGH));
  if (groups.length === 0) return [];
  const indicators = ofIndicators(run, groups, counted);
  const units = ofUnits(run, groups, counted);
  const t = (id: string, params: Record<string, string | number> = {}): string => say(language, `output.charts.${id}`, params);
  const rows = caption(t('title'), t('legend', { count: groups.length, all: counted.length }));
  const charts: BarChart[] = [];
  const heights = new Map<number, number>();
  const breaks: number[] = [];
  const table = (id: 'indicators' | 'units', entries: readonly Row[]): void => {
    if (charts.length > 0) breaks.push(rows.length);
    rows.push([], [{ value: t(id), look: { bold: true, size: 12, border: false } }]);
    rows.push(heads([say(language, 'output.col.order'), t(`${id}-name`), t(`${id}-share`), t(`${id}-count`)]));
    const first = rows.length;
    heights.set(first - 1, 32);
    entries.forEach(({ name, share, count }, index) => rows.push([ordinal(index + 1), words(flat(name, NAME)), { value: share, look: { format: '0.0%' } }, whole(count)]));
    charts.push(...chartsOf(id, entries, first, t));
    const bottom = Math.max(0, ...charts.map(({ bottom: own }) => own));
    while (rows.length < bottom) rows.push([]);
  };
  table('indicators', indicators);
  if (units.length > 1) table('units', units);
  return [{
    name: say(language, 'output.sheet.charts'), widths: WIDTHS, rows, charts, heights, frozen: { rows: 0, columns: 0 },
    print: { titleRows: [0, 0], rowBreaks: breaks, footer: say(language, 'output.page-footer') },
  }];
}

/** The lowest, and where there are more than both would hold, the highest in a chart of their own under it. */
function chartsOf(id: 'indicators' | 'units', entries: readonly Row[], first: number, t: (id: string, params?: Record<string, number>) => string): BarChart[] {
  const draw = (title: string, from: number, count: number, top: number, lowestFirst: boolean): BarChart => ({
    title, categories: { column: 1, first: from, count }, values: { column: 2, first: from, count }, lowestFirst,
    most: Math.max(1, ...entries.map(({ share }) => share)) > 1 ? null : 1, top, bottom: top + Math.ceil((HEIGHT * (count + 3)) / (BARS + 3)), left: FIRST_COLUMN, right: WIDTHS.length - 1,
  });
  if (entries.length <= 2 * BARS) return [draw(t(`${id}-all`), first, entries.length, first - 1, true)];
  const lowest = draw(t(`${id}-lowest`, { count: BARS }), first, BARS, first - 1, true);
  return [lowest, draw(t(`${id}-highest`, { count: BARS }), first + entries.length - BARS, BARS, lowest.bottom + 1, false)];
}

/** Numerator over denominator of each report that is added up and states both for sure, by index. */
function shares({ chosen }: Group, counted: readonly number[]): { index: number; over: number; under: number }[] {
  return counted.flatMap((index) => {
    const choice = chosen.get(index);
    if (choice === undefined || choice.undecided || choice.otherPeriod) return [];
    const { numerator, denominator, reading } = choice.figure;
    return numerator === null || denominator === null || denominator.value === 0 || reading === 'uncertain' ? [] : [{ index, over: numerator.value, under: denominator.value }];
  });
}

function ofIndicators({ rollup }: RunResult, groups: readonly Group[], counted: readonly number[]): Row[] {
  return groups.flatMap((group) => {
    const ratio = rollup.indicators.find(({ indicator, cumulative }) => indicator === group.indicator && cumulative === group.cumulative)?.ratio ?? null;
    return ratio === null || Number(ratio.denominator) === 0 ? [] : [{ name: group.name, share: Number(ratio.numerator) / Number(ratio.denominator), count: shares(group, counted).length }];
  }).sort(lowest);
}

/** Each unit's mean over the ratios that it states, where these are enough of them. */
function ofUnits(run: RunResult, groups: readonly Group[], counted: readonly number[]): Row[] {
  const stated = new Map<number, number[]>(counted.map((index) => [index, []]));
  for (const group of groups) for (const { index, over, under } of shares(group, counted)) stated.get(index)?.push(over / under);
  return [...stated].flatMap(([index, own]) => {
    if (own.length < groups.length * ENOUGH) return [];
    const { source, document } = run.reports[index] ?? { source: { name: '' }, document: { issuer: null } };
    return [{ name: unitName(run, index) ?? document.issuer ?? source.name, share: own.reduce((sum, share) => sum + share, 0) / own.length, count: own.length }];
  }).sort(lowest);
}

/** Equal ones stay in their order. */
function lowest(a: Row, b: Row): number {
  return a.share - b.share;
}

