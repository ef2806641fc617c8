// Stands in for src/run/worker.ts: what it does with a file is in the file's name.
import { Worker } from 'node:worker_threads';

let served = 0;
const hoard = [];

process.send({ kind: 'ready' });
process.on('disconnect', () => process.exit());
process.on('message', ({ job, options, oneEngine }) => {
  served += 1;
  if (job.name.startsWith('second')) process.send({ kind: 'second' });
  const answer = (reason) => process.send({ kind: 'unread', unread: { name: job.name, reason, message: `${process.pid}` } });
  if (job.name.startsWith('hang')) for (;;);
  else if (job.name.startsWith('crash-if-used') && served > 1) process.abort();
  else if (job.name === 'crash') process.exit(7);
  else if (job.name.startsWith('second') && !(oneEngine && job.name.endsWith('mended'))) setTimeout(() => { for (;;); }, 50);
  else if (job.name === 'nonsense') process.send({ kind: 'report', report: { schema: 'other' } });
  else if (job.name === 'heap') for (;;) hoard.push({ text: `${Math.random()}` });
  else if (job.name === 'rss') {
    const watchdog = new URL('../../dist/run/watchdog.js', import.meta.url);
    new Worker(watchdog, { workerData: options.limits.memoryMegabytes });
    // The reading thread never comes back to its event loop.
    setTimeout(() => { for (;;) hoard.push(Buffer.alloc(8 * 1024 * 1024, 1)); }, 300);
  } else setTimeout(() => answer('read'), Number(/\d+$/u.exec(job.name)?.[0] ?? 0));
});
