import { type Language, say } from '../../messages/index.js';
import type { Figure, Report, Standing } from '../../model.js';
import { nameKey } from '../../text/place-name.js';
import type { RunResult } from '../output.js';
import { flat } from '../place.js';
import { standingOf } from '../standing.js';
import { amount, caption, heads, mark, percentage, whereabouts, whole, words } from './cells.js';
import { toneOf } from './figures.js';
import type { Cell, SheetPlan } from './workbook.js';

const COLUMNS: [string, number][] = [
  ['label', 46], ['stated-by', 10], ['context', 44], ['numerator', 12], ['denominator', 12], ['percent-printed', 10], ['value', 15], ['unit', 12],
  ['file', 28], ['section', 10], ['page', 9], ['quote', 46],
];

const COPIES = new Set<Standing['status']>(['same-bytes', 'copy']);

type Row = { report: Report; figure: Figure; key: string };

/**
 * Results that no pack claims: not in the matrix, and the first place to look for indicators that a pack lacks. Labels that most
 * reports state come first.
 */
export function unclaimedSheet(run: RunResult, language: Language): SheetPlan {
  const { reports } = run;
  const found = reports.flatMap((report) => report.figures
    .filter(({ indicator, role }) => indicator === null && role === 'result')
    .map((figure): Row => ({ report, figure, key: nameKey(figure.label) })));
  const stated = new Map<string, Set<Report>>();
  // A copy states nothing that its twin does not.
  const copies = new Set(reports.filter((_, index) => COPIES.has(standingOf(run, index).status)));
  for (const { key, report } of found) {
    const reportsOf = stated.get(key) ?? new Set();
    stated.set(key, copies.has(report) ? reportsOf : reportsOf.add(report));
  }
  const order = new Map([...stated].sort(([, a], [, b]) => b.size - a.size).map(([key], index) => [key, index]));
  // The sort is stable: figures of one label stay in the order of the reports.
  const sorted = [...found].sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  const rows = [
    ...caption(say(language, 'output.title.unclaimed'), say(language, found.length === 0 ? 'output.unclaimed.none' : 'output.unclaimed.legend', { count: found.length })),
    heads(COLUMNS.map(([column]) => say(language, `output.col.${column}`))),
  ];
  const head = rows.length - 1;
  for (const entry of sorted) rows.push(row(entry, stated.get(entry.key)?.size ?? 1));
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

function row({ report, figure }: Row, statedBy: number): Cell[] {
  const tone = toneOf(figure);
  return [
    words(figure.label),
    whole(statedBy),
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
