import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { pdfReader } from '../../../src/readers/pdf.js';
import { pdf } from './page-builder.js';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>';
const line = (x: number, y: number, content: string): string => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm (${content}) Tj ET\n`;

/** A page of one line with fields over it, each as its dictionary (without its appearance) and what its appearance shows. */
function signed(...fields: { dictionary: string; shows: string[] }[]): Uint8Array {
  const first = 7;
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R /Annots [${fields.map((_, index) => `${first + 2 * index} 0 R`).join(' ')}] >>`,
    { dictionary: '', stream: line(85, 600, 'ba con 1204 cay keo') }, FONT, '<< /FT /Sig /T (Signature9) >>',
    ...fields.flatMap(({ dictionary, shows }, index) => [
      `<< /Type /Annot /Subtype /Widget /F 132 /P 3 0 R ${dictionary} /AP << /N ${first + 1 + 2 * index} 0 R >> >>`,
      { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 200 50] /Resources << /Font << /F1 5 0 R >> >>', stream: shows.map((text, row) => line(2, 36 - 14 * row, text)).join('') },
    ]),
  ]);
}

const RECT = '/Rect [380 780 580 830]';
const SHOWS = ['Signed by: UBND xa Doi Che', 'Date: 04.09.2025 08:30:11'];

async function read(bytes: Uint8Array): Promise<{ text: string; notes: [string, unknown][] }> {
  const { blocks, notes } = await pdfReader.read(bytes, DEFAULT_LIMITS);
  return { text: blocks.map((block) => block.text).join(' | '), notes: notes.map(({ id, params }) => [id, params['text']]) };
}

test.each([
  ['in the widget itself', '/FT /Sig /T (Signature1)'],
  ['in the field that the widget belongs to', '/Parent 6 0 R'],
])('what the field of a signature says is told in a note and not read; its type stands %s', async (_, type) => {
  expect(await read(signed({ dictionary: `${type} ${RECT}`, shows: SHOWS }))).toEqual({ text: 'ba con 1204 cay keo', notes: [['reader.pdf-signature', SHOWS.join(' ')]] });
});

test('two of them, one over a line of the page, which stays', async () => {
  const over = '/FT /Sig /T (Signature2) /Rect [80 580 280 630]';
  expect(await read(signed({ dictionary: `/FT /Sig ${RECT}`, shows: SHOWS }, { dictionary: over, shows: ['Signed by: Van thu', '05.09.2025 09:00:00'] }))).toEqual({
    text: 'ba con 1204 cay keo', notes: [['reader.pdf-signature', SHOWS.join(' ')], ['reader.pdf-signature', 'Signed by: Van thu 05.09.2025 09:00:00']],
  });
});

test.each([
  ['a number that was set as a signature', '/FT /Sig /T (Signature1)', ['45']],
  ['a field that was filled', '/FT /Tx /T (so)', ['Signed by: 45']],
  ['a field that belongs to another one', '/Parent 6 0 R', ['So: 45']],
])('%s is content of the page', async (_, type, shows) => {
  expect(await read(signed({ dictionary: `${type} /Rect [85 650 285 700]`, shows }))).toEqual({ text: `${shows.join(' ')} | ba con 1204 cay keo`, notes: [] });
});
