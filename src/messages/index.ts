/**
 * The one catalogue of everything a user reads, Vietnamese first, English with `--lang en`.
 * One file an area; ids are `area.name`; `{name}` is replaced by the parameter of that name.
 */
import { checkMessages } from './checks.js';
import { cliMessages } from './cli.js';
import { collateMessages } from './collate.js';
import { documentMessages } from './document.js';
import { evalMessages } from './eval.js';
import { formMessages } from './form.js';
import { outputMessages } from './outputs/index.js';
import { packMessages } from './packs.js';
import { readerNoteMessages } from './reader-notes.js';
import { readerMessages } from './readers.js';
import { rollupMessages } from './rollup.js';
import { sectionMessages } from './sections.js';
import { settingsMessages } from './settings.js';
import { yamlMessages } from './yaml.js';

export type Language = 'vi' | 'en';
export type Catalogue = Record<string, { vi: string; en: string }>;

const CATALOGUE: Catalogue = {
  ...checkMessages,
  ...cliMessages,
  ...collateMessages,
  ...documentMessages,
  ...evalMessages,
  ...formMessages,
  ...outputMessages,
  ...packMessages,
  ...readerMessages,
  ...readerNoteMessages,
  ...rollupMessages,
  ...sectionMessages,
  ...settingsMessages,
  ...yamlMessages,
};

/**
 * The message `id` in `language` with its parameters filled in.
 * @throws Error for an unknown id or a missing parameter: both are mistakes of ours, caught by the tests
 */
export function say(language: Language, id: string, params: Record<string, string | number> = {}): string {
  const entry = CATALOGUE[id];
  if (entry === undefined) throw new Error(`no message "${id}"`);
  return entry[language].replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`message "${id}" lacks parameter "${name}"`);
    return String(value);
  });
}

/** Every id of the catalogue, for the tests that hold it complete. */
export function messageIds(): string[] {
  return Object.keys(CATALOGUE);
}
