/**
 * DOCX (also DOCM, DOTX, DOTM). mammoth does the conversion; ahead of it our own pass accepts tracked changes,
 * resolves automatic numbering and formatting, and keeps what mammoth would drop (src/readers/docx/prepare.ts).
 *
 * A cell with several numbered paragraphs: the label of the first is the block's `marker`, those of the further
 * ones stand in the text before their lines, as a block has but one marker.
 */
import type { Extraction, Note } from '../model.js';
import { readsAsVietnamese } from '../text/legacy-evidence.js';
import { nothingLeftOut, visibleLength, type LeftOut } from './docx/accept.js';
import { buildBlocks, type Built } from './docx/blocks.js';
import { convert } from './docx/convert.js';
import { readNotes } from './docx/note-marks.js';
import { readNumbering } from './docx/numbering.js';
import { isWordPackage, openPackage, type Package } from './docx/package.js';
import { prepare, type Prepared } from './docx/prepare.js';
import { readStyles } from './docx/styles.js';
import { children, textOf, type XmlElement } from './docx/xml.js';
import { UnreadableError, type Reader } from './reader.js';

export const docxReader: Reader = {
  id: 'docx',
  accepts: isWordPackage,
  async read(bytes, limits): Promise<Extraction> {
    const source = openPackage(bytes, limits);
    const leftOut = nothingLeftOut();
    const prepared = prepare(source.main, {
      styles: readStyles(source.styles), numbering: readNumbering(source.numbering), referred: readNotes(source),
    }, leftOut);
    const built = buildBlocks(await convert(prepared), prepared, limits);
    // Decoded by a table that was the wrong one, text is as wrong as before and looks less so.
    const changed = prepared.legacy.notes.length === 0 ? [] : built.blocks.filter(({ raw }) => raw !== null);
    if (!readsAsVietnamese(changed.map(({ text }) => text))) throw new UnreadableError('legacy-encoding');
    return {
      mediaType: source.mediaType,
      reader: 'docx',
      pages: null,
      textFrom: 'digital',
      pageSources: [],
      blocks: built.blocks,
      tables: built.tables,
      notes: notesOf(source, prepared, built, leftOut),
    };
  },
};

function notesOf(source: Package, prepared: Prepared, built: Built, leftOut: LeftOut): Note[] {
  const unread = prepared.expected - prepared.markLength - leftOut.codes - leftOut.contents - leftOut.hidden - built.visible;
  const edges = source.edges.reduce((sum, edge) => sum + visibleLength(letters(edge)), 0);
  const comments = children(source.comments, 'w:comment').length;
  return [
    note('reader.docx-unread-text', unread !== 0, { unread: Math.abs(unread), total: prepared.expected }),
    note('reader.docx-hidden-text', leftOut.hidden > 0, { count: leftOut.hidden }),
    note('reader.docx-contents', leftOut.contents > 0, { count: leftOut.contents }),
    note('reader.docx-header-text', edges > 0, { count: edges }),
    note('reader.docx-pictures', leftOut.pictures > 0, { count: leftOut.pictures }),
    note('reader.docx-objects', leftOut.objects > 0, { count: leftOut.objects }),
    note('reader.docx-embedded', leftOut.embedded > 0, { count: leftOut.embedded }),
    note('reader.docx-comments', comments > 0, { count: comments }),
    ...prepared.legacy.notes,
  ].filter((found) => found !== null);
}

function note(id: string, applies: boolean, params: Note['params']): Note | null {
  return applies ? { id, params, page: null } : null;
}

/** Letters of a header or footer: page numbers alone are nothing to be told about. */
function letters(node: XmlElement): string {
  return (node.name === 'w:t' ? textOf(node) : children(node).map(letters).join('')).replace(/\P{L}/gu, '');
}
