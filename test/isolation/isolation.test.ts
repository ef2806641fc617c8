/** No command reaches a network, starts another program or writes outside the folder of results, in any process or thread. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HOOK = join(import.meta.dirname, 'hook.cjs');

type Deed = { what: string; where: string };

let folder: string;
let runs = 0;

/** Runs Node in the folder with the hook in every process and thread; what they did. */
async function deeds(...argv: string[]): Promise<Deed[]> {
  const log = join(folder, `log-${(runs += 1)}`);
  await writeFile(log, '');
  const env = { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(HOOK)}`, BAOCAO_TEST_LOG: log };
  await new Promise((done) => execFile(process.execPath, argv, { cwd: folder, env, maxBuffer: 1 << 28 }, done));
  return (await readFile(log, 'utf8')).trimEnd().split('\n').map((line) => ({ what: line.split('\t')[0] ?? '', where: line.split('\t')[1] ?? '' }));
}

const baocao = async (...argv: string[]): Promise<Deed[]> => deeds(join(ROOT, 'bin/baocao.js'), ...argv);
const places = (done: Deed[], what: string): string[] => done.filter((deed) => deed.what === what).map(({ where }) => where);

function outside(done: Deed[], allowed: string): string[] {
  return places(done, 'write').map((path) => resolve(folder, path)).filter((path) => path !== allowed && !path.startsWith(allowed + sep));
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'baocao-isolation-')));
  await mkdir(join(folder, 'in'));
  const reports = join(ROOT, 'fixtures/an-hoa-de-an-06-thang-6');
  const variants = await readdir(join(reports, 'variants'));
  await copyFile(join(reports, 'report.docx'), join(folder, 'in/a.docx'));
  for (const name of variants) await copyFile(join(reports, 'variants', name), join(folder, 'in', name));
  // A picture in which there is nothing to read is recognised all the same.
  await sharp({ create: { width: 300, height: 200, channels: 3, background: '#ffffff' } })
    .composite([{ input: { create: { width: 120, height: 12, channels: 3, background: '#000000' } }, left: 40, top: 60 }]).png().toFile(join(folder, 'in/anh.png'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('what the hook sees', () => {
  it.each([
    ['network', "require('net').connect(9, '127.0.0.1').on('error', () => {})"],
    ['network', "fetch('http://127.0.0.1:9').catch(() => {})"],
    ['network', "import('node:dns/promises').then((dns) => dns.lookup('localhost'))"],
    ['program', "require('child_process').execFileSync(process.execPath, ['-v'])"],
    ['write', "import('node:fs/promises').then((fs) => fs.writeFile('thu.txt', 'x'))"],
    ['write', "new (require('worker_threads').Worker)(\"require('fs').writeFileSync('thu.txt', 'x')\", { eval: true })"],
  ])('%s: %s', async (what, code) => {
    expect(places(await deeds('-e', code), what)).not.toEqual([]);
  });
});

describe('no network, no other program, no file outside the results', () => {
  it('run, on every kind of file and on a picture that is recognised', async () => {
    const done = await baocao('run', 'in', '-o', 'out');
    // The reading children, and in them the threads that watch and that recognise, had the hook as well.
    expect(places(done, 'fork').map((path) => path.split(/[\\/]/u).at(-1))).toContain('worker.js');
    expect(places(done, 'loaded').filter((where) => where === 'thread').length).toBeGreaterThanOrEqual(2);
    expect(places(done, 'network')).toEqual([]);
    expect(places(done, 'program')).toEqual([]);
    expect(outside(done, join(folder, 'out'))).toEqual([]);
    expect(await readdir(join(folder, 'out'))).toContain('tong-hop.xlsx');
  });

  it.each([
    ['extract', ['extract', 'in/a.docx']],
    ['check', ['check', 'in/a.docx', 'in/anh.png']],
    ['rules test', ['rules', 'test']],
    ['rules validate', ['rules', 'validate']],
  ])('%s writes nothing at all', async (_, argv) => {
    const done = await baocao(...argv);
    expect([...places(done, 'network'), ...places(done, 'program'), ...places(done, 'write')]).toEqual([]);
    expect(places(done, 'loaded')).not.toEqual([]);
  });
});
