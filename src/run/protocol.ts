/** What the parent and a reading child say to each other; each side checks what it hears. */
import { z } from 'zod';
import { Report, Unread } from '../model.js';
import { ReadOptions } from './options.js';

/**
 * A file to read: where it is, and the name under which it is reported. `inside` leads from the file at `path` through
 * the containers in it: the first is the index of a member of that file, the next that of a member of that member.
 */
export const Job = z.object({ name: z.string(), path: z.string(), inside: z.array(z.number().int().nonnegative()) });
export type Job = z.infer<typeof Job>;

/** `oneEngine`: a second library that may be asked has ended a process over this file, and is not asked again. */
export const Request = z.object({ job: Job, options: ReadOptions, oneEngine: z.boolean().optional() });
export type Request = z.infer<typeof Request>;

const FileAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), report: Report }),
  z.object({ kind: z.literal('unread'), unread: Unread }),
]);
/** Every file that is no container ends as one of these two. */
export type FileAnswer = z.infer<typeof FileAnswer>;

const ContainerAnswer = z.object({
  kind: z.literal('container'),
  container: z.enum(['zip', 'mail']),
  members: z.array(z.object({ name: z.string(), size: z.number().int().nonnegative(), aside: z.boolean() })),
});
/** What a container holds; each member is then asked for by a job of its own. */
export type ContainerAnswer = z.infer<typeof ContainerAnswer>;

export const Answer = z.discriminatedUnion('kind', [FileAnswer, ContainerAnswer]);
export type Answer = z.infer<typeof Answer>;

/** What a child without the rights to decode pictures says of a file that holds some. */
export const Elsewhere = z.object({ kind: z.literal('elsewhere') });
export type Elsewhere = z.infer<typeof Elsewhere>;

/** The first thing that a child says: it has been loaded, with the rights that it has. */
export const Ready = z.object({ kind: z.literal('ready') });
export type Ready = z.infer<typeof Ready>;

/** Said by a child before a second library is given its file: what becomes of the child may be that one's doing. */
export const Second = z.object({ kind: z.literal('second') });
export type Second = z.infer<typeof Second>;

/** Said by a child while it works: it is alive, and has recognised `page` of `pages`. */
export const Pulse = z.object({ kind: z.literal('page'), page: z.number().int().positive(), pages: z.number().int().positive() });
export type Pulse = z.infer<typeof Pulse>;
