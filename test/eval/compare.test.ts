import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { numberKey, sameLabel, sameStart, sameText, sameUnit, similarity, squash, squashed } from '../../src/eval/compare.js';
import { reportText } from '../../src/eval/report-text.js';
import { block } from './sample.js';

describe('squashed text', () => {
  it.each([
    ['**1.614** hồ sơ\n(tiếp *nhận*)', '1.614hồsơ(tiếpnhận)'],
    ['mô hình¹ và m²', 'môhìnhvàm'],
    ['<sup>(4)</sup> Tách hộ', '(4)táchhộ'],
    ['⁽⁴⁾ Tách hộ', '(4)táchhộ'],
    ['mô hình<sup>12</sup> mới', 'môhìnhmới'],
    ['2022 – 2025 “đúng”', '2022-2025"đúng"'],
    ['Số HOÁ', 'sốhóa'],
    ['113\t880\t88%', '11388088%'],
  ])('%j', (source, text) => expect(squashed(source)).toBe(text));

  it('maps every character to where it stood', () => {
    fc.assert(fc.property(fc.string(), (source) => {
      const { text, map } = squash(source);
      expect(map).toHaveLength(text.length);
      expect(map.every((at, i) => i === 0 || at > (map[i - 1] ?? -1))).toBe(true);
    }));
  });
});

describe('places of a quote', () => {
  const text = reportText([block(0, 'Đã cấp 1.614 thẻ'), block(1, '113'), block(2, '880'), block(3, 'năm 2023 có 614 thẻ')]);

  it('spans cells and leaves out longer numbers', () => {
    expect(text.locate('113\t**880**')).toHaveLength(1);
    expect(text.locate('614 thẻ')).toHaveLength(2);
    expect(text.locate('14 thẻ')).toHaveLength(0);
    expect(text.locate('3880')).toHaveLength(0);
  });

  it('agrees with the range of evidence', () => {
    const [range] = text.locate('1.614');
    expect(text.rangeOf({ block: 0, start: 7, end: 12 })).toEqual(range);
  });
});

describe('labels, units, texts, numbers', () => {
  it.each([
    ['Đăng ký thường trú', 'Đăng ký thường trú', true],
    ['Đăng ký thường chú', 'Đăng ký thường trú', true],
    ['hồ sơ khai sinh đã trả trực tuyến', 'Tổng số hồ sơ khai sinh', true],
    ['Xóa đăng ký thường trú', 'Đăng ký tạm trú', false],
    ['', 'Số lượt', false],
  ])('label %j for %j: %s', (label, wanted, same) => expect(sameLabel(label, wanted)).toBe(same));

  it.each([
    ['hồ sơ', 'Hồ sơ CCCD', true], ['thẻ', 'hồ sơ', false], [null, 'hồ sơ', false], ['', 'hồ sơ', false], ['hồ sơ', null, true], [null, null, true],
  ])('unit %j for %j: %s', (unit, wanted, same) => expect(sameUnit(unit, wanted)).toBe(same));

  it.each([
    ['- Lưu: VT;', 'lưu: VT', true], ['UBND XÃ', 'UBND  xã', true], [null, null, true], [null, 'x', false], ['5/BC', '6/BC', false],
  ])('text %j as %j: %s', (a, b, same) => expect(sameText(a, b)).toBe(same));

  it.each([
    ['Công tác chỉ đạo', 'Công tác chỉ đạo, điều hành', true], ['', 'x', false], ['', '', true], ['Công an', 'Tư pháp', false],
  ])('title %j as %j: %s', (a, b, same) => expect(sameStart(a, b)).toBe(same));

  it('takes equal decimals for equal, near ones not', () => {
    const exact = (text: string): string => numberKey({ text, value: 0, exact: text, decimals: 0, scale: 1, evidence: { page: null, block: 0, start: 0, end: 0, quote: '', box: null, confidence: null, alternatives: [] } });
    expect([exact('98.00'), exact('007'), exact('95.620'), exact('0')]).toEqual([98, 7, 95.62, 0].map(numberKey));
    expect(exact('95.621')).not.toBe(numberKey(95.62));
    expect(exact('0')).not.toBe(numberKey(null));
  });

  it('similarity is 1 for equal words and symmetric', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
      expect(similarity(a, a)).toBe(1);
      expect(similarity(a, b)).toBe(similarity(b, a));
    }));
  });
});
