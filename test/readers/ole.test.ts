import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/readers/detect.js';
import { isOle, openOle } from '../../src/readers/ole.js';
import { UnreadableError } from '../../src/readers/reader.js';
import { ole } from './ole-builder.js';

const content = (length: number, seed: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7 + seed) % 251);
const FILE = ole({ Small: content(100, 1), Workbook: content(5000, 2), Edge: content(4096, 3), Empty: new Uint8Array(0) });

/** Everything in the file, or the reason why it is not read. */
function readAll(bytes: Uint8Array): Record<string, Uint8Array | null> | string {
  try {
    const file = openOle(bytes);
    return Object.fromEntries([...file.names].map((name) => [name, file.stream(name)]));
  } catch (error) {
    if (error instanceof UnreadableError) return error.reason;
    throw error;
  }
}

/** The file with one 32-bit word changed. */
function withWord(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  new DataView(changed.buffer).setUint32(at, value, true);
  return changed;
}

/** Where the sector table's entry of a sector stands: the table is the last sector of a small file. */
const tableEntry = (sector: number): number => FILE.length - 512 + 4 * sector;

describe('compound files', () => {
  it('gives the streams of the root, small, large and empty', () => {
    const file = openOle(FILE);
    expect([...file.names].sort()).toEqual(['Edge', 'Empty', 'Small', 'Workbook']);
    expect(file.stream('Small')).toEqual(content(100, 1));
    expect(file.stream('Workbook')).toEqual(content(5000, 2));
    expect(file.stream('edge')).toEqual(content(4096, 3));
    expect(file.stream('Empty')).toEqual(new Uint8Array(0));
    expect(file.stream('Other')).toBeNull();
  });

  it('reads a table of sectors that is longer than the header lists', () => {
    const large = Buffer.from(content(109 * 128 * 512 + 9000, 5));
    const whole = openOle(ole({ Large: large })).stream('Large');
    expect(whole !== null && large.equals(whole)).toBe(true);
  });

  it('keeps streams of storages apart from those of the root', () => {
    const file = ole({ Workbook: content(9, 1) }, { storages: { Object1: { WordDocument: content(9, 2) } } });
    expect([...openOle(file).names].sort()).toEqual(['Object1', 'Workbook']);
    expect(openOle(file).stream('WordDocument')).toBeNull();
    expect(identify(file)).toBe('spreadsheet');
  });

  it('believes no number of tables that the file has no room for', () => {
    expect(readAll(withWord(FILE, 44, 0x7fffffff))).toEqual(readAll(FILE));
  });

  it.each([
    ['a chain in a circle', withWord(FILE, tableEntry(3), 2)],
    ['a chain that ends early', withWord(FILE, tableEntry(2), 0xfffffffe)],
    ['a chain that leaves the file', withWord(FILE, tableEntry(2), 0x00ffffff)],
    ['a directory in a circle', withWord(FILE, tableEntry(21), 21)],
    ['a directory beyond the file', withWord(FILE, 48, 0x7fffffff)],
    ['sectors of an impossible size', withWord(FILE, 30, 31)],
  ])('%s is damage, found at once', (_, bytes) => {
    expect(readAll(bytes)).toBe('damaged');
  });

  it('is no compound file when short or otherwise signed', () => {
    expect(isOle(FILE.subarray(0, 511))).toBe(false);
    expect(isOle(new Uint8Array(1000))).toBe(false);
  });

  it('cut anywhere, gives whole streams or damage', () => {
    const whole = readAll(FILE);
    const lengths = Array.from({ length: Math.floor(FILE.length / 37) }, (_, index) => index * 37);
    const found = lengths.map((length) => readAll(FILE.subarray(0, length))).filter((streams) => typeof streams !== 'string');
    expect(found).toEqual(found.map(() => whole));
  });

  it('with any bytes changed, ends with streams or damage', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(FILE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }), (changes) => {
      const bytes = Uint8Array.from(FILE);
      for (const [at, value] of changes) bytes[at] = value;
      const found = readAll(bytes);
      expect(typeof found === 'string' ? found : 'read').toMatch(/^(?:damaged|read)$/u);
    }), { numRuns: 300 });
  });
});
