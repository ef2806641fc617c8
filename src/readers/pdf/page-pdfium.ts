/** How PDFium hands back results, and how the user space of a page becomes the page as displayed. */
import { type Angle, angleOf, type Matrix } from './engine.js';
import type { Pdfium } from './pdfium-module.js';

/** Eight numbers of scratch memory through which PDFium hands back results. */
export type Scratch = { at: number; float(index: number): number; double(index: number): number; int(index: number): number; text(length: number): string };

export function scratchOf(pdfium: Pdfium): Scratch {
  const at = pdfium.call.malloc(256);
  // The views are made anew when the heap has moved. WebAssembly memory is little-endian everywhere.
  let floats: Float32Array = new Float32Array(0);
  const current = (): Float32Array => {
    if (floats.length === 0) floats = new Float32Array(pdfium.heap().buffer);
    return floats;
  };
  return {
    at,
    float: (index) => current()[(at >> 2) + index] ?? 0,
    double: (index) => new Float64Array(current().buffer, at + index * 8, 1)[0] ?? 0,
    int: (index) => new Int32Array(current().buffer, at + index * 4, 1)[0] ?? 0,
    text: (length) => new TextDecoder().decode(pdfium.heap().slice(at, at + length)),
  };
}

export type Toward = {
  width: number;
  height: number;
  matrix: Matrix;
  point(x: number, y: number): [number, number];
  direction(dx: number, dy: number): Angle;
};

/** How user space becomes the page as displayed: crop box and /Rotate applied, y downwards. */
export function orientation(pdfium: Pdfium, page: number, scratch: Scratch): Toward {
  pdfium.call.FPDF_GetPageBoundingBox(page, scratch.at);
  const [left, top, right, bottom] = [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3)];
  const turns = pdfium.call.FPDFPage_GetRotation(page);
  const matrix = turned(turns, { left, top, right, bottom });
  const [a, b, c, d, e, f] = matrix;
  const point = (x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f];
  const direction = (dx: number, dy: number): Angle => angleOf(a * dx + c * dy, b * dx + d * dy);
  const [wide, high] = [right - left, top - bottom];
  return { width: turns % 2 === 1 ? high : wide, height: turns % 2 === 1 ? wide : high, matrix, point, direction };
}

/** The matrix from user space to the displayed page after `turns` quarter turns clockwise. */
function turned(turns: number, box: { left: number; top: number; right: number; bottom: number }): Matrix {
  if (turns === 1) return [0, 1, 1, 0, -box.bottom, -box.left];
  if (turns === 2) return [-1, 0, 0, 1, box.right, -box.bottom];
  if (turns === 3) return [0, -1, -1, 0, box.top, box.right];
  return [1, 0, 0, -1, -box.left, box.top];
}
