/**
 * The only file that calls the spreadsheet library (hucre). Sheets are described in our own terms, so that the
 * library can be exchanged; the bytes depend on nothing but the description.
 */
import { type Cell as HucreCell, type CellStyle, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { addressOf, columnLetters } from '../../text/cell-address.js';
import { zipped } from './package.js';
import { rowHeight } from './row-height.js';
import { rowsMarkup, type SheetData, sheetData, StyleList } from './sheet-data.js';

/** Meaning of a cell's colour. */
export type Tone = 'head' | 'good' | 'bad' | 'warn' | 'info' | 'missing' | 'plain';

export type Look = {
  tone?: Tone;
  bold?: boolean;
  italic?: boolean;
  /** Excel number format: "#,##0", "0.00%". */
  format?: string;
  wrap?: boolean;
  align?: 'left' | 'center' | 'right';
  size?: number;
  border?: boolean;
};

export const NO_LOOK: Look = Object.freeze({});

/** An empty cell has the value null, which is not the number 0. Text is always typed text, never a formula or date. */
export type Cell = {
  value: string | number | null;
  /** Without "="; `value` is then its cached result. */
  formula?: string;
  look?: Look;
  comment?: string;
};

/** Bars lying on their side, one for each of `count` rows; the first row on top. Rows and columns of the sheet, 0-based, `bottom` and `right` no more of it. */
export type BarChart = {
  title: string;
  categories: Stretch;
  values: Stretch;
  /** the first row on top; else the last */
  lowestFirst: boolean;
  /** end of the axis; null to let the program choose */
  most: number | null;
  top: number; bottom: number; left: number; right: number;
};
type Stretch = { column: number; first: number; count: number };

export type SheetPlan = {
  name: string;
  /** In characters of the default font. */
  widths: number[];
  rows: Cell[][];
  /** Height in points of single rows; others fit their content. */
  heights?: Map<number, number>;
  merges?: { row: number; column: number; rows: number; columns: number }[];
  charts?: BarChart[];
  frozen: { rows: number; columns: number };
  /** Range whose first row gets filter buttons. */
  filter?: { row: number; lastRow: number; columns: number };
  print: {
    titleRows: [first: number, last: number];
    titleColumns?: number;
    /** Columns printed, from the first; all of them when absent. */
    columns?: number;
    /** Columns that begin a new page; without any the sheet is fitted to one page's width. */
    breaks?: number[];
    /** Rows that begin a new page. */
    rowBreaks?: number[];
    footer: string;
    paper?: 'a3' | 'a4';
  };
};

/** Scale of sheets that are broken into pages by columns. */
export const BROKEN_SCALE = 75;

const FONT = 'Times New Roman';
const FILL: Record<Tone, string | null> = {
  head: '1F4E79', good: 'E2F0D9', bad: 'F8CBAD', warn: 'FFF2CC', info: 'DDEBF7', missing: 'EDEDED', plain: null,
};
/** Of bars: the blue of the heads, lighter. */
const BAR = '5B9BD5';
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
/** No clock in the file: the same reports give the same bytes. */
const TIMESTAMP = new Date('2000-01-01T00:00:00Z');
/** Excel refuses a longer text, and a workbook with a control character. */
const LONGEST_TEXT = 32_000;

/**
 * The workbook's bytes. Sheet names are made valid and unique.
 * @param plans each is asked for when little is left of the one before
 */
export async function writeWorkbook(title: string, plans: Iterable<SheetPlan>): Promise<Uint8Array> {
  const nameOf = namer();
  const list = new StyleList();
  const sheets: WriteSheet[] = [];
  const bodies: SheetData[] = [];
  const namedRanges: NonNullable<WriteOptions['namedRanges']> = [];
  for (const plan of plans) {
    const name = nameOf(plan.name);
    sheets.push(sheet(plan, name));
    bodies.push(sheetData(plan.rows, ({ value }) => text(value), ({ look }) => styleOf(look), (row) => plan.heights?.get(row) ?? rowHeight(plan.rows[row] ?? [], plan.widths), list));
    namedRanges.push(...printRanges(plan, name));
  }
  const [first] = sheets;
  const below = (bodies[0]?.lines.length ?? 0) + 1;
  list.all.forEach((style, index) => first?.cells?.set(`${below},${index}`, { style, type: 'number', value: 0 }));
  const bytes = await writeXlsx({ sheets, namedRanges, defaultFont: { name: FONT, size: 11 }, properties: { title, creator: 'baocao', created: TIMESTAMP, modified: TIMESTAMP } });
  return withRows(unzipSync(bytes), bodies, below);
}

/** The library's workbook with the rows of its sheets: in the place of what stands in its first one below all rows, a cell of each style. */
function withRows(parts: Record<string, Uint8Array>, bodies: readonly SheetData[], below: number): Uint8Array {
  const partOf = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
  const textOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const [, samples = ''] = new RegExp(`<row r="${below + 1}"[^>]*>(.*?)</row>`, 'su').exec(textOf(partOf(0))) ?? [];
  const ids = [...samples.matchAll(/<c [^>]*>/gu)].map(([cell]) => Number(/ s="(\d+)"/u.exec(cell)?.[1] ?? 0));
  const bodyOf = new Map(bodies.map((body, index) => [partOf(index), body]));
  const letters = memoised(columnLetters);
  return zipped(Object.entries(parts).map(([name, bytes]) => {
    const body = bodyOf.get(name);
    return [name, body === undefined ? bytes : around(textOf(name), body, rowsMarkup(body, ids, letters))];
  }));
}

function* around(markup: string, { lines, columns }: SheetData, rows: Iterable<string>): Iterable<string> {
  const [found = ''] = /<sheetData(?:\/>|>.*?<\/sheetData>)/su.exec(markup) ?? [];
  const at = markup.indexOf(found);
  yield `${markup.slice(0, at).replace(/<dimension ref="[^"]*"\/>/u, `<dimension ref="A1:${addressOf(Math.max(1, lines.length) - 1, columns - 1)}"/>`)}<sheetData>`;
  yield* rows;
  yield `</sheetData>${markup.slice(at + found.length)}`;
}

function memoised(make: (column: number) => string): (column: number) => string {
  const known: string[] = [];
  return (column) => (known[column] ??= make(column));
}

/** Excel's rules: 31 characters, none of `[ ] : * ? / \`, no apostrophe at the ends, unique without regard to case. */
export function sheetNames(wanted: readonly string[]): string[] {
  return wanted.map(namer());
}

function namer(): (wanted: string) => string {
  const used = new Set<string>(['history']);
  return (name) => {
    const clean = printable(name).replace(/[[\]:*?/\\]/gu, ' ').replace(/\s+/gu, ' ').trim().replace(/^'+|'+$/gu, '');
    const base = clean === '' ? 'Sheet' : clean;
    let chosen = [...base].slice(0, 31).join('');
    for (let count = 2; used.has(chosen.toLowerCase()); count += 1) {
      const suffix = ` (${count})`;
      chosen = [...base].slice(0, 31 - suffix.length).join('') + suffix;
    }
    used.add(chosen.toLowerCase());
    return chosen;
  };
}

/**
 * Print area and repeated rows and columns, as the reserved names that stand for them. The library would write them
 * itself, but without the quotes that a sheet name with a space needs, and Excel calls such a file damaged.
 */
function printRanges({ widths, rows, print }: SheetPlan, scope: string): NonNullable<WriteOptions['namedRanges']> {
  const sheetRef = quotedName(scope);
  const [first, last] = print.titleRows;
  const columns = print.titleColumns === undefined ? [] : [`${sheetRef}!$A:$${columnLetters(print.titleColumns - 1)}`];
  const area = `$A$1:$${columnLetters((print.columns ?? widths.length) - 1)}$${Math.max(1, rows.length)}`;
  return [
    { name: '_xlnm.Print_Area', range: `${sheetRef}!${area}`, scope },
    { name: '_xlnm.Print_Titles', range: [...columns, `${sheetRef}!$${first + 1}:$${last + 1}`].join(','), scope },
  ];
}

/** All of a sheet but its rows. */
function sheet(plan: SheetPlan, name: string): WriteSheet {
  const comments = plan.rows.flatMap((line, row) => line.flatMap(({ comment }, column): [string, Partial<HucreCell>][] => (
    comment === undefined ? [] : [[`${row},${column}`, { comment: { author: 'baocao', text: printable(comment) } }]]
  )));
  const { filter, print: { breaks = [], rowBreaks = [], footer } } = plan;
  return {
    name,
    columns: plan.widths.map((width) => ({ width })),
    rows: [],
    cells: new Map(comments),
    merges: (plan.merges ?? []).map(({ row, column, rows, columns }) => ({
      startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1,
    })),
    freezePane: { ...(plan.frozen.rows > 0 && { rows: plan.frozen.rows }), ...(plan.frozen.columns > 0 && { columns: plan.frozen.columns }) },
    ...(filter !== undefined && {
      autoFilter: { range: `${addressOf(filter.row, 0)}:${addressOf(Math.max(filter.lastRow, filter.row), filter.columns - 1)}` },
    }),
    pageSetup: {
      paperSize: plan.print.paper ?? 'a4', orientation: 'landscape',
      ...(breaks.length > 0 ? { scale: BROKEN_SCALE } : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    ...(breaks.length > 0 && { colBreaks: breaks.map((column) => column - 1) }),
    ...(rowBreaks.length > 0 && { rowBreaks: rowBreaks.map((row) => row - 1) }),
    ...(plan.charts !== undefined && { charts: plan.charts.map((chart) => barChart(chart, name)) }),
    headerFooter: { oddFooter: `&L${name.replace(/&/gu, '&&')}&R${footer}` },
    view: { showGridLines: false },
  };
}

function barChart({ title, categories, values, lowestFirst, most, top, bottom, left, right }: BarChart, sheetName: string): NonNullable<WriteSheet['charts']>[number] {
  const reference = ({ column, first, count }: Stretch): string => `${quotedName(sheetName)}!$${columnLetters(column)}$${first + 1}:$${columnLetters(column)}$${first + count}`;
  return {
    type: 'bar', title: printable(title), titleFontSize: 12, legend: false, gapWidth: 40, altText: printable(title),
    anchor: { from: { row: top, col: left }, to: { row: bottom, col: right } },
    series: [{ values: reference(values), categories: reference(categories), color: BAR }],
    dataLabels: { showValue: true, position: 'outEnd', numberFormat: { formatCode: '0.0%' }, fontSize: 9 },
    axes: {
      x: { reverse: lowestFirst, labelFontSize: 9, tickLblSkip: 1, majorTickMark: 'none', minorTickMark: 'none' },
      // The bars bear their numbers.
      y: { scale: { min: 0, ...(most !== null && { max: most }) }, hidden: true, gridlines: { major: false } },
    },
  };
}

function quotedName(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

/** A value as it may stand in a file. */
function text(value: string | number | null): string | number | null {
  if (typeof value !== 'string') return value;
  const clean = printable(value);
  return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT)} …` : clean;
}

/** XML 1.0 holds no control characters but tab and line ends, and no lone surrogates. */
function printable(value: string): string {
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, '');
}

const styles = new Map<string, CellStyle>();
/** Most cells share their look with all of their kind. */
const byLook = new WeakMap<Look, CellStyle>();

function styleOf(look: Look = NO_LOOK): CellStyle {
  const known = byLook.get(look) ?? styleLike(look);
  byLook.set(look, known);
  return known;
}

/** One object for each look: sheets have a hundred thousand cells and a dozen looks. */
function styleLike(look: Look): CellStyle {
  const key = `${look.tone} ${look.bold} ${look.italic} ${look.format} ${look.wrap} ${look.align} ${look.size} ${look.border}`;
  const known = styles.get(key);
  if (known !== undefined) return known;
  const fill = FILL[look.tone ?? 'plain'];
  const style: CellStyle = {
    font: {
      name: FONT, size: look.size ?? 11, bold: look.bold ?? look.tone === 'head', italic: look.italic ?? false,
      ...(look.tone === 'head' && { color: { rgb: 'FFFFFF' } }),
    },
    ...(fill !== null && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(look.border !== false && { border: { top: LINE, bottom: LINE, left: LINE, right: LINE } }),
    alignment: {
      vertical: look.tone === 'head' ? 'center' : 'top',
      wrapText: look.wrap ?? look.tone === 'head',
      ...(look.align !== undefined ? { horizontal: look.align } : look.tone === 'head' ? { horizontal: 'center' } : {}),
    },
    ...(look.format !== undefined && { numFmt: look.format }),
  };
  styles.set(key, style);
  return style;
}
