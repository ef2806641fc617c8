import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { evaluate, renderEval } from '../../src/eval/index.js';
import type { Report } from '../../src/model.js';
import { block, fact, figure, report } from './sample.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-'));
});
afterEach(async () => rm(folder, { recursive: true }));

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const labels = JSON.stringify({
  source: 'a', document: { kind: 'bao-cao', recipients: [] }, sections: [], facts: [fact('5 thẻ', { value: 5 })], findings: [],
});

async function build(name: string, bytes: Uint8Array): Promise<Report> {
  if (name.endsWith('.pdf')) throw new Error('khóa');
  const source = block(0, new TextDecoder().decode(bytes));
  return Promise.resolve(report({ blocks: [source], figures: [figure('f1', source, '5', { value: '5' }), figure('f2', source, '7', { value: '7' })] }));
}

it('scores formats apart, counts an unread file as nothing found, and says what it left out', async () => {
  await put('a.gold.json', labels);
  await put('a.md', 'Cấp 5 thẻ, trả 7');
  await put('files/a-typed.docx', 'Cấp 5 thẻ, trả 7');
  await put('files/a-word.pdf', 'x');
  await put('files/a-scan100.pdf', 'x');
  const result = await evaluate(folder, { build, misses: true });
  expect(result.formats.map(({ format, counts }) => [format, counts['figures/gold'], counts['figures/hit'] ?? 0, counts['figures/found'] ?? 0]))
    .toEqual([['md', 1, 1, 2], ['typed.docx', 1, 1, 2], ['word.pdf', 1, 0, 0]]);
  expect([result.reports, result.skipped]).toEqual([1, ['scan100.pdf']]);
  const text = renderEval(result);
  for (const part of ['a-word.pdf: khóa', 'scan100.pdf', '+ số liệu thừa [I.1, count] «7»', 'Số liệu', 'Sổ số']) expect(text).toContain(part);
  expect(renderEval({ ...result, listMisses: false })).not.toContain('số liệu thừa');
  expect(renderEval(result, 'en')).toContain('Ledger of numerals');
});

it('reads a folder for each report, and only the formats asked for', async () => {
  await put('mot/truth.json', labels);
  await put('mot/report.docx', 'Cấp 5 thẻ, trả 7');
  await put('mot/variants/report.md', 'Cấp 5 thẻ, trả 7');
  const result = await evaluate(folder, { build, formats: ['docx'] });
  expect([result.formats.map(({ format }) => format), result.skipped]).toEqual([['docx'], ['md']]);
});

it('says so when a folder holds no labels, and which label file is not valid', async () => {
  expect(renderEval(await evaluate(folder, { build }))).toContain('không có nhãn');
  await put('b.gold.json', '{"document": 5}');
  await expect(evaluate(folder, { build })).rejects.toThrow(/b\.gold\.json: document/u);
});
