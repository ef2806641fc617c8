/**
 * Words of small red stamps in the upper part of a page. Red ink is taken away before a page is recognised, as seals lie over
 * text; the stamp that makes a document a state secret is red as well, 8 mm high and 20 to 40 mm wide, mostly in a frame
 * (Circular 24/2020/TT-BCA, Appendix).
 */
import { upperShare } from '../../text/office.js';
import { clusters, LEAST_DPI, SQUARE } from './ink.js';
import { crop, type Picture, type Pixels, rotate, scale } from './picture.js';
import { findRuling, wipe } from './ruling.js';
import { skewOf } from './skew.js';
import type { Recogniser } from './tesseract.js';

/** Inches from the top of a page in which such stamps are set: half of an A4 sheet. */
const UPPER = 5.8;
/** A pixel is red when its red is above its green and blue by this much. */
const REDDER = 50;
/** Black ink is dark in every colour. */
const BLACK = 110;
/** Share of a square's pixels that are red, from which on it is inked. */
const INKED = 0.04;
/** Of the whole stamp, in points: the frame of the smallest word down to its letters alone, that of the longest word askew. */
const [NARROWEST, WIDEST, LOWEST, HIGHEST, FLATTEST] = [26, 190, 8, 56, 1.2];
/** Stamps looked at on a page, and the longest word that one of them may bear. */
const [MOST, LONGEST] = [6, 12];
/** Share of its letters that are capitals, some of which a recogniser takes for small ones. */
const MOSTLY = 0.5;
/** Resolution at which letters of such a stamp are as high as the recogniser likes them. */
const READ_DPI = 200;
const MARGIN = 10;

/** What red stamps say, letters only, in the order of the page; of most pages nothing, at no cost but a look at its pixels. */
export async function redStamps(pixels: Pixels, dpi: number, recogniser: Recogniser): Promise<string[]> {
  const red = dpi < LEAST_DPI ? null : redInk(pixels, dpi);
  if (red === null) return [];
  const ink = withoutBlack(pixels, dpi, red.height);
  const side = (SQUARE * dpi) / 72;
  const [wide, high] = [Math.ceil(red.width / side), Math.ceil(red.height / side)];
  const counts = new Uint32Array(wide * high);
  for (let y = 0, at = 0; y < red.height; y++) {
    const row = Math.floor(y / side) * wide;
    for (let x = 0; x < red.width; x++, at++) if (red.data[at] === 0) counts[row + Math.floor(x / side)] = (counts[row + Math.floor(x / side)] ?? 0) + 1;
  }
  const found = clusters({ wide, high, inked: Uint8Array.from(counts, (count) => (count >= INKED * side * side ? 1 : 0)) }).filter(({ x0, y0, x1, y1 }) => {
    const [width, height] = [x1 - x0, y1 - y0];
    return width >= NARROWEST && width <= WIDEST && height >= LOWEST && height <= HIGHEST && width >= FLATTEST * height;
  });
  const texts: string[] = [];
  for (const { x0, y0, x1, y1 } of found.slice(0, MOST)) {
    const pixel = (points: number): number => (points * dpi) / 72;
    const stamp = crop(ink, { x0: pixel(x0), y0: pixel(y0), x1: pixel(x1), y1: pixel(y1) }, MARGIN);
    const sized = await scale(stamp, Math.min(2, READ_DPI / dpi));
    const level = await rotate(sized, -skewOf(sized));
    const lines = await recogniser.read(wipe(level, findRuling(level)), 'block');
    const letters = lines.flatMap(({ words }) => words).map(({ text }) => text.replace(/\P{L}/gu, '')).filter((text) => text !== '').join(' ');
    // Pieces of seals and of handwriting come out in small letters.
    if (letters.length > 2 && letters.length <= LONGEST && upperShare(letters) >= MOSTLY) texts.push(letters.toUpperCase());
  }
  return texts;
}

/** The red ink of the upper part of a page, black on white; null where there is hardly any. */
function redInk({ width, height, data, channels }: Pixels, dpi: number): Picture | null {
  if (channels < 3) return null;
  const rows = Math.min(height, Math.round(UPPER * dpi));
  const ink = new Uint8Array(width * rows).fill(255);
  let count = 0;
  for (let at = 0, from = 0; at < ink.length; at++, from += channels) {
    // Of a drawn page the first colour is blue, of a decoded picture red: whichever of the two is far above the others.
    const [a, b, c] = [data[from] ?? 255, data[from + 1] ?? 255, data[from + 2] ?? 255];
    if (Math.max(a, c) - Math.max(b, Math.min(a, c)) <= REDDER) continue;
    ink[at] = 0;
    count++;
  }
  return count < (NARROWEST * LOWEST * (dpi / 72) ** 2) / 20 ? null : { width, height: rows, data: ink, dpi };
}

/** The page as dark as its colours are, black print left out: scanners store colour coarser than light, so that letters are told by light. */
function withoutBlack({ width, data, channels }: Pixels, dpi: number, rows: number): Picture {
  const light = new Uint8Array(width * rows).fill(255);
  for (let at = 0, from = 0; at < light.length; at++, from += channels) {
    const [a, b, c] = [data[from] ?? 255, data[from + 1] ?? 255, data[from + 2] ?? 255];
    if (Math.max(a, b, c) > BLACK) light[at] = Math.max(b, Math.min(a, c));
  }
  return { width, height: rows, data: light, dpi };
}
