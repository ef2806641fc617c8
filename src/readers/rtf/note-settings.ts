/** How the marks of notes are counted: `\ftnstart` and its kin, as settings of WordprocessingML. RTF 1.9.1, "Footnotes and Endnotes". */
import { valued } from '../word/build.js';
import { element, type XmlElement } from '../xml.js';

type Marking = { format: string; start: number; restart: string };
export type NoteSettings = Record<'footnote' | 'endnote', Marking>;

/** The settings of notes where the file says nothing. */
export function newNoteSettings(): NoteSettings {
  const marking = (): Marking => ({ format: 'decimal', start: 1, restart: 'continuous' });
  return { footnote: marking(), endnote: marking() };
}

/** Of the document (`\ftn`, `\aftn`) and of a section (`\sftn`, `\saftn`), which comes later and so counts. */
const WORD = /^s?(a?)ftn(start|rstcont|restart|rstpg|nar|nalc|nauc|nrlc|nruc|nchi)$/u;
const FORMATS: Record<string, string> = { nar: 'decimal', nalc: 'lowerLetter', nauc: 'upperLetter', nrlc: 'lowerRoman', nruc: 'upperRoman', nchi: 'chicago' };

/** Takes up a control word; false when it is none of notes. Changes `settings`. */
export function applyToNotes(settings: NoteSettings, name: string, value: number | null): boolean {
  const [, endnote, what = ''] = WORD.exec(name) ?? [];
  if (endnote === undefined) return false;
  const marking = settings[endnote === '' ? 'footnote' : 'endnote'];
  if (what === 'start') marking.start = value ?? 1;
  else if (what === 'restart') marking.restart = 'eachSect';
  else if (what === 'rstcont' || what === 'rstpg') marking.restart = 'continuous';
  else marking.format = FORMATS[what] ?? marking.format;
  return true;
}

/** The settings of notes as `w:settings`. */
export function noteSettings(settings: NoteSettings): XmlElement {
  return element('w:settings', {}, (['footnote', 'endnote'] as const).map((kind) => {
    const { format, start, restart } = settings[kind];
    return element(`w:${kind}Pr`, {}, [valued('w:numFmt', format), valued('w:numStart', start), valued('w:numRestart', restart)]);
  }));
}
