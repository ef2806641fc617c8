/** Under which heading or item each block of a body stands. */
import type { Block, Place } from '../model.js';
import type { Opening } from './candidates.js';

/** An open item, or a paragraph that ends with a colon and so opens a list. */
type Open = { block: number; item: string | null; indent: number | null; level: number | null; colon: boolean };

export type Nest = { heading: number | null; section: string | null; open: Open[] };

export type Standing = Pick<Place, 'section' | 'parent' | 'item'>;

const ORDER = ['*', '•', '●', '■', '-', '+', '○', '□', '▪', '◦', '·'];
const OF_WHICH = /^(?:trong đó|cụ thể|bao gồm|gồm)(?![\p{L}])/iu;
const INDENT_STEP = 6;

/** Where a part begins: no heading above, no list open. */
export function newNest(): Nest {
  return { heading: null, section: null, open: [] };
}

/** A numbered node closes all items. */
export function enterSection(nest: Nest, block: number, section: string): void {
  nest.heading = block;
  nest.section = section;
  nest.open = [];
}

/** Places a paragraph that is no heading, and opens what it opens for the blocks after it. */
export function placeParagraph(nest: Nest, block: Block, opening: Opening): Standing {
  const mine: Open = {
    block: block.index, item: opening.item, indent: block.style.indent, level: block.listLevel, colon: /[:：]\s*$/u.test(block.text),
  };
  if (opening.item === null) return placePlain(nest, mine, block.text);
  const depth = depthOf(nest.open, mine, block.index);
  nest.open = nest.open.slice(0, depth);
  const parent = nest.open.at(-1)?.block ?? nest.heading;
  nest.open.push(mine);
  return { section: nest.section, parent, item: opening.item };
}

/** A table stands under the item or heading before it. */
export function placeCell(nest: Nest): Standing {
  return { section: nest.section, parent: nest.open.at(-1)?.block ?? nest.heading, item: null };
}

/**
 * A paragraph without a mark goes on with the item above when that one ends with a colon, or when it says "Trong đó";
 * otherwise it belongs to the section. One that ends with a colon opens a list itself.
 */
function placePlain(nest: Nest, mine: Open, text: string): Standing {
  const belongs = OF_WHICH.test(text) && nest.open.at(-1)?.item != null;
  if (!belongs) nest.open = nest.open.slice(0, nest.open.findLastIndex((open) => open.item !== null && open.colon) + 1);
  const parent = nest.open.at(-1)?.block ?? nest.heading;
  if (mine.colon) nest.open.push(mine);
  return { section: nest.section, parent, item: null };
}

/** How many open items stay open above an item: the depth that it takes. */
function depthOf(open: Open[], mine: Open, at: number): number {
  const last = open.at(-1);
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    const other = open[depth];
    if (other === undefined || !sameItem(other.item, mine.item) || compare(mine, other) < 0) continue;
    // "Trong đó:" right above takes even items of a mark that is open further out
    if (last !== undefined && last.item === null && last.block === at - 1 && depth < open.length - 1) return open.length;
    return compare(mine, other) > 0 && other.colon ? depth + 1 : depth;
  }
  if (last === undefined || last.colon) return open.length;
  for (let depth = open.length; depth > 0; depth -= 1) {
    const above = open[depth - 1];
    if (above !== undefined && (above.item === null || rank(above.item) < rank(mine.item))) return depth;
  }
  return 0;
}

/** By Word's list level or by indent: above 0 when `mine` stands deeper than `other`; 0 where nothing tells. */
function compare(mine: Open, other: Open): number {
  if (mine.level !== null && other.level !== null && mine.level !== other.level) return mine.level - other.level;
  if (mine.indent === null || other.indent === null || Math.abs(mine.indent - other.indent) < INDENT_STEP) return 0;
  return mine.indent - other.indent;
}

/** "(2)" goes on with "(1)"; dashes and stars are compared as they are. */
function sameItem(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  return a === b || isEnumerator(a) && isEnumerator(b);
}

function isEnumerator(item: string): boolean {
  return /^[(⁽]/u.test(item);
}

function rank(item: string | null): number {
  const at = ORDER.indexOf(item ?? '');
  return at < 0 ? ORDER.length : at;
}
