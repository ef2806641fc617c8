import { type Language, say } from '../../messages/index.js';
import type { Choice, Figure, Group, NumberName, Report } from '../../model.js';
import { addressOf } from '../../text/cell-address.js';
import { byUnit } from '../order.js';
import type { RunResult } from '../output.js';
import { flat } from '../place.js';
import { standingOf, standingWords, unitName } from '../standing.js';
import { amount, caption, heads, mark, ordinal, percentage, quotient, words } from './cells.js';
import { toneOf, whyColoured } from './figures.js';
import { SUM_MARK, totalRows } from './matrix-totals.js';
import { wrappedLines } from './row-height.js';
import type { Cell, SheetPlan } from './workbook.js';

const FIXED: [string, number][] = [['order', 5], ['issuer', 30], ['period', 18], ['file', 28], ['sum-mark', 9]];
const WIDTHS: Record<NumberName, number> = { numerator: 10, denominator: 10, percent: 9.5, value: 12 };
/** An indicator of one column is widened until its name takes no more lines than this. */
const NAME_LINES = 5;
/** Characters of the default font that a landscape page holds: A4 fitted to its width, A3 at the scale of broken sheets. */
const PAGE_WIDTH = { a4: 185, a3: 266 };
const TITLE_COLUMNS = 3;

/**
 * Reports × indicators, unit by unit. The percent is a live formula over numerator and denominator; where they don't agree with
 * what is printed, colour and comment say so. A file that was not read keeps a row of its own.
 */
export function matrixSheet(run: RunResult, language: Language): SheetPlan {
  const { reports, unread, groups } = run;
  const legend = say(language, groups.length === 0 ? 'output.matrix.none' : 'output.matrix.legend');
  const breaks = pageBreaks(groups);
  const rows = [...caption(say(language, 'output.title.matrix'), legend), ...headRows(groups, language)];
  const head = rows.length - 1;
  for (const [order, index] of byUnit(run).entries()) rows.push(row(index, order, run, groups, rows.length, language));
  for (const [index, { name }] of unread.entries()) {
    const status = words(say(language, 'output.status.unread'), { tone: 'bad', bold: true });
    rows.push([ordinal(reports.length + index + 1), status, words(null), words(name, { tone: 'bad' }), mark(null)]);
  }
  rows.push(...totalRows(run, groups, { first: head + 1, at: rows.length }, language));
  return {
    name: say(language, 'output.sheet.matrix'),
    widths: [...FIXED.map(([, fixed]) => fixed), ...groups.flatMap((group) => group.columns.map((column) => columnWidth(group, column)))],
    rows,
    heights: new Map([[head - 1, headHeight(groups)], [head, 20]]),
    merges: merges(groups, head),
    frozen: { rows: head + 1, columns: 3 },
    print: {
      titleRows: [head - 1, head], titleColumns: TITLE_COLUMNS, breaks, paper: breaks.length > 0 ? 'a3' : 'a4',
      footer: say(language, 'output.page-footer'),
    },
  };
}

/** New pages begin with an indicator, never within one; none when everything fits on one page. */
function pageBreaks(groups: readonly Group[]): number[] {
  const fixed = FIXED.reduce((sum, [, width]) => sum + width, 0);
  const repeated = FIXED.slice(0, TITLE_COLUMNS).reduce((sum, [, width]) => sum + width, 0);
  const breaks: number[] = [];
  const all = groups.reduce((sum, group) => sum + widthOf(group), fixed);
  if (all <= PAGE_WIDTH.a4) return [];
  let used = fixed;
  let column = FIXED.length;
  for (const group of groups) {
    const width = widthOf(group);
    if (used + width > PAGE_WIDTH.a3) {
      breaks.push(column);
      used = repeated;
    }
    used += width;
    column += group.columns.length;
  }
  return breaks;
}

function widthOf(group: Group): number {
  return group.columns.reduce((sum, column) => sum + columnWidth(group, column), 0);
}

function columnWidth({ name, columns }: Group, column: NumberName): number {
  let width = WIDTHS[column];
  while (columns.length === 1 && width < 30 && wrappedLines(name, width - 2) > NAME_LINES) width += 2;
  return width;
}

function headRows(groups: readonly Group[], language: Language): Cell[][] {
  const fixed = FIXED.map(([column]) => say(language, `output.col.${column}`));
  const names = groups.flatMap((group) => {
    const full = group.cumulative ? say(language, 'output.matrix.cumulative', { name: group.name }) : group.name;
    const title = group.unit === null ? full : `${full}\n(${group.unit})`;
    return group.columns.map((_, index) => (index === 0 ? title : null));
  });
  const parts = groups.flatMap((group) => group.columns.map((column) => say(
    language, column === 'value' ? 'output.matrix.value' : `output.col.${column}`,
  )));
  return [heads([...fixed, ...names]), heads([...fixed.map(() => null), ...parts])];
}

/** Fixed heads over both rows, each indicator over its columns. */
function merges(groups: readonly Group[], head: number): { row: number; column: number; rows: number; columns: number }[] {
  const merged = FIXED.map((_, column) => ({ row: head - 1, column, rows: 2, columns: 1 }));
  let column = FIXED.length;
  for (const group of groups) {
    if (group.columns.length > 1) merged.push({ row: head - 1, column, rows: 1, columns: group.columns.length });
    column += group.columns.length;
  }
  return merged;
}

/** Merged cells don't grow by themselves: as many lines as the longest name needs over its columns. */
function headHeight(groups: readonly Group[]): number {
  const lines = groups.map((group) => {
    const name = `${group.name}${group.cumulative ? ' (lũy kế)' : ''}`;
    return wrappedLines(name, widthOf(group) - 2) + (group.unit === null ? 0 : wrappedLines(`(${group.unit})`, widthOf(group) - 2));
  });
  return Math.max(2, ...lines) * 15 + 4;
}

function row(index: number, order: number, run: RunResult, groups: readonly Group[], at: number, language: Language): Cell[] {
  const report = run.reports[index];
  if (report === undefined) return [];
  const { document, source } = report;
  const cells = [ordinal(order + 1), words(unitName(run, index) ?? document.issuer), words(document.period?.label ?? null), words(source.name), sumMark(run, index, language)];
  for (const group of groups) {
    const chosen = group.chosen.get(index);
    const start = cells.length;
    for (const column of group.columns) {
      cells.push(chosen === undefined ? { value: null, look: { tone: 'missing' } } : cellOf(chosen, column, group, start, at));
    }
    if (chosen?.undecided === true || chosen?.otherPeriod === true) {
      const at = start + Math.max(0, group.columns.findIndex((column) => chosen.figure[column] !== null));
      cells[at] = words(say(language, chosen.otherPeriod ? 'output.matrix.other-period' : 'output.matrix.several'), { tone: 'warn' });
    }
    const comment = chosen === undefined ? '' : remarks(chosen, report, language);
    const first = cells.findIndex((cell, column) => column >= start && cell.value !== null);
    const target = cells[first];
    if (comment !== '' && target !== undefined) cells[first] = { ...target, comment };
  }
  return cells;
}

/** "x" where the report is added up; else a word that says why not, with the reason as the cell's comment. */
function sumMark(run: RunResult, index: number, language: Language): Cell {
  const reason = standingWords(run, index, language);
  const { status } = standingOf(run, index);
  const counts = status === 'counted';
  const tone = reason === null ? 'plain' : counts ? 'info' : 'warn';
  return { value: counts ? SUM_MARK : say(language, `output.aside.${status}`), look: { tone, align: 'center' }, ...(reason !== null && { comment: reason }) };
}

function cellOf({ figure, undecided, otherPeriod, rate }: Choice, column: NumberName, group: Group, start: number, at: number): Cell {
  if (otherPeriod) return { value: null, look: {} };
  if (column === 'percent' && rate !== null) return percentage(rate.percent, toneOf(rate));
  if (undecided) return { value: null, look: {} };
  const tone = toneOf(figure);
  const { numerator, denominator } = figure;
  if (column !== 'percent') return amount(figure[column], tone);
  if (numerator === null || denominator === null) return percentage(figure.percent, tone);
  const over = addressOf(at, start + group.columns.indexOf('numerator'));
  const under = addressOf(at, start + group.columns.indexOf('denominator'));
  return quotient(numerator, denominator, { over, under }, tone);
}

/** What the numbers alone don't tell: a printed percent that doesn't fit and what was found about it, "hơn", further statements. */
function remarks({ figure, others, undecided, otherPeriod }: Choice, report: Report, language: Language): string {
  if (otherPeriod) return say(language, 'output.matrix.of-other-period', { period: figure.period?.label ?? '–', quotes: quotesOf([figure, ...others]) });
  if (undecided) return say(language, 'output.matrix.which', { quotes: quotesOf([figure, ...others]) });
  const lines: string[] = [];
  const disputed = figure.verdict === 'contradicted' || figure.verdict === 'explained';
  if (disputed && figure.percent !== null) {
    lines.push(say(language, 'output.matrix.printed-percent', { text: `${figure.percent.text}%` }));
  }
  lines.push(...whyColoured(report, figure, language));
  if (figure.approximate !== null) {
    lines.push(say(language, 'output.matrix.approximate', { word: say(language, `output.approximate.${figure.approximate}`) }));
  }
  if (figure.table !== null) lines.push(say(language, 'output.matrix.column', { column: flat(figure.table.column, 80) }));
  if (figure.ambiguous) lines.push(say(language, 'output.matrix.ambiguous'));
  if (others.length > 0) lines.push(say(language, 'output.matrix.others', { quotes: quotesOf(others) }));
  return lines.join('\n');
}

function quotesOf(figures: readonly Figure[]): string {
  return figures.map(({ evidence, table }) => flat(evidence.quote, 80) + (table === null ? '' : ` (${flat(table.column, 60)})`)).join('; ');
}
