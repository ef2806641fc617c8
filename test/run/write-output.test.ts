/** An output with files beside it: what is there after a run, and what of an earlier one. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunOutput } from '../../src/outputs/output.js';
import { UnwritableError } from '../../src/run/write.js';
import { writeOutput } from '../../src/run/write-output.js';
import { sampleRun } from '../outputs/sample.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baocao-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function output(pages: string[]): RunOutput {
  return {
    id: 'x', file: 'x.html', write: () => pages.join(' '),
    beside: { folder: 'con', pages: () => pages.map((name) => ({ name, content: name })), isOwn: (name) => name.endsWith('.x.html') },
  };
}

it('writes the files beside it whole, and no folder for none', async () => {
  await writeOutput(folder, output([]), sampleRun(), 'vi');
  expect(await readdir(folder)).toEqual(['x.html']);
  await writeOutput(folder, output(['1.x.html', '2.x.html']), sampleRun(), 'vi');
  expect((await readdir(join(folder, 'con'))).sort()).toEqual(['1.x.html', '2.x.html']);
  expect(await readFile(join(folder, 'con/2.x.html'), 'utf8')).toBe('2.x.html');
  expect(await readFile(join(folder, 'x.html'), 'utf8')).toBe('1.x.html 2.x.html');
});

it('takes away what an earlier run left, and nothing else', async () => {
  await mkdir(join(folder, 'con'));
  for (const name of ['2.x.html', '3.x.html', 'ghi-chu.txt', `.a.${process.ppid}.tmp`]) await writeFile(join(folder, 'con', name), '');
  await writeOutput(folder, output(['1.x.html', '2.x.html']), sampleRun(), 'vi');
  expect((await readdir(join(folder, 'con'))).filter((name) => !name.startsWith('.')).sort()).toEqual(['1.x.html', '2.x.html', 'ghi-chu.txt']);
});

it('does not write the page when what it leads to can’t be written', async () => {
  await writeFile(join(folder, 'con'), 'a file where the folder should be');
  await expect(writeOutput(folder, output(['1.x.html']), sampleRun(), 'vi')).rejects.toBeInstanceOf(UnwritableError);
  expect(await readdir(folder)).toEqual(['con']);
});
