/** Spreadsheets: what is printed of them, as blocks and tables. */
import fc from 'fast-check';
import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { Extraction, Table } from '../../src/model.js';
import { readBlocks } from '../../src/readers/index.js';
import { loadDisplay } from '../../src/readers/sheet/display.js';
import { addressOf } from '../../src/text/cell-address.js';

const LINE = { style: 'thin' } as const;
const BOX: CellStyle = { border: { top: LINE, right: LINE, bottom: LINE, left: LINE } };

type Value = Cell['value'];

/** A sheet from rows; cells of `boxed` rows have borders, `formats` are by column. */
function sheet(rows: Value[][], { boxed = [0, -1], formats = {}, ...more }: { boxed?: [number, number]; formats?: Record<number, string> } & Partial<WriteSheet> = {}): WriteSheet {
  const cells = new Map<string, Partial<Cell>>(more.cells ?? []);
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let row = boxed[0]; row <= boxed[1]; row += 1) {
    for (let col = 0; col < width; col += 1) {
      const numFmt = formats[col];
      cells.set(`${row},${col}`, { value: rows[row]?.[col] ?? null, ...cells.get(`${row},${col}`), style: { ...BOX, ...(numFmt === undefined ? {} : { numFmt }) } });
    }
  }
  return { name: 'Biểu 1', ...more, rows, cells };
}

async function read(sheets: WriteSheet[], limits: Partial<typeof DEFAULT_LIMITS> = {}): Promise<Extraction> {
  return readBlocks('a.xlsx', await writeXlsx({ sheets }), { ...DEFAULT_LIMITS, ...limits });
}

/** Paragraphs as strings; tables as rows of texts, a merged cell once. */
function shape({ blocks, tables }: Extraction): (string | string[][])[] {
  const rowsOf = (table: Table): string[][] => Array.from({ length: table.rows }, (_, row) => table.cells.map((index) => blocks[index]).filter((block) => block?.cell?.row === row).map((block) => block?.text ?? ''));
  const seen = new Set<string>();
  return blocks.flatMap((block): (string | string[][])[] => {
    if (block.cell === null) return [block.text];
    const table = tables.find(({ id }) => id === block.cell?.table);
    if (table === undefined || seen.has(table.id)) return [];
    seen.add(table.id);
    return [rowsOf(table)];
  });
}

describe('numbers as a cell shows them', () => {
  it.each<[number, string, string, string | null]>([
    [0.983, '0.0%', '98,3%', null],
    [0.9833, '0.0%', '98,3%', '0.9833'],
    [1, '0%', '100%', null],
    [1234567.5, '#,##0.00', '1.234.567,50', null],
    [1233.7, '#,##0', '1.234', '1233.7'],
    [1234.5, 'General', '1234,5', null],
    [0.1 + 0.2, 'General', '0,3', null],
    [1 / 3, 'General', '0,333333333', '0.333333333333333'],
    [125_000_000_000, 'General', '125000000000', null],
    [1e21, 'General', '1000000000000000000000', null],
    [12345, '0.00E+00', '12345', null],
    [0.00001234, 'General', '0,00001234', null],
    [1.005, '0.00', '1,01', '1.005'],
    [-1234, '#,##0_);(#,##0)', '-1.234', null],
    [-1234, '#,##0;[Red]#,##0', '-1.234', null],
    [-0.4, '0', '0', '-0.4'],
    [0, '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', '-', null],
    [5000, '#,##0 "đồng"', '5.000 đồng', null],
    [5000, '[$₫-42A]#,##0', '₫5.000', null],
    [1234.5, '[$-409]#,##0.0', '1.234,5', null],
    [12_345_678, '#,##0.0,,', '12,3', '12345678'],
    [5, '00', '05', null],
    [45_828, 'dd/mm/yyyy', '20/06/2025', null],
    [45_828, 'mm-dd-yy', '20/06/2025', null],
    [45_828, '"ngày" d "tháng" m "năm" yyyy', 'ngày 20 tháng 6 năm 2025', null],
    [7, ';;;', '', '7'],
    [7, '[', '7', null],
    [1e9, 'dd/mm/yyyy', '1000000000', null],
  ])('%d under %j is seen as %j', async (value, format, text, stored) => {
    expect((await loadDisplay()).number(value, format)).toEqual({ text, stored });
  });

  it('are given as stored where any digit is lost', async () => {
    const { number } = await loadDisplay();
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), (digits, decimals, shown) => {
      const value = Number(`${digits}e-${decimals}`);
      const { text, stored } = number(value, shown === 0 ? '#,##0' : `#,##0.${'0'.repeat(shown)}`);
      const back = Number(text.replaceAll('.', '').replace(',', '.'));
      expect(stored === null ? back : Number(stored)).toBe(value === 0 ? 0 : value);
      expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * 10 ** -shown + 1e-6);
    }));
  });
});

describe('a sheet', () => {
  const annex = sheet([
    ['UBND PHƯỜNG SUỐI MƠ', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Số: 12/BC-UBND', null, null, 'Độc lập - Tự do - Hạnh phúc'],
    [],
    ['PHỤ LỤC'],
    ['Đơn vị tính: triệu đồng'],
    ['TT', 'Nội dung', 'Thực hiện', null],
    [null, null, 'Trong tháng', 'Lũy kế'],
    [1, 'Thuế đất', 1200, 0.983],
    [2, 'Phí,\nlệ phí', 800, 0.8],
    [],
    ['Người lập biểu', null, null, 'CHỦ TỊCH'],
    [null, null, null, 'Nguyễn Văn An'],
  ], {
    boxed: [5, 8], formats: { 2: '#,##0', 3: '0.0%' },
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 2 }, { startRow: 3, startCol: 0, endRow: 3, endCol: 3 },
      { startRow: 5, startCol: 2, endRow: 5, endCol: 3 }, { startRow: 5, startCol: 0, endRow: 6, endCol: 0 }, { startRow: 5, startCol: 1, endRow: 6, endCol: 1 },
    ],
  });

  it('becomes head, lines, table and foot', async () => {
    const extraction = await read([annex]);
    expect(shape(extraction)).toEqual([
      [['UBND PHƯỜNG SUỐI MƠ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], ['Số: 12/BC-UBND', 'Độc lập - Tự do - Hạnh phúc']],
      'PHỤ LỤC', 'Đơn vị tính: triệu đồng',
      [['TT', 'Nội dung', 'Thực hiện'], ['Trong tháng', 'Lũy kế'], ['1', 'Thuế đất', '1.200', '98,3%'], ['2', 'Phí,\nlệ phí', '800', '80,0%']],
      [['Người lập biểu', 'CHỦ TỊCH']], 'Nguyễn Văn An',
    ]);
    expect(extraction.tables.map(({ ruled, headerRows, rows, cols }) => [ruled, headerRows, rows, cols])).toEqual([[false, 0, 2, 2], [true, 2, 4, 4], [false, 0, 1, 2]]);
    const cell = extraction.blocks.find(({ text }) => text === 'Thực hiện');
    expect(cell).toMatchObject({ cell: { table: 't2', row: 0, col: 2, rowSpan: 1, colSpan: 2 }, sheet: { name: 'Biểu 1', address: 'C6' } });
    expect(extraction.notes).toEqual([]);
  });

  it('without borders has its table where columns of numbers are', async () => {
    const extraction = await read([sheet([['BIỂU TỔNG HỢP'], ['TT', 'Xã', 'Số hộ'], [1, 'An Hòa', 1200], [2, 'Suối Mơ', 800], [], ['Người lập', null, 'Chủ tịch']])]);
    expect(shape(extraction)).toEqual(['BIỂU TỔNG HỢP', [['TT', 'Xã', 'Số hộ'], ['1', 'An Hòa', '1200'], ['2', 'Suối Mơ', '800']], [['Người lập', 'Chủ tịch']]]);
    expect(extraction.tables.map(({ ruled, headerRows }) => [ruled, headerRows])).toEqual([[true, 1], [false, 0]]);
  });

  it('gives several tables apart, sheet by sheet', async () => {
    const table = (name: string): Value[][] => [['TT', name], [1, 5]];
    const extraction = await read([sheet([...table('A'), [], ...table('B')], { boxed: [0, 4] }), sheet(table('C'), { boxed: [0, 1], name: 'Biểu 2' })]);
    // The empty row between the first two is drawn as part of one table here; without borders it parts them.
    expect(shape(extraction)).toEqual([[['TT', 'A'], ['1', '5'], ['', ''], ['TT', 'B'], ['1', '5']], [['TT', 'C'], ['1', '5']]]);
    const apart = sheet([...table('A'), [], ...table('B')], { boxed: [0, 1], cells: sheet([...table('A'), [], ...table('B')], { boxed: [3, 4] }).cells ?? new Map() });
    expect(shape(await read([apart]))).toEqual([[['TT', 'A'], ['1', '5']], [['TT', 'B'], ['1', '5']]]);
  });

  it('leaves out what is hidden, and says so', async () => {
    const rows: Value[][] = [['TT', 'Xã', 'Mã', 'Số hộ'], [1, 'An Hòa', 7, 1200], [2, 'Ẩn', 8, 99], [3, 'Suối Mơ', 9, 800]];
    const extraction = await read([
      sheet(rows, { boxed: [0, 3], columns: [{}, {}, { hidden: true }, {}], rowDefs: new Map([[2, { hidden: true }]]) }),
      sheet([['nháp', 5]], { name: 'Nháp', hidden: true }),
    ]);
    expect(shape(extraction)).toEqual([[['TT', 'Xã', 'Số hộ'], ['1', 'An Hòa', '1200'], ['3', 'Suối Mơ', '800']]]);
    expect(extraction.blocks.map(({ sheet: place }) => place?.address)).toEqual(['A1', 'B1', 'D1', 'A2', 'B2', 'D2', 'A4', 'B4', 'D4']);
    expect(extraction.notes).toEqual([{ id: 'reader.sheet-hidden', params: { sheets: 1, rows: 1, cols: 1 }, page: null }]);
  });

  it('keeps the stored number beside a rounded one', async () => {
    const extraction = await read([sheet([['TT', 'Thu'], [1, 1233.7]], { boxed: [0, 1], formats: { 1: '#,##0' } })]);
    expect(extraction.blocks[3]).toMatchObject({ text: '1.234', raw: { text: '1233.7' } });
    expect(extraction.notes).toEqual([{ id: 'reader.sheet-rounded', params: { count: 1, cells: 'Biểu 1!B2' }, page: null }]);
  });

  it('reads the stored results of formulas, and names those that have none or an error', async () => {
    const cells = new Map<string, Partial<Cell>>([
      ['1,1', { formula: 'A2*2', formulaResult: 2 }], ['2,1', { formula: 'A3*2' }], ['3,1', { formula: 'A4/0', formulaResult: '#DIV/0!' }], ['4,1', { formula: 'IF(A5>0,"","x")', formulaResult: '' }], ['5,1', { formula: 'A1&""', formulaResult: 'Đạt' }],
    ]);
    const extraction = await read([sheet([['TT', 'Hai lần'], [1], [2], [3], [4], [5]], { boxed: [0, 5], cells })]);
    expect(shape(extraction)).toEqual([[['TT', 'Hai lần'], ['1', '2'], ['2', ''], ['3', ''], ['4', ''], ['5', 'Đạt']]]);
    expect(extraction.notes).toEqual([
      { id: 'reader.sheet-uncalculated', params: { count: 1, cells: 'Biểu 1!B3' }, page: null },
      { id: 'reader.sheet-errors', params: { count: 1, cells: 'Biểu 1!B4' }, page: null },
    ]);
  });

  it('is not read when nothing of it is shown', async () => {
    await expect(read([sheet([['nháp']], { hidden: true }), sheet([], { name: 'b' })])).rejects.toMatchObject({ reason: 'sheet-empty' });
  });
});

describe('limits and hostile files', () => {
  it('do not let two far corners or endless borders become a table', async () => {
    const far = sheet([['a', 'b']], { cells: new Map([['3000,500', { value: 1, style: BOX }], ['3000,501', { value: 2, style: BOX }]]) });
    expect((await read([far])).blocks).toHaveLength(4);
    const rows: Value[][] = Array.from({ length: 40 }, () => [1, ...Array.from<null>({ length: 30 }).fill(null), 2]);
    await expect(read([sheet(rows, { boxed: [0, 39] })], { cells: 1000 })).rejects.toMatchObject({ reason: 'too-many-cells' });
    await expect(read([sheet([['x'.repeat(2000)]])], { characters: 1000 })).rejects.toMatchObject({ reason: 'too-long' });
  });

  it('drops borders around rows and columns that nobody filled in', async () => {
    const extraction = await read([sheet([['TT', 'Số hộ', null, null], [1, 5, null, null], [], []], { boxed: [0, 300] })]);
    expect(shape(extraction)).toEqual([[['TT', 'Số hộ'], ['1', '5']]]);
  });

  it('never read a package whose digits were damaged', async () => {
    const bytes = await writeXlsx({ sheets: [sheet([['TT', 'Số hộ'], [1, 5]])] });
    const parts = unzipSync(bytes);
    const stored = zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, [part, { level: 0 }]])));
    const at = Buffer.from(stored).indexOf('<v>5</v>') + 3;
    expect(at).toBeGreaterThan(3);
    stored[at] = 0x36;
    await expect(readBlocks('a.xlsx', stored, DEFAULT_LIMITS)).rejects.toMatchObject({ reason: 'damaged' });
  });

  it.each([
    ['no sheets', (xml: string) => xml.replace(/<sheets>[^]*<\/sheets>/u, '<sheets/>'), 'xl/workbook.xml'],
    ['broken XML', (xml: string) => xml.slice(0, xml.length / 2), 'xl/worksheets/sheet1.xml'],
    ['an absurd address', (xml: string) => xml.replace('r="A1"', 'r="ZZZZZ99999999"'), 'xl/worksheets/sheet1.xml'],
    ['an absurd merge', (xml: string) => xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), 'xl/worksheets/sheet1.xml'],
  ])('with %s are read or refused', async (_, change, part) => {
    const parts = unzipSync(await writeXlsx({ sheets: [sheet([['TT', 'Số hộ'], [1, 5]])] }));
    parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array(0))));
    const result = await readBlocks('a.xlsx', zipSync(parts), DEFAULT_LIMITS).catch((error: unknown) => error);
    expect(result).toSatisfy((value) => typeof value === 'object' && value !== null && ('blocks' in value || 'reason' in value));
  });
});

describe('a table written and read', () => {
  const text = fc.constantFrom('An Hòa', 'Suối Mơ', 'Tỷ lệ hồ sơ', '57/60', 'm²', 'Đạt');
  it('has the same cells', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.oneof(text, fc.integer({ min: 0, max: 99_999 })), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 }), async (rows) => {
      const extraction = await read([sheet(rows, { boxed: [0, rows.length - 1] })]);
      expect(shape(extraction)).toEqual([rows.map((row) => row.map(String))]);
      extraction.blocks.forEach((block) => {
        expect(block.sheet?.address).toBe(addressOf(block.cell?.row ?? -1, block.cell?.col ?? -1));
      });
    }), { numRuns: 30 });
  });
});

describe('addresses', () => {
  it.each([[0, 0, 'A1'], [6, 25, 'Z7'], [6, 26, 'AA7'], [0, 701, 'ZZ1'], [0, 702, 'AAA1'], [1_048_575, 16_383, 'XFD1048576']])('%d, %d is %s', (row, col, address) => {
    expect(addressOf(row, col)).toBe(address);
  });
});
