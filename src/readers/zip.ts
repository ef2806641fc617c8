/**
 * Zip packages under limits: the central directory is read first, every size is checked before anything is
 * unpacked and again while unpacking, and every part against its CRC, so that a damaged digit is never read.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3. The 64-bit records are read
 * because cloud drives write them even into small archives.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import type { Limits } from '../limits.js';
import { UnreadableError } from './reader.js';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const LOCATOR64_SIZE = 20;
const EXTRA64 = 0x0001;
const IN_EXTRA64 = 0xffffffff;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const COMMENT_MAX = 0xffff;
const MEGABYTE = 1024 * 1024;

export type ZipEntry = {
  name: string;
  /** The name's bytes as stored, and whether they are flagged as UTF-8. */
  nameBytes: Uint8Array;
  utf8: boolean;
  /** Extra field of the central directory. */
  extra: Uint8Array;
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

/** How many entries the archive says it has. @throws UnreadableError `damaged` when it has no directory */
export function entryCount(bytes: Uint8Array): number {
  return findDirectory(view(bytes)).count;
}

/** The central directory, in its order. @throws UnreadableError `damaged` when it is missing or broken */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const data = view(bytes);
  const { count, start, end } = findDirectory(data);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || data.getUint32(at, true) !== ENTRY_SIGNATURE) throw new UnreadableError('damaged');
    const entry = readEntry(data, bytes, at);
    entries.push(entry);
    at += ENTRY_SIZE + entry.nameBytes.length + entry.extra.length + data.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Opens a package whose parts are found by name.
 * @throws UnreadableError `damaged` when its directory is missing or broken, `package-entries` or `package-unpacked-size`
 * when it declares more entries or bytes than the limits allow
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): ZipDirectory {
  const count = entryCount(bytes);
  if (count > limits.zipEntries) throw new UnreadableError('package-entries', { entries: count, limit: limits.zipEntries });
  const entries = new Map<string, ZipEntry>();
  let declared = 0;
  for (const entry of readDirectory(bytes)) {
    declared += entry.size;
    if (declared > limits.unpackedBytes) tooManyBytes(limits, declared);
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
  }
  return { bytes, entries };
}

/**
 * Unpacks one entry; null when the archive has none of that name.
 * @throws UnreadableError `damaged` when the entry is truncated or fails its CRC, `package-lies` when it is larger than declared; `password` when
 * it is encrypted; `package-unpacked-size` when it is larger than `limits.unpackedBytes`
 */
export function unpack(zip: ZipDirectory, name: string, limits: ZipLimits): Uint8Array | null {
  const entry = zip.entries.get(name);
  if (entry === undefined) return null;
  if (entry.size > limits.unpackedBytes) tooManyBytes(limits, entry.size);
  return unpackEntry(zip.bytes, entry);
}

/** As `unpack`, for an entry of `readDirectory`; its size is the caller's to check. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const unpacked = inflate(packedBytes(bytes, entry), entry);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw new UnreadableError('damaged');
  return unpacked;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw new UnreadableError('password');
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new UnreadableError('damaged');
  try {
    // An archive may declare less than it holds: unpacking stops one byte beyond what was declared.
    const { buffer, byteOffset, length } = inflateRawSync(packed, { maxOutputLength: entry.size + 1 });
    return new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    throw new UnreadableError(error instanceof RangeError ? 'package-lies' : 'damaged');
  }
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = view(bytes);
  if (entry.offset + LOCAL_SIZE > bytes.length || data.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) throw new UnreadableError('damaged');
  const start = entry.offset + LOCAL_SIZE + data.getUint16(entry.offset + 26, true) + data.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) throw new UnreadableError('damaged');
  return bytes.subarray(start, start + entry.packed);
}

function readEntry(data: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const nameAt = at + ENTRY_SIZE;
  const extraAt = nameAt + data.getUint16(at + 28, true);
  const flags = data.getUint16(at + 8, true);
  const nameBytes = bytes.subarray(nameAt, extraAt);
  const extra = bytes.subarray(extraAt, extraAt + data.getUint16(at + 30, true));
  const entry = {
    name: new TextDecoder().decode(nameBytes).replaceAll('\\', '/'),
    nameBytes,
    utf8: (flags & 0x800) !== 0,
    extra,
    encrypted: (flags & 1) !== 0,
    method: data.getUint16(at + 10, true),
    crc: data.getUint32(at + 16, true),
    packed: data.getUint32(at + 20, true),
    size: data.getUint32(at + 24, true),
    offset: data.getUint32(at + 42, true),
  };
  const wide = extraField(extra, EXTRA64);
  if (wide === null) return entry;
  let wideAt = 0;
  const widen = (value: number): number => {
    if (value !== IN_EXTRA64 || wideAt + 8 > wide.length) return value;
    wideAt += 8;
    return Number(view(wide).getBigUint64(wideAt - 8, true));
  };
  // In this order, and each only where its own field is full (4.5.3).
  const size = widen(entry.size);
  const packed = widen(entry.packed);
  return { ...entry, size, packed, offset: widen(entry.offset) };
}

/** The data of one extra field of an entry (APPNOTE 4.5.1); null when it has none of that id. */
export function extraField(extra: Uint8Array, id: number): Uint8Array | null {
  const data = view(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) === id) return extra.subarray(at + 4, at + 4 + data.getUint16(at + 2, true));
  }
  return null;
}

function findDirectory(data: DataView): { count: number; start: number; end: number } {
  const lowest = Math.max(0, data.byteLength - END_SIZE - COMMENT_MAX);
  for (let end = data.byteLength - END_SIZE; end >= lowest; end--) {
    if (data.getUint32(end, true) !== END_SIGNATURE) continue;
    return directory64(data, end) ?? { count: data.getUint16(end + 10, true), start: data.getUint32(end + 16, true), end };
  }
  throw new UnreadableError('damaged');
}

/** The directory as the 64-bit record has it; null when the archive has no such record. */
function directory64(data: DataView, end: number): { count: number; start: number; end: number } | null {
  const locator = end - LOCATOR64_SIZE;
  if (locator < 0 || data.getUint32(locator, true) !== LOCATOR64_SIGNATURE) return null;
  const at = Number(data.getBigUint64(locator + 8, true));
  if (at + 56 > locator || data.getUint32(at, true) !== END64_SIGNATURE) return null;
  return { count: Number(data.getBigUint64(at + 32, true)), start: Number(data.getBigUint64(at + 48, true)), end: at };
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tooManyBytes(limits: ZipLimits, found: number): never {
  throw new UnreadableError('package-unpacked-size', { megabytes: Math.ceil(found / MEGABYTE), limit: Math.floor(limits.unpackedBytes / MEGABYTE) });
}
