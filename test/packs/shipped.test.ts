/** Every pack that is shipped recognises its own examples and leaves its counter-examples alone, and is what the build made of it. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { numbersKeep } from '../../src/checks/index.js';
import { matcherOf } from '../../src/facts/index.js';
import { say } from '../../src/messages/index.js';
import { loadPacks, testPack } from '../../src/packs/index.js';
import { hashOf } from '../../src/packs/load.js';

const RULES = join(import.meta.dirname, '../../rules');
const { packs } = await loadPacks(RULES);

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  it('passes its own examples', () => {
    const failures = testPack(pack, matcherOf([pack]), numbersKeep);
    expect(failures.map(({ message }) => say('en', message.id, message.params))).toEqual([]);
  });

  it('shows each service at least three ways and what it is not at least twice', () => {
    const thin = pack.indicators.filter(({ id, examples, counterExamples }) => id.startsWith('dvc.') && (examples.length < 3 || counterExamples.length < 2));
    expect(thin.map(({ id }) => id)).toEqual([]);
  });
});

describe('the packs that the build has read', () => {
  const built = async (name: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(import.meta.dirname, '../../dist/packs', name)).href);
  const load = async (folder: string): Promise<unknown> => {
    const { loadPacks: compiled } = await built('load.js');
    return typeof compiled === 'function' ? compiled(folder) : null;
  };

  it('are those of the folder, word for word', async () => {
    const texts = await Promise.all((await readdir(RULES)).map((name) => readFile(join(RULES, name), 'utf8')));
    const { SHIPPED } = await built('shipped.js');
    expect(Object.keys(Object(SHIPPED)).sort()).toEqual(texts.map(hashOf).sort());
    expect(await load(RULES)).toStrictEqual(await loadPacks(RULES));
  });

  it('are passed over where a file was changed since', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'baocao-packs-'));
    await cp(RULES, folder, { recursive: true });
    const file = join(folder, 'de-an-06.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/mu, 'title: Đề án khác'));
    expect(await load(folder)).toMatchObject({ packs: expect.arrayContaining([expect.objectContaining({ id: 'de-an-06', title: 'Đề án khác' })]) });
    await writeFile(file, 'id: [');
    await expect(load(folder)).rejects.toThrow('de-an-06.yaml:1');
    await rm(folder, { recursive: true });
  });
});
