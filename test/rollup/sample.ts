/** A month of wards, made of figures alone: no reader takes part. */
import { collate } from '../../src/collate/index.js';
import type { Figure, Report, RollCall, Rollup } from '../../src/model.js';
import { makeRollup } from '../../src/run/rollup.js';
import { NO_SETTINGS } from '../../src/run/settings.js';
import { made, type Made } from '../collate/sample.js';
import { figure, INDICATORS, operand } from '../outputs/sample.js';

export const RATIO = 'mau/thuong-tru';
export const OTHER = 'mau/tam-tru';
export const COUNT = 'mau/dinh-danh';

let ids = 0;

function next(): string {
  return `f${(ids += 1)}`;
}

export function ratio(numerator: number | string, denominator: number | string, more: Partial<Figure> = {}): Figure {
  return figure(2, `${numerator}/${denominator}`, {
    id: next(), indicator: RATIO, indicatorScore: 1, numerator: operand(2, String(numerator), String(numerator)), denominator: operand(2, String(denominator), String(denominator)), ...more,
  });
}

export function value(number: number | string, more: Partial<Figure> = {}): Figure {
  return figure(5, String(number), { id: next(), kind: 'count', indicator: COUNT, indicatorScore: 1, value: operand(5, String(number), String(number)), ...more });
}

/** A ward's report, named after it. */
export function ward(name: string, figures: Figure[], more: Made = {}): Report {
  const report = made(`${name}.docx`, { issuer: `UBND XÃ ${name}`, number: '7/BC-UBND', ...more });
  return { ...report, figures };
}

/** @param units names of the list of units, in order; each is matched to the reports whose issuer it ends */
export function rollUp(reports: readonly Report[], units: readonly string[] | null = null): Rollup {
  const of = ({ document }: Report): number => (units ?? []).findIndex((name) => document.issuer?.endsWith(` ${name}`) === true);
  const roll: RollCall | null = units === null ? null : {
    units: units.map((name, line) => ({ line, code: String(line), name: `Xã ${name}`, former: [], aliases: [] })), unread: [],
    matches: reports.map((report) => (of(report) < 0 ? { kind: 'unmatched', near: [] } : { kind: 'matched', unit: of(report), how: 'name' })),
  };
  const { collation } = collate(reports, reports.map((report) => (of(report) < 0 ? null : of(report))));
  return makeRollup({ reports, unread: [], roll, collation, indicators: INDICATORS, settings: NO_SETTINGS, language: 'vi', output: null }).rollup;
}
