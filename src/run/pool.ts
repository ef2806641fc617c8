/**
 * Reads many files in child processes. Untrusted files are parsed in processes, not threads: a thread can't be
 * trusted to stop native or WebAssembly work, and takes the whole run down with it.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { say } from '../messages/index.js';
import type { Cache } from './cache.js';
import { type Child, type Death, type Outcome, startChild } from './child.js';
import type { ReadOptions } from './options.js';
import type { Answer, Job } from './protocol.js';
import { readableFolders, restriction, type Rights } from './rights.js';

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
  /** Whether a file was read by a child with all the rights of the user: this system could not hold it to fewer. */
  unrestricted(): boolean;
  /** Ends the children. */
  close(): void;
};

/** Children start when they are first needed and stay for the next jobs. */
export function openPool(settings: PoolSettings): Pool {
  const lanes: ReturnType<typeof laneReader>[] = [];
  const bounds: Bounds = { folders: [], usable: true, unrestricted: false };
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
      const folders = readableFolders(jobs, settings.options);
      if (folders.some((folder) => !bounds.folders.includes(folder))) bounds.folders = [...new Set([...bounds.folders, ...folders])];
      const wanted = Math.min(settings.workers, jobs.length);
      while (lanes.length < wanted) lanes.push(laneReader(settings, bounds));
      // One that can't go on (its result could not be written) lets the others end with what they are at.
      const stop = (error: unknown): never => {
        next = jobs.length;
        throw error;
      };
      await Promise.all(lanes.slice(0, wanted).map((lane) => work(lane).catch(stop)));
      return jobs.flatMap((_, index) => answers.get(index) ?? []);
    },
    unrestricted: () => bounds.unrestricted,
    close() {
      for (const lane of lanes) lane.end();
    },
  };
}

/** What children may read, and whether this system can hold them to it. */
type Bounds = { folders: string[]; usable: boolean; unrestricted: boolean };

/** One lane of the pool: children that are replaced when they have died or served their time, one for pictures beside one for all else. */
function laneReader(settings: PoolSettings, bounds: Bounds): { read(job: Job): Promise<Answer>; end(): void } {
  const { options } = settings;
  const forPictures: Rights = options.native === null ? 'pictures' : 'engine';
  const children = new Map<Rights, { child: Child; folders: string[] }>();
  let ended = false;
  const stop = (rights: Rights): void => {
    children.get(rights)?.child.stop();
    children.delete(rights);
  };
  const childOf = (rights: Rights): Child => {
    const known = children.get(rights);
    if (known !== undefined && known.child.served < settings.recycleAfter && known.folders === bounds.folders) return known.child;
    stop(rights);
    const { folders } = bounds;
    bounds.unrestricted ||= !bounds.usable || restriction(rights, folders) === null;
    const child = startChild(settings.entry, options.limits.memoryMegabytes, bounds.usable ? { rights, folders } : null);
    children.set(rights, { child, folders });
    return child;
  };
  const ask = async (job: Job, rights: Rights, oneEngine = false): Promise<{ result: Outcome; fresh: boolean; second: boolean }> => {
    if (ended) return { result: 'crashed', fresh: true, second: false };
    const child = childOf(rights);
    const fresh = child.served === 0;
    const result = await child.ask({ job, options, oneEngine });
    if (typeof result === 'string' && result !== 'elsewhere') stop(rights);
    return { result, fresh, second: child.secondAsked };
  };
  const read = async (job: Job, rights: Rights): Promise<Answer> => {
    const first = await ask(job, rights);
    const { result } = first;
    if (typeof result !== 'string') return result;
    if (result === 'elsewhere') return read(job, forPictures);
    if (result === 'unfit') {
      bounds.usable = false;
      return read(job, rights);
    }
    // What the child had read before must not decide what becomes of this file.
    const again = result === 'timeout' || first.fresh ? first : await ask(job, rights);
    // One library could make no sense of the file, the other one did not live through it: what the first one has made out is better than nothing.
    const isDead = again.result === 'timeout' || again.result === 'memory' || again.result === 'crashed';
    const last = isDead && again.second ? (await ask(job, rights, true)).result : again.result;
    if (last === 'elsewhere') return read(job, forPictures);
    return typeof last === 'string' ? died(job, last === 'unfit' ? 'crashed' : last, options) : last;
  };
  const end = (): void => {
    ended = true;
    for (const rights of children.keys()) stop(rights);
  };
  return { read: (job) => read(job, 'plain'), end };
}

function died(job: Job, reason: Death, options: ReadOptions): Answer {
  const { seconds, memoryMegabytes } = options.limits;
  const more = 2 * (reason === 'timeout' ? seconds : memoryMegabytes);
  const message = say(options.language, `run.${reason}`, { seconds, megabytes: memoryMegabytes, more });
  return { kind: 'unread', unread: { name: job.name, reason, message } };
}
