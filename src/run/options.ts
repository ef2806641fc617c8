/** What a caller may set about the reading of a file; crosses the process boundary, hence a schema. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DEFAULT_LIMITS, Limits } from '../limits.js';
import { NativeEngine } from '../readers/ocr/native-engine.js';

export const ReadOptions = z.object({
  language: z.enum(['vi', 'en']).describe('of messages; names in the JSON do not change'),
  limits: Limits,
  rules: z.string().describe('folder of rule packs'),
  ocr: z.boolean().describe('recognise pages that are pictures; without it they are not read'),
  native: NativeEngine.nullable().describe('the tesseract of this machine, to recognise with; null for the engine that comes with the program'),
  secret: z.boolean().describe('read files that bear the mark of a state secret; without it they are refused'),
  packs: z.array(z.string()).nullable().describe('ids of the packs to apply; null for every pack of the folder'),
});
export type ReadOptions = z.infer<typeof ReadOptions>;

/** Fills in what was not given: Vietnamese, the documented limits, the packs that come with the program. */
export function readOptions(given: Partial<ReadOptions> = {}): ReadOptions {
  return { language: 'vi', limits: DEFAULT_LIMITS, rules: builtInRules(), ocr: true, native: null, secret: false, packs: null, ...given };
}

/** The folder `rules/` beside `dist/` (or `src/`). */
export function builtInRules(): string {
  return fileURLToPath(new URL('../../rules', import.meta.url));
}
