/** Files inside files through a run: names, order, limits over all of them, one bad member costing itself only. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';
import { findingsText } from '../../src/outputs/findings-text.js';
import type { RunResult } from '../../src/outputs/output.js';
import { runBatch } from '../../src/run/batch.js';
import { readExpanding } from '../../src/run/expand.js';
import { readOptions } from '../../src/run/options.js';
import type { Job } from '../../src/run/protocol.js';
import { readFileReport } from '../../src/run/read-file.js';
import { attachment, mail } from '../readers/mail-builder.js';
import { setFlags } from '../readers/zip-builder.js';

const WORKER = fileURLToPath(new URL('../../dist/run/worker.js', import.meta.url));
const report = (ward: string): Uint8Array => strToU8(`ỦY BAN NHÂN DÂN PHƯỜNG ${ward}\nBÁO CÁO\nI. KẾT QUẢ\n- Đăng ký thường trú: 57/60 hồ sơ (đạt 95%).\n`);
const zip = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files, { mtime: '2025-06-20' });

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baocao-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

afterEach(async () => {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
});

async function put(files: Record<string, Uint8Array>): Promise<Job[]> {
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  return Object.keys(files).map((name) => ({ name, path: join(folder, name), inside: [] }));
}

/** In this process; the order in which the jobs of a round are read is turned round to show that it decides nothing. */
async function read(files: Record<string, Uint8Array>, limits: Partial<Limits> = {}, backwards = false): Promise<{ lines: string[]; skipped: string[] }> {
  const options = readOptions({ limits: { ...DEFAULT_LIMITS, ...limits } });
  const { answers, skipped } = await readExpanding(await put(files), options, ['tong-hop.xlsx'], async (round) => {
    const order = backwards ? [...round].reverse() : round;
    const all = [];
    for (const job of order) all.push(await readFileReport(job, options));
    return backwards ? all.reverse() : all;
  });
  const lines = answers.map((answer) => (answer.kind === 'report' ? `${answer.report.source.name} read` : `${answer.unread.name} ${answer.unread.reason}`));
  return { lines, skipped };
}

describe('what a container gives', () => {
  it('is its members in its place, each by the name of both', async () => {
    const { lines, skipped } = await read({
      'a.txt': report('A'),
      'thang-6.zip': zip({
        'An Hòa/bao-cao.txt': report('AN HÒA'), 'An Hòa/~$bao-cao.docx': report('X'), '__MACOSX/._bao-cao.txt': report('X'), '.DS_Store': report('X'),
        'Thumbs.db': report('X'), 'tong-hop.xlsx': report('X'), 'hinh.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
        'thu.eml': mail({ parts: [attachment('b.txt', report('B')), attachment('winmail.dat', Uint8Array.of(0x78, 0x9f, 0x3e, 0x22, 1))] }),
      }),
      'z.txt': report('Z'),
    });
    expect(lines).toEqual([
      'a.txt read', 'thang-6.zip/An Hòa/bao-cao.txt read', 'thang-6.zip/hinh.png damaged', 'thang-6.zip/thu.eml/b.txt read',
      'thang-6.zip/thu.eml/winmail.dat winmail', 'z.txt read',
    ]);
    expect(skipped).toEqual(['thang-6.zip/Thumbs.db', 'thang-6.zip/tong-hop.xlsx']);
  });

  it.each([
    ['an archive of nothing', 'a.zip', zip({}), 'archive-empty'],
    ['an archive of junk', 'a.zip', zip({ 'Thumbs.db': report('X') }), 'archive-empty'],
    ['a mail of words alone', 'a.eml', mail({ parts: [] }), 'mail-without-attachments'],
  ])('%s is not read', async (_, name, bytes, reason) => {
    expect((await read({ [name]: bytes })).lines).toEqual([`${name} ${reason}`]);
  });

  it('keeps members of one name apart', async () => {
    const { lines } = await read({ 'a.zip': zip({ 'x.txt': report('A'), '../x.txt': report('B'), '..\\..\\x.txt': report('C') }) });
    expect(lines).toEqual(['a.zip/x.txt read', 'a.zip/x (2).txt read', 'a.zip/x (3).txt read']);
  });
});

describe('limits', () => {
  const nested = (depth: number): Uint8Array => (depth === 0 ? report('A') : zip({ [depth === 1 ? 'a.txt' : 'b.zip']: nested(depth - 1) }));

  it('open as many levels as they say', async () => {
    expect((await read({ 'n.zip': nested(3) })).lines).toEqual(['n.zip/b.zip/b.zip/a.txt read']);
    expect((await read({ 'n.zip': nested(4) })).lines).toEqual(['n.zip/b.zip/b.zip/b.zip too-nested']);
    expect((await read({ 'n.zip': nested(1) }, { nesting: 0 })).lines).toEqual(['n.zip too-nested']);
  });

  it.each([false, true])('count entries and bytes over all levels in the order of the files (backwards: %s)', async (backwards) => {
    const inner = (name: string): Uint8Array => zip({ [`${name}1.txt`]: report('A'), [`${name}2.txt`]: report('A') });
    const files = { 'n.zip': zip({ 'a.zip': inner('a'), 'b.zip': inner('b'), 'c.txt': report('C') }) };
    expect((await read(files, { zipEntries: 5 }, backwards)).lines).toEqual(['n.zip/a.zip/a1.txt read', 'n.zip/a.zip/a2.txt read', 'n.zip/b.zip archive-entries', 'n.zip/c.txt read']);
    const { length } = report('A');
    const outer = files['n.zip'];
    const two = { unpackedBytes: 2 * inner('a').length + 3 * length + 1 };
    expect(outer.length).toBeGreaterThan(0);
    expect((await read(files, two, backwards)).lines).toEqual(['n.zip/a.zip/a1.txt read', 'n.zip/a.zip/a2.txt read', 'n.zip/b.zip archive-unpacked-size', 'n.zip/c.txt read']);
  });

  it('of a file hold for a member', async () => {
    const { lines } = await read({ 'a.zip': zip({ 'lon.txt': new Uint8Array(100_000), 'b.txt': report('B') }) }, { bytes: 5000 });
    expect(lines).toEqual(['a.zip/lon.txt too-large', 'a.zip/b.txt read']);
  });

  it('say of each locked member that it is locked', async () => {
    const { lines } = await read({ 'a.zip': setFlags(zip({ 'a.txt': report('A'), 'b.txt': report('B') }), { flags: 0x801 }) });
    expect(lines).toEqual(['a.zip/a.txt archive-password', 'a.zip/b.txt archive-password']);
  });
});

describe('an annex in a mail in an archive', () => {
  it('is found by sheet and cell', async () => {
    const rows = [['TT', 'Lĩnh vực', 'Tỷ lệ'], [1, 'Hộ tịch', 0.95], [2, 'Đất đai', 0.9], [], ['Đã giải quyết 150/200 hồ sơ (đạt 95%).']];
    const border = { top: { style: 'thin' }, bottom: { style: 'thin' }, left: { style: 'thin' }, right: { style: 'thin' } } as const;
    const cells = new Map(rows.slice(0, 3).flatMap((row, at) => row.map((value, col) => [`${at},${col}`, { value, style: { border, ...(col === 2 && { numFmt: '0%' }) } }])));
    const annex = await writeXlsx({ sheets: [{ name: 'Biểu 1', rows, cells }] });
    await put({ 'thang-6.zip': zip({ 'An Hòa/thu.eml': mail({ parts: [attachment('phu-luc.xlsx', annex)] }) }) });
    const result = await runBatch([join(folder, 'thang-6.zip')], { read: readOptions(), workers: 1, output: null, pool: { entry: WORKER } });
    const [report] = result.reports;
    expect(report?.source).toMatchObject({ name: 'thang-6.zip/An Hòa/thu.eml/phu-luc.xlsx', reader: 'sheet' });
    expect(report?.figures.map(({ table, verdict }) => [table?.row, table?.column, verdict])).toEqual([
      ['Hộ tịch', 'Tỷ lệ', 'unchecked'], ['Đất đai', 'Tỷ lệ', 'unchecked'], [undefined, undefined, 'contradicted'],
    ]);
    expect(findingsText.write(result, 'vi')).toContain('trang tính Biểu 1, ô A5');
  });
});

describe('a run in child processes', () => {
  async function run(workers: number): Promise<{ result: RunResult; files: Record<string, string> }> {
    const output = join(folder, `out-${workers}`);
    const result = await runBatch([join(folder, 'in.zip'), join(folder, 'bao-cao.txt'), join(folder, 'thu.eml')], {
      read: readOptions(), workers, output, pool: { entry: WORKER },
    });
    const entries = await readdir(output, { withFileTypes: true });
    // The cache is a folder of its own, and no result.
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name).sort();
    const files = Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await readFile(join(output, name))).toString('base64')])));
    return { result, files };
  }

  it('writes the same bytes whatever the number of workers, and nothing outside its folder', async () => {
    await put({
      'in.zip': zip({ 'An Hòa/bao-cao.txt': report('AN HÒA'), '../../../thoat.txt': report('X'), 'hong.docx': strToU8('PK\u0003\u0004 hỏng'), 'con.zip': zip({ 'bao-cao.txt': report('C') }) }),
      'bao-cao.txt': report('A'),
      'thu.eml': mail({ subject: '=?UTF-8?Q?B=C3=A1o_c=C3=A1o?=', parts: [attachment('bao-cao.txt', report('B'))] }),
    });
    const one = await run(1);
    const three = await run(3);
    expect(three).toEqual(one);
    expect(one.result.reports.map(({ source }) => source.name)).toEqual(['in.zip/An Hòa/bao-cao.txt', 'in.zip/thoat.txt', 'in.zip/con.zip/bao-cao.txt', 'bao-cao.txt', 'thu.eml/bao-cao.txt']);
    expect(one.result.unread.map(({ name, reason }) => `${name} ${reason}`)).toEqual(['in.zip/hong.docx damaged']);
    expect(one.result.reports.at(-1)?.source.notes[0]).toContain('“Báo cáo”');
    expect(Object.keys(one.files)).toEqual([
      'bao-cao.json', 'baocao.html', 'canh-bao.txt', 'in.zip-An Hòa-bao-cao.json', 'in.zip-con.zip-bao-cao.json', 'so-lieu.csv', 'so-lieu.jsonl', 'thoat.json', 'thu.eml-bao-cao.json', 'tom-tat.txt', 'tong-hop.json', 'tong-hop.xlsx',
    ]);
    expect((await readdir(folder)).sort()).toEqual(['bao-cao.txt', 'in.zip', 'out-1', 'out-3', 'thu.eml']);
  });
});
