import { describe, expect, it } from 'vitest';
import { MASKS, maskText } from '../../src/figures/masks/index.js';
import { rangesOf } from '../../src/figures/masks/mask.js';
import { findNumerals } from '../../src/text/numeral.js';

const covered = (ranges: { start: number; end: number }[], at: number): boolean =>
  ranges.some(({ start, end }) => at >= start && at < end);

describe.each(MASKS.map((mask, at) => ({ name: `${mask.reason} #${at}`, mask })))('mask $name', ({ mask }) => {
  it.each(mask.examples)('covers every numeral of %j', (example) => {
    const ranges = rangesOf(mask, example);
    const numerals = findNumerals(example);
    expect(numerals.length).toBeGreaterThan(0);
    expect(numerals.filter(({ start }) => !covered(ranges, start)).map(({ text }) => text)).toEqual([]);
  });

  it.each(mask.counterExamples.length > 0 ? mask.counterExamples : ['không có số nào'])('leaves %j alone', (example) => {
    const ranges = rangesOf(mask, example);
    expect(findNumerals(example).filter(({ start }) => covered(ranges, start)).map(({ text }) => text)).toEqual([]);
  });
});

describe('maskText', () => {
  it.each([
    ['tiếp nhận 1.250 hồ sơ từ ngày 15/3/2025 đến 14/4/2025', ['1.250']],
    ['Công văn số 112/UBND-VX ngày 5/6/2025 giao 12 đơn vị', ['12']],
    ['Kết quả 8/11 dịch vụ công', ['8', '11']],
    ['Trong kỳ (13/9-14/10) cấp 12 thẻ', ['12']],
    ['đạt 05/27 hồ sơ, tỷ lệ 18,52%', ['05', '27', '18,52']],
    ['Trong năm 2025, quý II/2025 có 2025 hồ sơ', ['2025']],
    ['mức 1: 64; mức 2: 451', ['64', '451']],
    ['đã cấp 71 thẻ cho công dân dưới 14 tuổi', ['71']],
    ['Công an 12 phường phối hợp', ['12']],
    ['cấp điện 220/380V cho 15 hộ', ['15']],
  ])('leaves of %j the free numerals %j', (text, expected) => {
    const ranges = maskText(text);
    expect(findNumerals(text).filter(({ start }) => !covered(ranges, start)).map((numeral) => numeral.text)).toEqual(expected);
  });
});
