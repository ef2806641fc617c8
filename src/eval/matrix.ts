/**
 * The same report in several files must read the same: every file of a report is held against one of them.
 * What is counted is written in docs/eval.md.
 */
import { readFile } from 'node:fs/promises';
import type { Report } from '../model.js';
import { type LabelledFile, type LabelledReport, loadCorpus } from './corpus.js';
import type { Gold } from './gold.js';
import { ITEM_KINDS, type Item, type ItemKind, itemsOf } from './matrix-items.js';
import { isIdentical, type Pair, pairItems } from './matrix-pairs.js';
import { type Reason, reasonOf, type Side, sideOf } from './matrix-reason.js';
import type { Tally } from './score.js';

export type Difference = { kind: ItemKind; what: 'missing' | 'extra' | 'differs'; name: string; values: { name: string; is: string; expected: string }[]; reason: Reason };

/** `gold` of a tally: items of either file; `hit`: those that are identical. */
export type MatrixFile = {
  report: string;
  format: string;
  /** Whether the file's text is digital on every page: only such files count for the total. */
  digital: boolean;
  cells: Record<ItemKind, Tally>;
  differences: Difference[];
  /** What the reader could not handle, in words. */
  notes: string[];
};

export type MatrixResult = {
  twins: { report: string; format: string }[];
  files: MatrixFile[];
  /** `poor`: pages without readable text, of `pages`; `reason` stands where nothing of the file was read. */
  unread: { report: string; format: string; reason: string | null; poor: number; pages: number }[];
};

export type MatrixOptions = {
  formats?: string[];
  build: (name: string, bytes: Uint8Array) => Promise<Report>;
};

const REFERENCES = ['typed.docx', 'docx'];

/** Reads every file of a folder (see `loadCorpus`) and holds it against its report's twin. Files that can't be read whole are listed. */
export async function matrix(folder: string, options: MatrixOptions): Promise<MatrixResult> {
  const result: MatrixResult = { twins: [], files: [], unread: [] };
  for (const labelled of await loadCorpus(folder)) await addReport(result, labelled, options);
  return result;
}

async function addReport(result: MatrixResult, { id, gold, files }: LabelledReport, options: MatrixOptions): Promise<void> {
  const reference = REFERENCES.flatMap((format) => files.filter((file) => file.format === format))[0] ?? files[0];
  const twin = reference === undefined ? null : await readWhole(result, id, reference, options);
  if (reference === undefined || twin === null) return;
  result.twins.push({ report: id, format: reference.format });
  const side = sideOf(twin);
  for (const file of files) {
    if (file === reference || (options.formats !== undefined && !options.formats.includes(file.format))) continue;
    const own = await readWhole(result, id, file, options);
    if (own !== null) result.files.push(compareReports(id, file.format, gold, side, sideOf(own)));
  }
}

async function readWhole(result: MatrixResult, report: string, file: LabelledFile, options: MatrixOptions): Promise<Report | null> {
  try {
    const read = await options.build(file.name, new Uint8Array(await readFile(file.path)));
    const { pageSources } = read.source;
    const poor = pageSources.filter((source) => source === 'poor').length;
    if (poor === 0) return read;
    result.unread.push({ report, format: file.format, reason: null, poor, pages: pageSources.length });
  } catch (error) {
    result.unread.push({ report, format: file.format, reason: error instanceof Error ? error.message : String(error), poor: 0, pages: 0 });
  }
  return null;
}

/** All items of two reports, as they have to agree. @param gold tells what a text lacks that files carry */
export function compareReports(report: string, format: string, gold: Gold, reference: Side, other: Side): MatrixFile {
  const [twins, owns] = [itemsOf(reference.report), itemsOf(other.report)];
  const pairsOf = (kind: ItemKind): Pair[] => pairItems(kind, twins[kind], owns[kind]).filter((pair) => isComparable(pair, format, gold));
  const pairs = { figures: pairsOf('figures'), sections: pairsOf('sections'), findings: pairsOf('findings'), fields: pairsOf('fields') };
  return {
    report, format,
    digital: other.report.source.textFrom === 'digital',
    cells: { figures: tally(pairs.figures), sections: tally(pairs.sections), findings: tally(pairs.findings), fields: tally(pairs.fields) },
    differences: ITEM_KINDS.flatMap((kind) => pairs[kind].filter((pair) => !isIdentical(pair)).map((pair) => difference(pair, reference, other))),
    notes: other.report.source.notes,
  };
}

function tally(pairs: readonly Pair[]): Tally {
  return { gold: pairs.length, found: pairs.filter(({ own }) => own !== null).length, hit: pairs.filter(isIdentical).length };
}

/** Fields of the head that only files carry, and findings that hold for one format alone, are no difference. */
function isComparable({ twin, own }: Pair, format: string, gold: Gold): boolean {
  const item = twin ?? own;
  const rendered = gold.renderedDocument;
  if (item?.kind === 'fields') return format !== 'md' || rendered === null || item.values['part'] !== 'p1' || !((item.values['field'] ?? '') in rendered);
  if (item?.kind === 'findings' && twin === null) return !gold.findings.some(({ onlyIn, rule }) => onlyIn === format && rule === item.values['check']);
  return true;
}

function difference(pair: Pair, reference: Side, other: Side): Difference {
  const { twin, own, differs } = pair;
  const shown: Item | null = twin ?? own;
  return {
    kind: shown?.kind ?? 'figures',
    what: own === null ? 'missing' : twin === null ? 'extra' : 'differs',
    name: shown?.name ?? '',
    values: differs.map((name) => ({ name, is: own?.values[name] ?? '', expected: twin?.values[name] ?? '' })),
    reason: reasonOf(pair, reference, other),
  };
}

export type MatrixTotals = { items: Tally; cells: Tally };

/** Over the given files: items identical of all, and cells (report × format × kind) wholly identical of those that hold an item. */
export function totals(files: readonly MatrixFile[]): MatrixTotals {
  const cells = files.flatMap((file) => Object.values(file.cells)).filter(({ gold }) => gold > 0);
  const add = (name: keyof Tally): number => cells.reduce((sum, cell) => sum + cell[name], 0);
  return {
    items: { gold: add('gold'), found: add('found'), hit: add('hit') },
    cells: { gold: cells.length, found: cells.length, hit: cells.filter(({ gold, hit }) => gold === hit).length },
  };
}
