/**
 * Which indicator a figure belongs to, by the words of its label and of what stands above it. A label has to hold
 * (nearly) all words of a name and (nearly) no others; what stays doubtful gets none, since a figure in the wrong
 * column is worse than one in no column.
 */
import type { Figure, IndicatorExample, RulePack } from '../model.js';
import { fold } from '../text/normalise.js';
import { type CompiledPack, compilePack, fillerMask, LABEL_SHARE, type Name, type Rule } from './compile-pack.js';
import type { Likeness } from './likeness.js';
import { hasPhrase, phrasesIn } from './words.js';

/** `context` and `sectionTitles` run from the outermost to the innermost. */
export type IndicatorQuery = {
  label: string;
  context: readonly string[];
  sectionTitles: readonly string[];
  unit: string | null;
  kind: Figure['kind'] | null;
};

export type Assignment = {
  /** "pack/indicator"; null when none is near enough, or two are equally near */
  indicator: string | null;
  /** 0 to 1, of the best */
  score: number;
  runnerUp: { indicator: string; score: number } | null;
  /** the indicators that a tie was between, else empty */
  tied: string[];
};

export type Matcher = (query: IndicatorQuery) => Assignment;

/** Below this nothing is assigned. Found on the packs' examples: every example lies above, counter-examples below. */
export const ASSIGN_AT = 0.75;
const TIE = 0.02;
/** The last part of a label has to be a name by itself. */
const LAST_PART_AT = 0.9;
const FROM_CONTEXT = 0.85;
const OTHER_UNIT = 0.97;
const OTHER_SECTION = 0.98;
const BY_PATTERN = 0.95;
const STRAY_NUMBER = 0.3;
/** Words of a heading that says something of each label under it ("Hồ sơ quá hạn"), as the head of a column does. */
const SHORT_HEADING = 5;
/** What is needed stands in the title of the section alone. */
const NEEDED_FAR = 0.9;

/** Compiles packs once; the matcher that comes back is pure. */
export function compileMatcher(packs: readonly RulePack[]): Matcher {
  const compiled = packs.map(compilePack);
  const decideOn = (query: IndicatorQuery, printed: string): Assignment => decide(compiled.flatMap((pack) => scores(pack, query, printed)));
  return (query) => {
    if (query.kind === 'change') return NONE;
    const whole = decideOn(query, query.label);
    const cut = lastPart(query);
    if (whole.indicator !== null || whole.tied.length > 0 || cut === null) return whole;
    const last = decideOn(cut, query.label);
    return last.indicator === null || last.score < LAST_PART_AT ? whole : last;
  };
}

/** "Làm sạch dữ liệu - Hội Nông dân": the last part is the label, what stands before it is context. */
function lastPart(query: IndicatorQuery): IndicatorQuery | null {
  const cut = /^(.+)(?:\s[-–]|:)\s+(.+?)$/u.exec(query.label);
  const [, head, tail] = cut ?? [];
  return head === undefined || tail === undefined ? null : { ...query, label: tail, context: [...query.context, head] };
}

/** A matcher of bare examples, for the packs' own tests. */
export function matcherOf(packs: readonly RulePack[]): (example: IndicatorExample) => { indicator: string | null; score: number } {
  const match = compileMatcher(packs);
  return ({ label, context, section }) => match({ label, context, sectionTitles: section === null ? [] : [section], unit: null, kind: null });
}

const NONE: Assignment = { indicator: null, score: 0, runnerUp: null, tied: [] };

type Scored = { indicator: string; score: number };

function decide(scored: Scored[]): Assignment {
  const [best, next] = scored.sort((a, b) => b.score - a.score || (a.indicator < b.indicator ? -1 : 1));
  if (best === undefined) return NONE;
  const tied = next !== undefined && next.score >= ASSIGN_AT && best.score - next.score < TIE;
  return {
    indicator: best.score < ASSIGN_AT || tied ? null : best.indicator,
    score: best.score,
    runnerUp: next ?? null,
    tied: tied ? scored.filter(({ score }) => best.score - score < TIE).map(({ indicator }) => indicator) : [],
  };
}

/** The query's words, in the pack's form. */
type Words = {
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

/** Any letter of Vietnamese with a mark, đ among them. */
const MARKED = /[À-ỹ]/u;

function scores(pack: CompiledPack, query: IndicatorQuery, printed: string): Scored[] {
  const words = wordsOfQuery(pack, query, printed);
  const best = new Map<Rule, number>();
  for (const rule of pack.patterned) {
    if (rule.patterns.some((pattern) => pattern.matcher(fold(words.text)).find())) best.set(rule, BY_PATTERN);
  }
  const unmarked = !MARKED.test(words.text);
  const known: Known = new Map(words.label.map((word) => [word, pack.find(word, unmarked)]));
  const held = heldWords(known);
  const compared = { known, held, above: new Set(printed === query.label ? words.context.flat() : []) };
  const heading = words.nearest.length <= SHORT_HEADING ? words.nearest : [];
  const breakers = [...new Set([words.label, words.printed, heading])].flatMap((text) => phrasesIn(pack.breakers, text));
  const fits = new Map<Rule, number>();
  for (const name of candidatesOf(pack, held)) {
    const fit = fits.get(name.rule) ?? fitness(name.rule, query, words);
    fits.set(name.rule, fit);
    if (fit === 0 || breakers.some((phrase) => !hasPhrase(name.words, phrase))) continue;
    const score = likenessTo(pack, name, words, compared) * words.share;
    if (score > (best.get(name.rule) ?? 0)) best.set(name.rule, score);
  }
  return [...best].flatMap(([rule, score]) => {
    const weighed = score * (fits.get(rule) ?? fitness(rule, query, words));
    return weighed >= ASSIGN_AT / 2 ? [{ indicator: rule.reference, score: Math.round(weighed * 1000) / 1000 }] : [];
  });
}

/** Each word of the label → the known words that it may be. */
type Known = Map<string, Likeness[]>;
type Compared = { known: Known; held: Map<string, number>; above: Set<string> };

/** A label of nothing but fillers ("số hồ sơ tiếp nhận") speaks of the nearest thing above it that is more than that. */
function wordsOfQuery(pack: CompiledPack, query: IndicatorQuery, printed: string): Words {
  const inPack = pack.wordsIn;
  const context = query.context.map(inPack).filter((words) => words.length > 0);
  const own = inPack(query.label);
  const fillers = fillerMask(own, pack.fillers);
  const common = { printed: inPack(printed), nearest: context.at(-1) ?? [], context, sections: query.sectionTitles.map(inPack) };
  const subject = fillers.includes(false) ? undefined : context.findLast((words) => fillerMask(words, pack.fillers).includes(false));
  if (subject === undefined) return { ...common, label: own, fillers, text: query.label, share: 1 };
  const label = [...subject, ...own];
  return { ...common, label, fillers: [...fillerMask(subject, pack.fillers), ...fillers], text: label.join(' '), share: FROM_CONTEXT };
}

/** Names of which the label holds enough, told by weights alone before anything is compared in earnest. */
function candidatesOf(pack: CompiledPack, held: ReadonlyMap<string, number>): Name[] {
  const weights = new Map<Name, number>();
  for (const word of held.keys()) {
    for (const { name, weight } of pack.byWord.get(word) ?? []) weights.set(name, (weights.get(name) ?? 0) + weight);
  }
  const candidates: Name[] = [];
  for (const [name, weight] of weights) if (weight >= name.least) candidates.push(name);
  return candidates;
}

/** The known words that a label holds, each with the likeness of its best spelling there. */
function heldWords(known: Known): Map<string, number> {
  const held = new Map<string, number>();
  for (const likenesses of known.values()) {
    for (const { word, likeness } of likenesses) held.set(word, Math.max(likeness, held.get(word) ?? 0));
  }
  return held;
}

/** Coverage of the name's words times the share of the label that the name explains. */
function likenessTo(pack: CompiledPack, name: Name, words: Words, { known, held, above }: Compared): number {
  let own = 0;
  let all = 0;
  for (const [word, weight] of name.weights) {
    const likeness = held.get(word);
    if (likeness !== undefined) {
      own += weight;
      all += weight * likeness;
    } else if (above.has(word)) all += weight * FROM_CONTEXT;
  }
  if (all < (name.total * ASSIGN_AT) / 2) return 0;
  if (own < name.total * LABEL_SHARE && !name.rule.needs.some((phrase) => hasPhrase(words.label, phrase))) return 0;
  return (all / name.total) * (all / (all + strayWeightOf(pack, name, words, known)));
}

/** What the label says beyond the name, fillers and what the indicator needs around it aside; each word once. */
function strayWeightOf(pack: CompiledPack, name: Name, { label, fillers }: Words, known: Known): number {
  let weight = 0;
  for (const [at, printed] of label.entries()) {
    const stray = fillers[at] !== true && !name.rule.needed.has(printed) && label.indexOf(printed) === at
      && known.get(printed)?.some(({ word }) => name.weights.has(word)) !== true;
    if (stray) weight += strayWeight(pack, printed, known);
  }
  return weight;
}

function strayWeight(pack: CompiledPack, printed: string, known: Known): number {
  if (/^\p{Nd}+$/u.test(printed)) return STRAY_NUMBER;
  return pack.weightOf(known.get(printed)?.[0]?.word ?? printed);
}

/** 0 where something forbids the indicator, 1 where all fits, a little less where unit or section is another. */
function fitness({ indicator, needs, not, notUnder, sections }: Rule, query: IndicatorQuery, words: Words): number {
  const kindFit = query.kind === null ? 1 : SHAPES[indicator.shape][query.kind];
  if (kindFit === 0) return 0;
  const within = (texts: string[][]): boolean => needs.some((phrase) => texts.some((text) => hasPhrase(text, phrase)));
  const near = needs.length === 0 || within([words.label, ...words.context]);
  if (!near && !within(words.sections)) return 0;
  if (not.some((phrase) => hasPhrase(words.label, phrase) || hasPhrase(words.printed, phrase)) || notUnder.some((phrase) => hasPhrase(words.nearest, phrase))) return 0;
  const expected = sections.length === 0 || words.sections.length === 0
    || sections.some((phrase) => [...words.sections, ...words.context].some((text) => hasPhrase(text, phrase)));
  return (near ? 1 : NEEDED_FAR) * (expected ? 1 : OTHER_SECTION) * kindFit * (sameUnit(indicator.unit, query.unit) ? 1 : OTHER_UNIT);
}

/** How well a kind of figure stands for an indicator: of a ratio, its percentage tells more than one of its counts. */
const SHAPES: Record<'ratio' | 'count' | 'percent' | 'money', Record<Figure['kind'], number>> = {
  ratio: { ratio: 1, percent: 0.99, count: 0.97, money: 0, change: 0 },
  count: { count: 1, ratio: 0.98, percent: 0, money: 0, change: 0 },
  percent: { percent: 1, ratio: 0.98, count: 0, money: 0, change: 0 },
  money: { money: 1, ratio: 0, percent: 0, count: 0, change: 0 },
};

function sameUnit(expected: string | null, printed: string | null): boolean {
  if (expected === null || printed === null) return true;
  const [a, b] = [fold(expected), fold(printed)];
  return a.startsWith(b) || b.startsWith(a);
}
