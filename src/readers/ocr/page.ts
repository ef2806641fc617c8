/** One page picture to the geometry that layout works on: levelled, its ruling lines found and wiped, its text recognised. */
import type { Glyph, Matrix, PageGeometry, Rule } from '../pdf/engine.js';
import type { Area } from '../pdf/layout.js';
import { gridsOf } from '../pdf/grid.js';
import { inkBesideWords, writtenByHand } from './by-hand.js';
import { loneNumber } from './cells.js';
import { withoutSpecks } from './components.js';
import { glyphsOf, sizesOf } from './geometry.js';
import { withoutNoise } from './noise.js';
import { crop, type Picture, rotate, scale } from './picture.js';
import { findRuling, rulesOf, wipe } from './ruling.js';
import { lookAgain, type Looked } from './second-look.js';
import { skewOf } from './skew.js';
import type { OcrLine, Recogniser, Segmentation } from './tesseract.js';
import { heldAgainstInk } from './widths.js';

/** Less than this many degrees is level enough. */
const LEVEL = 0.15;
/** Pictures are brought near the resolution at which the recogniser was seen to work best; beyond it only time grows. */
const BEST_DPI = 200;
const [FINE_DPI, COARSE_DPI, ENLARGED] = [240, 170, 1.5];
const CELL_MARGIN = 12;

export async function readPicture(picture: Picture, recogniser: Recogniser): Promise<PageGeometry> {
  const sized = await scale(picture, picture.dpi > FINE_DPI ? BEST_DPI / picture.dpi : picture.dpi < COARSE_DPI ? ENLARGED : 1);
  const skew = skewOf(sized);
  const level = Math.abs(skew) < LEVEL ? sized : await rotate(sized, -skew);
  const ruling = findRuling(level);
  const rules = rulesOf(ruling, level.dpi);
  const clean = withoutSpecks(wipe(level, ruling));
  const outside = { ...clean, data: Uint8Array.from(clean.data) };
  const pixels = (points: number): number => Math.round((points * clean.dpi) / 72);
  const points = (length: number): number => (length * 72) / clean.dpi;
  const found: { lines: readonly OcrLine[]; looked: readonly Looked[]; x: number; y: number }[] = [];
  const dropped: string[] = [];
  const add = (lines: readonly OcrLine[], looked: readonly Looked[], x: number, y: number): void => void found.push({ lines, looked, x, y });
  const read = async (part: Picture, segmentation: Segmentation, x: number, y: number): Promise<void> => {
    const first = await recogniser.read(part, segmentation);
    const number = segmentation === 'block' ? await loneNumber(part, first, recogniser) : null;
    if (number !== null) return add(number.lines, [number], x, y);
    const { lines, looked } = await lookAgain(part, first, segmentation, recogniser);
    const kept = withoutNoise(lines);
    const words = new Set(kept.flatMap((line) => line.words));
    dropped.push(...lines.flatMap((line) => line.words).filter((word) => !words.has(word) && /[\p{L}\p{N}]/u.test(word.text)).map(({ text }) => text));
    add(kept, looked, x, y);
  };
  for (const grid of gridsOf(rules)) {
    blank(outside, pixels(grid.x0), pixels(grid.y0), pixels(grid.x1), pixels(grid.y1));
    for (const cell of grid.cells) {
      const area = { x0: pixels(cell.x0) + 2, y0: pixels(cell.y0) + 2, x1: pixels(cell.x1) - 2, y1: pixels(cell.y1) - 2 };
      if (hasInk(clean, area)) await read(crop(clean, area, CELL_MARGIN), 'block', area.x0 - CELL_MARGIN, area.y0 - CELL_MARGIN);
    }
  }
  await read(outside, 'page', 0, 0);
  // Print of tables is often a little smaller than that of sentences, too little to be told apart by heights.
  const sentences = found.slice(-1).flatMap(({ looked }) => looked);
  const doubted = new Map([...heldAgainstInk(found.slice(0, -1).flatMap(({ looked }) => looked)), ...heldAgainstInk(sentences)]);
  const settled = found.map(({ lines, ...part }) => ({ ...part, lines: lines.map((line) => ({ ...line, words: line.words.map((word) => doubted.get(word)?.word ?? word) })) }));
  const sizes = sizesOf(settled.flatMap(({ lines }) => lines), clean.dpi);
  const glyphs: Glyph[] = [];
  const readings: NonNullable<PageGeometry['readings']> = [];
  const unread: NonNullable<PageGeometry['unread']> = [];
  const boxAt = (box: Area, x: number, y: number): Rule => ({ x0: points(box.x0 + x), y0: points(box.y0 + y), x1: points(box.x1 + x), y1: points(box.y1 + y) });
  let runs = 0;
  for (const { lines, looked, x, y } of settled) {
    unread.push(...lines.flatMap(inkBesideWords).map((box) => boxAt(box, x, y)));
    const byHand = new Set(lines.flatMap(writtenByHand).map(({ box }) => box));
    glyphs.push(...glyphsOf(lines, sizes, clean.dpi, { x, y }, runs));
    runs += lines.length;
    for (const { word, reading } of looked) {
      const own = doubted.get(word)?.reading ?? reading;
      readings.push({ box: boxAt(word.box, x, y), reading: byHand.has(word.box) ? { ...own, agreed: false, byHand: true } : own });
    }
  }
  return { width: points(clean.width), height: points(clean.height), glyphs, rules, image: 1, ink: glyphs.length > 0, slanted: '', readings, unread, dropped, drawn: drawnFrom(level, level === sized ? 0 : skew) };
}

/** What undoes levelling: a turn by `degrees` about the middle of the page, in points. */
function drawnFrom({ width, height, dpi }: Picture, degrees: number): Matrix {
  const [x, y] = [(width * 36) / dpi, (height * 36) / dpi];
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
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
