/**
 * One normal form for everything that is read, with a map back to the file's own characters.
 *
 * NFC, never NFKC: compatibility folding turns `½` into `1/2` and `²` into `2`, that is, it invents digits.
 */
import type { RawText } from '../model.js';
import { mendLookalikes, plainForm } from './lookalikes.js';

/**
 * What no text may hold: controls, halves of pairs, non-characters. They show as U+FFFD and never vanish: what stood
 * there may have been a digit, and the digits beside it are not to become one number.
 */
const NO_CHARACTER = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff\ud800-\udfff]/gu;
const SPACES = /[\t\n\v\f\r\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
/**
 * Invisible in print: zero-width and soft-hyphen characters, byte-order marks, bidirectional controls, joiners of
 * graphemes and what chooses between the glyphs of one character.
 */
const UNSEEN = '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff';
const INVISIBLE = new RegExp(`[${UNSEEN}]`, 'gu');
/** A character with its marks, whatever invisible stands between them. */
const CLUSTER = new RegExp(`(?![${UNSEEN}])\\P{M}(?:[${UNSEEN}]*(?![${UNSEEN}])\\p{M})*|[${UNSEEN}]|\\p{M}+`, 'gu');
const FIRST_CLUSTER = new RegExp(`^(?:${CLUSTER.source})`, 'u');

export type NormaliseOptions = {
  /** Keep "\n" (paragraph breaks inside a table cell) instead of folding it into a space. */
  keepNewlines?: boolean;
};

/**
 * Normalises a run of text: NFC, one space for any white space, no invisible characters, one form for what prints
 * alike (lookalikes.ts), U+FFFD for what is no character, trimmed.
 * @returns the text, and its raw twin with an offset map when the two differ (null when they are the same).
 */
export function normalise(raw: string, options: NormaliseOptions = {}): { text: string; raw: RawText | null } {
  let text = '';
  const map: [number, number][] = [];
  let space = '';
  let spaceAt = 0;
  let end = 0;
  for (const match of mendLookalikes(raw).matchAll(CLUSTER)) {
    const [whole] = match;
    const cluster = whole.replace(INVISIBLE, '');
    const at = match.index;
    if (SPACES.test(cluster[0] ?? '')) {
      if (space === '') spaceAt = at;
      space = space === '\n' || (options.keepNewlines === true && cluster[0] === '\n') ? '\n' : ' ';
      continue;
    }
    if (cluster === '') continue;
    if (space !== '' && text !== '') {
      map.push([text.length, spaceAt]);
      text += space;
    }
    space = '';
    const composed = cluster.normalize('NFC');
    map.push([text.length, at]);
    text += plainForm(composed).replace(NO_CHARACTER, '\ufffd');
    end = at + whole.length;
  }
  if (text !== '') map.push([text.length, end]);
  return text === raw ? { text, raw: null } : { text, raw: { text: raw, map: compact(map) } };
}

/** Drops the pairs that follow from the one before them, advancing one for one. */
function compact(map: [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const pair of map) {
    const last = kept.at(-1);
    if (last === undefined || pair[0] - last[0] !== pair[1] - last[1]) kept.push(pair);
  }
  return kept;
}

/** The file's own characters behind `[start, end)` of the normalised text. */
export function rawSlice(raw: RawText, start: number, end: number): string {
  return raw.text.slice(toRaw(raw, start), end > start ? toRaw(raw, end - 1) + rawWidth(raw, end - 1) : toRaw(raw, end));
}

function toRaw(raw: RawText, offset: number): number {
  let best: [number, number] = [0, 0];
  for (const pair of raw.map) {
    if (pair[0] > offset) break;
    best = pair;
  }
  return Math.min(raw.text.length, best[1] + (offset - best[0]));
}

/** Width in raw characters of the one normalised character at `offset` (a decomposed letter is several). */
function rawWidth(raw: RawText, offset: number): number {
  const from = toRaw(raw, offset);
  const next = raw.map.find((pair) => pair[0] > offset);
  if (next !== undefined && next[0] === offset + 1) return Math.max(1, next[1] - from);
  return FIRST_CLUSTER.exec(raw.text.slice(from))?.[0].length ?? 1;
}

/**
 * Old and new tone placement differ in oa, oe and uy alone (hoà / hòa, thuý / thúy), and not after q or where a
 * final letter follows; both become the new form.
 */
const MODERN = new Map([
  ['oà', 'òa'], ['oá', 'óa'], ['oả', 'ỏa'], ['oã', 'õa'], ['oạ', 'ọa'],
  ['oè', 'òe'], ['oé', 'óe'], ['oẻ', 'ỏe'], ['oẽ', 'õe'], ['oẹ', 'ọe'],
  ['uỳ', 'ùy'], ['uý', 'úy'], ['uỷ', 'ủy'], ['uỹ', 'ũy'], ['uỵ', 'ụy'],
]);
const TONE_PLACEMENT = new RegExp(`(?<!q)(?:${[...MODERN.keys()].join('|')})(?!\\p{L})`, 'gu');

/** The form in which two spellings of the same words are equal: lower case, new tone placement. Keeps length. */
export function fold(text: string): string {
  return lower(text).replace(TONE_PLACEMENT, (old) => MODERN.get(old) ?? old);
}

/** The words of a text, folded, with single blanks between them: by it two labels are the same but for signs and spacing. */
export function foldedWords(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** "İ" alone becomes two characters in lower case, which would move everything behind it. */
function lower(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length ? folded : text.replace(/\P{Ll}/gu, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  });
}

/** Lower case without any diacritic, for text whose marks are not to be trusted. Keeps length for NFC text. */
export function bare(text: string): string {
  const known = BARE.get(text);
  if (known !== undefined) return known;
  if (BARE.size >= KEPT) BARE.clear();
  const made = text.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replace(/đ/gu, 'd');
  BARE.set(text, made);
  return made;
}

/** One line is asked about by a dozen rules in a row: is it the motto, a kind, a signature. */
const BARE = new Map<string, string>();
const KEPT = 200;
