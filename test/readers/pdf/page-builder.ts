/** Pages in memory: characters half as wide as their size, spaces left out as many producers do. */
import { deflateSync } from 'node:zlib';
import type { Font, Glyph, PageGeometry, Rule } from '../../../src/readers/pdf/engine.js';
import { type Line, makeLine } from '../../../src/readers/pdf/layout.js';
import { wordsOf } from '../../../src/readers/pdf/words.js';

const REGULAR: Font = { name: 'Serif', bold: false, italic: false, legacy: null };
export const BOLD: Font = { name: 'Serif-Bold', bold: true, italic: false, legacy: null };
export const SIZE = 14;

let runs = 0;

export type Look = { size?: number; font?: Font; spaces?: boolean; tracking?: number; hidden?: boolean };

/** One line of text from `x` on; every character advances by half the size (a space by a quarter). */
export function text(x: number, baseline: number, content: string, look: Look = {}): Glyph[] {
  const { size = SIZE, font = REGULAR, spaces = false, tracking = 0, hidden = false } = look;
  const run = ++runs;
  const glyphs: Glyph[] = [];
  let at = x;
  for (const character of content) {
    const width = size * (character === ' ' ? 0.25 : 0.5);
    if (character !== ' ' || spaces) {
      glyphs.push({ text: character, x0: at, x1: at + width, y0: baseline - 0.8 * size, y1: baseline + 0.2 * size, baseline, size, font, angle: 0, hidden, run });
    }
    at += width + tracking;
  }
  return glyphs;
}

/** The width that `text` gives to a content. */
export function widthOf(content: string, size = SIZE): number {
  return [...content].reduce((sum, character) => sum + size * (character === ' ' ? 0.25 : 0.5), 0);
}

export function page(glyphs: Glyph[], rules: Rule[] = []): PageGeometry {
  return { width: 595, height: 842, glyphs, rules, image: 0, ink: true, slanted: '' };
}

export function lines(glyphs: Glyph[], number = 1): Line[] {
  return wordsOf(glyphs).map((words) => makeLine(words, number));
}

/** The rules of a grid with these column and row edges. */
export function grid(xs: number[], ys: number[]): Rule[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [...ys.map((y) => ({ x0: left, x1: right, y0: y, y1: y })), ...xs.map((x) => ({ x0: x, x1: x, y0: top, y1: bottom }))];
}

/** The bytes of a PDF with these objects, numbered from 1; the first is the catalogue. */
export function pdf(objects: (string | { dictionary: string; stream: string })[]): Uint8Array {
  let out = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = out.length;
    const data = typeof object === 'string' ? null : deflateSync(Buffer.from(object.stream, 'latin1')).toString('latin1');
    const body = typeof object === 'string' || data === null
      ? String(object)
      : `<< ${object.dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream`;
    out += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(out, 'latin1'));
}
