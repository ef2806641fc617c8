/**
 * Files made to do harm, to be mixed into a month: each with what has to become of it. `becomes` is the reason why it is not read,
 * "report" for one that is read, "passed over" for links that lead nowhere good. None is of a unit of the month.
 */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { visibleName } from '../../dist/text/visible.js';
import { toDocx } from './docx.mjs';

const LOCKED = new URL('../../test/readers/pdf/locked.pdf', import.meta.url);
const BODY = 'I. KẾT QUẢ\n- Tiếp nhận 12 đơn thư.\n';

/** @param heavy with the three that take minutes: 2 million characters in a paragraph, 99,000 cells in a table and one more than are allowed */
export function hostileFiles({ heavy = true } = {}) {
  return [
    { name: 'bom nén.docx', bytes: overlapping(100), becomes: 'package-unpacked-size' },
    { name: 'bom nén.zip', bytes: overlapping(100, 'b/000.xml'), becomes: 'archive-unpacked-size' },
    { name: 'nhiều tệp.zip', bytes: zip(Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}.txt`, '']))), becomes: 'archive-entries' },
    { name: 'lồng nhau.zip', bytes: nested(6), becomes: 'too-nested' },
    { name: 'lối ra.zip', bytes: zip({ '../../../../../tmp/thoát ra.md': BODY, 'C:\\Windows\\win.md': BODY }), becomes: 'report' },
    { name: 'có khóa.zip', bytes: locked(zip({ 'a.md': BODY })), becomes: 'archive-password' },
    { name: 'thực thể.docx', bytes: word('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>', '<w:p><w:r><w:t>&b;</w:t></w:r></w:p>'), becomes: 'xml-entities' },
    { name: 'tệp ngoài.docx', bytes: word('<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/hostname">]>', '<w:p><w:r><w:t>&b;</w:t></w:r></w:p>'), becomes: 'xml-entities' },
    { name: 'nhóm lồng.rtf', bytes: strToU8(`{\\rtf1 ${'{'.repeat(100_000)}12${'}'.repeat(100_000)}}`), becomes: 'too-deep' },
    { name: 'trang vòng.pdf', bytes: pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1000000>>', '<</Type/Pages/Kids[2 0 R]/Count 99/Parent 3 0 R>>']), becomes: 'too-many-pages' },
    { name: 'trang 70 mét.pdf', bytes: page('[0 0 200000 200000]'), becomes: 'report' },
    { name: 'JavaScript.pdf', bytes: page('[0 0 595 842]', '/OpenAction<</S/JavaScript/JS(app.launchURL\\("http://127.0.0.1:9"\\))>>'), becomes: 'report' },
    { name: 'có khóa.pdf', bytes: readFileSync(LOCKED), becomes: 'password' },
    { name: 'xref hỏng.pdf', bytes: strToU8('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 9 0 R>>\nendobj\nxref\n0 99\ngarbage\ntrailer\n<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n'), becomes: 'pdf-damaged' },
    { name: 'ảnh 60000.png', bytes: picture(60_000), becomes: 'too-many-pixels' },
    { name: '--lang.docx', bytes: strToU8('PK\u0003\u0004 hỏng'), becomes: 'damaged' },
    ...(process.platform === 'win32' ? [] : [{ name: 'con.docx', bytes: strToU8('PK\u0003\u0004 hỏng'), becomes: 'damaged' }]),
    { name: `${'tên rất dài '.repeat(13).trim()}.docx`, bytes: strToU8('PK\u0003\u0004 hỏng'), becomes: 'damaged' },
    { name: 'hướng\u202excod.md', bytes: strToU8('I. KẾT QUẢ\n- Tiếp nhận \u202e43/21\u202c đơn, 1\u200b2 lượt, 1О0 ý kiến.\n'), becomes: 'report' },
    { name: 'trống.docx', bytes: new Uint8Array(0), becomes: 'empty' },
    { name: 'chương trình.docx', bytes: Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, ...Array.from({ length: 500 }, (_, at) => at % 256)]), becomes: 'not-recognised' },
    { name: 'liên kết vòng', link: '.', becomes: 'passed over' },
    { name: 'liên kết cụt.docx', link: 'không có', becomes: 'missing' },
    ...(heavy ? [
      { name: 'bảng 100.001 ô.docx', bytes: table(100_001), becomes: 'too-many-cells' },
      // What is read within the limits, as measured in docs/limits.md.
      { name: '2 triệu ký tự.docx', bytes: toDocx([{ text: 'Đã tiếp nhận 12 đơn thư của công dân. '.repeat(53_000) }]), becomes: 'report' },
      { name: 'bảng 99.000 ô.docx', bytes: table(99_000), becomes: 'report' },
    ] : []),
  ];
}

/** Writes them into a folder of reports; links only where the system lets everybody make them. @returns those that were written */
export function putHostile(folder, options) {
  return hostileFiles(options).filter(({ name, bytes, link }) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (bytes !== undefined) writeFileSync(path, bytes);
    else if (process.platform === 'win32') return false;
    else symlinkSync(link, path);
    return true;
  });
}

/** @param output folder of results @returns in words, which of them did not become what they had to */
export function compareHostile(output, files) {
  const { coverage, reports } = JSON.parse(readFileSync(join(output, 'tong-hop.json'), 'utf8'));
  const read = reports.map(({ name }) => name);
  return files.flatMap(({ name, becomes }) => {
    const shown = visibleName(name);
    const own = (each) => each === shown || each.startsWith(`${shown}/`);
    const [unread, report] = [coverage.unread.some(own), read.some(own)];
    const expected = becomes === 'report' ? report && !unread : becomes === 'passed over' ? !report && !unread : unread && !report;
    return expected ? [] : [`hostile: ${JSON.stringify(name)} became ${report ? 'a report' : unread ? 'unread' : 'nothing'}, expected ${becomes}`];
  });
}

function zip(files) {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, [typeof content === 'string' ? strToU8(content) : content, { mtime: '2025-01-01' }]])));
}

function nested(depth) {
  return depth === 0 ? zip({ 'a.md': BODY }) : zip({ 'trong.zip': nested(depth - 1) });
}

/** Entries that all lie over the same five megabytes of nothing. */
function overlapping(count, name = 'word/000.xml') {
  const one = Buffer.from(zip({ ...(name.startsWith('word') ? { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' } : {}), [name]: new Uint8Array(5 * 1024 * 1024) }));
  const end = one.length - 22;
  const start = one.readUInt32LE(end + 16);
  const last = one.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]), end);
  const records = Array.from({ length: count }, (_, at) => Buffer.from(one.subarray(last, end).toString('latin1').replace('000.xml', `${String(at).padStart(3, '0')}.xml`), 'latin1'));
  const directory = Buffer.concat([one.subarray(start, last), ...records]);
  const tail = Buffer.from(one.subarray(end));
  const entries = tail.readUInt16LE(8) - 1 + count;
  tail.writeUInt16LE(entries, 8);
  tail.writeUInt16LE(entries, 10);
  tail.writeUInt32LE(directory.length, 12);
  return Buffer.concat([one.subarray(0, start), directory, tail]);
}

/** Bit 0 of the flags: encrypted. */
function locked(bytes) {
  const made = Buffer.from(bytes);
  for (const [mark, offset] of [[0x04034b50, 6], [0x02014b50, 8]]) {
    for (let at = 0; at + 4 < made.length; at += 1) if (made.readUInt32LE(at) === mark) made[at + offset] |= 1;
  }
  return made;
}

const PARTS = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
};

function word(prologue, body) {
  return zip({ ...PARTS, 'word/document.xml': `<?xml version="1.0"?>${prologue}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>` });
}

function table(cells) {
  const cell = '<w:tc><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc>';
  const rows = Array.from({ length: Math.ceil(cells / 10) }, (_, at) => `<w:tr>${cell.repeat(Math.min(10, cells - 10 * at))}</w:tr>`);
  return word('', `<w:tbl>${rows.join('')}</w:tbl>`);
}

function pdf(objects) {
  let out = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const places = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return strToU8(`${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF\n`);
}

function page(box, catalogue = '') {
  const stream = 'BT /F 12 Tf 100 100 Td (Tiep nhan 12 don thu) Tj ET';
  return pdf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`, '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox${box}/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>`,
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
  ]);
}

/** A PNG that declares its size and holds one line of it. */
function picture(side) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const made = Buffer.alloc(body.length + 8);
    made.writeUInt32BE(data.length, 0);
    body.copy(made, 4);
    made.writeUInt32BE(crc32(body), body.length + 4);
    return made;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(side / 8 + 1))), chunk('IEND', Buffer.alloc(0))]);
}
