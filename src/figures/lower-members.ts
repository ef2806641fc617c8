/** The lower members of an amount in words of scale: "320 triệu" of "6 tỷ 320 triệu". */
import { type Lexicon, scaleAt } from './lexicon.js';
import { numeralsBefore, type Scan, type ScannedNumeral } from './scan.js';

export type LowerMember = { numeral: ScannedNumeral; factor: number; end: number };

/** `6 tỷ 320 triệu`, `1 ngàn 200 chị`: whole numbers behind a scale, each smaller than the scale before it. */
export function lowerMembers(scan: Scan, lexicon: Lexicon, scale: { factor: number; end: number }): LowerMember[] {
  const members: LowerMember[] = [];
  const half = /^\s+rưỡi(?!\p{L})/u.exec(scan.folded.slice(scale.end))?.[0].length ?? 0;
  if (half > 0) {
    // "2 triệu rưỡi": the half of a scale is five of its tenths.
    const end = scale.end + half;
    return [{ numeral: { index: -1, start: end - 4, end, text: '5', mask: null, spoken: true }, factor: scale.factor / 10, end }];
  }
  let above = scale;
  for (;;) {
    const next = scan.numerals[numeralsBefore(scan, above.end + 1)];
    if (next === undefined || next.start !== above.end + 1 || next.mask !== null || !/^\d{1,3}$/u.test(next.text) || scan.text[above.end] !== ' ') return members;
    const own = scaleAt(lexicon, scan.folded, next.end);
    const factor = own?.factor ?? 1;
    if (BigInt(next.text) * BigInt(factor) >= BigInt(above.factor)) return members;
    members.push({ numeral: next, factor, end: own?.end ?? next.end });
    if (own === null) return members;
    above = own;
  }
}

/** Numerals of the text that the members were printed with. */
export function printedMembers(members: LowerMember[]): ScannedNumeral[] {
  return members.map(({ numeral }) => numeral).filter(({ spoken }) => spoken !== true);
}
