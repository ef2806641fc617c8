/**
 * Cores: the smallest printed forms of a figure, told by what stands right beside a numeral:
 * `a/b`, `a trên tổng số b`, `p%`, `a đơn vị`. Links between cores come after (link.ts).
 */
import { type Lexicon, type Unit, scaleAt, unitAt } from './lexicon.js';
import type { Scan, ScannedNumeral } from './scan.js';

export type Core = {
  shape: 'ratio' | 'percent' | 'amount';
  start: number;
  /** after the unit, the percent sign, the second operand */
  end: number;
  /** the amount, the percent, or the numerator */
  first: ScannedNumeral;
  /** the denominator of a ratio */
  second: ScannedNumeral | null;
  factor: number;
  unit: { unit: Unit; start: number; end: number } | null;
};

const SLASH = /^\s*\/\s*$/u;
const OUT_OF = /^(?:\s*[\p{L}\s]{0,30})?\s(?:trên|trong) tổng số\s*$/u;
const PERCENT = /^\s*(?:%|phần trăm)/u;

/** All cores of a scan, in order; a numeral belongs to at most one. */
export function findCores(scan: Scan, lexicon: Lexicon): Core[] {
  const cores: Core[] = [];
  for (let at = 0; at < scan.numerals.length; at += 1) {
    const numeral = scan.numerals[at];
    if (numeral === undefined || numeral.mask !== null) continue;
    const ratio = ratioAt(scan, lexicon, numeral, scan.numerals[at + 1]);
    if (ratio !== null) {
      if (isChain(scan, at)) {
        at += chainLength(scan, at) - 1;
        continue;
      }
      cores.push(ratio);
      at += 1;
      continue;
    }
    cores.push(percentAt(scan, lexicon, numeral) ?? amountAt(scan, lexicon, numeral));
  }
  return cores;
}

function ratioAt(scan: Scan, lexicon: Lexicon, a: ScannedNumeral, b: ScannedNumeral | undefined): Core | null {
  if (b === undefined || b.mask !== null) return null;
  const between = scan.folded.slice(a.end, b.start);
  if (!SLASH.test(between) && !OUT_OF.test(between)) return null;
  const scale = scaleAt(lexicon, scan.folded, b.end);
  const unit = unitAt(lexicon, scan.folded, scale?.end ?? b.end);
  return {
    shape: 'ratio', start: a.start, end: unit?.end ?? scale?.end ?? b.end, first: a, second: b, factor: scale?.factor ?? 1, unit,
  };
}

/** `12/73/82`: three numbers, no ratio. */
function isChain(scan: Scan, at: number): boolean {
  return chainLength(scan, at) > 2;
}

function chainLength(scan: Scan, at: number): number {
  let length = 1;
  for (;;) {
    const here = scan.numerals[at + length - 1];
    const next = scan.numerals[at + length];
    if (here === undefined || next === undefined || !SLASH.test(scan.text.slice(here.end, next.start))) return length;
    length += 1;
  }
}

/** `100% trường học`: the unit is what the percentage is of; it does not belong to the percentage's own text. */
function percentAt(scan: Scan, lexicon: Lexicon, numeral: ScannedNumeral): Core | null {
  const sign = PERCENT.exec(scan.folded.slice(numeral.end));
  if (sign === null) return null;
  const end = numeral.end + sign[0].length;
  return { shape: 'percent', start: numeral.start, end, first: numeral, second: null, factor: 1, unit: unitAt(lexicon, scan.folded, end) };
}

function amountAt(scan: Scan, lexicon: Lexicon, numeral: ScannedNumeral): Core {
  const scale = scaleAt(lexicon, scan.folded, numeral.end);
  const after = scale?.end ?? numeral.end;
  const unit = unitAt(lexicon, scan.folded, after);
  return {
    shape: 'amount', start: numeral.start, end: unit?.end ?? after, first: numeral, second: null, factor: scale?.factor ?? 1, unit,
  };
}
