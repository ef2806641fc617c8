/** Blocks and tables of a workbook's sheets, in the order of their tabs. */
import type { Limits } from '../../limits.js';
import type { Block, CellPlace, RawText, Table } from '../../model.js';
import { originOf } from '../../text/legacy-evidence.js';
import { normalise } from '../../text/normalise.js';
import { UnreadableError } from '../reader.js';
import { headerRows } from '../word/grid.js';
import { decodeRun, legacyFont } from '../word/legacy-runs.js';
import type { SheetCell, SheetGrid } from './grid.js';
import { layOut, type PlacedCell } from './layout.js';

type BuildLimits = Pick<Limits, 'cells' | 'characters'>;
export type Built = {
  blocks: Block[];
  tables: Table[];
  /** Addresses of cells that show another number than is stored, and of those in fonts from before Unicode. */
  rounded: string[];
  legacy: string[];
};

/** @throws UnreadableError `too-many-cells`, `too-long` */
export function buildSheets(sheets: readonly SheetGrid[], limits: BuildLimits): Built {
  const built: Built = { blocks: [], tables: [], rounded: [], legacy: [] };
  let [cells, characters] = [0, 0];
  for (const sheet of sheets) {
    for (const piece of layOut(sheet, limits)) {
      if (piece.kind === 'paragraph') addBlock(built, sheet, piece.cell, null);
      else addTable(built, sheet, piece);
      cells += piece.kind === 'table' ? piece.cells.length : 0;
    }
    if (cells > limits.cells) throw new UnreadableError('too-many-cells', { cells, limit: limits.cells });
  }
  for (const { text } of built.blocks) characters += text.length;
  if (characters > limits.characters) throw new UnreadableError('too-long', { characters, limit: limits.characters });
  return built;
}

function addTable(built: Built, sheet: SheetGrid, { ruled, rows, cols, cells }: { ruled: boolean; rows: number; cols: number; cells: PlacedCell[] }): void {
  if (cells.length === 1 && cells[0] !== undefined) {
    addBlock(built, sheet, cells[0], null);
    return;
  }
  const id = `t${built.tables.length + 1}`;
  const indexes = cells.map((cell) => addBlock(built, sheet, cell, { table: id, row: cell.row, col: cell.col, rowSpan: cell.rowSpan, colSpan: cell.colSpan }));
  const heads = cells.map(({ row, col, rowSpan, colSpan, cell }, at) => ({ row, col, rowSpan, colSpan, bold: cell.bold, text: built.blocks[indexes[at] ?? 0]?.text ?? '' }));
  built.tables.push({ id, rows, cols, headerRows: ruled ? headerRows(heads, rows, cols, 0) : 0, ruled, cells: indexes });
}

function addBlock(built: Built, sheet: SheetGrid, { cell, address }: PlacedCell, place: CellPlace | null): number {
  const index = built.blocks.length;
  const printed = fromLegacy(cell);
  if (printed !== cell.text) built.legacy.push(`${sheet.name}!${address}`);
  const { text, raw } = normalise(printed, { keepNewlines: place !== null });
  if (cell.stored !== null) built.rounded.push(`${sheet.name}!${address}`);
  built.blocks.push({
    index,
    kind: place === null ? 'paragraph' : 'cell',
    text,
    marker: null,
    listLevel: null,
    style: { bold: cell.bold && text !== '' ? 'all' : 'none', italic: cell.italic, align: cell.align, indent: null, size: cell.size },
    cell: place,
    references: [],
    page: null,
    ...(address !== '' && { sheet: { name: sheet.name, address } }),
    raw: rawOf(cell, printed, text, raw),
    spans: [],
  });
  return index;
}

/** The text as printed, where the font is of an encoding from before Unicode and the text does not show that it is Unicode. */
function fromLegacy({ text, font }: SheetCell): string {
  const legacy = legacyFont({ font, highFont: null });
  return legacy === null || originOf(text, legacy.encoding) === 'unicode' ? text : decodeRun(text, legacy);
}

function rawOf(cell: SheetCell, printed: string, text: string, raw: RawText | null): RawText | null {
  if (cell.stored !== null) return wholeNumber(text, cell.stored);
  return printed === cell.text ? raw : { text: cell.text, map: raw?.map ?? [[0, 0]] };
}

/** Whatever part of the number seen is quoted, the file's own is the whole number stored. */
function wholeNumber(text: string, stored: string): RawText {
  const first = Math.max(0, text.search(/[\p{Nd}-]/u));
  return { text: stored, map: [[0, 0], [first, 0], [first + 1, stored.length]] };
}
