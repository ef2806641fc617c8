/** PDF with a text layer. Pages are read by PDFium; what it cannot read, pdf.js reads. */
import { addTo } from '../collections.js';
import type { Limits } from '../limits.js';
import type { Extraction, Note } from '../model.js';
import type { LegacyFont } from '../text/legacy.js';
import { oneLine } from '../text/visible.js';
import { isPdf } from './detect.js';
import type { OpenPdf, PageGeometry } from './pdf/engine.js';
import { buildBlocks } from './pdf/blocks.js';
import { judge, type Verdict } from './pdf/judge.js';
import { decodeLegacy, legacyFonts, markLegacy, plainName } from './pdf/legacy-fonts.js';
import { oddities } from './pdf/oddities.js';
import { offPageNotes, withinPage } from './pdf/off-page.js';
import { layOut } from './pdf/pages.js';
import { attachReadings, unreadInkOf } from './ocr/attach.js';
import { contest } from './ocr/layer.js';
import { droppedNotes, isEmpty, pageRecogniser, type PageRecogniser, stampNotes } from './ocr/recognise.js';
import { type Reader, type Recognition, UnreadableError } from './reader.js';

export const pdfReader: Reader = { id: 'pdf', accepts: isPdf, read: readPdf };

type PageSource = Extraction['pageSources'][number];
type ReadPage = { number: number; geometry: PageGeometry; verdict: Verdict | 'ocr'; legacy: ReadonlyMap<string, LegacyFont>; /** recognised to the end, with nothing readable */ nonsense?: true };

const SOURCES: Record<ReadPage['verdict'], PageSource> = { ocr: 'ocr', digital: 'digital', blank: 'digital', 'ocr-layer': 'ocr-layer', garbled: 'poor', 'no-text': 'poor' };
const NOTES: Partial<Record<ReadPage['verdict'], string>> = {
  garbled: 'reader.pdf-page-garbled', 'no-text': 'reader.pdf-page-without-text', 'ocr-layer': 'reader.pdf-page-ocr-layer',
};

/** Told once a file: without its language data nothing can be recognised. */
const NO_DATA = 'reader.ocr-data';
const DRAWS_NOTHING = 'reader.pdf-page-draws-nothing';
const READ = new Set<ReadPage['verdict']>(['digital', 'ocr-layer', 'ocr']);

/**
 * Reads a PDF into blocks; pages without a text layer, or with one that makes no sense, are noted and not read.
 * @throws UnreadableError `password`, `pdf-damaged`, `too-many-pages`, `too-long`, `too-many-cells`, `ocr-data`, or when no page has text `no-text-layer`,
 * `no-text-recognised` where pages were recognised and made no sense, `draws-nothing` where their pictures can't be decoded, `empty`
 */
async function readPdf(bytes: Uint8Array, limits: Limits, recognition: Recognition = { allowed: false }): Promise<Extraction> {
  const { pages: read, notes, recognition: recognisedBy } = await readPages(bytes, limits, recognition);
  const pages = withKnownFonts(read);
  const readable = pages.filter(({ verdict }) => verdict !== 'garbled' && verdict !== 'blank');
  const noData = notes.find(({ id }) => id === NO_DATA);
  if (!pages.some(({ verdict }) => READ.has(verdict))) throw noData === undefined ? new UnreadableError(withoutText(pages, notes), { pages: pages.length }) : new UnreadableError('ocr-data', noData.params);
  const layout = layOut(readable.map(({ number, geometry }) => ({ number, geometry })));
  const { blocks, tables, visible, remarks } = buildBlocks(layout.items, layout.notes, layout.measures, limits);
  attachReadings(blocks, readable);
  const unread = layout.visible - visible;
  if (unread !== 0) notes.push({ id: 'reader.pdf-unread-text', params: { unread, total: layout.visible }, page: null });
  notes.push(...legacyNotes(pages), ...slantedNotes(pages), ...offPageNotes(pages), ...remarks);
  for (const page of layout.doubtful) notes.push({ id: 'reader.pdf-doubtful-columns', params: { page }, page });
  const layers = new Set(pages.filter(({ verdict }) => verdict !== 'blank').map(({ verdict }) => verdict === 'ocr-layer' || verdict === 'ocr'));
  return {
    mediaType: 'application/pdf',
    reader: 'pdf',
    pages: pages.length,
    textFrom: layers.size > 1 ? 'mixed' : layers.has(true) ? 'ocr' : 'digital',
    pageSources: pages.map(({ verdict }) => SOURCES[verdict]),
    blocks,
    tables,
    notes: [...pages.flatMap(noteOf), ...notes],
    ink: unreadInkOf(readable),
    ...recognisedBy,
  };
}

/** Why no page gave text. */
function withoutText(pages: readonly ReadPage[], notes: readonly Note[]): string {
  if (pages.some(({ nonsense, verdict, geometry }) => nonsense === true || (verdict === 'blank' && geometry.unread !== undefined))) return 'no-text-recognised';
  if (pages.every(({ verdict }) => verdict === 'blank')) return 'empty';
  return notes.some(({ id }) => id === DRAWS_NOTHING) ? 'draws-nothing' : 'no-text-layer';
}

function noteOf({ number, verdict, nonsense }: ReadPage): Note[] {
  const id = nonsense === true ? 'reader.pdf-page-nonsense' : NOTES[verdict];
  return id === undefined ? [] : [{ id, params: { page: number }, page: number }];
}

/** One note for each digital signature. */
function signatureNotes({ number, geometry: { signed = [] } }: ReadPage): Note[] {
  return signed.map((text): Note => ({ id: 'reader.pdf-signature', params: { page: number, text: text.slice(0, 200) }, page: number }));
}

/** One note for each watermark, whatever pages it stands on. */
function slantedNotes(pages: readonly ReadPage[]): Note[] {
  const found = new Map<string, number[]>();
  for (const { number, geometry } of pages) {
    const text = oneLine(geometry.slanted);
    if (text !== '') addTo(found, text, number);
  }
  return [...found].map(([text, numbers]) => ({ id: 'reader.pdf-slanted-text', params: { text: text.slice(0, 80), pages: numbers.length }, page: numbers[0] ?? null }));
}

/** Geometry of every page, from the first engine, or from the second where the first fails or gives garbage. */
async function readPages(bytes: Uint8Array, limits: Limits, recognition: Recognition): Promise<{ pages: ReadPage[]; notes: Note[]; recognition: Pick<Extraction, 'recognition'> }> {
  const notes: Note[] = [];
  let first = await openFirst(bytes);
  let second: OpenPdf | null = null;
  const recogniser = pageRecogniser(recognition.native);
  const fallback = async (): Promise<OpenPdf> => {
    if (second === null && recognition.secondEngine?.() === false) throw new UnreadableError('damaged');
    second ??= await (await import('./pdf/engine-pdfjs.js')).pdfjsEngine.open(bytes);
    return second;
  };
  try {
    if (first === null) notes.push({ id: 'reader.pdf-fallback-file', params: {}, page: null });
    notes.push(...oddities(bytes, first));
    const count = first === null ? (await fallback().catch(brokenStructure)).pages : first.pages;
    if (count > limits.pages) throw new UnreadableError('too-many-pages', { pages: count, limit: limits.pages });
    const pages: ReadPage[] = [];
    for (let number = 1; number <= count; number++) {
      let page = first === null ? null : await attempt(first, number);
      if (page === null || page.verdict === 'garbled') {
        const other = await fallback().then((open) => attempt(open, number), () => null);
        if (page === null && first !== null) first = await openFirst(bytes);
        if (other !== null && other.verdict !== 'garbled') {
          if (notes[0]?.id !== 'reader.pdf-fallback-file') notes.push({ id: 'reader.pdf-fallback-page', params: { page: number }, page: number });
          page = other;
        }
      }
      page ??= unreadable(number);
      notes.push(...signatureNotes(page));
      pages.push(page);
    }
    const pictures = pages.filter(({ verdict }) => verdict === 'no-text' || verdict === 'garbled' || verdict === 'ocr-layer');
    if (recognition.allowed && pictures.length > 0) recognition.onPictures?.();
    for (const [index, page] of recognition.allowed ? pictures.entries() : []) {
      if (first === null || notes.some(({ id }) => id === NO_DATA)) break;
      const fresh = await recognised(first, page, limits.pixels, recogniser, notes);
      if (fresh !== null) pages[page.number - 1] = page.verdict === 'ocr-layer' ? against(page, fresh, notes) : fresh;
      recognition.onPage?.(index + 1, pictures.length);
    }
    return { pages, notes, recognition: recognition.allowed && pictures.length > 0 ? { recognition: recogniser.about() } : {} };
  } finally {
    await recogniser.close();
    await first?.close();
    await closeQuietly(second);
  }
}

/** Neither engine could make anything of its references and pages. */
function brokenStructure(error: unknown): never {
  throw error instanceof UnreadableError && error.reason === 'damaged' ? new UnreadableError('pdf-damaged') : error;
}

async function closeQuietly(open: OpenPdf | null): Promise<void> {
  await open?.close().catch(() => undefined);
}

/** Null when the first engine cannot open the file for any reason but a password. */
async function openFirst(bytes: Uint8Array): Promise<OpenPdf | null> {
  const { pdfiumEngine } = await import('./pdf/engine-pdfium.js');
  try {
    const open = await pdfiumEngine.open(bytes);
    return open.pages > 0 ? open : null;
  } catch (error) {
    if (error instanceof UnreadableError && error.reason === 'password') throw error;
    return null;
  }
}

/** A page with a text layer of unknown origin beside what was recognised now; a note says which of them is read. */
function against(layer: ReadPage, fresh: ReadPage, notes: Note[]): ReadPage {
  const { winner, geometry } = contest(layer.geometry, fresh.geometry);
  if (winner === 'layer') return { ...layer, geometry };
  notes.push({ id: 'reader.pdf-layer-replaced', params: { page: layer.number }, page: layer.number });
  return { ...fresh, geometry };
}

/** The page as a recogniser reads its picture; null where it can't be drawn or read, or nothing was recognised over a text layer. */
async function recognised(open: OpenPdf, page: ReadPage, pixels: number, recogniser: PageRecogniser, notes: Note[]): Promise<ReadPage | null> {
  const { number, verdict } = page;
  const drawing = await open.draw?.(number - 1, pixels).catch(() => null);
  if (drawing === undefined || drawing === null) return null;
  if (drawing.lost) {
    notes.push({ id: DRAWS_NOTHING, params: { page: number }, page: number });
    return null;
  }
  const geometry = await recogniser.page(drawing, drawing.dpi).catch((error: unknown) => {
    if (error instanceof UnreadableError) notes.push({ id: `reader.${error.reason}`, params: error.params, page: null });
    return null;
  });
  if (geometry === null) return null;
  notes.push(...stampNotes(number, geometry), ...droppedNotes(number, geometry));
  if (geometry.glyphs.length > 0) return { number, geometry, verdict: 'ocr', legacy: new Map() };
  if (verdict === 'ocr-layer') return null;
  return verdict === 'no-text' && isEmpty(geometry) ? { number, geometry, verdict: 'blank', legacy: new Map() } : { ...page, nonsense: true };
}

async function attempt(open: OpenPdf, number: number): Promise<ReadPage | null> {
  try {
    return judged(number, withinPage(await open.page(number - 1)));
  } catch {
    return null;
  }
}

function judged(number: number, page: PageGeometry, known?: ReadonlyMap<string, LegacyFont>): ReadPage {
  const legacy = legacyFonts(page.glyphs, known);
  const geometry = legacy.size === 0 ? page : { ...page, glyphs: markLegacy(page.glyphs, legacy) };
  return { number, geometry, verdict: judge(geometry), legacy };
}

/** Pages of few words in a font that other pages have shown to be in an old encoding are read as those are. */
function withKnownFonts(pages: readonly ReadPage[]): ReadPage[] {
  const known = new Map(pages.flatMap(({ legacy }) => [...legacy]));
  return known.size === 0 ? [...pages] : pages.map((page) => (page.legacy.size === known.size || page.verdict === 'ocr' ? page : judged(page.number, page.geometry, known)));
}

/** One note for each font whose text was decoded and had something to decode. */
function legacyNotes(pages: readonly ReadPage[]): Note[] {
  const found = new Map<string, LegacyFont>();
  for (const { geometry, legacy } of pages) {
    for (const [name, font] of legacy) if (geometry.glyphs.some((glyph) => glyph.font.name === name && decodeLegacy(glyph.text, font) !== glyph.text)) found.set(plainName(name), font);
  }
  return [...found].map(([font, { encoding }]) => ({ id: 'reader.pdf-legacy-font', params: { font, encoding: encoding === 'vni' ? 'VNI' : 'TCVN3' }, page: null }));
}

function unreadable(number: number): ReadPage {
  return { number, verdict: 'no-text', legacy: new Map(), geometry: { width: 595, height: 842, glyphs: [], rules: [], image: 0, ink: true, slanted: '' } };
}
