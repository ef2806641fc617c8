/** Figures of tables: a number cell takes its row's label and its column's header. */
import type { Block, Figure, Place, Table } from '../model.js';
import { fold } from '../text/normalise.js';
import { findNumerals, type SeparatorVotes } from '../text/numeral.js';
import { type Draft, blankFigure, operandOf } from './draft.js';
import { type Grid, gridOf, headerPath, labelColumn, serialColumns } from './grid.js';
import { type Lexicon, scaleAt, type Unit, unitAt } from './lexicon.js';
import type { Reason } from './masks/mask.js';

export type CellFate =
  | { kind: 'number'; draft: Draft }
  | { kind: 'excluded'; reason: Reason }
  /** words with numbers in them: read like prose, under the row's label */
  | { kind: 'prose'; row: string; column: string };

export type TableSetting = { votes: SeparatorVotes; lexicon: Lexicon; sectionOf: (block: Block) => string | null; places: Place[] };

/** What becomes of every cell that holds a numeral; keys are block indexes. */
export function cellFates(table: Table, blocks: Block[], setting: TableSetting): Map<number, CellFate> {
  const grid = gridOf(table, blocks);
  const serial = serialColumns(grid);
  const labels = labelColumn(grid, serial);
  const fates = new Map<number, CellFate>();
  for (const index of table.cells) {
    const block = blocks[index];
    if (block?.cell == null || findNumerals(block.text).length === 0) continue;
    fates.set(index, fateOf(block, block.cell.row, block.cell.col, { grid, serial, labels }, setting));
  }
  return fates;
}

type Shape = { grid: Grid; serial: Set<number>; labels: number | null };

function fateOf(block: Block, row: number, col: number, shape: Shape, setting: TableSetting): CellFate {
  const { grid, serial, labels } = shape;
  if (row < grid.table.headerRows) return { kind: 'excluded', reason: 'name' };
  if (serial.has(col)) return { kind: 'excluded', reason: 'row-number' };
  const path = headerPath(grid, col);
  const column = path.at(-1) ?? '';
  const rowLabel = labelOfRow(grid, row, labels);
  const number = NUMBER_CELL.exec(block.text.trim());
  if (number !== null && col !== labels) return numberCell(block, { rowLabel, column, path }, setting) ?? { kind: 'prose', row: rowLabel, column };
  return { kind: 'prose', row: rowLabel, column };
}

/** The words of the label column; where it is empty ("TỔNG CỘNG" stands in the first column), the first words of the row. */
function labelOfRow(grid: Grid, row: number, labels: number | null): string {
  const own = labels === null ? '' : (grid.at[row]?.[labels]?.text ?? '');
  const words = own !== '' ? own : (grid.at[row]?.find((cell) => cell !== null && /\p{L}{2,}/u.test(cell.text))?.text ?? '');
  return words.replace(/\n/gu, ' ');
}

/** A cell that is a number and nothing else but a sign, a percent sign or a unit of one or two words. */
const NUMBER_CELL = /^[~≈+-]?\s*\p{Nd}+(?:[.,]\p{Nd}+)*\s*(?:\/\s*\p{Nd}+(?:[.,]\p{Nd}+)*)?\s*%?(?:\s*\p{L}+(?:\s\p{L}+)?)?$/u;
const PERCENT_HEADER = /%|(?<!\p{L})(?:tỷ lệ|tỉ lệ)(?!\p{L})/iu;
const RANK_HEADER = /(?<!\p{L})(?:xếp hạng|thứ hạng|xếp thứ|thời hạn|thời gian|mã số|số hiệu|điện thoại)(?!\p{L})|^(?:hạng|năm|ngày|tháng|năm sinh)$/iu;

function numberCell(
  block: Block, words: { rowLabel: string; column: string; path: string[] }, setting: TableSetting,
): CellFate | null {
  const numerals = findNumerals(block.text);
  const [first, second] = numerals;
  const place = setting.places[block.index];
  const cell = block.cell;
  if (first === undefined || place === undefined || cell === null || numerals.length > 2) return null;
  const after = fold(block.text.slice((second ?? first).end)).trim();
  const isPercent = second === undefined && (after.startsWith('%') || (PERCENT_HEADER.test(words.column) && !/[a-zđ]/u.test(after)));
  const unit = unitOfCell(block, (second ?? first).end, words.path, setting.lexicon);
  const scale = scaleAt(setting.lexicon, fold(block.text), first.end)?.factor ?? headerScale(words.path, setting.lexicon);
  const figure = blankFigure(block, place, setting.sectionOf(block), 0, block.text.length);
  const use = isPercent ? 'percent' : scale > 1 || (unit !== null && unit.measure !== 'count') ? 'measure' : 'count';
  const made = [first, ...(second === undefined ? [] : [second])].map((numeral) =>
    operandOf(block, numeral, use, isPercent ? 1 : scale, setting.votes));
  const [a, b] = made.map(({ operand }) => operand);
  if (a === undefined) return null;
  if (b !== undefined) Object.assign(figure, { kind: 'ratio', numerator: a, denominator: b } satisfies Partial<Figure>);
  else if (isPercent) Object.assign(figure, { kind: 'percent', percent: a } satisfies Partial<Figure>);
  else Object.assign(figure, { kind: unit?.measure === 'money' ? 'money' : 'count', value: a } satisfies Partial<Figure>);
  figure.ambiguous = made.some(({ ambiguous }) => ambiguous);
  figure.label = words.rowLabel;
  figure.context = words.path;
  figure.unit = isPercent ? null : (unit?.name ?? null);
  figure.role = RANK_HEADER.test(words.column) && !isPercent ? 'other' : 'result';
  figure.table = { id: cell.table, row: words.rowLabel, column: words.column };
  const numeralsClaimed = numerals.map(({ start }): [number, number] => [block.index, start]);
  return {
    kind: 'number',
    draft: {
      figure, block: block.index, start: 0, end: block.text.length, head: block.text.length, numerals: numeralsClaimed,
    },
  };
}

/**
 * In the cell, else in the header over it ("Số hồ sơ nộp trực tiếp", "ĐVT: triệu đồng"). A unit of one syllable counts
 * only where units stand, at the beginning or in brackets: "trực tuyến" holds no "tuyến".
 */
function unitOfCell(block: Block, end: number, path: string[], lexicon: Lexicon): Unit | null {
  const own = unitAt(lexicon, fold(block.text), end);
  if (own !== null) return own.unit;
  for (const words of path.toReversed()) {
    const folded = fold(words);
    for (const match of folded.matchAll(/(?<!\p{L})\p{L}/gu)) {
      const found = unitAt(lexicon, folded, match.index);
      const placed = /^$|(?:\(|đvt:?|đơn vị(?: tính)?:?|số)\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s*$/u.test(folded.slice(0, match.index));
      if (found !== null && (placed || /\s/u.test(folded.slice(found.start, found.end)))) return found.unit;
    }
  }
  return null;
}

function headerScale(path: string[], lexicon: Lexicon): number {
  for (const words of path.toReversed()) {
    const folded = fold(words);
    const match = /(?:đvt|đơn vị(?: tính)?|\()\s*:?\s*/u.exec(folded);
    const scale = match === null ? null : scaleAt(lexicon, folded, match.index + match[0].length);
    if (scale !== null) return scale.factor;
  }
  return 1;
}
