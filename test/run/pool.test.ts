import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { readOptions } from '../../src/run/options.js';
import { openPool, type PoolSettings } from '../../src/run/pool.js';
import type { Answer, Job } from '../../src/run/protocol.js';

const entry = fileURLToPath(new URL('fake-worker.mjs', import.meta.url));

function settings(more: Partial<PoolSettings> = {}, limits: Partial<typeof DEFAULT_LIMITS> = {}): PoolSettings {
  return { options: readOptions({ limits: { ...DEFAULT_LIMITS, seconds: 20, ...limits } }), workers: 2, recycleAfter: 50, entry, ...more };
}

function jobs(...names: string[]): Job[] {
  return names.map((name) => ({ name, path: name, inside: [] }));
}

async function readAll(files: Job[], given: PoolSettings, onAnswer?: (index: number) => void): Promise<Answer[]> {
  const pool = openPool(given);
  return pool.readAll(files, onAnswer).finally(() => pool.close());
}

/** The fake reader answers every file as unread with reason "read". */
function reasons(answers: Answer[]): string[] {
  return answers.map((answer) => (answer.kind === 'unread' ? `${answer.unread.name}: ${answer.unread.reason}` : 'report'));
}

function processes(answers: Answer[]): number {
  return new Set(answers.map((answer) => (answer.kind === 'unread' ? answer.unread.message : ''))).size;
}

describe('a pool', () => {
  it.each([1, 2, 8])('answers in the order of the files with %i workers', async (workers) => {
    const answers = await readAll(jobs('slow-120', 'fast-0', 'mid-40', 'fast-1'), settings({ workers }));
    expect(reasons(answers)).toEqual(['slow-120: read', 'fast-0: read', 'mid-40: read', 'fast-1: read']);
  });

  it('stops a file that takes too long, and reads the others', async () => {
    const answers = await readAll(jobs('a', 'hang', 'b', 'c'), settings({}, { seconds: 3 }));
    expect(reasons(answers)).toEqual(['a: read', 'hang: timeout', 'b: read', 'c: read']);
    expect(answers[1]).toMatchObject({ unread: { message: expect.stringContaining('--limit seconds=6') } });
  });

  it('asks again without the second library for a file over which that one hung', async () => {
    expect(reasons(await readAll(jobs('a', 'second-mended', 'second-lost', 'b'), settings({}, { seconds: 3 })))).toEqual(['a: read', 'second-mended: read', 'second-lost: timeout', 'b: read']);
  });

  it('survives a child that ends, and one that answers nonsense', async () => {
    const answers = await readAll(jobs('a', 'crash', 'nonsense', 'b'), settings());
    expect(reasons(answers)).toEqual(['a: read', 'crash: crashed', 'nonsense: crashed', 'b: read']);
  });

  it('names memory as the reason when the heap is exhausted', async () => {
    expect(reasons(await readAll(jobs('heap', 'a'), settings({}, { memoryMegabytes: 60 })))).toEqual(['heap: memory', 'a: read']);
  });

  it('stops a blocked child whose buffers outgrow the limit', async () => {
    expect(reasons(await readAll(jobs('rss', 'a'), settings({}, { memoryMegabytes: 300 })))).toEqual(['rss: memory', 'a: read']);
  });

  it('tries a file again in a fresh child, so that earlier files do not decide', async () => {
    const answers = await readAll(jobs('a', 'crash-if-used', 'b'), settings({ workers: 1 }));
    expect(reasons(answers)).toEqual(['a: read', 'crash-if-used: read', 'b: read']);
  });

  it('replaces a child after its number of files', async () => {
    const names = jobs('a', 'b', 'c', 'd', 'e');
    expect(processes(await readAll(names, settings({ workers: 1, recycleAfter: 2 })))).toBe(3);
    expect(processes(await readAll(names, settings({ workers: 1 })))).toBe(1);
  });

  it('tells of each file as it is done', async () => {
    const seen: number[] = [];
    await readAll(jobs('slow-3000', 'fast-0'), settings(), (index) => void seen.push(index));
    expect(seen).toEqual([1, 0]);
  });

  it('keeps its children from one call to the next', async () => {
    const pool = openPool(settings({ workers: 1 }));
    const answers = [...await pool.readAll(jobs('a', 'b')), ...await pool.readAll(jobs('c'))];
    pool.close();
    expect(reasons(answers)).toEqual(['a: read', 'b: read', 'c: read']);
    expect(processes(answers)).toBe(1);
  });

  it('leaves no child behind when an answer could not be dealt with', async () => {
    const pool = openPool(settings());
    const seen: string[] = [];
    const files = jobs('fast-0', 'slow-9000', 'c', 'd', 'e', 'f');
    const reading = pool.readAll(files, (index) => {
      if (index === 0) throw new Error('no room');
      seen.push(files[index]?.name ?? '');
    });
    await expect(reading.finally(() => pool.close())).rejects.toThrow('no room');
    // The one that was being read is given up; nothing after it was begun.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen).toEqual(['slow-9000']);
  });

  it('has nothing to do for no files', async () => {
    expect(await readAll([], settings())).toEqual([]);
  });
});
