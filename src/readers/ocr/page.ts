/** One page picture to the geometry that layout works on: levelled, its ruling lines found and wiped, its text recognised. */
import type { Glyph, PageGeometry } from '../pdf/engine.js';
import { gridsOf } from '../pdf/grid.js';
import { glyphsOf } from './geometry.js';
import { crop, type Picture, rotate } from './picture.js';
import { findRuling, rulesOf, wipe } from './ruling.js';
import { lookAgain } from './second-look.js';
import { skewOf } from './skew.js';
import type { OcrLine, Recogniser } from './tesseract.js';

/** Less than this many degrees is level enough. */
const LEVEL = 0.15;

export async function readPicture(picture: Picture, recogniser: Recogniser): Promise<PageGeometry> {
  const skew = skewOf(picture);
  const level = Math.abs(skew) < LEVEL ? picture : await rotate(picture, -skew);
  const ruling = findRuling(level);
  const rules = rulesOf(ruling, level.dpi);
  const clean = wipe(level, ruling);
  const grids = gridsOf(rules);
  const outside = { ...clean, data: Uint8Array.from(clean.data) };
  const pixels = (points: number): number => Math.round((points * clean.dpi) / 72);
  const glyphs: Glyph[] = [];
  const readings: NonNullable<PageGeometry['readings']> = [];
  let runs = 0;
  const add = async (source: Picture, lines: OcrLine[], x: number, y: number): Promise<void> => {
    const looked = new Map((await lookAgain(source, lines, recogniser)).map(({ word, reading }) => [word.box, { word, reading }]));
    const settled = lines.map((line) => ({ ...line, words: line.words.map((word) => looked.get(word.box)?.word ?? word) }));
    glyphs.push(...glyphsOf(settled, clean.dpi, { x, y }, runs));
    runs += lines.length;
    const points = (pixels: number): number => (pixels * 72) / clean.dpi;
    for (const { word: { box }, reading } of looked.values()) {
      readings.push({ box: { x0: points(box.x0 + x), y0: points(box.y0 + y), x1: points(box.x1 + x), y1: points(box.y1 + y) }, reading });
    }
  };
  for (const grid of grids) {
    blank(outside, pixels(grid.x0), pixels(grid.y0), pixels(grid.x1), pixels(grid.y1));
    for (const cell of grid.cells) {
      const area = { x0: pixels(cell.x0) + 2, y0: pixels(cell.y0) + 2, x1: pixels(cell.x1) - 2, y1: pixels(cell.y1) - 2 };
      if (!hasInk(clean, area)) continue;
      const margin = 12;
      const part = crop(clean, area, margin);
      await add(part, await recogniser.read(part, 'block'), area.x0 - margin, area.y0 - margin);
    }
  }
  await add(outside, await recogniser.read(outside, 'page'), 0, 0);
  const [width, height] = [(clean.width * 72) / clean.dpi, (clean.height * 72) / clean.dpi];
  return { width, height, glyphs, rules, image: 1, ink: glyphs.length > 0, slanted: '', readings };
}

function blank(picture: Picture, x0: number, y0: number, x1: number, y1: number): void {
  for (let y = Math.max(0, y0); y < Math.min(picture.height, y1); y++) picture.data.fill(255, y * picture.width + Math.max(0, x0), y * picture.width + Math.min(picture.width, x1));
}

function hasInk({ width, height, data }: Picture, { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): boolean {
  let dark = 0;
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++) {
    for (let x = Math.max(0, x0); x < Math.min(width, x1); x++) if ((data[y * width + x] ?? 255) < 140) dark++;
    if (dark > 12) return true;
  }
  return false;
}
