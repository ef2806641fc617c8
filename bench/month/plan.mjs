/** Who sends what in a month: most wards one file, some none, two, an old one, a broken one. */
import { chances } from './chance.mjs';
import { wardsOf } from './wards.mjs';

/** Shares of the wards, in hundredths; what is left sends one Word file. */
const WAYS = [['pdf', 30], ['twins', 6], ['revised', 4], ['scan', 10], ['zip', 3], ['old', 3], ['broken', 3], ['missing', 5]];

/**
 * @param units how many wards
 * @param scans false to have those wards send PDFs
 * @returns wards with their way and the seed of their report, in the order of their codes; small draws hold every way once
 */
export function planOf({ units, seed, scans = true }) {
  const r = chances(seed);
  const ways = WAYS.flatMap(([way, share]) => Array.from({ length: Math.max(1, Math.round((units * share) / 100)) }, () => (way === 'scan' && !scans ? 'pdf' : way))).slice(0, units);
  const all = [...ways, ...Array.from({ length: units - ways.length }, () => 'docx')];
  const drawn = r.some(all, all.length);
  return wardsOf(units, seed).map((ward, index) => ({ ...ward, way: drawn[index], seed: seed * 10_007 + index, slips: r.pick([0, 0, 1, 2]) }));
}
