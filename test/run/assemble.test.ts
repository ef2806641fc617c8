import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../src/run/assemble.js';
import { sampleReport } from '../outputs/sample.js';

const blocks = sampleReport('a.docx').blocks.map((block) => ({ ...block, raw: null, spans: [] }));
const [first] = blocks;

function numeral(text: string, start: number, fate: 'claimed' | 'excluded' | 'unclaimed') {
  return { block: 0, start, end: start + text.length, text, fate, reason: null, figures: [] };
}

describe('ledgerOf', () => {
  const text = 'Số: 12/BC ngày 5, 7 hồ sơ';
  const one = first === undefined ? [] : [{ ...first, text }];

  it('counts the text itself, so that a lost numeral shows', () => {
    const ledger = ledgerOf(one, [numeral('12', 4, 'unclaimed'), numeral('7', 18, 'claimed')], []);
    expect(ledger).toMatchObject({ numerals: 3, claimed: 1, excluded: 0, unclaimed: 1 });
  });

  it('excludes what stands in a field of the document, unless a figure uses it', () => {
    const items = [numeral('12', 4, 'unclaimed'), numeral('5', 15, 'unclaimed'), numeral('7', 18, 'claimed')];
    const ledger = ledgerOf(one, items, [{ block: 0, start: 0, end: 9 }, { block: 0, start: 18, end: 20 }, { block: 1, start: 14, end: 20 }]);
    expect(ledger.items.map(({ fate, reason }) => [fate, reason])).toEqual([['excluded', 'document-field'], ['unclaimed', null], ['claimed', null]]);
  });
});
