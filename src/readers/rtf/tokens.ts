/**
 * RTF as tokens. Source: Rich Text Format Specification 1.9.1, "RTF Syntax" and "Conventions of an RTF Reader".
 */
import { UnreadableError } from '../reader.js';

export type Token =
  | { kind: 'open' } | { kind: 'close' } | { kind: 'end' }
  /** `\b0` is name "b", value 0. A raw tab and a line break after a backslash are given as the words they stand for. */
  | { kind: 'word'; name: string; value: number | null }
  /** `\~`, `\_`, `\-`, `\*`, `\|`, `\:` */
  | { kind: 'symbol'; name: string }
  /** Text in the code page of the font; `\'hh` is one byte. */
  | { kind: 'bytes'; bytes: Uint8Array };

export type Word = Extract<Token, { kind: 'word' }>;

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x27;
const MINUS = 0x2d;
/** Longer words and parameters than the specification allows are no RTF. */
const LONGEST_WORD = 64;
const LONGEST_VALUE = 11;

/** Reads tokens one after the other; line breaks and NUL between them are nothing. */
export class Tokens {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  next(): Token {
    const { bytes } = this;
    while (isNothing(bytes[this.at])) this.at += 1;
    const byte = bytes[this.at];
    if (byte === undefined) return { kind: 'end' };
    if (byte === OPEN || byte === CLOSE) {
      this.at += 1;
      return { kind: byte === OPEN ? 'open' : 'close' };
    }
    if (byte === TAB) {
      this.at += 1;
      return { kind: 'word', name: 'tab', value: null };
    }
    if (byte === BACKSLASH) return this.control();
    const start = this.at;
    while (isText(bytes[this.at])) this.at += 1;
    return { kind: 'bytes', bytes: bytes.subarray(start, this.at) };
  }

  /**
   * Goes behind the end of the group that is open, without making tokens of what it holds: pictures are large.
   * @returns what it holds, its end included
   * @throws UnreadableError `damaged` when the file ends before the group does
   */
  skipGroup(): Uint8Array {
    const { bytes, at: start } = this;
    for (let depth = 1; depth > 0;) {
      const byte = bytes[this.at];
      if (byte === undefined) throw new UnreadableError('damaged');
      if (byte === BACKSLASH) {
        this.control();
        continue;
      }
      this.at += 1;
      if (byte === OPEN) depth += 1;
      else if (byte === CLOSE) depth -= 1;
    }
    return bytes.subarray(start, this.at);
  }

  /** Whether nothing but white space and NUL is left. */
  isAtEnd(): boolean {
    return this.bytes.subarray(this.at).every((byte) => isNothing(byte) || byte === SPACE || byte === TAB || byte === 0x1a);
  }

  private control(): Token {
    const { bytes } = this;
    this.at += 1;
    const first = bytes[this.at];
    if (first === undefined) return { kind: 'end' };
    if (isLetter(first)) return this.word();
    this.at += 1;
    if (first === QUOTE) return this.hex();
    if (first === CR || first === LF) return { kind: 'word', name: 'par', value: null };
    if (first === TAB) return { kind: 'word', name: 'tab', value: null };
    if (first === BACKSLASH || first === OPEN || first === CLOSE) return { kind: 'bytes', bytes: bytes.subarray(this.at - 1, this.at) };
    return { kind: 'symbol', name: String.fromCharCode(first) };
  }

  private word(): Token {
    const { bytes } = this;
    const start = this.at;
    while (isLetter(bytes[this.at])) this.at += 1;
    const name = ascii(bytes, start, Math.min(this.at, start + LONGEST_WORD));
    const from = this.at;
    if (bytes[this.at] === MINUS && isDigit(bytes[this.at + 1])) this.at += 1;
    while (isDigit(bytes[this.at])) this.at += 1;
    const written = ascii(bytes, from, Math.min(this.at, from + LONGEST_VALUE));
    if (bytes[this.at] === SPACE) this.at += 1;
    const value = written === '' ? null : Number(written);
    if (name === 'bin' && value !== null && value > 0) this.at = Math.min(bytes.length, this.at + value);
    return { kind: 'word', name, value };
  }

  private hex(): Token {
    const digits = ascii(this.bytes, this.at, this.at + 2);
    if (!/^[\da-f]{2}$/iu.test(digits)) return { kind: 'bytes', bytes: new Uint8Array(0) };
    this.at += 2;
    return { kind: 'bytes', bytes: Uint8Array.of(Number.parseInt(digits, 16)) };
  }
}

/** A group of a header table, which is small: its words, texts and groups in order. */
export type Group = { items: (Exclude<Token, { kind: 'open' | 'close' | 'end' }> | Group)[] };

const DEEPEST_HEADER = 50;

/**
 * Reads the rest of the group that is open, its end included.
 * @throws UnreadableError `damaged` when the file ends before the group does, `too-deep` where groups are nested absurdly deep
 */
export function readGroup(tokens: Tokens): Group {
  const stack: Group[] = [{ items: [] }];
  for (;;) {
    const token = tokens.next();
    const group = stack.at(-1);
    if (stack.length > DEEPEST_HEADER) throw new UnreadableError('too-deep', { limit: DEEPEST_HEADER });
    if (group === undefined || token.kind === 'end') throw new UnreadableError('damaged');
    if (token.kind === 'open') {
      const inner: Group = { items: [] };
      group.items.push(inner);
      stack.push(inner);
    } else if (token.kind === 'close') {
      stack.pop();
      if (stack.length === 0) return group;
    } else group.items.push(token);
  }
}

/** The groups right inside a group. */
export function groupsOf(group: Group): Group[] {
  return group.items.filter((item) => 'items' in item);
}

/** The value of a control word of the group itself; null when it is absent or has none. */
export function valueOf(group: Group, name: string): number | null {
  return wordOf(group, name)?.value ?? null;
}

/** The first control word of that name right inside a group; null when it is absent. */
export function wordOf(group: Group, name: string): Word | null {
  for (const item of group.items) if ('kind' in item && item.kind === 'word' && item.name === name) return item;
  return null;
}

function isNothing(byte: number | undefined): boolean {
  return byte === CR || byte === LF || byte === 0;
}

function isText(byte: number | undefined): boolean {
  return byte !== undefined && byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE && byte !== TAB && !isNothing(byte);
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
