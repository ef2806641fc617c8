import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { exitCode } from '../../src/cli/reading.js';
import { LIMIT_NAMES } from '../../src/cli/flags.js';
import { sampleReport } from '../outputs/sample.js';

type Ran = { code: number; out: string; err: string };

async function baocao(...argv: string[]): Promise<Ran> {
  const ran = { code: -1, out: '', err: '' };
  const io = {
    out: (text: string) => void (ran.out += text), err: (text: string) => void (ran.err += text), interactive: false, debug: false,
  };
  ran.code = await main(argv, io);
  return ran;
}

describe('help', () => {
  it('is Vietnamese, and names every command and the exit codes', async () => {
    const { code, out } = await baocao('--help');
    expect(code).toBe(0);
    for (const word of ['Cách dùng:', 'Các lệnh:', 'run', 'extract', 'check', 'rules', 'eval', 'Mã thoát: 0 sạch']) expect(out).toContain(word);
    expect(out).not.toMatch(/Usage:|Options:|Commands:|display help/u);
  });

  it('of a command names its flags, every limit among them', async () => {
    const { out } = await baocao('run', '--help');
    for (const word of ['--output', '--workers', '--fail-on', '--pack', '--lang', '(mặc định: out)', ...LIMIT_NAMES]) expect(out).toContain(word);
  });

  it('is English when asked', async () => {
    expect((await baocao('--lang', 'en', '--help')).out).toContain('Usage:');
  });

  it('without a command is shown as a mistake', async () => {
    expect((await baocao()).code).toBe(2);
  });

  it('shows the version', async () => {
    expect((await baocao('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

describe('mistakes', () => {
  it.each([
    [['run', 'a', '--nhanh'], 'không có tùy chọn --nhanh'],
    [['chay'], 'không có lệnh chay'],
    [['run'], 'thiếu tên tệp hoặc thư mục'],
    [['extract'], 'thiếu tên tệp hoặc thư mục'],
    [['extract', 'a', 'b'], 'thừa tham số'],
    [['run', 'a', '--workers', '0'], '--workers 0: cần một số nguyên'],
    [['run', 'a', '--limit', 'giay=3'], '--limit giay=3: cần dạng tên=số'],
    [['run', 'a', '--limit', 'seconds=x'], '--limit seconds=x'],
    [['run', 'a', '--limit', 'pages=1.5'], '--limit pages=1.5'],
    [['run', 'a', '--fail-on', 'fatal'], '--fail-on fatal'],
    [['run', 'a', '--lang', 'fr'], '--lang fr: cần vi hoặc en'],
    [['run', 'a', '--lang=fr'], '--lang fr'],
    [['run', 'a', '-o'], 'cần một giá trị'],
    [['eval', 'fixtures', '--format', 'docx', '--format', 'fax150'], 'không có tệp nào dạng “fax150”; có: doc, docx'],
    [['run', 'a', '--template-map', 'm.yaml'], 'cần có --template'],
    [['run', 'a', '--watch', 'mau'], '--watch mau: cần một số giây'],
    [['run', 'a', '--template', 'khong-co.xlsx'], 'không mở được biểu mẫu khong-co.xlsx'],
  ])('%j is refused in one line with exit code 2', async (argv, words) => {
    const { code, out, err } = await baocao(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/u);
  });

  it('are described in English when asked', async () => {
    expect((await baocao('run', 'a', '--nhanh', '--lang', 'en')).err).toContain('there is no option --nhanh');
  });
});

describe('exit code', () => {
  const report = sampleReport('a.docx');
  const clean = { ...report, findings: [] };
  const warned = { ...report, findings: report.findings.filter(({ severity }) => severity === 'warning') };
  const unread = [{ name: 'x', reason: 'damaged', message: '' }];

  it.each([
    ['no findings', { reports: [clean], unread: [] }, 'info', 0],
    ['an error', { reports: [report], unread: [] }, 'error', 1],
    ['a warning below the bar', { reports: [warned], unread: [] }, 'error', 0],
    ['a warning at the bar', { reports: [warned], unread: [] }, 'warning', 1],
    ['an error, never failing', { reports: [report], unread: [] }, 'never', 0],
    ['an error that was accepted', { reports: [{ ...report, findings: report.findings.map((finding) => ({ ...finding, accepted: { reason: 'đã hỏi', by: null, on: null } })) }], unread: [] }, 'info', 0],
    ['an unread file, never failing', { reports: [], unread }, 'never', 1],
  ] as const)('for %s', (_, { reports, unread: files }, failOn, code) => {
    expect(exitCode({ reports: [...reports], unread: [...files], rollup: { findings: [] } }, failOn)).toBe(code);
  });
});
