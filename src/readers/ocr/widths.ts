/**
 * Numbers against the ink that they stand on. Two readings of the same strokes may share an error ("97%" read as "979" at
 * every scale); how wide the ink is depends on the characters alone: in the typefaces of offices all digits are half an em.
 */
import type { Looked } from './second-look.js';
import type { OcrWord } from './tesseract.js';

/**
 * Left and right end of a character's ink and its advance, in thousandths of an em: Times, that Decree 30/2020/NĐ-CP
 * prescribes (Adobe Core 14 AFM, Times-Roman; bold and italic differ by less than is tolerated here).
 */
const INK: Record<string, readonly [from: number, to: number, advance: number]> = {
  0: [24, 476, 500], 1: [111, 394, 500], 2: [30, 475, 500], 3: [43, 431, 500], 4: [12, 472, 500], 5: [32, 438, 500], 6: [34, 468, 500],
  7: [20, 449, 500], 8: [56, 445, 500], 9: [30, 459, 500], '.': [70, 181, 250], ',': [56, 195, 250], ';': [80, 219, 278], ':': [81, 192, 278],
  '“': [43, 414, 444], '”': [30, 401, 444], '%': [61, 772, 833], '/': [-9, 287, 278], '(': [48, 304, 333], ')': [29, 285, 333], '+': [30, 534, 564], '-': [39, 285, 333],
};
/** Heights above and depths below the baseline of what reaches beyond digits. */
const [DIGIT_TOP, COMMA_BOTTOM, BRACKET_BOTTOM] = [676, -141, -177];
/** Words of one size: their heights differ by at most this share. */
const SAME_SIZE = 0.08;
/** Of these the nearest in height are asked: the table of a page is set in 12 points, its text in 14. */
const NEAREST = 9;
/** Words of so many ems, two digits, and at least so many of a size tell how wide its em is. */
const LEAST_WIDTH = 0.9;
const LEAST_WORDS = 4;
/** Ink may be wider or narrower than expected by so many ems, and by this share of its width: edges of pixels, bold type. */
const [TOLERANCE, SHARE] = [0.15, 0.015];

/** What a percent sign, or its ring, is taken for; no unit is printed so close behind decimals. */
const RING = 'cekoơ°º';
/**
 * The end of a number that may be a percent sign: with such a letter, one digit too many, or behind decimals two that look like its
 * rings. Of whole numbers two digits are as wide as the sign, nearly, so that width does not tell them apart.
 */
const PERCENT_LOST = ['(?<=\\p{Nd})\\p{Nd}?', '(?<=\\p{Nd})', '(?<=[.,]\\p{Nd}{1,2})[04789][06]'].map((digits) => new RegExp(`${digits}[${RING}]?(?<tail>[^\\p{L}\\p{Nd}]*)$`, 'u'));
const IMPOSSIBLE = new RegExp(`\\p{Nd}[${RING}][^\\p{L}\\p{Nd}]*$`, 'u');
/** What may stand behind the sign where that was not read for sure: what a number ends with in print. */
const TAILS = ['', '.', ',', ';', ')', ').', '),', ');'];

type Sized = Pick<OcrWord, 'text' | 'box'>;

/** Width of the ink of a text in ems; null when it holds more than digits and their signs. */
export function inkWidth(text: string): number | null {
  const characters = [...text];
  const inks = characters.map((character) => INK[character]);
  const [first, last] = [inks[0], inks.at(-1)];
  if (first === undefined || last === undefined) return null;
  let width = -first[0] - last[2] + last[1];
  for (const ink of inks) {
    if (ink === undefined) return null;
    width += ink[2];
  }
  return width / 1000;
}

function inkHeight(text: string): number {
  return (DIGIT_TOP - (/[()]/u.test(text) ? BRACKET_BOTTOM : /[,;]/u.test(text) ? COMMA_BOTTOM : 0)) / 1000;
}

/** A number may be so many ems, and this share of its width, wider or narrower than the height of its digits tells: typefaces differ by as much. */
const [SHAPE_TOLERANCE, SHAPE_SHARE] = [0.15, 0.05];

/**
 * Whether a text may stand on ink of this width, by its own shape alone; true of all that holds more than digits and their signs.
 * @param tallest height of the tallest piece of ink: a digit, or a bracket
 */
export function fitsShape(text: string, width: number, tallest: number): boolean {
  const expected = inkWidth(text);
  if (expected === null) return true;
  const em = (tallest * 1000) / (DIGIT_TOP - (/[()]/u.test(text) ? BRACKET_BOTTOM : 0));
  return Math.abs(width / em - expected) <= SHAPE_TOLERANCE + SHAPE_SHARE * expected;
}

/**
 * How many ems a word's ink is wider than its text should be (narrower: below 0); null where that can't be told.
 * @param words those of the page that are believed, by which the width of an em is measured for each size
 */
export function widthMeter(words: readonly Sized[]): (word: Sized) => number | null {
  const known = words.flatMap(({ text, box }) => {
    const width = inkWidth(text);
    return width === null || width < LEAST_WIDTH ? [] : [{ box, tall: (box.y1 - box.y0) / inkHeight(text), em: (box.x1 - box.x0) / width }];
  });
  return ({ text, box }) => {
    const width = inkWidth(text);
    if (width === null) return null;
    const emsAt = (tall: number): number[] => known.map((other) => ({ ...other, differs: Math.abs(other.tall / tall - 1) })).filter((other) => other.box !== box && other.differs <= SAME_SIZE)
      .toSorted((a, b) => a.differs - b.differs).slice(0, NEAREST).map(({ em }) => em);
    // What reaches below the line may be just what was misread: a comma lost, or one too many.
    const alike = [text, '0', ',', '('].map((reach) => emsAt((box.y1 - box.y0) / inkHeight(reach))).find((ems) => ems.length >= LEAST_WORDS)?.sort((a, b) => a - b) ?? [];
    const em = alike[alike.length >> 1];
    return em === undefined ? null : (box.x1 - box.x0) / em - width;
  };
}

/** Whether a text may stand on ink that is `off` ems wider than it. */
export function fitsInk(text: string, off: number): boolean {
  return Math.abs(off) <= TOLERANCE + SHARE * (inkWidth(text) ?? 0);
}

/**
 * Readings of a page that their ink does not bear out: each is in doubt, whatever agreed on it. Where one other reading, or the
 * number with a percent sign for its end or a comma between its two digits, fits the ink, that one is taken and the reading before becomes an alternative.
 * @returns what changes, by the word as it was read
 */
export function heldAgainstInk(looked: readonly Looked[]): Map<OcrWord, Looked> {
  const off = widthMeter(looked.filter(({ reading }) => reading.agreed).map(({ word }) => word));
  return new Map(looked.flatMap(({ word, reading }) => {
    const own = off(word);
    if ((own === null || fitsInk(word.text, own)) && !IMPOSSIBLE.test(word.text)) return [];
    const tails = ['$<tail>', ...(IMPOSSIBLE.test(word.text) ? TAILS : [])];
    const others = [...reading.alternatives.map(({ text }) => text), word.text.replace(/^(\p{Nd})(\p{Nd})$/u, '$1,$2'), ...PERCENT_LOST.flatMap((lost) => tails.map((tail) => word.text.replace(lost, `%${tail}`)))];
    const fitting = [...new Set(others)].filter((text) => text !== word.text).flatMap((text) => {
      const far = off({ ...word, text });
      return far !== null && fitsInk(text, far) ? [{ text, far: Math.abs(far) }] : [];
    }).toSorted((a, b) => a.far - b.far);
    const text = fitting[0]?.text ?? word.text;
    const alternatives = [...reading.alternatives, { text: word.text, confidence: word.confidence }, ...fitting.map((other) => ({ text: other.text, confidence: 0 }))]
      .filter((other, index, all) => other.text !== text && all.findIndex((one) => one.text === other.text) === index);
    return [[word, { word: { ...word, text }, reading: { ...reading, agreed: false, alternatives } }] as const];
  }));
}
