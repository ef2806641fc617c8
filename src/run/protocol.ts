/** What the parent and a reading child say to each other; each side checks what it hears. */
import { z } from 'zod';
import { Report, Unread } from '../model.js';
import { ReadOptions } from './options.js';

/** A file to read: where it is, and the name under which it is reported. */
export const Job = z.object({ name: z.string(), path: z.string() });
export type Job = z.infer<typeof Job>;

export const Request = z.object({ job: Job, options: ReadOptions });
export type Request = z.infer<typeof Request>;

/** Every file ends as one of these two. */
export const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), report: Report }),
  z.object({ kind: z.literal('unread'), unread: Unread }),
]);
export type Answer = z.infer<typeof Answer>;

/** Written to stderr by the watchdog before it ends the process, read by the parent. */
export const MEMORY_MARK = 'baocao: memory limit reached';
