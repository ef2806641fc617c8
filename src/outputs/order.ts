/** In which order a clerk looks for units: that of the list of units, else that of the dictionary. */
import { nameKey, placesIn } from '../text/place-name.js';
import type { RunResult } from './output.js';
import { standingOf, unitName } from './standing.js';

const DICTIONARY = new Intl.Collator('vi', { numeric: true });

/**
 * Indexes of the reports by unit: as the list of units has them, those of no unit of the list behind; without a list by the name of
 * the place. Of one unit's reports the one that is added up comes first; else they stay in the order of the files.
 */
export function byUnit(run: RunResult): number[] {
  const places = run.reports.map(({ source, document }, index) => {
    const match = run.roll?.matches[index];
    const name = unitName(run, index) ?? document.issuer ?? source.name;
    const [place] = [...placesIn(name)].sort((a, b) => a.level - b.level);
    return { listed: match?.kind === 'matched' ? match.unit : Infinity, name: place?.marked ?? nameKey(name), counts: standingOf(run, index).status === 'counted' };
  });
  return [...places.keys()].sort((one, other) => {
    const [a, b] = [places[one], places[other]];
    if (a === undefined || b === undefined) return 0;
    if (a.listed !== b.listed) return a.listed < b.listed ? -1 : 1;
    return (a.listed === Infinity ? DICTIONARY.compare(a.name, b.name) : 0) || Number(b.counts) - Number(a.counts) || one - other;
  });
}
