/** docs/packs.md names every key, and its example is a pack that works. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { matcherOf } from '../../src/facts/index.js';
import { assemble, parsePack, testPack } from '../../src/packs/index.js';

const root = join(import.meta.dirname, '../..');
const page = await readFile(join(root, 'docs/packs.md'), 'utf8');

it('names every key of a pack of indicators', async () => {
  const keys = [...(await readFile(join(root, 'schema/pack.json'), 'utf8')).split('"vocabulary"')[0]?.matchAll(/^ {4,}"(\w+)": \{$/gmu) ?? []].map(([, key]) => key ?? '');
  const own = keys.filter((key) => !['items', 'properties'].includes(key));
  expect(own).toEqual(expect.arrayContaining(['breakers', 'partOf', 'counterExamples']));
  expect(own.filter((key) => !new RegExp(`\\b${key}\\b`, 'u').test(page))).toEqual([]);
});

it('shows a pack that loads and passes its own examples', async () => {
  const example = /```yaml\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';
  const parsed = [parsePack('cay-xanh.yaml', example), parsePack('co-so.yaml', await readFile(join(root, 'rules/co-so.yaml'), 'utf8'))];
  const { packs } = assemble('docs', parsed.flatMap((answer) => ('problems' in answer ? [] : [answer])));
  expect(packs.map(({ id }) => id)).toEqual(['cay-xanh']);
  expect(packs.flatMap((pack) => testPack(pack, matcherOf([pack])))).toEqual([]);
});
