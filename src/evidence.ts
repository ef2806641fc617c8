/** Evidence is made here and nowhere else, so that every quote is what stands at its offsets. */
import type { Block, Box, Evidence } from './model.js';
import { rawSlice } from './text/normalise.js';

/** Evidence for `[start, end)` of a block: the exact characters, the raw ones where they differ, page and box. */
export function evidenceOf(block: Block, start: number, end: number): Evidence {
  const spans = block.spans.filter((span) => span.start < end && span.end > start);
  const readings = spans.flatMap(({ reading }) => reading ?? []);
  const inPicture = block.picture !== undefined;
  const page = inPicture ? block.page : spans[0]?.page ?? block.page;
  const quote = block.text.slice(start, end);
  const raw = block.raw === null ? quote : rawSlice(block.raw, start, end);
  return {
    page,
    block: block.index,
    start,
    end,
    quote,
    ...(raw === quote ? {} : { raw }),
    box: union(spans.filter((span) => inPicture || span.page === page).map((span) => span.box)),
    confidence: readings.length === 0 ? null : Math.min(...readings.map(({ confidence }) => confidence)),
    alternatives: readings.flatMap(({ alternatives }) => alternatives),
  };
}

/** Evidence for a whole block. */
export function evidenceOfBlock(block: Block): Evidence {
  return evidenceOf(block, 0, block.text.length);
}

/** Whether digits in `[start, end)` of a recognised block stand higher than the print around them. */
export function isByHand(block: Block, start: number, end: number): boolean {
  return block.spans.some((span) => span.reading?.byHand === true && span.start < end && span.end > start);
}

function union(boxes: Box[]): Box | null {
  const first = boxes[0];
  if (first === undefined) return null;
  const [x0, y0, x1, y1] = boxes.reduce((a, b) => [
    Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3]),
  ], first);
  return [round(x0), round(y0), round(x1), round(y1)];
}

/** A tenth of a point is finer than any reader's geometry, and keeps the JSON the same on every machine. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
