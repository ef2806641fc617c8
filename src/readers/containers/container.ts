/** What every kind of container is: files inside a file, each to be read as a report of its own. */
import type { Note } from '../../model.js';

/** One file inside. Its place in `members` is how it is asked for. */
export type Member = {
  /** Harmless and not empty; two members may share it. */
  name: string;
  /** Declared unpacked size in bytes. */
  size: number;
  /** No file that anyone sent: a picture of a mail's text, a signature. Told of, never read. */
  aside: boolean;
};

export type Container = {
  kind: 'zip' | 'mail';
  members: Member[];
  /**
   * One member's bytes, with what is to be known of how they got here.
   * @throws UnreadableError when the member can't be unpacked
   */
  open(index: number): { bytes: Uint8Array; notes: Note[] };
};
