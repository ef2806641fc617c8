import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { messageIds } from '../../src/messages/index.js';
import { identify } from '../../src/readers/detect.js';
import { readBlocks } from '../../src/readers/index.js';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const openDocument = (media: string): Uint8Array => zipSync({ mimetype: [strToU8(`application/vnd.oasis.opendocument.${media}`), { level: 0 }], 'content.xml': strToU8('x') });

/** A compound file with one directory sector that names the given streams. */
function ole(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * Math.max(4, streams.length));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  streams.forEach((name, i) => {
    const at = 512 + 128 * i;
    [...name].forEach((char, k) => view.setUint16(at + 2 * k, char.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * (name.length + 1), true);
    view.setUint8(at + 66, 2);
  });
  return bytes;
}

const FILES: [string, Uint8Array, string][] = [
  ['a Word file', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
  ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'spreadsheet'],
  ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'presentation'],
  ['an OpenDocument text', openDocument('text'), 'odt'],
  ['an OpenDocument sheet', openDocument('spreadsheet'), 'spreadsheet'],
  ['a zip of reports', zip('a.docx', 'b.docx'), 'zip'],
  ['a zip cut short', zip('word/document.xml').subarray(0, 40), 'damaged'],
  ['an old Word file', ole('Root Entry', 'WordDocument', '1Table'), 'doc'],
  ['an old workbook', ole('Root Entry', 'Workbook'), 'spreadsheet'],
  ['a locked Word file', ole('EncryptionInfo', 'EncryptedPackage'), 'password'],
  ['an Outlook message', ole('__properties_version1.0'), 'email'],
  ['an unknown compound file', ole('Contents'), 'not-recognised'],
  ['a PDF', latin('%PDF-1.7\n'), 'pdf'],
  ['a PDF behind a mark', latin('\u00ef\u00bb\u00bf\n%PDF-1.4\n'), 'pdf'],
  ['RTF', latin('{\\rtf1\\ansi'), 'rtf'],
  ['a web page', latin('<!DOCTYPE html><html>'), 'web-page'],
  ['Word as one XML file', latin('<?xml version="1.0"?><w:wordDocument xmlns:w="x">'), 'word-xml'],
  ['an e-mail', latin('From: a@b.vn\r\nSubject: bao cao\r\n\r\nKinh gui'), 'mail'],
  ['a page saved as one file', latin('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'), 'web-page'],
  ['a page saved by a browser', latin('From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n'), 'web-page'],
  ['a calendar entry', latin('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'), 'calendar'],
  ['a winmail.dat', latin('\u0078\u009f\u003e\u0022\u0001\u0000'), 'winmail'],
  ['a JPEG', latin('\u00ff\u00d8\u00ff\u00e0..JFIF'), 'image-needs-ocr'],
  ['a PNG', latin('\u0089PNG\r\n\u001a\n....'), 'image-needs-ocr'],
  ['a TIFF', latin('II*\u0000....'), 'image-needs-ocr'],
  ['a RAR', latin('Rar!\u001a\u0007\u0000'), 'archive'],
  ['nothing', new Uint8Array(0), 'empty'],
  ['white space', latin('\r\n  \t'), 'empty'],
  ['text', new TextEncoder().encode('Từ: ngày 5\nĐến: ngày 9'), 'text'],
  ['text in a one-byte code', latin('C\u00e9ng h\u00dfa x\u00b7 h\u00e9i ch\u00f1 ngh\u00dca'), 'legacy-encoding'],
  ['bytes of no known kind', latin('\u0000\u0001\u0002\u0003\u00fe'), 'not-recognised'],
  ['text with control characters', latin('abc\u0000\u0001'), 'not-recognised'],
];

describe('what a file is', () => {
  it.each(FILES)('%s', (_, bytes, kind) => {
    expect(identify(bytes)).toBe(kind);
  });

  it('has words for every reason', () => {
    const reasons = new Set(FILES.map(([, , kind]) => kind).filter((kind) => !['docx', 'doc', 'rtf', 'odt', 'pdf', 'text', 'spreadsheet'].includes(kind)));
    expect([...reasons].filter((reason) => !messageIds().includes(`reader.${reason}`))).toEqual([]);
  });

  it('is decided however the file is cut', () => {
    for (const [, bytes] of FILES) {
      for (let end = 0; end <= Math.min(bytes.length, 200); end += 1) expect(() => identify(bytes.subarray(0, end))).not.toThrow();
    }
  });
});

describe('reading', () => {
  it('says why a file is not read', async () => {
    await expect(readBlocks('a.doc', ole('WordDocument'), DEFAULT_LIMITS)).rejects.toMatchObject({ reason: 'damaged' });
    await expect(readBlocks('a.txt', latin('abc'), { ...DEFAULT_LIMITS, bytes: 2 })).rejects.toMatchObject({ reason: 'too-large', params: { limit: 0 } });
  });

  it('reads by content and notes a name that says otherwise', async () => {
    const bytes = new TextEncoder().encode('Tổng: 5 hồ sơ');
    const named = await readBlocks('bao-cao.docx', bytes, DEFAULT_LIMITS);
    expect(named.notes).toEqual([{ id: 'reader.named-otherwise-plain', params: { extension: 'docx' }, page: null }]);
    expect((await readBlocks('bao-cao.md', bytes, DEFAULT_LIMITS)).notes).toEqual([]);
  });
});
