/** A zip of reports. Sources: PKWARE APPNOTE 6.3.10, 4.4.4 (bit 11), 4.6.9 (the Unicode path extra field). */
import { crc32 } from 'node:zlib';
import type { Limits } from '../../limits.js';
import { UnreadableError } from '../reader.js';
import { entryCount, extraField, readDirectory, unpackEntry, type ZipEntry } from '../zip.js';
import type { Container } from './container.js';
import { decodeNames, harmlessName } from './member-name.js';

const UNICODE_PATH = 0x7075;
const MEGABYTE = 1024 * 1024;
/** Steps upwards, from the root of a disk, or to a drive. */
const LEADS_OUT = /(?:^|[\\/])\s*\.\.\s*(?:[\\/]|$)|^\s*[\\/]|^\s*[a-z]:/iu;
const READ_METHODS = new Set([0, 8]);

/**
 * Lists a zip without unpacking anything; folders are no members. The limits hold for all that it declares, which also
 * bounds how far it can expand: nothing unpacks to more than it declares.
 * @throws UnreadableError `damaged`, `archive-entries`, `archive-unpacked-size`
 */
export function openZipMembers(bytes: Uint8Array, limits: Limits): Container {
  const count = entryCount(bytes);
  if (count > limits.zipEntries) throw tooManyEntries(count, limits);
  const directory = readDirectory(bytes);
  const declared = directory.reduce((sum, { size }) => sum + size, 0);
  if (declared > limits.unpackedBytes) throw tooManyBytes(declared, limits);
  const { names, doubtful } = namesOf(directory);
  const entries = directory.flatMap((entry, index) => {
    const name = names[index] ?? '';
    return /[\\/]$/u.test(name) ? [] : [{ entry, name }];
  });
  return {
    kind: 'zip',
    members: entries.map(({ entry, name }, index) => ({ name: harmlessName(name) || `tep-${index + 1}`, size: entry.size, aside: false })),
    open: (index) => {
      const entry = entries[index]?.entry;
      if (entry === undefined) throw new UnreadableError('damaged');
      if (entry.encrypted) throw new UnreadableError('archive-password');
      if (!READ_METHODS.has(entry.method)) throw new UnreadableError('archive-method', { method: entry.method });
      const isDoubtful = doubtful && isUnmarked(entry);
      const told = [...(LEADS_OUT.test(entries[index]?.name ?? '') ? ['reader.member-path'] : []), ...(isDoubtful ? ['reader.member-name'] : [])];
      return { bytes: unpackEntry(bytes, entry), notes: told.map((id) => ({ id, params: {}, page: null })) };
    },
  };
}

/** What the limits say of a container, or of all containers around and beside it together. */
export function tooManyEntries(entries: number, limits: Limits): UnreadableError {
  return new UnreadableError('archive-entries', { entries, limit: limits.zipEntries });
}

/** Why a container is not unpacked: its members are too large together. */
export function tooManyBytes(bytes: number, limits: Limits): UnreadableError {
  return new UnreadableError('archive-unpacked-size', { megabytes: Math.ceil(bytes / MEGABYTE), limit: Math.floor(limits.unpackedBytes / MEGABYTE) });
}

function namesOf(entries: readonly ZipEntry[]): { names: string[]; doubtful: boolean } {
  const unmarked = entries.filter(isUnmarked);
  const decoded = decodeNames(unmarked.map(({ nameBytes }) => nameBytes));
  const guessed = new Map(unmarked.map((entry, index) => [entry, decoded.names[index] ?? '']));
  return { names: entries.map((entry) => unicodePath(entry) ?? guessed.get(entry) ?? entry.name), doubtful: decoded.doubtful };
}

/** Neither flagged as UTF-8 nor plain ASCII nor accompanied by its Unicode form. */
function isUnmarked(entry: ZipEntry): boolean {
  return !entry.utf8 && unicodePath(entry) === null && entry.nameBytes.some((byte) => byte >= 0x80);
}

/** Info-ZIP's second name; it counts only while its checksum is that of the first, which programs may have changed. */
function unicodePath({ extra, nameBytes }: ZipEntry): string | null {
  const data = extraField(extra, UNICODE_PATH);
  if (data === null || data.length < 5 || data[0] !== 1) return null;
  const sum = new DataView(data.buffer, data.byteOffset, data.byteLength).getUint32(1, true);
  return sum === crc32(nameBytes) ? new TextDecoder().decode(data.subarray(5)) : null;
}
