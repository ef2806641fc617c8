/** Identities that packs declare: what is wrong with them is told by line, their examples are run. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { numbersKeep } from '../../src/checks/index.js';
import { matcherOf } from '../../src/facts/index.js';
import { say } from '../../src/messages/index.js';
import { assemble, parsePack, testPack } from '../../src/packs/index.js';
import { describeProblem } from '../../src/yaml/problems.js';

const entry = (id: string, shape = 'count'): string => `  - id: ${id}\n    name: Số cây loại ${id}\n    shape: ${shape}\n    across: sum\n    examples:\n      - Số cây loại ${id}\n    counterExamples:\n      - Số hoa`;
const HEAD = ['id: cay', 'version: "1"', 'title: Cây', 'select:', '  title: [cây]', 'indicators:', entry('a'), entry('b'), entry('c')].join('\n');

function identity(lines: string[]): string {
  return `${HEAD}\nidentities:\n  - ${lines.join('\n    ')}\n`;
}

const GOOD = ['kind: sum', 'result: a', 'of: [b, c]', 'says: a gồm b và c', 'examples:', '  - [3, 1, 2]', 'counterExamples:', '  - [4, 1, 2]'];
const FIRST = HEAD.split('\n').length + 2;

describe('a declared identity', () => {
  it.each<[string, string[], string]>([
    ['an unknown kind', GOOD.with(0, 'kind: product'), `${FIRST}:`],
    ['an unknown key', [...GOOD, 'formula: a + b'], `${FIRST + 8}:`],
    ['an unknown indicator', GOOD.with(2, 'of: [b, d]'), `${FIRST + 2}:13: Quan hệ nêu “d”`],
    ['an indicator twice', GOOD.with(2, 'of: [b, b]'), `${FIRST + 2}:13: “b” đứng hai lần`],
    ['its own result', GOOD.with(1, 'result: b'), `${FIRST + 2}:10: “b” đứng hai lần`],
    ['too few operands', GOOD.with(2, 'of: [b]'), `${FIRST + 2}:9: Quan hệ sum cần 2–20`],
    ['too many for an order', GOOD.with(0, 'kind: order'), `${FIRST + 2}:9: Quan hệ order cần 1`],
    ['an example too short', GOOD.with(5, '  - [3, 1]'), `${FIRST + 5}:9: Ví dụ cần 3 số`],
    ['an example of words', GOOD.with(5, '  - [ba, một, hai]'), `${FIRST + 5}:10:`],
    ['no counter-example', GOOD.slice(0, 6), `${FIRST}:`],
    ['code', GOOD.with(2, 'of: "b + c"'), `${FIRST + 2}:9:`],
  ])('with %s is refused with its line', (_, lines, told) => {
    const parsed = parsePack('cay.yaml', identity(lines));
    expect('problems' in parsed ? parsed.problems.map((problem) => describeProblem(problem, 'vi')) : []).toContainEqual(expect.stringContaining(`cay.yaml:${told}`));
  });

  it.each<[string, string[], string[]]>([
    ['whose examples keep and break it', GOOD, []],
    ['whose example breaks it', GOOD.with(5, '  - [5, 1, 2]'), ['5 · 1 · 2']],
    ['whose counter-example keeps it', GOOD.with(7, '  - [3, 2, 1]'), ['3 · 2 · 1']],
    ['of differences', GOOD.with(0, 'kind: difference').with(5, '  - [1, 3, 2]'), []],
    ['of a share, rounded', GOOD.with(0, 'kind: ratio').with(5, '  - [66.67, 2, 3]'), []],
    ['of a share, wrong in its last decimal', GOOD.with(0, 'kind: ratio').with(5, '  - [66.69, 2, 3]'), ['66.69 · 2 · 3']],
    ['of an order', GOOD.with(0, 'kind: order').with(2, 'of: [b]').with(5, '  - [2, 2]').with(7, '  - [3, 2]'), []],
  ])('%s is tested by them', async (_, lines, failing) => {
    const base = parsePack('co-so.yaml', await readFile(new URL('../../rules/co-so.yaml', import.meta.url), 'utf8'));
    const parsed = [base, parsePack('cay.yaml', identity(lines))].flatMap((answer) => ('problems' in answer ? [] : [answer]));
    const [pack] = assemble('test', parsed).packs;
    const failures = pack === undefined ? [] : testPack(pack, matcherOf([pack]), numbersKeep).filter(({ kind }) => kind === 'breaks' || kind === 'holds');
    expect(failures.map(({ example }) => example.label)).toEqual(failing);
    for (const { message } of failures) expect(say('vi', message.id, message.params)).toContain('a gồm b và c');
  });
});
