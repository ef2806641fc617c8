/** Spoils zipped formats by the XML of their parts, then zips them again, so that what is inside is reached. */
import { crc32 } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { spoilMarkup, XML } from './markup.mjs';
import { BYTES_16, BYTES_32, spoilBytes } from './values.mjs';

const MAIN = /document\.xml$|content\.xml$|sheet1\.xml$/u;

export function spoilPackage(bytes, chances, other) {
  if (chances.chance(0.08)) return spoilZip(bytes, chances, other);
  const parts = unzipSync(bytes);
  const foreign = unzipSync(other);
  const texts = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name));
  for (let round = chances.few(3); round > 0; round -= 1) {
    const main = texts.filter((name) => MAIN.test(name));
    const name = chances.chance(0.5) && main.length > 0 ? chances.pick(main) : chances.pick(texts);
    const part = parts[name];
    if (part === undefined) continue;
    const which = chances.below(20);
    if (which === 0) delete parts[name];
    else if (which === 1) parts[name] = parts[chances.pick(texts)] ?? part;
    else if (which === 2) parts[name] = spoilBytes(part, chances);
    else parts[name] = strToU8(spoilMarkup(strFromU8(part), XML, chances, strFromU8(foreign[name] ?? part)));
  }
  const { mimetype, ...rest } = parts;
  const zip = zipSync({ ...(mimetype !== undefined && { mimetype: [mimetype, { level: 0 }] }), ...rest }, { level: 1, mtime: '2025-01-01' });
  return chances.chance(0.04) ? spoilZip(zip, chances, other) : zip;
}

/** Fields of headers and directory; now and then the checksum is made to fit again. */
export function spoilZip(bytes, chances, other) {
  if (chances.chance(0.3)) return spoilBytes(bytes, chances, other);
  const made = bytes.slice();
  const data = Buffer.from(made.buffer);
  for (let round = chances.few(6); round > 0; round -= 1) {
    const signature = chances.pick(['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006']);
    const places = [];
    for (let at = data.indexOf(signature, 0, 'latin1'); at >= 0; at = data.indexOf(signature, at + 1, 'latin1')) places.push(at);
    if (places.length === 0) continue;
    const at = chances.pick(places) + 4 + 2 * chances.below(21);
    if (at + 4 > data.length) continue;
    if (chances.chance(0.5)) data.writeUInt16LE(chances.pick(BYTES_16), at);
    else data.writeUInt32LE(chances.chance(0.1) ? crc32(made) : chances.pick(BYTES_32), at);
  }
  return made;
}
