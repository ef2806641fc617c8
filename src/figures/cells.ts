/** What becomes of the cells of tables: figures, numbers that are none, words to read like prose. */
import type { Block, Figure, Place, Table } from '../model.js';
import { fold } from '../text/normalise.js';
import { findNumerals, type SeparatorVotes, voteSeparators } from '../text/numeral.js';
import { columnReason, columnRole, isRemarks, isUnitColumn, countsDocuments, type RowUnit, rowUnit } from './columns.js';
import type { Draft } from './draft.js';
import { bodyRows, type Grid, gridOf, headerPath, innerLabelColumn, labelColumn, numbersColumns, onceARow, partWidth, serialColumns, textAt } from './grid.js';
import type { Lexicon } from './lexicon.js';
import type { Reason } from './masks/mask.js';
import { numberDrafts } from './number-cell.js';
import { nameRows, type RowName } from './rows.js';
import { unitOfTable, unitsBeside } from './table-units.js';

/** What a figure says of its cell. */
export type CellTable = NonNullable<Figure['table']>;

export type CellFate =
  | { kind: 'number'; drafts: Draft[] }
  | { kind: 'excluded'; reason: Reason }
  /** words with numbers in them: read like prose, under the row's label; `table` is null for remarks */
  | { kind: 'prose'; row: string; table: CellTable | null; context: string[] };

export type TableSetting = { votes: SeparatorVotes; lexicon: Lexicon; sectionOf: (block: Block) => string | null; places: Place[] };

/** What becomes of every cell that holds a numeral; keys are block indexes. */
export function cellFates(table: Table, blocks: Block[], setting: TableSetting): Map<number, CellFate> {
  const grid = gridOf(table, blocks);
  const shape = shapeOf(grid, blocks, setting.lexicon);
  const own = { ...setting, votes: votesOf(table, blocks, setting.votes) };
  const fates = new Map<number, CellFate>();
  for (const index of table.cells) {
    const block = blocks[index];
    if (block?.cell == null || findNumerals(block.text).length === 0) continue;
    fates.set(index, fateOf(block, block.cell.row, block.cell.col, shape, own));
  }
  return fates;
}

/** A table keeps to one way of writing numbers: where its own cells show it, the rest of the document has no say. */
function votesOf(table: Table, blocks: Block[], document: SeparatorVotes): SeparatorVotes {
  const votes = voteSeparators(table.cells.flatMap((index) => {
    const text = blocks[index]?.text.trim() ?? '';
    return /^[+\-–−(]?\s*\p{Nd}[\p{Nd}.,]*\s*%?\)?$/u.test(text) ? findNumerals(text).map((numeral) => ({ text: numeral.text, whole: false })) : [];
  }));
  const conflicting = votes.commaDecimal > 0 && votes.dotDecimal > 0;
  const shown = votes.commaDecimal + votes.dotDecimal + votes.commaGroup + votes.dotGroup > 0;
  return shown && !conflicting ? votes : document;
}

/** What a table's columns and rows are. */
type Shape = {
  grid: Grid;
  serial: Set<number>;
  /** columns of the rows' labels: the outer one, and one behind it where cells of the outer are merged */
  labels: number | null;
  inner: number | null;
  /** column of the rows' units */
  units: number | null;
  /** columns whose numbers are no figures */
  reasons: Map<number, Reason>;
  remarks: Set<number>;
  /** a column counts documents */
  documents: boolean;
  /** some column holds numbers and nothing else */
  numbered: boolean;
  /** headers of every column */
  paths: string[][];
  /** names of the rows, for each of the parts beside each other that are `width` columns wide */
  names: Map<number, RowName>[];
  width: number;
  /** unit stated for the whole table */
  unit: RowUnit | null;
  /** units of columns that name none themselves */
  beside: Map<number, RowUnit>;
  /** labels that stand in several rows */
  repeated: Set<string>;
};

function shapeOf(grid: Grid, blocks: Block[], lexicon: Lexicon): Shape {
  const columns = Array.from({ length: grid.table.cols }, (_, col) => col);
  const paths = columns.map((col) => headerPath(grid, col));
  const leaf = (col: number): string => paths[col]?.at(-1) ?? '';
  const texts = (col: number): string[] => bodyRows(grid).map((row) => ((row[col]?.cell?.colSpan ?? 1) === 1 ? row[col]?.text.trim() ?? '' : ''));
  const serial = serialColumns(grid);
  const units = columns.find((col) => isUnitColumn(leaf(col), texts(col), lexicon)) ?? null;
  const reasons = new Map(columns.flatMap((col) => {
    const reason = serial.has(col) ? null : columnReason(leaf(col), texts(col));
    return reason === null ? [] : [[col, reason] as const];
  }));
  const remarks = new Set(columns.filter((col) => isRemarks(leaf(col))));
  const skipped = new Set([...serial, ...(units === null ? [] : [units]), ...remarks, ...[...reasons].flatMap(([col, reason]) => (reason === 'name' || reason === 'date' && col <= 1 ? [] : [col]))]);
  const labels = labelColumn(grid, skipped);
  const inner = labels === null ? null : innerLabelColumn(grid, labels, skipped);
  if (labels !== null) reasons.delete(labels);
  const numbered = bodyRows(grid).some((row) => row.some((cell, col) => col !== labels && col !== inner && col !== units && !serial.has(col) && !reasons.has(col) && /^[~≈+\-–−(]?\s*\p{Nd}[\p{Nd}.,\s]*(?:\/\s*\p{Nd}[\p{Nd}.,]*\s*)?%?\)?(?:\s*\p{L}+(?:\s\p{L}+)?)?$/u.test(cell?.text.trim() ?? '')));
  const width = partWidth(paths);
  const shift = (col: number | null, by: number): number | null => (col === null ? null : col + by);
  const names = Array.from({ length: Math.max(1, Math.floor(paths.length / Math.max(1, width))) }, (_, part) => nameRows(grid, {
    serial: new Set([...serial].filter((col) => Math.floor(col / width) === part)), labels: shift(labels, part * width), inner: shift(inner, part * width),
  }));
  const seen = new Map<string, number>();
  for (const { label } of names.flatMap((part) => [...part.values()])) seen.set(fold(label), (seen.get(fold(label)) ?? 0) + 1);
  return {
    grid, serial, labels, inner, units, reasons, remarks, documents: columns.some((col) => countsDocuments(leaf(col))), numbered, paths, names, width,
    unit: unitOfTable(grid, blocks, lexicon), beside: unitsBeside(grid, blocks, { paths, columns: columns.filter((col) => !skipped.has(col) && !reasons.has(col) && col % width !== labels && col % width !== inner) }, lexicon), repeated: new Set([...seen].flatMap(([label, count]) => (count > 1 ? [label] : []))),
  };
}

function fateOf(block: Block, row: number, col: number, shape: Shape, setting: TableSetting): CellFate {
  const { grid, serial, labels, inner, units } = shape;
  const spanned = (block.cell?.colSpan ?? 1) > 1;
  if (numbersColumns(grid, row)) return { kind: 'excluded', reason: 'row-number' };
  if (row < grid.table.headerRows || repeatsHead(grid, row)) return { kind: 'excluded', reason: 'name' };
  if (serial.has(col) && !(spanned && /\p{L}{2,}/u.test(block.text))) return { kind: 'excluded', reason: 'row-number' };
  if (col === units || isName(block.text, setting.lexicon) || (col % shape.width === labels || col % shape.width === inner) && shape.numbered && !spanned) return { kind: 'excluded', reason: 'name' };
  const reason = shape.reasons.get(col);
  if (reason !== undefined && !spanned) return { kind: 'excluded', reason };
  const path = shape.paths[col] ?? [];
  const name = shape.names[Math.floor(col / shape.width)]?.get(row) ?? { label: '', path: [], parents: [] };
  const table: CellTable = { id: grid.table.id, row: name.label, column: path.at(-1) ?? '', rowPath: name.path, columnPath: path, parentRows: name.parents };
  const context = [...name.path.slice(0, -1), ...path];
  if (col % shape.width === labels || shape.remarks.has(col) || spanned) return { kind: 'prose', row: name.label, table: shape.remarks.has(col) ? null : table, context };
  const unit = units === null ? null : rowUnit(textAt(grid, row, units), setting.lexicon);
  const role = columnRole(path, shape.documents);
  const drafts = numberDrafts(block, { table, label: labelOf(name, path, shape.repeated), context, rowUnit: unit, tableUnit: shape.unit, unitBeside: shape.beside.get(col) ?? null, role }, setting);
  return drafts === null ? { kind: 'prose', row: name.label, table, context } : { kind: 'number', drafts };
}

/** A row of the body that says again what the head says: heads are typed anew on each page. */
const repeatsHead = onceARow((grid, row): boolean => {
  const texts = (grid.at[row] ?? []).map((cell) => fold(cell?.text ?? '').trim());
  if (texts.filter((text) => /\p{L}{2,}/u.test(text)).length < 2) return false;
  return grid.at.slice(0, grid.table.headerRows).some((head) => head.every((cell, col) => fold(cell?.text ?? '').trim() === texts[col]));
});

/** Verbs and nouns before a number that tell how many there are, whatever the vocabulary has. */
const TELLING = /(?<!\p{L})(?:tổng|cộng|còn|có|là|đạt|bằng|gồm|được|số|tăng|giảm|hơn|trên|dưới|khoảng|gần|cấp|thu|chi|lần|trong đó|nam|nữ)(?!\p{L})/u;

/** Words and a number at their end, or a version: "Khối 6", "Chợ 4.0". */
function isName(text: string, lexicon: Lexicon): boolean {
  const folded = fold(text.trim());
  if (/^\p{L}[^\d:;,()]{0,40}\s\d\.0$/u.test(folded)) return true;
  if (!/^\p{L}[^\d:;,()~≈<>=+-]{0,30}\s\d{1,3}\p{L}?$/u.test(folded)) return false;
  return !TELLING.test(folded) && !lexicon.resultVerbs.test(folded);
}

/** Labels that say nothing without the row above: "- Trực tuyến", "Trong đó: đất lúa", "Cộng". */
const DEPENDENT = /^[-–+*•]|^(?:trong đó|riêng|tổng(?: số| cộng)?|cộng|nam|nữ|trực tuyến|trực tiếp|đúng hạn|trước hạn|quá hạn)(?!\p{L})/iu;

/** The row's words; behind those of the row above where they do not stand alone; those of the column where the row has none. */
function labelOf(name: RowName, path: string[], repeated: Set<string>): string {
  if (name.label === '') return path.join(' - ');
  const above = name.path.at(-2);
  if (above === undefined || !(DEPENDENT.test(name.label) || repeated.has(fold(name.label)))) return name.label;
  return `${above} - ${name.label.replace(/^[-–+*•]\s*|^(?:trong đó|riêng)\s*:?\s*[-–+]?\s*/iu, '')}`;
}
