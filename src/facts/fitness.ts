/** What speaks against a figure's being an indicator's, whatever its label's likeness to the name. */
import type { Figure } from '../model.js';
import { fold } from '../text/normalise.js';
import { type CompiledPack, fillerMask, type Rule } from './compile-pack.js';
import type { Likeness } from './likeness.js';
import { hasPhrase, type Phrase, phrasesIn } from './words.js';

/** `context` and `sectionTitles` run from the outermost to the innermost. */
export type IndicatorQuery = {
  label: string;
  context: readonly string[];
  sectionTitles: readonly string[];
  unit: string | null;
  kind: Figure['kind'] | null;
  /** heads over the figure's column, when it stands in a table */
  columns?: readonly string[];
};

/** The query's words, in the pack's form. */
export type Words = {
  label: string[];
  fillers: boolean[];
  /** the label as printed, also where only its last part is compared: what forbids, forbids anywhere in it */
  printed: string[];
  nearest: string[];
  context: string[][];
  sections: string[][];
  /** what `label` was read from */
  text: string;
  share: number;
};

/** Each word of the label → the known words that it may be. */
export type Known = Map<string, Likeness[]>;
/** A query made ready: its words, the known words among them, words that may come from above, phrases that make it another thing. */
export type Prepared = { words: Words; known: Known; held: Map<string, number>; above: Set<string>; breakers: Phrase[] };

const OTHER_UNIT = 0.97;
const OTHER_SECTION = 0.98;
/** What is needed stands in the title of the section alone. */
const NEEDED_FAR = 0.9;

/** `what` are the words that stand in the way, or that are missing. */
export type Obstacle = { kind: 'shape' | 'needs' | 'not' | 'not-under' | 'column' | 'unit' | 'general'; what: string };

/** 0 where something forbids the indicator, 1 where all fits, a little less where unit or section is another. */
export function fitness(pack: CompiledPack, rule: Rule, query: IndicatorQuery, words: Words): number {
  const { indicator, sections, not } = rule;
  // What forbids most often is looked for first: every name of every pack comes through here.
  if (shapeFit(rule, query) === 0 || not.some((phrase) => hasPhrase(words.label, phrase)) || obstacles(pack, rule, query, words).length > 0) return 0;
  const near = rule.needs.length === 0 || rule.needs.some((phrase) => [words.label, ...words.context].some((text) => hasPhrase(text, phrase)));
  const expected = sections.length === 0 || words.sections.length === 0
    || sections.some((phrase) => [...words.sections, ...words.context].some((text) => hasPhrase(text, phrase)));
  return (near ? 1 : NEEDED_FAR) * (expected ? 1 : OTHER_SECTION) * shapeFit(rule, query) * (sameUnit(indicator.unit, query.unit) ? 1 : OTHER_UNIT);
}

/** Everything that forbids the indicator; a figure with none of these is judged by its words alone. */
export function obstacles(pack: CompiledPack, rule: Rule, query: IndicatorQuery, words: Words): Obstacle[] {
  const { indicator, needs, not, notUnder } = rule;
  const found: Obstacle[] = [];
  const add = (kind: Obstacle['kind'], phrases: readonly Phrase[]): void => {
    found.push(...phrases.map((phrase): Obstacle => ({ kind, what: phrase.words.join(' ') })));
  };
  if (shapeFit(rule, query) === 0) found.push({ kind: 'shape', what: indicator.shape });
  const around = [words.label, ...words.context, ...words.sections];
  if (needs.length > 0 && !needs.some((phrase) => around.some((text) => hasPhrase(text, phrase)))) found.push({ kind: 'needs', what: indicator.needs.join(', ') });
  add('not', not.filter((phrase) => hasPhrase(words.label, phrase) || hasPhrase(words.printed, phrase)));
  add('not-under', notUnder.filter((phrase) => hasPhrase(words.nearest, phrase)));
  add('column', (query.columns ?? []).flatMap((head) => phrasesIn(pack.otherColumns, pack.wordsIn(head))));
  if (indicator.strictUnit && !sameUnit(indicator.unit, query.unit)) found.push({ kind: 'unit', what: query.unit ?? '' });
  if (indicator.general) found.push(...ownMatters(pack, words));
  return found;
}

/** Headings above that say more than a general indicator may stand under: "Lĩnh vực đất đai". */
function ownMatters(pack: CompiledPack, { context }: Words): Obstacle[] {
  return context.flatMap((text) => {
    const mask = fillerMask(text, pack.general);
    const own = text.filter((word, at) => mask[at] !== true && !/^\p{Nd}+$/u.test(word));
    return own.length === 0 ? [] : [{ kind: 'general' as const, what: own.join(' ') }];
  });
}

/** How well a kind of figure stands for an indicator: of a ratio, its percentage tells more than one of its counts. */
const SHAPES: Record<'ratio' | 'count' | 'percent' | 'money', Record<Figure['kind'], number>> = {
  ratio: { ratio: 1, percent: 0.99, count: 0.97, money: 0, change: 0 },
  count: { count: 1, ratio: 0.98, percent: 0, money: 0, change: 0 },
  percent: { percent: 1, ratio: 0.98, count: 0, money: 0, change: 0 },
  money: { money: 1, ratio: 0.98, percent: 0, count: 0, change: 0 },
};

/** A ratio stands for money only where it is one of money: collected of planned. */
function shapeFit({ indicator }: Rule, { kind, unit }: IndicatorQuery): number {
  if (kind === null) return 1;
  return indicator.shape === 'money' && kind === 'ratio' && !sameUnit('đồng', unit ?? '-') ? 0 : SHAPES[indicator.shape][kind];
}

function sameUnit(expected: string | null, printed: string | null): boolean {
  if (expected === null || printed === null) return true;
  const [a, b] = [fold(expected), fold(printed)];
  return a.startsWith(b) || b.startsWith(a);
}
