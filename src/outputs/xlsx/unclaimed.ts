import { type Language, say } from '../../messages/index.js';
import type { Figure, Report, Standing } from '../../model.js';
import { nameKey } from '../../text/place-name.js';
import type { RunResult } from '../output.js';
import { flat } from '../place.js';
import { standingOf } from '../standing.js';
import { amount, caption, heads, mark, percentage, whereabouts, whole, words } from './cells.js';
import { MOST_FIGURES, toneOf } from './figures.js';
import type { Cell, SheetPlan } from './workbook.js';

const COLUMNS: [string, number][] = [
  ['label', 46], ['stated-by', 10], ['context', 44], ['numerator', 12], ['denominator', 12], ['percent-printed', 10], ['value', 15], ['unit', 12],
  ['file', 28], ['section', 10], ['page', 9], ['quote', 46],
];

const COPIES = new Set<Standing['status']>(['same-bytes', 'copy']);

/** A row as it will stand, but for the column that tells how many reports state the label. */
type Row = { cells: Cell[]; key: string };

/**
 * Results that no pack claims: not in the matrix, and the first place to look for indicators that a pack lacks. Labels that most
 * reports state come first.
 */
export function unclaimedSheet(run: RunResult, language: Language): SheetPlan {
  const { found, stated, count } = unclaimed(run);
  const order = new Map([...stated].sort(([, a], [, b]) => b.size - a.size).map(([key], index) => [key, index]));
  // The sort is stable: figures of one label stay in the order of the reports.
  const sorted = [...found].sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  const legend = count > MOST_FIGURES ? 'output.figures.cut' : count === 0 ? 'output.unclaimed.none' : 'output.unclaimed.legend';
  const rows = [
    ...caption(say(language, 'output.title.unclaimed'), say(language, legend, { count, shown: MOST_FIGURES })),
    heads(COLUMNS.map(([column]) => say(language, `output.col.${column}`))),
  ];
  const head = rows.length - 1;
  for (const { cells: [label, ...others], key } of sorted) rows.push([label ?? mark(null), whole(stated.get(key)?.size ?? 1), ...others]);
  return {
    name: say(language, 'output.sheet.unclaimed'),
    widths: COLUMNS.map(([, width]) => width),
    rows,
    heights: new Map([[head, 32]]),
    frozen: { rows: head + 1, columns: 1 },
    filter: { row: head, lastRow: rows.length - 1, columns: COLUMNS.length },
    print: { titleRows: [head, head], paper: 'a3', footer: say(language, 'output.page-footer') },
  };
}

/** The figures in the order of the reports, and by label the reports that state it; a copy states nothing that its twin does not. */
function unclaimed(run: RunResult): { found: Row[]; stated: Map<string, Set<number>>; count: number } {
  const found: Row[] = [];
  const stated = new Map<string, Set<number>>();
  let count = 0;
  for (const [index, report] of run.reports.entries()) {
    const isCopy = COPIES.has(standingOf(run, index).status);
    for (const figure of report.figures) {
      if (figure.indicator !== null || figure.role !== 'result') continue;
      const key = nameKey(figure.label);
      const reports = stated.get(key) ?? new Set();
      stated.set(key, isCopy ? reports : reports.add(index));
      count += 1;
      if (found.length < MOST_FIGURES) found.push({ cells: cellsOf(report, figure), key });
    }
  }
  return { found, stated, count };
}

function cellsOf(report: Report, figure: Figure): Cell[] {
  const tone = toneOf(figure);
  return [
    words(figure.label),
    words(flat(figure.context.join(' › '), 110)),
    amount(figure.numerator, tone),
    amount(figure.denominator, tone),
    percentage(figure.percent, tone),
    amount(figure.value, tone),
    words(figure.unit, { align: 'center' }),
    words(report.source.name),
    mark(figure.section),
    whereabouts(report, figure.evidence),
    words(flat(figure.evidence.quote)),
  ];
}
