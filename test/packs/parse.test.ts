/** What is wrong with a pack is said with line, column and a remedy; nothing wrong goes unsaid. */
import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../src/facts/index.js';
import { say } from '../../src/messages/index.js';
import { parsePack } from '../../src/packs/index.js';
import { describeProblem, type YamlProblem } from '../../src/yaml/problems.js';

const GOOD = `id: cay-xanh
version: "1"
title: Cây xanh
select:
  title: [cây xanh]
indicators:
  - id: trong-moi
    name: Cây trồng mới
    shape: count
    across: sum
    examples:
      - Số cây trồng mới
    counterExamples:
      - Cây bị chặt
`;

function problems(text: string): YamlProblem[] {
  const answer = parsePack('cay.yaml', text);
  return 'problems' in answer ? answer.problems : [];
}

/** id and line of each problem */
function seen(text: string): string[] {
  return problems(text).map(({ message, line }) => `${message.id.replace(/^\w+\./u, '')} ${line}`);
}

const second = (lines: string): string => `${GOOD}  - id: khac
    name: Cây thay thế
    shape: count
    across: sum
    examples:
      - Cây thay thế
    counterExamples:
      - Cây trồng mới
${lines}`;

it('a good pack has no problem, and its defaults are filled in', () => {
  const answer = parsePack('cay.yaml', GOOD);
  if ('problems' in answer || answer.kind !== 'indicators') throw new Error('refused');
  expect(answer.pack.indicators[0]).toMatchObject({ unit: null, aliases: [], needs: [], examples: [{ label: 'Số cây trồng mới', context: [], section: null }] });
});

describe('refused', () => {
  it.each([
    ['a mistyped key', GOOD.replace('    shape:', '    shap:'), ['missing-key 7', 'unknown-key 9']],
    ['a missing list of examples', GOOD.replace('    examples:\n      - Số cây trồng mới\n', ''), ['missing-key 7']],
    ['an empty list of examples', GOOD.replace('      - Cây bị chặt\n', '      []\n'), ['empty 14']],
    ['a value that is no choice', GOOD.replace('shape: count', 'shape: số'), ['not-among 9']],
    ['an id with marks', GOOD.replace('id: trong-moi', 'id: trồng mới'), ['bad-id 7']],
    ['a version that is a number', GOOD.replace('"1"', '1'), ['wrong-type 2']],
    ['a name used twice', second('').replace('name: Cây thay thế', 'name: cây trồng mới'), ['duplicate-alias 16']],
    ['an id used twice', second('').replace('id: khac', 'id: trong-moi'), ['duplicate-id 15']],
    ['a part of nothing', second('    partOf: khong-co\n'), ['unknown-part-of 23']],
    ['a part of itself', second('    partOf: khac\n'), ['part-of-circle 23']],
    ['an ASCII word edge', second('    patterns:\n      - \\bcây\n'), ['ascii-class 24']],
    ['an ASCII letter class', second('    patterns:\n      - cây \\w+\n'), ['ascii-class 24']],
    ['an ASCII non-letter class', second('    patterns:\n      - cây\\Wxanh\n'), ['ascii-class 24']],
    ['a look-behind', second('    patterns:\n      - (?<=cây )xanh\n'), ['bad-pattern 24']],
    ['an unclosed bracket', second('    patterns:\n      - cây (xanh\n'), ['bad-pattern 24']],
    ['names between square brackets', second('    aliases: [cấp mới, thay cây]\n'), ['flow-list 23']],
    ['a prototype key', `${GOOD}__proto__: 1\n`, ['forbidden-key 15']],
    ['a key written twice', `${GOOD}id: hai\n`, ['not-yaml 15']],
    ['broken YAML', `${GOOD}  - : [\n`, ['not-yaml 16']],
    ['an empty file', '', ['wrong-type 1']],
    ['an example that is a number', GOOD.replace('- Cây bị chặt', '- 12'), ['bad-example 14']],
  ])('%s', (_, text, expected) => {
    const found = seen(text);
    for (const one of expected) expect(found).toContain(one);
  });

  it('YAML that unfolds without end', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]', ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[at]}`).join(',')}]`)];
    expect(seen(`${bomb.join('\n')}\n`)).toEqual(['not-yaml 1']);
  });

  it('says all that is wrong at once', () => {
    expect(problems(GOOD.replace('shape: count', 'shape: số').replace('"1"', '1').replace('title: Cây xanh', 'tittle: Cây xanh'))).toHaveLength(4);
  });
});

it('a mistyped key is answered with the right one, and every message is whole in both languages', () => {
  const [problem] = problems(GOOD.replace('    across: sum', '    across: sum\n    alias:\n      - cây non'));
  if (problem === undefined) throw new Error('no problem');
  expect(describeProblem(problem, 'vi')).toMatch(/^cay\.yaml:11:5: Khóa “alias” .*aliases/u);
  expect(say('en', problem.message.id, problem.message.params)).toContain('aliases');
});

it('a pattern that other engines take for ever over is matched in linear time', () => {
  const answer = parsePack('cay.yaml', second('    patterns:\n      - ((a|a?)+)+x\n'));
  if ('problems' in answer || answer.kind !== 'indicators') throw new Error('refused');
  const match = matcherOf([answer.pack]);
  expect(match({ label: 'a'.repeat(2000), context: [], section: null, unit: null }).indicator).toBeNull();
});
