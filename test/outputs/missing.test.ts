import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { ExpectedUnit, Report, UnitMatch } from '../../src/model.js';
import { applying } from '../../src/run/results.js';
import { missingText } from '../../src/outputs/missing-text.js';
import type { RunResult } from '../../src/outputs/output.js';
import { xlsx } from '../../src/outputs/xlsx/index.js';
import { sampleReport, sampleRun } from './sample.js';

const UNITS: ExpectedUnit[] = [['01', 'Phường Suối Mơ'], ['02', 'Xã Hòa Lạc'], [null, 'Xã Tân Lập'], ['04', 'Xã Vân Hải']].map(([code, name], index) => (
  { line: index + 2, code: code ?? null, name: name ?? '', former: index === 1 ? ['xã Lạc Thủy'] : [], aliases: [] }
));

function withIssuer(name: string, issuer: string | null): Report {
  const report = sampleReport(name, { figures: [], findings: [] });
  return { ...report, document: { ...report.document, issuer } };
}

function run(): RunResult {
  const matches: UnitMatch[] = [
    { kind: 'matched', unit: 0, how: 'name' }, { kind: 'matched', unit: 0, how: 'name' }, { kind: 'ambiguous', units: [1, 2] }, { kind: 'unmatched', near: [] },
  ];
  const reports = [withIssuer('a.docx', 'X'), withIssuer('b.pdf', 'X'), withIssuer('c.docx', 'UBND xã Cũ'), withIssuer('d.docx', null)];
  const collation: RunResult['collation'] = { period: null, standings: [{ status: 'counted', of: null, dated: true }, { status: 'copy', of: 0, dated: true }] };
  return { ...sampleRun(), reports, collation, roll: { units: UNITS, matches, unread: [[3]] } };
}

describe('the list of who has not reported', () => {
  it('names units, reports of no unit, and units with several', () => {
    expect(missingText.write(run(), 'vi')).toBe([
      'Đã báo cáo 1/4 đơn vị; chưa báo cáo: 3.', '',
      'ĐƠN VỊ CHƯA BÁO CÁO (3)',
      '  02 Xã Hòa Lạc. Có thể đã gửi, chưa khớp được: c.docx',
      '  Xã Tân Lập. Có thể đã gửi, chưa khớp được: c.docx',
      '  04 Xã Vân Hải. Có thể đã gửi, chưa khớp được: ban-chup.pdf', '',
      'BÁO CÁO CHƯA KHỚP ĐƠN VỊ NÀO (2)',
      '  c.docx: UBND xã Cũ. Tên này khớp nhiều đơn vị: Xã Hòa Lạc; Xã Tân Lập',
      '  d.docx: (không thấy tên cơ quan)', '',
      'ĐƠN VỊ CÓ NHIỀU BÁO CÁO (1)',
      '  01 Phường Suối Mơ: a.docx; b.pdf: không cộng: bản khác của a.docx', '',
    ].join('\n'));
  });

  it('is a sheet as well, second in the workbook', async () => {
    const bytes = await xlsx.write(run(), 'vi');
    const { sheets } = await readXlsx(bytes instanceof Uint8Array ? bytes : new Uint8Array());
    expect(sheets[1]?.name).toBe('Chưa báo cáo');
    const cells = sheets[1]?.rows.map((row) => row.filter((cell) => cell !== null && cell !== undefined)) ?? [];
    expect(cells).toContainEqual([1, '02', 'Xã Hòa Lạc', 'xã Lạc Thủy', 'Có thể đã gửi, chưa khớp được: c.docx']);
    expect(cells).toContainEqual([1, '01', 'Phường Suối Mơ', 'a.docx, 12/BC-UBND\nb.pdf, 12/BC-UBND', 'có\nkhông cộng: bản khác của a.docx']);
  });

  it('says that all have reported, and is not written without a list of units', () => {
    const all = { ...run(), roll: { units: UNITS.slice(0, 1), matches: run().roll?.matches.slice(0, 2) ?? [], unread: [[]] }, reports: run().reports.slice(0, 2) };
    expect(missingText.write(all, 'vi')).toContain('Mọi đơn vị trong danh sách đều đã báo cáo.');
    expect(applying(all).map(({ file }) => file)).toContain('chua-bao-cao.txt');
    expect(applying(sampleRun()).map(({ file }) => file)).not.toContain('chua-bao-cao.txt');
  });
});
