/** `run --watch`: rounds of reading until Ctrl-C. */
import { dirname, join } from 'node:path';
import { type Language, say } from '../messages/index.js';
import { countWords } from '../outputs/counts.js';
import type { Told } from '../run/record.js';
import { ACCEPTED_FILE, SETTINGS_FILE } from '../run/settings.js';
import { watchRounds } from '../run/watch.js';
import { describeFailure } from './failures.js';
import { type RawFlags, toWatchSeconds, UsageError } from './flags.js';
import { EXIT, type Io, type Presets } from './io.js';
import { runOnce } from './reading.js';

/** Nothing may change for so long before it is read; less where looks follow each other faster. */
const SETTLE_MILLISECONDS = 2000;

/**
 * The first round is a run as any other, with its summary; those after it print a line each. What is wrong with the command
 * ends it; what goes wrong later, such as a workbook that is open in Excel, costs that round alone.
 * @returns the exit code of the last round that ended
 */
export async function watch(paths: string[], flags: RawFlags, language: Language, io: Io, presets: Presets | null): Promise<number> {
  const milliseconds = toWatchSeconds(flags.watch) * 1000;
  const given = paths.length === 0 ? presets?.paths ?? [] : paths;
  const signal = io.interrupts?.() ?? new AbortController().signal;
  const state = { code: EXIT.failed as number, round: 0, busy: false };
  const round = async (): Promise<void> => {
    state.round += 1;
    state.busy = true;
    try {
      const { code, told } = await runOnce(given, flags, language, io, presets, state.round === 1);
      state.code = code;
      if (state.round > 1) io.out(`${roundLine(state.round, told, flags.output, language)}\n`);
    } catch (error) {
      if (error instanceof UsageError && error.id === 'no-files') {
        state.code = EXIT.clean;
        io.out(`${say(language, 'cli.watch.empty', error.params)}\n`);
      } else {
        if (state.round === 1) throw error;
        state.code = EXIT.failed;
        io.err(`${say(language, 'cli.error', { message: describeFailure(error, language) })}\n`);
      }
    }
    state.busy = false;
    if (state.round === 1) io.out(`${say(language, 'cli.watch.waiting')}\n`);
  };
  await watchRounds({
    paths: given, also: alsoWatched(given, flags), aside: [flags.output, ...(typeof flags.cache === 'string' ? [flags.cache] : [])],
    milliseconds, settleMilliseconds: Math.min(SETTLE_MILLISECONDS, milliseconds), signal,
  }, round);
  // Ctrl-C reaches the readers as well: what they would still answer is not to be written.
  if (state.busy) io.quit?.(state.code);
  return state.code;
}

function roundLine(round: number, { read, unread, findings }: Told, folder: string, language: Language): string {
  return say(language, 'cli.watch.round', { round, read, all: read + unread, counts: countWords(findings, language), folder: join(folder) });
}

/** Settings may lie beside the folder of reports; those in it are seen with the reports. */
function alsoWatched(paths: readonly string[], { units, config, template, templateMap }: RawFlags): string[] {
  const beside = paths.slice(0, 1).flatMap((path) => [SETTINGS_FILE, ACCEPTED_FILE].map((name) => join(dirname(path), name)));
  return [...[units, config, template, templateMap].flatMap((path) => path ?? []), ...beside];
}
