/** The order of units in the matrix and on the page, and the totals under them. */
import { describe, expect, it } from 'vitest';
import type { RollCall, Standing } from '../../src/model.js';
import { htmlPage } from '../../src/outputs/html/index.js';
import { byUnit } from '../../src/outputs/order.js';
import type { RunResult } from '../../src/outputs/output.js';
import { findingsText } from '../../src/outputs/findings-text.js';
import { missingText } from '../../src/outputs/missing-text.js';
import { summaryText } from '../../src/outputs/summary-text.js';
import { matrixSheet } from '../../src/outputs/xlsx/matrix.js';
import { sampleReport, sampleRun, withRollup } from './sample.js';

const counted: Standing = { status: 'counted', of: null, dated: true };

/** A run of one report an issuer, named after its place in the list of files. */
function runOf(issuers: (string | null)[], more: Partial<RunResult> = {}): RunResult {
  const reports = issuers.map((issuer, index) => {
    const report = sampleReport(`${index}.docx`);
    return { ...report, document: { ...report.document, issuer } };
  });
  return withRollup({ ...sampleRun(), unread: [], reports, collation: { period: 'tháng 6 năm 2025', standings: reports.map(() => counted) }, ...more });
}

function listOf(names: string[], matches: RollCall['matches']): RollCall {
  return { units: names.map((name, line) => ({ line, code: null, name, former: [], aliases: [] })), matches, unread: [] };
}

describe('byUnit', () => {
  it.each<[string, (string | null)[], number[]]>([
    ['is that of the dictionary without a list', ['UBND PHƯỜNG ĐÔNG HÒA', 'UBND xã Dầu Tiếng', 'UBND phường Ân Thi', 'UBND xã An Nhơn'], [3, 2, 1, 0]],
    ['goes by the place, not by the body', ['Ủy ban nhân dân phường Bến Đá', 'UBND phường An Hòa', 'CÔNG AN PHƯỜNG AN HÒA'], [1, 2, 0]],
    ['counts numbers', ['UBND Phường 10', 'UBND Phường 9', 'UBND Phường 2'], [2, 1, 0]],
    ['takes the file where nobody says who reports', ['UBND xã Yên Mỹ', null], [1, 0]],
  ])('%s', (_, issuers, order) => {
    expect(byUnit(runOf(issuers))).toEqual(order);
  });

  it('is that of the list of units, with those of no unit behind, and what is added up before its copies', () => {
    const matched = (unit: number): RollCall['matches'][number] => ({ kind: 'matched', unit, how: 'name' });
    const run = runOf(['UBND xã An Nhơn', 'UBND xã Lạ', 'UBND xã Yên Mỹ', 'UBND xã Yên Mỹ', 'UBND xã Khác'], {
      roll: listOf(['Xã Yên Mỹ', 'Xã Vắng', 'Xã An Nhơn'], [matched(2), { kind: 'unmatched', near: [] }, matched(0), matched(0), { kind: 'ambiguous', units: [0, 1] }]),
      collation: { period: 'tháng 6 năm 2025', standings: [counted, counted, { status: 'copy', of: 3, dated: true }, counted, counted] },
    });
    expect(byUnit(run)).toEqual([3, 2, 0, 4, 1]);
  });
});

describe('the matrix and the page', () => {
  const run = runOf(['UBND phường Yên Mỹ', 'UBND phường An Nhơn', 'UBND phường Bến Đá']);

  it('have their rows in that order, numbered', () => {
    const rows = matrixSheet(run, 'vi').rows.filter((row) => typeof row[0]?.value === 'number');
    expect(rows.map((row) => [row[0]?.value, row[3]?.value])).toEqual([[1, '1.docx'], [2, '2.docx'], [3, '0.docx']]);
    const page = String(htmlPage.write(run, 'vi'));
    expect([...page.matchAll(/<small>(\d\.docx)<\/small>/gu)].map((match) => match[1])).toEqual(['1.docx', '2.docx', '0.docx']);
  });

  it('have the same totals, of what is added up', () => {
    const foot = (of: RunResult): string[] => [...(/<tfoot>(.*)<\/tfoot>/u.exec(String(htmlPage.write(of, 'vi')))?.[1] ?? '').matchAll(/<td title="tính từ (\d) báo cáo được cộng">([^<]*)</gu)].map((match) => `${match[2]} (${match[1]})`);
    // 2124/2169, 57/60, nothing of 0/0, 12.500 and 81.204 accounts, 1.503.000,5 đồng: three times.
    expect(foot(run)).toEqual(['97,93% (3)', '95,00% (3)', '37.500 (3)', '243.612 (3)', '4.509.001,5 (3)']);
    expect(foot(runOf(['UBND phường Yên Mỹ']))).toEqual([]);
  });
});

describe('what can’t be seen in a name', () => {
  const name = 'bao-cao\u202excod.exe\u001b[2J.docx';

  it.each([
    ['tom-tat.txt', summaryText], ['canh-bao.txt', findingsText], ['chua-bao-cao.txt', missingText],
  ])('is shown in %s', (_, output) => {
    const report = sampleReport(name);
    const run = withRollup({
      ...sampleRun(), reports: [{ ...report, document: { ...report.document, issuer: 'UBND xã \u2066Lạ' } }], unread: [{ name, reason: 'damaged', message: 'hỏng' }], skipped: [name],
      collation: { period: null, standings: [counted] }, roll: { ...listOf(['Xã \u202eVắng'], [{ kind: 'unmatched', near: [0] }]), unread: [[0]] },
    });
    const text = String(output.write(run, 'vi'));
    expect(text).toContain('bao-cao⟦U+202E⟧xcod.exe⟦U+001B⟧[2J.docx');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
