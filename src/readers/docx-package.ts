/** The parts of a word-processing package, found through its relationships and not by fixed names (ECMA-376 Part 2). */
import type { Limits } from '../limits.js';
import { UnreadableError } from './reader.js';
import { type CellLimit, child, children, parseXml, textOf, type XmlElement } from './xml.js';
import type { WordSource } from './word/source.js';
import { isZip, openZip, unpack, type ZipDirectory, type ZipLimits } from './zip.js';

/** Main parts of documents, templates and their macro-enabled kin. */
const MAIN_TYPE = /(?:wordprocessingml|ms-word)\.(?:document|template)\.(?:macroEnabled|macroEnabledTemplate\.)?(?:\.?main)\+xml$/u;
const CONTENT_TYPES = '[Content_Types].xml';
/** What recognising a file may unpack: these two parts are a few kilobytes in real files. */
const PEEK: ZipLimits = { zipEntries: 0xffff, unpackedBytes: Number.MAX_SAFE_INTEGER };
const PEEK_BYTES = 4 * 1024 * 1024;

type Relationship = { id: string; type: string; target: string };

/**
 * Whether the bytes are a word-processing package. One that lost its directory (cut short) is still recognised
 * by the name of its main part, so that it is reported as damaged and not as unknown.
 */
export function isWordPackage(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  try {
    return mainPart(openZip(bytes, PEEK), PEEK) !== null;
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml');
  }
}

/**
 * Opens and parses the parts that hold text or say how it is numbered and formatted.
 * @throws UnreadableError as `openZip`, `unpack` and `parseXml` do
 */
export function openPackage(bytes: Uint8Array, limits: ZipLimits & Pick<Limits, 'cells'>): WordSource {
  const zip = openZip(bytes, limits);
  const main = mainPart(zip, limits);
  if (main === null) throw new UnreadableError('damaged');
  const related = relationships(zip, relsOf(main.path), limits).map(({ id, type, target }) => ({ id, type, path: resolve(main.path, target) }));
  const optional = (path: string | undefined): XmlElement | null => (path === undefined ? null : parsePart(zip, path, limits));
  const part = (kind: string): XmlElement | null => optional(related.find(({ type }) => type === kind)?.path);
  const root = parsePart(zip, main.path, limits, limits.unpackedBytes, { name: 'w:tc', most: limits.cells });
  if (root === null || root.name !== 'w:document') throw new UnreadableError('damaged');
  return {
    main: root,
    styles: part('styles'),
    numbering: part('numbering'),
    settings: part('settings'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    comments: part('comments'),
    edges: related.filter(({ type }) => type === 'header' || type === 'footer').map(({ path }) => optional(path)).filter((edge) => edge !== null),
    mediaType: main.mediaType,
    ...pagesOf(zip, limits),
    picture: (id) => {
      const path = related.find((each) => each.id === id && each.type === 'image')?.path;
      return path === undefined ? null : { name: path.slice(path.lastIndexOf('/') + 1), bytes: () => unpack(zip, path, limits) };
    },
  };
}

/** Pages of the last layout, from the extended properties (ECMA-376 Part 1, 22.2.2.20). */
function pagesOf(zip: ZipDirectory, limits: ZipLimits): Pick<WordSource, 'pages'> {
  const target = relationships(zip, '_rels/.rels', limits).find(({ type }) => type === 'extended-properties')?.target;
  const properties = target === undefined ? null : parsePart(zip, resolve('', target), limits, PEEK_BYTES);
  const pages = Number(textOf(child(properties, 'Pages') ?? { name: '', attributes: {}, children: [] }));
  return Number.isInteger(pages) && pages > 0 ? { pages } : {};
}

function mainPart(zip: ZipDirectory, limits: ZipLimits): { path: string; mediaType: string } | null {
  const target = relationships(zip, '_rels/.rels', limits).find(({ type }) => type === 'officeDocument')?.target;
  if (target === undefined) return null;
  const path = resolve('', target);
  const type = contentType(zip, path, limits);
  return type !== null && MAIN_TYPE.test(type) ? { path, mediaType: type.replace(/\.main\+xml$/u, '') } : null;
}

function contentType(zip: ZipDirectory, path: string, limits: ZipLimits): string | null {
  const root = parsePart(zip, CONTENT_TYPES, limits, PEEK_BYTES);
  const wanted = `/${path}`.toLowerCase();
  const override = children(root, 'Override').find(({ attributes }) => attributes['PartName']?.toLowerCase() === wanted);
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const fallback = children(root, 'Default').find(({ attributes }) => attributes['Extension']?.toLowerCase() === extension);
  return (override ?? fallback)?.attributes['ContentType'] ?? null;
}

/** Relationships inside the package; the type is the last step of its address, the same in both kinds of the format. */
function relationships(zip: ZipDirectory, path: string, limits: ZipLimits): Relationship[] {
  return children(parsePart(zip, path, limits, PEEK_BYTES), 'Relationship').flatMap(({ attributes }) => {
    const { Id: id = '', Type: type, Target: target, TargetMode: mode } = attributes;
    return type === undefined || target === undefined || mode === 'External' ? [] : [{ id, type: type.slice(type.lastIndexOf('/') + 1), target }];
  });
}

function parsePart(zip: ZipDirectory, path: string, limits: ZipLimits, most = limits.unpackedBytes, cells: CellLimit | null = null): XmlElement | null {
  const size = zip.entries.get(path)?.size ?? 0;
  if (size > most) throw new UnreadableError('damaged');
  const bytes = unpack(zip, path, limits);
  return bytes === null ? null : parseXml(bytes, cells);
}

function relsOf(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

/** A target is absolute ("/word/x.xml") or relative to the folder of the part that names it. */
function resolve(base: string, target: string): string {
  const steps = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
