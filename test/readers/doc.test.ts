import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { Extraction } from '../../src/model.js';
import { openDoc } from '../../src/readers/doc/open.js';
import { docReader } from '../../src/readers/doc.js';
import { readBlocks } from '../../src/readers/index.js';
import { UnreadableError } from '../../src/readers/reader.js';
import { doc, IN_TABLE, level, list, override, read, row, rowDefinition, SINGLE, sprm, texts, u16, u32, utf16, type Doc } from './doc-builder.js';

const FIXTURES = ['an-hoa-de-an-06-thang-6', 'minh-khai-y-te-quy-1', 'phuong-7-so-hoa-ho-so', 'tien-phong-cong-van-phu-luc-de-cuong'];
const fixture = (name: string, file: string): Uint8Array => readFileSync(new URL(`../../fixtures/${name}/${file}`, import.meta.url));
const ids = ({ notes }: Extraction): string[] => notes.map(({ id }) => id);
const BOLD = sprm(0x0835, 1);

describe('a .doc beside the .docx of the same report', () => {
  it.each(FIXTURES)('%s gives the same blocks, tables and notes', async (name) => {
    const known = ({ blocks, tables, notes }: Extraction): unknown => ({
      // A paragraph that names no alignment is at the left in both: only one of them may say so.
      blocks: blocks.map((block) => ({ ...block, style: { ...block.style, align: block.style.align ?? 'left' } })), tables, notes,
    });
    const [old, twin] = await Promise.all([readBlocks('report.doc', fixture(name, 'variants/report.doc'), DEFAULT_LIMITS), readBlocks('report.docx', fixture(name, 'report.docx'), DEFAULT_LIMITS)]);
    expect(known(old)).toEqual(known(twin));
    expect(old).toMatchObject({ reader: 'doc', mediaType: 'application/msword' });
  });
});

describe('characters', () => {
  it('of one byte are those of CP1252', async () => {
    expect(await texts({ body: ['\u0093T\u00e2y\u0094 \u0096 10\u0085'], narrow: true })).toEqual(['“Tây” – 10…']);
  });

  it('in a font from before Unicode are decoded by its encoding', async () => {
    const body = [{ runs: [{ text: 'Céng hßa x· héi chñ nghÜa ViÖt Nam', chpx: [...sprm(0x4a4f, 1, 0), ...sprm(0x4a51, 1, 0)] }] }];
    const found = await read({ body, fonts: ['Times New Roman', '.VnTime'], narrow: true });
    expect(found.blocks[0]?.text).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(ids(found)).toEqual(['reader.word-legacy-font']);
  });

  it.each<[string, (string | { text: string; chpx?: number[] })[], string]>([
    ['deleted ones are left out', ['giữ ', { text: 'bỏ', chpx: sprm(0x0800, 0x81) }, 'lại'], 'giữ lại'],
    ['inserted ones are kept', ['giữ ', { text: 'thêm', chpx: sprm(0x0801, 0x81) }], 'giữ thêm'],
    ['hidden ones are left out', ['thấy ', { text: 'ẩn', chpx: sprm(0x083c, 1) }], 'thấy'],
    ['raised digits are no digits', ['12 m', { text: '2', chpx: sprm(0x2a48, 1) }], '12 m²'],
    ['raised and smaller is superscript', ['12 m', { text: '2', chpx: [...sprm(0x4845, 8, 0), ...sprm(0x4a43, 12, 0)] }], '12 m²'],
    ['capitals that are only shown', [{ text: 'hồ sơ', chpx: sprm(0x083b, 1) }], 'HỒ SƠ'],
    ['symbols of a symbol font', ['a ', { text: '(', chpx: sprm(0x6a09, 0, 0, 0xd8, 0xf0) }], 'a ⮚'],
    ['a parenthesis is one when nothing stands for it', ['a (1)'], 'a (1)'],
    ['a tab, a line, a page and a column part words', ['a\tb\u000bc\u000cd\u000ee'], 'a b c d e'],
    ['a hyphen that does not break', ['2024\u001e2025'], '2024-2025'],
    ['other control characters are none', ['a\u0003b\u0006c\u0000d'], 'abcd'],
    ['characters that XML knows none of', ['a\uffffb'], 'ab'],
  ])('%s', async (_, runs, text) => {
    expect((await texts({ body: [{ runs }], fonts: ['Wingdings'] })).map((found) => found.replaceAll('\u2011', '-'))).toEqual([text]);
  });

  it('that cannot be kept are noted', async () => {
    expect((await read({ body: ['a\uffffb'] })).notes).toEqual([{ id: 'reader.word-unread-text', params: { unread: 1, total: 3 }, page: null }]);
    expect(ids(await read({ body: ['ab'] }))).toEqual([]);
  });

  it('take from their style what they do not say, or turn it round', async () => {
    const style = (base: number, chpx: number[]): number[] => {
      const std = [...u16(0), ...u16(1 | (base << 4)), ...u16(2), ...u16(0), ...u16(0), ...u16(1), ...utf16('S'), 0, 0, ...u16(2), 0, 0, ...u16(chpx.length), ...chpx, ...(chpx.length % 2 === 1 ? [0] : [])];
      return [...u16(std.length), ...std];
    };
    const styles = [...u16(18), ...u16(3), ...u16(10), ...Array.from({ length: 14 }, () => 0), ...style(0xfff, []), ...style(0, BOLD), ...style(1, sprm(0x4a43, 30, 0))];
    const found = await read({
      body: [{ runs: ['đậm'], istd: 2 }, { runs: [{ text: 'thường', chpx: sprm(0x0835, 0x81) }], istd: 2 }, { runs: [{ text: 'đậm', chpx: sprm(0x0835, 0x80) }], istd: 2 }, 'thường', { runs: [{ text: 'đậm', chpx: sprm(0x0835, 0x81) }] }],
      parts: { styles },
    });
    expect(found.blocks.map(({ style: look }) => [look.bold, look.size])).toEqual([['all', 15], ['none', 15], ['all', 15], ['none', 10], ['all', 10]]);
  });
});

describe('pieces of a file that was saved fast', () => {
  it('follow one another in the order of the text, each with properties over it', async () => {
    const body = ['một', 'hai', 'ba'];
    // The second by a property of its own, the third by one that it names: both are bold.
    const found = await read({ body, pieces: [{ characters: 4 }, { characters: 4, prm: (0x55 << 1) | (1 << 8) }, { characters: 3, prm: (0 << 1) | 1 }], grpprls: [BOLD] });
    expect(found.blocks.map(({ text, style }) => [text, style.bold])).toEqual([['một', 'none'], ['hai', 'all'], ['ba', 'all']]);
  });
});

describe('fields', () => {
  it.each([
    ['give their result', 'trang \u0013 PAGE \u00145\u0015 hết', ['trang 5 hết']],
    ['give nothing without one', 'trang \u0013 PAGE \u0015 hết', ['trang hết']],
    ['may stand in one another', '\u0013 IF \u0013 PAGE \u00145\u0015 = 5 \u0014đúng \u0013 DATE \u0014hôm nay\u0015\u0015!', ['đúng hôm nay!']],
    ['take nothing with them that is not closed', 'số \u0013 hồ sơ 15', ['số hồ sơ 15']],
    ['take nothing with them that was not opened', 'số \u0014 hồ sơ\u0015 15', ['số hồ sơ 15']],
  ])('%s', async (_, text, expected) => {
    expect(await texts({ body: [text] })).toEqual(expected);
  });
});

describe('lists', () => {
  const lists = { stated: [...u16(2), ...list(7, 1), ...list(8, 9)], levels: [...level(1, 1, '\u0000.'), ...Array.from({ length: 9 }, (_, index) => level(1, 0, index === 0 ? '\u0000.' : '\u0000.\u0001.')).flat()] };
  const item = (text: string, number: number, ilvl = 0): { runs: string[]; papx: number[] } => ({ runs: [text], papx: [...sprm(0x260a, ilvl), ...sprm(0x460b, ...u16(number))] });

  it('number paragraphs by format and level', async () => {
    const listOverrides = [...u32(2), ...override(7, 0), ...override(8, 0), ...u32(0xffffffff), ...u32(0xffffffff)];
    const body = [item('Một', 1), item('a', 2), item('b', 2, 1), item('c', 2, 1), item('Hai', 1), item('d', 2)];
    expect(await texts({ body, lists, parts: { listOverrides } })).toEqual(['I.|Một', '1.|a', '1.1.|b', '1.2.|c', 'II.|Hai', '2.|d']);
  });

  it('start where an override says, in another format if it says so', async () => {
    const listOverrides = [
      ...u32(2), ...override(7, 1), ...override(8, 1),
      ...u32(0xffffffff), ...u32(5), ...u32(0x10), ...u32(0xffffffff), ...u32(0), ...u32(0x30), ...level(3, 4, '\u0000)'),
    ];
    expect(await texts({ body: [item('Năm', 1), item('c', 2)], lists, parts: { listOverrides } })).toEqual(['V.|Năm', 'c)|c']);
  });

  it('that are not there are noted, as are numbers of old kinds', async () => {
    const listOverrides = [...u32(1), ...override(99, 0), ...u32(0xffffffff)];
    const unresolved = async (parts: Doc): Promise<unknown> => (await read(parts)).notes.find(({ id }) => id === 'reader.word-unresolved-numbering')?.params;
    expect(await unresolved({ body: [item('x', 1), item('y', 6)], lists, parts: { listOverrides } })).toEqual({ count: 2 });
    expect(await unresolved({ body: ['\u0013 AUTONUM \u0015 Tình hình', '\u0013 LISTNUM \u0015'] })).toEqual({ count: 2 });
    expect(await unresolved({ body: [{ runs: ['z'], papx: [...sprm(0x460b, 0xff, 0x07), ...sprm(0xc63e, 1, 0)] }] })).toEqual({ count: 1 });
    expect(await unresolved({ body: [item('không', 0), item('bỏ', 0xf802)] })).toBeUndefined();
  });
});

describe('tables', () => {
  const cells = ({ blocks }: Extraction): unknown[] => blocks.map(({ text, cell }) => [text, cell?.row, cell?.col, cell?.rowSpan, cell?.colSpan]);

  it('have rows, columns and merged cells', async () => {
    const found = await read({ body: [
      ...row(['Tên', 'Kết quả'], rowDefinition([0, 2000, 6000], [0x60, 0], SINGLE)),
      ...row(['', 'Số', 'Tỷ lệ'], rowDefinition([10, 2000, 4005, 6000], [0x20, 0, 0], SINGLE)),
      ...row(['A', '5', '50%'], rowDefinition([0, 1990, 4000, 6000], [0, 0, 0], SINGLE)),
      'sau bảng',
    ] });
    expect(found.tables).toMatchObject([{ rows: 3, cols: 3, ruled: true }]);
    expect(cells(found)).toEqual([
      ['Tên', 0, 0, 2, 1], ['Kết quả', 0, 1, 1, 2], ['Số', 1, 1, 1, 1], ['Tỷ lệ', 1, 2, 1, 1], ['A', 2, 0, 1, 1], ['5', 2, 1, 1, 1], ['50%', 2, 2, 1, 1],
      ['sau bảng', undefined, undefined, undefined, undefined],
    ]);
  });

  it.each([['first is 1, joined 2', [1, 2, 0]], ['first is 2, joined 1', [2, 1, 0]], ['first is 3', [3, 1, 0]]])('join cells across: %s', async (_, flags) => {
    const found = await read({ body: [...row(['ab', '', 'c'], rowDefinition([0, 1000, 2000, 3000], flags)), ...row(['1', '2', '3'], rowDefinition([0, 1000, 2000, 3000], [0, 0, 0]))] });
    expect(cells(found).slice(0, 3)).toEqual([['ab', 0, 0, 1, 2], ['c', 0, 2, 1, 1], ['1', 1, 0, 1, 1]]);
  });

  it('may leave out their first columns', async () => {
    const found = await read({ body: [...row(['a', 'b', 'c'], rowDefinition([0, 1000, 2000, 3000], [0, 0, 0])), ...row(['cộng', '5'], rowDefinition([1000, 2000, 3000], [0, 0]))] });
    expect(cells(found).slice(3)).toEqual([['', 1, 0, 1, 1], ['cộng', 1, 1, 1, 1], ['5', 1, 2, 1, 1]]);
  });

  it('may stand in a cell', async () => {
    const inner = [...IN_TABLE, ...sprm(0x6649, 2, 0, 0, 0)];
    const found = await read({ body: [
      { runs: ['trên'], papx: IN_TABLE },
      { runs: ['x'], papx: [...inner, ...sprm(0x244b, 1)] }, { runs: ['y'], papx: [...inner, ...sprm(0x244b, 1)] },
      { runs: [], papx: [...inner, ...sprm(0x244c, 1), ...rowDefinition([0, 500, 1000], [0, 0])] },
      { runs: ['dưới'], papx: IN_TABLE, mark: '\u0007' }, ...row(['bên'], rowDefinition([0, 2000, 4000], [0, 0])),
    ] });
    expect(found.tables.map(({ rows, cols }) => [rows, cols])).toEqual([[1, 2], [1, 2]]);
    expect(found.blocks.map(({ text, cell }) => [text, cell?.table])).toEqual([['trên\ndưới', 't1'], ['x', 't2'], ['y', 't2'], ['bên', 't1']]);
  });

  it('lose rows that are deleted, and no text where the marks of rows are lost', async () => {
    const [a, b, mark] = row(['a', 'b'], rowDefinition([0, 1000, 2000], [0, 0]));
    const [c, d, gone] = row(['c', 'd'], rowDefinition([0, 1000, 2000], [0, 0]));
    const parts = (last: Parameters<typeof row>[0]): Doc => ({ body: [...[a, b, mark, c, d].filter((paragraph) => paragraph !== undefined), ...(gone === undefined || last.length === 0 ? [] : [{ ...gone, chpx: sprm(0x0800, 0x81) }])] });
    expect(await texts(parts(['mark']))).toEqual(['a', 'b']);
    expect(await texts(parts([]))).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('what stands beside the text', () => {
  it('footnotes have their numbers, or the mark that was typed', async () => {
    const found = await read({
      body: [{ runs: ['Có 5 hồ sơ', '\u0002', ' và 6', '*', ' nữa'] }], footnotes: ['\u0002 Chú một', '* Chú hai', ''],
      parts: { footnoteRefs: [...u32(10), ...u32(16), ...u32(23), ...u16(1), ...u16(0)], footnoteTexts: [...u32(0), ...u32(10), ...u32(20), ...u32(21)] },
    });
    expect(found.blocks.map(({ kind, text }) => [kind, text])).toEqual([['paragraph', 'Có 5 hồ sơ và 6 nữa'], ['footnote', 'Chú một'], ['footnote', '* Chú hai']]);
    expect(found.blocks[0]?.references).toEqual([{ offset: 10, mark: '1', block: 1 }, { offset: 15, mark: '*', block: 2 }]);
  });

  it('text boxes are read where they are anchored, or at the end', async () => {
    const box = (shape: number): number[] => [...u32(1), ...u32(0), ...u16(0), ...u32(0), ...u32(shape), ...u32(0)];
    const parts = { boxTexts: [...u32(0), ...u32(4), ...u32(8), ...box(501), ...box(900)], shapes: [...u32(3), ...u32(12), ...u32(501), ...Array.from({ length: 22 }, () => 0)] };
    expect(await texts({ body: [{ runs: ['đầu', '\u0008'] }, 'cuối'], boxes: ['hộp', 'lạc'], parts })).toEqual(['đầu', 'hộp', 'cuối', 'lạc']);
  });

  it('headers and comments are counted', async () => {
    const found = await read({ body: ['chữ'], headers: ['Đầu trang \u0013 PAGE \u00145\u0015'], parts: { commentRefs: [...u32(1), ...u32(3), ...Array.from({ length: 30 }, () => 0)] } });
    expect(found.blocks.map(({ text }) => text)).toEqual(['chữ']);
    expect(found.notes).toEqual([{ id: 'reader.word-header-text', params: { count: 8 }, page: null }, { id: 'reader.word-comments', params: { count: 1 }, page: null }]);
  });
});

describe('files that are not read', () => {
  it.each<[string, Uint8Array, string]>([
    ['one with a password', doc({ body: ['x'], flags: 0x100 }), 'password'],
    ['one of Word 6', doc({ body: ['x'], version: 0x65, mark: 0xa5dc }), 'word-95'],
    ['one of Word 95', doc({ body: ['x'], version: 0x68 }), 'word-95'],
    ['one of another kind', doc({ body: ['x'], mark: 0x1234 }), 'damaged'],
    ['one cut short', doc({ body: ['x'] }).subarray(0, 1500), 'damaged'],
    ['one whose pieces tell less than its head', doc({ body: ['x'], pieces: [{ characters: 5 }] }), 'damaged'],
  ])('%s', async (_, bytes, reason) => {
    await expect(docReader.read(bytes, DEFAULT_LIMITS)).rejects.toMatchObject({ reason });
  });

  it('one with more text than the limits allow', async () => {
    await expect(read({ body: ['chữ dài'] }, { characters: 5 })).rejects.toMatchObject({ reason: 'too-long', params: { limit: 5 } });
  });

  it('a name that says otherwise is noted', async () => {
    const named = async (name: string, bytes: Uint8Array): Promise<string[]> => ids(await readBlocks(name, bytes, DEFAULT_LIMITS)).filter((id) => id.includes('named'));
    expect(await named('a.docx', doc({ body: ['x'] }))).toEqual(['reader.named-otherwise-doc']);
    expect(await named('a.doc', doc({ body: ['x'] }))).toEqual([]);
    expect(await named('a.doc', fixture('an-hoa-de-an-06-thang-6', 'report.docx'))).toEqual(['reader.named-otherwise-docx']);
  });
});

describe('damaged bytes', () => {
  const FILES = ['minh-khai-y-te-quy-1', 'phuong-7-so-hoa-ho-so'].map((name) => fixture(name, 'variants/report.doc'));
  /** "read", or why not. Anything else thrown is a failure. */
  const outcome = (bytes: Uint8Array): string => {
    try {
      openDoc(bytes, DEFAULT_LIMITS);
      return 'read';
    } catch (error) {
      if (error instanceof UnreadableError) return error.reason;
      throw error;
    }
  };
  const file = fc.constantFrom(...FILES);

  it('a file cut anywhere is damaged, never half a report', () => {
    fc.assert(fc.property(file, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (bytes, share) => {
      const cut = bytes.subarray(0, Math.floor(share * (bytes.length - 512)));
      expect(outcome(cut)).toBe('damaged');
    }), { numRuns: 100 });
  });

  it('bytes changed anywhere end in a report or in a reason', () => {
    fc.assert(fc.property(file, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 }), (original, changes) => {
      const bytes = Uint8Array.from(original);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      expect(outcome(bytes)).toMatch(/^(?:read|damaged|password|word-95|too-long)$/u);
    }), { numRuns: 150 });
  });

  it('numbers changed in the tables end so too, and what comes out can be read', async () => {
    await fc.assert(fc.asyncProperty(file, fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 1, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff)), { minLength: 1, maxLength: 12 }), async (original, changes) => {
      const bytes = Uint8Array.from(original);
      const view = new DataView(bytes.buffer);
      for (const [at, value] of changes) view.setUint32(512 + 2 * (at % ((bytes.length - 516) / 2)), value, true);
      const reason = await docReader.read(bytes, DEFAULT_LIMITS).then(() => 'read', (error: unknown) => (error instanceof UnreadableError ? error.reason : error));
      expect(['read', 'damaged', 'password', 'word-95', 'too-long', 'too-many-cells', 'legacy-encoding']).toContain(reason);
    }), { numRuns: 25 });
  });
});
