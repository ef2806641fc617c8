/**
 * Digits are read again at another scale, in their context: a misread digit makes as good a word as the right one, so
 * no dictionary and no confidence tells it; readings that differ do (field notes, D5 49). A word alone is read worse
 * than a word in its line, so whole pages and lines are looked at, and words are found again by their places.
 */
import type { WordReading } from '../../model.js';
import type { Area } from '../pdf/layout.js';
import { crop, type Picture, scale } from './picture.js';
import type { OcrLine, OcrWord, Recogniser, Segmentation } from './tesseract.js';
import { mayGoOn, withoutTears } from './torn.js';

/** Scales of the second and the third look: far enough from 1 for the recogniser to see other pixels. */
const SECOND = 0.72;
const THIRD = 1.25;

/** Two readings that share an error were seen to be unsure of it: below this a third one has to agree as well. */
export const SURE = 0.85;

/** Words on either side that a number is read with, and words between two pieces of a line that are worth leaving out. */
const [BESIDE, LEAST_GAP] = [2, 2];

/** Pixels around a line that belong to it: edges of letters are pale. */
const EDGE = 2;

export type Looked = { word: OcrWord; reading: WordReading };
type Text = { text: string; confidence: number };

/**
 * The lines with every word that holds digits or may be a Roman mark read again. Where two readings differ a third one
 * is taken and the text that most of them give is kept; the others become alternatives.
 * @param picture what the lines were read from, without ruling lines
 */
export async function lookAgain(picture: Picture, lines: readonly OcrLine[], segmentation: Segmentation, recogniser: Recogniser): Promise<{ lines: OcrLine[]; looked: Looked[] }> {
  const pieces = lines.map(piecesOf);
  if (pieces.every(({ length }) => length === 0)) return { lines: [...lines], looked: [] };
  const others = (await readAt(showing(picture, pieces.flat()), { x0: 0, y0: 0, x1: picture.width, y1: picture.height }, 0, SECOND, segmentation === 'page' ? 'pieces' : segmentation, recogniser)).flatMap((line) => line.words);
  const looked: Looked[] = [];
  const settled: OcrLine[] = [];
  for (const [at, line] of lines.entries()) {
    const near = others.filter(({ box }) => overlap(box.y0, box.y1, line.box.y0, line.box.y1) > 0.4 * (box.y1 - box.y0));
    const thirds = new Map<Area, OcrWord[]>();
    const third = async (word: OcrWord): Promise<OcrWord[]> => {
      const piece = pieces[at]?.find(({ x0, x1 }) => x0 <= word.box.x0 && word.box.x1 <= x1) ?? line.box;
      const read = thirds.get(piece) ?? await pieceAgain(picture, piece, line.xHeight, recogniser);
      thirds.set(piece, read);
      return read;
    };
    const words: OcrWord[] = [];
    const whole = withoutTears(line.words);
    for (const [index, raw] of whole.entries()) {
      const word = { ...raw, text: withPercent(raw.text) };
      const second = textAt(near, word);
      if (!worthALook(word, index === 0) && !(isOdd(word) && second !== null && worthALook(second, index === 0))) {
        words.push(word);
        continue;
      }
      const isSettled = second !== null && key(second.text) === key(word.text) && Math.max(word.confidence, second.confidence) >= SURE;
      const settledWord = settle(word, second, isSettled ? null : textAt(await third(word), word), mayGoOn(word, whole[index - 1]) || mayGoOn(whole[index + 1], word) || UNEVEN.test(word.text));
      words.push(settledWord.word);
      looked.push(settledWord);
    }
    settled.push({ ...line, words });
  }
  return { lines: settled, looked };
}

/** The parts of a line that are worth a look, each with some words beside it: half of the time would go into what holds no number. */
function piecesOf({ words, box }: OcrLine): Area[] {
  const wanted = words.map((word, index) => worthALook(word, index === 0) || isOdd(word));
  const pieces: Area[] = [];
  let last = -1;
  for (const [index, word] of words.entries()) {
    if (!wanted.slice(Math.max(0, index - BESIDE), index + BESIDE + 1).some(Boolean)) continue;
    const open = pieces.at(-1);
    if (open !== undefined && index - last <= LEAST_GAP) open.x1 = word.box.x1;
    else pieces.push({ ...box, x0: word.box.x0, x1: word.box.x1 });
    last = index;
  }
  return pieces;
}

/** The picture with these areas alone. */
function showing(picture: Picture, areas: readonly Area[]): Picture {
  const { width, height } = picture;
  const data = new Uint8Array(width * height).fill(255);
  for (const box of areas) {
    const [x0, x1] = [Math.max(0, Math.floor(box.x0) - EDGE), Math.min(width, Math.ceil(box.x1) + EDGE)];
    for (let y = Math.max(0, Math.floor(box.y0) - EDGE); y < Math.min(height, Math.ceil(box.y1) + EDGE); y++) data.set(picture.data.subarray(y * width + x0, y * width + x1), y * width + x0);
  }
  return { ...picture, data };
}

/** Numbers, and words in whose place a mark like "II." or "l." may stand. */
function worthALook({ text }: Pick<Text, 'text'>, first: boolean): boolean {
  return /\p{Nd}/u.test(text) || (first && /^[IVXLHl1|\\/]{1,6}\s?[.,)]?$/u.test(text));
}

/** Short, doubtful and without a letter that could belong to a word: may be a number misread. */
function isOdd({ text, confidence }: OcrWord): boolean {
  return text.length <= 4 && confidence < 0.8;
}

function settle(word: OcrWord, second: Text | null, third: Text | null, torn: boolean): Looked {
  const same = (other: Text | null): boolean => other !== null && key(other.text) === key(word.text);
  const sure = Math.max(word.confidence, second?.confidence ?? 0) >= SURE;
  if (!torn && (sure ? same(second) || (second === null && same(third)) : same(second) && same(third))) return { word, reading: { agreed: true, confidence: Math.max(word.confidence, second?.confidence ?? 0), alternatives: [] } };
  const readings = [word, second, third].flatMap((text): Text[] => (text === null || text.text === '' ? [] : [text]));
  const votes = (text: string): number => readings.filter((other) => key(other.text) === key(text)).length;
  const [best = word] = readings.toSorted((a, b) => votes(b.text) - votes(a.text));
  const chosen = votes(best.text) > 1 && key(best.text) !== key(word.text) ? best.text : word.text;
  const alternatives = [...new Map(readings.filter(({ text }) => text !== chosen).map(({ text, confidence }) => [text, confidence]))].map(([text, confidence]) => ({ text, confidence }));
  return { word: { ...word, text: chosen }, reading: { agreed: false, confidence: word.confidence, alternatives } };
}

/**
 * What a percent sign is misread as at the end of a number: "86,39c", "97®o", "12%o". None of these can be meant, so the
 * sign is put back before readings are compared.
 */
export function withPercent(text: string): string {
  return text.replace(/(?<=\p{Nd})(?:[9®°º][co°º]|%[co°º])(?=[).,;:]*$)/u, '%');
}

/** What other words say where `word` stands, joined; null where they say nothing. */
function textAt(others: readonly OcrWord[], { box }: OcrWord): Text | null {
  const width = box.x1 - box.x0;
  const there = others.filter((other) => {
    const shared = overlap(other.box.x0, other.box.x1, box.x0, box.x1);
    return shared > 0.5 * (other.box.x1 - other.box.x0) || shared > 0.5 * width;
  });
  if (there.length === 0) return null;
  return { text: withPercent(there.map(({ text }) => text).join('')), confidence: Math.min(...there.map(({ confidence }) => confidence)) };
}

async function pieceAgain(picture: Picture, box: Area, xHeight: number, recogniser: Recogniser): Promise<OcrWord[]> {
  const pad = Math.max(4, Math.round(xHeight / 2));
  return (await readAt(picture, { x0: box.x0 - pad, y0: box.y0 - pad / 2, x1: box.x1 + pad, y1: box.y1 + pad / 2 }, pad, THIRD, 'line', recogniser)).flatMap((line) => line.words);
}

/** A part of the picture read at another scale; boxes in pixels of the picture. */
async function readAt(picture: Picture, area: Area, margin: number, factor: number, segmentation: Segmentation, recogniser: Recogniser): Promise<OcrLine[]> {
  const lines = await recogniser.read(await scale(crop(picture, area, margin), factor), segmentation);
  const [dx, dy] = [Math.max(0, Math.floor(area.x0)) - margin, Math.max(0, Math.floor(area.y0)) - margin];
  const back = (box: Area): Area => ({ x0: box.x0 / factor + dx, y0: box.y0 / factor + dy, x1: box.x1 / factor + dx, y1: box.y1 / factor + dy });
  return lines.map((line) => ({
    box: back(line.box), baseline: back(line.baseline), xHeight: line.xHeight / factor,
    words: line.words.map((word) => ({ ...word, box: back(word.box), symbols: word.symbols.map((symbol) => ({ ...symbol, box: back(symbol.box) })) })),
  }));
}

function overlap(a0: number, a1: number, b0: number, b1: number): number {
  return Math.min(a1, b1) - Math.max(a0, b0);
}

/** A dash in the middle of digits, which a 1 is worn to: "5-0" for "510". Ranges have as many digits on either side. */
const UNEVEN = /(?<!\p{Nd})(?:\p{Nd}-\p{Nd}{1,3}|\p{Nd}{1,3}-\p{Nd})(?!\p{Nd})/u;

/** What must be the same in two readings: the digits and what parts them; of marks without digits all. */
function key(text: string): string {
  if (!/\p{Nd}/u.test(text)) return text;
  return text.replace(/[^\p{Nd}.,/%]/gu, '').replace(/^[.,]+|[.,]+$/gu, '');
}
