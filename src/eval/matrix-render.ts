/** The matrix as text: a table report × format, the shares, then every difference with its reason. */
import { type Language, say } from '../messages/index.js';
import { ITEM_KINDS } from './matrix-items.js';
import { type Difference, type MatrixFile, type MatrixResult, totals } from './matrix.js';
import type { Tally } from './score.js';

type Say = (id: string, params?: Record<string, string | number>) => string;

/** The comparison as text. */
export function renderMatrix(result: MatrixResult, language: Language = 'vi'): string {
  const t: Say = (id, params = {}) => say(language, id, params);
  if (result.twins.length === 0) return `${t('eval.none')}\n`;
  const [digital, other] = [result.files.filter((file) => file.digital), result.files.filter((file) => !file.digital)];
  return [
    t('eval.matrix.twins', { twins: result.twins.map(({ report, format }) => `${report} (${format})`).join(', ') }),
    table(digital, t('eval.matrix.title'), t),
    ...(other.length === 0 ? [] : [table(other, t('eval.matrix.title-recognised'), t)]),
    ...(result.unread.length === 0 ? [] : [[t('eval.matrix.unread'), ...result.unread.map((file) => `  ${file.report} ${file.format}: ${file.reason ?? t('eval.matrix.unread-pages', { poor: file.poor, pages: file.pages })}`)].join('\n')]),
    ...[...digital, ...other].filter(({ differences }) => differences.length > 0).map((file) => differencesOf(file, t)),
  ].join('\n\n').concat('\n');
}

function table(files: readonly MatrixFile[], title: string, t: Say): string {
  const rows = [
    [t('eval.head.report'), t('eval.head.format'), ...ITEM_KINDS.map((kind) => t(`eval.matrix.kind.${kind}`)), t('eval.head.total')],
    ...files.map((file) => [file.report, file.format, ...ITEM_KINDS.map((kind) => fraction(file.cells[kind])), fraction(totals([file]).items)]),
  ];
  const widths = rows[0]?.map((_, col) => Math.max(...rows.map((row) => [...(row[col] ?? '')].length))) ?? [];
  const lines = rows.map((row) => `  ${row.map((cell, col) => (col < 2 ? cell.padEnd(widths[col] ?? 0) : cell.padStart(widths[col] ?? 0))).join('  ')}`);
  const { items, cells } = totals(files);
  return [title, ...lines, t('eval.matrix.share', {
    items: items.hit, allItems: items.gold, itemShare: percent(items), cells: cells.hit, allCells: cells.gold, cellShare: percent(cells),
  })].join('\n');
}

function differencesOf({ report, format, differences, notes }: MatrixFile, t: Say): string {
  return [
    t('eval.matrix.differences', { report, format, count: differences.length }),
    ...notes.map((note) => `  ${t('eval.matrix.note', { note })}`),
    ...differences.map((each) => `  ${differenceLine(each, t)}`),
  ].join('\n');
}

function differenceLine({ kind, what, name, values, reason }: Difference, t: Say): string {
  const listed = values.map((value) => t('eval.matrix.value', value)).join('; ');
  return t(`eval.matrix.${what}`, { kind: t(`eval.matrix.kind.${kind}`), name, values: listed, reason: t(`eval.reason.${reason}`) });
}

function fraction({ hit, gold }: Tally): string {
  return `${hit}/${gold}`;
}

/** Rounded down, so that 100 % says that nothing differs. */
function percent({ hit, gold }: Tally): string {
  return gold === 0 ? '-' : `${(Math.floor((hit * 10000) / gold) / 100).toFixed(2)}%`;
}
