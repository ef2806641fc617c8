import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { pdfiumEngine } from '../../src/readers/pdf/engine-pdfium.js';
import { openCache } from '../../src/run/cache.js';
import { readOptions } from '../../src/run/options.js';
import { openPool } from '../../src/run/pool.js';
import type { Answer, Job } from '../../src/run/protocol.js';
import { readFileReport } from '../../src/run/read-file.js';

let folder: string;
let jobs: Job[];

/** The upper part of a page as a picture, and an empty one: both are recognised to the end. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baocao-'));
  const open = await pdfiumEngine.open(new Uint8Array(await readFile('fixtures/binh-nguyen-de-an-06-quy-3/report.pdf')));
  const drawing = await open.draw?.(1, DEFAULT_LIMITS.pixels);
  await open.close();
  if (drawing === undefined) throw new Error('PDFium draws');
  const { width, height, data, dpi } = drawing;
  await sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha().extract({ left: 0, top: 0, width, height: Math.round(height / 6) }).withMetadata({ density: dpi }).png().toFile(join(folder, 'a.png'));
  await sharp({ create: { width: 400, height: 500, channels: 3, background: '#ffffff' } }).png().toFile(join(folder, 'b.png'));
  await writeFile(join(folder, 'c.png'), (await readFile(join(folder, 'a.png'))).subarray(0, 300));
  jobs = ['a.png', 'b.png', 'c.png'].map((name) => ({ name, path: join(folder, name), inside: [] }));
});

afterAll(async () => rm(folder, { recursive: true }));

async function run(child: string): Promise<Answer[]> {
  const options = readOptions();
  const pool = openPool({ options, workers: 1, recycleAfter: 50, entry: fileURLToPath(new URL(child, import.meta.url)) });
  return pool.readAll(jobs, () => {}, await openCache(join(folder, 'cache'), options)).finally(() => pool.close());
}

it('a file is read the same in another process and behind other files', async () => {
  const there = await run('../../dist/run/worker.js');
  const here = new Map<string, Answer>();
  for (const job of jobs.slice(0, 2).toReversed()) here.set(job.name, await readFileReport(job, readOptions()));
  expect(there.slice(0, 2)).toEqual(jobs.slice(0, 2).map(({ name }) => here.get(name)));
});

it('a second run over the same folder recognises nothing again', async () => {
  const first = await run('../../dist/run/worker.js');
  expect(first.map((answer) => (answer.kind === 'unread' ? answer.unread.reason : answer.kind))).toEqual(['report', 'no-text-recognised', 'damaged']);
  // This child recognises nothing: it answers "unread" to everything, with a reason of its own.
  const second = await run('fake-worker.mjs');
  expect(second.slice(0, 2)).toEqual(first.slice(0, 2));
  expect(second[2]).toMatchObject({ kind: 'unread', unread: { reason: 'read' } });
});
