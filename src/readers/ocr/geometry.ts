/** Recognised lines as the glyphs that a PDF engine would give, so that pages of both kinds have one layout. */
import type { Font, Glyph } from '../pdf/engine.js';
import type { OcrLine, OcrWord } from './tesseract.js';

/** Height of an "x" in the typefaces of offices, as a share of the font size. */
const X_HEIGHT = 0.46;
const FONT: Font = { name: 'ocr', bold: false, italic: false, legacy: null };

/**
 * @param offset place of the recognised picture on its page, in pixels
 * @param firstRun number of the first line's run; each line is one
 */
export function glyphsOf(lines: readonly OcrLine[], dpi: number, offset: { x: number; y: number }, firstRun: number): Glyph[] {
  const points = (pixels: number): number => (pixels * 72) / dpi;
  return lines.flatMap((line, index) => {
    const size = Math.round(points(line.xHeight / X_HEIGHT) * 2) / 2;
    const slope = (line.baseline.y1 - line.baseline.y0) / Math.max(1, line.baseline.x1 - line.baseline.x0);
    const middle = line.baseline.y0 + slope * ((line.box.x0 + line.box.x1) / 2 - line.baseline.x0);
    const baseline = points(middle + offset.y);
    const base = { size, baseline, y0: baseline - 0.8 * size, y1: baseline + 0.2 * size, font: FONT, angle: 0 as const, hidden: false, run: firstRun + index };
    return line.words.flatMap((word, at) => {
      const next = line.words[at + 1];
      const glyphs = partsOf(word).map(({ text, x0, x1 }) => ({ ...base, text, x0: points(x0 + offset.x), x1: points(x1 + offset.x) }));
      return next === undefined ? glyphs : [...glyphs, { ...base, text: ' ', x0: points(word.box.x1 + offset.x), x1: points(next.box.x0 + offset.x) }];
    });
  });
}

/** Characters of a word, each from its own left edge to the next one's: tight boxes would look like gaps. */
function partsOf({ text, box, symbols }: OcrWord): { text: string; x0: number; x1: number }[] {
  const whole = symbols.map((symbol) => symbol.text).join('') === text;
  const characters = whole ? symbols.map((symbol) => symbol.text) : [...text];
  const edge = (index: number): number => {
    const from = whole && index > 0 ? symbols[index]?.box.x0 : undefined;
    return from === undefined || from < box.x0 || from > box.x1 ? box.x0 + ((box.x1 - box.x0) * index) / Math.max(1, characters.length) : from;
  };
  let last = box.x0;
  return characters.map((character, index) => {
    const x1 = Math.max(last, index + 1 === characters.length ? box.x1 : edge(index + 1));
    const part = { text: character, x0: last, x1 };
    last = x1;
    return part;
  });
}
