/**
 * OpenDocument spreadsheets (.ods). Read without a library: the one at hand drops what is shown in cells and what is
 * hidden, and the file holds both as plain XML. OpenDocument 1.3 Part 3, 9 (tables) and 19.
 */
import type { Limits } from '../../limits.js';
import { addressOf } from '../../text/cell-address.js';
import { UnreadableError } from '../reader.js';
import { child, children, parseXml, textOf, type XmlElement } from '../xml.js';
import { openZip, unpack } from '../zip.js';
import { showAsSeen, type Shown } from './display.js';
import { type Merge, setCell, type SheetCell, type SheetGrid, type Workbook } from './grid.js';
import { listed } from './notes.js';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
/** Empty rows and cells that only have borders, further than any table has them in one piece. */
const MOST_EMPTY = 200;

type Look = Omit<SheetCell, 'text' | 'stored'>;
type Styles = { look(name: string | undefined): Look; isShown(name: string | undefined): boolean };
type Reading = { styles: Styles; limits: Limits; cells: number; errors: string[] };

/** @throws UnreadableError `damaged`, `password`, `too-many-cells`, or as `openZip` does */
export function readOdsWorkbook(bytes: Uint8Array, limits: Limits): Workbook {
  const zip = openZip(bytes, limits);
  const manifest = unpack(zip, 'META-INF/manifest.xml', limits);
  if (manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data')) throw new UnreadableError('password');
  const part = (name: string): XmlElement | null => {
    const content = unpack(zip, name, limits);
    return content === null ? null : parseXml(content);
  };
  const content = part('content.xml');
  if (content === null) throw new UnreadableError('damaged');
  const reading: Reading = { styles: stylesOf([part('styles.xml'), content]), limits, cells: 0, errors: [] };
  const tables = children(child(child(content, 'office:body'), 'office:spreadsheet'), 'table:table');
  const sheets = tables.map((table) => readTable(table, reading));
  return { mediaType: MEDIA_TYPE, sheets, notes: listed('reader.sheet-errors', reading.errors) };
}

function readTable(table: XmlElement, reading: Reading): SheetGrid {
  const name = table.attributes['table:name'] ?? '';
  const rows: SheetGrid['rows'] = new Map();
  const merges: Merge[] = [];
  const columns = columnsOf(table);
  const hiddenRows: Range[] = [];
  let row = 0;
  for (const line of inGroups(table, 'table:table-row')) {
    const repeated = times(line.node, 'table:number-rows-repeated');
    const isHidden = line.hidden || isCollapsed(line.node);
    if (isHidden) hiddenRows.push({ from: row, to: row + repeated - 1 });
    const cells = cellsOf(line.node, columns, reading);
    const written = Math.min(repeated, cells.some(({ cell }) => cell.text !== '') ? repeated : MOST_EMPTY);
    reading.cells += written * cells.length;
    if (reading.cells > reading.limits.cells) throw new UnreadableError('too-many-cells', { cells: reading.cells, limit: reading.limits.cells });
    for (let copy = 0; copy < written; copy += 1) {
      for (const { cell, col, rowSpan, colSpan, isError } of cells) {
        setCell(rows, row + copy, col, cell);
        if (rowSpan * colSpan > 1) merges.push({ row: row + copy, col, rowSpan, colSpan });
        if (isError && !isHidden && !isIn(columns.hidden, col)) reading.errors.push(`${name}!${addressOf(row + copy, col)}`);
      }
    }
    row += repeated;
  }
  return {
    name, rows, merges,
    hidden: !reading.styles.isShown(table.attributes['table:style-name']),
    isHiddenRow: (index) => isIn(hiddenRows, index),
    isHiddenCol: (index) => isIn(columns.hidden, index),
  };
}

// ---------------------------------------------------------------- rows, columns, cells

type Range = { from: number; to: number };
type Columns = { hidden: Range[]; styleOf(col: number): string | undefined };
type ReadCell = { cell: SheetCell; col: number; rowSpan: number; colSpan: number; isError: boolean };

function isIn(ranges: readonly Range[], index: number): boolean {
  return ranges.some(({ from, to }) => index >= from && index <= to);
}

/** Rows or columns in order, out of the groups and headers that may hold them. */
function inGroups(parent: XmlElement, name: string, hidden = false): { node: XmlElement; hidden: boolean }[] {
  return children(parent).flatMap((node) => {
    if (node.name === name) return [{ node, hidden }];
    return /^table:table-(?:(?:header-)?(?:rows|columns)|(?:row|column)-group)$/u.test(node.name)
      ? inGroups(node, name, hidden || node.attributes['table:display'] === 'false') : [];
  });
}

/** Hidden by hand (collapse) or by a filter. */
function isCollapsed({ attributes }: XmlElement): boolean {
  return attributes['table:visibility'] === 'collapse' || attributes['table:visibility'] === 'filter';
}

function times({ attributes }: XmlElement, name: string): number {
  const count = Number(attributes[name] ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, 1_048_576) : 1;
}

function columnsOf(table: XmlElement): Columns {
  const ranges: (Range & { style: string | undefined; hidden: boolean })[] = [];
  let col = 0;
  for (const { node, hidden } of inGroups(table, 'table:table-column')) {
    const to = col + times(node, 'table:number-columns-repeated') - 1;
    ranges.push({ from: col, to, style: node.attributes['table:default-cell-style-name'], hidden: hidden || isCollapsed(node) });
    col = to + 1;
  }
  return { hidden: ranges.filter(({ hidden }) => hidden), styleOf: (at) => ranges.find(({ from, to }) => at >= from && at <= to)?.style };
}

function cellsOf(line: XmlElement, columns: Columns, { styles, limits }: Reading): ReadCell[] {
  const cells: ReadCell[] = [];
  let col = 0;
  for (const node of children(line)) {
    if (node.name !== 'table:table-cell' && node.name !== 'table:covered-table-cell') continue;
    const repeated = times(node, 'table:number-columns-repeated');
    const style = node.attributes['table:style-name'] ?? line.attributes['table:default-cell-style-name'] ?? columns.styleOf(col);
    const isError = isErrorCell(node);
    const { text, stored } = node.name === 'table:covered-table-cell' || isError ? { text: '', stored: null } : shownIn(node);
    const look = styles.look(style);
    const written = text === '' ? Math.min(look.ruled ? repeated : 0, MOST_EMPTY) : repeated;
    if (written > limits.cells) throw new UnreadableError('too-many-cells', { cells: written, limit: limits.cells });
    const [rowSpan, colSpan] = [times(node, 'table:number-rows-spanned'), times(node, 'table:number-columns-spanned')];
    for (let copy = 0; copy < written; copy += 1) cells.push({ cell: { text, stored, ...look }, col: col + copy, rowSpan, colSpan, isError });
    if (written === 0 && isError) cells.push({ cell: { text, stored, ...look }, col, rowSpan, colSpan, isError });
    col += repeated;
  }
  return cells;
}

const NUMBERS = new Set(['float', 'percentage', 'currency']);

function isErrorCell({ attributes, children: content }: XmlElement): boolean {
  const text = content.map(textOf).join('');
  return attributes['calcext:value-type'] === 'error' || (attributes['table:formula'] !== undefined && /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|(?:Err|Lỗi):\d{3})$/u.test(text));
}

function shownIn(cell: XmlElement): Shown {
  const seen = children(cell, 'text:p').map(lineOf).join('\n');
  const value = Number(cell.attributes['office:value'] ?? Number.NaN);
  return NUMBERS.has(cell.attributes['office:value-type'] ?? '') && Number.isFinite(value) ? showAsSeen(seen.trim(), value) : { text: seen, stored: null };
}

/** A paragraph's characters; comments and drawings in it are none of them. */
function lineOf(node: XmlElement): string {
  return node.children.map((part) => {
    if (typeof part === 'string') return part;
    if (part.name === 'text:s') return ' '.repeat(Math.min(times(part, 'text:c'), 100));
    if (part.name === 'text:tab') return ' ';
    if (part.name === 'text:line-break') return '\n';
    return part.name.startsWith('text:') ? lineOf(part) : '';
  }).join('');
}

// ---------------------------------------------------------------- styles

const EDGES = ['top', 'right', 'bottom', 'left'];
const ALIGNS: Record<string, SheetCell['align']> = { start: 'left', left: 'left', center: 'center', end: 'right', right: 'right', justify: 'justify' };

/** Named and automatic styles of cells and tables; a style takes from its parent what it does not say. */
function stylesOf(parts: readonly (XmlElement | null)[]): Styles {
  const nodes = new Map(parts.flatMap((part) => ['office:styles', 'office:automatic-styles'].flatMap((group) => children(child(part, group), 'style:style')))
    .map((node) => [node.attributes['style:name'] ?? '', node]));
  const properties = (name: string | undefined, kind: string, depth = 0): Record<string, string> => {
    const node = nodes.get(name ?? '');
    if (node === undefined || depth > 20) return {};
    return { ...properties(node.attributes['style:parent-style-name'], kind, depth + 1), ...child(node, kind)?.attributes };
  };
  const looks = new Map<string | undefined, Look>();
  const lookOf = (name: string | undefined): Look => {
    const cell = properties(name, 'style:table-cell-properties');
    const text = properties(name, 'style:text-properties');
    const edges = EDGES.filter((edge) => !/^$|none|hidden/u.test(cell[`fo:border-${edge}`] ?? cell['fo:border'] ?? ''));
    return {
      bold: /^(?:bold|[6-9]00)$/u.test(text['fo:font-weight'] ?? ''),
      italic: text['fo:font-style'] === 'italic',
      align: ALIGNS[properties(name, 'style:paragraph-properties')['fo:text-align'] ?? ''] ?? null,
      size: Number.parseFloat(text['fo:font-size'] ?? '') || null,
      font: text['style:font-name'] ?? text['fo:font-family'] ?? null,
      ruled: edges.length >= 2,
    };
  };
  return {
    look: (name) => {
      const look = looks.get(name) ?? lookOf(name);
      looks.set(name, look);
      return look;
    },
    isShown: (name) => properties(name, 'style:table-properties')['table:display'] !== 'false',
  };
}
