/**
 * Trees of WordprocessingML (ECMA-376 Part 1) for readers of other formats. Runs and paragraphs carry their whole look
 * as direct formatting, so that no style is needed: what a format inherits, its own reader resolves.
 */
import { element, type XmlElement } from '../xml.js';

/** The look of a run. `position` and `size` in half-points; a null font names none. */
export type RunFormat = {
  bold: boolean;
  italic: boolean;
  caps: boolean;
  hidden: boolean;
  vertical: 'baseline' | 'superscript' | 'subscript';
  position: number;
  size: number;
  font: string | null;
};

export const PLAIN_RUN: RunFormat = { bold: false, italic: false, caps: false, hidden: false, vertical: 'baseline', position: 0, size: 24, font: null };

/** A run of inlines: `text`, `tab`, `lineBreak`, references and drawings. */
export function run(format: RunFormat, inlines: XmlElement[]): XmlElement {
  return element('w:r', {}, [runProperties(format), ...inlines]);
}

/** Without a style around them, toggles that are absent are off. */
export function runProperties({ bold, italic, caps, hidden, vertical, position, size, font }: RunFormat): XmlElement {
  const flag = (name: string, on: boolean): XmlElement[] => (on ? [element(name)] : []);
  return element('w:rPr', {}, [
    ...(font === null ? [] : [element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font })]),
    ...flag('w:b', bold), ...flag('w:i', italic), ...flag('w:caps', caps), ...flag('w:vanish', hidden),
    ...(vertical === 'baseline' ? [] : [valued('w:vertAlign', vertical)]),
    ...(position === 0 ? [] : [valued('w:position', position)]),
    valued('w:sz', size),
  ]);
}

/** Text of a run: `w:t`. */
export function text(value: string): XmlElement {
  return element('w:t', {}, [value]);
}

/** The element `name` with one value. */
export function valued(name: string, value: string | number): XmlElement {
  return element(name, { 'w:val': String(value) });
}

/** Indents in twentieths of a point; `first` is relative to `left`. `list` names a level of a `w:num`. */
export type ParagraphFormat = {
  align: 'left' | 'center' | 'right' | 'both' | null;
  left: number;
  first: number;
  list: { num: number; level: number } | null;
};

export const PLAIN_PARAGRAPH: ParagraphFormat = { align: null, left: 0, first: 0, list: null };

/** @param more further properties: of the paragraph's mark (`w:rPr`), or of the section that ends here (`w:sectPr`) */
export function paragraph({ align, left, first, list }: ParagraphFormat, content: XmlElement[], more: XmlElement[] = []): XmlElement {
  return element('w:p', {}, [
    element('w:pPr', {}, [
      ...(list === null ? [] : [element('w:numPr', {}, [valued('w:ilvl', list.level), valued('w:numId', list.num)])]),
      element('w:ind', { 'w:left': String(Math.round(left)), [first < 0 ? 'w:hanging' : 'w:firstLine']: String(Math.abs(Math.round(first))) }),
      ...(align === null ? [] : [valued('w:jc', align)]),
      ...more,
    ]),
    ...content,
  ]);
}

export const EDGES = ['top', 'bottom', 'left', 'right'] as const;
export type Edge = (typeof EDGES)[number];
/** Whether an edge can be seen; absent where nothing says so. */
export type Borders = Partial<Record<Edge, boolean>>;

/** `down`: whether the cell begins a vertical merge or goes on with the one above it. */
export type CellFormat = { span: number; down: 'restart' | 'continue' | null; borders: Borders };

/** A cell of a table with its span, merge and borders: `w:tc`. */
export function cell({ span, down, borders }: CellFormat, content: XmlElement[]): XmlElement {
  const edges = EDGES.filter((edge) => borders[edge] !== undefined).map((edge) => valued(`w:${edge}`, borders[edge] === true ? 'single' : 'nil'));
  return element('w:tc', {}, [
    element('w:tcPr', {}, [
      valued('w:gridSpan', span), ...(down === null ? [] : [valued('w:vMerge', down)]), ...(edges.length === 0 ? [] : [element('w:tcBorders', {}, edges)]),
    ]),
    ...content,
  ]);
}

/** @param before columns left free at the beginning; `header`: the row is repeated on each page */
export function row(cells: XmlElement[], { header, before }: { header: boolean; before: number }): XmlElement {
  return element('w:tr', {}, [
    element('w:trPr', {}, [...(header ? [element('w:tblHeader')] : []), ...(before === 0 ? [] : [valued('w:gridBefore', before)])]),
    ...cells,
  ]);
}

/** A table of rows: `w:tbl`. */
export function table(rows: XmlElement[]): XmlElement {
  return element('w:tbl', {}, rows);
}

/** One level of a list. `text` as in `w:lvlText`: "%1.%2."; `restart` as in `w:lvlRestart`; `font`: of a bullet. */
export type LevelFormat = { start: number; format: string; text: string; restart: number | null; legal: boolean; font: string | null };

/** The definition of a list, levels by their index. */
export function abstractNum(id: number, levels: readonly LevelFormat[]): XmlElement {
  return element('w:abstractNum', { 'w:abstractNumId': String(id) }, levels.map((level, index) => levelElement(index, level)));
}

export function levelElement(index: number, { start, format, text: label, restart, legal, font }: LevelFormat): XmlElement {
  return element('w:lvl', { 'w:ilvl': String(index) }, [
    valued('w:start', start), valued('w:numFmt', format),
    ...(restart === null ? [] : [valued('w:lvlRestart', restart)]),
    ...(legal ? [element('w:isLgl')] : []),
    valued('w:lvlText', label),
    ...(font === null ? [] : [element('w:rPr', {}, [element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font })])]),
  ]);
}

/** A use of a definition; `overrides` replace the start or the whole of levels. */
export function num(id: number, abstract: number, overrides: readonly { level: number; start: number | null; definition: LevelFormat | null }[] = []): XmlElement {
  return element('w:num', { 'w:numId': String(id) }, [
    valued('w:abstractNumId', abstract),
    ...overrides.map(({ level, start, definition }) => element('w:lvlOverride', { 'w:ilvl': String(level) }, [
      ...(start === null ? [] : [valued('w:startOverride', start)]), ...(definition === null ? [] : [levelElement(level, definition)]),
    ])),
  ]);
}

/** `w:numbering`: definitions before their uses. */
export function numbering(abstracts: XmlElement[], nums: XmlElement[]): XmlElement {
  return element('w:numbering', {}, [...abstracts, ...nums]);
}

/** A reference to a note; with a `mark` the note prints that one and takes no number. */
export function noteReference(kind: 'footnote' | 'endnote', id: number, mark: string | null): XmlElement[] {
  const reference = element(`w:${kind}Reference`, { 'w:id': String(id), ...(mark === null ? {} : { 'w:customMarkFollows': '1' }) });
  return mark === null ? [reference] : [reference, text(mark)];
}

/** Paragraphs in a text box, anchored in a run. */
export function textBox(content: XmlElement[]): XmlElement {
  return element('w:pict', {}, [element('v:textbox', {}, [element('w:txbxContent', {}, content)])]);
}

/** A picture. @param file names it for `WordSource.picture`; without, it is counted and not read. @param size as CSS has it: "width:17cm;height:5cm" */
export function picture(file: string | null = null, size = ''): XmlElement {
  return element('w:pict', {}, [element('v:shape', { style: size }, [element('v:imagedata', file === null ? {} : { 'r:id': file })])]);
}

/** Stands for an embedded object, which is counted and not read. */
export function embeddedObject(): XmlElement {
  return element('w:object', {}, [element('o:OLEObject')]);
}
