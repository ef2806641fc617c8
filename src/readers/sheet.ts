/**
 * Spreadsheets: the tables that a ward sends as annexes of its report. What is read is what is printed: sheets, rows and
 * columns that are hidden are left out and counted in a note, and a number is the one that its cell shows.
 */
import type { Limits } from '../limits.js';
import type { Note } from '../model.js';
import { isSpreadsheet } from './detect.js';
import { type Reader, UnreadableError } from './reader.js';
import { buildSheets } from './sheet/blocks.js';
import type { SheetGrid, Workbook } from './sheet/grid.js';
import { listed } from './sheet/notes.js';
import { isZip, openZip } from './zip.js';

export const sheetReader: Reader = {
  id: 'sheet',
  accepts: isSpreadsheet,
  async read(bytes, limits) {
    const { mediaType, sheets, notes } = await readWorkbook(bytes, limits);
    const { blocks, tables, rounded, legacy } = buildSheets(sheets.filter(({ hidden }) => !hidden), limits);
    if (blocks.every(({ text }) => text === '')) throw new UnreadableError('sheet-empty');
    return {
      mediaType, reader: 'sheet', pages: null, textFrom: 'digital', pageSources: [], blocks, tables,
      notes: [...hiddenNote(sheets), ...listed('reader.sheet-rounded', rounded), ...listed('reader.sheet-legacy-font', legacy), ...notes],
    };
  },
};

async function readWorkbook(bytes: Uint8Array, limits: Limits): Promise<Workbook> {
  if (!isZip(bytes)) return (await import('./sheet/xls.js')).readXlsWorkbook(bytes, limits);
  const names = [...openZip(bytes, limits).entries.keys()];
  if (names.some((name) => /^xl\/workbook\.xml$/iu.test(name))) return (await import('./sheet/xlsx.js')).readXlsxWorkbook(bytes, limits);
  if (names.includes('content.xml')) return (await import('./sheet/ods.js')).readOdsWorkbook(bytes, limits);
  throw new UnreadableError('xlsb');
}

function hiddenNote(sheets: readonly SheetGrid[]): Note[] {
  const holds = (cells: Iterable<{ text: string }>): boolean => [...cells].some(({ text }) => text.trim() !== '');
  const shown = sheets.filter(({ hidden }) => !hidden);
  const params = {
    sheets: sheets.filter(({ hidden, rows }) => hidden && [...rows.values()].some((row) => holds(row.values()))).length,
    rows: shown.reduce((sum, { rows, isHiddenRow }) => sum + [...rows].filter(([row, cells]) => isHiddenRow(row) && holds(cells.values())).length, 0),
    cols: shown.reduce((sum, { rows, isHiddenCol }) => {
      const filled = new Set([...rows.values()].flatMap((cells) => [...cells].filter(([, cell]) => cell.text.trim() !== '').map(([col]) => col)));
      return sum + [...filled].filter(isHiddenCol).length;
    }, 0),
  };
  return params.sheets + params.rows + params.cols === 0 ? [] : [{ id: 'reader.sheet-hidden', params, page: null }];
}
