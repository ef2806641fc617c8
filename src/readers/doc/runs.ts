/** Characters of like properties as the runs of a paragraph. [MS-DOC] 2.4.1, 2.6.1 (sprmCFSpec lists what is special). */
import { element, type XmlElement } from '../xml.js';
import { checkBox } from './form-fields.js';
import type { FieldMark } from './fields.js';
import type { ByteView } from '../byte-view.js';
import type { RunProperties } from './run-properties.js';

/** What stands at a position in place of its character. */
export type Anchors = {
  /** References to notes; `custom`: the mark is the character itself. */
  notes: ReadonlyMap<number, { reference: XmlElement; custom: boolean }>;
  drawings: ReadonlyMap<number, XmlElement>;
};

/** A stretch of text with one look. `start`: position of its first character. */
export type Stretch = { text: string; start: number; properties: RunProperties; fields: Fields };
/** What a text's fields make of the character at a position. */
export type Fields = { inCode(position: number): boolean; mark(position: number): FieldMark | undefined; isCheckBox(position: number): boolean };

const SIGNS: Record<string, () => XmlElement> = {
  '\t': () => element('w:tab'),
  '\n': () => element('w:br'),
  '\u000b': () => element('w:br'),
  '\u000c': () => element('w:br', { 'w:type': 'page' }),
  '\u000e': () => element('w:br', { 'w:type': 'column' }),
  '\u001e': () => element('w:noBreakHyphen'),
  '\u001f': () => element('w:softHyphen'),
};
const PICTURE = '\u0001';
const DRAWING = '\u0008';
const SYMBOL = '(';

/**
 * The runs of a stretch, those of deleted text inside `w:del`.
 * @param data the stream of pictures and forms
 */
export function runsOf(stretch: Stretch, anchors: Anchors, style: string | null, data: ByteView | null): XmlElement[] {
  const { properties } = stretch;
  const content = contentOf(stretch, anchors, data);
  if (content.length === 0) return [];
  const rPr = [...(style === null ? [] : [element('w:rStyle', { 'w:val': style })]), ...properties.rPr];
  const run = element('w:r', {}, [...(rPr.length === 0 ? [] : [element('w:rPr', {}, rPr)]), ...content]);
  return [properties.deleted ? element('w:del', {}, [run]) : run];
}

function contentOf({ text, start, properties, fields }: Stretch, anchors: Anchors, data: ByteView | null): XmlElement[] {
  const content: XmlElement[] = [];
  let plain = '';
  let code = false;
  const flush = (): void => {
    if (plain !== '') content.push(element(code ? 'w:instrText' : 'w:t', {}, [plain.replaceAll(/\p{Cs}/gu, '\ufffd')]));
    plain = '';
  };
  for (let index = 0; index < text.length; index++) {
    const position = start + index;
    const character = text[index] ?? '';
    const instead = special(character, position, properties, anchors, fields, data);
    if (instead === null && isPlain(character)) {
      if (code !== fields.inCode(position)) flush();
      code = fields.inCode(position);
      plain += character;
    } else if (instead !== null) {
      flush();
      content.push(...instead);
    }
  }
  flush();
  return content;
}

/** Control characters are no text, and the last two codes of the plane no characters. */
function isPlain(character: string): boolean {
  return character >= ' ' && character < '\ufffe';
}

/** What is printed in place of a character; null for the character itself. */
function special(character: string, position: number, properties: RunProperties, anchors: Anchors, fields: Fields, data: ByteView | null): XmlElement[] | null {
  const note = anchors.notes.get(position);
  if (note !== undefined) return note.custom ? [note.reference, element('w:t', {}, [isPlain(character) ? character : ''])] : [note.reference];
  const mark = fields.mark(position);
  if (mark !== undefined) return [element('w:fldChar', { 'w:fldCharType': mark })];
  if (character === PICTURE) return properties.special ? picture(properties, fields.isCheckBox(position) ? data : null) : [];
  if (character === DRAWING) return [anchors.drawings.get(position) ?? element('w:pict')];
  if (character === SYMBOL && properties.symbol !== null) return [symbol(properties.symbol)];
  return SIGNS[character] === undefined ? null : [SIGNS[character]()];
}

function symbol({ font, code }: { font: string; code: number }): XmlElement {
  return element('w:sym', { 'w:font': font, 'w:char': code.toString(16).toUpperCase().padStart(4, '0') });
}

function picture({ object, data: isData, location }: RunProperties, data: ByteView | null): XmlElement[] {
  if (isData) {
    const box = checkBox(data, location);
    return box === null ? [] : [element('w:fldChar', { 'w:fldCharType': 'begin' }, [box]), element('w:fldChar', { 'w:fldCharType': 'end' })];
  }
  const image = element('v:imagedata');
  return [object ? element('w:object', {}, [image, element('o:OLEObject')]) : element('w:pict', {}, [image])];
}
