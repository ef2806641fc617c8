/**
 * A TrueType font embedded with Vietnamese text. Character codes are those of Unicode, and each is drawn with the
 * glyph of its base letter: the outlines lack tone marks, which nothing that reads text looks at, so that the font
 * which comes with pdf.js will do.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type EmbeddedFont = {
  name: string;
  bytes: Buffer;
  /** Thousandths of the size. */
  width(character: string): number;
  glyph(character: string): number;
};

const BASES = new Map([['đ', 'd'], ['Đ', 'D']]);

/** The letter without its marks. */
function base(character: string): string {
  return BASES.get(character) ?? character.normalize('NFD').charAt(0);
}

export function loadFont(style: 'Regular' | 'Bold' | 'Italic'): EmbeddedFont {
  const path = createRequire(import.meta.url).resolve(`pdfjs-dist/standard_fonts/LiberationSans-${style}.ttf`);
  const bytes = readFileSync(path);
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + 16 * bytes.readUInt16BE(4); at += 16) if (bytes.toString('latin1', at, at + 4) === tag) return bytes.readUInt32BE(at + 8);
    throw new Error(`the font has no ${tag}`);
  };
  const [head, hhea, hmtx, cmap] = [table('head'), table('hhea'), table('hmtx'), table('cmap')];
  const units = bytes.readUInt16BE(head + 18);
  const measured = bytes.readUInt16BE(hhea + 34);
  const glyphOf = readCmap(bytes, cmap);
  const glyph = (character: string): number => glyphOf(base(character).codePointAt(0) ?? 0);
  return {
    name: `ABCDEF+LiberationSans-${style}`, bytes, glyph,
    width: (character) => Math.round((bytes.readUInt16BE(hmtx + 4 * Math.min(glyph(character), measured - 1)) * 1000) / units),
  };
}

/** Format 4, the table for the Basic Multilingual Plane (OpenType, "cmap"). */
function readCmap(bytes: Buffer, cmap: number): (code: number) => number {
  const tables = Array.from({ length: bytes.readUInt16BE(cmap + 2) }, (_, index) => cmap + bytes.readUInt32BE(cmap + 8 + 8 * index));
  const at = tables.find((offset) => bytes.readUInt16BE(offset) === 4);
  if (at === undefined) throw new Error('the font has no cmap of format 4');
  const twice = bytes.readUInt16BE(at + 6);
  return (code) => {
    for (let segment = 0; segment < twice; segment += 2) {
      const end = bytes.readUInt16BE(at + 14 + segment);
      if (code > end) continue;
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
  };
}

export const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');

/** The objects of one font, the first the one that a page names; `first` is its number. */
export function fontObjects(font: EmbeddedFont, used: Set<string>, first: number): { dictionary: string; stream?: Buffer }[] {
  const characters = [...used].sort();
  const map = Buffer.alloc(2 * 0x2100);
  for (const character of characters) map.writeUInt16BE(font.glyph(character), 2 * (character.codePointAt(0) ?? 0));
  const widths = characters.map((character) => `${character.codePointAt(0) ?? 0} [${font.width(character)}]`).join(' ');
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${
    chunks(characters, 100).map((chunk) => `${chunk.length} beginbfchar\n${chunk.map((character) => `<${hex(character)}> <${hex(character)}>`).join('\n')}\nendbfchar`).join('\n')
  }\nendcmap end end`;
  return [
    { dictionary: `/Type /Font /Subtype /Type0 /BaseFont /${font.name} /Encoding /Identity-H /DescendantFonts [${first + 1} 0 R] /ToUnicode ${first + 4} 0 R` },
    { dictionary: `/Type /Font /Subtype /CIDFontType2 /BaseFont /${font.name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${first + 2} 0 R /W [${widths}] /CIDToGIDMap ${first + 3} 0 R` },
    { dictionary: `/Type /FontDescriptor /FontName /${font.name} /Flags 4 /FontBBox [-200 -210 1000 910] /ItalicAngle 0 /Ascent 905 /Descent -212 /CapHeight 729 /StemV 80 /FontFile2 ${first + 5} 0 R` },
    { dictionary: '', stream: map },
    { dictionary: '', stream: Buffer.from(unicode, 'latin1') },
    { dictionary: `/Length1 ${font.bytes.length}`, stream: font.bytes },
  ];
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}
