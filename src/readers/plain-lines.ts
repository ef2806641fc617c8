/** Lines of a text or Markdown file to paragraphs and tables, before anything is joined across page ends. */
import { type Styled, parseInline, slice, superscript } from './plain-inline.js';

/** `note` is the superscript mark with which a paragraph begins, taken out of its text; `marked`: it begins with a list mark. */
export type Paragraph = {
  kind: 'paragraph'; styled: Styled; heading: boolean; marked: boolean; note: string | null; afterBlank: boolean;
};
export type Row = { cells: string[]; afterBlank: boolean };
/** `headed`: a Markdown separator row says that the first row is the header. */
export type RowTable = { kind: 'table'; rows: Row[]; headed: boolean };
export type Piece = Paragraph | RowTable;

const RULE = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|={3,})$/u;
const HEADING = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/u;
const PIPE_ROW = /^\s*\|.*\|\s*$/u;
/** A Markdown dash in front of another list mark: the inner mark is the item's. */
const OUTER_MARK = /^\s*[-*+]\s+(?=\*{0,3}(?:[-+*•]|\\[-*+])\s)/u;
const LIST_MARK = /^(?:(?:[-+*•▪–—✓✔➢➤❖→]|\p{Lu}[.)]|[IVXL]+[.)]|\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|[a-zđ][.)])(?=\s)|(?:o|\d{1,2}[/–-]|[IVXL]+[/–-])(?=\s+\p{Lu}))/u;
const NOTE_MARK = /^([⁰¹²³⁴-⁹]+)\s*(?=[\p{L}\p{N}("“])/u;
const FINAL = /[.;:!?…]["”’)\]»]*$/u;
/** Longer than any line that a program or typist breaks by hand. */
const LONGEST_WRAPPED = 120;
const SHORTEST_WRAPPED = 50;

/** Splits a file's text. Blank lines, headings, list marks and tables end a paragraph; other line ends may not. */
export function splitPieces(text: string): Piece[] {
  const lines = text.split(/\r\n|[\n\r\v\u2028\u2029]|(?=\f)/u).map(cleanLine);
  const width = wrapWidth(lines);
  const tables = findTables(lines);
  const pieces: Piece[] = [];
  let afterBlank = true;
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    if (isBlank(line)) {
      afterBlank = true;
      at += 1;
      continue;
    }
    const table = tables.get(at);
    const end = table?.end ?? paragraphEnd(lines, at, tables);
    if (table === undefined) pieces.push(...paragraphs(lines.slice(at, end), width, afterBlank));
    else pieces.push(table.table);
    afterBlank = false;
    at = end;
  }
  return pieces;
}

/** True where a text could go on in the next one: no full stop, semicolon or colon ends it. */
export function isOpen(text: string): boolean {
  return !FINAL.test(text.trimEnd());
}

function cleanLine(line: string): string {
  const bare = line.replace(/^\f/u, '').replace(/^\[\^(\d+)\]:\s*/u, (_, mark: string) => `${superscript(mark)} `);
  return bare.replace(/^\s*>\s?/u, '').replace(OUTER_MARK, '');
}

function isBlank(line: string): boolean {
  return line.trim() === '' || RULE.test(line) || /^\s*<!--[^]*-->\s*$/u.test(line) || /^\s*!\[[^\]]*\]\([^)]*\)\s*$/u.test(line);
}

// ---------------------------------------------------------------- paragraphs

/** Where the Markdown paragraph that begins at `at` ends: before a blank line, a heading, a list mark or a table. */
function paragraphEnd(lines: string[], at: number, tables: Map<number, Found>): number {
  if (HEADING.test(lines[at] ?? '')) return at + 1;
  let end = at + 1;
  while (end < lines.length && !tables.has(end) && !startsAnew(lines[end] ?? '')) end += 1;
  return end;
}

function startsAnew(line: string): boolean {
  const bare = line.trimStart().replace(/^\*{1,3}(?=\S)/u, '').replace(/^\\/u, '');
  return isBlank(line) || HEADING.test(line) || LIST_MARK.test(bare);
}

function paragraphs(lines: string[], width: number | null, afterBlank: boolean): Paragraph[] {
  const heading = HEADING.exec(lines[0] ?? '');
  const source = heading === null ? lines.map((line) => line.trim()).join('\n') : (heading[1] ?? '');
  const found: Paragraph[] = [];
  let last = '';
  for (const styled of splitLines(parseInline(source))) {
    const text = styled.text.trim();
    if (text === '') continue;
    const previous = found.at(-1);
    if (previous !== undefined && continues(last, text, width)) previous.styled = { text: `${previous.styled.text} ${styled.text}`, style: `${previous.styled.style}0${styled.style}` };
    else found.push(paragraph(styled, heading !== null, afterBlank && previous === undefined));
    last = text;
  }
  return found;
}

function paragraph(styled: Styled, heading: boolean, afterBlank: boolean): Paragraph {
  const lead = styled.text.length - styled.text.trimStart().length;
  const own = slice(styled, lead);
  const note = NOTE_MARK.exec(own.text);
  return {
    kind: 'paragraph', heading, afterBlank,
    styled: own, marked: LIST_MARK.test(own.text), note: note?.[1] ?? null,
  };
}

function splitLines(styled: Styled): Styled[] {
  const lines: Styled[] = [];
  let start = 0;
  for (const text of styled.text.split('\n')) {
    lines.push(slice(styled, start, start + text.length));
    start += text.length + 1;
  }
  return lines;
}

/** Whether a line end is only a wrap: what follows begins in lower case, or its first word had no room in a wrapped file. */
function continues(previous: string, next: string, width: number | null): boolean {
  if (LIST_MARK.test(next) || NOTE_MARK.test(next)) return false;
  if (/^\p{Ll}/u.test(next)) return isOpen(previous);
  const firstWord = next.split(/\s/u)[0] ?? '';
  return width !== null && previous.length + 1 + firstWord.length > width && previous.toUpperCase() !== previous;
}

/** The column at which the lines of the file are wrapped; null for a file with one line a paragraph. */
function wrapWidth(lines: string[]): number | null {
  const longest = Math.max(0, ...lines.map((line) => (line.includes('\t') || PIPE_ROW.test(line) ? 0 : line.trim().length)));
  return longest >= SHORTEST_WRAPPED && longest <= LONGEST_WRAPPED ? longest : null;
}

// ---------------------------------------------------------------- tables

type Found = { table: RowTable; end: number };

/** Every table of the file by the line at which it begins; one pass, however the lines with tabs lie. */
function findTables(lines: string[]): Map<number, Found> {
  const tables = new Map<number, Found>();
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const run = PIPE_ROW.test(line) ? pipeTable(lines, at) : line.includes('\t') ? tabTable(lines, at) : null;
    if (run !== null && run.found !== null) tables.set(run.start, run.found);
    at = Math.max(at + 1, run?.end ?? 0);
  }
  return tables;
}

/** A run of lines that might be a table: where it ends, and the table in it if there is one. */
type Candidate = { start: number; end: number; found: Found | null };

function pipeTable(lines: string[], at: number): Candidate {
  let end = at;
  while (PIPE_ROW.test(lines[end] ?? '')) end += 1;
  const rows = lines.slice(at, end).map(pipeCells);
  const separator = rows.findIndex((cells) => cells.every((cell) => /^:?-+:?$/u.test(cell)));
  const filled = (cells: string[]): boolean => cells.some((cell) => cell !== '');
  const kept = rows.filter((cells, index) => index !== separator && (index > 0 || filled(cells)));
  if (kept.length === 0 || (separator < 0 && kept.length < 2)) return { start: at, end, found: null };
  const table: RowTable = {
    kind: 'table',
    rows: kept.map((cells) => ({ cells, afterBlank: false })),
    headed: separator === 1 && filled(rows[0] ?? []),
  };
  return { start: at, end, found: { table, end } };
}

function pipeCells(line: string): string[] {
  return line.trim().slice(1, -1).split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** Lines with tabs, one row each. A blank line is a page end inside the table when the row after it goes on from the one before. */
function tabTable(lines: string[], at: number): Candidate {
  const rows: Row[] = [];
  let end = at;
  for (let next = at; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (isBlank(line)) continue;
    if (!line.includes('\t') || HEADING.test(line)) break;
    const cells = line.split('\t').map((cell) => cell.trim());
    const afterBlank = next > end;
    if (afterBlank && !goesOn(rows, cells)) break;
    rows.push({ cells, afterBlank });
    end = next + 1;
  }
  const items = rows.findIndex((row) => !isItem(row));
  const own = items < 0 ? [] : rows.slice(items);
  return { start: at + Math.max(0, items), end, found: isTable(own) ? { table: { kind: 'table', rows: own, headed: false }, end } : null };
}

function goesOn(rows: Row[], cells: string[]): boolean {
  const first = rows[0];
  if (first === undefined || cells.length !== first.cells.length) return false;
  const numbers = rows.map((row) => row.cells[0] ?? '').filter((cell) => /^\d+$/u.test(cell));
  return cells[0] === '' || Number(cells[0]) === Number(numbers.at(-1)) + 1;
}

/** A typed list mark before a tab is an item of a list, not a row. */
function isItem({ cells }: Row): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length < 2 || (filled.length === 2 && LIST_MARK.test(`${filled[0] ?? ''} `));
}

/** Two rows or more with two cells or more; an indent made with a tab makes none. */
function isTable(rows: Row[]): boolean {
  return rows.length >= 2 && rows.filter((row) => !isItem(row)).length >= 2;
}
