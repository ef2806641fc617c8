/** Tables of an OpenDocument text as WordprocessingML. OpenDocument 1.3 part 3, 9. */
import { UnreadableError } from '../reader.js';
import { cell, row, table } from '../word/build.js';
import { children, type XmlElement, type XmlNode } from '../xml.js';
import { cellBorders, type OdtStyles } from './styles.js';

export type TableContext = { styles: OdtStyles; blocksOf: (nodes: readonly XmlNode[]) => XmlElement[]; cells: { written: number; limit: number } };

type Row = { node: XmlElement; header: boolean };
/** A cell that reaches further down, by the column where it begins. */
type Reaching = Map<number, { rows: number; span: number }>;

/** @throws UnreadableError `too-many-cells` when tables hold more cells than the limits allow */
export function odtTable(node: XmlElement, context: TableContext): XmlElement {
  const reaching: Reaching = new Map();
  const made: XmlElement[] = [];
  for (const { node: own, header } of rowsOf(node, false)) {
    for (let left = repeats(own, 'table:number-rows-repeated'); left > 0; left -= 1) {
      // A row without cells is counted as one: it may be repeated without end as well.
      count(context);
      made.push(row(cellsOf(own, reaching, context), { header, before: 0 }));
    }
  }
  return table(made);
}

function rowsOf(node: XmlElement, header: boolean): Row[] {
  return children(node).flatMap((inner) => {
    if (inner.name === 'table:table-row') return [{ node: inner, header }];
    if (inner.name === 'table:table-header-rows') return rowsOf(inner, true);
    return inner.name === 'table:table-rows' || inner.name === 'table:table-row-group' ? rowsOf(inner, header) : [];
  });
}

function cellsOf(node: XmlElement, reaching: Reaching, context: TableContext): XmlElement[] {
  const cells: XmlElement[] = [];
  let column = 0;
  /** Columns before this one are covered by a cell of this row. */
  let covered = 0;
  for (const own of children(node)) {
    if (own.name !== 'table:table-cell' && own.name !== 'table:covered-table-cell') continue;
    for (let left = repeats(own, 'table:number-columns-repeated'); left > 0; left -= 1) {
      count(context);
      if (own.name === 'table:table-cell') {
        cells.push(begin(own, column, reaching, context));
        covered = column + repeats(own, 'table:number-columns-spanned');
      } else if (column >= covered) {
        const above = reaching.get(column);
        cells.push(cell({ span: above?.span ?? 1, down: above === undefined ? null : 'continue', borders: cellBorders(context.styles, own.attributes['table:style-name']) }, []));
        covered = column + (above?.span ?? 1);
        if (above !== undefined && (above.rows -= 1) === 0) reaching.delete(column);
      }
      column += 1;
    }
  }
  return cells;
}

function begin(node: XmlElement, column: number, reaching: Reaching, { styles, blocksOf }: TableContext): XmlElement {
  const span = repeats(node, 'table:number-columns-spanned');
  const rows = repeats(node, 'table:number-rows-spanned');
  reaching.delete(column);
  if (rows > 1) reaching.set(column, { rows: rows - 1, span });
  return cell({ span, down: rows > 1 ? 'restart' : null, borders: cellBorders(styles, node.attributes['table:style-name']) }, blocksOf(node.children));
}

function count({ cells }: TableContext): void {
  cells.written += 1;
  if (cells.written > cells.limit) throw new UnreadableError('too-many-cells', { cells: cells.written, limit: cells.limit });
}

/** A number of repetitions or of rows or columns spanned; 1 where there is none. */
function repeats(node: XmlElement, name: string): number {
  const value = node.attributes[name] ?? '1';
  return /^[1-9]\d{0,8}$/u.test(value) ? Number(value) : 1;
}
