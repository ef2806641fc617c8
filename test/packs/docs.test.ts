/** docs/packs.md names every key, and its example is a pack that works. */
import { appendFile, copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { baocao } from '../cli/in-process.js';
import { numbersKeep } from '../../src/checks/index.js';
import { matcherOf } from '../../src/facts/index.js';
import { assemble, parsePack, testPack } from '../../src/packs/index.js';

vi.mock('../../src/run/batch.js', async () => (await import('../cli/in-process.js')).batchHere());

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
  expect(packs.flatMap((pack) => testPack(pack, matcherOf([pack]), numbersKeep))).toEqual([]);
});

describe('the worked example', () => {
  const block = (fence: string): string[] => [...page.matchAll(new RegExp(`\`\`\`${fence}\\n([\\s\\S]*?)\`\`\``, 'gu'))].map(([, text]) => text ?? '');
  const runs = block('console').flatMap((text) => text.split(/^\$ /mu).slice(1)).map((text) => {
    const [command = '', ...output] = text.split('\n');
    return { command, output: output.join('\n').trimEnd() };
  });
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packs-docs-'));
    await mkdir(join(folder, 'goi'));
    await mkdir(join(folder, 'bao-cao'));
    await copyFile(join(root, 'rules/co-so.yaml'), join(folder, 'goi/co-so.yaml'));
    await writeFile(join(folder, 'goi/cay-xanh.yaml'), block('yaml')[0] ?? '');
    await writeFile(join(folder, 'bao-cao/binh-son.md'), block('text')[0] ?? '');
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  it('prints what the page shows, from the unclaimed figure to the indicator', async () => {
    expect(runs.map(({ command }) => command.split(' ').slice(0, 3).join(' '))).toEqual([
      'baocao rules coverage', 'baocao rules explain', 'baocao rules suggest', 'baocao rules test', 'baocao rules coverage',
    ]);
    let packFolder = 'goi';
    for (const { command, output } of runs) {
      const argv = command.split(' ').slice(1).map((word) => (word === 'goi' ? join(folder, packFolder) : word.startsWith('bao-cao') ? join(folder, word) : word));
      const { out } = await baocao(...argv);
      expect({ command, out: out.trimEnd() }).toEqual({ command, out: output });
      if (!command.includes('suggest')) continue;
      // A process reads a folder of packs once; what the page pastes into goi goes into a copy of it.
      packFolder = 'goi-sau';
      await cp(join(folder, 'goi'), join(folder, packFolder), { recursive: true });
      await appendFile(join(folder, packFolder, 'cay-xanh.yaml'), `\n${out}`);
    }
  });
});
