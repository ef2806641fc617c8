/** styles.xml: what a paragraph or run inherits. ECMA-376 Part 1, 17.7.2 (style hierarchy) and 17.7.3 (toggle properties). */
import { child, children, childValue, toggle, type XmlElement } from '../xml.js';

/** Word itself follows no longer chain; it also ends cycles. */
const MAX_CHAIN = 30;

export type Style = { id: string; type: string; basedOn: string | null; pPr: XmlElement | null; rPr: XmlElement | null; tblPr: XmlElement | null; shaded: boolean };

export type Styles = {
  byId: Map<string, Style>;
  defaultParagraph: string | null;
  defaultTable: string | null;
  defaultRun: XmlElement | null;
  defaultParagraphProperties: XmlElement | null;
};

/** The styles of a document (`w:styles`), each with what it inherits; none where there is no such part. */
export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, Style>();
  let defaultParagraph: string | null = null;
  let defaultTable: string | null = null;
  for (const node of children(root, 'w:style')) {
    const id = node.attributes['w:styleId'];
    if (id === undefined) continue;
    const type = node.attributes['w:type'] ?? 'paragraph';
    byId.set(id, { id, type, basedOn: childValue(node, 'w:basedOn'), pPr: child(node, 'w:pPr'), rPr: child(node, 'w:rPr'), tblPr: child(node, 'w:tblPr'), shaded: type === 'table' && holdsShade(node) });
    const isDefault = node.attributes['w:default'] === '1' || node.attributes['w:default'] === 'true';
    if (isDefault && type === 'paragraph') defaultParagraph = id;
    if (isDefault && type === 'table') defaultTable = id;
  }
  const defaults = child(root, 'w:docDefaults');
  return {
    byId,
    defaultParagraph,
    defaultTable,
    defaultRun: child(child(defaults, 'w:rPrDefault'), 'w:rPr'),
    defaultParagraphProperties: child(child(defaults, 'w:pPrDefault'), 'w:pPr'),
  };
}

/** Whether something below has a fill that is not the paper's white. */
export function holdsShade(node: XmlElement): boolean {
  return children(node).some((inner) => (inner.name === 'w:shd' ? !/^(?:auto|f{6})?$/iu.test(inner.attributes['w:fill'] ?? '') : holdsShade(inner)));
}

/** The style and those it is based on, nearest first; ends at a cycle. */
export function chain(styles: Styles, id: string | null): Style[] {
  const found: Style[] = [];
  let next = id;
  while (next !== null && found.length < MAX_CHAIN) {
    const style = styles.byId.get(next);
    if (style === undefined || found.includes(style)) break;
    found.push(style);
    next = style.basedOn;
  }
  return found;
}

/** The style of a paragraph: the one it names if that exists, else the default. */
export function paragraphStyle(styles: Styles, pPr: XmlElement | null): string | null {
  const named = childValue(pPr, 'w:pStyle');
  return named !== null && styles.byId.has(named) ? named : styles.defaultParagraph;
}

/** What decides how a run reads: resolved from direct formatting, character style, paragraph style and defaults. */
export type RunLook = {
  bold: boolean;
  italic: boolean;
  caps: boolean;
  hidden: boolean;
  /** baseline, superscript or subscript */
  vertical: string;
  /** Raised (positive) or lowered by so many half-points. */
  position: number;
  /** In half-points. */
  size: number;
  /** Of ASCII characters; empty where a theme names it. */
  font: string | null;
  /** Of the characters above ASCII, which most letters of the encodings before Unicode are. */
  highFont: string | null;
};

/** Word's size where nothing says any: 10 points. */
const DEFAULT_SIZE = 20;

/** Properties of runs of one paragraph style, memoised per character style and direct formatting by the caller. */
export function runLook(styles: Styles, paragraphStyleId: string | null, rPr: XmlElement | null): RunLook {
  const own = chain(styles, childValue(rPr, 'w:rStyle')).map((style) => style.rPr);
  const paragraph = chain(styles, paragraphStyleId).map((style) => style.rPr);
  const value = (name: string): string | null =>
    childValue(rPr, name) ?? firstOf(own, (props) => childValue(props, name)) ?? firstOf(paragraph, (props) => childValue(props, name)) ?? childValue(styles.defaultRun, name);
  // A toggle set by both the paragraph's and the run's style is off again: bold inside bold is not bold.
  const flag = (name: string): boolean =>
    toggle(rPr, name) ?? ((firstOf(own, (props) => toggle(props, name)) ?? false) !== (firstOf(paragraph, (props) => toggle(props, name)) ?? toggle(styles.defaultRun, name) ?? false));
  const font = (range: string): string | null => {
    const named = (props: XmlElement | null): string | null => fontName(child(props, 'w:rFonts'), range);
    return named(rPr) ?? firstOf(own, named) ?? firstOf(paragraph, named) ?? named(styles.defaultRun);
  };
  return {
    bold: flag('w:b'),
    italic: flag('w:i'),
    caps: flag('w:caps'),
    hidden: flag('w:vanish'),
    vertical: value('w:vertAlign') ?? 'baseline',
    position: integer(value('w:position')) ?? 0,
    size: integer(value('w:sz')) ?? DEFAULT_SIZE,
    font: font('ascii'),
    highFont: font('hAnsi'),
  };
}

/** A theme's font stands above the one named beside it (17.3.2.26); no theme's font is of the kinds that matter here. */
function fontName(fonts: XmlElement | null, range: string): string | null {
  return fonts?.attributes[`w:${range}Theme`] === undefined ? fonts?.attributes[`w:${range}`] ?? null : '';
}

/** The first value that is not null. */
export function firstOf<T, R>(items: readonly T[], read: (item: T) => R | null): R | null {
  for (const item of items) {
    const value = read(item);
    if (value !== null) return value;
  }
  return null;
}

/** A whole number as the format writes it; null for anything else. Measures may carry a fraction, which Word cuts. */
export function integer(text: string | null | undefined): number | null {
  return text !== null && text !== undefined && /^[+-]?\d{1,9}(?:\.\d+)?$/u.test(text) ? Math.trunc(Number(text)) : null;
}
