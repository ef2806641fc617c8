/** What the readers of .xlsx, .ods and .xls give: cells with the text that is seen in them, before tables are made out. */
import type { BlockStyle, Note } from '../../model.js';

export type SheetCell = {
  /** What is seen, lines broken by "\n"; "" for a cell that only has borders. */
  text: string;
  /** The number in the file where it is another than the one seen, because it is rounded, scaled or shown without its sign. */
  stored: string | null;
  bold: boolean;
  italic: boolean;
  align: BlockStyle['align'];
  size: number | null;
  /** Name of its font: fonts from before Unicode tell how the text is encoded. */
  font: string | null;
  /** At least two of its edges are drawn. */
  ruled: boolean;
};

/** 0-based; a merged range is one cell, its first. */
export type Merge = { row: number; col: number; rowSpan: number; colSpan: number };

export type SheetGrid = {
  name: string;
  /** Row, then column, both 0-based as in the file. */
  rows: Map<number, Map<number, SheetCell>>;
  merges: Merge[];
  hidden: boolean;
  isHiddenRow(row: number): boolean;
  isHiddenCol(col: number): boolean;
};

export type Workbook = { mediaType: string; sheets: SheetGrid[]; notes: Note[] };

/** Sets a cell of a grid that is being read. */
export function setCell(rows: SheetGrid['rows'], row: number, col: number, cell: SheetCell): void {
  const cells = rows.get(row) ?? new Map<number, SheetCell>();
  cells.set(col, cell);
  rows.set(row, cells);
}
