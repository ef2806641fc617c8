/** Rows as markup: what stands in a cell comes back to the letter, and a workbook of many rows is one stream. */
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type Cell, type SheetPlan, writeWorkbook } from '../../src/outputs/xlsx/workbook.js';
import { zipped } from '../../src/outputs/xlsx/package.js';

function planOf(rows: Cell[][], more: Partial<SheetPlan> = {}): SheetPlan {
  return { name: 'Trang', widths: [10, 20], rows, frozen: { rows: 0, columns: 0 }, print: { titleRows: [0, 0], footer: '' }, ...more };
}

/** Text that may stand in XML, with what markup and spreadsheets take for something else. */
const text = fc.array(fc.constantFrom('a', 'ọ', '𝐀', '<', '&', '"', ']]>', '\n', '\t', ' ', '_x0041_', '_x000D_', '_', '=1+1', '#N/A', '0012', '\u202e')).map((pieces) => pieces.join('')).filter((made) => made !== '');

describe('cells', () => {
  it('come back as they were', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)), { maxLength: 4 }), { maxLength: 5 }), async (rows) => {
      const bytes = await writeWorkbook('x', [planOf(rows.map((row) => row.map((value) => ({ value }))))]);
      const sheet = (await readXlsx(bytes)).sheets[0];
      for (const [row, cells] of rows.entries()) {
        for (const [column, value] of cells.entries()) {
          const read = sheet?.rows[row]?.[column] ?? null;
          // The reading library leaves the escape of "_x0041_" as it is; Excel and LibreOffice don't.
          expect(typeof read === 'string' ? read.replaceAll('_x005F_', '_') : Object.is(read, -0) ? 0 : read).toEqual(Object.is(value, -0) ? 0 : value);
        }
      }
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).close();
    }), { numRuns: 40 });
  });

  it('have their formula, its value, their look and their comment', async () => {
    const book = await readXlsx(await writeWorkbook('x', [
      planOf([[{ value: 2, comment: 'ghi chú' }, { value: 4, formula: 'A1*2', look: { bold: true, format: '0.00' } }], [{ value: 'hai\ndòng', look: { wrap: true } }], [], [{ value: null }]]),
      planOf([[{ value: null, look: { tone: 'bad' } }, { value: 'x', formula: 'IF(1<2,"x","")' }]]),
    ]), { readStyles: true });
    const [one, two] = book.sheets;
    expect(one?.cells?.get('0,0')?.comment?.text).toBe('ghi chú');
    expect(one?.cells?.get('0,1')).toMatchObject({ formula: 'A1*2', formulaResult: 4, style: { font: { bold: true }, numFmt: '0.00' } });
    expect(one?.rows).toHaveLength(4);
    expect(two?.cells?.get('0,0')?.style?.fill).toMatchObject({ fgColor: { rgb: 'F8CBAD' } });
    expect(two?.cells?.get('0,1')).toMatchObject({ formula: 'IF(1<2,"x","")', value: 'x' });
  });

  it('say how far the sheet goes, and leave nothing of how it was made', async () => {
    const parts = unzipSync(await writeWorkbook('x', [planOf([[{ value: 1 }], [{ value: 1 }, { value: 2 }]])]));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toContain('<dimension ref="A1:B2"/>');
    expect([...xml.matchAll(/<row r="(\d+)"/gu)].map((match) => match[1])).toEqual(['1', '2']);
  });
});

describe('zipped', () => {
  it('gives back parts that were written in pieces, lump by lump', () => {
    const piece = 'một hai ba bốn năm '.repeat(500);
    const parts = unzipSync(zipped([['a.xml', Array.from({ length: 300 }, () => piece)], ['b.bin', new Uint8Array([1, 2, 3])], ['c.xml', []]]));
    expect(strFromU8(parts['a.xml'] ?? new Uint8Array())).toBe(piece.repeat(300));
    expect(parts['b.bin']).toEqual(new Uint8Array([1, 2, 3]));
    expect(parts['c.xml']).toHaveLength(0);
  });
});
