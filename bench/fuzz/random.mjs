/** Chances that a seed repeats on every machine (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound) => Math.floor(next() * bound);
  return {
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)],
    /** Small most of the time, seldom large. */
    few: (most) => 1 + Math.floor(next() ** 3 * most),
  };
}

/** The random number of one input of a run: input 12 is the same whether those before it were made or not. */
export function seedOf(seed, reader, index) {
  let hash = 2166136261 ^ seed;
  for (const character of `${reader} ${index}`) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return hash >>> 0;
}
