/** The commands for whoever writes packs: new, explain, coverage, suggest, from-outline. */
import { access, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Language, say } from '../messages/index.js';
import type { Figure, Report } from '../model.js';
import { type DraftEntry, entryText, packText, PackError, parsePack } from '../packs/index.js';
import { runBatch } from '../run/batch.js';
import { coverageOf } from '../run/coverage.js';
import { draftEntries, type Source } from '../run/draft-rules.js';
import { explainFigures, mayHaveIndicator } from '../run/explain.js';
import { builtInRules, type ReadOptions } from '../run/options.js';
import { readOutline } from '../run/outline.js';
import { loadRules, type Rules, UnknownPackError } from '../run/rules.js';
import { codeOf } from '../run/write.js';
import { explanationText } from './explain-text.js';
import { type RawFlags, toReadOptions, UsageError } from './flags.js';
import { EXIT, type Io } from './io.js';

const BASE = 'co-so.yaml';
const PACK_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Writes the skeleton of a pack; a file that is there is never overwritten. @throws UsageError */
export async function create(id: string, folder: string | null, language: Language, io: Io): Promise<number> {
  if (!PACK_ID.test(id)) throw new UsageError('pack-id', { value: id });
  const into = folder ?? builtInRules();
  await mkdir(into, { recursive: true });
  const path = join(into, `${id}.yaml`);
  const example = { label: say(language, 'packs.new.example'), context: [], unit: null };
  const entry: DraftEntry = {
    id: 'chi-tieu-1', name: example.label, aliases: [], unit: say(language, 'packs.new.unit'), shape: 'ratio', sections: [], needs: [], strictUnit: false,
    examples: [example], counterExamples: [{ label: say(language, 'packs.new.counter-example'), context: [], unit: null }],
  };
  const text = packText({ id, title: say(language, 'packs.new.title'), select: [say(language, 'packs.new.select')], entries: [entry] }, [say(language, 'packs.new.comment', { id })]);
  await writeNew(path, text);
  io.out(`${say(language, 'cli.rules-new', { path })}\n`);
  const base = join(into, BASE);
  if (!(await exists(base))) {
    await copyFile(join(builtInRules(), BASE), base);
    io.out(`${say(language, 'cli.rules-base', { path: base })}\n`);
  }
  return EXIT.clean;
}

/** Says why figures of a report did or did not get an indicator. */
export async function explain(file: string, flags: RawFlags, language: Language, io: Io): Promise<number> {
  const { report, rules } = await readOne(file, flags, language, io);
  const explained = explainFigures(report, rules.packs, flags.figure ?? null);
  if (flags.figure !== undefined && explained.length === 0) throw new UsageError('no-figure', { figure: flags.figure, file });
  io.out(explanationText(report, explained, language));
  return EXIT.clean;
}

/** The figures that no pack claims, by label; with `--pack`, also what each report leaves out of that pack. */
export async function coverage(paths: string[], flags: RawFlags, language: Language, io: Io): Promise<number> {
  const options = toReadOptions(flags, language);
  const { reports, unread } = await runBatch(paths, { read: options, workers: null, output: null });
  if (reports.length + unread.length === 0) throw new UsageError('no-files', { paths: paths.join(', ') });
  for (const { name, message } of unread) io.err(`${say(language, 'output.list.unread', { name, message })}\n`);
  const { indicators } = await loadRules(options);
  const { claimed, unclaimed, labels, missing } = coverageOf(reports, options.packs === null ? [] : indicators);
  io.out(`${say(language, 'packs.coverage.total', { claimed, unclaimed, labels: labels.length, files: reports.length })}\n`);
  for (const { label, figures, files, units, first } of labels) {
    io.out(`${say(language, 'packs.coverage.label', { label, figures, files, units: units.join(', ') || '–', file: first.file, figure: first.figure, quote: first.quote.replace(/\s+/gu, ' ') })}\n`);
  }
  for (const { file, asked, indicators: absent } of missing) {
    io.out(`\n${say(language, 'packs.coverage.missing', { file, missing: absent.length, asked })}\n`);
    for (const { id, name } of absent) io.out(`  ${id}  ${name}\n`);
  }
  return unread.length > 0 ? EXIT.findings : EXIT.clean;
}

/** Prints an entry drafted from one figure, to be pasted under `indicators:` of a pack. */
export async function suggest(file: string, flags: RawFlags, language: Language, io: Io): Promise<number> {
  if (flags.figure === undefined) throw new UsageError('figure-needed', {});
  const { report, rules } = await readOne(file, flags, language, io);
  const figure = report.figures.find(({ id }) => id === flags.figure);
  if (figure === undefined) throw new UsageError('no-figure', { figure: flags.figure, file });
  if (figure.indicator !== null) throw new UsageError('figure-claimed', { figure: figure.id, indicator: figure.indicator });
  const target = rules.packs.find(({ id }) => id === (flags.pack[0] ?? report.packs[0]?.id)) ?? null;
  const others = report.figures.filter((other) => other !== figure && mayHaveIndicator(other)).map(sourceOf);
  const [entry] = draftEntries([sourceOf(figure)], others, rules.base, target);
  io.out(`  # ${say(language, 'packs.suggest.comment', { quote: figure.evidence.quote.replace(/\s+/gu, ' '), file: report.source.name, pack: target?.id ?? '…' })}\n`);
  if (entry !== undefined) io.out(entryText(entry));
  return EXIT.clean;
}

/** Drafts a pack from an outline: one indicator a blank or question. Printed, or written where `-o` says. */
export async function fromOutline(file: string, flags: RawFlags, language: Language, io: Io): Promise<number> {
  const options = toReadOptions({ ...flags, pack: [] }, language);
  const rules = await loadRules(options);
  const { title, asked } = await readOutline(basename(file), await bytesOf(file), options);
  if (asked.length === 0) throw new UsageError('no-blanks', { file });
  const id = flags.id ?? 'de-cuong';
  if (!PACK_ID.test(id)) throw new UsageError('pack-id', { value: id });
  const sources = asked.map(({ label, context, unit, shape }): Source => ({ label, context, unit, shape }));
  const entries = draftEntries(sources, [], rules.base, null);
  const named = title ?? say(language, 'packs.outline.title');
  const text = packText({ id, title: named, select: [named], entries }, [say(language, 'packs.outline.comment', { file: basename(file), count: entries.length })]);
  const parsed = parsePack(`${id}.yaml`, text);
  if ('problems' in parsed) throw new PackError(parsed.problems);
  if (flags.to === undefined) io.out(text);
  else {
    await writeNew(flags.to, text);
    io.out(`${say(language, 'packs.outline.written', { path: flags.to, count: entries.length, questions: asked.filter(({ question }) => question).length })}\n`);
  }
  return EXIT.clean;
}

function sourceOf({ label, context, unit, kind, table }: Figure): Source {
  return { label, context: table === null ? context : context.slice(0, Math.max(0, context.length - table.columnPath.length)), unit, shape: kind === 'change' ? 'count' : kind };
}

async function readOne(file: string, flags: RawFlags, language: Language, io: Io): Promise<{ report: Report; rules: Rules; options: ReadOptions }> {
  const options = toReadOptions(flags, language);
  const rules = await loadRules(options);
  const wanted = flags.pack.find((id) => !rules.packs.some((pack) => pack.id === id));
  if (wanted !== undefined) throw new UnknownPackError(wanted, rules.packs.map(({ id }) => id));
  const { reports, unread } = await runBatch([file], { read: options, workers: 1, output: null });
  for (const { name, message } of unread) io.err(`${say(language, 'output.list.unread', { name, message })}\n`);
  const [report, ...more] = reports;
  if (more.length > 0) throw new UsageError('several-reports', { file, count: String(reports.length) });
  if (report === undefined) throw new UsageError('no-files', { paths: file });
  return { report, rules, options };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch(() => {
    throw new UsageError('no-files', { paths: file });
  });
}

/** @throws UsageError where the file is there already */
async function writeNew(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch((error: unknown) => {
    throw codeOf(error) === 'EEXIST' ? new UsageError('file-exists', { path }) : error;
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
