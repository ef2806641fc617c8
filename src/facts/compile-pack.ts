/** A pack made ready for matching: names as weighted words, phrases that are needed or forbidden, what may be left aside. */
import { RE2JS } from 're2js';
import { addTo } from '../collections.js';
import type { Indicator, RulePack } from '../model.js';
import { type WordFinder, wordFinder } from './likeness.js';
import { canonical, compileSynonyms, indexPhrases, type Phrase, type PhraseIndex, phraseAt, phraseOf, type Synonyms, wordsOf } from './words.js';

/** One way of writing an indicator's name. */
export type Name = {
  rule: Rule;
  words: string[];
  weights: Map<string, number>;
  total: number;
  /** telling weight below which a label can't be this name, whatever stands above it */
  least: number;
};

export type Rule = {
  reference: string;
  indicator: Indicator;
  needs: Phrase[];
  /** words of `needs`: they place the indicator and are never strangers in its label */
  needed: Set<string>;
  not: Phrase[];
  notUnder: Phrase[];
  sections: Phrase[];
  patterns: RE2JS[];
};

export type CompiledPack = {
  id: string;
  fillers: PhraseIndex<true>;
  /** fillers, headings and the names of general indicators: what may stand above such an indicator */
  general: PhraseIndex<true>;
  otherColumns: PhraseIndex<true>;
  breakers: PhraseIndex<true>;
  rules: Rule[];
  patterned: Rule[];
  /** word → names that hold it as more than a filler */
  byWord: Map<string, { name: Name; weight: number }[]>;
  find: WordFinder;
  weightOf(word: string): number;
  /** the words of a text in the pack's form; titles and items come again with every figure under them */
  wordsIn(text: string): string[];
};

/** A filler that is part of a name still counts a little: "hồ sơ tiếp nhận" is not "kết quả giải quyết". */
const FILLER_SHARE = 0.3;
/** A filler in the name of one or two indicators alone tells them apart ("hộ tịch") and counts in full. */
const RARE = 0.8;
/** Share of a name's weight that a label without a needed phrase has to hold itself; the rest may stand above it. */
export const LABEL_SHARE = 0.4;

/** A pack with its words folded, its synonyms brought to one form and its phrases indexed, as matching needs them. */
export function compilePack(pack: RulePack): CompiledPack {
  const phrase = remembered(compileSynonyms(pack.synonyms));
  const phrases = (texts: readonly string[]): Phrase[] => texts.map((text) => phraseOf(phrase(text)));
  const indexOf = (texts: readonly string[]): PhraseIndex<true> => indexPhrases(texts.map((text) => ({ words: phrase(text), value: true })));
  const fillers = indexOf(pack.fillers);
  const rules = pack.indicators.map((indicator): Rule => ({
    reference: `${pack.id}/${indicator.id}`, indicator, needs: phrases(indicator.needs),
    needed: new Set(indicator.needs.flatMap(phrase)), not: phrases(indicator.not), notUnder: phrases(indicator.notUnder), sections: phrases(indicator.sections), patterns: indicator.patterns.map(wholeWords),
  }));
  const named = rules.flatMap((rule) => [rule.indicator.name, ...rule.indicator.aliases].map((name) => ({ rule, words: phrase(name) })));
  const weightOf = rarity(named);
  const names = named.map(({ rule, words }) => nameOf(rule, words, fillers, weightOf));
  const byWord: CompiledPack['byWord'] = new Map();
  for (const name of names) {
    for (const [word, weight] of name.weights) {
      if (isTelling(word, weight, weightOf)) addTo(byWord, word, { name, weight });
    }
  }
  const known = new Set(names.flatMap(({ weights }) => [...weights.keys()]));
  return {
    id: pack.id, fillers, general: indexOf([...pack.fillers, ...pack.headings, ...pack.indicators.filter(({ general }) => general).flatMap(({ name, aliases }) => [name, ...aliases])]),
    otherColumns: indexOf(pack.otherColumns), breakers: indexOf(pack.breakers), rules, patterned: rules.filter(({ patterns }) => patterns.length > 0), byWord, find: wordFinder(known), weightOf, wordsIn: phrase,
  };
}

/** Texts whose words are kept; when more come, the old ones are dropped. */
const REMEMBERED = 5000;

function remembered(synonyms: Synonyms): (text: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size >= REMEMBERED) known.clear();
    const words = canonical(wordsOf(text), synonyms);
    known.set(text, words);
    return words;
  };
}

/** Which positions of `words` are covered by fillers, the longest phrase first. */
export function fillerMask(words: readonly string[], fillers: PhraseIndex<true>): boolean[] {
  const mask = words.map(() => false);
  for (let at = 0; at < words.length;) {
    const length = phraseAt(fillers, words, at)?.phrase.words.length ?? 0;
    mask.fill(true, at, at + length);
    at += Math.max(1, length);
  }
  return mask;
}

function nameOf(rule: Rule, words: string[], fillers: PhraseIndex<true>, weightOf: (word: string) => number): Name {
  const mask = fillerMask(words, fillers);
  const weights = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    const weight = weightOf(word) * (mask[at] === true && weightOf(word) < RARE ? FILLER_SHARE : 1);
    weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const telling = [...weights].reduce((sum, [word, weight]) => sum + (isTelling(word, weight, weightOf) ? weight : 0), 0);
  return { rule, words, weights, total, least: rule.needs.length > 0 ? 0 : total * LABEL_SHARE - (total - telling) };
}

function isTelling(word: string, weight: number, weightOf: (word: string) => number): boolean {
  return weight > weightOf(word) * FILLER_SHARE;
}

/** Words of few indicators tell more than words of many; a word of none is as telling as can be. */
function rarity(named: readonly { rule: Rule; words: string[] }[]): (word: string) => number {
  const owners = new Map<string, Set<Rule>>();
  for (const { rule, words } of named) for (const word of words) owners.set(word, (owners.get(word) ?? new Set()).add(rule));
  const all = new Set(named.map(({ rule }) => rule)).size;
  return (word) => {
    const count = owners.get(word)?.size ?? 0;
    return count === 0 ? 1 : Math.log(1 + all / count) / Math.log(1 + all);
  };
}

/** RE2 has no look-around: the edge of a word is a character that is neither letter nor digit, or the end. */
function wholeWords(pattern: string): RE2JS {
  return RE2JS.compile(`(?:^|[^\\p{L}\\p{N}])(?:${pattern})(?:$|[^\\p{L}\\p{N}])`);
}
