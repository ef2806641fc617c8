/** The list of units that have to report, from the cells of a sheet or of a CSV file. */
import type { ExpectedUnit } from '../model.js';
import { nameKey } from '../text/place-name.js';
import { oneLine } from '../text/visible.js';

/** A list that can't be used; `id` names the message `cli.units.<id>`. */
export class UnitsError extends Error {
  readonly id: 'no-name-column' | 'empty' | 'duplicate' | 'unreadable';
  readonly params: Record<string, string | number>;

  constructor(id: UnitsError['id'], params: Record<string, string | number> = {}) {
    super(`units: ${id}`);
    this.name = 'UnitsError';
    this.id = id;
    this.params = params;
  }
}

type Column = 'code' | 'name' | 'former' | 'aliases';

/** Heads by which each column is known, without marks and in lower case. */
const HEADS: [Column, RegExp][] = [
  ['former', /^(?:ten cu|don vi cu|ten truoc(?: day| sap nhap)?|sap nhap tu|former(?: names?)?)$/u],
  ['aliases', /^(?:ten khac|ten viet tat|ten goi khac|alias(?:es)?|other names?)$/u],
  ['code', /^(?:ma|ma don vi|ma so|ma dvhc|code)$/u],
  ['name', /^(?:ten|ten don vi|don vi|ten xa phuong|xa phuong|name|unit)$/u],
];
/** A title and a remark or two may stand over the heads. */
const HEAD_WITHIN = 10;

/**
 * Reads the rows of a list whose head row names at least the column of names.
 * @param rows text of the cells, from the first line of the file on
 * @throws UnitsError without a column of names, without a unit, or when one name stands for two units
 */
export function readUnits(rows: readonly (readonly string[])[]): ExpectedUnit[] {
  const head = rows.slice(0, HEAD_WITHIN).findIndex((row) => row.some((cell) => columnOf(cell) === 'name'));
  if (head < 0) throw new UnitsError('no-name-column');
  const columns = (rows[head] ?? []).map(columnOf);
  const units = rows.slice(head + 1).flatMap((row, index): ExpectedUnit[] => {
    const cell = (column: Column): string => oneLine(row[columns.indexOf(column)] ?? '');
    const many = (column: Column): string[] => (columns.includes(column) ? names(row[columns.indexOf(column)] ?? '') : []);
    if (cell('name') === '') return [];
    return [{ line: head + index + 2, code: columns.includes('code') && cell('code') !== '' ? cell('code') : null, name: cell('name'), former: many('former'), aliases: many('aliases') }];
  });
  if (units.length === 0) throw new UnitsError('empty');
  const seen = new Map<string, ExpectedUnit>();
  for (const unit of units) {
    const earlier = seen.get(nameKey(unit.name));
    if (earlier !== undefined) throw new UnitsError('duplicate', { name: unit.name, line: unit.line, other: earlier.line });
    seen.set(nameKey(unit.name), unit);
  }
  return units;
}

/** Whether a line of text, cut at `separator`, is a head row: how a CSV file tells its separator. */
export function isHeadRow(cells: readonly string[]): boolean {
  return cells.some((cell) => columnOf(cell) === 'name') && (cells.length > 1 || columnOf(cells[0] ?? '') === 'name');
}

function columnOf(head: string): Column | null {
  const key = nameKey(head).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  return HEADS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

function names(cell: string): string[] {
  return cell.split(/[;,|\n]/u).map((name) => oneLine(name)).filter((name) => name !== '');
}
