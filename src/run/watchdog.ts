/**
 * A thread beside the reading thread of a child process. `--max-old-space-size` bounds the JavaScript heap only;
 * buffers and WebAssembly count toward resident memory, and a blocked main thread cannot look at it itself.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { MEMORY_MARK } from './memory-mark.js';

const EVERY_MILLISECONDS = 100;

// Each child starts this thread before its first file: it imports next to nothing.
const megabytes = Number(workerData);
if (!(megabytes > 0)) throw new RangeError('the limit is a positive number of megabytes');
const parent = process.ppid;

setInterval(() => {
  if (process.memoryUsage.rss() > megabytes * 1024 * 1024) end(MEMORY_MARK);
  // Only an orphan's parent changes: the run was ended while this child was busy.
  if (process.ppid !== parent) end('baocao: parent is gone');
}, EVERY_MILLISECONDS);

function end(reason: string): void {
  try {
    writeSync(2, `${reason}\n`);
  } finally {
    process.kill(process.pid, 'SIGKILL');
  }
}
