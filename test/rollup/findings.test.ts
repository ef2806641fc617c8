/** What reports say of each other: true cases and look-alikes. */
import { describe, expect, it } from 'vitest';
import type { Figure, Report } from '../../src/model.js';
import { OTHER, RATIO, ratio, rollUp, value, ward } from './sample.js';

function named(reports: readonly Report[], check: string, units: readonly string[] | null = null): string[][] {
  return rollUp(reports, units).findings.filter((finding) => finding.check === check).map(({ places }) => [...new Set(places.map(({ report }) => report))]);
}

/** Wards whose ratios are all their own. */
function crowd(count: number, figures: (at: number) => Figure[]): Report[] {
  return Array.from({ length: count }, (_, at) => ward(`W${String(at).padStart(2, '0')}`, figures(at)));
}

const OWN = (at: number): Figure[] => [ratio(1900 + 13 * at, 2000 + 17 * at), ratio(700 + 3 * at, 811 + 7 * at, { indicator: OTHER })];

describe('same-figure', () => {
  it.each<[string, () => Report[], string[][]]>([
    ['two wards with a ratio of two great numbers', () => [ward('AN', [ratio(2124, 2169)]), ward('BA', [ratio(2124, 2169)]), ward('CA', [ratio(77, 90)])], [['AN.docx', 'BA.docx']]],
    ['two wards with a great count', () => [ward('AN', [value(81204)]), ward('BA', [value(81204)])], [['AN.docx', 'BA.docx']]],
    ['two of ten wards with one ratio of great numbers', () => [...crowd(8, OWN), ward('AN', [ratio(2124, 2169)]), ward('BA', [ratio(2124, 2169)])], [['AN.docx', 'BA.docx']]],
    ['two of many wards with two ratios', () => [...crowd(40, OWN), ward('AN', [ratio(2124, 2169), ratio(311, 402, { indicator: OTHER })]), ward('BA', [ratio(2124, 2169), ratio(311, 402, { indicator: OTHER })])], [['AN.docx', 'BA.docx']]],
    ['two months of one ward', () => [ward('AN', [ratio(2124, 2169)]), ward('BA', [ratio(5, 6)]), ward('CA', [ratio(5, 7)]), { ...ward('AN', [ratio(2124, 2169)], { month: '2025-05', number: '5/BC-UBND' }), source: { ...ward('AN', []).source, name: 'an-5.docx' } }], [['AN.docx', 'an-5.docx']]],
  ])('names %s', (_, made, expected) => {
    expect(named(made(), 'same-figure')).toEqual(expected);
  });

  it.each<[string, () => Report[]]>([
    ['small numbers', () => [ward('AN', [ratio(12, 15)]), ward('BA', [ratio(12, 15)])]],
    ['round numbers', () => [ward('AN', [value(50000)]), ward('BA', [value(50000)])]],
    ['all of a middling whole', () => [ward('AN', [ratio(310, 310)]), ward('BA', [ratio(310, 310)])]],
    ['one middling ratio among many wards', () => [...crowd(40, OWN), ward('AN', [ratio(311, 402)]), ward('BA', [ratio(311, 402)])]],
    ['a number that three wards have', () => ['AN', 'BA', 'CA'].map((name) => ward(name, [ratio(40433, 44013)]))],
    ['two bodies of one ward', () => [ward('AN', [ratio(2124, 2169)]), ward('AN', [ratio(2124, 2169)], { issuer: 'CÔNG AN XÃ AN', number: '3/BC-CAX' })]],
    ['two copies of one report', () => [ward('AN', [ratio(2124, 2169)]), ward('AN', [ratio(2124, 2169)])]],
    ['a cumulative number that did not move', () => [ward('AN', [value(81204, { cumulative: true })]), ward('BA', [value(5)]), ward('CA', [value(6)]), ward('AN', [value(81204, { cumulative: true })], { month: '2025-05', number: '5/BC-UBND' })]],
    ['about so many', () => [ward('AN', [value(81204, { approximate: 'over' })]), ward('BA', [value(81204, { approximate: 'over' })])]],
    ['a target that all have', () => [ward('AN', [ratio(2124, 2169, { role: 'target' })]), ward('BA', [ratio(2124, 2169, { role: 'target' })])]],
  ])('keeps silent on %s', (_, made) => {
    expect(named(made(), 'same-figure')).toEqual([]);
  });

  it('invents none among wards whose numbers are drawn by chance', () => {
    let seed = 7;
    const draw = (most: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % most;
    };
    const drawn = (indicator: string): Figure => {
      const whole = 200 + draw(1800);
      return ratio(whole - draw(Math.floor(whole / 10)), whole, { indicator });
    };
    expect(named(crowd(168, () => [RATIO, OTHER, 'mau/mai-tang', 'x/a', 'x/b', 'x/c', 'x/d', 'x/e'].map(drawn)), 'same-figure')).toEqual([]);
  });
});

describe('outlier', () => {
  const usual = (count: number): Report[] => crowd(count, (at) => [ratio(950 + 3 * at, 1000 + at)]);

  it.each<[string, () => Report[], string[][]]>([
    ['a rate far below the others', () => [...usual(9), ward('AN', [ratio(430, 1000)])], [['AN.docx']]],
    ['one far below wards that all have everything', () => [...crowd(9, (at) => [ratio(500 + at, 500 + at)]), ward('AN', [ratio(430, 500)])], [['AN.docx']]],
    ['a printed percentage alone', () => [...usual(9), ward('AN', [ratio(1, 1, { kind: 'percent', numerator: null, denominator: null, percent: { ...value(9).value ?? never(), exact: '9', value: 9 } })])], [['AN.docx']]],
  ])('names %s', (_, made, expected) => {
    expect(named(made(), 'outlier')).toEqual(expected);
  });

  it.each<[string, () => Report[]]>([
    ['few wards', () => [...usual(5), ward('AN', [ratio(430, 1000)])]],
    ['a rate a little below', () => [...usual(9), ward('AN', [ratio(880, 1000)])]],
    ['a small whole', () => [...usual(9), ward('AN', [ratio(12, 20)])]],
    ['what a small whole may come to by chance', () => [...usual(9), ward('AN', [ratio(26, 31)])]],
    ['wards that differ widely', () => [...crowd(10, (at) => [ratio(100 + 80 * at, 1000)]), ward('AN', [ratio(20, 1000)])]],
    ['wards the middle ones of which agree by chance', () => [55, 60, 66, 69, 70, 71, 72, 73, 80, 86, 98].map((percent, at) => ward(`W${at}`, [ratio(10 * percent, 1000)]))],
    ['wards of two kinds', () => [...usual(9), ...['AN', 'BA', 'CA', 'DA'].map((name) => ward(name, [ratio(430, 1000)]))]],
    ['about so many', () => [...usual(9), ward('AN', [ratio(430, 1000, { approximate: 'about' })])]],
    ['a report of another period', () => [...usual(9), ward('AN', [ratio(430, 1000)], { month: '2025-05' })]],
  ])('keeps silent on %s', (_, made) => {
    expect(named(made(), 'outlier')).toEqual([]);
  });
});

describe('unit-twice', () => {
  const police = (figures: Figure[]): Report => ({ ...ward('AN', figures, { issuer: 'CÔNG AN XÃ AN', number: '3/BC-CAX' }), source: { ...ward('AN', []).source, name: 'ca-an.docx' } });

  it('names a unit two of whose reports are in one sum', () => {
    expect(named([ward('AN', [ratio(9, 10)]), police([ratio(9, 10)]), ward('BA', [ratio(1, 2)])], 'unit-twice')).toEqual([['AN.docx', 'ca-an.docx']]);
  });

  it('keeps silent where they state different indicators', () => {
    expect(named([ward('AN', [ratio(9, 10)]), police([value(5)]), ward('BA', [ratio(1, 2)])], 'unit-twice')).toEqual([]);
  });
});

function never(): never {
  throw new Error('a count has a value');
}
