import { describe, expect, it } from 'vitest';
import { originOf, readsAsVietnamese, weigh } from '../../src/text/legacy-evidence.js';
import { toTcvn3, toVni } from './legacy-encode.js';

const SENTENCE = 'Trong kỳ, tổ công tác đã hướng dẫn 325 người dân nộp hồ sơ qua mạng';

describe('originOf', () => {
  it.each([
    [toTcvn3(SENTENCE), 'tcvn3', 'legacy'],
    [toVni(SENTENCE), 'vni', 'legacy'],
    [SENTENCE, 'tcvn3', 'unicode'],
    [SENTENCE, 'vni', 'unicode'],
    [SENTENCE.normalize('NFD'), 'tcvn3', 'unicode'],
    ['các cách làm', 'tcvn3', 'unicode'],
    ['được', 'tcvn3', 'unicode'],
    ['Tổ 12: 3/4', 'tcvn3', 'unicode'],
    ['12/45 (26,7%)', 'tcvn3', 'open'],
    ['so', 'vni', 'open'],
    ['', 'tcvn3', 'open'],
  ] as const)('%s as %s: %s', (text, encoding, expected) => expect(originOf(text, encoding)).toBe(expected));
});

it('weighs only words that decoding would change', () => {
  expect(weigh('Ba x· ®¹t 12 m², «30°»', 'tcvn3')).toEqual({ words: 2, asIs: 0, decoded: 2, signs: 2 });
});

describe('readsAsVietnamese', () => {
  const times = (text: string): string[] => Array.from({ length: 5 }, () => text);
  it('holds of Vietnamese, with names of other languages', () => expect(readsAsVietnamese(times(`${SENTENCE} ở Đắk Lắk, Krông Nô, HĐND TTHĐ`))).toBe(true));
  it('does not hold of text decoded by the wrong table', () => expect(readsAsVietnamese(times(toVni(SENTENCE)))).toBe(false));
  it('holds where too little is there to tell', () => expect(readsAsVietnamese([toVni(SENTENCE)])).toBe(true));
});
