/** Walks the groups of an RTF file and gives what it holds as trees of WordprocessingML. */
import { UnreadableError } from '../reader.js';
import type { RunFormat } from '../word/build.js';
import type { WordSource } from '../word/source.js';
import { element, type XmlElement } from '../xml.js';
import { CharacterBuffer } from './characters.js';
import { type Destination, destinationOf } from './destinations.js';
import { addInstruction, beginField, beginResult, endField, type Field } from './fields.js';
import { type Fonts, plainText, readFonts, SIGNS, WORDS } from './fonts.js';
import { applyToParagraph, applyToRun, fontOf, PLAIN, plainRun, type ParagraphState, runFormat, type RunState } from './formats.js';
import { listOf, type Lists, newLists, numberingOf, readLists, readOverrides } from './lists.js';
import { applyToNotes, newNoteSettings, type NoteSettings, noteSettings } from './note-settings.js';
import { Output, type RtfLimits, type StoryKind } from './output.js';
import { applyToRow, newRow, type RowDefinition } from './rows.js';
import { Pictures } from './pictures.js';
import type { ParagraphEnd, Story } from './story.js';
import { readGroup, type Token, Tokens, type Word } from './tokens.js';

const OWN_PAGES: Record<string, number> = { mac: 10000, pc: 437, pca: 850 };
const LATIN = 1252;
/** Deeper groups than any word processor writes. */
const DEEPEST_GROUP = 1000;

/** What a group inherits from the one around it, and gives back at its end. */
type State = {
  run: RunState;
  paragraph: ParagraphState;
  /** How many characters of a fallback follow each `\u`. */
  fallback: number;
  /** Whether text is printed. */
  mute: boolean;
  /** No word was read yet, or `\*` alone: the group may still be a destination. */
  fresh: boolean;
  ignorable: boolean;
  /** The note that the group holds is an endnote. */
  endnote: boolean;
  atEnd: (() => void) | null;
};

/**
 * Reads a whole file.
 * @throws UnreadableError `damaged` when it ends before its groups do or they are nested absurdly deep, `too-long` and
 * `too-many-cells` when it holds more than the limits allow
 */
export function readDocument(bytes: Uint8Array, limits: RtfLimits): WordSource {
  return new Walk(bytes, limits).read();
}

class Walk {
  private readonly tokens: Tokens;
  private readonly fonts: Fonts = { byNumber: new Map(), ownPage: LATIN };
  private readonly lists: Lists = newLists();
  private readonly settings: NoteSettings = newNoteSettings();
  private readonly fields: Field[] = [];
  private readonly formats = new WeakMap<RunState, RunFormat>();
  private readonly characters: CharacterBuffer;
  private readonly output: Output;
  private state: State = { run: plainRun(null), paragraph: PLAIN, fallback: 1, mute: false, fresh: false, ignorable: false, endnote: false, atEnd: null };
  private stack: State[] = [];
  /** Rows of outermost tables and of those inside them, of which only the one being defined is meant by words of rows. */
  private row: RowDefinition = newRow();
  private innerRow: RowDefinition = newRow();
  private inInnerRow = false;
  private readonly pictures = new Pictures();
  private defaultFont: number | null = null;

  constructor(bytes: Uint8Array, limits: RtfLimits) {
    this.tokens = new Tokens(bytes);
    this.output = new Output(limits);
    this.characters = new CharacterBuffer((piece) => this.addText(piece));
  }

  read(): WordSource {
    for (;;) {
      const token = this.tokens.next();
      if (token.kind === 'end') throw new UnreadableError('damaged');
      this.take(token);
      if (token.kind === 'close' && this.stack.length === 0) break;
    }
    // Text behind the end is no RTF: a brace was lost or turned into something else.
    if (!this.tokens.isAtEnd()) throw new UnreadableError('damaged');
    const blocks = this.story.close(this.paragraphEnd(), this.row);
    return {
      main: element('w:document', {}, [element('w:body', {}, blocks)]),
      styles: null,
      numbering: numberingOf(this.lists),
      settings: noteSettings(this.settings),
      footnotes: this.output.notesOf('footnote'),
      endnotes: this.output.notesOf('endnote'),
      comments: element('w:comments', {}, this.output.comments),
      edges: this.output.edges,
      mediaType: 'application/rtf',
      picture: (id) => this.pictures.find(id),
    };
  }

  private get story(): Story {
    return this.output.story;
  }

  private get format(): RunFormat {
    const { run } = this.state;
    const known = this.formats.get(run) ?? runFormat(run, this.fonts);
    this.formats.set(run, known);
    return known;
  }

  private take(token: Token): void {
    const wasFresh = this.state.fresh;
    this.state.fresh = false;
    switch (token.kind) {
      case 'open': this.open(); break;
      case 'close': this.close(); break;
      case 'bytes': if (!this.state.mute) this.characters.add(token.bytes, this.page); break;
      case 'symbol': this.takeSymbol(token.name, wasFresh); break;
      case 'word': this.takeWord(token, wasFresh); break;
      case 'end': break;
    }
  }

  private get page(): number {
    return this.fonts.byNumber.get(fontOf(this.state.run) ?? -1)?.page ?? this.fonts.ownPage;
  }

  private open(): void {
    this.characters.flush();
    if (this.stack.push(this.state) > DEEPEST_GROUP) throw new UnreadableError('too-deep', { limit: DEEPEST_GROUP });
    this.state = { ...this.state, fresh: true, ignorable: false, endnote: false, atEnd: null };
  }

  private close(): void {
    this.characters.flush();
    this.state.atEnd?.();
    const around = this.stack.pop();
    if (around === undefined) throw new UnreadableError('damaged');
    this.state = around;
  }

  private takeSymbol(name: string, wasFresh: boolean): void {
    if (name === '*') {
      this.state.fresh = wasFresh;
      this.state.ignorable = true;
      return;
    }
    const sign = SIGNS.get(name);
    if (sign !== undefined && !this.state.mute) this.characters.addSign(sign);
  }

  private takeWord(word: Word, wasFresh: boolean): void {
    const { name, value } = word;
    if (name === 'u' && value !== null) {
      if (!this.state.mute) this.characters.addUnit(value & 0xffff, this.state.fallback);
      return;
    }
    const sign = WORDS.get(name);
    if (sign !== undefined) {
      if (!this.state.mute) this.characters.addSign(sign);
      return;
    }
    this.characters.flush();
    if (wasFresh) {
      const destination = destinationOf(name, this.state.ignorable);
      if (destination !== null) {
        this.begin(destination, name);
        return;
      }
    }
    this.takeProperty(name, value);
  }

  private takeProperty(name: string, value: number | null): void {
    const { state } = this;
    const run = applyToRun(state.run, name, value);
    if (run !== null) {
      state.run = run;
      return;
    }
    const paragraph = applyToParagraph(state.paragraph, name, value);
    if (paragraph !== null) state.paragraph = paragraph;
    else if (!applyToRow(this.inInnerRow ? this.innerRow : this.row, name, value) && !applyToNotes(this.settings, name, value)) this.takeCharacter(name, value);
  }

  private takeCharacter(name: string, value: number | null): void {
    switch (name) {
      case 'plain': this.state.run = plainRun(this.defaultFont); break;
      case 'uc': this.state.fallback = Math.max(0, value ?? 1); break;
      case 'deff': this.defaultFont = value; this.state.run = plainRun(value); break;
      case 'ansicpg': this.fonts.ownPage = value ?? LATIN; break;
      case 'mac': case 'pc': case 'pca': this.fonts.ownPage = OWN_PAGES[name] ?? LATIN; break;
      case 'tab': this.addInline(element('w:tab')); break;
      case 'line': case 'lbr': this.addInline(element('w:br')); break;
      case 'page': case 'column': this.addInline(element('w:br', { 'w:type': name })); break;
      case 'chftn': if (!this.state.mute) this.story.markNote(); break;
      case 'ftnalt': this.state.endnote = true; break;
      case 'par': if (!this.state.mute) this.story.endParagraph(this.paragraphEnd()); break;
      case 'sect': if (!this.state.mute) this.story.endParagraph(this.paragraphEnd(), [element('w:sectPr')]); break;
      case 'cell': this.endCell(1); break;
      case 'nestcell': this.endCell(Math.max(2, this.state.paragraph.depth)); break;
      case 'trowd': this.beginRow(); break;
      case 'row': this.story.endRow(this.row, 1); this.row.last = false; break;
      case 'nestrow': this.story.endRow(this.innerRow, Math.max(2, this.story.depth)); break;
      default: break;
    }
  }

  private beginRow(): void {
    if (this.inInnerRow) this.innerRow = newRow();
    else this.row = newRow();
  }

  private endCell(depth: number): void {
    if (!this.state.mute) this.output.endCell(this.paragraphEnd(), depth);
  }

  private addText(piece: string): void {
    this.output.addText(piece, this.format, this.state.run.deleted);
  }

  private addInline(inline: XmlElement): void {
    if (!this.state.mute) this.story.add(this.format, this.state.run.deleted, inline);
  }

  private paragraphEnd(): ParagraphEnd {
    const { paragraph, run } = this.state;
    const list = listOf(this.lists, this.fonts, paragraph.list, paragraph.level, this.story.mark);
    return { state: paragraph, list, format: this.format, deleted: run.deleted };
  }

  private begin(destination: Destination, name: string): void {
    const { state, tokens } = this;
    switch (destination) {
      case 'skip': this.passOver(); break;
      case 'mute': state.mute = true; break;
      case 'fonts': this.consume(() => { readFonts(readGroup(tokens), this.fonts); }); break;
      case 'lists': this.consume(() => { readLists(readGroup(tokens), this.lists, this.fonts); }); break;
      case 'overrides': this.consume(() => { readOverrides(readGroup(tokens), this.lists, this.fonts); }); break;
      case 'mark': this.consume(() => { this.story.mark = readGroup(tokens); }); break;
      case 'picture': this.consume(() => { this.story.addPicture(this.format, state.run.deleted, this.pictures.add(tokens.skipGroup())); }); break;
      case 'object': this.story.addObject(this.format, state.run.deleted); this.passOver(); break;
      case 'nested-row': state.mute = true; this.inInnerRow = true; state.atEnd = () => { this.inInnerRow = false; }; break;
      case 'fraction': this.addText('/'); break;
      case 'exponent': state.run = { ...state.run, vertical: 'superscript' }; break;
      case 'index': state.run = { ...state.run, vertical: 'subscript' }; break;
      case 'field': case 'instruction': case 'result': this.beginFieldPart(destination); break;
      case 'note': case 'edge': case 'box': case 'comment': this.beginStory(destination); break;
      case 'inside': if (name === 'ud') state.mute = false; break;
    }
  }

  /** Leaves the rest of the group out. */
  private passOver(): void {
    this.consume(() => { this.tokens.skipGroup(); });
  }

  /** Reads the rest of the group in another way, its end included. */
  private consume(read: () => void): void {
    read();
    this.close();
  }

  private beginFieldPart(part: 'field' | 'instruction' | 'result'): void {
    const { state } = this;
    const add = (inline: XmlElement): void => { if (!state.mute) this.story.add(this.format, state.run.deleted, inline); };
    const field = this.fields.at(-1);
    if (part === 'field') {
      const begun = beginField(add);
      this.fields.push(begun);
      state.atEnd = () => {
        this.fields.pop();
        endField(begun, this.output.written, add);
      };
    } else if (part === 'instruction') {
      this.consume(() => {
        const group = readGroup(this.tokens);
        if (field !== undefined) addInstruction(field, plainText(group, this.fonts, fontOf(state.run)), group, add);
      });
    } else if (field !== undefined) beginResult(field, this.output.written, add);
  }

  private beginStory(kind: StoryKind): void {
    const { state } = this;
    const anchor = { kind, format: this.format, deleted: state.run.deleted };
    const around = { row: this.row, innerRow: this.innerRow, inInnerRow: this.inInnerRow, fields: this.fields.splice(0) };
    this.output.beginStory();
    this.inInnerRow = false;
    state.mute = false;
    state.paragraph = PLAIN;
    state.run = plainRun(this.defaultFont);
    state.atEnd = () => {
      this.output.endStory(anchor, this.state.endnote ? 'endnote' : 'footnote', this.paragraphEnd(), this.row);
      this.row = around.row;
      this.innerRow = around.innerRow;
      this.inInnerRow = around.inInnerRow;
      this.fields.push(...around.fields);
    };
  }
}
