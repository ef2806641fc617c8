/** Parts the glyphs of a page: those of each table cell, and those that stand outside every table. */
import type { Glyph } from './engine.js';
import type { Grid } from './grid.js';
import { isBlank } from './layout.js';

/** Glyphs set one right behind the other, so that no number is cut by a cell's border that it overflows. */
type Chunk = { glyphs: Glyph[]; x: number; y: number };

export type Regions = {
  outside: Glyph[];
  /** By grid, then by cell, as in `grid.cells`. */
  cells: Glyph[][][];
};

/** Glyphs by the cell of a ruled table in which they stand, and those outside of all tables. */
export function partGlyphs(glyphs: readonly Glyph[], grids: readonly Grid[]): Regions {
  const regions: Regions = { outside: [], cells: grids.map((grid) => grid.cells.map(() => [])) };
  if (grids.length === 0) return { ...regions, outside: [...glyphs] };
  for (const chunk of chunksOf(glyphs, grids)) {
    const grid = grids.findIndex((area) => chunk.x >= area.x0 && chunk.x <= area.x1 && chunk.y >= area.y0 - 1 && chunk.y <= area.y1 + 1);
    const cell = grids[grid]?.cells.findIndex((area) => chunk.x >= area.x0 && chunk.x <= area.x1 && chunk.y <= area.y1) ?? -1;
    const into = regions.cells[grid]?.[cell] ?? regions.outside;
    into.push(...chunk.glyphs);
  }
  return regions;
}

function chunksOf(glyphs: readonly Glyph[], grids: readonly Grid[]): Chunk[] {
  const chunks: Chunk[] = [];
  let current: Glyph[] = [];
  const finish = (): void => {
    const [first, last] = [current[0], current.at(-1)];
    if (first !== undefined && last !== undefined) {
      const x = (Math.min(first.x0, last.x0) + Math.max(first.x1, last.x1)) / 2;
      // Capitals reach about two thirds of the font size above the baseline.
      const y = first.angle === 0 ? first.baseline - 0.3 * first.size : (Math.min(first.y0, last.y0) + Math.max(first.y1, last.y1)) / 2;
      chunks.push({ glyphs: current, x, y });
    }
    current = [];
  };
  for (const glyph of glyphs) {
    const last = current.at(-1);
    if (last !== undefined && !follows(last, glyph, grids)) finish();
    current.push(glyph);
  }
  finish();
  return chunks;
}

function follows(last: Glyph, next: Glyph, grids: readonly Grid[]): boolean {
  if (next.angle !== last.angle) return false;
  if (next.angle !== 0) return next.run === last.run;
  if (Math.abs(next.baseline - last.baseline) > 0.1 * last.size || isBlank(next.text) || isBlank(last.text)) return false;
  const gap = next.x0 - last.x1;
  if (gap > 0.15 * last.size || gap < -0.5 * last.size) return false;
  return next.run === last.run || !grids.some((grid) => next.baseline >= grid.y0 && next.baseline <= grid.y1
    && grid.xs.some((x) => x >= last.x1 - 0.5 && x <= next.x0 + 0.5));
}
