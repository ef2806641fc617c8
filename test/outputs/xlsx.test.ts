import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { xlsx } from '../../src/outputs/xlsx/index.js';
import { sheetNames, writeWorkbook } from '../../src/outputs/xlsx/workbook.js';
import { rowHeight, wrappedLines } from '../../src/outputs/xlsx/row-height.js';
import type { Figure } from '../../src/model.js';
import { addressOf, columnLetters } from '../../src/text/cell-address.js';
import { figure, operand, sampleReport, sampleRun, withRollup } from './sample.js';

type Read = Awaited<ReturnType<typeof readXlsx>>;

let bytes: Uint8Array;
let book: Read;

async function workbookOf(run = sampleRun()): Promise<Uint8Array> {
  const content = await xlsx.write(withRollup(run), 'vi');
  if (!(content instanceof Uint8Array)) throw new Error('a workbook is not text');
  return content;
}

function sheet(read: Read, name: string): Read['sheets'][number] {
  const found = read.sheets.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** Rows of a sheet as records by the heads of the row that begins with `first`. */
function records(read: Read, name: string, first: string): Record<string, unknown>[] {
  const { rows } = sheet(read, name);
  const head = rows.findIndex((row) => row[0] === first);
  const titles = rows[head] ?? [];
  return rows.slice(head + 1).map((row) => Object.fromEntries(titles.map((title, column) => [String(title), row[column] ?? null])));
}

beforeAll(async () => {
  bytes = await workbookOf();
  book = await readXlsx(bytes, { readStyles: true });
});

describe('workbook', () => {
  it('holds the sheets, named in Vietnamese', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(['Tổng hợp', 'Biểu đồ', 'Số liệu', 'Chưa khớp', 'Cảnh báo', 'Kiểm kê số', 'Nguồn']);
  });

  it('gives the same bytes for the same run', async () => {
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await workbookOf()))).toBe(0);
  });

  it('keeps text that looks like a formula as text', () => {
    const rows = records(book, 'Số liệu', 'Tệp');
    const risky = rows.find((row) => row['Mã'] === 'f7');
    expect(risky).toMatchObject({ 'Nội dung': '=HYPERLINK("x") là chữ', 'Dòng bảng': '-Dòng', 'Cột bảng': '@Cột' });
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/<f[^>]*>[^<]*HYPERLINK/u);
  });

  it('quotes sheet names in print ranges, without which Excel calls the file damaged', () => {
    const xml = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    const ranges = [...xml.matchAll(/<definedName [^>]*>([^<]*)</gu)].map((match) => match[1] ?? '');
    expect(ranges).toHaveLength(14);
    for (const range of ranges) expect(range).toMatch(/^(?:(?:'|&apos;)[^']+(?:'|&apos;)![$A-Z0-9:]+,?)+$/u);
  });
});

describe('sheet Tổng hợp', () => {
  it('has one row a report and one for the file that was not read', () => {
    const { rows } = sheet(book, 'Tổng hợp');
    const names = rows.slice(6, 9).map((row) => row[3]);
    expect(names).toEqual(['suoi-mo-thang-6.docx', 'suoi-mo-thang-7.docx', 'ban-chup.pdf']);
    expect(rows[8]?.[1]).toBe('KHÔNG ĐỌC ĐƯỢC');
  });

  it('computes the percent by a formula that carries its value', () => {
    const cell = sheet(book, 'Tổng hợp').cells?.get('6,7');
    expect(cell?.formula).toBe('F7/G7');
    expect(cell?.formulaResult ?? cell?.value).toBeCloseTo(2124 / 2169, 12);
    expect(cell?.style?.numFmt).toBe('0.00%');
  });

  it('tells an empty cell from 0, and divides nothing by 0', () => {
    const { rows } = sheet(book, 'Tổng hợp');
    const heads = rows[4] ?? [];
    const at = heads.findIndex((head) => String(head).startsWith('Liên thông'));
    expect(rows[6]?.slice(at, at + 3)).toEqual([0, 0, null]);
    expect(rows[7]?.slice(at, at + 3).every((value) => value === null || value === undefined)).toBe(true);
    for (const formula of [...(sheet(book, 'Tổng hợp').cells?.values() ?? [])].map((cell) => cell.formula ?? '')) {
      expect(formula).not.toContain('IFERROR');
    }
  });

  it('keeps cumulative figures apart from those of the period', () => {
    const heads = (sheet(book, 'Tổng hợp').rows[4] ?? []).map((head) => String(head).split('\n')[0]);
    expect(heads).toContain('Kích hoạt tài khoản định danh điện tử');
    expect(heads).toContain('Kích hoạt tài khoản định danh điện tử (lũy kế)');
  });

  it('says in a comment what the report prints where it is contradicted', () => {
    const comments = [...(sheet(book, 'Tổng hợp').cells?.values() ?? [])].flatMap((cell) => cell.comment?.text ?? []);
    expect(comments.some((text) => text.includes('Báo cáo in 96,5%'))).toBe(true);
  });

  const count = (id: string, text: string, more: Partial<Figure> = {}): Figure => figure(2, text, {
    id, kind: 'count', indicator: 'mau/thuong-tru', indicatorScore: 1, value: operand(2, text, text), ...more,
  });
  const matrixOf = async (figures: Figure[]) => sheet(
    await readXlsx(await workbookOf({ ...sampleRun(), reports: [sampleReport('a.docx', { figures })] })), 'Tổng hợp',
  );

  it('shows none of two numbers that claim one indicator, and names both', async () => {
    const matrix = await matrixOf([count('f1', '2124'), count('f2', '2169')]);
    expect(matrix.rows[6]?.[5]).toBe('nhiều số');
    expect(matrix.cells?.get('6,5')?.comment?.text).toContain('2124; 2169');
  });

  it('shows the surer of two, and names the other', async () => {
    const matrix = await matrixOf([count('f1', '2124', { indicatorScore: 0.8 }), count('f2', '2169')]);
    expect(matrix.rows[6]?.[5]).toBe(2169);
    expect(matrix.cells?.get('6,5')?.comment?.text).toContain('2124');
  });

  it('shows a number that is stated twice, without a word', async () => {
    const matrix = await matrixOf([count('f1', '2124'), count('f2', '2124')]);
    expect(matrix.rows[6]?.[5]).toBe(2124);
    expect(matrix.cells?.get('6,5')?.comment).toBeUndefined();
  });

  it('shows the percentage of a row whose counts are several', async () => {
    const cell = (column: string) => ({ table: { id: 't1', row: 'Thường trú', column, rowPath: ['Thường trú'], columnPath: [column], parentRows: [] } });
    const rate = figure(2, '98', { id: 'f3', kind: 'percent', indicator: 'mau/thuong-tru', indicatorScore: 1, percent: operand(2, '98', '98'), ...cell('Tỷ lệ') });
    const matrix = await matrixOf([count('f1', '21', cell('Trực tiếp')), count('f2', '124', cell('Qua mạng')), rate]);
    expect(matrix.rows[6]?.slice(5, 7)).toEqual([0.98, 'nhiều số']);
    expect(matrix.cells?.get('6,5')?.comment?.text).toContain('21 (Trực tiếp); 124 (Qua mạng)');
  });

  it('takes the total of the row of a table, wherever it stands', async () => {
    const cell = (column: string) => ({ table: { id: 't1', row: 'Thường trú', column, rowPath: ['Thường trú'], columnPath: [column], parentRows: [] } });
    const matrix = await matrixOf([count('f1', '21', cell('Trực tiếp')), count('f2', '124', cell('Cộng')), count('f3', '103', cell('Qua mạng'))]);
    expect(matrix.rows[6]?.[5]).toBe(124);
    expect(matrix.cells?.get('6,5')?.comment?.text).toBe('Lấy ở cột “Cộng” của bảng.\nBáo cáo còn nêu: 21 (Trực tiếp); 103 (Qua mạng).');
  });

  it('freezes heads and the first columns, and says so where no indicator matched', async () => {
    expect(sheet(book, 'Tổng hợp').freezePane).toMatchObject({ rows: 6, columns: 3 });
    const read = await readXlsx(await workbookOf({ ...sampleRun(), reports: [sampleReport('a.docx', { figures: [] })] }));
    expect(String(sheet(read, 'Tổng hợp').rows[1]?.[0])).toContain('Chưa có số liệu nào');
  });

  describe('totals', () => {
    const value = (row: number, column: number): unknown => sheet(book, 'Tổng hợp').rows[row]?.[column];
    const formula = (row: number, column: number): string | undefined => sheet(book, 'Tổng hợp').cells?.get(`${row},${column}`)?.formula;

    it('add up the rows that are marked, live and with their values', () => {
      expect([value(9, 1), value(10, 1)]).toEqual(['TỔNG CỘNG', 'Số báo cáo có nêu']);
      expect([value(9, 5), formula(9, 5)]).toEqual([4248, 'SUMIF($E$7:$E$9,"x",F7:F9)']);
      expect([value(9, 7), formula(9, 7)]).toEqual([4248 / 4338, 'F10/G10']);
    });

    it('say how many reports they are of', () => {
      expect([value(10, 5), formula(10, 5)]).toEqual([2, 'SUMPRODUCT(($E$7:$E$9="x")*ISNUMBER(F7:F9))']);
      expect(value(10, 8)).toBe(1);
    });

    it('count the cells that hold a number, printed or computed', async () => {
      const run = sampleRun();
      const reports = run.reports.map((report) => ({ ...report, figures: report.figures.map((each) => (each.id === 'f1' ? { ...each, percent: null } : each)) }));
      const { rows } = sheet(await readXlsx(await workbookOf({ ...run, reports })), 'Tổng hợp');
      const shown = (column: number): number => rows.slice(6, 9).filter((row) => row[4] === 'x' && typeof row[column] === 'number').length;
      const columns = (rows[10] ?? []).flatMap((number, column) => (column > 4 && typeof number === 'number' ? [column] : []));
      expect(columns.length).toBeGreaterThan(8);
      expect(columns.map((column) => rows[10]?.[column])).toEqual(columns.map(shown));
    });

    it('say what is in them that is in dispute or approximate', () => {
      const comments = [...(sheet(book, 'Tổng hợp').cells ?? [])].filter(([at]) => at.startsWith('9,')).map(([, cell]) => cell.comment?.text ?? '');
      expect(comments).toContain('Có số mâu thuẫn: suoi-mo-thang-6.docx.');
      expect(comments).toContain('Có số xấp xỉ: suoi-mo-thang-6.docx.');
      expect(comments.some((text) => text.includes('Một đơn vị có nhiều báo cáo'))).toBe(true);
    });

    it('leave out a copy, whose row stays and says why', async () => {
      const run = sampleRun();
      const collation = { period: null, standings: [...run.collation.standings, { status: 'copy' as const, of: 0, dated: true }] };
      const matrix = sheet(await readXlsx(await workbookOf({ ...run, reports: [...run.reports, sampleReport('quet.pdf')], collation })), 'Tổng hợp');
      expect(matrix.rows.slice(6, 9).map((row) => [row[3], row[4] ?? null, row[5]])).toEqual([
        ['suoi-mo-thang-6.docx', 'x', 2124], ['suoi-mo-thang-7.docx', 'x', 2124], ['quet.pdf', 'bản sao', 2124],
      ]);
      expect(matrix.cells?.get('8,4')?.comment?.text).toBe('không cộng: bản khác của suoi-mo-thang-6.docx');
      expect(matrix.rows[10]?.[5]).toBe(4248);
    });

    it('are none where one report is added up, or none', async () => {
      const run = sampleRun();
      const mixed = { period: null, standings: run.reports.map(() => ({ status: 'mixed' as const, of: null, dated: true })) };
      const matrix = sheet(await readXlsx(await workbookOf({ ...run, collation: mixed })), 'Tổng hợp');
      expect(matrix.rows.some((row) => row.includes('TỔNG CỘNG'))).toBe(false);
    });
  });

  it('says in the comment of a red cell what was found and where it stands', () => {
    const comments = [...(sheet(book, 'Tổng hợp').cells?.values() ?? [])].flatMap((cell) => cell.comment?.text ?? []);
    expect(comments).toContain('Báo cáo in 96,5%.\n57/60 là 95%, báo cáo in 96,5%.\n“57/60 hồ sơ (đạt 96,5%)” (mục II, trang 1)');
  });
});

describe('other sheets', () => {
  it('lists every figure with numbers as numbers', () => {
    const rows = records(book, 'Số liệu', 'Tệp');
    expect(rows).toHaveLength(8);
    expect(rows[0]).toMatchObject({ 'Tử số': 2124, 'Mẫu số': 2169, 'Tỷ lệ in': 0.98, 'Đối chiếu': 'khớp', 'Mục': 'II', 'Trang': 1 });
    expect(rows[1]).toMatchObject({ 'Tỷ lệ in': 0.965, 'Đối chiếu': 'mâu thuẫn' });
    expect(rows.find((row) => row['Mã'] === 'f6')).toMatchObject({ 'Giá trị': 1503000.5, 'Đơn vị tính': 'đồng' });
    expect(rows.find((row) => row['Mã'] === 'f4')).toMatchObject({ 'Xấp xỉ': 'trên, hơn' });
  });

  it('lists findings with printed and expected as text', () => {
    const rows = records(book, 'Cảnh báo', 'STT');
    expect(rows.map((row) => row['Mức độ'])).toEqual(['LỖI', 'CẢNH BÁO', 'LƯU Ý', 'CẢNH BÁO']);
    expect(rows[3]).toMatchObject({ 'Đơn vị': 'ỦY BAN NHÂN DÂN PHƯỜNG SUỐI MƠ\n(giữa các báo cáo)', 'Phép kiểm': 'unit-twice', 'Tình trạng': 'còn mở' });
    expect(rows[0]).toMatchObject({ 'In trong báo cáo': '96,5%', 'Phải là': '95%', 'Có thể là': '96,5 → 95' });
    expect(String(sheet(book, 'Cảnh báo').rows[1]?.[0])).toContain('1 tệp');
  });

  it('balances the ledger by a formula', () => {
    const { rows, cells } = sheet(book, 'Kiểm kê số');
    const head = rows.findIndex((row) => row[1] === 'Số có trong văn bản');
    const [, all, claimed, excluded, unclaimed, difference] = rows[head + 1] ?? [];
    expect(Number(claimed) + Number(excluded) + Number(unclaimed)).toBe(all);
    expect(difference).toBe(0);
    expect(cells?.get(`${head + 1},5`)?.formula).toBe(`B${head + 2}-SUM(C${head + 2}:E${head + 2})`);
    const items = rows.slice(rows.findIndex((row) => row[2] === 'Xếp vào') + 1);
    expect(items).toHaveLength(2 * Number(all));
    expect(items.filter((row) => row[2] === 'CHƯA RÕ').map((row) => row[7])).toContain('[=]HYPERLINK("x") là chữ, không phải công thức; đủ…');
  });

  it('lists sources, the unread first, and says what is added up', async () => {
    const rows = records(book, 'Nguồn', 'Tệp');
    expect(rows[0]).toMatchObject({ 'Tình trạng': 'KHÔNG ĐỌC ĐƯỢC', 'Ghi chú': 'Tệp chỉ có ảnh chụp.' });
    expect(rows[1]).toMatchObject({ 'Số, ký hiệu': '12/BC-UBND', 'SHA-256': 'ab'.repeat(32) });
    expect(rows.map((row) => row['Tính vào tổng'])).toEqual([null, 'có', 'có']);
    const collation = { period: null, standings: [{ status: 'counted' as const, of: null, dated: true }, { status: 'same-bytes' as const, of: 0, dated: true }] };
    const copied = records(await readXlsx(await workbookOf({ ...sampleRun(), collation })), 'Nguồn', 'Tệp');
    expect(copied[2]?.['Tính vào tổng']).toBe('không cộng: cùng nội dung với suoi-mo-thang-6.docx');
  });
});

describe('findings of reports that are not added up', () => {
  it('say so beside their state', async () => {
    const run = sampleRun();
    const reports = [...run.reports, sampleReport('cu.docx')];
    const collation = { period: null, standings: [...run.collation.standings, { status: 'superseded' as const, of: 0, dated: true }] };
    const rows = records(await readXlsx(await workbookOf({ ...run, reports, collation })), 'Cảnh báo', 'STT');
    expect([...new Set(rows.map((row) => `${String(row['Tệp'])}: ${String(row['Tình trạng'])}`))].filter((each) => each.includes('docx')).slice(0, 2)).toEqual(['suoi-mo-thang-6.docx: còn mở', 'cu.docx: còn mở (bản cũ)']);
  });
});

describe('sheet Chưa khớp', () => {
  it('has the results that no pack claims, those that most reports state first', async () => {
    const own = (label: string, more: Partial<Figure> = {}): Figure => figure(2, '5', { label, indicator: null, kind: 'count', value: operand(2, '5', '5'), ...more });
    const reports = [
      sampleReport('a.docx', { figures: [own('Riêng một xã'), own('Họp dân'), own('Phấn đấu', { role: 'target' }), own('Đã khớp', { indicator: 'mau/thuong-tru' })] }),
      sampleReport('b.docx', { figures: [own('HỌP DÂN')] }),
    ];
    const rows = records(await readXlsx(await workbookOf({ ...sampleRun(), reports })), 'Chưa khớp', 'Nội dung');
    expect(rows.map((row) => [row['Nội dung'], row['Số báo cáo có nêu'], row['Tệp'], row['Giá trị']])).toEqual([
      ['Họp dân', 2, 'a.docx', 5], ['HỌP DÂN', 2, 'b.docx', 5], ['Riêng một xã', 1, 'a.docx', 5],
    ]);
  });

  it('says so where there are none', async () => {
    const read = await readXlsx(await workbookOf({ ...sampleRun(), reports: [sampleReport('a.docx', { figures: [] })] }));
    expect(String(sheet(read, 'Chưa khớp').rows[1]?.[0])).toContain('đều đã khớp');
  });
});

describe('sheetNames', () => {
  it.each([
    [['a/b:c*d?[e]\\f'], ['a b c d e f']],
    [['Báo cáo', 'báo cáo'], ['Báo cáo', 'báo cáo (2)']],
    [['x'.repeat(40), 'x'.repeat(40)], ['x'.repeat(31), `${'x'.repeat(27)} (2)`]],
    [["'quoted'"], ['quoted']],
    [['', 'History'], ['Sheet', 'History (2)']],
  ])('%j becomes %j', (wanted, given) => {
    expect(sheetNames(wanted)).toEqual(given);
  });
});

describe('cells', () => {
  it('drops control characters, which would make the file unreadable', async () => {
    const plan = { name: 'a', widths: [10], rows: [[{ value: 'x\u0000\u000b\ud800y' }]], frozen: { rows: 0, columns: 0 }, print: { titleRows: [0, 0] as [number, number], footer: '' } };
    const read = await readXlsx(await writeWorkbook('t', [plan]));
    expect(read.sheets[0]?.rows[0]?.[0]).toBe('xy');
  });

  it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA']])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(addressOf(4, column)).toBe(`${letters}5`);
  });

  it('makes rows as high as their longest wrapped text', () => {
    expect(wrappedLines('một hai ba bốn', 8)).toBeGreaterThan(1);
    expect(wrappedLines('a\nb', 50)).toBe(2);
    expect(rowHeight([{ value: 'ngắn', look: { wrap: true } }], [20])).toBeNull();
    expect(rowHeight([{ value: 'dài '.repeat(40), look: { wrap: true } }], [20])).toBeGreaterThan(60);
    expect(rowHeight([{ value: 'dài '.repeat(40) }], [20])).toBeNull();
  });
});
