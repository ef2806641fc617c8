/**
 * One run of text, the document's or that of a note, a header or a box, as it grows: paragraphs end where RTF says so,
 * and fall into the cells of the tables that are open.
 */
import { UnreadableError } from '../reader.js';
import type { RtfPicture } from './pictures.js';
import { embeddedObject, noteReference, paragraph, picture, run, type RunFormat, textBox } from '../word/build.js';
import { element, textOf, type XmlElement } from '../xml.js';
import type { ParagraphState } from './formats.js';
import { type RowDefinition, tableOf, type WrittenRow } from './rows.js';
import type { Group } from './tokens.js';

/** A run being written; a deleted one is kept, as every tracked change is. */
type Piece = { format: RunFormat; deleted: boolean; inlines: XmlElement[] };
type OpenTable = { rows: WrittenRow[]; cells: XmlElement[][]; content: XmlElement[] };
export type ParagraphEnd = { state: ParagraphState; list: { num: number; level: number } | null; format: RunFormat; deleted: boolean };

/** Deeper tables than this are made to be deep. */
const DEEPEST_TABLE = 20;

export class Story {
  readonly blocks: XmlElement[] = [];
  /** The mark of the paragraph that is being written, as the file has it printed. */
  mark: Group | null = null;
  private pieces: Piece[] = [];
  private tables: OpenTable[] = [];
  /** What stood last, null for nothing, when the automatic mark of a note was printed: its note follows at once. */
  private marked: Piece | null | undefined;

  add(format: RunFormat, deleted: boolean, inline: XmlElement): void {
    const last = this.pieces.at(-1);
    if (last === undefined || last.format !== format || last.deleted !== deleted) {
      this.pieces.push({ format, deleted, inlines: [inline] });
      return;
    }
    const end = last.inlines.at(-1);
    if (inline.name === 'w:t' && end?.name === 'w:t') end.children = [textOf(end) + textOf(inline)];
    else last.inlines.push(inline);
  }

  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  /** How many tables are open, one inside the other. */
  get depth(): number {
    return this.tables.length;
  }

  /** An automatic mark was printed here (`\chftn`). */
  markNote(): void {
    this.marked = this.pieces.at(-1) ?? null;
  }

  /** Refers to a note. One without automatic mark right before it prints the raised text that stands there. */
  refer(kind: 'footnote' | 'endnote', id: number, format: RunFormat, deleted: boolean): void {
    const last = this.pieces.at(-1) ?? null;
    const isAutomatic = this.marked !== undefined && this.marked === last;
    const own = isAutomatic || last?.format.vertical !== 'superscript' ? null : last.inlines.map(textOf).join('').trim();
    if (own !== null && own !== '') this.pieces.pop();
    // A look of its own, so that no text joins it: what follows in the run of a reference is its mark.
    this.pieces.push({ format: { ...format }, deleted, inlines: noteReference(kind, id, own === '' ? null : own) });
    this.marked = undefined;
  }

  addBox(blocks: XmlElement[], format: RunFormat, deleted: boolean): void {
    if (blocks.length > 0) this.add(format, deleted, textBox(blocks));
  }

  addPicture(format: RunFormat, deleted: boolean, { id, width, height }: RtfPicture): void {
    this.add(format, deleted, picture(id, `width:${width}pt;height:${height}pt`));
  }

  addObject(format: RunFormat, deleted: boolean): void {
    this.add(format, deleted, embeddedObject());
  }

  /** Ends a paragraph, in the cell or outside of tables as its properties say. @param more further properties */
  endParagraph(end: ParagraphEnd, more: XmlElement[] = []): void {
    this.place(end, end.state.inTable ? end.state.depth : 0, more);
  }

  /** Ends a cell and the paragraph in it. @param depth of its table, 1 for the outermost */
  endCell(end: ParagraphEnd, depth: number): void {
    this.place(end, depth, []);
    const table = this.tables[depth - 1];
    if (table === undefined) return;
    table.cells.push(table.content);
    table.content = [];
  }

  /** Ends a row. Text behind its last cell belongs to that cell. */
  endRow(definition: RowDefinition, depth: number): void {
    this.settle(depth);
    const table = this.tables[depth - 1];
    if (table === undefined) return;
    finishRow(table, definition);
    if (definition.last) this.settle(depth - 1, definition);
  }

  /** Closes the story; a paragraph without end mark ends here. */
  close(end: ParagraphEnd, definition: RowDefinition): XmlElement[] {
    if (!this.isEmpty) this.endParagraph(end);
    this.settle(0, definition);
    return this.blocks;
  }

  private place({ state, list, format, deleted }: ParagraphEnd, depth: number, more: XmlElement[]): void {
    this.settle(depth);
    if (depth > DEEPEST_TABLE) throw new UnreadableError('too-deep', { limit: DEEPEST_TABLE });
    while (this.tables.length < depth) this.tables.push({ rows: [], cells: [], content: [] });
    const mark = deleted || format.hidden ? [element('w:rPr', {}, [...(format.hidden ? [element('w:vanish')] : []), ...(deleted ? [element('w:del')] : [])])] : [];
    this.container(depth).push(paragraph({ ...state, list }, this.pieces.map(written), [...mark, ...more]));
    this.pieces = [];
    this.mark = null;
    this.marked = undefined;
  }

  private container(depth: number): XmlElement[] {
    return this.tables[depth - 1]?.content ?? this.blocks;
  }

  /** Ends the tables that are deeper than `depth`. */
  private settle(depth: number, definition: RowDefinition | null = null): void {
    while (this.tables.length > depth) {
      const table = this.tables.pop();
      if (table === undefined) return;
      const known = definition ?? table.rows.at(-1)?.definition;
      if (known !== undefined) finishRow(table, known);
      const made = tableOf(table.rows);
      this.container(this.tables.length).push(...(made === null ? [] : [made]), ...(known === undefined ? [...table.cells.flat(), ...table.content] : []));
    }
  }
}

function finishRow(table: OpenTable, definition: RowDefinition): void {
  if (table.content.length > 0 && table.cells.length === 0) table.cells.push([]);
  table.cells.at(-1)?.push(...table.content);
  if (table.cells.length > 0) table.rows.push({ definition, cells: table.cells });
  table.cells = [];
  table.content = [];
}

function written({ format, deleted, inlines }: Piece): XmlElement {
  const made = run(format, inlines);
  return deleted ? element('w:del', {}, [made]) : made;
}
