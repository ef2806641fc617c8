/** The reader that all word-processor formats share: a `WordSource` becomes blocks, tables and notes. */
import type { Limits } from '../../limits.js';
import type { Extraction, Note } from '../../model.js';
import { readsAsVietnamese } from '../../text/legacy-evidence.js';
import { type Recognition, UnreadableError } from '../reader.js';
import { children, element, textOf, type XmlElement } from '../xml.js';
import { nothingLeftOut, visibleLength, type LeftOut } from './accept.js';
import { buildBlocks, type Built } from './blocks.js';
import { convert } from './convert.js';
import { readNotes } from './note-marks.js';
import { readNumbering } from './numbering.js';
import { prepare, type Prepared } from './prepare.js';
import { recognisePictures } from './pictures.js';
import type { WordSource } from './source.js';
import { readStyles } from './styles.js';

/**
 * Accepts tracked changes, resolves automatic numbering and formatting, and hands the rest to mammoth.
 * @param reader id of the reader that the source comes from
 * @throws UnreadableError `legacy-encoding` for text that no known encoding makes Vietnamese; as `buildBlocks` does
 */
export async function readWord(source: WordSource, reader: string, limits: Limits, recognition: Recognition = { allowed: false }): Promise<Extraction> {
  const leftOut = nothingLeftOut();
  const prepared = prepare(source.main, {
    styles: readStyles(source.styles), numbering: readNumbering(source.numbering), referred: readNotes(source), pages: source.pages ?? null,
  }, leftOut);
  // Done with: the largest trees are not kept beside what mammoth makes of them.
  source.main = element('w:document');
  const pictures = await recognisePictures(prepared.pictures, source.picture, limits, recognition);
  const built = buildBlocks(await convert(prepared), prepared, limits, pictures.texts);
  // Decoded by a table that was the wrong one, text is as wrong as before and looks less so.
  const changed = prepared.legacy.notes.length === 0 ? [] : built.blocks.filter(({ raw }) => raw !== null);
  if (!readsAsVietnamese(changed.map(({ text }) => text))) throw new UnreadableError('legacy-encoding');
  return {
    mediaType: source.mediaType,
    reader,
    pages: source.pages ?? null,
    textFrom: pictures.texts.size === 0 ? 'digital' : built.blocks.some(({ picture, text }) => picture === undefined && text !== '') ? 'mixed' : 'ocr',
    pageSources: [],
    blocks: built.blocks,
    tables: built.tables,
    notes: [...notesOf(source, prepared, built, { ...leftOut, pictures: leftOut.pictures - prepared.pictures.length + pictures.left }, recognition.allowed), ...placed(pictures.notes, built)],
    ...(pictures.recognition !== undefined && { recognition: pictures.recognition, ink: pictures.ink ?? [] }),
  };
}

/** Notes that name a block of their picture name it by its place in the whole text. */
function placed(notes: readonly Note[], { first }: Built): Note[] {
  return notes.map((each) => {
    const { block, picture } = each.params;
    return block === undefined ? each : { ...each, params: { ...each.params, block: Number(block) + (first.get(Number(picture) - 1) ?? 0) } };
  });
}

function notesOf(source: WordSource, prepared: Prepared, built: Built, leftOut: LeftOut, recognises: boolean): Note[] {
  const unread = prepared.expected - prepared.markLength - leftOut.codes - leftOut.contents - leftOut.hidden - built.visible;
  const edges = source.edges.reduce((sum, edge) => sum + visibleLength(letters(edge)), 0);
  const comments = children(source.comments, 'w:comment').length;
  return [
    note('reader.word-unread-text', unread !== 0, { unread: Math.abs(unread), total: prepared.expected }),
    note('reader.word-unresolved-numbering', leftOut.numbers > 0, { count: leftOut.numbers }),
    note('reader.word-hidden-text', leftOut.hidden > 0, { count: leftOut.hidden }),
    note('reader.word-contents', leftOut.contents > 0, { count: leftOut.contents }),
    note('reader.word-header-text', edges > 0, { count: edges }),
    note(recognises && source.picture !== undefined ? 'reader.word-pictures-small' : 'reader.word-pictures', leftOut.pictures > 0, { count: leftOut.pictures }),
    note('reader.word-objects', leftOut.objects > 0, { count: leftOut.objects }),
    note('reader.word-embedded', leftOut.embedded > 0, { count: leftOut.embedded }),
    note('reader.word-comments', comments > 0, { count: comments }),
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
