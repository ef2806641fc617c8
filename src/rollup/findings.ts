/** Findings on several reports together. */
import type { BatchDraft, Group, RollupIndicator, StatedAbove } from '../model.js';
import { compare, parseDecimal } from '../text/rational.js';
import { type Batch, countedOf, ownerOf, unitOf, usable } from './batch.js';
import { outliers } from './outliers.js';
import { sameFigures } from './same-figures.js';
import { twiceIn } from './sums.js';

/** Indicators named in a message. */
const NAMED = 6;

/** @param indicators what `indicatorsOf` gave for this batch */
export function batchFindings(batch: Batch, indicators: readonly RollupIndicator[]): BatchDraft[] {
  return [...unitsTwice(batch), ...unitsTotals(batch, indicators), ...sameFigures(batch), ...outliers(batch)];
}

/** `unit-twice`: two reports of one unit, such as those of its committee and of its police, are in one sum. */
function unitsTwice(batch: Batch): BatchDraft[] {
  const counted = countedOf(batch);
  const found = new Map<string, { reports: Set<number>; groups: Group[] }>();
  for (const group of batch.groups.filter(({ across }) => across !== 'none')) {
    for (const index of twiceIn(batch, group, counted)) {
      const owner = ownerOf(batch, index) ?? '';
      const entry = found.get(owner) ?? { reports: new Set(), groups: [] };
      entry.reports.add(index);
      if (!entry.groups.includes(group)) entry.groups.push(group);
      found.set(owner, entry);
    }
  }
  return [...found.values()].map(({ reports, groups }) => {
    const indexes = [...reports].sort((a, b) => a - b);
    const names = groups.slice(0, NAMED).map(({ name }) => name);
    if (groups.length > NAMED) names.push('…');
    return {
      check: 'unit-twice', grade: null, indicator: null,
      message: { id: 'rollup.unit-twice', params: {
        unit: unitOf(batch, indexes[0] ?? 0), files: indexes.map((index) => batch.reports[index]?.source.name ?? '').join(', '), count: groups.length, list: names.join('; '),
      } },
      places: indexes.map((index) => ({ report: index, figure: groups.map((group) => usable(group, index)?.figure).find((figure) => figure !== undefined) ?? null })),
    };
  });
}

/** `units-total`: what the body above states is not what all its units' own reports come to. */
function unitsTotals(batch: Batch, indicators: readonly RollupIndicator[]): BatchDraft[] {
  return indicators.flatMap(({ indicator, name, above }) => above.flatMap((stated) => {
    const report = batch.reports.findIndex(({ source }) => source.name === stated.report);
    const figure = batch.reports[report]?.figures.find(({ id }) => id === stated.figure) ?? null;
    return stated.verdict !== 'contradicted' || stated.sum === null ? [] : [{
      check: 'units-total', grade: isLess(stated, stated.sum) ? 'less' : null, indicator,
      message: { id: isLess(stated, stated.sum) ? 'rollup.units-total-less' : 'rollup.units-total-more', params: {
        name, body: unitOf(batch, report), stated: figure?.[stated.number]?.text ?? stated.stated, sum: stated.sum, units: batch.roll?.units.length ?? 0,
      } },
      places: [{ report, figure }],
    }];
  }));
}

function isLess({ stated }: StatedAbove, sum: string): boolean {
  return compare(parseDecimal(stated), parseDecimal(sum)) < 0;
}
