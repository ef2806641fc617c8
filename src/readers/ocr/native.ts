/**
 * The `tesseract` that is installed on the machine, with the language data of this program. Each picture is read by a
 * process of its own, so that nothing it read before decides what it reads now. What it says is hOCR
 * (http://kba.github.io/hocr-spec/1.2/): boxes are pixels of the picture that was given.
 */
import type { RecognisedBy } from '../../model.js';
import type { Area } from '../pdf/layout.js';
import { children, parseXml, textOf, type XmlElement } from '../xml.js';
import type { NativeEngine } from './native-engine.js';
import { pgm } from './picture.js';
import { type Run, runProgram } from './program.js';
import { dataOf, invertFor, type OcrLine, type OcrWord, PSM, type Recogniser } from './tesseract.js';

/** For one picture: a page of many lines takes some seconds on an old machine. */
const CLOCK = 100_000;

export function nativeEngineOf({ version }: NativeEngine): RecognisedBy {
  return { engine: 'tesseract', version, ...dataOf() };
}

/** A recogniser that runs the machine's own tesseract, one process a picture. @param run for tests: what runs it */
export function nativeRecogniser({ program, data }: NativeEngine, run: Run = runProgram): Recogniser {
  return {
    async read(picture, segmentation, only = '') {
      const variables = {
        tessedit_create_hocr: '1', hocr_char_boxes: '1', tessedit_do_invert: invertFor(segmentation), ...(only !== '' && { tessedit_char_whitelist: only }),
      };
      const args = [
        'stdin', 'stdout', '--tessdata-dir', data, '-l', 'vie', '--oem', '1', '--psm', PSM[segmentation], '--dpi', String(picture.dpi),
        ...Object.entries(variables).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ];
      return linesOfHocr(await run(program, args, pgm(picture), CLOCK));
    },
    stop: async () => {},
  };
}

const LINES = new Set(['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat']);

/** Lines of a page, in its order. @throws UnreadableError `damaged` for what is no hOCR */
export function linesOfHocr(hocr: string): OcrLine[] {
  const [body] = /<body>[^]*<\/body>/u.exec(hocr) ?? ['<body/>'];
  return of(parseXml(Buffer.from(body)), (name) => LINES.has(name)).flatMap((line): OcrLine[] => {
    const words = of(line, (name) => name === 'ocrx_word').flatMap(wordOf);
    const box = boxIn(line, 'bbox');
    const [slope = 0, offset = 0] = numbers(line, 'baseline');
    const y0 = box.y1 + offset;
    const [[size = 0], [descenders = 0], [ascenders = 0]] = [numbers(line, 'x_size'), numbers(line, 'x_descenders'), numbers(line, 'x_ascenders')];
    return words.length === 0 ? [] : [{ words, box, baseline: { x0: box.x0, y0, x1: box.x1, y1: y0 + slope * (box.x1 - box.x0) }, xHeight: size - ascenders - descenders }];
  });
}

function wordOf(word: XmlElement): OcrWord[] {
  const symbols = of(word, (name) => name === 'ocrx_cinfo').map((symbol) => ({ text: textOf(symbol).trim(), box: boxIn(symbol, 'x_bboxes') })).filter(({ text }) => text !== '');
  const text = symbols.map((symbol) => symbol.text).join('');
  return text === '' ? [] : [{ text, box: boxIn(word, 'bbox'), confidence: Math.min(1, Math.max(0, (numbers(word, 'x_wconf')[0] ?? 0) / 100)), symbols }];
}

function of(root: XmlElement, wanted: (kind: string) => boolean): XmlElement[] {
  return children(root).flatMap((node) => (wanted(node.attributes['class'] ?? '') ? [node] : of(node, wanted)));
}

/** Values of a property of the title: "bbox 10 20 30 40; x_wconf 96". */
function numbers({ attributes }: XmlElement, property: string): number[] {
  const [, values = ''] = new RegExp(`(?:^|;)\\s*${property}\\s+([-\\d. ]+)`, 'u').exec(attributes['title'] ?? '') ?? [];
  return values.trim().split(/\s+/u).map(Number).filter(Number.isFinite);
}

function boxIn(node: XmlElement, property: string): Area {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers(node, property);
  return { x0, y0, x1, y1 };
}
