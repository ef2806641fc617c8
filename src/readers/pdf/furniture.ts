/**
 * Page numbers, and heads and feet that repeat from page to page. They are told by where they stand and that they
 * repeat, never by their words alone.
 */
import { type Line, plain, plainLine } from './layout.js';

export type PageRows = { width: number; height: number; rows: Line[] };

/** Page numbers stand in this outer share of the page's height, above or below all else. */
const MARGIN = 0.13;
const PAGE_NUMBER = /^[-–—]?\s*(?:(?:trang|page)\s*)?\p{Nd}{1,3}(?:\s*\/\s*\p{Nd}{1,3})?\s*[-–—]?$/iu;
/** A head or foot repeats on at least this many pages, and on most of them. */
const LEAST_PAGES = 3;
const MOST = 0.6;

/** The pages without their furniture, and how many characters were taken out. */
export function withoutFurniture<T extends PageRows>(pages: readonly T[]): { pages: T[]; removed: number } {
  const repeated = repeatedRows(pages);
  let removed = 0;
  const kept = pages.map((page) => {
    const number = pageNumberOf(page);
    const rows = page.rows.filter((row) => {
      if (row !== number && !(isOuter(row, page) && repeated.has(signature(row)))) return true;
      removed += row.words.reduce((sum, word) => sum + plain(word).length, 0);
      return false;
    });
    return { ...page, rows };
  });
  return { pages: kept, removed };
}

/** The topmost or lowest row if it is a number alone in the margin, in the middle or at the right edge. */
function pageNumberOf(page: PageRows): Line | null {
  const sorted = [...page.rows].sort((a, b) => a.y0 - b.y0);
  for (const [row, next] of [[sorted[0], sorted[1]], [sorted.at(-1), sorted.at(-2)]] as const) {
    if (row === undefined || row.words.length > 4 || !PAGE_NUMBER.test(plainLine(row))) continue;
    if (!isOuter(row, page) || (!isCentred(row, page.width) && row.x1 < 0.8 * page.width)) continue;
    const distance = next === undefined ? Infinity : Math.abs(next.baseline - row.baseline);
    if (distance > 0.9 * row.size) return row;
  }
  return null;
}

function isCentred(row: Line, width: number): boolean {
  return Math.abs((row.x0 + row.x1) / 2 - width / 2) < 0.08 * width;
}

function isOuter(row: Line, page: PageRows): boolean {
  const middle = row.baseline - 0.3 * row.size;
  return middle < MARGIN * page.height || middle > (1 - MARGIN) * page.height;
}

/** Rows with the same words, numbers aside, at the same height on most pages. */
function repeatedRows(pages: readonly PageRows[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const seen = new Set(page.rows.filter((row) => isOuter(row, page)).map(signature));
    for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(LEAST_PAGES, MOST * pages.length);
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

function signature(row: Line): string {
  return `${Math.round(row.baseline / 4)} ${plainLine(row).replace(/\p{Nd}+/gu, '#')}`;
}
