/**
 * tesseract.js with its Vietnamese data from the installed package: nothing is fetched and nothing is cached on disk.
 * What comes back is checked; boxes are pixels of the picture that was given.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { RecognisedBy } from '../../model.js';
import type { Area } from '../pdf/layout.js';
import { UnreadableError } from '../reader.js';
import { pgm, type Picture } from './picture.js';

const Bbox = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
const Symbol = z.object({ text: z.string(), confidence: z.number(), bbox: Bbox });
const Word = z.object({ text: z.string(), confidence: z.number(), bbox: Bbox, symbols: z.array(Symbol) });
const Line = z.object({
  bbox: Bbox, baseline: Bbox, words: z.array(Word),
  rowAttributes: z.object({ rowHeight: z.number(), ascenders: z.number(), descenders: z.number() }),
});
const Page = z.object({ blocks: z.array(z.object({ paragraphs: z.array(z.object({ lines: z.array(Line) })) })).nullable() });

export type OcrWord = { text: string; box: Area; /** 0 to 1 */ confidence: number; symbols: { text: string; box: Area }[] };
/** A row of words; `baseline` runs from the left to the right end of the row, `xHeight` is the height of an "x". */
export type OcrLine = { words: OcrWord[]; box: Area; baseline: Area; xHeight: number };

/** How the recogniser takes a picture apart (Tesseract's PSM): a page, a block of lines, one line, pieces of text here and there. */
export type Segmentation = 'page' | 'block' | 'line' | 'pieces';
export const PSM: Record<Segmentation, string> = { page: '3', block: '6', line: '7', pieces: '11' };

/** White print on dark shows in the first reading; trying it again for every doubtful line only takes time. */
export function invertFor(segmentation: Segmentation): '0' | '1' {
  return segmentation === 'line' || segmentation === 'pieces' ? '0' : '1';
}

export type Recogniser = {
  /** @param only characters that alone may come out, for a second look at digits */
  read(picture: Picture, segmentation: Segmentation, only?: string): Promise<OcrLine[]>;
  stop(): Promise<void>;
};

/**
 * Ends the recogniser that was stopped last. While one lives, the next one of this process finds the engine compiled, which
 * takes a second of processor; it reads nothing any more.
 */
let endResting: (() => Promise<unknown>) | null = null;

const OEM_LSTM = 1;
const Holder = z.object({ worker: z.custom<Worker>((value) => value instanceof Worker) });

const MODEL = '4.0.0_best_int';
/** Of the language data as its package has it: other data would read otherwise, spoilt data anything. */
const DATA_SHA256 = '2284f610f262a1b19ec8df9f196b9ff6ce38ddb4a66329e998941df4b8961c8d';
const require = createRequire(import.meta.url);

/** What reads: engine, its version, its data. */
export function engineOf(): RecognisedBy {
  const { version } = z.object({ version: z.string() }).parse(require('tesseract.js/package.json'));
  return { engine: 'tesseract.js', version, ...dataOf() };
}

/** The language data that every engine is given. */
export function dataOf(): Pick<RecognisedBy, 'data' | 'dataSha256'> {
  return { data: `vie ${MODEL}`, dataSha256: DATA_SHA256 };
}

/** The language data, packed. @throws UnreadableError `ocr-data` when they are missing or not those that are known */
export async function languageFile(): Promise<string> {
  try {
    const file = join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), MODEL, 'vie.traineddata.gz');
    await checkData(file, DATA_SHA256);
    return file;
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError('ocr-data', { file: '@tesseract.js-data/vie' });
  }
}

/** @throws UnreadableError `ocr-data` when the file is not there or holds something else */
export async function checkData(path: string, sha256: string): Promise<void> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) throw new UnreadableError('ocr-data', { file: path });
}

/** Starts a recogniser in a thread of its own; about 0.2 s. @throws UnreadableError `ocr-data` */
export async function startRecogniser(): Promise<Recogniser> {
  const langPath = dirname(await languageFile());
  const { createWorker } = await import('tesseract.js');
  const worker = await createWorker('vie', OEM_LSTM, { langPath, gzip: true, cacheMethod: 'none' });
  // A thread that waits must not keep the program from ending, one that works must.
  const { worker: thread } = Holder.parse(worker);
  thread.unref();
  return {
    async read(picture, segmentation, only = '') {
      thread.ref();
      await worker.setParameters(Object.fromEntries([
        ['tessedit_pageseg_mode', PSM[segmentation]], ['user_defined_dpi', String(picture.dpi)], ['debug_file', '/dev/null'], ['tessedit_char_whitelist', only],
        ['tessedit_do_invert', invertFor(segmentation)],
      ]));
      const { data } = await worker.recognize(pgm(picture), {}, { blocks: true, text: false });
      thread.unref();
      return linesOf(Page.parse(data));
    },
    async stop() {
      const endLast = endResting;
      endResting = () => worker.terminate();
      await endLast?.();
    },
  };
}

function linesOf({ blocks }: z.infer<typeof Page>): OcrLine[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap(({ bbox, baseline, words, rowAttributes: { rowHeight, ascenders, descenders } }) => {
    const kept = words.filter(({ text }) => text.trim() !== '').map(({ text, confidence, bbox: box, symbols }) => ({
      text: text.trim(), box, confidence: confidence / 100, symbols: symbols.map((symbol) => ({ text: symbol.text, box: symbol.bbox })),
    }));
    return kept.length === 0 ? [] : [{ words: kept, box: bbox, baseline, xHeight: rowHeight - ascenders - descenders }];
  });
}
