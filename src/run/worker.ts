/** Entry of a reading child process: answers one request at a time, so that a bad file takes down only this process. */
import { syncBuiltinESMExports } from 'node:module';
import threads, { Worker } from 'node:worker_threads';
import { type Elsewhere, type Pulse, type Ready, Request, type Second } from './protocol.js';
import { readFileReport } from './read-file.js';
import type { Rights } from './rights.js';

/** Of a process that was started with folders to keep to. */
const [rights = 'none', ...folders] = process.argv.slice(2);
const own: Rights = rights === 'plain' ? 'plain' : 'pictures';
let watched = false;

// Where the permission model can't name a folder as this system does, another process without it takes over.
if (rights !== 'none' && !folders.every((folder) => process.permission?.has('fs.read', folder))) process.exit(1);

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  const { job, options, oneEngine = false } = Request.parse(message);
  if (!watched) watch(options.limits.memoryMegabytes);
  let pictures = false;
  const onPage = (page: number, pages: number): void => void process.send?.({ kind: 'page', page, pages } satisfies Pulse);
  const onPictures = (): void => {
    pictures = true;
    if (own === 'plain') throw new Error('pictures are decoded elsewhere');
  };
  const secondEngine = (): boolean => {
    process.send?.({ kind: 'second' } satisfies Second);
    return !oneEngine;
  };
  void readFileReport(job, options, { onPage, onPictures, secondEngine }).then((answer) => (
    process.send?.(pictures && own === 'plain' ? { kind: 'elsewhere' } satisfies Elsewhere : answer)
  ));
});
process.send?.({ kind: 'ready' } satisfies Ready);

function watch(megabytes: number): void {
  watched = true;
  new Worker(new URL('./watchdog.js', import.meta.url), { workerData: megabytes }).unref();
  if (own === 'plain') barThreads();
}

/** A thread can be started without the restrictions of its process; nothing here starts another one. */
function barThreads(): void {
  const barred = function barred(): never {
    throw new Error('no threads here');
  };
  Object.defineProperty(threads, 'Worker', { value: barred });
  syncBuiltinESMExports();
}
