import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, fold, normalise, rawSlice } from '../../src/text/normalise.js';

const VIETNAMESE = 'Ủy ban nhân dân xã Nghĩa Thuận, hòa giải ở cơ sở được 45 vụ, đạt 97,8% kế hoạch quý';
const piece = fc.oneof(
  fc.constantFrom(...VIETNAMESE, 'ế', 'ợ', 'Đ', '\u00a0', '\u200b', '\u00ad', '\t', '  ', '½', '²', 'Ð', '\u2011', '\u0301', '\u043e', '７', '٣', '\u2044', "1'234", '\ufe0f', '\u034f', '𝟏', '😀', '\n'),
  fc.string({ maxLength: 2 }),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('normalise', () => {
  it.each([
    ['ủy ban'.normalize('NFD'), 'ủy ban'],
    [' hai \u00a0 dấu\tcách ', 'hai dấu cách'],
    ['ẩn\u200b\u00ad đi', 'ẩn đi'],
    ['Ðồng Ƌăng'.replace('Ƌ', 'Ɖ'), 'Đồng Đăng'],
    ['½ ngày, 30 m²', '½ ngày, 30 m²'],
    ['12/BC\u2011UBND, lãnh\u2010đạo', '12/BC-UBND, lãnh-đạo'],
    ['tăng \u22125%, mã 5\u20127', 'tăng -5%, mã 5-7'],
    ['１．２３４／２．０００ hồ sơ （６１，７％）', '1.234/2.000 hồ sơ (61,7%)'],
    ['45\u204450, 45\u221550', '45/50, 45/50'],
    ['\u0661\u0662\u066b\u0665\u066a và 𝟏𝟐', '12,5% và 12'],
    ['5\u200b.1\u034f23 \u2611\ufe0f', '5.123 \u2611'],
    ['hô\u00ad\u0300 sơ', 'hồ sơ'],
    ["1'234 và 1’234’567", '1.234 và 1.234.567'],
    ["12'30, 5’ và 10°45'123, l'234", "12'30, 5’ và 10°45'123, l'234"],
    ['61\u201a7%, 1·234 và a·b', '61,7%, 1.234 và a·b'],
    ['h\u043e\u0302\u0300 s\u01a1, \u0425\u0410 ІІІ.', 'hồ sơ, XA III.'],
    ['Россия со xã M\u043ei', 'Россия со xã Moi'],
    ['¹⁄₂, ½, ①, 5‰', '¹/₂, ½, ①, 5‰'],
    ['\u200b', ''],
    ['', ''],
  ])('%j', (raw, text) => expect(normalise(raw).text).toBe(text));

  it('keeps paragraph breaks of cells when asked, one for several', () => {
    expect(normalise('một \n\n hai\nba', { keepNewlines: true }).text).toBe('một\nhai\nba');
    expect(normalise('một\nhai').text).toBe('một hai');
  });

  it('gives no raw twin for text that is normal already', () => {
    expect(normalise(VIETNAMESE)).toEqual({ text: VIETNAMESE, raw: null });
  });

  it('is the same for composed and decomposed text, and for its own result', () => {
    fc.assert(fc.property(anyText, (raw) => {
      const once = normalise(raw).text;
      expect(normalise(raw.normalize('NFD')).text).toBe(normalise(raw.normalize('NFC')).text);
      expect(normalise(once).text).toBe(once);
      expect(once).toBe(once.trim());
      expect(once.normalize('NFC')).toBe(once);
    }));
  });

  it('tells a letter before digits, whichever way its marks are written', () => {
    for (const form of ['NFC', 'NFD']) expect(normalise("Ủ1'234".normalize(form)).text).toBe("Ủ1'234");
  });

  it('maps every slice of words back to the raw characters that it came from', () => {
    fc.assert(fc.property(anyText, (raw) => {
      const { text, raw: twin } = normalise(raw);
      if (twin === null) return;
      expect(twin.text).toBe(raw);
      for (const word of text.matchAll(/\S+/gu)) {
        const slice = rawSlice(twin, word.index, word.index + word[0].length);
        expect(normalise(slice).text).toBe(word[0]);
      }
    }));
  });

  it('keeps the pairs of the map ascending in both', () => {
    fc.assert(fc.property(anyText, (raw) => {
      const map = normalise(raw).raw?.map ?? [];
      for (const [at, pair] of map.entries()) {
        const before = map[at - 1];
        if (before === undefined) continue;
        expect(pair[0]).toBeGreaterThan(before[0]);
        expect(pair[1]).toBeGreaterThanOrEqual(before[1]);
      }
    }));
  });

  it('maps the last letter to all its raw characters, also where these change their kind', () => {
    const { text, raw } = normalise(' Lý\u200b '.normalize('NFD'));
    expect(raw?.map.at(-1)).toEqual([text.length, 4]);
    expect(normalise('mã 5\u2011A').raw).toMatchObject({ text: 'mã 5\u2011A', map: [[0, 0]] });
  });

  it('quotes a figure between decomposed words exactly', () => {
    const raw = `Tiếp  nhận ${'được'} 2.124/2.169\u00a0hồ sơ`.normalize('NFD');
    const { text, raw: twin } = normalise(raw);
    const start = text.indexOf('2.124');
    expect(twin === null ? null : rawSlice(twin, start, start + '2.124/2.169 hồ'.length)).toBe('2.124/2.169\u00a0hồ'.normalize('NFD'));
  });
});

describe('fold and bare', () => {
  it.each([['hoà giải', 'hòa giải'], ['UỶ BAN', 'ủy ban'], ['thuý', 'thúy'], ['khoẻ', 'khỏe']])('%s = %s', (a, b) => expect(fold(a)).toBe(fold(b)));
  it.each(['quý', 'hoàn', 'toán', 'quỳ'])('leaves %s as it is', (word) => expect(fold(word)).toBe(word));
  it.each([['Đề án', 'de an'], ['ĐƯỢC', 'duoc'], ['hòa', 'hoa']])('%s is bare %s', (word, plain) => expect(bare(word)).toBe(plain));

  it('keeps the length of normal Vietnamese text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...VIETNAMESE), { maxLength: 30 }), (letters) => {
      const text = normalise(letters.join('')).text;
      expect(fold(text)).toHaveLength(text.length);
      expect(bare(text)).toHaveLength(text.length);
    }));
  });
});

describe('what is no character', () => {
  it.each([['a control', '1\u00022'], ['half a pair', '1\ud83d2'], ['a non-character', '1\uffff2'], ['null', '1\u00002']])('%s shows and keeps digits apart', (_, raw) => {
    const { text, raw: kept } = normalise(raw);
    expect(text).toBe('1\ufffd2');
    expect(kept?.text).toBe(raw);
  });

  it('fold keeps the length even where lower case is longer', () => {
    expect(fold('İSTANBUL 12').length).toBe('İSTANBUL 12'.length);
  });
});
