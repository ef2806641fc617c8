/** From a finding to its acceptance and back: the commands on real files. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Report, Rollup } from '../../src/model.js';
import type * as Batch from '../../src/run/batch.js';
import { baocao } from './in-process.js';

const TEXT = `ỦY BAN NHÂN DÂN PHƯỜNG SUỐI MƠ
Số: 12/BC-UBND
Suối Mơ, ngày 19 tháng 6 năm 2025
BÁO CÁO
Kết quả thực hiện Đề án 06 tháng 6 năm 2025
I. KẾT QUẢ
1. Dịch vụ công
- Đăng ký thường trú: 57/60 hồ sơ (tỷ lệ 96,5%).
- Đăng ký tạm trú: 30/40 hồ sơ (đạt 75%).
`;

vi.mock('../../src/run/batch.js', async (load) => {
  const real = await load<typeof Batch>();
  const entry = fileURLToPath(new URL('../../dist/run/worker.js', import.meta.url));
  const runOrRecall: typeof real.runOrRecall = async (paths, options) => real.runOrRecall(paths, { ...options, pool: { entry } });
  return { ...real, runOrRecall };
});

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baocao-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('accept', () => {
  it('lists what was accepted and what was switched off, and counts neither as open', async () => {
    await mkdir(join(folder, 'in'), { recursive: true });
    await writeFile(join(folder, 'in/a.txt'), TEXT);
    await writeFile(join(folder, 'in/tong-hop.txt'), TEXT.replace('SUỐI MƠ', 'HÒA LẠC').replace('96,5%', '95%'));
    const args = ['run', join(folder, 'in'), '-o', join(folder, 'out'), '--workers', '1'];
    expect((await baocao(...args)).code).toBe(1);
    const report = async (): Promise<Report> => Report.parse(JSON.parse(await readFile(join(folder, 'out/a.json'), 'utf8')));
    const rollup = async (): Promise<Rollup> => Rollup.parse(JSON.parse(await readFile(join(folder, 'out/tong-hop.json'), 'utf8')));
    const { id } = (await report()).findings.find(({ check }) => check === 'percent-mismatch') ?? { id: '' };
    expect(await baocao('accept', join(folder, 'out'), id)).toMatchObject({ code: 2, err: expect.stringContaining('--reason') });
    expect(await baocao('accept', join(folder, 'out'), 'c0000000000', '--reason', 'x')).toMatchObject({ code: 2, err: expect.stringContaining('không có cảnh báo c0000000000') });
    expect(await baocao('accept', join(folder, 'in'), id, '--reason', 'x')).toMatchObject({ code: 2, err: expect.stringContaining('không phải thư mục kết quả') });
    expect(await baocao('accept', join(folder, 'out'), id, '--reason', 'Phường đã giải trình', '--by', 'Lê Văn A')).toMatchObject({ code: 0, out: expect.stringContaining('chap-nhan.yaml') });
    expect((await baocao('accept', join(folder, 'out'), id, '--reason', 'lần nữa')).out).toContain('từ trước');
    await writeFile(join(folder, 'baocao.yaml'), 'severity:\n  missing-field: off\n');
    const { code, out } = await baocao(...args);
    expect(code).toBe(0);
    expect(out).toContain('1 đã chấp nhận');
    expect(out).toContain('PHÉP KIỂM ĐÃ TẮT theo baocao.yaml: missing-field (');
    const { findings, switchedOff } = await report();
    expect(findings.map(({ check }) => check)).not.toContain('missing-field');
    expect(switchedOff.map(({ check }) => check)).toEqual(['missing-field']);
    expect(findings.find((finding) => finding.id === id)).toMatchObject({ severity: 'error', accepted: { reason: 'Phường đã giải trình', by: 'Lê Văn A', on: null } });
    expect(await readFile(join(folder, 'out/canh-bao.txt'), 'utf8')).toContain('      chấp nhận: Phường đã giải trình (Lê Văn A)');
    expect(await rollup()).toMatchObject({ settings: { file: 'baocao.yaml', accepted: { file: '../chap-nhan.yaml', entries: 1, matched: 1, stale: [] } }, reports: [{ name: 'a.txt', accepted: 1 }, { open: { error: 0 } }] });
    await writeFile(join(folder, 'in/a.txt'), TEXT.replace('96,5%', '95%'));
    expect((await baocao(...args)).out).toContain(`chap-nhan.yaml, dòng 5: ${id} (percent-mismatch) của a.txt không còn`);
    expect((await rollup()).settings.accepted).toMatchObject({ matched: 0, stale: [{ finding: id, line: 5 }] });
    await writeFile(join(folder, 'khac.yaml'), 'severity:\n  so-sai: off\n');
    expect(await baocao(...args, '--config', join(folder, 'khac.yaml'))).toMatchObject({ code: 2, err: expect.stringContaining('khac.yaml:2:3: Không có phép kiểm “so-sai”') });
    expect(await baocao(...args, '--config', join(folder, 'khong-co.yaml'))).toMatchObject({ code: 2, err: expect.stringContaining('khong-co.yaml:1:1: Không mở được') });
  });
});
