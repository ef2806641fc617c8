/** Rule packs from disk. A broken pack is never half used: every problem of every file comes back in one `YamlError`. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RulePack, Vocabulary } from '../model.js';
import { fold } from '../text/normalise.js';
import { type BasePack, type IndicatorPack, vocabularyOf } from './schema.js';
import type { ParsedPack } from './parse.js';
import { SHIPPED } from './shipped.js';
import { problemOfFile, reasonOf, YamlError, type YamlProblem } from '../yaml/problems.js';

const MAX_BYTES = 1024 * 1024;

/** Words of the base pack that every pack of indicators is read with. */
export type BaseWords = Pick<RulePack, 'synonyms' | 'fillers' | 'breakers' | 'headings' | 'otherColumns'>;

export type Packs = {
  vocabulary: Vocabulary;
  base: { id: string; version: string } & BaseWords;
  /** by id, so that nothing depends on the order of files in a folder */
  packs: RulePack[];
};

/**
 * Reads every `*.yaml` of a folder: one base pack and any number of packs of indicators.
 * @returns packs in which the base pack's synonyms and fillers are joined to each pack's own; deeply frozen
 * @throws YamlError naming file, line, column and what to write instead
 */
export async function loadPacks(folder: string): Promise<Packs> {
  const parsed: ParsedPack[] = [];
  const problems: YamlProblem[] = [];
  for (const file of await listPacks(folder)) {
    const answer = await readPack(join(folder, file), file);
    if ('problems' in answer) problems.push(...answer.problems);
    else parsed.push(answer);
  }
  return assemble(folder, parsed, problems);
}

/** Joins parsed packs; for packs that do not come from a folder, such as those of tests. @throws YamlError */
export function assemble(folder: string, parsed: readonly ParsedPack[], earlier: readonly YamlProblem[] = []): Packs {
  const problems = [...earlier];
  const [base, second] = parsed.filter((pack) => pack.kind === 'base');
  if (second !== undefined && base !== undefined) problems.push(problemOfFile(second.file, 'packs.two-bases', { other: base.file }));
  if (base === undefined && problems.length === 0) problems.push(problemOfFile(folder, 'packs.no-base', {}));
  for (const [at, pack] of parsed.entries()) {
    const earlierOne = parsed.slice(0, at).find(({ pack: { id } }) => id === pack.pack.id);
    if (earlierOne !== undefined) problems.push(problemOfFile(pack.file, 'packs.duplicate-pack', { id: pack.pack.id, other: earlierOne.file }));
  }
  if (problems.length > 0 || base === undefined) throw new YamlError(problems);
  const packs = parsed.flatMap((pack) => (pack.kind === 'indicators' ? [rulePack(pack.pack, base.pack)] : []));
  packs.sort((a, b) => (a.id < b.id ? -1 : 1));
  return freeze({ vocabulary: vocabularyOf(base.pack), base: baseOf(base.pack), packs });
}

function baseOf({ id, version, synonyms, fillers, breakers, headings, otherColumns }: BasePack): Packs['base'] {
  return { id, version, synonyms, fillers, breakers, headings, otherColumns };
}

async function listPacks(folder: string): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    throw new YamlError([problemOfFile(folder, 'yaml.unreadable', { detail: reasonOf(error) })]);
  }
  const files = names.filter((name) => /\.ya?ml$/iu.test(name) && !name.startsWith('.')).sort();
  if (files.length === 0) throw new YamlError([problemOfFile(folder, 'packs.no-files', {})]);
  return files;
}

async function readPack(path: string, file: string): Promise<ParsedPack | { problems: YamlProblem[] }> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return { problems: [problemOfFile(file, 'packs.too-large', { kilobytes: Math.ceil(size / 1024), limit: MAX_BYTES / 1024 })] };
    const text = await readFile(path, 'utf8');
    const shipped = SHIPPED[hashOf(text)];
    return shipped === undefined ? (await import('./parse.js')).parsePack(file, text) : { ...shipped, file };
  } catch (error) {
    return { problems: [problemOfFile(file, 'yaml.unreadable', { detail: reasonOf(error) })] };
  }
}

/** The name of a pack's text among those that the build has read. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function rulePack(pack: IndicatorPack, base: BasePack): RulePack {
  return {
    id: pack.id, version: pack.version, title: pack.title, select: pack.select,
    synonyms: [...base.synonyms, ...pack.synonyms], fillers: [...without(base.fillers, pack.keep), ...pack.fillers],
    breakers: [...base.breakers, ...pack.breakers], headings: [...base.headings, ...pack.headings],
    otherColumns: [...base.otherColumns, ...pack.otherColumns], indicators: pack.indicators, identities: pack.identities,
  };
}

/** Fillers that hold none of the words that the pack keeps: with "tiếp nhận" goes "tiếp nhận và giải quyết". */
function without(fillers: readonly string[], keep: readonly string[]): string[] {
  const kept = keep.map((phrase) => ` ${fold(phrase)} `);
  return fillers.filter((filler) => !kept.some((phrase) => ` ${fold(filler)} `.includes(phrase)));
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
