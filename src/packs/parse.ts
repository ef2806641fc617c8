/** One pack file's text into a checked pack, or into everything that is wrong with it. Pure. */
import { isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { BasePack, IndicatorEntry, IndicatorPack } from './schema.js';
import { type PackProblem, problemAt, problemsOf, type Source } from './problems.js';
import { contentProblems, vocabularyProblems } from './validate.js';

export type ParsedPack =
  | { kind: 'base'; file: string; pack: BasePack }
  | { kind: 'indicators'; file: string; pack: IndicatorPack };

/** Anchors save typing; more uses than this are a mistake or an attack ("billion laughs"). */
const MAX_ALIASES = 100;
const NAME_LISTS = ['aliases', 'examples', 'counterExamples'];
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];

/** @param file the name under which problems are reported */
export function parsePack(file: string, text: string): ParsedPack | { problems: PackProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core', merge: false, uniqueKeys: true });
  const source: Source = { file, document, lines };
  const troubles = [...document.errors, ...document.warnings];
  if (troubles.length > 0) {
    return { problems: troubles.map(({ pos, message }) => {
      const { line, col } = lines.linePos(pos[0]);
      return { file, line: Math.max(1, line), column: Math.max(1, col), message: { id: 'packs.not-yaml', params: { detail: firstLine(message) } } };
    }) };
  }
  const forbidden = forbiddenKeys(source);
  if (forbidden.length > 0) return { problems: forbidden };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    return { problems: [problemAt(source, [], 'packs.not-yaml', { detail: error instanceof Error ? firstLine(error.message) : 'alias' })] };
  }
  return document.has('vocabulary') ? parseBase(source, value) : parseIndicators(source, value);
}

function parseBase(source: Source, value: unknown): ParsedPack | { problems: PackProblem[] } {
  const result = BasePack.safeParse(value);
  if (!result.success) return { problems: problemsOf(source, result.error, knownKeys) };
  const problems = vocabularyProblems(source, result.data);
  return problems.length > 0 ? { problems } : { kind: 'base', file: source.file, pack: result.data };
}

function parseIndicators(source: Source, value: unknown): ParsedPack | { problems: PackProblem[] } {
  const result = IndicatorPack.safeParse(value);
  if (!result.success) return { problems: problemsOf(source, result.error, knownKeys) };
  const problems = [...flowLists(source), ...contentProblems(source, result.data)];
  return problems.length > 0 ? { problems } : { kind: 'indicators', file: source.file, pack: result.data };
}

/** Keys that may stand at a place, so that a mistyped one can be answered with the right one. */
function knownKeys(path: readonly (string | number)[]): string[] {
  if (path.length === 0) return [...new Set([...Object.keys(IndicatorPack.shape), ...Object.keys(BasePack.shape)])];
  if (path[0] === 'select') return Object.keys(IndicatorPack.shape.select.shape);
  if (path.includes('examples') || path.includes('counterExamples')) return ['label', 'context', 'section', 'unit'];
  if (path[0] === 'indicators') return Object.keys(IndicatorEntry.shape);
  if (path[0] === 'vocabulary' && path.length === 1) return Object.keys(BasePack.shape.vocabulary.shape);
  return ['entries', 'examples', 'name', 'aliases', 'measure', 'factor'];
}

function forbiddenKeys(source: Source): PackProblem[] {
  const problems: PackProblem[] = [];
  visit(source.document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string' || !PROTOTYPE_KEYS.includes(pair.key.value)) return;
      const { line, col } = source.lines.linePos(pair.key.range?.[0] ?? 0);
      problems.push({ file: source.file, line, column: col, message: { id: 'packs.forbidden-key', params: { key: pair.key.value } } });
    },
  });
  return problems;
}

/** `[Cấp đổi, cấp lại thẻ]` is two entries to YAML and one name to a clerk; names are therefore written one a line. */
function flowLists(source: Source): PackProblem[] {
  const problems: PackProblem[] = [];
  visit(source.document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !isSeq(pair.value) || pair.value.flow !== true || !NAME_LISTS.includes(String(pair.key.value))) return;
      const { line, col } = source.lines.linePos(pair.value.range?.[0] ?? 0);
      problems.push({ file: source.file, line, column: col, message: { id: 'packs.flow-list', params: { key: String(pair.key.value) } } });
    },
  });
  return problems;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
