/** A page drawn by PDFium: what a recogniser is given where a page has no text that can be trusted. */
import { UnreadableError } from '../reader.js';
import type { Drawing } from './engine.js';
import type { Scratch } from './page-pdfium.js';
import type { Pdfium } from './pdfium-module.js';

const IMAGE = 3;
const WITH_ANNOTATIONS = 1;
const WHITE = 0xffffffff | 0;
/** Scans are drawn at their own resolution within these bounds: finer only costs time, coarser loses strokes. */
const LEAST_DPI = 72;
const MOST_DPI = 300;
/** For a page without a large image, whose letters are drawn. */
const USUAL_DPI = 200;

/**
 * @param pixels most pixels of a picture; a larger page is drawn coarser
 * @throws UnreadableError `damaged` when the page can't be loaded or drawn
 */
export function drawPage(pdfium: Pdfium, document: number, index: number, scratch: Scratch, pixels: number): Drawing {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(document, index);
  if (page === 0) throw new UnreadableError('damaged');
  try {
    const area = (call.FPDF_GetPageWidthF(page) * call.FPDF_GetPageHeightF(page)) / 72 ** 2;
    const dpi = Math.max(1, Math.min(resolution(pdfium, page, scratch), Math.floor(Math.sqrt(pixels / Math.max(area, 1e-6)))));
    const [width, height] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)].map((points) => Math.max(1, Math.round((points * dpi) / 72)));
    if (width === undefined || height === undefined) throw new UnreadableError('damaged');
    const bitmap = call.FPDFBitmap_Create(width, height, 0);
    if (bitmap === 0) throw new UnreadableError('damaged');
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS);
    const [stride, at] = [call.FPDFBitmap_GetStride(bitmap), call.FPDFBitmap_GetBuffer(bitmap)];
    const data = new Uint8Array(width * height * 4);
    for (let row = 0; row < height; row++) data.set(pdfium.heap().subarray(at + row * stride, at + row * stride + width * 4), row * width * 4);
    call.FPDFBitmap_Destroy(bitmap);
    return { width, height, data, channels: 4, dpi, lost: data.every((value) => value === 255) && hasLostImage(pdfium, page) };
  } finally {
    call.FPDF_ClosePage(page);
  }
}

/** Whether an image of the page can't be decoded: nothing of it is drawn, and nothing says so. */
function hasLostImage({ call }: Pdfium, page: number): boolean {
  for (let index = 0; index < call.FPDFPage_CountObjects(page); index++) {
    const object = call.FPDFPage_GetObject(page, index);
    if (call.FPDFPageObj_GetType(object) !== IMAGE) continue;
    const bitmap = call.FPDFImageObj_GetBitmap(object);
    if (bitmap === 0) return true;
    call.FPDFBitmap_Destroy(bitmap);
  }
  return false;
}

/** Pixels an inch of the page's largest image as it is shown. */
function resolution(pdfium: Pdfium, page: number, scratch: Scratch): number {
  const { call } = pdfium;
  let [best, largest] = [USUAL_DPI, 0];
  for (let index = 0; index < call.FPDFPage_CountObjects(page); index++) {
    const object = call.FPDFPage_GetObject(page, index);
    if (call.FPDFPageObj_GetType(object) !== IMAGE) continue;
    if (call.FPDFImageObj_GetImagePixelSize(object, scratch.at, scratch.at + 4) === 0) continue;
    const [wide, high] = [scratch.int(0), scratch.int(1)];
    if (call.FPDFPageObj_GetMatrix(object, scratch.at) === 0) continue;
    const across = Math.hypot(scratch.float(0), scratch.float(1));
    const down = Math.hypot(scratch.float(2), scratch.float(3));
    if (across * down <= largest || across === 0 || down === 0) continue;
    largest = across * down;
    best = Math.max((wide * 72) / across, (high * 72) / down);
  }
  return Math.round(Math.min(MOST_DPI, Math.max(LEAST_DPI, best)));
}
