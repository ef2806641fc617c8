/** What a walk through an RTF file writes: the text, and the notes, headers, boxes and comments that stand inside it. */
import type { Limits } from '../../limits.js';
import { UnreadableError } from '../reader.js';
import { type RunFormat, text } from '../word/build.js';
import { element, type XmlElement } from '../xml.js';
import type { RowDefinition } from './rows.js';
import { type ParagraphEnd, Story } from './story.js';

export type RtfLimits = Pick<Limits, 'characters' | 'cells'>;
export type StoryKind = 'note' | 'edge' | 'box' | 'comment';
type NoteKind = 'footnote' | 'endnote';
/** Where a story is anchored in the text around it. */
export type Anchor = { kind: StoryKind; format: RunFormat; deleted: boolean };

const DEEPEST_STORY = 20;

export class Output {
  readonly comments: XmlElement[] = [];
  readonly edges: XmlElement[] = [];
  /** Characters so far. */
  written = 0;
  private readonly notes: Record<NoteKind, XmlElement[]> = { footnote: [], endnote: [] };
  private readonly stories: Story[] = [new Story()];
  private cells = 0;

  constructor(private readonly limits: RtfLimits) {}

  /** The story that is being written. */
  get story(): Story {
    const story = this.stories.at(-1);
    if (story === undefined) throw new UnreadableError('damaged');
    return story;
  }

  /** @throws UnreadableError `too-long` when the file holds more text than the limits allow */
  addText(piece: string, format: RunFormat, deleted: boolean): void {
    this.written += piece.length;
    if (this.written > this.limits.characters) throw new UnreadableError('too-long', { characters: this.written, limit: this.limits.characters });
    this.story.add(format, deleted, text(piece));
  }

  /** @throws UnreadableError `too-many-cells` when the file holds more cells than the limits allow */
  endCell(end: ParagraphEnd, depth: number): void {
    this.cells += 1;
    if (this.cells > this.limits.cells) throw new UnreadableError('too-many-cells', { cells: this.cells, limit: this.limits.cells });
    this.story.endCell(end, depth);
  }

  /** @throws UnreadableError `too-deep` when stories are nested absurdly deep */
  beginStory(): void {
    if (this.stories.push(new Story()) > DEEPEST_STORY) throw new UnreadableError('too-deep', { limit: DEEPEST_STORY });
  }

  /** Ends the story and puts it where its kind belongs. @param row the row that was being defined in it */
  endStory({ kind, format, deleted }: Anchor, note: NoteKind, end: ParagraphEnd, row: RowDefinition): void {
    const blocks = this.story.close(end, row);
    this.stories.pop();
    if (kind === 'edge') this.edges.push(element('w:hdr', {}, blocks));
    else if (kind === 'comment') this.comments.push(element('w:comment', {}, blocks));
    else if (kind === 'box') this.story.addBox(blocks, format, deleted);
    else {
      const id = this.notes[note].length + 1;
      this.notes[note].push(element(`w:${note}`, { 'w:id': String(id) }, blocks));
      this.story.refer(note, id, format, deleted);
    }
  }

  notesOf(kind: NoteKind): XmlElement {
    return element(`w:${kind}s`, {}, this.notes[kind]);
  }
}
