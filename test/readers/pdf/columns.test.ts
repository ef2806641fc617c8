import { describe, expect, test } from 'vitest';
import { flowOf } from '../../../src/readers/pdf/columns.js';
import { plainLine } from '../../../src/readers/pdf/layout.js';
import { joinWrapped } from '../../../src/readers/pdf/paragraphs.js';
import { lines, text } from './page-builder.js';

function flow(glyphs: ReturnType<typeof text>): (string | [string[], string[]])[] {
  return flowOf(lines(glyphs), 1).map((item) => (item.kind === 'line' ? plainLine(item.line) : [item.band.left.map(plainLine), item.band.right.map(plainLine)]));
}

const BODY = text(85, 260, 'Xã đã rà soát toàn bộ các hộ trồng keo quanh hồ chứa nước năm nay');

describe('columns', () => {
  test('the head: left column, then right column, then the title and the text', () => {
    const glyphs = [
      ...text(90, 60, 'ỦY BAN NHÂN DÂN'), ...text(260, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13 }),
      ...text(110, 76, 'XÃ ĐỒI CHÈ'), ...text(310, 76, 'Độc lập - Tự do'),
      ...text(95, 104, 'Số: 41/BC-UBND'), ...text(300, 104, 'Đồi Chè, ngày 04 tháng 9'),
      ...text(270, 140, 'BÁO CÁO'), ...BODY,
    ];
    expect(flow(glyphs)).toEqual([
      [['ỦY BAN NHÂN DÂN', 'XÃ ĐỒI CHÈ', 'Số: 41/BC-UBND'], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do', 'Đồi Chè, ngày 04 tháng 9']],
      'BÁO CÁO', plainLine(lines(BODY)[0] ?? { words: [] }),
    ]);
  });

  test('the kind of the document stands below the head, wherever its middle is', () => {
    const glyphs = [
      ...text(60, 60, 'ỦY BAN NHÂN DÂN XÃ'), ...text(260, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13 }),
      ...text(80, 76, 'XÃ ĐỒI CHÈ'), ...text(310, 76, 'Độc lập - Tự do'), ...text(330, 100, 'BÁO CÁO'), ...BODY,
    ];
    expect(flow(glyphs)[1]).toBe('BÁO CÁO');
  });

  test('the foot: recipients in small print beside the signature with its gap', () => {
    const glyphs = [
      ...text(85, 400, 'Nơi nhận:', { size: 12 }), ...text(350, 401, 'CHỦ TỊCH'),
      ...text(85, 413, '- Phòng Kinh tế;', { size: 11 }), ...text(85, 426, '- Lưu: VT.', { size: 11 }),
      ...text(345, 480, 'Sầm Văn Lục'),
    ];
    expect(flow(glyphs)).toEqual([[['Nơi nhận:', '- Phòng Kinh tế;', '- Lưu: VT.'], ['CHỦ TỊCH', 'Sầm Văn Lục']]]);
  });

  test.each([
    ['a stretched line of text', [...text(85, 100, 'Xã đã rà'), ...text(160, 100, 'soát các hộ'), ...text(85, 118, 'trồng keo quanh hồ')], ['Xã đã rà soát các hộ', 'trồng keo quanh hồ']],
    ['a justified paragraph broken by hand', [
      ...[['Đã', 85], ['trồng', 150], ['keo', 236], ['quanh', 308]].flatMap(([word, x]) => text(Number(x), 100, String(word))),
      ...[['bờ', 85], ['hồ,', 160], ['đạt', 242], ['kế', 324], ['hoạch', 399]].flatMap(([word, x]) => text(Number(x), 118, String(word))),
    ], ['Đã trồng keo quanh', 'bờ hồ, đạt kế hoạch']],
    ['labels with numbers behind them', [...text(85, 100, 'Khai sinh'), ...text(400, 100, '124'), ...text(85, 118, 'Khai tử'), ...text(400, 118, '24')], ['Khai sinh 124', 'Khai tử 24']],
  ])('%s is no column', (_, glyphs, expected) => {
    expect(flow(glyphs)).toEqual(expected);
  });

  test('a blank left for the number stays in its line', () => {
    const glyphs = [
      ...text(90, 60, 'UBND XÃ'), ...text(320, 60, 'CỘNG HÒA XÃ HỘI'),
      ...text(80, 90, 'Số:'), ...text(140, 90, '/BC-UBND'), ...text(310, 90, 'Đồi Chè, ngày'), ...text(430, 90, 'tháng 9'),
    ];
    expect(flow(glyphs)).toEqual([[['UBND XÃ', 'Số: /BC-UBND'], ['CỘNG HÒA XÃ HỘI', 'Đồi Chè, ngày tháng 9']]]);
  });

  test('number and date on heights of their own belong to the head, the title does not', () => {
    const glyphs = [
      ...text(90, 60, 'ỦY BAN NHÂN DÂN'), ...text(260, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13 }),
      ...text(110, 76, 'XÃ ĐỒI CHÈ'), ...text(310, 76, 'Độc lập - Tự do'),
      ...text(320, 96, 'Đồi Chè, ngày'), ...text(430, 96, 'tháng 9'), ...text(88, 103, 'Số:'), ...text(140, 103, '/BC-UBND'),
      ...text(265, 140, 'BÁO CÁO'), ...BODY,
    ];
    expect(flow(glyphs).slice(0, 2)).toEqual([
      [['ỦY BAN NHÂN DÂN', 'XÃ ĐỒI CHÈ', 'Số: /BC-UBND'], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do', 'Đồi Chè, ngày tháng 9']],
      'BÁO CÁO',
    ]);
  });

  test('a head whose columns have different numbers of lines, each on heights of its own', () => {
    const glyphs = [
      ...text(90, 60, 'UBND THÀNH PHỐ'), ...text(260, 68, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', { size: 13 }),
      ...text(130, 76, 'ĐỒI'), ...text(340, 84, 'NAM', { size: 13 }),
      ...text(105, 92, 'XÃ ĐỒI CHÈ'), ...text(310, 100, 'Độc lập - Tự do'),
      ...text(270, 150, 'BÁO CÁO'), ...BODY,
    ];
    expect(flow(glyphs).slice(0, 2)).toEqual([
      [['UBND THÀNH PHỐ', 'ĐỒI', 'XÃ ĐỒI CHÈ'], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 'NAM', 'Độc lập - Tự do']], 'BÁO CÁO',
    ]);
  });

  test('a number stamped a little higher goes into its blank', () => {
    expect(flow([...text(80, 90, 'Số:'), ...text(110, 87, '147', { size: 12 }), ...text(140, 90, '/BC-UBND')])).toEqual(['Số: 147 /BC-UBND']);
  });
});

test('wrapped recipients and the subject of a dispatch are one line of text', () => {
  const column = lines([
    ...text(85, 100, 'UBND XÃ'), ...text(85, 114, 'V/v sửa đường'), ...text(85, 128, 'liên xóm'),
    ...text(85, 170, 'Nơi nhận:'), ...text(85, 184, '- Các phòng (để'), ...text(85, 198, 'theo dõi);'), ...text(85, 212, '- Lưu.'),
  ]);
  expect(joinWrapped(column, null).map((group) => group.map(plainLine).join(' '))).toEqual([
    'UBND XÃ', 'V/v sửa đường liên xóm', 'Nơi nhận:', '- Các phòng (để theo dõi);', '- Lưu.',
  ]);
});
