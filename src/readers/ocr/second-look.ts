/**
 * Digits are read again, alone and at another scale: a misread digit makes as good a word as the right one, so no
 * dictionary and no confidence tells it; two readings that differ do (field notes, D5 49).
 */
import type { WordReading } from '../../model.js';
import { crop, type Picture, scale } from './picture.js';
import type { OcrLine, OcrWord, Recogniser } from './tesseract.js';

/** Characters of figures, the only ones that the last look may give. */
const OF_FIGURES = '0123456789.,/%()-+';
/** Height that an "x" is brought to for the second look, in pixels: what the models were trained on, about. */
const X_HEIGHT = 22;
const [LEAST_SCALE, MOST_SCALE] = [0.7, 3];

export type Looked = { word: OcrWord; reading: WordReading };

/**
 * Reads every word with a digit again. Where the readings differ a third one is taken and the text that most of them
 * give is kept; the others become alternatives.
 * @param picture what the lines were read from, without ruling lines
 */
export async function lookAgain(picture: Picture, lines: readonly OcrLine[], recogniser: Recogniser): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const line of lines) {
    for (const word of line.words) if (/\p{Nd}/u.test(word.text)) looked.push(await lookAt(picture, word, line.xHeight, recogniser));
  }
  return looked;
}

async function lookAt(picture: Picture, word: OcrWord, xHeight: number, recogniser: Recogniser): Promise<Looked> {
  const pad = Math.round(xHeight / 2);
  const area = { x0: word.box.x0 - pad / 2, y0: word.box.y0 - pad / 2, x1: word.box.x1 + pad / 2, y1: word.box.y1 + pad / 2 };
  const factor = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, X_HEIGHT / Math.max(1, xHeight)));
  const part = await scale(crop(picture, area, pad), Math.abs(factor - 1) < 0.15 ? 1.3 : factor);
  const read = async (only?: string): Promise<{ text: string; confidence: number }> => {
    const words = (await recogniser.read(part, 'line', only)).flatMap((line) => line.words);
    return { text: words.map(({ text }) => text).join(''), confidence: Math.min(1, ...words.map(({ confidence }) => confidence)) };
  };
  const second = await read();
  if (digits(second.text) === digits(word.text)) return { word, reading: { agreed: true, confidence: Math.max(word.confidence, second.confidence), alternatives: [] } };
  const third = await read(OF_FIGURES);
  const readings = [word, second, third].filter(({ text }) => text !== '');
  const votes = (text: string): number => readings.filter((other) => digits(other.text) === digits(text)).length;
  const [best = word] = readings.toSorted((a, b) => votes(b.text) - votes(a.text) || b.confidence - a.confidence);
  // A look that may give nothing but digits has no say over letters.
  const chosen = votes(best.text) > 1 && digits(best.text) !== digits(word.text) && /^[\p{Nd}.,/%()+-]+$/u.test(word.text) ? best.text : word.text;
  const alternatives = [...new Map(readings.filter(({ text }) => text !== chosen).map(({ text, confidence }) => [text, confidence]))].map(([text, confidence]) => ({ text, confidence }));
  return { word: { ...word, text: chosen }, reading: { agreed: false, confidence: word.confidence, alternatives } };
}

/** What must be the same in two readings: the digits and what parts them. */
function digits(text: string): string {
  return text.replace(/[^\p{Nd}.,/%]/gu, '').replace(/^[.,]+|[.,]+$/gu, '');
}
