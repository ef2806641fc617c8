/** Folders that are looked at again and again, so that reports are read as they arrive. */
import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isFolder } from './files.js';
import { isHidden } from './passed-over.js';

export type Watching = {
  /** Files and folders with reports. */
  paths: readonly string[];
  /** Other files whose change calls for a new round: settings, the list of units, the form. */
  also: readonly string[];
  /** Folders that the rounds themselves write to. */
  aside: readonly string[];
  /** Between two looks. Notices of the system only make the next look come sooner: network folders send none. */
  milliseconds: number;
  /** How long nothing may change before it is read: files that are being copied grow. */
  settleMilliseconds: number;
  signal: AbortSignal;
};

/** Path → what it is like, so that a change is seen. */
type Snapshot = ReadonlyMap<string, string>;

/**
 * Calls `round` at once, and again whenever something has changed and come to rest. Ends when the signal says so; a round
 * that is going on then is not waited for.
 * @param round rejects only with what is to end the watching
 */
export async function watchRounds(watching: Watching, round: () => Promise<void>): Promise<void> {
  const { signal } = watching;
  const bell = ring(watching);
  const aborted = new Promise<void>((done) => {
    if (signal.aborted) done();
    signal.addEventListener('abort', () => done(), { once: true });
  });
  try {
    let seen = await look(watching, new Map());
    while (!signal.aborted) {
      await Promise.race([round(), aborted]);
      const changed = await nextChange(watching, seen, bell, aborted);
      if (changed === null) return;
      seen = changed;
    }
  } finally {
    bell.close();
  }
}

/** What the folders are like once something is other than it was seen, and twice the same; null when it is over. */
async function nextChange(watching: Watching, seen: Snapshot, bell: Bell, aborted: Promise<void>): Promise<Snapshot | null> {
  let pending: Snapshot | null = null;
  for (;;) {
    const rest = pending === null ? sleep(watching.milliseconds, bell.next()) : sleep(watching.settleMilliseconds, null);
    await Promise.race([rest.done, aborted]);
    rest.stop();
    if (watching.signal.aborted) return null;
    const now = await look(watching, seen);
    if (same(now, seen)) pending = null;
    else if (pending !== null && same(now, pending)) return now;
    else pending = now;
  }
}

async function look({ paths, also, aside }: Watching, seen: Snapshot): Promise<Snapshot> {
  const own = new Set(await Promise.all(aside.map(async (path) => realpath(path).catch(() => resolve(path)))));
  const found = new Map<string, string>();
  const add = async (path: string): Promise<void> => {
    const stats = await stat(path).catch(() => null);
    if (stats === null) return;
    if (!stats.isDirectory()) {
      const mark = `${stats.size} ${stats.mtimeMs}`;
      // A file that another program still holds is looked at until it is let go.
      found.set(path, seen.get(path) === mark || await opens(path) ? mark : `${mark} held`);
      return;
    }
    if (own.has(await realpath(path).catch(() => path))) return;
    for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [])) {
      if (!isHidden(entry.name) && (!entry.isSymbolicLink() || !await isFolder(join(path, entry.name)))) await add(join(path, entry.name));
    }
  };
  for (const path of new Set([...paths, ...also].map((each) => resolve(each)))) await add(path);
  return found;
}

async function opens(path: string): Promise<boolean> {
  return open(path, 'r').then(async (file) => file.close().then(() => true), () => false);
}

function same(a: Snapshot, b: Snapshot): boolean {
  return a.size === b.size && [...a].every(([path, mark]) => b.get(path) === mark);
}

type Bell = { next(): Promise<void>; close(): void };

/** Rings when the system tells of a change below one of the folders; never, where it does not. */
function ring({ paths }: Watching): Bell {
  let wake = (): void => {};
  const watchers = paths.flatMap((path): FSWatcher[] => {
    try {
      const watcher = watchFolder(path, { recursive: true, persistent: false }, () => wake());
      watcher.on('error', () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });
  return {
    next: async () => new Promise((done) => {
      wake = done;
    }),
    close() {
      for (const watcher of watchers) watcher.close();
    },
  };
}

function sleep(milliseconds: number, sooner: Promise<void> | null): { done: Promise<void>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const time = new Promise<void>((done) => {
    timer = setTimeout(done, milliseconds);
  });
  return { done: sooner === null ? time : Promise.race([time, sooner]), stop: () => clearTimeout(timer) };
}
