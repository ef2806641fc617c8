/** One line for whatever stopped a command. Stack traces are for BAOCAO_DEBUG. */
import { CommanderError } from 'commander';
import { type Language, say } from '../messages/index.js';
import { FormError } from '../form/error.js';
import { UnitsError } from '../roster/index.js';
import { OccupiedError } from '../run/lock.js';
import { NativeError } from '../run/native-error.js';
import { UnknownPackError } from '../run/rules.js';
import { fileReason } from '../run/unread-of.js';
import { UnwritableError } from '../run/write.js';
import { visible } from '../text/visible.js';
import { describeProblem, YamlError } from '../yaml/problems.js';
import { UsageError } from './flags.js';

const BY_CODE: Record<string, string> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-option-value',
  'commander.excessArguments': 'excess-arguments',
};

/** The message of a failure, in the user's language; of names in it, what can't be seen stands as its code. */
export function describeFailure(error: unknown, language: Language): string {
  return visible(messageOf(error, language));
}

function messageOf(error: unknown, language: Language): string {
  if (error instanceof UsageError) return say(language, `cli.bad.${error.id}`, error.params);
  if (error instanceof UnwritableError) return say(language, `run.${error.reason}`, { path: error.path });
  if (error instanceof OccupiedError) {
    const { folder, path, holder } = error;
    return say(language, holder === null ? 'run.occupied-unknown' : 'run.occupied', { folder, path, pid: holder?.pid ?? '', host: holder?.host ?? '', since: holder?.since ?? '' });
  }
  if (error instanceof CommanderError) {
    const what = /'([^']*)'/u.exec(error.message)?.[1] ?? error.message.replace(/^error: /u, '');
    return say(language, `cli.bad.${BY_CODE[error.code] ?? 'usage'}`, { what });
  }
  if (error instanceof NativeError) return say(language, `cli.native.${error.reason}`, { version: error.version });
  if (error instanceof UnitsError) return say(language, `cli.units.${error.id}`, error.params);
  if (error instanceof FormError) return say(language, `form.bad.${error.id}`, error.params);
  if (error instanceof UnknownPackError) return say(language, 'packs.unknown-forced', { id: error.pack, known: error.known.join(', ') });
  if (error instanceof YamlError) return error.problems.map((problem) => describeProblem(problem, language)).join('\n');
  const reason = fileReason(error);
  if (reason !== null) return `${pathOf(error)}: ${say(language, `run.${reason}`)}`;
  return error instanceof Error ? error.message : String(error);
}

/** The path that an error of `node:fs` is about. */
function pathOf(error: unknown): string {
  return error instanceof Error && 'path' in error ? String(error.path) : '';
}
