/** The province's own form from disk and, filled, back into a file: everything of it that is not filled stays byte for byte. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type FormBook, FormError, fillBook, type Found, indexIndicators, type MappedSheet, markTargets, type MatchUnits, nameTargets, parseMap, type Parts, readBook } from '../form/index.js';
import type { FilledForm, IndicatorName } from '../model.js';
import { RUN_OUTPUTS } from '../outputs/index.js';
import type { RunResult } from '../outputs/output.js';
import { UnreadableError } from '../readers/reader.js';
import { isZip, openZip, unpack } from '../readers/zip.js';
import { batchOf } from '../rollup/index.js';
import { rollCall } from '../roster/index.js';
import { reasonOf, YamlError } from '../yaml/problems.js';
import { yamlText } from './yaml-text.js';

/** Of a form, which is read in this process: far more than any has. */
const LIMITS = { zipEntries: 5000, unpackedBytes: 100 * 1024 * 1024 };
const MAX_BYTES = 50 * 1024 * 1024;
const MAX_MAP_BYTES = 1024 * 1024;
/** First bytes of the container that old .xls files, and .xlsx files with a password, are in. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** Zips hold a time; the results of a run hold none that differs. */
const TIME = new Date(2000, 0, 1);

export type LoadedForm = { file: string; book: FormBook; found: Found; mapped: MappedSheet[] };

/**
 * Reads a form and its mapping.
 * @param output folder of results, into which the filled form goes
 * @throws FormError when the form can't be used or would be written over, YamlError for a broken mapping
 */
export async function loadForm(path: string, map: string | null, indicators: readonly IndicatorName[], output: string): Promise<LoadedForm> {
  const file = basename(path);
  if (RUN_OUTPUTS.some((own) => own.file.toLowerCase() === file.toLowerCase())) throw new FormError('name-taken', { path });
  await refuseOver(path, join(output, file));
  const known = indexIndicators(indicators);
  const book = await withPath(path, async () => readBook(partsOf(await bytesOf(path))));
  const [marks, names] = [markTargets(book, known), nameTargets(book, known)];
  const mapped = map === null ? [] : await mapOf(map, book, known);
  const found = { targets: [...marks.targets, ...names.targets], remarks: [...marks.remarks, ...names.remarks] };
  if (found.targets.length + mapped.length === 0) {
    const unknown = found.remarks.flatMap(({ params: { mark } }) => (mark === undefined ? [] : [String(mark)]));
    throw new FormError(unknown.length > 0 ? 'only-unknown' : 'nothing', { path, marks: unknown.slice(0, 5).join(', ') });
  }
  return { file, book, found, mapped };
}

/** The form with the numbers of a run. */
export function fillForm({ file, book, found, mapped }: LoadedForm, result: RunResult): { form: FilledForm; bytes: Uint8Array } {
  const { reports, collation, roll, groups, indicators } = result;
  const { owners } = batchOf({ reports, standings: collation.standings, roll, groups });
  const counted = reports.map((_, index) => index).filter((index) => (collation.standings[index]?.status ?? 'counted') === 'counted');
  const names = new Map(indicators.map(({ id, name }) => [id, name]));
  const { parts, filled, remarks } = fillBook(book, found, mapped, {
    groups, period: collation.period, match: matcherOf(result, counted), nameOf: (id) => names.get(id) ?? id,
    counted: new Map(counted.map((index) => [index, { file: reports[index]?.source.name ?? '', owner: owners[index] ?? null, issuer: reports[index]?.document.issuer ?? null }])),
  });
  const entries = [...book.parts].map(([name, bytes]) => [name, parts.get(name) === undefined ? bytes : strToU8(parts.get(name) ?? '')] as const);
  return { form: { file, filled, remarks }, bytes: zipSync(Object.fromEntries(entries), { mtime: TIME, level: 6 }) };
}

/** With a list of units, names are those of its units; without one, the reports are matched to the names in the form. */
function matcherOf({ reports, roll }: RunResult, counted: readonly number[]): MatchUnits {
  const unknown = { known: false, ambiguous: false, reports: [] };
  if (roll !== null) {
    const own = (unit: number): number[] => counted.filter((index) => {
      const match = roll.matches[index];
      return match?.kind === 'matched' && match.unit === unit;
    });
    return (names) => rollCall(roll.units, names.map((issuer) => ({ issuer, parentIssuer: null, place: null, file: '' }))).matches.map((match) => (
      match.kind === 'matched' ? { known: true, ambiguous: false, reports: own(match.unit) } : match.kind === 'ambiguous' ? { ...unknown, known: true, ambiguous: true } : unknown
    ));
  }
  const origins = reports.map(({ document: { issuer, parentIssuer, place } }) => ({ issuer, parentIssuer, place, file: '' }));
  return (names) => {
    const { matches } = rollCall(names.map((name, line) => ({ line, code: null, name, former: [], aliases: [] })), origins);
    return names.map((_, unit) => {
      const own = matches.flatMap((match, index) => (match.kind === 'matched' && match.unit === unit ? [index] : []));
      const ambiguous = own.length === 0 && matches.some((match) => match.kind === 'ambiguous' && match.units.includes(unit));
      return { known: own.length > 0 || ambiguous, ambiguous, reports: own.filter((index) => counted.includes(index)) };
    });
  };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw new FormError('too-large', { limit: MAX_BYTES / 1024 / 1024 });
  return readFile(path);
}

function partsOf(bytes: Uint8Array): Parts {
  if (OLE.every((byte, at) => bytes[at] === byte)) throw new FormError('old-or-locked');
  if (!isZip(bytes)) throw new FormError('not-xlsx');
  const zip = openZip(bytes, LIMITS);
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.entries.keys()) {
    const part = unpack(zip, name, LIMITS);
    if (part !== null) parts.set(name, part);
  }
  return parts;
}

/** Whatever is wrong with a form is said with its path. */
async function withPath<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FormError) throw new FormError(error.id, { ...error.params, path });
    if (error instanceof UnreadableError) throw new FormError(/^package-/u.test(error.reason) ? 'too-large' : error.reason === 'password' ? 'old-or-locked' : 'damaged', { path, limit: LIMITS.unpackedBytes / 1024 / 1024 });
    throw new FormError('unreadable', { path, detail: reasonOf(error) });
  }
}

async function mapOf(path: string, book: FormBook, known: ReturnType<typeof indexIndicators>): Promise<MappedSheet[]> {
  const text = await yamlText(path, MAX_MAP_BYTES);
  const mapped = parseMap(basename(path), text, book, known);
  if ('problems' in mapped) throw new YamlError(mapped.problems);
  return mapped;
}

/** The form itself is never written: not where it lies, not through a link. */
async function refuseOver(path: string, target: string): Promise<void> {
  const same = async (a: string, b: string): Promise<boolean> => {
    const [one, other] = await Promise.all([a, b].map((each) => stat(each, { bigint: true }).catch(() => null)));
    return one != null && other != null && one.dev === other.dev && one.ino === other.ino;
  };
  if (await same(path, target) || await same(dirname(path), dirname(target))) throw new FormError('over-template', { path });
}
