/** Spoils rule packs, settings, lists of accepted findings and mappings of forms by their lines and by what YAML can do. */
import { spoilBytes, TEXTS } from './values.mjs';

const bomb = `a: &a [${'x, '.repeat(9)}x]\nb: &b [${'*a, '.repeat(9)}*a]\nc: &c [${'*b, '.repeat(9)}*b]\nd: &d [${'*c, '.repeat(9)}*c]\ne: [${'*d, '.repeat(9)}*d]\n`;

const NASTY = [
  bomb, 'a: &a [*a]', 'a: &a {b: *a}', '<<: *x', '<<: {id: x}', '__proto__: {polluted: 1}', 'constructor: 1', 'prototype: [1]', '? [a, b]\n: c', '? {a: 1}\n: c',
  'x: !!js/function "x"', 'x: !!binary "AA=="', 'x: !!set {a, b}', 'x: !<tag:x> y', '---', '...', '%YAML 9.9', '%TAG ! tag:x:', '\t- a', 'x: |\n  a\n b', 'x: >-9\n a', 'x: "\\uD800"', "x: 'a", 'x: "a', `x: ${'['.repeat(500)}`,
  `x: ${'{a: '.repeat(300)}1${'}'.repeat(300)}`, `${'- '.repeat(300)}a`, 'x: 0x7fffffffffffffff', 'x: 1e400', 'x: .nan', 'x: -.inf', 'x: ~', 'x: off', 'id: id', 'x: &b b', 'x: *b', '#', '\u0000', '\ufeff',
];
/** Patterns that backtrack, groups that are not closed, what only some engines know. */
const PATTERNS = ['(a+)+$', '(a|a)*b', '(?=x)', '(?<!x)y', '\\1', '(?<n>a)\\k<n>', '[', '(', '*', '\\p{L}{1000}', '(x{1000}){1000}', '.*.*.*.*.*=', '^$', '(?i)', '\\b', '[^]'];

export function spoilYaml(bytes, chances, other) {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  const foreign = Buffer.from(other).toString('utf8').split('\n');
  for (let round = chances.few(8); round > 0; round -= 1) {
    const at = chances.below(lines.length);
    const line = lines[at] ?? '';
    const indent = /^ */u.exec(line)?.[0] ?? '';
    const value = () => JSON.stringify(chances.pick(chances.chance(0.3) ? PATTERNS : TEXTS));
    switch (chances.below(12)) {
      case 0: lines.splice(at, chances.few(4)); break;
      case 1: lines.splice(at, 0, ...Array.from({ length: chances.few(20) }, () => line)); break;
      case 2: lines.splice(at, 0, chances.pick(foreign)); break;
      case 3: lines.splice(at, 0, ...chances.pick(NASTY).split('\n').map((each) => indent + each)); break;
      case 4: lines[at] = `${indent}${'  '.repeat(chances.below(3))}${line.trimStart()}`; break;
      case 5: lines[at] = line.slice(Math.min(2, indent.length)); break;
      case 6: case 7: lines[at] = line.replace(/^(\s*(?:- )?[\w-]+:).*$/u, (_, key) => `${key} ${value()}`); break;
      case 8: lines[at] = line.replace(/^(\s*- ).*$/u, (_, dash) => `${dash}${value()}`); break;
      case 9: lines[at] = line.replace(/^(\s*(?:- )?)[\w-]+:/u, (_, start) => `${start}${chances.pick(['__proto__', 'id', 'name', 'x', '"', 'toString', 'hasOwnProperty', 'aliases', '1', 'null'])}:`); break;
      case 10: lines[at] = `${line} ${chances.pick(['# x', ': x', '&a', '*a', '|', '>', '[', '{', '!!str', '\t'])}`; break;
      default: { const character = chances.below(line.length + 1); lines[at] = `${line.slice(0, character)}${chances.pick(TEXTS)}${line.slice(character)}`; }
    }
  }
  const made = new Uint8Array(Buffer.from(lines.join(chances.chance(0.05) ? '\r\n' : '\n')));
  return chances.chance(0.04) ? spoilBytes(made, chances, other) : made;
}
