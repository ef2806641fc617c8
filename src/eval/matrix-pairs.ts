/** One to one: each item of the reference with the item of the other report that it agrees with best. */
import { groupBy } from '../collections.js';
import { type Item, type ItemKind, PAIRING } from './matrix-items.js';

/** `twin` is the reference's; one of the two is null when nothing fits. `differs` names the values that are not equal. */
export type Pair = { twin: Item | null; own: Item | null; differs: string[] };

/**
 * Pairs two lists in passes: all values first, then key by key as `PAIRING` has them. Among items with one key the
 * first goes with the first. Pairs come in the order of the reference, what is extra behind them.
 */
export function pairItems(kind: ItemKind, twins: readonly Item[], owns: readonly Item[]): Pair[] {
  const partner = new Map<Item, Item>();
  const free = new Set(owns);
  for (const names of [null, ...PAIRING[kind]]) {
    const waiting = groupBy(free, (own) => keyOf(own, names));
    for (const twin of twins) {
      if (partner.has(twin)) continue;
      const own = waiting.get(keyOf(twin, names))?.shift();
      if (own === undefined) continue;
      partner.set(twin, own);
      free.delete(own);
    }
  }
  return [
    ...twins.map((twin): Pair => {
      const own = partner.get(twin) ?? null;
      return { twin, own, differs: own === null ? [] : Object.keys(twin.values).filter((name) => twin.values[name] !== own.values[name]) };
    }),
    ...[...free].map((own): Pair => ({ twin: null, own, differs: [] })),
  ];
}

function keyOf({ values }: Item, names: string[] | null): string {
  return JSON.stringify((names ?? Object.keys(values)).map((name) => values[name]));
}

export function isIdentical({ twin, own, differs }: Pair): boolean {
  return twin !== null && own !== null && differs.length === 0;
}
