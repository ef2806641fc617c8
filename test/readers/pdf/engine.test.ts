import { expect, it } from 'vitest';
import { isBoldFont } from '../../../src/readers/pdf/engine.js';

it.each([
  ['TimesNewRomanPS-BoldMT', 400], ['TimesNewRoman,Bold', 0], ['BAAAAA+FreeSerifBold', 940], ['Arial-Black', 0],
  ['CIDFont+F2', 700], ['ABCDEF+F1', 650], ['', 700],
])('%s of weight %d is bold', (name, weight) => {
  expect(isBoldFont(name, weight)).toBe(true);
});

it.each([
  // Its stems are given as wide as those of other families' bold.
  ['AAAAAA+FreeSerif', 625], ['AAAAAA+FreeSerifItalic', 1076], ['.VnTime', 700], ['TimesNewRomanPSMT', 600],
  ['CIDFont+F1', 400], ['', 0],
])('%s of weight %d is not', (name, weight) => {
  expect(isBoldFont(name, weight)).toBe(false);
});
