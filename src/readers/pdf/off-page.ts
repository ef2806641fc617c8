/**
 * Text that a PDF places outside of its page: on paper and on the screen it is not there. A line that begins on the page
 * and runs over its edge stays whole, as half of a number would be another number.
 */
import type { Note } from '../../model.js';
import type { Glyph, PageGeometry } from './engine.js';

/** Gaps between words of one line, in sizes of its type. */
const WORD_GAP = 1;

/** The page without such text, which is kept apart. */
export function withinPage(page: PageGeometry): PageGeometry {
  const isThere = ({ x0, y0, x1, y1 }: Glyph): boolean => x1 > 0 && x0 < page.width && y1 > 0 && y0 < page.height;
  if (page.glyphs.every(isThere)) return page;
  const beyond = page.glyphs.filter((glyph) => !isThere(glyph));
  const there = page.glyphs.filter(isThere);
  const kept = new Set([...goingOn(there, beyond.filter(({ x0 }) => x0 >= page.width), 1), ...goingOn(there, beyond.filter(({ x1 }) => x1 <= 0), -1)]);
  const outside = beyond.filter((glyph) => !kept.has(glyph)).map(({ text, run }, at, all) => `${all[at - 1]?.run === run ? '' : ' '}${text}`).join('').replace(/\s+/gu, ' ').trim();
  return { ...page, glyphs: page.glyphs.filter((glyph) => isThere(glyph) || kept.has(glyph)), ...(outside !== '' && { outside }) };
}

/** Glyphs beyond the right (1) or the left (-1) edge that go on with a line of the page. */
function goingOn(there: readonly Glyph[], beyond: readonly Glyph[], side: 1 | -1): Glyph[] {
  const [near, far] = side === 1 ? (['x0', 'x1'] as const) : (['x1', 'x0'] as const);
  const ends = new Map<number, number>();
  const line = ({ baseline }: Glyph): number => Math.round(baseline);
  // A blank may be as wide as what it parts.
  for (const glyph of there.filter(({ text }) => text.trim() !== '')) ends.set(line(glyph), Math.max(ends.get(line(glyph)) ?? -Infinity, side * glyph[far]));
  return beyond.toSorted((a, b) => side * (a[near] - b[near])).filter((glyph) => {
    const end = ends.get(line(glyph));
    if (end === undefined || glyph.text.trim() === '' || side * glyph[near] - end > WORD_GAP * glyph.size) return false;
    ends.set(line(glyph), Math.max(end, side * glyph[far]));
    return true;
  });
}

/** One note for each page with such text. */
export function offPageNotes(pages: readonly { number: number; geometry: PageGeometry }[]): Note[] {
  return pages.flatMap(({ number, geometry: { outside } }): Note[] =>
    (outside === undefined ? [] : [{ id: 'reader.pdf-off-page-text', params: { page: number, text: outside.slice(0, 80) }, page: number }]));
}
