#!/usr/bin/env node
/**
 * How fast files are read, next to tools that only read text:
 * `npm run bench:read -- [--count 100] [--cores 2] [--format docx] <folder…>` (fixtures/ unless folders are given).
 *
 * The files of each format, repeated to `count` under names of their own, are read
 * - in one batch, as a user's folder is: the tools start anew for each file, which they have no way around;
 * - file by file, where we start anew for each as well.
 * All get the same number of cores. CPU seconds are the sum over processes and the figure to compare on a machine that
 * does other work; memory is that of the largest process. Both come from GNU time, and are left out where that is missing.
 * Tools that are not installed are named and skipped. LiteParse is no dependency:
 * `npm install --no-save @llamaindex/liteparse@2.14.7` adds it.
 */
import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'bin', 'baocao.js');
const SELF = fileURLToPath(import.meta.url);

/** Reading in this process: what a row of the table runs as a child. */
const INSIDE = {
  blocks: async () => {
    const { extractBlocks } = await import('../dist/index.js');
    return async (path) => extractBlocks(basename(path), new Uint8Array(readFileSync(path)));
  },
  report: async () => {
    const { readReport } = await import('../dist/index.js');
    return async (path) => readReport(path);
  },
  liteparse: async () => {
    const { LiteParse } = await import('@llamaindex/liteparse');
    const parser = new LiteParse({ ocrEnabled: false, outputFormat: 'text', quiet: true });
    return async (path) => parser.parse(path);
  },
};

const TIME = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', '\ntime %U %S %M'] : [];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '100' }, cores: { type: 'string', default: '1' }, format: { type: 'string', multiple: true }, inside: { type: 'string' } },
});

if (values.inside === undefined) await main();
else {
  const read = await INSIDE[values.inside]();
  for (const path of filesOf(positionals[0])) await read(path).catch(() => {});
}

function filesOf(folder) {
  return readdirSync(folder).sort().map((name) => join(folder, name));
}

function collect(folders) {
  return folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().map((name) => join(folder, name)))
    .filter((path) => statSync(path).isFile() && !/source\.md$|about\.md$|README\.md$|(?:scan|fax|photo|mixed|ocrlayer)/u.test(basename(path)));
}

async function main() {
  const [count, cores] = [Number(values.count), Number(values.cores)];
  const folders = positionals.length === 0 ? [join(ROOT, 'fixtures')] : positionals;
  const all = collect(folders);
  const formats = values.format ?? ['docx', 'pdf', 'doc', 'rtf', 'odt', 'md'];
  for (const format of formats) {
    const own = all.filter((path) => extname(path) === `.${format}`);
    if (own.length === 0) continue;
    const folder = mkdtempSync(join(tmpdir(), 'bench-read-'));
    try {
      const files = Array.from({ length: count }, (_, index) => {
        const path = join(folder, `${String(index).padStart(4, '0')}${extname(own[index % own.length])}`);
        copyFileSync(own[index % own.length], path);
        return path;
      });
      await table(format, own.length, folder, files, cores);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

async function table(format, distinct, folder, files, cores) {
  process.stdout.write(`\n${format}: ${files.length} files (${distinct} distinct), ${cores} core(s)\n\n`);
  process.stdout.write('| program | gives | files/s | seconds | CPU seconds | MB of the largest process |\n|---|---|---|---|---|---|\n');
  const out = join(tmpdir(), `bench-out-${process.pid}`);
  mkdirSync(out, { recursive: true });
  const node = process.execPath;
  const rows = [
    ['baocao, blocks, one process', 'text and tables', () => once([node, SELF, '--inside', 'blocks', folder])],
    ['baocao, report, one process', 'whole report', () => once([node, SELF, '--inside', 'report', folder])],
    ['baocao run', 'whole report, workbook', () => once([node, CLI, 'run', folder, '--output', out, '--workers', String(cores), '--fail-on', 'never'])],
    ['baocao extract, file by file', 'whole report', () => each(files, cores, (file) => [node, CLI, 'extract', file])],
    ...(format === 'pdf' ? [
      ['pdftotext -layout', 'text', () => each(files, cores, (file) => ['pdftotext', '-layout', file, '-']), 'pdftotext'],
      ['LiteParse, one process', 'text', () => once([node, SELF, '--inside', 'liteparse', folder]), 'liteparse'],
    ] : []),
    ...(['docx', 'odt', 'rtf', 'md'].includes(format) ? [['pandoc -t plain', 'text and tables', () => each(files, cores, (file) => ['pandoc', '-t', 'plain', file]), 'pandoc']] : []),
    ...(format === 'doc' ? [['antiword', 'text', () => each(files, cores, (file) => ['antiword', file]), 'antiword']] : []),
  ];
  for (const [name, gives, run, tool] of rows) {
    if (tool !== undefined && !isInstalled(tool)) {
      process.stdout.write(`| ${name} | skipped: not installed | | | | |\n`);
      continue;
    }
    const { wall, cpu, memory } = await run();
    const shown = (value, digits) => (value === null ? '-' : value.toFixed(digits));
    process.stdout.write(`| ${name} | ${gives} | ${(files.length / wall).toFixed(1)} | ${wall.toFixed(1)} | ${shown(cpu, 1)} | ${shown(memory, 0)} |\n`);
  }
  rmSync(out, { recursive: true });
}

function isInstalled(tool) {
  if (tool === 'liteparse') return existsSync(join(ROOT, 'node_modules', '@llamaindex', 'liteparse'));
  return spawnSync(tool, ['-v'], { stdio: 'ignore' }).error === undefined;
}

/** One command. */
async function once(command) {
  return each([''], 1, () => command);
}

/** A command for each file, `cores` at a time. */
async function each(files, cores, commandOf) {
  let [next, cpu, memory] = [0, 0, 0];
  const start = performance.now();
  const lane = async () => {
    for (let index = next++; index < files.length; index = next++) {
      const [program, ...args] = [...TIME, ...commandOf(files[index])];
      const [, user, system, kilobytes] = /\ntime ([\d.]+) ([\d.]+) (\d+)\s*$/u.exec(await stderrOf(program, args)) ?? [];
      cpu += Number(user ?? 0) + Number(system ?? 0);
      memory = Math.max(memory, Number(kilobytes ?? 0) / 1024);
    }
  };
  await Promise.all(Array.from({ length: cores }, lane));
  return { wall: (performance.now() - start) / 1000, cpu: TIME.length === 0 ? null : cpu, memory: TIME.length === 0 ? null : memory };
}

/** Exit codes say nothing here: findings are one. */
async function stderrOf(program, args) {
  return new Promise((resolve) => {
    execFile(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 }, (_, __, stderr) => resolve(stderr));
  });
}
