/** The mapping of a form that holds no marks: which cells and which labels stand for which number. */
import { z } from 'zod';
import { nameKey } from '../text/place-name.js';
import { problemAt, problemsOf, type Source } from '../yaml/places.js';
import type { YamlProblem } from '../yaml/problems.js';
import { readSource } from '../yaml/source.js';
import { parseRange } from '../text/cell-address.js';
import type { FormBook } from './book.js';
import { type Indicators, type Mark, parseMark } from './marks.js';
import { type FormSheet, textAt } from './sheet.js';

const Text = z.string().trim().min(1).max(300);

const SheetMap = z.strictObject({
  name: Text.optional().describe('of the sheet; may be left out where the form has one'),
  units: Text.optional().describe('label of the cell that heads the names of units'),
  labels: z.array(z.strictObject({ label: Text.describe('as in the form; "A > B" for B under A'), mark: Text })).max(2000).default([]),
  cells: z.array(z.strictObject({ at: Text.describe('B7'), mark: Text })).max(20_000).default([]),
});

export const FormMap = z.strictObject({ sheets: z.array(SheetMap).min(1).max(200) });

export type LabelMap = { label: string; mark: Mark; places: { row: number; col: number }[] };

export type MappedSheet = {
  sheet: FormSheet;
  /** The cell that heads the names of units; null to look for them. */
  head: { row: number; col: number } | null;
  labels: LabelMap[];
  cells: { row: number; col: number; mark: Mark }[];
};

/** @returns what to fill, or everything that is wrong with the mapping, with file and line */
export function parseMap(file: string, text: string, { sheets }: FormBook, indicators: Indicators): MappedSheet[] | { problems: YamlProblem[] } {
  const read = readSource(file, text);
  if ('problems' in read) return read;
  const { source, value } = read;
  const parsed = FormMap.safeParse(value ?? {});
  if (!parsed.success) return { problems: problemsOf(source, parsed.error, (path) => keysAt(path)) };
  const problems: YamlProblem[] = [];
  const mapped = parsed.data.sheets.flatMap((entry, index) => {
    const found = entry.name === undefined ? sheets.length === 1 ? sheets[0] : undefined : sheets.find(({ name }) => nameKey(name) === nameKey(entry.name ?? ''));
    if (found === undefined) {
      problems.push(problemAt(source, ['sheets', index], 'form.map.sheet', { name: entry.name ?? '', known: sheets.map(({ name }) => name).join(', ') }, 'name'));
      return [];
    }
    return [mapSheet(entry, found, ['sheets', index], { source, indicators, problems })];
  });
  return problems.length > 0 ? { problems } : mapped;
}

function keysAt(path: readonly (string | number)[]): string[] {
  if (path.length === 0) return Object.keys(FormMap.shape);
  return path.includes('labels') ? ['label', 'mark'] : path.includes('cells') ? ['at', 'mark'] : Object.keys(SheetMap.shape);
}

type Checking = { source: Source; indicators: Indicators; problems: YamlProblem[] };

function mapSheet(entry: z.infer<typeof SheetMap>, sheet: FormSheet, path: readonly (string | number)[], checking: Checking): MappedSheet {
  const { source, problems } = checking;
  const head = entry.units === undefined ? null : placesOf(sheet, entry.units)[0] ?? null;
  if (entry.units !== undefined && head === null) problems.push(problemAt(source, [...path, 'units'], 'form.map.label', { label: entry.units, sheet: sheet.name }));
  const labels = entry.labels.flatMap(({ label, mark }, index): LabelMap[] => {
    const places = placesOf(sheet, label);
    if (places.length === 0) problems.push(problemAt(source, [...path, 'labels', index, 'label'], 'form.map.label', { label, sheet: sheet.name }));
    const known = markOf(mark, [...path, 'labels', index, 'mark'], checking);
    return known === null ? [] : [{ label, mark: known, places }];
  });
  const cells = entry.cells.flatMap(({ at, mark }, index) => {
    const range = parseRange(at);
    if (range === null) problems.push(problemAt(source, [...path, 'cells', index, 'at'], 'form.map.cell', { at }));
    const known = markOf(mark, [...path, 'cells', index, 'mark'], checking);
    return range === null || known === null ? [] : [{ row: range.row, col: range.col, mark: known }];
  });
  return { sheet, head, labels, cells };
}

function markOf(text: string, path: readonly (string | number)[], { source, indicators, problems }: Checking): Mark | null {
  const mark = parseMark(text.replace(/^\{\{|\}\}$/gu, ''), indicators);
  if (!('problem' in mark)) return mark;
  problems.push(problemAt(source, path, `form.map.${mark.problem}`, { mark: text, hint: mark.hint === '' ? '–' : mark.hint }));
  return null;
}

/** Cells with the label's last step; the steps before it stand over the cell, or before it in its row or above it in its column. */
function placesOf(sheet: FormSheet, label: string): { row: number; col: number }[] {
  const steps = label.split('>').map((step) => nameKey(step));
  const last = steps.pop() ?? '';
  const found = [...sheet.rows.values()].flatMap(({ cells }) => cells.filter(({ text }) => text !== '' && nameKey(text) === last));
  return found.filter(({ row, col }) => {
    const over = Array.from({ length: row }, (_, above) => nameKey(textAt(sheet, above, col)));
    const before = Array.from({ length: col }, (_, left) => nameKey(textAt(sheet, row, left)));
    return inOrder(steps, over) || inOrder(steps, before);
  }).map(({ row, col }) => ({ row, col }));
}

function inOrder(steps: readonly string[], texts: readonly string[]): boolean {
  let at = -1;
  return steps.every((step) => {
    at = texts.indexOf(step, at + 1);
    return at >= 0;
  });
}
