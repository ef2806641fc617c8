/** One record for each figure of a run, with the report that it is of: what CSV and JSONL write, for other programs. */
import type { Figure, Operand, Report } from '../model.js';
import type { RunResult } from './output.js';
import { standingOf, unitName } from './standing.js';

export type LongRecord = { report: Report; figure: Figure; unit: string | null; standing: string };

/** The figures of a run in order, report by report; made one at a time. */
export function* longForm(run: RunResult): Iterable<LongRecord> {
  for (const [index, report] of run.reports.entries()) {
    const [unit, { status }] = [unitName(run, index), standingOf(run, index)];
    for (const figure of report.figures) yield { report, figure, unit, standing: status };
  }
}

/** Columns in order, each with its value: numbers as exact decimals (typed `number`), all else as text. */
export function columnsOf({ report: { source, document }, figure, unit, standing }: LongRecord): [string, Value][] {
  const { numerator, denominator, percent, value, table, evidence, period } = figure;
  return [
    ['file', text(source.name)], ['sha256', text(source.sha256)], ['unit', text(unit)], ['issuer', text(document.issuer)], ['number', text(document.number)],
    ['date', text(document.date)], ['period', text(document.period?.label ?? null)], ['period_from', text(document.period?.from ?? null)],
    ['period_to', text(document.period?.to ?? null)], ['standing', text(standing)],
    ['figure', text(figure.id)], ['indicator', text(figure.indicator)], ['label', text(figure.label)], ['context', text(figure.context.join(' › '))],
    ['section', text(figure.section)], ['kind', text(figure.kind)], ['role', text(figure.role)],
    ['numerator', exact(numerator)], ['denominator', exact(denominator)], ['percent', exact(percent)], ['value', exact(value)],
    ['measure', text(figure.unit)], ['approximate', text(figure.approximate)], ['cumulative', text(figure.cumulative ? 'x' : null)],
    ['figure_period', text(period?.label ?? null)], ['row', text(table?.row ?? null)], ['column', text(table?.column ?? null)], ['reading', text(figure.reading)],
    ['verdict', text(figure.verdict)], ['verdict_reason', text(figure.verdictReason)], ['page', count(evidence.page)], ['block', count(evidence.block)],
    ['start', count(evidence.start)], ['end', count(evidence.end)], ['quote', text(evidence.quote)],
  ];
}

export type Value = { kind: 'text' | 'number'; value: string } | null;

function text(value: string | null): Value {
  return value === null || value === '' ? null : { kind: 'text', value };
}

function exact(operand: Operand | null): Value {
  return operand === null ? null : { kind: 'number', value: operand.exact };
}

function count(value: number | null): Value {
  return value === null ? null : { kind: 'number', value: String(value) };
}
