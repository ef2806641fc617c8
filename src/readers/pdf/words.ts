/** Glyphs to words and rows: what stands on one baseline, from left to right. */
import type { Glyph } from './engine.js';
import { hull, median, mostCommon, type Piece, type Shift, type Word } from './layout.js';

/** A gap wider than this share of the font size parts two words; a space is a quarter of it. */
const WORD_GAP = 0.15;
/** Baselines that differ by less than this share of the font size are one. */
const SAME_BASELINE = 0.12;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾';
const SUPERSCRIPT_OF = '0123456789+-()';

type Mark = Glyph & { shift: Shift; doubled: boolean };
type Row = { baseline: number; size: number; marks: Mark[] };

/** Words of a region (a page without its tables, or one cell), row by row from the top, each row left to right. */
export function wordsOf(glyphs: readonly Glyph[]): Word[][] {
  const rows = rowsOf(attachMarks(glyphs));
  settleShifts(rows);
  return rows.filter((row) => row.marks.length > 0).map(splitRow).filter((words) => words.length > 0);
}

/** Puts combining marks drawn as glyphs of their own behind their letter, and reads superscript characters. */
function attachMarks(glyphs: readonly Glyph[]): Mark[] {
  const marks: Mark[] = [];
  for (const glyph of glyphs) {
    const last = marks.at(-1);
    if (last !== undefined && /^\p{M}+$/u.test(glyph.text) && !/^\s*$/u.test(last.text)) {
      last.text = (last.text + glyph.text).normalize('NFC');
      continue;
    }
    const at = glyph.text.length === 1 ? SUPERSCRIPTS.indexOf(glyph.text) : -1;
    if (at >= 0) marks.push({ ...glyph, text: SUPERSCRIPT_OF.charAt(at), shift: 'raised', doubled: false });
    else marks.push({ ...glyph, shift: 'none', doubled: false });
  }
  return marks;
}

/** Rows by baseline, from the top. Neighbouring baselines are chained, since skewed scans drift along a line. */
function rowsOf(marks: Mark[]): Row[] {
  const sorted = [...marks].sort((a, b) => a.baseline - b.baseline);
  const rows: Mark[][] = [];
  let last: Mark | null = null;
  for (const mark of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && last !== null && mark.baseline - last.baseline <= SAME_BASELINE * Math.min(mark.size, last.size)) row.push(mark);
    else rows.push([mark]);
    last = mark;
  }
  return rows.map((row) => {
    const size = mostCommon(row.map((mark) => [Math.round(mark.size * 2) / 2, mark.text.trim() === '' ? 0 : 1]));
    return { size, baseline: median(row.map((mark) => mark.baseline)), marks: row.sort((a, b) => a.x0 - b.x0) };
  });
}

/** Moves small raised or lowered glyphs from rows of their own to the row of the text they touch. */
function settleShifts(rows: Row[]): void {
  rows.forEach((row, index) => {
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

/** Glyphs of a row that follow each other without a wide gap; spaces alone form no group. */
function groupsOf(marks: Mark[]): Mark[][] {
  const groups: Mark[][] = [];
  for (const mark of marks) {
    if (mark.text.trim() === '') continue;
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
  for (let distance = 1; distance <= 6; distance++) {
    for (const row of [rows[index + distance], rows[index - distance]]) {
      if (row === undefined || size > 0.82 * row.size) continue;
      const drop = row.baseline - (group[0]?.baseline ?? 0);
      const raised = drop > 0.1 * row.size && drop < 0.65 * row.size;
      const lowered = drop < -0.05 * row.size && drop > -0.35 * row.size;
      if (!raised && !lowered) continue;
      const touches = row.marks.some((mark) => mark.shift === 'none' && mark.text.trim() !== '' && mark.size > size
        && (Math.abs(area.x0 - mark.x1) < 0.5 * row.size || Math.abs(mark.x0 - area.x1) < 0.5 * row.size));
      if (touches) return row;
    }
  }
  return null;
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
  for (const mark of marks) {
    if (mark.text.trim() === '') {
      finish();
      continue;
    }
    const last = current.at(-1);
    if (last !== undefined && mark.x0 - last.x1 > WORD_GAP * Math.max(mark.size, last.size) + spread) finish();
    current.push(mark);
  }
  finish();
  return joinSpaced(words);
}

/** Drops the second drawing of a letter that was set twice for boldness or shadow. */
function withoutDoubles(marks: Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const twin = kept.slice(-3).find((other) => other.text === mark.text && other.run !== mark.run && other.shift === mark.shift
      && mark.text.trim() !== '' && Math.min(other.x1, mark.x1) - Math.max(other.x0, mark.x0) > 0.6 * (mark.x1 - mark.x0));
    if (twin === undefined) kept.push(mark);
    else twin.doubled = true;
  }
  return kept;
}

/** The extra space between letters of a row set in spaced-out letters; 0 for ordinary text. */
function spacing(marks: Mark[]): number {
  const gaps: number[] = [];
  marks.forEach((mark, index) => {
    const next = marks[index + 1];
    if (next !== undefined && mark.text.trim() !== '' && next.text.trim() !== '') gaps.push((next.x0 - mark.x1) / mark.size);
  });
  const middle = median(gaps);
  return gaps.length >= 5 && middle > 0.08 && middle < 0.6 ? middle * (marks[0]?.size ?? 0) : 0;
}

function makeWord(marks: Mark[]): Word {
  const pieces: Piece[] = [];
  for (const mark of marks) {
    const last = pieces.at(-1);
    if (last?.shift === mark.shift) last.text += mark.text;
    else pieces.push({ text: mark.text, shift: mark.shift });
  }
  const standing = marks.find((mark) => mark.shift === 'none') ?? marks[0];
  const bold = marks.filter((mark) => mark.font.bold || mark.doubled).length * 2 > marks.length;
  const italic = marks.filter((mark) => mark.font.italic).length * 2 > marks.length;
  return { ...hull(marks), pieces, bold, italic, baseline: standing?.baseline ?? 0, size: standing?.size ?? 0 };
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
