/** What recognition knows of a page and layout does not: how words were read, and where they stand on the page as drawn. */
import type { Block, Box, Extraction } from '../../model.js';
import type { PageGeometry } from '../pdf/engine.js';
import { asDrawn } from './ink.js';

type Page = { number: number; geometry: PageGeometry };

/**
 * Gives each span of a recognised page the reading of its word, and its place on the page as drawn: layout worked on the
 * levelled one. Changes the blocks' spans.
 */
export function attachReadings(blocks: readonly Block[], pages: readonly Page[]): void {
  const byPage = new Map(pages.map(({ number, geometry }) => [number, geometry]));
  for (const { spans } of blocks) {
    for (const span of spans) {
      const { readings = [], drawn } = byPage.get(span.page) ?? {};
      const [x0, y0, x1, y1] = span.box;
      const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
      const found = readings.find(({ box }) => box.x0 <= x && x <= box.x1 && box.y0 - 2 <= y && y <= box.y1 + 2);
      if (found !== undefined) span.reading = found.reading;
      if (drawn === undefined) continue;
      const there = asDrawn({ x0, y0, x1, y1 }, drawn);
      span.box = [there.x0, there.y0, there.x1, there.y1];
    }
  }
}

/** Ink of the pages in which nothing was read. */
export function unreadInkOf(pages: readonly Page[]): NonNullable<Extraction['ink']> {
  return pages.flatMap(({ number, geometry }) => (geometry.unread ?? []).map(({ x0, y0, x1, y1 }) => ({ page: number, box: [x0, y0, x1, y1] satisfies Box })));
}
