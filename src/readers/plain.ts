/**
 * Reader for plain text and light Markdown, as typed or as other tools extract it from Word and PDF files.
 * It has no pages and no geometry; what a hand wrote on a scan and a tool put into the text stays in it.
 */
import type { Limits } from '../limits.js';
import type { Block, CellPlace, Extraction, NoteReference, Table } from '../model.js';
import { normalise } from '../text/normalise.js';
import { isText } from './detect.js';
import { decodeText } from './plain-decode.js';
import { type Styled, parseInline, plainDigits, slice, styleOf } from './plain-inline.js';
import { joinPages } from './plain-join.js';
import { type Piece, splitPieces } from './plain-lines.js';
import { type Grid, buildGrid } from './plain-table.js';
import { type Reader, UnreadableError } from './reader.js';

export const plainReader: Reader = {
  id: 'plain',
  accepts: isText,
  read: (bytes, limits) => Promise.resolve().then(() => readPlain(bytes, limits)),
};

function readPlain(bytes: Uint8Array, limits: Limits): Extraction {
  const decoded = decodeText(bytes);
  if (decoded.kind !== 'text') throw new UnreadableError(decoded.kind === 'binary' ? 'not-recognised' : decoded.kind);
  if (decoded.text.length > limits.characters) {
    throw new UnreadableError('too-long', { characters: decoded.text.length, limit: limits.characters });
  }
  const pieces = joinPages(splitPieces(decoded.text));
  const { blocks, tables } = assemble(pieces, limits);
  if (blocks.length === 0) throw new UnreadableError('empty');
  const markdown = /^ {0,3}#{1,6}\s|\*\*\S|^\s*\|.*\|\s*$/mu.test(decoded.text);
  return {
    mediaType: markdown ? 'text/markdown' : 'text/plain',
    reader: 'plain', pages: null, textFrom: 'digital', pageSources: [], blocks, tables, notes: [],
  };
}

function assemble(pieces: Piece[], limits: Limits): { blocks: Block[]; tables: Table[] } {
  const marks = noteMarks(pieces);
  const blocks: Block[] = [];
  const tables: Table[] = [];
  let cells = 0;
  for (const piece of pieces) {
    if (piece.kind === 'paragraph') {
      const isNote = piece.note !== null && marks.has(plainDigits(piece.note));
      const lead = isNote ? /^[⁰¹²³⁴-⁹]+\s*/u.exec(piece.styled.text)?.[0].length ?? 0 : 0;
      const styled = slice(piece.styled, lead);
      const block = makeBlock(blocks.length, styled, marks, null, isNote ? 'footnote' : 'paragraph');
      if (piece.heading) block.style.bold = 'all';
      if (block.text !== '') blocks.push(block);
      continue;
    }
    const grid = buildGrid(piece);
    cells += grid.cells.length;
    if (cells > limits.cells) throw new UnreadableError('too-many-cells', { cells, limit: limits.cells });
    tables.push(addTable(grid, `t${tables.length + 1}`, blocks, marks));
  }
  attachNotes(blocks, notesOf(pieces).filter((mark) => marks.has(mark)));
  return { blocks, tables };
}

function addTable(grid: Grid, id: string, blocks: Block[], marks: Set<string>): Table {
  const { rows, cols, headerRows, ruled } = grid;
  const indexes = grid.cells.map(({ text, ...place }) => {
    blocks.push(makeBlock(blocks.length, parseInline(text), marks, { table: id, ...place }, 'cell'));
    return blocks.length - 1;
  });
  return { id, rows, cols, headerRows, ruled, cells: indexes };
}

function makeBlock(index: number, styled: Styled, marks: Set<string>, cell: CellPlace | null, kind: Block['kind']): Block {
  const { kept, references } = takeReferences(styled, marks);
  const keepNewlines = kind === 'cell';
  const { text, raw } = normalise(kept.text, { keepNewlines });
  const { bold, italic } = styleOf(kept);
  return {
    index, kind, text, marker: null, listLevel: null,
    style: { bold, italic, align: null, indent: null, size: null },
    cell, page: null, raw, spans: [],
    references: references.map(({ at, mark }) => ({
      offset: normalise(kept.text.slice(0, at), { keepNewlines }).text.length, mark, block: null,
    })),
  };
}

// ---------------------------------------------------------------- footnotes

/** A superscript run right behind a word, a figure, a bracket or a quotation mark. */
const GLUED = /(?<=[\p{L}\p{N}%)\]”"’.,;:])(?<![⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]+/gu;
const SQUARED_UNIT = /(?<!\p{L})(?:[kcdm]|da|h)?m$/iu;

function notesOf(pieces: Piece[]): string[] {
  return pieces.flatMap((piece) => (piece.kind === 'paragraph' && piece.note !== null ? [plainDigits(piece.note)] : []));
}

/** Marks of the notes that stand in the file and that some text refers to. */
function noteMarks(pieces: Piece[]): Set<string> {
  const referred = new Set<string>();
  for (const piece of pieces) {
    const texts = piece.kind === 'paragraph' ? [piece.styled.text] : piece.rows.flatMap(({ cells }) => cells.map((cell) => parseInline(cell).text));
    for (const text of texts) for (const match of text.matchAll(GLUED)) referred.add(plainDigits(match[0]));
  }
  return new Set(notesOf(pieces).filter((mark) => referred.has(mark)));
}

/** Takes footnote marks out of a text; powers and square metres stay, as do marks on a figure that no note answers. */
function takeReferences(styled: Styled, marks: Set<string>): { kept: Styled; references: { at: number; mark: string }[] } {
  const references: { at: number; mark: string }[] = [];
  let text = '';
  let style = '';
  let from = 0;
  for (const match of styled.text.matchAll(GLUED)) {
    const before = styled.text.slice(Math.max(0, match.index - 20), match.index);
    const mark = plainDigits(match[0]);
    const isPower = (SQUARED_UNIT.test(before) && /^[23]$/u.test(mark)) || (/[\p{N}]$|(?<!\p{L})\p{L}$/u.test(before) && !marks.has(mark));
    if (isPower) continue;
    text += styled.text.slice(from, match.index);
    style += styled.style.slice(from, match.index);
    references.push({ at: text.length, mark });
    from = match.index + match[0].length;
  }
  return { kept: { text: text + styled.text.slice(from), style: style + styled.style.slice(from) }, references };
}

/** Gives each note, in order, to the last reference before it that has its mark and no note; failing that, to the next one. */
function attachNotes(blocks: Block[], marks: string[]): void {
  const open: { at: number; reference: NoteReference }[] = blocks.flatMap((block) => block.references.map((reference) => ({ at: block.index, reference })));
  blocks.filter(({ kind }) => kind === 'footnote').forEach((note, order) => {
    const fitting = open.filter(({ reference }) => reference.block === null && reference.mark === marks[order]);
    const chosen = fitting.findLast(({ at }) => at < note.index) ?? fitting[0];
    if (chosen !== undefined) chosen.reference.block = note.index;
  });
}
