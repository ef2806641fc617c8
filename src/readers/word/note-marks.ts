/** Footnotes and endnotes: their bodies, and the mark that Word prints for each reference. ECMA-376 Part 1, 17.11. */
import { formatNumber } from './number-format.js';
import type { WordSource } from './source.js';
import { integer } from './styles.js';
import { child, children, childValue, type XmlElement } from '../xml.js';

export type NoteKind = 'footnote' | 'endnote';
type Marking = { format: string; start: number; eachSection: boolean; next: number };

/** A note that the text refers to; `body` is null when the file holds none of that id. */
export type ReferredNote = { key: string; mark: string; body: XmlElement | null };
export type Notes = { bodies: Map<string, XmlElement>; marking: Record<NoteKind, Marking>; referred: ReferredNote[] };

/** Reads the notes of a package. How marks are written: by the last section, else by the settings. */
export function readNotes(source: Pick<WordSource, 'main' | 'settings' | 'footnotes' | 'endnotes'>): Notes {
  const bodies = new Map<string, XmlElement>();
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const node of children(source[`${kind}s`], `w:${kind}`)) bodies.set(`${kind} ${node.attributes['w:id'] ?? ''}`, node);
  }
  const section = child(child(source.main, 'w:body'), 'w:sectPr');
  const marking = (kind: NoteKind, format: string): Marking => {
    const layers = [child(section, `w:${kind}Pr`), child(source.settings, `w:${kind}Pr`)];
    const value = (name: string): string | null => childValue(layers[0], name) ?? childValue(layers[1], name);
    const start = integer(value('w:numStart')) ?? 1;
    return { format: value('w:numFmt') ?? format, start, eachSection: value('w:numRestart') === 'eachSect', next: start };
  };
  return { bodies, marking: { footnote: marking('footnote', 'decimal'), endnote: marking('endnote', 'lowerRoman') }, referred: [] };
}

/**
 * Registers a reference met in reading order and gives the note's index in `notes.referred`; a note referred to
 * twice is one note. A custom mark is printed as it is and takes no number. Changes `notes`.
 */
export function refer(notes: Notes, kind: NoteKind, id: string, customMark: string | null): number {
  const key = `${kind} ${id}`;
  const known = notes.referred.findIndex((note) => note.key === key);
  if (known >= 0) return known;
  const marking = notes.marking[kind];
  const mark = customMark ?? formatNumber(marking.next++, marking.format);
  return notes.referred.push({ key, mark, body: notes.bodies.get(key) ?? null }) - 1;
}

/** Begins counting anew where marks restart in each section. Changes `notes`. */
export function endSection(notes: Notes): void {
  for (const marking of Object.values(notes.marking)) if (marking.eachSection) marking.next = marking.start;
}
