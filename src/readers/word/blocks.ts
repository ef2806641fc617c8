/** Blocks and tables in reading order, from mammoth's tree and our records of its paragraphs. */
import type { Limits } from '../../limits.js';
import type { Block, CellPlace, NoteReference, Table } from '../../model.js';
import { UnreadableError } from '../reader.js';
import type { BlockNode, Converted, ParagraphNode, TableNode } from './convert.js';
import { headerRows, placeCells, type PlacedCell } from './grid.js';
import type { PictureText } from './pictures.js';
import type { Prepared } from './prepare.js';
import { splitAtMarks } from './soft-breaks.js';
import { blockText, type Line } from './text.js';

/** A cell of a borderless table with more characters than this holds body text and not a head, foot or figure. */
const LAYOUT_TEXT = 1000;

export type Built = { blocks: Block[]; tables: Table[]; visible: number; /** Block at which the text of each picture begins. */ first: Map<number, number> };
type BuildLimits = Pick<Limits, 'characters' | 'cells'>;
type Build = Built & {
  prepared: Prepared;
  notes: Converted['notes'];
  limits: BuildLimits;
  cells: number;
  characters: number;
  /** Notes referred to since the last paragraph or table of the text ended. */
  pending: number[];
  noteBlocks: Map<number, number>;
  texts: ReadonlyMap<number, PictureText>;
  /** Pictures of cells and notes, which stand behind their table or note. */
  pictures: number[];
  links: { reference: NoteReference; note: number }[];
};

/**
 * Builds blocks. Notes follow the paragraph or the table that refers to them.
 * @throws UnreadableError `too-long` or `too-many-cells` when there is more text or are more cells than the limits allow
 */
export function buildBlocks(converted: Converted, prepared: Prepared, limits: BuildLimits, texts: ReadonlyMap<number, PictureText> = new Map()): Built {
  const build: Build = {
    blocks: [], tables: [], visible: 0, prepared, notes: converted.notes, limits, cells: 0, characters: 0, pending: [], noteBlocks: new Map(), links: [],
    texts, pictures: [], first: new Map(),
  };
  addNodes(build, converted.body);
  for (const { reference, note } of build.links) reference.block = build.noteBlocks.get(note) ?? null;
  const { blocks, tables, visible, first } = build;
  return { blocks, tables, visible, first };
}

function addNodes(build: Build, nodes: BlockNode[]): void {
  for (const node of nodes) {
    if (node.type === 'table') addTable(build, node, true);
    else addParagraph(build, node);
    addPendingNotes(build);
    addPictures(build);
  }
}

/** What was recognised in pictures: blocks and tables of their own, as if they stood in the text. */
function addPictures(build: Build): void {
  for (let picture = build.pictures.shift(); picture !== undefined; picture = build.pictures.shift()) {
    const text = build.texts.get(picture);
    if (text === undefined) continue;
    const [blocks, tables] = [build.blocks.length, build.tables.length];
    const table = (id: string): string => `t${Number(id.slice(1)) + tables}`;
    build.first.set(picture, blocks);
    build.tables.push(...text.tables.map((each) => ({ ...each, id: table(each.id), cells: each.cells.map((cell) => cell + blocks) })));
    build.cells += text.tables.reduce((sum, each) => sum + each.cells.length, 0);
    if (build.cells > build.limits.cells) throw new UnreadableError('too-many-cells', { cells: build.cells, limit: build.limits.cells });
    for (const block of text.blocks) {
      build.characters += block.text.length;
      build.blocks.push({
        ...block, index: block.index + blocks, cell: block.cell === null ? null : { ...block.cell, table: table(block.cell.table) },
        page: build.prepared.paragraphs.find((each) => each.picture === picture)?.page ?? null,
        references: block.references.map((reference) => ({ ...reference, block: reference.block === null ? null : reference.block + blocks })),
      });
    }
    if (build.characters > build.limits.characters) throw new UnreadableError('too-long', { characters: build.characters, limit: build.limits.characters });
  }
}

/** Empty paragraphs are no blocks, unless Word prints a number before nothing. */
function addParagraph(build: Build, node: ParagraphNode): void {
  const whole = lineOf(build, node);
  takePictures(build, [whole]);
  for (const line of whole.info.align === 'center' ? [whole] : splitAtMarks(whole)) {
    const written = blockText([line], line.info.align === 'center');
    if (written.text !== '' || written.marker !== null || written.references.length > 0) addBlock(build, 'paragraph', written, { cell: null, page: line.info.page });
  }
}

function addPendingNotes(build: Build): void {
  for (let note = build.pending.shift(); note !== undefined; note = build.pending.shift()) {
    const body = build.notes.get(note);
    if (body === undefined || build.noteBlocks.has(note)) continue;
    const lines = paragraphsOf(body).map((node) => lineOf(build, node));
    takePictures(build, lines);
    const written = blockText(lines, true);
    if (written.text !== '') build.noteBlocks.set(note, addBlock(build, 'footnote', written, { cell: null, page: null }));
  }
}

function addTable(build: Build, node: TableNode, outermost: boolean): void {
  const { cells, rows, cols } = placeCells(node);
  const ruled = build.prepared.tables[Number(node.styleId.slice(1))]?.ruled ?? false;
  build.cells += cells.length;
  if (build.cells > build.limits.cells) throw new UnreadableError('too-many-cells', { cells: build.cells, limit: build.limits.cells });
  const lines = cells.map(({ cell }) => ownParagraphs(cell).map((paragraph) => lineOf(build, paragraph)));
  const texts = lines.map((own) => blockText(own, true));
  if (cells.length === 1 || (!ruled && texts.some(({ text }) => text.length > LAYOUT_TEXT))) {
    for (const { cell } of cells) addCellContent(build, cell, outermost);
    return;
  }
  for (const own of lines) takePictures(build, own);
  const marked = node.children.findIndex(({ isHeader }) => !isHeader);
  const table: Table = { id: `t${build.tables.length + 1}`, rows, cols, headerRows: 0, ruled, cells: [] };
  build.tables.push(table);
  cells.forEach(({ cell, place }, index) => {
    const written = texts[index];
    if (written !== undefined) table.cells.push(addBlock(build, 'cell', written, { cell: { table: table.id, ...place }, page: pageOf(lines[index] ?? []) }));
    for (const inner of cell.children) if (inner.type === 'table') addTable(build, inner, false);
  });
  const heads = cells.map(({ place }, index) => ({ ...place, text: texts[index]?.text ?? '', bold: texts[index]?.style.bold === 'all' }));
  table.headerRows = ruled || marked > 0 ? headerRows(heads, rows, cols, marked === -1 ? rows : marked) : 0;
}

/** The content of a cell that only frames or lays out text, as if it stood in the text itself. */
function addCellContent(build: Build, cell: PlacedCell['cell'], outermost: boolean): void {
  for (const node of cell.children) {
    if (node.type === 'table') addTable(build, node, outermost);
    else addParagraph(build, node);
    if (outermost) addPendingNotes(build);
    if (outermost) addPictures(build);
  }
}

function takePictures(build: Build, lines: readonly Line[]): void {
  build.pictures.push(...lines.flatMap(({ info }) => info.picture ?? []));
}

function addBlock(build: Build, kind: Block['kind'], written: ReturnType<typeof blockText>, { cell, page }: { cell: CellPlace | null; page: number | null }): number {
  const { text, raw, marker, listLevel, style, visible } = written;
  build.visible += visible;
  build.characters += text.length;
  if (build.characters > build.limits.characters) throw new UnreadableError('too-long', { characters: build.characters, limit: build.limits.characters });
  const references = written.references.map(({ offset, note }) => {
    const reference: NoteReference = { offset, mark: build.prepared.marks[note] ?? '', block: null };
    build.links.push({ reference, note });
    build.pending.push(note);
    return reference;
  });
  const index = build.blocks.length;
  build.blocks.push({ index, kind, text, marker, listLevel, style, cell, references, page, raw, spans: [] });
  return index;
}

/** The page that all paragraphs of a cell stand on, null where they stand on several or where it is not known. */
function pageOf(lines: readonly Line[]): number | null {
  const page = lines[0]?.info.page ?? null;
  return lines.every(({ info }) => info.page === page) ? page : null;
}

function lineOf(build: Build, paragraph: ParagraphNode): Line {
  const index = Number(paragraph.children[0].name);
  const { paragraphs, runs, legacy } = build.prepared;
  return { paragraph, info: paragraphs[index] ?? { label: null, level: null, align: null, indent: 0, page: null }, runs, encoding: legacy.lost.get(index) ?? null };
}

function ownParagraphs(cell: PlacedCell['cell']): ParagraphNode[] {
  return cell.children.filter((node) => node.type === 'paragraph');
}

/** Paragraphs of a note, those in its tables included. */
function paragraphsOf(nodes: BlockNode[]): ParagraphNode[] {
  return nodes.flatMap((node) => (node.type === 'paragraph' ? [node] : node.children.flatMap((row) => row.children.flatMap((cell) => paragraphsOf(cell.children)))));
}
