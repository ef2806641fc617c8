/** Zips that no library writes: with forged headers, names in old code pages, 64-bit records. */
const ENTRY = 0x02014b50;

/** The UTF-8 bytes of a text, one a character. */
export function binary(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Offsets of the entries of the central directory. */
function entries(bytes: Uint8Array): number[] {
  const data = view(bytes);
  const found: number[] = [];
  for (let at = data.getUint32(bytes.length - 6, true); data.getUint32(at, true) === ENTRY;) {
    found.push(at);
    at += 46 + data.getUint16(at + 28, true) + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return found;
}

/** Overwrites fields of every entry of the central directory. */
export function setFlags(bytes: Uint8Array, fields: { flags?: number; method?: number; crc?: number; size?: number }): Uint8Array {
  const copy = bytes.slice();
  const data = view(copy);
  for (const at of entries(copy)) {
    if (fields.flags !== undefined) data.setUint16(at + 8, fields.flags, true);
    if (fields.method !== undefined) data.setUint16(at + 10, fields.method, true);
    if (fields.crc !== undefined) data.setUint32(at + 16, fields.crc, true);
    if (fields.size !== undefined) data.setUint32(at + 24, fields.size, true);
  }
  return copy;
}

/** Replaces ASCII characters of names by bytes of the same number, without the flag for UTF-8. */
export function patchNames(bytes: Uint8Array, text: string, by: number[]): Uint8Array {
  const copy = setFlags(bytes, { flags: 0 });
  for (let at = copy.length - text.length; at >= 0; at -= 1) {
    if (Buffer.from(copy.subarray(at, at + text.length)).toString('latin1') === text) copy.set(by, at);
  }
  return copy;
}

/** The same archive with its sizes and offsets in 64-bit fields alone, as OneDrive writes them. */
export function toZip64(bytes: Uint8Array): Uint8Array {
  const data = view(bytes);
  const start = data.getUint32(bytes.length - 6, true);
  const all = entries(bytes);
  const wide = all.map((at) => {
    const name = bytes.subarray(at + 46, at + 46 + data.getUint16(at + 28, true));
    const entry = Buffer.concat([bytes.subarray(at, at + 46), name, Buffer.alloc(28)]);
    const extra = 46 + name.length;
    entry.writeUInt16LE(28, 30);
    entry.writeUInt16LE(0, 32);
    entry.writeUInt16LE(1, extra);
    entry.writeUInt16LE(24, extra + 2);
    [24, 20, 42].forEach((field, index) => {
      entry.writeBigUInt64LE(BigInt(data.getUint32(at + field, true)), extra + 4 + 8 * index);
      entry.writeUInt32LE(0xffffffff, field);
    });
    return entry;
  });
  const directory = Buffer.concat(wide);
  const tail = Buffer.alloc(56 + 20 + 22);
  tail.writeUInt32LE(0x06064b50, 0);
  tail.writeBigUInt64LE(44n, 4);
  tail.writeBigUInt64LE(BigInt(all.length), 24);
  tail.writeBigUInt64LE(BigInt(all.length), 32);
  tail.writeBigUInt64LE(BigInt(directory.length), 40);
  tail.writeBigUInt64LE(BigInt(start), 48);
  tail.writeUInt32LE(0x07064b50, 56);
  tail.writeBigUInt64LE(BigInt(start + directory.length), 64);
  tail.writeUInt32LE(0x06054b50, 76);
  tail.fill(0xff, 84, 96);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), directory, tail]));
}
