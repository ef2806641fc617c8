import { describe, expect, test } from 'vitest';
import { bulletMark, formatNumber } from '../../src/readers/word/number-format.js';
import { abstractNum, lvl, num, numbered, p, read, run, startOverride, style, table, tc, texts, tr, type Parts } from './docx-builder.js';

/** I. / 1. / 1.1. / a) on one list, as most automatic outlines of reports are. */
const OUTLINE = abstractNum(1, [
  lvl(0, { fmt: 'upperRoman', text: '%1.' }), lvl(1, { text: '%2.' }), lvl(2, { text: '%2.%3.' }), lvl(3, { fmt: 'lowerLetter', text: '%4)' }),
].join(''));
const PLAIN = abstractNum(2, [lvl(0), lvl(1, { text: '%1.%2.' }), lvl(2, { text: '%1.%2.%3' })].join(''));

type Case = { name: string; parts: Parts; labels: string[] };

/** Paragraphs of one list at the given levels. */
function items(numId: number, levels: number[]): string {
  return levels.map((level) => p('x', numbered(numId, level))).join('');
}

const CASES: Case[] = [
  {
    name: 'an outline of Roman, Arabic, two-part and letter marks restarts below each higher mark',
    parts: { body: items(1, [0, 1, 2, 2, 3, 3, 1, 2, 0, 1, 3]), numbering: OUTLINE + num(1, 1) },
    labels: ['I.', '1.', '1.1.', '1.2.', 'a)', 'b)', '2.', '2.1.', 'II.', '1.', 'a)'],
  },
  {
    name: 'start values',
    parts: { body: items(1, [0, 0, 1]), numbering: abstractNum(1, lvl(0, { start: 5 }) + lvl(1, { text: '%1.%2', start: 3 })) + num(1, 1) },
    labels: ['5.', '6.', '6.3'],
  },
  {
    name: 'two lists of one definition go on counting',
    parts: { body: items(1, [0, 0]) + items(2, [0]) + items(1, [0]), numbering: PLAIN + num(1, 2) + num(2, 2) },
    labels: ['1.', '2.', '3.', '4.'],
  },
  {
    name: 'lists of different definitions count apart',
    parts: { body: items(1, [0, 0]) + items(2, [0]) + items(1, [0]), numbering: PLAIN + abstractNum(3, lvl(0)) + num(1, 2) + num(2, 3) },
    labels: ['1.', '2.', '1.', '3.'],
  },
  {
    name: 'startOverride restarts once, when its list is first used, and the shared counter goes on from there',
    parts: { body: items(1, [0, 0, 0]) + items(2, [0, 0]) + items(1, [0]), numbering: PLAIN + num(1, 2) + num(2, 2, startOverride(0, 8)) },
    labels: ['1.', '2.', '3.', '8.', '9.', '10.'],
  },
  {
    name: 'startOverride of a lower level restarts that level alone',
    parts: { body: items(1, [0, 1, 1]) + items(2, [1, 1]), numbering: PLAIN + num(1, 2) + num(2, 2, startOverride(1, 1)) },
    labels: ['1.', '1.1.', '1.2.', '1.1.', '1.2.'],
  },
  {
    name: 'lvlOverride with a whole level changes the format and keeps the count',
    parts: {
      body: items(1, [0]) + items(2, [0]),
      numbering: PLAIN + num(1, 2) + num(2, 2, `<w:lvlOverride w:ilvl="0">${lvl(0, { fmt: 'upperRoman', text: '%1)' })}</w:lvlOverride>`),
    },
    labels: ['1.', 'II)'],
  },
  {
    name: 'isLgl writes higher levels in decimal whatever their format',
    parts: { body: items(1, [0, 0, 1, 1]), numbering: abstractNum(1, lvl(0, { fmt: 'upperRoman' }) + lvl(1, { text: '%1.%2.', more: '<w:isLgl/>' })) + num(1, 1) },
    labels: ['I.', 'II.', '2.1.', '2.2.'],
  },
  {
    name: 'without isLgl each level keeps its own format',
    parts: { body: items(1, [0, 0, 1]), numbering: abstractNum(1, lvl(0, { fmt: 'upperRoman' }) + lvl(1, { text: '%1.%2.' })) + num(1, 1) },
    labels: ['I.', 'II.', 'II.1.'],
  },
  {
    name: 'lvlRestart 0 never restarts',
    parts: { body: items(1, [0, 1, 1, 0, 1]), numbering: abstractNum(1, lvl(0) + lvl(1, { text: '%2.', more: '<w:lvlRestart w:val="0"/>' })) + num(1, 1) },
    labels: ['1.', '1.', '2.', '2.', '3.'],
  },
  {
    name: 'lvlRestart 1 restarts the third level after the first and not after the second',
    parts: {
      body: items(1, [0, 1, 2, 1, 2, 0, 1, 2]),
      numbering: abstractNum(1, lvl(0) + lvl(1, { text: '%2.' }) + lvl(2, { text: '%3)', more: '<w:lvlRestart w:val="1"/>' })) + num(1, 1),
    },
    labels: ['1.', '1.', '1)', '2.', '2)', '2.', '1.', '1)'],
  },
  {
    name: 'a level used before the one above it makes that one count as used',
    parts: { body: items(1, [1, 1, 0]), numbering: PLAIN + num(1, 2) },
    labels: ['1.1.', '1.2.', '2.'],
  },
  {
    name: 'numbering borne by a style',
    parts: {
      body: p('x', '<w:pStyle w:val="Muc"/>') + p('x') + p('x', '<w:pStyle w:val="Muc"/>'),
      styles: style('Muc', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
      numbering: PLAIN + num(1, 2),
    },
    labels: ['1.', '', '2.'],
  },
  {
    name: 'the level linked with a style (pStyle) goes before the one that the style names',
    parts: {
      body: ['H1', 'H2', 'H2', 'H1', 'H2'].map((id) => p('x', `<w:pStyle w:val="${id}"/>`)).join(''),
      styles: ['H1', 'H2'].map((id) => style(id, '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')).join(''),
      numbering: abstractNum(1, lvl(0, { fmt: 'upperRoman', more: '<w:pStyle w:val="H1"/>' }) + lvl(1, { text: '%2.', more: '<w:pStyle w:val="H2"/>' })) + num(1, 1),
    },
    labels: ['I.', '1.', '2.', 'II.', '1.'],
  },
  {
    name: 'basedOn: the list from the grandparent, the level from the style itself',
    parts: {
      body: p('x', '<w:pStyle w:val="A"/>') + p('x', '<w:pStyle w:val="C"/>'),
      styles: style('A', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style('B', '', { basedOn: 'A' }) + style('C', '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', { basedOn: 'B' }),
      numbering: PLAIN + num(1, 2),
    },
    labels: ['1.', '1.1.'],
  },
  {
    name: 'numId 0, in a derived style or in the paragraph, takes numbering away',
    parts: {
      body: p('x', '<w:pStyle w:val="A"/>') + p('x', '<w:pStyle w:val="B"/>') + p('x', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>') + p('x', '<w:pStyle w:val="A"/>'),
      styles: style('A', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style('B', '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', { basedOn: 'A' }),
      numbering: PLAIN + num(1, 2),
    },
    labels: ['1.', '', '', '2.'],
  },
  {
    name: 'a cycle of styles ends',
    parts: {
      body: p('x', '<w:pStyle w:val="A"/>'),
      styles: style('A', '', { basedOn: 'B' }) + style('B', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', { basedOn: 'A' }),
      numbering: PLAIN + num(1, 2),
    },
    labels: ['1.'],
  },
  {
    name: 'the default paragraph style numbers paragraphs that name none',
    parts: { body: p('x') + p('x'), styles: style('N', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', { isDefault: true }), numbering: PLAIN + num(1, 2) },
    labels: ['1.', '2.'],
  },
  {
    name: 'numStyleLink leads to the definition with that styleLink',
    parts: {
      body: items(1, [0, 0]),
      numbering: abstractNum(1, '', '<w:numStyleLink w:val="DanhMuc"/>') + abstractNum(7, lvl(0, { fmt: 'upperLetter', text: '%1.' }), '<w:styleLink w:val="DanhMuc"/>') + num(1, 1) + num(2, 7),
    },
    labels: ['A.', 'B.'],
  },
  {
    name: 'bullets of symbol fonts and typed dashes',
    parts: {
      body: items(1, [0, 1, 2, 3]),
      numbering: abstractNum(1, lvl(0, { fmt: 'bullet', text: '\uf0b7' }) + lvl(1, { fmt: 'bullet', text: '-' }) + lvl(2, { fmt: 'bullet', text: '–' }) + lvl(3, { fmt: 'bullet', text: '+' })) + num(1, 1),
    },
    labels: ['•', '-', '-', '+'],
  },
  {
    name: 'words around the number, and a number after which nothing follows',
    parts: { body: items(1, [0, 1]), numbering: abstractNum(1, lvl(0, { text: 'Phần %1:' }) + lvl(1, { text: '(%2)', more: '<w:suff w:val="nothing"/>' })) + num(1, 1) },
    labels: ['Phần 1:', '(1)'],
  },
  {
    name: 'format none and an empty lvlText print nothing but count',
    parts: { body: items(1, [0, 1, 1]), numbering: abstractNum(1, lvl(0, { fmt: 'none', text: '' }) + lvl(1, { text: '%1%2)' })) + num(1, 1) },
    labels: ['', '1)', '2)'],
  },
  {
    name: 'lists, levels and definitions that do not exist give no label',
    parts: { body: p('x', numbered(9, 0)) + p('x', numbered(1, 8)) + p('x', numbered(3, 0)), numbering: PLAIN + num(1, 2) + num(3, 77) },
    labels: ['', '', ''],
  },
  {
    name: 'paragraphs in cells and inserted ones count, deleted ones do not',
    parts: {
      body: p('x', numbered(1, 0))
        + table([tr([tc(p('x', numbered(1, 0))), tc('y')])], '')
        + `<w:p><w:pPr>${numbered(1, 0)}<w:rPr><w:ins w:id="1"/></w:rPr></w:pPr><w:ins w:id="2">${run('x')}</w:ins></w:p>`
        + `<w:p><w:pPr>${numbered(1, 0)}<w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:del w:id="4"><w:r><w:delText>z</w:delText></w:r></w:del></w:p>`
        + p('x', numbered(1, 0)),
      numbering: PLAIN + num(1, 2),
    },
    labels: ['1.', '2.', '', '3.', '4.'],
  },
  {
    name: 'former numbering kept by a tracked change is not read',
    parts: { body: p('x', `<w:pPrChange w:id="1"><w:pPr>${numbered(1, 0)}</w:pPr></w:pPrChange>`) + p('x', numbered(1, 0)), numbering: PLAIN + num(1, 2) },
    labels: ['', '1.'],
  },
  {
    name: 'an empty numbered paragraph prints its number',
    parts: { body: p('x', numbered(1, 0)) + p('<w:r/>', numbered(1, 0)) + p('x', numbered(1, 0)), numbering: PLAIN + num(1, 2) },
    labels: ['1.', '2.', '3.'],
  },
  {
    name: 'a list level given twice counts by the last',
    parts: { body: items(1, [0]), numbering: abstractNum(1, lvl(0) + lvl(0, { text: '%1)' })) + num(1, 1) },
    labels: ['1)'],
  },
];

describe('automatic numbering', () => {
  test.each(CASES)('$name', async ({ parts, labels }) => {
    const { blocks, notes } = await read(parts);
    expect(blocks.map(({ marker }) => marker ?? '')).toEqual(labels);
    expect(notes).toEqual([]);
  });

  test('typed and automatic marks stand side by side, each where the file has it', async () => {
    const body = p('I. MỤC GÕ TAY') + p('mục tự động', numbered(1, 0)) + p('- ý gõ tay') + p('ý tự động', numbered(1, 1));
    expect(await texts({ body, numbering: PLAIN + num(1, 2) })).toEqual(['I. MỤC GÕ TAY', '1.|mục tự động', '- ý gõ tay', '1.1.|ý tự động']);
  });

  test('the level is kept apart from the label', async () => {
    const { blocks } = await read({ body: items(1, [0, 3]) + p('x'), numbering: OUTLINE + num(1, 1) });
    expect(blocks.map(({ listLevel }) => listLevel)).toEqual([0, 3, null]);
  });

  test('further labels of a cell stand in its text', async () => {
    const cell = p('thu', numbered(1, 0)) + p('chi') + p('còn', numbered(1, 0));
    const { blocks } = await read({ body: table([tr([tc(cell), tc('x')])]), numbering: PLAIN + num(1, 2) });
    expect(blocks[0]).toMatchObject({ marker: '1.', text: 'thu\nchi\n2. còn' });
  });

  test('a cell that holds nothing but its number', async () => {
    const rows = [1, 2].map(() => tr([tc(p('<w:r/>', numbered(1, 0))), tc('nội dung')]));
    expect(await texts({ body: table(rows), numbering: PLAIN + num(1, 2) })).toEqual(['1.|', 'nội dung', '2.|', 'nội dung']);
  });
});

test.each([
  [4, 'upperRoman', 'IV'], [1994, 'upperRoman', 'MCMXCIV'], [9, 'lowerRoman', 'ix'], [0, 'upperRoman', '0'],
  [1, 'lowerLetter', 'a'], [26, 'lowerLetter', 'z'], [27, 'lowerLetter', 'aa'], [28, 'upperLetter', 'BB'], [53, 'lowerLetter', 'aaa'],
  [7, 'decimalZero', '07'], [12, 'decimalZero', '12'], [1, 'ordinal', '1st'], [12, 'ordinal', '12th'], [23, 'ordinal', '23rd'],
  [3, 'none', ''], [3, 'decimalEnclosedCircle', '③'], [5, 'hebrew1', '5'],
])('%i in %s is "%s"', (value, format, printed) => {
  expect(formatNumber(value, format)).toBe(printed);
});

test.each([
  ['\uf02d', false, '-'], ['—', false, '-'], ['\uf0a7', false, '•'], ['\uf0d8', true, '•'], ['§', true, '•'], ['o', false, '•'], ['-', true, '-'], ['*', false, '*'], ['\uf02b', true, '+'],
])('bullet %j (symbol font: %s) is "%s"', (glyph, symbolFont, mark) => {
  expect(bulletMark(glyph, symbolFont)).toBe(mark);
});
