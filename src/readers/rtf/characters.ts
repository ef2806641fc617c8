/** Characters of RTF text on their way out: bytes are gathered until the code page or the look changes. */
import { decodeBytes } from './code-pages.js';

export class CharacterBuffer {
  private parts: Uint8Array[] = [];
  private page = 0;
  /** Characters still to come that repeat a Unicode one for readers that know none. */
  private skip = 0;

  constructor(private readonly emit: (text: string) => void) {}

  /** Adds text in a code page. */
  add(bytes: Uint8Array, page: number): void {
    const kept = bytes.subarray(Math.min(this.skip, bytes.length));
    this.skip -= bytes.length - kept.length;
    if (kept.length === 0) return;
    if (page !== this.page) this.decode();
    this.page = page;
    this.parts.push(kept);
  }

  /** Adds what a control word or symbol prints. */
  addSign(text: string): void {
    if (this.skip > 0) this.skip -= 1;
    else {
      this.decode();
      this.emit(text);
    }
  }

  /** Adds a UTF-16 code unit that so many characters follow for older readers (`\uc`). */
  addUnit(unit: number, fallback: number): void {
    this.decode();
    this.emit(String.fromCharCode(unit));
    this.skip = fallback;
  }

  /** Gives out all that was gathered. A fallback ends at the next control word or brace at the latest. */
  flush(): void {
    this.decode();
    this.skip = 0;
  }

  private decode(): void {
    if (this.parts.length === 0) return;
    const text = decodeBytes(this.parts.length === 1 ? this.parts[0] ?? new Uint8Array(0) : Buffer.concat(this.parts), this.page);
    this.parts = [];
    this.emit(text);
  }
}
