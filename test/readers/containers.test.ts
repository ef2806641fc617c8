/** Zips and mails as staff get them: what is inside, under which names, and hostile ones. */
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { openContainer } from '../../src/readers/containers.js';
import { decodeNames, harmlessName } from '../../src/readers/containers/member-name.js';
import { attachment, mail } from './mail-builder.js';
import { binary, patchNames, setFlags, toZip64 } from './zip-builder.js';

async function open(bytes: Uint8Array, limits: Partial<typeof DEFAULT_LIMITS> = {}) {
  const container = await openContainer(bytes, { ...DEFAULT_LIMITS, ...limits });
  if (container === null) throw new Error('no container');
  return container;
}

async function names(bytes: Uint8Array): Promise<string[]> {
  return (await open(bytes)).members.map(({ name }) => name);
}

const zip = (files: Zippable): Uint8Array => zipSync(files, { mtime: '2025-06-20' });
const X = strToU8('x');

describe('harmless names', () => {
  it.each([
    ['An Hoà/báo cáo.docx'.normalize('NFD'), 'An Hoà/báo cáo.docx'.normalize('NFC')],
    ['../../etc/passwd', 'etc/passwd'],
    ['/goc/a.docx', 'goc/a.docx'],
    ['C:\\Users\\a\\b.docx', 'Users/a/b.docx'],
    ['..\\..\\C:a.docx', 'a.docx'],
    ['a/./b//c.docx', 'a/b/c.docx'],
    ['a\u0000b\u001b[31m\u202excod.docx', 'ab[31mxcod.docx'],
    ['..', ''],
    ['tháng 6. báo cáo.docx', 'tháng 6. báo cáo.docx'],
  ])('%j is shown as %j', (name, shown) => {
    expect(harmlessName(name)).toBe(shown);
  });

  it('never leads out of anything and stays short', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const shown = harmlessName(name);
      expect(shown.length).toBeLessThan(250);
      expect(shown.split('/').filter((step) => step === '..' || step === '.' || /^[a-z]:/iu.test(step))).toEqual([]);
      expect(shown).not.toMatch(/[\p{Cc}\\]|^\//u);
    }));
  });
});

describe('names without a stated encoding', () => {
  const cp1258 = Uint8Array.of(0x62, 0xe1, 0x6f, 0x20, 0x63, 0xe1, 0x6f, 0x20, 0x74, 0xea, 0xf2); // dot below follows its letter
  it.each([
    ['UTF-8 without the flag', [strToU8('báo cáo tổ đề án.docx')], ['báo cáo tổ đề án.docx'], false],
    ['the Vietnamese code page', [cp1258], ['báo cáo tệ'], false],
    ['code page 437', [Uint8Array.of(0x62, 0xa0, 0x6f)], ['báo'], false],
    ['neither', [Uint8Array.of(0xb0, 0xdb, 0x41)], ['░█A'], true],
  ])('%s', (_, bytes, expected, doubtful) => {
    const decoded = decodeNames(bytes);
    expect(decoded.names.map((name) => name.normalize('NFC'))).toEqual(expected);
    expect(decoded.doubtful).toBe(doubtful);
  });
});

describe('a zip', () => {
  it('lists files in the order of its directory, without folders, and opens each', async () => {
    const container = await open(zip({ 'An Hoà/': new Uint8Array(0), 'An Hoà/báo cáo.docx': strToU8('hai'), 'a.txt': strToU8('một') }));
    expect(container.members).toEqual([
      { name: 'An Hoà/báo cáo.docx', size: 3, aside: false }, { name: 'a.txt', size: 5, aside: false },
    ]);
    expect(container.open(1)).toEqual({ bytes: strToU8('một'), notes: [] });
  });

  it('reads the 64-bit records that cloud drives write', async () => {
    const container = await open(toZip64(zip({ 'a.txt': strToU8('một'), 'b.txt': strToU8('hai') })));
    expect(container.members.map(({ name, size }) => [name, size])).toEqual([['a.txt', 5], ['b.txt', 3]]);
    expect(container.open(1).bytes).toEqual(strToU8('hai'));
  });

  it('takes the Unicode name beside an old one, while its checksum fits', async () => {
    const field = (sum: number): Uint8Array => Uint8Array.of(1, ...new Uint8Array(new Uint32Array([sum]).buffer), ...strToU8('Tổ.txt'));
    const good = zip({ 'T_.txt': [X, { extra: { 0x7075: field(crc32('T_.txt')) } }] });
    const stale = zip({ 'T_.txt': [X, { extra: { 0x7075: field(crc32('T-.txt')) } }] });
    expect(await names(good)).toEqual(['Tổ.txt']);
    expect(await names(stale)).toEqual(['T_.txt']);
  });

  it('says that a name is doubtful, with the report it names', async () => {
    const bytes = patchNames(zip({ 'AAA.txt': X, 'b.txt': X }), 'AAA', [0xb0, 0xdb, 0x41]);
    const container = await open(bytes);
    expect(container.members.map(({ name }) => name)).toEqual(['░█A.txt', 'b.txt']);
    expect(container.open(0).notes).toMatchObject([{ id: 'reader.member-name' }]);
    expect(container.open(1).notes).toEqual([]);
  });

  it('gives a name to what has none', async () => {
    expect(await names(zip({ '..': X, 'a.txt': X }))).toEqual(['tep-1', 'a.txt']);
  });

  it.each([
    ['locked with a password', setFlags(zip({ 'a.txt': X }), { flags: 1 }), 'archive-password'],
    ['compressed in a way of its own', setFlags(zip({ 'a.txt': X }), { method: 14 }), 'archive-method'],
    ['with a wrong checksum', setFlags(zip({ 'a.txt': X }), { crc: 1 }), 'damaged'],
    ['larger than declared', setFlags(zip({ 'a.txt': new Uint8Array(5000) }), { size: 10 }), 'package-lies'],
  ])('a member %s costs that member', async (_, bytes, reason) => {
    const container = await open(bytes);
    expect(container.members).toHaveLength(1);
    expect(() => container.open(0)).toThrow(expect.objectContaining({ reason }));
  });

  it.each([
    ['entries', zip({ a: X, b: X, c: X }), { zipEntries: 2 }, 'archive-entries'],
    ['declared bytes', zip({ a: new Uint8Array(600), b: new Uint8Array(600) }), { unpackedBytes: 1000 }, 'archive-unpacked-size'],
    ['a declared size of four gigabytes', setFlags(zip({ a: X }), { size: 0xfffffffe }), {}, 'archive-unpacked-size'],
  ])('too many %s are refused unopened', async (_, bytes, limits, reason) => {
    await expect(open(bytes, limits)).rejects.toMatchObject({ reason });
  });

  it('is read or refused, never worse, whatever is cut off or overwritten', async () => {
    const whole = toZip64(zip({ 'a.txt': X, 'b/c.txt': strToU8('hai hai hai') }));
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, value, end) => {
      const bytes = whole.slice(0, end);
      if (at < end) bytes[at] = value;
      const container = await openContainer(bytes, DEFAULT_LIMITS).catch((error: unknown) => {
        expect(error).toHaveProperty('reason');
        return null;
      });
      container?.members.forEach((member, index) => {
        try {
          expect(container.open(index).bytes.length).toBe(member.size);
        } catch (error) {
          expect(error).toHaveProperty('reason');
        }
      });
    }), { numRuns: 300 });
  });
});

describe('a mail', () => {
  it('gives its attachments and says where they came from', async () => {
    const container = await open(mail({ subject: '=?UTF-8?B?QsOhbyBjw6FvIHRow6FuZyA2?=', parts: [attachment('a.docx', 'nội dung')] }));
    expect(container.members).toEqual([{ name: 'a.docx', size: strToU8('nội dung').length, aside: false }]);
    expect(container.open(0)).toEqual({
      bytes: strToU8('nội dung'), notes: [{ id: 'reader.from-mail', params: { subject: 'Báo cáo tháng 6' }, page: null }],
    });
  });

  it.each([
    ['RFC 2231', `Content-Disposition: attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20t%E1%BB%95.docx`, 'Báo cáo tổ.docx'],
    ['RFC 2231 in pieces', `Content-Disposition: attachment;\r\n filename*0*=UTF-8''B%C3%A1o%20c%C3%A1o;\r\n filename*1*=%20t%E1%BB%95.docx`, 'Báo cáo tổ.docx'],
    ['RFC 2047 in quotes', 'Content-Disposition: attachment; filename="=?UTF-8?B?QsOhbyBjw6FvIHThu5U=?=.docx"', 'Báo cáo tổ.docx'],
    ['RFC 2047 in two words', 'Content-Disposition: attachment;\r\n filename="=?UTF-8?Q?B=C3=A1o_?=\r\n =?UTF-8?Q?c=C3=A1o.docx?="', 'Báo cáo.docx'],
    ['the name of the type', 'Content-Disposition: attachment\r\nContent-Type: application/pdf; name="=?utf-8?Q?t=E1=BB=95.pdf?="', 'tổ.pdf'],
    ['bare UTF-8', `Content-Disposition: attachment; filename="${binary('tổ công tác.docx')}"`, 'tổ công tác.docx'],
    ['a path', 'Content-Disposition: attachment; filename="..\\\\..\\\\C:\\\\x/a.docx"', 'C:/x_a.docx'],
    ['no name', 'Content-Disposition: attachment\r\nContent-Type: application/pdf', 'tep-dinh-kem-1.pdf'],
  ])('reads the name of an attachment from %s', async (_, headers, name) => {
    expect(await names(mail({ parts: [`${headers}\r\n\r\nx`] }))).toEqual([name === 'C:/x_a.docx' ? 'x_a.docx' : name]);
  });

  it('sets aside pictures of the letter and signatures, and nothing else', async () => {
    const container = await open(mail({ parts: [
      'Content-Type: multipart/related; boundary=rel\r\n\r\n--rel\r\nContent-Type: text/html\r\n\r\n<img src="cid:1">\r\n'
        + '--rel\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <1>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n--rel--\r\n',
      'Content-Type: image/jpeg\r\nContent-Disposition: attachment; filename=ban-chup.jpg\r\n\r\nx',
      'Content-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Disposition: attachment\r\n\r\nx',
      'Content-Type: text/calendar; method=REQUEST; name=hop.ics\r\nContent-Disposition: attachment; filename=hop.ics\r\n\r\nBEGIN:VCALENDAR',
    ] }));
    expect(container.members.map(({ name, aside }) => [name, aside])).toEqual([
      ['logo.png', true], ['ban-chup.jpg', false], ['smime.p7s', true], ['hop.ics', false],
    ]);
  });

  it('keeps a forwarded mail as a file of its own', async () => {
    const inner = mail({ boundary: 'trong', parts: [attachment('trong.docx', 'x')] });
    const container = await open(mail({ parts: [`Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=goc.eml\r\n\r\n${Buffer.from(inner).toString('latin1')}`] }));
    expect(container.members.map(({ name }) => name)).toEqual(['goc.eml']);
    expect(await names(container.open(0).bytes)).toEqual(['trong.docx']);
  });

  it.each([
    ['without parts', mail({ parts: [] })],
    ['cut within an attachment', mail({ parts: [attachment('a.docx', 'x'.repeat(500))] }).subarray(0, 500)],
    ['with parts nested a thousand deep', strToU8(`From: a@b.vn\r\nTo: c@d.vn\r\n${Array.from({ length: 1000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join('')}`)],
  ])('%s is read or refused', async (_, bytes) => {
    const result = await openContainer(bytes, DEFAULT_LIMITS).catch((error: unknown) => error);
    expect(result).toSatisfy((value) => typeof value === 'object' && value !== null && ('members' in value || 'reason' in value));
  });
});

describe('what is no container', () => {
  it.each([['text', strToU8('Báo cáo')], ['a document', zip({ 'word/document.xml': X })], ['nothing', new Uint8Array(0)]])('%s', async (_, bytes) => {
    expect(await openContainer(bytes, DEFAULT_LIMITS)).toBeNull();
  });
});
