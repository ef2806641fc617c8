/** Check boxes of forms, whose state is kept as binary data. [MS-DOC] 2.9.78 (FFData), 2.9.160. */
import type { ByteView } from '../byte-view.js';
import { element, type XmlElement } from '../xml.js';

const CHECK_BOX = 1;
/** State of a box that was never touched. */
const AS_DEFAULT = 25;

/** `w:ffData` of a check box; null for the other kinds, whose result is text. */
export function checkBox(data: ByteView | null, location: number | null): XmlElement | null {
  if (data === null || location === null || location + 6 > data.length) return null;
  const at = location + data.u16(location + 4);
  if (at + 10 > data.length) return null;
  const bits = data.u16(at + 4);
  if ((bits & 3) !== CHECK_BOX) return null;
  const state = (bits >> 2) & 0x1f;
  // Behind the size: the field's name, its length before it and a zero behind it, then the default.
  const nameEnd = at + 10 + 2 + 2 * data.u16(at + 10) + 2;
  const checked = state === AS_DEFAULT ? nameEnd + 2 <= data.length && data.u16(nameEnd) === 1 : state === 1;
  return element('w:ffData', {}, [element('w:checkBox', {}, [element('w:checked', { 'w:val': checked ? '1' : '0' })])]);
}
