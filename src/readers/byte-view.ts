/** Little-endian numbers in bytes from outside: what lies beyond the end is damage, never a zero. */
import { UnreadableError } from './reader.js';

export class ByteView {
  readonly length: number;
  readonly #data: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.length = bytes.length;
    this.#data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(at: number): number {
    return this.#data.getUint8(this.#within(at, 1));
  }

  u16(at: number): number {
    return this.#data.getUint16(this.#within(at, 2), true);
  }

  i16(at: number): number {
    return this.#data.getInt16(this.#within(at, 2), true);
  }

  u32(at: number): number {
    return this.#data.getUint32(this.#within(at, 4), true);
  }

  i32(at: number): number {
    return this.#data.getInt32(this.#within(at, 4), true);
  }

  /** The part of `length` bytes at an offset; to the end when no length is given. */
  slice(at: number, length: number = this.length - at): ByteView {
    this.#within(at, length);
    return new ByteView(this.bytes.subarray(at, at + length));
  }

  /** UTF-16 characters. */
  utf16(at: number, characters: number): string {
    this.#within(at, 2 * characters);
    let text = '';
    for (let index = 0; index < characters; index++) text += String.fromCharCode(this.#data.getUint16(at + 2 * index, true));
    return text;
  }

  #within(at: number, length: number): number {
    if (!(at >= 0 && length >= 0 && at + length <= this.length)) throw new UnreadableError('damaged');
    return at;
  }
}
