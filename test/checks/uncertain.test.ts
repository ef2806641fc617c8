import { beforeAll, describe, expect, it } from 'vitest';
import { checkReport } from '../../src/index.js';
import type { Figure, Report } from '../../src/model.js';
import { reportOf } from './report.js';

describe('a figure whose digits are uncertain', () => {
  let report: Report | null = null;
  beforeAll(async () => {
    report = await reportOf('1. Cấp căn cước: 45/60 hồ sơ, đạt 75%.\n2. Cấp định danh: 30/60 hồ sơ, đạt 45%.');
  });

  it.each([
    ['digital', ['verified', 'percent', 'contradicted']],
    ['agreed', ['verified', 'percent', 'contradicted']],
    ['single', ['verified', 'percent', 'contradicted']],
    ['uncertain', ['unchecked', 'uncertain-digits', 'contradicted']],
  ] satisfies [Figure['reading'], string[]][])('is never called verified: %s', (reading, expected) => {
    if (report === null) throw new Error('read before');
    const { figures, findings } = checkReport({ ...report, figures: report.figures.map((figure) => ({ ...figure, reading })) });
    const [fits, differs] = figures.filter(({ kind }) => kind === 'ratio');
    expect([fits?.verdict, fits?.verdictReason, differs?.verdict]).toEqual(expected);
    expect(fits?.strength === null).toBe(reading === 'uncertain');
    expect(findings.map(({ check, severity }) => [check, severity])).toEqual([['percent-mismatch', reading === 'digital' || reading === 'agreed' ? 'error' : 'warning']]);
  });
});
