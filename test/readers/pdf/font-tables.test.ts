import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { claimsTooManyCodes } from '../../../src/readers/pdf/font-tables.js';

const table = (body: string): string => `/CIDInit /ProcSet findresource begin\nbegincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${body}\nendcmap`;
const plainPdf = (...tables: string[]): Uint8Array => Buffer.from(`%PDF-1.7\n${tables.map((text) => `1 0 obj\n<< /Length ${text.length} >>\nstream\n${text}\nendstream\nendobj\n`).join('')}`, 'latin1');
const packedPdf = (text: string): Uint8Array => Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\r\n'), deflateSync(text), Buffer.from('\nendstream\nendobj\n')]);
const bf = (...lines: string[]): string => table(`${lines.length} beginbfrange\n${lines.join('\n')}\nendbfrange`);
const cid = (...lines: string[]): string => table(`${lines.length} begincidrange\n${lines.join('\n')}\nendcidrange`);

describe('tables of a font\'s characters that claim more than a font has', () => {
  it.each<[string, string]>([
    ['one range', bf('<00000000> <00FFFFFF> <0041>')],
    ['a code whose bracket is lost', bf('<0078> <00A3 <00A6> <00E0>', '<005B> <00A3 <00A6> <00E0>')],
    ['codes shifted by one that is there twice', bf('<005C><005C> <005D> <0078>', '<00A3 <00A6> <00E0>')],
    ['many ranges', bf(...Array.from({ length: 200 }, () => '<0000> <FFFF> <0041>'))],
    ['glyph numbers', cid('<00000000> <00FFFFFF> 12')],
    ['after a list', bf('<0001> <0003> [<0041> <0042> <0043>]', '<00000000> <00FFFFFF> <0041>')],
  ])('%s', (_, text) => {
    expect(claimsTooManyCodes(plainPdf(text))).toBe(true);
    expect(claimsTooManyCodes(packedPdf(text))).toBe(true);
  });

  it.each<[string, string]>([
    ['the whole of two bytes', bf('<0000> <FFFF> <0000>')],
    ['ligatures', bf('<0001> <0002> <006600660069>', '<0003> <0004> <00660066>')],
    ['lists', bf('<0001> <0003> [<0041> <0042> <0043>]', '<0005> <0006> <0061>')],
    ['glyph numbers', cid('<0000> <00FF> 0', '<0100> <FFFF> 256')],
    ['ranges of no width', bf('<FFFFFF> <000000> <0041>')],
    ['numbers outside of ranges', table('2 beginbfchar\n<00000000> <00FFFFFF>\n<00FFFFFF> <0042>\nendbfchar')],
    ['no table', 'q <00000000> <00FFFFFF> <0041> Q'],
  ])('not %s', (_, text) => {
    expect(claimsTooManyCodes(plainPdf(text))).toBe(false);
    expect(claimsTooManyCodes(packedPdf(text))).toBe(false);
  });

  it('sums up the tables of a file', () => {
    const text = bf('<0000> <FFFF> <0041>');
    expect(claimsTooManyCodes(plainPdf(...Array.from({ length: 100 }, () => text)))).toBe(false);
    expect(claimsTooManyCodes(plainPdf(...Array.from({ length: 129 }, () => text)))).toBe(true);
  });

  it('a packed stream without end is passed over', () => {
    expect(claimsTooManyCodes(packedPdf(' '.repeat(3_000_000)))).toBe(false);
  });
});
