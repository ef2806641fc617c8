/** Fields of RTF as those of WordprocessingML: code, result, and the few whose result is not text. RTF 1.9.1, "Fields". */
import { element, type XmlElement } from '../xml.js';
import { valued } from '../word/build.js';
import { type Group, groupsOf, valueOf, wordOf } from './tokens.js';

/** `written`: characters of the file that were written when the result began. */
export type Field = { begin: XmlElement; instruction: string; written: number };
const CHECK_BOX = 1;
type Add = (inline: XmlElement) => void;

/** Begins a field where the text stands. */
export function beginField(add: Add): Field {
  const begin = element('w:fldChar', { 'w:fldCharType': 'begin' });
  add(begin);
  return { begin, instruction: '', written: 0 };
}

/** Takes up the code of a field and its form data, of which check boxes alone print something. */
export function addInstruction(field: Field, instruction: string, group: Group, add: Add): void {
  field.instruction += instruction;
  add(element('w:instrText', {}, [instruction]));
  const form = find(group, 'fftype');
  if (form === null || valueOf(form, 'fftype') !== CHECK_BOX) return;
  const result = valueOf(form, 'ffres');
  const checked = result === 0 || result === 1 ? result : valueOf(form, 'ffdefres') ?? 0;
  field.begin.children.push(element('w:ffData', {}, [element('w:checkBox', {}, [valued('w:default', checked)])]));
}

/** Ends the instruction of a field and begins what it shows. @param written length of the text before it */
export function beginResult(field: Field, written: number, add: Add): void {
  field.written = written;
  add(element('w:fldChar', { 'w:fldCharType': 'separate' }));
}

/** Ends a field; Word writes signs as fields whose result is empty. */
export function endField(field: Field, written: number, add: Add): void {
  const symbol = /^\s*SYMBOL\s+(0x[\da-f]{1,4}|\d{1,5})(?:.*?\\f\s+"([^"]+)")?/isu.exec(field.instruction);
  if (symbol !== null && written === field.written) {
    const code = Number(symbol[1]);
    add(element('w:sym', { 'w:font': symbol[2] ?? 'Symbol', 'w:char': (code < 0x100 ? 0xf000 + code : code).toString(16).toUpperCase() }));
  }
  add(element('w:fldChar', { 'w:fldCharType': 'end' }));
}

function find(group: Group, word: string): Group | null {
  if (wordOf(group, word) !== null) return group;
  for (const inner of groupsOf(group)) {
    const found = find(inner, word);
    if (found !== null) return found;
  }
  return null;
}
