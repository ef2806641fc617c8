/** Builds small Word 97 files in memory ([MS-DOC]): one page of properties for characters, one for paragraphs. */
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';
import type { Extraction } from '../../src/model.js';
import { docReader } from '../../src/readers/doc.js';
import { ole } from './ole-builder.js';

const TEXT_AT = 1024;
const PAGE = 512;
/** Places in FibRgFcLcb97. */
const PARTS = { styles: 1, footnoteRefs: 2, footnoteTexts: 3, commentRefs: 4, characters: 12, paragraphs: 13, fonts: 15, pieces: 33, shapes: 40, boxTexts: 56, lists: 73, listOverrides: 74 };

export type Run = { text: string; chpx?: number[] };
/** `mark`: "\r" unless said otherwise; `chpx`: of the mark. */
export type Paragraph = { runs: (Run | string)[]; papx?: number[]; istd?: number; mark?: string; chpx?: number[] };
export type Piece = { characters: number; prm?: number };
export type Doc = {
  body: (Paragraph | string)[];
  footnotes?: (Paragraph | string)[];
  headers?: (Paragraph | string)[];
  boxes?: (Paragraph | string)[];
  /** One byte a character, as the file's own; two otherwise. */
  narrow?: boolean;
  /** Lengths of the pieces that the text is cut into; the last takes the rest. */
  pieces?: Piece[];
  /** Properties that pieces name by number. */
  grpprls?: number[][];
  fonts?: string[];
  parts?: Partial<Record<'styles' | 'footnoteRefs' | 'footnoteTexts' | 'commentRefs' | 'shapes' | 'boxTexts' | 'listOverrides', number[]>>;
  /** The definitions, and the levels that follow beyond the stated length. */
  lists?: { stated: number[]; levels: number[] };
  mark?: number;
  version?: number;
  flags?: number;
};

export const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
export const utf16 = (text: string): number[] => [...text].flatMap((character) => u16(character.charCodeAt(0)));
/** One property: its code and operand. */
export const sprm = (code: number, ...operand: number[]): number[] => [...u16(code), ...operand];

type Flat = { text: string; chpx: number[]; papx: number[]; istd: number; ends: boolean };

export function doc(parts: Doc): Uint8Array {
  const stories = [parts.body, parts.footnotes ?? [], parts.headers ?? [], parts.boxes ?? []].map((story) => story.flatMap(flatten));
  const flat = stories.flat();
  const text = flat.map((run) => run.text).join('');
  const width = parts.narrow === true ? 1 : 2;
  const bytes = parts.narrow === true ? [...text].map((character) => character.charCodeAt(0)) : utf16(text);
  const pagesAt = Math.ceil((TEXT_AT + bytes.length) / PAGE);
  const offsets = (wanted: (run: Flat) => boolean): { ends: number[]; runs: Flat[] } => {
    const ends = [TEXT_AT];
    const runs: Flat[] = [];
    let at = TEXT_AT;
    for (const run of flat) {
      at += run.text.length * width;
      if (!wanted(run)) continue;
      ends.push(at);
      runs.push(run);
    }
    return { ends, runs };
  };
  const characters = offsets(() => true);
  const paragraphs = offsets(({ ends }) => ends);
  const document = new Uint8Array((pagesAt + 2) * PAGE);
  document.set(bytes, TEXT_AT);
  document.set(page(characters.ends, characters.runs.map(({ chpx }) => (chpx.length === 0 ? null : [chpx.length, ...chpx])), 1), pagesAt * PAGE);
  document.set(page(paragraphs.ends, paragraphs.runs.map(({ papx, istd }) => words([...u16(istd), ...papx])), 13), (pagesAt + 1) * PAGE);

  const last = characters.ends.at(-1) ?? TEXT_AT;
  const table: number[] = [];
  const places = new Map<number, [number, number]>();
  const put = (name: keyof typeof PARTS, content: number[] | undefined, behind: number[] = []): void => {
    if (content === undefined) return;
    places.set(PARTS[name], [table.length, content.length]);
    table.push(...content, ...behind);
  };
  put('pieces', [...(parts.grpprls ?? []).flatMap((grpprl) => [1, ...u16(grpprl.length), ...grpprl]), ...pieceTable(parts, text.length, width)]);
  put('characters', [...u32(TEXT_AT), ...u32(last), ...u32(pagesAt)]);
  put('paragraphs', [...u32(TEXT_AT), ...u32(last), ...u32(pagesAt + 1)]);
  if (parts.fonts !== undefined) put('fonts', [...u16(parts.fonts.length), 0, 0, ...parts.fonts.flatMap(font)]);
  if (parts.lists !== undefined) put('lists', parts.lists.stated, parts.lists.levels);
  for (const [name, content] of Object.entries(parts.parts ?? {})) put(name as keyof typeof PARTS, content);

  const view = new DataView(document.buffer);
  view.setUint16(0, parts.mark ?? 0xa5ec, true);
  view.setUint16(2, parts.version ?? 0xc1, true);
  view.setUint16(10, (parts.flags ?? 0) | 0x200, true);
  view.setUint16(32, 14, true);
  view.setUint16(62, 22, true);
  const lengths = stories.map((story) => story.reduce((sum, run) => sum + run.text.length, 0));
  // Text, footnotes, headers; then macros, comments and endnotes, of which there are none; text boxes.
  [lengths[0], lengths[1], lengths[2], 0, 0, 0, lengths[3], 0].forEach((length, index) => view.setUint32(76 + 4 * index, length ?? 0, true));
  view.setUint16(152, 93, true);
  for (const [index, [at, length]] of places) {
    view.setUint32(154 + 8 * index, at, true);
    view.setUint32(158 + 8 * index, length, true);
  }
  return ole({ WordDocument: document, '1Table': Uint8Array.from(table) });
}

function flatten(paragraph: Paragraph | string): Flat[] {
  const { runs, papx = [], istd = 0, mark = '\r', chpx = [] } = typeof paragraph === 'string' ? { runs: [paragraph] } : paragraph;
  const common = { papx, istd };
  return [
    ...runs.map((run): Flat => ({ ...common, text: typeof run === 'string' ? run : run.text, chpx: typeof run === 'string' ? [] : run.chpx ?? [], ends: false })).filter(({ text }) => text !== ''),
    { ...common, text: mark, chpx, ends: true },
  ];
}

/** A page: offsets of the text, then where in the page the properties stand, which fill it from its end. */
function page(ends: number[], properties: (number[] | null)[], size: number): Uint8Array {
  const bytes = new Uint8Array(PAGE);
  let free = PAGE - 1;
  ends.forEach((end, index) => bytes.set(u32(end), 4 * index));
  properties.forEach((content, index) => {
    if (content === null) return;
    free = 2 * Math.floor((free - content.length) / 2);
    bytes.set(content, free);
    bytes[4 * ends.length + size * index] = free / 2;
  });
  bytes[PAGE - 1] = properties.length;
  if (free < 4 * ends.length + size * properties.length) throw new Error('more properties than a page holds');
  return bytes;
}

/** A paragraph's properties: their length in words, in a byte of its own behind a zero when that is even. */
function words(content: number[]): number[] {
  return content.length % 2 === 1 ? [(content.length + 1) / 2, ...content] : [0, content.length / 2, ...content];
}

function pieceTable({ pieces = [] }: Doc, length: number, width: number): number[] {
  const all = [...pieces, { characters: length - pieces.reduce((sum, piece) => sum + piece.characters, 0) }];
  let at = 0;
  const starts = all.map(({ characters }) => (at += characters) - characters);
  const content = [
    ...[...starts, length].flatMap(u32),
    ...all.flatMap(({ prm = 0 }: Piece, index) => {
      const offset = TEXT_AT + (starts[index] ?? 0) * width;
      return [0, 0, ...u32(width === 1 ? (0x40000000 | (offset * 2)) >>> 0 : offset), ...u16(prm)];
    }),
  ];
  return [2, ...u32(content.length), ...content];
}

function font(name: string): number[] {
  const content = [...Array.from({ length: 39 }, () => 0), ...utf16(name), 0, 0];
  return [content.length, ...content];
}

/** A level of a list: start, format by code, text with the numbers of levels as characters below nine. */
export function level(start: number, format: number, text: string): number[] {
  return [...u32(start), format, 0, ...Array.from({ length: 9 }, () => 0), 0, ...u32(0), ...u32(0), 0, 0, 0, 0, ...u16(text.length), ...utf16(text)];
}

/** A list of one level (`levels` 1) or of nine. */
export function list(id: number, levels: 1 | 9): number[] {
  return [...u32(id), ...u32(0), ...Array.from({ length: 9 }, () => u16(0xfff)).flat(), levels === 1 ? 1 : 0, 0];
}

/** The head of an override: which list, and how many of its levels are changed. */
export function override(id: number, levels: number): number[] {
  return [...u32(id), ...u32(0), ...u32(0), levels, 0, 0, 0];
}

/** `sprmTDefTable`: edges of the cells and the flags of each. */
export function rowDefinition(edges: number[], flags: number[], border = 0): number[] {
  const cells = flags.flatMap((flag) => [...u16(flag), ...u16(0), ...Array.from({ length: 4 }, () => u32(border)).flat()]);
  const content = [flags.length, ...edges.flatMap(u16), ...cells];
  return [...u16(0xd608), ...u16(content.length + 1), ...content];
}

export const IN_TABLE = sprm(0x2416, 1);
export const SINGLE = 0x00000104;

/** A row: cells of one paragraph each, then its mark. */
export function row(texts: string[], definition: number[]): Paragraph[] {
  return [...texts.map((text): Paragraph => ({ runs: [text], papx: IN_TABLE, mark: '\u0007' })), { runs: [], papx: [...IN_TABLE, ...sprm(0x2417, 1), ...definition], mark: '\u0007' }];
}

export async function read(parts: Doc, limits: Partial<Limits> = {}): Promise<Extraction> {
  return docReader.read(doc(parts), { ...DEFAULT_LIMITS, ...limits });
}

/** Texts of all blocks, the marker before the text. */
export async function texts(parts: Doc): Promise<string[]> {
  return (await read(parts)).blocks.map(({ marker, text }) => (marker === null ? text : `${marker}|${text}`));
}
