/** Blocks, spans and references from what the layout found, in reading order. */
import type { Limits } from '../../limits.js';
import type { Block, BlockStyle, CellPlace, Note, NoteReference, RawText, Span, Table } from '../../model.js';
import { normalise } from '../../text/normalise.js';
import { lowered, raised } from '../word/glyphs.js';
import { headerRows } from '../word/grid.js';
import { UnreadableError } from '../reader.js';
import { brokenWords, type ColumnHabit, habitOf } from './broken.js';
import type { Band } from './columns.js';
import { type Line, mostCommon, type Word } from './layout.js';
import type { Measures } from './margins.js';
import { type Note as Footnote, noteFor } from './notes.js';
import { isCentred, joinWrapped } from './paragraphs.js';
import type { PdfTable } from './tables.js';

export type Item = { kind: 'paragraph'; lines: Line[] } | { kind: 'band'; band: Band } | { kind: 'table'; table: PdfTable };
export type Built = { blocks: Block[]; tables: Table[]; /** Visible characters that stand in blocks, were note marks, or repeated the head of a table. */ visible: number; /** What could be read in two ways. */ remarks: Note[] };

type Build = Built & {
  notes: readonly Footnote[];
  measures: Measures;
  limits: Pick<Limits, 'characters' | 'cells'>;
  pending: number[];
  noteBlocks: Map<number, number>;
  links: { reference: NoteReference; note: number }[];
  characters: number;
  cells: number;
};
type Written = Pick<Block, 'text' | 'raw' | 'spans' | 'style' | 'page'> & { references: { offset: number; note: number; mark: string }[]; visible: number };

/**
 * Notes follow the paragraph or table that refers to them; those that nothing refers to stand at the end.
 * @throws UnreadableError `too-long` or `too-many-cells`
 */
export function buildBlocks(items: readonly Item[], notes: readonly Footnote[], measures: Measures, limits: Pick<Limits, 'characters' | 'cells'>): Built {
  const build: Build = {
    blocks: [], tables: [], visible: 0, remarks: [], notes, measures, limits, pending: [], noteBlocks: new Map(), links: [], characters: 0, cells: 0,
  };
  for (const item of items) {
    if (item.kind === 'paragraph') add(build, 'paragraph', write(build, [item.lines]), null);
    else if (item.kind === 'band') addBand(build, item.band);
    else addTable(build, item.table);
    while (build.pending.length > 0) addNote(build, build.pending.shift() ?? -1);
  }
  notes.forEach((_, index) => addNote(build, index));
  for (const { reference, note } of build.links) reference.block = build.noteBlocks.get(note) ?? null;
  return { blocks: build.blocks, tables: build.tables, visible: build.visible, remarks: build.remarks };
}

function add(build: Build, kind: Block['kind'], written: Written, cell: CellPlace | null): number {
  const index = build.blocks.length;
  const { references, visible, ...rest } = written;
  // The margins of the page say nothing about text in a cell.
  if (kind === 'cell') rest.style = { ...rest.style, align: null, indent: null };
  build.visible += visible;
  build.characters += rest.text.length;
  if (build.characters > build.limits.characters) throw new UnreadableError('too-long', { characters: build.characters, limit: build.limits.characters });
  const linked = references.map(({ offset, note, mark }) => {
    const reference: NoteReference = { offset, mark, block: null };
    build.links.push({ reference, note });
    build.pending.push(note);
    return reference;
  });
  const torn = UNKNOWN.test(rest.text) ? UNKNOWN_IN_NUMBER.exec(rest.text)?.[0] : undefined;
  if (torn !== undefined) build.remarks.push({ id: 'reader.pdf-unknown-character', params: { page: rest.page ?? 0, text: torn, block: index }, page: rest.page });
  build.blocks.push({ index, kind, marker: null, listLevel: null, cell, references: linked, ...rest });
  return index;
}

function addNote(build: Build, index: number): void {
  const note = build.notes[index];
  if (note === undefined || build.noteBlocks.has(index)) return;
  build.noteBlocks.set(index, -1);
  build.visible += note.form.length;
  build.noteBlocks.set(index, add(build, 'footnote', write(build, [note.lines]), null));
}

function newTable(build: Build, rows: number, cols: number, ruled: boolean, cells: number): Table {
  build.cells += cells;
  if (build.cells > build.limits.cells) throw new UnreadableError('too-many-cells', { cells: build.cells, limit: build.limits.cells });
  const table: Table = { id: `t${build.tables.length + 1}`, rows, cols, headerRows: 0, ruled, cells: [] };
  build.tables.push(table);
  return table;
}

/** Told first, for speed: hardly any text has one. */
const UNKNOWN = /[\ufffd\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u;
/** A character that its font does not explain, inside or right beside a number: it may be a digit. */
const UNKNOWN_IN_NUMBER = /\S*(?:\p{Nd}[.,]?[\ufffd\p{Co}]|(?<=\S)[\ufffd\p{Co}][.,]?\p{Nd})\S*/u;

/** A head or foot in two columns: a borderless table of two cells, as Word files have it. */
function addBand(build: Build, band: Band): void {
  const table = newTable(build, 1, 2, false, 2);
  [band.left, band.right].forEach((lines, col) => {
    table.cells.push(add(build, 'cell', write(build, joinWrapped(lines, null)), { table: table.id, row: 0, col, rowSpan: 1, colSpan: 1 }));
  });
}

function addTable(build: Build, source: PdfTable): void {
  const cols = source.xs.length - 1;
  build.visible += source.dropped;
  const table = newTable(build, source.rows, cols, source.ruled, source.cells.length);
  const habits = new Map<number, ColumnHabit>();
  const habit = (col: number): ColumnHabit => {
    const known = habits.get(col) ?? habitOf(source.cells.filter((cell) => cell.col === col && cell.colSpan === 1).map((cell) => cell.lines));
    habits.set(col, known);
    return known;
  };
  const heads = source.cells.map(({ lines, width, ...place }) => {
    const breaks = lines.length > 1 ? brokenWords(lines, width, habit(place.col)) : null;
    const written = write(build, joinWrapped(lines, width), breaks?.joined);
    if (written.page === null) written.page = source.page;
    const index = add(build, 'cell', written, { table: table.id, ...place });
    table.cells.push(index);
    if (breaks !== null && breaks.doubtful.length > 0) {
      build.remarks.push({ id: 'reader.pdf-broken-number', params: { page: written.page ?? 0, text: written.text, block: index }, page: written.page });
    }
    return { ...place, text: written.text, bold: written.style.bold === 'all' };
  });
  table.headerRows = headerRows(heads, source.rows, cols, Math.max(source.repeated, source.head));
}

/** Groups of lines as one text: lines of a group are joined by spaces, groups by line breaks, `broken` words by nothing. */
function write(build: Build, groups: readonly (readonly Line[])[], broken?: ReadonlySet<Word>): Written {
  let text = '';
  let file = '';
  let source = '';
  let visible = 0;
  const spans: Span[] = [];
  const references: Written['references'] = [];
  let before: Word | null = null;
  groups.forEach((lines, group) => lines.forEach((line, index) => line.words.forEach((word, at) => {
    const read = readWord(build, word, line.page, before);
    const attached = broken?.has(word) === true || (at === 0 && index > 0 && /[\p{L}\p{Nd}][-/]$/u.test(text));
    const space = text === '' || attached ? '' : at === 0 && index === 0 && group > 0 ? '\n' : ' ';
    visible += read.visible;
    const marked = text.length;
    if (read.text !== '') {
      const start = text.length + space.length;
      text += space + read.text;
      source += (file === '' ? '' : space) + read.source;
      file += (file === '' ? '' : space) + read.raw;
      spans.push({ start, end: text.length, page: line.page, box: [word.x0, word.y0, word.x1, word.y1] });
    }
    const from = read.text === '' ? marked : text.length - read.text.length;
    references.push(...read.references.map((reference) => ({ ...reference, offset: from + reference.offset })));
    before = word;
  })));
  const lines = groups.flat();
  return { text, raw: rawOf(text, file, source), spans, references, visible, page: lines[0]?.page ?? null, style: styleOf(lines, build.measures) };
}

/** @param file what normalising begins with; @param source the file's own characters, as many, of which it was decoded */
function rawOf(text: string, file: string, source: string): RawText | null {
  if (text === source) return null;
  const normal = normalise(file, { keepNewlines: true });
  if (normal.text !== text) return null;
  return source === file ? normal.raw : { text: source, map: normal.raw?.map ?? [[0, 0]] };
}

/** Characters that normalising leaves as they are: most words need no more than this test. */
const PLAIN = /^[!-~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ“”‘’–…]*$/u;

type ReadWord = { text: string; raw: string; source: string; visible: number; references: { offset: number; note: number; mark: string }[] };

/** A word's text: marks of notes taken out, other raised and lowered characters as such characters of Unicode. */
function readWord(build: Build, word: Word, page: number, before: Word | null): ReadWord {
  const read: ReadWord = { text: '', raw: '', source: '', visible: 0, references: [] };
  word.pieces.forEach((piece, index) => {
    read.visible += piece.text.length;
    if (piece.shift === 'raised') {
      const standing = word.pieces[index - 1];
      const note = noteFor(build.notes, piece.text, page, standing === undefined ? before : { ...word, pieces: [standing] });
      if (note >= 0) {
        read.references.push({ offset: read.text.length, note, mark: build.notes[note]?.mark ?? '' });
        return;
      }
    }
    const shown = piece.shift === 'raised' ? raised(piece.text) : piece.shift === 'lowered' ? lowered(piece.text) : piece.text;
    read.text += PLAIN.test(shown) ? shown : normalise(shown).text;
    read.raw += piece.legacy?.decoded ?? shown;
    read.source += piece.legacy?.file ?? shown;
  });
  return read;
}

function styleOf(lines: readonly Line[], measures: Measures): BlockStyle {
  const words = lines.flatMap((line) => line.words);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return { bold: 'none', italic: false, align: null, indent: null, size: null };
  const bold = words.every((word) => word.bold) ? 'all' : words[0]?.bold === true ? 'lead' : 'none';
  const margins = measures.margins.get(first.page) ?? { left: 0, right: 0 };
  const full = lines.slice(0, -1);
  const centred = lines.every((line) => isCentred(line, margins, measures.indent));
  const align = centred ? 'center'
    : first.x0 - margins.left > 100 && margins.right - first.x1 < 4 ? 'right'
      : full.length > 0 && full.every((line) => Math.abs(line.x1 - margins.right) < 4) ? 'justify' : 'left';
  return {
    bold, italic: words.every((word) => word.italic), align,
    indent: Math.round((first.x0 - margins.left) * 10) / 10,
    size: mostCommon(lines.map((line) => [line.size, line.words.length])),
  };
}
