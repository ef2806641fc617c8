/**
 * OLE compound files, the container of Word 97-2003, Excel 97-2003 and Outlook messages, as [MS-CFB] describes
 * them: opened under guards, since chains of sectors may be cut, cross or run in circles.
 *
 * Own code, as the one library for it (cfb 1.2.2) reads every stream at once, has no limits and has not been
 * published since 2022.
 */
import { UnreadableError } from './reader.js';

export type OleFile = {
  /** Streams and storages of the root, as named. */
  names: ReadonlySet<string>;
  /**
   * The bytes of a stream of the root; null when there is none of that name. Letter case is not told apart.
   * @throws UnreadableError `damaged` when its sectors are cut short or their chain is broken
   */
  stream(name: string): Uint8Array | null;
};

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
/** Sector numbers above this one are marks: free, end of chain, table. */
const LAST_SECTOR = 0xfffffffa;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

type Entry = { name: string; kind: number; left: number; right: number; child: number; start: number; size: number };
type Chains = { bytes: Uint8Array; sector: number; mini: number; cutoff: number; next: Uint32Array; miniNext: Uint32Array; miniStream: Uint8Array };

/** Whether the bytes begin as a compound file does. */
export function isOle(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER && SIGNATURE.every((value, index) => bytes[index] === value);
}

/**
 * Reads header, sector tables and directory; streams are read when asked for.
 * @throws UnreadableError `damaged` when any of these cannot be followed
 */
export function openOle(bytes: Uint8Array): OleFile {
  if (!isOle(bytes)) fail();
  const data = view(bytes);
  const sectorShift = data.getUint16(30, true);
  const miniShift = data.getUint16(32, true);
  if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) fail();
  const sector = 2 ** sectorShift;
  const next = sectorTable(bytes, sector);
  const chains: Chains = { bytes, sector, mini: 2 ** miniShift, cutoff: data.getUint32(56, true), next, miniNext: new Uint32Array(0), miniStream: new Uint8Array(0) };
  const entries = readEntries(wholeChain(chains, data.getUint32(48, true)));
  const root = entries[0];
  if (root === undefined || root.kind !== ROOT) fail();
  // To the end of its chain: some writers state a size that is not that of the small streams in it.
  if (root.size > 0) chains.miniStream = wholeChain(chains, root.start);
  if (data.getUint32(64, true) > 0) chains.miniNext = words(wholeChain(chains, data.getUint32(60, true)));
  const children = childrenOf(entries, root);
  const byName = new Map(children.filter(({ kind }) => kind === STREAM).map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: new Set(children.map(({ name }) => name)),
    stream: (name) => {
      const entry = byName.get(name.toLowerCase());
      if (entry === undefined) return null;
      return entry.size < chains.cutoff ? miniChain(chains, entry) : sizedChain(chains, entry.start, entry.size);
    },
  };
}

/** Which sector follows each one: the sectors that hold this table are listed in the header, and on from there. */
function sectorTable(bytes: Uint8Array, sector: number): Uint32Array {
  const data = view(bytes);
  const sectors = Math.ceil((bytes.length - sector) / sector);
  const perSector = sector / 4;
  const wanted = Math.min(data.getUint32(44, true), Math.ceil(sectors / perSector));
  const places: number[] = [];
  for (let index = 0; index < 109 && places.length < wanted; index++) places.push(data.getUint32(76 + 4 * index, true));
  let list = data.getUint32(68, true);
  for (let lists = 0; places.length < wanted && list <= LAST_SECTOR; lists++) {
    if (lists > sectors) fail();
    const page = words(sectorAt(bytes, sector, list));
    for (let index = 0; index < perSector - 1 && places.length < wanted; index++) places.push(page[index] ?? END_OF_CHAIN);
    list = page[perSector - 1] ?? END_OF_CHAIN;
  }
  const table = new Uint32Array(places.length * perSector).fill(FREE);
  // A table sector that is beyond the file leaves its part of the table free: streams elsewhere may be whole.
  places.forEach((place, index) => {
    if ((place + 1) * sector < bytes.length) table.set(words(sectorAt(bytes, sector, place)), index * perSector);
  });
  return table;
}

/** All sectors of a chain whose length is not told. */
function wholeChain({ bytes, sector, next }: Chains, start: number): Uint8Array {
  const seen = new Set<number>();
  for (let at = start; at !== END_OF_CHAIN; at = next[at] ?? fail()) {
    if (at > LAST_SECTOR || seen.has(at)) fail();
    seen.add(at);
  }
  const whole = new Uint8Array(seen.size * sector);
  let written = 0;
  for (const at of seen) {
    whole.set(sectorAt(bytes, sector, at), written);
    written += sector;
  }
  return whole;
}

/** A chain of `size` bytes. The file may end within its last sector, as some programs leave the padding out. */
function sizedChain({ bytes, sector, next }: Chains, start: number, size: number): Uint8Array {
  if (size > bytes.length) fail();
  const whole = new Uint8Array(size);
  const seen = new Set<number>();
  let at = start;
  for (let written = 0; written < size; written += sector) {
    if (at > LAST_SECTOR || seen.has(at)) fail();
    seen.add(at);
    const from = (at + 1) * sector;
    const length = Math.min(sector, size - written);
    if (from + length > bytes.length) fail();
    whole.set(bytes.subarray(from, from + length), written);
    at = next[at] ?? END_OF_CHAIN;
  }
  return whole;
}

/** Streams below the cutoff lie in small sectors of the root's stream. */
function miniChain({ mini, miniNext, miniStream }: Chains, { start, size }: Entry): Uint8Array {
  const whole = new Uint8Array(size);
  const seen = new Set<number>();
  let at = start;
  for (let written = 0; written < size; written += mini) {
    if (at > LAST_SECTOR || seen.has(at)) fail();
    seen.add(at);
    const length = Math.min(mini, size - written);
    if (at * mini + length > miniStream.length) fail();
    whole.set(miniStream.subarray(at * mini, at * mini + length), written);
    at = miniNext[at] ?? END_OF_CHAIN;
  }
  return whole;
}

function readEntries(directory: Uint8Array): Entry[] {
  const data = view(directory);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const units = Math.max(0, Math.min(31, data.getUint16(at + 64, true) / 2 - 1));
    let name = '';
    for (let unit = 0; unit < units; unit++) name += String.fromCharCode(data.getUint16(at + 2 * unit, true));
    entries.push({
      name,
      kind: data.getUint8(at + 66),
      left: data.getUint32(at + 68, true),
      right: data.getUint32(at + 72, true),
      child: data.getUint32(at + 76, true),
      start: data.getUint32(at + 116, true),
      // The upper half is junk in files of version 3, and no file read here is that large.
      size: data.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Members of a storage: a binary tree through `left` and `right`, of which order and balance are no concern here. */
function childrenOf(entries: Entry[], parent: Entry): Entry[] {
  const found = new Set<Entry>();
  const open = [parent.child];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index];
    if (entry === undefined || found.has(entry) || (entry.kind !== STREAM && entry.kind !== STORAGE)) continue;
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...found];
}

function sectorAt(bytes: Uint8Array, sector: number, index: number): Uint8Array {
  const from = (index + 1) * sector;
  if (from >= bytes.length) fail();
  const found = bytes.subarray(from, from + sector);
  if (found.length === sector) return found;
  const padded = new Uint8Array(sector);
  padded.set(found);
  return padded;
}

function words(bytes: Uint8Array): Uint32Array {
  const data = view(bytes);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => data.getUint32(4 * index, true));
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function fail(): never {
  throw new UnreadableError('damaged');
}
