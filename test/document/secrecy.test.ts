import { describe, expect, test } from 'vitest';
import { secrecyMark } from '../../src/document/index.js';
import type { Note } from '../../src/model.js';
import { outline } from '../../src/sections/index.js';
import { blocksOf } from '../sections/read-case.js';

const HEAD = ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MƠ', 'Số: 05/BC-UBND', 'Suối Mơ, ngày 20 tháng 6 năm 2025'];
const BODY = ['BÁO CÁO', 'Kết quả công tác tháng 6 năm 2025', 'I. KẾT QUẢ', '1. Đăng ký tạm trú: 30/40 hồ sơ (75%).'];
const WATERMARK: Note = { id: 'reader.pdf-slanted-text', params: { text: 'TỐI MẬT', pages: 3 }, page: 1 };

function markIn(lines: string[], { notes = [], recognised = false }: { notes?: Note[]; recognised?: boolean } = {}): string | null {
  const { blocks, tables } = blocksOf(lines.join('\n'));
  return secrecyMark(blocks, outline(blocks, tables).places, notes, recognised);
}

describe('the mark of a state secret', () => {
  test.each([
    ['below the number', [...HEAD.slice(0, 3), 'MẬT', HEAD[3] ?? '', ...BODY], 'MẬT'],
    ['in brackets', ['(TỐI MẬT)', ...HEAD, ...BODY], 'TỐI MẬT'],
    ['with a wide blank', [...HEAD, 'TUYỆT  MẬT', ...BODY], 'TUYỆT MẬT'],
    ['named', [...HEAD, 'Độ mật: Mật', ...BODY], 'MẬT'],
    ['in a text box that stands behind all else', [...HEAD, ...BODY, 'MẬT'], 'MẬT'],
  ])('%s', (_, lines, expected) => {
    expect(markIn(lines)).toBe(expected);
  });

  test.each([
    ['a heading', [...HEAD, ...BODY, 'II. BẢO MẬT']],
    ['a sentence', [...HEAD, ...BODY, 'Công tác bảo vệ tài liệu mật được duy trì, không lộ tin MẬT.']],
    ['honey', [...HEAD, ...BODY, '- Mật ong: 12 hộ nuôi.']],
    ['the word in a table', [...HEAD, ...BODY, '| Loại văn bản | Số lượng |', '|---|---|', '| MẬT | 2 |', '| Thường | 40 |']],
    ['a name', [...HEAD, 'THÔN MẬT SƠN', ...BODY]],
    ['letters without accents in a digital file', [...HEAD, 'MAT', ...BODY]],
  ])('is not %s', (_, lines) => {
    expect(markIn(lines)).toBeNull();
  });

  test('is also a watermark, and what a recogniser makes of it', () => {
    expect(markIn([...HEAD, ...BODY], { notes: [WATERMARK] })).toBe('TỐI MẬT');
    expect(markIn([...HEAD, 'TÔI MÂT', ...BODY], { recognised: true })).toBe('TỐI MẬT');
    const stamp = (text: string): Note => ({ id: 'reader.red-stamp', params: { page: 1, text }, page: 1 });
    expect(markIn([...HEAD, ...BODY], { notes: [stamp('TUYỆT MẠT')], recognised: true })).toBe('TUYỆT MẬT');
    for (const other of ['KHẨN', 'HỎA TỐC', 'ĐẾN', 'BẢO MẬT', 'MẶT TRẬN']) expect(markIn([...HEAD, ...BODY], { notes: [stamp(other)], recognised: true })).toBeNull();
  });
});
