/** The marks that blocks begin with, typed or automatic, before anything is known of their sequence. */
import type { Block } from '../model.js';
import { isUpper } from '../text/office.js';
import { type Mark, readBullet, readMark } from '../text/labels.js';
import { speckBefore, withOtherReadings } from './recognised.js';

export type Candidate = {
  block: number;
  mark: Mark;
  origin: 'typed' | 'automatic';
  /** offset in the block's text where what follows a typed mark begins */
  lead: number;
  /** a paragraph or item that ends with a colon stands right above: a list may begin anew here */
  afterColon: boolean;
  bold: boolean;
  upper: boolean;
};

export type Opening = { candidate: Candidate | null; item: string | null; lead: number };

/** What a block begins with: a numbered mark, bullets (the last of them counts: "- * …"), or nothing. */
export function opening(block: Block): Opening {
  let lead = speckBefore(block);
  let item: string | null = null;
  if (block.marker !== null) {
    const marker = `${block.marker.trim()} `;
    const bullet = readBullet(marker);
    if (bullet !== null && bullet.end >= marker.trimEnd().length) item = bullet.item;
    else if (block.text !== '') {
      const mark = readMark(`${marker}${block.text}`);
      if (mark !== null && mark.end <= marker.length) return { candidate: candidate(block, { ...mark, end: 0 }, 'automatic', 0), item: null, lead: 0 };
      // bullets of symbol fonts come as letters: "o", "v", "Ø"
      if (marker.length <= 3) item = block.marker.trim();
      else return { candidate: null, item: null, lead: 0 };
    }
  }
  for (let bullet = readBullet(block.text.slice(lead)); bullet !== null && lead + bullet.end < block.text.length; bullet = readBullet(block.text.slice(lead))) {
    if (/^[+-]?$/u.test(bullet.item) && bullet.end === 1 && /^\d+[.,]?\d*\s*%/u.test(block.text.slice(lead + 1))) break;
    item = bullet.item;
    lead += bullet.end;
  }
  const mark = item === null || block.marker !== null ? withOtherReadings(block, lead, readMark(block.text.slice(lead))) : null;
  if (mark === null) return { candidate: null, item, lead };
  const end = lead + mark.end;
  return { candidate: candidate(block, { ...mark, end }, 'typed', end), item, lead };
}

function candidate(block: Block, mark: Mark, origin: Candidate['origin'], lead: number): Candidate {
  return { block: block.index, mark, origin, lead, afterColon: false, bold: block.style.bold !== 'none', upper: isUpper(block.text.slice(lead)) };
}

/** The candidates among the openings of a part's text blocks, in order. */
export function candidatesOf(blocks: Block[], openings: Map<number, Opening>): Candidate[] {
  const found: Candidate[] = [];
  let above: Block | undefined;
  for (const block of blocks) {
    const begin = openings.get(block.index);
    if (begin === undefined) continue;
    const colon = above !== undefined && /:$/u.test(above.text) && openings.get(above.index)?.candidate === null;
    if (begin.candidate !== null) found.push({ ...begin.candidate, afterColon: colon });
    above = block;
  }
  return found;
}
