import { expect, it } from 'vitest';
import { isSyllable } from '../../src/text/syllable.js';

it.each('ủy Uỷ BAN nghĩa giấy gì giêng giếng quyết quý quốc huỳnh khuya nghiêng đường tước yếu oanh xoong ghế kỷ cửu hòa hoà thuở ngoẹo ực ông ế Đắk'.split(' '))('%s', (word) => {
  expect(isSyllable(word)).toBe(true);
  expect(isSyllable(word.normalize('NFD'))).toBe(true);
});

it.each('thµnh phè§ x· lËp® cỏc cach tiêp cế kát ngê nghà ghạ chñ Tieáp nhaän hoaëc UBND HĐND số1 bb ấấ qe đ̉ k đak'.split(' ').concat(''))('not %s', (word) => {
  expect(isSyllable(word)).toBe(false);
});
