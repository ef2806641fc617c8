/** Borders of a table and its cells, for whether they can be seen. [MS-DOC] 2.6.3, 2.9.16, 2.9.17, 2.9.300. */
import type { ByteView } from '../byte-view.js';
import { element, type XmlElement } from '../xml.js';
import type { Prl } from './sprm.js';

const TABLE_EDGES = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'];
const NIL = 0xffffffff;

/** `w:tblBorders` of a row's or a table style's modifiers; none when they say nothing of borders. */
export function borders(prls: readonly Prl[]): XmlElement[] {
  let edges: XmlElement[] | null = null;
  for (const { code, operand } of prls) {
    if (code === 0xd605 && operand.length >= 24) edges = TABLE_EDGES.map((name, index) => edge(name, short(operand, 4 * index) ?? 'nil'));
    if (code === 0xd613 && operand.length >= 48) edges = TABLE_EDGES.map((name, index) => edge(name, long(operand, 8 * index)));
  }
  return edges === null ? [] : [element('w:tblBorders', {}, edges)];
}

/** One edge of a border: "single", "nil". */
export function edge(name: string, value: string): XmlElement {
  return element(name, { 'w:val': value });
}

/** A border in four bytes: width, kind, colour, space. Null when it is left to the table's. */
export function short(bytes: ByteView, at: number): string | null {
  if (bytes.u32(at) === NIL) return 'nil';
  return bytes.u8(at + 1) === 0 ? null : 'single';
}

/** A border in eight bytes: colour, width, kind, space. */
export function long(bytes: ByteView, at: number): string {
  return bytes.u8(at + 5) === 0 || bytes.u8(at + 5) === 0xff ? 'nil' : 'single';
}
