/** The same text as other keyboards, spreadsheets and programs write it: nothing in it prints differently. */
import fc, { type GeneratorValue } from 'fast-check';
import type { Written } from './report.js';

type Mutation = (text: string, g: GeneratorValue) => string;

const OLD_TONES = new Map([['òa', 'oà'], ['óa', 'oá'], ['ỏa', 'oả'], ['ọa', 'oạ'], ['ủy', 'uỷ'], ['úy', 'uý'], ['ùy', 'uỳ'], ['ỏe', 'oẻ'], ['óe', 'oé']]);
const CYRILLIC = new Map([['a', 'а'], ['o', 'о'], ['e', 'е'], ['c', 'с'], ['p', 'р'], ['x', 'х'], ['i', 'і'], ['A', 'А'], ['C', 'С'], ['T', 'Т'], ['H', 'Н'], ['K', 'К']]);

/** Replaces each match, or leaves it, as chance has it. */
const each = (pattern: RegExp, forms: (match: string) => readonly string[]): Mutation => (text, g) =>
  text.replace(pattern, (match) => g(fc.constantFrom, match, ...forms(match)));

export const MUTATIONS: Record<string, Mutation> = {
  decomposed: (text) => text.normalize('NFD'),
  'partly decomposed': each(/[\p{L}\p{M}]+/gu, (word) => [word.normalize('NFD')]),
  'old tone placement': each(/òa|óa|ỏa|ọa|ủy|úy|ùy|ỏe|óe/gu, (tone) => [OLD_TONES.get(tone) ?? tone]),
  'another Đ': each(/[Đđ]/gu, (letter) => (letter === 'Đ' ? ['Ð', 'Ɖ'] : ['ð'])),
  'Cyrillic letters': each(/(?<=\p{L})[aoecpxi]|[ACTHK](?=\p{L})/gu, (letter) => [CYRILLIC.get(letter) ?? letter]),
  'digits of full width': each(/(?<=[\d.,/ ])\d+/gu, (digits) => [digits.replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)))]),
  'digits of Arabic script': each(/(?<=[\d.,/ ])\d+/gu, (digits) => [digits.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)))]),
  'slashes and percent signs': each(/(?<=\d)[/%]/gu, (sign) => (sign === '/' ? ['\u2044', '\u2215', '\uff0f'] : ['\uff05', '\ufe6a'])),
  'spaces that do not break': each(/(?<=[\p{L}\d]) (?=\p{L})/gu, () => ['\u00a0', '\u2009', '\u202f', '\u2007']),
  'invisible characters in numbers': each(/(?<=\d)(?=[\d.,/%])/gu, () => ['\u200b', '\u00ad', '\u2060', '\u200d', '\ufeff']),
  'invisible characters in words': each(/(?<=\p{L})(?=\p{L})/gu, () => ['', '\u200b', '\u00ad', '\u034f']),
};

/** Every text of a report mutated; marks of headings stay, as their form decides what they are. */
export function mutate(written: Written, name: string, g: GeneratorValue): Written {
  const change = (text: string): string => MUTATIONS[name]?.(text, g) ?? text;
  return {
    ...written,
    items: written.items.map((item) => {
      if (item.kind === 'heading') return { ...item, title: change(item.title) };
      if (item.kind === 'table') return { ...item, grid: item.grid.map((row) => row.map((cell) => (cell === null ? null : { ...cell, text: change(cell.text) }))) };
      return { ...item, pieces: item.pieces.map((piece) => ('text' in piece ? { text: change(piece.text) } : { note: change(piece.note) })) };
    }),
  };
}

/** A report without tables as lines of text, which is what such a report has in a plain file. */
export function toText(written: Written, head: readonly string[]): string {
  const lines = written.items.flatMap((item) => {
    if (item.kind === 'heading') return [`${item.marker} ${item.title}`];
    return item.kind === 'paragraph' ? [(item.bullet ? '- ' : '') + item.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')] : [];
  });
  return [...head, ...lines].join('\n\n');
}
