/**
 * Other readings of a mark on a recognised page: "III." comes out as "II.", "1.2." as "12.". What the recogniser gave
 * otherwise, and what it is known to drop, become further readings, each at a cost; the sequence of all marks decides
 * (field notes: labels are repaired by their place in the sequence only). The text itself stays as it was read.
 */
import type { Block, WordReading } from '../model.js';
import { type Mark, type Reading, readMark } from '../text/labels.js';

/** Belief that another reading of the same ink holds: cheaper than a gap or a double in a list. */
const OTHERWISE_READ = 0.8;
/** Belief that a dot between two levels was lost. */
const DOT_LOST = 1.3;
/** Belief that "III." lost a stroke in every reading: cheaper than a double or a gap, dearer than anything that was read. */
const STROKE_LOST = 2.6;

/** Dust before a number that was recognised, which came out as a sign that no list begins with: "„2. Yêu cầu". */
const SPECK = /^[„“”"'`´’‘,.·~_|¦:;^°ˆ<>«»]{1,2}\s?(?=\p{Nd}{1,2}(?:\.\p{Nd}{1,2})*[.)]\s)/u;

/** How many characters of a block stand before its mark that are dust. */
export function speckBefore({ text, spans }: Block): number {
  const length = SPECK.exec(text)?.[0].length ?? 0;
  return length > 0 && spans.some(({ start, end, reading }) => reading !== undefined && start <= length && end > length) ? length : 0;
}

/**
 * @param lead where the mark begins in the block's text
 * @param mark what the text as it was read says, null when that is no mark
 */
export function withOtherReadings(block: Block, lead: number, mark: Mark | null): Mark | null {
  const word = block.spans.find((span) => span.start <= lead && span.end > lead);
  if (word?.reading === undefined) return mark;
  const rest = block.text.slice(word.end).trimStart();
  const end = block.text.length - rest.length - lead;
  const texts = [...word.reading.alternatives.map(({ text }) => text), ...(mark === null ? asStrokes(block.text.slice(lead, word.end), rest) : [])];
  const others = texts.map((text) => readMark(`${tidy(text)} ${rest}`)).filter((other) => other !== null && other.end > 1);
  const found: Reading[] = others.flatMap((other) => (other === null ? [] : other.readings.map((reading) => ({ ...reading, cost: reading.cost + OTHERWISE_READ }))));
  if (mark === null) return found.length === 0 ? null : { text: block.text.slice(lead, word.end), end, readings: found, weak: true };
  const known = new Set(mark.readings.map(keyOf));
  return { ...mark, readings: [...mark.readings.map(withClose), ...[...found, ...withDot(mark, word.reading), ...withStroke(mark)].filter((reading) => !known.has(keyOf(reading)))] };
}

/** "12." as "1.2." */
function withDot({ readings }: Mark, { agreed }: WordReading): Reading[] {
  return readings.flatMap((reading): Reading[] => {
    const digits = String(reading.values[0]);
    if (reading.scale !== 'arabic' || reading.values.length !== 1 || digits.length !== 2 || digits.endsWith('0')) return [];
    return [{ ...reading, values: [...digits].map(Number), cost: reading.cost + DOT_LOST + (agreed ? 0.3 : 0), marker: reading.marker.replace(/^(\d)(\d)/u, '$1.$2') }];
  });
}

/** "II." as "III.", "VI." as "VII." */
function withStroke({ readings }: Mark): Reading[] {
  return readings.flatMap((reading): Reading[] => {
    const [value] = reading.values;
    if (reading.scale !== 'roman' || value === undefined || !/^V?I{1,2}(?![IVX])/u.test(reading.marker)) return [];
    return [{ ...reading, values: [value + 1], cost: reading.cost + STROKE_LOST, marker: reading.marker.replace(/^(V?I{1,2})/u, '$1I') }];
  });
}

/** The dot of "I" before a title in capitals and of "3.1:" is lost or read as another sign, unlike the numeral. */
function withClose(reading: Reading): Reading {
  return /^(?:[IVX]+|\d+(?:\.\d+)+:)$/u.test(reading.marker) ? { ...reading, marker: `${reading.marker.replace(/:$/u, '')}.` } : reading;
}

/**
 * "HI." is "III.": the bar of an H is what the dots between strokes were taken for. "IL" is "II.", the foot of an L a dot; "I" before
 * a word with a capital lost its dot.
 */
function asStrokes(text: string, rest: string): string[] {
  const closed = /^[IVX]{1,4}$/u.test(text) && /^\p{Lu}/u.test(rest) ? `${text}.` : text.replace(/(?<=^[IVXHl1|]{0,4})L$/u, 'I.');
  return /^[IVXHl1|]{1,5}[.)]$/u.test(closed) ? [closed.replace(/H/gu, 'II').replace(/[l1|]/gu, 'I')] : [];
}

/** A comma for the dot, letters for the strokes of Roman numerals. */
function tidy(text: string): string {
  return text.replace(/^(\d),(\d)/u, '$1.$2').replace(/,$/u, '.').replace(/\\\//gu, 'V').replace(/^L(?=[.)]?$)/u, 'I');
}

function keyOf({ scale, values, base }: Reading): string {
  return `${scale} ${values.join('.')} ${base ?? ''}`;
}
