/** What the mark of a row says of its cells: edges, merges, borders. [MS-DOC] 2.6.3, 2.9.310 (TC80), 2.9.321. */
import type { ByteView } from '../byte-view.js';
import { element, type XmlElement } from '../xml.js';
import { borders, edge, long, short } from './borders.js';
import type { Prl } from './sprm.js';

const CELL = 20;
/** Most cells that a row can have. */
const MAX_CELLS = 63;
const EDGES = ['w:top', 'w:left', 'w:bottom', 'w:right'];

/** `across`: 0 for a cell by itself; cells joined to one begin with a mark of theirs. `down`: restart, continue. */
export type CellDefinition = { across: number; down: 'restart' | 'continue' | null; borders: Map<string, string> };
export type RowDefinition = {
  /** Left edge of the first cell and right edges of all, in twentieths of a point. */
  edges: number[];
  cells: CellDefinition[];
  header: boolean;
  borders: XmlElement[];
  /** Table style. */
  istd: number | null;
};

/** What the properties of a row mark say of its cells: edges in twips, merges, borders, whether it is a head. */
export function readRow(prls: readonly Prl[]): RowDefinition {
  const row: RowDefinition = { edges: [], cells: [], header: false, borders: borders(prls), istd: null };
  const inRange = (first: number, limit: number): CellDefinition[] => row.cells.slice(first, limit);
  for (const { code, operand } of prls) {
    switch (code) {
      case 0xd608: define(row, operand); break;
      case 0x3404: row.header = operand.u8(0) === 1; break;
      case 0x563a: row.istd = operand.u16(0); break;
      case 0x5624: inRange(operand.u8(0), operand.u8(1)).forEach((cell, index) => { cell.across = index === 0 ? 2 : 1; }); break;
      case 0x5625: for (const cell of inRange(operand.u8(0), operand.u8(1))) cell.across = 0; break;
      case 0xd62b: if (operand.length >= 2) for (const cell of inRange(operand.u8(0), operand.u8(0) + 1)) cell.down = DOWN[operand.u8(1)] ?? null; break;
      case 0xd620: if (operand.length >= 7) setBorders(inRange(operand.u8(0), operand.u8(1)), operand.u8(2), short(operand, 3) ?? 'nil'); break;
      case 0xd62f: if (operand.length >= 11) setBorders(inRange(operand.u8(0), operand.u8(1)), operand.u8(2), long(operand, 3)); break;
      default: break;
    }
  }
  return row;
}

const DOWN: (CellDefinition['down'])[] = [null, 'continue', 'restart', 'restart'];

/** The operand's last cells may be left out: they are like any other then. */
function define(row: RowDefinition, operand: ByteView): void {
  const count = Math.min(MAX_CELLS, operand.length > 0 ? operand.u8(0) : 0);
  if (operand.length < 1 + 2 * (count + 1)) return;
  row.edges = Array.from({ length: count + 1 }, (_, index) => operand.i16(1 + 2 * index));
  const cellsAt = 1 + 2 * (count + 1);
  row.cells = Array.from({ length: count }, (_, index): CellDefinition => {
    const at = cellsAt + CELL * index;
    if (at + CELL > operand.length) return { across: 0, down: null, borders: new Map() };
    const flags = operand.u16(at);
    const found = EDGES.flatMap((name, position): [string, string][] => {
      const border = short(operand, at + 4 + 4 * position);
      return border === null ? [] : [[name, border]];
    });
    return { across: flags & 3, down: DOWN[(flags >> 5) & 3] ?? null, borders: new Map(found) };
  });
}

function setBorders(cells: CellDefinition[], which: number, value: string): void {
  for (const cell of cells) EDGES.forEach((name, bit) => { if ((which & (1 << bit)) !== 0) cell.borders.set(name, value); });
}

/** `w:tcPr` of a cell that covers `span` columns. */
export function cellProperties(cell: CellDefinition | undefined, joined: boolean | null, span: number): XmlElement {
  return element('w:tcPr', {}, [
    element('w:gridSpan', { 'w:val': String(span) }),
    ...(joined === null ? [] : [element('w:hMerge', joined ? {} : { 'w:val': 'restart' })]),
    ...(cell === undefined || cell.down === null ? [] : [element('w:vMerge', cell.down === 'restart' ? { 'w:val': 'restart' } : {})]),
    ...(cell === undefined || cell.borders.size === 0 ? [] : [element('w:tcBorders', {}, [...cell.borders].map(([name, value]) => edge(name, value)))]),
  ]);
}
