/** The file in a `\pict` group: hex digits behind words that tell its kind and size (Rich Text Format Specification 1.9.1, Pictures). */
import type { PictureFile } from '../word/pictures.js';
import { Tokens } from './tokens.js';

/** In points, as shown; 0 where it is not told. `id` is that of `Pictures.find`. */
export type RtfPicture = { id: string; width: number; height: number };

const TWIPS_PER_POINT = 20;
const KINDS: Record<string, string> = { pngblip: 'png', jpegblip: 'jpg', emfblip: 'emf', wmetafile: 'wmf', dibitmap: 'dib', wbitmap: 'bmp', macpict: 'pict' };

/** The pictures of one file, by the order in which they stand there. */
export class Pictures {
  private readonly files: PictureFile[] = [];

  /** @param group what stands between the word `\pict` and the end of its group; digits are read when the file is asked for */
  add(group: Uint8Array): RtfPicture {
    const { file, width, height } = pictureIn(group, this.files.length + 1);
    return { id: String(this.files.push(file) - 1), width, height };
  }

  find(id: string): PictureFile | null {
    return this.files[Number(id)] ?? null;
  }
}

function pictureIn(group: Uint8Array, number: number): Omit<RtfPicture, 'id'> & { file: PictureFile } {
  const values = new Map<string, number>();
  let kind = 'bin';
  const digitsAt = walk(group, (name, value) => {
    kind = KINDS[name] ?? kind;
    if (value !== null) values.set(name, value);
  });
  const shown = (side: 'w' | 'h', scale: 'x' | 'y'): number => ((values.get(`pic${side}goal`) ?? 0) / TWIPS_PER_POINT) * ((values.get(`picscale${scale}`) ?? 100) / 100);
  return { file: { name: `${number}.${kind}`, bytes: () => binaryIn(group) ?? fromHex(digitsAt) }, width: shown('w', 'x'), height: shown('h', 'y') };
}

/** Hands over the words of the group itself; gives its texts, those of groups in it left out. */
function walk(group: Uint8Array, onWord: (name: string, value: number | null) => void): Uint8Array[] {
  const tokens = new Tokens(group);
  const texts: Uint8Array[] = [];
  for (let depth = 0; ;) {
    const token = tokens.next();
    if (token.kind === 'end' || (token.kind === 'close' && depth === 0)) return texts;
    if (token.kind === 'open') depth += 1;
    else if (token.kind === 'close') depth -= 1;
    else if (depth === 0 && token.kind === 'word') onWord(token.name, token.value);
    else if (depth === 0 && token.kind === 'bytes') texts.push(token.bytes);
  }
}

/** Words before the bytes of `\bin` are few. */
const HEADER = 4096;

function binaryIn(group: Uint8Array): Uint8Array | null {
  const header = Buffer.from(group.buffer, group.byteOffset, Math.min(HEADER, group.byteLength)).toString('latin1');
  const found = /\\bin(\d{1,9}) ?/u.exec(header);
  return found === null ? null : group.subarray(found.index + found[0].length, found.index + found[0].length + Number(found[1]));
}

function fromHex(texts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.from(texts.map((text) => Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('latin1').replace(/[^\da-f]/giu, '')).join(''), 'hex'));
}
