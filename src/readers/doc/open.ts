/** A Word 97-2003 file brought to the parts of a WordprocessingML package. */
import type { Limits } from '../../limits.js';
import { openOle } from '../ole.js';
import { visibleLength } from '../word/accept.js';
import type { WordSource } from '../word/source.js';
import { children, element, textOf as charactersOf, type XmlElement } from '../xml.js';
import { drawings, textBoxes } from './drawings.js';
import { type Fib, type Range, readFib } from './fib.js';
import { readFonts } from './fonts.js';
import { readLists } from './lists.js';
import { noteReferences, noteSettings, noteTexts, readSections } from './notes.js';
import { readPieces } from './pieces.js';
import { plcEntries } from './plc.js';
import { characterProperties, paragraphProperties } from './property-pages.js';
import { paragraphsOf, textOf, type Book } from './stories.js';
import { readStyles } from './styles.js';
import { blocksOf } from './tables.js';

/** `unresolved`: printed numbers that could not be made; `stored` and `kept`: visible characters of the file and of the parts. */
export type Opened = { source: WordSource; unresolved: number; stored: number; kept: number };

/**
 * @throws UnreadableError `damaged`, `password`, `word-95` or `too-long`
 */
export function openDoc(bytes: Uint8Array, limits: Pick<Limits, 'characters'>): Opened {
  const fib = readFib(openOle(bytes));
  const fonts = readFonts(fib);
  const { ends, last } = readSections(fib);
  const book: Book = {
    fib, fonts, pieces: readPieces(fib, limits), characters: characterProperties(fib), paragraphs: paragraphProperties(fib),
    styles: readStyles(fib, fonts), lists: readLists(fib, fonts), anchors: { notes: new Map(), drawings: new Map() }, sections: ends, unresolved: 0,
  };
  const content = (range: Range): XmlElement[] => blocksOf(paragraphsOf(book, range), book.styles);
  const { anchored, loose } = drawings(fib, textBoxes(fib).map(({ shape, range }) => ({ shape, content: content(range) })));
  const edges = [fib.stories.headers, fib.stories.headerBoxes].map((range) => element('w:hdr', {}, content(range)));
  book.unresolved = 0;
  const notes = (kind: 'footnote' | 'endnote'): XmlElement => element(`w:${kind}s`, {}, noteTexts(fib, kind).map((range, index) => element(`w:${kind}`, { 'w:id': String(index) }, content(range))));
  const footnotes = notes('footnote');
  const endnotes = notes('endnote');
  book.anchors = { notes: noteReferences(fib), drawings: anchored };
  const main = element('w:document', {}, [element('w:body', {}, [...content(fib.stories.main), ...loose, last])]);
  const { main: text, footnotes: footnoteText, endnotes: endnoteText, boxes } = fib.stories;
  return {
    source: {
      main, styles: book.styles.root, numbering: book.lists.root, settings: noteSettings(fib), footnotes, endnotes, comments: comments(fib), edges, mediaType: 'application/msword',
    },
    unresolved: book.unresolved,
    stored: [text, footnoteText, endnoteText, boxes].reduce((sum, range) => sum + visibleLength(textOf(book, range).replaceAll(/[\0-\u001d\u001f]/gu, '')), 0),
    kept: [main, footnotes, endnotes].reduce((sum, part) => sum + countKept(part), 0),
  };
}

/** Remarks beside the text: that there are some is all that is told of them. */
function comments(fib: Fib): XmlElement | null {
  const bytes = fib.part('commentRefs')?.bytes;
  return bytes === undefined ? null : element('w:comments', {}, plcEntries(bytes, 30).map(() => element('w:comment')));
}

/** Visible characters below a node, deleted ones and codes of fields included. */
function countKept(node: XmlElement): number {
  if (node.name === 'w:t' || node.name === 'w:instrText') return visibleLength(charactersOf(node));
  if (node.name === 'w:sym' || node.name === 'w:noBreakHyphen') return 1;
  return children(node).reduce((sum, inner) => sum + countKept(inner), 0);
}
