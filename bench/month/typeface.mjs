/** A TrueType font with Vietnamese letters, embedded whole: text in a PDF that looks like text on paper. */
import { readFileSync } from 'node:fs';

const FOLDER = new URL('.', import.meta.resolve('@expo-google-fonts/tinos/package.json'));
const FILES = { regular: '400Regular/Tinos_400Regular.ttf', bold: '700Bold/Tinos_700Bold.ttf', italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf' };

/** @returns the file's bytes, the glyph of a character, its width in thousandths of the size */
export function typeface(face) {
  const bytes = readFileSync(new URL(FILES[face], FOLDER));
  const tables = new Map(Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => {
    const at = 12 + 16 * index;
    return [bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8)];
  }));
  const units = bytes.readUInt16BE(tables.get('head') + 18);
  const measured = bytes.readUInt16BE(tables.get('hhea') + 34);
  const glyph = glyphs(bytes, tables.get('cmap'));
  return {
    bytes, glyph,
    width: (character) => Math.round((bytes.readUInt16BE(tables.get('hmtx') + 4 * Math.min(glyph(character), measured - 1)) * 1000) / units),
  };
}

/** Format 4 of "cmap", for the Basic Multilingual Plane (OpenType). */
function glyphs(bytes, cmap) {
  const offsets = Array.from({ length: bytes.readUInt16BE(cmap + 2) }, (_, index) => cmap + bytes.readUInt32BE(cmap + 8 + 8 * index));
  const at = offsets.find((offset) => bytes.readUInt16BE(offset) === 4);
  const twice = bytes.readUInt16BE(at + 6);
  const found = new Map();
  return (character) => {
    if (!found.has(character)) found.set(character, look(character.codePointAt(0)));
    return found.get(character);
  };
  function look(code) {
    for (let segment = 0; segment < twice; segment += 2) {
      if (code > bytes.readUInt16BE(at + 14 + segment)) continue;
      const start = bytes.readUInt16BE(at + 16 + twice + segment);
      if (code < start) return 0;
      const delta = bytes.readUInt16BE(at + 16 + 2 * twice + segment);
      const rangeAt = at + 16 + 3 * twice + segment;
      const range = bytes.readUInt16BE(rangeAt);
      if (range === 0) return (code + delta) % 65536;
      const index = bytes.readUInt16BE(rangeAt + range + 2 * (code - start));
      return index === 0 ? 0 : (index + delta) % 65536;
    }
    return 0;
  }
}
