/** One pack file's text into a checked pack, or into everything that is wrong with it. Pure. */
import { isScalar, isSeq, visit } from 'yaml';
import { BasePack, IdentityEntry, IndicatorEntry, IndicatorPack } from './schema.js';
import { problemsOf, type Source } from '../yaml/places.js';
import type { YamlProblem } from '../yaml/problems.js';
import { readSource } from '../yaml/source.js';
import { contentProblems, vocabularyProblems } from './validate.js';

export type ParsedPack =
  | { kind: 'base'; file: string; pack: BasePack }
  | { kind: 'indicators'; file: string; pack: IndicatorPack };

const NAME_LISTS = ['aliases', 'examples', 'counterExamples'];

/** @param file the name under which problems are reported */
export function parsePack(file: string, text: string): ParsedPack | { problems: YamlProblem[] } {
  const read = readSource(file, text);
  if ('problems' in read) return read;
  const { source, value } = read;
  return source.document.has('vocabulary') ? parseBase(source, value) : parseIndicators(source, value);
}

function parseBase(source: Source, value: unknown): ParsedPack | { problems: YamlProblem[] } {
  const result = BasePack.safeParse(value);
  if (!result.success) return { problems: problemsOf(source, result.error, knownKeys) };
  const problems = vocabularyProblems(source, result.data);
  return problems.length > 0 ? { problems } : { kind: 'base', file: source.file, pack: result.data };
}

function parseIndicators(source: Source, value: unknown): ParsedPack | { problems: YamlProblem[] } {
  const result = IndicatorPack.safeParse(value);
  if (!result.success) return { problems: problemsOf(source, result.error, knownKeys) };
  const problems = [...flowLists(source), ...contentProblems(source, result.data)];
  return problems.length > 0 ? { problems } : { kind: 'indicators', file: source.file, pack: result.data };
}

/** Keys that may stand at a place, so that a mistyped one can be answered with the right one. */
function knownKeys(path: readonly (string | number)[]): string[] {
  if (path.length === 0) return [...new Set([...Object.keys(IndicatorPack.shape), ...Object.keys(BasePack.shape)])];
  if (path[0] === 'select') return Object.keys(IndicatorPack.shape.select.shape);
  if (path[0] === 'identities') return Object.keys(IdentityEntry.shape);
  if (path.includes('examples') || path.includes('counterExamples')) return ['label', 'context', 'section', 'unit'];
  if (path[0] === 'indicators') return Object.keys(IndicatorEntry.shape);
  if (path[0] === 'vocabulary' && path.length === 1) return Object.keys(BasePack.shape.vocabulary.shape);
  return ['entries', 'examples', 'name', 'aliases', 'measure', 'factor'];
}

/** `[Cấp đổi, cấp lại thẻ]` is two entries to YAML and one name to a clerk; names are therefore written one a line. */
function flowLists(source: Source): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(source.document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !isSeq(pair.value) || pair.value.flow !== true || !NAME_LISTS.includes(String(pair.key.value))) return;
      const { line, col } = source.lines.linePos(pair.value.range?.[0] ?? 0);
      problems.push({ file: source.file, line, column: col, message: { id: 'packs.flow-list', params: { key: String(pair.key.value) } } });
    },
  });
  return problems;
}
