/** The recogniser of one file: started when the first page needs it, stopped when the file is read. */
import type { PageGeometry } from '../pdf/engine.js';
import { judge } from '../pdf/judge.js';
import { unreadInk } from './ink.js';
import { withEvenLight } from './light.js';
import { readPicture } from './page.js';
import { type Pixels, withoutColour } from './picture.js';
import { sheetOf } from './sheet.js';
import { type Recogniser, startRecogniser } from './tesseract.js';

export type PageRecogniser = {
  /** What a page picture says, in points from its top left corner; no text where what was recognised makes no sense. */
  page(pixels: Pixels, dpi: number): Promise<PageGeometry>;
  close(): Promise<void>;
};

/** A recogniser of its own for each file: what it read before must not decide what it reads now (tesseract.js #977). */
export function pageRecogniser(): PageRecogniser {
  let started: Promise<Recogniser> | null = null;
  return {
    async page(pixels, dpi) {
      started ??= startRecogniser();
      const sheet = sheetOf(pixels, dpi);
      const geometry = withoutNonsense(await readPicture(withEvenLight(withoutColour(sheet.pixels, sheet.dpi)), await started));
      return { ...geometry, unread: unreadInk(sheet.pixels, sheet.dpi, geometry) };
    },
    async close() {
      await (await started)?.stop();
    },
  };
}

/** The recogniser finds words in anything: in a picture torn to stripes, in another script. Such a page was not read. */
export function withoutNonsense(geometry: PageGeometry): PageGeometry {
  return judge(geometry) === 'garbled' ? { ...geometry, glyphs: [] } : geometry;
}
