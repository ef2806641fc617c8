/** Excel workbooks (.xlsx, .xlsm and their templates), parsed by hucre under this program's limits for packages. */
import type { Cell, CellStyle, Sheet } from 'hucre/xlsx';
import type { Limits } from '../../limits.js';
import type { Note } from '../../model.js';
import { addressOf } from '../../text/cell-address.js';
import { UnreadableError } from '../reader.js';
import { openZip, unpack } from '../zip.js';
import { loadDisplay, type Display, type Shown } from './display.js';
import { type Merge, setCell, type SheetCell, type SheetGrid, type Workbook } from './grid.js';
import { listed } from './notes.js';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DAY = 86_400_000;

type Trouble = { uncalculated: string[]; errors: string[] };

/**
 * Reads a workbook.
 * @throws UnreadableError `damaged` when the package or a part of it is broken, `sheet-beyond` where cells are merged that no sheet has, or as `openZip` does
 */
export async function readXlsxWorkbook(bytes: Uint8Array, limits: Limits): Promise<Workbook> {
  const zip = openZip(bytes, limits);
  // The library does not compare checksums: a damaged digit would be read as another digit.
  for (const name of zip.entries.keys()) {
    if (/^xl\/[^]*\.xml$/iu.test(name)) unpack(zip, name, limits);
  }
  const { readXlsx } = await import('hucre/xlsx');
  const display = await loadDisplay();
  const workbook = await readXlsx(bytes, { readStyles: true }).catch(() => {
    throw new UnreadableError('damaged');
  });
  const epoch = workbook.dateSystem === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const trouble: Trouble = { uncalculated: [], errors: [] };
  const sheets = workbook.sheets.map((sheet) => readSheet(sheet, display, epoch, trouble));
  const boxes = workbook.sheets.reduce((sum, { textBoxes, charts, images }) => sum + (textBoxes?.length ?? 0) + (charts?.length ?? 0) + (images?.length ?? 0), 0);
  const objects: Note[] = boxes === 0 ? [] : [{ id: 'reader.sheet-objects', params: { count: boxes }, page: null }];
  return { mediaType: MEDIA_TYPE, sheets, notes: [...listed('reader.sheet-uncalculated', trouble.uncalculated), ...listed('reader.sheet-errors', trouble.errors), ...objects] };
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** A merged range beyond the end of any sheet: the library takes any text for an address, such as "1e309". */
function isBeyondSheet({ row, col, rowSpan, colSpan }: Merge): boolean {
  return row > ROWS || row + rowSpan > ROWS || col > COLUMNS || col + colSpan > COLUMNS;
}

/** Whole columns ("A:A") and ranges from right to left merge nothing. */
function isRange({ row, col, rowSpan, colSpan }: Merge): boolean {
  return row >= 0 && col >= 0 && rowSpan >= 1 && colSpan >= 1;
}

function readSheet(sheet: Sheet, display: Display, epoch: number, trouble: Trouble): SheetGrid {
  const rows: SheetGrid['rows'] = new Map();
  const hidden = sheet.hidden === true || sheet.veryHidden === true;
  const isHiddenRow = (row: number): boolean => sheet.rowDefs?.get(row)?.hidden === true || sheet.rowDefs?.get(row)?.height === 0;
  const isHiddenCol = (col: number): boolean => sheet.columns?.[col]?.hidden === true || sheet.columns?.[col]?.width === 0;
  const put = (row: number, col: number, cell: Cell): void => {
    const { text, stored } = shown(cell, display, epoch);
    const seen = !hidden && !isHiddenRow(row) && !isHiddenCol(col);
    const address = `${sheet.name}!${addressOf(row, col)}`;
    if (seen && cell.formula !== undefined && resultOf(cell) === null) trouble.uncalculated.push(address);
    if (seen && isError(cell)) trouble.errors.push(address);
    if (text !== '' || cell.style?.border !== undefined) setCell(rows, row, col, { text, stored, ...lookOf(cell.style) });
  };
  sheet.rows.forEach((values, row) => values.forEach((value, col) => {
    const known = sheet.cells?.get(`${row},${col}`);
    if (known !== undefined) put(row, col, known);
    else if (value !== null && value !== undefined && value !== '') put(row, col, { value, type: typeOf(value) });
  }));
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow, col: startCol, rowSpan: endRow - startRow + 1, colSpan: endCol - startCol + 1,
  }));
  if (merges.some(isBeyondSheet)) throw new UnreadableError('sheet-beyond');
  return { name: sheet.name, rows, merges: merges.filter(isRange), hidden, isHiddenRow, isHiddenCol };
}

function typeOf(value: Cell['value']): Cell['type'] {
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : value instanceof Date ? 'date' : 'string';
}

/** The library gives numbers that a formula came to in one place, and texts in the other. */
function resultOf(cell: Cell): Cell['value'] {
  return cell.formulaResult ?? cell.value ?? null;
}

/** #DIV/0! is no text of the report, and its 0 no figure. */
function isError(cell: Cell): boolean {
  const value = resultOf(cell);
  return cell.type === 'error' || (typeof value === 'string' && cell.formula !== undefined && /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/u.test(value));
}

function shown(cell: Cell, display: Display, epoch: number): Shown {
  if (isError(cell)) return { text: '', stored: null };
  if (cell.richText !== undefined) return { text: cell.richText.map(({ text }) => text).join(''), stored: null };
  const value = resultOf(cell);
  const format = cell.style?.numFmt ?? 'General';
  if (value instanceof Date) return display.number((value.getTime() - epoch) / DAY, format);
  if (typeof value === 'number') return display.number(value, format);
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', stored: null };
  return { text: value ?? '', stored: null };
}

const ALIGNS = new Set(['left', 'center', 'right', 'justify'] as const);

function lookOf(style: CellStyle | undefined): Omit<SheetCell, 'text' | 'stored'> {
  const { border = {}, font = {}, alignment = {} } = style ?? {};
  const across = alignment.horizontal === 'centerContinuous' ? 'center' : alignment.horizontal;
  const edges = [border.top, border.right, border.bottom, border.left].filter((side) => side !== undefined).length;
  return {
    bold: font.bold === true,
    italic: font.italic === true,
    align: [...ALIGNS].find((align) => align === across) ?? null,
    size: font.size ?? null,
    font: font.name ?? null,
    ruled: edges >= 2,
  };
}
