/** From what zod and YAML object to, to messages that name file, line, column and what to write instead. */
import type { z } from 'zod';
import { type Document, isMap, isScalar, type LineCounter } from 'yaml';
import type { YamlProblem } from './problems.js';

export type Source = { file: string; document: Document; lines: LineCounter };
export type Path = readonly (string | number)[];

/** A problem at the node that `path` leads to, or at the nearest one above it that exists. */
export function problemAt(source: Source, path: Path, id: string, params: Record<string, string | number> = {}, key?: string): YamlProblem {
  return { file: source.file, ...placeOf(source, path, key), message: { id, params } };
}

function placeOf({ document, lines }: Source, path: Path, key?: string): { line: number; column: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const at = offsetOf(node, length === path.length ? key : undefined);
    if (at === null) continue;
    const { line, col } = lines.linePos(at);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
  return { line: 1, column: 1 };
}

function offsetOf(node: unknown, key: string | undefined): number | null {
  if (isMap(node)) {
    const pair = key === undefined ? undefined : node.items.find(({ key: name }) => isScalar(name) && name.value === key);
    if (pair !== undefined && isScalar(pair.key)) return pair.key.range?.[0] ?? null;
    return node.range?.[0] ?? null;
  }
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const [start]: unknown[] = node.range;
  return typeof start === 'number' ? start : null;
}

/** One problem for each thing a schema objects to. `keysAt` tells the keys allowed at a path, for suggestions. */
export function problemsOf(source: Source, error: z.ZodError, keysAt: (path: Path) => string[]): YamlProblem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(source, issue, keysAt));
}

function problemsOfIssue(source: Source, issue: z.core.$ZodIssue, keysAt: (path: Path) => string[]): YamlProblem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const name = path.findLast((step) => typeof step === 'string') ?? '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problemAt(source, path, 'yaml.unknown-key', { key, suggestion: nearest(key, keysAt(path)) }, key));
    case 'invalid_type':
      if (!source.document.hasIn(path)) return [problemAt(source, path, 'yaml.missing-key', { key: name })];
      return [problemAt(source, path, 'yaml.wrong-type', { key: name, expected: issue.expected })];
    case 'invalid_value':
      if (!source.document.hasIn(path)) return [problemAt(source, path, 'yaml.missing-key', { key: name })];
      return [problemAt(source, path, 'yaml.not-among', { key: name, values: issue.values.map(String).join(', ') })];
    case 'invalid_format':
      return [problemAt(source, path, name === 'id' || name === 'partOf' ? 'yaml.bad-id' : 'yaml.wrong-type', { key: name, expected: issue.format })];
    case 'too_small':
      return [problemAt(source, path, 'yaml.empty', { key: name })];
    case 'too_big':
      return [problemAt(source, path, 'yaml.too-many', { key: name, limit: Number(issue.maximum) })];
    case 'invalid_union':
      return [problemAt(source, path, 'yaml.bad-example', { key: name })];
    default:
      return [problemAt(source, path, 'yaml.wrong-type', { key: name, expected: issue.code })];
  }
}

/** The known key that shares most pairs of letters with what was written. */
function nearest(key: string, known: readonly string[]): string {
  const pairs = (word: string): Set<string> => new Set([...word.toLowerCase()].map((letter, at, all) => letter + (all[at + 1] ?? '')));
  const own = pairs(key);
  const likeness = (other: string): number => {
    const theirs = pairs(other);
    return [...own].filter((pair) => theirs.has(pair)).length / Math.max(own.size, theirs.size);
  };
  const [best] = known.map((other) => ({ other, score: likeness(other) })).sort((a, b) => b.score - a.score);
  return best !== undefined && best.score >= 0.4 ? best.other : known.join(', ');
}
