import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import { Figure } from '../../src/model.js';
import { csv } from '../../src/outputs/csv.js';
import { jsonl } from '../../src/outputs/jsonl.js';
import { figure, operand, sampleReport, sampleRun } from './sample.js';

function written(language: 'vi' | 'en', run = sampleRun()): string {
  const content = [...csv.write(run, language) as Iterable<string>].join('');
  if (typeof content !== 'string') throw new Error('CSV is text');
  return content;
}

function table(text: string, delimiter: string): Record<string, string>[] {
  const [heads = [], ...rows] = parseCsv(text.slice(1), { delimiter });
  return rows.map((row) => Object.fromEntries(heads.map((head, column) => [String(head), String(row[column] ?? '')])));
}

describe('CSV', () => {
  it('begins with a byte-order mark and has a line for each figure', () => {
    expect(written('vi').startsWith('\ufeff"file";"sha256";')).toBe(true);
    expect(table(written('vi'), ';')).toHaveLength(sampleRun().reports.reduce((sum, { figures }) => sum + figures.length, 0));
  });

  it('has numerator, denominator and percent in columns of their own, as spreadsheets of the language read them', () => {
    const [, second] = table(written('vi'), ';');
    expect(second).toMatchObject({ numerator: '57', denominator: '60', percent: '96,5', value: '', verdict: 'contradicted', quote: '57/60 hồ sơ (đạt 96,5%)', standing: 'counted' });
    expect(table(written('en'), ',')[1]).toMatchObject({ percent: '96.5' });
    expect(table(written('vi'), ';')[5]).toMatchObject({ value: '1503000,5' });
  });

  it.each(['=1+1', '+84', '-Dòng', '@Cột', '  =1', '\t=1', '\u200b=1', '\r@x', '＝1'])('takes from %j what would make it a formula', (label) => {
    const run = { ...sampleRun(), reports: [sampleReport('a.docx', { figures: [figure(2, '1', { label, value: operand(2, '1', '1') })] })] };
    expect(written('vi', run)).toContain(`"'${label}"`);
  });

  it('keeps a negative number a number', () => {
    const run = { ...sampleRun(), reports: [sampleReport('a.docx', { figures: [figure(2, '-5', { label: 'a', value: operand(2, '-5', '-5') })] })] };
    expect(table(written('en', run), ',')[0]).toMatchObject({ value: '-5', quote: "'-5" });
  });

  it('is read back as it was, whatever a label holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }).map((text) => `x${text.replaceAll('\0', '')}`), (label) => {
      const run = { ...sampleRun(), reports: [sampleReport('a.docx', { figures: [figure(2, '1', { label })] })] };
      return table(written('vi', run), ';')[0]?.['label'] === label;
    }), { numRuns: 200 });
  });
});

describe('JSONL', () => {
  it('has a line for each figure, the figure as in the JSON, and whose it is', () => {
    const run = sampleRun();
    const lines = [...jsonl.write(run, 'vi') as Iterable<string>].join('').trimEnd().split('\n').map((line): Record<string, unknown> => JSON.parse(line));
    expect(lines.map(({ figure: each }) => Figure.parse(each))).toEqual(run.reports.flatMap(({ figures }) => figures));
    expect(lines[0]).toMatchObject({ source: { name: 'suoi-mo-thang-6.docx' }, document: { number: '12/BC-UBND' }, standing: 'counted', unit: null });
  });
});
