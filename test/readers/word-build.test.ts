/** The trees that readers of other formats build, read as those of a package. */
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { Extraction } from '../../src/model.js';
import { abstractNum, cell, embeddedObject, noteReference, num, numbering, paragraph, picture, PLAIN_PARAGRAPH, PLAIN_RUN, row, run, table, text, textBox } from '../../src/readers/word/build.js';
import { readWord } from '../../src/readers/word/read.js';
import type { WordSource } from '../../src/readers/word/source.js';
import { element, type XmlElement } from '../../src/readers/xml.js';
import { labelled } from './docx-builder.js';

const read = (body: XmlElement[], more: Partial<WordSource> = {}): Promise<Extraction> => readWord({
  main: element('w:document', {}, [element('w:body', {}, body)]),
  styles: null, numbering: null, settings: null, footnotes: null, endnotes: null, comments: null, edges: [], mediaType: 'x/y', ...more,
}, 'x', DEFAULT_LIMITS);
const said = (value: string, format = PLAIN_RUN): XmlElement => run(format, [text(value)]);

test('looks of runs and paragraphs', async () => {
  const { blocks } = await read([
    paragraph({ align: 'both', left: 720, first: -360, list: null }, [said('12 m', { ...PLAIN_RUN, bold: true, size: 28 }), said('2', { ...PLAIN_RUN, vertical: 'superscript', size: 28 }), said('x', { ...PLAIN_RUN, hidden: true })]),
    paragraph(PLAIN_PARAGRAPH, [said('hoa', { ...PLAIN_RUN, caps: true, italic: true })]),
  ]);
  expect(blocks.map(({ text: value, style }) => ({ value, ...style }))).toEqual([
    { value: '12 m²', bold: 'lead', italic: false, align: 'justify', indent: 18, size: 14 },
    { value: 'HOA', bold: 'none', italic: true, align: null, indent: 0, size: 12 },
  ]);
});

test('lists, a start and a level that a use of the list replaces', async () => {
  const level = { start: 1, restart: null, legal: false, font: null };
  const levels = [{ ...level, format: 'upperRoman', text: '%1.' }, { ...level, format: 'decimal', text: '%1.%2.' }];
  const item = (use: number, at: number, value: string): XmlElement => paragraph({ ...PLAIN_PARAGRAPH, list: { num: use, level: at } }, [said(value)]);
  const { blocks } = await read([item(1, 0, 'a'), item(1, 1, 'b'), item(2, 1, 'c'), item(3, 0, 'd')], {
    numbering: numbering([abstractNum(0, levels), abstractNum(1, [{ ...level, format: 'bullet', text: '\uf0b7', font: 'Symbol' }])], [
      num(1, 0), num(2, 0, [{ level: 1, start: 5, definition: { ...level, format: 'lowerLetter', text: '%2)' } }]), num(3, 1),
    ]),
  });
  expect(blocks.map(labelled)).toEqual(['I.|a', 'I.1.|b', 'e)|c', '•|d']);
});

test('tables, notes, boxes and what is counted', async () => {
  const lined = { top: true, bottom: true, left: true, right: true };
  const cellOf = (value: string, span = 1, down: 'restart' | 'continue' | null = null): XmlElement => cell({ span, down, borders: lined }, [paragraph(PLAIN_PARAGRAPH, [said(value)])]);
  const { blocks, tables, notes } = await read([
    paragraph(PLAIN_PARAGRAPH, [said('đầu'), run(PLAIN_RUN, noteReference('footnote', 1, null)), run(PLAIN_RUN, noteReference('endnote', 1, '*')), run(PLAIN_RUN, [textBox([paragraph(PLAIN_PARAGRAPH, [said('khung')])]), picture(), embeddedObject()])]),
    table([row([cellOf('a', 1, 'restart'), cellOf('b', 2)], { header: true, before: 0 }), row([cellOf('', 1, 'continue'), cellOf('c'), cellOf('d')], { header: false, before: 0 })]),
  ], {
    footnotes: element('w:footnotes', {}, [element('w:footnote', { 'w:id': '1' }, [paragraph(PLAIN_PARAGRAPH, [said('chân')])])]),
    endnotes: element('w:endnotes', {}, [element('w:endnote', { 'w:id': '1' }, [paragraph(PLAIN_PARAGRAPH, [said('cuối')])])]),
  });
  expect(blocks.map(({ text: value, kind }) => `${kind} ${value}`)).toEqual(['paragraph đầu', 'footnote chân', 'footnote cuối', 'paragraph khung', 'cell a', 'cell b', 'cell c', 'cell d']);
  expect(blocks[0]?.references.map(({ mark }) => mark)).toEqual(['1', '*']);
  expect(blocks.filter(({ kind }) => kind === 'cell').map(({ cell: place }) => [place?.rowSpan, place?.colSpan])).toEqual([[2, 1], [1, 2], [1, 1], [1, 1]]);
  expect(tables).toMatchObject([{ rows: 2, cols: 3, ruled: true, headerRows: 1 }]);
  expect(notes.map(({ id }) => id)).toEqual(['reader.word-pictures', 'reader.word-objects']);
});
