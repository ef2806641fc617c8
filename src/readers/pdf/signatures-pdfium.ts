/**
 * Fields of digital signatures (ISO 32000-1, 12.7.4.5): a signing program shows in them who signed and when, over a page that was finished, most often
 * a scan. They are lifted off the page: on a scan they would pass for its text layer.
 */
import type { Glyph } from './engine.js';
import { readGlyphs } from './glyphs-pdfium.js';
import { orientation, type Scratch, type Toward } from './page-pdfium.js';
import type { Pdfium } from './pdfium-module.js';
import { spellStamp } from './stamps.js';

const SUBTYPE_WIDGET = 20;

type Field = { annotation: number; left: number; top: number; right: number; bottom: number };

/** The fields for signatures on a page, in points of user space. */
function signatureFields(pdfium: Pdfium, page: number, scratch: Scratch): Field[] {
  const { call } = pdfium;
  const fields: Field[] = [];
  for (let annotation = 0; annotation < call.FPDFPage_GetAnnotCount(page); annotation++) {
    const handle = call.FPDFPage_GetAnnot(page, annotation);
    if (handle === 0) continue;
    if (call.FPDFAnnot_GetSubtype(handle) === SUBTYPE_WIDGET && isSignature(pdfium, handle, scratch) && call.FPDFAnnot_GetRect(handle, scratch.at) === 1) {
      fields.push({ annotation, left: scratch.float(0), top: scratch.float(1), right: scratch.float(2), bottom: scratch.float(3) });
    }
    call.FPDFPage_CloseAnnot(handle);
  }
  return fields;
}

/** The type stands in the widget itself or in the field that it belongs to, which PDFium does not show: there its words alone tell. */
function isSignature(pdfium: Pdfium, annotation: number, scratch: Scratch): boolean {
  const type = nameOf(pdfium, annotation, 'FT', scratch);
  return type === 'Sig' || (type === '' && withKey(pdfium, 'Parent', (key) => pdfium.call.FPDFAnnot_HasKey(annotation, key)) === 1);
}

/** A short value of an annotation's dictionary; '' where there is none. PDFium gives UTF-16 with a zero at its end. */
function nameOf(pdfium: Pdfium, annotation: number, key: string, scratch: Scratch): string {
  const length = withKey(pdfium, key, (at) => pdfium.call.FPDFAnnot_GetStringValue(annotation, at, scratch.at, 64));
  return length > 2 && length <= 64 ? new TextDecoder('utf-16le').decode(pdfium.heap().slice(scratch.at, scratch.at + length - 2)) : '';
}

function withKey(pdfium: Pdfium, key: string, use: (at: number) => number): number {
  const bytes = new TextEncoder().encode(`${key}\0`);
  const at = pdfium.call.malloc(bytes.length);
  pdfium.heap().set(bytes, at);
  const result = use(at);
  pdfium.call.free(at);
  return result;
}

/**
 * Takes the fields off a page that say who signed and when, for this reading and for all drawing; others, such as a number that was set with a
 * signature, stay.
 * @param whole glyphs of the page with all its annotations
 * @returns what each field that was taken off said
 */
export function liftSignatures(pdfium: Pdfium, document: number, index: number, scratch: Scratch, whole: (index: number) => readonly Glyph[]): string[] {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(document, index);
  if (page === 0) return [];
  const fields = signatureFields(pdfium, page, scratch);
  if (fields.length === 0) {
    call.FPDF_ClosePage(page);
    return [];
  }
  const toward = orientation(pdfium, page, scratch);
  const place = ({ text, x0, y0 }: Glyph): string => `${text} ${Math.round(x0)} ${Math.round(y0)}`;
  const printed = new Set(readGlyphs(pdfium, page, scratch, toward).glyphs.map(place));
  const added = whole(index).filter((glyph) => !printed.has(place(glyph)));
  const runs = new Map<number, Glyph[]>();
  for (const glyph of added) runs.set(glyph.run, [...(runs.get(glyph.run) ?? []), glyph]);
  const said = fields.map((field) => ({ field, text: spellStamp([...runs.values()].filter((run) => fieldOf(run, fields, toward) === field).flat()) }));
  // From the last one: removing one changes the numbers of those behind it.
  for (const { field, text } of said.toReversed()) if (text !== null) call.FPDFPage_RemoveAnnot(page, field.annotation);
  call.FPDF_ClosePage(page);
  return said.flatMap(({ text }) => (text === null ? [] : [text]));
}

/** The field in which most of a run of glyphs stands: fields of several signatures overlap. */
function fieldOf(run: readonly Glyph[], fields: readonly Field[], toward: Toward): Field | null {
  const held = fields.map((field) => ({ field, count: run.filter((glyph) => isWithin(glyph, field, toward)).length })).toSorted((a, b) => b.count - a.count)[0];
  return held === undefined || held.count * 2 < run.length ? null : held.field;
}

function isWithin({ x0, y0, x1, y1 }: Glyph, { left, top, right, bottom }: Field, { point }: Toward): boolean {
  const [[ax, ay], [bx, by]] = [point(left, top), point(right, bottom)];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x >= Math.min(ax, bx) - 1 && x <= Math.max(ax, bx) + 1 && y >= Math.min(ay, by) - 1 && y <= Math.max(ay, by) + 1;
}
