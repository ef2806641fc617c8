/** Windows bitmaps: what Paint and old scanning programs save, and what they may claim. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { isBitmap, readBitmap } from '../../../src/readers/ocr/bitmap.js';
import { openPages } from '../../../src/readers/ocr/decode.js';
import { UnreadableError } from '../../../src/readers/reader.js';

type Header = { width?: number; height?: number; bits?: number; compression?: number; size?: number; start?: number };

/** A bitmap of two by two pixels: black, red in the upper row, white, blue in the lower one, unless the header says otherwise. */
function bitmap(bits: number, rows: number[][], palette: number[] = [], header: Header = {}): Uint8Array {
  const stride = Math.ceil((2 * bits) / 32) * 4;
  const start = 54 + palette.length;
  const bytes = Buffer.alloc(start + stride * rows.length);
  bytes.write('BM', 'latin1');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(header.start ?? start, 10);
  bytes.writeUInt32LE(header.size ?? 40, 14);
  bytes.writeInt32LE(header.width ?? 2, 18);
  bytes.writeInt32LE(header.height ?? 2, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(header.bits ?? bits, 28);
  bytes.writeUInt32LE(header.compression ?? 0, 30);
  bytes.set(palette, 54);
  rows.forEach((row, index) => bytes.set(row, start + stride * index));
  return new Uint8Array(bytes);
}

const [BLACK, RED, WHITE, BLUE] = [[0, 0, 0], [255, 0, 0], [255, 255, 255], [0, 0, 255]];
const UPRIGHT = [...BLACK, ...RED, ...WHITE, ...BLUE];
/** Blue, green, red, unused. */
const PALETTE = [0, 0, 0, 0, 0, 0, 255, 0, 255, 255, 255, 0, 255, 0, 0, 0];

describe('a bitmap', () => {
  it.each<[string, Uint8Array, number[]]>([
    ['of 24 bits, rows from the bottom', bitmap(24, [[255, 255, 255, 255, 0, 0], [0, 0, 0, 0, 0, 255]]), UPRIGHT],
    ['of 24 bits, rows from the top', bitmap(24, [[0, 0, 0, 0, 0, 255], [255, 255, 255, 255, 0, 0]], [], { height: -2 }), UPRIGHT],
    ['of 32 bits with masks', bitmap(32, [[255, 255, 255, 0, 255, 0, 0, 0], [0, 0, 0, 0, 0, 0, 255, 0]], [], { compression: 3 }), UPRIGHT],
    ['of 8 bits', bitmap(8, [[2, 3], [0, 1]], PALETTE), UPRIGHT],
    ['of 4 bits', bitmap(4, [[0x23], [0x01]], PALETTE), UPRIGHT],
    ['of 1 bit', bitmap(1, [[0b1000_0000], [0b0100_0000]], [0, 0, 0, 0, 255, 255, 255, 0]), [...BLACK, ...WHITE, ...WHITE, ...BLACK]],
  ])('%s', async (_, bytes, expected) => {
    expect(isBitmap(bytes)).toBe(true);
    const [open] = await openPages(bytes, DEFAULT_LIMITS);
    const { pixels } = await open?.() ?? {};
    expect([pixels?.width, pixels?.height, pixels?.channels, [...pixels?.data ?? []]]).toEqual([2, 2, 3, expected]);
  });

  it.each<[string, Uint8Array, string]>([
    ['cut short', bitmap(24, [[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]]).subarray(0, 60), 'damaged'],
    ['compressed', bitmap(8, [[1, 1], [1, 1]], PALETTE, { compression: 1 }), 'damaged'],
    ['of 16 bits', bitmap(24, [[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]], [], { bits: 16 }), 'damaged'],
    ['without width', bitmap(24, [[1, 2, 3, 4, 5, 6]], [], { width: 0 }), 'damaged'],
    ['of a width below nothing', bitmap(24, [[1, 2, 3, 4, 5, 6]], [], { width: -2 }), 'damaged'],
    ['that claims to be vast', bitmap(24, [[1, 2, 3, 4, 5, 6]], [], { width: 2 ** 30, height: 2 ** 30 }), 'too-many-pixels'],
    ['whose palette is beyond its end', bitmap(8, [[1, 255], [1, 255]], PALETTE), 'damaged'],
  ])('%s is refused', (_, bytes, reason) => {
    expect(() => readBitmap(bytes, DEFAULT_LIMITS.pixels)).toThrow(reason);
  });

  it('of any bytes is read or refused', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
      try {
        const { width, height, data } = readBitmap(Uint8Array.of(0x42, 0x4d, ...tail), 10_000);
        expect(data.length).toBe(3 * width * height);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableError);
      }
    }), { numRuns: 300 });
  });
});
