/** Texts as paragraphs of WordprocessingML, with what says how they make up tables. */
import { element, type XmlElement } from '../xml.js';
import type { Fib, Range } from './fib.js';
import { countUnresolved, fieldMarks, isCheckBox } from './fields.js';
import type { Lists } from './lists.js';
import { paragraphProperties, type ParagraphProperties } from './paragraph-properties.js';
import { offsetOf, pieceText, type Piece } from './pieces.js';
import type { PropertyTable } from './property-pages.js';
import { runProperties, type RunProperties } from './run-properties.js';
import { runsOf, type Anchors, type Fields } from './runs.js';
import { prls, type Prl } from './sprm.js';
import type { StyleSheet } from './styles.js';

/** What every text of a file is read with. */
export type Book = {
  fib: Fib;
  pieces: Piece[];
  characters: PropertyTable;
  paragraphs: PropertyTable;
  fonts: readonly string[];
  styles: StyleSheet;
  lists: Lists;
  anchors: Anchors;
  /** Ends of sections, by the position of their last character. */
  sections: ReadonlyMap<number, XmlElement>;
  /** Numbers that are printed and that nothing here can make. */
  unresolved: number;
};

/** `cell`: the paragraph ends a cell; `deleted`: its mark is, and with it a row that it ends. */
export type Paragraph = { node: XmlElement; depth: number; endsRow: boolean; endsCell: boolean; deleted: boolean; row: Prl[] };

const CELL = '\u0007';
const SECTION = '\u000c';

/** The characters of a range as the file has them. */
export function textOf({ fib, pieces }: Book, range: Range): string {
  return piecesWithin(pieces, range).map((piece) => pieceText(fib.document, piece, Math.max(piece.start, range.start), Math.min(piece.end, range.end))).join('');
}

/** The paragraphs of a range; text behind the last mark makes one too. Adds to `book.unresolved`. */
export function paragraphsOf(book: Book, range: Range): Paragraph[] {
  const text = textOf(book, range);
  const marks = fieldMarks(text);
  const codes = codeFlags(text.length, marks);
  const fields: Fields = {
    inCode: (position) => codes[position - range.start] === 1,
    mark: (position) => marks.get(position - range.start),
    isCheckBox: (position) => isCheckBox(text, position - range.start),
  };
  book.unresolved += countUnresolved(text);
  const found: Paragraph[] = [];
  let start = 0;
  for (const end of ends(text, range.start, book)) {
    found.push(readParagraph(book, range.start, text, start, end, fields));
    start = end;
  }
  return found;
}

/** Where paragraphs end: behind their marks, behind the last character of a section, at the end. */
function ends(text: string, start: number, { sections }: Book): number[] {
  const found = [...text.matchAll(/[\r\u0007\u000c]/gu)].filter(({ index, 0: mark }) => mark !== SECTION || sections.has(start + index)).map(({ index }) => index + 1);
  if (text.length > (found.at(-1) ?? 0)) found.push(text.length);
  return found;
}

/** Which characters belong to the code of a field: 1. */
function codeFlags(length: number, fields: ReturnType<typeof fieldMarks>): Uint8Array {
  const flags = new Uint8Array(length);
  const open: boolean[] = [];
  let from = 0;
  for (const [at, mark] of [...fields].sort(([a], [b]) => a - b)) {
    if (open.at(-1) === true) flags.fill(1, from, at);
    from = at;
    if (mark === 'begin') open.push(true);
    else if (mark === 'end') open.pop();
    else open[open.length - 1] = false;
  }
  return flags;
}

function readParagraph(book: Book, base: number, text: string, start: number, end: number, fields: Fields): Paragraph {
  const last = base + end - 1;
  const mark = text[end - 1] ?? '';
  const hasMark = mark === '\r' || mark === CELL || (mark === SECTION && book.sections.has(last));
  const properties = propertiesOf(book, last);
  if (properties.oldNumbering || (properties.list !== null && properties.list > 0 && !book.lists.has(properties.list))) book.unresolved++;
  const content: XmlElement[] = [];
  let of: RunProperties | null = null;
  for (const stretch of stretches(book, { start: base + start, end: base + end }, properties.istd)) {
    of = stretch.properties;
    const within = text.slice(stretch.start - base, Math.min(stretch.end, hasMark ? last : last + 1) - base);
    const style = of.istd === null ? null : book.styles.id(of.istd);
    content.push(...runsOf({ text: within, start: stretch.start, properties: of, fields }, book.anchors, style, book.fib.data));
  }
  const markLook = hasMark && of !== null ? [...of.rPr, ...(of.deleted ? [element('w:del')] : [])] : [];
  const style = book.styles.id(properties.istd);
  const section = book.sections.get(last);
  const pPr = element('w:pPr', {}, [
    ...(style === null ? [] : [element('w:pStyle', { 'w:val': style })]), ...properties.pPr,
    ...(markLook.length === 0 ? [] : [element('w:rPr', {}, markLook)]), ...(section === undefined ? [] : [section]),
  ]);
  return {
    node: element('w:p', {}, [pPr, ...content]),
    depth: properties.depth, endsRow: properties.endsRow, deleted: of?.deleted === true, row: properties.row,
    endsCell: mark === CELL || properties.endsInnerCell,
  };
}

/** Properties of the paragraph that a position ends: those of its mark, and over them those of its piece. */
function propertiesOf(book: Book, position: number): ParagraphProperties {
  const piece = pieceAt(book.pieces, position);
  if (piece === undefined) return paragraphProperties(0, []);
  const { istd, prls: own } = book.paragraphs.at(offsetOf(piece, position));
  return paragraphProperties(istd, piece.grpprl === null ? own : [...own, ...prls(piece.grpprl)]);
}

/** Stretches of one look each. */
function* stretches(book: Book, range: Range, istd: number): Generator<Range & { properties: RunProperties }> {
  for (const piece of piecesWithin(book.pieces, range)) {
    const over = prls(piece.grpprl);
    const end = Math.min(piece.end, range.end);
    let at = Math.max(piece.start, range.start);
    while (at < end) {
      const found = book.characters.at(offsetOf(piece, at));
      const length = Math.max(1, Math.ceil((found.end - offsetOf(piece, at)) / (piece.wide ? 2 : 1)));
      const styled = (name: string, own: number | null): boolean => book.styles.sets(istd, name) !== (own !== null && book.styles.sets(own, name));
      yield { start: at, end: Math.min(end, at + length), properties: runProperties(over.length === 0 ? found.prls : [...found.prls, ...over], { fonts: book.fonts, styled }) };
      at += length;
    }
  }
}

/** Index of the piece that holds a position. */
function indexAt(pieces: readonly Piece[], position: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  return pieces[indexAt(pieces, position)];
}

function piecesWithin(pieces: readonly Piece[], range: Range): Piece[] {
  const found: Piece[] = [];
  for (let index = indexAt(pieces, range.start); index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || piece.start >= range.end) break;
    if (piece.end > piece.start) found.push(piece);
  }
  return found;
}
