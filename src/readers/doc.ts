/**
 * DOC: Word 97 to 2003 ([MS-DOC] in a compound file). The file's text, properties, styles, lists and notes are brought
 * to the parts of a .docx (src/readers/doc/open.ts) and read as such.
 *
 * Own code: word-extractor (1.0.4), the one library for it, gives text alone, without tables, numbering, fonts or marks
 * of tracked changes.
 */
import type { Note } from '../model.js';
import { isDoc } from './detect.js';
import { openDoc } from './doc/open.js';
import type { Reader } from './reader.js';
import { readWord } from './word/read.js';

export const docReader: Reader = {
  id: 'doc',
  accepts: isDoc,
  read: async (bytes, limits) => {
    const { source, unresolved, stored, kept } = openDoc(bytes, limits);
    const extraction = await readWord(source, 'doc', limits);
    const notes: Note[] = [];
    if (unresolved > 0) notes.push({ id: 'reader.word-unresolved-numbering', params: { count: unresolved }, page: null });
    if (stored !== kept) notes.push({ id: 'reader.word-unread-text', params: { unread: Math.abs(stored - kept), total: stored }, page: null });
    return { ...extraction, notes: [...extraction.notes, ...notes] };
  },
};
