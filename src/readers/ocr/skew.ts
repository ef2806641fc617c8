/** How far a page is from level, by the sharpness of its rows (Postl's projection profile). */
import type { Picture } from './picture.js';

const MOST_DEGREES = 5;
const DARK = 140;
/** Points looked at: enough to be sure, few enough to be quick. */
const POINTS = 60_000;

/**
 * The angle in degrees by which the rows of text fall to the right; 0 for a page with hardly any ink.
 * Exact to a tenth of a degree.
 */
export function skewOf(picture: Picture): number {
  const points = darkPoints(picture);
  if (points.length < 2000) return 0;
  const best = (from: number, to: number, step: number): number => {
    let [angle, most] = [0, -1];
    for (let at = from; at <= to + step / 2; at += step) {
      const sharp = sharpness(points, at, picture);
      if (sharp > most) [angle, most] = [at, sharp];
    }
    return angle;
  };
  const coarse = best(-MOST_DEGREES, MOST_DEGREES, 0.5);
  const fine = best(coarse - 0.5, coarse + 0.5, 0.1);
  return Math.round(fine * 10) / 10;
}

/** Places of dark pixels, pairs of x and y, evenly thinned out. */
function darkPoints({ width, height, data }: Picture): Float32Array {
  let dark = 0;
  for (const value of data) if (value < DARK) dark++;
  const every = Math.max(1, Math.ceil(dark / POINTS));
  const points = new Float32Array(2 * Math.ceil(dark / every));
  let [seen, at] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] ?? 255) >= DARK || seen++ % every !== 0) continue;
      points[at++] = x;
      points[at++] = y;
    }
  }
  return points.subarray(0, at);
}

/** Sum of the squared ink of rows that fall by `degrees`: greatest when rows of text and gaps between them line up. */
function sharpness(points: Float32Array, degrees: number, { width, height }: Picture): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const shift = Math.ceil(Math.abs(slope) * width);
  const rows = new Float32Array(height + 2 * shift + 2);
  for (let at = 0; at < points.length; at += 2) {
    const row = Math.round((points[at + 1] ?? 0) - slope * (points[at] ?? 0)) + shift;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (const ink of rows) sum += ink * ink;
  return sum;
}
