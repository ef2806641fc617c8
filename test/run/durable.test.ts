/** Results on disks and in folders that fail: nothing half-written, nothing lost, and who reads the message knows what to do. */
import type * as files from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeFailure } from '../../src/cli/failures.js';
import { type BatchOptions, type BatchResult, runBatch } from '../../src/run/batch.js';
import { LOCK_FILE, lockFolder, OccupiedError } from '../../src/run/lock.js';
import { readOptions } from '../../src/run/options.js';
import { UnwritableError, writeWhole } from '../../src/run/write.js';

/** What the disk does: an error by the name of the file that is written, renamed or synchronised; and what was done, in order. */
const disk = vi.hoisted((): { fails(deed: string, path: string): string | null; done: string[] } => ({ fails: () => null, done: [] }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof files>();
  const deed = (what: string, path: string): void => {
    disk.done.push(`${what} ${path}`);
    const code = disk.fails(what, path);
    if (code !== null) throw Object.assign(new Error(code), { code });
  };
  return {
    ...real,
    async open(path: string, flags: string) {
      deed(flags === 'r' ? 'look' : 'open', path);
      const file = await real.open(path, flags);
      return {
        async writeFile(content: string | Uint8Array) {
          // A full disk takes the first bytes.
          await file.writeFile(typeof content === 'string' ? content.slice(0, 10) : content.subarray(0, 10));
          deed('write', path);
          await file.truncate(0);
          await file.write(Buffer.from(content), 0, null, 0);
        },
        async sync() {
          deed('sync', path);
          await file.sync();
        },
        close: () => file.close(),
      };
    },
    async rename(from: string, to: string) {
      deed('rename', to);
      await real.rename(from, to);
    },
  };
});

let folder: string;
const REPORT = fileURLToPath(new URL('../../fixtures/an-hoa-de-an-06-thang-6/variants/report.md', import.meta.url));
const entry = fileURLToPath(new URL('../../dist/run/worker.js', import.meta.url));

/** The report is read once: what follows is about writing. */
let cache: string;

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'baocao-durable-cache-'));
  await runBatch([REPORT], settings(null));
});

afterAll(async () => {
  await rm(cache, { recursive: true });
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baocao-durable-'));
  disk.fails = () => null;
  disk.done = [];
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const settings = (output: string | null): BatchOptions => ({ read: readOptions(), workers: 1, output, settings: null, cache, pool: { entry } });
const run = async (output = folder): Promise<BatchResult> => runBatch([REPORT], settings(output));
const failure = async (action: Promise<unknown>): Promise<Error> => action.then(() => new Error('did not fail'), (error: unknown) => (error instanceof Error ? error : new Error(String(error))));
const names = async (): Promise<string[]> => (await readdir(folder)).sort();

describe('a file', () => {
  it('lies on the disk before it gets its name', async () => {
    await writeWhole(folder, 'a.json', 'mới');
    expect(disk.done.map((deed) => deed.split(' ')[0])).toEqual(['open', 'write', 'sync', 'rename']);
  });

  it.each(['open', 'write', 'sync', 'rename'])('is as it was when %s fails on a full disk', async (what) => {
    await writeWhole(folder, 'a.json', 'cũ');
    disk.fails = (deed) => (deed === what ? 'ENOSPC' : null);
    const error = await failure(writeWhole(folder, 'a.json', 'mới'.repeat(1000)));
    expect(error).toMatchObject({ reason: 'disk-full', path: join(folder, 'a.json') });
    expect(describeFailure(error, 'vi')).toMatch(/a\.json: ổ đĩa đã đầy.*-o/u);
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('cũ');
    expect(await names()).toEqual(['a.json']);
  });

  it.each([
    ['rename', 'EBUSY', 'in-use'], ['rename', 'EPERM', 'in-use'], ['rename', 'ENOENT', 'unwritable'], ['open', 'EROFS', 'read-only'], ['open', 'EACCES', 'read-only'],
    ['open', 'EPERM', 'read-only'], ['write', 'EDQUOT', 'disk-full'], ['write', 'EIO', 'unwritable'],
  ])('%s that fails with %s is told as %s', async (what, code, reason) => {
    disk.fails = (deed) => (deed === what ? code : null);
    expect(await failure(writeWhole(folder, 'a.json', 'x'))).toMatchObject({ reason });
    expect(await names()).toEqual([]);
  });

  it('may have a name of the greatest length', async () => {
    const name = `${'a'.repeat(250)}.json`;
    await writeWhole(folder, name, 'x');
    expect(await names()).toEqual([name]);
  });
});

describe('a run', () => {
  it('whose workbook is open in Excel writes everything else, and says that the workbook is an old one', async () => {
    await writeFile(join(folder, 'tong-hop.xlsx'), 'của lần trước');
    disk.fails = (deed, path) => (deed === 'rename' && path.endsWith('.xlsx') ? 'EBUSY' : null);
    const { unwritten, reports } = await run();
    expect(reports).toHaveLength(1);
    expect(unwritten.map(({ path, reason }) => [path, reason])).toEqual([[join(folder, 'tong-hop.xlsx'), 'in-use']]);
    expect(unwritten.map((error) => describeFailure(error, 'vi')).join()).toMatch(/tong-hop\.xlsx: tệp đang mở .*của lần chạy trước.*đóng tệp rồi chạy lại/u);
    expect(await readFile(join(folder, 'tong-hop.xlsx'), 'utf8')).toBe('của lần trước');
    expect(await names()).toEqual(expect.arrayContaining(['report.json', 'tong-hop.json', 'baocao.html', 'so-lieu.csv']));
    expect((await names()).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('one report of which is open goes on', async () => {
    disk.fails = (deed, path) => (deed === 'rename' && path.endsWith('report.json') ? 'EPERM' : null);
    expect((await run()).unwritten.map(({ path }) => path)).toEqual([join(folder, 'report.json')]);
    expect(await names()).toContain('tong-hop.xlsx');
  });

  it('ends at once on a full disk, and leaves what was there', async () => {
    await run();
    await writeFile(join(folder, 'report.json'), 'của tháng trước');
    const before = await readFile(join(folder, 'tong-hop.xlsx'));
    disk.fails = (deed, path) => (deed === 'write' && !path.endsWith(LOCK_FILE) ? 'ENOSPC' : null);
    expect(await failure(run())).toMatchObject({ name: 'UnwritableError', reason: 'disk-full' });
    expect(await readFile(join(folder, 'report.json'), 'utf8')).toBe('của tháng trước');
    expect(await readFile(join(folder, 'tong-hop.xlsx'))).toEqual(before);
    expect((await names()).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('reads nothing when the folder can’t be written to', async () => {
    disk.fails = (deed) => (deed === 'open' ? 'EROFS' : null);
    const error = await failure(run());
    expect(error).toBeInstanceOf(UnwritableError);
    expect(describeFailure(error, 'vi')).toMatch(/không có quyền ghi vào thư mục này.*-o/u);
    expect(await names()).toEqual([]);
  });

  it('settles the folder after the last name', async () => {
    await run();
    const own = disk.done.filter((deed) => !deed.includes(cache));
    const last = own.findLastIndex((deed) => deed.startsWith('rename'));
    expect(own.slice(last + 1)).toEqual([`look ${folder}`, `sync ${folder}`]);
  });

  it('takes away what a killed one had begun', async () => {
    await writeFile(join(folder, '.baocao-3.999999999.tmp'), 'nửa');
    await writeFile(join(folder, LOCK_FILE), JSON.stringify({ pid: 999_999_999, host: hostname(), since: '2025-10-01T00:00:00Z' }));
    await run();
    expect((await names()).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('two runs in one folder', () => {
  const lock = async (holder: object | string, age = 0): Promise<void> => {
    await writeFile(join(folder, LOCK_FILE), typeof holder === 'string' ? holder : JSON.stringify(holder));
    const then = new Date(Date.now() - age * 1000);
    await utimes(join(folder, LOCK_FILE), then, then);
  };
  const since = '2025-10-01T00:00:00Z';

  it('the second one is told who has it and what to do, and changes nothing', async () => {
    const begun = run();
    // Who has it is in the lock a moment after the lock is there.
    while (await readFile(join(folder, LOCK_FILE), 'utf8').catch(() => '') === '') await new Promise((resolve) => setTimeout(resolve, 1));
    const [first, second] = await Promise.allSettled([begun, run()]);
    expect(first.status).toBe('fulfilled');
    const error: unknown = second.status === 'rejected' ? second.reason : null;
    expect(error).toBeInstanceOf(OccupiedError);
    expect(describeFailure(error, 'vi')).toMatch(new RegExp(`${process.pid} trên máy .*chờ lần đó xong.*-o.*xóa tệp .*${LOCK_FILE}`, 'u'));
    expect(await names()).toContain('tong-hop.xlsx');
    expect(await names()).not.toContain(LOCK_FILE);
  });

  it.each([
    ['of a process that runs', { pid: process.ppid, host: hostname(), since }, 0, false],
    ['of a process that is gone', { pid: 999_999_999, host: hostname(), since }, 0, true],
    ['of an earlier process of this number', { pid: process.pid, host: hostname(), since }, 0, true],
    ['of a process number that another program bears since', { pid: process.ppid, host: hostname(), since }, 600, true],
    ['of another computer', { pid: 1, host: 'may-khac', since }, 30, false],
    ['of another computer that was switched off', { pid: 1, host: 'may-khac', since }, 600, true],
    ['that is just being written', '', 0, false],
    ['that a power cut left empty', '', 600, true],
    ['that is no lock', '{"pid":"x"}', 0, false],
  ])('a lock %s', async (_, holder, age, free) => {
    await lock(holder, age);
    const taken = await lockFolder(folder).then((unlock) => unlock().then(() => true), (error: unknown) => {
      expect(error).toBeInstanceOf(OccupiedError);
      expect(describeFailure(error, 'vi')).toMatch(/^Một lần chạy khác đang ghi .*xóa tệp/u);
      return false;
    });
    expect(taken).toBe(free);
    expect(await names()).toEqual(free ? [] : [LOCK_FILE]);
  });

  it('of twenty that find a stale lock at once, one has the folder', async () => {
    await lock({ pid: 999_999_999, host: hostname(), since });
    const all = await Promise.allSettled(Array.from({ length: 20 }, async () => lockFolder(folder)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([['is waited for', 10, false], ['that was killed bars nobody for long', 600, true]])('another run that is just taking a stale lock over %s', async (_, age, free) => {
    await lock({ pid: 999_999_999, host: hostname(), since });
    await writeFile(join(folder, `${LOCK_FILE}-thu.tmp`), '');
    const then = new Date(Date.now() - age * 1000);
    await utimes(join(folder, `${LOCK_FILE}-thu.tmp`), then, then);
    expect(await lockFolder(folder).then((unlock) => unlock().then(() => true), () => false)).toBe(free);
    expect(await names()).toEqual(free ? [] : [LOCK_FILE, `${LOCK_FILE}-thu.tmp`]);
  });

  it('a lock that was renewed while a run found it stale is left alone', async () => {
    await lock({ pid: 999_999_999, host: hostname(), since });
    const [first, second] = await Promise.allSettled([lockFolder(folder), lockFolder(folder)]);
    const unlock = [first, second].flatMap((taken) => (taken.status === 'fulfilled' ? [taken.value] : []));
    expect(unlock).toHaveLength(1);
    await expect(lockFolder(folder)).rejects.toBeInstanceOf(OccupiedError);
    await unlock[0]?.();
    expect(await names()).toEqual([]);
  });

  it('is touched while it is held, and not taken from who took it over', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const unlock = await lockFolder(folder);
      await utimes(join(folder, LOCK_FILE), new Date(0), new Date(0));
      vi.advanceTimersByTime(10_000);
      await vi.waitFor(async () => expect((await stat(join(folder, LOCK_FILE))).mtimeMs).toBeGreaterThan(0));
      await lock({ pid: 1, host: 'may-khac', since });
      await unlock();
      expect(await names()).toEqual([LOCK_FILE]);
    } finally {
      vi.useRealTimers();
    }
  });
});

it('folders that are not there are made', async () => {
  await mkdir(join(folder, 'a'));
  await run(join(folder, 'a/b/c'));
  expect(await readdir(join(folder, 'a/b/c'))).toContain('tong-hop.xlsx');
});
