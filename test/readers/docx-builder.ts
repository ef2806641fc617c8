/** Builds small packages in memory, as a word processor would write them but without what no test needs. */
import { strToU8, zipSync } from 'fflate';
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';
import type { Block, Extraction } from '../../src/model.js';
import { docxReader } from '../../src/readers/docx.js';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export type Parts = {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  settings?: string;
  comments?: string;
  header?: string;
  /** Pages that the file says it was printed on. */
  pages?: number;
  /** Where the main part stands; "word/document.xml" by default. */
  path?: string;
  mainType?: string;
  /** Before the root element of the main part. */
  prologue?: string;
  /** Further files of the archive. */
  extra?: Record<string, Uint8Array>;
};

/** The files of a package by path. */
export function packageFiles(parts: Parts): Record<string, Uint8Array> {
  const path = parts.path ?? 'word/document.xml';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const named = { styles: parts.styles, numbering: parts.numbering, footnotes: parts.footnotes, endnotes: parts.endnotes, settings: parts.settings, comments: parts.comments, header: parts.header };
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${path}" ContentType="${parts.mainType ?? MAIN_TYPE}"/></Types>`),
    '_rels/.rels': relationships([['officeDocument', path], ...(parts.pages === undefined ? [] : [['extended-properties', 'docProps/app.xml'] satisfies [string, string]])]),
    ...(parts.pages !== undefined && { 'docProps/app.xml': strToU8(`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>${parts.pages}</Pages></Properties>`) }),
    [path]: strToU8(`<?xml version="1.0" encoding="UTF-8"?>${parts.prologue ?? ''}<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`),
  };
  const present = Object.entries(named).flatMap(([name, content]) => (content === undefined ? [] : [[name, content] as const]));
  for (const [name, content] of present) {
    const root = name === 'header' ? 'hdr' : name;
    files[`${folder}${name}.xml`] = strToU8(`<w:${root} ${NAMESPACES}>${content}</w:${root}>`);
  }
  files[`${folder}_rels/${path.slice(folder.length)}.rels`] = relationships(present.map(([name]) => [name, `${name}.xml`]));
  return { ...files, ...parts.extra };
}

function relationships(targets: [string, string][]): Uint8Array {
  const lines = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIP}/${type}" Target="${target}"/>`);
  return strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`);
}

export function docx(parts: Parts | string): Uint8Array {
  return zipSync(packageFiles(typeof parts === 'string' ? { body: parts } : parts));
}

export async function read(parts: Parts | string, limits: Partial<Limits> = {}): Promise<Extraction> {
  return docxReader.read(docx(parts), { ...DEFAULT_LIMITS, ...limits });
}

/** Texts of all blocks, the marker before the text. */
export async function texts(parts: Parts | string): Promise<string[]> {
  return (await read(parts)).blocks.map(labelled);
}

export function labelled(block: Block): string {
  return block.marker === null ? block.text : `${block.marker}|${block.text}`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of one run, or of the given markup when that begins with "<". */
export function p(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** Direct numbering. */
export function numbered(numId: number, ilvl: number): string {
  return `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

export type LevelSpec = { fmt?: string; text?: string; start?: number; more?: string };

/** One level; "%n." in decimal by default. */
export function lvl(ilvl: number, { fmt = 'decimal', text = `%${ilvl + 1}.`, start = 1, more = '' }: LevelSpec = {}): string {
  return `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${fmt}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function abstractNum(id: number, levels: string, more = ''): string {
  return `<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`;
}

export function num(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

export function startOverride(ilvl: number, start: number): string {
  return `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
}

export function style(id: string, content: string, { basedOn = '', type = 'paragraph', isDefault = false } = {}): string {
  return `<w:style w:type="${type}" w:styleId="${id}"${isDefault ? ' w:default="1"' : ''}><w:name w:val="${id}"/>${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}${content}</w:style>`;
}

export function table(rows: string[], properties = ''): string {
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.join('')}</w:tbl>`;
}

export function tr(cells: string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

/** A cell of one paragraph, or of the given markup when that begins with "<". */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

export const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => `<w:${edge} w:val="single"/>`).join('')}</w:tblBorders>`;
