/** Cells that every sheet uses. */
import type { Evidence, Operand, Report, Strength } from '../../model.js';
import { type Cell, type Look, NO_LOOK, type Tone } from './workbook.js';

/** Excel keeps 15 significant digits; a longer number stays text rather than be rounded silently. */
const EXACT_DIGITS = 15;

/** One for all cells of a kind: sheets have a million of them. */
const EMPTY: Cell = Object.freeze({ value: null, look: NO_LOOK });
const WRAPPED: Look = Object.freeze({ wrap: true });
const EMPTY_WRAPPED: Cell = Object.freeze({ value: null, look: WRAPPED });
const SHARE: Look = Object.freeze({ format: '0%' });
const ORDINAL: Look = Object.freeze({ format: '0', align: 'center' });
const looks = new Map<string, Look>();

/** The one look of a tone and a number format. */
function numberLook(tone: Tone, format: string): Look {
  const key = `${tone} ${format}`;
  const known = looks.get(key) ?? Object.freeze({ tone, format });
  looks.set(key, known);
  return known;
}

/** A text that is broken over lines where its column is narrow. */
export function words(value: string | null, look?: Look): Cell {
  if (look !== undefined) return { value: value === '' ? null : value, look: { wrap: true, ...look } };
  return value === null || value === '' ? EMPTY_WRAPPED : { value, look: WRAPPED };
}

/** A short text that is never broken over lines. */
export function mark(value: string | null, look: Look = NO_LOOK): Cell {
  return value === null && look === NO_LOOK ? EMPTY : { value: value === '' ? null : value, look };
}

/** A whole number, thousands grouped. */
export function whole(value: number | null, look: Look = {}): Cell {
  return { value, look: { format: '#,##0', ...look } };
}

/** An order, page or block number: a small whole number that is never summed. */
export function ordinal(value: number | null): Cell {
  return { value, look: ORDINAL };
}

/** Where to look: the page, or sheet and cell of a spreadsheet as its name box takes them. */
export function whereabouts({ blocks }: Report, evidence: Pick<Evidence, 'page' | 'block'> | undefined): Cell {
  const sheet = evidence === undefined ? undefined : blocks[evidence.block]?.sheet;
  return sheet === undefined ? ordinal(evidence?.page ?? null) : words(`${sheet.name}!${sheet.address}`);
}

/** Whether an operand fits a number of the spreadsheet. */
export function isTyped({ exact }: Operand): boolean {
  return exact.replace(/\D/gu, '').length <= EXACT_DIGITS;
}

/** The exact value of an operand as a number, with as many decimals as the value has. */
export function amount(operand: Operand | null, tone: Tone = 'plain'): Cell {
  if (operand === null) return EMPTY;
  const { exact } = operand;
  if (!isTyped(operand)) return { value: exact, look: { tone, align: 'right' } };
  const decimals = exact.split('.')[1]?.length ?? 0;
  return { value: Number(exact), look: numberLook(tone, decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`) };
}

/** A printed percent as the hundredth that spreadsheets count with, shown with the decimals printed. */
export function percentage(operand: Operand | null, tone: Tone = 'plain'): Cell {
  if (operand === null) return EMPTY;
  const decimals = Math.min(operand.decimals, 6);
  return { value: shift(operand.exact), look: numberLook(tone, decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`) };
}

/** The share of one-digit slips that the arithmetic would show; empty where nothing is proven. */
export function proven(strength: Strength | null): Cell {
  return strength === null || strength.possible === 0 ? mark(null) : { value: strength.caught / strength.possible, look: SHARE };
}

/** Numerator over denominator as a live formula with its cached value; empty where there is nothing to divide by. */
export function quotient(numerator: Operand, denominator: Operand, at: { over: string; under: string }, tone: Tone = 'plain'): Cell {
  if (denominator.value === 0) return EMPTY;
  return {
    value: numerator.value / denominator.value, formula: `${at.over}/${at.under}`, look: numberLook(tone, '0.00%'),
  };
}

/** A row of column heads. */
export function heads(titles: readonly (string | null)[]): Cell[] {
  return titles.map((value) => ({ value, look: { tone: 'head' } }));
}

/** The title line of a sheet, and the explanation under it, as many rows as it has lines. */
export function caption(title: string, explanation: string | null): Cell[][] {
  const lines: Cell[][] = [[{ value: title, look: { bold: true, size: 14, border: false } }]];
  for (const line of explanation?.split('\n') ?? []) lines.push([{ value: line, look: { italic: true, border: false } }]);
  return lines;
}

/** Moves the decimal point two places by text, because 98.7 / 100 is not what 0.987 is. */
function shift(exact: string): number {
  return Number(`${exact}e-2`);
}
