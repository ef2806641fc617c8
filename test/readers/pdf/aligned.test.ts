import { describe, expect, test } from 'vitest';
import { takeAligned } from '../../../src/readers/pdf/aligned.js';
import type { Glyph } from '../../../src/readers/pdf/engine.js';
import { plainLine } from '../../../src/readers/pdf/layout.js';
import { layOut } from '../../../src/readers/pdf/pages.js';
import type { PdfTable } from '../../../src/readers/pdf/tables.js';
import { BOLD, grid, lines, page, text, widthOf } from './page-builder.js';

type Cells = [x: number, content: string][];

/** Rows of cells, 20 points apart. */
function rows(all: Cells[], from = 100, step = 20): Glyph[] {
  return all.flatMap((cells, index) => cells.flatMap(([x, content]) => text(x, from + index * step, content)));
}

function shown(table: PdfTable | undefined): string[] {
  return Array.from({ length: table?.rows ?? 0 }, (_, row) => (table?.cells ?? []).filter((cell) => cell.row === row)
    .map((cell) => `${cell.lines.map(plainLine).join(' ')}${cell.colSpan > 1 ? `*${cell.colSpan}` : ''}`).join('|'));
}

function read(glyphs: Glyph[]): { tables: string[][]; rest: string[]; doubtful: boolean } {
  const { tables, rest, doubtful } = takeAligned(lines(glyphs), []);
  return { tables: tables.map(shown), rest: rest.map(plainLine), doubtful };
}

const HEAD: Cells = [[85, 'TT'], [130, 'Xóm'], [300, 'Hộ'], [400, 'Đạt']];
const BODY: Cells[] = [
  [[88, '1'], [115, 'Thượng'], [300, '120'], [400, '98,5']],
  [[88, '2'], [115, 'Hạ'], [304, '95'], [400, '97']],
  [[88, '3'], [115, 'Giữa suối'], [304, '80'], [400, '91,2']],
];
const EXPECTED = ['TT|Xóm|Hộ|Đạt', '1|Thượng|120|98,5', '2|Hạ|95|97', '3|Giữa suối|80|91,2'];

describe('tables without lines', () => {
  test('figures below each other make columns; what stands around the table stays', () => {
    const prose = [...text(85, 80, 'Số hộ từng xóm đã nhận khoán được ghi ra sau đây:'), ...text(85, 200, 'Còn lại ba hộ ở xa chưa ký.')];
    expect(read([...prose, ...rows([HEAD, ...BODY])])).toEqual({
      tables: [EXPECTED], rest: ['Số hộ từng xóm đã nhận khoán được ghi ra sau đây:', 'Còn lại ba hộ ở xa chưa ký.'], doubtful: false,
    });
  });

  test('a label of two lines belongs to the figures beside its middle, or to those beside its first line', () => {
    const centred = [...rows([HEAD, BODY[0] ?? []]), ...text(115, 148, 'Bãi bồi ven'), ...rows([[[88, '2'], [304, '95'], [400, '97']]], 155), ...text(115, 162, 'sông Cái'), ...rows([BODY[2] ?? []], 190)];
    expect(read(centred).tables).toEqual([['TT|Xóm|Hộ|Đạt', '1|Thượng|120|98,5', '2|Bãi bồi ven sông Cái|95|97', '3|Giữa suối|80|91,2']]);
    const topped = [...rows([HEAD, BODY[0] ?? []]), ...rows([[[88, '2'], [115, 'Bãi bồi ven'], [304, '95'], [400, '97']]], 145), ...text(115, 160, 'sông Cái'), ...rows([BODY[2] ?? []], 182)];
    expect(read(topped).tables).toEqual(read(centred).tables);
  });

  test('a level line parts rows whose lines stand equally far apart', () => {
    const glyphs = [...rows([BODY[0] ?? [], BODY[1] ?? []], 100, 60), ...text(115, 120, 'cuối dốc'), ...text(115, 140, 'Bãi bồi'), ...rows([BODY[2] ?? []], 180)];
    const rule = (y: number): { x0: number; x1: number; y0: number; y1: number } => ({ x0: 85, x1: 430, y0: y, y1: y });
    const { tables } = takeAligned(lines(glyphs), [rule(126), rule(166)]);
    expect(shown(tables[0])).toEqual(['1|Thượng cuối dốc|120|98,5', '2|Bãi bồi Hạ|95|97', '3|Giữa suối|80|91,2']);
  });

  test('labels over several columns make a head of two rows', () => {
    const head = [...text(364 - widthOf('Tháng này') / 2, 80, 'Tháng này'), ...rows([HEAD])];
    const { tables } = takeAligned(lines([...head, ...rows(BODY, 120)]), []);
    expect(tables[0]).toMatchObject({ rows: 5, head: 2, ruled: false });
    expect(shown(tables[0]).slice(0, 2)).toEqual(['TT|Xóm|Tháng này*2', 'Hộ|Đạt']);
  });

  test('titles of groups are rows, and a total row may leave the number out', () => {
    const group: Cells[] = [[[86, 'I'], [115, 'Vùng cao']], ...BODY.slice(0, 2), [[86, 'II'], [115, 'Vùng thấp, kể cả hai bãi bồi giữa sông']], ...BODY.slice(2), [[115, 'Cộng'], [300, '295'], [400, '95,6']]];
    expect(read(rows([HEAD, ...group])).tables).toEqual([[
      'TT|Xóm|Hộ|Đạt', 'I|Vùng cao||', '1|Thượng|120|98,5', '2|Hạ|95|97', 'II|Vùng thấp, kể cả hai bãi bồi giữa sông*2|', '3|Giữa suối|80|91,2', '|Cộng|295|95,6',
    ]]);
  });

  test('a column of remarks is as wide as its longest', () => {
    const remarked: Cells[] = [[...(BODY[0] ?? []), [440, 'đủ']], [...(BODY[1] ?? []), [440, 'đủ']], [[440, 'còn bốn hộ']], BODY[2] ?? [], [[440, 'chưa ký']]];
    expect(read(rows([[...HEAD, [440, 'Ghi chú']], ...remarked], 100, 12)).tables).toEqual([[
      'TT|Xóm|Hộ|Đạt|Ghi chú', '1|Thượng|120|98,5|đủ', '2|Hạ|95|97|đủ còn bốn hộ', '3|Giữa suối|80|91,2|chưa ký',
    ]]);
  });

  test('two columns: names, and numbers far beside them', () => {
    expect(read(rows([[[85, 'Thượng'], [300, '120']], [[85, 'Hạ'], [307, '95']], [[85, 'Giữa suối'], [307, '80']]])).tables).toEqual([['Thượng|120', 'Hạ|95', 'Giữa suối|80']]);
  });

  test.each([
    ['two columns of a head', rows([[[85, 'XÃ ĐỒI CHÈ'], [300, 'Độc lập - Tự do'], [480, '']], [[85, 'Số: 41/BC-UBND'], [300, 'Đồi Chè, ngày 04 tháng 9']]])],
    ['a foot with a stamp of time', rows([[[85, 'Nơi nhận:'], [300, 'CHỦ TỊCH']], [[85, '- Như trên;'], [300, 'Ký bởi: Ủy ban nhân dân']], [[85, '- Lưu: VT.'], [300, '04/09/2025 08:30:11']]])],
    ['items in two columns', rows([[[85, '- Thượng: 120 hộ'], [300, '- Hạ: 95 hộ']], [[85, '- Giữa: 80 hộ'], [300, '- Ngoài: 12 hộ']], [[85, '- Trong: 9 hộ'], [300, '- Xa: 7 hộ']]])],
    ['items with tabs', rows([[[85, '- Thượng:'], [300, '120']], [[85, '- Hạ:'], [307, '95']], [[85, '- Giữa:'], [307, '80']]])],
    ['dotted lists', rows(['Thượng', 'Hạ', 'Giữa'].map((name): Cells => [[85, `${name} ${'.'.repeat(40)} 120 hộ`]]))],
    ['one row of figures', rows([HEAD, BODY[0] ?? []])],
    ['rows whose figures do not stand below each other', rows([[[85, 'Thượng'], [200, '120'], [330, '7']], [[85, 'Hạ ở ven suối lớn'], [260, '95'], [420, '3']], [[85, 'Giữa'], [140, '80'], [230, '11']]])],
  ])('%s: no table', (_, glyphs) => {
    expect(read(glyphs).tables).toEqual([]);
  });
});

describe('digits that stand near each other', () => {
  const near = (pairs: [string, string][], total: [string, string]): Glyph[] => rows([
    ...pairs.map(([a, b], index): Cells => [[85, `Xóm ${'ABC'.charAt(index)}`], [300 - widthOf(a), a], [304, b]]), [[85, 'Tổng'], [300 - widthOf(total[0]), total[0]], [304, total[1]]],
  ]);

  test('are two columns when the sums of both hold', () => {
    const { tables, doubtful } = read(near([['12', '204'], ['7', '986'], ['5', '110']], ['24', '1.300']));
    expect(tables[0]?.at(-1)).toBe('Tổng|24|1.300');
    expect(doubtful).toBe(false);
  });

  test('are one number when its sum holds', () => {
    const { tables, doubtful } = read(near([['12', '204'], ['7', '986'], ['5', '110']], ['25', '300']));
    expect(tables[0]).toEqual(['Xóm A|12 204', 'Xóm B|7 986', 'Xóm C|5 110', 'Tổng|25 300']);
    expect(doubtful).toBe(false);
  });

  test('are said to be in doubt when neither sum holds', () => {
    expect(read(near([['12', '204'], ['7', '986'], ['5', '110']], ['99', '999'])).doubtful).toBe(true);
  });
});

describe('with the rest of the layout', () => {
  const shownItems = (...pages: ReturnType<typeof page>[]): string[] => layOut(pages.map((geometry, index) => ({ number: index + 1, geometry }))).items
    .map((item) => (item.kind === 'table' ? `[${shown(item.table).join(' / ')}]` : item.kind));

  test('the table goes on over the page, its repeated head left out', () => {
    const next: Cells[] = [[[88, '4'], [115, 'Đông'], [304, '77'], [400, '90']], [[88, '5'], [115, 'Tây'], [304, '61'], [400, '88,3']]];
    const whole = [...EXPECTED, '4|Đông|77|90', '5|Tây|61|88,3'].join(' / ');
    expect(shownItems(page(rows([HEAD, ...BODY], 300)), page(rows([HEAD, ...next])))).toEqual([`[${whole}]`]);
  });

  test('a label torn by the page break is joined', () => {
    const head = HEAD.flatMap(([x, content]) => text(x, 100, content, { font: BOLD }));
    const first = [...HEAD.flatMap(([x, content]) => text(x, 280, content, { font: BOLD })), ...rows(BODY, 300)];
    const second = [...head, ...text(115, 118, 'lớn bên đồi'), ...rows([[[88, '4'], [115, 'Đông'], [304, '77'], [400, '90']], [[88, '5'], [115, 'Tây'], [304, '61'], [400, '88']]], 140)];
    expect(shownItems(page(first), page(second))[0]).toContain('3|Giữa suối lớn bên đồi|80|91,2 / 4|Đông');
  });

  test.each([
    ['a frame around all', grid([80, 450], [85, 175])],
    ['a frame with level lines', grid([80, 450], [85, 106, 126, 146, 175])],
  ])('%s does not hide the columns', (_, rules) => {
    expect(shownItems(page(rows([HEAD, ...BODY]), rules))).toEqual([`[${EXPECTED.join(' / ')}]`]);
  });
});
