/** Glyphs to words and rows: what stands on one baseline, from left to right. */
import type { Font, Glyph } from './engine.js';
import { decodeLegacy, isVniMark } from './legacy-fonts.js';
import { hull, isBlank, median, mostCommon, type Piece, type Shift, type Word } from './layout.js';

/** A gap wider than this share of the font size parts two words; a space is a quarter of it. */
const WORD_GAP = 0.15;
/** Baselines that differ by less than this share of the font size are one. */
const SAME_BASELINE = 0.12;
/** The same for text that OCR programs put under a scan, which jumps from word to word. */
const SAME_SCANNED_BASELINE = 0.3;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾';
const SUPERSCRIPT_OF = '0123456789+-()';

/** Superscripts are at most this share of the size of the text they belong to (browsers set them at five sixths). */
const SMALLER = 0.9;
/** Rows above and below among which that text is looked for. */
const REACH = 6;

/** The text of a footnote begins at most this many sizes behind its mark. */
const NOTE_TAB = 4;

type Mark = Omit<Glyph, 'angle' | 'hidden'> & { shift: Shift; doubled: boolean; blank: boolean };
type Row = { baseline: number; size: number; marks: Mark[] };

/** Words of a region (a page without its tables, or one cell), row by row from the top, each row left to right. */
export function wordsOf(glyphs: readonly Glyph[]): Word[][] {
  const rows = rowsOf(attachMarks(glyphs), glyphs[0]?.hidden === true ? SAME_SCANNED_BASELINE : SAME_BASELINE);
  settleShifts(rows);
  return rows.filter((row) => row.marks.length > 0).map(splitRow).filter((words) => words.length > 0);
}

/** Puts combining marks drawn as glyphs of their own behind their letter, and reads superscript characters. */
function attachMarks(glyphs: readonly Glyph[]): Mark[] {
  const marks: Mark[] = [];
  for (const { text, x0, y0, x1, y1, baseline, size, font, run } of glyphs) {
    const code = text.charCodeAt(0);
    const last = marks.at(-1);
    if (last !== undefined && !last.blank && last.run === run && isVniMark(text, font)) {
      last.text += text;
      last.x1 = Math.max(last.x1, x1);
      continue;
    }
    if (code >= 0x300 && code < 0x370 && last !== undefined && !last.blank) {
      last.text = (last.text + text).normalize('NFC');
      continue;
    }
    const at = isSuperscript(code) && font.legacy === null ? SUPERSCRIPTS.indexOf(text) : -1;
    marks.push({
      text: at >= 0 ? SUPERSCRIPT_OF.charAt(at) : text, x0, y0, x1, y1, baseline, size, font, run,
      shift: at >= 0 ? 'raised' : 'none', doubled: false, blank: isBlank(text),
    });
  }
  return marks;
}

function isSuperscript(code: number): boolean {
  return (code >= 0x2070 && code < 0x2080) || code === 0xb2 || code === 0xb3 || code === 0xb9;
}

/** Rows by baseline, from the top. Neighbouring baselines are chained, since skewed scans drift along a line. */
function rowsOf(marks: Mark[], same: number): Row[] {
  const sorted = [...marks].sort((a, b) => a.baseline - b.baseline);
  const rows: Mark[][] = [];
  let last: Mark | null = null;
  for (const mark of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && last !== null && mark.baseline - last.baseline <= same * Math.min(mark.size, last.size)) row.push(mark);
    else rows.push([mark]);
    last = mark;
  }
  return rows.map((row) => {
    const first = row[0]?.size ?? 0;
    const even = row.every((mark) => mark.size === first);
    const size = Math.round((even ? first : mostCommon(row.map((mark) => [Math.round(mark.size * 2) / 2, mark.blank ? 0 : 1]))) * 2) / 2;
    return { size, baseline: row[row.length >> 1]?.baseline ?? 0, marks: row.sort((a, b) => a.x0 - b.x0) };
  });
}

/** Moves small raised or lowered glyphs from rows of their own to the row of the text they touch. */
function settleShifts(rows: Row[]): void {
  rows.forEach((row, index) => {
    if (!mayShift(row, rows, index)) return;
    const stay: Mark[] = [];
    for (const group of groupsOf(row.marks)) {
      const host = hostOf(group, rows, index);
      if (host === null) stay.push(...group);
      else {
        const shift: Shift = host.baseline > row.baseline ? 'raised' : 'lowered';
        host.marks.push(...group.map((mark) => ({ ...mark, shift })));
        host.marks.sort((a, b) => a.x0 - b.x0);
      }
    }
    row.marks = stay;
  });
}

/** Whether larger text stands so near that parts of a row may be its superscripts. */
function mayShift(row: Row, rows: Row[], index: number): boolean {
  const least = row.marks.reduce((size, mark) => Math.min(size, mark.size), Infinity);
  return rows.slice(Math.max(0, index - REACH), index + REACH + 1)
    .some((other) => least <= SMALLER * other.size && Math.abs(other.baseline - row.baseline) < 0.65 * other.size);
}

/** Glyphs of a row that follow each other without a wide gap; spaces alone form no group. */
function groupsOf(marks: Mark[]): Mark[][] {
  const groups: Mark[][] = [];
  for (const mark of marks) {
    if (mark.blank) continue;
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && mark.x0 - last.x1 < 0.4 * mark.size) group.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

/** The row of larger text that a small group touches at its side and is shifted from; null for text of its own. */
function hostOf(group: Mark[], rows: Row[], index: number): Row | null {
  const area = hull(group);
  const size = Math.max(...group.map((mark) => mark.size));
  const text = group.map((mark) => mark.text).join('');
  if (text.length > 6) return null;
  for (let distance = 1; distance <= REACH; distance++) {
    for (const row of [rows[index + distance], rows[index - distance]]) {
      if (row === undefined || size > SMALLER * row.size) continue;
      const drop = row.baseline - (group[0]?.baseline ?? 0);
      const raised = drop > 0.12 * row.size && drop < 0.65 * row.size;
      const lowered = drop < -0.05 * row.size && drop > -0.35 * row.size;
      if (!raised && !lowered) continue;
      const touches = row.marks.some((mark) => mark.shift === 'none' && !mark.blank && mark.size > size
        && (Math.abs(area.x0 - mark.x1) < 0.5 * row.size || Math.abs(mark.x0 - area.x1) < 0.5 * row.size));
      if (touches || (raised && isNoteMark(text, area.x1, row))) return row;
    }
  }
  return null;
}

/** Whether a raised number begins a row, the text a tab behind it: a footnote at the foot of a page. */
function isNoteMark(text: string, end: number, row: Row): boolean {
  if (!/^\(?(?:\p{Nd}{1,3}|\*{1,3})\)?$/u.test(text)) return false;
  const start = row.marks.reduce((least, mark) => (mark.blank ? least : Math.min(least, mark.x0)), Infinity);
  return start >= end && start - end < NOTE_TAB * row.size;
}

function splitRow(row: Row): Word[] {
  const marks = withoutDoubles(row.marks);
  const spread = spacing(marks);
  const words: Word[] = [];
  let current: Mark[] = [];
  const finish = (): void => {
    if (current.length > 0) words.push(makeWord(current));
    current = [];
  };
  marks.forEach((mark, index) => {
    if (mark.blank) {
      // A number stamped over the spaces of a blank slot is not parted by them: they are of another run.
      if (current.at(-1)?.run === mark.run || nextDrawn(marks, index)?.run === mark.run) finish();
      return;
    }
    const last = current.at(-1);
    if (last !== undefined && mark.x0 - last.x1 > WORD_GAP * Math.max(mark.size, last.size) + spread) finish();
    current.push(mark);
  });
  finish();
  return joinSpaced(words);
}

function nextDrawn(marks: Mark[], index: number): Mark | undefined {
  let next = index + 1;
  while (marks[next]?.blank === true) next++;
  return marks[next];
}

/** Drops the second drawing of a letter that was set twice for boldness or shadow. */
function withoutDoubles(marks: Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    let twin: Mark | null = null;
    for (let back = 1; back <= 3 && twin === null; back++) {
      const other = kept[kept.length - back];
      if (other !== undefined && !mark.blank && isTwin(other, mark)) twin = other;
    }
    if (twin === null) kept.push(mark);
    else twin.doubled = true;
  }
  return kept;
}

function isTwin(first: Mark, second: Mark): boolean {
  return first.text === second.text && first.run !== second.run && first.shift === second.shift
    && Math.min(first.x1, second.x1) - Math.max(first.x0, second.x0) > 0.6 * (second.x1 - second.x0);
}

/** The extra space between letters of a row set in spaced-out letters; 0 for ordinary text. */
function spacing(marks: Mark[]): number {
  const gaps: number[] = [];
  let wide = 0;
  for (let index = 1; index < marks.length; index++) {
    const [mark, next] = [marks[index - 1], marks[index]];
    if (mark === undefined || next === undefined || mark.blank || next.blank) continue;
    const gap = (next.x0 - mark.x1) / mark.size;
    // Wider ones part cells and columns, and say nothing of the letters.
    if (gap > 1) continue;
    gaps.push(gap);
    if (gap > 0.08) wide++;
  }
  if (gaps.length < 5 || wide < 0.75 * gaps.length) return 0;
  const middle = median(gaps);
  return middle > 0.08 && middle < 0.6 ? middle * (marks[0]?.size ?? 0) : 0;
}

function makeWord(marks: Mark[]): Word {
  const pieces: (Piece & { font: Font })[] = [];
  let standing: Mark | null = null;
  let [bold, italic] = [0, 0];
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const mark of marks) {
    const last = pieces.at(-1);
    if (last?.shift === mark.shift && last.font.legacy === mark.font.legacy) last.text += mark.text;
    else pieces.push({ text: mark.text, shift: mark.shift, font: mark.font });
    if (standing === null && mark.shift === 'none') standing = mark;
    if (mark.font.bold || mark.doubled) bold++;
    if (mark.font.italic) italic++;
    if (mark.x0 < x0) x0 = mark.x0;
    if (mark.y0 < y0) y0 = mark.y0;
    if (mark.x1 > x1) x1 = mark.x1;
    if (mark.y1 > y1) y1 = mark.y1;
  }
  const { baseline, size } = standing ?? marks[0] ?? { baseline: 0, size: 0 };
  return { x0, y0, x1, y1, pieces: pieces.map(readPiece), bold: bold * 2 > marks.length, italic: italic * 2 > marks.length, baseline, size };
}

function readPiece({ text, shift, font }: Piece & { font: Font }): Piece {
  if (font.legacy === null) return { text, shift };
  const decoded = decodeLegacy(text, font.legacy);
  return { text: decoded.normalize('NFC'), shift, legacy: { decoded, file: text } };
}

/** Joins capitals typed with spaces between them ("B Á O   C Á O"): four and more, evenly set. */
function joinSpaced(words: Word[]): Word[] {
  const joined: Word[] = [];
  for (let index = 0; index < words.length;) {
    let end = index;
    while (isCapital(words[end])) end++;
    const run = words.slice(index, end);
    if (run.length < 4) {
      const upTo = Math.max(end, index + 1);
      joined.push(...words.slice(index, upTo));
      index = upTo;
      continue;
    }
    const gaps = run.slice(1).map((word, at) => word.x0 - (run[at]?.x1 ?? 0));
    const usual = median(gaps);
    let group: Word[] = [];
    run.forEach((word, at) => {
      if (at > 0 && (gaps[at - 1] ?? 0) > 1.6 * usual) {
        joined.push(merge(group));
        group = [];
      }
      group.push(word);
    });
    joined.push(merge(group));
    index = end;
  }
  return joined;
}

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && word.pieces.length === 1 && /^\p{Lu}$/u.test(word.pieces[0]?.text ?? '');
}

function merge(group: Word[]): Word {
  const first = group[0];
  if (first === undefined) throw new Error('no words to merge');
  const text = group.map((word) => word.pieces[0]?.text ?? '').join('');
  return { ...first, ...hull(group), pieces: [{ text, shift: 'none' }] };
}
