/** What is fuzzed: for each reader its seeds and how they are spoilt. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { RTF, spoilMarkup } from './markup.mjs';
import { spoilOle } from './ole.mjs';
import { spoilPackage, spoilZip } from './package.mjs';
import { spoilPdf } from './pdf.mjs';
import { spoilPlain } from './plain.mjs';
import { spoilBytes } from './values.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['fixtures', 'test/readers/sheets', 'test/readers/pdf'];

function all() {
  return FOLDERS.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort().map((name) => join(ROOT, folder, name)));
}

function files(extension) {
  return all().filter((path) => extname(path) === extension && !/(?:about|README)\.md$/u.test(path)).map((path) => new Uint8Array(readFileSync(path)));
}

const latin1 = (bytes) => Buffer.from(bytes).toString('latin1');
const spoilRtf = (bytes, chances, other) => new Uint8Array(Buffer.from(spoilMarkup(latin1(bytes), RTF, chances, latin1(other)), 'latin1'));

function zips() {
  const [text, docx] = [files('.md')[0], files('.docx')[0]];
  const inner = zipSync({ 'a.docx': docx, 'b/bao cao.md': text }, { mtime: '2025-01-01' });
  return [inner, zipSync({ 'trong.zip': inner, 'c.md': text, 'An Hoà/': new Uint8Array(0) }, { mtime: '2025-01-01' })];
}

function mails() {
  const [text, docx] = [files('.md')[0], files('.docx')[0]];
  const part = (name, bytes, more = '') => `--b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\r\n')}\r\n`;
  const mail = `From: a@b.vn\r\nTo: c@d.vn\r\nSubject: =?UTF-8?B?QsOhbyBjw6FvIHRow6FuZyA2?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKính gửi\r\n${part('a.docx', docx)}${part('=?UTF-8?Q?b=C3=A1o.md?=', text, 'Content-ID: <1>\r\n')}--b--\r\n`;
  return [new Uint8Array(Buffer.from(mail))];
}

async function pictures() {
  const { default: sharp } = await import('sharp');
  const base = sharp({ create: { width: 120, height: 90, channels: 3, background: '#ffffff' } });
  const made = await Promise.all([base.clone().png(), base.clone().jpeg(), base.clone().tiff(), base.clone().webp(), base.clone().gif()].map((image) => image.toBuffer()));
  return made.map((buffer) => new Uint8Array(buffer));
}

/** `seeds` are read when they are first needed; `spoil(seed, chances, another seed)` makes one input. `extension` is for the file that shows a defect. */
export const KINDS = {
  docx: { extension: '.docx', seeds: () => files('.docx'), spoil: spoilPackage },
  odt: { extension: '.odt', seeds: () => files('.odt'), spoil: spoilPackage },
  xlsx: { extension: '.xlsx', seeds: () => files('.xlsx'), spoil: spoilPackage },
  ods: { extension: '.ods', seeds: () => files('.ods'), spoil: spoilPackage },
  pdf: { extension: '.pdf', seeds: () => files('.pdf'), spoil: spoilPdf },
  rtf: { extension: '.rtf', seeds: () => files('.rtf'), spoil: spoilRtf },
  doc: { extension: '.doc', seeds: () => files('.doc'), spoil: spoilOle },
  xls: { extension: '.xls', seeds: () => files('.xls'), spoil: spoilOle },
  plain: { extension: '.txt', seeds: () => files('.md'), spoil: spoilPlain },
  zip: { extension: '.zip', seeds: zips, spoil: spoilZip },
  mail: { extension: '.eml', seeds: mails, spoil: spoilPlain },
  image: { extension: '.png', seeds: pictures, spoil: spoilBytes },
};
