/** The readers and the choice between them. A reader is one line here; its library loads when it is first used. */
import type { Limits } from '../limits.js';
import type { Extraction, Note } from '../model.js';
import { identify, isDoc, isDocx, isImage, isOdt, isPdf, isRtf, isSpreadsheet, isText } from './detect.js';
import { type Reader, type Recognition, UnreadableError } from './reader.js';

export const READERS: readonly Reader[] = [
  { id: 'docx', accepts: isDocx, read: async (...given) => (await import('./docx.js')).docxReader.read(...given) },
  { id: 'doc', accepts: isDoc, read: async (...given) => (await import('./doc.js')).docReader.read(...given) },
  { id: 'rtf', accepts: isRtf, read: async (...given) => (await import('./rtf.js')).rtfReader.read(...given) },
  { id: 'odt', accepts: isOdt, read: async (...given) => (await import('./odt.js')).odtReader.read(...given) },
  { id: 'pdf', accepts: isPdf, read: async (...given) => (await import('./pdf.js')).pdfReader.read(...given) },
  { id: 'sheet', accepts: isSpreadsheet, read: async (...given) => (await import('./sheet.js')).sheetReader.read(...given) },
  { id: 'image', accepts: isImage, read: async (...given) => (await import('./image.js')).imageReader.read(...given) },
  { id: 'plain', accepts: isText, read: async (...given) => (await import('./plain.js')).plainReader.read(...given) },
];

/** Extensions under which a kind usually comes, to tell the user of a file that is not what its name says. */
const EXTENSIONS: Record<string, string[]> = {
  docx: ['docx', 'docm', 'dotx'],
  doc: ['doc', 'dot'],
  rtf: ['rtf'],
  odt: ['odt', 'ott', 'fodt'],
  pdf: ['pdf'],
  sheet: ['xlsx', 'xlsm', 'xltx', 'xltm', 'xls', 'xlt', 'ods', 'ots'],
  image: ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'gif', 'bmp', 'webp', 'jfif'],
  plain: ['txt', 'md', 'markdown', 'text', 'csv', 'tsv'],
};

/**
 * Reads a file into blocks, with the reader that its content calls for.
 * @param name the file's name, used for one note only: when its extension is not that of the content
 * @throws UnreadableError naming what the file is, for everything that no reader accepts or that exceeds `limits.bytes`
 */
export async function readBlocks(name: string, bytes: Uint8Array, limits: Limits, recognition: Recognition = { allowed: true }): Promise<Extraction> {
  if (bytes.length > limits.bytes) {
    throw new UnreadableError('too-large', { megabytes: Math.ceil(bytes.length / MEGABYTE), limit: Math.floor(limits.bytes / MEGABYTE) });
  }
  const reader = READERS.find(({ accepts }) => accepts(bytes));
  if (reader === undefined) throw new UnreadableError(identify(bytes));
  const extraction = await reader.read(bytes, limits, recognition);
  return { ...extraction, notes: [...misnamed(name, reader.id), ...extraction.notes] };
}

const MEGABYTE = 1024 * 1024;

function misnamed(name: string, reader: string): Note[] {
  const extension = /\.([^.\\/]+)$/u.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined || (EXTENSIONS[reader] ?? []).includes(extension)) return [];
  return [{ id: `reader.named-otherwise-${reader}`, params: { extension }, page: null }];
}
