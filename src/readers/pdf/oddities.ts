/** What a PDF holds besides its pages, and what had to be mended to read it: told, never run or opened. ISO 32000-1, 7.5.5, 7.11.4, 12.6.4. */
import type { Note } from '../../model.js';
import type { OpenPdf } from './engine.js';

const note = (id: string, params: Note['params'] = {}): Note => ({ id, params, page: null });

/** @param open null where the first engine could not open the file, and nothing is known of what it holds */
export function oddities(bytes: Uint8Array, open: OpenPdf | null): Note[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { scripts = 0, attachments = 0 } = open?.beside ?? {};
  const acts = scripts > 0 || ['/JavaScript', '/Launch'].some((action) => data.includes(action, 0, 'latin1'));
  return [
    ...(acts ? [note('reader.pdf-scripts')] : []),
    ...(attachments > 0 ? [note('reader.pdf-attachments', { count: attachments })] : []),
    ...(open !== null && hasLostTable(data) ? [note('reader.pdf-rebuilt')] : []),
  ];
}

/** Where the file's end points to stands neither a table of references nor a stream of them: the engine made its own. */
function hasLostTable(data: Buffer): boolean {
  const end = data.subarray(Math.max(0, data.length - 2048)).toString('latin1');
  const [, offset] = [...end.matchAll(/startxref\s+(\d{1,10})/gu)].at(-1) ?? [];
  if (offset === undefined) return true;
  const header = Math.max(0, data.subarray(0, 1024).indexOf('%PDF-', 0, 'latin1'));
  return ![Number(offset), Number(offset) + header].some((at) => /^\s*(?:xref|\d+\s+\d+\s+obj)/u.test(data.subarray(at, at + 64).toString('latin1')));
}
