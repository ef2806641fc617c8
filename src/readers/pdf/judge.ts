/** Whether the text layer of a page can be trusted: it may be absent, invisible (put there by OCR) or garbage. */
import type { Glyph, PageGeometry } from './engine.js';
import { isBlank } from './layout.js';
import { decodeLegacy } from './legacy-fonts.js';

export type Verdict = 'digital' | 'ocr-layer' | 'garbled' | 'no-text' | 'blank';

/** Fewer characters than this on a page that is one picture are a stamp on a scan; up to the second number where they stand together in this share of its height. */
const [STAMP, STAMPS, BAND] = [150, 600, 0.2];
/**
 * An onset, vowels and a final: any syllable that Vietnamese spelling allows. Letters of other alphabets show that
 * a legacy encoding (TCVN3, VNI) was taken for Latin.
 */
const SYLLABLE = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?[aeiouyàáâãèéêìíòóôõùúýăĩũơưạ-ỹ]{1,3}(?:ng|nh|ch|[cmnpt])?$/iu;
const UNREADABLE = /[\p{Co}\p{Cn}\ufffd]|(?![\t\n\r])\p{Cc}/u;
/** Words looked at on a page: enough to tell garbage from Vietnamese. */
const SAMPLE = 400;
/** Of fewer words nothing is told. */
const ENOUGH = 20;
/** Letters and signs of Latin-1 inside a word that Vietnamese does not write. */
const FOREIGN = /(?<=\p{L})[¡-¿×÷]|[¡-¿×÷](?=\p{L})|[äåæçëïîñöøûüßþÿÄÅÆÇËÏÎÑÖØÛÜ]/u;
const MOST_FOREIGN = 0.3;
/** Shares of unreadable characters above, and of possible syllables below, which a page is garbage. */
const MOST_UNREADABLE = 0.05;
const LEAST_SYLLABLES = 0.4;

/** Whether the text of a page can be trusted, by how much of it is drawn, hidden, or no Vietnamese. */
export function judge(page: PageGeometry): Verdict {
  let [drawn, hidden] = [0, 0];
  for (const glyph of page.glyphs) {
    if (isBlank(glyph.text)) continue;
    drawn++;
    if (glyph.hidden) hidden++;
  }
  if (drawn === 0) return page.ink ? 'no-text' : 'blank';
  const sample = words(page);
  if (isGarbled(page.glyphs.map((glyph) => glyph.text), sample.map(({ text }) => text)) || hasGarbledFont(sample)) return 'garbled';
  if (hidden * 2 > drawn) return 'ocr-layer';
  return page.image > 0.6 && (drawn < STAMP || (drawn < STAMPS && heightOfText(page) < BAND * page.height)) ? 'no-text' : 'digital';
}

/** Height of the page that lines of text take, in points: what programs print over a scan stands together at an edge of it. */
function heightOfText({ glyphs }: PageGeometry): number {
  let [height, end] = [0, -Infinity];
  for (const { y0, y1 } of glyphs.filter(({ text }) => !isBlank(text)).toSorted((a, b) => a.y0 - b.y0)) {
    height += Math.max(0, y1 - Math.max(y0, end));
    end = Math.max(end, y1);
  }
  return height;
}

type Sampled = { text: string; font: string };

/** The first words of a page, as they follow each other on it, in Unicode. */
function words(page: PageGeometry): Sampled[] {
  const found: Sampled[] = [];
  let current = '';
  let last: Glyph | null = null;
  const finish = (): void => {
    if (current !== '' && last !== null) found.push({ text: last.font.legacy === null ? current : decodeLegacy(current, last.font.legacy), font: last.font.name });
    current = '';
  };
  for (const glyph of page.glyphs) {
    if (found.length >= SAMPLE) break;
    const blank = isBlank(glyph.text);
    const apart = blank || last === null || Math.abs(glyph.baseline - last.baseline) > 1 || glyph.x0 - last.x1 > 0.15 * glyph.size
      || glyph.x0 < last.x1 - glyph.size || glyph.font.name !== last.font.name;
    if (apart) finish();
    if (!blank) current += glyph.text;
    last = glyph;
  }
  finish();
  return found;
}

/** Whether one font of several makes no sense: head and text may be in order, and the table in a font that lost its code. */
function hasGarbledFont(sample: readonly Sampled[]): boolean {
  return [...new Set(sample.map(({ font }) => font))].some((name) => {
    const own = sample.flatMap(({ text, font }) => (font === name ? [text] : []));
    return isGarbled([], own) || isForeign(own);
  });
}

/** Words with letters that Vietnamese does not have: text in an old encoding that was not told. */
function isForeign(tokens: readonly string[]): boolean {
  const marked = tokens.map((token) => token.normalize('NFC')).filter((token) => /[\u00a1-\u1eff]/u.test(token));
  return marked.length >= ENOUGH && marked.filter((token) => FOREIGN.test(token)).length > MOST_FOREIGN * marked.length;
}

/**
 * @param characters every character of the page, spaces included
 * @param tokens words of it, however they were told apart
 */
export function isGarbled(characters: readonly string[], tokens: readonly string[]): boolean {
  const unreadable = characters.filter(isUnreadable).length;
  if (unreadable > MOST_UNREADABLE * characters.length) return true;
  const candidates = tokens.map((token) => token.normalize('NFC').replace(/^\P{L}+|\P{L}+$/gu, '')).filter((token) => token.length > 1);
  if (candidates.length < ENOUGH) return false;
  return candidates.filter((token) => SYLLABLE.test(token)).length < LEAST_SYLLABLES * candidates.length;
}

/** Private, unassigned and control characters; those below U+2100 are told without a pattern, for speed. */
function isUnreadable(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code >= 0x2100) return UNREADABLE.test(character);
  return (code < 0x20 && code !== 9 && code !== 10 && code !== 13) || (code >= 0x7f && code < 0xa0);
}
