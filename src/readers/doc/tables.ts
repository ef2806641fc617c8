/** Paragraphs with their depth as tables, tables within tables included. [MS-DOC] 2.4.3, 2.4.4. */
import { element, type XmlElement } from '../xml.js';
import { cellProperties, readRow, type CellDefinition, type RowDefinition } from './rows.js';
import type { Paragraph } from './stories.js';
import type { StyleSheet } from './styles.js';

/** Edges of rows that lie closer than this are one: hands and programs set them a hair's breadth apart. */
const NEAR = 60;
/** Rows whose cells begin further in than this leave columns out; nearer, they are only indented otherwise. */
const INDENTED = 200;

type Row = { cells: XmlElement[][]; definition: RowDefinition; deleted: boolean };

/** Paragraphs and tables in order. */
export function blocksOf(paragraphs: readonly Paragraph[], styles: StyleSheet): XmlElement[] {
  return gather(paragraphs, 0, styles);
}

function gather(paragraphs: readonly Paragraph[], depth: number, styles: StyleSheet): XmlElement[] {
  const blocks: XmlElement[] = [];
  for (let index = 0; index < paragraphs.length;) {
    const first = paragraphs[index];
    if (first === undefined || first.depth <= depth) {
      if (first !== undefined) blocks.push(first.node);
      index++;
      continue;
    }
    let end = index;
    while ((paragraphs[end]?.depth ?? 0) > depth) end++;
    blocks.push(tableOf(rowsOf(paragraphs.slice(index, end), depth + 1, styles), styles));
    index = end;
  }
  return blocks;
}

function rowsOf(paragraphs: readonly Paragraph[], depth: number, styles: StyleSheet): Row[] {
  const rows: Row[] = [];
  let cells: XmlElement[][] = [];
  let open: Paragraph[] = [];
  const endCell = (): void => {
    cells.push(gather(open, depth, styles));
    open = [];
  };
  for (const paragraph of paragraphs) {
    if (paragraph.depth === depth && paragraph.endsRow) {
      // Text between the last cell and the mark of the row is against the rules, and no reason to lose it.
      if (open.length > 0) endCell();
      if (holdsText(paragraph.node)) cells.push([paragraph.node]);
      rows.push({ cells, definition: readRow(paragraph.row), deleted: paragraph.deleted });
      cells = [];
      continue;
    }
    open.push(paragraph);
    if (paragraph.depth === depth && paragraph.endsCell) endCell();
  }
  if (open.length > 0) endCell();
  if (cells.length > 0) rows.push({ cells, definition: readRow([]), deleted: false });
  return rows;
}

function holdsText(paragraph: XmlElement): boolean {
  return paragraph.children.length > 1;
}

function tableOf(rows: Row[], styles: StyleSheet): XmlElement {
  const column = columnsOf(rows.map(({ definition }) => definition.edges));
  const style = rows.map(({ definition }) => definition.istd).find((istd) => istd !== null) ?? null;
  const id = style === null ? null : styles.id(style);
  const properties = element('w:tblPr', {}, [...(id === null ? [] : [element('w:tblStyle', { 'w:val': id })]), ...(rows[0]?.definition.borders ?? [])]);
  return element('w:tbl', {}, [properties, ...rows.map((row) => rowOf(row, column))]);
}

function rowOf({ cells, definition, deleted }: Row, column: (edge: number) => number): XmlElement {
  const { edges } = definition;
  const before = edges.length === 0 ? 0 : column(edges[0] ?? 0);
  const joined = joins(definition.cells);
  const properties = element('w:trPr', {}, [
    ...(definition.header ? [element('w:tblHeader')] : []),
    ...(deleted ? [element('w:del')] : []),
    ...(before > 0 ? [element('w:gridBefore', { 'w:val': String(before) })] : []),
  ]);
  return element('w:tr', {}, [properties, ...cells.map((content, index) => {
    const span = index + 1 < edges.length ? Math.max(1, column(edges[index + 1] ?? 0) - column(edges[index] ?? 0)) : 1;
    return element('w:tc', {}, [cellProperties(definition.cells[index], joined[index] ?? null, span), ...content]);
  })]);
}

/**
 * Which cells run on from the one before (true), which begin a run (false); null for cells by themselves. Of the two
 * marks, documentation old and new disagree which is the first cell's: in every run it is the one that comes first.
 */
function joins(cells: readonly CellDefinition[]): (boolean | null)[] {
  let first = 0;
  return cells.map(({ across }) => {
    if (across === 0) {
      first = 0;
      return null;
    }
    if (first === 0 || across === first) {
      first = across;
      return false;
    }
    return true;
  });
}

/** Numbers of the columns that edges lie at, from the edges of all rows. */
function columnsOf(rows: readonly (readonly number[])[]): (edge: number) => number {
  const least = rows.reduce((found, [edge]) => Math.min(found, edge ?? Infinity), Infinity);
  const snapped = (edge: number): number => (edge - least < INDENTED ? least : edge);
  const places = new Set<number>();
  let narrowest = NEAR;
  for (const edges of rows) {
    edges.forEach((edge, index) => {
      places.add(index === 0 ? snapped(edge) : edge);
      const width = edge - (edges[index - 1] ?? -Infinity);
      if (width > 0) narrowest = Math.min(narrowest, width);
    });
  }
  const numbers = new Map<number, number>();
  let number = -1;
  let begin = -Infinity;
  for (const edge of [...places].sort((a, b) => a - b)) {
    if (edge - begin >= narrowest) {
      number++;
      begin = edge;
    }
    numbers.set(edge, number);
  }
  return (edge) => numbers.get(edge) ?? numbers.get(snapped(edge)) ?? 0;
}
