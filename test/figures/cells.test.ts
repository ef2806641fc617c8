/** What becomes of the cells of tables; invented tables in the notation of the outline cases. */
import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { extractFigures } from '../../src/figures/index.js';
import { COLUMN_NUMBER } from '../../src/figures/grid.js';
import { loadPacks } from '../../src/packs/index.js';
import type { Place } from '../../src/model.js';
import { blocksOf } from '../sections/read-case.js';
import { show } from './helper.js';

const { vocabulary } = await loadPacks(join(import.meta.dirname, '../../rules'));

/** Figures of a table, "row | column: what show() says"; the first row is its header unless told otherwise. */
function cells(input: string, headerRows = 1): string[] {
  const { blocks, tables } = blocksOf(input);
  const places: Place[] = blocks.map(({ index }) => ({ block: index, part: 'p1', zone: 'body', section: null, lead: 0, item: null, parent: null }));
  const { figures } = extractFigures({
    blocks, tables: tables.map((table) => ({ ...table, headerRows })), places, sections: [], kinds: new Map([['p1', 'bao-cao']]), vocabulary,
  });
  return figures.map((figure) => `${figure.table?.row ?? ''} | ${figure.table?.column ?? ''}: ${show(figure)}`);
}

describe('a column of units', () => {
  it('gives each row its unit, scale and percent sign, and holds no figure itself', () => {
    expect(cells(`| TT | Nội dung | ĐVT | Kết quả
| 1 | Thu thuế | Tr.đ | 1.520
| 2 | Vốn vay | Tỷ đồng | 2,5
| 3 | Hộ có nước sạch | hộ | 310
| 4 | Rừng trồng | ha | 12,5
| 5 | Trẻ được tiêm | % | 98,5
| 6 | Quỹ khuyến học | 1.000 đồng | 450
| 7 | Chi hỗ trợ | triệu đ | 30`)).toEqual([
      'Thu thuế | Kết quả: money 1520000000 đồng',
      'Vốn vay | Kết quả: money 2500000000 đồng',
      'Hộ có nước sạch | Kết quả: count 310 hộ',
      'Rừng trồng | Kết quả: count 12.5 ha',
      'Trẻ được tiêm | Kết quả: percent 98.5%',
      'Quỹ khuyến học | Kết quả: money 450000 đồng',
      'Chi hỗ trợ | Kết quả: money 30000000 đồng',
    ]);
  });

  it('leaves percent columns of such a row percentages, and a unit of the cell itself alone', () => {
    expect(cells(`| Nội dung | Đơn vị tính | Thực hiện | Đạt (%)
| Thu thuế | triệu đồng | 1.520 | 101,3
| Rừng trồng | ha | 12 ha | 80`)).toEqual([
      'Thu thuế | Thực hiện: money 1520000000 đồng',
      'Thu thuế | Đạt (%): percent 101.3%',
      'Rừng trồng | Thực hiện: count 12 ha',
      'Rừng trồng | Đạt (%): percent 80%',
    ]);
  });

  it('is none where the header names the table: words of units inside are read as they stand', () => {
    expect(cells(`| Nội dung | Đơn vị thực hiện | Số hộ
| Vay vốn | Hội Nông dân | 12`)).toEqual(['Vay vốn | Số hộ: count 12 hộ']);
  });
});

describe('the unit in the brackets of a header', () => {
  it.each([
    ['Kinh phí (thu) (triệu đồng)', '1.250', 'money 1250000000 đồng'],
    ['Kinh phí (1.000 đồng)', '400', 'money 400000 đồng'],
    ['Số tiền (tr.đ)', '35', 'money 35000000 đồng'],
    ['Giá trị (ĐVT: tỷ đồng)', '2,5', 'money 2500000000 đồng'],
    ['Đơn vị tính: triệu đồng', '12', 'money 12000000 đồng'],
    ['Giá trị (triệu đồng, giá hiện hành)', '12', 'money 12000000 đồng'],
    ['Tham gia (người)', '1.250', 'count 1250 người'],
    ['Thực hiện (tháng này)', '1.250', 'count 1250'],
  ])('%s over %s: %s', (header, cell, expected) => {
    expect(cells(`| Nội dung | ${header}\n| Phong trào | ${cell}`)).toEqual([`Phong trào | ${header}: ${expected}`]);
  });
});

describe('columns of plans and of other times', () => {
  it.each([
    ['Kế hoạch', 'target'], ['Kế hoạch năm 2024', 'target'], ['KH 2024', 'target'], ['Chỉ tiêu giao', 'target'], ['Mục tiêu', 'target'], ['Tỉnh giao', 'target'], ['UBND tỉnh giao năm 2024', 'target'], ['Giao đầu năm', 'target'],
    ['Cùng kỳ năm 2023', 'other'], ['Tháng trước', 'other'], ['Kỳ trước', 'other'], ['Năm trước', 'other'],
    ['Thực hiện', ''], ['Giao dịch', ''], ['Được giao', ''], ['Dự toán', ''], ['Đã bàn giao', ''], ['Kế hoạch đã ban hành', ''], ['Số chỉ tiêu đạt', ''], ['Khách hàng', ''],
    ['Kế hoạch hóa gia đình', ''], ['Thực hiện so với cùng kỳ', ''],
  ])('%s: %s', (header, role) => {
    const [line = ''] = cells(`| Nội dung | ${header} | Ghi chú\n| Khai sinh | 25 | tốt`);
    expect(line.endsWith(role === '' ? 'count 25' : `count 25 ${role}`) || role === '' && /count 25 (?!target|other)\S+/u.test(line)).toBe(true);
  });

  it.each(['Đạt % KH', 'So KH (%)', 'Tỷ lệ so cùng kỳ (%)', 'TH/KH (%)', '% so với kế hoạch'])('%s is a result in percent', (header) => {
    expect(cells(`| Nội dung | ${header}\n| Khai sinh | 95`)).toEqual([`Khai sinh | ${header}: percent 95%`]);
  });

  it('a column of plans issued, beside other documents, holds results', () => {
    expect(cells(`| Đơn vị | Công văn | Kế hoạch | Báo cáo\n| Phòng Văn hóa | 12 | 4 | 7`)).toEqual([
      'Phòng Văn hóa | Công văn: count 12 công văn', 'Phòng Văn hóa | Kế hoạch: count 4', 'Phòng Văn hóa | Báo cáo: count 7 báo cáo',
    ]);
  });

  it('takes the role from the header over several columns', () => {
    expect(cells(`| Nội dung | Kế hoạch | Thực hiện
| Nội dung | Cả năm | Cả năm
| Rừng trồng | 20 | 18`, 2).map((line) => line.replace(/^.*: /u, ''))).toEqual(['count 20 target', 'count 18']);
  });
});

describe('what a row says it counts', () => {
  it('is lượt where nothing else stands behind it', () => {
    expect(cells(`| Nội dung | Quý này
| Số lượt tiếp công dân | 52
| Số lượt hồ sơ | 12
| Kết hôn (cặp) | 9`).map((line) => line.split(': ')[1])).toEqual(['count 52 lượt', 'count 12 hồ sơ', 'count 9 cặp']);
  });
});

describe('a cell of a count and its share', () => {
  it('tells so by the sign or by its head', () => {
    expect(cells(`| Chỉ tiêu | Thôn A | Toàn xã
| Hộ nghèo (hộ/%) | 12/3,85 | 41/4,10%
| Hộ có nước sạch | 300/312 | 957/1.000`).map((line) => line.split(': ')[1])).toEqual(['count 12 3.85% hộ', 'count 41 4.1% hộ', 'ratio 300/312', 'ratio 957/1000']);
  });
});

describe('cells that hold no figure', () => {
  it('numbers inside names', () => {
    expect(cells(`| TT | Tên | Địa bàn | Số hộ
| 1 | Chợ 4.0 | Khối 6 | 25
| 2 | Tuyến đường 3 | Khối 7 | 31`)).toEqual(['Chợ 4.0 | Số hộ: count 25 hộ', 'Tuyến đường 3 | Số hộ: count 31 hộ']);
  });

  it('no unit in a field of work that begins as one does', () => {
    expect(cells(`| Lĩnh vực | Tiếp nhận
| Hộ tịch | 150
| Hộ khẩu | 31
| Đất đai | 90`)).toEqual(['Hộ tịch | Tiếp nhận: count 150', 'Hộ khẩu | Tiếp nhận: count 31', 'Đất đai | Tiếp nhận: count 90']);
  });

  it('but words that tell a number keep it', () => {
    expect(cells(`| TT | Nội dung | Kết quả
| 1 | Khai sinh | Đã cấp 25
| 2 | Khai tử | Đạt 31 hồ sơ`).map((line) => line.replace(/^.*: /u, ''))).toEqual(['count 25', 'count 31 hồ sơ']);
  });

  it('the one column of words in a table without columns of numbers is text', () => {
    expect(cells(`| TT | Kết quả
| 1 | Đã cấp 25 hồ sơ
| 2 | Đã thu 31 hồ sơ`).map((line) => line.replace(/^.*: /u, ''))).toEqual(['count 25 hồ sơ', 'count 31 hồ sơ']);
  });

  it('rows that number the columns, in the header or right under it', () => {
    const table = `| TT | Nội dung | Tổng | Đúng hạn | Tỷ lệ (%)
| (1) | (2) | (3) | (4) | (5)=(4)/(3)
| 1 | Khai sinh | 25 | 20 | 80`;
    const expected = ['Khai sinh | Tổng: count 25', 'Khai sinh | Đúng hạn: count 20', 'Khai sinh | Tỷ lệ (%): percent 80%'];
    expect(cells(table, 2)).toEqual(expected);
    expect(cells(table, 1)).toEqual(expected);
  });

  it.each(['(1)', 'A', '3=1+2', '(4)=(3)/(2)', '(5) = (4)/(3) × 100', '7=6/5*100%', '6=4:5', '(10)=(4)+…+(9)', '1a', 'C=A+B', '[4]'])('%s numbers a column', (text) => {
    expect(COLUMN_NUMBER.test(text)).toBe(true);
  });
  it.each(['Tổng', '2024', 'KH', 'A. Thu', '4.0', '12 hộ'])('%s does not', (text) => {
    expect(COLUMN_NUMBER.test(text)).toBe(false);
  });
});
