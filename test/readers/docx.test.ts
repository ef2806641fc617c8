import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { messageIds } from '../../src/messages/index.js';
import { docxReader } from '../../src/readers/docx.js';
import { rawSlice } from '../../src/text/normalise.js';
import { BORDERS, docx, packageFiles, p, read, run, style, table, tc, texts, tr } from './docx-builder.js';

const SUPER = '<w:vertAlign w:val="superscript"/>';

function note(id: number, text: string, kind = 'footnote'): string {
  return `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}</w:p></w:${kind}>`;
}

function reference(id: number, kind = 'footnote'): string {
  return `<w:r><w:rPr>${SUPER}</w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
}

describe('text', () => {
  test.each([
    ['runs split in mid-word are one text', p(run('BÁ') + run('O CÁO')), 'BÁO CÁO'],
    ['NBSP, tabs and double spaces are one space', p(`${run('Số\u00a0 12')}<w:r><w:tab/><w:t>hồ sơ</w:t></w:r>`), 'Số 12 hồ sơ'],
    ['soft hyphens vanish', p('<w:r><w:t>hồ</w:t><w:softHyphen/><w:t> sơ\u00ad</w:t></w:r>'), 'hồ sơ'],
    ['hyphens that do not break are hyphens', p('<w:r><w:t>12/BC</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>'), '12/BC-UBND'],
    ['a line break in a paragraph is a space', p('<w:r><w:t>dòng một</w:t><w:br/><w:t>dòng hai</w:t></w:r>'), 'dòng một dòng hai'],
    ['a line break in a centred paragraph stays', p('<w:r><w:t>BÁO CÁO</w:t><w:br/><w:t>Kết quả quý I</w:t></w:r>', '<w:jc w:val="center"/>'), 'BÁO CÁO\nKết quả quý I'],
    ['a page break is a space', p('<w:r><w:t>trang một</w:t><w:br w:type="page"/><w:t>trang hai</w:t></w:r>'), 'trang một trang hai'],
    ['raised digits', p(run('25 m') + run('2', SUPER)), '25 m²'],
    ['raised marks in parentheses', p(run('(1) Tổ A') + run('(12)', SUPER)), '(1) Tổ A⁽¹²⁾'],
    ['lowered digits', p(run('CO') + run('2', '<w:vertAlign w:val="subscript"/>')), 'CO₂'],
    ['digits raised by hand', p(run('95%', '<w:sz w:val="28"/>') + run('3', '<w:position w:val="6"/><w:sz w:val="18"/>')), '95%³'],
    ['a whole paragraph in superscript is plain text', p(run('250 hồ sơ', SUPER)), '250 hồ sơ'],
    ['symbols', p(`${run('Đạt ')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`), 'Đạt 🗹'],
    ['symbols stored as private characters', p(run('\uf0b7', '<w:rFonts w:ascii="Symbol"/>') + run(' ý đầu')), '• ý đầu'],
    ['capitals by formatting', p(run('Ủy ban', '<w:caps/>')), 'ỦY BAN'],
    ['simple fields, hyperlinks, smart tags, content controls', p(`<w:fldSimple w:instr="DATE">${run('05')}</w:fldSimple><w:hyperlink>${run('/2024 ')}</w:hyperlink><w:smartTag>${run('tại ')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run('xã')}</w:sdtContent></w:sdt>`), '05/2024 tại xã'],
    ['complex fields give their result', p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('mục 3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`), 'mục 3'],
    ['insertions are read, deletions and moved-away text are not', p(`${run('đạt ')}<w:del>${run('90')}</w:del><w:ins>${run('95')}</w:ins>${run('%')}<w:moveFrom>${run(' cũ')}</w:moveFrom><w:moveTo>${run(' mới')}</w:moveTo>`), 'đạt 95% mới'],
    ['formulas on one line', p('<m:oMath><m:f><m:num><m:r><m:t>45</m:t></m:r></m:num><m:den><m:r><m:t>50</m:t></m:r></m:den></m:f></m:oMath>'), '45/50'],
  ])('%s', async (_, body, expected) => {
    const { blocks, notes } = await read(body);
    expect(blocks.map(({ text }) => text)).toEqual([expected]);
    expect(notes).toEqual([]);
  });

  const br = '<w:br/>';
  const lines = (...texts: string[]): string => p(`<w:r>${texts.map((text) => `<w:t xml:space="preserve">${text}</w:t>`).join(br)}</w:r>`);
  test.each([
    ['items', ['Kết quả cụ thể:', '- Khai sinh: 12 trường hợp;', '- Khai tử: 3 trường hợp.'], ['Kết quả cụ thể:', '- Khai sinh: 12 trường hợp;', '- Khai tử: 3 trường hợp.']],
    ['headings and the text below them', ['I. KẾT QUẢ', '1. Trồng trọt', 'Gieo cấy 205 ha.', '2. Chăn nuôi', 'Đàn bò 610 con,', 'đàn trâu 340 con.'],
      ['I. KẾT QUẢ', '1. Trồng trọt', 'Gieo cấy 205 ha.', '2. Chăn nuôi', 'Đàn bò 610 con, đàn trâu 340 con.']],
    ['lettered items', ['Gồm:', 'a) Tổ 1: 5 hộ', 'b) Tổ 2: 7 hộ'], ['Gồm:', 'a) Tổ 1: 5 hộ', 'b) Tổ 2: 7 hộ']],
    ['no marks', ['Đã cấp 12 thẻ', 'Còn 3 thẻ'], ['Đã cấp 12 thẻ Còn 3 thẻ']],
    ['a number that is no mark', ['Đã cấp', '12.500 thẻ'], ['Đã cấp 12.500 thẻ']],
    ['a negative number', ['Chênh lệch', '-5 hộ'], ['Chênh lệch -5 hộ']],
  ])('lines that marks begin are paragraphs of their own: %s', async (_, printed, expected) => {
    expect((await read(lines(...printed))).blocks.map(({ text }) => text)).toEqual(expected);
  });

  test('paragraphs behind split ones are counted on', async () => {
    const { blocks } = await read(p(run('thấy') + '<w:r><w:br/><w:t>- một</w:t></w:r>') + p(run('hết')));
    expect(blocks.map(({ text, index }) => [index, text])).toEqual([[0, 'thấy'], [1, '- một'], [2, 'hết']]);
  });

  test('a decomposed letter is composed, and its own characters are kept', async () => {
    const [block] = (await read(p('xã Bi\u0300nh 12'))).blocks;
    expect(block?.text).toBe('xã Bình 12');
    expect(block?.raw && rawSlice(block.raw, 3, 7)).toBe('Bi\u0300nh');
  });

  test('the raw text of a superscript is the digit of the file', async () => {
    const [block] = (await read(p(run('25 m') + run('2', SUPER)))).blocks;
    expect(block?.raw?.text).toBe('25 m2');
  });

  test('a paragraph whose mark is deleted runs on into the next', async () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(await texts(p('tiếp nhận 12 ', deleted) + p('hồ sơ') + p('hết', deleted))).toEqual(['tiếp nhận 12 hồ sơ', 'hết']);
  });

  test('empty paragraphs are no blocks', async () => {
    expect(await texts(p('') + p('x') + p('<w:r/>'))).toEqual(['x']);
  });

  test('a text box is read once, after the paragraph it is anchored in', async () => {
    const box = (name: string): string => `<${name}><w:txbxContent>${p('MẬT')}</w:txbxContent></${name}>`;
    const anchored = `${run('trước ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic>${box('wps:txbx')}</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('v:textbox')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('sau')}`;
    expect(await texts(p(anchored))).toEqual(['trước sau', 'MẬT']);
    expect((await read(p(anchored))).notes).toEqual([]);
  });
});

describe('look', () => {
  const BOLD = '<w:b/>';
  test.each([
    ['all', p(run('Một', BOLD) + run(' ') + run('hai', BOLD))],
    ['lead', p(run('Kết quả:', BOLD) + run(' đạt 12'))],
    ['none', p(run('Đạt ') + run('12', BOLD))],
    ['none', p(run('x', '<w:b w:val="0"/>'), '<w:pStyle w:val="Dam"/>')],
    ['all', p('x', '<w:pStyle w:val="Con"/>')],
    ['none', p(run('x', '<w:rStyle w:val="Manh"/>'), '<w:pStyle w:val="Dam"/>')],
    ['all', p(run('x', '<w:rStyle w:val="Manh"/>'))],
  ])('bold: %s', async (bold, body) => {
    const styles = style('Dam', '<w:rPr><w:b/></w:rPr>') + style('Con', '', { basedOn: 'Dam' }) + style('Manh', '<w:rPr><w:b/></w:rPr>', { type: 'character' });
    expect((await read({ body, styles })).blocks[0]?.style.bold).toBe(bold);
  });

  test('italic, alignment, indent and size, inherited or direct', async () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
      + style('Than', '<w:pPr><w:jc w:val="both"/><w:ind w:left="200" w:firstLine="720"/></w:pPr><w:rPr><w:i/></w:rPr>');
    const body = p('x', '<w:pStyle w:val="Than"/>') + p(run('x', '<w:sz w:val="26"/>'), '<w:pStyle w:val="Than"/><w:ind w:hanging="100"/><w:jc w:val="right"/>') + p('<w:r><w:tab/><w:t>x</w:t></w:r>');
    expect((await read({ body, styles })).blocks.map((block) => block.style)).toEqual([
      { bold: 'none', italic: true, align: 'justify', indent: 46, size: 14 },
      { bold: 'none', italic: true, align: 'right', indent: 5, size: 13 },
      { bold: 'none', italic: false, align: null, indent: 36, size: 14 },
    ]);
  });
});

describe('notes', () => {
  const footnotes = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>' + note(5, 'Theo số liệu quý I.') + note(2, 'Gồm 3 đơn vị.') + note(9, 'Không ai nhắc.');

  test('a footnote follows its paragraph, its mark is no part of the text', async () => {
    const body = p(run('đạt 95%') + reference(2) + run(' và 12') + reference(5) + run('.')) + p('sau');
    const { blocks, notes } = await read({ body, footnotes });
    expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(['paragraph: đạt 95% và 12.', 'footnote: Gồm 3 đơn vị.', 'footnote: Theo số liệu quý I.', 'paragraph: sau']);
    expect(blocks[0]?.references).toEqual([{ offset: 7, mark: '1', block: 1 }, { offset: 13, mark: '2', block: 2 }]);
    expect(notes).toEqual([]);
  });

  test('endnotes are numbered apart, in small Roman numerals unless told otherwise', async () => {
    const body = p(run('a') + reference(2) + reference(1, 'endnote')) + p(run('b') + reference(2, 'endnote'));
    const endnotes = note(1, 'một', 'endnote') + note(2, 'hai', 'endnote');
    const { blocks } = await read({ body, footnotes, endnotes });
    expect(blocks.flatMap(({ references }) => references.map(({ mark }) => mark))).toEqual(['1', 'i', 'ii']);
    const settings = '<w:endnotePr><w:numFmt w:val="decimal"/><w:numStart w:val="4"/></w:endnotePr>';
    expect((await read({ body, footnotes, endnotes, settings })).blocks.flatMap(({ references }) => references.map(({ mark }) => mark))).toEqual(['1', '4', '5']);
  });

  test('a custom mark is kept and takes no number', async () => {
    const body = p(`${run('đạt 95%')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>${run(' x')}${reference(5)}`);
    const { blocks, notes } = await read({ body, footnotes });
    expect(blocks[0]).toMatchObject({ text: 'đạt 95% x', references: [{ offset: 7, mark: '*', block: 1 }, { offset: 9, mark: '1', block: 2 }] });
    expect(notes).toEqual([]);
  });

  test('a reference without a note, and one note referred to twice', async () => {
    const { blocks } = await read({ body: p(run('a') + reference(77)) + p(run('b') + reference(2)) + p(run('c') + reference(2)), footnotes });
    expect(blocks.map(({ text }) => text)).toEqual(['a', 'b', 'Gồm 3 đơn vị.', 'c']);
    expect(blocks.map(({ references }) => references[0]?.block)).toEqual([null, 2, undefined, 2]);
  });

  test('notes of a table follow it', async () => {
    const body = table([tr([tc(p(run('12') + reference(2))), tc('b')])]) + p('sau');
    const { blocks } = await read({ body, footnotes });
    expect(blocks.map(({ kind }) => kind)).toEqual(['cell', 'cell', 'footnote', 'paragraph']);
    expect(blocks[0]?.references[0]?.block).toBe(2);
  });

  test('offsets hold where the text before them was composed and trimmed', async () => {
    const { blocks } = await read({ body: p(run('  xa\u0303  Bi\u0300nh ') + reference(2) + run('  An')), footnotes });
    expect(blocks[0]).toMatchObject({ text: 'xã Bình An', references: [{ offset: 8 }] });
  });
});

describe('tables', () => {
  const HEADER = '<w:tblHeader/>';
  const MERGE = '<w:vMerge/>';
  const START = '<w:vMerge w:val="restart"/>';

  test('merged cells', async () => {
    const rows = [
      tr([tc('STT', START), tc('Chỉ tiêu', START), tc('Kết quả', '<w:gridSpan w:val="2"/>')]),
      tr([tc('', MERGE), tc('', MERGE), tc('Số'), tc('Tỷ lệ')]),
      tr([tc('1'), tc('Khai sinh'), tc('12'), tc('95%')]),
    ];
    const { blocks, tables } = await read(table(rows, BORDERS));
    expect(tables).toEqual([{ id: 't1', rows: 3, cols: 4, headerRows: 2, ruled: true, cells: blocks.map(({ index }) => index) }]);
    expect(blocks.map(({ text, cell }) => `${text} ${cell?.row},${cell?.col} ${cell?.rowSpan}x${cell?.colSpan}`)).toEqual([
      'STT 0,0 2x1', 'Chỉ tiêu 0,1 2x1', 'Kết quả 0,2 1x2', 'Số 1,2 1x1', 'Tỷ lệ 1,3 1x1', '1 2,0 1x1', 'Khai sinh 2,1 1x1', '12 2,2 1x1', '95% 2,3 1x1',
    ]);
  });

  test('cells skipped at the beginning of a row and cells merged in the older way keep the columns', async () => {
    const rows = [tr([tc('a'), tc('b'), tc('c')]), tr([tc('d'), tc('e')], '<w:gridBefore w:val="1"/>'), tr([tc('f', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('g')])];
    const { blocks } = await read(table(rows));
    expect(blocks.filter(({ text }) => text !== '').map(({ text, cell }) => `${text}${cell?.col}${cell?.colSpan}`)).toEqual(['a01', 'b11', 'c21', 'd11', 'e21', 'f02', 'g21']);
  });

  const data = tr([tc('1'), tc('Khai sinh'), tc('12')]);
  const group = tr([tc(p(run('I', '<w:b/>'))), tc(p(run('Tư pháp', '<w:b/>'))), tc('')]);
  const bold = (...cells: string[]): string => tr(cells.map((cell) => tc(p(run(cell, '<w:b/>')))));
  test.each([
    ['rows marked as repeated', [tr([tc('TT'), tc('Tên'), tc('Số')], HEADER), data], 1],
    ['a first row above numbers', [tr([tc('TT'), tc('Tên'), tc('Số')]), data, data], 1],
    ['a bold row of words, a group row after it is data', [bold('TT', 'Tên', 'Số'), group, data], 1],
    ['a title across the table', [tr([tc('BẢNG SỐ LIỆU', '<w:gridSpan w:val="3"/>')]), bold('TT', 'Tên', 'Số'), data], 2],
    ['a row that numbers the columns', [bold('TT', 'Tên', 'Số'), tr([tc('(1)'), tc('(2)'), tc('(3)')]), data], 2],
    ['columns numbered after lettered ones', [bold('TT', 'Tên', 'Số'), tr([tc('A'), tc('B'), tc('1')]), data], 2],
    ['data in every row', [data, data], 0],
    ['every row marked', [tr([tc('TT'), tc('Tên'), tc('Số')], HEADER), tr([tc('1'), tc('Khai sinh'), tc('12')], HEADER)], 1],
    ['words without bold and without numbers below', [tr([tc('a'), tc('b'), tc('c')]), tr([tc('d'), tc('e'), tc('g')])], 0],
  ])('header rows: %s', async (_, rows, expected) => {
    expect((await read(table(rows, BORDERS))).tables[0]?.headerRows).toBe(expected);
  });

  test.each([
    ['no borders anywhere', '', '', false],
    ['borders of the table', BORDERS, '', true],
    ['borders of its style', '<w:tblStyle w:val="Luoi"/>', '', true],
    ['borders of the style taken away', `<w:tblStyle w:val="Luoi"/>${BORDERS.replaceAll('single', 'nil')}`, '', false],
    ['borders of the cells', '', '<w:tcBorders><w:top w:val="single"/><w:bottom w:val="single"/></w:tcBorders>', true],
    ['borders of the table taken away in the cells', BORDERS, `<w:tcBorders>${['top', 'left', 'bottom', 'right'].map((edge) => `<w:${edge} w:val="nil"/>`).join('')}</w:tcBorders>`, false],
  ])('ruled: %s', async (_, properties, cell, ruled) => {
    const styles = style('Luoi', `<w:tblPr>${BORDERS}</w:tblPr>`, { type: 'table' });
    expect((await read({ body: table([tr([tc('a', cell), tc('b', cell)]), tr([tc('c', cell), tc('d', cell)])], properties), styles })).tables[0]?.ruled).toBe(ruled);
  });

  test('paragraphs of a cell are lines, a nested table comes after its cell', async () => {
    const inner = table([tr([tc('x'), tc('y')])]);
    const { blocks, tables } = await read(table([tr([tc(p('UBND XÃ') + p('') + p('BAN A') + inner + p('')), tc('b')])]));
    expect(blocks.map(({ text, cell }) => `${text}@${cell?.table}`)).toEqual(['UBND XÃ\nBAN A@t1', 'x@t2', 'y@t2', 'b@t1']);
    expect(tables.map(({ cells }) => cells)).toEqual([[0, 3], [1, 2]]);
  });

  test('a table of one cell is a frame around paragraphs', async () => {
    const { blocks, tables } = await read(table([tr([tc(p('một') + p('hai'))])], BORDERS));
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['paragraph một', 'paragraph hai']);
    expect(tables).toEqual([]);
  });

  test('a borderless table that lays out body text gives paragraphs in order', async () => {
    const long = 'nội dung báo cáo '.repeat(70);
    const { blocks, tables } = await read(table([tr([tc(p('a') + p(long)), tc('b')])]));
    expect(blocks.map(({ kind, text }) => `${kind} ${text.slice(0, 3)}`)).toEqual(['paragraph a', 'paragraph nội', 'paragraph b']);
    expect(tables).toEqual([]);
  });

  test('deleted rows and cells are gone', async () => {
    const rows = [tr([tc('a'), tc('b')]), tr([tc('c'), tc('d')], '<w:del w:id="1"/>'), tr([tc('e'), tc('g'), tc('h', '<w:cellDel w:id="2"/>')])];
    const { blocks, notes } = await read(table(rows));
    expect(blocks.map(({ text }) => text)).toEqual(['a', 'b', 'e', 'g']);
    expect(notes).toEqual([]);
  });
});

describe('what is not read is said', () => {
  const contents = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('I. Mở đầu 3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  test.each([
    ['hidden text', p(run('thấy') + run(' ẩn 5', '<w:vanish/>')), 'reader.word-hidden-text', { count: 3 }],
    ['tables of contents', p(contents) + p('x'), 'reader.word-contents', { count: 8 }],
    ['pictures', p('<w:r><w:drawing><a:blip/></w:drawing></w:r>') + p('x'), 'reader.word-pictures', { count: 1 }],
    ['imported files', '<w:altChunk/>' + p('x'), 'reader.word-embedded', { count: 1 }],
    ['legacy fonts', p(run('Uû ban', '<w:rFonts w:ascii=".VnTime"/>')), 'reader.word-legacy-font', { font: '.VnTime', encoding: 'TCVN3', count: 5, percent: 100 }],
    ['text in a merged-away cell', table([tr([tc('a', '<w:vMerge w:val="restart"/>'), tc('b')]), tr([tc('mất', '<w:vMerge/>'), tc('c')])]), 'reader.word-unread-text', { unread: 3, total: 6 }],
    ['a symbol without a known form', p(`${run('a')}<w:r><w:sym w:font="Lạ" w:char="F0FF"/></w:r>`), 'reader.word-unread-text', { unread: 1, total: 2 }],
  ])('%s', async (_, body, id, params) => {
    const { notes } = await read(body);
    expect(notes).toEqual([{ id, params, page: null }]);
    expect(messageIds()).toContain(id);
  });

  test('comments and words in page headers', async () => {
    const { blocks, notes } = await read({ body: p('x'), comments: '<w:comment w:id="1"/>', header: p('Trang 2') });
    expect(blocks).toHaveLength(1);
    expect(notes.map(({ id }) => id)).toEqual(['reader.word-header-text', 'reader.word-comments']);
  });

  test('a page number in a header is nothing to be told about', async () => {
    expect((await read({ body: p('x'), header: p('2') })).notes).toEqual([]);
  });
});

describe('the file', () => {
  const bytes = docx(p('Số 12'));

  test.each([
    ['a document', bytes, true],
    ['a template with macros', docx({ body: '', mainType: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml' }), true],
    ['a macro document', docx({ body: '', mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }), true],
    ['a main part of another name', docx({ body: '', path: 'noidung/chinh.xml' }), true],
    ['a workbook', docx({ body: '', mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }), false],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), false],
    ['a document cut short', bytes.subarray(0, bytes.length - 40), true],
    ['text', strToU8('PK hồ sơ'), false],
    ['nothing', new Uint8Array(), false],
  ])('accepts %s: %#', (_, content, expected) => {
    expect(docxReader.accepts(content)).toBe(expected);
  });

  test('the main part is found by its relationship', async () => {
    expect(await texts({ body: p('x'), path: 'noidung/chinh.xml', styles: style('A', '') })).toEqual(['x']);
  });

  test('the media type is that of the file', async () => {
    expect((await read(p('x'))).mediaType).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  });

  const declared = (at: number, value: number): Uint8Array => {
    const forged = bytes.slice();
    const entry = Buffer.from(forged.buffer).lastIndexOf('word/document.xml') - 46;
    new DataView(forged.buffer).setUint32(entry + at, value, true);
    return forged;
  };
  const flipped = bytes.slice();
  const inside = Buffer.from(bytes.buffer).indexOf('word/document.xml') + 60;
  flipped[inside] = (flipped[inside] ?? 0) ^ 0xff;

  test.each([
    ['cut short', bytes.subarray(0, bytes.length - 40), 'damaged'],
    ['a byte changed', flipped, 'damaged'],
    ['a wrong checksum', declared(16, 1), 'damaged'],
    ['holds more than it declares', declared(24, 10), 'package-lies'],
    ['declares more than is allowed', declared(24, 0x7fffffff), 'package-unpacked-size'],
    ['a bomb', docx({ body: p('x'), extra: { 'word/media/a.bin': new Uint8Array(3_000_000) } }), 'package-unpacked-size'],
    ['too many entries', docx({ body: p('x'), extra: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`a${index}`, new Uint8Array(1)])) }), 'package-entries'],
    ['a document type declaration', docx({ body: p('x'), prologue: '<!DOCTYPE d [<!ENTITY a "b">]>' }), 'xml-entities'],
    ['broken XML', docx('<w:p>'), 'damaged'],
    ['nested absurdly deep', docx('<w:p>'.repeat(2000) + '</w:p>'.repeat(2000)), 'too-deep'],
    ['no body text part', zipSync(Object.fromEntries(Object.entries(packageFiles({ body: '' })).filter(([name]) => name !== 'word/document.xml'))), 'damaged'],
  ])('refuses: %s', async (_, content, reason) => {
    await expect(docxReader.read(content, { ...DEFAULT_LIMITS, unpackedBytes: 2_000_000, zipEntries: 50 })).rejects.toMatchObject({ name: 'UnreadableError', reason });
  });

  test.each([['characters', 'too-long'], ['cells', 'too-many-cells']])('limit of %s', async (limit, reason) => {
    await expect(read(table([tr([tc('một'), tc('hai')])]), { [limit]: 1 })).rejects.toMatchObject({ reason });
  });

  test('the same bytes give the same extraction', async () => {
    expect(JSON.stringify(await read(p('Số 12')))).toBe(JSON.stringify(await read(p('Số 12'))));
  });
});
