/** The parts of a workbook as a zip, made piece by piece: a sheet is never in memory as a whole. */
import { constants, deflateRawSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** Characters that are compressed at a time. */
const LUMP = 1_000_000;
/** Zips hold a time; results of a run hold none that differs. */
const TIME = new Date(2000, 0, 1);

/** Deflated by Node itself, lump by lump: each but the last ends on a whole byte, so that they are one stream. */
class Deflated extends ZipPassThrough {
  override compression = 8;

  protected override process(chunk: Uint8Array<ArrayBuffer>, final: boolean): void {
    this.ondata(null, new Uint8Array(deflateRawSync(chunk, { finishFlush: final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH })), final);
  }
}

/** @param parts in the order in which they are to stand */
export function zipped(parts: Iterable<[name: string, content: Uint8Array | Iterable<string>]>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of parts) {
    const file = Object.assign(new Deflated(name), { mtime: TIME });
    zip.add(file);
    if (content instanceof Uint8Array) file.push(content, true);
    else {
      let lump = '';
      for (const piece of content) {
        lump += piece;
        if (lump.length < LUMP) continue;
        file.push(Buffer.from(lump));
        lump = '';
      }
      file.push(Buffer.from(lump), true);
    }
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}
