/** Character properties as the children of `w:rPr`. [MS-DOC] 2.6.1. */
import { element, type XmlElement } from '../xml.js';
import type { Prl } from './sprm.js';

/** Properties that can be set, cleared, taken from the style or turned against it (2.9.327). */
const TOGGLES = new Map([[0x0835, 'w:b'], [0x0836, 'w:i'], [0x083b, 'w:caps'], [0x083c, 'w:vanish']]);
const AS_STYLE = 0x80;
const AGAINST_STYLE = 0x81;
const ALL_FONTS = 0x4a3d;

export type RunProperties = {
  rPr: XmlElement[];
  /** Style of characters, by its index. */
  istd: number | null;
  /** The characters stand for something else: a note's number, a picture, a field's edge. */
  special: boolean;
  deleted: boolean;
  /** What is printed in place of the character. */
  symbol: { font: string; code: number } | null;
  /** A picture is an embedded object, or the data of a form's field. */
  object: boolean;
  data: boolean;
  location: number | null;
};

/** What modifiers are resolved against. */
export type RunContext = {
  fonts: readonly string[];
  /** Whether the paragraph's and the character's style together set a toggle. */
  styled(name: string, istd: number | null): boolean;
};

/** The properties of a run as WordprocessingML, and what of it is no text: pictures, objects, deleted runs. */
export function runProperties(prls: readonly Prl[], { fonts, styled }: RunContext): RunProperties {
  const values = new Map<string, string>();
  const toggles = new Map<string, number>();
  const found: RunProperties = { rPr: [], istd: null, special: false, deleted: false, symbol: null, object: false, data: false, location: null };
  for (const { code, operand } of prls) {
    const toggle = TOGGLES.get(code);
    if (toggle !== undefined) toggles.set(toggle, operand.u8(0));
    switch (code) {
      case 0x0800: found.deleted = isSet(operand.u8(0)); break;
      case 0x0806: found.data = isSet(operand.u8(0)); break;
      case 0x080a: case 0x0856: found.object ||= isSet(operand.u8(0)); break;
      case 0x0855: found.special = isSet(operand.u8(0)); break;
      case 0x4a30: found.istd = operand.u16(0); break;
      case 0x6a03: found.location = operand.u32(0); break;
      case 0x6a09: if (operand.length >= 4) found.symbol = { font: fonts[operand.u16(0)] ?? '', code: operand.u16(2) }; break;
      case 0x2a48: values.set('w:vertAlign', ['baseline', 'superscript', 'subscript'][operand.u8(0)] ?? 'baseline'); break;
      case 0x4a43: values.set('w:sz', String(operand.u16(0))); break;
      case 0x4845: values.set('w:position', String(operand.i16(0))); break;
      case 0x4a4f: case ALL_FONTS: values.set('w:ascii', fonts[operand.u16(0)] ?? ''); break;
      case 0x4a51: values.set('w:hAnsi', fonts[operand.u16(0)] ?? ''); break;
      default: break;
    }
    if (code === ALL_FONTS) values.set('w:hAnsi', fonts[operand.u16(0)] ?? '');
  }
  for (const [name, value] of toggles) {
    if (value !== AS_STYLE) found.rPr.push(element(name, { 'w:val': (value === AGAINST_STYLE ? !styled(name, found.istd) : value !== 0) ? '1' : '0' }));
  }
  const faces = ['w:ascii', 'w:hAnsi'].flatMap((name) => (values.has(name) ? [[name, values.get(name) ?? '']] : []));
  if (faces.length > 0) found.rPr.push(element('w:rFonts', Object.fromEntries(faces)));
  for (const name of ['w:vertAlign', 'w:sz', 'w:position']) if (values.has(name)) found.rPr.push(element(name, { 'w:val': values.get(name) ?? '' }));
  return found;
}

/** Of what no style sets: set by itself, or against the style. */
function isSet(value: number): boolean {
  return value === 1 || value === AGAINST_STYLE;
}
