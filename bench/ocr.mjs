#!/usr/bin/env node
/**
 * What recognising costs, beside native `tesseract` with the same data on the same pictures in the same run:
 * `npm run bench:ocr -- [--pages 12] [--workers 2] [--way seal200] [--profile]`.
 *
 * Pages of `fixtures/` are drawn and spoilt as by a scanner (bench/scans/degrade.mjs). Three ways to read them:
 * - native: `tesseract` on each page, one thread a process, `workers` processes at a time; skipped and said so where it is missing;
 * - one pass: our recogniser once over each page, `workers` threads of one process;
 * - whole reading: `baocao run` over the pages as PDFs of one page, `workers` children, second looks and report included;
 * - the same with `--ocr native`, where native is installed: a process for each look.
 * CPU seconds are the figure to compare on a machine that does other work, and what bars are held to where they can be had. Memory is the sum over the processes of a way, sampled
 * (Linux only). Bars: one pass at most 1.7 times native, the whole reading at most 3 times one pass.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { random } from './fuzz/random.mjs';
import { degrade } from './scans/degrade.mjs';
import { drawPages } from './scans/pages.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SELF = fileURLToPath(import.meta.url);
const [ONE_PASS, WHOLE] = [1.7, 3];
const DPI = 200;

const { values } = parseArgs({ options: {
  pages: { type: 'string', default: '12' }, workers: { type: 'string', default: '2' }, way: { type: 'string', default: 'seal200' },
  inside: { type: 'string' }, profile: { type: 'boolean', default: false },
} });
const workers = Number(values.workers);

if (values.inside === undefined) await main();
else await onePass(values.inside);

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ocr-'));
  try {
    const [pictures, pdfs] = [join(folder, 'pictures'), join(folder, 'pdfs')];
    const count = await prepare(Number(values.pages), pictures, pdfs);
    process.stdout.write(`\n${count} pages (${values.way}), ${workers} at a time\n\n| way | pages/s | seconds | CPU seconds | MB at most |\n|---|---|---|---|---|\n`);
    const show = (name, { wall, cpu, memory }) => process.stdout.write(`| ${name} | ${(count / wall).toFixed(2)} | ${wall.toFixed(1)} | ${cpu?.toFixed(1) ?? '-'} | ${memory?.toFixed(0) ?? '-'} |\n`);
    const native = isInstalled() ? await lanes(nativeCommands(folder, pictures)) : null;
    if (native === null) process.stdout.write('| native tesseract | skipped: not installed | | | |\n');
    else show(`native ${spawnSync('tesseract', ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0]}`, native);
    const pass = await lanes([[process.execPath, SELF, '--inside', pictures, '--workers', String(workers)]]);
    show('one pass', pass);
    const out = join(folder, 'out');
    const profile = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${join(tmpdir(), 'bench-ocr-profile')}`] : [];
    const whole = await lanes([[process.execPath, ...profile, join(ROOT, 'bin', 'baocao.js'), 'run', pdfs, '--output', out, '--workers', String(workers), '--fail-on', 'never']]);
    show('whole reading (`baocao run`)', whole);
    const again = await lanes([[process.execPath, join(ROOT, 'bin', 'baocao.js'), 'run', pdfs, '--output', out, '--workers', String(workers), '--fail-on', 'never']]);
    show('the same folder again', again);
    if (native !== null) show('whole reading, `--ocr native`', await lanes([[process.execPath, join(ROOT, 'bin', 'baocao.js'), 'run', pdfs, '--output', join(folder, 'out-native'), '--ocr', 'native', '--workers', String(workers), '--fail-on', 'never']]));
    process.stdout.write('\n');
    if (native !== null) bar('one pass / native', pass, native, ONE_PASS);
    bar('whole reading / one pass', whole, pass, WHOLE);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bar(name, one, other, most) {
  const ratio = (of) => (one[of] / other[of]).toFixed(2);
  const judged = one.cpu === null ? 'wall' : 'cpu';
  process.stdout.write(`${name}: ${ratio('wall')} by the clock, ${one.cpu === null ? '-' : ratio('cpu')} by the processor (bar: ${most}) ${one[judged] <= most * other[judged] ? 'holds' : 'FAILS'}\n`);
}

/** `pictures/<n>.png` in gray at 200 dpi for single passes, `pdfs/<n>.pdf` for the whole reading; the same spoilt pages. */
async function prepare(wanted, pictures, pdfs) {
  for (const path of [pictures, pdfs]) mkdirSync(path);
  const chance = random(1);
  let count = 0;
  for (const name of readdirSync(join(ROOT, 'fixtures')).sort()) {
    const path = [join(ROOT, 'fixtures', name, 'report.pdf'), join(ROOT, 'fixtures', name, 'variants', 'report.pdf')].find((each) => existsSync(each));
    if (path === undefined) continue;
    for (const page of await drawPages(new Uint8Array(readFileSync(path)))) {
      if (count === wanted) return count;
      const { bytes } = await degrade(values.way, [page], () => chance.below(2 ** 24) / 2 ** 24);
      const file = String(count++).padStart(3, '0');
      writeFileSync(join(pdfs, `${file}.pdf`), bytes);
      const [spoilt] = await drawPages(new Uint8Array(bytes));
      const width = Math.round((spoilt.width * DPI) / 300);
      await sharp(spoilt.data, { raw: { width: spoilt.width, height: spoilt.height, channels: 3 } }).resize({ width }).toColourspace('b-w').withMetadata({ density: DPI }).png().toFile(join(pictures, `${file}.png`));
    }
  }
  return count;
}

function isInstalled() {
  return spawnSync('tesseract', ['--version'], { stdio: 'ignore' }).error === undefined;
}

function nativeCommands(folder, pictures) {
  const data = join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int', 'vie.traineddata.gz');
  writeFileSync(join(folder, 'vie.traineddata'), gunzipSync(readFileSync(data)));
  return readdirSync(pictures).map((name) => ['tesseract', join(pictures, name), join(folder, `native-${name}`), '--tessdata-dir', folder, '-l', 'vie', '--oem', '1', '--psm', '3', '--dpi', String(DPI)]);
}

/** Inside a process of its own: one recogniser a worker, each page once. */
async function onePass(pictures) {
  const { startRecogniser } = await import('../dist/readers/ocr/tesseract.js');
  const names = readdirSync(pictures).sort();
  let next = 0;
  await Promise.all(Array.from({ length: workers }, async () => {
    const recogniser = await startRecogniser();
    for (let name = names[next++]; name !== undefined; name = names[next++]) {
      const { data, info } = await sharp(join(pictures, name)).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
      await recogniser.read({ width: info.width, height: info.height, data, dpi: DPI }, 'page');
    }
    await recogniser.stop();
  }));
}

/** Commands, `workers` at a time. */
async function lanes(commands) {
  const timed = existsSync('/usr/bin/time');
  const running = new Set();
  let [next, cpu, memory] = [0, 0, null];
  const watch = setInterval(() => { memory = Math.max(memory ?? 0, megabytes(running)) || memory; }, 100);
  const start = performance.now();
  await Promise.all(Array.from({ length: workers }, async () => {
    for (let command = commands[next++]; command !== undefined; command = commands[next++]) {
      const [program, ...args] = [...(timed ? ['/usr/bin/time', '-f', '\ntime %U %S'] : []), ...command];
      const stderr = await new Promise((resolve, reject) => {
        const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
        running.add(child.pid);
        let text = '';
        child.stderr.on('data', (part) => { text += part; });
        child.on('error', reject);
        child.on('close', () => {
          running.delete(child.pid);
          resolve(text);
        });
      });
      const [, user, system] = /\ntime ([\d.]+) ([\d.]+)\s*$/u.exec(stderr) ?? [];
      cpu += Number(user ?? 0) + Number(system ?? 0);
    }
  }));
  clearInterval(watch);
  return { wall: (performance.now() - start) / 1000, cpu: timed ? cpu : null, memory };
}

/** Resident memory of processes and all that they started; 0 where there is no /proc. */
function megabytes(roots) {
  if (!existsSync('/proc/self/stat')) return 0;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).flatMap((name) => {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'latin1').replace(/^.*\) /su, '').split(' ');
      return [{ pid: Number(name), parent: Number(fields[1]), pages: Number(fields[21]) }];
    } catch {
      return [];
    }
  });
  const family = new Set(roots);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  return processes.filter(({ pid }) => family.has(pid)).reduce((sum, { pages }) => sum + pages, 0) * 4096 / 2 ** 20;
}
