/** Styles of an OpenDocument text: what a paragraph, a run and a cell look like. OpenDocument 1.3 part 3, 16 and 20. */
import { EDGES, PLAIN_PARAGRAPH, PLAIN_RUN, type Borders, type ParagraphFormat, type RunFormat } from '../word/build.js';
import { child, children, type XmlElement } from '../xml.js';

export type Family = 'paragraph' | 'text' | 'table-cell';
export type OdtStyles = {
  byName: Map<string, XmlElement>;
  defaults: Map<string, XmlElement>;
  /** Families of fonts by the names that styles use. */
  fonts: Map<string, string>;
  lists: Map<string, XmlElement>;
  outline: XmlElement | null;
};

/** LibreOffice follows no longer chain of parents; it also ends cycles. */
const LONGEST_CHAIN = 50;

/** @param roots those of content.xml and styles.xml: automatic styles are those of the text, common ones of both */
export function readOdtStyles(content: XmlElement, common: XmlElement | null): OdtStyles {
  const styles: OdtStyles = { byName: new Map(), defaults: new Map(), fonts: new Map(), lists: new Map(), outline: null };
  const roots = common === null || common === content ? [content] : [content, common];
  const groups = [child(content, 'office:automatic-styles'), ...roots.map((root) => child(root, 'office:styles'))];
  for (const root of roots) {
    for (const face of children(child(root, 'office:font-face-decls'), 'style:font-face')) {
      styles.fonts.set(face.attributes['style:name'] ?? '', unquoted(face.attributes['svg:font-family'] ?? ''));
    }
  }
  for (const node of groups.flatMap((group) => children(group))) {
    const family = node.attributes['style:family'] ?? '';
    const key = `${family} ${node.attributes['style:name'] ?? ''}`;
    if (node.name === 'style:style' && !styles.byName.has(key)) styles.byName.set(key, node);
    else if (node.name === 'style:default-style') styles.defaults.set(family, node);
    else if (node.name === 'text:list-style' && !styles.lists.has(node.attributes['style:name'] ?? '')) styles.lists.set(node.attributes['style:name'] ?? '', node);
    else if (node.name === 'text:outline-style') styles.outline = node;
  }
  return styles;
}

/** The style and those above it, nearest first; the default of the family last, unless it is of runs, which have the paragraph's. */
export function odtChain(styles: OdtStyles, family: Family, name: string | undefined): XmlElement[] {
  const found: XmlElement[] = [];
  let next = name;
  while (next !== undefined && found.length < LONGEST_CHAIN) {
    const style = styles.byName.get(`${family} ${next}`);
    if (style === undefined || found.includes(style)) break;
    found.push(style);
    next = style.attributes['style:parent-style-name'];
  }
  const fallback = styles.defaults.get(family);
  return fallback === undefined || family === 'text' ? found : [...found, fallback];
}

/** A property of the nearest style that has it. @param kind of properties: "text", "paragraph", "table-cell" */
export function property(chain: readonly XmlElement[], kind: string, name: string): string | null {
  for (const style of chain) {
    const value = child(style, `style:${kind}-properties`)?.attributes[name];
    if (value !== undefined) return value;
  }
  return null;
}

/** The look of runs whose styles are laid over that of what is around them. */
export function overlaid(styles: OdtStyles, chain: readonly XmlElement[], around: RunFormat): RunFormat {
  const value = (name: string): string | null => property(chain, 'text', name);
  const weight = value('fo:font-weight');
  const slant = value('fo:font-style');
  const transform = value('fo:text-transform');
  const display = value('text:display');
  const face = value('style:font-name');
  const family = value('fo:font-family');
  const size = sizeOf(value('fo:font-size'), around.size);
  return {
    bold: weight === null ? around.bold : weight === 'bold' || Number(weight) >= 600,
    italic: slant === null ? around.italic : slant !== 'normal',
    caps: transform === null ? around.caps : transform === 'uppercase',
    hidden: display === null ? around.hidden : display === 'none',
    size,
    font: face === null ? (family === null ? around.font : unquoted(family)) : styles.fonts.get(face) ?? face,
    ...raised(value('style:text-position'), around),
  };
}

/** The look of a paragraph's runs. */
export function paragraphRuns(styles: OdtStyles, name: string | undefined): RunFormat {
  return overlaid(styles, odtChain(styles, 'paragraph', name), PLAIN_RUN);
}

/**
 * `style:text-position`: how far from the line, in per cent of the height or in words, and how large. Full size is no
 * superscript but a line that was moved for looks.
 */
function raised(value: string | null, around: RunFormat): Pick<RunFormat, 'vertical' | 'position'> {
  if (value === null) return { vertical: around.vertical, position: around.position };
  const [place = '', height] = value.trim().split(/\s+/u);
  const offset = place === 'super' ? 1 : place === 'sub' ? -1 : Number.parseFloat(place);
  const isSmall = height === undefined || Number.parseFloat(height) < 100;
  if (!isSmall || !(Math.abs(offset) > 0)) return { vertical: 'baseline', position: 0 };
  return { vertical: offset > 0 ? 'superscript' : 'subscript', position: 0 };
}

const ALIGNMENTS: Record<string, ParagraphFormat['align']> = { start: 'left', left: 'left', end: 'right', right: 'right', center: 'center', justify: 'both' };

/** @param level properties of the list level that the paragraph stands at, which go before those of its style's parents */
export function paragraphFormat(styles: OdtStyles, name: string | undefined, level: { left: number; first: number } | null): Omit<ParagraphFormat, 'list'> {
  const chain = odtChain(styles, 'paragraph', name);
  const [own, ...parents] = chain;
  const measure = (attribute: string, listed: number | undefined): number =>
    twips(property(own === undefined ? [] : [own], 'paragraph', attribute)) ?? listed ?? twips(property(parents, 'paragraph', attribute)) ?? 0;
  return {
    ...PLAIN_PARAGRAPH,
    align: ALIGNMENTS[property(chain, 'paragraph', 'fo:text-align') ?? ''] ?? null,
    left: measure('fo:margin-left', level?.left),
    first: measure('fo:text-indent', level?.first),
  };
}

/** Whether the edges of a cell are drawn. */
export function cellBorders(styles: OdtStyles, name: string | undefined): Borders {
  const chain = odtChain(styles, 'table-cell', name);
  const borders: Borders = {};
  for (const edge of EDGES) {
    for (const style of chain) {
      const value = property([style], 'table-cell', `fo:border-${edge}`) ?? property([style], 'table-cell', 'fo:border');
      if (value === null) continue;
      borders[edge] = !/\b(?:none|hidden)\b|^0(?:\.0+)?[a-z]*\s/u.test(value);
      break;
    }
  }
  return borders;
}

const UNITS: Record<string, number> = { pt: 20, cm: 567, mm: 56.7, in: 1440, pc: 240, px: 15 };

/** A length in twentieths of a point; null for what is none, as a share of something else. */
export function twips(length: string | null | undefined): number | null {
  const [, value = '', unit = ''] = /^(-?\d*\.?\d+)(pt|cm|mm|in|pc|px)$/u.exec(length ?? '') ?? [];
  const worth = UNITS[unit];
  return worth === undefined ? null : Math.round(Number(value) * worth);
}

/** In half-points. */
function sizeOf(value: string | null, around: number): number {
  const share = /^(\d+(?:\.\d+)?)%$/u.exec(value ?? '')?.[1];
  if (share !== undefined) return Math.max(1, Math.round((around * Number(share)) / 100));
  const length = twips(value);
  return length === null || length <= 0 ? around : Math.max(1, Math.round(length / 10));
}

function unquoted(family: string): string {
  return family.replaceAll(/["']/gu, '').trim();
}
