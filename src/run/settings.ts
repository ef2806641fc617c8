/** The settings of a run from disk: found beside the reports or named by the user. */
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { gradedChecks } from '../findings.js';
import type { Settings } from '../model.js';
import { YamlError, type YamlProblem } from '../yaml/problems.js';
import { isFolder } from './files.js';
import { yamlText } from './yaml-text.js';

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
  const set = file === null ? { severity: {}, accepted: null } : checked((await parser()).parseSettings(basename(file), await yamlText(file, MAX_BYTES), await knownChecks()));
  const named = file === null || set.accepted === null ? null : resolve(dirname(file), set.accepted);
  // A list that the settings name may still have to be written.
  const acceptedFile = await firstFile(named !== null ? [named] : [...(file === null ? [] : [dirname(file)]), ...places].map((place) => join(place, ACCEPTED_FILE)));
  const beside = file === null ? places.at(-1) : dirname(file);
  return {
    severity: set.severity, accepted: acceptedFile === null ? [] : checked((await parser()).parseAccepted(basename(acceptedFile), await yamlText(acceptedFile, MAX_BYTES))),
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
  return await isFolder(path) ? [path, dirname(path)] : [dirname(path)];
}

async function firstFile(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await stat(path).then((stats) => stats.isFile(), () => false)) return path;
  return null;
}

function checked<T extends object>(answer: T | { problems: YamlProblem[] }): T {
  if ('problems' in answer) throw new YamlError(answer.problems);
  return answer;
}
