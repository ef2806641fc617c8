import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Cache, CACHE_FOLDER, openCache } from '../../src/run/cache.js';
import { cacheIn, cacheState, shrinkCache } from '../../src/run/cache-folder.js';
import { builtInRules, readOptions } from '../../src/run/options.js';
import { openPool } from '../../src/run/pool.js';
import type { Answer, Job } from '../../src/run/protocol.js';
import { removeLeftovers } from '../../src/run/write.js';
import { sampleReport } from '../outputs/sample.js';

let folder: string;
let cacheFolder: string;
let job: Job;
const answer: Answer = { kind: 'report', report: sampleReport('a.docx') };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baocao-'));
  cacheFolder = join(folder, 'cache');
  job = { name: 'a.docx', path: join(folder, 'a.docx'), inside: [] };
  await writeFile(job.path, 'một');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function open(more: Parameters<typeof readOptions>[0] = {}): Promise<Cache> {
  return openCache(cacheFolder, readOptions(more));
}

async function entries(): Promise<string[]> {
  return (await readdir(cacheFolder)).map((name) => join(cacheFolder, name));
}

describe('the cache', () => {
  beforeEach(async () => {
    await (await open()).keep(job, answer);
  });

  it('gives in a later run what was answered, to the letter', async () => {
    expect(await (await open()).find(job)).toEqual(answer);
    expect(JSON.stringify(await (await open()).find(job))).toBe(JSON.stringify(answer));
  });

  it('knows a file by its bytes, not by its time', async () => {
    await utimes(job.path, new Date(0), new Date(0));
    expect(await (await open()).find(job)).not.toBeNull();
    await writeFile(job.path, 'hai');
    expect(await (await open()).find(job)).toBeNull();
  });

  it.each<[string, Parameters<typeof readOptions>[0]]>([
    ['another language', { language: 'en' }],
    ['no recognition', { ocr: false }],
    ['another choice of packs', { packs: ['de-an-06'] }],
    ['another limit', { limits: { ...readOptions().limits, pages: 3 } }],
  ])('gives nothing with %s', async (_, more) => {
    expect(await (await open(more)).find(job)).toBeNull();
  });

  it('gives nothing when a rule pack has changed, and what it had when the packs only moved', async () => {
    const rules = join(folder, 'rules');
    await cp(builtInRules(), rules, { recursive: true });
    expect(await (await open({ rules })).find(job)).not.toBeNull();
    const [first = ''] = (await readdir(rules)).filter((name) => name.endsWith('.yaml'));
    await writeFile(join(rules, first), `${await readFile(join(rules, first), 'utf8')}\n# khác\n`);
    expect(await (await open({ rules })).find(job)).toBeNull();
  });

  it('tells names and places in a container apart', async () => {
    const cache = await open();
    expect(await cache.find({ ...job, name: 'b.docx' })).toBeNull();
    expect(await cache.find({ ...job, inside: [0] })).toBeNull();
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in a byte', (bytes) => { bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff; return bytes; }],
    ['something else', () => Buffer.from('{"kind":"report"}')],
  ])('passes over an entry that is %s, and keeps a new one', async (_, damage) => {
    const [path = ''] = await entries();
    await writeFile(path, damage(await readFile(path)));
    const cache = await open();
    expect(await cache.find(job)).toBeNull();
    await cache.keep(job, answer);
    expect(await cache.find(job)).toEqual(answer);
  });

  it('passes over an entry under the name of another', async () => {
    const other = { ...job, name: 'b.docx' };
    await (await open()).keep(other, { kind: 'report', report: sampleReport('b.docx') });
    const [one = '', two = ''] = await entries();
    const found = await Promise.all([job, other].map(async (each) => (await open()).find(each)));
    expect(found).not.toContain(null);
    await copyFile(one, two);
    const left = await Promise.all([job, other].map(async (each) => (await open()).find(each)));
    expect(left.filter((each) => each === null)).toHaveLength(1);
  });
});

describe('nothing is kept', () => {
  it('of files that were not read, were stopped, or changed meanwhile', async () => {
    const cache = await open();
    await cache.keep(job, { kind: 'unread', unread: { name: 'a.docx', reason: 'timeout', message: '' } });
    await cache.keep({ ...job, path: join(folder, 'khong-co.docx') }, answer);
    expect(await cache.find(job)).toBeNull();
    await writeFile(job.path, 'đã lưu lại khi đang đọc');
    await cache.keep(job, answer);
    expect(await entries()).toEqual([]);
  });
});

describe('a pool with a cache', () => {
  it('asks no child for what is kept', async () => {
    await (await open()).keep(job, answer);
    const settings = { options: readOptions(), workers: 1, recycleAfter: 50, entry: fileURLToPath(new URL('fake-worker.mjs', import.meta.url)) };
    const pool = openPool(settings);
    const other = { ...job, name: 'fast-0' };
    const answers = await pool.readAll([job, other], () => {}, await open()).finally(() => pool.close());
    // The fake child answers "unread" to everything.
    expect(answers.map(({ kind }) => kind)).toEqual(['report', 'unread']);
  });
});

describe('removeLeftovers', () => {
  it('removes what a killed run had begun to write, and nothing else', async () => {
    const kept = ['a.json', `.b.json.${process.pid}.tmp`, '.ghi-chu.tmp', 'c.999999.tmp'];
    for (const name of [...kept, '.a.json.999999999.tmp']) await writeFile(join(cacheFolder.replace(/cache$/u, ''), name), 'x');
    await removeLeftovers(folder);
    expect((await readdir(folder)).sort()).toEqual([...kept, 'a.docx'].sort());
  });
});

describe('the folder of the cache', () => {
  it('gives up first what was used longest ago, and touches nothing else', async () => {
    const names = ['a', 'b', 'c'].map((letter) => `${letter.repeat(64)}.json.gz`);
    await mkdir(cacheFolder);
    for (const [index, name] of names.entries()) {
      await writeFile(join(cacheFolder, name), Buffer.alloc(100));
      await utimes(join(cacheFolder, name), index, index);
    }
    await writeFile(join(cacheFolder, 'ghi-chu.txt'), 'của người dùng');
    expect(await cacheState(cacheFolder)).toEqual({ folder: cacheFolder, entries: 3, bytes: 300 });
    expect(await shrinkCache(cacheFolder, 200)).toEqual({ entries: 1, bytes: 100 });
    expect((await readdir(cacheFolder)).sort()).toEqual([...names.slice(1), 'ghi-chu.txt']);
    expect(await shrinkCache(cacheFolder, 0)).toEqual({ entries: 2, bytes: 200 });
    expect(await readdir(cacheFolder)).toEqual(['ghi-chu.txt']);
    expect(await shrinkCache(join(folder, 'khong-co'), 0)).toEqual({ entries: 0, bytes: 0 });
  });

  it('is the one in a folder of results, where there is one', async () => {
    expect(await cacheIn(folder)).toBe(folder);
    await mkdir(join(folder, CACHE_FOLDER));
    expect(await cacheIn(folder)).toBe(join(folder, CACHE_FOLDER));
  });
});
