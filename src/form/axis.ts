/** Where the units of a sheet stand: down a column, each with its row, or along a row, each with its column. */
import { addTo } from '../collections.js';
import { nameKey, placesIn } from '../text/place-name.js';
import { bare } from '../text/normalise.js';
import { oneLine } from '../text/visible.js';
import { type FormSheet, mergeAt, textAt } from './sheet.js';
import type { Owner } from './values.js';

/** What is known of a name in the form. `reports` are those that count; `known` without any: a unit that has none. */
export type UnitAnswer = { known: boolean; ambiguous: boolean; reports: number[] };
export type MatchUnits = (names: readonly string[]) => UnitAnswer[];

export type AxisUnit = Owner & { at: number; known: boolean; ambiguous: boolean };

/** `at` is the column (the row, where `down` is false) that holds the names; units by their row (column). */
export type Axis = { down: boolean; at: number; units: Map<number, AxisUnit> };

/** Names of units are short; a sentence that names one is none. */
const NAME_LENGTH = 100;
const TOTAL = /^(?:tong|cong|toan tinh|toan thanh pho|toan quoc|ca tinh|ca nuoc|tinh)(?![\p{L}\p{N}])/u;

/** The name without the number of its line: "12. Phường Suối Mơ". */
export function unitName(text: string): string {
  return text.replace(/^(?:\d+|[IVXLC]+)\s*[.)]\s*/u, '').trim();
}

/** "TỔNG CỘNG", "Toàn tỉnh", "Tỉnh Bình Minh". */
export function isTotal(text: string): boolean {
  return TOTAL.test(bare(nameKey(unitName(text))));
}

/** "Phường Suối Mơ": whoever it is, it is one unit. */
export function isPlace(text: string): boolean {
  const name = unitName(text);
  return name.length <= NAME_LENGTH && placesIn(name).some(({ level }) => level === 0) && /^(?:xã|phường|thị trấn|đặc khu|p\.|x\.|tt\.|đk\.)/iu.test(name);
}

/**
 * Finds the column or row in which most names of units stand beside cells that are to be filled.
 * @param wanted rows and columns that hold such cells: a title elsewhere that names a unit is no unit of the form
 */
export function findAxis(sheet: FormSheet, wanted: Wanted, match: MatchUnits): Axis | null {
  const beside = (down: boolean) => ({ row, col }: Place): boolean => covers(sheet, row, col, down ? wanted.row : wanted.col, down);
  const down = best(linesOf(sheet, 'col', beside(true)), match);
  const along = best(linesOf(sheet, 'row', beside(false)), match);
  if (down === null && along === null) return null;
  const isDown = (down?.count ?? 0) >= (along?.count ?? 0);
  return axisAt(sheet, isDown, (isDown ? down?.at : along?.at) ?? 0, isDown ? wanted.row : wanted.col, match);
}

/** As `findAxis` where somebody says which cell heads the names. */
export function axisUnder(sheet: FormSheet, head: Place, match: MatchUnits): Axis | null {
  const [down, along] = [axisAt(sheet, true, head.col, (row) => row > head.row, match), axisAt(sheet, false, head.row, (col) => col > head.col, match)];
  const axis = down.units.size >= along.units.size ? down : along;
  return axis.units.size === 0 ? null : axis;
}

export type Wanted = { row(row: number): boolean; col(col: number): boolean };

type Place = { row: number; col: number };

/** Texts that may be names, column by column or row by row. */
function linesOf(sheet: FormSheet, side: 'row' | 'col', wanted: (place: Place) => boolean): Map<number, string[]> {
  const lines = new Map<number, string[]>();
  for (const { cells } of sheet.rows.values()) {
    for (const cell of cells) {
      const name = nameIn(cell.text);
      if (name !== null && wanted(cell)) addTo(lines, cell[side], name);
    }
  }
  return lines;
}

function nameIn(text: string): string | null {
  const name = unitName(oneLine(text));
  return name === '' || name.length > NAME_LENGTH || name.includes('{{') ? null : name;
}

/** A line is asked about as a whole: a title that names a unit is not to take the report from the unit's own row. */
function best(lines: ReadonlyMap<number, readonly string[]>, match: MatchUnits): { at: number; count: number } | null {
  let found: { at: number; count: number } | null = null;
  for (const [at, names] of [...lines].sort(([a], [b]) => a - b)) {
    const isUnit = unitTest(names, match);
    const count = names.filter((name) => isUnit(name)).length;
    if (count > (found?.count ?? 0)) found = { at, count };
  }
  return found;
}

function unitTest(names: readonly string[], match: MatchUnits): (name: string) => boolean {
  const distinct = [...new Set(names)];
  const known = new Set(match(distinct).flatMap((answer, index) => (answer.known ? [distinct[index] ?? ''] : [])));
  return (name) => known.has(name) || isPlace(name);
}

/** A merged name stands beside all rows (columns) that it covers. */
function covers(sheet: FormSheet, row: number, col: number, wanted: (line: number) => boolean, down: boolean): boolean {
  const merge = mergeAt(sheet, row, col);
  const [first, last] = down ? [row, merge?.lastRow ?? row] : [col, merge?.lastCol ?? col];
  for (let at = first; at <= last; at += 1) if (wanted(at)) return true;
  return false;
}

/** Names from the first unit to the last and on without a gap: one without a report and without "Phường" before it is a unit still. */
function axisAt(sheet: FormSheet, down: boolean, at: number, wanted: (line: number) => boolean, match: MatchUnits): Axis {
  const names: { at: number; name: string }[] = [];
  const lines = down ? [...sheet.rows.keys()].sort((a, b) => a - b) : (sheet.rows.get(at)?.cells ?? []).map(({ col }) => col);
  for (const line of lines.filter(wanted)) {
    const name = nameIn(down ? textAt(sheet, line, at) : textAt(sheet, at, line));
    if (name !== null) names.push({ at: line, name });
  }
  const distinct = [...new Set(names.map(({ name }) => name))];
  const answers = new Map(match(distinct).map((answer, index) => [distinct[index] ?? '', answer]));
  const isKnown = (name: string): boolean => answers.get(name)?.known === true;
  const first = names.findIndex(({ name }) => isKnown(name) || isPlace(name));
  let end = names.findLastIndex(({ name }) => isKnown(name) || isPlace(name)) + 1;
  while (end > 0 && end < names.length && names[end]?.at === (names[end - 1]?.at ?? 0) + 1 && !isTotal(names[end]?.name ?? '')) end += 1;
  const units = names.slice(Math.max(0, first), end).filter(({ name }) => isKnown(name) || !isTotal(name));
  return { down, at, units: new Map(units.map((entry) => [entry.at, { ...entry, ...(answers.get(entry.name) ?? { known: false, ambiguous: false, reports: [] }) }])) };
}
