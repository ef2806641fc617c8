/** Labels and names as words that can be compared: folded, abbreviations and synonyms brought to one form. */
import { addTo } from '../collections.js';
import { bare, fold } from '../text/normalise.js';

/** "1.", "a)", "(2)", "-" before a label. */
const LIST_MARK = /^\s*(?:[(⁽]?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-zđ])[)⁾.]\s+|[(⁽]\d{1,2}[)⁾]\s*|[-–+*•]\s*)+/iu;
/** Names of places say where, not what: "phường An Hòa", "khu phố 3". */
const PLACE_NAME = /(?<=(?<!\p{L})(?:phường|xã|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|khu phố|thôn|ấp|đặc khu|tp\.?)\s)(?:\p{Lu}\p{Ll}*|\d+)(?:\s\p{Lu}\p{Ll}*){0,2}(?!\p{L})/gu;
/** Dates and periods say when, not what. */
const DATE = /(?<!\p{Nd})\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?(?![\p{Nd}\p{L}/])|(?<!\p{Nd})\d{1,2}\/\d{4}(?!\p{Nd})|(?<!\p{L})(?:ngày|tháng|năm|quý) (?:\d{1,4}|[IV]+)(?![\p{Nd}\p{L}/])/giu;
/** "ký" and "kí", "tỷ" and "tỉ" are the same word spelt by two schools. */
const I_OR_Y = /^(h|k|l|m|s|t|v)([yýỳỷỹỵ])$/u;
const Y_TO_I: Record<string, string> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** The words of a text in order, folded; no punctuation, list mark, date or name of a place. */
export function wordsOf(text: string): string[] {
  const kept = text.replace(LIST_MARK, '').replace(DATE, ' ').replace(PLACE_NAME, '');
  return (fold(kept).match(/[\p{L}\p{Nd}]+/gu) ?? []).map((word) => word.replace(I_OR_Y, (_, head: string, tail: string) => head + (Y_TO_I[tail] ?? tail)));
}

/** Words to look for, with their forms without marks. */
export type Phrase = { words: string[]; plain: string[] };

/** Words with their forms without marks. */
export function phraseOf(words: string[]): Phrase {
  return { words, plain: words.map(bare) };
}

/** Phrases by their first word in either form, longest first. */
export type PhraseIndex<T> = Map<string, { phrase: Phrase; value: T }[]>;

/** Phrases indexed by their first word, marked and bare. */
export function indexPhrases<T>(phrases: readonly { words: string[]; value: T }[]): PhraseIndex<T> {
  const index: PhraseIndex<T> = new Map();
  for (const { words, value } of phrases) {
    const phrase = phraseOf(words);
    for (const key of new Set([words[0] ?? '', phrase.plain[0] ?? ''])) {
      if (key !== '') addTo(index, key, { phrase, value });
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.phrase.words.length - a.phrase.words.length);
  return index;
}

/** The longest phrase that begins at `at`. */
export function phraseAt<T>(index: PhraseIndex<T>, words: readonly string[], at: number): { phrase: Phrase; value: T } | null {
  return index.get(words[at] ?? '')?.find(({ phrase }) => startsAt(words, at, phrase)) ?? null;
}

/** Every phrase of an index that stands in the words. */
export function phrasesIn<T>(index: PhraseIndex<T>, words: readonly string[]): Phrase[] {
  return words.flatMap((word, at) => (index.get(word) ?? []).flatMap(({ phrase }) => (startsAt(words, at, phrase) ? [phrase] : [])));
}

/** Whether a phrase stands anywhere in the words. */
export function hasPhrase(words: readonly string[], phrase: Phrase): boolean {
  for (let at = 0; at + phrase.words.length <= words.length; at += 1) if (startsAt(words, at, phrase)) return true;
  return false;
}

/** Word for word equal, or written without any mark (a poor scan, a telegram). */
function startsAt(words: readonly string[], at: number, { words: known, plain }: Phrase): boolean {
  for (let offset = 0; offset < known.length; offset += 1) {
    const printed = words[at + offset];
    if (printed !== known[offset] && printed !== plain[offset]) return false;
  }
  return true;
}

export type Synonyms = PhraseIndex<string[]>;

/** @param groups of phrases that mean the same, each with the form to write first */
export function compileSynonyms(groups: readonly (readonly string[])[]): Synonyms {
  return indexPhrases(groups.flatMap(([first = '', ...others]) => others.map((other) => ({ words: wordsOf(other), value: wordsOf(first) }))));
}

/** Words with every synonym and abbreviation in its first form; what a replacement gave is not replaced again. */
export function canonical(words: readonly string[], synonyms: Synonyms): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length;) {
    const found = phraseAt(synonyms, words, at);
    result.push(...(found?.value ?? words.slice(at, at + 1)));
    at += found?.phrase.words.length ?? 1;
  }
  return result;
}
