/** A pack applies where the document's own words call for it. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { selectPacks } from '../../src/facts/index.js';
import { loadPacks } from '../../src/packs/index.js';

const { packs } = await loadPacks(join(import.meta.dirname, '../../rules'));
const selected = (title: string | null, text: string, forced: string[] | null = null): string[] =>
  selectPacks(packs, { title, text }, forced).map(({ pack, score }) => `${pack.id} ${score}`);

it('a title that names the pack is enough', () => {
  expect(selected('Tình hình thực hiện Đề án 06 quý I năm 2025', 'Trong quý, xã Lộc Ninh đã kiện toàn bộ máy.')).toEqual(['de-an-06 0.6']);
});

it('without a title, phrases of the text add up', () => {
  expect(selected(null, 'Kích hoạt tài khoản định danh điện tử qua VNeID.')).toEqual(['de-an-06 0.4']);
  expect(selected(null, 'Thu phí vệ sinh môi trường; một phản ánh qua VNeID.')).toEqual([]);
});

it('marks lost by a scan do not hide it', () => {
  expect(selected('TINH HINH THUC HIEN DE AN 06', '')).toEqual(['de-an-06 0.6']);
});

it('what the user forces applies whatever the words, and nothing else', () => {
  expect(selected('Thu chi ngân sách', '', ['de-an-06'])).toEqual(['de-an-06 0']);
  expect(selected('Đề án 06', '', [])).toEqual([]);
});

it('says which words spoke for it', () => {
  expect(selectPacks(packs, { title: 'Báo cáo Đề án 06', text: 'làm sạch dữ liệu' })[0]?.found).toEqual(['Đề án 06', 'làm sạch dữ liệu']);
});
