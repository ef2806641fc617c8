/** One sheet of a form: its cells with their places in the XML. Values of cells that are no text are not looked at. */
import { parseRange, type Range, rowIndex } from '../text/cell-address.js';
import { oneLine } from '../text/visible.js';
import { FormError } from './error.js';
import { refuseOwnKind, type Tag, walk } from './xml.js';

/** `rich` is the XML inside `<si>` or `<is>`, with the prefix that its elements have. */
export type SharedText = { text: string; rich: string; prefix: string };

export type FormCell = {
  row: number;
  col: number;
  tag: Tag;
  /** Behind its end tag. */
  end: number;
  type: string;
  style: number;
  formula: string | null;
  /** The `<v>` with its tags. */
  value: { start: number; end: number } | null;
  /** '' for numbers, errors and empty cells. */
  text: string;
  shared: SharedText | null;
};

export type FormRow = { row: number; tag: Tag; end: number; style: number | null; cells: FormCell[] };

export type FormSheet = {
  name: string;
  part: string;
  xml: string;
  /** `<sheetData>`: its start tag and where its end tag begins. */
  data: { tag: Tag; close: number } | null;
  rows: Map<number, FormRow>;
  merges: Range[];
  /** Styles of whole columns, for cells that are not in the file yet. */
  columns: { first: number; last: number; style: number }[];
  /** Heads of the sheet's tables: Excel keeps their words in two places and calls the file damaged where these differ. */
  tableHeads: Range[];
  /** Text of headers and footers, which are not filled. */
  margins: string;
};

/**
 * Reads a sheet of a form with the place of everything in its XML.
 * @param name as on its tab
 * @param part name of its part in the package
 * @param strings texts that the cells of the workbook share, by number
 * @throws FormError `damaged`
 */
export function readSheet(name: string, part: string, xml: string, strings: readonly SharedText[]): FormSheet {
  const sheet: FormSheet = { name, part, xml, data: null, rows: new Map(), merges: [], columns: [], tableHeads: [], margins: '' };
  let row: FormRow | null = null;
  let cell: FormCell | null = null;
  let [lastRow, lastCol, raw, inner] = [-1, -1, '', -1];
  walk(xml, {
    open(tag, path) {
      const { name: element, attributes } = tag;
      if (/^(?:sheetData|row|c|v|f|is)$/u.test(element)) refuseOwnKind(path);
      if (element === 'sheetData') sheet.data = { tag, close: tag.end };
      else if (element === 'row' && path.at(-2) === 'sheetData') {
        lastRow = attributes['r'] === undefined ? lastRow + 1 : rowIndex(attributes['r']) ?? noSuchRow();
        lastCol = -1;
        row = rowOf(tag, lastRow);
        sheet.rows.set(lastRow, row);
      } else if (element === 'c' && row !== null) {
        lastCol = parseRange(attributes['r'] ?? '')?.col ?? lastCol + 1;
        cell = cellOf(tag, lastRow, lastCol);
        row.cells.push(cell);
        raw = '';
      } else if (element === 'v' && cell !== null) cell.value = { start: tag.start, end: tag.end };
      else if (element === 'f' && cell !== null) cell.formula = '';
      else if (element === 'is') inner = tag.end;
      else if (element === 'mergeCell') sheet.merges.push(...rangeOf(attributes['ref']));
      else if (element === 'col') sheet.columns.push(...styledColumns(attributes));
    },
    text(text, path) {
      const element = path.at(-1);
      if (cell !== null && (element === 'v' || (element === 't' && !path.includes('rPh')))) raw += text;
      else if (cell !== null && element === 'f') cell.formula = (cell.formula ?? '') + text;
      else if (path.includes('headerFooter')) sheet.margins += text;
    },
    close(element, start, end) {
      if (element === 'sheetData' && sheet.data !== null) sheet.data.close = start;
      else if (element === 'row' && row !== null) {
        row.end = end;
        row = null;
      } else if (element === 'v' && cell?.value) cell.value.end = end;
      else if (element === 'is' && cell !== null) cell.shared = { text: raw, rich: xml.slice(inner, start), prefix: cell.tag.prefix };
      else if (element === 'c' && cell !== null) {
        cell.end = end;
        if (cell.type === 's') cell.shared = strings[Number(raw)] ?? null;
        cell.text = seenText(cell, raw);
        cell = null;
      }
    },
  });
  return sheet;
}

function rowOf(tag: Tag, row: number): FormRow {
  const { s: style, customFormat = '' } = tag.attributes;
  // The style of a row is kept with it and counts only where the row says that it does.
  const styled = style !== undefined && /^(?:1|true)$/u.test(customFormat);
  return { row, tag, end: tag.end, style: styled ? Number(style) : null, cells: [] };
}

function cellOf(tag: Tag, row: number, col: number): FormCell {
  const { t: type = 'n', s: style = '0' } = tag.attributes;
  return { row, col, tag, end: tag.end, type, style: Number(style), formula: null, value: null, text: '', shared: null };
}

function styledColumns({ min, max, style }: Tag['attributes']): FormSheet['columns'] {
  return style === undefined ? [] : [{ first: Number(min) - 1, last: Number(max) - 1, style: Number(style) }];
}

/** The text of a cell that holds one, '' for numbers. @param raw what stands in the cell: of a shared text, its number */
function seenText({ type, shared }: FormCell, raw: string): string {
  if (type === 's') return shared?.text ?? '';
  return type === 'inlineStr' || type === 'str' ? raw : '';
}

function noSuchRow(): never {
  throw new FormError('damaged');
}

/** The texts that the cells of a workbook share. @throws FormError `damaged` */
export function readStrings(xml: string): SharedText[] {
  const strings: SharedText[] = [];
  let [text, inner, prefix] = ['', -1, ''];
  walk(xml, {
    open(tag, path) {
      if (tag.name !== 'si') return;
      refuseOwnKind(path);
      [text, inner, prefix] = ['', tag.end, tag.prefix];
    },
    text(piece, path) {
      if (path.at(-1) === 't' && !path.includes('rPh')) text += piece;
    },
    close(name, start) {
      if (name === 'si') strings.push({ text, rich: xml.slice(inner, Math.max(inner, start)), prefix });
    },
  });
  return strings;
}

function rangeOf(ref: string | undefined): Range[] {
  const range = parseRange(ref ?? '');
  return range === null ? [] : [range];
}

/** The merged range that covers a cell, if any. */
export function mergeAt({ merges }: FormSheet, row: number, col: number): Range | null {
  return merges.find((merge) => merge.row <= row && row <= merge.lastRow && merge.col <= col && col <= merge.lastCol) ?? null;
}

/** The cell at a place, if the file holds one. */
export function cellAt(sheet: FormSheet, row: number, col: number): FormCell | null {
  return sheet.rows.get(row)?.cells.find((cell) => cell.col === col) ?? null;
}

/** What is seen at a place: the text of the merged range that covers it. */
export function textAt(sheet: FormSheet, row: number, col: number): string {
  const merge = mergeAt(sheet, row, col);
  return oneLine(cellAt(sheet, merge?.row ?? row, merge?.col ?? col)?.text ?? '');
}
