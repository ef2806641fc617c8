/** A block may hold thousands of numbers: a table pasted as text, an inventory in one paragraph. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/figures/lexicon.js';
import { closeBracket, insideNumeral, openBracket, scanBlock, sentenceAt, type Scan } from '../../src/figures/scan.js';
import { loadPacks } from '../../src/packs/index.js';
import { figuresOf, paragraph } from './helper.js';
import { cpuTime } from '../cpu-time.js';

const { vocabulary } = await loadPacks(join(import.meta.dirname, '../../rules'));
const lexicon = compileLexicon(vocabulary);

function scanned(text: string): Scan {
  const place = { block: 0, part: 'p1', zone: 'body' as const, section: null, lead: 0, item: null, parent: null };
  return scanBlock(paragraph(0, text), place, lexicon);
}

describe('two thousand numbers in one paragraph', () => {
  it.each<[string, (at: number) => string]>([
    ['semicolons', (at) => `tiếp nhận ${at + 3} hồ sơ; `],
    ['commas', (at) => `tổ dân phố có ${at + 3} hộ, `],
    ['brackets', (at) => `thu ${at + 3} hồ sơ (nam ${at + 1}, nữ 2), `],
    ['brackets that never close', (at) => `(có ${at + 3} hồ sơ, `],
    ['sentences with shares', (at) => `Giải quyết được ${at + 5} hồ sơ, đạt ${at % 100},5%. `],
    ['nothing else', (at) => `${at + 3} `],
  ])('%s', (_, piece) => {
    const text = Array.from({ length: 2000 }, (__, at) => piece(at)).join('');
    let found = 0;
    const taken = cpuTime(() => { found = figuresOf([text]).figures.length; });
    expect(found).toBeGreaterThanOrEqual(2000);
    // Ten times what it takes; when the time grew with the square of the numbers, each of these took a minute and more.
    expect(taken).toBeLessThan(15_000);
  });
});

describe('what the scan looks up', () => {
  const text = fc.array(fc.constantFrom('(', ')', 'a', ' ', '. A', '12', '1.200', ',', '; '), { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('are the brackets around an offset', () => {
    fc.assert(fc.property(text, (sample) => {
      const scan = scanned(sample);
      for (let at = 0; at <= sample.length; at += 1) expect(openBracket(scan, at)).toBe(opened(sample, at));
      for (const [at, character] of [...sample].entries()) if (character === '(') expect(closeBracket(scan, at)).toBe(closed(sample, at));
    }));
  });

  it('are the sentence and the numeral that hold an offset', () => {
    fc.assert(fc.property(text, (sample) => {
      const scan = scanned(sample);
      for (let at = 0; at < sample.length; at += 1) {
        const { start, end } = sentenceAt(scan, at);
        expect(start <= at && at < end).toBe(true);
        expect([0, ...scan.sentenceEnds]).toContain(start);
        expect(end).toBe(scan.sentenceEnds.find((stop) => stop > at));
        expect(insideNumeral(scan, at)).toBe(scan.numerals.some((numeral) => numeral.start <= at && at < numeral.end));
      }
    }));
  });
});

function opened(text: string, offset: number): number | null {
  let depth = 0;
  for (let at = offset - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return null;
}

function closed(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && (depth -= 1) === 0) return at + 1;
  }
  return text.length;
}
