/** The folder of packs that is shipped, and folders that can't be used. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/model.js';
import { loadPacks, PackError, packSchema } from '../../src/packs/index.js';

const root = join(import.meta.dirname, '../..');
const shipped = await loadPacks(join(root, 'rules'));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packs-'));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

async function problemsOf(name: string, files: Record<string, string>): Promise<string[]> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(path, file), text);
  const error = await loadPacks(path).catch((thrown: unknown) => thrown);
  if (!(error instanceof PackError)) throw new Error('no PackError');
  return error.problems.map(({ file, message }) => `${file}: ${message.id}`);
}

describe('what is shipped', () => {
  it('has the vocabulary in the form of the model', () => {
    expect(Vocabulary.parse(shipped.vocabulary)).toEqual(shipped.vocabulary);
  });

  it('names every unit once', () => {
    const names = shipped.vocabulary.units.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.toLowerCase());
    expect(names.filter((name, at) => names.indexOf(name) !== at && !['hs'].includes(name))).toEqual([]);
  });

  it('holds the 25 services of Decision 06 and four of Decision 422', () => {
    const services = shipped.packs.flatMap(({ indicators }) => indicators).filter(({ id }) => id.startsWith('dvc.'));
    expect(services).toHaveLength(29);
  });

  it('cannot be changed by whoever uses it', () => {
    expect(Object.isFrozen(shipped.packs[0]?.indicators[0]?.aliases)).toBe(true);
    expect(Object.isFrozen(shipped.vocabulary.units)).toBe(true);
  });

  it('has a JSON Schema that is up to date (npm run schema)', async () => {
    expect(await readFile(join(root, 'schema/pack.json'), 'utf8')).toBe(packSchema());
  });
});

describe('a folder', () => {
  it('without packs, or that is none, is refused', async () => {
    expect(await problemsOf('empty', {})).toEqual([`${join(folder, 'empty')}: packs.no-files`]);
    await expect(loadPacks(join(folder, 'nowhere'))).rejects.toThrow(PackError);
  });

  it('needs one base pack and no more', async () => {
    const base = await readFile(join(root, 'rules/co-so.yaml'), 'utf8');
    const other = await readFile(join(root, 'rules/de-an-06.yaml'), 'utf8');
    expect(await problemsOf('baseless', { 'b.yaml': other })).toEqual([`${join(folder, 'baseless')}: packs.no-base`]);
    expect(await problemsOf('two', { 'a.yaml': base, 'b.yaml': base.replace('id: co-so', 'id: co-so-2') })).toEqual(['b.yaml: packs.two-bases']);
    expect(await problemsOf('same', { 'a.yaml': base, 'b.yaml': other, 'c.yaml': other })).toEqual(['c.yaml: packs.duplicate-pack']);
  });

  it('with a broken pack says so of every broken file', async () => {
    expect(await problemsOf('broken', { 'a.yaml': 'id: [', 'b.yaml': 'id: x\n' })).toEqual(expect.arrayContaining([
      'a.yaml: yaml.not-yaml', 'b.yaml: yaml.missing-key',
    ]));
  });
});
