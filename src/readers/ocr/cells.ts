/**
 * Cells of a table one by one. A number alone in a cell is what the recogniser reads worst: it expects lines of words,
 * and drops or invents digits of "0", "11", "91". So the ink of such a cell is set beside itself three times and read
 * as one line; what comes out three times over is a reading that knows the number's length.
 */
import type { WordReading } from '../../model.js';
import type { Area } from '../pdf/layout.js';
import { components, inkOf } from './components.js';
import { crop, type Picture, scale } from './picture.js';
import { SURE, withPercent } from './second-look.js';
import type { OcrLine, OcrWord, Recogniser } from './tesseract.js';
import { fitsShape } from './widths.js';

const TIMES = 3;
/** Gap between the copies as a share of their height: less than between words, so that they come out as one. */
const GAP = 0.4;
/** Copies are taken of ink at most this many times as wide as high: one short number. */
const MOST_WIDTH = 7;
const LEAST_HEIGHT_INCHES = 0.06;
const MOST_HEIGHT_INCHES = 0.2;
const MARGIN = 12;
const SEPARATORS = /[.,]/gu;
/** Below this, the reading of the cell as a whole is a guess that any reading of the copies beats. */
const GUESS = 0.5;
const NUMBER = /^[\p{Nd}.,/%()+-]*\p{Nd}[\p{Nd}.,/%()+-]*$/u;

/**
 * The number of a cell that holds nothing else, read as copies at two scales and weighed against how the cell was
 * read as a whole; null for a cell that holds words, or where the copies say nothing.
 * @param picture the cell with white around it
 * @param lines how the cell was read as a whole
 */
export async function loneNumber(picture: Picture, lines: readonly OcrLine[], recogniser: Recogniser): Promise<{ lines: OcrLine[]; word: OcrWord; reading: WordReading } | null> {
  const cell = withoutDirt(picture);
  const ink = inkOf(cell);
  if (ink === null) return null;
  const [width, height] = [ink.x1 - ink.x0, ink.y1 - ink.y0];
  if (width > MOST_WIDTH * height || height < LEAST_HEIGHT_INCHES * cell.dpi || height > MOST_HEIGHT_INCHES * cell.dpi) return null;
  const raw = withPercent(lines.flatMap(({ words }) => words).map(({ text }) => text).join(''));
  const first = withOnes(raw);
  const confidence = Math.min(1, ...lines.flatMap(({ words }) => words).map((word) => word.confidence));
  // A word that the recogniser hardly believes may be a number whose digits are torn.
  if (/\p{L}{3}/u.test(first) && confidence >= GUESS) return null;
  const one = crop(cell, ink, 0);
  const [read, others]: [string[], string[]] = [[], []];
  for (const factor of [1, 0.75]) {
    const copied = await readCopies(one, factor, recogniser);
    const text = periodOf(copied);
    if (text !== null) read.push(text);
    // A dot that only one of the copies kept may be there.
    others.push(...copiesOf(copied).filter((copy) => copy !== text && NUMBER.test(copy)));
    if (read.length === 1 && read[0] === plain(first) && confidence >= SURE) break;
  }
  const readings = (confidence < GUESS ? [...read, plain(first)] : [plain(first), ...read]).filter((text) => NUMBER.test(text));
  const votes = (text: string): number => readings.filter((other) => other === text).length;
  // Of copies that differ from the whole and from each other, the whole stands unless the ink is no shape for it; a reading of the copies knows more.
  const tallest = Math.max(...components(one).map(({ y0, y1 }) => y1 - y0));
  const shaped = readings.filter((text) => fitsShape(text, width, tallest));
  const most = (shaped.length === 0 ? readings : shaped).toSorted((a, b) => votes(b) - votes(a))[0];
  if (most === undefined) return null;
  const chosen = withSeparators(most, one);
  if (read.length === 0 && chosen === raw) return null;
  const agreed = votes(chosen) > (confidence < SURE ? 2 : 1) && [...read, ...others].every((text) => text === chosen) && fits(chosen, one) && fitsShape(chosen, width, tallest);
  const alternatives = [...new Set([...readings, ...others, raw].filter((text) => text !== chosen && text !== ''))].map((text) => ({ text, confidence }));
  const word: OcrWord = { text: chosen, box: ink, confidence, symbols: [] };
  const line: OcrLine = lines.length === 1 && lines[0] !== undefined ? { ...lines[0], words: [word] }
    : { words: [word], box: ink, baseline: { x0: ink.x0, y0: ink.y1, x1: ink.x1, y1: ink.y1 }, xHeight: Math.round(height * 0.68) };
  return { lines: [line], word, reading: { agreed, confidence, alternatives } };
}

/** Ink both lower and narrower than this share of the tallest is a point, a comma or dirt, and of print only so near to other print. */
const [SMALL, NEAR] = [0.3, 0.25];

/**
 * The cell without specks beside or above what stands in it: dirt and rests of ruling lines in twos, which would be read as points
 * and make the number wider than it is. What lies among the digits stays, and a point behind them. Changes nothing.
 */
export function withoutDirt(cell: Picture): Picture {
  const pieces = components(cell);
  const tallest = Math.max(0, ...pieces.map(({ y0, y1 }) => y1 - y0));
  const isSmall = ({ x0, y0, x1, y1 }: Area): boolean => Math.max(x1 - x0, y1 - y0) <= SMALL * tallest;
  const print = pieces.filter((piece) => !isSmall(piece));
  const near = NEAR * tallest;
  const [left, right] = [Math.min(...print.map(({ x0 }) => x0)) - near, Math.max(...print.map(({ x1 }) => x1)) + near];
  const [top, bottom] = [Math.min(...print.map(({ y0 }) => y0)), Math.max(...print.map(({ y1 }) => y1)) + near];
  const data = Uint8Array.from(cell.data);
  for (const { x0, y0, x1, y1 } of pieces.filter(isSmall)) {
    if (x1 > left && x0 < right && y1 > top && y0 < bottom) continue;
    for (let y = y0; y < y1; y++) data.fill(255, y * cell.width + x0, y * cell.width + x1);
  }
  return { ...cell, data };
}

/** Strokes among digits are ones: "4I" is 41. */
function withOnes(text: string): string {
  const ones = text.replace(/[Il|]/gu, '1');
  return /\p{Nd}/u.test(text) && NUMBER.test(plain(ones)) ? ones : text;
}

/** Height of a point or comma as a share of a digit's, from and to, how far down its middle is, and how far apart the digits beside it are. */
const [LEAST_LOW, MOST_LOW, LOW_MIDDLE, LOW_GAP] = [0.12, 0.45, 0.65, 0.38];

/**
 * Digits with the points and commas that their ink shows between them, where the reading has none: "922" for "92,2". Before three digits
 * it is a point, else a comma; a number whose digits touch says nothing.
 */
export function withSeparators(text: string, one: Picture): string {
  if (!/^\p{Nd}{2,9}$/u.test(text)) return text;
  const pieces = columnsOf(one);
  const tallest = Math.max(...pieces.map(({ y0, y1 }) => y1 - y0));
  const isLow = ({ y0, y1 }: Area): boolean => y1 - y0 <= MOST_LOW * tallest && y1 - y0 >= LEAST_LOW * tallest && (y0 + y1) / 2 >= LOW_MIDDLE * tallest;
  const isDigit = ({ y0, y1 }: Area): boolean => y1 - y0 >= 0.7 * tallest;
  const lows = pieces.filter(isLow);
  if (lows.length === 0 || pieces.filter(isDigit).length !== text.length || lows.length + text.length !== pieces.length) return text;
  const digits = pieces.filter(isDigit);
  const places = lows.map((low) => digits.filter(({ x0 }) => x0 < low.x0).length);
  const isBetween = (place: number): boolean => (digits[place]?.x0 ?? 0) - (digits[place - 1]?.x1 ?? Infinity) >= LOW_GAP * tallest;
  if (places.some((place, index) => !isBetween(place) || (index > 0 && place - (places[index - 1] ?? 0) !== 3))) return text;
  const separator = text.length - (places.at(-1) ?? 0) === 3 ? '.' : ',';
  if (places.length > 1 && separator === ',') return text;
  return [...text].map((digit, index) => (places.includes(index) ? separator : '') + digit).join('');
}

/** Ink that stands above each other as one piece, from the left: strokes of a fax are torn. */
function columnsOf(one: Picture): Area[] {
  const columns: Area[] = [];
  for (const piece of components(one).toSorted((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last === undefined || piece.x0 >= last.x1) columns.push({ ...piece });
    else Object.assign(last, { y0: Math.min(last.y0, piece.y0), x1: Math.max(last.x1, piece.x1), y1: Math.max(last.y1, piece.y1) });
  }
  return columns;
}

/** No more pieces of ink beside each other than characters: more means that one was dropped. A "%" may be three. */
function fits(text: string, one: Picture): boolean {
  let [count, edge] = [0, -1];
  for (const { x0, x1 } of components(one).toSorted((a, b) => a.x0 - b.x0)) {
    if (x0 + x1 > 2 * edge) count++;
    edge = Math.max(edge, x1);
  }
  return count <= text.length + 2 * (text.split('%').length - 1);
}

function plain(text: string): string {
  return text.replace(/\s/gu, '');
}

/** What is read of the picture set `TIMES` times in a row. */
async function readCopies(one: Picture, factor: number, recogniser: Recogniser): Promise<string> {
  const words = (await recogniser.read(await scale(copies(one), factor), 'line')).flatMap((line) => line.words);
  return words.map(({ text }) => text).join('');
}

/** "717171" is three times "71", "13171.3171.317" is "1.317" with a dot lost in one copy; null for what is no repetition. */
export function periodOf(text: string): string | null {
  const copies = copiesOf(text);
  // What two copies say is what stands there.
  return copies.find((copy, index) => copies.indexOf(copy) !== index) ?? null;
}

/** The copies that a reading of them holds, alike but for dots and commas; none for what is no repetition. */
function copiesOf(text: string): string[] {
  const whole = text.replace(SEPARATORS, '');
  const length = whole.length / TIMES;
  if (length < 1 || !Number.isInteger(length) || whole.slice(0, length).repeat(TIMES) !== whole) return [];
  const copies: string[] = [];
  for (const character of text) {
    const last = copies.at(-1);
    const full = last === undefined || last.replace(SEPARATORS, '').length === length;
    if (full && !/[.,]/u.test(character)) copies.push(character);
    else copies[copies.length - 1] += character;
  }
  return copies;
}

function copies(one: Picture): Picture {
  const gap = Math.round(one.height * GAP);
  const width = TIMES * one.width + (TIMES - 1) * gap + 2 * MARGIN;
  const height = one.height + 2 * MARGIN;
  const data = new Uint8Array(width * height).fill(255);
  for (let copy = 0; copy < TIMES; copy++) {
    for (let y = 0; y < one.height; y++) data.set(one.data.subarray(y * one.width, (y + 1) * one.width), (y + MARGIN) * width + MARGIN + copy * (one.width + gap));
  }
  return { width, height, data, dpi: one.dpi };
}
