/**
 * What a file is, decided by its bytes and never by its name: `.docx` files named `.doc` and saved web pages
 * named `.doc` both arrive. Signatures: PKWARE APPNOTE 4.3.7 and 4.3.12 (zip), [MS-CFB] 2.2 and 2.6 (OLE compound
 * files), ISO 32000 7.5.2 (PDF), [MS-OFFCRYPTO] 2.3.4.4 (the EncryptedPackage stream of a file with a password).
 */
import { openOle } from './ole.js';
import { decodeText } from './plain-decode.js';
import { entryCount, readDirectory } from './zip.js';

/** `docx`, `doc`, `rtf`, `odt`, `pdf`, `spreadsheet` and `text` have readers, `zip` and `mail` hold files (`containers.ts`); every other slug is a reason `reader.<slug>` of the catalogue. */
export type FileKind =
  | 'docx' | 'doc' | 'pdf' | 'text' | 'zip' | 'mail'
  | 'empty' | 'damaged' | 'password' | 'not-recognised'
  | 'odt' | 'rtf' | 'word-xml' | 'web-page' | 'spreadsheet' | 'presentation' | 'email'
  | 'archive' | 'winmail' | 'calendar' | 'image-needs-ocr' | 'legacy-encoding';

/** The kind of a file. Reads a few hundred bytes, a zip's directory, or (for text alone) the whole. */
export function identify(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (isImage(bytes)) return 'image-needs-ocr';
  if (startsWith(bytes, OLE)) return identifyOle(bytes);
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return identifyZip(bytes);
  if (ARCHIVES.some((signature) => startsWith(bytes, signature))) return 'archive';
  if (startsWith(bytes, TNEF)) return 'winmail';
  if (hasPdfHeader(bytes)) return 'pdf';
  return identifyText(bytes);
}

const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
/** RAR, 7z, gzip, Cabinet. */
const ARCHIVES = ['Rar!\u001a\u0007', '7z\u00bc\u00af\u0027\u001c', '\u001f\u008b', 'MSCF'];
/** [MS-OXTNEF] 2.1.3.2: what Outlook puts around attachments for other Outlooks, as winmail.dat. */
const TNEF = '\u0078\u009f\u003e\u0022';
/** JPEG, PNG, TIFF (both byte orders), GIF, BMP. */
const IMAGES = ['\u00ff\u00d8\u00ff', '\u0089PNG\r\n\u001a\n', 'II*\u0000', 'MM\u0000*', 'GIF87a', 'GIF89a'];
const PDF_HEADER_WITHIN = 1024;

/** True for a PDF; readers accept its header anywhere in the first 1024 bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return hasPdfHeader(bytes) && identify(bytes) === 'pdf';
}

function hasPdfHeader(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, PDF_HEADER_WITHIN).includes('%PDF-');
}

/** True for a Word document as Office Open XML, macros or not. */
export function isDocx(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'PK\u0003\u0004') && identifyZip(bytes) === 'docx';
}

/** True for a workbook of Excel or Calc, of any age. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  return (startsWith(bytes, OLE) || startsWith(bytes, 'PK\u0003\u0004')) && identify(bytes) === 'spreadsheet';
}

/** True for an OpenDocument text, packed or flat. */
export function isOdt(bytes: Uint8Array): boolean {
  return identify(bytes) === 'odt';
}

/** True for RTF, which Word also saves under the name of .doc. */
export function isRtf(bytes: Uint8Array): boolean {
  return identify(bytes) === 'rtf';
}

/** True for a Word document of the years 1993 to 2003, of those too that the reader then turns away by name. */
export function isDoc(bytes: Uint8Array): boolean {
  return startsWith(bytes, OLE) && identifyOle(bytes) === 'doc';
}

/** True for text in UTF-8 or marked UTF-16 that is not another format's source (RTF, HTML, e-mail). */
export function isText(bytes: Uint8Array): boolean {
  return identify(bytes) === 'text';
}

/** True for a picture: JPEG, PNG, TIFF, GIF, BMP, WebP, HEIF. */
export function isImage(bytes: Uint8Array): boolean {
  if (IMAGES.some((signature) => startsWith(bytes, signature))) return true;
  const head = ascii(bytes, 0, 12);
  const isBitmap = head.startsWith('BM') && bytes.length > 26 && bytes[6] === 0 && bytes[8] === 0;
  return isBitmap || /^RIFF[^]{4}WEBP/u.test(head) || /^[^]{4}ftyp(?:hei|hev|mif|avif)/u.test(head);
}

// ---------------------------------------------------------------- OLE compound files

const OLE_STREAMS: [string, FileKind][] = [
  ['EncryptedPackage', 'password'],
  ['WordDocument', 'doc'],
  ['Workbook', 'spreadsheet'],
  ['Book', 'spreadsheet'],
  ['PowerPoint Document', 'presentation'],
  ['__properties_version1.0', 'email'],
];

function identifyOle(bytes: Uint8Array): FileKind {
  const names = rootNames(bytes);
  return OLE_STREAMS.find(([name]) => names.has(name))?.[1] ?? 'not-recognised';
}

/** Streams of the root, so that a file is not taken for one of those embedded in it; of a damaged file all names it shows. */
function rootNames(bytes: Uint8Array): ReadonlySet<string> {
  try {
    return openOle(bytes).names;
  } catch {
    return namesAnywhere(bytes);
  }
}

/** Directory entries are 128 bytes, sector-aligned; each begins with its name in UTF-16LE, at 64 its length. */
function namesAnywhere(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true);
    if (length < 4 || length > 64 || length % 2 === 1 || (view.getUint8(at + 66) !== 1 && view.getUint8(at + 66) !== 2)) continue;
    let name = '';
    for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
    names.add(name);
  }
  return names;
}

// ---------------------------------------------------------------- zip

function identifyZip(bytes: Uint8Array): FileKind {
  const names = zipNames(bytes);
  if (names === null) return 'damaged';
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^word\/(?:document|document\d+)\.xml$/iu)) return 'docx';
  if (has(/^xl\/workbook\.(?:xml|bin)$/iu)) return 'spreadsheet';
  if (has(/^ppt\/presentation\.xml$/iu)) return 'presentation';
  if (names[0] === 'mimetype') {
    const media = ascii(bytes, 30 + 'mimetype'.length, 80);
    if (media.includes('opendocument.text')) return 'odt';
    if (media.includes('opendocument.spreadsheet')) return 'spreadsheet';
    if (media.includes('opendocument.presentation')) return 'presentation';
  }
  // One that was packed anew by a program that knows nothing of it; its reader sees what it is.
  if (has(/^content\.xml$/u) && has(/^META-INF\/manifest\.xml$/u) && has(/^mimetype$/u)) return 'odt';
  return 'zip';
}

/** More entries than this are of no document; what holds them is refused later, by the limits. */
const MOST_NAMES = 0xffff;

/** The names in a zip's central directory, null when there is none (the file was cut short). */
function zipNames(bytes: Uint8Array): string[] | null {
  try {
    return entryCount(bytes) > MOST_NAMES ? [] : readDirectory(bytes).map(({ name }) => name);
  } catch {
    return null;
  }
}

// ---------------------------------------------------------------- text

const MAIL_HEADER = /^(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|MIME-Version|Message-ID|X-[\w-]+|Content-Type): /gimu;

function identifyText(bytes: Uint8Array): FileKind {
  const head = ascii(bytes, 0, 2048).replace(/^\u00ef\u00bb\u00bf/u, '').trimStart();
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (isFlatOdt(bytes, head)) return 'odt';
  if (/^BEGIN:VC(?:ALENDAR|ARD)\s/iu.test(head)) return 'calendar';
  if (/^<\?xml[^]*<(?:w:wordDocument|pkg:package)/u.test(head)) return 'word-xml';
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(head)) return 'web-page';
  const headers = head.split(/\r?\n\r?\n/u)[0] ?? '';
  if ((headers.match(MAIL_HEADER)?.length ?? 0) >= 2) return isSavedPage(headers) ? 'web-page' : 'mail';
  const decoded = decodeText(bytes);
  if (decoded.kind === 'text') return decoded.text.trim() === '' ? 'empty' : 'text';
  return decoded.kind === 'binary' ? 'not-recognised' : 'legacy-encoding';
}

/** A page saved as one file (.mht, also what Word calls "Single File Web Page") has the form of a mail without sender or addressee. */
function isSavedPage(headers: string): boolean {
  return /^From: <?Saved by /imu.test(headers) || !/^(?:From|To|Received|Return-Path|Delivered-To|Message-ID): /imu.test(headers);
}

/** The declarations of LibreOffice's namespaces fill some kilobytes before the media type comes. */
const FLAT_HEAD = 16_384;

function isFlatOdt(bytes: Uint8Array, head: string): boolean {
  return /^(?:<\?xml[^>]*\?>\s*)?<office:document[\s>]/u.test(head)
    && /^[^]*?<office:document[^>]*office:mimetype=["']application\/vnd\.oasis\.opendocument\.text/u.test(ascii(bytes, 0, FLAT_HEAD));
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return ascii(bytes, 0, signature.length) === signature;
}

/** Bytes as characters of the same value. */
function ascii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(bytes.length, start + length)));
}
