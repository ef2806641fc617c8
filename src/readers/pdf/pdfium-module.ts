/** The functions of PDFium that we call, bound from its WebAssembly build and checked to be there. */
import { z } from 'zod';

const NAMES = [
  'FPDF_LoadMemDocument', 'FPDF_GetLastError', 'FPDF_GetPageCount', 'FPDF_LoadPage', 'FPDF_ClosePage', 'FPDF_CloseDocument',
  'FPDF_GetPageBoundingBox', 'FPDFPage_GetRotation', 'FPDFPage_GetAnnotCount', 'FPDFPage_GetAnnot', 'FPDFPage_CloseAnnot',
  'FPDFPage_RemoveAnnot', 'FPDFAnnot_GetSubtype', 'FPDFAnnot_HasKey', 'FPDFAnnot_GetStringValue', 'FPDFAnnot_GetRect', 'FPDFPage_Flatten', 'FPDFPage_CountObjects', 'FPDFPage_GetObject', 'FPDFPageObj_GetType',
  'FPDFPageObj_GetMatrix', 'FPDFPageObj_GetBounds', 'FPDFFormObj_CountObjects', 'FPDFFormObj_GetObject',
  'FPDFPath_CountSegments', 'FPDFPath_GetPathSegment', 'FPDFPath_GetDrawMode', 'FPDFPathSegment_GetPoint', 'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetClose', 'FPDFText_LoadPage', 'FPDFText_ClosePage', 'FPDFText_CountChars', 'FPDFText_GetUnicode',
  'FPDFText_IsGenerated', 'FPDFText_GetTextObject', 'FPDFText_GetLooseCharBox', 'FPDFText_GetCharOrigin', 'FPDFText_GetMatrix',
  'FPDFText_GetFontSize', 'FPDFTextObj_GetFont', 'FPDFTextObj_GetTextRenderMode', 'FPDFFont_GetBaseFontName', 'FPDFFont_GetFlags',
  'FPDFFont_GetWeight', 'FPDFFont_GetItalicAngle', 'FPDFBitmap_Create', 'FPDFBitmap_FillRect', 'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetStride', 'FPDFBitmap_Destroy', 'FPDF_RenderPageBitmap', 'FPDF_GetPageWidthF', 'FPDF_GetPageHeightF', 'FPDFImageObj_GetImagePixelSize', 'FPDFImageObj_GetBitmap', 'FPDFDoc_GetJavaScriptActionCount', 'FPDFDoc_GetAttachmentCount', 'malloc', 'free',
] as const;
type Name = (typeof NAMES)[number];
type Native = (...args: number[]) => number;

const NativeFunction = z.custom<Native>((value) => typeof value === 'function');
const Heap = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export type Pdfium = {
  call: Record<Name, Native>;
  /** The heap as it is now: it moves when it grows, so it is never kept. */
  heap(): Uint8Array;
};

let loaded: Promise<Pdfium> | null = null;

/** Loads PDFium once a process. */
export function loadPdfium(): Promise<Pdfium> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pdfium> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library: unknown = await PDFiumLibrary.init();
  const { module } = z.object({ module: z.custom<object>((value) => typeof value === 'object' && value !== null) }).parse(library);
  // The exports themselves: the wrappers around them check the number of arguments at each of a million calls.
  const exported = z.record(z.string(), z.unknown()).parse(Reflect.get(module, 'wasmExports'));
  const entries = NAMES.map((name) => [name, NativeFunction.parse(exported[name])]);
  const call = z.record(z.enum(NAMES), NativeFunction).parse(Object.fromEntries(entries));
  return { call, heap: () => Heap.parse(Reflect.get(module, 'HEAPU8')) };
}
