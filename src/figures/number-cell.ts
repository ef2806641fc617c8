/** The figures of a cell that holds numbers and next to nothing else. */
import type { Block, Figure } from '../model.js';
import { fold } from '../text/normalise.js';
import { findNumerals, type NumeralSpan, type SeparatorVotes } from '../text/numeral.js';
import type { CellTable, TableSetting } from './cells.js';
import type { RowUnit } from './columns.js';
import { type Draft, blankFigure, operandOf } from './draft.js';
import { type Lexicon, scaleAt, type Unit, unitAt } from './lexicon.js';
import { countedUnit, isPercentHeader, isPercentRow, namedUnit, statedUnit } from './table-units.js';

/** What the table says of a cell's numbers. */
export type CellWords = {
  table: CellTable;
  label: string;
  context: string[];
  /** from the row's cell in the column of units */
  rowUnit: RowUnit | null;
  /** stated for the whole table */
  tableUnit: RowUnit | null;
  /** of the column, from those beside it or the caption */
  unitBeside: RowUnit | null;
  role: Figure['role'];
};

/** A number and nothing else but a sign, a percent sign or a unit of one or two words. */
const NUMBER_CELL = /^[~≈≥≤<>+\-–−]?\s*\p{Nd}+(?:[.,]\p{Nd}+)*\s*(?:\/\s*\p{Nd}+(?:[.,]\p{Nd}+)*)?\s*%?(?:\s*\p{L}+(?:\s\p{L}+)?)?$/u;
/** "1 234", "12 500,5": spaces between groups of three digits. */
const SPACED = /^[+\-–−]?\s*\p{Nd}{1,3}(?: \p{Nd}{3})+(?:[.,]\p{Nd}{1,2})?(?=\s*%?$)/u;
const BRACKETED = /^\(\s*[-–−]?\s*(\p{Nd}+(?:[.,]\p{Nd}+)*)\s*%?\s*\)$/u;
const SHARED = /\(\s*\p{L}[^()]*\/\s*%\s*\)/u;
const DIFFERENCE = /(?<!\p{L})(?:chênh lệch|tăng|giảm|so(?: sánh| với)?|biến động|\+\/-|±)/iu;
const OTHER_HEADER = /(?<!\p{L})(?:thời hạn|thời gian|số hiệu|điện thoại)(?!\p{L})|^(?:năm|ngày|tháng|năm sinh)$/iu;

/** Figures of a cell; null where it is to be read like prose. */
export function numberDrafts(block: Block, words: CellWords, setting: TableSetting): Draft[] | null {
  const text = block.text.trim();
  if (setting.places[block.index] === undefined) return null;
  const several = severalNumbers(block, words, setting);
  if (several !== null) return several;
  const numerals = findNumerals(block.text);
  if (SPACED.test(text)) {
    const [first, last] = [numerals[0], numerals.at(-1)];
    if (first === undefined || last === undefined) return null;
    return one(block, [{ start: first.start, end: last.end, text: block.text.slice(first.start, last.end) }], numerals, words, setting);
  }
  const bracketed = BRACKETED.test(text) && DIFFERENCE.test(words.table.columnPath.join(' '));
  if (!NUMBER_CELL.test(text) && !bracketed || numerals.length > 2) return null;
  return one(block, numerals, numerals, words, setting);
}

/** "12/320/25" under "Số lớp/số học sinh/số giáo viên": one number a word of the header. */
function severalNumbers(block: Block, words: CellWords, setting: TableSetting): Draft[] | null {
  const names = words.table.column.split('/').map((name) => name.trim());
  const numerals = findNumerals(block.text);
  const slashes = /^\p{Nd}[\p{Nd}.,]*(?:\s*\/\s*\p{Nd}[\p{Nd}.,]*){2,}$/u.test(block.text.trim());
  if (!slashes || names.length !== numerals.length || names.some((name) => !/\p{L}{2,}/u.test(name))) return null;
  return numerals.flatMap((numeral, at) => {
    const name = names[at] ?? '';
    const table = { ...words.table, column: name, columnPath: [...words.table.columnPath.slice(0, -1), name] };
    return one(block, [numeral], [numeral], { ...words, table, context: [...words.context.slice(0, -1), name] }, setting).map((draft) => ({
      ...draft, start: numeral.start, end: numeral.end, head: numeral.end,
    }));
  });
}

/** @param read the numbers, @param claimed the numerals they are printed with */
function one(block: Block, read: NumeralSpan[], claimed: NumeralSpan[], words: CellWords, setting: TableSetting): Draft[] {
  const [first, second] = read;
  const place = setting.places[block.index];
  if (first === undefined || place === undefined) return [];
  const { lexicon, votes } = setting;
  const { columnPath, rowPath, column } = words.table;
  const end = (second ?? first).end;
  const after = fold(block.text.slice(end)).trim();
  const bare = !/[a-zđ]/u.test(after);
  const measure = unitOfCell(block, end, words, bare, lexicon);
  // "12/3,85%", and "12/3,85" where the head says "(hộ/%)": a count and its share.
  const shared = second !== undefined && (after.startsWith('%') || SHARED.test([...columnPath, ...rowPath].join(' ')));
  const isPercent = second === undefined && (after.startsWith('%') || bare && measure.percent);
  const scale = scaleAt(lexicon, fold(block.text), first.end)?.factor ?? (isPercent ? 1 : measure.factor);
  const { unit } = measure;
  const figure = blankFigure(block, place, setting.sectionOf(block), first.start === 0 || read === claimed ? 0 : first.start, block.text.length);
  const use = isPercent ? 'percent' : scale > 1 || (unit !== null && unit.measure !== 'count') ? 'measure' : 'count';
  const made = read.map((numeral) => (shared && numeral === second ? operandOf(block, numeral, 'percent', 1, votes) : operandOf(block, numeral, use, isPercent ? 1 : scale, votes)));
  const [a, b] = made.map(({ operand }) => operand);
  if (a === undefined) return [];
  if (b !== undefined && shared) Object.assign(figure, { kind: unit?.measure === 'money' ? 'money' : 'count', value: a, percent: b } satisfies Partial<Figure>);
  else if (b !== undefined) Object.assign(figure, { kind: 'ratio', numerator: a, denominator: b } satisfies Partial<Figure>);
  else if (isPercent) Object.assign(figure, { kind: 'percent', percent: a } satisfies Partial<Figure>);
  else Object.assign(figure, { kind: unit?.measure === 'money' ? 'money' : 'count', value: a } satisfies Partial<Figure>);
  // "-95" or "(95)" in a column of differences is a change by 95, not 95.
  const sign = b === undefined ? /^\s*(?:([+\-–−])\s?\p{Nd}|(\()\s*[-–−]?\s*\p{Nd})/u.exec(block.text) : null;
  if (sign !== null) Object.assign(figure, { kind: 'change', change: { direction: sign[1] === '+' ? 'up' : 'down', against: null } } satisfies Partial<Figure>);
  figure.ambiguous = made.some(({ ambiguous }) => ambiguous) && !claimedSpaced(read, claimed)
    || measure.unknown && !isPercent
    || (unit === null && !isPercent && read.some(({ text }) => eitherWay(text, votes)));
  figure.approximate = /^\s*[≥>]/u.test(block.text) ? 'over' : /^\s*[≤<]/u.test(block.text) ? 'under' : /^\s*[~≈]/u.test(block.text) ? 'about' : null;
  figure.label = words.label;
  figure.context = words.context;
  figure.unit = isPercent ? null : (unit?.name ?? null);
  figure.role = OTHER_HEADER.test(column) && !isPercent && rowPath.length > 0 || words.role === 'result' && /^\s*[≥≤<>]/u.test(block.text) ? 'other' : words.role;
  figure.table = words.table;
  if (columnPath.length > 0 && read.length !== claimed.length) figure.evidence = a.evidence;
  const numerals = claimed.map(({ start }): [number, number] => [block.index, start]);
  return [{ figure, block: block.index, start: 0, end: block.text.length, head: block.text.length, numerals, items: [], vague: false, follows: null }];
}

/** Groups of three parted by spaces in a cell of their own can be nothing else. */
function claimedSpaced(read: NumeralSpan[], claimed: NumeralSpan[]): boolean {
  return read.length === 1 && claimed.length > 1;
}

type Measure = { unit: Unit | null; factor: number; percent: boolean; unknown: boolean };

/**
 * The unit of a cell, from the nearest that states one: the cell, the column of percentages, the column of units, the
 * header's brackets, the row's brackets; then what headers and rows say they count; then the line over the table.
 */
function unitOfCell(block: Block, end: number, words: CellWords, bare: boolean, lexicon: Lexicon): Measure {
  const { columnPath, rowPath } = words.table;
  const none = { unit: null, factor: 1, percent: false, unknown: false };
  const own = unitAt(lexicon, fold(block.text), scaleAt(lexicon, fold(block.text), end)?.end ?? end);
  if (own !== null) return { ...none, unit: own.unit };
  const header = statedUnit(columnPath, lexicon);
  if (header.unit?.percent === true || isPercentHeader(columnPath) && header.unit === null) return { ...none, percent: true };
  if (bare && words.rowUnit !== null) return { ...words.rowUnit, unknown: false };
  if (header.unit !== null) return { ...header.unit, unknown: false };
  const row = statedUnit(rowPath, lexicon);
  if (row.unit !== null) return { ...row.unit, unknown: false };
  const unknown = words.rowUnit === null && (header.unknown || row.unknown);
  const named = namedUnit(columnPath, true, lexicon);
  if (named !== null) return { ...none, unit: named, unknown };
  if (isPercentRow(rowPath.at(-1) ?? '')) return { ...none, percent: true };
  const counted = countedUnit(rowPath, words.tableUnit !== null, lexicon);
  if (counted !== null) return { ...none, unit: counted, unknown };
  if (words.tableUnit !== null && !/^(?:số lượng|sl)$/iu.test(columnPath.at(-1) ?? '')) return { ...words.tableUnit, unknown };
  const passing = namedUnit(columnPath, false, lexicon);
  return passing === null && words.unitBeside !== null ? { ...words.unitBeside, unknown } : { ...none, unit: passing, unknown };
}

/** "3,125" or "3.125" of nobody knows what, where the document writes its decimals with that sign and groups nothing with it. */
function eitherWay(text: string, votes: SeparatorVotes): boolean {
  const sign = /^[1-9]\d{0,2}([.,])\d{3}$/u.exec(text)?.[1];
  return sign === ',' ? votes.commaDecimal > 0 && votes.commaGroup === 0 : sign === '.' && votes.dotDecimal > 0 && votes.dotGroup === 0;
}
