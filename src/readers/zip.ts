/**
 * Zip packages under limits: the central directory is read first, every size is checked before anything is
 * unpacked and again while unpacking, and every part against its CRC, so that a damaged digit is never read.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 and 4.3.16.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import type { Limits } from '../limits.js';
import { UnreadableError } from './reader.js';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const COMMENT_MAX = 0xffff;
const MEGABYTE = 1024 * 1024;

export type ZipEntry = {
  name: string;
  encrypted: boolean;
  method: number;
  crc: number;
  packed: number;
  /** Declared unpacked size in bytes. */
  size: number;
  offset: number;
};

/** Entries by name, as the central directory declares them. */
export type ZipDirectory = { bytes: Uint8Array; entries: Map<string, ZipEntry> };

export type ZipLimits = Pick<Limits, 'zipEntries' | 'unpackedBytes'>;

/** Whether the bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= LOCAL_SIZE && view(bytes).getUint32(0, true) === LOCAL_SIGNATURE;
}

/**
 * Reads the central directory.
 * @throws UnreadableError `damaged` when it is missing or broken, `package-entries` or `package-unpacked-size` when it
 * declares more entries or bytes than the limits allow
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): ZipDirectory {
  const data = view(bytes);
  const end = findEnd(data);
  const count = data.getUint16(end + 10, true);
  if (count > limits.zipEntries) throw new UnreadableError('package-entries', { entries: count, limit: limits.zipEntries });
  const entries = new Map<string, ZipEntry>();
  let at = data.getUint32(end + 16, true);
  let declared = 0;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || data.getUint32(at, true) !== ENTRY_SIGNATURE) throw new UnreadableError('damaged');
    const nameLength = data.getUint16(at + 28, true);
    const entry = readEntry(data, bytes, at, nameLength);
    declared += entry.size;
    if (declared > limits.unpackedBytes) tooManyBytes(limits, declared);
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    at += ENTRY_SIZE + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return { bytes, entries };
}

/**
 * Unpacks one entry; null when the archive has none of that name.
 * @throws UnreadableError `damaged` when the entry is truncated, larger than declared or fails its CRC; `password` when
 * it is encrypted; `package-unpacked-size` when it is larger than `limits.unpackedBytes`
 */
export function unpack(zip: ZipDirectory, name: string, limits: ZipLimits): Uint8Array | null {
  const entry = zip.entries.get(name);
  if (entry === undefined) return null;
  if (entry.size > limits.unpackedBytes) tooManyBytes(limits, entry.size);
  const packed = packedBytes(zip.bytes, entry);
  const unpacked = inflate(packed, entry);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw new UnreadableError('damaged');
  return unpacked;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw new UnreadableError('password');
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new UnreadableError('damaged');
  try {
    // An archive may declare less than it holds: unpacking stops one byte beyond what was declared.
    return inflateRawSync(packed, { maxOutputLength: entry.size + 1 });
  } catch {
    throw new UnreadableError('damaged');
  }
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = view(bytes);
  if (entry.offset + LOCAL_SIZE > bytes.length || data.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) throw new UnreadableError('damaged');
  const start = entry.offset + LOCAL_SIZE + data.getUint16(entry.offset + 26, true) + data.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) throw new UnreadableError('damaged');
  return bytes.subarray(start, start + entry.packed);
}

function readEntry(data: DataView, bytes: Uint8Array, at: number, nameLength: number): ZipEntry {
  const nameAt = at + ENTRY_SIZE;
  return {
    name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)).replaceAll('\\', '/'),
    encrypted: (data.getUint16(at + 8, true) & 1) !== 0,
    method: data.getUint16(at + 10, true),
    crc: data.getUint32(at + 16, true),
    packed: data.getUint32(at + 20, true),
    size: data.getUint32(at + 24, true),
    offset: data.getUint32(at + 42, true),
  };
}

function findEnd(data: DataView): number {
  const lowest = Math.max(0, data.byteLength - END_SIZE - COMMENT_MAX);
  for (let at = data.byteLength - END_SIZE; at >= lowest; at--) {
    if (data.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new UnreadableError('damaged');
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tooManyBytes(limits: ZipLimits, found: number): never {
  throw new UnreadableError('package-unpacked-size', { megabytes: Math.ceil(found / MEGABYTE), limit: Math.floor(limits.unpackedBytes / MEGABYTE) });
}
