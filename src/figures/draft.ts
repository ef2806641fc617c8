/** Figures while they are being made: a `Figure` and what later steps of this stage need to know about it. */
import { evidenceOf } from '../evidence.js';
import type { Block, Figure, Operand, Place } from '../model.js';
import { add, multiply, parseDecimal, rational, toDecimal } from '../text/rational.js';
import { type NumeralUse, type SeparatorVotes, readNumeral } from '../text/numeral.js';
import type { ScannedNumeral } from './scan.js';

export type Draft = {
  figure: Figure;
  block: number;
  start: number;
  end: number;
  /** numerals claimed, as [block, start] */
  numerals: [number, number][];
  /** offset after the first number and its unit, where "trong đó" may follow */
  head: number;
  /** what the lists are about that the figure stands in, outermost first */
  items: string[];
  /** the label is nothing but a unit and a deed */
  vague: boolean;
  /** the figure without which this one's words say nothing: the fines of "34 quyết định với số tiền 5 triệu đồng" */
  follows: Draft | null;
};

/** An operand from a printed numeral. `factor` is the scale word's: 1000000 for "triệu". */
export function operandOf(
  block: Block, numeral: Pick<ScannedNumeral, 'start' | 'end' | 'text'>, use: NumeralUse, factor: number, votes: SeparatorVotes,
): { operand: Operand; ambiguous: boolean } {
  const reading = readNumeral(numeral.text, use, votes);
  const exact = toDecimal(multiply(parseDecimal(reading.exact), rational(BigInt(factor)))) ?? reading.exact;
  return {
    operand: {
      text: block.text.slice(numeral.start, numeral.end),
      value: Number(exact),
      exact,
      decimals: reading.decimals,
      scale: factor,
      evidence: evidenceOf(block, numeral.start, numeral.end),
    },
    ambiguous: reading.ambiguous || reading.malformed,
  };
}

/** "6 tỷ 320 triệu": the amount with its lower members added, printed down to the last of them. */
export function compoundOf(block: Block, upper: Operand, lower: { numeral: Pick<ScannedNumeral, 'start' | 'end' | 'text'>; factor: number }[], end: number): Operand {
  const last = lower.at(-1);
  if (last === undefined) return upper;
  const exact = lower.reduce((sum, { numeral, factor }) => add(sum, rational(BigInt(numeral.text) * BigInt(factor))), parseDecimal(upper.exact));
  const start = upper.evidence.start;
  const text = toDecimal(exact) ?? upper.exact;
  return {
    text: block.text.slice(start, end), value: Number(text), exact: text, decimals: 0, scale: last.factor, evidence: evidenceOf(block, start, end),
  };
}

/** A figure with every field at its neutral value. */
export function blankFigure(block: Block, place: Place, section: string | null, start: number, end: number): Figure {
  return {
    id: '', part: place.part, kind: 'count', label: '', context: [], indicator: null, indicatorScore: null, section,
    numerator: null, denominator: null, percent: null, percentBase: null, value: null, change: null, unit: null,
    approximate: null, cumulative: false, ambiguous: false, role: 'result', period: null, table: null, whole: null, reading: 'digital',
    verdict: 'unchecked', verdictReason: null, strength: null, evidence: evidenceOf(block, start, end),
  };
}
