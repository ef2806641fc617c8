import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/model.js';
import { findingsText } from '../../src/outputs/findings-text.js';
import { json } from '../../src/outputs/json.js';
import { reportSchema, rollupSchema } from '../../src/outputs/json-schema.js';
import { flat } from '../../src/outputs/place.js';
import { summaryText } from '../../src/outputs/summary-text.js';
import { sampleReport, sampleRun } from './sample.js';

describe('json', () => {
  it('is the report, valid, and nothing else', () => {
    const report = sampleReport('a.docx');
    const text = json.write(report);
    expect(Report.parse(JSON.parse(text))).toEqual(report);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('orders keys as the model does, whatever order they came in', () => {
    const report = sampleReport('a.docx');
    const turned = Report.parse(report);
    const reversed = Object.fromEntries(Object.entries(turned).toReversed());
    expect(json.write(Report.parse(reversed))).toBe(json.write(report));
  });

  it('refuses what is no report', () => {
    const broken = { ...sampleReport('a.docx'), figures: [{ id: 'f1' }] };
    expect(() => json.write(Object.assign(sampleReport('a.docx'), JSON.parse(JSON.stringify(broken))))).toThrow();
  });

  it('leaves out what the published form does not have', () => {
    const report = sampleReport('a.docx');
    const inner = { ...report, blocks: report.blocks.map((block) => ({ ...block, raw: null, spans: [] })) };
    expect(json.write(inner)).not.toContain('spans');
  });
});

describe('schema', () => {
  it('is what the model generates: run `npm run schema` after changing the model', () => {
    expect(readFileSync(new URL('../../schema/report.json', import.meta.url), 'utf8')).toBe(reportSchema());
    expect(readFileSync(new URL('../../schema/rollup.json', import.meta.url), 'utf8')).toBe(rollupSchema());
  });
});

describe('summary', () => {
  const text = summaryText.write(sampleRun(), 'vi');

  it.each([
    'Đã đọc 2/3 tệp.',
    'KHÔNG ĐỌC ĐƯỢC 1 tệp:',
    '  ban-chup.pdf: Tệp chỉ có ảnh chụp.',
    'Bỏ qua 1 tệp không phải báo cáo: ghi-chu.json',
    'Số liệu: 8, trong đó 2 khớp khi tính lại, 1 mâu thuẫn, 0 giải thích được, 5 chưa kiểm được.',
    'Cảnh báo: 1 lỗi, 1 cảnh báo, 1 lưu ý.',
  ])('says “%s”', (line) => {
    expect(String(text).split('\n')).toContain(line);
  });

  it('adds up', () => {
    const [, all, claimed, excluded, unclaimed] = /Kiểm kê: (\d+) .*= (\d+) .*\+ (\d+) .*\+ (\d+) chưa rõ/u.exec(String(text)) ?? [];
    expect(Number(claimed) + Number(excluded) + Number(unclaimed)).toBe(Number(all));
    expect(String(text)).not.toContain('LỆCH');
  });

  it('shouts when a ledger does not balance, even if two errors cancel out', () => {
    const off = (by: number) => {
      const report = sampleReport(`lech${by}.docx`);
      return { ...report, ledger: { ...report.ledger, numerals: report.ledger.numerals + by } };
    };
    expect(String(summaryText.write({ ...sampleRun(), reports: [off(1), off(-1)] }, 'vi'))).toContain('KIỂM KÊ LỆCH 2 SỐ');
  });
});

describe('list of findings', () => {
  it('goes file by file with severity, place, message and quote', () => {
    const text = String(findingsText.write(sampleRun(), 'vi'));
    expect(text).toContain('suoi-mo-thang-6.docx: 1 lỗi, 1 cảnh báo, 1 lưu ý\n  LỖI, mục II, trang 1: 57/60 là 95%, báo cáo in 96,5%. [c0000000001]\n      “57/60 hồ sơ (đạt 96,5%)”');
    expect(text).toContain('suoi-mo-thang-7.docx: không có cảnh báo');
    expect(text).toContain('ban-chup.pdf: KHÔNG ĐỌC ĐƯỢC. Tệp chỉ có ảnh chụp.');
  });

  it('speaks English when asked', () => {
    expect(String(findingsText.write(sampleRun(), 'en'))).toContain('ERROR, section II, page 1');
  });
});

describe('flat', () => {
  it('puts text on one line and cuts at a word', () => {
    expect(flat('một\n hai')).toBe('một hai');
    expect(flat('một hai ba bốn', 10)).toBe('một hai …');
  });
});
