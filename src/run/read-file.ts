/** One file from disk to an answer, in this process. Nothing that a file holds makes it throw. */
import type { Recognition } from '../readers/reader.js';
import { openFile } from './open-file.js';
import type { ReadOptions } from './options.js';
import { buildReport } from './pipeline.js';
import type { Answer, Job } from './protocol.js';
import { unreadOf } from './unread-of.js';

/**
 * Reads a file and builds its report, or lists what it holds when it is a container; a file that can't be read gives
 * an `unread` answer with its reason.
 */
export async function readFileReport(job: Job, options: ReadOptions, told: Omit<Recognition, 'allowed' | 'native'> = {}): Promise<Answer> {
  try {
    const { bytes, notes, container } = await openFile(job, options.limits);
    if (container !== null) return { kind: 'container', container: container.kind, members: container.members };
    return { kind: 'report', report: await buildReport(job.name, bytes, options, notes, told) };
  } catch (error) {
    return { kind: 'unread', unread: unreadOf(job.name, error, options) };
  }
}
