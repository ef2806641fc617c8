/** Ink in which nothing was read: stamped and handwritten numbers and dates, signatures, seals. A slot that holds some is not blank. */
import { type Matrix, type PageGeometry, type Rule } from '../pdf/engine.js';
import type { Pixels } from './picture.js';

/** Side of the squares that a page is looked at in, in points. */
export const SQUARE = 2;
/** A sheet of many metres, drawn within the limit on pixels, has squares smaller than a pixel: more of them than any memory holds. */
export const LEAST_DPI = 36;
/** Ink is darker than this share of the paper's brightness, in whichever colour it is darkest. */
const DARKER = 0.62;
/** A square with this share of ink is inked. */
const INKED = 0.12;
/** What is narrower and lower than this many points is dirt; what is flatter is a line. */
const [LEAST, FLAT] = [6, 4];
/** What lies so near to the edge of the page is its shadow. */
const EDGE = 8;
const MOST = 200;

/**
 * Boxes in points of the page as drawn.
 * @param pixels the page with its colours: numbers are stamped in blue and red
 */
export function unreadInk(pixels: Pixels, dpi: number, { glyphs, rules, drawn }: Pick<PageGeometry, 'glyphs' | 'rules' | 'drawn'>): Rule[] {
  if (dpi < LEAST_DPI) return [];
  const grid = inkedSquares(pixels, dpi);
  const clear = (area: Rule): void => clearArea(grid, drawn === undefined ? area : asDrawn(area, drawn));
  for (const { text, x0, x1, baseline, size } of glyphs) if (text.trim() !== '') clear({ x0: x0 - 2, x1: x1 + 2, y0: baseline - 1.1 * size, y1: baseline + 0.4 * size });
  for (const { x0, x1, y0, y1 } of rules) clear({ x0: x0 - 3, x1: x1 + 3, y0: y0 - 3, y1: y1 + 3 });
  const [right, bottom] = [grid.wide * SQUARE - EDGE, grid.high * SQUARE - EDGE];
  return clusters(grid).filter(({ x0, y0, x1, y1 }) => Math.max(x1 - x0, y1 - y0) >= LEAST && Math.min(x1 - x0, y1 - y0) >= FLAT && x0 > EDGE && y0 > EDGE && x1 < right && y1 < bottom)
    .slice(0, MOST);
}

/** A box of the levelled page on the page as drawn. */
export function asDrawn({ x0, y0, x1, y1 }: Rule, [a, b, c, d, e, f]: Matrix): Rule {
  const corners = ([[x0, y0], [x1, y0], [x0, y1], [x1, y1]] as const).map(([x, y]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

type Grid = { wide: number; high: number; inked: Uint8Array };

function inkedSquares({ width, height, data, channels }: Pixels, dpi: number): Grid {
  const side = (SQUARE * dpi) / 72;
  const [wide, high] = [Math.ceil(width / side), Math.ceil(height / side)];
  const darkest = new Uint8Array(width * height);
  const counts = new Uint32Array(256);
  for (let at = 0, from = 0; at < darkest.length; at++, from += channels) {
    const value = channels < 3 ? (data[from] ?? 255) : Math.min(data[from] ?? 255, data[from + 1] ?? 255, data[from + 2] ?? 255);
    darkest[at] = value;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  let [paper, seen] = [0, 0];
  while (paper < 255 && (seen += counts[paper] ?? 0) * 2 < darkest.length) paper++;
  const dark = new Uint16Array(wide * high);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / side) * wide;
    for (let x = 0; x < width; x++, at++) {
      const square = row + Math.floor(x / side);
      if ((darkest[at] ?? 255) < DARKER * paper) dark[square] = (dark[square] ?? 0) + 1;
    }
  }
  return { wide, high, inked: Uint8Array.from(dark, (count) => (count >= INKED * side * side ? 1 : 0)) };
}

function clearArea({ wide, high, inked }: Grid, { x0, y0, x1, y1 }: Rule): void {
  const [left, right] = [Math.max(0, Math.floor(x0 / SQUARE)), Math.min(wide, Math.ceil(x1 / SQUARE))];
  for (let y = Math.max(0, Math.floor(y0 / SQUARE)); y < Math.min(high, Math.ceil(y1 / SQUARE)); y++) if (right > left) inked.fill(0, y * wide + left, y * wide + right);
}

/** Inked squares that touch, or have one square between them, as boxes in points. */
export function clusters({ wide, high, inked }: Grid): Rule[] {
  const left = Uint8Array.from(inked);
  const found: Rule[] = [];
  for (let start = 0; start < left.length; start++) {
    if (left[start] === 0) continue;
    left[start] = 0;
    const open = [start];
    const box = { x0: wide, y0: high, x1: 0, y1: 0 };
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % wide, Math.floor(at / wide)];
      Object.assign(box, { x0: Math.min(box.x0, x), y0: Math.min(box.y0, y), x1: Math.max(box.x1, x + 1), y1: Math.max(box.y1, y + 1) });
      for (let near = Math.max(0, y - 2); near <= Math.min(high - 1, y + 2); near++) {
        for (let beside = Math.max(0, x - 2); beside <= Math.min(wide - 1, x + 2); beside++) {
          if (left[near * wide + beside] === 0) continue;
          left[near * wide + beside] = 0;
          open.push(near * wide + beside);
        }
      }
    }
    found.push({ x0: box.x0 * SQUARE, y0: box.y0 * SQUARE, x1: box.x1 * SQUARE, y1: box.y1 * SQUARE });
  }
  return found;
}
