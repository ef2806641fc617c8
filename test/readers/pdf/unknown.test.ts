import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { buildBlocks } from '../../../src/readers/pdf/blocks.js';
import { layOut } from '../../../src/readers/pdf/pages.js';
import { page, text } from './page-builder.js';

/** What is remarked of one line of text. */
function remarked(content: string): unknown[] {
  const { items, notes, measures } = layOut([{ number: 1, geometry: page(text(85, 100, content)) }]);
  return buildBlocks(items, notes, measures, DEFAULT_LIMITS).remarks.map(({ id, params }) => [id, params['text']]);
}

test.each([
  ['đạt 1\ufffd04 cây', '1\ufffd04'], ['đạt 12\ue010% số cây', '12\ue010%'], ['còn \ufffd15', null], ['tăng x\ufffd15', 'x\ufffd15'], ['\uf0b7 15 cây keo', null], ['\uf0b7 Xã\ufffd trồng 15 cây', null],
])('a character without meaning in %j', (content, expected) => {
  expect(remarked(content)).toEqual(expected === null ? [] : [['reader.pdf-unknown-character', expected]]);
});
