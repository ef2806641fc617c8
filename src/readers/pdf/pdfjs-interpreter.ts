/** Turns the operator list of pdf.js into glyphs and ruling lines, by the text model of ISO 32000-1, 9.4. */
import { z } from 'zod';
import { angleOf, COVERING, type Font, type Glyph, imageShare, isSlanted, multiply, type Matrix, type PageGeometry, rulesOfPath } from './engine.js';

/** The numbers of the operators that we follow, from the library's own table. */
export const Ops = z.object({
  save: z.number(), restore: z.number(), transform: z.number(), setCharSpacing: z.number(), setWordSpacing: z.number(),
  setHScale: z.number(), setLeading: z.number(), setFont: z.number(), setTextRenderingMode: z.number(), setTextRise: z.number(),
  moveText: z.number(), setLeadingMoveText: z.number(), setTextMatrix: z.number(), nextLine: z.number(), showText: z.number(),
  beginText: z.number(), paintFormXObjectBegin: z.number(), paintFormXObjectEnd: z.number(), beginAnnotation: z.number(),
  endAnnotation: z.number(), constructPath: z.number(), stroke: z.number(), closeStroke: z.number(), fill: z.number(), eoFill: z.number(),
  fillStroke: z.number(), eoFillStroke: z.number(), closeFillStroke: z.number(), closeEOFillStroke: z.number(),
  paintImageXObject: z.number(), paintImageMaskXObject: z.number(), paintInlineImageXObject: z.number(),
});
export type Ops = z.infer<typeof Ops>;

const DrawnGlyph = z.object({ unicode: z.string(), width: z.number(), isSpace: z.boolean().optional() });
const Shown = z.array(z.union([z.number(), DrawnGlyph, z.null()]));
const Numbers = z.array(z.number());
/** What a font object of pdf.js tells; metrics in thousandths scaled by `fontMatrix`. */
export const PdfjsFont = z.object({
  name: z.string().default(''), bold: z.boolean().default(false), black: z.boolean().default(false), italic: z.boolean().default(false),
  ascent: z.number().default(0), descent: z.number().default(0), fontMatrix: z.array(z.number()).default([0.001]),
});
export type FontFacts = Font & { ascent: number; descent: number; unit: number };

type State = {
  matrix: Matrix; font: FontFacts; size: number; charSpacing: number; wordSpacing: number; scale: number;
  leading: number; rise: number; hidden: boolean;
};
type Text = { matrix: Matrix; lineMatrix: Matrix };

const UNKNOWN: FontFacts = { name: '', bold: false, italic: false, legacy: null, ascent: 0.9, descent: -0.2, unit: 0.001 };
const DEFAULT: Omit<State, 'matrix'> = {
  font: UNKNOWN, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, hidden: false,
};
const INVISIBLE_MODES = new Set([3, 7]);

/**
 * @param base from user space to the displayed page, y downwards (the viewport's transform)
 * @param fontOf facts of a loaded font by its name in the operator list
 */
export function interpret(
  list: { fnArray: number[]; argsArray: unknown[] }, ops: Ops, base: Matrix, size: { width: number; height: number },
  fontOf: (name: string) => FontFacts,
): PageGeometry {
  const page: PageGeometry = { ...size, glyphs: [], rules: [], image: 0, ink: false, slanted: '' };
  const painting = paintings(ops);
  const images = new Set([ops.paintImageXObject, ops.paintImageMaskXObject, ops.paintInlineImageXObject]);
  const stack: State[] = [];
  let state: State = { matrix: base, ...DEFAULT };
  let text: Text = { matrix: [1, 0, 0, 1, 0, 0], lineMatrix: [1, 0, 0, 1, 0, 0] };
  let covered = false;
  const move = (x: number, y: number): void => {
    const lineMatrix = multiply([1, 0, 0, 1, x, y], text.lineMatrix);
    text = { matrix: lineMatrix, lineMatrix };
  };
  const step = (op: number, args: unknown[]): void => {
    const [first] = args;
    const number = typeof first === 'number' ? first : 0;
    if (op === ops.save || op === ops.endAnnotation) stack.push({ ...state });
    else if (op === ops.restore) state = stack.pop() ?? state;
    else if (op === ops.transform) state = { ...state, matrix: multiply(matrixOf(args), state.matrix) };
    else if (op === ops.paintFormXObjectBegin) {
      stack.push({ ...state });
      if (first !== null && first !== undefined) state = { ...state, matrix: multiply(matrixOf(first), state.matrix) };
    } else if (op === ops.paintFormXObjectEnd) state = stack.pop() ?? state;
    else if (op === ops.beginAnnotation) {
      state = { matrix: multiply(matrixOf(args[3]), multiply(matrixOf(args[2]), base)), ...DEFAULT };
    } else if (op === ops.beginText) text = { matrix: [1, 0, 0, 1, 0, 0], lineMatrix: [1, 0, 0, 1, 0, 0] };
    else if (op === ops.setCharSpacing) state = { ...state, charSpacing: number };
    else if (op === ops.setWordSpacing) state = { ...state, wordSpacing: number };
    else if (op === ops.setHScale) state = { ...state, scale: number / 100 };
    else if (op === ops.setLeading) state = { ...state, leading: -number };
    else if (op === ops.setTextRise) state = { ...state, rise: number };
    else if (op === ops.setTextRenderingMode) state = { ...state, hidden: INVISIBLE_MODES.has(number) };
    else if (op === ops.setFont) state = { ...state, font: fontOf(String(first)), size: Number(args[1] ?? 0) };
    else if (op === ops.setTextMatrix) {
      const matrix = matrixOf(Array.isArray(first) || ArrayBuffer.isView(first) ? first : args);
      text = { matrix, lineMatrix: matrix };
    } else if (op === ops.moveText) move(number, Number(args[1] ?? 0));
    else if (op === ops.setLeadingMoveText) {
      state = { ...state, leading: Number(args[1] ?? 0) };
      move(number, Number(args[1] ?? 0));
    } else if (op === ops.nextLine) move(0, state.leading);
    else if (op === ops.showText) {
      covered = false;
      text = { ...text, matrix: show(first, state, text.matrix, page) };
    } else if (op === ops.constructPath) {
      const paint = painting.get(number);
      if (paint !== undefined) page.rules.push(...rulesOfPath(subpathsOf(args[1], state.matrix), paint.stroked, paint.filled));
      page.ink ||= paint !== undefined;
    } else if (images.has(op)) {
      const share = imageShare(state.matrix, size);
      page.image = Math.max(page.image, share);
      page.ink = true;
      if (share > COVERING) covered = true;
    }
  };
  list.fnArray.forEach((op, index) => {
    const args = list.argsArray[index];
    step(op, Array.isArray(args) ? args : []);
  });
  if (covered) for (const glyph of page.glyphs) glyph.hidden = true;
  page.ink ||= page.glyphs.length > 0;
  return page;
}

function paintings(ops: Ops): Map<number, { stroked: boolean; filled: boolean }> {
  const table = new Map<number, { stroked: boolean; filled: boolean }>();
  for (const op of [ops.stroke, ops.closeStroke]) table.set(op, { stroked: true, filled: false });
  for (const op of [ops.fill, ops.eoFill]) table.set(op, { stroked: false, filled: true });
  for (const op of [ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke]) table.set(op, { stroked: true, filled: true });
  return table;
}

/** Draws one string; gives the text matrix behind it. */
function show(shown: unknown, state: State, start: Matrix, page: PageGeometry): Matrix {
  const parsed = Shown.safeParse(shown);
  if (!parsed.success) return start;
  let matrix = start;
  const { font, size, scale } = state;
  const { glyphs } = page;
  const run = (glyphs.at(-1)?.run ?? 0) + 1;
  for (const item of parsed.data) {
    if (item === null) continue;
    if (typeof item === 'number') {
      matrix = multiply([1, 0, 0, 1, (-item / 1000) * size * scale, 0], matrix);
      continue;
    }
    const width = item.width * font.unit * size;
    const space = state.charSpacing + (item.isSpace === true ? state.wordSpacing : 0);
    const placed = multiply(matrix, state.matrix);
    if (isSlanted(placed[0], placed[1])) page.slanted += item.unicode;
    else glyphs.push({ ...place(item.unicode, width, state, placed), run });
    matrix = multiply([1, 0, 0, 1, (width + space) * scale, 0], matrix);
  }
  return matrix;
}

function place(unicode: string, width: number, state: State, matrix: Matrix): Omit<Glyph, 'run'> {
  const { font, size, scale, rise } = state;
  const [a, b, c, d, e, f] = matrix;
  const at = (x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f];
  const [ax, ay] = at(0, rise + font.descent * size);
  const [bx, by] = at(width * scale, rise + font.ascent * size);
  const [, baseline] = at(0, rise);
  return {
    text: unicode === '' ? '\ufffd' : unicode,
    x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by),
    baseline, size: size * Math.hypot(c, d), font, angle: angleOf(a, b), hidden: state.hidden,
  };
}

/** The subpaths of a path in the flat form of pdf.js: 0 move, 1 line, 2 cubic, 3 quadratic, 4 close. */
function subpathsOf(data: unknown, [a, b, c, d, e, f]: Matrix): [number, number][][] {
  const flat: unknown = Array.isArray(data) ? data[0] : null;
  if (!ArrayBuffer.isView(flat)) return [];
  const values = flat instanceof Float32Array ? flat : new Float32Array(0);
  const subpaths: [number, number][][] = [];
  let current: [number, number][] = [];
  let curved = false;
  const point = (at: number): [number, number] => {
    const [x, y] = [values[at] ?? 0, values[at + 1] ?? 0];
    return [a * x + c * y + e, b * x + d * y + f];
  };
  const finish = (): void => {
    if (!curved && current.length > 1) subpaths.push(current);
    curved = false;
  };
  for (let at = 0; at < values.length;) {
    const op = values[at];
    if (op === 0) {
      finish();
      current = [point(at + 1)];
    } else if (op === 1) current.push(point(at + 1));
    else if (op === 4 && current[0] !== undefined) current.push(current[0]);
    else curved = true;
    at += op === 4 ? 1 : op === 2 ? 7 : op === 3 ? 5 : 3;
  }
  finish();
  return subpaths;
}

function matrixOf(value: unknown): Matrix {
  const parsed = Numbers.safeParse(ArrayBuffer.isView(value) && value instanceof Float32Array ? [...value] : value);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = parsed.success ? parsed.data : [];
  return [a, b, c, d, e, f];
}
