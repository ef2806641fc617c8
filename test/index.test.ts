import { describe, expect, it } from 'vitest';
import { checkReport, extractBlocks, readOptions, readReport, Report, reportSchema, UnreadableError } from '../src/index.js';

const bytes = new TextEncoder().encode('BÁO CÁO\nI. KẾT QUẢ\n1. Dịch vụ công\n- Đăng ký thường trú: 57/60 hồ sơ (đạt 96,5%).\n');
const file = { name: 'a.txt', bytes };

describe('library', () => {
  it('reads a report from bytes', async () => {
    const report = await readReport(file);
    expect(Report.parse(report)).toEqual(report);
    expect(report.findings.map(({ check }) => check)).toContain('percent-mismatch');
  });

  it('speaks English when asked, with the same names', async () => {
    const [vi, en] = await Promise.all([readReport(file), readReport(file, { language: 'en' })]);
    expect(en.findings.map(({ check }) => check)).toEqual(vi.findings.map(({ check }) => check));
    expect(en.findings.map(({ message }) => message)).not.toEqual(vi.findings.map(({ message }) => message));
  });

  it('checks a corrected report anew', async () => {
    const report = await readReport(file);
    expect(checkReport(report).findings.map(({ check }) => check)).toEqual(['percent-mismatch']);
    const figures = report.figures.map((figure) => (figure.percent === null ? figure : { ...figure, percent: { ...figure.percent, text: '95', exact: '95', value: 95, decimals: 0 } }));
    const checked = checkReport({ ...report, figures });
    expect(checked.findings).toEqual([]);
    expect(checked.figures.map(({ verdict }) => verdict)).toContain('verified');
  });

  it('gives the blocks alone', async () => {
    expect((await extractBlocks(file.name, file.bytes)).blocks.map(({ text }) => text)).toContain('BÁO CÁO');
  });

  it('throws for what it cannot read, naming the reason', async () => {
    await expect(readReport({ name: 'a.bin', bytes: new Uint8Array([0, 1, 2, 0, 255]) })).rejects.toThrow(UnreadableError);
    await expect(readReport(file, { limits: { ...readOptions().limits, bytes: 10 } })).rejects.toMatchObject({ reason: 'too-large' });
  });

  it('publishes its schema', () => {
    expect(JSON.parse(reportSchema())).toMatchObject({ type: 'object', required: expect.arrayContaining(['figures', 'ledger']) });
  });
});
