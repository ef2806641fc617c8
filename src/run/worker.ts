/** Entry of a reading child process: answers one request at a time, so that a bad file takes down only this process. */
import { Worker } from 'node:worker_threads';
import { type Pulse, Request } from './protocol.js';
import { readFileReport } from './read-file.js';

let watched = false;

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  const { job, options } = Request.parse(message);
  if (!watched) watch(options.limits.memoryMegabytes);
  const onPage = (page: number, pages: number): void => void process.send?.({ kind: 'page', page, pages } satisfies Pulse);
  void readFileReport(job, options, onPage).then((answer) => process.send?.(answer));
});

function watch(megabytes: number): void {
  watched = true;
  new Worker(new URL('./watchdog.js', import.meta.url), { workerData: { megabytes } }).unref();
}
