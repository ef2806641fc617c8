/** The file information block at the head of the WordDocument stream: where everything else lies. [MS-DOC] 2.5. */
import { ByteView } from '../byte-view.js';
import type { OleFile } from '../ole.js';
import { UnreadableError } from '../reader.js';

const WORD_97 = 0xa5ec;
/** Word 6 and 95 sign as 0xA5DC, in the Far East as 0xA698 or 0xA699. */
const OLD_MARKS = new Set([0xa5dc, 0xa698, 0xa699]);
/** Versions below are Word 6 and 95 (0x65 to 0x69), whose files are built otherwise; 0xBF is the first of Word 97. */
const OLDEST = 0xbf;
const ENCRYPTED = 0x100;
const TABLE_1 = 0x200;

/** Parts of the table stream by their place in FibRgFcLcb97, 2.5.6. */
const PARTS = {
  styles: 1, footnoteRefs: 2, footnoteTexts: 3, commentRefs: 4, sections: 6, characters: 12, paragraphs: 13, fonts: 15, settings: 31, pieces: 33,
  shapes: 40, endnoteRefs: 46, endnoteTexts: 47, drawings: 50, boxTexts: 56, lists: 73, listOverrides: 74,
} as const;
export type PartName = keyof typeof PARTS;

/** Texts of a document, which follow one another in this order: FibRgLw97, 2.5.4. */
const STORIES = ['main', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes', 'headerBoxes'] as const;
export type StoryName = (typeof STORIES)[number];
/** A range of character positions, counted through all texts. */
export type Range = { start: number; end: number };

export type Fib = {
  document: ByteView;
  table: ByteView;
  /** Large properties and pictures; absent in files without any. */
  data: ByteView | null;
  stories: Record<StoryName, Range>;
  /** Bytes of one part, and where they begin in the table stream; null when the file has none. */
  part(name: PartName): { bytes: ByteView; at: number } | null;
};

/**
 * @throws UnreadableError `password` for an encrypted file, `word-95` for one of Word 6 or 95, `damaged` when the
 * block or a stream it names is missing or cut short
 */
export function readFib(ole: OleFile): Fib {
  const stream = (name: string): ByteView | null => {
    const bytes = ole.stream(name);
    return bytes === null ? null : new ByteView(bytes);
  };
  const document = stream('WordDocument') ?? fail();
  const mark = document.u16(0);
  const flags = document.u16(10);
  if (OLD_MARKS.has(mark) || (mark === WORD_97 && document.u16(2) < OLDEST)) throw new UnreadableError('word-95');
  if (mark !== WORD_97) fail();
  if ((flags & ENCRYPTED) !== 0) throw new UnreadableError('password');
  const table = stream((flags & TABLE_1) === 0 ? '0Table' : '1Table') ?? fail();

  const longs = 34 + 2 * document.u16(32) + 2;
  const pairs = longs + 4 * document.u16(longs - 2) + 2;
  const count = document.u16(pairs - 2);
  return {
    document, table, data: stream('Data'), stories: readStories(document, longs),
    part: (name) => {
      const index = PARTS[name];
      if (index >= count) return null;
      const at = document.u32(pairs + 8 * index);
      const length = document.u32(pairs + 8 * index + 4);
      return length === 0 ? null : { bytes: table.slice(at, length), at };
    },
  };
}

function readStories(document: ByteView, longs: number): Record<StoryName, Range> {
  let at = 0;
  const ranges = STORIES.map((name, index): [StoryName, Range] => {
    const length = document.i32(longs + 12 + 4 * index);
    if (length < 0) fail();
    at += length;
    return [name, { start: at - length, end: at }];
  });
  return Object.fromEntries(ranges) as Record<StoryName, Range>;
}

function fail(): never {
  throw new UnreadableError('damaged');
}
