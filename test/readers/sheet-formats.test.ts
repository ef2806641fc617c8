/** One annex in the three formats of spreadsheets, saved by LibreOffice; and what each format can do to a reader. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { Extraction } from '../../src/model.js';
import { readBlocks } from '../../src/readers/index.js';
import { rkNumber } from '../../src/readers/sheet/biff.js';
import { showAsSeen } from '../../src/readers/sheet/display.js';

async function annex(extension: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`sheets/annex.${extension}`, import.meta.url)));
}

/** Address and text of all that is not empty. */
function texts({ blocks }: Extraction): string[] {
  return blocks.filter(({ text }) => text !== '').map(({ text, sheet }) => `${sheet?.address}: ${text}`);
}

const EXPECTED = [
  'A1: UBND PHƯỜNG SUỐI MƠ', 'E1: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'A2: Số: 12/BC-UBND', 'E2: Suối Mơ, ngày 20 tháng 6 năm 2025',
  'A4: PHỤ LỤC', 'A5: Đơn vị tính: triệu đồng',
  'A6: TT', 'B6: Nội dung', 'D6: Thực hiện', 'F6: Ngày', 'G6: Ghi chú', 'D7: Trong tháng', 'E7: Lũy kế',
  'A8: 1', 'B8: Thuế đất', 'D8: 1.200', 'E8: 98,3%', 'F8: 20/06/2025',
  'A10: 3', 'B10: Phí,\nlệ phí', 'D10: -850', 'E10: 80,0%', 'A11: 4', 'B11: Phí khác', 'D11: 1.234.568', 'E11: 100,0%',
  'A12: Cộng', 'D12: 350', 'G12: Đạt', 'A14: Người lập biểu', 'E14: CHỦ TỊCH',
  'A1: TT', 'B1: Xã', 'C1: Số hộ', 'A2: 1', 'B2: An Hòa', 'C2: 1200', 'A3: 2', 'B3: Suối Mơ', 'C3: 800',
];

describe('one annex', () => {
  it.each(['xlsx', 'ods', 'xls'])('as .%s shows the same cells, tables and notes', async (extension) => {
    const extraction = await readBlocks(`annex.${extension}`, await annex(extension), DEFAULT_LIMITS);
    expect(texts(extraction)).toEqual(EXPECTED);
    expect(extraction.tables.map(({ rows, cols, headerRows, ruled }) => [rows, cols, headerRows, ruled])).toEqual([[2, 2, 0, false], [6, 6, 2, true], [1, 2, 0, false], [3, 3, 1, true]]);
    expect(extraction.notes).toEqual([
      { id: 'reader.sheet-hidden', params: { sheets: 1, rows: 1, cols: 1 }, page: null },
      { id: 'reader.sheet-rounded', params: { count: 3, cells: 'Biểu 1!D8, Biểu 1!D11, Biểu 1!D12' }, page: null },
      { id: 'reader.sheet-legacy-font', params: { count: 1, cells: 'Biểu 1!B11' }, page: null },
      { id: 'reader.sheet-errors', params: { count: 1, cells: 'Biểu 1!E12' }, page: null },
    ]);
    const at = (address: string): unknown => extraction.blocks.find(({ sheet }) => sheet?.address === address)?.raw?.text;
    expect([at('D8'), at('D11'), at('B11'), at('E8')]).toEqual(['1200.4', '1234567.5', 'PhÝ kh¸c', undefined]);
  });

  it.each(['xlsx', 'ods', 'xls'])('as .%s is read, refused or shown otherwise when bytes are changed or cut off, never worse', async (extension) => {
    const whole = await annex(extension);
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, value, cut) => {
      const bytes = cut ? whole.slice(0, at) : whole.slice();
      if (!cut) bytes[at] = value;
      const result = await readBlocks(`annex.${extension}`, bytes, DEFAULT_LIMITS).catch((error: unknown) => error);
      expect(result).toSatisfy((found) => typeof found === 'object' && found !== null && ('blocks' in found || 'reason' in found));
    }), { numRuns: 60 });
  });
});

describe('a number stored as its program showed it', () => {
  it.each<[string, number, string, string | null]>([
    ['1,200', 1200.4, '1.200', '1200.4'],
    ['1.200', 1200, '1.200', null],
    ['1,200', 1.2, '1,200', null],
    ['1.200', 1.2, '1,200', null],
    ['98.3%', 0.983, '98,3%', null],
    ['98,3%', 0.9833, '98,3%', '0.9833'],
    ['1,234,567.50', 1234567.5, '1.234.567,50', null],
    ['1 234,5', 1234.5, '1.234,5', null],
    ['(1,200)', -1200, '-1.200', null],
    ['-5', -5, '-5', null],
    ['1.25E+11', 125_000_000_000, '125000000000', null],
    ['5.000 đồng', 5000, '5.000 đồng', null],
    ['12.3', 12_345_678, '12345678', null],
    ['-', 0, '-', null],
    ['', 7, '', '7'],
  ])('%j of %d is %j', (seen, value, text, stored) => {
    expect(showAsSeen(seen, value)).toEqual({ text, stored });
  });
});

describe('OpenDocument', () => {
  function ods(rows: string, { styles = '', columns = '', more = {} }: { styles?: string; columns?: string; more?: Record<string, Uint8Array> } = {}): Uint8Array {
    const names = ['office', 'table', 'text', 'style', 'fo'].map((prefix) => ` xmlns:${prefix}="urn:${prefix}"`).join('');
    const content = `<office:document-content${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>`
      + `<table:table table:name="Biểu">${columns}${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
    return zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }], 'content.xml': strToU8(content), ...more });
  }
  const read = (bytes: Uint8Array, limits: Partial<typeof DEFAULT_LIMITS> = {}): Promise<Extraction> => readBlocks('a.ods', bytes, { ...DEFAULT_LIMITS, ...limits });
  const cell = (text: string, attributes = ''): string => `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;

  it('repeats cells and rows, and leaves out what a filter or a closed group hides', async () => {
    const rows = row(cell('TT') + cell('Xã') + cell('Số hộ'))
      + row(cell('1') + cell('An Hòa') + cell('5', 'office:value-type="float" office:value="5"'))
      + row(cell('x', 'table:number-columns-repeated="3"'), 'table:visibility="filter"')
      + `<table:table-row-group table:display="false">${row(cell('y', 'table:number-columns-repeated="3"'))}</table:table-row-group>`
      + row(cell('2', 'table:number-columns-repeated="3"'), 'table:number-rows-repeated="2"')
      + row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048000"');
    const extraction = await read(ods(rows));
    expect(texts(extraction)).toEqual(['A1: TT', 'B1: Xã', 'C1: Số hộ', 'A2: 1', 'B2: An Hòa', 'C2: 5', 'A5: 2', 'B5: 2', 'C5: 2', 'A6: 2', 'B6: 2', 'C6: 2']);
    expect(extraction.notes).toMatchObject([{ id: 'reader.sheet-hidden', params: { sheets: 0, rows: 2, cols: 0 } }]);
  });

  it('keeps comments and drawings out of a cell, and the blanks and lines in it', async () => {
    const rows = row('<table:table-cell><office:annotation><text:p>bỏ 99</text:p></office:annotation><text:p>An<text:s text:c="2"/>Hòa<text:line-break/><text:span>hai</text:span></text:p><text:p>ba</text:p></table:table-cell>');
    expect((await read(ods(rows))).blocks.map(({ text }) => text)).toEqual(['An Hòa hai ba']);
  });

  it.each([
    ['cells repeated without end', row(cell('x', 'table:number-columns-repeated="900000"')), {}, 'too-many-cells'],
    ['rows repeated without end', row(cell('x'), 'table:number-rows-repeated="900000"'), {}, 'too-many-cells'],
    ['a password', row(cell('x')), { 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }, 'password'],
    ['nothing in it', '', {}, 'sheet-empty'],
  ])('with %s is refused', async (_, rows, more, reason) => {
    await expect(read(ods(rows, { more }))).rejects.toMatchObject({ reason });
  });
});

describe('Excel 97-2003', () => {
  it.each([[0x3ff00000, 1], [0x3ff00001, 0.01], [(5 << 2) | 2, 5], [(-5 << 2) | 2, -5], [(12345 << 2) | 3, 123.45]])('holds 0x%x for %d', (bits, value) => {
    expect(rkNumber(bits)).toBe(value);
  });
});

describe('what is not read', () => {
  it('says why', async () => {
    await expect(readBlocks('a.xlsb', zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.bin': strToU8('x') }), DEFAULT_LIMITS)).rejects.toMatchObject({ reason: 'xlsb' });
    const locked = await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption: { password: 'x', spinCount: 10 } });
    await expect(readBlocks('a.xlsx', locked, DEFAULT_LIMITS)).rejects.toMatchObject({ reason: 'password' });
  });
});
