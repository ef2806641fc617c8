/** Findings on several reports together. */
import type { BatchDraft, Group, RollupIndicator, StatedAbove } from '../model.js';
import { formatDecimal } from '../text/format.js';
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
      check: 'unit-twice', grade: null, basis: names.join('; '), indicator: null,
      message: { id: 'rollup.unit-twice', params: {
        unit: unitOf(batch, indexes[0] ?? 0), files: indexes.map((index) => batch.reports[index]?.source.name ?? '').join(', '), count: groups.length, list: names.join('; '),
      } },
      places: indexes.map((index) => ({ report: index, figure: groups.map((group) => usable(group, index)?.figure).find((figure) => figure !== undefined) ?? null })),
    };
  });
}

/** `units-total`: what the body above states is not what all its units' own reports come to. */
function unitsTotals(batch: Batch, indicators: readonly RollupIndicator[]): BatchDraft[] {
  return indicators.flatMap(({ indicator, name, above }) => [...new Set(above.map(({ figure, report }) => `${report}\n${figure}`))].flatMap((key) => {
    const own = above.filter(({ figure, report }) => `${report}\n${figure}` === key);
    const report = batch.reports.findIndex(({ source }) => source.name === own[0]?.report);
    if (own.every(({ verdict }) => verdict !== 'contradicted')) return [];
    const written = (pick: (stated: StatedAbove) => string | null): string => own.map((stated) => formatDecimal(pick(stated) ?? '0')).join('/');
    const [stated, sum] = [written((each) => each.stated), written((each) => each.sum)];
    const less = own.some(isLess);
    return [{
      check: 'units-total', grade: less ? 'less' : null, basis: `${stated} ${sum}`, indicator,
      message: { id: less ? 'rollup.units-total-less' : 'rollup.units-total-more', params: { name, body: unitOf(batch, report), stated, sum, units: batch.roll?.units.length ?? 0 } },
      places: [{ report, figure: batch.reports[report]?.figures.find(({ id }) => id === own[0]?.figure) ?? null }],
    }];
  }));
}

function isLess({ stated, sum }: StatedAbove): boolean {
  return sum !== null && compare(parseDecimal(stated), parseDecimal(sum)) < 0;
}
