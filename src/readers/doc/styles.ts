/** The stylesheet as `w:styles`. [MS-DOC] 2.9.271 (STSH), 2.9.258 (STD), 2.4.6.5. */
import type { ByteView } from '../byte-view.js';
import { child, element, toggle, type XmlElement } from '../xml.js';
import { borders } from './borders.js';
import type { Fib } from './fib.js';
import { paragraphProperties } from './paragraph-properties.js';
import { runProperties } from './run-properties.js';
import { prls } from './sprm.js';

const KINDS = ['', 'paragraph', 'character', 'table', 'numbering'];
/** Longer chains than Word makes; circles end there too. */
const MAX_CHAIN = 30;
/** Size where nothing says any: 10 points, in half-points. */
const DEFAULT_SIZE = '20';

type Style = { kind: number; base: number; node: XmlElement };
export type StyleSheet = {
  root: XmlElement | null;
  /** Id of a style for `w:pStyle`, `w:rStyle` or `w:tblStyle`; null when the file has none of that index. */
  id(istd: number): string | null;
  /** Whether a style or one it is based on sets a toggle. */
  sets(istd: number, name: string): boolean;
};

/** The style sheet of a .doc ([MS-DOC], STSH) as WordprocessingML. */
export function readStyles(fib: Fib, fonts: readonly string[]): StyleSheet {
  const styles = new Map<number, Style>();
  const sets = (istd: number, name: string): boolean => {
    let style = styles.get(istd);
    const kind = style?.kind;
    for (let step = 0; style !== undefined && style.kind === kind && step < MAX_CHAIN; step++) {
      const value = toggle(child(style.node, 'w:rPr'), name);
      if (value !== null) return value;
      style = styles.get(style.base);
    }
    return false;
  };
  const id = (istd: number): string | null => (styles.has(istd) ? String(istd) : null);
  const bytes = fib.part('styles')?.bytes;
  if (bytes === undefined) return { root: null, id, sets };
  const length = bytes.u16(0);
  const count = bytes.u16(2);
  const baseLength = bytes.u16(4);
  let at = 2 + length;
  for (let istd = 0; istd < count && at + 2 <= bytes.length; istd++) {
    const size = bytes.u16(at);
    // Some writers cut the last style short of its own length.
    const style = size === 0 ? null : readStyle(bytes.slice(at + 2, Math.min(size, bytes.length - at - 2)), baseLength, istd, fonts, sets);
    if (style !== null) styles.set(istd, style);
    at += 2 + size + (size % 2);
  }
  for (const style of styles.values()) style.node.children.unshift(...basedOn(style, styles));
  const face = (offset: number): string => fonts[length >= offset ? bytes.u16(offset) : 0] ?? '';
  const defaults = element('w:docDefaults', {}, [element('w:rPrDefault', {}, [element('w:rPr', {}, [
    element('w:rFonts', { 'w:ascii': face(14), 'w:hAnsi': face(18) }), element('w:sz', { 'w:val': DEFAULT_SIZE }),
  ])])]);
  return { root: element('w:styles', {}, [defaults, ...[...styles.values()].map(({ node }) => node)]), id, sets };
}

/** A style is based on one of its own kind; what a broken file names besides would lend it a look that is not its own. */
function basedOn({ kind, base }: Style, styles: ReadonlyMap<number, Style>): XmlElement[] {
  return styles.get(base)?.kind === kind ? [element('w:basedOn', { 'w:val': String(base) })] : [];
}

function readStyle(std: ByteView, baseLength: number, istd: number, fonts: readonly string[], sets: StyleSheet['sets']): Style | null {
  const kind = std.u16(2) & 0xf;
  const base = std.u16(2) >> 4;
  const updates = std.u16(4) & 0xf;
  let at = baseLength + 2 + 2 * std.u16(baseLength) + 2;
  const parts: ByteView[] = [];
  for (let index = 0; index < updates && at + 2 <= std.length; index++) {
    const size = Math.min(std.u16(at), std.length - at - 2);
    parts.push(std.slice(at + 2, size));
    at += 2 + size + (size % 2);
  }
  const type = KINDS[kind];
  if (type === undefined || type === '') return null;
  // A paragraph's and a list's style begin with their paragraph properties, a table's with those of the table.
  const paragraph = kind === 1 || kind === 4 ? parts[0] : kind === 3 ? parts[1] : undefined;
  const character = kind === 1 ? parts[1] : kind === 2 ? parts[0] : kind === 3 ? parts[2] : undefined;
  const context = { fonts, styled: (name: string): boolean => sets(base, name) };
  return {
    kind, base,
    node: element('w:style', { 'w:type': type, 'w:styleId': String(istd), ...(istd === 0 ? { 'w:default': '1' } : {}) }, [
      ...(paragraph === undefined || paragraph.length < 2 ? [] : [element('w:pPr', {}, paragraphProperties(istd, prls(paragraph.slice(2))).pPr)]),
      ...(character === undefined ? [] : [element('w:rPr', {}, runProperties(prls(character), context).rPr)]),
      ...(kind === 3 && parts[0] !== undefined ? [element('w:tblPr', {}, borders(prls(parts[0])))] : []),
    ]),
  };
}
