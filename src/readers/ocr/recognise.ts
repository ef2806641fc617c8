/** The recogniser of one file: started when the first page needs it, stopped when the file is read. */
import type { Note, RecognisedBy } from '../../model.js';
import type { PageGeometry, Rule } from '../pdf/engine.js';
import { judge } from '../pdf/judge.js';
import { asDrawn, unreadInk } from './ink.js';
import { inEvenLight, withEvenLight } from './light.js';
import { readPicture } from './page.js';
import { nativeEngineOf, nativeRecogniser } from './native.js';
import type { NativeEngine } from './native-engine.js';
import { type Picture, type Pixels, withoutColour } from './picture.js';
import { redStamps } from './red-stamps.js';
import { sheetOf } from './sheet.js';
import { engineOf, type Recogniser, startRecogniser } from './tesseract.js';
import { readUpright } from './upright.js';

export type PageRecogniser = {
  /** What a page picture says, in points from its top left corner; no text where what was recognised makes no sense. @throws UnreadableError `ocr-data` */
  page(pixels: Pixels, dpi: number): Promise<PageGeometry>;
  about(): RecognisedBy;
  close(): Promise<void>;
};

/**
 * A recogniser of its own for each file: what it read before must not decide what it reads now (tesseract.js #977).
 * @param native the engine of the machine, where it is to be used instead of the one that comes with the program
 */
export function pageRecogniser(native: NativeEngine | null = null): PageRecogniser {
  let started: Promise<Recogniser> | null = null;
  return {
    async page(pixels, dpi) {
      started ??= native === null ? startRecogniser() : Promise.resolve(nativeRecogniser(native));
      const recogniser = await started;
      const sheet = sheetOf(pixels, dpi);
      const grey = withoutColour(sheet.pixels, sheet.dpi);
      const lit = withEvenLight(grey);
      const geometry = await readUpright(lit, recogniser, async (picture) => withoutNonsense(await readPicture(picture, recogniser)));
      const stamped = await redStamps(sheet.pixels, sheet.dpi, recogniser);
      const ink = unreadInk(inEvenLight(sheet.pixels, grey, lit), sheet.dpi, geometry);
      const unread = [...ink, ...(geometry.unread ?? []).map((box) => (geometry.drawn === undefined ? box : asDrawn(box, geometry.drawn)))];
      return { ...geometry, stamped, unread, sealOnly: geometry.glyphs.length === 0 && isSealOnly(lit, ink) };
    },
    about: () => (native === null ? engineOf() : nativeEngineOf(native)),
    async close() {
      await (await started?.catch(() => null))?.stop();
    },
  };
}

/** The recogniser finds words in anything: in a picture torn to stripes, in another script. Such a page was not read. */
export function withoutNonsense(geometry: PageGeometry): PageGeometry {
  return judge(geometry) === 'garbled' ? { ...geometry, glyphs: [] } : geometry;
}

/** The back of a sheet: nothing was read, and there is nothing to read. */
export function isEmpty({ glyphs, unread, sealOnly }: PageGeometry): boolean {
  return glyphs.length === 0 && (unread?.length === 0 || sealOnly === true);
}

/** Black ink is darker than this. */
const DARK = 140;
/** Black ink of less than this share of a page is dust: two printed digits have as much. */
const LEAST_BLACK = 0.0002;
/** A seal over the edges of sheets is at most so many points wide and high: 53 mm. */
const SEAL = 150;

/** Whether all ink of a page without text is coloured and stands in one place no larger than a seal. */
export function isSealOnly({ data }: Pick<Picture, 'data'>, unread: readonly Rule[]): boolean {
  if (unread.length === 0 || data.reduce((sum, value) => (value < DARK ? sum + 1 : sum), 0) > LEAST_BLACK * data.length) return false;
  const across = Math.max(...unread.map(({ x1 }) => x1)) - Math.min(...unread.map(({ x0 }) => x0));
  const down = Math.max(...unread.map(({ y1 }) => y1)) - Math.min(...unread.map(({ y0 }) => y0));
  return across <= SEAL && down <= SEAL;
}

/** Longest piece of what was left out that a note shows. */
const SHOWN = 60;

/** What red stamps say, which is no text of the page; they may make it a secret one. Of the back of a sheet, that a seal is all that it bears. */
export function stampNotes(page: number, { stamped = [], sealOnly }: PageGeometry): Note[] {
  return [...stamped.map((text): Note => ({ id: 'reader.red-stamp', params: { page, text }, page })), ...(sealOnly === true ? [{ id: 'reader.seal-only', params: { page }, page }] : [])];
}

/** What was left out as strokes of a pen or a seal is told, in case that it was none. */
export function droppedNotes(page: number, { dropped = [] }: PageGeometry): Note[] {
  if (dropped.length === 0) return [];
  const text = dropped.join(' ');
  return [{ id: 'reader.ocr-dropped', params: { page, count: dropped.length, text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text }, page }];
}
