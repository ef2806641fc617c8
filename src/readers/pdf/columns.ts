/**
 * Finds where a page is set in two columns: the head (issuer and number left, motto, place and date right) and
 * the foot (recipients left, signature right) of an administrative document, Decree 30/2020/NĐ-CP, Appendix I.
 */
import { type Area, hull, type Line, makeLine, median, plain, plainLine, type Word } from './layout.js';

/** Two columns, each as its printed lines from the top. `first` is where the band stands among the page's lines. */
export type Band = { left: Line[]; right: Line[] };
export type Flowing = { kind: 'line'; line: Line } | { kind: 'band'; band: Band };

/** Words further apart than this share of the font size may belong to two columns, whatever the rest of the row. */
const WIDE_GAP = 0.9;
/** So may words further apart than this share, when the other gaps of the row are clearly narrower. */
const NARROW_GAP = 0.45;
/** Lines that may stand loose between two rows that face each other. */
const LOOSE = 2;
/** Gaps of a justified line differ by no more points. */
const EVEN = 2;
const NUMERIC = /^[\p{Nd}.,%()/\-–…:;]+$/u;

/** Rows in reading order: lines that run across the page, and bands of two columns. */
export function flowOf(rows: readonly Line[], page: number): Flowing[] {
  const strips = rows.flatMap((row) => splitAtGaps(row, page)).sort((a, b) => middle(a) - middle(b) || a.x0 - b.x0);
  const inserted = insertStamps(strips);
  const flow: Flowing[] = [];
  for (let index = 0; index < inserted.length;) {
    const band = bandAt(inserted, index) ?? (index === 0 ? headAt(inserted) : null);
    if (band === null) {
      const row = sameRow(inserted, index);
      const [only] = row;
      flow.push({ kind: 'line', line: only !== undefined && row.length === 1 ? only : makeLine(row.flatMap((strip) => strip.words), page) });
      index += row.length;
    } else {
      flow.push({ kind: 'band', band: { left: rejoin(band.left, page), right: rejoin(band.right, page) } });
      index += band.left.length + band.right.length;
    }
  }
  return flow;
}

function splitAtGaps(line: Line, page: number): Line[] {
  const row = line.words;
  if (!row.some((word, index) => index > 0 && word.x0 - (row[index - 1]?.x1 ?? 0) >= NARROW_GAP * word.size)) return [line];
  const strips: Word[][] = [];
  const gaps = row.slice(1).map((word, index) => word.x0 - (row[index]?.x1 ?? 0));
  // A justified line that was broken by hand: all its words stand equally far apart.
  if (gaps.length >= 3 && Math.max(...gaps) - Math.min(...gaps) <= EVEN) return [line];
  const usual = median(gaps);
  for (const word of row) {
    const strip = strips.at(-1);
    const last = strip?.at(-1);
    const size = Math.max(word.size, last?.size ?? 0);
    const wide = Math.min(WIDE_GAP * size, Math.max(NARROW_GAP * size, 1.8 * usual));
    if (strip !== undefined && last !== undefined && word.x0 - last.x1 < wide) strip.push(word);
    else strips.push([word]);
  }
  return strips.length === 1 ? [line] : strips.map((words) => makeLine(words, page));
}

function middle(line: Line): number {
  return line.baseline - 0.3 * line.size;
}

/** Strips face each other when their middles are no further apart than this share of the size. */
const FACING = 0.45;

/** Whether two strips stand beside each other. */
function beside(a: Line, b: Line): boolean {
  return near(a, b, FACING);
}

function near(a: Line, b: Line, reach: number): boolean {
  return Math.abs(middle(a) - middle(b)) < reach * Math.min(a.size, b.size);
}

/**
 * Puts numbers and dates that were stamped into a blank of a line into that line: strips that stand a little
 * higher or lower than the words on both sides, or right behind them.
 */
function insertStamps(strips: Line[]): Line[] {
  const gone = new Set<Line>();
  const grown = new Map<Line, Word[]>();
  for (const stamp of strips) {
    if (stamp.words.length > 3) continue;
    const hosts = strips.filter((other) => other !== stamp && !gone.has(other) && Math.abs(other.baseline - stamp.baseline) > 0.01
      && Math.abs(other.baseline - stamp.baseline) < 0.5 * other.size);
    const before = hosts.filter((other) => other.x1 <= stamp.x0 + 1).sort((a, b) => b.x1 - a.x1)[0];
    const behind = hosts.filter((other) => other.x0 >= stamp.x1 - 1).sort((a, b) => a.x0 - b.x0)[0];
    if (before === undefined || stamp.x0 - before.x1 > 2 * before.size) continue;
    const between = behind !== undefined && Math.abs(behind.baseline - before.baseline) < 0.5 && behind.x0 - stamp.x1 < 2 * before.size;
    const adjacent = stamp.x0 - before.x1 < 0.5 * before.size && Math.abs(before.baseline - stamp.baseline) < 0.35 * before.size;
    if (!between && !adjacent) continue;
    gone.add(stamp);
    grown.set(before, [...(grown.get(before) ?? before.words), ...stamp.words]);
  }
  return strips.filter((strip) => !gone.has(strip)).map((strip) => {
    const words = grown.get(strip);
    return words === undefined ? strip : { ...makeLine(words, strip.page), baseline: strip.baseline };
  });
}

/** The strips of one baseline from `index` on. */
function sameRow(strips: Line[], index: number): Line[] {
  const first = strips[index];
  if (first === undefined) return [];
  let end = index + 1;
  while (strips[end] !== undefined && Math.abs((strips[end]?.baseline ?? 0) - first.baseline) < 0.3 * first.size) end++;
  return strips.slice(index, end);
}

type Columns = { left: Line[]; right: Line[] };

/** The band of two columns that begins at `index`, or null. */
function bandAt(strips: Line[], index: number): Columns | null {
  const seed = strips[index];
  if (seed === undefined) return null;
  const partner = strips.slice(index + 1, index + 6).filter((other) => beside(seed, other)).sort((a, b) => distance(seed, a) - distance(seed, b))[0];
  if (partner === undefined) return null;
  const [left, right] = seed.x0 < partner.x0 ? [seed, partner] : [partner, seed];
  if (right.x0 - left.x1 < NARROW_GAP * Math.max(left.size, right.size)) return null;
  const columns = grow(strips, index, { low: left.x1, high: right.x0 });
  return columns !== null && plausible(columns) ? columns : null;
}

/** The right column of a head begins so (Decree 30/2020/NĐ-CP, Appendix I, II.1; of the Party's papers: Guidance 36-HD/VPTW). */
const MOTTO = /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM)/u;
/** In a head whose columns are centred in their height, lines face each other that stand so far apart (in sizes). */
const STAGGERED = 1.1;

/** A head whose columns stand on heights of their own, because one of them has more lines. */
function headAt(strips: Line[]): Columns | null {
  const top = strips.slice(0, 6);
  const motto = top.find((strip) => MOTTO.test(plainLine(strip)));
  if (motto === undefined) return null;
  const left = top.filter((strip) => motto.x0 - strip.x1 > NARROW_GAP * motto.size && near(strip, motto, 2 * STAGGERED));
  if (left.length === 0) return null;
  const columns = grow(strips, 0, { low: Math.max(...left.map((strip) => strip.x1)), high: motto.x0 }, STAGGERED);
  return columns !== null && columns.left.length >= 2 && columns.right.length >= 2 ? columns : null;
}

function distance(a: Line, b: Line): number {
  return Math.max(a.x0 - b.x1, b.x0 - a.x1);
}

/** The name of the kind of a document stands below its head, by itself (Decree 30/2020/NĐ-CP, Appendix I, II.5). */
const KIND = /^(?:BÁO CÁO|KẾ HOẠCH|TỜ TRÌNH|THÔNG BÁO|QUYẾT ĐỊNH|ĐỀ CƯƠNG|PHƯƠNG ÁN|CHƯƠNG TRÌNH|BIÊN BẢN|PHỤ LỤC)$/u;

type Taken = { strip: Line; side: 'left' | 'right' };

/** Takes strips downwards while they leave a gutter free; ends with the last rows that belong to the columns. */
function grow(strips: Line[], index: number, gutter: { low: number; high: number }, reach = FACING): Columns | null {
  let { low, high } = gutter;
  const taken: Taken[] = [];
  let sure = 0;
  for (const strip of strips.slice(index)) {
    const narrow = 0.3 * strip.size;
    // What stands in the gutter itself goes to the nearer side: behind the blank left for a number.
    const nearer = strip.x0 - low <= high - strip.x1 ? 'left' : 'right';
    const fitsLeft = strip.x1 < high - narrow && (strip.x0 < low || nearer === 'left');
    const fitsRight = strip.x0 > low + narrow && (strip.x1 > high || nearer === 'right');
    if (fitsLeft === fitsRight) break;
    const side = fitsLeft ? 'left' : 'right';
    const facing = taken.some((other) => other.side !== side && near(other.strip, strip, reach));
    // A line that goes on with neither column may still be followed by rows that face each other ("Số: …").
    if (!facing && taken.length - sure >= LOOSE) break;
    if (side === 'left') low = Math.max(low, strip.x1);
    else high = Math.min(high, strip.x0);
    const goesOn = facing || taken.length === 0 || (taken.length === sure && continues(taken, strip, side));
    taken.push({ strip, side });
    if (goesOn && (sure > 0 || facing)) sure = taken.length;
  }
  if (sure === 0) return null;
  const kept = taken.slice(0, sure);
  const of = (side: Taken['side']): Line[] => kept.filter((item) => item.side === side).map((item) => item.strip);
  return { left: of('left'), right: of('right') };
}

/**
 * Whether a strip without a neighbour goes on with its column: set flush or centred like the line above it, or
 * within its width ("Số: …" and the date stand on heights of their own), and close below it. A signature leaves
 * room between post and name, so the right column may have a gap. What is centred between both is a title.
 */
function continues(taken: Taken[], strip: Line, side: 'left' | 'right'): boolean {
  const column = taken.filter((other) => other.side === side).map(({ strip: other }) => other);
  const above = column.at(-1);
  if (above === undefined) return true;
  // The address of a dispatch stands below its head (Decree 30/2020/NĐ-CP, Appendix I, II.9).
  if (/^Kính gửi/iu.test(plainLine(strip)) || KIND.test(plainLine(strip))) return false;
  const gap = strip.baseline - above.baseline;
  if (column.some((other) => Math.abs(other.baseline - strip.baseline) < 0.3 * strip.size)) return true;
  const flush = column.some((other) => Math.abs(other.x0 - strip.x0) < 3);
  const box = hull(column);
  const centred = [above, box].some((other) => Math.abs(centreOf(other) - centreOf(strip)) < 8);
  if (gap < 2.2 * strip.size && (flush || centred)) return true;
  if (side === 'right' && centred && gap < 12 * strip.size) return true;
  const within = strip.x0 > box.x0 - 12 && strip.x1 < box.x1 + 12;
  const title = Math.abs(centreOf(hull(taken.map((other) => other.strip))) - centreOf(strip)) < 25;
  return within && !title && gap < 3.2 * strip.size;
}

function centreOf(area: Area): number {
  return (area.x0 + area.x1) / 2;
}

/**
 * At least two facing rows, one of them with a wide gap between the columns: in a head and a foot some lines are
 * short, while a stretched line of text has narrow gaps only. One facing row needs a wider gap still. Columns of
 * numbers are a table without lines.
 */
function plausible({ left, right }: Columns): boolean {
  const numeric = (strips: Line[]): boolean => strips.filter((strip) => strip.words.every((word) => NUMERIC.test(plain(word)))).length * 2 > strips.length;
  if (numeric(left) || numeric(right)) return false;
  const rows: { baseline: number; gap: number }[] = [];
  for (const strip of left) {
    const gap = Math.min(...right.filter((other) => beside(strip, other)).map((other) => other.x0 - strip.x1)) / strip.size;
    if (gap === Infinity) continue;
    const row = rows.find(({ baseline }) => Math.abs(baseline - strip.baseline) < 0.3 * strip.size);
    if (row === undefined) rows.push({ baseline: strip.baseline, gap });
    else row.gap = Math.min(row.gap, gap);
  }
  const widest = Math.max(0, ...rows.map(({ gap }) => gap));
  if (rows.length >= 2) return widest > 2 && right.length >= 2;
  return left.length >= 2 && widest > (right.length >= 2 ? 4 : 6);
}

/** Joins the strips of one baseline within a column again (a blank left for the number parts them). */
function rejoin(strips: Line[], page: number): Line[] {
  const lines: Line[][] = [];
  for (const strip of strips) {
    const line = lines.find((other) => Math.abs((other[0]?.baseline ?? 0) - strip.baseline) < 0.3 * strip.size);
    if (line === undefined) lines.push([strip]);
    else line.push(strip);
  }
  return lines
    .map((line) => makeLine(line.flatMap((strip) => strip.words), page))
    .sort((a, b) => a.baseline - b.baseline);
}
