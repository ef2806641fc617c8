import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import type { Extraction } from '../../../src/model.js';
import { rawSlice } from '../../../src/text/normalise.js';
import { decodeTcvn3, decodeVni } from '../../../src/text/legacy.js';
import { pdfReader } from '../../../src/readers/pdf.js';
import { pdf } from './page-builder.js';

const CODES = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0xa1 + index));
const TCVN3 = new Map(CODES.map((code) => [decodeTcvn3(code, { upper: false }), code]));
const VNI = new Map([
  ...CODES.map((code): [string, string] => [decodeVni(code).normalize('NFC'), code]),
  ...[...'aeouyôöAEOUYÔÖ'].flatMap((base) => CODES.map((mark): [string, string] => [decodeVni(base + mark).normalize('NFC'), base + mark])),
].filter(([letter]) => letter.length === 1));

const tcvn3 = (text: string): string => [...text].map((letter) => TCVN3.get(letter) ?? letter).join('');
const vni = (text: string): string => [...text].map((letter) => VNI.get(letter) ?? letter).join('');

const LINES = [
  'Trong tháng xã đã trồng xong ba mươi sáu ha rừng, đạt 36/48 ha',
  'các xóm rải đá đường lên đồi, nạo vét hai con mương quanh hồ chứa nước',
  'và sửa lại chiếc cầu gỗ bị nước lũ cuốn; còn 12 hộ ở ven suối chưa dời nhà.',
];

/** A page of these lines in a font of this name, the bytes taken as WinAnsi. */
function file(font: string, lines: string[], more: { font: string; lines: string[] } = { font: 'Times-Roman', lines: [] }): Uint8Array {
  const show = (name: string, from: number, all: string[]): string => all
    .map((line, index) => `BT /${name} 12 Tf 1 0 0 1 72 ${from - index * 20} Tm (${line.replace(/[\\()]/gu, '\\$&')}) Tj ET\n`).join('');
  const dictionary = (name: string): string => `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${'500 '.repeat(224)}] >>`;
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> /Contents 4 0 R >>',
    { dictionary: '', stream: show('F1', 700, lines) + show('F2', 400, more.lines) }, dictionary(font), dictionary(more.font),
  ]);
}

const read = (bytes: Uint8Array): Promise<Extraction> => pdfReader.read(bytes, DEFAULT_LIMITS);
const textOf = ({ blocks }: Extraction): string => blocks.map(({ text }) => text).join(' ');

describe('fonts from before Unicode', () => {
  test.each([
    ['TCVN3, told by the font', 'ABCDEF+.VnTime', LINES.map(tcvn3)],
    ['VNI, told by the font', 'VNI-Times', LINES.map(vni)],
    ['TCVN3, the name lost', 'CIDFont+F1', LINES.map(tcvn3)],
    ['VNI, the name lost', 'CIDFont+F1', LINES.map(vni)],
  ])('%s: read as Unicode, with the file\'s own characters beside', async (_, font, lines) => {
    const extraction = await read(file(font, lines));
    expect(textOf(extraction)).toBe(LINES.join(' '));
    expect(extraction.pageSources).toEqual(['digital']);
    expect(extraction.notes.map(({ id }) => id)).toEqual(['reader.pdf-legacy-font']);
    const [block] = extraction.blocks;
    const at = block?.text.indexOf('tháng') ?? -1;
    expect(block === undefined || block.raw === null ? '' : rawSlice(block.raw, at, at + 'tháng'.length)).toBe(lines[0]?.split(' ')[1]);
  });

  test('a font whose name ends in H prints capitals', async () => {
    const extraction = await read(file('.VnTime', LINES.map(tcvn3), { font: '.VnTimeH,Bold', lines: [tcvn3('báo cáo của xã đồi chè')] }));
    expect(textOf(extraction)).toContain('BÁO CÁO CỦA XÃ ĐỒI CHÈ');
  });

  test.each([
    ['Times-Roman', ['bà con các xóm đã có nhà, và xã còn là nơi có hai hồ cá, ba lò vôi', 'và bốn kho thóc; các bà các cô đan rá, đan lá và dệt võng']],
    ['.VnTime', ['bà con các xóm đã có nhà, và xã còn là nơi có hai hồ cá, ba lò vôi', 'và bốn kho thóc; các bà các cô đan rá, đan lá và dệt võng']],
  ])('text in Unicode in the font %s stays as it is', async (font, lines) => {
    const latin = lines.map((line) => line.replaceAll('đ', 'd').replaceAll('ố', 'ô').replaceAll('ồ', 'ô').replaceAll('ệ', 'ê').replaceAll('ũ', 'u'));
    const extraction = await read(file(font, latin.map((line) => [...line].filter((letter) => letter < '\u0100').join(''))));
    expect(textOf(extraction)).toContain('bà con các xóm');
    expect(extraction.notes).toEqual([]);
  });

  test('what cannot be decoded is said to be unread', async () => {
    // Another code of one byte a letter: the letters of TCVN3, one code further.
    const garbled = LINES.map((line) => [...tcvn3(line)].map((letter) => (letter > '\u00a0' ? String.fromCharCode(letter.charCodeAt(0) === 0xff ? 0xa1 : letter.charCodeAt(0) + 1) : letter)).join(''));
    await expect(read(file('CIDFont+F1', garbled))).rejects.toMatchObject({ reason: 'no-text-layer' });
  });

  test('a font that lost its code makes its page unread, though the rest is in order', async () => {
    const shifted = LINES.map((line) => [...line.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd')].map((letter) => (letter === ' ' ? ' ' : String.fromCharCode(letter.charCodeAt(0) + 3))).join(''));
    const plain = [...LINES, ...LINES].map((line) => line.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd'));
    await expect(read(file('Times-Roman', plain, { font: 'Arial', lines: shifted }))).rejects.toMatchObject({ reason: 'no-text-layer' });
  });
});
