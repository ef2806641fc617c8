import { describe, expect, it } from 'vitest';
import { rowNumbering } from '../../src/checks/row-numbering.js';
import type { Block } from '../../src/model.js';

type Cell = { text: string; /** null on a digital page */ agreed: boolean | null };

function found(cells: readonly Cell[]): (string | undefined)[] {
  const blocks = cells.map(({ text, agreed }, index): Block => ({
    index, kind: 'cell', text, marker: null, listLevel: null, cell: { table: 't1', row: index, col: 0, rowSpan: 1, colSpan: 1 }, references: [], page: 1, raw: null,
    style: { bold: 'none', italic: false, align: null, indent: null, size: 12 },
    spans: agreed === null ? [] : [{ start: 0, end: text.length, page: 1, box: [0, 0, 1, 1], reading: { agreed, confidence: 0.9, alternatives: [] } }],
  }));
  const table = { id: 't1', rows: cells.length, cols: 1, headerRows: 1, ruled: true, cells: blocks.map(({ index }) => index) };
  return rowNumbering.run({ figures: [], blocks, tables: [table], sections: [], places: [], parts: [] }).map(({ finding }) => finding?.message.id);
}

const column = (agreed: boolean | null, ...texts: string[]): Cell[] => ['STT', ...texts].map((text) => ({ text, agreed }));

describe('a column that numbers rows', () => {
  it.each([[null], [true]])('with a gap is told of (agreed: %s)', (agreed) => {
    expect(found(column(agreed, '1', '2', '3', '5', '6'))).toEqual(['check.row-numbering-gap']);
    expect(found(column(agreed, '1', '2', '3', '3', '4'))).toEqual(['check.row-numbering-duplicate']);
  });
  it('says nothing of a gap before or behind a number that may be misread', () => {
    const cells = column(true, '1', '2', '3', '4', '1', '6', '7', '8', '9', '10');
    expect(found(cells)).toEqual(['check.row-numbering-gap']);
    for (const doubted of [5, 6]) expect(found(cells.map((cell, at) => (at === doubted ? { ...cell, agreed: false } : cell)))).toEqual([]);
  });
});
