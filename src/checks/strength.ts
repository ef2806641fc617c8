/**
 * Strength of proof: of all single-digit slips in a figure's numbers, how many would break one of the identities
 * that verify it. "98%" beside 2124/2169 sees 67 of 87; "97,93%" sees them all.
 */
import { multiply, parseDecimal } from '../text/rational.js';
import { readNumeral } from '../text/numeral.js';
import type { Identity, Printed } from './check.js';

const NO_VOTES = { dotDecimal: 0, commaDecimal: 0, dotGroup: 0, commaGroup: 0 };

/** @param identities those that verify the figure */
export function strengthOf(figure: string, identities: Identity[]): { caught: number; possible: number } {
  let caught = 0;
  let possible = 0;
  const seen = new Set<string>();
  for (const operand of identities.flatMap(({ operands }) => operands)) {
    if (operand.figure !== figure || seen.has(operand.operand)) continue;
    seen.add(operand.operand);
    for (const slip of slipsOf(operand)) {
      possible += 1;
      if (identities.some((identity) => breaks(identity, operand, slip))) caught += 1;
    }
  }
  return { caught, possible };
}

function breaks(identity: Identity, operand: Printed, slip: Printed): boolean {
  const concerned = identity.operands.some((other) => same(other, operand));
  return concerned && !identity.holds(identity.operands.map((other) => (same(other, operand) ? slip : other)));
}

function same(a: Printed, b: Printed): boolean {
  return a.figure === b.figure && a.operand === b.operand;
}

/** Every number that differs in one digit; a leading digit never becomes zero. A compound ("6 tỷ 320 triệu") has none. */
function slipsOf(operand: Printed): Printed[] {
  if (/\p{L}/u.test(operand.text)) return [];
  const slips: Printed[] = [];
  const digits = [...operand.text];
  const leading = digits.findIndex((digit) => /\d/u.test(digit));
  for (const [at, digit] of digits.entries()) {
    if (!/\d/u.test(digit)) continue;
    for (const other of '0123456789') {
      if (other === digit || (other === '0' && at === leading && digits.length > 1)) continue;
      const text = digits.with(at, other).join('');
      slips.push({ ...operand, text, value: reread(text, operand) });
    }
  }
  return slips;
}

/** The changed text read the way the original was. */
function reread(text: string, operand: Printed): Printed['value'] {
  const use = operand.decimals > 0 ? 'percent' : 'count';
  const reading = operand.decimals > 0
    ? readNumeral(text, use, NO_VOTES)
    : { exact: text.replace(/[.,\s]/gu, '').replace(/^0+(?=\d)/u, '') };
  return multiply(parseDecimal(reading.exact), operand.scale);
}
