/** The list of units from disk: a CSV file as spreadsheets save it, or the first sheet of a workbook that has one. */
import { readFile } from 'node:fs/promises';
import type { ExpectedUnit } from '../model.js';
import { isHeadRow, readUnits, UnitsError } from '../roster/index.js';
import { decodeUnicode } from '../text/encoding.js';

const SEPARATORS = [';', ',', '\t'];
const MAX_BYTES = 10 * 1024 * 1024;
/** First bytes of a zip, which a workbook is. */
const ZIP = [0x50, 0x4b];

/**
 * Reads the list of units. CSV is UTF-8 with or without byte-order mark (or UTF-16 with one), cut at `;`, `,` or tabs,
 * whichever finds the head row.
 * @throws UnitsError when the file can't be read or is no such list
 */
export async function loadUnits(path: string): Promise<ExpectedUnit[]> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UnitsError('unreadable', { path, detail: error instanceof Error ? error.message : String(error) });
  });
  if (bytes.length > MAX_BYTES) throw new UnitsError('unreadable', { path, detail: `${bytes.length} byte` });
  const sheets = ZIP.every((byte, at) => bytes[at] === byte) ? await sheetsOf(path, bytes) : [await rowsOf(path, bytes)];
  return readUnits(sheets.find((rows) => rows.some(isHeadRow)) ?? sheets[0] ?? []);
}

async function sheetsOf(path: string, bytes: Uint8Array): Promise<string[][][]> {
  const { readXlsx } = await import('hucre/xlsx');
  const workbook = await readXlsx(bytes).catch((error: unknown) => {
    throw new UnitsError('unreadable', { path, detail: error instanceof Error ? error.message : String(error) });
  });
  return workbook.sheets.map(({ rows }) => rows.map((row) => Array.from(row, (cell) => (cell === null || cell === undefined ? '' : String(cell)))));
}

async function rowsOf(path: string, bytes: Uint8Array): Promise<string[][]> {
  const { parseCsv } = await import('hucre/csv');
  const text = decodeUnicode(bytes);
  if (text === null) throw new UnitsError('unreadable', { path, detail: 'UTF-8' });
  const cut = SEPARATORS.map((delimiter) => parseCsv(text, { delimiter }).map((row) => row.map((cell) => String(cell ?? ''))));
  const width = (rows: string[][]): number => rows.find(isHeadRow)?.length ?? 0;
  return cut.reduce((best, rows) => (width(rows) > width(best) ? rows : best));
}
