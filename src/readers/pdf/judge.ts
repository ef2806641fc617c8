/** Whether the text layer of a page can be trusted: it may be absent, invisible (put there by OCR) or garbage. */
import type { PageGeometry } from './engine.js';
import { isBlank } from './layout.js';

export type Verdict = 'digital' | 'ocr-layer' | 'garbled' | 'no-text' | 'blank';

/** Fewer characters than this on a page that is one picture are a stamp on a scan. */
const STAMP = 150;
/**
 * An onset, vowels and a final: any syllable that Vietnamese spelling allows. Letters of other alphabets show that
 * a legacy encoding (TCVN3, VNI) was taken for Latin.
 */
const SYLLABLE = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?[aeiouyàáâãèéêìíòóôõùúýăĩũơưạ-ỹ]{1,3}(?:ng|nh|ch|[cmnpt])?$/iu;
const UNREADABLE = /[\p{Co}\p{Cn}\ufffd]|(?![\t\n\r])\p{Cc}/u;
/** Words looked at on a page: enough to tell garbage from Vietnamese. */
const SAMPLE = 400;
/** Shares of unreadable characters above, and of possible syllables below, which a page is garbage. */
const MOST_UNREADABLE = 0.05;
const LEAST_SYLLABLES = 0.4;

export function judge(page: PageGeometry): Verdict {
  let [drawn, hidden] = [0, 0];
  for (const glyph of page.glyphs) {
    if (isBlank(glyph.text)) continue;
    drawn++;
    if (glyph.hidden) hidden++;
  }
  if (drawn === 0) return page.ink ? 'no-text' : 'blank';
  if (isGarbled(page.glyphs.map((glyph) => glyph.text), words(page))) return 'garbled';
  if (hidden * 2 > drawn) return 'ocr-layer';
  return page.image > 0.6 && drawn < STAMP ? 'no-text' : 'digital';
}

/** The first words of two letters or more, as they follow each other on the page. */
function words(page: PageGeometry): string[] {
  const found: string[] = [];
  let current = '';
  let end = 0;
  let baseline = 0;
  for (const glyph of page.glyphs) {
    if (found.length >= SAMPLE) break;
    const blank = isBlank(glyph.text);
    const apart = blank || Math.abs(glyph.baseline - baseline) > 1 || glyph.x0 - end > 0.15 * glyph.size || glyph.x0 < end - glyph.size;
    if (apart && current !== '') {
      found.push(current);
      current = '';
    }
    if (!blank) current += glyph.text;
    end = glyph.x1;
    baseline = glyph.baseline;
  }
  return [...found, current];
}

/**
 * @param characters every character of the page, spaces included
 * @param tokens words of it, however they were told apart
 */
export function isGarbled(characters: readonly string[], tokens: readonly string[]): boolean {
  const unreadable = characters.filter(isUnreadable).length;
  if (unreadable > MOST_UNREADABLE * characters.length) return true;
  const candidates = tokens.map((token) => token.normalize('NFC').replace(/^\P{L}+|\P{L}+$/gu, '')).filter((token) => token.length > 1);
  if (candidates.length < 20) return false;
  return candidates.filter((token) => SYLLABLE.test(token)).length < LEAST_SYLLABLES * candidates.length;
}

/** Private, unassigned and control characters; those below U+2100 are told without a pattern, for speed. */
function isUnreadable(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code >= 0x2100) return UNREADABLE.test(character);
  return (code < 0x20 && code !== 9 && code !== 10 && code !== 13) || (code >= 0x7f && code < 0xa0);
}
