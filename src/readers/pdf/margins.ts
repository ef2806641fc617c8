/** Where the text of each page begins and ends, and whether paragraphs begin with an indented line. */
import { groupBy } from '../../collections.js';
import { hull, type Line, mostCommon } from './layout.js';

export type Margins = { left: number; right: number };
export type Measures = {
  /** By page number. */
  margins: Map<number, Margins>;
  /** Usual distance between baselines, by page number. */
  pitch: Map<number, number>;
  /** First lines of paragraphs stand further right than the others. */
  indented: boolean;
  /** How far the first lines usually stand from the margin; 0 where they do not. */
  indent: number;
  /** Full lines do not end at the margin: text is set flush left. */
  ragged: boolean;
};

/** Edges within this many points are one. */
const NEAR = 3;
export const INDENT = 8;
/** Of fewer lines than this, one alone may be all that reaches a margin: a report of a few items on one page. */
const FEW = 20;

/** @param lines of the text body, tables and columns aside */
export function measure(lines: readonly Line[], widths: ReadonlyMap<number, number>): Measures {
  const margins = new Map<number, Margins>();
  const pitch = new Map<number, number>();
  const pages = groupBy(lines, ({ page }) => page);
  const generals = new Map<number, Margins & { pitch: number }>();
  for (const [page, width] of widths) {
    const own = pages.get(page) ?? [];
    const general = generals.get(Math.round(width)) ?? generalMargins(lines, widths, width);
    generals.set(Math.round(width), general);
    const special = own.length >= FEW ? { left: edge(own, 'left', width), right: edge(own, 'right', width) } : general;
    margins.set(page, {
      left: Math.abs(special.left - general.left) > 40 ? general.left : special.left,
      right: Math.abs(special.right - general.right) > 40 ? general.right : special.right,
    });
    const steps = stepsOf(own);
    pitch.set(page, steps.length >= 8 ? pitchOf(steps) : general.pitch);
  }
  return { margins, pitch, indented: isIndented(lines, margins), indent: usualIndent(lines, margins), ragged: isRagged(lines, margins) };
}

/** How far back the line above is looked for: in a head, lines of the other column stand between. */
const REACH = 6;

/**
 * Distances between the baselines of lines and of those right above them; less than the type size is no pitch.
 * Where long lines follow each other only they count: head and foot are set closer than the text.
 */
function stepsOf(lines: readonly Line[]): number[] {
  const area = hull(lines);
  const steps = lines.flatMap((line, index) => {
    const above = lines.slice(Math.max(0, index - REACH), index).reverse()
      .find((other) => other.page === line.page && other.x0 < line.x1 && line.x0 < other.x1);
    const step = above === undefined ? 0 : Math.round(line.baseline - above.baseline);
    const long = above !== undefined && above.x1 - above.x0 > 0.7 * (area.x1 - area.x0);
    return step >= Math.max(4, Math.floor(line.size)) && step < 60 ? [{ step, long }] : [];
  });
  const ofText = steps.filter(({ long }) => long);
  return (ofText.length >= 3 ? ofText : steps).map(({ step }) => step);
}

/** The smallest distance that is common: between paragraphs lines stand further apart than within them. */
function pitchOf(steps: readonly number[]): number {
  const sorted = [...steps].sort((a, b) => a - b);
  const least = Math.max(2, 0.15 * sorted.length);
  return sorted.find((step) => sorted.filter((other) => other >= step && other <= step + 1).length >= least) ?? sorted[0] ?? 0;
}

/** Of the lines that nearly reach the right margin, most do not end at it. */
function isRagged(lines: readonly Line[], margins: ReadonlyMap<number, Margins>): boolean {
  const gaps = lines.map((line) => (margins.get(line.page)?.right ?? 0) - line.x1).filter((gap) => gap < 40);
  return gaps.filter((gap) => gap < NEAR).length * 2 < gaps.length;
}

function usualIndent(lines: readonly Line[], margins: ReadonlyMap<number, Margins>): number {
  const offsets = lines.map((line) => Math.round(line.x0 - (margins.get(line.page)?.left ?? 0))).filter((offset) => offset > INDENT);
  const usual = mostCommon(offsets.map((offset) => [offset, 1]));
  return offsets.filter((offset) => Math.abs(offset - usual) <= 1).length >= 3 ? usual : 0;
}

/** Margins and pitch of all pages of one width. */
function generalMargins(lines: readonly Line[], widths: ReadonlyMap<number, number>, width: number): Margins & { pitch: number } {
  const alike = lines.filter((line) => Math.round(widths.get(line.page) ?? 0) === Math.round(width));
  const [left, right] = [edge(alike, 'left', width), edge(alike, 'right', width)];
  // Pages with no text but a signature, or with a few short lines, say nothing of the right margin.
  const unsure = right < 0.6 * width || alike.length < FEW;
  return { left, right: unsure ? Math.max(width - left, right) : right, pitch: pitchOf(stepsOf(alike)) };
}

/** The outermost edge at which at least two lines and a twentieth of all begin or end; of a few lines, the outermost of all. */
function edge(lines: readonly Line[], side: 'left' | 'right', width: number): number {
  const edges = lines.map((line) => (side === 'left' ? line.x0 : -line.x1)).sort((a, b) => a - b);
  const least = edges.length < FEW ? 1 : Math.max(2, edges.length / 20);
  for (let index = 0; index < edges.length; index++) {
    const from = edges[index] ?? 0;
    let end = index;
    while (end < edges.length && (edges[end] ?? 0) - from <= NEAR) end++;
    if (end - index >= least) return side === 'left' ? from : -from;
  }
  return edges.length > 0 ? Math.abs(edges[0] ?? 0) : side === 'left' ? 0 : width;
}

/** Of the lines that follow a line ending short of the margin, most are indented. */
function isIndented(lines: readonly Line[], margins: ReadonlyMap<number, Margins>): boolean {
  let after = 0;
  let indented = 0;
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const box = margins.get(line.page);
    const before = previous === undefined ? undefined : margins.get(previous.page);
    if (previous === undefined || box === undefined || before === undefined || before.right - previous.x1 < 40) return;
    after++;
    if (line.x0 > box.left + INDENT) indented++;
  });
  return after === 0 || indented * 2 >= after;
}
