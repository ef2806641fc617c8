import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addIntervals, contains, divideIntervals, exactly, meet, rounded, truncated } from '../../src/text/interval.js';
import { add, parseDecimal, rational, roundHalfUp, truncate } from '../../src/text/rational.js';

const values = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n })).map(([n, d]) => rational(n, d));
const places = fc.integer({ min: 0, max: 4 });

describe('the interval of a printed number', () => {
  it('holds every value that rounds to it', () => {
    fc.assert(fc.property(values, places, (value, decimals) => {
      expect(contains(rounded(parseDecimal(roundHalfUp(value, decimals)), decimals), value)).toBe(true);
    }));
  });

  it('holds every value that is cut off to it', () => {
    fc.assert(fc.property(values, places, (value, decimals) => {
      expect(contains(truncated(parseDecimal(truncate(value, decimals)), decimals), value)).toBe(true);
    }));
  });

  it.each([
    // 2124/2169 = 97,925…: "98" by rounding, "97" by cutting, 96 and 99 by neither
    ['98', true, false], ['97', false, true], ['96', false, false], ['99', false, false],
  ])('of %s holds 2124/2169: rounded %s, cut %s', (text, near, cut) => {
    const share = rational(212400n, 2169n);
    expect(contains(rounded(parseDecimal(text), 0), share)).toBe(near);
    expect(contains(truncated(parseDecimal(text), 0), share)).toBe(cut);
  });

  it('closes both half units, and opens the far end of a cut', () => {
    expect(contains(rounded(parseDecimal('84'), 0), parseDecimal('84.5'))).toBe(true);
    expect(contains(rounded(parseDecimal('85'), 0), parseDecimal('84.5'))).toBe(true);
    expect(contains(truncated(parseDecimal('84'), 0), parseDecimal('85'))).toBe(false);
  });

  it('meets another when a value lies in both', () => {
    expect(meet(rounded(parseDecimal('92.4'), 1), rounded(parseDecimal('92.45'), 2))).toBe(true);
    expect(meet(rounded(parseDecimal('92.4'), 1), exactly(parseDecimal('92.5')))).toBe(false);
    expect(meet(truncated(parseDecimal('1'), 0), exactly(parseDecimal('2')))).toBe(false);
  });

  it('adds and divides to an interval that holds every sum and quotient', () => {
    fc.assert(fc.property(values, values, places, (a, b, decimals) => {
      const [x, y] = [a, b].map((value) => rounded(parseDecimal(roundHalfUp(value, decimals)), decimals));
      if (x === undefined || y === undefined) throw new Error('unreachable');
      expect(contains(addIntervals(x, y), add(a, b))).toBe(true);
      if (y.low.n > 0n && x.low.n >= 0n) expect(contains(divideIntervals(x, y), rational(a.n * b.d, a.d * b.n))).toBe(true);
    }));
  });
});
