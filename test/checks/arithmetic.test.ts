/** What the checks tried is told with its numbers, for people to follow. */
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/index.js';
import type { Figure, Report } from '../../src/model.js';
import { figuresOf } from '../figures/helper.js';
import { reportOf } from './report.js';

/** "verified share 2124, 2169 → 98: 97.93…": form, terms, the printed result, what follows. */
function told({ figures, identities }: { figures: Figure[]; identities: Report['identities'] }): string[] {
  const text = ({ figure, operand }: { figure: string; operand: 'numerator' | 'denominator' | 'percent' | 'value' }): string => (
    figures.find(({ id }) => id === figure)?.[operand]?.text ?? '?'
  );
  return identities.map(({ verdict, form, terms, result, follows, rounded }) => (
    `${verdict} ${form} ${terms.map(text).join(', ')} → ${text(result)}: ${follows}${rounded ? '…' : ''}`
  ));
}

describe('identities', () => {
  it.each([
    ['Đăng ký thường trú: 2124/2169 (98%)', ['verified share 2124, 2169 → 98: 97.93…']],
    ['Đăng ký tạm trú: 57/60 hồ sơ (đạt 96,5%)', ['contradicted share 57, 60 → 96,5: 95']],
    ['Đăng ký khai sinh: 2/3 hồ sơ (66,66%)', ['explained share 2, 3 → 66,66: 66.667…']],
    ['Chi trả 17/15 hồ sơ', ['contradicted part 17 → 15: 17']],
    ['Tiếp nhận 20 hồ sơ, gồm: 12 hồ sơ trực tuyến, 8 hồ sơ trực tiếp', ['verified sum 12, 8 → 20: 20']],
    ['Có 7 hồ sơ', []],
  ])('%s', (text, expected) => {
    const { figures } = figuresOf([text]);
    expect(told(runChecks({ figures, blocks: [], tables: [], sections: [], places: [], parts: [] }))).toEqual(expected);
  });

  it('are in the report, with those of tables', async () => {
    const report = await reportOf([
      '| Tên thủ tục | Trực tiếp | Trực tuyến | Tổng số |', '|---|---|---|---|', '| Khai sinh | 2 | 3 | 5 |', '| Khai tử | 4 | 6 | 10 |',
      '| Kết hôn | 1 | 7 | 8 |', '| Tổng cộng | 7 | 16 | 23 |',
    ].join('\n'));
    expect(told(report)).toContain('verified sum 2, 4, 1 → 7: 7');
    expect(told(report)).toContain('verified sum 2, 3 → 5: 5');
  });

  it('name figures that the report has', async () => {
    const report = await reportOf('Tiếp nhận 20 hồ sơ, gồm: 12 hồ sơ trực tuyến, 8 hồ sơ trực tiếp.\nTạm trú: 57/60 hồ sơ (đạt 96,5%).');
    expect(report.identities.length).toBeGreaterThan(1);
    expect(told(report).filter((line) => line.includes('?'))).toEqual([]);
  });
});
