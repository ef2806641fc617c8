/** Flags of the command line as options of a run; whatever is wrong with one is a UsageError. */
import { z } from 'zod';
import { DEFAULT_LIMITS, Limits } from '../limits.js';
import type { Language } from '../messages/index.js';
import { Severity } from '../model.js';
import { type ReadOptions, readOptions } from '../run/options.js';

/** A command that was not written right; `id` names the message `cli.bad.<id>`. */
export class UsageError extends Error {
  readonly id: string;
  readonly params: Record<string, string>;

  constructor(id: string, params: Record<string, string>) {
    super(id);
    this.name = 'UsageError';
    this.id = id;
    this.params = params;
  }
}

/** As commander hands them over: strings, and lists of strings. */
export const RawFlags = z.object({
  output: z.string().default('out'),
  workers: z.string().optional(),
  limit: z.array(z.string()).default([]),
  failOn: z.string().optional(),
  pack: z.array(z.string()).default([]),
  rules: z.string().optional(),
  units: z.string().optional(),
  config: z.string().optional(),
  /** true for --watch without seconds */
  watch: z.union([z.string(), z.boolean()]).default(false),
  template: z.string().optional(),
  templateMap: z.string().optional(),
  reason: z.string().optional(),
  by: z.string().optional(),
  on: z.string().optional(),
  list: z.string().optional(),
  /** false for --no-cache */
  cache: z.union([z.string(), z.boolean()]).default(true),
  clear: z.boolean().default(false),
  keep: z.string().optional(),
  figure: z.string().optional(),
  id: z.string().optional(),
  to: z.string().optional(),
  misses: z.boolean().default(false),
  format: z.array(z.string()).default([]),
  json: z.boolean().default(false),
  /** false for --no-ocr */
  ocr: z.union([z.string(), z.boolean()]).default(true),
  readSecret: z.boolean().default(false),
});
export type RawFlags = z.infer<typeof RawFlags>;

export type FailOn = Severity | 'never';

const WATCH_SECONDS = 5;

export const LIMIT_NAMES = Object.keys(Limits.shape);

/** @throws UsageError */
export function toReadOptions(flags: RawFlags, language: Language): ReadOptions {
  return readOptions({
    language,
    limits: toLimits(flags.limit),
    ocr: flags.ocr !== false,
    secret: flags.readSecret,
    packs: flags.pack.length === 0 ? null : flags.pack,
    ...(flags.rules !== undefined && { rules: flags.rules }),
  });
}

/** Whether the engine of the machine is asked for. @throws UsageError */
export function toNative(value: string | boolean): boolean {
  if (typeof value === 'boolean') return false;
  if (value !== 'native') throw new UsageError('ocr', { value });
  return true;
}

/** @throws UsageError */
export function toWorkers(value: string | undefined): number | null {
  if (value === undefined) return null;
  const workers = z.coerce.number().int().min(1).max(64).safeParse(value);
  if (!workers.success) throw new UsageError('workers', { value });
  return workers.data;
}

/** Seconds between two looks at the folders. @throws UsageError */
export function toWatchSeconds(value: string | boolean): number {
  const seconds = z.coerce.number().min(0.1).max(3600).safeParse(typeof value === 'string' ? value : WATCH_SECONDS);
  if (!seconds.success) throw new UsageError('watch', { value: String(value) });
  return seconds.data;
}

/** @throws UsageError */
export function toFailOn(value: string | undefined, preset: FailOn): FailOn {
  if (value === undefined) return preset;
  const failOn = z.union([Severity, z.literal('never')]).safeParse(value);
  if (!failOn.success) throw new UsageError('fail-on', { value });
  return failOn.data;
}

function toLimits(settings: readonly string[]): Limits {
  let limits = DEFAULT_LIMITS;
  for (const value of settings) {
    const [, name = '', number = ''] = /^(\w+)=(\d+(?:\.\d+)?)$/u.exec(value) ?? [];
    const changed = LIMIT_NAMES.includes(name) ? Limits.safeParse({ ...limits, [name]: Number(number) }) : null;
    if (changed === null || !changed.success) throw new UsageError('limit', { value, names: LIMIT_NAMES.join(', ') });
    limits = changed.data;
  }
  return limits;
}
