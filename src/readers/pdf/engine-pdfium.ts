/** PDFium behind the engine interface: chosen by measurement, see docs/decisions/0001-pdf-engine.md. */
import { UnreadableError } from '../reader.js';
import {
  type Angle, angleOf, COVERING, type Engine, type Font, type Glyph, imageShare, isBoldFont, isSlanted, type Matrix, multiply, type OpenPdf, type PageGeometry, type Rule, rulesOfPath,
} from './engine.js';
import { drawPage } from './draw-pdfium.js';
import { loadPdfium, type Pdfium } from './pdfium-module.js';

/** Values of public/fpdfview.h and fpdf_edit.h. */
const ERROR_PASSWORD = 4;
const OBJECT = { text: 1, path: 2, image: 3, form: 5 };
const SEGMENT_BEZIER = 1;
const SEGMENT_MOVE = 2;
const INVISIBLE_MODES = new Set([3, 7]);
const FLAG_ITALIC = 1 << 6;
const FLAG_FORCE_BOLD = 1 << 18;
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
    return openDocument(pdfium, document, data);
  },
};

function openDocument(pdfium: Pdfium, document: number, data: number): OpenPdf {
  const scratch = scratchOf(pdfium);
  return {
    pages: pdfium.call.FPDF_GetPageCount(document),
    beside: { scripts: pdfium.call.FPDFDoc_GetJavaScriptActionCount(document), attachments: pdfium.call.FPDFDoc_GetAttachmentCount(document) },
    page: (index) => Promise.resolve(readPage(pdfium, document, index, scratch)),
    draw: async (index, pixels) => drawPage(pdfium, document, index, scratch, pixels),
    close() {
      pdfium.call.FPDF_CloseDocument(document);
      pdfium.call.free(data);
      pdfium.call.free(scratch.at);
      return Promise.resolve();
    },
  };
}

/** Eight numbers of scratch memory through which PDFium hands back results. */
export type Scratch = { at: number; float(index: number): number; double(index: number): number; int(index: number): number; text(length: number): string };

function scratchOf(pdfium: Pdfium): Scratch {
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

type Toward = {
  width: number;
  height: number;
  matrix: Matrix;
  point(x: number, y: number): [number, number];
  direction(dx: number, dy: number): Angle;
};

function readPage(pdfium: Pdfium, document: number, index: number, scratch: Scratch): PageGeometry {
  const { call } = pdfium;
  let page = call.FPDF_LoadPage(document, index);
  if (page === 0) throw new UnreadableError('damaged');
  if (showsAnnotations(pdfium, page) && call.FPDFPage_Flatten(page, 0) === 1) {
    call.FPDF_ClosePage(page);
    page = call.FPDF_LoadPage(document, index);
  }
  const toward = orientation(pdfium, page, scratch);
  const drawn = readObjects(pdfium, page, scratch, toward);
  const { glyphs, slanted } = readGlyphs(pdfium, page, scratch, toward);
  call.FPDF_ClosePage(page);
  if (drawn.covered) for (const glyph of glyphs) glyph.hidden = true;
  const ink = glyphs.length > 0 || drawn.count > 0;
  return { width: toward.width, height: toward.height, glyphs, rules: drawn.rules, image: drawn.image, ink, slanted };
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

/** How user space becomes the page as displayed: crop box and /Rotate applied, y downwards. */
function orientation(pdfium: Pdfium, page: number, scratch: Scratch): Toward {
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

type Run = Pick<Glyph, 'font' | 'size' | 'angle' | 'hidden' | 'baseline'> & { slanted: boolean };

function readGlyphs(pdfium: Pdfium, page: number, scratch: Scratch, toward: Toward): { glyphs: Glyph[]; slanted: string } {
  const { call } = pdfium;
  const text = call.FPDFText_LoadPage(page);
  const count = call.FPDFText_CountChars(text);
  const [a, b, c, d, e, f] = toward.matrix;
  const glyphs: Glyph[] = [];
  let slanted = '';
  const fonts = new Map<number, Font>();
  let object = -1;
  let runs = 0;
  let run: Run | null = null;
  for (let index = 0; index < count; index++) {
    const code = call.FPDFText_GetUnicode(text, index);
    if (code <= 32 && call.FPDFText_IsGenerated(text, index) === 1) continue;
    const holder = call.FPDFText_GetTextObject(text, index);
    if (holder === 0) continue;
    if (holder !== object || run === null) {
      object = holder;
      runs++;
      run = readRun(pdfium, text, index, holder, fonts, scratch, toward);
    }
    if (run.slanted) {
      slanted += characterOf(code);
      continue;
    }
    if (call.FPDFText_GetLooseCharBox(text, index, scratch.at) === 0) continue;
    const [left, top, right, bottom] = [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3)];
    const [ax, ay] = [a * left + c * top + e, b * left + d * top + f];
    const [bx, by] = [a * right + c * bottom + e, b * right + d * bottom + f];
    glyphs.push({
      text: characterOf(code),
      x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by), run: runs,
      baseline: run.baseline, size: run.size, font: run.font, angle: run.angle, hidden: run.hidden,
    });
  }
  call.FPDFText_ClosePage(text);
  return { glyphs, slanted };
}

/** Characters met, so that equal ones are one string. */
const CHARACTERS: string[] = [];

/** PDFium gives 2 for a hyphen at the end of a line and 0 for a glyph that its font does not explain. */
function characterOf(code: number): string {
  const known = CHARACTERS[code];
  if (known !== undefined) return known;
  const character = code === 2 || code === 0xfffe ? '-' : code === 0 ? '\ufffd' : String.fromCodePoint(code);
  if (code < 0x2200) CHARACTERS[code] = character;
  return character;
}

function readRun(
  pdfium: Pdfium, text: number, index: number, object: number, fonts: Map<number, Font>, scratch: Scratch, toward: Toward,
): Run {
  const { call } = pdfium;
  const handle = call.FPDFTextObj_GetFont(object);
  const font = fonts.get(handle) ?? readFont(pdfium, handle, scratch);
  fonts.set(handle, font);
  call.FPDFText_GetMatrix(text, index, scratch.at);
  const [a, b, c, d] = [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3)];
  call.FPDFText_GetCharOrigin(text, index, scratch.at, scratch.at + 8);
  const [, baseline] = toward.point(scratch.double(0), scratch.double(1));
  return {
    font,
    size: call.FPDFText_GetFontSize(text, index) * Math.hypot(c, d),
    angle: toward.direction(a, b),
    slanted: isSlanted(a, b),
    hidden: INVISIBLE_MODES.has(call.FPDFTextObj_GetTextRenderMode(object)),
    baseline,
  };
}

function readFont(pdfium: Pdfium, handle: number, scratch: Scratch): Font {
  const { call } = pdfium;
  const length = handle === 0 ? 0 : call.FPDFFont_GetBaseFontName(handle, scratch.at, 255);
  const name = length > 1 && length <= 255 ? scratch.text(length - 1) : '';
  const flags = handle === 0 ? 0 : call.FPDFFont_GetFlags(handle);
  const italicAngle = handle !== 0 && call.FPDFFont_GetItalicAngle(handle, scratch.at) === 1 ? scratch.int(0) : 0;
  return {
    name,
    bold: isBoldFont(name, handle === 0 ? 0 : call.FPDFFont_GetWeight(handle)) || (flags & FLAG_FORCE_BOLD) !== 0,
    italic: /italic|oblique/iu.test(name) || (flags & FLAG_ITALIC) !== 0 || italicAngle !== 0,
    legacy: null,
  };
}
