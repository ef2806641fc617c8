/**
 * The limits under which a file is read, in one table (documented in docs/limits.md). What exceeds one is
 * reported as not read, naming the limit.
 */
import { z } from 'zod';

export const Limits = z.object({
  bytes: z.number().int().positive().describe('size of the file'),
  pages: z.number().int().positive(),
  seconds: z.number().positive().describe('wall-clock time for one file, reading to findings; each page that is recognised starts it anew'),
  memoryMegabytes: z.number().int().positive().describe('resident memory of the process that reads the file'),
  unpackedBytes: z.number().int().positive().describe('total size of what a zipped format unpacks to'),
  zipEntries: z.number().int().positive(),
  nesting: z.number().int().nonnegative().describe('containers (zip, mail) around a file; 0 opens none'),
  pixels: z.number().int().positive().describe('pixels of the picture of one page'),
  characters: z.number().int().positive().describe('text of one file'),
  cells: z.number().int().positive().describe('table cells of one file'),
});
export type Limits = z.infer<typeof Limits>;

export const DEFAULT_LIMITS: Limits = {
  bytes: 200 * 1024 * 1024,
  pages: 500,
  seconds: 120,
  memoryMegabytes: 1500,
  unpackedBytes: 400 * 1024 * 1024,
  zipEntries: 5000,
  nesting: 3,
  pixels: 100_000_000,
  characters: 5_000_000,
  cells: 100_000,
};
