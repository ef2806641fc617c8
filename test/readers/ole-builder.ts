/** Builds compound files in memory ([MS-CFB], version 3), small streams in the root's mini stream as writers do. */

const SECTOR = 512;
const MINI = 64;
const CUTOFF = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;
const LIST = 0xfffffffc;
const PER_SECTOR = SECTOR / 4;
/** Tables that the header itself lists. */
const IN_HEADER = 109;

export type OleOptions = {
  /** Names of storages of the root, each with streams of its own. */
  storages?: Record<string, Record<string, Uint8Array>>;
};

type Item = { name: string; kind: number; bytes: Uint8Array; child: number; right: number; start: number };

export function ole(streams: Record<string, Uint8Array>, { storages = {} }: OleOptions = {}): Uint8Array {
  const items: Item[] = [{ name: 'Root Entry', kind: 5, bytes: new Uint8Array(0), child: FREE, right: FREE, start: END }];
  const add = (parent: number, entries: Item[]): void => {
    entries.forEach((item, index) => {
      const at = items.push(item) - 1;
      if (index === 0) (items[parent] as Item).child = at;
      else (items[at - 1] as Item).right = at;
    });
  };
  const streamItem = ([name, bytes]: [string, Uint8Array]): Item => ({ name, kind: 2, bytes, child: FREE, right: FREE, start: END });
  add(0, [...Object.entries(streams).map(streamItem), ...Object.keys(storages).map((name): Item => ({ name, kind: 1, bytes: new Uint8Array(0), child: FREE, right: FREE, start: END }))]);
  for (const [name, inner] of Object.entries(storages)) add(items.findIndex((item) => item.kind === 1 && item.name === name), Object.entries(inner).map(streamItem));

  const mini: number[] = [];
  const miniNext: number[] = [];
  for (const item of items) {
    if (item.kind !== 2 || item.bytes.length >= CUTOFF || item.bytes.length === 0) continue;
    item.start = miniNext.length;
    const count = Math.ceil(item.bytes.length / MINI);
    for (let index = 0; index < count; index++) miniNext.push(index === count - 1 ? END : miniNext.length + 1);
    mini.push(...item.bytes, ...Array.from({ length: count * MINI - item.bytes.length }, () => 0));
  }
  const root = items[0] as Item;
  root.bytes = Uint8Array.from(mini);

  const chunks: Uint8Array[] = [];
  const next: number[] = [];
  const place = (bytes: Uint8Array): number => {
    const count = Math.ceil(bytes.length / SECTOR);
    if (count === 0) return END;
    const start = next.length;
    for (let index = 0; index < count; index++) next.push(index === count - 1 ? END : next.length + 1);
    const padded = new Uint8Array(count * SECTOR);
    padded.set(bytes);
    chunks.push(padded);
    return start;
  };
  for (const item of items) if (item.kind === 5 || item.bytes.length >= CUTOFF) item.start = place(item.bytes);
  const miniTable = place(words(miniNext.length === 0 ? [] : [...miniNext, ...fill(miniNext.length, PER_SECTOR)]));
  const directory = place(directoryOf(items));
  const listsFor = (count: number): number => Math.ceil(Math.max(0, count - IN_HEADER) / (PER_SECTOR - 1));
  let tables = 1;
  while (tables * PER_SECTOR < next.length + tables + listsFor(tables)) tables++;
  const first = next.length;
  const lists = Array.from({ length: listsFor(tables) }, (_, list) => words([
    ...Array.from({ length: PER_SECTOR - 1 }, (_unused, index) => IN_HEADER + list * (PER_SECTOR - 1) + index).map((index) => (index < tables ? first + index : FREE)),
    list + 1 < listsFor(tables) ? first + tables + list + 1 : END,
  ]));
  for (let index = 0; index < tables; index++) next.push(FAT);
  next.push(...lists.map(() => LIST));
  const table = words([...next, ...fill(next.length, PER_SECTOR)]);

  const header = new Uint8Array(SECTOR);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(header.buffer);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, CUTOFF, true);
  view.setUint32(60, miniTable, true);
  view.setUint32(64, miniNext.length === 0 ? 0 : Math.ceil(miniNext.length / (PER_SECTOR)), true);
  view.setUint32(68, lists.length === 0 ? END : first + tables, true);
  view.setUint32(72, lists.length, true);
  for (let index = 0; index < IN_HEADER; index++) view.setUint32(76 + 4 * index, index < tables ? first + index : FREE, true);
  return Buffer.concat([header, ...chunks, table, ...lists]);
}

function fill(used: number, unit: number): number[] {
  return Array.from({ length: (unit - (used % unit)) % unit }, () => FREE);
}

function words(values: number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setUint32(4 * index, value, true));
  return bytes;
}

function directoryOf(items: Item[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(items.length / 4) * SECTOR);
  const view = new DataView(bytes.buffer);
  items.forEach(({ name, kind, bytes: content, child, right, start }, index) => {
    const at = 128 * index;
    [...name].forEach((character, unit) => view.setUint16(at + 2 * unit, character.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * (name.length + 1), true);
    view.setUint8(at + 66, kind);
    view.setUint32(at + 68, FREE, true);
    view.setUint32(at + 72, right, true);
    view.setUint32(at + 76, child, true);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, content.length, true);
  });
  return bytes;
}
