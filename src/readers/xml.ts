/**
 * XML parts as small trees with one prefix a namespace (`w:p`, `r:id`), whatever prefix the file uses and
 * whether it is of the transitional or the strict kind. No DTD, so no entities of the file's own.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decodeUnicode } from '../text/encoding.js';
import { escaper } from '../text/markup.js';
import { UnreadableError } from './reader.js';

export type XmlNode = XmlElement | string;
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] };

/** Deeper nesting than any word processor writes; recursion over the tree stays far from the stack's end. */
const MAX_DEPTH = 400;

const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/** Of OpenDocument: these are read and never written. */
const OPEN_DOCUMENT = new Map([
  ...['office', 'style', 'text', 'table'].map((name): [string, string] => [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`, name]),
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0', 'field'],
]);

/** Names of the elements that are cells of a table, and how many of them a file may have. */
export type CellLimit = { name: string; most: number };

/**
 * Parses one part to its root element. White space between elements is kept only inside `w:t` and its like.
 * @param cells counted as they come: a tree of too many would fill the memory before anyone could count them
 * @throws UnreadableError `damaged` for XML that is not well formed, `xml-entities` where it declares entities or a document type,
 * `too-deep` where it is nested absurdly deep, `too-many-cells`
 */
export function parseXml(bytes: Uint8Array, cells: CellLimit | null = null): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  const fail = (): never => { throw new UnreadableError('damaged'); };
  let counted = 0;
  parser.on('error', fail);
  parser.on('doctype', () => { throw new UnreadableError('xml-entities'); });
  parser.on('opentag', (tag) => {
    const element = toElement(tag);
    if (element.name === cells?.name) counted += 1;
    // The rest is only counted, to say how many there are.
    if (cells !== null && counted > cells.most) return;
    stack.at(-1)?.children.push(element);
    root ??= element;
    if (stack.push(element) > MAX_DEPTH) throw new UnreadableError('too-deep', { limit: MAX_DEPTH });
  });
  parser.on('closetag', () => { if (cells === null || counted <= cells.most) stack.pop(); });
  const addText = (text: string): void => { if (cells === null || counted <= cells.most) stack.at(-1)?.children.push(text); };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeUnicode(bytes) ?? fail()).close();
  if (cells !== null && counted > cells.most) throw new UnreadableError('too-many-cells', { cells: counted, limit: cells.most });
  return root ?? fail();
}

function toElement(tag: SaxesTagNS): XmlElement {
  const attributes: Record<string, string> = Object.create(null);
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns') attributes[canonical(attribute.uri, attribute.prefix, attribute.local)] = attribute.value;
  }
  return { name: canonical(tag.uri, tag.prefix, tag.local), attributes, children: [] };
}

/** Namespaces without a fixed prefix keep the file's own, as it is conventional (wp, wps, w14, pic, c, dgm). */
function canonical(uri: string, prefix: string, local: string): string {
  const known = PREFIXES.get(uri) ?? OPEN_DOCUMENT.get(uri) ?? (uri === '' ? '' : prefix);
  return known === '' ? local : `${known}:${local}`;
}

const NAMESPACES = [...PREFIXES].filter(([uri], index, all) => !uri.includes('purl') && all.findIndex((other) => other[0] === uri) === index);

/** Writes a tree with canonical prefixes as an XML document. */
export function writeXml(root: XmlElement): string {
  const declared = NAMESPACES.filter(([, prefix]) => prefix !== '' && prefix !== 'xml').map(([uri, prefix]) => ` xmlns:${prefix}="${uri}"`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>${writeElement(root, declared)}`;
}

function writeElement({ name, attributes, children: nodes }: XmlElement, extra: string): string {
  let text = `<${name}${extra}`;
  for (const attribute in attributes) text += ` ${attribute}="${escape(attributes[attribute] ?? '')}"`;
  if (nodes.length === 0) return `${text}/>`;
  text += '>';
  for (const node of nodes) text += typeof node === 'string' ? escape(node) : writeElement(node, '');
  return `${text}</${name}>`;
}

const escape = escaper('&<>"\t\n\r');

/** Makes an element. */
export function element(name: string, attributes: Record<string, string> = {}, children: XmlNode[] = []): XmlElement {
  return { name, attributes, children };
}

/** Child elements, all or those of one name. */
export function children(parent: XmlElement | null | undefined, name?: string): XmlElement[] {
  if (parent === null || parent === undefined) return [];
  return parent.children.filter((node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name));
}

/** The first child element of that name. */
export function child(parent: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const node of parent?.children ?? []) {
    if (typeof node !== 'string' && node.name === name) return node;
  }
  return null;
}

/** The value of the child `name`: its `w:val`; null when there is no such child or value. */
export function childValue(parent: XmlElement | null | undefined, name: string): string | null {
  return child(parent, name)?.attributes['w:val'] ?? null;
}

/** An on/off child (`w:b`): null when absent, as it then inherits. ECMA-376 Part 1, 17.17.4. */
export function toggle(parent: XmlElement | null | undefined, name: string): boolean | null {
  const found = child(parent, name);
  if (found === null) return null;
  const value = found.attributes['w:val'];
  return value !== 'false' && value !== '0' && value !== 'off' && value !== 'none';
}

/** All character data below a node. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Whether a node of one of these names stands below (not at) the element. */
export function holds(parent: XmlElement, names: ReadonlySet<string>): boolean {
  return children(parent).some((node) => names.has(node.name) || holds(node, names));
}
