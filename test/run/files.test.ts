import { mkdtemp, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBatch } from '../../src/run/batch.js';
import { listFiles, resultNames } from '../../src/run/files.js';
import { readOptions } from '../../src/run/options.js';
import { isPassedOver } from '../../src/run/passed-over.js';
import { makeFolder, UnwritableError, writeWhole } from '../../src/run/write.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baocao-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), 'x');
  }
}

describe('pages of an earlier run', () => {
  it.each([
    ['0001-phuong-suoi-mo.baocao.html', true], ['0012.BAOCAO.HTML', true], ['baocao.html', false], ['bao-cao.html', false],
  ])('%s is passed over: %s', (name, expected) => {
    expect(isPassedOver(name, [])).toBe(expected);
  });
});

describe('listFiles', () => {
  it('expands folders in one order, without hidden files and locks of Office', async () => {
    await put('b.docx', 'a.pdf', 'con/c.txt', '.an/d.docx', '.e.docx', '~$b.docx', '.~lock.b.docx#');
    const { jobs } = await listFiles([folder], []);
    expect(jobs.map(({ name }) => name)).toEqual(['a.pdf', 'b.docx', 'con/c.txt']);
  });

  it('never reads the folder of results, nor results that an earlier run left elsewhere', async () => {
    await put('a.docx', 'out/tong-hop.txt', 'cu/tong-hop.xlsx', 'cu/a.json');
    const { jobs, skipped } = await listFiles([folder], [join(folder, 'out')], ['tong-hop.xlsx']);
    expect(jobs.map(({ name }) => name)).toEqual(['a.docx']);
    expect(skipped).toEqual(['cu/a.json', 'cu/tong-hop.xlsx']);
  });

  it('tries whatever is given by its own path, there or not, once', async () => {
    await put('a.json', 'b.docx');
    const paths = ['a.json', 'b.docx', 'b.docx', 'khong-co.docx'].map((name) => join(folder, name));
    const { jobs } = await listFiles([...paths, folder], []);
    expect(jobs.map(({ name }) => name)).toEqual(['a.json', 'b.docx', 'khong-co.docx']);
  });

  it('keeps files of one name apart', async () => {
    await put('x/bao-cao.docx', 'y/bao-cao.docx');
    const { jobs } = await listFiles([join(folder, 'x/bao-cao.docx'), join(folder, 'y/bao-cao.docx')], []);
    expect(jobs.map(({ name }) => name)).toEqual(['x/bao-cao.docx', 'y/bao-cao.docx']);
  });

  it('names files given by path from the folder that holds them all', async () => {
    await put('x/report.docx', 'y/z/report.md');
    const { jobs } = await listFiles([join(folder, 'x/report.docx'), join(folder, 'y/z/report.md')], []);
    expect(jobs.map(({ name }) => name)).toEqual(['x/report.docx', 'y/z/report.md']);
    expect((await listFiles([join(folder, 'x/report.docx')], [])).jobs[0]?.name).toBe('report.docx');
  });

  it('tells files of two folders apart', async () => {
    await put('x/a.docx', 'y/a.docx', 'y/b.docx');
    const { jobs } = await listFiles([join(folder, 'x'), join(folder, 'y')], []);
    expect(jobs.map(({ name }) => name)).toEqual(['x/a.docx', 'y/a.docx', 'b.docx']);
  });

  it('follows no link to a folder', async () => {
    await put('a/b.docx');
    await symlink(folder, join(folder, 'a/vong'), 'junction');
    const { jobs, skipped } = await listFiles([folder], []);
    expect(jobs.map(({ name }) => name)).toEqual(['a/b.docx']);
    expect(skipped).toEqual(['a/vong']);
  });

  it('reports names in composed form', async () => {
    await put('báo cáo.docx'.normalize('NFD'));
    expect((await listFiles([folder], [])).jobs[0]?.name).toBe('báo cáo.docx'.normalize('NFC'));
  });
});

// What Windows can't hold in a name, no file has there.
const POSSIBLE = process.platform === 'win32' ? ['-o.md', '--lang.md', 'a\u202etxt.md', 'b\u200b.md'] : ['-o.md', '--lang.md', 'a\u202etxt.md', 'b\u200b.md', 'c\nĐã đọc 9 tệp.md', 'd\u001b[31m.md', 'e\t.md', 'CON.md', 'f:g.md', 'h .md', `${'i'.repeat(240)}.md`];

it('files of any name: what can\'t be seen in it is shown in every result, results have names that every system holds', async () => {
  for (const [at, name] of POSSIBLE.entries()) await writeFile(join(folder, name), `I. KẾT QUẢ\n- Tiếp nhận ${at}/34 hồ sơ\n`);
  const output = join(folder, 'ket-qua');
  await runBatch([folder], { read: readOptions(), workers: 1, output, cache: null, pool: { entry: fileURLToPath(new URL('../../dist/run/worker.js', import.meta.url)) } });
  const names = await readdir(output, { recursive: true });
  expect(names.filter((name) => /[\p{Cc}\p{Cf}<>:"|?*]|^-|^(?:con|nul)\.|[. ]$|[. ]\.json$/iu.test(name))).toEqual([]);
  expect(names.filter((name) => name.endsWith('.json') && name !== 'tong-hop.json')).toHaveLength(POSSIBLE.length);
  for (const name of names.filter((each) => /\.(?:txt|csv|html|jsonl?|xlsx)$/u.test(each))) {
    const bytes = await readFile(join(output, name));
    const text = name.endsWith('.xlsx') ? Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString()).join('') : bytes.toString();
    expect(/[\u202e\u200b\u001b]|^Đã đọc 9 tệp/mu.test(text) ? name : null).toBe(null);
  }
  expect((await readFile(join(output, 'tom-tat.txt'), 'utf8')).split('\n')[0]).toBe(`Đã đọc ${POSSIBLE.length}/${POSSIBLE.length} tệp.`);
}, 60_000);

describe('resultNames', () => {
  it('neither names of devices nor options', () => {
    const names = ['con.docx', 'NUL .docx', 'com¹.docx', 'CONIN$.docx', 'aux.tar.docx', '-o.docx', '--lang.docx', 'a:b.docx', 'x. .docx'].map((name) => ({ name }));
    expect(resultNames(names, '.json')).toEqual(['_con', '_NUL', '_com¹', '_CONIN$', '_aux.tar', '_-o', '_--lang', 'a_b', 'x'].map((stem) => `${stem}.json`));
  });

  it.each([
    [['a.docx', 'b.pdf'], ['a.json', 'b.json']],
    [['a.docx', 'a.pdf'], ['a.json', 'a-pdf.json']],
    [['x/a.docx', 'y/a.docx', 'b.docx'], ['x-a.json', 'y-a.json', 'b.json']],
    [['A.docx', 'a.docx'], ['A.json', 'a-docx.json']],
    [['con.docx', 'aux.txt', 'COM1.x.pdf'], ['_con.json', '_aux.json', '_COM1.x.json']],
    [['a:b?.docx', 'cuối. .docx'], ['a_b_.json', 'cuối.json']],
  ])('%j are written to %j', (names, written) => {
    expect(resultNames(names.map((name) => ({ name })), '.json')).toEqual(written);
  });

  it('gives every file a name of its own that Windows can hold', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary', minLength: 100 }), fc.constantFrom('a.docx', 'A.pdf', 'x/a.docx', 'nul.txt')), { maxLength: 30 }), (names) => {
      const results = resultNames(names.map((name) => ({ name })), '.json');
      expect(new Set(results.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const result of results) {
        expect(result).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect([...result].length).toBeLessThan(130);
        expect(Buffer.byteLength(result)).toBeLessThan(240);
      }
    }));
  });
});

describe('writeWhole', () => {
  it('replaces a file and leaves nothing beside it', async () => {
    await writeWhole(folder, 'a.txt', 'cũ');
    await writeWhole(folder, 'a.txt', 'mới');
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('mới');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('says which file cannot be written', async () => {
    await put('file');
    await expect(makeFolder(join(folder, 'file'))).rejects.toThrow(UnwritableError);
    await mkdir(join(folder, 'taken'));
    await expect(writeWhole(folder, 'taken', 'x')).rejects.toMatchObject({ path: join(folder, 'taken') });
    expect(await readdir(folder)).toEqual(['file', 'taken']);
  });
});
