/** A table as it was read, merged cells in their place. */
import { addTo } from '../../collections.js';
import type { Report, Table } from '../../model.js';
import { attribute, type Content, html, type Html } from './markup.js';

/** What browsers allow a merged cell to span. */
const WIDEST = 1000;

type Block = Report['blocks'][number];

/** @param inline the content of a cell */
export function tableOf({ cells, headerRows, ruled }: Table, blocks: Report['blocks'], inline: (cell: Block) => Content): Html {
  const rows = new Map<number, Block[]>();
  for (const index of cells) {
    const block = blocks[index];
    if (block?.cell != null) addTo(rows, block.cell.row, block);
  }
  /** For each column the first row that no merged cell above reaches into. */
  const free: number[] = [];
  const lines = [...rows].sort(([a], [b]) => a - b).map(([row, inRow]) => html`<tr>${cellsOf(row, inRow, free, row < headerRows, inline)}</tr>\n`);
  return html`<div class="scroll"><table${attribute('class', ruled ? null : 'plain')}>\n${lines}</table></div>\n`;
}

function cellsOf(row: number, inRow: Block[], free: number[], head: boolean, inline: (cell: Block) => Content): Html[] {
  const line: Html[] = [];
  let column = 0;
  for (const block of inRow.sort((a, b) => (a.cell?.col ?? 0) - (b.cell?.col ?? 0))) {
    if (block.cell === null) continue;
    const { col, rowSpan, colSpan } = block.cell;
    // Without a cell for a gap, all that follow would stand one column too far left.
    for (; column < col; column += 1) if ((free[column] ?? 0) <= row) line.push(html`<td></td>`);
    for (let each = col; each < col + Math.min(colSpan, WIDEST); each += 1) free[each] = row + rowSpan;
    column = col + colSpan;
    const spans = [attribute('rowspan', rowSpan > 1 ? rowSpan : null), attribute('colspan', colSpan > 1 ? colSpan : null)];
    line.push(head ? html`<th${spans}>${inline(block)}</th>` : html`<td${spans}>${inline(block)}</td>`);
  }
  return line;
}
