/** The font table of an RTF file, and the decoding of text in its fonts. RTF 1.9.1, "Font Table". */
import { decodeBytes, pageOf } from './code-pages.js';
import { type Group, groupsOf, valueOf } from './tokens.js';

export type Font = { name: string; page: number };
export type Fonts = { byNumber: Map<number, Font>; ownPage: number };

/** ABC and VNI fonts print Latin-1 characters as Vietnamese ones: whatever their charset says, their bytes stay as they are. */
const LEGACY_FONT = /^(?:\.vn|vni[-\s])/iu;
const LATIN = 1252;

/** Adds the fonts of a `\fonttbl` group, each in a group of its own or one behind the other. Changes `fonts`. */
export function readFonts(table: Group, fonts: Fonts): void {
  for (const entry of [...groupsOf(table), ...listed(table)]) {
    const number = valueOf(entry, 'f');
    if (number === null) continue;
    const page = valueOf(entry, 'cpg') ?? pageOf(valueOf(entry, 'fcharset') ?? 1, fonts.ownPage);
    const name = plainText(entry, { byNumber: new Map(), ownPage: page }, null).replace(/;.*$/su, '').trim();
    fonts.byNumber.set(number, { name, page: LEGACY_FONT.test(name) ? LATIN : page });
  }
}

/** Entries that stand in the table itself, each up to its semicolon. */
function listed(table: Group): Group[] {
  const entries: Group[] = [];
  let entry: Group = { items: [] };
  for (const item of table.items) {
    if ('items' in item) continue;
    entry.items.push(item);
    if (item.kind !== 'bytes' || !item.bytes.includes(0x3b)) continue;
    entries.push(entry);
    entry = { items: [] };
  }
  return entries;
}

/**
 * The text of a small group: list marks, instructions of fields, names. Groups that are marked to be ignored are left out.
 * @param font the font that is set where the group begins
 */
export function plainText(group: Group, fonts: Fonts, font: number | null): string {
  return textAndFont(group, fonts, font).text;
}

/** As `plainText`, with the font of the last text. */
export function textAndFont(group: Group, fonts: Fonts, font: number | null): { text: string; font: number | null } {
  const found = { text: '', font };
  let current = font;
  let skip = 0;
  let fallback = 1;
  for (const item of group.items) {
    if ('items' in item) {
      const [first] = item.items;
      if (first !== undefined && 'kind' in first && first.kind === 'symbol' && first.name === '*') continue;
      const inner = textAndFont(item, fonts, current);
      if (inner.text !== '') found.font = inner.font;
      found.text += inner.text;
    } else if (item.kind === 'bytes') {
      const kept = item.bytes.subarray(Math.min(skip, item.bytes.length));
      skip -= item.bytes.length - kept.length;
      if (kept.length > 0) found.font = current;
      found.text += decodeBytes(kept, fonts.byNumber.get(current ?? -1)?.page ?? fonts.ownPage);
    } else if (item.kind === 'word') {
      if (item.name === 'f') current = item.value;
      else if (item.name === 'uc') fallback = item.value ?? 1;
      else if (item.name === 'u') {
        found.text += String.fromCharCode((item.value ?? 0) & 0xffff);
        found.font = current;
        skip = fallback;
      } else found.text += WORDS.get(item.name) ?? '';
    } else found.text += SIGNS.get(item.name) ?? '';
  }
  return found;
}

/** Control words that print a character. */
export const WORDS = new Map<string, string>([
  ['emdash', '\u2014'], ['endash', '\u2013'], ['bullet', '\u2022'], ['lquote', '\u2018'], ['rquote', '\u2019'], ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'], ['emspace', '\u2003'], ['enspace', '\u2002'], ['qmspace', '\u2005'], ['zwj', '\u200d'], ['zwnj', '\u200c'],
]);

/** Control symbols that do: the hard space and hyphen, the hyphen that is printed at the end of a line only. */
export const SIGNS = new Map<string, string>([['~', '\u00a0'], ['_', '\u2011'], ['-', '\u00ad']]);
