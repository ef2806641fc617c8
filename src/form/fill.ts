/** Fills a form: what of it changes, and everything that a reader has to know of it. Pure. */
import { addTo } from '../collections.js';
import type { FilledForm, FormRemark, Group, NumberName } from '../model.js';
import { formatRational } from '../text/format.js';
import { HUNDRED, multiply, type Rational, roundHalfUp, toDecimal } from '../text/rational.js';
import { type Axis, axisUnder, findAxis, type MatchUnits } from './axis.js';
import type { FormBook } from './book.js';
import { type Content, editSheet, type Filling } from './edit.js';
import type { MappedSheet } from './map.js';
import { type FigureMark, type Mark, NUMBER_SLUGS } from './marks.js';
import { askToRecalculate, dependentSheets } from './recalc.js';
import { rewriteRich } from './rich.js';
import { distinct, whose } from './scope.js';
import { cellAt, type FormSheet } from './sheet.js';
import { cellTargets, type Found, labelTargets, placeOf, type Target } from './targets.js';
import { answerOf, type Owner } from './values.js';

export type FormInput = {
  groups: readonly Group[];
  /** Reports that count, by index: name of the file, who it is of. */
  counted: ReadonlyMap<number, { file: string; owner: string | null; issuer: string | null }>;
  period: string | null;
  match: MatchUnits;
  /** Name of an indicator, for remarks. */
  nameOf(indicator: string): string;
};

/** Spreadsheets keep 15 significant digits. */
const EXACT_DIGITS = 15;
/** Decimals of a percentage in a cell or text that does not say how many. */
const PERCENT_DECIMALS = 2;
const FULL_DECIMALS = 17;

type Job = { book: FormBook; input: FormInput; axes: Map<FormSheet, Axis | null>; targets: Target[]; alike: Map<string, Target[]>; everyone: Owner[]; remarks: FormRemark[]; answered: number };

/**
 * @param found cells with marks and of named ranges
 * @returns the parts that change, by name
 */
export function fillBook(book: FormBook, found: Found, mapped: readonly MappedSheet[], input: FormInput): { parts: Map<string, string> } & Omit<FilledForm, 'file'> {
  const job: Job = { book, input, axes: new Map(), targets: [], alike: new Map(), everyone: everyoneOf(input), remarks: [...found.remarks], answered: 0 };
  let filled = 0;
  const direct = [found, cellTargets(mapped)];
  for (const sheet of book.sheets) job.axes.set(sheet, axisOf(sheet, direct.flatMap(({ targets }) => targets).filter((target) => target.sheet === sheet), mapped, input.match));
  const byLabel = mapped.map((each) => labelTargets(each, job.axes.get(each.sheet) ?? null));
  for (const { remarks } of [...direct.slice(1), ...byLabel]) job.remarks.push(...remarks);
  job.targets = lastOfEach([...direct, ...byLabel].flatMap(({ targets }) => targets));
  for (const target of job.targets) for (const key of alikeKeys(target)) addTo(job.alike, key, target);
  const fillings = new Map<FormSheet, Filling[]>();
  for (const target of job.targets) {
    const before = job.answered;
    const content = contentOf(target, job);
    if (job.answered > before) filled += 1;
    addTo(fillings, target.sheet, { row: target.row, col: target.col, content });
  }
  job.remarks.push(...unitRemarks(job));
  const dependent = dependentSheets(book, new Set(fillings.keys()));
  const parts = new Map([...dependent].map((sheet) => [sheet.part, editSheet(sheet, fillings.get(sheet) ?? [], true)]));
  parts.set(book.workbook, askToRecalculate(book));
  return { parts, filled, remarks: job.remarks };
}

/** The mapping speaks after named ranges, and these after marks. */
function lastOfEach(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((target) => [placeOf(target.sheet, target.row, target.col), target])).values()];
}

function axisOf(sheet: FormSheet, targets: readonly Target[], mapped: readonly MappedSheet[], match: MatchUnits): Axis | null {
  const own = mapped.filter((each) => each.sheet === sheet);
  const head = own.find((each) => each.head !== null)?.head ?? null;
  if (head !== null) return axisUnder(sheet, head, match);
  const labels = own.flatMap((each) => each.labels.flatMap(({ places }) => places));
  if (labels.length > 0) {
    // Units stand below the labels of columns, and behind those of rows.
    const [row, col] = [Math.min(...labels.map((place) => place.row)), Math.min(...labels.map((place) => place.col))];
    return findAxis(sheet, { row: (line) => line > row, col: (line) => line > col }, match);
  }
  const wanted = targets.filter(({ marks }) => marks.some(({ mark }) => mark.kind === 'figure' && mark.scope.kind === 'place'));
  const [rows, cols] = [new Set(wanted.map(({ row }) => row)), new Set(wanted.map(({ col }) => col))];
  return wanted.length === 0 ? null : findAxis(sheet, { row: (line) => rows.has(line), col: (line) => cols.has(line) }, match);
}

function everyoneOf({ counted }: FormInput): Owner[] {
  const owners = new Map<string, { name: string; reports: number[] }>();
  for (const [index, { file, owner, issuer }] of counted) {
    const key = owner ?? `${index} ${file}`;
    const known = owners.get(key) ?? { name: issuer ?? file, reports: [] };
    known.reports.push(index);
    owners.set(key, known);
  }
  return [...owners.values()];
}

function contentOf(target: Target, job: Job): Content {
  const [only] = target.marks;
  if (target.text === null && only !== undefined && only.mark.kind === 'figure') return numberContent(target, only.mark, job);
  const words = new Map(target.marks.map(({ body, mark }) => [body, wordsOf(target, mark, job)]));
  if (target.text === null && only?.mark.kind === 'reports') return { kind: 'number', value: words.get(only.body) ?? '0' };
  if (target.text === null) return textContent(words.get(only?.body ?? '') ?? '');
  const cell = cellAt(target.sheet, target.row, target.col);
  // Runs from a part that names its elements another way would be foreign to the sheet.
  return rewriteRich(target.text, cell?.shared?.prefix === cell?.tag.prefix ? cell?.shared ?? null : null, words);
}

function textContent(text: string): Content {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

function numberContent(target: Target, mark: FigureMark, job: Job): Content {
  const number = numberOf(target, mark, job);
  if (number === null) return { kind: 'empty' };
  const style = cellAt(target.sheet, target.row, target.col)?.style ?? 0;
  if (mark.number === 'percent') {
    if (job.book.percentStyles.has(style)) return { kind: 'number', value: short(roundHalfUp(number, FULL_DECIMALS)) };
    return { kind: 'number', value: short(roundHalfUp(multiply(HUNDRED, number), job.book.generalStyles.has(style) ? PERCENT_DECIMALS : FULL_DECIMALS)) };
  }
  const exact = toDecimal(number) ?? roundHalfUp(number, FULL_DECIMALS);
  if (exact.replace(/\D/gu, '').length <= EXACT_DIGITS) return { kind: 'number', value: exact };
  job.remarks.push({ kind: 'long-number', params: { place: placeOf(target.sheet, target.row, target.col), value: exact } });
  return { kind: 'text', text: exact };
}

/** The nearest number that a spreadsheet has, in as few digits as tell it. */
function short(decimal: string): string {
  const value = String(Number(decimal));
  return /e/u.test(value) ? decimal : value;
}

function wordsOf(target: Target, mark: Mark, job: Job): string {
  if (mark.kind === 'period') {
    if (job.input.period === null) job.remarks.push({ kind: 'no-period', params: { place: placeOf(target.sheet, target.row, target.col) } });
    else job.answered += 1;
    return job.input.period ?? '';
  }
  if (mark.kind === 'reports') {
    job.answered += 1;
    return String(job.input.counted.size);
  }
  const number = numberOf(target, mark, job);
  if (number === null) return '';
  return mark.number === 'percent' ? formatRational(multiply(HUNDRED, number), PERCENT_DECIMALS) : formatRational(number, EXACT_DIGITS);
}

/** The number, with what is to be told of it; null where the cell stays empty. */
function numberOf(target: Target, mark: FigureMark, job: Job): Rational | null {
  const place = placeOf(target.sheet, target.row, target.col);
  const found = whose(target, mark, { everyone: job.everyone, axis: job.axes.get(target.sheet) ?? null, alike: job.alike.get(alikeKey(target.sheet, mark)) ?? [], match: job.input.match });
  if (found.kind === 'unclear') {
    job.remarks.push(found.remark);
    return null;
  }
  const { owner, among } = found;
  const what = { place, unit: owner?.name ?? '', indicator: `${job.input.nameOf(mark.indicator)} (${slug(mark.number)}${mark.cumulative ? '.luy-ke' : ''})` };
  const answer = answerOf(job.input.groups, mark, owner, among);
  if (answer.kind === 'empty') {
    // A unit without a report is named once, not at each of its cells.
    if (owner === null || owner.reports.length > 0) job.remarks.push({ kind: `empty-${answer.why}`, params: owner === null ? { ...what, unit: '–' } : what });
    return null;
  }
  job.answered += 1;
  for (const doubt of answer.doubts) job.remarks.push({ kind: `doubt-${doubt}`, params: { ...what, unit: owner?.name ?? '–' } });
  if (owner === null && answer.stating < answer.asked) job.remarks.push({ kind: 'partial', params: { ...what, unit: '–', stating: answer.stating, asked: answer.asked } });
  return answer.number;
}

function slug(number: NumberName): string {
  return NUMBER_SLUGS[number];
}

/** Cells of one sheet with a key in common ask for the same number of whatever unit they stand with. */
function alikeKeys({ sheet, marks }: Target): string[] {
  return marks.flatMap(({ mark }) => (mark.kind === 'figure' && mark.scope.kind === 'place' ? [alikeKey(sheet, mark)] : []));
}

function alikeKey({ part }: FormSheet, { indicator, number, cumulative }: FigureMark): string {
  return `${part} ${indicator} ${number} ${cumulative}`;
}

/** Units of the form without a report that counts, and reports that count without a place in the form. */
function unitRemarks({ axes, targets, input }: Job): FormRemark[] {
  const remarks: FormRemark[] = [];
  const placed = new Set<number>();
  const used = [...axes].filter(([sheet, axis]) => axis !== null && targets.some((target) => target.sheet === sheet));
  for (const [sheet, axis] of used) {
    for (const unit of distinct([...axis?.units.values() ?? []])) {
      for (const report of unit.reports) placed.add(report);
      if (unit.reports.length === 0 && !unit.ambiguous) remarks.push({ kind: unit.known ? 'unit-silent' : 'unit-unknown', params: { unit: unit.name, place: sheet.name } });
    }
  }
  for (const { marks } of targets) {
    for (const { mark } of marks) if (mark.kind === 'figure' && mark.scope.kind === 'unit') for (const report of input.match([mark.scope.name])[0]?.reports ?? []) placed.add(report);
  }
  if (used.length === 0) return remarks;
  for (const [report, { file, issuer }] of input.counted) if (!placed.has(report)) remarks.push({ kind: 'report-outside', params: { file, issuer: issuer ?? '–' } });
  return remarks;
}
