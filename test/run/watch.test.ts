import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchRounds } from '../../src/run/watch.js';

let folder: string;
let controller: AbortController;
let rounds: number;
let ended: Promise<void>;

function start({ round = async () => {}, settle = 30 }: { round?: () => Promise<void>; settle?: number } = {}): void {
  ended = watchRounds({
    paths: [join(folder, 'in')], also: [join(folder, 'units.csv')], aside: [join(folder, 'in', 'out')], milliseconds: 15, settleMilliseconds: settle, signal: controller.signal,
  }, async () => {
    rounds += 1;
    await round();
  });
}

/** Rounds gone, once there are as many as wanted. */
async function until(wanted: number): Promise<number> {
  return vi.waitFor(() => {
    if (rounds < wanted) throw new Error(`${rounds} rounds`);
    return rounds;
  }, { timeout: 10_000, interval: 10 });
}

async function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baocao-'));
  await mkdir(join(folder, 'in', 'out'), { recursive: true });
  controller = new AbortController();
  rounds = 0;
});

afterEach(async () => {
  controller.abort();
  await ended.catch(() => {});
  await rm(folder, { recursive: true });
});

it('goes round at once, and again for what is new, changed, gone, or named beside', async () => {
  start();
  expect(await until(1)).toBe(1);
  await mkdir(join(folder, 'in', 'xã'));
  await writeFile(join(folder, 'in', 'xã', 'a.txt'), 'một');
  expect(await until(2)).toBe(2);
  await writeFile(join(folder, 'in', 'xã', 'a.txt'), 'một hai');
  expect(await until(3)).toBe(3);
  await writeFile(join(folder, 'units.csv'), 'Tên');
  expect(await until(4)).toBe(4);
  await rm(join(folder, 'in', 'xã', 'a.txt'));
  expect(await until(5)).toBe(5);
});

it('does not go round for its own results, or for files that are never read', async () => {
  await writeFile(join(folder, 'in', 'a.txt'), 'một');
  start();
  expect(await until(1)).toBe(1);
  await writeFile(join(folder, 'in', 'out', 'tong-hop.xlsx'), 'x');
  await writeFile(join(folder, 'in', '~$a.docx'), 'x');
  await pause(250);
  expect(rounds).toBe(1);
});

it('waits until a file that is being copied has come to rest', async () => {
  start({ settle: 500 });
  expect(await until(1)).toBe(1);
  for (let size = 1; size <= 12; size += 1) {
    await writeFile(join(folder, 'in', 'a.pdf'), 'x'.repeat(size));
    expect(rounds).toBe(1);
    await pause(15);
  }
  expect(await until(2)).toBe(2);
});

it('ends when it is told to, in the middle of a round as well, and with what a round can\'t go on from', async () => {
  start({ round: async () => new Promise(() => {}) });
  expect(await until(1)).toBe(1);
  controller.abort();
  await ended;
  controller = new AbortController();
  start({ round: async () => { throw new Error('no disk'); } });
  await expect(ended).rejects.toThrow('no disk');
});
