/** Windows bitmaps without compression, of 1, 4, 8, 24 or 32 bits a pixel, which sharp does not read ([MS-WMF] 2.2.2.9, BITMAPFILEHEADER). */
import { ByteView } from '../byte-view.js';
import { UnreadableError } from '../reader.js';
import type { Pixels } from './picture.js';

const FILE_HEADER = 14;
const CORE_HEADER = 12;
/** Values of `biCompression` under which pixels are stored as they are; the second is that of 32 bits with usual masks. */
const STORED = new Set([0, 3]);

/** Whether the bytes begin as a Windows bitmap. */
export function isBitmap(bytes: Uint8Array): boolean {
  return bytes[0] === 0x42 && bytes[1] === 0x4d;
}

/** @throws UnreadableError `too-many-pixels`, or `damaged` for one that is cut short or of another kind */
export function readBitmap(bytes: Uint8Array, most: number): Pixels {
  const view = new ByteView(bytes);
  const size = view.u32(FILE_HEADER);
  const [width, rows, bits] = [view.i32(18), view.i32(22), view.u16(28)];
  const height = Math.abs(rows);
  if (size <= CORE_HEADER || width <= 0 || height === 0 || ![1, 4, 8, 24, 32].includes(bits) || !STORED.has(view.u32(30))) throw new UnreadableError('damaged');
  if (width * height > most) throw new UnreadableError('too-many-pixels', { pixels: width * height, limit: most });
  const [start, palette, stride] = [view.u32(10), FILE_HEADER + size, Math.ceil((width * bits) / 32) * 4];
  if (start + stride * height > bytes.length) throw new UnreadableError('damaged');
  const data = new Uint8Array(width * height * 3);
  for (let y = 0, to = 0; y < height; y++) {
    const row = start + stride * (rows > 0 ? height - 1 - y : y);
    for (let x = 0; x < width; x++, to += 3) {
      const at = bits >= 24 ? row + (x * bits) / 8 : palette + 4 * ((view.u8(row + ((x * bits) >> 3)) >> (8 - bits - ((x * bits) & 7))) & ((1 << bits) - 1));
      data[to] = view.u8(at + 2);
      data[to + 1] = view.u8(at + 1);
      data[to + 2] = view.u8(at);
    }
  }
  return { width, height, data, channels: 3 };
}
