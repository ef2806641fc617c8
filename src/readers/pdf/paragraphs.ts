/** Lines to paragraphs, across line and page breaks. */
import { type Line, plainLine } from './layout.js';
import { INDENT, type Margins, type Measures } from './margins.js';

/** A mark that begins a list item or a numbered node. */
export const LIST_MARK = /^(?:[-–+*•●○▪◦✓✔➢➤❖→⇒]|[IVXL]+[.)]|\p{Nd}{1,2}(?:\.\p{Nd}{1,2})*[.)]|\p{Nd}{1,2}(?:\.\p{Nd}{1,2})+|[a-zđ][.)]|\(\p{Nd}{1,2}\))(?=\s|\p{L}|$)/u;
/** "II. KẾT QUẢ": a heading whatever stands above it, where a page of few lines does not tell its margins. */
const ROMAN_HEADING = /^[IVXL]+[.)] ?\p{Lu}{2}/u;
const ENDED = /[.;:!?…]["”')\]]*$/u;

/** Groups lines in reading order into paragraphs. */
export function paragraphsOf(lines: readonly Line[], measures: Measures): Line[][] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const current = paragraphs.at(-1);
    if (current !== undefined && continues(current, line, measures)) current.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** Whether a line goes on with the paragraph of the lines before it. */
export function continues(paragraph: readonly Line[], line: Line, measures: Measures): boolean {
  const [first, last] = [paragraph[0], paragraph.at(-1)];
  if (first === undefined || last === undefined) return false;
  const [before, here] = [marginsOf(measures, last.page), marginsOf(measures, line.page)];
  if (Math.abs(last.size - line.size) > 1.2 || ROMAN_HEADING.test(plainLine(line))) return false;
  const pitch = measures.pitch.get(line.page) ?? 0;
  const step = line.page === last.page ? line.baseline - last.baseline : pitch;
  if (pitch > 0 && step > 1.6 * pitch) return false;
  const centred = paragraph.some((other) => isCentred(other, before, measures.indent)) && isEven(last, before);
  if (centred && isEven(line, here)) return continuesCentred(last, line, before);
  const indent = line.x0 - here.left;
  if (indent <= INDENT && goesOn(last, line, before) && step <= 1.35 * Math.max(pitch, line.size)) return true;
  if (!isFilled(last, line, before, measures.ragged) || isNextItem(first, line, measures)) return false;
  if (ENDED.test(plainLine(last)) && /^[-–+•✓✔➢➤❖→⇒] ?\p{Lu}/u.test(plainLine(line))) return false;
  if (indent <= INDENT) return measures.indented || !startsAfresh(last, line, step, pitch);
  return continuesIndented(paragraph, line, here, before);
}

/** Whether a line begins with a list mark where the paragraph began with one of its sort: two items. */
function isNextItem(first: Line, line: Line, measures: Measures): boolean {
  const shift = marginsOf(measures, line.page).left - marginsOf(measures, first.page).left;
  const kind = markKind(line);
  return kind !== null && Math.abs(line.x0 - first.x0 - shift) < 3 && kind === markKind(first);
}

/** What sort of mark a line begins with; null for none. Bullets are one sort: levels alternate between them. */
function markKind(line: Line): string | null {
  // Raised marks count within a sentence as often as they begin an item.
  if (line.words[0]?.pieces[0]?.shift === 'raised') return null;
  const mark = LIST_MARK.exec(plainLine(line))?.[0];
  return mark === undefined ? null : mark.replace(/\p{Nd}+/gu, '1').replace(/^[-–+*•●○▪◦✓✔➢➤❖→⇒]/u, '-').replace(/^[IVXL]+/u, 'I').replace(/^[a-zđ]/u, 'a');
}

/** An indented line goes on with a hanging or wholly indented paragraph; else it begins one. */
function continuesIndented(paragraph: readonly Line[], line: Line, here: Margins, before: Margins): boolean {
  const [first, last] = [paragraph[0], paragraph.at(-1)];
  if (first === undefined || last === undefined || LIST_MARK.test(plainLine(line))) return false;
  const at = line.x0 - here.left;
  if (paragraph.length > 1) return Math.abs(at - (last.x0 - before.left)) < 4;
  const hanging = LIST_MARK.test(plainLine(first)) && first.words[1] !== undefined && Math.abs(at - (first.words[1].x0 - before.left)) < 4;
  if (hanging) return true;
  return Math.abs(at - (first.x0 - before.left)) < 4 && !ENDED.test(plainLine(last)) && /^\p{Ll}/u.test(plainLine(line));
}

/** In text without first-line indents: a list mark or a wider gap after a finished sentence. */
function startsAfresh(last: Line, line: Line, step: number, pitch: number): boolean {
  const ended = ENDED.test(plainLine(last));
  return (ended && markKind(line) !== null) || (pitch > 0 && step > 1.2 * pitch && (ended || /^\p{Lu}/u.test(plainLine(line))));
}

function continuesCentred(last: Line, line: Line, margins: Margins): boolean {
  const [end, start] = [last.words.at(-1), line.words[0]];
  const alike = end?.bold === start?.bold && end?.italic === start?.italic;
  if (!alike) return false;
  if (/^\p{Ll}/u.test(plainLine(line)) && !ENDED.test(plainLine(last))) return true;
  return last.x1 - last.x0 + roomFor(line) > margins.right - margins.left;
}

/** Whether the first word of the next line would not have fitted behind this one. */
function isFilled(last: Line, next: Line, margins: Margins, ragged: boolean): boolean {
  return last.x1 + roomFor(next) > margins.right + (ragged ? -0.5 * last.size : 1);
}

/** Whether a sentence plainly goes on at the margin: not ended above, small letter below, no more than a word short. */
function goesOn(last: Line, next: Line, margins: Margins): boolean {
  return /^\p{Ll}/u.test(plainLine(next)) && !ENDED.test(plainLine(last)) && !LIST_MARK.test(plainLine(next))
    && margins.right - last.x1 < 0.25 * (margins.right - margins.left) && last.words.at(-1)?.bold === next.words[0]?.bold;
}

/** Width of the first word of a line with the space before it (a quarter of the size, less when justified). */
function roomFor(line: Line): number {
  const first = line.words[0];
  return first === undefined ? 0 : first.x1 - first.x0 + 0.25 * line.size;
}

/** @param indent of first lines: a line that stands so far in is not centred, even if it looks so by chance */
export function isCentred(line: Line, margins: Margins, indent: number): boolean {
  const left = line.x0 - margins.left;
  return isEven(line, margins) && left > 4 && (indent === 0 || Math.abs(left - indent) > 2);
}

/** Whether a line leaves the same room on both sides, or none: a full line of a centred title. */
function isEven(line: Line, margins: Margins): boolean {
  return Math.abs(line.x0 - margins.left - (margins.right - line.x1)) < 8;
}

function marginsOf(measures: Measures, page: number): Margins {
  return measures.margins.get(page) ?? { left: 0, right: 0 };
}

/**
 * Joins the printed lines of a column or cell that are one line of text: a wrapped recipient ("- Văn phòng …"),
 * the subject of a dispatch ("V/v …"), a sentence that fills the cell.
 * @param width of the column; null where lines are kept as printed unless they belong to an item
 */
export function joinWrapped(lines: readonly Line[], width: number | null): Line[][] {
  const joined: Line[][] = [];
  for (const line of lines) {
    const current = joined.at(-1);
    const last = current?.at(-1);
    if (current !== undefined && last !== undefined && wraps(current, last, line, width)) current.push(line);
    else joined.push([line]);
  }
  return joined;
}

function wraps(current: readonly Line[], last: Line, line: Line, width: number | null): boolean {
  const text = plainLine(line);
  if (LIST_MARK.test(text) && !/^\p{Nd}/u.test(text)) return false;
  const head = current[0] === undefined ? '' : plainLine(current[0]);
  if (width === null) {
    const item = /^[-–+*]/u.test(head) && !ENDED.test(plainLine(last));
    const subject = /^(?:V\/v|Về việc)/iu.test(head) && Math.abs(last.size - line.size) < 1 && line.baseline - last.baseline < 2 * line.size
      && line.words[0]?.bold === last.words[0]?.bold;
    return item || subject;
  }
  return !ENDED.test(plainLine(last)) || last.x1 - last.x0 + roomFor(line) > 0.97 * width;
}

