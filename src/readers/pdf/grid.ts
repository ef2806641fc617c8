/** Ruled tables from ruling lines: lines → merged edges → connected grids → cells (after pdfplumber's way). */
import type { Rule } from './engine.js';
import type { Area } from './layout.js';

/** Lines nearer than this are one; double borders are up to 3 points apart. */
const SNAP = 3;
/** A gap in a line, or between a line and the one it should meet, up to this is bridged. */
const BRIDGE = 4;

/** An open row is at least this high. */
const OPEN = 8;

/** A line along one axis: `at` across, from `from` to `to` along. */
type Edge = { at: number; from: number; to: number };

export type GridCell = Area & { row: number; col: number; rowSpan: number; colSpan: number };
export type Grid = Area & { xs: number[]; ys: number[]; cells: GridCell[] };

/** The tables that the lines of a page draw, from the top. A lone box or an underline is no table. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const level = mergeEdges(rules.filter((rule) => rule.x1 - rule.x0 >= rule.y1 - rule.y0).map((rule) => ({ at: rule.y0, from: rule.x0, to: rule.x1 })));
  const upright = mergeEdges(rules.filter((rule) => rule.x1 - rule.x0 < rule.y1 - rule.y0).map((rule) => ({ at: rule.x0, from: rule.y0, to: rule.y1 })));
  return connect(level, upright)
    .map(({ level: rows, upright: columns }) => gridOf(rows, columns))
    .filter((grid): grid is Grid => grid !== null)
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

/** Snaps edges to common positions and joins those that overlap or nearly touch. */
export function mergeEdges(edges: Edge[]): Edge[] {
  const merged: Edge[] = [];
  for (const cluster of clusters(edges, (edge) => edge.at)) {
    const at = cluster.reduce((sum, edge) => sum + edge.at, 0) / cluster.length;
    let last: Edge | null = null;
    for (const edge of [...cluster].sort((a, b) => a.from - b.from)) {
      if (last !== null && edge.from <= last.to + BRIDGE) last.to = Math.max(last.to, edge.to);
      else {
        last = { at, from: edge.from, to: edge.to };
        merged.push(last);
      }
    }
  }
  return merged;
}

/** Groups values whose distance to the first of their group is at most SNAP. */
function clusters<T>(values: readonly T[], key: (value: T) => number): T[][] {
  const groups: T[][] = [];
  for (const value of [...values].sort((a, b) => key(a) - key(b))) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && key(value) - key(first) <= SNAP) group.push(value);
    else groups.push([value]);
  }
  return groups;
}

/** Sets of edges that cross or touch each other. */
function connect(level: Edge[], upright: Edge[]): { level: Edge[]; upright: Edge[] }[] {
  const parent = Array.from({ length: level.length + upright.length }, (_, index) => index);
  const find = (index: number): number => {
    const up = parent[index] ?? index;
    if (up === index) return index;
    const root = find(up);
    parent[index] = root;
    return root;
  };
  level.forEach((row, i) => upright.forEach((column, j) => {
    const meets = column.at >= row.from - BRIDGE && column.at <= row.to + BRIDGE && row.at >= column.from - BRIDGE && row.at <= column.to + BRIDGE;
    if (meets) parent[find(i)] = find(level.length + j);
  }));
  const groups = new Map<number, { level: Edge[]; upright: Edge[] }>();
  const groupOf = (index: number): { level: Edge[]; upright: Edge[] } => {
    const group = groups.get(find(index)) ?? { level: [], upright: [] };
    groups.set(find(index), group);
    return group;
  };
  level.forEach((edge, index) => groupOf(index).level.push(edge));
  upright.forEach((edge, index) => groupOf(level.length + index).upright.push(edge));
  return [...groups.values()].filter((group) => group.level.length >= 2 && group.upright.length >= 1);
}

/** The cells that a connected set of edges parts; null when they part fewer than two. */
function gridOf(level: Edge[], upright: Edge[]): Grid | null {
  const outer = { from: Math.min(...level.map((edge) => edge.from)), to: Math.max(...level.map((edge) => edge.to)) };
  const ys = positions([...level.map((edge) => edge.at), ...openEnds(level, upright)]);
  // Tables without lines at their sides are closed by the ends of their level lines.
  const xs = positions([...upright.map((edge) => edge.at), outer.from, outer.to]);
  if (xs.length < 2 || ys.length < 2) return null;
  const cells = cellsOf(xs, ys, level, upright);
  if (cells.length < 2) return null;
  return { x0: xs[0] ?? 0, x1: xs.at(-1) ?? 0, y0: ys[0] ?? 0, y1: ys.at(-1) ?? 0, xs, ys, cells };
}

/**
 * Where upright lines end beyond the first or last level line: browsers draw no border where a page cuts a row. At
 * least two of them have to end together, or the strokes are no cell.
 */
function openEnds(level: Edge[], upright: Edge[]): number[] {
  const [top, bottom] = [Math.min(...level.map((edge) => edge.at)), Math.max(...level.map((edge) => edge.at))];
  const beyond = (ends: number[]): number[] => clusters(ends, (end) => end).filter((group) => group.length >= 2).map((group) => group[0] ?? 0);
  const above = beyond(upright.map((edge) => edge.from).filter((from) => from < top - OPEN));
  const below = beyond(upright.map((edge) => edge.to).filter((to) => to > bottom + OPEN));
  return [...above.slice(0, 1), ...below.slice(-1)];
}

function positions(values: number[]): number[] {
  return clusters(values, (value) => value).map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** Whether edges at `at` cover most of the stretch from `from` to `to`. */
function walled(edges: Edge[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const edge of edges) {
    if (Math.abs(edge.at - at) <= SNAP) covered += Math.max(0, Math.min(edge.to, to) - Math.max(edge.from, from));
  }
  return covered > 0.6 * (to - from);
}

/** Elementary cells joined wherever no line parts them; what is joined is squared up to a rectangle. */
function cellsOf(xs: number[], ys: number[], level: Edge[], upright: Edge[]): GridCell[] {
  const [cols, rows] = [xs.length - 1, ys.length - 1];
  const owner = Array.from({ length: rows * cols }, (_, index) => index);
  const at = (row: number, col: number): number => owner[row * cols + col] ?? -1;
  const join = (a: number, b: number): void => {
    if (a !== b) owner.forEach((value, index) => { if (value === b) owner[index] = a; });
  };
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const [x0, x1, y0, y1] = [xs[col] ?? 0, xs[col + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0];
      if (col + 1 < cols && !walled(upright, x1, y0, y1)) join(at(row, col), at(row, col + 1));
      if (row + 1 < rows && !walled(level, y1, x0, x1)) join(at(row, col), at(row + 1, col));
    }
  }
  for (let changed = true; changed;) changed = squareUp(rows, cols, at, join);
  const cells: GridCell[] = [];
  for (const [id, box] of boxesOf(rows, cols, at)) {
    if (id < 0) continue;
    cells.push({
      row: box.top, col: box.left, rowSpan: box.bottom - box.top + 1, colSpan: box.right - box.left + 1,
      x0: xs[box.left] ?? 0, x1: xs[box.right + 1] ?? 0, y0: ys[box.top] ?? 0, y1: ys[box.bottom + 1] ?? 0,
    });
  }
  return cells.sort((a, b) => a.row - b.row || a.col - b.col);
}

type Extent = { top: number; bottom: number; left: number; right: number };

function boxesOf(rows: number, cols: number, at: (row: number, col: number) => number): Map<number, Extent> {
  const boxes = new Map<number, Extent>();
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const box = boxes.get(at(row, col)) ?? { top: row, bottom: row, left: col, right: col };
      boxes.set(at(row, col), {
        top: Math.min(box.top, row), bottom: Math.max(box.bottom, row), left: Math.min(box.left, col), right: Math.max(box.right, col),
      });
    }
  }
  return boxes;
}

/** Joins to each cell whatever lies within its bounds; true when something was joined. */
function squareUp(rows: number, cols: number, at: (row: number, col: number) => number, join: (a: number, b: number) => void): boolean {
  for (const [id, box] of boxesOf(rows, cols, at)) {
    for (let row = box.top; row <= box.bottom; row++) {
      for (let col = box.left; col <= box.right; col++) {
        if (at(row, col) !== id) {
          join(id, at(row, col));
          return true;
        }
      }
    }
  }
  return false;
}
