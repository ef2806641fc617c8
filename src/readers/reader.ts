/** What every reader is: one file, found by its name, registered by one line in `index.ts`. */
import type { Limits } from '../limits.js';
import type { Extraction } from '../model.js';
import type { NativeEngine } from './ocr/native-engine.js';

export type Reader = {
  /** Slug that appears as `source.reader`: "docx". */
  id: string;
  /** Whether these bytes are of this reader's format; decided by content, never by the file's name. */
  accepts(bytes: Uint8Array): boolean;
  /**
   * Reads the whole file; pages without text are recognised where `recognition` is given and allows it. Loads its library when called, not when imported.
   * @throws UnreadableError when nothing of the file can be trusted; lesser troubles become notes
   */
  read(bytes: Uint8Array, limits: Limits, recognition?: Recognition): Promise<Extraction>;
};

/** Whether pictures of pages are recognised. */
export type Recognition = {
  allowed: boolean;
  /** The engine of the machine, to be used instead of the one that comes with the program. */
  native?: NativeEngine | null;
  /** Called before the first picture is touched; what it throws ends the reading. */
  onPictures?: () => void;
  /** Asked before a second library is given a file of which the first could make no sense; false where that has ended a process. */
  secondEngine?: () => boolean;
  /** Told of each page done: it takes seconds a page. */
  onPage?: (page: number, pages: number) => void;
};

/** Why a file could not be read; `id` of a message is `reader.<reason>`. */
export class UnreadableError extends Error {
  readonly reason: string;
  readonly params: Record<string, string | number>;

  constructor(reason: string, params: Record<string, string | number> = {}) {
    super(reason);
    this.name = 'UnreadableError';
    this.reason = reason;
    this.params = params;
  }
}
