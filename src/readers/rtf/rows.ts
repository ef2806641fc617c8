/** Rows of RTF tables as WordprocessingML: cells by the places of their edges. RTF 1.9.1, "Table Definitions". */
import { type Borders, cell, type Edge, row, table, valued } from '../word/build.js';
import { element, type XmlElement } from '../xml.js';

type CellDefinition = { right: number; across: 'restart' | 'continue' | null; down: 'restart' | 'continue' | null; borders: Borders };
type RowEdge = Edge | 'insideH' | 'insideV';
type Lines = Partial<Record<RowEdge, boolean>>;

/** What `\trowd` begins; `last` marks the end of the table. */
export type RowDefinition = {
  left: number;
  cells: CellDefinition[];
  header: boolean;
  last: boolean;
  borders: Lines;
  /** Of the cell whose `\cellx` is still to come, and the edge that a kind of line is set for next. */
  next: Omit<CellDefinition, 'right'>;
  edge: { of: Lines; name: RowEdge } | null;
};

/** A row of which nothing has been said yet. */
export function newRow(): RowDefinition {
  return { left: 0, cells: [], header: false, last: false, borders: {}, next: newCell(), edge: null };
}

function newCell(): Omit<CellDefinition, 'right'> {
  return { across: null, down: null, borders: {} };
}

const CELL_EDGES = new Map<string, Edge>([['clbrdrt', 'top'], ['clbrdrb', 'bottom'], ['clbrdrl', 'left'], ['clbrdrr', 'right']]);
const ROW_EDGES = new Map<string, RowEdge>([
  ['trbrdrt', 'top'], ['trbrdrb', 'bottom'], ['trbrdrl', 'left'], ['trbrdrr', 'right'], ['trbrdrh', 'insideH'], ['trbrdrv', 'insideV'],
]);
const NO_LINE = new Set(['brdrnone', 'brdrnil', 'brdrtbl']);
/** Begins with `brdr` and is no kind of line: width, colour, space, shadow and the edges of paragraphs. */
const NOT_A_LINE = /^brdr(?:w|cf|sp|art|t|b|l|r|btw|bar)$/u;

/** Takes up a control word; false when it is none of rows. Changes `definition`. */
export function applyToRow(definition: RowDefinition, name: string, value: number | null): boolean {
  const { next } = definition;
  const cellEdge = CELL_EDGES.get(name);
  const rowEdge = ROW_EDGES.get(name);
  if (cellEdge !== undefined) definition.edge = { of: next.borders, name: cellEdge };
  else if (rowEdge !== undefined) definition.edge = { of: definition.borders, name: rowEdge };
  else if (name.startsWith('brdr')) setLine(definition, name);
  else switch (name) {
    case 'trleft': definition.left = value ?? 0; break;
    case 'trhdr': definition.header = true; break;
    case 'lastrow': definition.last = value !== 0; break;
    case 'clmgf': next.across = 'restart'; break;
    case 'clmrg': next.across = 'continue'; break;
    case 'clvmgf': next.down = 'restart'; break;
    case 'clvmrg': next.down = 'continue'; break;
    case 'cellx': endCell(definition, value); break;
    default: return false;
  }
  return true;
}

function setLine(definition: RowDefinition, name: string): void {
  const { edge } = definition;
  if (NOT_A_LINE.test(name)) {
    // The lines that follow are of a paragraph.
    if (/^brdr(?:t|b|l|r|btw|bar)$/u.test(name)) definition.edge = null;
    return;
  }
  if (edge !== null) edge.of[edge.name] = !NO_LINE.has(name);
}

/** More cells than any word processor allows in a row (Word: 63). */
const MOST_CELLS = 1000;

function endCell(definition: RowDefinition, right: number | null): void {
  if (definition.cells.length < MOST_CELLS) definition.cells.push({ ...definition.next, right: right ?? 0 });
  definition.next = newCell();
  definition.edge = null;
}

export type WrittenRow = { definition: RowDefinition; cells: XmlElement[][] };

/** Edges nearer to each other than this are one, in twentieths of a point: rows are drawn by hand. */
const SAME_EDGE = 40;
/** Rows that begin within this of the table's edge begin at it: half a cell's usual padding to either side. */
const SAME_START = 220;

/** A table of rows; null when there is no cell. */
export function tableOf(rows: WrittenRow[]): XmlElement | null {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  if (filled.length === 0) return null;
  const start = Math.min(...filled.map(({ definition }) => definition.left));
  const grid = gridOf(filled.flatMap(({ definition }) => definition.cells.map(({ right }) => right)));
  return table(filled.map(({ definition, cells }, index) => {
    const column = columnOf(grid, definition.left);
    let left = definition.left - start <= SAME_START ? 0 : column + 1;
    const before = left;
    const made = cells.map((content, at) => {
      const own = definition.cells[at];
      const right = own === undefined ? left + 1 : Math.max(left + 1, columnOf(grid, own.right) + 1);
      const span = right - left;
      left = right;
      const place = { top: index === 0, bottom: index === filled.length - 1, left: at === 0, right: at === cells.length - 1 };
      return cellOf(content, span, own, bordersOf(definition, own, place));
    });
    return row(made, { header: definition.header, before });
  }));
}

function cellOf(content: XmlElement[], span: number, own: CellDefinition | undefined, borders: Borders): XmlElement {
  const made = cell({ span, down: own?.down ?? null, borders }, content);
  const across = own?.across ?? null;
  if (across === null) return made;
  const [properties, ...rest] = made.children;
  if (properties === undefined || typeof properties === 'string') return made;
  return element('w:tc', {}, [element('w:tcPr', {}, [...properties.children, valued('w:hMerge', across)]), ...rest]);
}

/** A cell's own lines, else those that the row has at this place. */
function bordersOf({ borders }: RowDefinition, own: CellDefinition | undefined, at: Record<Edge, boolean>): Borders {
  const made: Borders = {};
  const set = (edge: Edge, inside: RowEdge): void => {
    const seen = own?.borders[edge] ?? borders[at[edge] ? edge : inside];
    if (seen !== undefined) made[edge] = seen;
  };
  set('top', 'insideH');
  set('bottom', 'insideH');
  set('left', 'insideV');
  set('right', 'insideV');
  return made;
}

/** The right edges of columns, ascending. */
function gridOf(edges: number[]): number[] {
  const grid: number[] = [];
  for (const edge of [...new Set(edges)].sort((a, b) => a - b)) if (grid.length === 0 || edge - (grid.at(-1) ?? 0) > SAME_EDGE) grid.push(edge);
  return grid;
}

/** Index of the column that ends at an edge, -1 for one before all columns. */
function columnOf(grid: number[], edge: number): number {
  let low = 0;
  let high = grid.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((grid[middle] ?? 0) <= edge) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
