/**
 * Reads many files in child processes. Untrusted files are parsed in processes, not threads: a thread can't be
 * trusted to stop native or WebAssembly work, and takes the whole run down with it.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { say } from '../messages/index.js';
import { type Child, type Death, startChild } from './child.js';
import type { ReadOptions } from './options.js';
import type { Answer, Job } from './protocol.js';

export type PoolSettings = {
  options: ReadOptions;
  /** Child processes at a time. */
  workers: number;
  /** A child is replaced after this many files, so that a library's leaks do not add up. */
  recycleAfter: number;
  /** The child's JavaScript file. */
  entry: string;
};

/** One child a core, each for 50 files. */
export function poolSettings(options: ReadOptions, workers: number = availableParallelism()): PoolSettings {
  return { options, workers, recycleAfter: 50, entry: fileURLToPath(new URL('./worker.js', import.meta.url)) };
}

/**
 * Reads every job; never rejects because of a file.
 * @param onAnswer called as files are done, in any order, with the index of the job; awaited
 * @returns one answer a job, in the order of the jobs whatever the number of workers
 */
export async function readAll(
  jobs: readonly Job[], settings: PoolSettings, onAnswer: (index: number, answer: Answer) => Promise<void> | void = () => {},
): Promise<Answer[]> {
  const answers = new Map<number, Answer>();
  let next = 0;
  const lane = async (): Promise<void> => {
    const reader = laneReader(settings);
    try {
      for (let index = next++; index < jobs.length; index = next++) {
        const job = jobs[index];
        if (job === undefined) return;
        const answer = await reader.read(job);
        answers.set(index, answer);
        await onAnswer(index, answer);
      }
    } finally {
      reader.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(settings.workers, jobs.length) }, lane));
  return jobs.flatMap((_, index) => answers.get(index) ?? []);
}

/** One lane of the pool: a child that is replaced when it has died or served its time. */
function laneReader(settings: PoolSettings): { read(job: Job): Promise<Answer>; stop(): void } {
  const { options } = settings;
  let child: Child | null = null;
  const ask = async (job: Job): Promise<{ result: Answer | Death; fresh: boolean }> => {
    if (child !== null && child.served >= settings.recycleAfter) stop();
    child ??= startChild(settings.entry, options.limits.memoryMegabytes);
    const fresh = child.served === 0;
    const result = await child.ask({ job, options });
    if (typeof result === 'string') stop();
    return { result, fresh };
  };
  const stop = (): void => {
    child?.stop();
    child = null;
  };
  const read = async (job: Job): Promise<Answer> => {
    const { result, fresh } = await ask(job);
    if (typeof result !== 'string') return result;
    // What the child had read before must not decide what becomes of this file.
    const last = result === 'timeout' || fresh ? result : (await ask(job)).result;
    return typeof last === 'string' ? died(job, last, options) : last;
  };
  return { read, stop };
}

function died(job: Job, reason: Death, options: ReadOptions): Answer {
  const { seconds, memoryMegabytes } = options.limits;
  const more = 2 * (reason === 'timeout' ? seconds : memoryMegabytes);
  const message = say(options.language, `run.${reason}`, { seconds, megabytes: memoryMegabytes, more });
  return { kind: 'unread', unread: { name: job.name, reason, message } };
}
