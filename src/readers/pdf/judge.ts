/** Whether the text layer of a page can be trusted: it may be absent, invisible (put there by OCR) or garbage. */
import { bare } from '../../text/normalise.js';
import type { PageGeometry } from './engine.js';
import { isBlank } from './layout.js';

export type Verdict = 'digital' | 'ocr-layer' | 'garbled' | 'no-text' | 'blank';

/** Fewer characters than this on a page that is one picture are a stamp on a scan. */
const STAMP = 150;
/** An onset, vowels and a final: any syllable that Vietnamese spelling allows, marks aside. */
const SYLLABLE = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;
/** Letters of other alphabets show that a legacy encoding (TCVN3, VNI) was taken for Latin. */
const LETTERS = /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+$/iu;
const UNREADABLE = /[\p{Co}\p{Cn}\ufffd]|(?![\t\n\r])\p{Cc}/gu;
/** Shares of unreadable characters above, and of possible syllables below, which a page is garbage. */
const MOST_UNREADABLE = 0.05;
const LEAST_SYLLABLES = 0.4;

export function judge(page: PageGeometry): Verdict {
  const drawn = page.glyphs.filter((glyph) => !isBlank(glyph.text));
  if (drawn.length === 0) return page.ink ? 'no-text' : 'blank';
  if (isGarbled(page.glyphs.map((glyph) => glyph.text).join(''), words(page))) return 'garbled';
  if (drawn.filter((glyph) => glyph.hidden).length * 2 > drawn.length) return 'ocr-layer';
  return page.image > 0.6 && drawn.length < STAMP ? 'no-text' : 'digital';
}

/** Runs of letters as they follow each other on the page. */
function words(page: PageGeometry): string[] {
  const found: string[] = [];
  let current = '';
  let end = 0;
  let baseline = 0;
  for (const glyph of page.glyphs) {
    const apart = Math.abs(glyph.baseline - baseline) > 1 || glyph.x0 - end > 0.15 * glyph.size || glyph.x0 < end - glyph.size;
    if (apart || isBlank(glyph.text)) {
      if (current !== '') found.push(current);
      current = '';
    }
    if (!isBlank(glyph.text)) current += glyph.text;
    end = glyph.x1;
    baseline = glyph.baseline;
  }
  if (current !== '') found.push(current);
  return found;
}

/** @param tokens the words of `text`, however they were told apart */
export function isGarbled(text: string, tokens: readonly string[]): boolean {
  const unreadable = text.match(UNREADABLE)?.length ?? 0;
  if (unreadable > MOST_UNREADABLE * text.length) return true;
  const candidates = tokens.map((token) => token.replace(/^\P{L}+|\P{L}+$/gu, '')).filter((token) => token.length > 1);
  if (candidates.length < 20) return false;
  const possible = candidates.filter((token) => LETTERS.test(token) && SYLLABLE.test(bare(token))).length;
  return possible < LEAST_SYLLABLES * candidates.length;
}
