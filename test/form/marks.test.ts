import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { ratio, value, ward } from '../rollup/sample.js';
import { bookBytes, bookParts, fill, type Filled, rows, runOf, told, worksheet } from './builder.js';

const RUN = runOf([
  ward('SUỐI MƠ', [ratio(57, 60), value('12500')]),
  ward('ĐỒI THÔNG', [ratio(30, 40, { verdict: 'contradicted' }), value('300', { approximate: 'over' })]),
]);

const PRINT = '<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>';

const BY_ROW = rows([
  ['TỔNG HỢP {{ky}} & {{so-bao-cao}} báo cáo'],
  ['TT', 'Đơn vị', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Tài khoản', 'Ghi chú'],
  [1, 'Xã Suối Mơ', '{{thuong-tru.tu-so}}|2', '{{thuong-tru.mau-so}}|2', '{{thuong-tru.ty-le}}|1', '{{ dinh-danh.so }}|2', 'giữ'],
  [2, 'Xã Đồi Thông', '{{thuong-tru.tu-so}}|2', '{{thuong-tru.mau-so}}|2', '{{thuong-tru.ty-le}}|1', '{{dinh-danh.so}}|2'],
  [3, 'Xã Hồ Sen', '{{thuong-tru.tu-so}}|2', '{{thuong-tru.mau-so}}|2', '{{thuong-tru.ty-le}}', '{{dinh-danh.so}}'],
  ['Tổng cộng', null, '{{thuong-tru.tu-so}}|2', '=SUM(D3:D5)|2', '{{mau/thuong-tru.ty-le}}', '{{dinh-danh.so}}'],
]);

async function sheetOf({ bytes }: Filled, name = 'Biểu 1'): Promise<unknown[][]> {
  const { sheets } = await readXlsx(bytes);
  return sheets.find((sheet) => sheet.name === name)?.rows ?? [];
}

async function filledSheet(cells: (string | number | null)[][], run = RUN): Promise<{ cells: unknown[][]; filled: Filled }> {
  const filled = await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml: worksheet(rows(cells)) }] }), run);
  return { cells: await sheetOf(filled), filled };
}

describe('a form with a row for each unit', () => {
  it('holds numbers, percentages as the cell shows them, and totals', async () => {
    const filled = await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml: worksheet(BY_ROW, PRINT) }] }), RUN);
    const cells = await sheetOf(filled);
    expect(cells[0]?.[0]).toBe('TỔNG HỢP tháng 6 năm 2025 & 2 báo cáo');
    expect(cells[2]?.slice(0, 7)).toEqual([1, 'Xã Suối Mơ', 57, 60, 0.95, 12500, 'giữ']);
    expect(cells[3]?.slice(0, 6)).toEqual([2, 'Xã Đồi Thông', 30, 40, 0.75, 300]);
    expect(cells[4]?.slice(0, 6).map((cell) => cell ?? null)).toEqual([3, 'Xã Hồ Sen', null, null, null, null]);
    expect(cells[5]?.[2]).toBe(87);
    // A General cell gets 87, not 0.87: its head says "(%)".
    expect(cells[5]?.[4]).toBe(87);
    expect(cells[5]?.[5]).toBe(12800);
    expect(filled.form.filled).toBe(12);
  });

  it('tells of what is in doubt, in no report, and in part of the units only', async () => {
    const filled = await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml: worksheet(BY_ROW, PRINT) }] }), RUN);
    expect(told(filled).sort()).toEqual([
      'doubt-approximate: Biểu 1!F4 Xã Đồi Thông', 'doubt-approximate: Biểu 1!F6 –', 'doubt-contradicted: Biểu 1!C4 Xã Đồi Thông',
      'doubt-contradicted: Biểu 1!C6 –', 'doubt-contradicted: Biểu 1!D4 Xã Đồi Thông', 'doubt-contradicted: Biểu 1!E4 Xã Đồi Thông', 'doubt-contradicted: Biểu 1!E6 –',
      'partial: Biểu 1!C6 –', 'partial: Biểu 1!E6 –', 'partial: Biểu 1!F6 –', 'unit-unknown: Biểu 1 Xã Hồ Sen',
    ]);
  });

  it('changes no byte but the filled cells, the kept results of formulas and the request to compute', async () => {
    const book = { sheets: [{ name: 'Biểu 1', xml: worksheet(BY_ROW, PRINT) }, { name: 'Hướng dẫn', xml: worksheet(rows([['Chữ', '=1+1']])) }], more: { 'xl/vbaProject.bin': 'không đụng đến', 'customXml/item1.xml': '<a/>' }, workbookEnd: '<calcPr calcId="191029"/>' };
    const before = bookParts(book);
    const { parts } = await fill(bookBytes(book), RUN, null, 'mau.xlsm');
    const changed = Object.keys(before).filter((name) => before[name] !== parts[name]);
    expect(Object.keys(parts)).toEqual(Object.keys(before));
    expect(changed).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(parts['xl/workbook.xml']).toBe(before['xl/workbook.xml']?.replace('<calcPr ', '<calcPr fullCalcOnLoad="1" '));
    const skeleton = (xml = ''): string => xml.replace(/(<c r="(?:A1|[C-F][3-6])"[^>]*?)(?: t="inlineStr")?(?:\/>|>.*?<\/c>)/gu, '$1');
    expect(skeleton(parts['xl/worksheets/sheet1.xml'])).toBe(skeleton(before['xl/worksheets/sheet1.xml']));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="D6" s="2"><f>SUM(D3:D5)</f></c>');
  });

  it('is the same bytes each time', async () => {
    const bytes = bookBytes({ sheets: [{ name: 'Biểu 1', xml: worksheet(BY_ROW, PRINT) }] });
    expect(Buffer.compare(Buffer.from((await fill(bytes, RUN)).bytes), Buffer.from((await fill(bytes, RUN)).bytes))).toBe(0);
  });
});

describe('other layouts', () => {
  it('units along a row', async () => {
    const { cells } = await filledSheet([
      ['Chỉ tiêu', 'Xã Suối Mơ', 'Xã Đồi Thông', 'Toàn tỉnh'],
      ['Thường trú', '{{thuong-tru.tu-so}}', '{{thuong-tru.tu-so}}', '{{thuong-tru.tu-so}}'],
      ['Tài khoản', '{{dinh-danh.so}}', '{{dinh-danh.so}}', '{{dinh-danh.so}}'],
    ]);
    expect(cells.slice(1)).toEqual([['Thường trú', 57, 30, 87], ['Tài khoản', 12500, 300, 12800]]);
  });

  it('no units at all: the sum of all that count', async () => {
    const { cells, filled } = await filledSheet([['Số hồ sơ', '{{thuong-tru.mau-so}}'], ['Tỷ lệ', '{{thuong-tru.ty-le}}|1']]);
    expect(cells.map((row) => row[1])).toEqual([100, 0.87]);
    expect(told(filled)).not.toContainEqual(expect.stringContaining('report-outside'));
  });

  it('one unit by its name, or all, wherever the cell stands', async () => {
    const { cells } = await filledSheet([['{{thuong-tru.tu-so @ Xã Đồi Thông}}', '{{thuong-tru.tu-so @ tất cả}}', '{{thuong-tru.tu-so@Xã Hồ Sen}}']]);
    expect((cells[0] ?? []).map((cell) => cell ?? null)).toEqual([30, 87, null]);
  });

  it('two sheets of half the units each: a total is that of its sheet', async () => {
    const half = (name: string): string => worksheet(rows([[`Xã ${name}`, '{{thuong-tru.tu-so}}'], ['Cộng', '{{thuong-tru.tu-so}}']]));
    const filled = await fill(bookBytes({ sheets: [{ name: 'A', xml: half('Suối Mơ') }, { name: 'B', xml: half('Đồi Thông') }] }), RUN);
    expect((await sheetOf(filled, 'A')).map((row) => row[1])).toEqual([57, 57]);
    expect((await sheetOf(filled, 'B')).map((row) => row[1])).toEqual([30, 30]);
    expect(told(filled).filter((line) => line.startsWith('report-outside'))).toEqual([]);
  });

  it('names of units merged over their rows', async () => {
    const xml = worksheet(rows([['Xã Suối Mơ', 'Tử', '{{thuong-tru.tu-so}}'], ['', 'Mẫu', '{{thuong-tru.mau-so}}'], ['Xã Đồi Thông', 'Tử', '{{thuong-tru.tu-so}}'], ['', 'Mẫu', '{{thuong-tru.mau-so}}']]),
      '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="A3:A4"/></mergeCells>');
    const cells = await sheetOf(await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml }] }), RUN));
    expect(cells.map((row) => row[2])).toEqual([57, 60, 30, 40]);
  });

  it('a title that names a unit does not take the report from its row', async () => {
    const { cells } = await filledSheet([['Phụ lục cho xã Suối Mơ'], ['Xã Suối Mơ', '{{thuong-tru.tu-so}}'], ['Xã Đồi Thông', '{{thuong-tru.tu-so}}']]);
    expect(cells.slice(1).map((row) => row[1])).toEqual([57, 30]);
  });
});

describe('what nobody can tell stays empty and is listed', () => {
  it('a spare row among units, a subtotal that is no total, rows without any unit', async () => {
    const { cells, filled } = await filledSheet([
      ['Xã Suối Mơ', '{{thuong-tru.tu-so}}'], ['', '{{thuong-tru.tu-so}}'], ['Khu vực II', '{{thuong-tru.tu-so}}'], ['Xã Đồi Thông', '{{thuong-tru.tu-so}}'],
    ]);
    expect(cells.map((row) => row[1] ?? null)).toEqual([57, null, null, 30]);
    expect(told(filled)).toEqual(expect.arrayContaining(['unclear-line: Biểu 1!B2', 'unit-unknown: Biểu 1 Khu vực II']));
    const without = await filledSheet([['A', '{{thuong-tru.tu-so}}'], ['B', '{{thuong-tru.tu-so}}']]);
    expect(without.cells.map((row) => row[1] ?? null)).toEqual([null, null]);
    expect(told(without.filled)).toEqual(['no-units: Biểu 1!B1', 'no-units: Biểu 1!B2']);
  });

  it('an indicator that the report states otherwise, states twice, or does not state', async () => {
    const run = runOf([ward('SUỐI MƠ', [value('5'), value('7')]), ward('ĐỒI THÔNG', [ratio(1, 2, { indicator: 'mau/dinh-danh' })])]);
    const { cells, filled } = await filledSheet([['Xã Suối Mơ', '{{dinh-danh.so}}', '{{tam-tru.ty-le}}'], ['Xã Đồi Thông', '{{dinh-danh.so}}', '{{dinh-danh.so.luy-ke}}']], run);
    expect(cells.flatMap((row) => row.slice(1, 3).map((cell) => cell ?? null))).toEqual([null, null, null, null]);
    expect(told(filled)).toEqual(['empty-several: Biểu 1!B1 Xã Suối Mơ', 'empty-missing: Biểu 1!C1 Xã Suối Mơ', 'empty-shape: Biểu 1!B2 Xã Đồi Thông', 'empty-missing: Biểu 1!C2 Xã Đồi Thông']);
  });

  it('marks of no indicator keep their words', async () => {
    const { cells, filled } = await filledSheet([['Xã Suối Mơ', '{{thuong-tru.tu-so}}', '{{thuong-tro.tu-so}}', '{{thuong-tru}}', '={{ky}}']]);
    expect(cells[0]?.slice(1, 4)).toEqual([57, '{{thuong-tro.tu-so}}', '{{thuong-tru}}']);
    expect(filled.form.remarks.map(({ kind, params }) => [kind, params['hint'] ?? ''])).toEqual(expect.arrayContaining([['unknown-indicator', 'thuong-tru'], ['unknown-mark', '–'], ['in-formula', '']]));
  });

  it('reports that do not count, and reports whose unit is not in the form', async () => {
    const run = runOf([ward('SUỐI MƠ', [ratio(57, 60)]), ward('ĐỒI THÔNG', [ratio(30, 40)]), ward('BẾN TRE XANH', [ratio(1, 1)], { month: '2025-05' })]);
    const { cells, filled } = await filledSheet([['Xã Suối Mơ', '{{thuong-tru.tu-so}}'], ['Xã Bến Tre Xanh', '{{thuong-tru.tu-so}}'], ['Tổng', '{{thuong-tru.tu-so}}']], run);
    expect(cells.map((row) => row[1] ?? null)).toEqual([57, null, 57]);
    expect(told(filled)).toEqual(expect.arrayContaining(['report-outside: ĐỒI THÔNG.docx', 'unit-silent: Biểu 1 Xã Bến Tre Xanh']));
  });
});

describe('with a list of units', () => {
  it('names are those of the list, with and without their kind', async () => {
    const run = runOf([ward('SUỐI MƠ', [ratio(57, 60)])], ['Xã Suối Mơ', 'Xã Đồi Thông']);
    const { cells, filled } = await filledSheet([['1. Suối Mơ', '{{thuong-tru.tu-so}}'], ['2. Đồi Thông', '{{thuong-tru.tu-so}}']], run);
    expect(cells.map((row) => row[1] ?? null)).toEqual([57, null]);
    expect(told(filled)).toEqual(['unit-silent: Biểu 1 Đồi Thông']);
  });
});

describe('text', () => {
  it('keeps the runs around a mark, and never becomes a formula', async () => {
    const strings = '<si><r><rPr><b/></rPr><t xml:space="preserve">Kỳ: </t></r><r><rPr><i/></rPr><t>{{ky}}</t></r></si><si><r><t>=1+{{thuong-</t></r><r><t>tru.tu-so @ tất cả}}</t></r></si><si><t>không đổi {{</t></si>';
    const xml = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="3" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>');
    const { parts, bytes } = await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml }], strings }), RUN);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">Kỳ: </t></r><r><rPr><i/></rPr><t xml:space="preserve">tháng 6 năm 2025</t></r></is></c>');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="C1" t="s"><v>2</v></c>');
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows[0]?.[1]).toBe('=1+87');
    expect(sheets[0]?.cells?.get('0,1')?.formula).toBeUndefined();
  });

  it('writes numbers in text as they are written here, and long numbers without losing a digit', async () => {
    const run = runOf([ward('SUỐI MƠ', [ratio(2124, 2169), value('1234567890123456789')])]);
    const { cells, filled } = await filledSheet([['Đạt {{thuong-tru.ty-le}}% ({{thuong-tru.mau-so}} hồ sơ)', '{{dinh-danh.so}}']], run);
    expect(cells[0]).toEqual(['Đạt 97,93% (2.169 hồ sơ)', '1234567890123456789']);
    expect(told(filled)).toEqual(['long-number: Biểu 1!B1']);
  });

  it('leaves the heads of Excel tables alone, whose words stand in another part as well', async () => {
    const table = (heads: string): string => `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="B" displayName="B" ref="A1:B2"${heads}><tableColumns count="2"><tableColumn id="1" name="Đơn vị"/><tableColumn id="2" name="{{ky}}"/></tableColumns></table>`;
    const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>';
    const filled = async (heads: string): Promise<unknown> => {
      const book = { sheets: [{ name: 'Biểu 1', xml: worksheet(rows([['Đơn vị', '{{ky}}'], ['Xã Suối Mơ', '{{thuong-tru.tu-so}}']])) }], more: { 'xl/tables/table1.xml': table(heads), 'xl/worksheets/_rels/sheet1.xml.rels': relations } };
      const { bytes, form } = await fill(bookBytes(book), RUN);
      return [(await readXlsx(bytes)).sheets[0]?.rows.map((row) => row[1]), form.remarks.filter(({ kind }) => kind === 'table-head').length];
    };
    expect(await filled('')).toEqual([['{{ky}}', 57], 1]);
    expect(await filled(' headerRowCount="0"')).toEqual([['tháng 6 năm 2025', 57], 0]);
  });

  it('tells of marks where nothing is filled', async () => {
    const xml = worksheet(rows([['{{ky}}']]), '<headerFooter><oddHeader>Kỳ {{ky}}</oddHeader></headerFooter>');
    const filled = await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml }], more: { 'xl/drawings/drawing1.xml': '<a>{{ky}}</a>' } }), RUN);
    expect(told(filled)).toEqual(['outside: Biểu 1', 'outside: xl/drawings/drawing1.xml']);
  });
});
