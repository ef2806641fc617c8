/** pdf.js behind the engine interface: reads what PDFium does not, and draws pages for text recognition. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UnreadableError } from '../reader.js';
import { type Engine, isBoldName, type Matrix, type OpenPdf, type PageGeometry } from './engine.js';
import { type FontFacts, interpret, Ops, PdfjsFont } from './pdfjs-interpreter.js';

const OperatorList = z.object({ fnArray: z.array(z.number()), argsArray: z.array(z.unknown()) });
const Failure = z.object({ name: z.string() });

export const pdfjsEngine: Engine = {
  id: 'pdfjs',
  async open(bytes) {
    // The plain build needs DOMMatrix, which Node lacks.
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const ops = Ops.parse(pdfjs.OPS);
    const root = new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'));
    const task = pdfjs.getDocument({
      // pdf.js takes the buffer away, so it gets a copy.
      data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false,
      cMapUrl: folder('cmaps/', root), cMapPacked: true, standardFontDataUrl: folder('standard_fonts/', root),
    });
    const document = await task.promise.catch((error: unknown) => {
      const failure = Failure.safeParse(error);
      throw new UnreadableError(failure.success && failure.data.name === 'PasswordException' ? 'password' : 'damaged');
    });
    const open: OpenPdf = {
      pages: document.numPages,
      page: async (index) => {
        const page = await document.getPage(index + 1);
        const viewport = page.getViewport({ scale: 1 });
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = z.array(z.number()).parse(viewport.transform);
        const base: Matrix = [a, b, c, d, e, f];
        const list = OperatorList.parse(await page.getOperatorList());
        const fonts = new Map<string, FontFacts>();
        const fontOf = (name: string): FontFacts => {
          const known = fonts.get(name) ?? factsOf(page.commonObjs.has(name) ? page.commonObjs.get(name) : null);
          fonts.set(name, known);
          return known;
        };
        const geometry: PageGeometry = interpret(list, ops, base, { width: viewport.width, height: viewport.height }, fontOf);
        page.cleanup();
        return geometry;
      },
      close: () => task.destroy(),
    };
    return open;
  },
};

/** A path that pdf.js takes on every system: forward slashes, one at the end. */
function folder(name: string, root: URL): string {
  return fileURLToPath(new URL(name, root)).replaceAll('\\', '/');
}

function factsOf(font: unknown): FontFacts {
  const parsed = PdfjsFont.safeParse(font);
  if (!parsed.success) return { name: '', bold: false, italic: false, legacy: null, ascent: 0.9, descent: -0.2, unit: 0.001 };
  const { name, bold, black, italic, ascent, descent, fontMatrix } = parsed.data;
  return {
    name,
    bold: bold || black || isBoldName(name),
    italic: italic || /italic|oblique/iu.test(name),
    legacy: null,
    // A font without metrics has both 0.
    ascent: ascent === 0 ? 0.9 : ascent,
    descent: descent === 0 ? -0.2 : descent,
    unit: fontMatrix[0] ?? 0.001,
  };
}
