import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add, compare, divide, equals, multiply, parseDecimal, rational, roundHalfUp, subtract, toDecimal, truncate,
} from '../../src/text/rational.js';

const decimals = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, places]) => {
    const text = digits.toString().padStart(places + 1, '0');
    return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  });
const fractions = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => rational(n, d));

describe('rationals', () => {
  it('read a decimal and write it back', () => {
    fc.assert(fc.property(decimals, (text) => {
      const written = toDecimal(parseDecimal(text));
      expect(written).not.toBeNull();
      expect(equals(parseDecimal(written ?? ''), parseDecimal(text))).toBe(true);
    }));
  });

  it('undo what they do', () => {
    fc.assert(fc.property(fractions, fractions, (a, b) => {
      expect(equals(subtract(add(a, b), b), a)).toBe(true);
      if (b.n !== 0n) expect(equals(divide(multiply(a, b), b), a)).toBe(true);
    }));
  });

  it('round half up and cut off around the value', () => {
    fc.assert(fc.property(fractions.filter(({ n }) => n >= 0n), fc.integer({ min: 0, max: 4 }), (value, places) => {
      const unit = rational(1n, 10n ** BigInt(places));
      const cut = parseDecimal(truncate(value, places));
      expect(compare(cut, value)).toBeLessThanOrEqual(0);
      expect(compare(value, add(cut, unit))).toBeLessThan(0);
      const near = parseDecimal(roundHalfUp(value, places));
      expect(compare(subtract(multiply(near, rational(2n)), multiply(value, rational(2n))), unit)).toBeLessThanOrEqual(0);
    }));
  });

  it.each([
    ['0.5', 0, '1'], ['1.5', 0, '2'], ['97.925', 2, '97.93'], ['97.9249', 2, '97.92'], ['0', 2, '0.00'], ['99.995', 2, '100.00'],
  ])('round %s to %i places as %s', (text, places, expected) => {
    expect(roundHalfUp(parseDecimal(text), places)).toBe(expected);
  });

  it.each(['', '1,5', '1.', '.5', '1e3', '--1', 'một'])('refuse %j', (text) => {
    expect(() => parseDecimal(text)).toThrow(SyntaxError);
  });

  it('refuse to divide by zero', () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });
});
