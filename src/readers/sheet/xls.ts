/**
 * Excel 97-2003 workbooks (.xls), by [MS-XLS]. Read without a library: the one at hand gives neither number formats nor
 * what is hidden, so that 98,3% would be read as 0,983.
 */
import type { Limits } from '../../limits.js';
import { addressOf } from '../../text/cell-address.js';
import { openOle } from '../ole.js';
import { UnreadableError } from '../reader.js';
import { BiffText, readRecords, rkNumber, RECORD, type BiffRecord } from './biff.js';
import { type Display, loadDisplay, type Shown } from './display.js';
import { setCell, type SheetCell, type SheetGrid, type Workbook } from './grid.js';
import { listed } from './notes.js';

const MEDIA_TYPE = 'application/vnd.ms-excel';
const BIFF8 = 0x0600;
const WORKSHEET = 0;
/** Days between the two epochs that a workbook may count from. */
const EPOCH_1904 = 1462;

type Look = Omit<SheetCell, 'text' | 'stored'> & { format: string };
type Globals = { looks: Look[]; strings: string[]; sheets: { name: string; offset: number; hidden: boolean }[]; days: number };
type Value = number | string | boolean | null;

/** @throws UnreadableError `damaged`, `password`, `legacy-xls` (Excel 5 and 95), `too-many-cells` */
export async function readXlsWorkbook(bytes: Uint8Array, limits: Limits): Promise<Workbook> {
  const ole = openOle(bytes);
  const stream = ole.stream('Workbook');
  if (stream === null) throw new UnreadableError('legacy-xls');
  const display = await loadDisplay();
  try {
    return readStream(readRecords(stream), display, limits);
  } catch (error) {
    // Records that are shorter than what they have to hold.
    throw error instanceof RangeError ? new UnreadableError('damaged') : error;
  }
}

function readStream(records: BiffRecord[], display: Display, limits: Limits): Workbook {
  const [first] = records;
  if (first === undefined || first.id !== RECORD.bof) throw new UnreadableError('damaged');
  if (first.data.getUint16(0, true) !== BIFF8) throw new UnreadableError('legacy-xls');
  const globals = readGlobals(records, display);
  const errors: string[] = [];
  let cells = 0;
  const sheets = globals.sheets.map(({ name, offset, hidden }) => {
    const start = records.findIndex((record) => record.offset === offset);
    if (start < 0) throw new UnreadableError('damaged');
    const sheet = readSheet(records, start, { name, hidden, globals, display, errors, room: limits.cells - cells });
    for (const row of sheet.rows.values()) cells += row.size;
    return sheet;
  });
  return { mediaType: MEDIA_TYPE, sheets, notes: listed('reader.sheet-errors', errors) };
}

// ---------------------------------------------------------------- what all sheets share

type Font = { name: string; bold: boolean; italic: boolean; size: number };

function readGlobals(records: BiffRecord[], display: Display): Globals {
  const fonts: Font[] = [];
  const formats = new Map<number, string>();
  const xfs: DataView[] = [];
  const globals: Globals = { looks: [], strings: [], sheets: [], days: 0 };
  for (const { id, data, blocks } of records) {
    if (id === RECORD.eof) break;
    if (id === RECORD.filePass) throw new UnreadableError('password');
    if (id === RECORD.date1904) globals.days = data.getUint16(0, true) === 1 ? EPOCH_1904 : 0;
    else if (id === RECORD.font) fonts.push({ name: new BiffText(blocks, 14).short(), bold: data.getUint16(6, true) >= 600, italic: (data.getUint16(2, true) & 2) !== 0, size: data.getUint16(0, true) / 20 });
    else if (id === RECORD.format) formats.set(data.getUint16(0, true), new BiffText(blocks, 2).next());
    else if (id === RECORD.xf) xfs.push(data);
    else if (id === RECORD.sst) globals.strings = readStrings(data, blocks);
    else if (id === RECORD.boundSheet && data.getUint8(5) === WORKSHEET) {
      globals.sheets.push({ name: new BiffText(blocks, 6).short(), offset: data.getUint32(0, true), hidden: (data.getUint8(4) & 3) !== 0 });
    }
  }
  globals.looks = xfs.map((xf) => lookOf(xf, fonts, (format) => formats.get(format) ?? display.builtIn(format)));
  return globals;
}

function readStrings(data: DataView, blocks: Uint8Array[]): string[] {
  const text = new BiffText(blocks, 8);
  // Each takes three bytes at the least: a forged number can't ask for more than there is.
  const most = blocks.reduce((sum, { length }) => sum + length, 0) / 3;
  return Array.from({ length: Math.min(data.getUint32(4, true), Math.ceil(most)) }, () => text.next());
}

const ALIGNS: Record<number, SheetCell['align']> = { 1: 'left', 2: 'center', 3: 'right', 5: 'justify', 6: 'center' };

function lookOf(xf: DataView, fonts: readonly Font[], formatOf: (id: number) => string): Look {
  const index = xf.getUint16(0, true);
  // There is no font 4: counting leaves it out (2.4.122).
  const font = fonts[index > 4 ? index - 1 : index];
  const borders = xf.getUint16(10, true);
  const edges = [0, 4, 8, 12].filter((shift) => ((borders >> shift) & 0xf) !== 0).length;
  return {
    format: formatOf(xf.getUint16(2, true)), bold: font?.bold === true, italic: font?.italic === true, size: font?.size ?? null, font: font?.name ?? null,
    align: ALIGNS[xf.getUint8(6) & 7] ?? null, ruled: edges >= 2,
  };
}

// ---------------------------------------------------------------- one sheet

type Context = { name: string; hidden: boolean; globals: Globals; display: Display; errors: string[]; room: number };

function readSheet(records: BiffRecord[], start: number, context: Context): SheetGrid {
  const { name, hidden, globals } = context;
  const sheet = { rows: new Map<number, Map<number, SheetCell>>(), merges: [] as SheetGrid['merges'] };
  const hiddenRows = new Set<number>();
  const hiddenCols: [number, number][] = [];
  const isHiddenCol = (col: number): boolean => hiddenCols.some(([from, to]) => col >= from && col <= to);
  const failed: [number, number][] = [];
  let left = context.room;
  let pending: [number, number, number] | null = null;
  const put = (row: number, col: number, xf: number, value: Value): void => {
    const { format = 'General', ...look } = globals.looks[xf] ?? { bold: false, italic: false, size: null, font: null, align: null, ruled: false };
    const shown = shownAs(value, format, context);
    if (shown.text === '' && !look.ruled) return;
    left -= 1;
    if (left < 0) throw new UnreadableError('too-many-cells', { cells: context.room + 1, limit: context.room });
    setCell(sheet.rows, row, col, { ...shown, ...look });
  };
  let depth = 0;
  for (const record of records.slice(start)) {
    const { id, data, blocks } = record;
    // Charts inside a sheet are streams within the stream.
    if (id === RECORD.bof) depth += 1;
    else if (id === RECORD.eof && --depth === 0) break;
    else if (depth > 1) continue;
    else if (id === RECORD.row) {
      if ((data.getUint16(12, true) & 0x20) !== 0) hiddenRows.add(data.getUint16(0, true));
    } else if (id === RECORD.colInfo) {
      if ((data.getUint16(8, true) & 1) !== 0 || data.getUint16(4, true) === 0) hiddenCols.push([data.getUint16(0, true), data.getUint16(2, true)]);
    } else if (id === RECORD.mergeCells) readMerges(data, sheet.merges);
    else if (id === RECORD.string && pending !== null) {
      put(...pending, new BiffText(blocks, 0).next());
      pending = null;
    } else {
      for (const { row, col, xf, value } of cellsIn(record, globals)) {
        if (value === PENDING) pending = [row, col, xf];
        else if (value === ERROR) failed.push([row, col]);
        put(row, col, xf, typeof value === 'symbol' ? null : value);
      }
    }
  }
  if (depth > 0) throw new UnreadableError('damaged');
  if (!hidden) for (const [row, col] of failed) if (!hiddenRows.has(row) && !isHiddenCol(col)) context.errors.push(`${name}!${addressOf(row, col)}`);
  return { name, hidden, ...sheet, isHiddenRow: (row) => hiddenRows.has(row), isHiddenCol };
}

function shownAs(value: Value, format: string, { display, globals }: Context): Shown {
  if (typeof value === 'number') return display.number(display.isDate(format) ? value + globals.days : value, format);
  return { text: typeof value === 'boolean' ? String(value).toUpperCase() : value ?? '', stored: null };
}

function readMerges(data: DataView, merges: SheetGrid['merges']): void {
  for (let at = 2; at + 8 <= data.byteLength && (at - 2) / 8 < data.getUint16(0, true); at += 8) {
    const [row, lastRow, col, lastCol] = [0, 2, 4, 6].map((field) => data.getUint16(at + field, true));
    if (row === undefined || lastRow === undefined || col === undefined || lastCol === undefined || lastRow < row || lastCol < col) continue;
    merges.push({ row, col, rowSpan: lastRow - row + 1, colSpan: lastCol - col + 1 });
  }
}

const PENDING = Symbol('the text is in the next record');
const ERROR = Symbol('an error of a formula');
type Found = { row: number; col: number; xf: number; value: Value | typeof PENDING | typeof ERROR };

/** The cells that a record holds: one, or a part of a row. */
function cellsIn({ id, data, blocks }: BiffRecord, { strings }: Globals): Found[] {
  const one = (value: Found['value']): Found[] => [{ row: data.getUint16(0, true), col: data.getUint16(2, true), xf: data.getUint16(4, true), value }];
  const several = (width: number, valueAt: (at: number) => Value): Found[] => Array.from({ length: Math.max(0, Math.floor((data.byteLength - 6) / width)) }, (_, index) => {
    const at = 4 + width * index;
    return { row: data.getUint16(0, true), col: data.getUint16(2, true) + index, xf: data.getUint16(at, true), value: valueAt(at + 2) };
  });
  if (id === RECORD.labelSst) return one(strings[data.getUint32(6, true)] ?? null);
  if (id === RECORD.label) return one(new BiffText(blocks, 6).next());
  if (id === RECORD.number) return one(data.getFloat64(6, true));
  if (id === RECORD.rk) return one(rkNumber(data.getInt32(6, true)));
  if (id === RECORD.mulRk) return several(6, (at) => rkNumber(data.getInt32(at, true)));
  if (id === RECORD.blank) return one(null);
  if (id === RECORD.mulBlank) return several(2, () => null);
  if (id === RECORD.boolErr) return one(data.getUint8(7) === 1 ? ERROR : data.getUint8(6) === 1);
  return id === RECORD.formula ? one(resultOf(data)) : [];
}

/** FormulaValue (2.5.133): a number, or what is no number's bit pattern. */
function resultOf(data: DataView): Found['value'] {
  if (data.getUint16(12, true) !== 0xffff) return data.getFloat64(6, true);
  const kind = data.getUint8(6);
  if (kind === 0) return PENDING;
  if (kind === 1) return data.getUint8(8) === 1;
  return kind === 2 ? ERROR : null;
}
