/** Habits of word processors that change the XML and nothing that is printed, one by one. */
import { describe, expect, test } from 'vitest';
import { abstractNum, BORDERS, lvl, num, numbered, p, read, run, style, table, tc, texts, tr } from './docx-builder.js';

const sym = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const field = (instruction: string, result = ''): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r>${result === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test.each([
  ['a fraction inserted as a symbol of a font of letters', p(run('1') + sym('Times New Roman', '00BD')), ['1½']],
  ['digits inserted from the private use area of such a font', p(sym('Times New Roman', 'F031') + sym('Times New Roman', 'F032') + run(' hồ sơ')), ['12 hồ sơ']],
  ['signs of the Symbol font', p(sym('Symbol', 'F0B3') + run(' 95%')), ['≥ 95%']],
  ['spelling marks and smart tags inside a number', p(`${run('1')}<w:proofErr w:type="spellStart"/><w:smartTag w:element="metricconverter"><w:smartTagPr/>${run('.23')}</w:smartTag><w:proofErr w:type="spellEnd"/>${run('4 hồ sơ')}`), ['1.234 hồ sơ']],
  ['text fitted into a width, text hidden on the web', p(run('1', '<w:fitText w:val="500"/>') + run('2', '<w:webHidden/>')), ['12']],
  ['sums and dates by fields', p(run('Cộng ') + field('=SUM(ABOVE) \\# "#.##0"', '1.234') + run(' ngày ') + field('DATE', '05/6/2025')), ['Cộng 1.234 ngày 05/6/2025']],
  ['a large first letter in a frame of its own', p('T', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('rong tháng có 12 vụ'), ['Trong tháng có 12 vụ']],
  ['a frame that is no first letter', p('Số: 12', '<w:framePr w:w="900"/>') + p('sau'), ['Số: 12', 'sau']],
  ['letters along a path', p('<w:r><w:pict><v:shapetype><v:textpath on="t"/></v:shapetype><v:shape><v:textpath string="HỎA TỐC"/></v:shape></w:pict></w:r>') + p('x'), ['HỎA TỐC', 'x']],
  ['a paragraph moved', p(`<w:moveFrom w:id="2">${run('12 hồ sơ')}</w:moveFrom>`, '<w:rPr><w:moveFrom w:id="3"/></w:rPr>') + p('giữa') + p(`<w:moveTo w:id="4">${run('12 hồ sơ')}</w:moveTo>`, '<w:rPr><w:moveTo w:id="5"/></w:rPr>'), ['giữa', '12 hồ sơ']],
  ['paragraphs and runs in the wrappers of Google Docs', `<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_1"/></w:sdtPr><w:sdtContent>${p(`<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>${run('12')}</w:sdtContent></w:sdt>${run(' hồ sơ')}`)}</w:sdtContent></w:sdt>`, ['12 hồ sơ']],
])('%s', async (_, body, expected) => {
  expect(await texts(body)).toEqual(expected);
  expect((await read(body)).notes).toEqual([]);
});

describe('numbering', () => {
  const level = (formats: string): string => abstractNum(0, `<w:lvl w:ilvl="0"><w:start w:val="9"/>${formats}<w:lvlText w:val="%1."/></w:lvl>`) + num(1, 0);
  const choice = (requires: string, content: string, fallback = ''): string => `<mc:AlternateContent><mc:Choice Requires="${requires}">${content}</mc:Choice>${fallback}</mc:AlternateContent>`;
  test.each([
    ['three digits at least', level(choice('w14', '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>', '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>')), ['009.|a', '010.|b']],
    ['a custom format that is not known', level(choice('w14', '<w:numFmt w:val="custom" w:format="a, ç, ĝ, ..."/>', '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>')), ['9.|a', '10.|b']],
    ['a format without another for other programs', level(choice('wpsCustomData', '<w:numFmt w:val="upperRoman"/>')), ['IX.|a', 'X.|b']],
    ['only the form for other programs', level('<mc:AlternateContent><mc:Fallback><w:numFmt w:val="lowerLetter"/></mc:Fallback></mc:AlternateContent>'), ['i.|a', 'j.|b']],
    ['two digits', abstractNum(0, lvl(0, { fmt: 'decimalZero', start: 9 })) + num(1, 0), ['09.|a', '10.|b']],
  ])('%s', async (_, numbering, expected) => {
    expect(await texts({ body: p('a', numbered(1, 0)) + p('b', numbered(1, 0)), numbering })).toEqual(expected);
  });

  test.each([
    ['LISTNUM', p(run('a ') + field('LISTNUM LegalDefault \\l 1') + run('b'))],
    ['AUTONUM', p(field('AUTONUM') + run('b'))],
    ['AUTONUMLGL in one element', p(`<w:fldSimple w:instr=" AUTONUMLGL \\e "/>${run('b')}`)],
  ])('%s has no number in the file, which is said', async (_, body) => {
    expect((await read(body)).notes).toEqual([{ id: 'reader.word-unresolved-numbering', params: { count: 1 }, page: null }]);
  });

  test('a field that counts and has its result is read', async () => {
    const { blocks, notes } = await read(p(run('Bảng ') + field('SEQ Bảng', '2')));
    expect(blocks.map(({ text }) => text)).toEqual(['Bảng 2']);
    expect(notes).toEqual([]);
  });
});

describe('tables', () => {
  const cells = async (body: string): Promise<string[]> => (await read(body)).blocks.map(({ text, cell }) => `${text} ${cell?.row},${cell?.col} ${cell?.rowSpan}`);
  const going = '<w:vMerge w:val="continue"/>';

  test('a cell that goes on with nothing above stands by itself', async () => {
    const body = table([tr([tc('A'), tc('1')]), tr([tc('B', going), tc('2')]), tr([tc('', '<w:vMerge/>'), tc('3')])], BORDERS);
    expect(await cells(body)).toEqual(['A 0,0 1', '1 0,1 1', 'B 1,0 2', '2 1,1 1', '3 2,1 1']);
    expect((await read(body)).notes).toEqual([]);
  });

  test('text that a merged cell hides is said to be unread', async () => {
    expect((await read(table([tr([tc('A', '<w:vMerge w:val="restart"/>'), tc('1')]), tr([tc('BC', going), tc('2')])], BORDERS))).notes.map(({ id, params }) => [id, params['unread']])).toEqual([['reader.word-unread-text', 2]]);
  });

  const white = BORDERS.replaceAll('w:val="single"', 'w:val="single" w:sz="8" w:color="ffffff"');
  const styles = style('Mau', `<w:tblPr>${BORDERS.replaceAll('w:val="single"', 'w:val="single" w:color="FFFFFF"')}</w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr>`, { type: 'table' });
  const own = ['top', 'left', 'bottom', 'right'].map((edge) => `<w:${edge} w:val="single" w:color="FFFFFF"/>`).join('');
  test.each([
    ['white lines', white, '', '', false],
    ['white lines of the cells over black ones of the table', BORDERS, `<w:tcBorders>${own}</w:tcBorders>`, '', false],
    ['white lines between shaded cells', white, '<w:shd w:val="clear" w:fill="D9E2F3"/>', '', true],
    ['white lines between cells with the fill of the paper', white, '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>', '', false],
    ['white lines of a style that shades', '<w:tblStyle w:val="Mau"/>', '', '', true],
    ['black lines', BORDERS, '', '', true],
    ['lines that the rows bring along', '', '', `<w:tblPrEx>${BORDERS}</w:tblPrEx>`, true],
    ['lines that the rows take away', BORDERS, '', `<w:tblPrEx>${BORDERS.replaceAll('single', 'nil')}</w:tblPrEx>`, false],
  ])('%s', async (_, properties, cell, row, ruled) => {
    const rows = [tr([tc('a', cell), tc('b', cell)]), tr([tc('c', cell), tc('d', cell)])].map((xml) => xml.replace('<w:tr>', `<w:tr>${row}`));
    expect((await read({ body: table(rows, properties), styles })).tables[0]?.ruled).toBe(ruled);
  });
});

test('a sheet pasted as an object is said to be unread', async () => {
  const body = p('<w:r><w:object><v:shape><v:imagedata r:id="rId1"/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12"/></w:object></w:r>') + p('x');
  expect((await read(body)).notes.map(({ id }) => id)).toEqual(['reader.word-pictures', 'reader.word-objects']);
});
