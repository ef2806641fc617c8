import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../src/evidence.js';
import { messageIds } from '../../src/messages/index.js';
import { toTcvn3, toVni } from '../text/legacy-encode.js';
import { docx, p, read, run, style, table, tc, texts, tr } from './docx-builder.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { docxReader } from '../../src/readers/docx.js';

const LINE = 'Trong quý, tổ công tác xã đã hướng dẫn 1.325 người dân nộp hồ sơ qua mạng, đạt 92,5%';
const HEAD = 'kết quả sáu tháng đầu năm';
const SECOND = 'Đội tự quản ở các thôn giữ vững nề nếp tuần tra 14 lượt mỗi tháng';
const THIRD = 'Kế hoạch kiểm tra định kỳ về kinh tế và thị trường: đến hết quý đã kết thúc 3 đợt';

function font(name: string, high = name): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${high}"/>`;
}

const VNTIME = font('.VnTime');

describe('the font of a run tells its encoding', () => {
  const normal = (fonts: string): string => style('Normal', `<w:rPr>${fonts}</w:rPr>`, { isDefault: true });
  const raw = toTcvn3(LINE);
  test.each([
    ['the run', { body: p(run(raw, VNTIME)) }],
    ['Latin letters alone', { body: p(run(raw, font('Times New Roman', '.VnTime'))) }],
    ['its character style', { body: p(run(raw, '<w:rStyle w:val="C"/>')), styles: style('C', `<w:rPr>${font('.VnArial')}</w:rPr>`, { type: 'character' }) }],
    ['its paragraph style', { body: p(raw, '<w:pStyle w:val="P"/>'), styles: normal(font('Arial')) + style('P', `<w:rPr>${VNTIME}</w:rPr>`, { basedOn: 'Normal' }) }],
    ['the default style', { body: p(raw), styles: normal(VNTIME) }],
    ['the defaults of the document', { body: p(raw), styles: `<w:docDefaults><w:rPrDefault><w:rPr>${font('.VNTIME')}</w:rPr></w:rPrDefault></w:docDefaults>` }],
    ['a cell', { body: table([tr([tc(p(run(raw, VNTIME)))])]) }],
  ])('%s', async (_, parts) => {
    expect(await texts(parts)).toEqual([LINE]);
  });

  test('fonts of capitals', async () => {
    expect(await texts(p(run(toTcvn3(HEAD), font('.VnTimeH'))) + p(run(raw, VNTIME)))).toEqual([HEAD.toUpperCase(), LINE]);
  });

  test('VNI, in both cases', async () => {
    expect(await texts(p(run(toVni(HEAD.toUpperCase()), font('VNI-Helve'))) + p(run(toVni(LINE), font('VNI-Times'))))).toEqual([HEAD.toUpperCase(), LINE]);
  });

  test('several encodings in one document and one paragraph', async () => {
    const line = run(`${LINE}; `) + run(`${toVni(SECOND)}; `, font('VNI-Times')) + run(toTcvn3(LINE), VNTIME);
    const { blocks, notes } = await read(p(LINE) + p(line));
    expect(blocks.map(({ text }) => text)).toEqual([LINE, `${LINE}; ${SECOND}; ${LINE}`]);
    expect(notes.map(({ params }) => [params['font'], params['encoding']])).toEqual([['VNI-Times', 'VNI'], ['.VnTime', 'TCVN3']]);
  });

  test('letters that programs write as optional hyphens', async () => {
    const [before = '', after = ''] = toTcvn3('các phường vùng lũ').split('\u00ad');
    const hyphen = `<w:r><w:rPr>${VNTIME}</w:rPr><w:softHyphen/></w:r>`;
    const { blocks, notes } = await read(p(run(before, VNTIME) + hyphen + run(after, VNTIME)));
    expect(blocks[0]?.text).toBe('các phường vùng lũ');
    expect(notes.map(({ id }) => id)).toEqual(['reader.word-legacy-font']);
  });

  test('runs that are split within a word, or look different', async () => {
    const halves = [toVni(LINE).slice(0, 24), toVni(LINE).slice(24, 60), toVni(LINE).slice(60)];
    const fonts = font('VNI-Times');
    expect(await texts(p(halves.map((half, index) => run(half, index === 1 ? `${fonts}<w:noProof/>` : fonts)).join('')))).toEqual([LINE]);
  });

  test('quotes give the characters of the file beside those that were read', async () => {
    for (const [encode, fonts] of [[toTcvn3, VNTIME], [toVni, font('VNI-Times')]] as const) {
      const [block] = (await read(p(run(`  ${encode(`${LINE} xã Lữ`)}`, fonts)))).blocks;
      const start = LINE.indexOf('1.325');
      expect(block && evidenceOf(block, start, start + '1.325 người dân'.length)).toMatchObject({ quote: '1.325 người dân', raw: encode('1.325 người dân') });
      expect(block && evidenceOf(block, block.text.length - 2, block.text.length)).toMatchObject({ quote: 'Lữ', raw: encode('Lữ') });
    }
  });

  test('said in a note, with the font and how much of the text it is', async () => {
    const { notes } = await read(p(run('abcd')) + p(run(toTcvn3('đã lập'), VNTIME)) + p(run('12 345', font('.VnArial'))));
    expect(notes).toEqual([{ id: 'reader.word-legacy-font', params: { font: '.VnTime', encoding: 'TCVN3', count: 5, percent: 36 }, page: null }]);
    expect(messageIds()).toContain('reader.word-legacy-font');
  });
});

describe('Unicode in fonts of old names stays as it is', () => {
  test.each(['.VnTime', '.VnTimeH', 'VNI-Times'])('%s', async (name) => {
    const body = [LINE, 'các cách làm hay', SECOND.normalize('NFD'), 'Ba', '12/45'].map((text) => p(run(text, font(name)))).join('');
    const { blocks, notes } = await read(body);
    expect(blocks.map(({ text }) => text)).toEqual([LINE, 'các cách làm hay', SECOND, 'Ba', '12/45']);
    expect(notes).toEqual([]);
  });

  test('beside text of the old encoding in the same paragraph', async () => {
    expect(await texts(p(run(`${toTcvn3(LINE)} `, VNTIME) + run('nông dân của thị trấn', VNTIME + '<w:b/>')))).toEqual([`${LINE} nông dân của thị trấn`]);
  });

  test('where a theme names the font after all', async () => {
    const styles = style('Normal', `<w:rPr>${font('.VnTimeH')}</w:rPr>`, { isDefault: true });
    const theme = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>';
    expect(await texts({ body: p(run('Ba to', theme)), styles })).toEqual(['Ba to']);
  });
});

describe('text whose fonts were lost', () => {
  test.each([['TCVN3', toTcvn3], ['VNI', toVni]] as const)('%s, plainly', async (encoding, encode) => {
    const { blocks, notes } = await read(p(encode(LINE)) + p(encode(SECOND)) + p('12/45') + p('Zalo'));
    expect(blocks.map(({ text }) => text)).toEqual([LINE, SECOND, '12/45', 'Zalo']);
    expect(notes).toMatchObject([{ id: 'reader.word-legacy-text', params: { encoding } }]);
    expect(messageIds()).toContain('reader.word-legacy-text');
  });

  test('in a part of the document: the rest stays', async () => {
    expect(await texts(p(LINE) + p(SECOND) + p('các cách làm') + p(toTcvn3(SECOND)))).toEqual([LINE, SECOND, 'các cách làm', SECOND]);
  });

  test.each([
    ['Vietnamese', 'các cách làm hay, rà soát toàn xã, hoà giải và nông thôn'],
    ['French', 'Les événements où le comité a délibéré près de la forêt, très tôt, à la mi-été, grâce à un arrêté où'],
    ['signs', '«Đội 3» § 5, 30 m², 45°, ±2, 3×4, Zalo®, ½ ngày, ¼, 5¹, Viettel®, 60µg, VNeID®'],
  ])('%s is left alone', async (_, text) => {
    const { blocks, notes } = await read(p(text));
    expect(blocks.map((block) => block.text)).toEqual([text]);
    expect(notes).toEqual([]);
  });

  test.each([
    ['a code that is not known', p('C¶ng hòa xã h¶i chü nghîa, Ðµc l§p, T¿ do, HÕnh phúc, Uÿ ban nhân dân tÑnh, H¶i ð°ng thành ph¯')],
    ['the code of another font', p(run(`${toTcvn3(LINE)} ${toTcvn3(SECOND)}`, font('VNI-Times')))],
    ['a code page of Vietnamese taken for another', p(`${LINE} ${SECOND}`) + p(run(new TextDecoder('windows-1258').decode(Buffer.from(toTcvn3(`${THIRD}. ${SECOND}. `.repeat(2)), 'latin1')), VNTIME))],
  ])('unreadable: %s', async (_, body) => {
    await expect(docxReader.read(docx(body), DEFAULT_LIMITS)).rejects.toMatchObject({ name: 'UnreadableError', reason: 'legacy-encoding' });
  });
});
