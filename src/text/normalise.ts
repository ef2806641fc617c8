/**
 * One normal form for everything that is read, with a map back to the file's own characters.
 *
 * NFC, never NFKC: compatibility folding turns `½` into `1/2` and `²` into `2`, that is, it invents digits.
 */
import type { RawText } from '../model.js';

const SPACES = /[\t\n\v\f\r\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
/** Zero-width and soft-hyphen characters, byte-order marks, bidirectional controls: invisible in print. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
/** What looks like another character and is typed in its stead: Icelandic Ð, African Ɖ, hyphens that do not break. */
const LOOKALIKES = new Map([['Ð', 'Đ'], ['Ɖ', 'Đ'], ['ð', 'đ'], ['ɖ', 'đ'], ['\u2010', '-'], ['\u2011', '-']]);
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

export type NormaliseOptions = {
  /** Keep "\n" (paragraph breaks inside a table cell) instead of folding it into a space. */
  keepNewlines?: boolean;
};

/**
 * Normalises a run of text: NFC, one space for any white space, plain hyphens, no invisible characters, trimmed.
 * @returns the text, and its raw twin with an offset map when the two differ (null when they are the same).
 */
export function normalise(raw: string, options: NormaliseOptions = {}): { text: string; raw: RawText | null } {
  let text = '';
  const map: [number, number][] = [];
  let space = '';
  let spaceAt = 0;
  let end = 0;
  for (const match of raw.matchAll(CLUSTER)) {
    const cluster = match[0];
    const at = match.index;
    if (SPACES.test(cluster[0] ?? '')) {
      if (space === '') spaceAt = at;
      space = space === '\n' || (options.keepNewlines === true && cluster[0] === '\n') ? '\n' : ' ';
      continue;
    }
    if (INVISIBLE.test(cluster)) continue;
    if (space !== '' && text !== '') {
      map.push([text.length, spaceAt]);
      text += space;
    }
    space = '';
    const composed = cluster.normalize('NFC');
    map.push([text.length, at]);
    text += LOOKALIKES.get(composed) ?? composed;
    end = at + cluster.length;
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
  CLUSTER.lastIndex = 0;
  const cluster = raw.text.slice(from).match(/^(?:\P{M}\p{M}*|\p{M}+)/u);
  return cluster?.[0].length ?? 1;
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
  return text.toLowerCase().replace(TONE_PLACEMENT, (old) => MODERN.get(old) ?? old);
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
