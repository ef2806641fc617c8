/** Paragraphs cut by a page end, and by the footnotes printed there, joined together again. */
import { type Styled, join } from './plain-inline.js';
import { type Paragraph, type Piece, isOpen } from './plain-lines.js';

const LOWER = /^\p{Ll}/u;
/** A figure, as opposed to a list mark, followed by a word in lower case. */
const FIGURE = /^(?:\d[\d.,]*\/\d[\d.,]*|\d{1,3}(?:[.,]\d{3})+|\d{2,})(?:\s*%)?\s+\p{Ll}/u;

/**
 * Joins, over blank lines, a paragraph that no punctuation ends with the one that goes on from it: in lower case or
 * with a figure, or in any way when footnotes stood between them. A footnote may itself go on below the next page:
 * of two pieces in lower case after an unended paragraph, the first is then the footnote's.
 */
export function joinPages(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  let body: Paragraph | null = null;
  let note: Paragraph | null = null;
  let notesBetween = false;
  pieces.forEach((piece, index) => {
    if (piece.kind === 'table') {
      joined.push(piece);
      body = null;
      return;
    }
    if (piece.note !== null) {
      joined.push(piece);
      note = isOpen(piece.styled.text) ? piece : null;
      notesBetween = true;
      return;
    }
    const text = piece.styled.text;
    const free = !piece.heading && !piece.marked && piece.afterBlank;
    if (body !== null && note !== null && free && LOWER.test(text) && !isOpen(text) && goesOnInLowerCase(pieces[index + 1])) {
      append(note, piece);
      note = null;
      return;
    }
    if (body !== null && free && (LOWER.test(text) || FIGURE.test(text) || (notesBetween && !isTitle(text)))) append(body, piece);
    else {
      joined.push(piece);
      body = piece.heading ? null : piece;
    }
    if (body !== null && !isOpen(body.styled.text)) body = null;
    notesBetween = false;
  });
  return joined;
}

function goesOnInLowerCase(piece: Piece | undefined): boolean {
  return piece?.kind === 'paragraph' && piece.note === null && !piece.heading && !piece.marked && LOWER.test(piece.styled.text);
}

function isTitle(text: string): boolean {
  return text === text.toUpperCase();
}

function append(to: Paragraph, piece: Paragraph): void {
  to.styled = join([trimEnd(to.styled), piece.styled], ' ');
}

function trimEnd(styled: Styled): Styled {
  const text = styled.text.trimEnd();
  return { text, style: styled.style.slice(0, text.length) };
}
