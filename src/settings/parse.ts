/** Text of the two files into what a run uses, or into everything that is wrong with them, with file and line. Pure. */
import { isMap, isSeq } from 'yaml';
import type { AcceptedEntry, Settings } from '../model.js';
import { problemAt, problemsOf, type Source } from '../yaml/places.js';
import type { YamlProblem } from '../yaml/problems.js';
import { readSource } from '../yaml/source.js';
import { AcceptedFile, SettingsFile } from './schema.js';

type Failed = { problems: YamlProblem[] };

/** @param checks every check there is: a mistyped name would switch nothing off, and nobody would know */
export function parseSettings(file: string, text: string, checks: readonly string[]): { severity: Settings['severity']; accepted: string | null } | Failed {
  const read = readSource(file, text);
  if ('problems' in read) return read;
  const { source, value } = read;
  const parsed = SettingsFile.safeParse(value ?? {});
  if (!parsed.success) return { problems: problemsOf(source, parsed.error, () => Object.keys(SettingsFile.shape)) };
  const severity = parsed.data.severity ?? {};
  const unknown = Object.keys(severity).filter((check) => !checks.includes(check));
  if (unknown.length > 0) return { problems: unknown.map((check) => problemAt(source, ['severity'], 'settings.unknown-check', { check, known: near(check, checks) }, check)) };
  return { severity, accepted: parsed.data.accepted ?? null };
}

/** @returns entries in the order of the file, each with its line */
export function parseAccepted(file: string, text: string): AcceptedEntry[] | Failed {
  const read = readSource(file, text);
  if ('problems' in read) return read;
  const { source, value } = read;
  const parsed = AcceptedFile.safeParse(value ?? {});
  if (!parsed.success) return { problems: problemsOf(source, parsed.error, (path) => Object.keys(path.length === 0 ? AcceptedFile.shape : entryKeys())) };
  const entries = (parsed.data.accepted ?? []).map((entry, index): AcceptedEntry => ({
    finding: entry.finding, check: entry.check, issuer: entry.issuer ?? null, number: entry.number ?? null, file: entry.file ?? null, quote: entry.quote ?? null,
    reason: entry.reason, by: entry.by ?? null, on: entry.on ?? null, line: lineOf(source, index),
  }));
  const twice = entries.flatMap((entry, index) => {
    const earlier = entries.slice(0, index).find(({ finding }) => finding === entry.finding);
    return earlier === undefined ? [] : [problemAt(source, ['accepted', index, 'finding'], 'settings.accepted-twice', { finding: entry.finding, line: earlier.line })];
  });
  return twice.length > 0 ? { problems: twice } : entries;
}

function entryKeys(): Record<string, unknown> {
  return AcceptedFile.shape.accepted.unwrap().unwrap().element.shape;
}

function lineOf({ document, lines }: Source, index: number): number {
  const list: unknown = document.getIn(['accepted'], true);
  const entry = isSeq(list) ? list.items[index] : undefined;
  return isMap(entry) && entry.range ? Math.max(1, lines.linePos(entry.range[0]).line) : 1;
}

/** Checks that share a word with the name that was written; all where none does. */
function near(check: string, checks: readonly string[]): string {
  const words = check.toLowerCase().split(/[^a-z]+/u).filter((word) => word.length > 2);
  const alike = checks.filter((known) => words.some((word) => known.includes(word)));
  return (alike.length > 0 ? alike : [...checks]).join(', ');
}
