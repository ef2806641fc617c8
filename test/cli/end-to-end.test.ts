/** The compiled program on real files, in child processes, as a user runs it. */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../../src/model.js';

const BIN = fileURLToPath(new URL('../../bin/baocao.js', import.meta.url));

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

let folder: string;
/** The run of `in` that several tests look at. */
let first: Ran;

type Ran = { code: number; out: string; err: string };

function baocao(...argv: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...argv], { cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

async function contents(name: string): Promise<Record<string, string>> {
  const names = (await readdir(join(folder, name), { withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);
  return Object.fromEntries(await Promise.all(names.map(async (file) => [file, (await readFile(join(folder, name, file))).toString('base64')])));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baocao-'));
  await mkdir(join(folder, 'in/con'), { recursive: true });
  await writeFile(join(folder, 'in/a.txt'), TEXT);
  await writeFile(join(folder, 'in/con/b.md'), TEXT.replace('96,5%', '95%'));
  await writeFile(join(folder, 'in/hong.docx'), 'PK\u0003\u0004 không phải tệp Word');
  first = await baocao('run', 'in', '-o', 'out', '--workers', '1');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('run', () => {
  it('writes every output, goes on past a bad file and is not clean', async () => {
    const { code, out, err } = first;
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(Object.keys(await contents('out')).sort()).toEqual(['a.json', 'b.json', 'baocao.html', 'canh-bao.txt', 'so-lieu.csv', 'so-lieu.jsonl', 'tom-tat.txt', 'tong-hop.json', 'tong-hop.xlsx']);
    expect(out).toContain('Đã đọc 2/3 tệp.');
    expect(out).toContain('  hong.docx: ');
    expect(out).toContain('Kết quả ở out: ');
    const report = Report.parse(JSON.parse(await readFile(join(folder, 'out/a.json'), 'utf8')));
    expect(report.findings.map(({ check }) => check)).toContain('percent-mismatch');
    expect(report.document.number).toBe('12/BC-UBND');
  });

  it('gives the same bytes with one worker and with eight, and from run to run', async () => {
    await baocao('run', 'in', '-o', 'eight', '--workers', '8');
    expect(await contents('eight')).toEqual(await contents('out'));
  });

  it('killed and started again, gives the bytes of a run that was not', async () => {
    await mkdir(join(folder, 'many'), { recursive: true });
    for (const name of ['a', 'b', 'c', 'd']) await writeFile(join(folder, `many/${name}.txt`), TEXT.replace('12/BC', `${name.charCodeAt(0)}/BC`));
    const child = spawn(process.execPath, [BIN, 'run', 'many', '-o', 'killed', '--workers', '1'], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('close', resolve));
    while (child.exitCode === null && !(await readdir(join(folder, 'killed')).catch((): string[] => [])).includes('b.json')) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await ended;
    expect((await readdir(join(folder, 'killed/.baocao-cache'))).length).toBeGreaterThan(0);
    await baocao('run', 'many', '-o', 'killed');
    await baocao('run', 'many', '-o', 'fresh', '--no-cache');
    expect(await contents('killed')).toEqual(await contents('fresh'));
    await expect(readdir(join(folder, 'fresh/.baocao-cache'))).rejects.toThrow('ENOENT');
  });

  it('tells who has not reported', async () => {
    await writeFile(join(folder, 'in/don-vi.csv'), '\ufeffMã;Tên\n01;Phường Suối Mơ\n02;Phường Hòa Lạc\n');
    const { code, out } = await baocao('run', 'in', '-o', 'who', '--units', 'in/don-vi.csv');
    expect(code).toBe(1);
    expect(out).toContain('Đã đọc 2/3 tệp.');
    expect(out).toContain('Đã báo cáo 1/2 đơn vị; chưa báo cáo: 1.');
    expect(out).toContain('chua-bao-cao.txt');
    expect(await readFile(join(folder, 'who/chua-bao-cao.txt'), 'utf8')).toContain('  02 Phường Hòa Lạc\n');
    await rm(join(folder, 'in/don-vi.csv'));
    expect(await baocao('run', 'in', '-o', 'who', '--units', 'in/con/b.md')).toMatchObject({ code: 2, err: expect.stringContaining('thiếu dòng tiêu đề') });
  });

  it('counts a report that came twice once, and holds the two against each other', async () => {
    await mkdir(join(folder, 'twice'), { recursive: true });
    await writeFile(join(folder, 'twice/a.txt'), TEXT);
    await writeFile(join(folder, 'twice/b.md'), TEXT.replace('30/40 hồ sơ (đạt 75%)', '20/40 hồ sơ (đạt 50%)'));
    await writeFile(join(folder, 'twice/c.txt'), TEXT);
    const { out } = await baocao('run', 'twice', '-o', 'two');
    expect(out).toContain('Kỳ báo cáo của đợt này: tháng 6 năm 2025.');
    expect(out).toContain('c.txt: không cộng: cùng nội dung với a.txt');
    const reports = await Promise.all(['a', 'b', 'c'].map(async (name) => Report.parse(JSON.parse(await readFile(join(folder, `two/${name}.json`), 'utf8')))));
    expect(reports.flatMap(({ source, findings }) => findings.filter(({ check }) => check === 'copy-differs').map(({ severity }) => `${source.name} ${severity}`))).toHaveLength(1);
  });

  it('says so when the results cannot be written', async () => {
    const { code, err } = await baocao('run', 'in', '-o', 'in/a.txt');
    expect(code).toBe(2);
    expect(err).toMatch(/^baocao: Không ghi được .*a\.txt.*\n$/u);
  });

  it('says so when there is nothing to read', async () => {
    await mkdir(join(folder, 'trong'), { recursive: true });
    expect(await baocao('run', 'trong', '-o', 'out2')).toMatchObject({ code: 2, err: expect.stringContaining('Không có báo cáo nào trong: trong') });
  });

  it('stops at a broken pack before reading anything, naming file and line', async () => {
    await mkdir(join(folder, 'goi'), { recursive: true });
    await writeFile(join(folder, 'goi/x.yaml'), 'id: x\nkieu: [\n');
    const { code, err } = await baocao('run', 'in', '-o', 'out3', '--rules', 'goi');
    expect(code).toBe(2);
    expect(err).toContain('x.yaml:');
    await expect(readdir(join(folder, 'out3'))).rejects.toThrow('ENOENT');
  });

  it('refuses a pack that does not exist', async () => {
    expect(await baocao('check', 'in', '--pack', 'khong-co')).toMatchObject({ code: 2, err: expect.stringContaining('Không có gói “khong-co”') });
  });
});

describe('run --watch', () => {
  it('reads what arrives, as a run of all would, until Ctrl-C, and ends with the code of the last round', async () => {
    await mkdir(join(folder, 'den'), { recursive: true });
    const child = spawn(process.execPath, [BIN, 'run', 'den', '-o', 'cho', '--watch', '0.1', '--workers', '1'], { cwd: folder });
    let said = '';
    child.stdout.on('data', (data: Buffer) => void (said += data.toString()));
    const until = async (words: string): Promise<void> => {
      for (let look = 0; look < 1000 && !said.includes(words); look += 1) await new Promise((done) => setTimeout(done, 20));
      expect(said).toContain(words);
    };
    await until('Đang chờ báo cáo mới');
    await writeFile(join(folder, 'den', 'a.txt'), TEXT);
    await until('Lượt 2: đọc 1/1 tệp; cảnh báo: 1 lỗi');
    const ended = new Promise<number | null>((done) => child.on('exit', done));
    child.kill('SIGINT');
    expect(await ended).toBe(1);
    expect((await baocao('run', 'den', '-o', 'mot-luot', '--workers', '1')).code).toBe(1);
    expect(await contents('cho')).toEqual(await contents('mot-luot'));
  });
});

describe('extract and check', () => {
  it('extract prints a valid report', async () => {
    const { code, out } = await baocao('extract', 'in/a.txt');
    expect(code).toBe(0);
    expect(Report.parse(JSON.parse(out)).source.name).toBe('a.txt');
  });

  it('extract says why a file was not read', async () => {
    const { code, out, err } = await baocao('extract', 'in/khong-co.docx');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('khong-co.docx: KHÔNG ĐỌC ĐƯỢC. Không có tệp này');
  });

  it('check lists findings and sets the exit code by --fail-on', async () => {
    const { code, out } = await baocao('check', 'in/a.txt');
    expect(code).toBe(1);
    expect(out).toContain('“57/60 hồ sơ (tỷ lệ 96,5%)”');
    expect((await baocao('check', 'in/a.txt', '--fail-on', 'never')).code).toBe(0);
    expect((await baocao('check', 'in/con/b.md')).code).toBe(0);
  });

  it('holds a limit that the user sets', async () => {
    const { code, out } = await baocao('check', 'in/a.txt', '--limit', 'bytes=100');
    expect(code).toBe(1);
    expect(out).toContain('a.txt: KHÔNG ĐỌC ĐƯỢC.');
  });
});

describe('rules', () => {
  it('lists, validates and tests the packs that come along', async () => {
    expect((await baocao('rules', 'list')).out).toContain('de-an-06/');
    expect(await baocao('rules', 'validate')).toMatchObject({ code: 0, out: expect.stringContaining('hợp lệ') });
    expect(await baocao('rules', 'test')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ ví dụ đúng, 0 ví dụ sai\n$/u) });
  });
});
