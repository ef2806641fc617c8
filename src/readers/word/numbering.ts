/**
 * Automatic numbering as Word prints it: definitions of numbering.xml, how a paragraph comes by a list and a
 * level, and the counters. ECMA-376 Part 1, 17.9; where Word departs from it, Word is followed:
 * - counters belong to the abstract definition, so that several `w:num` of one go on counting;
 * - `startOverride` restarts when its `w:num` is first used at that level;
 * - a level used before the one above it makes that one count as used (Microsoft KB Q110380).
 */
import { bulletMark, formatNumber, isSymbolFont } from './number-format.js';
import { chain, firstOf, integer, type Styles } from './styles.js';
import { child, children, childValue, element, toggle, type XmlElement } from '../xml.js';

const LEVELS = 9;

export type Level = {
  start: number;
  format: string;
  text: string;
  /** 1-based level after which this one restarts; 0 never; null after any level above it. */
  restart: number | null;
  /** All levels in decimal, whatever their own format. */
  legal: boolean;
  symbolFont: boolean;
  /** Paragraph style that this level is linked with. */
  style: string | null;
  indent: XmlElement | null;
};

type Abstract = { id: string; levels: Map<number, Level>; numStyleLink: string | null; styleLink: string | null };
type Num = { id: string; abstract: string; starts: Map<number, number>; levels: Map<number, Level> };
export type Numbering = { abstracts: Map<string, Abstract>; nums: Map<string, Num> };

/** The list definitions of a document (`w:numbering`); none where there is no such part. */
export function readNumbering(root: XmlElement | null): Numbering {
  const abstracts = new Map<string, Abstract>();
  const nums = new Map<string, Num>();
  for (const node of children(root, 'w:abstractNum')) {
    const id = node.attributes['w:abstractNumId'] ?? '';
    abstracts.set(id, { id, levels: readLevels(node), numStyleLink: childValue(node, 'w:numStyleLink'), styleLink: childValue(node, 'w:styleLink') });
  }
  for (const node of children(root, 'w:num')) {
    const id = node.attributes['w:numId'] ?? '';
    const num: Num = { id, abstract: childValue(node, 'w:abstractNumId') ?? '', starts: new Map(), levels: new Map() };
    for (const override of children(node, 'w:lvlOverride')) {
      const level = integer(override.attributes['w:ilvl']) ?? 0;
      const start = integer(childValue(override, 'w:startOverride'));
      if (start !== null) num.starts.set(level, start);
      const replaced = child(override, 'w:lvl');
      if (replaced !== null) num.levels.set(level, readLevel(replaced));
    }
    nums.set(id, num);
  }
  return { abstracts, nums };
}

function readLevels(node: XmlElement): Map<number, Level> {
  return new Map(children(node, 'w:lvl').map((level) => [integer(level.attributes['w:ilvl']) ?? 0, readLevel(level)]));
}

/** What Word 2010 and later know and others don't (`mc:Choice`) is what Word prints; WPS writes no other form beside it. */
function readLevel(written: XmlElement): Level {
  const node = element(written.name, written.attributes, children(written).flatMap((inner) => (inner.name === 'mc:AlternateContent'
    ? children(child(inner, 'mc:Choice') ?? child(inner, 'mc:Fallback')) : [inner])));
  const fonts = child(child(node, 'w:rPr'), 'w:rFonts');
  return {
    start: integer(childValue(node, 'w:start')) ?? 0,
    format: formatOf(child(node, 'w:numFmt')),
    text: childValue(node, 'w:lvlText') ?? '',
    restart: integer(childValue(node, 'w:lvlRestart')),
    legal: toggle(node, 'w:isLgl') ?? false,
    symbolFont: isSymbolFont(fonts?.attributes['w:ascii'] ?? fonts?.attributes['w:hAnsi'] ?? null),
    style: childValue(node, 'w:pStyle'),
    indent: child(child(node, 'w:pPr'), 'w:ind'),
  };
}

/** `custom` is told by its first numbers: "001, 002, 003, …" (Microsoft's [MS-DOCX] 2.5.3.1). */
function formatOf(node: XmlElement | null): string {
  const value = node?.attributes['w:val'] ?? 'decimal';
  return value === 'custom' ? /^0+1(?=,|$)/u.exec(node?.attributes['w:format'] ?? '')?.[0] ?? 'decimal' : value;
}

/** The list and level of a paragraph; `direct`: named by the paragraph itself and not by its style. */
export type ListPlace = { num: Num; abstract: Abstract; level: number; definition: Level; direct: boolean };

/**
 * The list that a paragraph belongs to, null for none. `numId` and `ilvl` are inherited separately, through the
 * paragraph's style and those it is based on; the level that is linked with the style goes before an inherited `ilvl`.
 */
export function listPlace(numbering: Numbering, styles: Styles, styleId: string | null, pPr: XmlElement | null): ListPlace | null {
  const own = child(pPr, 'w:numPr');
  const inherited = chain(styles, styleId);
  const ownNum = childValue(own, 'w:numId');
  const numId = ownNum ?? firstOf(inherited, (style) => childValue(child(style.pPr, 'w:numPr'), 'w:numId'));
  if (numId === null || numId === '0') return null;
  const num = numbering.nums.get(numId);
  const abstract = num === undefined ? undefined : resolveAbstract(numbering, styles, num);
  if (num === undefined || abstract === undefined) return null;
  const level = integer(childValue(own, 'w:ilvl'))
    ?? firstOf(inherited, (style) => linkedLevel(abstract, style.id))
    ?? firstOf(inherited, (style) => integer(childValue(child(style.pPr, 'w:numPr'), 'w:ilvl')))
    ?? 0;
  const definition = num.levels.get(level) ?? abstract.levels.get(level);
  return definition === undefined ? null : { num, abstract, level, definition, direct: ownNum !== null };
}

function linkedLevel(abstract: Abstract, styleId: string): number | null {
  for (const [level, { style }] of abstract.levels) if (style === styleId) return level;
  return null;
}

/** Follows `numStyleLink` to the definition that the numbering style names, once: links of links are not followed by Word either. */
function resolveAbstract(numbering: Numbering, styles: Styles, num: Num): Abstract | undefined {
  const own = numbering.abstracts.get(num.abstract);
  if (own === undefined || own.numStyleLink === null) return own;
  const linked = [...numbering.abstracts.values()].find((abstract) => abstract.styleLink === own.numStyleLink);
  const styleNum = childValue(child(styles.byId.get(own.numStyleLink)?.pPr, 'w:numPr'), 'w:numId');
  return linked ?? numbering.abstracts.get(numbering.nums.get(styleNum ?? '')?.abstract ?? '') ?? own;
}

/** Counters of one run through the text: by abstract definition, and which overrides have been used. */
export type Counters = { counts: Map<string, (number | undefined)[]>; started: Set<string> };

/** Lists before the first paragraph: nothing counted. */
export function newCounters(): Counters {
  return { counts: new Map(), started: new Set() };
}

/** Counts one paragraph of a list and gives its label as printed; null when nothing is printed. Changes `counters`. */
export function nextLabel(counters: Counters, place: ListPlace): string | null {
  const { num, abstract, level, definition } = place;
  const counts = counters.counts.get(abstract.id) ?? [];
  counters.counts.set(abstract.id, counts);
  const levelAt = (index: number): Level | undefined => num.levels.get(index) ?? abstract.levels.get(index);
  for (let above = 0; above < level; above++) counts[above] ??= startOf(counters, num, above, levelAt(above));
  const restarted = firstUse(counters, num, level);
  const count = counts[level];
  counts[level] = restarted ?? (count === undefined ? definition.start : count + 1);
  for (let below = level + 1; below < LEVELS; below++) {
    const restart = levelAt(below)?.restart ?? null;
    // 0: never; n: only after level n or one above it; a value that is no level above this one is ignored.
    if (restart === null || restart > below || level < restart) counts[below] = undefined;
  }
  const label = definition.format === 'bullet' ? bulletMark(definition.text, definition.symbolFont) : print(definition, counts, level, levelAt);
  return label === '' ? null : label;
}

function startOf(counters: Counters, num: Num, level: number, definition: Level | undefined): number {
  return firstUse(counters, num, level) ?? definition?.start ?? 1;
}

/** The start that this `w:num` sets for a level, the first time it is used there. */
function firstUse(counters: Counters, num: Num, level: number): number | null {
  const start = num.starts.get(level);
  const key = `${num.id} ${level}`;
  if (start === undefined || counters.started.has(key)) return null;
  counters.started.add(key);
  return start;
}

function print(definition: Level, counts: (number | undefined)[], level: number, levelAt: (index: number) => Level | undefined): string {
  return definition.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const count = counts[index];
    if (index > level || count === undefined) return '';
    const format = levelAt(index)?.format ?? 'decimal';
    return formatNumber(count, definition.legal && format !== 'none' && format !== 'bullet' ? 'decimal' : format);
  }).trim();
}
