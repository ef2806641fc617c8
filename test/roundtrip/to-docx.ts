/** A random report as Word would write it, with typed marks or with automatic numbering. */
import { abstractNum, BORDERS, docx, lvl, num, numbered, p, run, table, tc, tr } from '../readers/docx-builder.js';
import { type Cell, type Grid, HEAD, type Item, type Piece, type Written } from './report.js';

const OUTLINE = abstractNum(1, [
  lvl(0, { fmt: 'upperRoman', text: '%1.' }), lvl(1, { text: '%2.' }), lvl(2, { text: '%2.%3.' }), lvl(3, { fmt: 'lowerLetter', text: '%4)' }),
].join('')) + num(1, 1);

export type DocxLook = { automatic: boolean };

export function toDocx(written: Written, { automatic }: DocxLook): Uint8Array {
  const notes: string[] = [];
  const body = [...HEAD.map((line) => p(run(line, '<w:b/>'), '<w:jc w:val="center"/>')), ...written.items.map((item) => itemXml(item, automatic, notes))].join('');
  const footnotes = notes.map((text, index) => `<w:footnote w:id="${index + 2}">${p(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`).join('');
  return docx({ body, numbering: OUTLINE, ...(footnotes === '' ? {} : { footnotes }) });
}

function itemXml(item: Item, automatic: boolean, notes: string[]): string {
  if (item.kind === 'table') return tableXml(item.grid, item.headerRows);
  if (item.kind === 'paragraph') return p((item.bullet ? run('- ') : '') + item.pieces.map((piece) => pieceXml(piece, notes)).join(''));
  const look = item.level < 2 ? '<w:b/>' : '<w:i/>';
  return automatic ? p(run(item.title, look), numbered(1, item.level)) : p(run(`${item.marker} ${item.title}`, look));
}

function pieceXml(piece: Piece, notes: string[]): string {
  if ('text' in piece) return run(piece.text);
  notes.push(piece.note);
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${notes.length + 1}"/></w:r>`;
}

function tableXml(grid: Grid, headerRows: number): string {
  const covers = (row: number, col: number): { cell: Cell; row: number } | null => {
    for (let above = row; above >= 0; above--) {
      const cell = grid[above]?.[col];
      if (cell !== null && cell !== undefined) return above + cell.rowSpan > row ? { cell, row: above } : null;
    }
    return null;
  };
  return table(grid.map((line, row) => tr(line.flatMap((cell, col) => {
    if (cell !== null) return [tc(p(run(cell.text, cell.bold ? '<w:b/>' : '')), span(cell) + (cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''))];
    const above = covers(row, col);
    return above === null ? [] : [tc('', `${span(above.cell)}<w:vMerge/>`)];
  }), row < headerRows ? '<w:tblHeader/>' : '')), BORDERS);
}

function span({ colSpan }: Cell): string {
  return colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : '';
}
