/**
 * A photo of a sheet made a page: the four edges of the paper are found against what it lies on, and what is within them is
 * drawn as seen from above. A scan, or a photo that shows nothing but paper, has no such edges and stays as it is.
 */
import { type Corners, flattened, type Point } from './flatten.js';
import type { Pixels } from './picture.js';

/** Edges are looked for in a picture of about this many pixels across: enough for a hundredth of the page. */
const COARSE = 320;
/** Paper is brighter than what lies beside it by this factor, over a few pixels. */
const STEP = 1.25;
const REACH = 5;
/** Points of an edge stray from their line by at most this share of the picture, and so many of the rays have to meet it. */
const STRAY = 0.008;
const MET = 0.55;
/** An edge leans by at most this slope, and the sheet fills at least this share of the picture. */
const MOST_LEAN = 0.3;
const LEAST_SHARE = 0.35;
const INSET = 1;
/** Where an edge is: across = at + lean * along. */
type Edge = { at: number; lean: number };

/** The sheet as seen from above with its resolution, or the picture as it is where no sheet lies before a darker ground. */
export function sheetOf(pixels: Pixels, dpi: number): { pixels: Pixels; dpi: number } {
  const corners = cornersOf(pixels);
  return corners === null ? { pixels, dpi } : flattened(pixels, corners, dpi);
}

/** Null where the edges of a sheet are not all there. */
export function cornersOf(pixels: Pixels): Corners | null {
  const small = coarse(pixels);
  const { width, height, factor } = small;
  const value = (x: number, y: number): number => small.data[y * width + x] ?? 0;
  const left = edgeOf(height, width, (along, across) => value(across, along));
  const right = edgeOf(height, width, (along, across) => value(width - 1 - across, along));
  const top = edgeOf(width, height, (along, across) => value(along, across));
  const bottom = edgeOf(width, height, (along, across) => value(along, height - 1 - across));
  if (left === null || right === null || top === null || bottom === null) return null;
  const [r, b] = [{ at: width - right.at, lean: -right.lean }, { at: height - bottom.at, lean: -bottom.lean }];
  const corners: Corners = [crossing(left, top), crossing(r, top), crossing(r, b), crossing(left, b)];
  const share = area(corners) / (width * height);
  if (share < LEAST_SHARE || corners.some(({ x, y }) => x < -1 || y < -1 || x > width + 1 || y > height + 1)) return null;
  // A little inwards: the edge itself is a dark line.
  const middle = { x: width / 2, y: height / 2 };
  const inwards = (at: number, to: number): number => at + Math.sign(to - at) * INSET;
  const scaled = ({ x, y }: Point): Point => ({ x: inwards(x, middle.x) * factor, y: inwards(y, middle.y) * factor });
  return [scaled(corners[0]), scaled(corners[1]), scaled(corners[2]), scaled(corners[3])];
}

/** The darkest of red, green and blue, each value the mean of a square: white paper is bright in all three, wood and skin are not. */
function coarse({ width, height, data, channels }: Pixels): { width: number; height: number; data: Float32Array; factor: number } {
  const factor = Math.max(1, Math.floor(Math.min(width, height) / COARSE));
  const [wide, high] = [Math.floor(width / factor), Math.floor(height / factor)];
  const means = new Float32Array(wide * high);
  const step = Math.max(1, Math.floor(factor / 3));
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      let [sum, count] = [0, 0];
      for (let dy = 0; dy < factor; dy += step) {
        for (let dx = 0; dx < factor; dx += step, count++) {
          const at = ((y * factor + dy) * width + x * factor + dx) * channels;
          sum += channels < 3 ? (data[at] ?? 0) : Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
        }
      }
      means[y * wide + x] = sum / count;
    }
  }
  return { width: wide, height: high, data: means, factor };
}

/** The line at which rays from one side first meet paper; null when too few meet it along one line. */
function edgeOf(along: number, across: number, value: (along: number, across: number) => number): Edge | null {
  const points: { along: number; across: number }[] = [];
  for (let at = 0; at < along; at += 2) {
    const found = firstStep(across, (place) => value(at, place));
    if (found !== null) points.push({ along: at, across: found });
  }
  if (points.length * 2 < MET * along) return null;
  const line = lineThrough(points, along, STRAY * Math.max(along, across));
  return line !== null && hasGround(points, value) ? line : null;
}

/** All that lies outside is darker than the paper just inside: the margin of a text has paper on both sides. */
function hasGround(points: readonly { along: number; across: number }[], value: (along: number, across: number) => number): boolean {
  const mean = (along: number, from: number, to: number): number => {
    let sum = 0;
    for (let at = from; at < to; at++) sum += value(along, at);
    return sum / Math.max(1, to - from);
  };
  const darker = points.filter(({ along, across }) => mean(along, 0, across - 1) * STEP < mean(along, across + 1, across + 1 + REACH));
  return darker.length * 2 > points.length;
}

/** The first place in the nearer half at which the mean of the next values is well above that of those before. */
function firstStep(across: number, value: (place: number) => number): number | null {
  let [best, place] = [STEP, -1];
  for (let at = REACH; at < across / 2; at++) {
    let [before, after] = [0, 0];
    for (let near = 1; near <= REACH; near++) {
      before += value(at - near);
      after += value(at + near - 1);
    }
    const ratio = after / Math.max(1, before);
    // The step's steepest place, looked for until the brightness falls again.
    if (ratio > best && after > before + 8 * REACH) [best, place] = [ratio, at];
    else if (place >= 0 && at > place + REACH) return place;
  }
  return place < 0 ? null : place;
}

/** The line that most points lie on, drawn through pairs of them (RANSAC with every pair of a few), then fitted. */
function lineThrough(points: readonly { along: number; across: number }[], along: number, stray: number): Edge | null {
  const few = points.filter((_, index) => index % Math.max(1, Math.floor(points.length / 40)) === 0);
  let best: { along: number; across: number }[] = [];
  for (const one of few) {
    for (const other of few) {
      if (other.along - one.along < along / 5) continue;
      const lean = (other.across - one.across) / (other.along - one.along);
      if (Math.abs(lean) > MOST_LEAN) continue;
      const on = points.filter((point) => Math.abs(one.across + lean * (point.along - one.along) - point.across) <= stray);
      if (on.length > best.length) best = on;
    }
  }
  if (best.length * 2 < MET * along) return null;
  const mean = (of: (point: { along: number; across: number }) => number): number => best.reduce((sum, point) => sum + of(point), 0) / best.length;
  const [a, c] = [mean((point) => point.along), mean((point) => point.across)];
  const spread = mean((point) => (point.along - a) ** 2);
  const lean = spread === 0 ? 0 : mean((point) => (point.along - a) * (point.across - c)) / spread;
  return { at: c - lean * a, lean };
}

/** Where an upright edge (x by y) and a level one (y by x) meet. */
function crossing(upright: Edge, level: Edge): Point {
  const y = (level.at + level.lean * upright.at) / (1 - level.lean * upright.lean);
  return { x: upright.at + upright.lean * y, y };
}

function area(corners: readonly Point[]): number {
  return Math.abs(corners.reduce((sum, { x, y }, index) => {
    const next = corners[(index + 1) % corners.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0)) / 2;
}
