/** Figures while they are being made: a `Figure` and what later steps of this stage need to know about it. */
import { evidenceOf } from '../evidence.js';
import type { Block, Figure, Operand, Place } from '../model.js';
import { parseDecimal, rational, multiply, toDecimal } from '../text/rational.js';
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
};

/** An operand from a printed numeral. `factor` is the scale word's: 1000000 for "triệu". */
export function operandOf(
  block: Block, numeral: Pick<ScannedNumeral, 'start' | 'end' | 'text'>, use: NumeralUse, factor: number, votes: SeparatorVotes,
): { operand: Operand; ambiguous: boolean } {
  const reading = readNumeral(numeral.text, use, votes);
  const exact = toDecimal(multiply(parseDecimal(reading.exact), rational(BigInt(factor)))) ?? reading.exact;
  return {
    operand: {
      text: numeral.text,
      value: Number(exact),
      exact,
      decimals: reading.decimals,
      scale: factor,
      evidence: evidenceOf(block, numeral.start, numeral.end),
    },
    ambiguous: reading.ambiguous || reading.malformed,
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
