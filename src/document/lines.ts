/** The lines of a head or foot: what Decree 30 places by line, whatever block it came in. */
import { evidenceOf } from '../evidence.js';
import type { Block, Evidence } from '../model.js';
import { rawSlice } from '../text/normalise.js';
import { mottoRange } from '../text/office.js';

/** Characters `[start, end)` of one block; `text` is what stands there, without spaces around it. */
export type Line = { block: Block; start: number; end: number; text: string };

export type FieldSpan = { block: number; start: number; end: number; field: string };

/** Splits blocks at line breaks, and head lines in which both columns ran together at the motto. */
export function linesOf(blocks: Block[]): Line[] {
  return blocks.flatMap((block) => {
    const lines: Line[] = [];
    let offset = 0;
    for (const printed of block.text.split('\n')) {
      lines.push(...pieces(block, printed, offset));
      offset += printed.length + 1;
    }
    return lines;
  });
}

function pieces(block: Block, printed: string, offset: number): Line[] {
  const motto = mottoRange(printed);
  if (motto === null) return cut(block, offset, offset + printed.length);
  return [
    ...cut(block, offset, offset + motto.start),
    ...cut(block, offset + motto.start, offset + motto.end),
    ...cut(block, offset + motto.end, offset + printed.length),
  ];
}

/** The line between two offsets, trimmed; none where only spaces stand. */
export function cut(block: Block, start: number, end: number): Line[] {
  const printed = block.text.slice(start, end);
  const text = printed.trim();
  if (text === '') return [];
  const from = start + printed.indexOf(text);
  return [{ block, start: from, end: from + text.length, text }];
}

/** A part of a line, by offsets in its text. */
export function within(line: Line, start: number, end: number): Line {
  return cut(line.block, line.start + start, line.start + end)[0] ?? { ...line, start: line.start + start, end: line.start + start, text: '' };
}

/** Offsets in a line behind a tab or three blanks of the file: what a typist puts between two columns. */
export function wideGaps(line: Line): number[] {
  const { raw } = line.block;
  if (raw === null) return [];
  return [...line.text.matchAll(/ (?=\S)/gu)].map((match) => match.index)
    .filter((at) => /\t|[\s\u00a0]{3}/u.test(rawSlice(raw, line.start + at, line.start + at + 1)))
    .map((at) => at + 1);
}

/** Evidence of the lines that stand in the block of the first: a field over several blocks is shown where it begins. */
export function evidenceOfLines(lines: Line[]): Evidence | null {
  const first = lines[0];
  if (first === undefined) return null;
  const same = lines.filter((line) => line.block === first.block);
  return evidenceOf(first.block, Math.min(...same.map((line) => line.start)), Math.max(...same.map((line) => line.end)));
}

/** Where the lines of a field stand: what is printed there is no figure. */
export function spansOf(lines: Line[], field: string): FieldSpan[] {
  return lines.map((line) => ({ block: line.block.index, start: line.start, end: line.end, field }));
}

/** Words of several lines as one, without ruling dashes and stars at its ends. */
export function joined(lines: Line[]): string {
  return lines.map((line) => line.text).join(' ').replace(/\s+/gu, ' ').replace(/^[\s*_.=…-]+(?=[\p{L}“"])|[\s*_=….-]+$/gu, '').trim();
}
