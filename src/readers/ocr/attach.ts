/** Puts how words were read beside where they stand, once layout has made blocks of them. */
import type { Block } from '../../model.js';
import type { PageGeometry } from '../pdf/engine.js';

/** Gives each span of a recognised page the reading of its word. Changes the blocks' spans. */
export function attachReadings(blocks: readonly Block[], pages: readonly { number: number; geometry: PageGeometry }[]): void {
  const byPage = new Map(pages.map(({ number, geometry }) => [number, geometry.readings ?? []]));
  for (const { spans } of blocks) {
    for (const span of spans) {
      const [x, y] = [(span.box[0] + span.box[2]) / 2, (span.box[1] + span.box[3]) / 2];
      const found = byPage.get(span.page)?.find(({ box }) => box.x0 <= x && x <= box.x1 && box.y0 - 2 <= y && y <= box.y1 + 2);
      if (found !== undefined) span.reading = found.reading;
    }
  }
}
