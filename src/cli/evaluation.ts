/** The command that scores the program against labelled reports. */
import { evaluate, renderEval } from '../eval/index.js';
import type { Language } from '../messages/index.js';
import { readOptions } from '../run/options.js';
import { buildReport } from '../run/pipeline.js';
import { unreadOf } from '../run/read-file.js';
import type { RawFlags } from './flags.js';
import { EXIT, type Io } from './io.js';

/** Reads in this process: labelled reports are trusted, and an eval is to show where the program breaks. */
export async function evaluation(folder: string, flags: RawFlags, language: Language, io: Io): Promise<number> {
  const options = readOptions({ language });
  const result = await evaluate(folder, {
    misses: flags.misses,
    ...(flags.format.length > 0 && { formats: flags.format }),
    build: async (name, bytes) => {
      try {
        return await buildReport(name, bytes, options);
      } catch (error) {
        throw new Error(unreadOf(name, error, options).message, { cause: error });
      }
    },
  });
  io.out(renderEval(result, language));
  return EXIT.clean;
}
