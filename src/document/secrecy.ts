/** The mark of a state secret, which stands by itself on a document (Law 29/2018/QH14, Articles 8 and 10). */
import type { Block, Note, Place } from '../model.js';
import { bare } from '../text/normalise.js';
import { linesOf } from './lines.js';

const MARKS = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'];
/** In capitals, alone or in brackets; or as the value of a line that names it. */
const ALONE = /^[\s([*_]*(TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)[\s)\].*_]*$/u;
const NAMED = /^(?:độ|mức độ|cấp độ)\s+mật\s*:\s*(tuyệt mật|tối mật|mật)[.;]?$/iu;
/** A recogniser loses the marks of capitals. */
const BARE = /^[\s([*_]*(TUYET MAT|TOI MAT|MAT)[\s)\].*_]*$/u;

/** What stands beside the text of a page: watermarks, and stamps whose ink was taken away. */
const BESIDE = new Set(['reader.pdf-slanted-text', 'reader.pdf-off-page-text', 'reader.red-stamp', 'reader.word-picture-stamp']);

/**
 * Looks for the mark in heads, text boxes, stamps, watermarks and paragraphs of their own; a cell of a table in the body
 * that says "Mật" is a word of that table.
 * @param recognised whether the text comes from a picture, so that accents of capitals may be wrong
 * @returns the mark as the law writes it; null where there is none
 */
export function secrecyMark(blocks: readonly Block[], places: readonly Place[], notes: readonly Note[], recognised: boolean): string | null {
  const own = blocks.filter((block) => block.cell === null || places[block.index]?.zone === 'head');
  const texts = [...linesOf(own).map(({ text }) => text), ...notes.filter(({ id }) => BESIDE.has(id)).map(({ params }) => String(params['text'] ?? ''))];
  for (const text of texts) {
    const printed = (ALONE.exec(text) ?? NAMED.exec(text) ?? (recognised && text === text.toUpperCase() ? BARE.exec(bare(text).toUpperCase()) : null))?.[1];
    if (printed !== undefined) return MARKS.find((mark) => bare(mark) === bare(printed).replace(/\s+/gu, ' ')) ?? 'MẬT';
  }
  return null;
}
