/**
 * Parts of a workbook as text with positions: a form is filled by replacing stretches of its XML, and every character
 * between them stays as it was. No DTD, so no entities of the file's own.
 */
import { SaxesParser } from 'saxes';
import { escaper } from '../text/markup.js';
import { FormError } from './error.js';

export type Tag = {
  /** Local name: a workbook has one vocabulary a part. */
  name: string;
  /** With its colon; '' where the part has a default namespace. */
  prefix: string;
  /** By local name; those of relationships as "r:id". */
  attributes: Record<string, string>;
  /** Of the start tag, half open, in UTF-16 units. */
  start: number;
  end: number;
  selfClosing: boolean;
};

export type Visitor = {
  open?(tag: Tag, path: readonly string[]): void;
  /** `start` and `end` are those of the end tag; of the tag itself where it closes itself. */
  close?(name: string, start: number, end: number): void;
  text?(text: string, path: readonly string[]): void;
};

const MAX_DEPTH = 400;

/** Walks a part. `path` holds the names of the elements that are open, the element itself included. @throws FormError `damaged` */
export function walk(xml: string, { open, close, text }: Visitor): void {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const fail = (): never => { throw new FormError('damaged'); };
  // "<" never stands in a start tag's attributes, so that the last one before its end begins it.
  const startOf = (): number => xml.lastIndexOf('<', parser.position - 1);
  const addText = (value: string): void => text?.(value, path);
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    if (path.push(tag.local) > MAX_DEPTH) fail();
    const attributes: Record<string, string> = Object.create(null);
    for (const { uri, prefix, local, value } of Object.values(tag.attributes)) {
      attributes[uri.endsWith('/relationships') ? `r:${local}` : prefix === '' || prefix === 'xmlns' ? local : `${prefix}:${local}`] = value;
    }
    open?.({ name: tag.local, prefix: tag.prefix === '' ? '' : `${tag.prefix}:`, attributes, start: startOf(), end: parser.position, selfClosing: tag.isSelfClosing }, path);
  });
  parser.on('closetag', (tag) => {
    close?.(tag.local, startOf(), parser.position);
    path.pop();
  });
  parser.write(xml).close();
}

/**
 * Rows, cells, values and shared texts never hold one of their own kind; where they do, the stretches that are replaced would overlap.
 * @throws FormError `damaged`
 */
export function refuseOwnKind(path: readonly string[]): void {
  if (path.indexOf(path.at(-1) ?? '') < path.length - 1) throw new FormError('damaged');
}

/** The text of a part, its byte-order mark kept. @throws FormError `damaged` for anything but UTF-8 */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FormError('damaged');
  }
}

const escaped = escaper('&<>"');

/** Text for a part: what XML can't hold, which would make Excel call the file damaged, stands as U+FFFD. */
export function escapeXml(text: string): string {
  return escaped(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd'));
}

/** A stretch of a part and what comes in its place. */
export type Edit = { start: number; end: number; text: string };

/** Applies edits that don't overlap; those at one place keep their order. */
export function splice(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order)) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + xml.slice(at);
}
