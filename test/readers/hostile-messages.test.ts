/** What a clerk is told of each kind of hostile file: a reason of its own where the cause can be known, and what to do. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';
import { say } from '../../src/messages/index.js';
import { openContainer } from '../../src/readers/containers.js';
import { readBlocks } from '../../src/readers/index.js';
import { UnreadableError } from '../../src/readers/reader.js';
import { docx, packageFiles, p, table, tc, tr } from './docx-builder.js';
import { pdf } from './pdf/page-builder.js';
import { setFlags } from './zip-builder.js';

async function told(bytes: Uint8Array, limits: Partial<Limits>): Promise<string> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const open = async (): Promise<unknown> => (await openContainer(bytes, all))?.open(0) ?? readBlocks('a', bytes, all, { allowed: true });
  const error: unknown = await open().catch((thrown: unknown) => thrown);
  if (!(error instanceof UnreadableError)) throw new Error('was not refused', { cause: error });
  return `${error.reason}: ${say('vi', `reader.${error.reason}`, error.params)}`;
}

const deep = '<w:tbl><w:tr><w:tc>'.repeat(300) + '</w:tc></w:tr></w:tbl>'.repeat(300);
const bomb = zipSync({ ...packageFiles({ body: p('1') }), 'word/media/x.png': new Uint8Array(3_000_000) });
const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`x${at}`, new Uint8Array(0)]));
const header = (width: number): Uint8Array => {
  const made = new Uint8Array(26 + 32);
  const view = new DataView(made.buffer);
  made.set([0x42, 0x4d]);
  for (const [at, value] of [[2, made.length], [10, 54], [14, 40], [18, width], [22, width]] as const) view.setUint32(at, value, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  return made;
};

describe('refused, with its own words', () => {
  it.each<[string, Uint8Array, Partial<Limits>, RegExp]>([
    ['encrypted', setFlags(docx(p('1')), { flags: 1 }), {}, /^password: Tệp đặt mật khẩu .*bản không mật khẩu\.$/u],
    ['encrypted inside an archive', setFlags(zipSync({ 'a.txt': strToU8('x') }), { flags: 1 }), {}, /^archive-password: .*Hãy giải nén bằng mật khẩu rồi đọc\.$/u],
    ['a bomb by what it declares', bomb, { unpackedBytes: 1_000_000 }, /^package-unpacked-size: Tệp nén bung ra 3 MB, quá giới hạn/u],
    ['a bomb that declares less', setFlags(bomb, { size: 10 }), {}, /^package-lies: Tệp nén bung ra nhiều hơn dung lượng tự khai: .*làm giả/u],
    ['a bomb by entries', docx({ body: p('1'), extra: many }), { zipEntries: 20 }, /^package-entries: Tệp nén chứa \d+ tệp con, quá giới hạn 20/u],
    ['an archive of too many files', zipSync(many), { zipEntries: 20 }, /^archive-entries: Tệp nén chứa 30 tệp .*quá giới hạn 20/u],
    ['XML entities', docx({ body: p('1'), prologue: '<!DOCTYPE d [<!ENTITY a "b">]>' }), {}, /^xml-entities: Tệp khai báo thực thể XML .*làm giả/u],
    ['nesting without end', docx(deep), {}, /^too-deep: Nội dung tệp lồng nhau quá 400 lớp/u],
    ['groups of RTF without end', strToU8(`{\\rtf1 ${'{'.repeat(3000)}`), {}, /^too-deep: Nội dung tệp lồng nhau quá \d+ lớp/u],
    ['pages of a PDF that hold each other', pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1000000>>', '<</Type/Pages/Kids[2 0 R]/Count 99/Parent 3 0 R>>']), {}, /^too-many-pages: Tệp có 1000000 trang, quá giới hạn 500/u],
    ['a PDF that can\'t be rebuilt', strToU8('%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 9 0 R>> endobj'), {}, /^pdf-damaged: Cấu trúc PDF hỏng .*in ra tệp PDF mới\.$/u],
    ['a picture of sixty thousand pixels a side', header(60_000), {}, /^too-many-pixels: Ảnh có 3600000000 điểm ảnh, quá giới hạn/u],
    ['a table of too many cells', docx(table(Array.from({ length: 11 }, () => tr([tc('1'), tc('2')])))), { cells: 20 }, /^too-many-cells: Bảng trong tệp có 22 ô, quá giới hạn 20 .*--limit cells=/u],
    ['too much text', strToU8('hồ sơ '.repeat(500)), { characters: 1000 }, /^too-long: Tệp có \d+ ký tự, quá giới hạn 1000/u],
  ])('%s', async (_, bytes, limits, words) => {
    expect(await told(bytes, limits)).toMatch(words);
  });
});

describe('read, and told beside it', () => {
  const FONT = '<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>';
  const body = ['<</Type/Pages/Kids[3 0 R]/Count 1>>', `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources${FONT}/Contents 4 0 R>>`, { dictionary: '', stream: 'BT /F 12 Tf 100 700 Td (Tong so 12 ho so da tiep nhan) Tj ET' }];
  const notes = async (bytes: Uint8Array): Promise<string[]> => (await readBlocks('a', bytes, DEFAULT_LIMITS, { allowed: false })).notes.map(({ id }) => id);
  const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>';

  it.each([
    ['a script when it is opened', pdf([`<</Type/Catalog/Pages 2 0 R/OpenAction ${script}>>`, ...body]), ['reader.pdf-scripts']],
    ['a script among its names', pdf([`<</Type/Catalog/Pages 2 0 R/Names<</JavaScript<</Names[(a)${script}]>>>>>>`, ...body]), ['reader.pdf-scripts']],
    ['a file attached', pdf(['<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.exe)5 0 R]>>>>>>', ...body, '<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>', { dictionary: '/Type/EmbeddedFile', stream: 'MZ' }]), ['reader.pdf-attachments']],
    ['a table of references that lies', new Uint8Array(Buffer.from(Buffer.from(pdf(['<</Type/Catalog/Pages 2 0 R>>', ...body])).toString('latin1').replace(/startxref\s+\d+/u, 'startxref\n7'), 'latin1')), ['reader.pdf-rebuilt']],
    ['nothing of these', pdf(['<</Type/Catalog/Pages 2 0 R>>', ...body]), []],
  ])('a PDF with %s', async (_, bytes, ids) => {
    expect((await notes(bytes)).filter((id) => /-scripts|-attachments|-rebuilt/u.test(id))).toEqual(ids);
  });

  it.each(['../../a.txt', '..\\a.txt', '/etc/a.txt', 'C:\\Windows\\a.txt', 'x/../../a.txt'])('a name in an archive that leads out: %s', async (name) => {
    const container = await openContainer(zipSync({ [name]: strToU8('x') }), DEFAULT_LIMITS);
    expect(container?.members[0]?.name).toMatch(/^(?:[\w]+\/)*a\.txt$/u);
    expect(container?.open(0).notes.map(({ id }) => id)).toEqual(['reader.member-path']);
  });
});
