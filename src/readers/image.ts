/** Scans and photos as pictures. */
import type { Limits } from '../limits.js';
import type { Extraction, Note } from '../model.js';
import { isImage } from './detect.js';
import { attachReadings, unreadInkOf } from './ocr/attach.js';
import { openPages } from './ocr/decode.js';
import type { Pixels } from './ocr/picture.js';
import { droppedNotes, isEmpty, pageRecogniser, stampNotes } from './ocr/recognise.js';
import type { PageGeometry } from './pdf/engine.js';
import { buildBlocks } from './pdf/blocks.js';
import { layOut, type SourcePage } from './pdf/pages.js';
import { type Reader, type Recognition, UnreadableError } from './reader.js';

export const imageReader: Reader = { id: 'image', accepts: isImage, read: readImage };

/** Width of an A4 page in inches: what a picture without a believable resolution is taken for. */
const A4_INCHES = 8.27;
const [LEAST_DPI, MOST_DPI] = [50, 1200];

/**
 * Recognises each page of a picture file; a page that can't be decoded or read is noted, the others are read.
 * @throws UnreadableError `image-needs-ocr` when recognition is off, `ocr-data`, `damaged` when no page can be decoded,
 * `too-many-pages`, `too-many-pixels`, or `no-text-recognised`
 */
async function readImage(bytes: Uint8Array, limits: Limits, recognition: Recognition = { allowed: false }): Promise<Extraction> {
  if (!recognition.allowed) throw new UnreadableError('image-needs-ocr');
  recognition.onPictures?.();
  const pages = await openPages(bytes, limits);
  const recogniser = pageRecogniser(recognition.native);
  const read: SourcePage[] = [];
  const notes: Note[] = [];
  try {
    for (const [index, open] of pages.entries()) {
      const page = index + 1;
      const geometry = await open().then(({ pixels, density }) => recogniser.page(pixels, resolution(density, pixels))).catch((error: unknown) => {
        if (pages.length === 1 || (error instanceof UnreadableError && error.reason === 'ocr-data')) throw error;
        notes.push({ id: 'reader.image-page-unread', params: { page }, page });
        return UNREAD;
      });
      read.push({ number: page, geometry });
      notes.push(...stampNotes(page, geometry), ...droppedNotes(page, geometry));
      recognition.onPage?.(page, pages.length);
    }
  } finally {
    await recogniser.close();
  }
  if (notes.filter(({ id }) => id === 'reader.image-page-unread').length === pages.length) throw new UnreadableError('damaged');
  if (read.every(({ geometry }) => geometry.glyphs.length === 0)) throw new UnreadableError('no-text-recognised');
  const layout = layOut(read);
  const { blocks, tables, remarks } = buildBlocks(layout.items, layout.notes, layout.measures, limits);
  attachReadings(blocks, read);
  return {
    mediaType: 'image/*', reader: 'image', pages: pages.length, textFrom: 'ocr',
    pageSources: read.map(({ geometry }) => (geometry.glyphs.length > 0 ? 'ocr' : isEmpty(geometry) ? 'digital' : 'poor')), blocks, tables, notes: [...notes, ...remarks],
    recognition: recogniser.about(),
    ink: unreadInkOf(read),
  };
}

/** Stands for a page that could not be decoded or read. */
const UNREAD: PageGeometry = { width: 595, height: 842, glyphs: [], rules: [], image: 1, ink: true, slanted: '' };

/** The resolution that the file states, unless the page would then be no sheet of paper: photos state 72. */
function resolution(stated: number | undefined, { width, height }: Pick<Pixels, 'width' | 'height'>): number {
  const short = Math.min(width, height);
  const inches = stated === undefined ? 0 : short / stated;
  const dpi = stated !== undefined && inches > 5 && inches < 14 ? stated : short / A4_INCHES;
  return Math.round(Math.min(MOST_DPI, Math.max(LEAST_DPI, dpi)));
}
