/**
 * Lists of an OpenDocument text as WordprocessingML: each list that counts for itself is a definition of its own, as
 * definitions share their counters there. OpenDocument 1.3 part 3, 5.3, 16.30 to 16.35 and 19.771 onwards.
 */
import { abstractNum, type LevelFormat, num, numbering } from '../word/build.js';
import { child, children, type XmlElement } from '../xml.js';
import { twips, type OdtStyles } from './styles.js';

/** A list and those that go on with it. */
export type OdtList = { styleName: string; style: XmlElement | null; depth: number; num: number; starts: { num: number; level: number; start: number }[] };
export type OdtLists = {
  styles: OdtStyles;
  all: OdtList[];
  byId: Map<string, OdtList>;
  lastOfStyle: Map<string, OdtList>;
  outline: OdtList | null;
  nums: number;
};

/** Word's lists go no deeper. */
const LEVELS = 9;
/** `style:num-format` → `w:numFmt`. */
const FORMATS: Record<string, string> = { 1: 'decimal', I: 'upperRoman', i: 'lowerRoman', A: 'upperLetter', a: 'lowerLetter' };

/** No list yet. */
export function newOdtLists(styles: OdtStyles): OdtLists {
  return { styles, all: [], byId: new Map(), lastOfStyle: new Map(), outline: null, nums: 0 };
}

/**
 * The list that a `text:list` is or goes on with.
 * @param around the list that holds it, null for none: a list inside another is one with it unless it has its own style
 * @param fallback style of lists that name none: that of their paragraphs
 */
export function enterList(lists: OdtLists, node: XmlElement, around: OdtList | null, fallback: string | null): OdtList {
  const named = node.attributes['text:style-name'];
  if (around !== null && (named === undefined || named === around.styleName)) return around;
  const styleName = named ?? fallback ?? '';
  const continued = lists.byId.get(node.attributes['text:continue-list'] ?? '')
    ?? (node.attributes['text:continue-numbering'] === 'true' ? lists.lastOfStyle.get(styleName) : undefined);
  const list = continued ?? newList(lists, styleName, lists.styles.lists.get(styleName) ?? null);
  const id = node.attributes['xml:id'] ?? node.attributes['text:id'];
  if (id !== undefined) lists.byId.set(id, list);
  lists.lastOfStyle.set(styleName, list);
  return list;
}

/** The list of a paragraph that names its list itself. */
export function numberedParagraph(lists: OdtLists, node: XmlElement): OdtList {
  const id = node.attributes['text:list-id'] ?? '';
  const known = lists.byId.get(id);
  if (known !== undefined) return known;
  const styleName = node.attributes['text:style-name'] ?? '';
  const list = newList(lists, styleName, lists.styles.lists.get(styleName) ?? null);
  if (id !== '') lists.byId.set(id, list);
  return list;
}

/** The list of headings that stand in no list; null when the outline numbers none of this level. */
export function outlineList(lists: OdtLists, level: number): OdtList | null {
  const { outline } = lists.styles;
  if (outline === null || levelOf(outline, level).text === '') return null;
  lists.outline ??= newList(lists, '', outline);
  return lists.outline;
}

function newList(lists: OdtLists, styleName: string, style: XmlElement | null): OdtList {
  lists.nums += 1;
  const list: OdtList = { styleName, style, depth: 0, num: lists.nums, starts: [] };
  lists.all.push(list);
  return list;
}

/** The place of a numbered paragraph. @param start the number that it begins anew with. Changes `list`. */
export function placeIn(lists: OdtLists, list: OdtList, level: number, start: number | null): { num: number; level: number } | null {
  if (level < 0 || level >= LEVELS || list.style === null) return null;
  list.depth = Math.max(list.depth, level + 1);
  if (start !== null) {
    lists.nums += 1;
    list.starts.push({ num: lists.nums, level, start });
  }
  return { num: list.starts.at(-1)?.num ?? list.num, level };
}

/** Indents of a level, in twentieths of a point; null where it has none. */
export function levelIndent(list: OdtList, level: number): { left: number; first: number } | null {
  const properties = child(definitionOf(list.style, level), 'style:list-level-properties');
  if (properties === null) return null;
  const aligned = child(properties, 'style:list-level-label-alignment');
  if (aligned !== null) return { left: twips(aligned.attributes['fo:margin-left']) ?? 0, first: twips(aligned.attributes['fo:text-indent']) ?? 0 };
  const width = twips(properties.attributes['text:min-label-width']) ?? 0;
  return { left: (twips(properties.attributes['text:space-before']) ?? 0) + width, first: -width };
}

/** All lists of the text; null when there are none. */
export function odtNumbering(lists: OdtLists): XmlElement | null {
  const used = lists.all.filter(({ depth }) => depth > 0);
  if (used.length === 0) return null;
  return numbering(
    used.map((list, index) => abstractNum(index, Array.from({ length: list.depth }, (_, level) => levelOf(list.style, level)))),
    used.flatMap((list, index) => [num(list.num, index), ...list.starts.map(({ num: id, level, start }) => num(id, index, [{ level, start, definition: null }]))]),
  );
}

function definitionOf(style: XmlElement | null, level: number): XmlElement | null {
  return children(style).find(({ attributes }) => attributes['text:level'] === String(level + 1)) ?? null;
}

function levelOf(style: XmlElement | null, level: number): LevelFormat {
  const definition = definitionOf(style, level);
  const plain: LevelFormat = { start: 1, format: 'none', text: '', restart: null, legal: false, font: null };
  if (definition === null) return plain;
  const { attributes, name } = definition;
  if (name === 'text:list-level-style-image') return { ...plain, format: 'bullet', text: '•' };
  // What LibreOffice writes before and after bullets it does not print.
  if (name === 'text:list-level-style-bullet') {
    return { ...plain, format: 'bullet', text: attributes['text:bullet-char'] ?? '•', font: child(definition, 'style:text-properties')?.attributes['style:font-name'] ?? null };
  }
  const before = (attributes['style:num-prefix'] ?? '').replaceAll('%', '');
  const after = (attributes['style:num-suffix'] ?? '').replaceAll('%', '');
  const start = Number(attributes['text:start-value'] ?? 1);
  const numbers = numbersOf(style, level, attributes);
  return {
    ...plain,
    start: Number.isSafeInteger(start) ? start : 1,
    format: FORMATS[attributes['style:num-format'] ?? ''] ?? (attributes['style:num-format'] ? 'decimal' : 'none'),
    text: formatted(style, attributes) ?? `${before}${numbers}${after}`,
  };
}

/** LibreOffice writes the whole label since 7.2, where prefix, levels and suffix can't tell all of it. */
function formatted(style: XmlElement | null, attributes: XmlElement['attributes']): string | null {
  const written = attributes['style:num-list-format'] ?? attributes['loext:num-list-format'];
  if (written === undefined || attributes['style:num-format'] === '') return null;
  return written.replace(/%(\d{1,2})%/gu, (_, digits: string) => (isNumbered(style, Number(digits) - 1) ? `%${digits}` : ''));
}

/** The numbers of the levels shown, joined by dots; levels that have none are passed over. */
function numbersOf(style: XmlElement | null, level: number, attributes: XmlElement['attributes']): string {
  if (!isNumbered(style, level)) return '';
  const shown = Math.max(1, Number(attributes['text:display-levels'] ?? 1) || 1);
  const first = Math.max(0, level + 1 - shown);
  return Array.from({ length: level + 1 - first }, (_, index) => first + index)
    .filter((index) => isNumbered(style, index)).map((index) => `%${index + 1}`).join('.');
}

function isNumbered(style: XmlElement | null, level: number): boolean {
  const definition = definitionOf(style, level);
  return definition !== null && (definition.attributes['style:num-format'] ?? '') !== '';
}
