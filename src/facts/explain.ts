/** Why a figure got an indicator or none: the nearest indicators, word by word, and what stands in the way of each. */
import type { RulePack } from '../model.js';
import { type CompiledPack, compilePack, type Name } from './compile-pack.js';
import { type IndicatorQuery, obstacles, type Obstacle, type Prepared } from './fitness.js';
import { lastPart, likeness, prepare, strayWords, weigh, withoutTopics } from './indicator.js';
import { hasPhrase } from './words.js';

export type NearIndicator = {
  indicator: string;
  /** the way of writing the name that is nearest, as words in the pack's form */
  name: string;
  /** 0 to 1: likeness of the words alone, before anything forbids it */
  likeness: number;
  matched: string[];
  /** words of the name that stand above the label only */
  above: string[];
  missing: string[];
  /** words of the label that the name does not explain */
  extra: string[];
  obstacles: (Obstacle | { kind: 'breaker'; what: string })[];
};

export type Explanation = {
  /** the label as the tool sees it, in the form of the first pack */
  seen: { word: string; filler: boolean }[];
  nearest: NearIndicator[];
};

const SHOWN = 3;

/** Compiles packs once. @returns for each query the nearest indicators of all packs, likest first */
export function explainer(packs: readonly RulePack[]): (query: IndicatorQuery) => Explanation {
  const compiled = packs.map(compilePack);
  return (query) => {
    const cut = lastPart(query);
    const nearest = compiled.flatMap((pack) => [
      ...nearIn(pack, query, prepare(pack, query, null)),
      ...(cut === null ? [] : nearIn(pack, cut, prepare(pack, cut, withoutTopics(query)))),
    ]).sort((a, b) => b.likeness - a.likeness || a.obstacles.length - b.obstacles.length || (a.indicator < b.indicator ? -1 : 1));
    const [first] = compiled;
    const words = first === undefined ? null : prepare(first, query, null).words;
    return {
      seen: words === null ? [] : words.label.map((word, at) => ({ word, filler: words.fillers[at] === true })),
      nearest: nearest.filter(({ indicator }, at) => nearest.findIndex((other) => other.indicator === indicator) === at).slice(0, SHOWN),
    };
  };
}

function nearIn(pack: CompiledPack, query: IndicatorQuery, prepared: Prepared): NearIndicator[] {
  const names = new Set([...prepared.held.keys()].flatMap((word) => (pack.byWord.get(word) ?? []).map(({ name }) => name)));
  const best = new Map<string, { name: Name; score: number }>();
  for (const name of names) {
    const score = likeness(name, weigh(name, prepared).all, strayWords(pack, name, prepared));
    const kept = best.get(name.rule.reference);
    if (kept === undefined || score > kept.score) best.set(name.rule.reference, { name, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, SHOWN).map(({ name, score }) => near(pack, name, score, query, prepared));
}

function near(pack: CompiledPack, name: Name, score: number, query: IndicatorQuery, prepared: Prepared): NearIndicator {
  const { held, above, breakers, words } = prepared;
  const own = [...name.weights.keys()];
  return {
    indicator: name.rule.reference,
    name: name.words.join(' '),
    likeness: Math.round(score * words.share * 1000) / 1000,
    matched: own.filter((word) => held.has(word)),
    above: own.filter((word) => !held.has(word) && above.has(word)),
    missing: own.filter((word) => !held.has(word) && !above.has(word)),
    extra: strayWords(pack, name, prepared).map(({ word }) => word),
    obstacles: [
      ...obstacles(pack, name.rule, query, words),
      ...breakers.filter((phrase) => !hasPhrase(name.words, phrase)).map((phrase) => ({ kind: 'breaker' as const, what: phrase.words.join(' ') })),
    ],
  };
}
