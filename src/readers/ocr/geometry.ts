/** Recognised lines as the glyphs that a PDF engine would give, so that pages of both kinds have one layout. */
import type { Font, Glyph } from '../pdf/engine.js';
import type { OcrLine, OcrWord } from './tesseract.js';

/** Height of an "x" in the typefaces of offices, as a share of the font size. */
const X_HEIGHT = 0.46;
/** The same and the height of digits and capitals as their boxes measure it: ink spreads, round letters rise above flat ones. */
const [SMALL, SMALL_HEIGHT] = [/^[acemnorsuvxz]$/u, 0.49];
const [TALL, TALL_HEIGHT] = [/^[0-9BCDĐEGHKLMNPRSTUVX]$/u, 0.675];
/** Sizes this near to that of most of a page's text are the same: pixels of coarse scans measure no finer. */
const SAME_SIZE = 0.12;
/** Of fewer letters the recogniser's guess is heard as well. */
const FEW = 8;
/** What is smaller, in points, was not measured: nothing so small is printed. */
const LEAST_SIZE = 4;
const FONT: Font = { name: 'ocr', bold: false, italic: false, legacy: null };

/**
 * Font size of each line in points, from the boxes of its letters: the recogniser's own guess of the height of an "x" is
 * off by half in lines of digits and capitals.
 */
export function sizesOf(lines: readonly OcrLine[], dpi: number): Map<OcrLine, number> {
  const sizes = lines.map((line) => sizeOf(line, dpi));
  const letters = lines.map(({ words }) => words.reduce((sum, { text }) => sum + text.length, 0));
  const half = letters.reduce((sum, count) => sum + count, 0) / 2;
  let [usual, seen] = [0, 0];
  for (const [size, at] of sizes.map((size, at) => [size, at] as const).toSorted((a, b) => a[0] - b[0])) {
    if (seen < half) usual = size;
    seen += letters[at] ?? 0;
  }
  const near = (size: number): boolean => Math.abs(size - usual) <= SAME_SIZE * usual;
  return new Map(lines.map((line, at) => {
    const size = sizes[at] ?? usual;
    const guess = measured(line).length < FEW ? (line.xHeight / X_HEIGHT) * (72 / dpi) : size;
    return [line, Math.round((near(size) || near(guess) || size < LEAST_SIZE ? usual : size) * 2) / 2];
  }));
}

function sizeOf(line: OcrLine, dpi: number): number {
  const found = measured(line);
  const middle = found.toSorted((a, b) => a - b)[Math.floor(found.length / 2)] ?? line.xHeight / X_HEIGHT;
  return (middle * 72) / dpi;
}

function measured({ words }: OcrLine): number[] {
  return measuredIn(words.flatMap(({ symbols }) => symbols));
}

/** Font sizes in pixels that letters and digits speak for. */
export function measuredIn(symbols: OcrWord['symbols']): number[] {
  return symbols.flatMap(({ text, box: { y0, y1 } }) => (SMALL.test(text) ? [(y1 - y0) / SMALL_HEIGHT] : TALL.test(text) ? [(y1 - y0) / TALL_HEIGHT] : []));
}

/**
 * @param offset place of the recognised picture on its page, in pixels
 * @param firstRun number of the first line's run; each line is one
 */
export function glyphsOf(lines: readonly OcrLine[], sizes: ReadonlyMap<OcrLine, number>, dpi: number, offset: { x: number; y: number }, firstRun: number): Glyph[] {
  const points = (pixels: number): number => (pixels * 72) / dpi;
  return lines.flatMap((line, index) => {
    const size = sizes.get(line) ?? points(line.xHeight / X_HEIGHT);
    const baseline = points(baselineOf(line) + offset.y);
    const base = { size, baseline, y0: baseline - 0.8 * size, y1: baseline + 0.2 * size, font: FONT, angle: 0 as const, hidden: false, run: firstRun + index };
    return line.words.flatMap((word, at) => {
      const next = line.words[at + 1];
      const glyphs = partsOf(word).map(({ text, x0, x1 }) => ({ ...base, text, x0: points(x0 + offset.x), x1: points(x1 + offset.x) }));
      return next === undefined ? glyphs : [...glyphs, { ...base, text: ' ', x0: points(word.box.x1 + offset.x), x1: points(next.box.x0 + offset.x) }];
    });
  });
}

/** Height of the baseline in the middle of a line; of a lone page number the recogniser gives one far from its ink. */
function baselineOf({ words, box, baseline }: OcrLine): number {
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
  const middle = baseline.y0 + slope * ((box.x0 + box.x1) / 2 - baseline.x0);
  const [top, bottom] = [Math.min(...words.map((word) => word.box.y0)), Math.max(...words.map((word) => word.box.y1))];
  return middle < top || middle > 2 * bottom - top ? bottom : middle;
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
