/** Candidates: every single correction that mends all that is broken and breaks nothing that holds. */
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/index.js';
import { slipsOf } from '../../src/checks/slips.js';
import { parseDecimal } from '../../src/text/rational.js';
import { figuresOf } from '../figures/helper.js';
import { reportOf } from './report.js';

/** The candidates of each finding, as `from → to (edit, satisfies)`. */
function candidatesOf(text: string): string[][] {
  const { figures } = figuresOf(text.split('\n'));
  return runChecks({ figures, blocks: [], tables: [], sections: [], places: [], parts: [] }).findings
    .map(({ candidates }) => candidates.map(({ from, to, edit, satisfies }) => `${from} → ${to} (${edit}, ${satisfies})`));
}

describe('candidates', () => {
  it.each([
    ['two digits of the share changed over', 'Số hóa 705/790 hồ sơ (đạt 98,24%)', [['98,24 → 89,24 (transpose, 1)']]],
    ['several that fit, none chosen', 'Đăng ký tạm trú: 952/958 (89%)', [['89 → 99 (digit, 1)', '952 → 852 (digit, 1)']]],
    ['a digit lost', 'Đăng ký thường trú: 2124/2169 (9,93%)', [['9,93 → 97,93 (insert, 1)']]],
    ['a separator misplaced', 'Đăng ký thường trú: 2124/2169 (9,793%)', [['2169 → 21689 (insert, 1)', '9,793 → 97,93 (separator, 1)', '2169 → 21690 (insert, 1)', '9,793 → 97,925 (replace, 1)']]],
    ['what breaks sum and share alike stands in both', 'Tiếp nhận 1.300 hồ sơ, gồm: trực tuyến 830 hồ sơ (chiếm 61,54%), trực tiếp 500 hồ sơ (chiếm 38,46%)', [
      ['830 → 800 (digit, 2)'], ['830 → 800 (digit, 2)']]],
    ['so does a base that sum and two shares contradict', 'Tiếp nhận 1.310 hồ sơ, gồm: trực tuyến 800 hồ sơ (chiếm 61,54%), trực tiếp 500 hồ sơ (chiếm 38,46%)', [
      ['1.310 → 1.300 (digit, 3)'], ['1.310 → 1.300 (digit, 3)'], ['1.310 → 1.300 (digit, 3)']]],
    ['a part above its whole whose percentage tells which is wrong', 'Tiếp nhận 45 hồ sơ, trong đó giải quyết 92 hồ sơ, đạt tỷ lệ 93,3%', [[], ['92 → 42 (digit, 1)']]],
    ['no slip gives it: what was computed stays', 'Nguồn trại giam: 6293/6293 trường hợp (99.76%)', [['99.76 → 100,00 (replace, 1)']]],
  ])('%s', (_, text, expected) => {
    expect(candidatesOf(text)).toEqual(expected);
  });

  it('a total of a table that its rows and its own row contradict is put right by one number', async () => {
    const table = (total: string): string => ['| Thủ tục | Trực tiếp | Trực tuyến | Cộng |', '|---|---|---|---|', '| Khai sinh | 30 | 222 | 252 |', '| Khai tử | 24 | 125 | 149 |',
      '| Kết hôn | 21 | 91 | 112 |', '| Cư trú | 12 | 72 | 84 |', `| Tổng cộng | 87 | 510 | ${total} |`].join('\n');
    const { findings } = await reportOf(table('957'));
    expect(findings.filter(({ check }) => check === 'table-total').map(({ candidates }) => candidates.map(({ from, to }) => `${from} → ${to}`))).toEqual([['957 → 597']]);
    expect((await reportOf(table('597'))).findings.filter(({ check }) => check === 'table-total')).toEqual([]);
  });

  const rows = (changed: Record<number, string>): string => ['| Thủ tục | Trực tiếp | Trực tuyến | Cộng |', '|---|---|---|---|',
    ...['| Khai sinh | 30 | 222 | 252 |', '| Khai tử | 24 | 125 | 149 |', '| Kết hôn | 21 | 91 | 112 |', '| Cư trú | 12 | 72 | 84 |', '| Tạm vắng | 5 | 44 | 49 |', '| Hộ chiếu | 8 | 36 | 44 |', '| Tổng cộng | 100 | 590 | 690 |'].map((line, at) => changed[at] ?? line)].join('\n');

  it.each([
    ['two rows of one column', { 0: '| Khai sinh | 30 | 91 | 252 |', 2: '| Kết hôn | 21 | 222 | 112 |' }, [['91 ⇄ 222', '222 ⇄ 91'], ['222 ⇄ 91', '91 ⇄ 222']]],
    ['two columns of a row', { 1: '| Khai tử | 24 | 149 | 125 |' }, [['149 ⇄ 125', '125 ⇄ 149']]],
    ['two of another row and column', { 0: '| Khai sinh | 72 | 222 | 252 |', 3: '| Cư trú | 12 | 30 | 84 |' }, [['72 ⇄ 30', '30 ⇄ 72']]],
    // Neither exchange nor slip: nothing is proposed that would break a total.
    ['two rows wrong by themselves', { 0: '| Khai sinh | 30 | 222 | 259 |', 2: '| Kết hôn | 21 | 91 | 105 |' }, []],
  ] as [string, Record<number, string>, string[][]][])('numbers in each other\'s place: %s', async (_, changed, allowed) => {
    const { findings, figures } = await reportOf(rows(changed));
    expect(findings.length).toBeGreaterThan(0);
    const swaps = findings.map(({ candidates }) => candidates.filter(({ edit }) => edit === 'swap'));
    for (const candidates of swaps) {
      const told = candidates.map(({ from, to }) => `${from} ⇄ ${to}`);
      if (allowed.length === 0) expect(told).toEqual([]);
      else expect(allowed.flat()).toContain(told[0]);
      for (const { figure, from, to, with: other } of candidates) {
        expect(figures.find(({ id }) => id === figure)?.value?.text).toBe(from);
        expect(figures.find(({ id }) => id === other?.figure)?.value?.text).toBe(to);
      }
    }
  });

  it('numerator and denominator in each other\'s place', () => {
    expect(candidatesOf('Số hóa 790/705 hồ sơ (đạt 89,24%)').flat().filter((text) => text.includes('swap'))).toContain('790 → 705 (swap, 2)');
  });

  it('a page that was recognised: what was read instead comes first, then digits that look alike', () => {
    const read = (alternative: string | null): string[][] => {
      const { figures } = figuresOf(['Đăng ký tạm trú: 952/958 (89%)']);
      const scanned = figures.map((figure): typeof figure => ({
        ...figure, reading: 'uncertain',
        percent: figure.percent === null ? null : { ...figure.percent, evidence: { ...figure.percent.evidence, alternatives: alternative === null ? [] : [{ text: alternative, confidence: 0.4 }] } },
      }));
      return runChecks({ figures: scanned, blocks: [], tables: [], sections: [], places: [], parts: [] }).findings.map(({ candidates }) => candidates.map(({ from, to, edit }) => `${from} → ${to} (${edit})`));
    };
    expect(read('(99%)')).toEqual([['89 → 99 (misread)', '952 → 852 (digit)']]);
    expect(read('(69%)')).toEqual([['89 → 99 (digit)', '952 → 852 (digit)']]);
    expect(read(null)).toEqual([['89 → 99 (digit)', '952 → 852 (digit)']]);
  });

  it('says them in one phrase behind the message', async () => {
    const { findings } = await reportOf('- Số hóa 705/790 hồ sơ (đạt 98,24%).');
    expect(findings.find(({ check }) => check === 'percent-mismatch')?.message).toMatch(/Có thể gõ nhầm: 98,24 → 89,24\.$/u);
  });
});

describe('slips', () => {
  const slips = (text: string, exact: string, operand: 'value' | 'percent' = 'value'): string[] => slipsOf({
    figure: 'f1', operand, source: '0:0', text, shown: text, value: parseDecimal(exact), decimals: exact.split('.')[1]?.length ?? 0, scale: { n: 1n, d: 1n }, mantissa: null, table: null, readings: null,
  }).map(({ printed, edit }) => `${edit} ${printed.text} = ${Number(printed.value.n) / Number(printed.value.d)}`);

  it.each([
    ['1.234', '1234', 'digit 1.284 = 1284'], ['1.234', '1234', 'transpose 2.134 = 2134'], ['1.234', '1234', 'insert 12.834 = 12834'], ['1.234', '1234', 'delete 134 = 134'],
    ['05', '5', 'digit 08 = 8'], ['97,93', '97.93', 'delete 9,93 = 9.93'], ['97,93', '97.93', 'insert 97,936 = 97.936'],
  ])('%s %s: %s', (text, exact, expected) => {
    expect(slips(text, exact)).toContain(expected);
  });

  it('never begins with zero, repeats a slip or gives the number itself', () => {
    for (const text of ['1.203', '100', '7', '90,05']) {
      const texts = slips(text, text === '90,05' ? '90.05' : text.replace('.', '')).map((slip) => slip.split(' ')[1]);
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.filter((slip) => slip === text || /^0\d/u.test(slip ?? ''))).toEqual([]);
    }
  });

  it('has none for a compound', () => {
    expect(slips('6 tỷ 320 triệu', '6320000000')).toEqual([]);
  });
});
