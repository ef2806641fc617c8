/**
 * Lists of an RTF file as WordprocessingML: `\listtable` holds what `w:abstractNum` does, `\listoverridetable` what
 * `w:num` does (RTF 1.9.1, "List Tables"). Writers also put the mark of each paragraph beside it as they print it
 * (`\listtext`, `\pntext`): that one goes before what the tables count to, as LibreOffice writes no restarts into them.
 */
import { abstractNum, type LevelFormat, num, numbering } from '../word/build.js';
import type { XmlElement } from '../xml.js';
import { type Fonts, plainText, textAndFont } from './fonts.js';
import { type Group, groupsOf, valueOf, wordOf } from './tokens.js';

/** `\levelnfc` → `w:numFmt`; others are decimal. */
const FORMATS = new Map<number, string>([
  [0, 'decimal'], [1, 'upperRoman'], [2, 'lowerRoman'], [3, 'upperLetter'], [4, 'lowerLetter'], [5, 'ordinal'], [18, 'decimalEnclosedCircle'],
  [22, 'decimalZero'], [23, 'bullet'], [255, 'none'],
]);
const BULLET = 'bullet';
/** Where there are no numbers of a list, its levels go as deep as Word's do. */
const LEVELS = 9;

type Override = { level: number; start: number | null; definition: LevelFormat | null };
export type Lists = {
  /** Levels by the list's own number, and which list's levels are to be used in place of its own. */
  levels: Map<number, LevelFormat[]>;
  linked: Map<number, number>;
  /** By `\ls`. */
  overrides: Map<number, { list: number; levels: Override[] }>;
  /** Marks as printed, each with its level, by a key that holds all of it. */
  printed: Map<string, { index: number; level: number; definition: LevelFormat }>;
  /** `\ls` of the lists whose marks are printed. */
  marked: Set<number>;
};

/** No list yet. */
export function newLists(): Lists {
  return { levels: new Map(), linked: new Map(), overrides: new Map(), printed: new Map(), marked: new Set() };
}

/** Reads a `\listtable` group. Changes `lists`. */
export function readLists(table: Group, lists: Lists, fonts: Fonts): void {
  for (const list of groupsOf(table)) {
    const id = valueOf(list, 'listid');
    if (id === null) continue;
    const levels = groupsOf(list).filter((group) => wordOf(group, 'listlevel') !== null).map((level, index) => readLevel(level, index, fonts));
    lists.levels.set(id, levels.slice(0, LEVELS));
    // Word writes the number of the list whose levels are meant into the lists that use a list style.
    const linked = valueOf(list, 'liststyleid');
    if (linked !== null) lists.linked.set(id, linked);
  }
}

/** Reads a `\listoverridetable` group. Changes `lists`. */
export function readOverrides(table: Group, lists: Lists, fonts: Fonts): void {
  for (const override of groupsOf(table)) {
    const list = valueOf(override, 'listid');
    const use = valueOf(override, 'ls');
    if (list === null || use === null) continue;
    const levels = groupsOf(override).filter((group) => wordOf(group, 'lfolevel') !== null).slice(0, LEVELS).map((group, level) => {
      const replaced = groupsOf(group).find((inner) => wordOf(inner, 'listlevel') !== null);
      return {
        level,
        start: wordOf(group, 'listoverridestartat') === null ? null : valueOf(group, 'levelstartat') ?? (replaced === undefined ? null : valueOf(replaced, 'levelstartat')),
        definition: wordOf(group, 'listoverrideformat') === null || replaced === undefined ? null : readLevel(replaced, level, fonts),
      };
    });
    lists.overrides.set(use, { list, levels: levels.filter(({ start, definition }) => start !== null || definition !== null) });
  }
}

function readLevel(level: Group, index: number, fonts: Fonts): LevelFormat {
  const template = groupsOf(level).find((group) => wordOf(group, 'leveltext') !== null);
  const font = fonts.byNumber.get(valueOf(level, 'f') ?? -1)?.name ?? null;
  return {
    start: valueOf(level, 'levelstartat') ?? 1,
    format: FORMATS.get(valueOf(level, 'levelnfcn') ?? valueOf(level, 'levelnfc') ?? 0) ?? 'decimal',
    text: template === undefined ? `%${index + 1}.` : labelText(plainText(template, fonts, valueOf(level, 'f'))),
    restart: valueOf(level, 'levelnorestart') === 1 ? 0 : null,
    legal: valueOf(level, 'levellegal') === 1,
    font,
  };
}

/** The first character is the length, those below 9 stand for the numbers of levels; a semicolon ends the group. */
function labelText(written: string): string {
  const length = written.charCodeAt(0);
  const label = Number.isNaN(length) ? '' : written.slice(1, 1 + length);
  let made = '';
  for (const character of label) made += character < '\t' ? `%${(character.codePointAt(0) ?? 0) + 1}` : character;
  return made;
}

/**
 * Which list a paragraph belongs to; null for none. A paragraph without mark in a list that has marks prints none.
 * @param use `\ls` of the paragraph, null where there is none
 * @param mark its group `\listtext` or `\pntext`
 */
export function listOf(lists: Lists, fonts: Fonts, use: number | null, level: number, mark: Group | null): { num: number; level: number } | null {
  const override = use === null ? undefined : lists.overrides.get(use);
  const definition = override === undefined ? undefined : override.levels.find((changed) => changed.level === level)?.definition ?? levelsOf(lists, override.list)[level];
  if (mark !== null) {
    if (use !== null) lists.marked.add(use);
    return printedList(lists, fonts, mark, level, definition?.format ?? null);
  }
  return use === null || definition === undefined || lists.marked.has(use) ? null : { num: use, level };
}

function levelsOf(lists: Lists, id: number): LevelFormat[] {
  const own = lists.levels.get(id) ?? [];
  return own.length > 0 ? own : lists.levels.get(lists.linked.get(id) ?? id) ?? [];
}

/** Numbers of lists made of printed marks, above all that a file may name. */
const PRINTED = 1_000_000;

/** A list that prints just this mark; null for a mark that prints nothing. @param known the format of the level, where there is a list */
function printedList(lists: Lists, fonts: Fonts, mark: Group, level: number, known: string | null): { num: number; level: number } | null {
  const { text, font } = textAndFont(mark, fonts, null);
  const label = text.trim().replaceAll('%', '');
  if (label === '') return null;
  const name = fonts.byNumber.get(font ?? -1)?.name ?? null;
  const isBullet = known === null ? !/[\p{L}\p{N}]/u.test(label) || /symbol|dings/iu.test(name ?? '') : known === BULLET;
  const place = Math.min(Math.max(level, 0), LEVELS - 1);
  const definition: LevelFormat = { start: 1, format: isBullet ? BULLET : 'none', text: label, restart: null, legal: false, font: name };
  const key = JSON.stringify([place, definition]);
  const index = lists.printed.get(key)?.index ?? lists.printed.size;
  lists.printed.set(key, { index, level: place, definition });
  return { num: PRINTED + index, level: place };
}

/** All lists of the file; null when there are none. */
export function numberingOf(lists: Lists): XmlElement | null {
  if (lists.overrides.size === 0 && lists.printed.size === 0) return null;
  const ids = [...new Set([...lists.overrides.values()].map(({ list }) => list))];
  const printed = [...lists.printed.values()].map(({ level, definition }, index) =>
    abstractNum(PRINTED + index, Array.from({ length: level + 1 }, () => definition)));
  return numbering(
    [...ids.map((id, index) => abstractNum(index, levelsOf(lists, id))), ...printed],
    [...[...lists.overrides].map(([use, { list, levels }]) => num(use, ids.indexOf(list), levels)), ...printed.map((_, index) => num(PRINTED + index, PRINTED + index))],
  );
}
