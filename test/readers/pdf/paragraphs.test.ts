import { describe, expect, test } from 'vitest';
import { type Line, plainLine } from '../../../src/readers/pdf/layout.js';
import { measure } from '../../../src/readers/pdf/margins.js';
import { LIST_MARK, paragraphsOf } from '../../../src/readers/pdf/paragraphs.js';
import { lines, text, widthOf } from './page-builder.js';

const [LEFT, RIGHT, STEP] = [85, 505, 18];
const FULL = 60;

/** A full line that begins with `lead`: stretched with a filler so that it ends at the right margin. */
function full(x: number, y: number, lead: string): ReturnType<typeof text> {
  const glyphs = text(x, y, lead);
  const words: string[] = [];
  while (x + widthOf(`${lead} ${words.join(' ')} abcd`) < RIGHT) words.push('abcd');
  const rest = words.join(' ');
  return [...glyphs, ...text(RIGHT - widthOf(rest), y, rest)];
}

function paragraphs(all: Line[]): string[] {
  const measures = measure(all, new Map([[1, 595], [2, 595]]));
  return paragraphsOf(all, measures).map((group) => group.map((line) => plainLine(line).split(' ')[0] ?? '').join(' '));
}

/** Lines from [x, first word, full?] at one step. */
function column(rows: [number, string, boolean][], pageNumber = 1, from = 100): Line[] {
  return lines(rows.flatMap(([x, word, isFull], index) => (isFull ? full(x, from + index * STEP, word) : text(x, from + index * STEP, word))), pageNumber);
}

describe('paragraphs', () => {
  test('an indented line begins one, lines at the margin go on with it', () => {
    expect(paragraphs(column([[121, 'một', true], [LEFT, 'hai', true], [LEFT, 'ba', false], [121, 'bốn', true], [LEFT, 'năm', false]])))
      .toEqual(['một hai ba', 'bốn năm']);
  });

  test('neighbouring items stay apart, even when the first fills its line', () => {
    expect(paragraphs(column([[121, '-một', true], [121, '-hai', false], [121, '+ba', true], [LEFT, 'bốn', false], [121, '-năm', false]])))
      .toEqual(['-một', '-hai', '+ba bốn', '-năm']);
  });

  test('a line that ends early ends its paragraph', () => {
    expect(paragraphs(column([[121, 'một', true], [LEFT, 'hai', false], [LEFT, 'ba', true], [LEFT, 'bốn', false], [121, 'x', true], [LEFT, 'y', false], [121, 'z', false]])))
      .toEqual(['một hai', 'ba bốn', 'x y', 'z']);
  });

  test('a paragraph goes on over the page', () => {
    const all = [...column([[121, 'một', true], [LEFT, 'hai', true]]), ...column([[LEFT, 'ba', true], [LEFT, 'bốn', false], [121, 'năm', true], [LEFT, 'sáu', false]], 2)];
    expect(paragraphs(all)).toEqual(['một hai ba bốn', 'năm sáu']);
  });

  test('a first line that looks centred by chance is none', () => {
    const all = lines([
      ...text(121, 100, 'Một hai ba bốn năm sáu bảy tám chín mười hai ba cây keo'), ...full(LEFT, 118, '11/4/2025'), ...text(LEFT, 136, 'x'),
      ...full(121, 154, 'hai'), ...full(LEFT, 172, 'ba'), ...full(121, 190, 'bốn'), ...text(LEFT, 208, 'y'),
    ]);
    expect(all[0]?.x1).toBeGreaterThan(460);
    expect(paragraphs(all)[0]).toBe('Một 11/4/2025 x');
  });

  test('a sentence goes on in small letters though a short word would have fitted', () => {
    const all = lines([...text(121, 100, 'Xã trồng keo quanh hồ chứa nước và ven suối xóm Hạ rồi'), ...text(LEFT, 118, 'ra bãi đất trống sau chợ.'), ...full(121, 136, 'một'), ...full(LEFT, 154, 'hai'), ...text(LEFT, 172, 'ba')]);
    expect(paragraphs(all)).toEqual(['Xã ra', 'một hai ba']);
  });

  test('a raised mark at the margin goes on with its sentence', () => {
    const raised = [...text(LEFT, 113, '(2)', { size: 8 }), ...text(LEFT + 12, 118, 'sửa cầu')];
    const all = lines([...full(LEFT, 100, 'Rải đá;'), ...raised, ...full(LEFT, 148, 'Hai'), ...text(LEFT, 166, 'ba')]);
    expect(paragraphsOf(all, measure(all, new Map([[1, 595]]))).map((group) => group.length)).toEqual([2, 2]);
  });

  test('items with hanging lines', () => {
    const hang = LEFT + widthOf('- ');
    const rows = (y: number, first: string): ReturnType<typeof text> => [...full(LEFT, y, `- ${first}`), ...text(hang, y + STEP, 'treo')];
    expect(paragraphs(lines([...rows(100, 'một'), ...rows(136, 'hai')]))).toEqual(['- treo', '- treo']);
  });

  test('lines that hang under a check mark or an arrow belong to its item', () => {
    const hang = LEFT + widthOf('✓ ');
    const rows = (y: number, first: string): ReturnType<typeof text> => [...full(LEFT, y, first), ...text(hang, y + STEP, 'treo')];
    expect(paragraphs(lines([...rows(100, '✓ một'), ...rows(136, '➢ hai')]))).toEqual(['✓ treo', '➢ treo']);
  });

  test('a head whose columns interleave does not narrow the pitch of a short page', () => {
    const head = [0, 1, 2, 3, 4].flatMap((row) => [...text(LEFT, 60 + row * 16, 'XÃ ĐỒI CHÈ', { size: 13 }), ...text(320, 68 + row * 16, 'Độc lập', { size: 13 })]);
    const rows = [...full(121, 200, 'một'), ...full(LEFT, 221, 'hai'), ...text(LEFT, 242, 'ba'), ...full(121, 263, 'bốn'), ...text(LEFT, 284, 'năm')];
    expect(paragraphs(lines([...head, ...rows])).slice(10)).toEqual(['một hai ba', 'bốn năm']);
  });

  test('a centred title of several lines is one, the kind above it another', () => {
    const centre = (y: number, content: string): ReturnType<typeof text> => text((LEFT + RIGHT - widthOf(content)) / 2, y, content);
    const title = 'Việc trồng rừng giữ nguồn nước sửa đường liên xóm xã Đồi Chè';
    const body = column([[121, 'một', true], [LEFT, 'hai', true], [LEFT, 'ba', false], [121, 'bốn', true], [LEFT, 'năm', false]], 1, 300);
    const all = [...lines([...centre(100, 'BÁO CÁO'), ...centre(118, title), ...centre(136, 'trong tám tháng đầu năm'), ...centre(160, '(Số liệu tính đến 25/8)')]), ...body];
    expect(paragraphsOf(all, measure(all, new Map([[1, 595]]))).slice(0, 3).map((group) => group.map(plainLine).join(' ')))
      .toEqual(['BÁO CÁO', `${title} trong tám tháng đầu năm`, '(Số liệu tính đến 25/8)']);
  });

  test('text without indents is parted at list marks and wider gaps', () => {
    const rows: [number, string, number][] = [[100, 'một', FULL], [118, 'hai.', FULL], [148, 'Ba', FULL], [166, 'bốn', 0], [184, 'Năm', FULL], [202, 'sáu', 0]];
    const all = lines(rows.flatMap(([y, word, fill]) => (fill > 0 ? full(LEFT, y, word) : text(LEFT, y, word))));
    expect(paragraphs(all)).toEqual(['một hai.', 'Ba bốn', 'Năm sáu']);
  });
});

test.each([
  ['- Xóm', true], ['✓ Xóm', true], ['➢ Xóm', true], ['❖ Xóm', true], ['➤ Xóm', true], ['→ Xóm', true], ['• Xóm', true], ['+ Tổ', true], ['1. Rừng', true], ['1.1. Rừng', true], ['1.1 Rừng', true], ['IV. Nước', true], ['a) Đường', true], ['đ) Cầu', true], ['(1) Cống', true],
  ['12,5 ha', false], ['2025 đã', false], ['V iệc', false], ['a Đường', false], ['98,5% hộ', false],
])('list mark: %s → %s', (line, expected) => {
  expect(LIST_MARK.test(line)).toBe(expected);
});
