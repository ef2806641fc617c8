/** PDFium behind the engine interface: chosen by measurement, see docs/decisions/0001-pdf-engine.md. */
import { UnreadableError } from '../reader.js';
import { drawPage } from './draw-pdfium.js';
import { COVERING, type Engine, type Glyph, imageShare, type Matrix, multiply, type OpenPdf, type PageGeometry, type Rule, rulesOfPath } from './engine.js';
import { readGlyphs } from './glyphs-pdfium.js';
import { orientation, type Scratch, scratchOf, type Toward } from './page-pdfium.js';
import { loadPdfium, type Pdfium } from './pdfium-module.js';
import { liftSignatures } from './signatures-pdfium.js';

/** Values of public/fpdfview.h and fpdf_edit.h. */
const ERROR_PASSWORD = 4;
const OBJECT = { text: 1, path: 2, image: 3, form: 5 };
const SEGMENT_BEZIER = 1;
const SEGMENT_MOVE = 2;
const SUBTYPE_LINK = 2;
const SUBTYPE_POPUP = 16;
/** A path of more segments than this is a picture, not ruling lines. */
const MOST_SEGMENTS = 20_000;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const pdfiumEngine: Engine = {
  id: 'pdfium',
  async open(bytes) {
    const pdfium = await loadPdfium();
    const { call } = pdfium;
    const data = call.malloc(bytes.length);
    pdfium.heap().set(bytes, data);
    const document = call.FPDF_LoadMemDocument(data, bytes.length, 0);
    if (document === 0) {
      const error = call.FPDF_GetLastError();
      call.free(data);
      throw new UnreadableError(error === ERROR_PASSWORD ? 'password' : 'damaged');
    }
    return openDocument(pdfium, document, data, bytes.length);
  },
};

function openDocument(pdfium: Pdfium, document: number, data: number, length: number): OpenPdf {
  const scratch = scratchOf(pdfium);
  /** Glyphs of a page with all its annotations, of a copy: what is drawn onto a page can't be taken off again. */
  const whole = (index: number): readonly Glyph[] => {
    const copy = pdfium.call.FPDF_LoadMemDocument(data, length, 0);
    const page = copy === 0 ? 0 : flattened(pdfium, copy, index);
    const glyphs = page === 0 ? [] : readGlyphs(pdfium, page, scratch, orientation(pdfium, page, scratch)).glyphs;
    if (page !== 0) pdfium.call.FPDF_ClosePage(page);
    if (copy !== 0) pdfium.call.FPDF_CloseDocument(copy);
    return glyphs;
  };
  return {
    pages: pdfium.call.FPDF_GetPageCount(document),
    beside: { scripts: pdfium.call.FPDFDoc_GetJavaScriptActionCount(document), attachments: pdfium.call.FPDFDoc_GetAttachmentCount(document) },
    page: (index) => Promise.resolve(readPage(pdfium, document, index, scratch, whole)),
    draw: async (index, pixels) => drawPage(pdfium, document, index, scratch, pixels),
    close() {
      pdfium.call.FPDF_CloseDocument(document);
      pdfium.call.free(data);
      pdfium.call.free(scratch.at);
      return Promise.resolve();
    },
  };
}

/** @param whole glyphs of the page with all its annotations */
function readPage(pdfium: Pdfium, document: number, index: number, scratch: Scratch, whole: (index: number) => readonly Glyph[]): PageGeometry {
  const { call } = pdfium;
  const signed = liftSignatures(pdfium, document, index, scratch, whole);
  const page = flattened(pdfium, document, index);
  if (page === 0) throw new UnreadableError('damaged');
  const toward = orientation(pdfium, page, scratch);
  const drawn = readObjects(pdfium, page, scratch, toward);
  const { glyphs, slanted } = readGlyphs(pdfium, page, scratch, toward);
  call.FPDF_ClosePage(page);
  if (drawn.covered) for (const glyph of glyphs) glyph.hidden = true;
  const ink = glyphs.length > 0 || drawn.count > 0;
  return { width: toward.width, height: toward.height, glyphs, rules: drawn.rules, image: drawn.image, ink, slanted, ...(signed.length > 0 && { signed }) };
}

/** The page with what its annotations show drawn onto it; 0 where it can't be loaded. */
function flattened(pdfium: Pdfium, document: number, index: number): number {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(document, index);
  if (page === 0 || !showsAnnotations(pdfium, page) || call.FPDFPage_Flatten(page, 0) !== 1) return page;
  call.FPDF_ClosePage(page);
  return call.FPDF_LoadPage(document, index);
}

/** Whether an annotation other than a link or pop-up has an appearance: signing programs write numbers there. */
function showsAnnotations(pdfium: Pdfium, page: number): boolean {
  const { call } = pdfium;
  const key = call.malloc(3);
  pdfium.heap().set([0x41, 0x50, 0], key);
  let shows = false;
  for (let index = 0; index < call.FPDFPage_GetAnnotCount(page) && !shows; index++) {
    const annotation = call.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const subtype = call.FPDFAnnot_GetSubtype(annotation);
    shows = subtype !== SUBTYPE_LINK && subtype !== SUBTYPE_POPUP && call.FPDFAnnot_HasKey(annotation, key) === 1;
    call.FPDFPage_CloseAnnot(annotation);
  }
  call.free(key);
  return shows;
}

type Drawn = { rules: Rule[]; covered: boolean; image: number; count: number };

function readObjects(pdfium: Pdfium, page: number, scratch: Scratch, toward: Toward): Drawn {
  const { call } = pdfium;
  const count = call.FPDFPage_CountObjects(page);
  const drawn: Drawn = { rules: [], covered: false, image: 0, count };
  const visit = (object: number, matrix: Matrix): void => {
    const type = call.FPDFPageObj_GetType(object);
    if (type === OBJECT.path) drawn.rules.push(...readPath(pdfium, object, matrix, scratch, toward));
    else if (type === OBJECT.form) {
      const inner = multiply(matrixOf(pdfium, object, scratch), matrix);
      const inside = call.FPDFFormObj_CountObjects(object);
      for (let index = 0; index < inside; index++) visit(call.FPDFFormObj_GetObject(object, index), inner);
    } else if (type === OBJECT.image) {
      const share = imageShare(multiply(multiply(matrixOf(pdfium, object, scratch), matrix), toward.matrix), toward);
      drawn.image = Math.max(drawn.image, share);
      if (share > COVERING) drawn.covered = true;
    } else if (type === OBJECT.text) drawn.covered = false;
  };
  for (let index = 0; index < count; index++) visit(call.FPDFPage_GetObject(page, index), IDENTITY);
  return drawn;
}

function readPath(pdfium: Pdfium, path: number, outer: Matrix, scratch: Scratch, toward: Toward): Rule[] {
  const { call } = pdfium;
  const count = call.FPDFPath_CountSegments(path);
  if (count > MOST_SEGMENTS) return [];
  call.FPDFPath_GetDrawMode(path, scratch.at, scratch.at + 4);
  const [filled, stroked] = [scratch.int(0) !== 0, scratch.int(1) !== 0];
  if (!filled && !stroked) return [];
  const [a, b, c, d, e, f] = multiply(matrixOf(pdfium, path, scratch), outer);
  const subpaths: [number, number][][] = [];
  let current: [number, number][] = [];
  let curved = false;
  for (let index = 0; index < count; index++) {
    const segment = call.FPDFPath_GetPathSegment(path, index);
    const type = call.FPDFPathSegment_GetType(segment);
    call.FPDFPathSegment_GetPoint(segment, scratch.at, scratch.at + 4);
    const [x, y] = [scratch.float(0), scratch.float(1)];
    const point = toward.point(a * x + c * y + e, b * x + d * y + f);
    if (type === SEGMENT_MOVE) {
      if (!curved) subpaths.push(current);
      curved = false;
      current = [point];
    } else current.push(point);
    if (type === SEGMENT_BEZIER) curved = true;
    const first = current[0];
    if (call.FPDFPathSegment_GetClose(segment) === 1 && first !== undefined) current.push(first);
  }
  if (!curved) subpaths.push(current);
  return rulesOfPath(subpaths, stroked, filled);
}

function matrixOf(pdfium: Pdfium, object: number, scratch: Scratch): Matrix {
  if (pdfium.call.FPDFPageObj_GetMatrix(object, scratch.at) === 0) return IDENTITY;
  return [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3), scratch.float(4), scratch.float(5)];
}

