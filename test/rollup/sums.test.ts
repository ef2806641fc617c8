/** Sums of a run: exact, of what counts alone, with who is in them and who is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rollup } from '../../src/model.js';
import { COUNT, OTHER, RATIO, ratio, rollUp, value, ward } from './sample.js';

const NAMES = ['AN', 'BA', 'CA', 'DA', 'EA', 'GA', 'HA', 'KA', 'LA', 'MA'];

function of(rollup: Rollup, indicator: string, cumulative = false): Rollup['indicators'][number] {
  const found = rollup.indicators.find((each) => each.indicator === indicator && each.cumulative === cumulative);
  if (found === undefined) throw new Error(`no ${indicator}`);
  return found;
}

describe('sums', () => {
  it('are exact, and the percentage is that of the sums', () => {
    const rollup = rollUp([ward('AN', [ratio(1, 3), value('0.1')]), ward('BA', [ratio(98, 100), value('0.2')])]);
    expect(Rollup.parse(rollup)).toEqual(rollup);
    expect(of(rollup, RATIO).ratio).toEqual({ numerator: '99', denominator: '103', percent: '96.12', reports: 2 });
    expect(of(rollup, COUNT).value).toEqual({ sum: '0.3', reports: 2 });
  });

  it('of any decimals are what integers of the last place come to', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 6 }), (cents) => {
      const written = (cent: number): string => `${cent < 0 ? '-' : ''}${Math.trunc(Math.abs(cent) / 100)}.${String(Math.abs(cent) % 100).padStart(2, '0')}`;
      const rollup = rollUp(cents.map((cent, at) => ward(NAMES[at] ?? '', [value(written(cent))])));
      const sum = cents.reduce((a, b) => a + BigInt(b), 0n);
      const [whole = '', rest = ''] = (of(rollup, COUNT).value?.sum ?? '').split('.');
      expect(BigInt(whole + rest.padEnd(2, '0'))).toBe(sum);
    }), { numRuns: 60 });
  });

  it('divide nothing by nought', () => {
    expect(of(rollUp([ward('AN', [ratio(0, 0)])]), RATIO).ratio).toEqual({ numerator: '0', denominator: '0', percent: null, reports: 1 });
  });

  it('hold numerators and denominators of the same wards', () => {
    const half = ratio(50, 60);
    const rollup = rollUp([ward('AN', [ratio(90, 100)]), ward('BA', [{ ...half, denominator: null, kind: 'count' }])]);
    expect(of(rollup, RATIO).ratio).toEqual({ numerator: '90', denominator: '100', percent: '90.00', reports: 1 });
  });

  it('leave out targets, copies, earlier versions, other periods and what is undecided', () => {
    const rollup = rollUp([
      ward('AN', [ratio(90, 100)]), { ...ward('AN', [ratio(90, 100)], { from: 'ocr' }), source: { ...ward('AN', []).source, name: 'an.pdf' } },
      ward('BA', [ratio(10, 100)]), ward('BA', [ratio(20, 100)], { number: '9/BC-UBND', date: '2025-06-22' }),
      ward('CA', [ratio(1, 2), ratio(1, 4)]), ward('DA', [ratio(5, 5, { role: 'target' })]), ward('EA', [ratio(7, 9)], { month: '2025-05' }),
    ]);
    expect(of(rollup, RATIO).ratio).toMatchObject({ numerator: '110', denominator: '200' });
    expect(of(rollup, RATIO).doubts.undecided).toEqual(['CA.docx']);
    expect(rollup.reports.map(({ standing }) => standing)).toEqual(['counted', 'copy', 'superseded', 'counted', 'counted', 'counted', 'other-period']);
  });

  it('take the number of the report’s own period, and none of another one', () => {
    const may = { from: '2025-05-01', to: '2025-05-31', label: 'tháng 5', kind: 'month' as const, basis: 'named' as const };
    const rollup = rollUp([ward('AN', [ratio(40, 50, { period: may }), ratio(90, 100)]), ward('BA', [ratio(40, 50, { period: may })])]);
    expect(of(rollup, RATIO).ratio).toMatchObject({ numerator: '90', reports: 1 });
    expect(of(rollup, RATIO).doubts).toMatchObject({ otherPeriod: ['BA.docx'], undecided: [] });
  });

  it('keep cumulative numbers apart', () => {
    const rollup = rollUp([ward('AN', [value(5), value(50, { cumulative: true })])]);
    expect([of(rollup, COUNT).value?.sum, of(rollup, COUNT, true).value?.sum]).toEqual(['5', '50']);
  });

  it('name what a reader has to know', () => {
    const rollup = rollUp([ward('AN', [ratio(9, 10, { verdict: 'contradicted' }), value(5, { approximate: 'over' })]), ward('BA', [ratio(9, 10, { reading: 'uncertain' })])]);
    expect(of(rollup, RATIO).doubts).toMatchObject({ contradicted: ['AN.docx'], uncertain: ['BA.docx'], approximate: [] });
    expect(of(rollup, COUNT).doubts.approximate).toEqual(['AN.docx']);
  });
});

describe('coverage', () => {
  const reports = [ward('AN', [ratio(9, 10)]), ward('BA', [value(3)]), ward('XA', [ratio(1, 2)])];

  it('is of the list of units where there is one', () => {
    const rollup = rollUp(reports, ['AN', 'BA', 'CA']);
    expect(rollup.coverage).toEqual({ units: { expected: 3, reported: 2, missing: [{ code: '2', name: 'Xã CA' }] }, reports: { read: 3, counted: 3 }, unread: [] });
    expect(of(rollup, RATIO).coverage).toEqual({ of: 'units', stating: 1, expected: 3, missing: ['Xã BA', 'Xã CA'] });
  });

  it('is of the reports that count where there is none', () => {
    expect(of(rollUp(reports), RATIO).coverage).toEqual({ of: 'reports', stating: 2, expected: 3, missing: ['BA.docx'] });
  });
});

describe('the body above', () => {
  const city = (figures: ReturnType<typeof ratio>[]) => ward('X', figures, { issuer: 'UBND THÀNH PHỐ LỘC SƠN' });
  const wards = [ward('AN', [ratio(90, 100)]), ward('BA', [ratio(10, 100)])];

  it('is not added up', () => {
    const rollup = rollUp([...wards, city([ratio(100, 200)])]);
    expect(rollup.reports.map(({ standing }) => standing)).toEqual(['counted', 'counted', 'above']);
    expect(of(rollup, RATIO).ratio).toMatchObject({ numerator: '100', denominator: '200' });
  });

  it('is added up where it is a unit of the list, and among its like', () => {
    expect(rollUp([...wards, ward('X', [ratio(1, 2)], { issuer: 'UBND THÀNH PHỐ SƠN' })], ['AN', 'BA', 'SƠN']).reports[2]?.standing).toBe('counted');
    expect(rollUp([ward('X', [], { issuer: 'UBND HUYỆN A' }), ward('Y', [], { issuer: 'UBND HUYỆN B' })]).reports.map(({ standing }) => standing)).toEqual(['counted', 'counted']);
  });

  it.each<[string, () => Rollup, string[]]>([
    ['verified when all units are there and add up', () => rollUp([...wards, city([ratio(100, 200)])], ['AN', 'BA']), ['numerator verified', 'denominator verified']],
    ['contradicted when they do not', () => rollUp([...wards, city([ratio(99, 230)])], ['AN', 'BA']), ['numerator contradicted', 'denominator contradicted']],
    ['unchecked without a list', () => rollUp([...wards, city([ratio(99, 230)])]), ['numerator no-list', 'denominator no-list']],
    ['unchecked when a unit is missing', () => rollUp([...wards, city([ratio(99, 230)])], ['AN', 'BA', 'CA']), ['numerator incomplete', 'denominator incomplete']],
    ['unchecked when a unit is in it twice', () => rollUp([...wards, ward('BA', [ratio(1, 9)], { number: '3/BC-CAP', issuer: 'CÔNG AN XÃ BA' }), city([ratio(99, 230)])], ['AN', 'BA']), ['numerator incomplete', 'denominator incomplete']],
    ['unchecked when it adds up with digits that are uncertain', () => rollUp([wards[0], ward('BA', [ratio(10, 100, { reading: 'uncertain' })]), city([ratio(100, 230)])].flatMap((each) => each ?? []), ['AN', 'BA']), ['numerator uncertain', 'denominator contradicted']],
    ['unchecked when it is about so much', () => rollUp([...wards, city([ratio(99, 230, { approximate: 'about' })])], ['AN', 'BA']), ['numerator approximate', 'denominator approximate']],
  ])('is %s', (_, made, expected) => {
    expect(of(made(), RATIO).above.map(({ number, verdict, reason }) => `${number} ${reason ?? verdict}`)).toEqual(expected);
  });

  it('is asked about only where it is less than its units', () => {
    const { findings } = rollUp([...wards, city([ratio(99, 230)])], ['AN', 'BA']);
    expect(findings.map(({ check, severity, message }) => `${check} ${severity} ${message.includes('nhỏ hơn')}`)).toEqual(['units-total warning true']);
    const more = rollUp([...wards, city([ratio(120, 1230)])], ['AN', 'BA']).findings;
    expect(more.map(({ check, severity, message }) => `${check} ${severity} ${message.includes('nêu 120/1.230, lớn hơn tổng 100/200')}`)).toEqual(['units-total info true']);
  });
});

it('an indicator that no unit of the run states is not there', () => {
  expect(rollUp([ward('AN', [ratio(9, 10)])]).indicators.map(({ indicator }) => indicator)).not.toContain(OTHER);
});
