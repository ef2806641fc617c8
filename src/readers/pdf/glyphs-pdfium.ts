/** The characters of a page as PDFium gives them. */
import { type Font, type Glyph, isBoldFont, isSlanted } from './engine.js';
import type { Scratch, Toward } from './page-pdfium.js';
import type { Pdfium } from './pdfium-module.js';

const INVISIBLE_MODES = new Set([3, 7]);
const FLAG_ITALIC = 1 << 6;
const FLAG_FORCE_BOLD = 1 << 18;

type Run = Pick<Glyph, 'font' | 'size' | 'angle' | 'hidden' | 'baseline'> & { slanted: boolean };

/** @returns the glyphs in the order of their drawing, and the text that is written aslant, which is not among them */
export function readGlyphs(pdfium: Pdfium, page: number, scratch: Scratch, toward: Toward): { glyphs: Glyph[]; slanted: string } {
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
