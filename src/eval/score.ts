/** What every score is made of: counts that add up over files, and a list of what was missed or invented. */

/** Counts by name: "figures/hit", "figures/cell/gold". Sums over files are sums of counts, never of shares. */
export type Counts = Record<string, number>;

/** One thing missed or invented; `id` and `params` name a message of the catalogue. */
export type Miss = { id: string; params: Record<string, string | number> };

export type Score = { counts: Counts; misses: Miss[] };

/** Labels, things found, and those of them that match. */
export type Tally = { gold: number; found: number; hit: number };

export function emptyScore(): Score {
  return { counts: {}, misses: [] };
}

export function add(counts: Counts, name: string, amount = 1): void {
  counts[name] = (counts[name] ?? 0) + amount;
}

export function sum(all: readonly Counts[]): Counts {
  const total: Counts = {};
  for (const counts of all) for (const [name, amount] of Object.entries(counts)) add(total, name, amount);
  return total;
}

export function tallyOf(counts: Counts, name: string): Tally {
  return { gold: counts[`${name}/gold`] ?? 0, found: counts[`${name}/found`] ?? 0, hit: counts[`${name}/hit`] ?? 0 };
}

/** hit / gold; null without labels. */
export function recall({ hit, gold }: Tally): number | null {
  return gold === 0 ? null : hit / gold;
}

/** hit / found; null when nothing was found. */
export function precision({ hit, found }: Tally): number | null {
  return found === 0 ? null : hit / found;
}

/** Harmonic mean of the two; null when there is neither label nor find. */
export function f1({ hit, gold, found }: Tally): number | null {
  return gold + found === 0 ? null : (2 * hit) / (gold + found);
}
