import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberWordsAt } from '../../src/text/number-words.js';

const read = (words: string): bigint | null => {
  const spoken = numberWordsAt(words, 0);
  return spoken?.end === words.length ? spoken.value : null;
};

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** The words of a number below a thousand, as a school book writes them. */
function below1000(value: number, inner: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const one = tens > 1 && ones === 1 ? 'mốt' : tens > 0 && ones === 5 ? 'lăm' : DIGITS[ones];
  const words = hundreds > 0 || inner ? [DIGITS[hundreds], 'trăm'] : [];
  if (tens > 0) words.push(...(tens === 1 ? ['mười'] : [DIGITS[tens], 'mươi']), ...(ones > 0 ? [one] : []));
  else if (ones > 0) words.push(...(words.length > 0 ? ['linh'] : []), one);
  return words.join(' ');
}

function wordsOf(value: number): string {
  const scales = [[1_000_000_000, 'tỷ'], [1_000_000, 'triệu'], [1000, 'nghìn']] as const;
  const words: string[] = [];
  let rest = value;
  for (const [factor, name] of scales) {
    const part = Math.floor(rest / factor);
    rest %= factor;
    if (part > 0) words.push(below1000(part, words.length > 0), name);
  }
  if (rest > 0) words.push(below1000(rest, words.length > 0));
  return words.join(' ');
}

describe('numbers in words', () => {
  it.each<[string, bigint]>([
    ['hai', 2n], ['mười', 10n], ['mười lăm', 15n], ['hai mươi mốt', 21n], ['ba mươi tư', 34n], ['hai trăm', 200n], ['một trăm linh năm', 105n],
    ['một trăm lẻ bảy', 107n], ['một nghìn hai trăm', 1200n], ['hai ngàn không trăm linh ba', 2003n], ['hai triệu rưỡi', 2_500_000n], ['một trăm rưỡi', 150n],
    ['ba tỷ hai trăm triệu', 3_200_000_000n],
  ])('%s', (words, value) => expect(read(words)).toBe(value));

  it.each(['không', 'rưỡi', 'số một', 'mươi', 'hai mươi năm', 'nghìn hai', 'một cửa', 'hai hai'])('%s is none', (words) => expect(read(words)).toBeNull());

  it('read back what was written', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
      expect(read(wordsOf(value))).toBe(BigInt(value));
    }));
  });

  it('take any text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...DIGITS, 'mười', 'mươi', 'trăm', 'linh', 'lăm', 'nghìn', 'triệu', 'rưỡi', 'hộ', ',')), (words) => {
      const text = words.join(' ');
      const spoken = numberWordsAt(text, 0);
      if (spoken !== null) expect(spoken.end).toBeLessThanOrEqual(text.length);
    }));
  });
});
