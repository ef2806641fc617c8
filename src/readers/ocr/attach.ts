/** What recognition knows of a page and layout does not: how words were read, and where they stand on the page as drawn. */
import type { Block, Box, Extraction, WordReading } from '../../model.js';
import type { PageGeometry, Rule } from '../pdf/engine.js';
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
      const found = readingOf(readings, { x0, y0, x1, y1 });
      if (found !== null) span.reading = found;
      if (drawn === undefined) continue;
      const there = asDrawn({ x0, y0, x1, y1 }, drawn);
      span.box = [there.x0, there.y0, there.x1, there.y1];
    }
  }
}

/** How the words of a span were read: layout joins those that touch ("ngày" and the day written behind it), and one of them that is in doubt leaves all in doubt. */
function readingOf(readings: NonNullable<PageGeometry['readings']>, span: Rule): WordReading | null {
  const own = readings.filter(({ box }) => holdsMiddle(box, span) || holdsMiddle(span, box));
  const whole = own.find(({ box }) => holdsMiddle(box, span))?.reading;
  if (own.length <= 1 && whole !== undefined) return whole;
  if (own.length === 0) return null;
  const parts = own.map(({ reading }) => reading);
  return {
    agreed: parts.every(({ agreed }) => agreed), confidence: Math.min(...parts.map(({ confidence }) => confidence)), alternatives: whole?.alternatives ?? [],
    ...(parts.some(({ byHand }) => byHand) && { byHand: true as const }),
  };
}

function holdsMiddle(box: Rule, { x0, y0, x1, y1 }: Rule): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return box.x0 <= x && x <= box.x1 && box.y0 - 2 <= y && y <= box.y1 + 2;
}

/** Ink of the pages in which nothing was read. */
export function unreadInkOf(pages: readonly Page[]): NonNullable<Extraction['ink']> {
  return pages.flatMap(({ number, geometry }) => (geometry.unread ?? []).map(({ x0, y0, x1, y1 }) => ({ page: number, box: [x0, y0, x1, y1] satisfies Box })));
}
