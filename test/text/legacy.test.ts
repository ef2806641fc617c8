import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTcvn3, decodeVni } from '../../src/text/legacy.js';
import { toTcvn3, toVni } from './legacy-encode.js';

const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const SMALL = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), ...'bcdđghklmnpqrstvx'];
const LETTERS = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];
const OTHER = [...'0123456789 .,;:%/()+-"\'\n\t', '–', '—', '“', '”', '…', '²', '°', '\u00a0', '\u2011'];

const text = (letters: string[]): fc.Arbitrary<string> => fc.array(fc.constantFrom(...letters), { maxLength: 40 }).map((parts) => parts.join(''));
const composed = (decoded: string): string => decoded.normalize('NFC');

describe('TCVN3', () => {
  const decode = (raw: string): string => decodeTcvn3(raw, { upper: false });

  it.each([
    ['Uû ban nh©n d©n x· VÜnh Hßa', 'Uỷ ban nhân dân xã Vĩnh Hòa'],
    ['TiÕp nhËn 1.245 hå s¬, ®¹t 97,5% kÕ ho¹ch', 'Tiếp nhận 1.245 hồ sơ, đạt 97,5% kế hoạch'],
    ['§Æng ThÞ H\u00ad¬ng', 'Đặng Thị Hương'],
    ['¡n, ¢u, £m, ¤ng, ¥n, ¦u', 'Ăn, Âu, Êm, Ông, Ơn, Ưu'],
    ['30 m² – “3/4”', '30 m² – “3/4”'],
  ])('%s', (raw, expected) => expect(decode(raw)).toBe(expected));

  it('prints capitals in fonts of capitals', () => {
    expect(decodeTcvn3('uû ban x· ph\u00ad¬ng ®«ng, quý ii', { upper: true })).toBe('UỶ BAN XÃ PHƯƠNG ĐÔNG, QUÝ II');
  });

  it('gives every small letter back, and the capitals that the code has', () => {
    for (const letter of [...SMALL, ...'ĂÂÊÔƠƯĐ', ...'ABCDEGHIKLMNOPQRSTUVXY']) expect(decode(toTcvn3(letter))).toBe(letter);
  });

  it('gives every letter back as a capital in a font of capitals', () => {
    for (const letter of LETTERS) expect(decodeTcvn3(toTcvn3(letter), { upper: true })).toBe(letter.toUpperCase());
  });

  it('gives any text back, case of vowels aside, and keeps its length', () => {
    fc.assert(fc.property(text([...LETTERS, ...OTHER]), (unicode) => {
      const raw = toTcvn3(unicode);
      expect(decode(raw).toLowerCase()).toBe(unicode.toLowerCase());
      expect(decode(raw)).toHaveLength(raw.length);
    }));
  });
});

describe('VNI', () => {
  it.each([
    ['UÛY BAN NHAÂN DAÂN XAÕ AN BÌNH', 'ỦY BAN NHÂN DÂN XÃ AN BÌNH'],
    ['Tieáp nhaän 1.245 hoà sô, ñaït 97,5% keá hoaïch', 'Tiếp nhận 1.245 hồ sơ, đạt 97,5% kế hoạch'],
    ['Ñaëng Thò Höông, Lyù, Thuî', 'Đặng Thị Hương, Lý, Thuỵ'],
    ['Aùn, Aâu', 'Án, Âu'],
    ['30 m² – “3/4”', '30 m² – “3/4”'],
  ])('%s', (raw, expected) => expect(composed(decodeVni(raw))).toBe(expected));

  it('gives every letter back in both cases', () => {
    for (const letter of LETTERS) expect(composed(decodeVni(toVni(letter)))).toBe(letter);
  });

  it('gives any text back and keeps its length', () => {
    fc.assert(fc.property(text([...LETTERS, ...OTHER]), (unicode) => {
      const raw = toVni(unicode);
      expect(composed(decodeVni(raw))).toBe(unicode);
      expect(decodeVni(raw)).toHaveLength(raw.length);
    }));
  });
});

it('keeps ASCII and the length of whatever comes', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (raw, upper) => {
    expect(decodeVni(raw)).toHaveLength(raw.length);
    expect(decodeTcvn3(raw, { upper })).toHaveLength(raw.length);
  }));
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (ascii) => {
    expect(decodeVni(ascii)).toBe(ascii);
    expect(decodeTcvn3(ascii, { upper: false })).toBe(ascii);
  }));
});
