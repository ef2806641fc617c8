/** What a reading child may do: nothing is written, no program started, nothing read outside of the reports and the program. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBatch } from '../../src/run/batch.js';
import { readOptions } from '../../src/run/options.js';
import { openPool, type PoolSettings, poolSettings } from '../../src/run/pool.js';
import { covers, readableFolders, restriction, type Rights } from '../../src/run/rights.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/u, '');
const ATTACK = fileURLToPath(new URL('attack-worker.mjs', import.meta.url));
const UNFIT = fileURLToPath(new URL('unfit-worker.mjs', import.meta.url));
const entry = fileURLToPath(new URL('../../dist/run/worker.js', import.meta.url));

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'baocao-rights-')));
  await writeFile(join(folder, 'a.md'), 'BÁO CÁO\n\nI. KẾT QUẢ\n- Tiếp nhận 12/34 hồ sơ\n');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** What a child that has fallen to a file can do, by deed. */
async function attack(keep: string[]): Promise<Record<string, string>> {
  const out = await new Promise<string>((resolve) => execFile(process.execPath, [...keep, ATTACK, folder], (_, stdout) => resolve(stdout)));
  return Object.fromEntries(out.trim().split('\n').map((line): [string, string] => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']));
}

describe('a child', () => {
  const jobs = [{ name: 'a.md', path: '', inside: [] }];
  it.each<Rights>(['plain', 'pictures', 'engine'])('for %s', async (rights) => {
    const folders = readableFolders(jobs.map((job) => ({ ...job, path: join(folder, 'a.md') })), readOptions());
    const kept = restriction(rights, folders);
    expect(kept).not.toBeNull();
    expect(await attack(kept?.execArgv ?? [])).toEqual({
      read: 'done', write: 'ERR_ACCESS_DENIED', overwrite: 'ERR_ACCESS_DENIED', remove: 'ERR_ACCESS_DENIED', link: 'ERR_ACCESS_DENIED', outside: 'ERR_ACCESS_DENIED', program: rights === 'engine' ? 'done' : 'ERR_ACCESS_DENIED', fork: rights === 'engine' ? 'done' : 'ERR_ACCESS_DENIED', native: rights === 'plain' ? 'ERR_DLOPEN_DISABLED' : 'done',
    });
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('that is not kept to anything could do all that', async () => {
    expect(new Set(Object.values(await attack([])))).toEqual(new Set(['done']));
  });
});

describe('a pool', () => {
  it('reads reports of any name with the least of rights, in folders of any name', async () => {
    const names = ['thang 6, 2025.md', '--lang.md', 'a\u202eb.md', process.platform === 'win32' ? 'a.md' : 'sao*.md', 'thang 6, 2025/a.md'];
    await mkdir(join(folder, 'thang 6, 2025'));
    for (const name of names) await writeFile(join(folder, name), 'I. KẾT QUẢ\n- Tiếp nhận 12/34 hồ sơ\n');
    const pool = openPool({ ...poolSettings(readOptions(), 1), entry });
    const answers = await pool.readAll(names.slice(0, -1).map((name) => ({ name, path: join(folder, name), inside: [] })));
    answers.push(...await pool.readAll([{ name: 'a', path: join(folder, names.at(-1) ?? ''), inside: [] }]));
    pool.close();
    expect(answers.map(({ kind }) => kind)).toEqual(names.map(() => 'report'));
  }, 30_000);

  it('goes on without them where they can’t be had', async () => {
    const pool = openPool({ ...poolSettings(readOptions(), 1), entry: UNFIT });
    const answers = await pool.readAll([{ name: 'a', path: join(folder, 'a.md'), inside: [] }]).finally(() => pool.close());
    expect(answers).toMatchObject([{ kind: 'unread', unread: { reason: 'read' } }]);
    expect(pool.unrestricted()).toBe(true);
  });

  it('says so once in the summary of the run, and nothing where they can be had', async () => {
    const summary = async (pool: Partial<PoolSettings>): Promise<string> => {
      const output = join(folder, 'out');
      await runBatch([join(folder, 'a.md')], { read: readOptions(), workers: 1, output, cache: null, pool });
      return readFile(join(output, 'tom-tat.txt'), 'utf8');
    };
    expect((await summary({ entry: UNFIT })).match(/mọi quyền của người dùng/gu)).toHaveLength(1);
    expect(await summary({ entry })).not.toMatch(/mọi quyền/u);
  }, 30_000);
});

describe('folders', () => {
  it('are those of the reports, of the packs and of the program, each once', () => {
    const folders = readableFolders(['x/a.docx', 'x/y/b.docx', 'x/c.docx', 'xy/d.docx'].map((path) => ({ name: path, path: join(folder, path), inside: [] })), { rules: join(folder, 'x/goi') });
    expect(folders.filter((each) => covers(folder, each))).toEqual([join(folder, 'x'), join(folder, 'xy')]);
    expect(folders).toContain(ROOT);
  });
});
