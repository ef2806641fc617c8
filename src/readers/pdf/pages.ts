/** From the geometry of all pages to what they say in reading order: the layout steps one after the other. */
import { takeAligned } from './aligned.js';
import type { Item } from './blocks.js';
import { flowOf } from './columns.js';
import type { Glyph, PageGeometry, Rule } from './engine.js';
import { withoutFurniture } from './furniture.js';
import { type Grid, gridsOf } from './grid.js';
import { hull, type Line, makeLine, mostCommon, plain, type Word } from './layout.js';
import { measure, type Measures } from './margins.js';
import { type Note, takeNotes } from './notes.js';
import { paragraphsOf } from './paragraphs.js';
import { partGlyphs } from './regions.js';
import { partStamps } from './stamps.js';
import { joinTables, type PdfTable, tableOf } from './tables.js';
import { turnBy, turnUpright } from './turn.js';
import { wordsOf } from './words.js';

export type SourcePage = { number: number; geometry: PageGeometry };
export type Layout = {
  items: Item[];
  notes: Note[];
  measures: Measures;
  /** Visible characters of all words; furniture taken out is not counted. */
  visible: number;
  /** Pages with a table without lines whose columns could be told apart in two ways. */
  doubtful: number[];
};
type Page = { page: number; width: number; height: number; rows: Line[]; rules: Rule[]; tables: PdfTable[]; stamps: Line[][] };
type Placed = { top: number; item: { kind: 'line'; line: Line } | Exclude<Item, { kind: 'paragraph' }> };

/** Pages as blocks in reading order with their tables: heads and foots of pages taken away, columns and paragraphs found. */
export function layOut(sources: readonly SourcePage[]): Layout {
  const read = sources.map(readPage);
  const total = read.reduce((sum, page) => sum + visibleOf(page), 0);
  const { pages: bodies, removed } = withoutFurniture(read);
  const bodySize = mostCommon(bodies.flatMap((page) => page.rows.map((row) => [row.size, row.words.length] as const)));
  const { pages, notes } = takeNotes(bodies, bodySize);
  const doubtful: number[] = [];
  const flow = pages.flatMap((page) => {
    const aligned = takeAligned(page.rows, page.rules);
    if (aligned.doubtful) doubtful.push(page.page);
    return flowOfPage({ ...page, rows: aligned.rest, tables: [...page.tables, ...aligned.tables] });
  });
  const widths = new Map(pages.map((page) => [page.page, page.width]));
  const measures = measure(flow.flatMap((item) => (item.kind === 'line' ? [item.line] : [])), widths);
  // Stamps stand behind all else: wherever they were set, they would cut a sentence, a table or the signature in two.
  const stamps = pages.flatMap((page) => page.stamps.map((lines): Item => ({ kind: 'paragraph', lines })));
  return { items: [...itemsOf(flow, measures), ...stamps], notes, measures, visible: total - removed, doubtful };
}

function readPage({ number, geometry }: SourcePage): Page {
  const upright = turnUpright(geometry);
  const grids = gridsOf(upright.rules);
  const { rest, stamps } = partStamps(upright.glyphs);
  const regions = partGlyphs(rest, grids);
  const words = (glyphs: readonly Glyph[]): Word[][] => wordsAtAnyAngle(glyphs, upright);
  const tables = grids.map((grid, index) => ({ grid, table: tableOf(grid, (regions.cells[index] ?? []).map(words), number) }));
  const { real, loose } = partTables(tables, upright.rules);
  const outside = words([...regions.outside, ...loose.flatMap(({ grid }) => (regions.cells[grids.indexOf(grid)] ?? []).flat())])
    .map((row) => makeLine(row, number));
  const framed = grids.filter((grid) => !loose.some((other) => other.grid === grid));
  const rules = upright.rules.filter((rule) => !framed.some((grid) => rule.y0 >= grid.y0 - 2 && rule.y1 <= grid.y1 + 2));
  return { page: number, width: upright.width, height: upright.height, rows: outside, rules, tables: real, stamps: stamps.map((stamp) => words(stamp).map((row) => makeLine(row, number))) };
}

/**
 * Grids with text in at most one cell are frames and drawings: their text belongs to the page. So does that of a frame
 * that has level lines only, when figures in it stand below each other in columns without lines.
 */
function partTables<T extends { grid: Grid; table: PdfTable }>(tables: readonly T[], rules: readonly Rule[]): { real: PdfTable[]; loose: T[] } {
  const isReal = ({ table }: T): boolean => table.cells.filter((cell) => cell.lines.length > 0).length > 1
    && (table.xs.length > 2 || takeAligned(table.cells.flatMap((cell) => cell.lines), rules).tables.length === 0);
  return { real: tables.filter(isReal).map(({ table }) => table), loose: tables.filter((table) => !isReal(table)) };
}

/** Words of upright text, then of text that runs upwards or downwards (heads of narrow columns). */
function wordsAtAnyAngle(glyphs: readonly Glyph[], page: PageGeometry): Word[][] {
  const slanted = glyphs.some((glyph) => glyph.angle !== 0);
  const rows = wordsOf(slanted ? glyphs.filter((glyph) => glyph.angle === 0) : glyphs);
  if (!slanted) return rows;
  for (const angle of [90, 180, 270] as const) {
    const turned = glyphs.filter((glyph) => glyph.angle === angle);
    if (turned.length === 0) continue;
    const upright = turnBy({ ...page, glyphs: turned, rules: [] }, angle);
    const back = (words: Word[]): Word[] => {
      const areas = turnBy({ ...upright, glyphs: [], rules: words }, angle === 90 ? 270 : angle === 270 ? 90 : 180).rules;
      const box = hull(areas);
      return words.map((word, index) => ({ ...word, ...(areas[index] ?? box), baseline: box.y1 }));
    };
    rows.push(...wordsOf(upright.glyphs).map(back));
  }
  return rows;
}

function visibleOf(page: Page): number {
  let count = 0;
  const add = (line: Line): void => {
    for (const word of line.words) count += plain(word).length;
  };
  page.rows.forEach(add);
  page.stamps.forEach((stamp) => stamp.forEach(add));
  for (const table of page.tables) for (const cell of table.cells) cell.lines.forEach(add);
  return count;
}

function flowOfPage(page: Page): Placed['item'][] {
  const placed: Placed[] = [];
  const edges = page.tables.map((table) => table.y0).sort((a, b) => a - b);
  // Columns never run past a table, so each stretch between two tables is laid out by itself.
  for (let index = 0; index <= edges.length; index++) {
    const [from, to] = [edges[index - 1] ?? -Infinity, edges[index] ?? Infinity];
    const rows = page.rows.filter((row) => row.y0 >= from && row.y0 < to);
    for (const item of flowOf(rows, page.page)) placed.push({ top: item.kind === 'line' ? item.line.y0 : hull([...item.band.left, ...item.band.right]).y0, item });
  }
  for (const table of page.tables) placed.push({ top: table.y0, item: { kind: 'table', table } });
  return placed.map((item, order) => ({ ...item, order })).sort((a, b) => (a.top - b.top) || a.order - b.order).map(({ item }) => item);
}

/** Lines joined to paragraphs, tables joined over page breaks. */
function itemsOf(flow: readonly Placed['item'][], measures: Measures): Item[] {
  const items: Item[] = [];
  let lines: Line[] = [];
  const finish = (): void => {
    items.push(...paragraphsOf(lines, measures).map((paragraph) => ({ kind: 'paragraph' as const, lines: paragraph })));
    lines = [];
  };
  for (const item of flow) {
    if (item.kind === 'line') {
      lines.push(item.line);
      continue;
    }
    finish();
    const last = items.at(-1);
    const joined = item.kind === 'table' && last?.kind === 'table' ? joinTables(last.table, item.table) : null;
    if (joined === null) items.push(item);
    else items.splice(-1, 1, { kind: 'table', table: joined });
  }
  finish();
  return items;
}

