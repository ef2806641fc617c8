import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { Extraction } from '../../src/model.js';
import { plainReader } from '../../src/readers/plain.js';
import { UnreadableError } from '../../src/readers/reader.js';

const read = (text: string, limits = DEFAULT_LIMITS): Promise<Extraction> => plainReader.read(new TextEncoder().encode(text), limits);
const texts = async (text: string): Promise<string[]> => (await read(text)).blocks.map((block) => block.text);

describe('encodings', () => {
  const sample = 'Phường Tân Lập: đã cấp 1.250 thẻ.\n';
  const utf16 = (text: string, big: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    [0xfeff, ...[...text].map((char) => char.charCodeAt(0))].forEach((unit, i) => view.setUint16(i * 2, unit, !big));
    return bytes;
  };

  it.each([
    ['UTF-8', new TextEncoder().encode(sample)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${sample}`)],
    ['UTF-16 LE', utf16(sample, false)],
    ['UTF-16 BE', utf16(sample, true)],
  ])('reads %s', async (_, bytes) => {
    const extraction = await plainReader.read(bytes, DEFAULT_LIMITS);
    expect(extraction.blocks.map((block) => block.text)).toEqual([sample.trim()]);
    expect(extraction).toMatchObject({ reader: 'plain', pages: null, textFrom: 'digital', mediaType: 'text/plain' });
  });

  it('composes decomposed letters and keeps what the file held', async () => {
    const [block] = (await read('Hồ sơ đã trả'.normalize('NFD'))).blocks;
    expect(block?.text).toBe('Hồ sơ đã trả');
    expect(block?.raw?.text).toBe('Hồ sơ đã trả'.normalize('NFD'));
  });
});

describe('Markdown marks', () => {
  it.each([
    ['# I. TÌNH HÌNH', 'I. TÌNH HÌNH', 'all', false],
    ['**Hội Cựu chiến binh: 25 phiếu**', 'Hội Cựu chiến binh: 25 phiếu', 'all', false],
    ['**4.** Rà soát hộ nghèo.', '4. Rà soát hộ nghèo.', 'lead', false],
    ['Đã cấp **1.614** thẻ, đạt **95,62%**.', 'Đã cấp 1.614 thẻ, đạt 95,62%.', 'none', false],
    ['***Ghi chú quan trọng***', 'Ghi chú quan trọng', 'all', true],
    ['*Số liệu tạm tính*', 'Số liệu tạm tính', 'none', true],
    ['- **Kết quả tháng:**', '- Kết quả tháng:', 'all', false],
    ['*\\* Công tác phối hợp:*', '* Công tác phối hợp:', 'none', true],
    ['Tệp đính kèm dạng \\*.pdf hoặc (\\*)', 'Tệp đính kèm dạng *.pdf hoặc (*)', 'none', false],
    ['Trọng lượng 5 * 3 và 2 * 4', 'Trọng lượng 5 * 3 và 2 * 4', 'none', false],
    ['Có sao (*) ở hai chỗ (*)', 'Có sao (*) ở hai chỗ (*)', 'none', false],
    ['Số: ____/BC-UBND ngày __ tháng 4', 'Số: ____/BC-UBND ngày __ tháng 4', 'none', false],
    ['Tại <https://dichvu.example.vn> hoặc [cổng](https://a.example)', 'Tại https://dichvu.example.vn hoặc cổng', 'none', false],
    ['Thửa đất 120 m<sup>2</sup> &amp; 3 km²', 'Thửa đất 120 m² & 3 km²', 'none', false],
    ['**Nợ dấu sao không đóng', 'Nợ dấu sao không đóng', 'none', false],
  ])('%s', async (source, text, bold, italic) => {
    const { blocks } = await read(source);
    expect(blocks.map((block) => [block.text, block.style.bold, block.style.italic])).toEqual([[text, bold, italic]]);
    expect(blocks[0]?.style.align).toBeNull();
  });

  it('keeps the inner of two list marks', async () => {
    expect(await texts('- Kết quả:\n- + Khai sinh: 12/12;\n- \\* *Khai tử:*\n- **+ Kết hôn**\n+ Giám hộ')).toEqual([
      '- Kết quả:', '+ Khai sinh: 12/12;', '* Khai tử:', '+ Kết hôn', '+ Giám hộ',
    ]);
  });

  it('writes superscript list marks so that no digit of theirs is a figure', async () => {
    expect(await texts('Gồm: <sup>(1)</sup> Tách hộ; <sup>(2)</sup> Nhập hộ.')).toEqual(['Gồm: ⁽¹⁾ Tách hộ; ⁽²⁾ Nhập hộ.']);
  });
});

describe('lines', () => {
  it('keeps the tabs of a line beside its text, for they set columns', async () => {
    expect((await read('Nơi nhận:\tTRƯỞNG TRẠM')).blocks.map((block) => [block.text, block.raw?.text])).toEqual([['Nơi nhận: TRƯỞNG TRẠM', 'Nơi nhận:\tTRƯỞNG TRẠM']]);
  });

  it('begins a paragraph at the marks that typists take from symbol fonts, and at digits closed by a slash or hyphen', async () => {
    const marks = ['1/ Giao thông', 'o Tai nạn: 01 vụ', '➢ Va chạm: 02 vụ', '✓ Nhắc nhở: 5 lượt', '❖ Tuyên truyền', '→ Kết quả tốt', '2- Văn hóa', 'I/ Kinh tế'];
    expect(await texts(marks.join('\n\n\n'))).toEqual(marks);
    expect(await texts(marks.join('\n'))).toEqual(marks);
  });

  it('gives each line of a head or foot its own block', async () => {
    expect(await texts('**ỦY BAN NHÂN DÂN  \nPHƯỜNG HÒA BÌNH**\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Mẫu')).toEqual([
      'ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Văn Mẫu',
    ]);
  });

  it('joins a line that goes on in lower case, broken by two spaces or not', async () => {
    expect(await texts('V/v báo cáo kết quả  \nthực hiện cải cách\nhành chính')).toEqual(['V/v báo cáo kết quả thực hiện cải cách hành chính']);
  });

  it('joins lines of a file that is wrapped at a column, and ends a paragraph at a list mark', async () => {
    const source = [
      'Trong tháng, bộ phận một cửa đã tiếp nhận tổng cộng 1.120 hồ sơ.',
      'Ủy ban nhân dân phường đã trả đúng hạn 1.100 hồ sơ, không có hồ',
      'sơ nào quá hạn.',
      '- Lĩnh vực hộ tịch: 300 hồ sơ',
      '- Lĩnh vực đất đai: 120 hồ sơ',
    ].join('\n');
    expect(await texts(source)).toEqual([source.split('\n').slice(0, 3).join(' '), '- Lĩnh vực hộ tịch: 300 hồ sơ', '- Lĩnh vực đất đai: 120 hồ sơ']);
  });

  it.each([
    ['lower case', 'Đã phối hợp với Dự\n\n\n\nán số hóa của huyện.', 1],
    ['a comma', 'Thẻ căn cước gắn chip,\n\nứng dụng định danh.', 1],
    ['a figure', 'Các đơn vị đã rà soát được\n\n1.016/1.052 trường hợp.', 1],
    ['a full stop before', 'Đã hoàn thành.\n\nứng dụng chạy tốt.', 2],
    ['a colon before', 'Kết quả cụ thể:\n\ntrẻ em 12 cháu.', 2],
    ['a list mark', 'Đã cấp thẻ\n\n- tại nhà dân', 2],
    ['a lettered mark', 'Đã cấp thẻ\n\na) tại nhà dân', 2],
    ['a numbered heading', 'Đã cấp thẻ\n\n2. Công tác khác', 2],
    ['a heading before', '## Kết quả\n\ncụ thể như sau', 2],
  ])('over a page end: %s', async (_, source, count) => {
    expect(await texts(source)).toHaveLength(count);
  });
});

describe('footnotes', () => {
  const source = [
    'Toàn phường có 9/15 mô hình¹ hoạt động tốt, trong tháng', '', '¹ (1) Tổ dân phố số; (2) Chợ không tiền mặt.', '',
    'Công an phường cấp 7 thẻ.', '', '- Đã đăng 4 tin²', '', '² Tin thứ nhất; tin thứ hai về dịch vụ', '',
    '- Đã gửi văn bản cho các đơn vị,', '', 'công trực tuyến; tin thứ ba.', '', 'phòng ban trong ngày.',
  ].join('\n');

  it('takes marks out of the text, joins what they interrupted and the note that goes on below', async () => {
    const { blocks } = await read(source);
    expect(blocks.map((block) => [block.kind, block.text])).toEqual([
      ['paragraph', 'Toàn phường có 9/15 mô hình hoạt động tốt, trong tháng Công an phường cấp 7 thẻ.'],
      ['footnote', '(1) Tổ dân phố số; (2) Chợ không tiền mặt.'],
      ['paragraph', '- Đã đăng 4 tin'],
      ['footnote', 'Tin thứ nhất; tin thứ hai về dịch vụ công trực tuyến; tin thứ ba.'],
      ['paragraph', '- Đã gửi văn bản cho các đơn vị, phòng ban trong ngày.'],
    ]);
    expect(blocks[0]?.references).toEqual([{ offset: 'Toàn phường có 9/15 mô hình'.length, mark: '1', block: 1 }]);
    expect(blocks[2]?.references).toEqual([{ offset: '- Đã đăng 4 tin'.length, mark: '2', block: 3 }]);
  });

  it.each([
    ['a word with no note', 'Có 12 mô hình<sup>3</sup> mới.', 'Có 12 mô hình mới.', [{ offset: 13, mark: '3', block: null }]],
    ['a figure with no note', 'Lớp 5 có 10<sup>2</sup> em.', 'Lớp 5 có 10² em.', []],
    ['an area', 'Tổng 45,5 m² đất và 2 km³ nước.', 'Tổng 45,5 m² đất và 2 km³ nước.', []],
    ['a figure with its note', 'Đạt 19/35¹.\n\n¹ Theo kế hoạch.', 'Đạt 19/35.', [{ offset: 9, mark: '1', block: 1 }]],
    ['a Markdown note', 'Cấp 40 thẻ[^1].\n\n[^1]: Tính đến ngày 12.', 'Cấp 40 thẻ.', [{ offset: 10, mark: '1', block: 1 }]],
  ])('%s', async (_, text, expected, references) => {
    const [block] = (await read(text)).blocks;
    expect(block?.text).toBe(expected);
    expect(block?.references).toEqual(references);
  });
});

describe('tables', () => {
  const cells = (extraction: Extraction): string[] => extraction.blocks.filter((block) => block.cell !== null)
    .map(({ text, cell }) => `${cell?.row},${cell?.col}+${cell?.rowSpan}x${cell?.colSpan} ${text}`);

  it('reads lines with tabs, header spans and a row cut by a page end', async () => {
    const extraction = await read([
      'STT\tThủ tục\tHồ sơ\t', '\t\tTrực tiếp\tTrực tuyến', '1\tKhai sinh cho', '', '\ttrẻ em\t0\t12', '2\tKết hôn\t3\t1.040',
    ].join('\n'));
    expect(extraction.tables).toMatchObject([{ id: 't1', rows: 4, cols: 4, headerRows: 2, ruled: true }]);
    expect(cells(extraction)).toEqual([
      '0,0+2x1 STT', '0,1+2x1 Thủ tục', '0,2+1x2 Hồ sơ', '1,2+1x1 Trực tiếp', '1,3+1x1 Trực tuyến',
      '2,0+1x1 1', '2,1+1x1 Khai sinh cho trẻ em', '2,2+1x1 0', '2,3+1x1 12',
      '3,0+1x1 2', '3,1+1x1 Kết hôn', '3,2+1x1 3', '3,3+1x1 1.040',
    ]);
    expect(extraction.tables[0]?.cells).toEqual(extraction.blocks.map((block) => block.index));
  });

  it('reads Markdown tables', async () => {
    const extraction = await read('| Chỉ tiêu | Kết quả |\n|---|---:|\n| Cấp **thẻ** | 1.250 |\n| Tách \\| nhập | 3<br>4 |');
    expect(extraction.mediaType).toBe('text/markdown');
    expect(extraction.tables).toMatchObject([{ rows: 3, cols: 2, headerRows: 1, ruled: true }]);
    expect(cells(extraction).slice(2)).toEqual(['1,0+1x1 Cấp thẻ', '1,1+1x1 1.250', '2,0+1x1 Tách | nhập', '2,1+1x1 3\n4']);
  });

  it('takes a row of column numbers for a header', async () => {
    expect((await read('TT\tNội dung\tSố\n(1)\t(2)\t(3)\n1\tHộ nghèo\t15')).tables).toMatchObject([{ headerRows: 2, rows: 3 }]);
  });

  it('tells a two-column head from a table of figures', async () => {
    expect((await read('UBND HUYỆN A\tCỘNG HÒA\nPHƯỜNG B\tĐộc lập')).tables).toMatchObject([{ ruled: false, headerRows: 0 }]);
  });

  it.each([
    ['indented paragraphs', '\tTrong tháng đã làm tốt.\n\tCòn vài việc tồn.'],
    ['items with a tab behind their mark', 'I.\tKẾT QUẢ\n1.\tHộ tịch\n-\tKhai sinh 5 ca'],
    ['one line with a tab', 'Người lập\tThủ trưởng'],
  ])('makes no table of %s', async (_, source) => {
    expect((await read(source)).tables).toEqual([]);
  });
});

describe('limits and hostile input', () => {
  it('refuses a text over the limit of characters or cells', async () => {
    await expect(read('một hai ba', { ...DEFAULT_LIMITS, characters: 5 })).rejects.toMatchObject({ reason: 'too-long' });
    await expect(read('a\tb\nc\td', { ...DEFAULT_LIMITS, cells: 3 })).rejects.toMatchObject({ reason: 'too-many-cells' });
    await expect(read('***\n\n---\n')).rejects.toBeInstanceOf(UnreadableError);
  });

  it('reads a hundred thousand list lines with tabs in one pass', async () => {
    expect((await read('1.\tmục\n'.repeat(100_000))).blocks).toHaveLength(100_000);
  });

  it.each(['# I.\tKết quả', '\t\n\t', '|', '||\n||'])('ends on %j', async (source) => {
    expect((await read(`a\n${source}`)).blocks.length).toBeGreaterThan(0);
  });

  it('keeps every digit of any text, and quotes that lie inside their blocks', async () => {
    const word = fc.constantFrom('đạt', '12', '3.456', '**', '*', '- ', '+ ', '\t', '\n', '\n\n', '|', '# ', '(1)', '98,5%', '\\*', 'Hộ');
    await fc.assert(fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 40 }), async (words) => {
      const source = `x ${words.join(' ')}`;
      const { blocks } = await read(source);
      const digits = (text: string): string => text.replace(/\D/gu, '');
      expect(digits(blocks.map((block) => block.text).join(''))).toBe(digits(source));
      expect(blocks.every((block, index) => block.index === index && block.text === block.text.normalize('NFC'))).toBe(true);
    }), { numRuns: 300 });
  });
});
