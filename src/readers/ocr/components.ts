/** Connected ink of a picture: letters, dots, specks. */
import type { Area } from '../pdf/layout.js';
import type { Picture } from './picture.js';

const DARK = 160;

/** Boxes (pixels, right and lower edges exclusive) of the connected dark areas, diagonal neighbours counted as touching. */
export function components({ width, height, data }: Picture): Area[] {
  const boxes: Area[] = [];
  const parent: number[] = [];
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    parent[index] = at;
    return at;
  };
  let above: { start: number; end: number; box: number }[] = [];
  for (let y = 0; y < height; y++) {
    const row: typeof above = [];
    let first = 0;
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] ?? 255) >= DARK) continue;
      const start = x;
      while (x < width && (data[y * width + x] ?? 255) < DARK) x++;
      while ((above[first]?.end ?? Infinity) < start) first++;
      let box = -1;
      for (let at = first; (above[at]?.start ?? Infinity) <= x; at++) {
        const other = root(above[at]?.box ?? 0);
        if (box >= 0) parent[other] = box;
        else box = other;
      }
      if (box < 0) {
        box = parent.push(boxes.length) - 1;
        boxes.push({ x0: start, y0: y, x1: x, y1: y + 1 });
      }
      grow(boxes[box], { x0: start, y0: y, x1: x, y1: y + 1 });
      row.push({ start, end: x, box });
    }
    above = row;
  }
  boxes.forEach((box, index) => grow(boxes[root(index)], box));
  return boxes.filter((_, index) => root(index) === index);
}

function grow(box: Area | undefined, by: Area): void {
  if (box === undefined) return;
  Object.assign(box, { x0: Math.min(box.x0, by.x0), y0: Math.min(box.y0, by.y0), x1: Math.max(box.x1, by.x1), y1: Math.max(box.y1, by.y1) });
}

/** A speck is at most this many inches wide and high: a full stop of 13 points measures as much, but has letters beside it. */
const SPECK = 0.025;
/** Nothing else is within this many inches of a speck. */
const ALONE = 0.06;

/** The picture without specks: dirt of the glass and of the paper, which would be read as stops and accents. Changes nothing. */
export function withoutSpecks(picture: Picture): Picture {
  const [most, alone] = [SPECK * picture.dpi, Math.round(ALONE * picture.dpi)];
  const { width, height } = picture;
  const data = Uint8Array.from(picture.data);
  for (const { x0, y0, x1, y1 } of components(picture)) {
    if (x1 - x0 > most || y1 - y0 > most) continue;
    const around = { x0: Math.max(0, x0 - alone), y0: Math.max(0, y0 - alone), x1: Math.min(width, x1 + alone), y1: Math.min(height, y1 + alone) };
    if (hasOtherInk(picture, around, { x0, y0, x1, y1 })) continue;
    for (let y = Math.max(0, y0 - 1); y < Math.min(height, y1 + 1); y++) data.fill(255, y * width + Math.max(0, x0 - 1), y * width + Math.min(width, x1 + 1));
  }
  return { ...picture, data };
}

function hasOtherInk({ width, data }: Picture, around: Area, own: Area): boolean {
  for (let y = around.y0; y < around.y1; y++) {
    for (let x = around.x0; x < around.x1; x++) {
      if (x >= own.x0 && x < own.x1 && y >= own.y0 && y < own.y1) continue;
      if ((data[y * width + x] ?? 255) < DARK) return true;
    }
  }
  return false;
}

/** What holds all ink of the picture, null when there is none. */
export function inkOf(picture: Picture): Area | null {
  const boxes = components(picture);
  return boxes.length === 0 ? null : boxes.reduce((whole, box) => ({
    x0: Math.min(whole.x0, box.x0), y0: Math.min(whole.y0, box.y0), x1: Math.max(whole.x1, box.x1), y1: Math.max(whole.y1, box.y1),
  }));
}
