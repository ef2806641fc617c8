/** Which figure of each report stands for an indicator, and which numbers an indicator is told by. */
import { groupBy } from '../collections.js';
import type { Choice, Figure, Group, IndicatorName, NumberName, Report } from '../model.js';
import { add, equals, parseDecimal, sum } from '../text/rational.js';
import { slotOf } from '../text/slot.js';

/** Claims whose scores differ by less are equally sure. */
const SURER = 0.1;

const COLUMNS: NumberName[] = ['numerator', 'denominator', 'percent', 'value'];

/** Groups in the order of the packs; indicators that no pack names come last, by their first figure's label. */
export function groupFigures(reports: readonly Report[], indicators: readonly IndicatorName[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [index, report] of reports.entries()) {
    for (const [key, figures] of byIndicator(report.figures)) {
      const choice = choose(figures, report);
      const best = choice?.figure;
      if (choice === null || best === undefined || best.indicator === null) continue;
      const known = indicators.find(({ id }) => id === best.indicator);
      const group = groups.get(key) ?? {
        indicator: best.indicator, name: known?.name ?? best.label, unit: known?.unit ?? best.unit,
        cumulative: best.cumulative, across: known?.across ?? 'none', columns: [], chosen: new Map(),
      };
      group.chosen.set(index, choice);
      groups.set(key, group);
    }
  }
  const order = new Map(indicators.map(({ id }, index) => [id, index]));
  const rank = (group: Group): number => order.get(group.indicator) ?? indicators.length;
  for (const group of groups.values()) group.columns = columnsOf(group);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || Number(a.cumulative) - Number(b.cumulative));
}

/** Only results are put side by side: a target or the scope of a plan is no figure of what was done. */
function byIndicator(figures: readonly Figure[]): Map<string, Figure[]> {
  const results = figures.filter(({ indicator, role, kind }) => indicator !== null && role === 'result' && kind !== 'change');
  return groupBy(results, ({ indicator, cumulative }) => `${indicator} ${cumulative}`);
}

function choose(figures: readonly Figure[], report: Report): Choice | null {
  const within = figures.filter((figure) => isOfPeriod(figure, report));
  if (within.length > 0 && within.length < figures.length) {
    const choice = choose(within, report);
    return choice === null ? null : { ...choice, others: [...choice.others, ...figures.filter((figure) => !within.includes(figure) && !sameNumbers(choice.figure, figure))] };
  }
  const ranked = [...figures].sort(preference);
  const [first] = ranked;
  if (first === undefined) return null;
  const rivals = ranked.filter((rival) => operands(rival) === operands(first) && (first.indicatorScore ?? 0) - (rival.indicatorScore ?? 0) < SURER);
  const differ = rivals.some((rival) => !sameNumbers(first, rival));
  const total = differ ? totalOf(rivals) : null;
  const figure = total ?? first;
  return { figure, others: ranked.filter((other) => other !== figure && !sameNumbers(figure, other)), undecided: differ && total === null, otherPeriod: within.length === 0, rate: rateOf(figure, ranked) };
}

/** A figure without a period of its own is of its report's; one up to a day, or of the year so far, is held against none. */
function isOfPeriod({ period, cumulative }: Figure, { document }: Report): boolean {
  const [own, whole] = [slotOf(period), slotOf(document.period)];
  return cumulative || own === null || whole === null || own === whole;
}

function rateOf(figure: Figure, figures: readonly Figure[]): Figure | null {
  const { table } = figure;
  if (table === null || figure.value === null) return null;
  const rates = figures.filter((other) => other.kind === 'percent' && other.table?.id === table.id && other.table.row === table.row);
  return rates.length === 1 ? rates[0] ?? null : null;
}

/** In the row of a table: the number that all the others add up to. */
function totalOf(figures: readonly Figure[]): Figure | null {
  const rows = new Set(figures.map(({ table }) => (table === null ? null : `${table.id} ${table.row}`)));
  const values = figures.map(({ value }) => value?.exact ?? null);
  if (figures.length < 3 || rows.size !== 1 || rows.has(null) || values.includes(null)) return null;
  const numbers = values.flatMap((exact) => (exact === null ? [] : [parseDecimal(exact)]));
  const all = sum(numbers);
  const at = numbers.findIndex((number) => equals(add(number, number), all));
  return figures[at] ?? null;
}

/** The fullest figure first, then the one that the pack claims most surely; else the order of the text. */
function preference(a: Figure, b: Figure): number {
  return operands(b) - operands(a) || (b.indicatorScore ?? 0) - (a.indicatorScore ?? 0);
}

function operands(figure: Figure): number {
  return figure.numerator !== null && figure.denominator !== null ? 2 : figure.value !== null ? 1 : 0;
}

function sameNumbers(a: Figure, b: Figure): boolean {
  return COLUMNS.every((column) => b[column] === null || a[column]?.exact === b[column].exact);
}

function columnsOf(group: Group): NumberName[] {
  // An undecided cell needs a column as well, and the figure that it does not show is as good a guide as any.
  const figures = [...group.chosen.values()].flatMap(({ figure, rate }) => (rate === null ? [figure] : [figure, rate]));
  return COLUMNS.filter((column) => figures.some((figure) => hasColumn(figure, column)));
}

/** A ratio has a percent to show even where none is printed. */
function hasColumn(figure: Figure, column: NumberName): boolean {
  if (figure[column] !== null) return true;
  return column === 'percent' && figure.numerator !== null && figure.denominator !== null;
}
