/**
 * The rows of a sheet as SpreadsheetML (ECMA-376, 18.3.1). The spreadsheet library makes all else of a workbook; it describes every
 * cell by an object of its own before it writes the first, which takes a gigabyte for the figures of a thousand reports. Here a
 * row is written when it is asked for, from what takes some bytes a cell.
 */
import type { CellStyle } from 'hucre/xlsx';
import { escaper } from '../../text/markup.js';
import type { Cell } from './workbook.js';

/** One row: `styles` are numbers in the list of styles of the workbook. */
type Line = { values: Cell['value'][]; styles: Uint16Array; formulas: Map<number, string> | null; height: number | null };

export type SheetData = { lines: Line[]; columns: number };

/** Styles of a workbook, each with a number of its own. */
export class StyleList {
  readonly all: CellStyle[] = [];
  readonly #numbers = new Map<CellStyle, number>();

  numberOf(style: CellStyle): number {
    const known = this.#numbers.get(style) ?? this.all.push(style) - 1;
    this.#numbers.set(style, known);
    return known;
  }
}

/** What is kept of rows until the library has said what it calls their styles. @param heightOf in points, of a row by its index; null for that of one line */
export function sheetData(rows: readonly Cell[][], valueOf: (cell: Cell) => Cell['value'], styleOf: (cell: Cell) => CellStyle, heightOf: (row: number) => number | null, styles: StyleList): SheetData {
  return {
    columns: Math.max(1, ...new Set(rows.map(({ length }) => length))),
    lines: rows.map((cells, row) => ({
      values: cells.map(valueOf), styles: Uint16Array.from(cells, (cell) => styles.numberOf(styleOf(cell))),
      formulas: cells.some(({ formula }) => formula !== undefined) ? new Map(cells.flatMap(({ formula }, column) => (formula === undefined ? [] : [[column, formula] as const]))) : null,
      height: heightOf(row),
    })),
  };
}

/**
 * Markup of the rows, one after the other.
 * @param ids what the workbook calls the styles, by their number
 * @param letters of a 0-based column
 */
export function* rowsMarkup({ lines }: SheetData, ids: readonly number[], letters: (column: number) => string): Iterable<string> {
  for (const [row, { values, styles, formulas, height }] of lines.entries()) {
    if (values.length === 0 && height === null) continue;
    let cells = '';
    for (const [column, value] of values.entries()) {
      cells += cellMarkup(`r="${letters(column)}${row + 1}" s="${ids[styles[column] ?? 0] ?? 0}"`, value, formulas?.get(column));
    }
    yield `<row r="${row + 1}"${height === null ? '' : ` ht="${height}" customHeight="1"`}>${cells}</row>`;
  }
}

function cellMarkup(attributes: string, value: Cell['value'], formula: string | undefined): string {
  if (formula !== undefined) {
    const result = value === null ? '' : `<v>${typeof value === 'number' ? value : escaped(value)}</v>`;
    return `<c ${attributes}${typeof value === 'string' ? ' t="str"' : ''}><f>${escaped(formula)}</f>${result}</c>`;
  }
  if (value === null) return `<c ${attributes}/>`;
  if (typeof value === 'number') return `<c ${attributes}><v>${value}</v></c>`;
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const withEntities = escaper('&<>"\r');

/** Text of a cell. What looks like "_x0041_" would be read as the character of that number (ST_Xstring). */
function escaped(text: string): string {
  return withEntities(text).replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_');
}
