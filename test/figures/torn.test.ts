import { expect, test } from 'vitest';
import { figuresOf } from './helper.js';

test.each([
  ['Tiếp nhận 1 234 lá thư', true],
  ['Tiếp nhận 1 234 567 lá thư', true],
  ['Tỷ lệ đạt 61, 7%', true],
  ['Trồng mới 1½ ha', true],
  ['Trồng mới 2 ¾ ha', true],
  ['Tiếp nhận 12 500 000 đồng', true],
  ['Tiếp nhận 1234 lá thư', false],
  ['Tiếp nhận 12 lá thư, 7% quá hạn', false],
  ['Năm 2025 120 lá thư', false],
  ['Giải quyết 2124 hồ sơ, 98% đúng hạn', false],
  ['Giải quyết 12/150 hồ sơ', false],
  ['Trồng mới 3 ha, ½ đã thu hoạch', false],
])('%s: may be a piece of a longer number: %s', (line, ambiguous) => {
  expect(figuresOf([line]).figures.some((figure) => figure.ambiguous)).toBe(ambiguous);
});
