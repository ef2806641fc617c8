/** The name of a finding: the same while what it is about is the same, another one when the numbers change. */
import { describe, expect, it } from 'vitest';
import { documentKey } from '../../src/findings.js';
import { readOptions } from '../../src/run/options.js';
import { buildReport } from '../../src/run/pipeline.js';

const TEXT = `ỦY BAN NHÂN DÂN PHƯỜNG SUỐI MƠ
Số: 12/BC-UBND
Suối Mơ, ngày 19 tháng 6 năm 2025
BÁO CÁO
Kết quả thực hiện Đề án 06 tháng 6 năm 2025
I. KẾT QUẢ
1. Dịch vụ công
- Đăng ký thường trú: 57/60 hồ sơ (tỷ lệ 96,5%).
- Đăng ký tạm trú: 30/40 hồ sơ (đạt 75%).
- Cấp thẻ: 18/20 hồ sơ (đạt 95%).
`;

async function ids(text: string, language: 'vi' | 'en' = 'vi', name = 'a.txt'): Promise<string[]> {
  const { findings } = await buildReport(name, new TextEncoder().encode(text), readOptions({ language }));
  return findings.filter(({ check }) => check === 'percent-mismatch').map(({ id }) => id);
}

const original = await ids(TEXT);

describe('id of a finding', () => {
  it('tells findings of a report apart', () => {
    expect(original).toHaveLength(2);
    expect(new Set(original).size).toBe(2);
  });

  it.each<[string, () => Promise<string[]>]>([
    ['the file has another name', () => ids(TEXT, 'vi', 'b.txt')],
    ['messages are in English', () => ids(TEXT, 'en')],
    ['another place of the report is mended', () => ids(TEXT.replace('30/40', '30/41').replace('75%', '73,2%'))],
    ['lines are put in before it', () => ids(TEXT.replace('1. Dịch vụ công\n', '1. Dịch vụ công\nPhường đã tổ chức nhiều buổi tuyên truyền.\n'))],
    ['the words above it are printed in another way', () => ids(TEXT.replace('ỦY BAN NHÂN DÂN PHƯỜNG SUỐI MƠ', 'UỶ BAN NHÂN DÂN  PHƯỜNG SUỐI MƠ'))],
  ])('stays when %s', async (_, made) => {
    expect(await made()).toEqual(original);
  });

  it('is another one when its own numbers change', async () => {
    const changed = await ids(TEXT.replace('57/60 hồ sơ (tỷ lệ 96,5%)', '57/60 hồ sơ (tỷ lệ 96,4%)'));
    expect(changed[0]).not.toBe(original[0]);
    expect(changed[1]).toBe(original[1]);
  });

  it('is another one in another ward, another report and another year', async () => {
    for (const [from, to] of [['SUỐI MƠ', 'SUỐI HOA'], ['12/BC', '13/BC'], ['năm 2025\nBÁO', 'năm 2024\nBÁO']] as const) {
      for (const id of await ids(TEXT.replace(from, to))) expect(original).not.toContain(id);
    }
  });

  it('numbers findings of one content', async () => {
    const line = '- Đăng ký thường trú: 57/60 hồ sơ (tỷ lệ 96,5%).\n';
    const twice = await ids(TEXT.replace(line, line + line));
    expect(twice.map((id) => id.replace(/^c[0-9a-f]{10}/u, ''))).toEqual(['', '-2', '']);
  });
});

describe('documentKey', () => {
  const fields = { issuer: 'UBND xã A', number: '5/BC', date: null, period: null };

  it('is the file itself where issuer or number is lacking', () => {
    expect(documentKey({ ...fields, number: null }, 'abc')).toBe('abc');
    expect(documentKey({ ...fields, issuer: null }, 'abc')).toBe('abc');
    expect(documentKey(fields, 'abc')).toBe(documentKey({ ...fields, issuer: 'UBND XÃ A', number: '05/BC' }, 'def'));
  });
});
