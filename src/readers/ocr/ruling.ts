/** Ruling lines of a page picture: found, so that they give tables their cells, and wiped, so that they are not read as letters. */
import type { Rule } from '../pdf/engine.js';
import type { Picture } from './picture.js';

/** Paler than the ink of letters: a hairline that was scanned at 100 dpi, enlarged and turned is a grey band. */
const DARK = 190;
/** A line is at least this long and at most this thick, in inches: longer than any stroke of a letter, thinner than a bar. */
const LEAST_LENGTH = 0.35;
const MOST_THICKNESS = 0.045;
/** Breaks in a line up to this many inches are bridged. */
const BREAK = 0.03;
/** Ink goes on beyond a line here and there, where letters touch it; along the feet of a word it does nearly everywhere. */
const MOST_TOUCHED = 0.3;

/** A line in pixels: rows (or columns) `from` to `to` across, `start` to `end` along, all inclusive. */
type Stroke = { from: number; to: number; start: number; end: number };

export type Ruling = { level: Stroke[]; upright: Stroke[] };

/** The lines that a page is ruled with, level and upright, in pixels. */
export function findRuling(picture: Picture): Ruling {
  const { width, height, data } = picture;
  const dark = (x: number, y: number): boolean => (data[y * width + x] ?? 255) < DARK;
  return {
    level: strokes(picture, height, width, (across, along) => dark(along, across)),
    upright: strokes(picture, width, height, (across, along) => dark(across, along)),
  };
}

/** Lines along one axis: long runs of dark pixels, joined across neighbouring rows; a line that drifts is dark in one of three rows. */
function strokes({ dpi }: Picture, across: number, along: number, dark: (across: number, along: number) => boolean): Stroke[] {
  const least = Math.round(LEAST_LENGTH * dpi);
  const bridge = Math.max(1, Math.round(BREAK * dpi));
  const open: Stroke[] = [];
  const done: Stroke[] = [];
  for (let row = 0; row < across; row++) {
    for (const run of runs(row, along, bridge, least, dark)) {
      const known = open.find((stroke) => stroke.to >= row - 1 && stroke.start <= run.end && stroke.end >= run.start);
      if (known === undefined) open.push({ from: row, to: row, ...run });
      else Object.assign(known, { to: row, start: Math.min(known.start, run.start), end: Math.max(known.end, run.end) });
    }
    for (let index = open.length - 1; index >= 0; index--) {
      const stroke = open[index];
      if (stroke !== undefined && stroke.to < row - 1) done.push(...open.splice(index, 1));
    }
  }
  const thickest = Math.max(3, Math.round(MOST_THICKNESS * dpi));
  return [...done, ...open].filter((stroke) => stroke.to - stroke.from + 1 <= thickest && !isOfLetters(stroke, across, dark));
}

/** The feet or the tops of letters that run into each other where a scan is coarse: above or below them there is ink, too. */
function isOfLetters({ from, to, start, end }: Stroke, across: number, dark: (across: number, along: number) => boolean): boolean {
  let touched = 0;
  for (let along = start; along <= end; along++) if ((from > 1 && dark(from - 2, along)) || (to + 2 < across && dark(to + 2, along))) touched++;
  return touched > MOST_TOUCHED * (end - start + 1);
}

/** Runs of at least `least` pixels in one row, up to `bridge` light ones between dark ones. */
function runs(row: number, along: number, bridge: number, least: number, dark: (across: number, along: number) => boolean): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let [start, last, inked] = [-1, -1, 0];
  const finish = (): void => {
    if (start >= 0 && last - start + 1 >= least && inked * 10 >= (last - start + 1) * 8) found.push({ start, end: last });
    [start, inked] = [-1, 0];
  };
  for (let at = 0; at < along; at++) {
    if (!dark(row, at)) {
      if (start >= 0 && at - last > bridge) finish();
      continue;
    }
    if (start < 0) start = at;
    last = at;
    inked++;
  }
  finish();
  return found;
}

/** The same picture without the lines; what crosses a line, as the leg of a letter does, stays. Changes nothing. */
export function wipe(picture: Picture, { level, upright }: Ruling): Picture {
  const data = Uint8Array.from(picture.data);
  const { width, height } = picture;
  for (const stroke of level) wipeStroke(stroke, height, (across, along) => across * width + along, picture.data, data);
  for (const stroke of upright) wipeStroke(stroke, width, (across, along) => along * width + across, picture.data, data);
  return { ...picture, data };
}

function wipeStroke({ from, to, start, end }: Stroke, across: number, at: (across: number, along: number) => number, before: Uint8Array, after: Uint8Array): void {
  const [first, last] = [Math.max(0, from - 1), Math.min(across - 1, to + 1)];
  const thickness = to - from + 1;
  for (let along = start; along <= end; along++) {
    let [up, down] = [first, last];
    while (up > 0 && first - up <= thickness && (before[at(up - 1, along)] ?? 255) < DARK) up--;
    while (down < across - 1 && down - last <= thickness && (before[at(down + 1, along)] ?? 255) < DARK) down++;
    // Ink that goes on beyond the line belongs to a letter that touches it.
    if (first - up > 1 || down - last > 1) continue;
    for (let row = up; row <= down; row++) after[at(row, along)] = 255;
  }
}

/** The lines in points, as a PDF engine gives them. */
export function rulesOf({ level, upright }: Ruling, dpi: number): Rule[] {
  const points = (pixels: number): number => (pixels * 72) / dpi;
  return [
    ...level.map(({ from, to, start, end }) => ({ x0: points(start), x1: points(end + 1), y0: points((from + to + 1) / 2), y1: points((from + to + 1) / 2) })),
    ...upright.map(({ from, to, start, end }) => ({ y0: points(start), y1: points(end + 1), x0: points((from + to + 1) / 2), x1: points((from + to + 1) / 2) })),
  ];
}
