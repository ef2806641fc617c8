/** A YAML file's text into a plain value and what is needed to say where in it something is wrong. */
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { problemAt, type Source } from './places.js';
import type { YamlProblem } from './problems.js';

/** Anchors save typing; more uses than this are a mistake or an attack ("billion laughs"). */
const MAX_ALIASES = 100;
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads YAML 1.2 with its core schema: `off`, `no` and dates are text.
 * @param file the name under which problems are reported
 */
export function readSource(file: string, text: string): { source: Source; value: unknown } | { problems: YamlProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core', merge: false, uniqueKeys: true });
  const source: Source = { file, document, lines };
  const troubles = [...document.errors, ...document.warnings];
  if (troubles.length > 0) {
    return { problems: troubles.map(({ pos, message }) => {
      const { line, col } = lines.linePos(pos[0]);
      return { file, line: Math.max(1, line), column: Math.max(1, col), message: { id: 'yaml.not-yaml', params: { detail: firstLine(message) } } };
    }) };
  }
  const forbidden = forbiddenKeys(source);
  if (forbidden.length > 0) return { problems: forbidden };
  try {
    return { source, value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch (error) {
    return { problems: [problemAt(source, [], 'yaml.not-yaml', { detail: error instanceof Error ? firstLine(error.message) : 'alias' })] };
  }
}

function forbiddenKeys(source: Source): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(source.document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string' || !PROTOTYPE_KEYS.includes(pair.key.value)) return;
      const { line, col } = source.lines.linePos(pair.key.range?.[0] ?? 0);
      problems.push({ file: source.file, line, column: col, message: { id: 'yaml.forbidden-key', params: { key: pair.key.value } } });
    },
  });
  return problems;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
