/** The title of a numbered node: the heading, or the beginning of a paragraph that goes on. */
import type { Block } from '../model.js';
import { readBullet, readMark } from '../text/labels.js';
import { isUpper } from '../text/office.js';
import type { Candidate } from './candidates.js';

const LONG_HEADING = 160;
const SENTENCE = /[.?!](?=\s+[\p{Lu}“"‘(])|[.?!]$|;\s/u;

/** @returns the title, where it ends in the block's text, and whether the paragraph goes on after it */
export function titleOf(block: Block, candidate: Candidate, next: Block | undefined): { title: string; end: number; runIn: boolean } {
  const rest = block.text.slice(candidate.lead);
  if (rest.trim() === '') return { title: nextLine(next), end: block.text.length, runIn: false };
  const heading = block.style.bold === 'all' || isUpper(rest);
  const colon = /:(?=\s|$)/u.exec(rest);
  const sentence = SENTENCE.exec(rest);
  if (heading && (sentence === null || rest.length <= LONG_HEADING * 2)) return whole(block, candidate.lead, false);
  const cuts = [colon?.index, sentence === null ? undefined : sentence.index].filter((cut) => cut !== undefined && cut > 2);
  const cut = Math.min(...cuts.map(Number), rest.length);
  const goesOn = /[\p{L}\p{N}]/u.test(rest.slice(cut));
  if (!goesOn) return whole(block, candidate.lead, rest.length > LONG_HEADING || /[.;]$/u.test(rest));
  return { title: rest.slice(0, cut).trim(), end: candidate.lead + cut, runIn: true };
}

function whole(block: Block, lead: number, runIn: boolean): { title: string; end: number; runIn: boolean } {
  return { title: block.text.slice(lead).trim(), end: block.text.length, runIn };
}

/** "PHẦN THỨ NHẤT" stands alone and its title on the next line. */
function nextLine(next: Block | undefined): string {
  if (next === undefined || next.kind !== 'paragraph' || next.text.length > 250 || readMark(next.text) !== null || readBullet(next.text) !== null) return '';
  return isUpper(next.text) || next.style.align === 'center' || next.style.bold === 'all' ? next.text : '';
}
