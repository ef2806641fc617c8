import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRoman, toRoman } from '../../src/text/roman.js';

describe('Roman numerals', () => {
  it('go there and back for 1 to 89', () => {
    for (let value = 1; value < 90; value += 1) expect(fromRoman(toRoman(value))).toBe(value);
  });

  it.each([['I', 1], ['IV', 4], ['IX', 9], ['XIV', 14], ['XL', 40], ['XLIX', 49], ['LXXXIX', 89]] as const)('%s', (text, value) => expect(fromRoman(text)).toBe(value));

  it.each(['', 'IIII', 'VV', 'IIV', 'IC', 'ix', '1', 'XC', 'C', 'I ', 'VIX'])('refuses "%s"', (text) => expect(fromRoman(text)).toBeNull());

  it('reads only what it would write', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('I', 'V', 'X', 'L'), maxLength: 8 }), (text) => {
      const value = fromRoman(text);
      if (value !== null) expect(toRoman(value)).toBe(text);
    }));
  });

  it.each([0, 90, -1, 1.5])('has no numeral for %s', (value) => expect(() => toRoman(value)).toThrow(RangeError));
});
