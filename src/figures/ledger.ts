/** The ledger of numerals: what became of every one. */
import { addTo } from '../collections.js';
import type { Numeral } from '../model.js';
import type { Draft } from './draft.js';
import type { Reason } from './masks/mask.js';

export type SeenNumeral = { block: number; start: number; end: number; text: string; reason: Reason | null };

/** One entry a numeral, in reading order. A claim wins over an exclusion: what a figure holds is not excluded. */
export function ledgerItems(seen: SeenNumeral[], drafts: Draft[]): Numeral[] {
  const claims = new Map<string, string[]>();
  for (const { figure, numerals } of drafts) {
    for (const [block, start] of numerals) addTo(claims, `${block}:${start}`, figure.id);
  }
  return seen.map(({ block, start, end, text, reason }) => {
    const figures = claims.get(`${block}:${start}`) ?? [];
    const fate = figures.length > 0 ? 'claimed' : reason !== null ? 'excluded' : 'unclaimed';
    return { block, start, end, text, fate, reason: fate === 'excluded' ? reason : null, figures };
  });
}
