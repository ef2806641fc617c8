/** Whether text is in an encoding from before Unicode, told by what its words would be in Vietnamese either way. */
import { decodeTcvn3, decodeVni, type LegacyEncoding } from './legacy.js';
import { isSyllable } from './syllable.js';

/** Any word with a letter of the two codes, some of which are no letters in Latin-1. */
const WORDS = /[\p{L}\p{M}\u00a1-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00d7\u00f7]+/gu;
/** Letters with two marks or a dot, which are in no one-byte code page: such text was made as Unicode. */
const UNICODE = /[\u1ea0-\u1ef9]/u;

/** Of the words that decoding would change: how many are possible syllables as they are, and how many when decoded. */
export type Weight = { words: number; asIs: number; decoded: number; signs: number };

/** Weighs the text as it is against what it would be when decoded. `signs`: words that hold a sign and not just letters. */
export function weigh(text: string, encoding: LegacyEncoding): Weight {
  const weight: Weight = { words: 0, asIs: 0, decoded: 0, signs: 0 };
  for (const [word] of text.normalize('NFC').matchAll(WORDS)) {
    if (!/[a-z]/iu.test(word) || !/[^\0-\x7f]/u.test(word)) continue;
    const decoded = decode(word, encoding);
    if (decoded === word) continue;
    weight.words += 1;
    if (isSyllable(word)) weight.asIs += 1;
    if (isSyllable(decoded)) weight.decoded += 1;
    if (/[^\p{L}\p{M}]/u.test(word)) weight.signs += 1;
  }
  return weight;
}

export type Origin = 'legacy' | 'unicode' | 'open';

/** Whether the text is in the encoding or in Unicode already; open where nothing in it tells. */
export function originOf(text: string, encoding: LegacyEncoding): Origin {
  return originBy(weigh(text, encoding), text);
}

/** The same of a text that was weighed already. */
export function originBy({ asIs, decoded }: Weight, text: string): Origin {
  if (decoded !== asIs) return decoded > asIs ? 'legacy' : 'unicode';
  return holdsUnicode(text) ? 'unicode' : 'open';
}

/** Whether the text has a Vietnamese letter that no one-byte code page of the West has. */
export function holdsUnicode(text: string): boolean {
  return UNICODE.test(text.normalize('NFC'));
}

/** Fewer words prove nothing where no font tells. */
const TELLING_WORDS = 8;

/** Nine words in ten are Vietnamese once decoded, and hardly any was before. */
export function isDecodable({ words, asIs, decoded }: Weight): boolean {
  return words >= TELLING_WORDS && decoded * 10 >= words * 9 && asIs * 10 <= words * 4;
}

/** Words are not Vietnamese as they are, and either half of them would be when decoded or signs stand in many. */
export function isGarbled({ words, asIs, decoded, signs }: Weight): boolean {
  return words >= TELLING_WORDS && asIs * 10 <= words * 4 && (decoded * 10 >= words * 6 || signs * 10 >= words * 3);
}

/** Fewer words prove nothing; of more, this share has to be possible syllables, names of other languages left room. */
const ENOUGH_WORDS = 20;
const LEAST_SYLLABLES = 0.85;

/** Whether words with Vietnamese letters are Vietnamese, as far as there are enough to tell. Abbreviations are no words. */
export function readsAsVietnamese(texts: readonly string[]): boolean {
  let [words, syllables] = [0, 0];
  for (const text of texts) {
    for (const [word] of text.matchAll(WORDS)) {
      if (!/[^\0-\x7f]/u.test(word) || /^[^\p{Ll}]*$/u.test(word)) continue;
      words += 1;
      if (isSyllable(word)) syllables += 1;
    }
  }
  return words < ENOUGH_WORDS || syllables >= LEAST_SYLLABLES * words;
}

function decode(text: string, encoding: LegacyEncoding): string {
  return encoding === 'vni' ? decodeVni(text) : decodeTcvn3(text, { upper: false });
}
