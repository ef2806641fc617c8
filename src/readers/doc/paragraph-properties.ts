/** Paragraph properties as the children of `w:pPr`, and what says how paragraphs make up tables. [MS-DOC] 2.6.2, 2.4.3. */
import { element, type XmlElement } from '../xml.js';
import { groupOf, GROUPS, type Prl } from './sprm.js';

const ALIGNMENTS = ['left', 'center', 'right', 'both', 'distribute', 'both', 'left', 'both', 'both'];
/** Numbers of lists from here on, as 16 bits, are those of a list that was taken off; before them those of Word 6. */
const NO_LIST = 0xf801;
const WORD_6_LIST = 0x7ff;
/** Deeper nesting than any page shows; tables within are read as text of the deepest. */
const MAX_DEPTH = 20;

export type ParagraphProperties = {
  pPr: XmlElement[];
  istd: number;
  /** Of how many tables the paragraph is a part. */
  depth: number;
  /** It is the mark that ends a row, or the last of a cell in a table within a table. */
  endsRow: boolean;
  endsInnerCell: boolean;
  /** The list by its number, 0 for none; null when not told. `oldNumbering`: numbered in the way of Word 6. */
  list: number | null;
  oldNumbering: boolean;
  row: Prl[];
};

/** The properties of a paragraph as WordprocessingML, its list, and its place in a table. */
export function paragraphProperties(istd: number, prls: readonly Prl[]): ParagraphProperties {
  const found: ParagraphProperties = { pPr: [], istd, depth: 0, endsRow: false, endsInnerCell: false, list: null, oldNumbering: false, row: [] };
  let level: number | null = null;
  let align: string | null = null;
  let left: number | null = null;
  let first: number | null = null;
  let inTable = false;
  let depth = 0;
  for (const prl of prls) {
    const { code, operand } = prl;
    switch (code) {
      case 0x4600: found.istd = operand.u16(0); break;
      case 0x2403: case 0x2461: align = ALIGNMENTS[operand.u8(0)] ?? null; break;
      case 0x260a: level = operand.u8(0); break;
      case 0x460b: found.list = operand.u16(0); break;
      case 0x840f: case 0x845e: left = operand.i16(0); break;
      case 0x8411: case 0x8460: first = operand.i16(0); break;
      case 0x4610: case 0x465f: left = Math.max(0, (left ?? 0) + operand.i16(0)); break;
      case 0x2416: inTable = operand.u8(0) === 1; break;
      case 0x6649: depth = operand.i32(0); break;
      case 0x664a: depth += operand.i32(0); break;
      case 0x2417: case 0x244c: found.endsRow ||= operand.u8(0) === 1; break;
      case 0x244b: found.endsInnerCell = operand.u8(0) === 1; break;
      // Numbers of Word 6 are spelled out in the paragraph: this reader does not make them (2.9.5).
      case 0xc63e: found.oldNumbering = operand.length > 0 && operand.u8(0) !== 0xff; break;
      default: if (groupOf(code) === GROUPS.table) found.row.push(prl);
    }
  }
  found.depth = Math.min(MAX_DEPTH, Math.max(depth, inTable ? 1 : 0));
  if (found.list !== null && found.list !== WORD_6_LIST) found.oldNumbering = false;
  if (found.list === WORD_6_LIST || (found.list ?? 0) >= NO_LIST) found.list = 0;
  if (align !== null) found.pPr.push(element('w:jc', { 'w:val': align }));
  if (left !== null || first !== null) found.pPr.push(element('w:ind', indents(left, first)));
  if (level !== null || found.list !== null) {
    found.pPr.push(element('w:numPr', {}, [
      ...(level === null ? [] : [element('w:ilvl', { 'w:val': String(level) })]),
      ...(found.list === null ? [] : [element('w:numId', { 'w:val': String(found.list) })]),
    ]));
  }
  return found;
}

function indents(left: number | null, first: number | null): Record<string, string> {
  return {
    ...(left === null ? {} : { 'w:left': String(left) }),
    ...(first === null ? {} : first < 0 ? { 'w:hanging': String(-first) } : { 'w:firstLine': String(first) }),
  };
}
