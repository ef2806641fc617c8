/**
 * Records of a BIFF8 stream ([MS-XLS] 2.1.4): bytes of Excel 97-2003 workbooks, and the strings in them.
 * What does not fit into one record goes on in CONTINUE records; a string that is cut in two says anew how wide its
 * characters are (2.5.293).
 */
import { UnreadableError } from '../reader.js';

export const RECORD = {
  formula: 0x0006, eof: 0x000a, date1904: 0x0022, filePass: 0x002f, font: 0x0031, continue: 0x003c, colInfo: 0x007d, boundSheet: 0x0085,
  mulRk: 0x00bd, mulBlank: 0x00be, xf: 0x00e0, mergeCells: 0x00e5, sst: 0x00fc, labelSst: 0x00fd, blank: 0x0201, number: 0x0203,
  label: 0x0204, boolErr: 0x0205, string: 0x0207, row: 0x0208, rk: 0x027e, format: 0x041e, bof: 0x0809,
} as const;

/** `blocks`: the record's own bytes, then those of the CONTINUE records behind it. */
export type BiffRecord = { id: number; offset: number; data: DataView; blocks: Uint8Array[] };

/** Splits a stream into records, up to one that is cut short: behind the last sheet there may be anything. */
export function readRecords(stream: Uint8Array): BiffRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: BiffRecord[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + length > stream.length) break;
    const bytes = stream.subarray(at + 4, at + 4 + length);
    const last = records.at(-1);
    if (id === RECORD.continue && last !== undefined) last.blocks.push(bytes);
    else records.push({ id, offset: at, data: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), blocks: [bytes] });
    at += 4 + length;
  }
  return records;
}

/** Reads strings one after another across the blocks of a record. Running out of bytes is damage. */
export class BiffText {
  readonly #blocks: readonly Uint8Array[];
  #block = 0;
  #at: number;

  constructor(blocks: readonly Uint8Array[], at: number) {
    this.#blocks = blocks;
    this.#at = at;
  }

  /** XLUnicodeString or XLUnicodeRichExtendedString; formatting and phonetic hints behind the text are passed over. */
  next(): string {
    return this.#text(this.#word());
  }

  /** ShortXLUnicodeString: its length is one byte. */
  short(): string {
    return this.#text(this.#byte());
  }

  #text(length: number): string {
    const flags = this.#byte();
    const runs = (flags & 0x08) === 0 ? 0 : this.#word();
    const extra = (flags & 0x04) === 0 ? 0 : this.#word() + this.#word() * 0x10000;
    let text = '';
    let isWide = (flags & 0x01) !== 0;
    for (let left = length; left > 0; left -= 1) {
      if (this.#rest() === 0) {
        this.#nextBlock();
        isWide = (this.#byte() & 0x01) !== 0;
      }
      text += String.fromCharCode(isWide ? this.#word() : this.#byte());
    }
    this.#skip(4 * runs + extra);
    return text;
  }

  #skip(count: number): void {
    for (let left = count; left > 0;) {
      if (this.#rest() === 0) this.#nextBlock();
      const step = Math.min(left, this.#rest());
      this.#at += step;
      left -= step;
    }
  }

  #word(): number {
    const low = this.#byte();
    return low + this.#byte() * 0x100;
  }

  #byte(): number {
    if (this.#rest() === 0) this.#nextBlock();
    const value = this.#blocks[this.#block]?.[this.#at];
    if (value === undefined) throw new UnreadableError('damaged');
    this.#at += 1;
    return value;
  }

  #rest(): number {
    return Math.max(0, (this.#blocks[this.#block]?.length ?? 0) - this.#at);
  }

  #nextBlock(): void {
    this.#block += 1;
    this.#at = 0;
    if (this.#block >= this.#blocks.length) throw new UnreadableError('damaged');
  }
}

/** RkNumber (2.5.217): thirty bits of an integer or of a double, perhaps in hundredths. */
export function rkNumber(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, (bits & 0xfffffffc) >>> 0, true);
  const value = (bits & 0x02) !== 0 ? bits >> 2 : view.getFloat64(0, true);
  return (bits & 0x01) !== 0 ? value / 100 : value;
}
