/** Pages that were scanned lying on a side or upside down: told by what can be read of them, and turned. */
import { type Matrix, multiply, type PageGeometry } from '../pdf/engine.js';
import { plain } from '../pdf/layout.js';
import { wordsOf } from '../pdf/words.js';
import { isSyllable } from '../../text/syllable.js';
import { type Picture, quarterTurn, scale } from './picture.js';
import type { Recogniser } from './tesseract.js';

/** A page stands upright if so many of its words are possible syllables; one of fewer words is not told by them. */
const [UPRIGHT, ENOUGH] = [0.6, 12];
/** Resolution that is enough to tell which way a page stands. */
const COARSE_DPI = 120;
/** A page with a smaller share of dark pixels holds no text. */
const LEAST_INK = 0.002;
const TURNS = [90, 270, 180] as const;

/**
 * Reads a page; where hardly a word of it is possible Vietnamese, tries it turned, and reads it so if that makes words.
 * @param read the whole reading of a picture
 */
export async function readUpright(picture: Picture, recogniser: Recogniser, read: (picture: Picture) => Promise<PageGeometry>): Promise<PageGeometry> {
  const first = await read(picture);
  const asItIs = sense(wordsOf(first.glyphs).flat().map(plain));
  if (asItIs.share >= UPRIGHT && asItIs.words >= ENOUGH || !hasText(picture)) return first;
  for (const degrees of TURNS) {
    const turned = quarterTurn(picture, degrees);
    const lines = await recogniser.read(await scale(turned, Math.min(1, COARSE_DPI / turned.dpi)), 'page');
    // The recogniser turns lines that run downwards by itself; of these nothing but the text would be right.
    const found = sense(lines.flatMap(({ words }) => words).filter(({ box }) => box.x1 - box.x0 > box.y1 - box.y0).map(({ text }) => text));
    if (found.share < UPRIGHT || found.words < Math.max(ENOUGH, 2 * asItIs.words)) continue;
    const geometry = await read(turned);
    return { ...geometry, drawn: multiply(geometry.drawn ?? [1, 0, 0, 1, 0, 0], turnedBack(picture, degrees)) };
  }
  return first;
}

/** Words of three letters and more that spelling allows, and their share of all such words. */
export function sense(texts: readonly string[]): { words: number; share: number } {
  const words = texts.map((text) => text.replace(/^\P{L}+|\P{L}+$/gu, '')).filter((text) => text.length > 2);
  const possible = words.filter(isSyllable).length;
  return { words: possible, share: words.length === 0 ? 0 : possible / words.length };
}

function hasText({ data }: Picture): boolean {
  let dark = 0;
  for (const value of data) if (value < 140) dark++;
  return dark > LEAST_INK * data.length;
}

/** From points of the turned picture to those of the picture as it was. */
function turnedBack({ width, height, dpi }: Picture, degrees: 90 | 180 | 270): Matrix {
  const [wide, high] = [(width * 72) / dpi, (height * 72) / dpi];
  if (degrees === 90) return [0, -1, 1, 0, 0, high];
  return degrees === 270 ? [0, 1, -1, 0, wide, 0] : [-1, 0, 0, -1, wide, high];
}
