/**
 * Pictures in a text that hold text themselves: a scanned page, a table pasted as an image. They are recognised as pages
 * of a scan are, and their blocks stand where the picture does. What is too small for that is a logo, a signature, a seal.
 */
import type { Limits } from '../../limits.js';
import type { Block, Extraction, Note, Table } from '../../model.js';
import { isSyllable } from '../../text/syllable.js';
import { attachReadings, unreadInkOf } from '../ocr/attach.js';
import { openPages } from '../ocr/decode.js';
import type { Pixels } from '../ocr/picture.js';
import { droppedNotes, pageRecogniser, type PageRecogniser, stampNotes } from '../ocr/recognise.js';
import { buildBlocks } from '../pdf/blocks.js';
import type { PageGeometry } from '../pdf/engine.js';
import { plain } from '../pdf/layout.js';
import { layOut } from '../pdf/pages.js';
import { wordsOf } from '../pdf/words.js';
import { type Recognition, UnreadableError } from '../reader.js';
import type { PictureRef } from './drawn.js';

/** A file of the package that a picture shows; its bytes are unpacked when they are asked for. */
export type PictureFile = { name: string; bytes(): Uint8Array | null };
export type PictureText = { blocks: Block[]; tables: Table[] };
export type PictureTexts = Pick<Extraction, 'recognition' | 'ink'> & {
  /** By index in the list of pictures. */
  texts: Map<number, PictureText>;
  notes: Note[];
  /** Pictures of the package that nothing was tried with: small ones, and all where recognition is off. */
  left: number;
};

/** In points. A seal measures 100, a signature rarely more than 150 by 80; a table of two rows is as wide as half the text. */
const [LEAST_WIDTH, LEAST_HEIGHT, LEAST_AREA] = [170, 34, 12_000];
const [LEAST_DPI, MOST_DPI] = [50, 1200];
/** Of the words recognised so many have to be possible syllables; of fewer words than the second, all. */
const [LEAST_SYLLABLES, FEW] = [0.6, 6];

/**
 * @param open finds the file that a picture shows
 * @throws UnreadableError `too-long` or `too-many-cells`
 */
export async function recognisePictures(pictures: readonly PictureRef[], open: ((id: string) => PictureFile | null) | undefined, limits: Limits, recognition: Recognition): Promise<PictureTexts> {
  const linked = pictures.filter((picture) => picture.linked).length;
  const given: PictureTexts = { texts: new Map(), notes: [], left: pictures.length - linked };
  if (linked > 0) given.notes.push({ id: 'reader.word-pictures-linked', params: { count: linked }, page: null });
  const wanted = pictures.flatMap((picture, index) => {
    const file = picture.id !== null && isLarge(picture) ? open?.(picture.id) ?? null : null;
    return file === null ? [] : [{ picture, index, file }];
  });
  if (!recognition.allowed || wanted.length === 0) return given;
  recognition.onPictures?.();
  given.left -= wanted.length;
  const recogniser = pageRecogniser(recognition.native);
  const known = new Map<string, PageGeometry>();
  const empty: number[] = [];
  try {
    for (const [at, { picture, index, file }] of wanted.entries()) {
      const params = { picture: index + 1, name: file.name };
      if (at >= limits.pages) {
        given.notes.push({ id: 'reader.word-pictures-many', params: { count: wanted.length - at, limit: limits.pages }, page: null });
        break;
      }
      const key = JSON.stringify([picture.id, picture.crop, Math.round(picture.width)]);
      try {
        const bytes = file.bytes();
        if (bytes === null || isVector(bytes)) {
          given.notes.push({ id: bytes === null ? 'reader.word-picture-damaged' : 'reader.word-picture-vector', params, page: null });
          continue;
        }
        const geometry = known.get(key) ?? await recognised(picture, bytes, limits, recogniser);
        known.set(key, geometry);
        given.notes.push(...stampNotes(index + 1, geometry).map((note) => ({ ...note, id: 'reader.word-picture-stamp', page: null })));
        if (saysSomething(geometry)) addText(given, index, file.name, geometry, limits);
        else empty.push(index + 1);
      } catch (error) {
        if (error instanceof UnreadableError && (error.reason === 'too-long' || error.reason === 'too-many-cells')) throw error;
        if (error instanceof UnreadableError && error.reason === 'ocr-data') {
          given.notes.push({ id: 'reader.ocr-data', params: error.params, page: null }, { id: 'reader.word-pictures-unread', params: { count: wanted.length }, page: null });
          break;
        }
        given.notes.push({ id: unreadNote(error), params, page: null });
      }
      recognition.onPage?.(at + 1, wanted.length);
    }
  } finally {
    await recogniser.close();
  }
  if (empty.length > 0) given.notes.push({ id: 'reader.word-pictures-empty', params: { count: empty.length, pictures: empty.join(', ') }, page: null });
  return { ...given, ...(known.size > 0 && { recognition: recogniser.about() }) };
}

function isLarge({ width, height }: PictureRef): boolean {
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT && width * height >= LEAST_AREA;
}

function unreadNote(error: unknown): string {
  return error instanceof UnreadableError && error.reason === 'too-many-pixels' ? 'reader.word-picture-large' : 'reader.word-picture-damaged';
}

/** @throws UnreadableError as `openPages` and the recogniser do */
async function recognised({ width, crop }: PictureRef, bytes: Uint8Array, limits: Limits, recogniser: PageRecogniser): Promise<PageGeometry> {
  const [first] = await openPages(bytes, { ...limits, pages: Number.MAX_SAFE_INTEGER });
  if (first === undefined) throw new UnreadableError('damaged');
  const pixels = cropped((await first()).pixels, crop);
  return recogniser.page(pixels, Math.round(Math.min(MOST_DPI, Math.max(LEAST_DPI, (pixels.width * 72) / width))));
}

/** EMF ([MS-EMF] 2.3.4.2), WMF with and without Aldus' header ([MS-WMF] 2.3.2), SVG; packed ones (.emz, .wmz) are gzip. */
function isVector(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 48));
  return head.slice(40, 44) === ' EMF' || /^(?:\u00d7\u00cd\u00c6\u009a|\u0001\u0000\u0009\u0000|\u001f\u008b|\s*<(?:\?xml|svg|!DOCTYPE svg))/iu.test(head);
}

function cropped({ width, height, data, channels }: Pixels, [left, top, right, bottom]: PictureRef['crop']): Pixels {
  const [x0, y0, x1, y1] = [Math.floor(left * width), Math.floor(top * height), Math.ceil((1 - right) * width), Math.ceil((1 - bottom) * height)];
  if (x1 <= x0 || y1 <= y0 || (x0 === 0 && y0 === 0 && x1 === width && y1 === height)) return { width, height, data, channels };
  const part = new Uint8Array((x1 - x0) * (y1 - y0) * channels);
  for (let y = y0; y < y1; y++) part.set(data.subarray((y * width + x0) * channels, (y * width + x1) * channels), (y - y0) * (x1 - x0) * channels);
  return { width: x1 - x0, height: y1 - y0, data: part, channels };
}

/** Of a photo of a meeting the recogniser makes words as well; few of them could be Vietnamese. A table may hold numbers alone. */
function saysSomething({ glyphs, rules }: PageGeometry): boolean {
  const texts = wordsOf(glyphs).flat().map((word) => plain(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((text) => text !== '');
  const words = texts.filter((text) => /^\p{L}{2,}$/u.test(text));
  const numbers = texts.filter((text) => /^\p{Nd}[\p{Nd}.,/%]*$/u.test(text));
  const possible = words.filter(isSyllable).length;
  if (words.length < 2) return numbers.length >= 4 && rules.length >= 4;
  return words.length + numbers.length > texts.length / 2 && possible >= (words.length < FEW ? words.length : LEAST_SYLLABLES * words.length);
}

/** Blocks of one picture, boxes in points from its top left corner. */
function addText(given: PictureTexts, index: number, name: string, geometry: PageGeometry, limits: Limits): void {
  const pages = [{ number: 1, geometry }];
  const layout = layOut(pages);
  const { blocks, tables, remarks } = buildBlocks(layout.items, layout.notes, layout.measures, limits);
  attachReadings(blocks, pages);
  const picture = { number: index + 1, name };
  given.texts.set(index, { blocks: blocks.map((block) => ({ ...block, picture })), tables });
  given.ink = [...given.ink ?? [], ...unreadInkOf(pages).map((ink) => ({ ...ink, picture: index + 1 }))];
  given.notes.push(...droppedNotes(index + 1, geometry).map((note) => ({ ...note, id: 'reader.word-picture-dropped', page: null })));
  given.notes.push(...remarks.map((remark) => ({ ...remark, params: { ...remark.params, picture: index + 1 }, page: null })));
}
