/** What a schema can't say: unique ids and names, partOf that leads somewhere, patterns that can work, living examples. */
import { RE2JS } from 're2js';
import { fold, foldedWords } from '../text/normalise.js';
import { type Path, problemAt, type Source } from '../yaml/places.js';
import type { YamlProblem } from '../yaml/problems.js';
import { type BasePack, groupsOf, type IndicatorPack } from './schema.js';

/** Escapes that know ASCII letters alone, here as in every RE2 and JavaScript engine. */
const ASCII_ESCAPES: [RegExp, string, string][] = [
  [/\\b/u, '\\b', '\\p{L}'], [/\\B/u, '\\B', '\\p{L}'], [/\\w/u, '\\w', '[\\p{L}\\p{N}]'], [/\\W/u, '\\W', '[^\\p{L}\\p{N}]'],
];

/** What is wrong with a pack of indicators although its schema holds. */
export function contentProblems(source: Source, pack: IndicatorPack): YamlProblem[] {
  return [
    ...duplicateIds(source, pack), ...duplicateNames(source, pack), ...brokenPartOf(source, pack), ...brokenIdentities(source, pack),
    ...pack.indicators.flatMap(({ patterns }, at) => patterns.flatMap((pattern, index) =>
      patternProblems(source, ['indicators', at, 'patterns', index], pattern))),
  ];
}

/** Each group's examples have to use a word of the group: else a mistyped word would go unnoticed. */
export function vocabularyProblems(source: Source, pack: BasePack): YamlProblem[] {
  return groupsOf(pack).flatMap(([path, words, examples]) => examples.flatMap((example, index) => {
    const folded = fold(example);
    if (words.some((word) => folded.includes(fold(word)))) return [];
    return [problemAt(source, [...path.split('.'), 'examples', index], 'packs.example-unused', { example })];
  }));
}

function duplicateIds(source: Source, pack: IndicatorPack): YamlProblem[] {
  const first = new Map<string, number>();
  return pack.indicators.flatMap(({ id }, at) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, at);
      return [];
    }
    return [problemAt(source, ['indicators', at, 'id'], 'packs.duplicate-id', { id, line: lineOf(source, ['indicators', earlier, 'id']) })];
  });
}

function duplicateNames(source: Source, pack: IndicatorPack): YamlProblem[] {
  const owners = new Map<string, { id: string; path: Path }>();
  const problems: YamlProblem[] = [];
  for (const [at, { id, name, aliases }] of pack.indicators.entries()) {
    for (const [index, alias] of [name, ...aliases].entries()) {
      const path: Path = index === 0 ? ['indicators', at, 'name'] : ['indicators', at, 'aliases', index - 1];
      const key = foldedWords(alias);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { id, path });
      else problems.push(problemAt(source, path, 'packs.duplicate-alias', { alias, other: owner.id, line: lineOf(source, owner.path) }));
    }
  }
  return problems;
}

function brokenPartOf(source: Source, pack: IndicatorPack): YamlProblem[] {
  const parents = new Map(pack.indicators.map(({ id, partOf }) => [id, partOf]));
  return pack.indicators.flatMap(({ id, partOf }, at) => {
    if (partOf === null) return [];
    const path: Path = ['indicators', at, 'partOf'];
    if (!parents.has(partOf)) return [problemAt(source, path, 'packs.unknown-part-of', { id: partOf })];
    const seen = new Set([id]);
    for (let up: string | null | undefined = partOf; up != null; up = parents.get(up)) {
      if (seen.has(up)) return [problemAt(source, path, 'packs.part-of-circle', { id })];
      seen.add(up);
    }
    return [];
  });
}

/** How many numbers each kind of identity is made of. */
const OPERANDS = { sum: [2, 20], difference: [2, 2], ratio: [2, 2], order: [1, 1] } as const;

function brokenIdentities(source: Source, pack: IndicatorPack): YamlProblem[] {
  const known = new Set(pack.indicators.map(({ id }) => id));
  return pack.identities.flatMap(({ kind, result, of, examples, counterExamples }, at) => {
    const path: Path = ['identities', at];
    const [least, most] = OPERANDS[kind];
    const all: [string, Path][] = [[result, [...path, 'result']], ...of.map((id, index): [string, Path] => [id, [...path, 'of', index]])];
    return [
      ...all.filter(([id]) => !known.has(id)).map(([id, place]) => problemAt(source, place, 'packs.unknown-operand', { id })),
      ...all.filter(([id], index) => all.findIndex(([other]) => other === id) < index).map(([id, place]) => problemAt(source, place, 'packs.operand-twice', { id })),
      ...(of.length < least || of.length > most ? [problemAt(source, [...path, 'of'], 'packs.operand-count', { kind, count: least === most ? String(least) : `${least}–${most}`, got: of.length })] : []),
      ...([['examples', examples], ['counterExamples', counterExamples]] as const).flatMap(([key, rows]) => rows.flatMap((row, index) => (row.length === of.length + 1 ? []
        : [problemAt(source, [...path, key, index], 'packs.example-length', { expected: of.length + 1, got: row.length })]))),
    ];
  });
}

function patternProblems(source: Source, path: Path, pattern: string): YamlProblem[] {
  const ascii = ASCII_ESCAPES.find(([escape]) => escape.test(pattern));
  if (ascii !== undefined) return [problemAt(source, path, 'packs.ascii-class', { token: ascii[1], instead: ascii[2] })];
  try {
    RE2JS.compile(pattern);
    return [];
  } catch (error) {
    return [problemAt(source, path, 'packs.bad-pattern', { detail: error instanceof Error ? error.message : String(error) })];
  }
}

function lineOf(source: Source, path: Path): number {
  return problemAt(source, path, 'packs.duplicate-id').line;
}
