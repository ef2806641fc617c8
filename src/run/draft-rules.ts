/** Entries of packs drafted from figures of a report or from what an outline asks; each is tried before it is handed out. */
import { matcherOf } from '../facts/index.js';
import type { Indicator, RulePack } from '../model.js';
import { type BaseWords, type DraftEntry, type DraftExample, draftPack, freeId } from '../packs/index.js';
import { fold, foldedWords } from '../text/normalise.js';
import { oneLine } from '../text/visible.js';

/** What an entry is made from: a figure, or a blank of an outline. */
export type Source = { label: string; context: string[]; unit: string | null; shape: DraftEntry['shape'] };

const NOT_THIS = 'Tổng cộng';
/** A label of fewer words ("Tổng", "Mũi 01") says too little without what stands above it. */
const TELLING = 3;

/**
 * One entry a source, in order; names and ids differ from each other and from those of `target`.
 * @param target the pack that the entries are to be pasted into; null for a pack of their own
 * @returns entries, each with an example of its source and one of another source that it must not claim
 */
export function draftEntries(sources: readonly Source[], others: readonly Source[], base: BaseWords, target: RulePack | null): DraftEntry[] {
  const ids = new Set(target?.indicators.map(({ id }) => id));
  const names = new Set(target?.indicators.flatMap(({ name, aliases }) => [name, ...aliases]).map(foldedWords));
  const own = sources.map(withoutTopics);
  const entries = own.map((source): DraftEntry => {
    const entry = entryOf(source, own, ids, names);
    ids.add(entry.id);
    for (const each of [entry.name, ...entry.aliases]) names.add(foldedWords(each));
    return entry;
  });
  const pool = [...own, ...others.map(withoutTopics)].map(exampleOf);
  return withCounterExamples(entries, pool, base, target);
}

function entryOf(source: Source, all: readonly Source[], ids: ReadonlySet<string>, names: ReadonlySet<string>): DraftEntry {
  const twins = all.filter((other) => other !== source && foldedWords(other.label) === foldedWords(source.label));
  const topic = source.context.at(-1) ?? null;
  const elsewhere = twins.some(({ context }) => context.at(-1) !== topic);
  const vague = topic !== null && foldedWords(source.label).split(' ').length < TELLING;
  const name = nameFor(source, topic, elsewhere || vague, names);
  const alias = vague && twins.length === 0 && !names.has(foldedWords(source.label)) && name !== source.label;
  return {
    id: freeId(name, ids), name, aliases: alias ? [source.label] : [], unit: source.unit, shape: source.shape, sections: [],
    needs: (elsewhere || vague) && topic !== null ? [topic] : [],
    strictUnit: source.unit !== null && twins.some(({ unit }) => unit !== source.unit),
    examples: [exampleOf(source)], counterExamples: [],
  };
}

/** The label; with its topic or unit where another entry has the same one. */
function nameFor({ label, unit }: Source, topic: string | null, elsewhere: boolean, names: ReadonlySet<string>): string {
  const wanted = [label, ...(unit === null ? [] : [`${label} (${unit})`])];
  const told = topic === null ? [] : wanted.map((name) => `${topic}: ${name}`);
  const choices = elsewhere ? [...told, ...wanted] : [...wanted, ...told];
  const free = choices.find((name) => !names.has(foldedWords(name)));
  if (free !== undefined) return free;
  for (let number = 2; ; number += 1) if (!names.has(foldedWords(`${label} (${number})`))) return `${label} (${number})`;
}

/** Counter-examples: the nearest other label that the entry really does not claim. */
function withCounterExamples(entries: readonly DraftEntry[], pool: readonly DraftExample[], base: BaseWords, target: RulePack | null): DraftEntry[] {
  const pack = joined(entries, base, target);
  const match = matcherOf([pack]);
  const claims = pool.map((example) => match({ section: null, ...example }).indicator);
  return entries.map((entry) => {
    const words = new Set(foldedWords(entry.name).split(' '));
    const nearest = pool
      .map((example, at) => ({ example, claim: claims[at], shared: foldedWords(example.label).split(' ').filter((word) => words.has(word)).length }))
      .filter(({ example, claim }) => claim !== `${pack.id}/${entry.id}` && foldedWords(example.label) !== foldedWords(entry.name))
      .sort((a, b) => b.shared - a.shared)[0];
    return { ...entry, counterExamples: [nearest === undefined || nearest.shared === 0 ? { label: NOT_THIS, context: [], unit: null } : nearest.example] };
  });
}

/** The pack that the entries will be in. */
export function joined(entries: readonly DraftEntry[], base: BaseWords, target: RulePack | null): RulePack {
  const drafted = draftPack({ id: 'nhap', title: '-', select: ['-'], entries: [...entries] }, base);
  if (target === null) return drafted;
  const indicators: Indicator[] = [...target.indicators, ...drafted.indicators];
  return { ...target, indicators };
}

/** Headings that were put before a label say nothing that does not stand above it. */
function withoutTopics(source: Source): Source {
  const above = new Set(source.context.map(fold));
  const parts = source.label.split(/\s[-–]\s/u);
  const first = parts.findIndex((part) => !above.has(fold(part)));
  const label = oneLine(first <= 0 ? source.label : parts.slice(first).join(' - '));
  return { ...source, label: label.charAt(0).toUpperCase() + label.slice(1) };
}

function exampleOf({ label, context, unit }: Source): DraftExample {
  return { label, context: context.slice(-1), unit };
}
