/** The commands for whoever writes packs. Each writes or prints something that the other commands accept. */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { baocao } from './in-process.js';

vi.mock('../../src/run/batch.js', async () => (await import('./in-process.js')).batchHere());

const root = join(import.meta.dirname, '../..');
let folder = '';
let report = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-work-'));
  report = join(folder, 'bao-cao.md');
  await writeFile(report, [
    'ỦY BAN NHÂN DÂN', 'XÃ HÒA LỘC', '', 'BÁO CÁO', 'Tình hình kinh tế - xã hội quý I năm 2026', '', 'I. KẾT QUẢ', '',
    '- Diện tích lúa: 120/150 ha (80%).', '', '- Phát quang bụi rậm ven kênh: 14/20 km (70%).', '', '- Hộ nghèo được vay vốn: 12 hộ.', '',
  ].join('\n'));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

describe('rules new', () => {
  it('writes a pack that validates and passes its examples, beside a copy of the base pack', async () => {
    const into = join(folder, 'moi');
    const { code, out } = await baocao('rules', 'new', 'cay-xanh', into);
    expect(code).toBe(0);
    expect(out).toContain('cay-xanh.yaml');
    expect(out).toContain('co-so.yaml');
    expect((await baocao('rules', 'validate', into)).code).toBe(0);
    expect(await baocao('rules', 'test', into)).toMatchObject({ code: 0, out: '2 ví dụ đúng, 0 ví dụ sai\n' });
  });

  it('never overwrites', async () => {
    const into = join(folder, 'cu');
    await mkdir(into);
    await writeFile(join(into, 'cay-xanh.yaml'), 'của tôi');
    const { code, err } = await baocao('rules', 'new', 'cay-xanh', into);
    expect(code).toBe(2);
    expect(err).toContain('không ghi đè');
    expect(await readFile(join(into, 'cay-xanh.yaml'), 'utf8')).toBe('của tôi');
  });

  it.each(['Cây xanh', '../ngoai', 'a/b', 'CAY'])('refuses %s as an id', async (id) => {
    const { code, err } = await baocao('rules', 'new', id, join(folder, 'sai'));
    expect(code).toBe(2);
    expect(err).toContain('chữ thường không dấu');
  });
});

describe('rules explain', () => {
  it('names the indicator that a figure has', async () => {
    const { code, out } = await baocao('rules', 'explain', report, '--figure', 'f1');
    expect(code).toBe(0);
    expect(out).toContain('→ kinh-te-xa-hoi/tt.lua-dien-tich');
  });

  it('names the word that forbids the nearest one', async () => {
    const { out } = await baocao('rules', 'explain', report, '--figure', 'f3');
    expect(out).toContain('1. kinh-te-xa-hoi/xh.ho-ngheo');
    expect(out).toContain('✗ nhãn có cụm bị cấm ở not: “vay”');
  });

  it('explains every figure when none is named, in English too', async () => {
    const { out } = await baocao('rules', 'explain', report, '--lang', 'en');
    for (const id of ['f1 ', 'f2 ', 'f3 ']) expect(out).toContain(`\n${id}`);
    expect(out).toContain('the label holds “vay” of its not');
  });

  it('says so when there is no such figure, file or pack', async () => {
    expect((await baocao('rules', 'explain', report, '--figure', 'f99')).err).toContain('không có số liệu f99');
    expect((await baocao('rules', 'explain', report, '--pack', 'khong-co')).err).toContain('Không có gói “khong-co”');
    expect((await baocao('rules', 'explain', join(folder, 'khong-co.md'))).code).toBe(2);
  });
});

describe('rules coverage', () => {
  it('gathers by label what no pack claims, with a quote', async () => {
    const { code, out } = await baocao('rules', 'coverage', report);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toContain('1 số liệu đã có chỉ tiêu, 2 chưa có');
    expect(out).toContain('| Phát quang bụi rậm ven kênh | km | “14/20 km (70%)” (bao-cao.md, f2)');
  });

  it('with a pack, lists what the report leaves out of it', async () => {
    const { out } = await baocao('rules', 'coverage', report, '--pack', 'kinh-te-xa-hoi');
    expect(out).toMatch(/bao-cao\.md: không thấy \d+\/\d+ chỉ tiêu/u);
    expect(out).toContain('kinh-te-xa-hoi/tt.ngo-dien-tich');
    expect(out).not.toContain('kinh-te-xa-hoi/tt.lua-dien-tich');
  });
});

describe('rules suggest', () => {
  it('drafts an entry that a shipped pack accepts and that claims the figure', async () => {
    const into = join(folder, 'goi');
    await mkdir(into);
    await copyFile(join(root, 'rules/co-so.yaml'), join(into, 'co-so.yaml'));
    const { code, out } = await baocao('rules', 'suggest', report, '--figure', 'f2');
    expect(code).toBe(0);
    await writeFile(join(into, 'kinh-te-xa-hoi.yaml'), `${await readFile(join(root, 'rules/kinh-te-xa-hoi.yaml'), 'utf8')}\n${out}`);
    expect(await baocao('rules', 'test', into)).toMatchObject({ code: 0 });
    expect((await baocao('rules', 'explain', report, '--figure', 'f2', '--rules', into)).out).toContain('→ kinh-te-xa-hoi/phat-quang-bui-ram-ven-kenh');
  });

  it('refuses a figure that has an indicator, and asks for one where none is named', async () => {
    expect((await baocao('rules', 'suggest', report, '--figure', 'f1')).err).toContain('đã thuộc chỉ tiêu kinh-te-xa-hoi/tt.lua-dien-tich');
    expect((await baocao('rules', 'suggest', report)).err).toContain('cần --figure');
  });
});

describe('rules from-outline', () => {
  const outline = [
    'ĐỀ CƯƠNG BÁO CÁO', 'Công tác vệ sinh môi trường', '', 'I. KẾT QUẢ', '', '1. Phân loại rác', '',
    '- Hộ dân đã phân loại rác: ...../..... hộ, đạt .....%.', '', '- Điểm thu gom rác: ..... điểm, ..... thùng.', '', '2. Trang bị: bao nhiêu xe chở rác?', '',
  ].join('\n');

  it('drafts a pack that validates, and whose blanks are then looked for in reports', async () => {
    const into = join(folder, 'de-cuong');
    await mkdir(into);
    await copyFile(join(root, 'rules/co-so.yaml'), join(into, 'co-so.yaml'));
    await writeFile(join(folder, 'de-cuong.md'), outline);
    const to = join(into, 'moi-truong.yaml');
    const { code, out } = await baocao('rules', 'from-outline', join(folder, 'de-cuong.md'), '--id', 'moi-truong', '--to', to);
    expect(code).toBe(0);
    expect(out).toContain('4 chỉ tiêu, trong đó 1 từ câu hỏi');
    expect(await baocao('rules', 'test', into)).toMatchObject({ code: 0 });
    expect((await baocao('rules', 'from-outline', join(folder, 'de-cuong.md'), '--to', to)).err).toContain('không ghi đè');

    const filled = join(folder, 'phuong.md');
    await writeFile(filled, [
      'ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA LỘC', '', 'BÁO CÁO', 'Công tác vệ sinh môi trường', '', 'I. KẾT QUẢ', '', '1. Phân loại rác', '',
      '- Hộ dân đã phân loại rác: 640/800 hộ, đạt 80%.', '',
    ].join('\n'));
    const missing = (await baocao('rules', 'coverage', filled, '--pack', 'moi-truong', '--rules', into)).out;
    expect(missing).toContain('phuong.md: không thấy 3/4 chỉ tiêu');
    expect(missing).not.toContain('Hộ dân đã phân loại rác');
  });

  it('says so where there is nothing to fill in', async () => {
    expect((await baocao('rules', 'from-outline', report)).err).toContain('không có ô trống');
  });
});
