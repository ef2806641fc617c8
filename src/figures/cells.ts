/** Figures of tables: a number cell takes its row's label and its column's header. */
import type { Block, Figure, Place, Table } from '../model.js';
import { fold } from '../text/normalise.js';
import { findNumerals, type SeparatorVotes } from '../text/numeral.js';
import { type Draft, blankFigure, operandOf } from './draft.js';
import { type Grid, bodyRows, gridOf, headerPath, labelColumn, numbersColumns, serialColumns } from './grid.js';
import { columnRole, isUnitColumn, PLAN_WORDS, type RowUnit, rowUnit } from './columns.js';
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
  const shape = shapeOf(grid, serial, setting.lexicon);
  const fates = new Map<number, CellFate>();
  for (const index of table.cells) {
    const block = blocks[index];
    if (block?.cell == null || findNumerals(block.text).length === 0) continue;
    fates.set(index, fateOf(block, block.cell.row, block.cell.col, shape, setting));
  }
  return fates;
}

type Shape = {
  grid: Grid;
  serial: Set<number>;
  /** column of the rows' labels */
  labels: number | null;
  /** column of the rows' units */
  units: number | null;
  /** some column holds numbers and nothing else */
  numbered: boolean;
  /** leaf headers */
  leaves: string[];
};

function shapeOf(grid: Grid, serial: Set<number>, lexicon: Lexicon): Shape {
  const leaves = Array.from({ length: grid.table.cols }, (_, col) => headerPath(grid, col).at(-1) ?? '');
  const units = leaves.findIndex((leaf, col) => isUnitColumn(leaf, bodyRows(grid).map((row) => row[col]?.text ?? ''), lexicon));
  const labels = labelColumn(grid, new Set([...serial, ...(units < 0 ? [] : [units])]));
  const numbered = bodyRows(grid).some((row) => row.some((cell, col) => col !== labels && col !== units && !serial.has(col) && NUMBER_CELL.test(cell?.text.trim() ?? '')));
  return { grid, serial, labels, units: units < 0 ? null : units, numbered, leaves };
}

function fateOf(block: Block, row: number, col: number, shape: Shape, setting: TableSetting): CellFate {
  const { grid, serial, labels, units } = shape;
  if (numbersColumns(grid, row)) return { kind: 'excluded', reason: 'row-number' };
  if (col === units || isName(block.text, setting.lexicon) || col === labels && shape.numbered && (block.cell?.colSpan ?? 1) === 1) return { kind: 'excluded', reason: 'name' };
  if (row < grid.table.headerRows) return { kind: 'excluded', reason: 'name' };
  if (serial.has(col)) return { kind: 'excluded', reason: 'row-number' };
  const path = headerPath(grid, col);
  const column = path.at(-1) ?? '';
  const rowLabel = labelOfRow(grid, row, labels);
  const unit = units === null ? null : rowUnit(grid.at[row]?.[units]?.text ?? '', setting.lexicon);
  const role = columnRole(path, shape.leaves);
  const number = NUMBER_CELL.exec(block.text.trim());
  if (number !== null && col !== labels) return numberCell(block, { rowLabel, column, path }, { unit, role }, setting) ?? { kind: 'prose', row: rowLabel, column };
  return { kind: 'prose', row: rowLabel, column };
}

/** Verbs and nouns before a number that tell how many there are, whatever the vocabulary has. */
const TELLING = /(?<!\p{L})(?:tổng|cộng|còn|có|là|đạt|bằng|gồm|được|số|tăng|giảm|hơn|trên|dưới|khoảng|gần|cấp|thu|chi|lần|trong đó|nam|nữ)(?!\p{L})/u;

/** Words and a number at their end, or a version: "Khối 6", "Chợ 4.0". */
function isName(text: string, lexicon: Lexicon): boolean {
  const folded = fold(text.trim());
  if (/^\p{L}[^\d:;,()]{0,40}\s\d\.0$/u.test(folded)) return true;
  if (!/^\p{L}[^\d:;,()~≈<>=+-]{0,30}\s\d{1,3}\p{L}?$/u.test(folded)) return false;
  return !TELLING.test(folded) && !lexicon.resultVerbs.test(folded);
}

/** The words of the label column; where it is empty ("TỔNG CỘNG" stands in the first column), the first words of the row. */
function labelOfRow(grid: Grid, row: number, labels: number | null): string {
  const own = labels === null ? '' : (grid.at[row]?.[labels]?.text ?? '');
  const words = own !== '' ? own : (grid.at[row]?.find((cell) => cell !== null && /\p{L}{2,}/u.test(cell.text))?.text ?? '');
  return words.replace(/\n/gu, ' ');
}

/** A cell that is a number and nothing else but a sign, a percent sign or a unit of one or two words. */
const NUMBER_CELL = /^[~≈+\-–−]?\s*\p{Nd}+(?:[.,]\p{Nd}+)*\s*(?:\/\s*\p{Nd}+(?:[.,]\p{Nd}+)*)?\s*%?(?:\s*\p{L}+(?:\s\p{L}+)?)?$/u;
const PERCENT_HEADER = /%|(?<!\p{L})(?:tỷ lệ|tỉ lệ)(?!\p{L})/iu;
const RANK_HEADER = /(?<!\p{L})(?:xếp hạng|thứ hạng|xếp thứ|thời hạn|thời gian|mã số|số hiệu|điện thoại)(?!\p{L})|^(?:hạng|năm|ngày|tháng|năm sinh)$/iu;

function numberCell(
  block: Block, words: { rowLabel: string; column: string; path: string[] }, given: { unit: RowUnit | null; role: Figure['role'] }, setting: TableSetting,
): CellFate | null {
  const numerals = findNumerals(block.text);
  const [first, second] = numerals;
  const place = setting.places[block.index];
  const cell = block.cell;
  if (first === undefined || place === undefined || cell === null || numerals.length > 2) return null;
  const after = fold(block.text.slice((second ?? first).end)).trim();
  const bare = !/[a-zđ]/u.test(after);
  const isPercent = second === undefined && (after.startsWith('%') || bare && (PERCENT_HEADER.test(words.column) || given.unit?.percent === true));
  const row = bare ? given.unit : null;
  const header = headerUnit(words.path, setting.lexicon);
  const unit = row === null ? unitOfCell(block, (second ?? first).end, words.path, header.unit, setting.lexicon) : row.unit;
  const scale = scaleAt(setting.lexicon, fold(block.text), first.end)?.factor ?? row?.factor ?? header.factor;
  const figure = blankFigure(block, place, setting.sectionOf(block), 0, block.text.length);
  const use = isPercent ? 'percent' : scale > 1 || (unit !== null && unit.measure !== 'count') ? 'measure' : 'count';
  const made = [first, ...(second === undefined ? [] : [second])].map((numeral) =>
    operandOf(block, numeral, use, isPercent ? 1 : scale, setting.votes));
  const [a, b] = made.map(({ operand }) => operand);
  if (a === undefined) return null;
  if (b !== undefined) Object.assign(figure, { kind: 'ratio', numerator: a, denominator: b } satisfies Partial<Figure>);
  else if (isPercent) Object.assign(figure, { kind: 'percent', percent: a } satisfies Partial<Figure>);
  else Object.assign(figure, { kind: unit?.measure === 'money' ? 'money' : 'count', value: a } satisfies Partial<Figure>);
  // "-95" in a column of differences is a change by 95, not 95.
  const sign = b === undefined ? /^\s*([+\-–−])\d/u.exec(block.text)?.[1] : undefined;
  if (sign !== undefined) Object.assign(figure, { kind: 'change', change: { direction: sign === '+' ? 'up' : 'down', against: null } } satisfies Partial<Figure>);
  figure.ambiguous = made.some(({ ambiguous }) => ambiguous)
    || (row === null && !isPercent && header.unknown)
    || (unit === null && !isPercent && numerals.some(({ text }) => eitherWay(text, setting.votes)));
  figure.label = words.rowLabel;
  figure.context = words.path;
  figure.unit = isPercent ? null : (unit?.name ?? null);
  figure.role = RANK_HEADER.test(words.column) && !isPercent ? 'other' : given.role;
  figure.table = { id: cell.table, row: words.rowLabel, column: words.column };
  const numeralsClaimed = numerals.map(({ start }): [number, number] => [block.index, start]);
  return {
    kind: 'number',
    draft: {
      figure, block: block.index, start: 0, end: block.text.length, head: block.text.length, numerals: numeralsClaimed, items: [], vague: false, follows: null,
    },
  };
}

/**
 * In the cell, else in the header over it ("Số hồ sơ nộp trực tiếp", "ĐVT: triệu đồng"). A unit of one syllable counts
 * only where units stand, at the beginning or in brackets: "trực tuyến" holds no "tuyến".
 */
function unitOfCell(block: Block, end: number, path: string[], bracketed: Unit | null, lexicon: Lexicon): Unit | null {
  const own = unitAt(lexicon, fold(block.text), end);
  if (own !== null || bracketed !== null) return own?.unit ?? bracketed;
  for (const words of path.toReversed()) {
    // "Kế hoạch" over a column says what its numbers are, not what they count
    const folded = fold(words).replace(PLAN_WORDS, (plan) => ' '.repeat(plan.length));
    for (const match of folded.matchAll(/(?<!\p{L})\p{L}/gu)) {
      const found = unitAt(lexicon, folded, match.index);
      const placed = /^$|(?:\(|đvt:?|đơn vị(?: tính)?:?|số)\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s*$/u.test(folded.slice(0, match.index));
      if (found !== null && (placed || /\s/u.test(folded.slice(found.start, found.end)))) return found.unit;
    }
  }
  return null;
}

/**
 * What a header's brackets or "ĐVT:" say of its numbers: "Kinh phí (thu) (triệu đồng)", "Số tiền (1.000 đ)". `unknown`
 * where they name a scale that is not understood.
 */
function headerUnit(path: string[], lexicon: Lexicon): { unit: Unit | null; factor: number; unknown: boolean } {
  let unknown = false;
  for (const words of path.toReversed()) {
    for (const match of words.matchAll(/(?:đvt|đơn vị(?: tính)?)\s*:?\s*([^()\n]+)|\(([^()]+)\)/giu)) {
      const piece = (match[1] ?? match[2] ?? '').replace(/^\s*(?:đvt|đơn vị(?: tính)?)\s*:?\s*/iu, '').trim();
      const said = rowUnit(piece, lexicon) ?? scaleFirst(fold(piece), lexicon);
      if (said !== null && !said.percent) return { ...said, unknown: false };
      unknown ||= SCALE_LIKE.test(fold(piece));
    }
  }
  return { unit: null, factor: 1, unknown };
}

/** "triệu đồng, giá hiện hành": the scale and unit that a longer remark begins with. */
function scaleFirst(words: string, lexicon: Lexicon): RowUnit | null {
  const scale = scaleAt(lexicon, words, 0);
  return scale === null ? null : { unit: unitAt(lexicon, words, scale.end)?.unit ?? null, factor: scale.factor, percent: false };
}

const SCALE_LIKE = /(?<!\p{L})(?:tr\.|triệu|tỷ(?! lệ)|tỉ(?! lệ)|ngh?ìn|ngàn|1[.,]?000)(?![\p{L}\p{N}])/u;

/** "3,125" or "3.125" of nobody knows what, where the document writes its decimals with that sign and groups nothing with it. */
function eitherWay(text: string, votes: SeparatorVotes): boolean {
  const sign = /^[1-9]\d{0,2}([.,])\d{3}$/u.exec(text)?.[1];
  return sign === ',' ? votes.commaDecimal > 0 && votes.commaGroup === 0 : sign === '.' && votes.dotDecimal > 0 && votes.dotGroup === 0;
}
