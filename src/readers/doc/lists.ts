/**
 * Lists as `w:numbering`: definitions (LSTF, LVL) become `w:abstractNum`, overrides (LFO), to which paragraphs point
 * by number, `w:num`. [MS-DOC] 2.9.131, 2.9.147, 2.9.150, 2.9.191, 2.9.192.
 */
import type { ByteView } from '../byte-view.js';
import { element, type XmlElement } from '../xml.js';
import type { Fib } from './fib.js';
import { numberFormat } from './number-formats.js';
import { paragraphProperties } from './paragraph-properties.js';
import { runProperties } from './run-properties.js';
import { prls } from './sprm.js';

const LIST = 28;
const LEVEL = 28;
const OVERRIDE = 16;
const LEVELS = 9;
const NO_STYLE = 0xfff;

type Level = { node: XmlElement; end: number };

export type Lists = {
  root: XmlElement | null;
  /** Whether the list of that number is defined. */
  has(list: number): boolean;
};

/** The lists of a .doc as the definitions that the shared reader counts ([MS-DOC], LSTF and LFO). */
export function readLists(fib: Fib, fonts: readonly string[]): Lists {
  const abstracts = readDefinitions(fib, fonts);
  const bytes = fib.part('listOverrides')?.bytes;
  const nums = bytes === undefined ? new Map<number, XmlElement>() : readOverrides(bytes, abstracts, fonts);
  const root = nums.size === 0 ? null : element('w:numbering', {}, [...abstracts.values(), ...nums.values()]);
  return { root, has: (list) => nums.has(list) };
}

/** `w:num` by the number that paragraphs give. Behind the list of all stand the levels that each replaces. */
function readOverrides(bytes: ByteView, abstracts: ReadonlyMap<number, XmlElement>, fonts: readonly string[]): Map<number, XmlElement> {
  const nums = new Map<number, XmlElement>();
  const count = Math.min(bytes.u32(0), Math.floor((bytes.length - 4) / OVERRIDE));
  let at = 4 + OVERRIDE * count;
  for (let index = 0; index < count; index++) {
    const id = bytes.u32(4 + OVERRIDE * index);
    const levels = bytes.u8(4 + OVERRIDE * index + 12);
    const overrides: XmlElement[] = [];
    // A mark without meaning stands before the levels of each.
    at += 4;
    for (let level = 0; level < levels; level++) {
      const override = readOverride(bytes, at, fonts);
      overrides.push(override.node);
      at = override.end;
    }
    if (abstracts.has(id)) nums.set(index + 1, element('w:num', { 'w:numId': String(index + 1) }, [element('w:abstractNumId', { 'w:val': String(id) }), ...overrides]));
  }
  return nums;
}

/** The levels of all definitions stand behind the list of definitions, beyond the length that the file's head states. */
function readDefinitions(fib: Fib, fonts: readonly string[]): Map<number, XmlElement> {
  const found = new Map<number, XmlElement>();
  const part = fib.part('lists');
  if (part === null) return found;
  const count = Math.min(part.bytes.u16(0), Math.floor((part.bytes.length - 2) / LIST));
  let at = part.at + 2 + LIST * count;
  for (let index = 0; index < count; index++) {
    const list = part.bytes.slice(2 + LIST * index, LIST);
    const levels: XmlElement[] = [];
    for (let level = 0; level < ((list.u8(26) & 1) === 1 ? 1 : LEVELS); level++) {
      const style = list.u16(8 + 2 * level);
      const read = readLevel(fib.table, at, level, style === NO_STYLE ? null : style, fonts);
      levels.push(read.node);
      at = read.end;
    }
    found.set(list.u32(0), element('w:abstractNum', { 'w:abstractNumId': String(list.u32(0)) }, levels));
  }
  return found;
}

function readLevel(bytes: ByteView, at: number, level: number, style: number | null, fonts: readonly string[]): Level {
  const flags = bytes.u8(at + 5);
  const format = numberFormat(bytes.u8(at + 4));
  const papxLength = bytes.u8(at + 25);
  const papx = bytes.slice(at + LEVEL, papxLength);
  const chpx = bytes.slice(at + LEVEL + papxLength, bytes.u8(at + 24));
  const textAt = at + LEVEL + papxLength + chpx.length;
  const length = bytes.u16(textAt);
  // Below nine, a character stands for the number of that level.
  const text = bytes.utf16(textAt + 2, length).replaceAll(/[\0-\u0008]/gu, (code) => `%${code.charCodeAt(0) + 1}`);
  const restart = (flags & 8) === 0 ? [] : [element('w:lvlRestart', { 'w:val': String(bytes.u8(at + 26)) })];
  return {
    node: element('w:lvl', { 'w:ilvl': String(level) }, [
      element('w:start', { 'w:val': String(bytes.i32(at)) }),
      element('w:numFmt', { 'w:val': format }),
      element('w:lvlText', { 'w:val': text }),
      ...restart,
      ...((flags & 4) === 0 ? [] : [element('w:isLgl')]),
      ...(style === null ? [] : [element('w:pStyle', { 'w:val': String(style) })]),
      element('w:pPr', {}, paragraphProperties(0, prls(papx)).pPr.filter(({ name }) => name === 'w:ind')),
      element('w:rPr', {}, runProperties(prls(chpx), { fonts, styled: () => false }).rPr),
    ]),
    end: textAt + 2 + 2 * length,
  };
}

/** A level of a list that starts elsewhere, or is another one altogether. */
function readOverride(bytes: ByteView, at: number, fonts: readonly string[]): Level {
  const start = bytes.i32(at);
  const flags = bytes.u32(at + 4);
  const level = flags & 0xf;
  const replaced = (flags & 0x20) === 0 ? null : readLevel(bytes, at + 8, level, null, fonts);
  const startAt = replaced === null ? start : bytes.i32(at + 8);
  return {
    node: element('w:lvlOverride', { 'w:ilvl': String(level) }, [
      ...((flags & 0x10) === 0 ? [] : [element('w:startOverride', { 'w:val': String(startAt) })]),
      ...(replaced === null ? [] : [replaced.node]),
    ]),
    end: replaced?.end ?? at + 8,
  };
}
