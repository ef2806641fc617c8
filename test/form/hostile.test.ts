import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeFailure } from '../../src/cli/failures.js';
import { FormError } from '../../src/form/index.js';
import { loadForm } from '../../src/run/form.js';
import { YamlError } from '../../src/yaml/problems.js';
import { INDICATORS } from '../outputs/sample.js';
import { setFlags } from '../readers/zip-builder.js';
import { bookBytes, bookParts, fill, rows, runOf, worksheet } from './builder.js';

const GOOD = { sheets: [{ name: 'Biểu 1', xml: worksheet(rows([['{{ky}}']])) }] };
const run = runOf([]);

async function refusal(bytes: Uint8Array, name = 'mau.xlsx'): Promise<string> {
  const error: unknown = await fill(bytes, run, null, name).then(() => null, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(FormError);
  return describeFailure(error, 'vi');
}

describe('forms that can\'t be used are refused with a message', () => {
  it.each<[string, Uint8Array, string]>([
    ['text', strToU8('đây là chữ'), 'không phải .xlsx'],
    ['an old .xls or one with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'có mật khẩu'],
    ['a zip without a workbook', zipSync({ 'content.xml': strToU8('<a/>') }), 'không phải .xlsx'],
    ['a cut file', bookBytes(GOOD).subarray(0, 400), 'bị hỏng'],
    ['a part with a wrong checksum', setFlags(bookBytes(GOOD), { crc: 1 }), 'bị hỏng'],
    ['a part that says it is huge', setFlags(bookBytes(GOOD), { size: 900 * 1024 * 1024 }), 'quá lớn'],
    ['a part with entities of its own', bookBytes({ sheets: [{ name: 'A', xml: '<!DOCTYPE a [<!ENTITY b "{{ky}}">]><worksheet><sheetData/></worksheet>' }] }), 'bị hỏng'],
    ['a part that is no XML', bookBytes({ sheets: [{ name: 'A', xml: '<worksheet><sheetData>' }] }), 'bị hỏng'],
    ['a cell within a cell', bookBytes({ sheets: [{ name: 'A', xml: '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{{ky}}</t></is><c r="A1" t="inlineStr"><is><t>{{ky}}</t></is></c></c></row></sheetData></worksheet>' }] }), 'bị hỏng'],
    ['a value within a value', bookBytes({ sheets: [{ name: 'A', xml: '<worksheet><sheetData><row r="1"><c r="A1"><f>1</f><v><v>1</v></v></c></row></sheetData></worksheet>' }] }), 'bị hỏng'],
    ['a row that no sheet has', bookBytes({ sheets: [{ name: 'A', xml: '<worksheet><sheetData><row r="99999999999999999999"><c t="inlineStr"><is><t>{{ky}}</t></is></c></row></sheetData></worksheet>' }] }), 'bị hỏng'],
    ['nesting without end', bookBytes({ sheets: [{ name: 'A', xml: `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}` }] }), 'bị hỏng'],
    ['a form without marks', bookBytes({ sheets: [{ name: 'A', xml: worksheet(rows([['Đơn vị']])) }] }), 'không có dấu nào để điền'],
    ['a form with unknown marks alone', bookBytes({ sheets: [{ name: 'A', xml: worksheet(rows([['{{abc}}', '{{x.so}}']])) }] }), 'abc, x.so'],
  ])('%s', async (_, bytes, words) => {
    expect(await refusal(bytes)).toContain(words);
  });

  it('a bomb of zeros stops at the limit', async () => {
    const bytes = zipSync({ ...Object.fromEntries(Object.entries(bookParts(GOOD)).map(([name, xml]) => [name, strToU8(xml)])), 'xl/media/a.bin': new Uint8Array(101 * 1024 * 1024) }, { level: 1 });
    expect(await refusal(bytes)).toContain('quá lớn');
  });

  it('names of results are not taken', async () => {
    expect(await refusal(bookBytes(GOOD), 'Tong-Hop.xlsx')).toContain('đổi tên');
  });

  it('nothing, whatever is spoilt, but a refusal or a form', async () => {
    const bytes = bookBytes({ sheets: [{ name: 'A', xml: worksheet(rows([['Xã Suối Mơ', '{{thuong-tru.so}}']])) }] });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (spoilt) => {
      const copy = bytes.slice();
      for (const [at, byte] of spoilt) copy[at] = byte;
      const error: unknown = await fill(copy, run).then(() => null, (reason: unknown) => reason);
      expect(error === null || error instanceof FormError || error instanceof YamlError).toBe(true);
    }), { numRuns: 60 });
  });
});

describe('the form itself is never written', () => {
  it('not where results go, not through a link', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'baocao-form-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, 'mau.xlsx');
    await writeFile(path, bookBytes(GOOD));
    await expect(loadForm(path, null, INDICATORS, folder)).rejects.toThrow('over-template');
    await mkdir(join(folder, 'out'));
    await symlink(path, join(folder, 'out', 'mau.xlsx'));
    await expect(loadForm(path, null, INDICATORS, join(folder, 'out'))).rejects.toThrow('over-template');
    expect(Buffer.compare(await readFile(path), Buffer.from(bookBytes(GOOD)))).toBe(0);
  });
});
