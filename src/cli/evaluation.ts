/** The commands that score the program: against labels, and the files of one report against each other. */
import { evaluate, matrix, renderEval, renderMatrix } from '../eval/index.js';
import type { Language } from '../messages/index.js';
import type { Report } from '../model.js';
import { readOptions } from '../run/options.js';
import { buildReport } from '../run/pipeline.js';
import { unreadOf } from '../run/unread-of.js';
import { type RawFlags, UsageError } from './flags.js';
import { EXIT, type Io } from './io.js';

/** Prints the scores, format by format. @throws UsageError for a format of which there is no file */
export async function evaluation(folder: string, flags: RawFlags, language: Language, io: Io): Promise<number> {
  const result = await evaluate(folder, { misses: flags.misses, ...formatsOf(flags), build: builder(language, flags) });
  const [absent] = result.absent;
  if (absent !== undefined) throw new UsageError('format', { value: absent, present: result.skipped.join(', ') });
  io.out(renderEval(result, language));
  return EXIT.clean;
}

/** Prints what the files of one report differ in, or all of it as JSON. */
export async function evaluationMatrix(folder: string, flags: RawFlags, language: Language, io: Io): Promise<number> {
  const result = await matrix(folder, { ...formatsOf(flags), build: builder(language, flags) });
  io.out(flags.json ? `${JSON.stringify(result, null, 1)}\n` : renderMatrix(result, language));
  return EXIT.clean;
}

function formatsOf({ format }: RawFlags): { formats?: string[] } {
  return format.length === 0 ? {} : { formats: format };
}

/** Reads in this process: labelled reports are trusted, and an eval is to show where the program breaks. */
function builder(language: Language, { ocr }: RawFlags): (name: string, bytes: Uint8Array) => Promise<Report> {
  const options = readOptions({ language, ocr: ocr !== false });
  return async (name, bytes) => {
    try {
      return await buildReport(name, bytes, options);
    } catch (error) {
      throw new Error(unreadOf(name, error, options).message, { cause: error });
    }
  };
}
