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
import { spoilYaml } from './yaml.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['fixtures', 'test/readers/sheets', 'test/readers/pdf'];

function all() {
  return FOLDERS.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort().map((name) => join(ROOT, folder, name)));
}

/** Smaller seeds are read sooner, and hold what larger ones hold once. */
function files(extension, most = Infinity) {
  return all().filter((path) => extname(path) === extension && !/(?:about|README)\.md$/u.test(path)).map((path) => new Uint8Array(readFileSync(path))).filter(({ length }) => length <= most);
}

const rules = (...names) => names.map((name) => new Uint8Array(readFileSync(join(ROOT, 'rules', name))));
const text = (...texts) => texts.map((each) => new Uint8Array(Buffer.from(each)));
const PACK = `id: cay-xanh
version: "1"
title: Cây xanh
select:
  title: [cây xanh]
identities:
  - kind: sum
    result: tong
    of: [moi, thay]
    says: tổng gồm trồng mới và thay thế
    examples:
      - [3, 1, 2]
    counterExamples:
      - [4, 1, 2]
indicators:
${[['tong', 'Tổng số cây'], ['moi', 'Cây trồng mới'], ['thay', 'Cây thay thế']].map(([id, name]) => `  - id: ${id}
    name: ${name}
    shape: count
    across: sum
    examples:
      - ${name}
    counterExamples:
      - Cây bị chặt
`).join('')}`;
const SETTINGS = `# muc do
severity:
  percent-mismatch: error
  row-numbering: "off"
  missing-field: info
accepted: danh-sach.yaml
`;
const ACCEPTED = `accepted:
  # hỏi ngày 2/7
  - finding: c0000000001
    check: percent-mismatch
    issuer: UBND phường Suối Mơ
    number: 12/BC-UBND
    quote: 57/60 (96%)
    reason: đã hỏi, số đúng
    by: Lan
    on: 2/7/2025
  - finding: c0000000002
    check: missing-field
    file: a.docx
    reason: bản nháp
`;
const MAPPING = `sheets:
  - name: Biểu 01
    units: Đơn vị
    labels:
      - label: Đăng ký thường trú > Trực tuyến
        mark: dvc.dang-ky-thuong-tru.tu-so
      - label: Đăng ký tạm trú > Tỷ lệ (%)
        mark: "{{dvc.dang-ky-tam-tru.ty-le}}"
    cells:
      - at: H1
        mark: ky
`;

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

/** The first indicators of a pack, without identities of others: the rest is of their kind. */
function head(bytes) {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  const upTo = (from, isEnd) => { const end = lines.findIndex((line, at) => at > from && isEnd(line)); return end < 0 ? lines.length : end; };
  const [identities, indicators] = ['identities:', 'indicators:'].map((key) => lines.indexOf(key));
  const isKey = (line) => /^\w/u.test(line);
  const starts = lines.flatMap((line, at) => (at > indicators && line.startsWith('  - id:') ? [at] : []));
  const gone = [[starts[6] ?? lines.length, upTo(indicators, isKey)], ...(identities < 0 ? [] : [[identities, upTo(identities, isKey)]])];
  return new Uint8Array(Buffer.from(lines.filter((_, at) => !gone.some(([from, to]) => at >= from && at < to)).join('\n')));
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
  pdf: { extension: '.pdf', seeds: () => files('.pdf', 60_000), spoil: spoilPdf },
  rtf: { extension: '.rtf', seeds: () => files('.rtf', 40_000), spoil: spoilRtf },
  doc: { extension: '.doc', seeds: () => files('.doc'), spoil: spoilOle },
  xls: { extension: '.xls', seeds: () => files('.xls'), spoil: spoilOle },
  plain: { extension: '.txt', seeds: () => files('.md'), spoil: spoilPlain },
  zip: { extension: '.zip', seeds: zips, spoil: spoilZip },
  mail: { extension: '.eml', seeds: mails, spoil: spoilPlain },
  image: { extension: '.png', seeds: pictures, spoil: spoilBytes },
  // What a user keeps beside the reports, which comes from others as well.
  pack: { extension: '.yaml', seeds: () => rules('cai-cach-hanh-chinh.yaml', 'de-an-06.yaml', 'kinh-te-xa-hoi.yaml').map(head).concat(text(PACK)), spoil: spoilYaml },
  base: { extension: '.yaml', seeds: () => rules('co-so.yaml'), spoil: spoilYaml },
  settings: { extension: '.yaml', seeds: () => text(SETTINGS, ACCEPTED, 'severity:\n'), spoil: spoilYaml },
  accepted: { extension: '.yaml', seeds: () => text(ACCEPTED, SETTINGS, 'accepted: []\n'), spoil: spoilYaml },
  formmap: { extension: '.yaml', seeds: () => text(MAPPING), spoil: spoilYaml },
  form: { extension: '.xlsx', seeds: () => [new Uint8Array(readFileSync(join(ROOT, 'test/form/files/bieu-01.xlsx')))], spoil: spoilPackage },
};
