/** Footnotes at the foot of pages: small print under a short rule, or that begins with a raised mark. */
import type { Rule } from './engine.js';
import { type Line, makeLine, plain, type Word } from './layout.js';

/** `mark` without brackets; `form` as printed: "1", "(1)", "[1]". */
export type Note = { mark: string; form: string; page: number; lines: Line[] };
export type NotePage = { page: number; width: number; height: number; rows: Line[]; rules: readonly Rule[] };

/** Notes are set at most this share of the body's size. */
const SMALL = 0.93;
const MARK = /^(?:\p{Nd}{1,3}|\*{1,3}|\(\p{Nd}{1,3}\)|\[\p{Nd}{1,3}\])$/u;

/** A mark without its brackets. */
function bareMark(form: string): string {
  return form.replace(/[()[\]]/gu, '');
}

/** Takes the notes off the pages; a note that runs on to the next page's foot is one note. */
export function takeNotes<T extends NotePage>(pages: readonly T[], bodySize: number): { pages: T[]; notes: Note[] } {
  const notes: Note[] = [];
  const kept = pages.map((page) => {
    const start = notesStart(page, bodySize, notes.at(-1)?.page === page.page - 1);
    if (start === null) return page;
    const below = page.rows.filter((row) => middleOf(row) > start).sort((a, b) => middleOf(a) - middleOf(b));
    for (const row of below) addRow(notes, row, page.page);
    return { ...page, rows: page.rows.filter((row) => middleOf(row) <= start) };
  });
  return { pages: kept, notes };
}

function middleOf(row: Line): number {
  return (row.y0 + row.y1) / 2;
}

/** The height at which a page's notes begin; null when it has none. */
function notesStart(page: NotePage, bodySize: number, runsOn: boolean): number | null {
  const sorted = [...page.rows].sort((a, b) => middleOf(a) - middleOf(b));
  if (runsOn && sorted.length > 0 && sorted.every((row) => row.size <= SMALL * bodySize)) return 0;
  const rule = page.rules.filter((line) => isSeparator(line, page)).sort((a, b) => b.y0 - a.y0)[0];
  if (rule !== undefined) {
    const below = sorted.filter((row) => middleOf(row) > rule.y0);
    const small = below.every((row) => row.size <= SMALL * bodySize);
    const first = below[0];
    if (first !== undefined && small && (runsOn || markOf(first, true) !== null)) return rule.y0;
  }
  let start: number | null = null;
  for (const row of sorted.toReversed()) {
    if (row.size > SMALL * bodySize) break;
    if (markOf(row, false) !== null) start = row.y0;
  }
  return start === null ? null : Math.min(...sorted.filter((row) => row.y0 >= (start ?? 0)).map(middleOf)) - 1;
}

/** A short level rule in the lower part of the page, from the left margin on. */
function isSeparator(rule: Rule, page: NotePage): boolean {
  const length = rule.x1 - rule.x0;
  return Math.abs(rule.y1 - rule.y0) < 1 && length > 30 && length < 0.55 * page.width && rule.x0 < 0.3 * page.width && rule.y0 > 0.3 * page.height;
}

/** The mark that a row begins with, as printed: raised, or (under a rule) any number that something follows. */
function markOf({ words }: Line, loose: boolean): string | null {
  const first = words[0]?.pieces[0];
  if (first === undefined) return null;
  if (first.shift === 'raised') return MARK.test(first.text) ? first.text : null;
  return loose && words.length > 1 && words[0]?.pieces.length === 1 && MARK.test(first.text) ? first.text : null;
}

function addRow(notes: Note[], row: Line, page: number): void {
  const last = notes.at(-1);
  const raisedMark = markOf(row, false);
  const looseMark = markOf(row, true);
  const next = looseMark !== null && Number(bareMark(looseMark)) === Number(last?.mark ?? 0) + 1 ? looseMark : null;
  const form = raisedMark ?? next;
  if (form !== null || last === undefined) {
    notes.push({ mark: bareMark(form ?? ''), form: form ?? '', page, lines: [form === null ? row : makeLine(withoutMark(row.words), page)] });
  }
  else last.lines.push(row);
}

function withoutMark(row: readonly Word[]): Word[] {
  const [first, ...rest] = row;
  const pieces = first?.pieces.slice(1) ?? [];
  return first === undefined || pieces.length === 0 ? [...rest] : [{ ...first, pieces }, ...rest];
}

/** The note that a raised text in the body on `page` refers to: of its page, else the next or the only one with this mark. -1: none. */
export function noteFor(notes: readonly Note[], form: string, page: number, before: Word | null): number {
  // m² is a unit, whatever notes there are.
  if (!MARK.test(form) || (before !== null && /(?<!\p{L})[kcdm]?m$/u.test(plain(before)) && /^[23]$/u.test(form))) return -1;
  const same = notes.findIndex((note) => note.form === form && note.page === page);
  const later = notes.filter((note) => note.form === form && note.page > page);
  const found = later.find((note) => note.page === page + 1) ?? (later.length === 1 ? later[0] : undefined);
  return same >= 0 ? same : found === undefined ? -1 : notes.indexOf(found);
}
