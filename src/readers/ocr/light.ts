/** Uneven light and grey paper made white: what comes after takes paper for white and ink for dark, wherever on the page. */
import type { Picture, Pixels } from './picture.js';

/** Paper is looked for in squares of this many inches: wider than any stroke, narrower than most shadows. */
const SQUARE = 0.2;
/** Share of a square's pixels that are darker than what is taken for its paper. */
const PAPER_RANK = 0.8;
/** Paper no darker than this everywhere is left as it is: scanners have made it white. */
const WHITE = 244;
/** Noise around the paper's own value is made white as well. */
const SLACK = 0.96;
/** Ink paler than this is darkened: worn toner and strokes out of focus. */
const PALE = 70;

/** The picture as if it had been lit evenly. Changes nothing; a page on white paper comes back as it is. */
export function withEvenLight(picture: Picture): Picture {
  const { width, height, data, dpi } = picture;
  const size = Math.max(8, Math.round(SQUARE * dpi));
  const [columns, rows] = [Math.ceil(width / size), Math.ceil(height / size)];
  const paper = smoothed(paperOf(picture, size, columns, rows), columns, rows);
  if (paper.every((value) => value >= WHITE)) return picture;
  const lit = new Uint8Array(data.length);
  const counts = new Uint32Array(256);
  for (let y = 0; y < height; y++) {
    const [top, down] = between(y, size, rows);
    for (let x = 0; x < width; x++) {
      const [left, right] = between(x, size, columns);
      const [upper, lower] = [top * columns, Math.min(rows - 1, top + 1) * columns];
      const beside = Math.min(columns - 1, left + 1);
      const here = ((paper[upper + left] ?? 255) * (1 - right) + (paper[upper + beside] ?? 255) * right) * (1 - down)
        + ((paper[lower + left] ?? 255) * (1 - right) + (paper[lower + beside] ?? 255) * right) * down;
      const value = Math.min(255, Math.round(((data[y * width + x] ?? 255) * 255) / Math.max(1, here * SLACK)));
      lit[y * width + x] = value;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return { ...picture, data: darkened(lit, inkOf(counts)) };
}

/**
 * The colours of a page in the light that its grey values were brought into.
 * @param before grey values of `pixels`, `after` the same as `withEvenLight` gives them
 */
export function inEvenLight(pixels: Pixels, before: Picture, after: Picture): Pixels {
  if (after === before) return pixels;
  const { channels } = pixels;
  const data = Uint8Array.from(pixels.data);
  for (let at = 0; at < after.data.length; at++) {
    const share = (after.data[at] ?? 255) / Math.max(1, before.data[at] ?? 255);
    for (let channel = at * channels; channel < at * channels + Math.min(3, channels); channel++) data[channel] = Math.min(255, Math.round((pixels.data[channel] ?? 255) * share));
  }
  return { ...pixels, data };
}

/** Where `at` lies between the middles of two squares: the first one's index, and the share of the way to the next. */
function between(at: number, size: number, count: number): [number, number] {
  const place = Math.max(0, Math.min(count - 1, (at + 0.5) / size - 0.5));
  return [Math.floor(place), place - Math.floor(place)];
}

/** The value of the paper in each square, row by row. */
function paperOf({ width, height, data }: Picture, size: number, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const counts = new Uint32Array(256);
      let seen = 0;
      for (let y = row * size; y < Math.min(height, (row + 1) * size); y += 2) {
        for (let x = column * size; x < Math.min(width, (column + 1) * size); x += 2, seen++) counts[data[y * width + x] ?? 255] = (counts[data[y * width + x] ?? 255] ?? 0) + 1;
      }
      paper[row * columns + column] = rank(counts, seen * PAPER_RANK);
    }
  }
  return paper;
}

function rank(counts: Uint32Array, wanted: number): number {
  let seen = 0;
  for (let value = 0; value < 256; value++) {
    seen += counts[value] ?? 0;
    if (seen >= wanted) return value;
  }
  return 255;
}

/** Squares filled by print have no paper to see: each takes the median of those around it, when that is brighter. */
function smoothed(paper: Float32Array, columns: number, rows: number): Float32Array {
  return paper.map((own, index) => {
    const around: number[] = [];
    const [row, column] = [Math.floor(index / columns), index % columns];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) around.push(paper[y * columns + x] ?? 255);
    }
    return Math.max(own, around.sort((a, b) => a - b)[around.length >> 1] ?? own);
  });
}

/** The value of full ink: that of the darkest pixels, a hundredth of all. */
function inkOf(counts: Uint32Array): number {
  return rank(counts, counts.reduce((sum, count) => sum + count, 0) * 0.01);
}

function darkened(data: Uint8Array, ink: number): Uint8Array {
  if (ink <= PALE || ink > 200) return data;
  const share = 255 / (255 - (ink - PALE / 2));
  return data.map((value) => Math.max(0, Math.round(255 - (255 - value) * share)));
}
