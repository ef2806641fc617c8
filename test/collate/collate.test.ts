import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate, copyFindings } from '../../src/collate/index.js';
import { slotOf } from '../../src/text/slot.js';
import type { Period, Report } from '../../src/model.js';
import { BASE_NUMBERS, made, type Made } from './sample.js';

function standings(reports: Report[], units: (number | null)[] = []): string[] {
  return collate(reports, units).collation.standings.map(({ status, of }) => (of === null ? status : `${status} ${of}`));
}

const OTHER_NUMBERS = [901, 902, 903, 904, 905, 906, 907];

describe('two files', () => {
  it.each<[string, Made, Made, string[]]>([
    ['of the same bytes are one', { sha: 'a'.repeat(64) }, { sha: 'a'.repeat(64) }, ['counted', 'same-bytes 0']],
    ['of one body, number and period are copies', {}, {}, ['counted', 'copy 0']],
    ['of one number and date are copies, whatever the scan made of the period', {}, { month: '2025-05' }, ['counted', 'copy 0']],
    ['are copies although one has blanks for number and date', { number: null, date: null }, {}, ['copy 1', 'counted']],
    ['are copies although a scan misread the number', {}, { number: '72/BC-UBND', from: 'ocr' }, ['counted', 'copy 0']],
    ['are copies, of which the one with digital text counts', { from: 'ocr' }, {}, ['copy 1', 'counted']],
    ['are versions when date and number are later', {}, { number: '15/BC-UBND', date: '2025-06-22' }, ['superseded 1', 'counted']],
    ['are versions when the date is later', { number: null }, { number: null, date: '2025-06-22' }, ['superseded 1', 'counted']],
    ['are versions when the number is higher', { date: null }, { number: '15/BC-UBND', date: null, numbers: OTHER_NUMBERS }, ['superseded 1', 'counted']],
    ['are left undecided when number and date contradict', {}, { number: '9/BC-UBND', date: '2025-06-22' }, ['undecided', 'undecided']],
    ['of two topics are two reports', {}, { number: '15/BC-UBND', title: 'Công tác cải cách hành chính, kiểm soát thủ tục' }, ['counted', 'counted']],
    ['of two bodies of one name are two reports', {}, { number: '12/BC-CAP' }, ['counted', 'counted']],
    ['of two wards are two reports, although number and date are the same', {}, { issuer: 'UBND PHƯỜNG ĐÁ BẠC' }, ['counted', 'counted']],
    ['without an issuer are two reports', { issuer: null }, { issuer: null }, ['counted', 'counted']],
    ['of one working group’s name are two reports, unless what is above it is the same',
      { issuer: 'TỔ CÔNG TÁC ĐỀ ÁN 06', parentIssuer: 'UBND XÃ A', number: '3/BC-TCT' }, { issuer: 'TỔ CÔNG TÁC ĐỀ ÁN 06', parentIssuer: 'UBND XÃ B', number: '3/BC-TCT' }, ['counted', 'counted']],
    ['of one working group are copies', { issuer: 'TỔ CÔNG TÁC ĐỀ ÁN 06', parentIssuer: 'UBND XÃ A' }, { issuer: 'Tổ công tác Đề án 06', parentIssuer: 'UBND xã A' }, ['counted', 'copy 0']],
  ])('%s', (_, a, b, expected) => {
    expect(standings([made('a.docx', a), made('b.pdf', b)])).toEqual(expected);
  });

  it('of one unit by the list are copies although the issuer is printed in another way', () => {
    const reports = [made('a.docx', { issuer: 'UBND P. SUỐI MƠ' }), made('b.pdf', { issuer: 'UỶ BAN NHÂN DÂN PHƯỜNG SUỐI MO' })];
    expect(standings(reports)).toEqual(['counted', 'counted']);
    expect(standings(reports, [3, 3])).toEqual(['counted', 'copy 0']);
    expect(standings(reports, [3, 4])).toEqual(['counted', 'counted']);
  });
});

describe('several files', () => {
  it('a scan of the later version supersedes the earlier one and its copy', () => {
    const later = { number: '15/BC-UBND', date: '2025-06-22' };
    expect(standings([made('a.docx'), made('a.pdf', { from: 'ocr' }), made('b.docx', later), made('b.pdf', { ...later, from: 'ocr' })]))
      .toEqual(['superseded 2', 'copy 0', 'counted', 'copy 2']);
  });

  const ward = (name: string, month: string | null): Report => made(`${name}.docx`, { issuer: `UBND XÃ ${name}`, month });

  it('sets apart what is of another period than most are', () => {
    const { collation } = collate([ward('A', '2025-06'), ward('B', '2025-05'), ward('C', '2025-06'), ward('D', null)], []);
    expect(collation.standings.map(({ status, dated }) => `${status} ${dated}`)).toEqual(['counted true', 'other-period true', 'counted true', 'counted false']);
    expect(collation.period).toBe('tháng 6 năm 2025');
  });

  it('adds up none when no period has most of them', () => {
    const { collation } = collate([ward('A', '2025-06'), ward('B', '2025-05'), ward('C', null)], []);
    expect([collation.period, ...collation.standings.map(({ status }) => status)]).toEqual([null, 'mixed', 'mixed', 'mixed']);
  });

  it('have a standing each, the same for any order of others: counted ones are no copies of each other', () => {
    const any = fc.record({
      issuer: fc.constantFrom('UBND XÃ A', 'UBND XÃ B', null), number: fc.constantFrom('1/BC-UBND', '2/BC-UBND', null), date: fc.constantFrom('2025-06-01', '2025-06-02', null),
      month: fc.constantFrom('2025-06', '2025-05', null), numbers: fc.constantFrom(BASE_NUMBERS, OTHER_NUMBERS, []),
    });
    fc.assert(fc.property(fc.array(any, { maxLength: 6 }), (given) => {
      const { collation: { standings: all } } = collate(given.map((more, at) => made(`${at}`, more)), []);
      expect(all).toHaveLength(given.length);
      for (const { status, of } of all) {
        if (['same-bytes', 'copy', 'superseded'].includes(status)) expect(of).not.toBeNull();
        if (of !== null && status === 'copy') expect(['copy', 'same-bytes']).not.toContain(all[of]?.status);
      }
    }), { numRuns: 100 });
  });
});

describe('copies check each other', () => {
  function messages(a: number[], b: number[]): { ids: string[]; text: string }[] {
    const reports = [made('a.docx', { numbers: a }), made('a.pdf', { numbers: b, from: 'ocr' })];
    return copyFindings(reports, collate(reports, []).clusters).map(({ draft }) => ({ ids: draft.figures, text: JSON.stringify(draft.message) }));
  }

  it('says nothing where all figures are the same', () => {
    expect(messages(BASE_NUMBERS, BASE_NUMBERS)).toEqual([]);
  });

  it('names the figures that are not', () => {
    const [found, ...more] = messages(BASE_NUMBERS, BASE_NUMBERS.with(3, 48));
    expect(more).toEqual([]);
    expect(found?.ids).toEqual(['f4']);
    expect(found?.text).toContain('44 ≠ 48');
  });

  it('does not take the neighbour of a figure that one file lacks for a difference', () => {
    expect(messages(BASE_NUMBERS, BASE_NUMBERS.toSpliced(3, 1))).toEqual([]);
  });

  it('lists nothing where hardly any figure is shared, and says so', () => {
    const [found] = messages(BASE_NUMBERS, [11, ...OTHER_NUMBERS]);
    expect(found?.ids).toEqual([]);
    expect(found?.text).toContain('collate.copy-far');
  });
});

describe('slotOf', () => {
  const period = (kind: Period['kind'], from: string | null, to: string | null, label = ''): Period => ({ kind, from, to, label, basis: 'stated' });

  it.each<[Period | null, string | null]>([
    [period('month', '2025-06-01', '2025-06-30', 'tháng 6 năm 2025'), 'month 2025-06'],
    [period('month', '2025-05-15', '2025-06-14', 'từ 15/5 đến 14/6/2025'), 'month 2025-06'],
    [period('month', '2025-05-26', '2025-07-02', 'tháng 6'), 'month 2025-06'],
    [period('month', '2024-12-15', '2025-01-02', 'tháng 12'), 'month 2024-12'],
    [period('range', '2025-05-15', '2025-06-14'), 'month 2025-06'],
    [period('range', '2025-06-09', '2025-06-15'), 'range 2025-06-09/2025-06-15'],
    [period('range', '2025-01-01', '2025-06-30'), 'half-year 2025-06'],
    [period('quarter', '2025-04-01', '2025-06-30', 'quý II/2025'), 'quarter 2025-06'],
    [period('year', '2024-12-15', '2025-12-14'), 'year 2025-12'],
    [period('to-date', null, '2025-06-15'), null],
    [null, null],
  ])('%j', (given, expected) => {
    expect(slotOf(given)).toBe(expected);
  });
});
