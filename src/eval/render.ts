/** Scores as text: one table for each kind of score, a row for each format. */
import { type Language, say } from '../messages/index.js';
import { FigureKind } from '../model.js';
import type { EvalResult, FormatResult } from './evaluate.js';
import { FIELDS, UNTOTALLED } from './score-document.js';
import { type Counts, type Tally, f1, precision, recall, tallyOf } from './score.js';

type Column = { head: string; cell: (counts: Counts) => string };

/** The whole result as the terminal shows it. */
export function renderEval(result: EvalResult, language: Language = 'vi'): string {
  const t = (id: string, params: Record<string, string | number> = {}): string => say(language, id, params);
  if (result.reports === 0) return `${t('eval.none')}\n`;
  const tables = tablesOf(t).map(({ title, columns }) => {
    const rows = table(t(`eval.title.${title}`), columns, result.formats, t);
    return title === 'document' ? `${rows}\n  ${t('eval.note.parent-issuer')}` : rows;
  });
  return [
    t('eval.summary', { reports: result.reports, formats: result.formats.length }),
    ...tables,
    kindsOfFindings(result.formats, t),
    ...result.formats.filter(({ unread }) => unread.length > 0)
      .map(({ format, unread }) => [t('eval.unread', { format }), ...unread.map(({ name, reason }) => `  ${name}: ${reason}`)].join('\n')),
    ...(result.skipped.length === 0 ? [] : [t('eval.skipped', { formats: result.skipped.join(', ') })]),
    ...(result.listMisses ? result.formats.flatMap((format) => missesOf(format, t)) : []),
  ].join('\n\n').concat('\n');
}

type Say = (id: string, params?: Record<string, string | number>) => string;

function missesOf({ format, misses }: FormatResult, t: Say): string[] {
  return misses.filter((file) => file.misses.length > 0)
    .map((file) => [t('eval.misses', { format, name: file.name }), ...file.misses.map(({ id, params }) => t(id, params))].join('\n'));
}

function tablesOf(t: Say): { title: string; columns: Column[] }[] {
  const head = (name: string): string => t(`eval.head.${name}`);
  const number = (name: string, key: string): Column => ({ head: head(name), cell: (counts) => String(counts[key] ?? 0) });
  const share = (name: string, key: string, part: (tally: Tally) => number | null = recall): Column => ({ head: head(name), cell: (counts) => decimal(part(tallyOf(counts, key))) });
  const outOf = (name: string, key: string): Column => ({ head: head(name), cell: (counts) => fraction(tallyOf(counts, key)) });
  const both = (name: string, key: string): Column => ({ head: head(name), cell: (counts) => pair(tallyOf(counts, key)) });
  return [
    { title: 'figures', columns: [
      number('gold', 'figures/gold'), number('found', 'figures/found'), number('hit', 'figures/hit'), share('recall', 'figures'), share('precision', 'figures', precision),
      both('cells', 'figures/cell'), both('prose', 'figures/prose'), number('optional', 'figures/optional'), outOf('traps', 'traps'),
    ] },
    { title: 'kinds', columns: FigureKind.options.map((kind) => ({
      head: kind, cell: (counts: Counts) => `${pair(tallyOf(counts, `figures/kind:${kind}`))} (${tallyOf(counts, `figures/kind:${kind}`).gold})`,
    })) },
    { title: 'matched', columns: ['kind', 'section', 'label', 'label-in-context', 'unit'].map((name) => share(name, `matched/${name}`)) },
    { title: 'sections', columns: [
      number('gold', 'sections/gold'), number('found', 'sections/found'), share('recall', 'sections'), share('precision', 'sections', precision), share('f1', 'sections', f1), share('titles', 'titles'),
    ] },
    { title: 'document', columns: [
      { head: head('parts'), cell: (counts) => `${fraction(tallyOf(counts, 'parts'))} +${Math.max(0, (counts['parts/found'] ?? 0) - (counts['parts/hit'] ?? 0))}` },
      { head: head('total'), cell: (counts) => decimal(totalOfFields(counts)) },
      ...FIELDS.map((field) => ({ head: t(`eval.field.${field}`), cell: (counts: Counts) => decimal(recall(tallyOf(counts, `fields/${field}`))) })),
    ] },
    { title: 'findings', columns: [
      outOf('due', 'findings/due'), outOf('error', 'findings/severity:error'), outOf('warning', 'findings/severity:warning'), outOf('info', 'findings/severity:info'),
      number('extra-error', 'findings/extra-error'), number('extra-warning', 'findings/extra-warning'), outOf('flags', 'flags'),
    ] },
    { title: 'ledger', columns: [
      outOf('adds-up', 'ledger/files'), number('numerals', 'ledger/all/gold'), share('unclaimed', 'ledger/all'), share('unclaimed-results', 'ledger/results'),
    ] },
  ];
}

/** Mean over the fields of the contract, each field of each document weighing the same. */
export function totalOfFields(counts: Counts): number | null {
  const tallies = FIELDS.filter((field) => field !== UNTOTALLED).map((field) => tallyOf(counts, `fields/${field}`));
  return recall({ found: 0, gold: tallies.reduce((sum, { gold }) => sum + gold, 0), hit: tallies.reduce((sum, { hit }) => sum + hit, 0) });
}

/** A row a kind: true cases found of those labelled and look-alikes flagged of those placed, format by format. */
function kindsOfFindings(formats: readonly FormatResult[], t: Say): string {
  const kinds = [...new Set(formats.flatMap(({ counts }) => Object.keys(counts)))].flatMap((key) => /^(?:findings\/rule|like):(.+)\/gold$/u.exec(key)?.[1] ?? []);
  return aligned(t('eval.title.rules'), [
    [t('eval.head.kind'), ...formats.map(({ format }) => format)],
    ...[...new Set(kinds)].sort().map((kind) => [
      kind, ...formats.map(({ counts }) => `${fraction(tallyOf(counts, `findings/rule:${kind}`))}  ${fraction(tallyOf(counts, `like:${kind}`))}`),
    ]),
  ]);
}

function table(title: string, columns: Column[], formats: readonly FormatResult[], t: Say): string {
  return aligned(title, [
    [t('eval.head.format'), t('eval.head.files'), ...columns.map(({ head }) => head)],
    ...formats.map(({ format, files, counts }) => [format, String(files), ...columns.map(({ cell }) => cell(counts))]),
  ]);
}

function aligned(title: string, rows: string[][]): string {
  const widths = rows[0]?.map((_, col) => Math.max(...rows.map((row) => [...(row[col] ?? '')].length))) ?? [];
  const lines = rows.map((row) => row.map((cell, col) => (col === 0 ? cell.padEnd(widths[col] ?? 0) : cell.padStart(widths[col] ?? 0))).join('  '));
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function decimal(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

function pair(tally: Tally): string {
  return `${decimal(recall(tally))} / ${decimal(precision(tally))}`;
}

function fraction({ hit, gold }: Tally): string {
  return `${Number.isInteger(hit) ? hit : hit.toFixed(1)}/${gold}`;
}
