import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { describeProblem, YamlError } from '../../src/yaml/problems.js';
import { ratio, value, ward } from '../rollup/sample.js';
import { bookBytes, fill, type Filled, rows, runOf, told, worksheet } from './builder.js';

const RUN = runOf([ward('SUỐI MƠ', [ratio(57, 60), value('12500')]), ward('ĐỒI THÔNG', [ratio(30, 40)])]);

async function cellsOf({ bytes }: Filled): Promise<unknown[][]> {
  return ((await readXlsx(bytes)).sheets[0]?.rows ?? []).map((row) => Array.from(row, (cell) => cell ?? null));
}

describe('named ranges', () => {
  const xml = worksheet(rows([
    ['Đơn vị', 'Tử số', 'Tỷ lệ'], ['Xã Suối Mơ', 999, '|1'], ['Xã Đồi Thông', 999], ['Xã Hồ Sen', 999], ['Tổng cộng', '=SUM(B2:B4)'],
  ]), '<mergeCells count="1"><mergeCell ref="D1:D2"/></mergeCells>');
  const names = '<definedName name="thuong_tru.tu_so">\'Biểu 1\'!$B$2:$B$5</definedName><definedName name="mau.thuong_tru.ty_le">\'Biểu 1\'!$C$2:$C$5</definedName>'
    + '<definedName name="khac.so">#REF!</definedName><definedName name="tam_tru.so">#REF!</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">\'Biểu 1\'!$A$1:$C$5</definedName>';

  it('fill their cells, put out last month\'s numbers, keep formulas, and add cells that the file does not hold', async () => {
    const filled = await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml }], names }), RUN);
    const cells = await cellsOf(filled);
    expect(cells.slice(1, 4)).toEqual([['Xã Suối Mơ', 57, 0.95], ['Xã Đồi Thông', 30, 75], ['Xã Hồ Sen', null, null]].map((row, at) => (at === 2 ? expect.arrayContaining(['Xã Hồ Sen', null]) : row)));
    expect(cells[4]?.[2]).toBe(87);
    expect(filled.parts['xl/worksheets/sheet1.xml']).toContain('<c r="C3" s="2"><v>75</v></c>');
    expect(filled.parts['xl/worksheets/sheet1.xml']).toContain('<c r="B4"/>');
    expect(filled.parts['xl/worksheets/sheet1.xml']).toContain('<f>SUM(B2:B4)</f></c>');
    expect(filled.parts['xl/workbook.xml']).toContain('</definedNames><calcPr fullCalcOnLoad="1"/>');
    expect(told(filled)).toEqual(expect.arrayContaining(['unknown-indicator: khac.so', 'formula-kept: Biểu 1!B5', 'broken-name: tam_tru.so', 'unit-unknown: Biểu 1 Xã Hồ Sen']));
  });
});

const FORM = worksheet(rows([
  ['TT', 'Đơn vị', 'Thường trú', null, 'Tạm trú', null],
  [null, null, 'Hồ sơ', 'Tỷ lệ', 'Hồ sơ', 'Tỷ lệ'],
  [1, 'Xã Suối Mơ', 5, '|1', '|2', '|1'],
  [2, 'Xã Đồi Thông', '|2', '|1', '|2', '|1'],
  [3, 'Hồ Sen', 5, '|1', '|2', '|1'],
  [null, 'Tổng số', '=SUM(C3:C5)|2', '|1', '|2', '|1'],
  ['Người lập biểu'],
]), '<mergeCells count="4"><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/><mergeCell ref="E1:F1"/></mergeCells>');

describe('a mapping by labels', () => {
  const map = `sheets:
  - name: biểu 1
    labels:
      - label: Thường trú > Hồ sơ
        mark: thuong-tru.tu-so
      - label: Thường trú > Tỷ lệ
        mark: "{{thuong-tru.ty-le}}"
    cells:
      - at: H1
        mark: ky
`;

  it('fills the columns under the labels in the rows of units and of the total', async () => {
    const filled = await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml: FORM }] }), RUN, map);
    const cells = await cellsOf(filled);
    expect(cells.slice(2, 6).map((row) => row.slice(1, 4))).toEqual([['Xã Suối Mơ', 57, 0.95], ['Xã Đồi Thông', 30, 0.75], ['Hồ Sen', null, null], ['Tổng số', null, 0.87]]);
    expect(cells[0]?.[7]).toBe('tháng 6 năm 2025');
    expect(cells[6]?.[0]).toBe('Người lập biểu');
    expect(told(filled)).toEqual(expect.arrayContaining(['formula-kept: Biểu 1!C6', 'unit-unknown: Biểu 1 Hồ Sen', 'partial: Biểu 1!D6 –']));
  });

  it('fills rows behind labels where units stand along a row', async () => {
    const xml = worksheet(rows([['Chỉ tiêu', 'Xã Suối Mơ', 'Xã Đồi Thông'], ['Hồ sơ thường trú'], ['Tỷ lệ']]));
    const filled = await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml }] }), RUN, 'sheets:\n  - units: Chỉ tiêu\n    labels:\n      - label: hồ sơ thường trú\n        mark: thuong-tru.mau-so\n');
    expect((await cellsOf(filled))[1]).toEqual(['Hồ sơ thường trú', 60, 40]);
  });

  it('fills nothing under a label that stands twice, and says so', async () => {
    const filled = await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml: FORM }] }), RUN, 'sheets:\n  - labels:\n      - label: Hồ sơ\n        mark: thuong-tru.tu-so\n      - label: Người lập biểu\n        mark: thuong-tru.tu-so\n');
    expect(told(filled)).toEqual(expect.arrayContaining(['label-twice: Biểu 1', 'label-lost: Biểu 1']));
    expect((await cellsOf(filled))[2]?.[2]).toBe(5);
  });

  it.each([
    ['sheets:\n  - name: Biểu 9\n', 'mau.yaml:2:5: Biểu mẫu không có trang tính “Biểu 9”. Các trang: Biểu 1.'],
    ['sheets:\n  - labels:\n      - label: Thường chú\n        mark: ky\n', 'mau.yaml:3:16: Trang “Biểu 1” không có nhãn “Thường chú”.'],
    ['sheets:\n  - cells:\n      - at: 7C\n        mark: ky\n', 'mau.yaml:3:13: “7C” không phải địa chỉ ô'],
    ['sheets:\n  - cells:\n      - at: C7\n        mark: thuong-tro.tu-so\n', 'mau.yaml:4:15: Không có chỉ tiêu nào cho “thuong-tro.tu-so”. Có phải là: thuong-tru?'],
    ['sheets:\n  - cells:\n      - at: C7\n        mrak: ky\n', 'mau.yaml:4:9: Khóa “mrak” không có trong mẫu. Có phải là: at, mark?'],
    ['sheets: []\n', 'mau.yaml:1:9: “sheets” để trống'],
    ['sheets: [\n', 'mau.yaml:2:1: Không đọc được YAML'],
  ])('refuses %j with file and line', async (map, words) => {
    const error: unknown = await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml: FORM }] }), RUN, map).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(YamlError);
    const text = error instanceof YamlError ? error.problems.map((problem) => describeProblem(problem, 'vi')).join('\n') : '';
    expect(text).toContain(words);
  });
});
