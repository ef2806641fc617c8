/** What is told of a file that could not be read. */
import { say } from '../messages/index.js';
import type { Unread } from '../model.js';
import { UnreadableError } from '../readers/reader.js';
import type { ReadOptions } from './options.js';
import { codeOf } from './write.js';

/** The entry in the list of files not read that an exception stands for. */
export function unreadOf(name: string, error: unknown, options: Pick<ReadOptions, 'language'>): Unread {
  if (error instanceof UnreadableError) {
    return { name, reason: error.reason, message: say(options.language, `reader.${error.reason}`, error.params) };
  }
  const reason = fileReason(error);
  if (reason !== null) return { name, reason, message: say(options.language, `run.${reason}`) };
  return { name, reason: 'internal', message: say(options.language, 'run.internal', { detail: whereOf(error) }) };
}

const FILE_ERRORS: Record<string, string> = { ENOENT: 'missing', EACCES: 'no-access', ERR_ACCESS_DENIED: 'no-access', EPERM: 'no-access', EISDIR: 'missing' };

/** Why a file or folder could not be opened, as an error of `node:fs` has it: the message `run.<reason>`; null for other errors. */
export function fileReason(error: unknown): string | null {
  return FILE_ERRORS[codeOf(error) ?? ''] ?? null;
}

/** Kind of an error and the place in this program where it struck; its words may quote the document, which is nobody else's business. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const [, place] = /[\\/](?:src|dist)[\\/]([\w\\/.-]+:\d+)/u.exec(error.stack ?? '') ?? [];
  return place === undefined ? error.name : `${error.name}, ${place.replaceAll('\\', '/')}`;
}
