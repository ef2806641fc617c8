/**
 * Fonts of encodings from before Unicode (TCVN3, VNI) in a PDF: their text comes as Latin letters. As in word-processor
 * files the font's name says so unless the text shows otherwise; where the name is lost, the text alone.
 */
import { decodeTcvn3, decodeVni, type LegacyEncoding, type LegacyFont, legacyFontNamed } from '../../text/legacy.js';
import { isDecodable, originBy, weigh, type Weight } from '../../text/legacy-evidence.js';
import { isSyllable } from '../../text/syllable.js';
import type { Font, Glyph } from './engine.js';
import { isBlank } from './layout.js';

export type { LegacyFont };

/** Words of a font that are looked at. */
const SAMPLE = 400;

/** A font's name without the mark of a subset and without its style: "ABCDEF+.VnTime,Bold" is ".VnTime". */
export function plainName(name: string): string {
  return name.replace(/^[A-Z]{6}\+/u, '').replace(/[,-]?(?:bold|italic|oblique|regular|mt)+$/iu, '').trim();
}

function byName(name: string): LegacyFont | null {
  return legacyFontNamed(plainName(name));
}

/**
 * The encodings of the fonts of a page, by name; fonts in Unicode are not in it.
 * @param known fonts of other pages whose encoding their text has shown
 */
export function legacyFonts(glyphs: readonly Glyph[], known: ReadonlyMap<string, LegacyFont> = new Map()): Map<string, LegacyFont> {
  const found = new Map<string, LegacyFont>();
  for (const [name, text] of suspects(glyphs)) {
    const named = byName(name) ?? known.get(name) ?? null;
    if (named !== null) {
      if (originBy(weighed(text, named.encoding), text) !== 'unicode') found.set(name, named);
      continue;
    }
    for (const encoding of ['tcvn3', 'vni'] as const) {
      if (!found.has(name) && isDecodable(weighed(text, encoding))) found.set(name, { encoding, upper: false });
    }
  }
  return found;
}

function weighed(text: string, encoding: LegacyEncoding): Weight {
  return weigh(encoding === 'tcvn3' ? withSoftHyphens(text) : text, encoding);
}

/** The text of each font that may be in such an encoding: named so, or with letters of Latin-1 and none of Unicode's own. */
function suspects(glyphs: readonly Glyph[]): Map<string, string> {
  const marked = new Map<Font, { latin: boolean; unicode: boolean }>();
  for (const { font, text } of glyphs) {
    const code = text.charCodeAt(0);
    if (code < 0xa1) continue;
    const mark = marked.get(font) ?? { latin: false, unicode: false };
    marked.set(font, { latin: mark.latin || code < 0x100, unicode: mark.unicode || (code >= 0x1ea0 && code < 0x1efa) });
  }
  const texts = new Map<string, string>();
  let last: Glyph | null = null;
  let words = 0;
  const suspected = new Map<Font, boolean>();
  for (const glyph of glyphs) {
    let suspect = suspected.get(glyph.font);
    if (suspect === undefined) {
      const mark = marked.get(glyph.font);
      suspect = (mark !== undefined && mark.latin && !mark.unicode) || byName(glyph.font.name) !== null;
      suspected.set(glyph.font, suspect);
    }
    if (!suspect) continue;
    const before = texts.get(glyph.font.name) ?? '';
    const apart = last === null || last.font !== glyph.font || Math.abs(last.baseline - glyph.baseline) > 1 || glyph.x0 - last.x1 > 0.15 * glyph.size || isBlank(glyph.text);
    if (apart && ++words > SAMPLE * 4) break;
    texts.set(glyph.font.name, before + (apart ? ' ' : '') + (isBlank(glyph.text) ? '' : glyph.text));
    last = glyph;
  }
  return texts;
}

/** The glyphs with their fonts marked as being in these encodings. */
export function markLegacy(glyphs: Glyph[], encodings: ReadonlyMap<string, LegacyFont>): Glyph[] {
  if (encodings.size === 0) return glyphs;
  const fonts = new Map<Font, Font>();
  return glyphs.map((glyph) => {
    const legacy = encodings.get(glyph.font.name);
    if (legacy === undefined) return glyph;
    const font = fonts.get(glyph.font) ?? { ...glyph.font, legacy };
    fonts.set(glyph.font, font);
    return { ...glyph, font };
  });
}

/** Text of such a font in Unicode, of the same length; NFC is up to the caller. */
export function decodeLegacy(text: string, { encoding, upper }: LegacyFont): string {
  if (encoding === 'vni') return decodeVni(text);
  return decodeTcvn3(withSoftHyphens(text), { upper });
}

/** Stretches that may be words in TCVN3 with a hyphen in them. */
const HYPHENED = /[\p{L}\u00a1-\u00ff]*-[\p{L}\u00a1-\u00ff-]*/gu;

/** PDF knows the soft hyphen, which is ư in TCVN3, as a plain hyphen: where it makes a syllable, it is the letter. */
function withSoftHyphens(text: string): string {
  return text.includes('-') ? text.replace(HYPHENED, (word) => {
    const soft = word.replaceAll('-', '\u00ad');
    return word.length > 1 && isSyllable(decodeTcvn3(soft, { upper: false })) ? soft : word;
  }) : text;
}

/** Whether a character of a VNI font is printed over the letter before it. */
export function isVniMark(text: string, font: Font): boolean {
  return font.legacy?.encoding === 'vni' && /^[ùøûõïâáàåãäêéèúüë]$/iu.test(text);
}
