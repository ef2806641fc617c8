/**
 * Which indicator a figure belongs to, by the words of its label and of what stands above it. A label has to hold
 * (nearly) all words of a name and (nearly) no others; what stays doubtful gets none, since a figure in the wrong
 * column is worse than one in no column.
 */
import type { IndicatorExample, RulePack } from '../model.js';
import { fold } from '../text/normalise.js';
import { type CompiledPack, compilePack, fillerMask, LABEL_SHARE, type Name, type Rule } from './compile-pack.js';
import { fitness, type IndicatorQuery, type Known, type Prepared, type Words } from './fitness.js';
import { withoutReach } from './reach.js';
import { hasPhrase, phrasesIn } from './words.js';

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
const BY_PATTERN = 0.95;
const STRAY_NUMBER = 0.3;
/** Words of a heading that says something of each label under it ("Hồ sơ quá hạn"), as the head of a column does. */
const SHORT_HEADING = 5;

/**
 * Compiles packs once; the matcher that comes back is pure.
 * @param trust of each pack, the score by which the document chose it: of two packs that both claim a figure, the one
 * that the document speaks of more plainly has it
 */
export function compileMatcher(packs: readonly RulePack[], trust: ReadonlyMap<string, number> = new Map()): Matcher {
  const compiled = packs.map(compilePack);
  const decideOn = (query: IndicatorQuery, printed: string | null): Assignment => decide(compiled.flatMap((pack) => scores(pack, query, printed)), trust);
  return (query) => {
    if (query.kind === 'change') return NONE;
    const whole = decideOn(query, null);
    const cut = lastPart(query);
    if (whole.indicator !== null || whole.tied.length > 0) return whole;
    const last = cut === null ? NONE : decideOn(cut, withoutTopics(query));
    if (last.indicator !== null && last.score >= LAST_PART_AT) return last;
    // What the name does not hold may only say where and for whom; what forbids the indicator forbids it there too.
    const what = withoutReach(query.label);
    const near = what === null ? NONE : decideOn({ ...query, label: what }, query.label);
    return near.indicator === null || near.score < LAST_PART_AT ? whole : near;
  };
}

/** "Làm sạch dữ liệu - Hội Nông dân": the last part is the label, what stands before it is context. */
export function lastPart(query: IndicatorQuery): IndicatorQuery | null {
  const cut = /^(.+)(?:\s[-–]|:)\s+(.+?)$/u.exec(query.label);
  const [, head, tail] = cut ?? [];
  return head === undefined || tail === undefined ? null : { ...query, label: tail, context: [...query.context, head] };
}

/** A label without the headings that were put before it to tell what it speaks of: they stand above it anyway. */
export function withoutTopics({ label, context }: IndicatorQuery): string {
  const above = new Set(context.map((text) => fold(text)));
  const parts = label.split(/\s[-–]\s/u);
  const first = parts.findIndex((part) => !above.has(fold(part)));
  return first <= 0 ? label : parts.slice(first).join(' - ');
}

/** A matcher of bare examples, for the packs' own tests. */
export function matcherOf(packs: readonly RulePack[]): (example: IndicatorExample) => { indicator: string | null; score: number } {
  const match = compileMatcher(packs);
  return ({ label, context, section, unit }) => match({ label, context, sectionTitles: section === null ? [] : [section], unit, kind: null });
}

const NONE: Assignment = { indicator: null, score: 0, runnerUp: null, tied: [] };

type Scored = { indicator: string; score: number };

function decide(scored: Scored[], trust: ReadonlyMap<string, number>): Assignment {
  const [best, next] = scored.sort((a, b) => b.score - a.score || (a.indicator < b.indicator ? -1 : 1));
  if (best === undefined) return NONE;
  const rivals = best.score < ASSIGN_AT ? [] : scored.filter(({ score }) => score >= ASSIGN_AT && best.score - score < TIE);
  const chosen = rivals.length < 2 ? best : mostTrusted(rivals, trust);
  return {
    indicator: best.score < ASSIGN_AT ? null : chosen?.indicator ?? null,
    score: chosen?.score ?? best.score,
    runnerUp: next ?? null,
    tied: chosen === null ? rivals.map(({ indicator }) => indicator) : [],
  };
}

/** The one rival whose pack the document speaks of most plainly; null when none stands out. */
function mostTrusted(rivals: readonly Scored[], trust: ReadonlyMap<string, number>): Scored | null {
  const trustOf = ({ indicator }: Scored): number => trust.get(indicator.split('/')[0] ?? '') ?? 0;
  const most = Math.max(...rivals.map(trustOf));
  const [first, second] = rivals.filter((rival) => trustOf(rival) === most);
  return first === undefined || second !== undefined ? null : first;
}

/** Any letter of Vietnamese with a mark, đ among them. */
const MARKED = /[À-ỹ]/u;

/** @param printed what was printed where `query` holds the last part of it only, else null */
function scores(pack: CompiledPack, query: IndicatorQuery, printed: string | null): Scored[] {
  const prepared = prepare(pack, query, printed);
  const { words } = prepared;
  const best = new Map<Rule, number>();
  for (const rule of pack.patterned) {
    if (rule.patterns.some((pattern) => pattern.matcher(fold(words.text)).find())) best.set(rule, BY_PATTERN);
  }
  const fits = new Map<Rule, number>();
  for (const name of candidatesOf(pack, prepared.held)) {
    const fit = fits.get(name.rule) ?? fitness(pack, name.rule, query, words);
    fits.set(name.rule, fit);
    if (fit === 0 || prepared.breakers.some((phrase) => !hasPhrase(name.words, phrase))) continue;
    const score = likenessTo(pack, name, prepared) * words.share;
    if (score > (best.get(name.rule) ?? 0)) best.set(name.rule, score);
  }
  return [...best].flatMap(([rule, score]) => {
    const weighed = score * (fits.get(rule) ?? fitness(pack, rule, query, words));
    return weighed >= ASSIGN_AT / 2 ? [{ indicator: rule.reference, score: Math.round(weighed * 1000) / 1000 }] : [];
  });
}

/** Everything about a query that does not depend on the name it is held against. */
export function prepare(pack: CompiledPack, query: IndicatorQuery, printed: string | null): Prepared {
  const words = wordsOfQuery(pack, query, printed ?? query.label);
  const unmarked = !MARKED.test(words.text);
  const known: Known = new Map(words.label.map((word) => [word, pack.find(word, unmarked)]));
  const heading = words.nearest.length <= SHORT_HEADING ? words.nearest : [];
  return {
    words, known, held: heldWords(known), above: new Set(printed === null ? words.context.flat() : []),
    breakers: [...new Set([words.label, words.printed, heading])].flatMap((text) => phrasesIn(pack.breakers, text)),
  };
}

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

/** Coverage of the name's words times the share of the label that the name explains; 0 where the label holds too little itself. */
function likenessTo(pack: CompiledPack, name: Name, prepared: Prepared): number {
  const { own, all } = weigh(name, prepared);
  if (all < (name.total * ASSIGN_AT) / 2) return 0;
  if (own < name.total * LABEL_SHARE && !name.rule.needs.some((phrase) => hasPhrase(prepared.words.label, phrase))) return 0;
  return likeness(name, all, strayWords(pack, name, prepared));
}

/**
 * How well a label fits a name, 0 to 1: the share of the name that it says, less the more it says beside it.
 * @param all weight of the words of the name that were found
 */
export function likeness(name: Name, all: number, stray: readonly { weight: number }[]): number {
  const beyond = stray.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : (all / name.total) * (all / (all + beyond));
}

/** The weight of the name's words in the label itself (`own`) and with what stands above (`all`). */
export function weigh(name: Name, { held, above }: Prepared): { own: number; all: number } {
  let own = 0;
  let all = 0;
  for (const [word, weight] of name.weights) {
    const found = held.get(word);
    if (found !== undefined) {
      own += weight;
      all += weight * found;
    } else if (above.has(word)) all += weight * FROM_CONTEXT;
  }
  return { own, all };
}

/** What the label says beyond the name, fillers and what the indicator needs around it aside; each word once. */
export function strayWords(pack: CompiledPack, name: Name, { words, known }: Prepared): { word: string; weight: number }[] {
  const stray: { word: string; weight: number }[] = [];
  for (const [at, word] of words.label.entries()) {
    const strange = words.fillers[at] !== true && !name.rule.needed.has(word) && words.label.indexOf(word) === at
      && known.get(word)?.some((like) => name.weights.has(like.word)) !== true;
    if (strange) stray.push({ word, weight: strayWeight(pack, word, known) });
  }
  return stray;
}

function strayWeight(pack: CompiledPack, printed: string, known: Known): number {
  if (/^\p{Nd}+$/u.test(printed)) return STRAY_NUMBER;
  return pack.weightOf(known.get(printed)?.[0]?.word ?? printed);
}
