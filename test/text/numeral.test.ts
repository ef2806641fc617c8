import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countNumerals, findNumerals, readNumeral, type SeparatorVotes, voteSeparators } from '../../src/text/numeral.js';

const NONE: SeparatorVotes = { dotDecimal: 0, commaDecimal: 0, dotGroup: 0, commaGroup: 0 };
const group = (digits: string, separator: string): string => digits.replace(/\B(?=(?:\d{3})+(?!\d))/gu, separator);

describe('readNumeral', () => {
  it.each([
    ['2124', 'count', '2124', 0], ['05', 'count', '5', 0], ['0', 'count', '0', 0],
    ['2.124', 'count', '2124', 0], ['2,124', 'count', '2124', 0],
    ['1.965.456', 'count', '1965456', 0], ['10.980.935.000', 'measure', '10980935000', 0],
    ['64.52', 'percent', '64.52', 2], ['64,52', 'percent', '64.52', 2], ['0.2', 'percent', '0.2', 1],
    ['97,925', 'percent', '97.925', 3], ['100', 'percent', '100', 0], ['90.00', 'percent', '90.00', 2],
    ['1,5', 'measure', '1.5', 1], ['1.234,5', 'measure', '1234.5', 1], ['1,234.5', 'measure', '1234.5', 1],
    ['0,375', 'measure', '0.375', 3],
  ] as const)('reads %s as a %s: %s', (text, use, exact, decimals) => {
    expect(readNumeral(text, use, NONE)).toMatchObject({ exact, decimals, malformed: false });
  });

  it.each([['1.23.456', 'count'], ['12,5', 'count'], ['23.6781', 'count']] as const)('calls %s malformed as a %s', (text, use) => {
    expect(readNumeral(text, use, NONE).malformed).toBe(true);
  });

  it('goes by the document where a measure could be read either way, and says so', () => {
    expect(readNumeral('1,234', 'measure', { ...NONE, commaDecimal: 3 })).toMatchObject({ exact: '1.234', ambiguous: false });
    expect(readNumeral('1.865', 'measure', NONE)).toMatchObject({ exact: '1865', ambiguous: false });
    expect(readNumeral('1.865', 'measure', { ...NONE, dotDecimal: 2, dotGroup: 1 })).toMatchObject({ exact: '1865', ambiguous: true });
    expect(readNumeral('1.865', 'measure', { ...NONE, dotDecimal: 2 })).toMatchObject({ exact: '1865', ambiguous: true });
    expect(readNumeral('1,234', 'measure', { ...NONE, commaGroup: 3 })).toMatchObject({ exact: '1234' });
    expect(readNumeral('1,234', 'measure', NONE).ambiguous).toBe(true);
  });

  it('reads any integer back in any grouping', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom('', '.', ','), (value, separator) => {
      const digits = value.toString();
      expect(readNumeral(group(digits, separator), 'count', NONE)).toMatchObject({ exact: digits, decimals: 0, malformed: false });
    }));
  });

  it('reads any percentage back with either decimal sign', () => {
    fc.assert(fc.property(fc.nat(100), fc.integer({ min: 1, max: 4 }), fc.nat(9999), fc.constantFrom('.', ','), (whole, places, rest, sign) => {
      const fraction = String(rest).padStart(4, '0').slice(0, places);
      expect(readNumeral(`${whole}${sign}${fraction}`, 'percent', NONE)).toMatchObject({ exact: `${whole}.${fraction}`, decimals: places });
    }));
  });
});

describe('findNumerals', () => {
  it('finds maximal runs with their joints', () => {
    expect(findNumerals('46.452/83.665(55.52%), ngày 5/9.').map(({ text }) => text)).toEqual(['46.452', '83.665', '55.52', '5', '9']);
  });

  it('agrees with the independent count on any text', () => {
    const alphabet = fc.constantFrom('0', '1', '9', '.', ',', ' ', 'a', 'đ', '/', '%', '²', '٣', '-');
    fc.assert(fc.property(fc.array(alphabet, { maxLength: 60 }), (characters) => {
      const text = characters.join('');
      expect(countNumerals(text)).toBe(findNumerals(text).length);
    }));
  });
});

describe('voteSeparators', () => {
  it('counts only what shape alone decides', () => {
    const texts = ['2.169', '2,169', '12', '64.52', '97,9', '1.234.567', '1.234,5'];
    expect(voteSeparators(texts.map((text) => ({ text, whole: false })))).toEqual({ dotDecimal: 1, commaDecimal: 2, dotGroup: 1, commaGroup: 0 });
    expect(voteSeparators([{ text: '2.169', whole: true }])).toEqual({ ...NONE, dotGroup: 1 });
  });
});
