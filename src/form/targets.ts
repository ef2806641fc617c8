/** Every cell of a form that is to be filled, whether a mark in it, a named range or the mapping says so. */
import type { FormRemark } from '../model.js';
import { addressOf, parseReference } from '../text/cell-address.js';
import { type Axis, isTotal } from './axis.js';
import type { FormBook } from './book.js';
import type { MappedSheet } from './map.js';
import { type Indicators, isMarkName, type Mark, MARKS, parseMark } from './marks.js';
import { cellAt, type FormSheet, mergeAt } from './sheet.js';

export type Target = {
  sheet: FormSheet;
  row: number;
  col: number;
  /** The text with marks in it that the cell holds; null where it is to hold a value alone. */
  text: string | null;
  marks: { body: string; mark: Mark }[];
};

export type Found = { targets: Target[]; remarks: FormRemark[] };

/** More cells than any form has: a range over whole columns is a slip. */
const MAX_RANGE = 50_000;

/** "Biểu 1!C7" */
export function placeOf({ name }: FormSheet, row: number, col: number): string {
  return `${name}!${addressOf(row, col)}`;
}

/** Cells with marks in their text. Marks in formulas, headers and drawings are only told of. */
export function markTargets({ sheets, parts }: FormBook, indicators: Indicators): Found {
  const found: Found = { targets: [], remarks: [] };
  for (const sheet of sheets) {
    for (const { cells } of sheet.rows.values()) {
      for (const { row, col, text, formula } of cells) {
        const place = placeOf(sheet, row, col);
        if (formula?.includes('{{') === true) found.remarks.push({ kind: 'in-formula', params: { place } });
        if (formula !== null || !text.includes('{{')) continue;
        if (isTableHead(sheet, row, col)) {
          found.remarks.push({ kind: 'table-head', params: { place } });
          continue;
        }
        const marks = [...text.matchAll(MARKS)].flatMap(([, body = '']) => {
          const mark = parseMark(body, indicators);
          if (!('problem' in mark)) return [{ body, mark }];
          found.remarks.push({ kind: mark.problem, params: { place, mark: body.trim(), hint: mark.hint === '' ? '–' : mark.hint } });
          return [];
        });
        const whole = marks.length === 1 && /^\s*\{\{[^{}]+\}\}\s*$/u.test(text);
        if (marks.length > 0) found.targets.push({ sheet, row, col, text: whole ? null : text, marks });
      }
    }
    for (const [mark] of sheet.margins.matchAll(MARKS)) found.remarks.push({ kind: 'outside', params: { part: sheet.name, mark } });
  }
  for (const [part, bytes] of parts) {
    if (!/^xl\/(?:drawings\/|comments|charts\/)[^]*\.xml$/u.test(part)) continue;
    for (const [mark] of new TextDecoder().decode(bytes).matchAll(MARKS)) found.remarks.push({ kind: 'outside', params: { part, mark } });
  }
  return found;
}

/** Cells of named ranges whose names are marks: `dvc.dang_ky_thuong_tru.ty_le`. */
export function nameTargets({ sheets, names }: FormBook, indicators: Indicators): Found {
  const found: Found = { targets: [], remarks: [] };
  for (const { name, text } of names.filter((each) => isMarkName(each.name))) {
    const mark = parseMark(name, indicators);
    const areas = text.split(',').map(parseReference);
    if ('problem' in mark) {
      found.remarks.push({ kind: mark.problem, params: { place: name, mark: name, hint: mark.hint === '' ? '–' : mark.hint } });
      continue;
    }
    for (const area of areas) {
      const sheet = sheets.find((each) => each.name === area?.sheet);
      const range = area?.range;
      if (sheet === undefined || range === undefined || (range.lastRow - range.row + 1) * (range.lastCol - range.col + 1) > MAX_RANGE) {
        found.remarks.push({ kind: 'broken-name', params: { name, text } });
        continue;
      }
      for (let row = range.row; row <= range.lastRow; row += 1) {
        for (let col = range.col; col <= range.lastCol; col += 1) add(found, sheet, row, col, name, mark);
      }
    }
  }
  return found;
}

/** Cells that the mapping names by their address. */
export function cellTargets(mapped: readonly MappedSheet[]): Found {
  const found: Found = { targets: [], remarks: [] };
  for (const { sheet, cells } of mapped) for (const { row, col, mark } of cells) add(found, sheet, row, col, '', mark);
  return found;
}

/** Cells that lie in the column (row) of a label and the row (column) of a unit or of a total. */
export function labelTargets({ sheet, labels }: MappedSheet, axis: Axis | null): Found {
  const found: Found = { targets: [], remarks: [] };
  if (axis === null) {
    if (labels.length > 0) found.remarks.push({ kind: 'no-units', params: { place: sheet.name } });
    return found;
  }
  const lines = [...axis.units.keys(), ...totalLines(sheet, axis)].sort((a, b) => a - b);
  const first = lines[0] ?? 0;
  for (const { label, mark, places } of labels) {
    const fitting = places.filter(({ row, col }) => (axis.down ? row < first && col !== axis.at : col < first && row !== axis.at));
    const [line, ...more] = new Set(fitting.map(({ row, col }) => (axis.down ? col : row)));
    if (line === undefined || more.length > 0) {
      found.remarks.push({ kind: line === undefined ? 'label-lost' : 'label-twice', params: { label, place: sheet.name } });
      continue;
    }
    for (const at of lines) add(found, sheet, axis.down ? at : line, axis.down ? line : at, label, mark);
  }
  return found;
}

/** Rows (columns) right before the first unit, among them or right behind the last that say they are the total. */
function totalLines(sheet: FormSheet, { down, at, units }: Axis): number[] {
  const [first, last] = [Math.min(...units.keys()), Math.max(...units.keys())];
  const lines: number[] = [];
  for (let line = Math.max(0, first - 1); line <= last + 1; line += 1) {
    const cells = down ? sheet.rows.get(line)?.cells.filter(({ col }) => col <= at) ?? [] : [...sheet.rows.values()].flatMap((row) => row.cells.filter(({ row: own, col }) => col === line && own <= at));
    if (!units.has(line) && cells.some(({ text }) => isTotal(text))) lines.push(line);
  }
  return lines;
}

function isTableHead({ tableHeads }: FormSheet, row: number, col: number): boolean {
  return tableHeads.some((head) => head.row === row && head.col <= col && col <= head.lastCol);
}

/** A formula is the form's own business; what a merged range covers is never seen. */
function add(found: Found, sheet: FormSheet, row: number, col: number, body: string, mark: Mark): void {
  const merge = mergeAt(sheet, row, col);
  if (merge !== null && (merge.row !== row || merge.col !== col)) return;
  if (isTableHead(sheet, row, col)) found.remarks.push({ kind: 'table-head', params: { place: placeOf(sheet, row, col) } });
  else if (cellAt(sheet, row, col)?.formula != null) found.remarks.push({ kind: 'formula-kept', params: { place: placeOf(sheet, row, col) } });
  else found.targets.push({ sheet, row, col, text: null, marks: [{ body, mark }] });
}
