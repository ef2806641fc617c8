/**
 * Reads many files in child processes. Untrusted files are parsed in processes, not threads: a thread can't be
 * trusted to stop native or WebAssembly work, and takes the whole run down with it.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { say } from '../messages/index.js';
import type { Cache } from './cache.js';
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

export type Pool = {
  /**
   * Reads every job; never rejects because of a file. Not to be called again before it is done.
   * @param onAnswer called as files are done, in any order, with the index of the job; awaited. What it gives back is kept in the answer's place
   * @param cache asked before a child is, and given what a child answered
   * @returns one answer a job, in the order of the jobs whatever the number of workers
   */
  readAll(jobs: readonly Job[], onAnswer?: (index: number, answer: Answer) => Promise<Answer | void> | Answer | void, cache?: Cache | null): Promise<Answer[]>;
  /** Ends the children. */
  close(): void;
};

/** Children start when they are first needed and stay for the next jobs. */
export function openPool(settings: PoolSettings): Pool {
  const lanes: ReturnType<typeof laneReader>[] = [];
  return {
    async readAll(jobs, onAnswer = () => {}, cache = null) {
      const answers = new Map<number, Answer>();
      let next = 0;
      const work = async (reader: ReturnType<typeof laneReader>): Promise<void> => {
        for (let index = next++; index < jobs.length; index = next++) {
          const job = jobs[index];
          if (job === undefined) return;
          const kept = await cache?.find(job) ?? null;
          const answer = kept ?? await reader.read(job);
          if (kept === null) await cache?.keep(job, answer);
          answers.set(index, await onAnswer(index, answer) ?? answer);
        }
      };
      const wanted = Math.min(settings.workers, jobs.length);
      while (lanes.length < wanted) lanes.push(laneReader(settings));
      // One that can't go on (its result could not be written) lets the others end with what they are at.
      const stop = (error: unknown): never => {
        next = jobs.length;
        throw error;
      };
      await Promise.all(lanes.slice(0, wanted).map((lane) => work(lane).catch(stop)));
      return jobs.flatMap((_, index) => answers.get(index) ?? []);
    },
    close() {
      for (const lane of lanes) lane.end();
    },
  };
}

/** One lane of the pool: a child that is replaced when it has died or served its time. */
function laneReader(settings: PoolSettings): { read(job: Job): Promise<Answer>; end(): void } {
  const { options } = settings;
  let child: Child | null = null;
  let ended = false;
  const ask = async (job: Job): Promise<{ result: Answer | Death; fresh: boolean }> => {
    if (ended) return { result: 'crashed', fresh: true };
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
  const end = (): void => {
    ended = true;
    stop();
  };
  return { read, end };
}

function died(job: Job, reason: Death, options: ReadOptions): Answer {
  const { seconds, memoryMegabytes } = options.limits;
  const more = 2 * (reason === 'timeout' ? seconds : memoryMegabytes);
  const message = say(options.language, `run.${reason}`, { seconds, megabytes: memoryMegabytes, more });
  return { kind: 'unread', unread: { name: job.name, reason, message } };
}
