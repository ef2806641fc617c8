/** Footnotes and endnotes: references, texts, and how they are numbered. [MS-DOC] 2.8.11 to 2.8.13, 2.7.2, 2.6.4. */
import type { ByteView } from '../byte-view.js';
import { element, type XmlElement } from '../xml.js';
import type { Fib, Range } from './fib.js';
import { numberFormat } from './number-formats.js';
import { plcEntries } from './plc.js';
import { prls } from './sprm.js';
import type { Anchors } from './runs.js';

const KINDS = ['footnote', 'endnote'] as const;
type Kind = (typeof KINDS)[number];
const RESTARTS = ['continuous', 'eachSect', 'eachPage'];
const NO_PROPERTIES = 0xffffffff;
/** Offsets in the document's settings: where counting starts and restarts, and the format. */
const SETTINGS: Record<Kind, { counting: number; format: number }> = { footnote: { counting: 2, format: 492 }, endnote: { counting: 52, format: 494 } };
/** The same among the properties of a section. */
const SECTION: Record<Kind, { restart: number; start: number; format: number }> = {
  footnote: { restart: 0x303c, start: 0x503f, format: 0x5040 }, endnote: { restart: 0x303e, start: 0x5041, format: 0x5042 },
};

/** References by their positions. */
export function noteReferences(fib: Fib): Anchors['notes'] {
  const found = new Map<number, { reference: XmlElement; custom: boolean }>();
  for (const kind of KINDS) {
    const bytes = fib.part(`${kind}Refs`)?.bytes;
    if (bytes === undefined) continue;
    plcEntries(bytes, 2).forEach((entry, index) => {
      const custom = bytes.u16(entry.at) === 0;
      found.set(entry.start, { reference: element(`w:${kind}Reference`, { 'w:id': String(index), ...(custom ? { 'w:customMarkFollows': '1' } : {}) }), custom });
    });
  }
  return found;
}

/** Where the texts of the notes lie, in order. */
export function noteTexts(fib: Fib, kind: Kind): Range[] {
  const bytes = fib.part(`${kind}Texts`)?.bytes;
  const { start, end } = fib.stories[`${kind}s`];
  if (bytes === undefined || start === end) return [];
  // The last position of all closes a paragraph that belongs to no note.
  const positions = Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => Math.min(end, start + bytes.u32(4 * index))).slice(0, -1);
  return positions.slice(0, -1).map((position, index) => ({ start: position, end: Math.max(position, positions[index + 1] ?? end) }));
}

/** `w:settings` with the numbering of notes. */
export function noteSettings(fib: Fib): XmlElement | null {
  const bytes = fib.part('settings')?.bytes;
  if (bytes === undefined) return null;
  return element('w:settings', {}, KINDS.map((kind) => {
    const { counting, format } = SETTINGS[kind];
    if (counting + 2 > bytes.length) return element(`w:${kind}Pr`);
    const count = bytes.u16(counting);
    return numbering(kind, count & 3, count >> 2, format + 2 > bytes.length ? null : bytes.u16(format));
  }));
}

/** Section ends by the position of the last character, and the properties of the last section, which ends with the text. */
export function readSections(fib: Fib): { ends: Map<number, XmlElement>; last: XmlElement } {
  const ends = new Map<number, XmlElement>();
  let last = element('w:sectPr');
  const bytes = fib.part('sections')?.bytes;
  for (const entry of bytes === undefined ? [] : plcEntries(bytes, 12)) {
    last = element('w:sectPr', {}, sectionNumbering(fib.document, bytes?.u32(entry.at + 2) ?? NO_PROPERTIES));
    if (entry.end < fib.stories.main.end) ends.set(entry.end - 1, last);
  }
  return { ends, last };
}

function sectionNumbering(document: ByteView, at: number): XmlElement[] {
  if (at === NO_PROPERTIES || at + 2 > document.length || at + 2 + document.u16(at) > document.length) return [];
  const values = new Map(prls(document.slice(at + 2, document.u16(at))).map(({ code, operand }) => [code, operand.length >= 2 ? operand.u16(0) : operand.length === 1 ? operand.u8(0) : 0]));
  return KINDS.flatMap((kind) => {
    const { restart, start, format } = SECTION[kind];
    const [restarts, starts, formats] = [values.get(restart), values.get(start), values.get(format)];
    return restarts === undefined && starts === undefined && formats === undefined ? [] : [numbering(kind, restarts ?? null, starts ?? null, formats ?? null)];
  });
}

function numbering(kind: Kind, restart: number | null, start: number | null, format: number | null): XmlElement {
  return element(`w:${kind}Pr`, {}, [
    ...(format === null ? [] : [element('w:numFmt', { 'w:val': numberFormat(format) })]),
    ...(start === null || start === 0 ? [] : [element('w:numStart', { 'w:val': String(start) })]),
    ...(restart === null ? [] : [element('w:numRestart', { 'w:val': RESTARTS[restart] ?? 'continuous' })]),
  ]);
}
