/** The settings of a run from disk: found beside the reports or named by the user. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { gradedChecks } from '../findings.js';
import type { Settings } from '../model.js';
import { YamlError, type YamlProblem } from '../yaml/problems.js';

export const SETTINGS_FILE = 'baocao.yaml';
export const ACCEPTED_FILE = 'chap-nhan.yaml';
const MAX_BYTES = 4 * 1024 * 1024;

export type LoadedSettings = Settings & {
  /** The files that they come from; null where there is none. */
  file: string | null;
  acceptedFile: string | null;
  /** Where `baocao accept` writes: the list that is there, else where one would be looked for. */
  acceptedTarget: string | null;
};

export const NO_SETTINGS: LoadedSettings = { severity: {}, accepted: [], file: null, acceptedFile: null, acceptedTarget: null };

/** Every check that a severity can be set for. */
export async function knownChecks(): Promise<string[]> {
  const { CHECKS } = await import('../checks/index.js');
  return [...new Set([...CHECKS.map(({ id }) => id), ...gradedChecks()])].sort();
}

/**
 * Reads the settings of a run: the file given, else the one in the folder of reports, else the one beside that folder. The
 * list of accepted findings lies beside the settings, or where they say.
 * @throws YamlError naming file, line and column of whatever is wrong
 */
export async function loadSettings(paths: readonly string[], given: string | null): Promise<LoadedSettings> {
  const places = given === null ? await placesOf(paths) : [dirname(given)];
  const file = given ?? await firstFile(places.map((place) => join(place, SETTINGS_FILE)));
  const set = file === null ? { severity: {}, accepted: null } : checked((await parser()).parseSettings(basename(file), await textOf(file), await knownChecks()));
  const named = file === null || set.accepted === null ? null : resolve(dirname(file), set.accepted);
  // A list that the settings name may still have to be written.
  const acceptedFile = await firstFile(named !== null ? [named] : [...(file === null ? [] : [dirname(file)]), ...places].map((place) => join(place, ACCEPTED_FILE)));
  const beside = file === null ? places.at(-1) : dirname(file);
  return {
    severity: set.severity, accepted: acceptedFile === null ? [] : checked((await parser()).parseAccepted(basename(acceptedFile), await textOf(acceptedFile))),
    file, acceptedFile, acceptedTarget: named ?? acceptedFile ?? (beside === undefined ? null : join(beside, ACCEPTED_FILE)),
  };
}

/** Most runs have no settings, and do without the YAML reader. */
async function parser() {
  return import('../settings/index.js');
}

/** In the first folder or beside the first file that is given, then beside that folder. */
async function placesOf([first]: readonly string[]): Promise<string[]> {
  if (first === undefined) return [];
  const path = resolve(first);
  const isFolder = await stat(path).then((stats) => stats.isDirectory(), () => false);
  return isFolder ? [path, dirname(path)] : [dirname(path)];
}

async function firstFile(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await stat(path).then((stats) => stats.isFile(), () => false)) return path;
  return null;
}

async function textOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw failure(path, 'settings.too-large', { kilobytes: Math.ceil(size / 1024), limit: MAX_BYTES / 1024 });
    return (await readFile(path, 'utf8')).replace(/^\ufeff/u, '');
  } catch (error) {
    if (error instanceof YamlError) throw error;
    throw failure(path, 'settings.unreadable', { detail: error instanceof Error && 'code' in error ? String(error.code) : String(error) });
  }
}

function failure(path: string, id: string, params: Record<string, string | number>): YamlError {
  return new YamlError([{ file: basename(path), line: 1, column: 1, message: { id, params } }]);
}

function checked<T extends object>(answer: T | { problems: YamlProblem[] }): T {
  if ('problems' in answer) throw new YamlError(answer.problems);
  return answer;
}
