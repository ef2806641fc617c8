/**
 * What any PDF engine gives of a page: glyphs and ruling lines with their places. All layout is made from this
 * alone, so that one engine can stand in for the other.
 */
import type { WordReading } from '../../model.js';

import type { LegacyFont } from './legacy-fonts.js';

/** `legacy`: its text is in an encoding from before Unicode; engines give null. */
export type Font = { name: string; bold: boolean; italic: boolean; legacy: LegacyFont | null };

/** One drawn character (or ligature). Points from the page's top left corner, the page turned as displayed. */
export type Glyph = {
  text: string;
  /** Advance box: from pen position to pen position, ascent to descent of the font. */
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  baseline: number;
  /** Effective font size in points. */
  size: number;
  font: Font;
  /** Direction of reading: 0 is left to right, 90 downwards, 180 upside down, 270 upwards. */
  angle: Angle;
  /** Drawn invisibly (text render mode 3) or under a full-page image: the layer that OCR programs write. */
  hidden: boolean;
  /** Number of the drawing operation on its page: glyphs of one run were set together. */
  run: number;
};
export type Angle = 0 | 90 | 180 | 270;

/** A straight horizontal or vertical line that is drawn, or a filled rectangle as thin as one. */
export type Rule = { x0: number; y0: number; x1: number; y1: number };

export type PageGeometry = {
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  /** Share of the page (0 to 1) that its largest image takes: near 1 for scans. */
  image: number;
  /** Whether anything at all is drawn; false for a blank page. */
  ink: boolean;
  /** What is written aslant, as watermarks are; it is not among the glyphs. */
  slanted: string;
  /** What fields of digital signatures say who signed and when; it is not among the glyphs. */
  signed?: string[];
  /** What stands wholly outside of the page; it is not among the glyphs. */
  outside?: string;
  /** How words with digits were read, for a page that was recognised. */
  readings?: { box: Rule; reading: WordReading }[];
  /** Of a recognised page: from points of this geometry, which is levelled, to points of the page as drawn. */
  drawn?: Matrix;
  /** Of a recognised page: ink in which nothing was read, in points of the page as drawn. */
  unread?: Rule[];
  /** Of a recognised page: nothing black stands on it, only a seal, as on the back of a sheet that was stamped. */
  sealOnly?: boolean;
  /** Of a recognised page: what small red stamps in its upper part say. */
  stamped?: string[];
  /** Of a recognised page: what was taken for strokes of a pen or a seal and left out. */
  dropped?: string[];
};

/** Share of the page that the unit square under `matrix` (where images are painted) takes, cut at its edges. */
export function imageShare(matrix: Matrix, size: { width: number; height: number }): number {
  const [a, b, c, d, e, f] = matrix;
  const corners = [[0, 0], [1, 0], [0, 1], [1, 1]] as const;
  const xs = corners.map(([x, y]) => Math.min(Math.max(a * x + c * y + e, 0), size.width));
  const ys = corners.map(([x, y]) => Math.min(Math.max(b * x + d * y + f, 0), size.height));
  return ((Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys))) / (size.width * size.height);
}

/** An image that takes more than this share of the page hides the text drawn before it. */
export const COVERING = 0.9;

/** Pixels of a page as displayed, four bytes each (blue, green, red, unused), row by row. */
export type Drawing = { width: number; height: number; data: Uint8Array; channels: 4; dpi: number; /** nothing was drawn as an image can't be decoded */ lost: boolean };

export type OpenPdf = {
  pages: number;
  /** How many scripts and attached files the document lists; not every engine knows. */
  beside?: { scripts: number; attachments: number };
  /** Geometry of the page `index` (0-based), what annotations show included. */
  page(index: number): Promise<PageGeometry>;
  /** The page drawn as a picture of at most `pixels`, at the resolution of the scan that it holds; not every engine draws. */
  draw?(index: number, pixels: number): Promise<Drawing>;
  close(): Promise<void>;
};

export type Engine = {
  id: string;
  /** @throws UnreadableError `password` or `damaged` */
  open(bytes: Uint8Array): Promise<OpenPdf>;
};

/** A rectangle or line thinner than this many points is a ruling line. */
const THIN = 3;

/**
 * Ruling lines of one path, given as its points in page coordinates, one list a subpath. Filled shapes count
 * only when they are as thin as a line; slanted strokes and curves are no ruling lines.
 */
export function rulesOfPath(subpaths: [number, number][][], stroked: boolean, filled: boolean): Rule[] {
  const rules: Rule[] = [];
  for (const points of subpaths) {
    const box = boundsOf(points);
    if (box === null) continue;
    const thin = Math.min(box.x1 - box.x0, box.y1 - box.y0) <= THIN;
    if (thin) {
      if ((filled || stroked) && Math.max(box.x1 - box.x0, box.y1 - box.y0) > THIN) rules.push(middle(box));
      continue;
    }
    if (!stroked) continue;
    points.forEach((point, index) => {
      const next = points[index + 1];
      if (next === undefined) return;
      const side = boundsOf([point, next]);
      if (side !== null && (side.x1 - side.x0 < 1 || side.y1 - side.y0 < 1)) rules.push(middle(side));
    });
  }
  return rules;
}

function boundsOf(points: [number, number][]): Rule | null {
  if (points.length < 2) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function middle(box: Rule): Rule {
  if (box.x1 - box.x0 >= box.y1 - box.y0) {
    const y = (box.y0 + box.y1) / 2;
    return { x0: box.x0, y0: y, x1: box.x1, y1: y };
  }
  const x = (box.x0 + box.x1) / 2;
  return { x0: x, y0: box.y0, x1: x, y1: box.y1 };
}

/** a b c d e f of ISO 32000-1, 8.3.3. */
export type Matrix = [number, number, number, number, number, number];

/** The matrix that applies `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** The nearest of the four directions for a vector with y downwards. */
export function angleOf(dx: number, dy: number): Angle {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 180;
  return dy > 0 ? 90 : 270;
}

/** Text further off the four directions than this (as a slope) is a watermark; pages of scans hang less. */
const SLANT = 0.2;

/** Whether text that runs along this vector is written aslant. */
export function isSlanted(dx: number, dy: number): boolean {
  return Math.min(Math.abs(dx), Math.abs(dy)) > SLANT * Math.max(Math.abs(dx), Math.abs(dy));
}

/** Fonts say that they are bold in their names; flags and weights are often missing. */
export function isBoldName(name: string): boolean {
  return /bold|black|heavy|demi(?!l)/iu.test(name);
}

/** "F1", "ABCDEF+CIDFont+F2", "CMBX10": names that tell no family, as some print drivers give them. */
const CODE_NAME = /^(?:[A-Z]{6}\+)?(?:CIDFont\+)?[A-Za-z]{0,4}[\d_]*$/u;

/**
 * A weight counts only where the name tells no family: it is guessed from the width of stems, which producers fill in
 * as they like (FreeSerif Regular comes out heavier than a bold Liberation Serif).
 */
export function isBoldFont(name: string, weight: number): boolean {
  return isBoldName(name) || (weight >= 600 && CODE_NAME.test(name));
}
