/**
 * A run after a run: with nothing changed nothing is done and the same is told; whatever results are made of may change in one thing
 * and everything is done again; what an earlier run wrote goes with its report, and nothing else goes.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { type BatchAnswer, type BatchOptions, runOrRecall } from '../../src/run/batch.js';
import { openCache } from '../../src/run/cache.js';
import { shrinkCache } from '../../src/run/cache-folder.js';
import { listFiles } from '../../src/run/files.js';
import type * as Fingerprint from '../../src/run/fingerprint.js';
import { inputsOf } from '../../src/run/inputs.js';
import { builtInRules, readOptions } from '../../src/run/options.js';
import { RECORD } from '../../src/run/record.js';
import { NO_SETTINGS } from '../../src/run/settings.js';
import { sampleReport } from '../outputs/sample.js';

const program = vi.hoisted(() => ({ is: 'this one' }));

vi.mock('../../src/run/fingerprint.js', async (original) => {
  const real = await original<typeof Fingerprint>();
  const files = await import('node:fs/promises');
  // In the place of the program's own code, which the last test looks at.
  const fingerprintOf: typeof real.fingerprintOf = async ({ rules, ...options }) => {
    const packs = await Promise.all((await files.readdir(rules)).map(async (name) => files.readFile(join(rules, name), 'utf8')));
    return createHash('sha256').update(JSON.stringify([program.is, packs, options])).digest('hex');
  };
  return { ...real, fingerprintOf, fingerprintOfResults: fingerprintOf };
});

/** Read anew by every run: what it holds is not looked at here. */
const PACK = `id: de-an-06
version: "1"
title: Đề án 06
select:
  title:
    - đề án 06
indicators:
  - id: thuong-tru
    name: Đăng ký thường trú
    shape: ratio
    across: sum
    examples:
      - Đăng ký thường trú
    counterExamples:
      - Đăng ký tạm trú
`;

const entry = fileURLToPath(new URL('unreadable-worker.mjs', import.meta.url));

let folder: string;
let reports: string;
let paths: string[];
let out: string;
let options: BatchOptions & { output: string };

beforeEach(async () => {
  program.is = 'this one';
  folder = await mkdtemp(join(tmpdir(), 'baocao-again-'));
  [reports, out] = [join(folder, 'bao-cao'), join(folder, 'out')];
  paths = [reports];
  await mkdir(reports);
  await mkdir(join(folder, 'rules'));
  await copyFile(join(builtInRules(), 'co-so.yaml'), join(folder, 'rules', 'co-so.yaml'));
  await writeFile(join(folder, 'rules', 'de-an-06.yaml'), PACK);
  for (const name of ['a.docx', 'b.docx']) await writeFile(join(reports, name), name);
  await writeFile(join(folder, 'don-vi.csv'), 'Tên\nPhường Suối Mơ\nPhường Đồi Thông\n');
  await form('mau.xlsx', '{{so-bao-cao}}');
  await writeFile(join(folder, 'mau.yaml'), 'sheets:\n  - cells:\n      - at: C1\n        mark: so-bao-cao\n');
  options = {
    read: readOptions({ rules: join(folder, 'rules') }), workers: 1, output: out, settings: null, units: join(folder, 'don-vi.csv'),
    template: { path: join(folder, 'mau.xlsx'), map: null }, pool: { entry },
  };
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function form(name: string, mark: string): Promise<void> {
  await writeFile(join(folder, name), await writeXlsx({ sheets: [{ name: 'Biểu', rows: [['Ký', mark]] }] }));
}

/** Whether anything was read, and what was told. */
async function run(): Promise<BatchAnswer & { worked: boolean }> {
  let worked = false;
  const answer = await runOrRecall(paths, { ...options, onProgress: () => void (worked = true) });
  return { ...answer, worked };
}

type Changes = [string, () => Promise<unknown>][];

/** Changes one after the other, with a run after each; those after which the run did anything. */
async function workedAfter(changes: Changes): Promise<string[]> {
  const worked: string[] = [];
  await run();
  for (const [name, change] of changes) {
    await change();
    if ((await run()).worked) worked.push(name);
  }
  return worked;
}

/** Every result with its bytes. */
async function results(): Promise<Record<string, string>> {
  const names = (await readdir(out)).filter((name) => !name.startsWith('.')).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name): Promise<[string, string]> => [name, String(await readFile(join(out, name), 'base64'))])));
}

async function edit(path: string, from: string, to: string): Promise<void> {
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}

describe('with nothing changed', () => {
  it('nothing is read or written, and the same is told', async () => {
    const first = await run();
    const before = await results();
    const times = await Promise.all(Object.keys(before).map(async (name) => (await stat(join(out, name))).mtimeMs));
    const second = await run();
    expect(second).toEqual({ ...first, worked: false });
    expect(first).toMatchObject({ worked: true, unwritten: [], told: { read: 0, unread: 2 } });
    expect(first.summary).toContain('a.docx: hỏng');
    expect(first.missing).toContain('Phường Suối Mơ');
    expect(await results()).toEqual(before);
    expect(await Promise.all(Object.keys(before).map(async (name) => (await stat(join(out, name))).mtimeMs))).toEqual(times);
  });

  it('nor is a change that results don’t depend on', async () => {
    const changes: Changes = [
      ['the time of a report', async () => utimes(join(reports, 'a.docx'), new Date(0), new Date(0))],
      ['the number of children', async () => void (options.workers = 2)],
      ['a file of the user among the results', async () => writeFile(join(out, 'ghi-chu.json'), '{}')],
      ['what is hidden in the folder', async () => writeFile(join(reports, '~$a.docx'), '')],
    ];
    expect(await workedAfter(changes)).toEqual([]);
  });
});

it('everything is done again after a change', async () => {
  const changes: Changes = [
    ['what a report says', async () => writeFile(join(reports, 'a.docx'), 'A.docx')],
    ['the name of a report', async () => rename(join(reports, 'a.docx'), join(reports, 'c.docx'))],
    ['two names', async () => {
      await rename(join(reports, 'b.docx'), join(reports, 'd.docx'));
      await rename(join(reports, 'c.docx'), join(reports, 'b.docx'));
      await rename(join(reports, 'd.docx'), join(reports, 'c.docx'));
    }],
    ['a report more', async () => writeFile(join(reports, 'd.docx'), 'd.docx')],
    ['a copy of a report', async () => copyFile(join(reports, 'b.docx'), join(reports, 'e.docx'))],
    ['a report less', async () => rm(join(reports, 'd.docx'))],
    ['a file that is passed over', async () => writeFile(join(reports, 'c.log'), '')],
    ['a folder more', async () => {
      await mkdir(join(reports, 'con'));
      await rename(join(reports, 'b.docx'), join(reports, 'con/b.docx'));
    }],
    ['the severities', async () => writeFile(join(reports, 'baocao.yaml'), 'severity:\n  percent-truncated: off\n')],
    ['the accepted findings', async () => writeFile(join(folder, 'chap-nhan.yaml'), 'accepted:\n  - finding: c1f03a9be72\n    check: percent-truncated\n    reason: đã hỏi\n')],
    ['the list of units', async () => edit(join(folder, 'don-vi.csv'), 'Đồi Thông', 'Bến Đá')],
    ['no list of units', async () => void (options.units = null)],
    ['the form', async () => form('mau.xlsx', 'Kỳ {{ky}}: {{so-bao-cao}}')],
    ['the name of the form', async () => {
      await form('mau-2.xlsx', '{{so-bao-cao}}');
      options.template = { path: join(folder, 'mau-2.xlsx'), map: null };
    }],
    ['a map of the form', async () => void (options.template = { path: join(folder, 'mau.xlsx'), map: join(folder, 'mau.yaml') })],
    ['no form', async () => void (options.template = null)],
    ['a rule pack', async () => edit(join(folder, 'rules/de-an-06.yaml'), 'id: de-an-06', '# khác\nid: de-an-06')],
    ['the choice of packs', async () => void (options.read = { ...options.read, packs: ['de-an-06'] })],
    ['the language', async () => void (options.read = { ...options.read, language: 'en' })],
    ['a limit', async () => void (options.read = { ...options.read, limits: { ...options.read.limits, pages: 3 } })],
    ['whether scans are read', async () => void (options.read = { ...options.read, ocr: false })],
    ['whether secrets are read', async () => void (options.read = { ...options.read, secret: true })],
    ['the program', async () => void (program.is = 'another one')],
    ['the place of the cache', async () => void (options.cache = join(folder, 'nho'))],
    ['a result', async () => {
      delete options.cache;
      await edit(join(out, 'canh-bao.txt'), 'a', 'b');
    }],
    ['a result that is gone', async () => rm(join(out, 'tong-hop.xlsx'))],
    ['a result cut off', async () => writeFile(join(out, 'tom-tat.txt'), '')],
    ['the record', async () => {
      const [name = ''] = (await readdir(join(out, '.baocao-cache'))).filter((each) => RECORD.test(each));
      await edit(join(out, '.baocao-cache', name), '"written":[', '"written":[{"file":"../x","sha256":null},');
    }],
    ['an emptied cache', async () => shrinkCache(join(out, '.baocao-cache'), 0)],
    ['how files are given', async () => void (paths = [join(reports, 'b.docx'), join(reports, 'e.docx')])],
    ['the order in which they are given', async () => void paths.reverse()],
  ];
  expect(await workedAfter(changes)).toEqual(changes.map(([name]) => name));
  // What they left is what a run into a new folder writes.
  const left = await results();
  await rm(out, { recursive: true });
  await run();
  expect(left).toEqual(await results());
  // More than thirty runs.
}, 180_000);

describe('everything is done again when the last run had', () => {
  it('a file that was still being read when it changed', async () => {
    let change = async (): Promise<void> => writeFile(join(reports, 'a.docx'), 'đã lưu lại');
    const spoil: BatchOptions['onProgress'] = () => {
      void change();
      change = async () => {};
    };
    await runOrRecall(paths, { ...options, onProgress: spoil });
    await writeFile(join(reports, 'a.docx'), 'a.docx');
    expect((await run()).worked).toBe(true);
  });

  it('an answer that the next run may not get', async () => {
    await writeFile(join(reports, 'busy.docx'), '');
    await run();
    expect((await run()).worked).toBe(true);
  });
});

describe('a file that can’t be hashed', () => {
  const nameWith = async (bytes: number, hashOf: () => Promise<null>): Promise<string | null> => {
    const read = { ...options.read, limits: { ...options.read.limits, bytes } };
    return (await inputsOf({ list: await listFiles(paths, []), read, settings: NO_SETTINGS, expected: null, beside: [], output: out, entry }, hashOf)).name;
  };

  it('gives the inputs no name while another program holds it, and is known by its length where it is too long', async () => {
    expect(await nameWith(1000, async () => null)).toBeNull();
    const before = await nameWith(3, async () => null);
    expect(before).not.toBeNull();
    await writeFile(join(reports, 'a.docx'), 'a.docx dài hơn');
    expect(await nameWith(3, async () => null)).not.toBe(before);
  });
});

describe('results of a report that is gone', () => {
  /** Reports that are kept, so that nobody has to read them. */
  beforeEach(async () => {
    options.template = null;
    const cache = await openCache(join(out, '.baocao-cache'), options.read);
    for (const name of ['a.docx', 'b.docx']) await cache.keep({ name, path: join(reports, name), inside: [] }, { kind: 'report', report: sampleReport(name) });
  });

  const names = async (): Promise<string[]> => (await readdir(out)).filter((name) => name.endsWith('.json')).sort();

  it('go with it, and what a run no longer writes', async () => {
    await run();
    expect(await names()).toEqual(['a.json', 'b.json', 'tong-hop.json']);
    await rm(join(reports, 'b.docx'));
    options.units = null;
    await run();
    expect(await names()).toEqual(['a.json', 'tong-hop.json']);
    expect(await readdir(out)).not.toContain('chua-bao-cao.txt');
  });

  it('stay where somebody has changed them, and so does what nobody wrote here', async () => {
    await run();
    await edit(join(out, 'b.json'), 'b.docx', 'b (đã xem).docx');
    await writeFile(join(out, 'c.json'), '{"schema": "baocao/report@1"}');
    await rm(join(reports, 'b.docx'));
    await run();
    expect(await names()).toEqual(['a.json', 'b.json', 'c.json', 'tong-hop.json']);
  });

  it('go as well when the run that wrote them was ended in its midst', async () => {
    await run();
    const [record = ''] = (await readdir(join(out, '.baocao-cache'))).filter((each) => RECORD.test(each));
    const path = join(out, '.baocao-cache', record);
    // As `begin` leaves it: names without what was written.
    const { written } = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ inputs: null, told: null, written: written.map(({ file }: { file: string }) => ({ file, sha256: null })) }));
    await rm(join(reports, 'b.docx'));
    await writeFile(join(out, 'chua-bao-cao.txt'), 'của người dùng');
    options.units = null;
    await run();
    expect(await names()).toEqual(['a.json', 'tong-hop.json']);
    expect(await readdir(out)).toContain('chua-bao-cao.txt');
  });
});
