/** Totals under the matrix: live formulas over the rows marked to be added up, with their values, and how many reports state each figure. */
import { type Language, say } from '../../messages/index.js';
import type { Figure, Group, NumberName, Operand } from '../../model.js';
import { addressOf, columnLetters } from '../../text/cell-address.js';
import { parseDecimal, sum, toDecimal } from '../../text/rational.js';
import { nameKey } from '../../text/place-name.js';
import type { RunResult } from '../output.js';
import { flat } from '../place.js';
import { standingOf, unitName } from '../standing.js';
import { isTyped, mark, words } from './cells.js';
import type { Cell } from './workbook.js';

/** What stands in the column of rows that are added up; whoever clears it sees the totals change. */
export const SUM_MARK = 'x';

/** NumberName of the marks. */
export const MARK_COLUMN = 4;

/** 0-based rows: the first of a report, and the one that the totals will have. */
type Where = { first: number; at: number };

/** The row of totals and the row of counts; none where fewer than two reports are added up. */
export function totalRows(run: RunResult, groups: readonly Group[], where: Where, language: Language): Cell[][] {
  const counted = run.reports.map((_, index) => index).filter((index) => standingOf(run, index).status === 'counted');
  if (counted.length < 2 || groups.length === 0) return [];
  const lead = (id: string): Cell[] => [mark(null), words(say(language, id), { bold: true }), mark(null), mark(null), mark(null)];
  const [totals, stated] = [lead('output.matrix.total'), lead('output.matrix.stated')];
  for (const group of groups) {
    const start = totals.length;
    for (const column of group.columns) {
      const numbers = numbersOf(group, column, counted);
      totals.push(total(group, column, numbers, { ...where, start, own: totals.length }, run, counted, language));
      stated.push(count(column === 'percent' ? percentagesIn(group, counted) : numbers.length, { ...where, own: stated.length }));
    }
  }
  return [totals, stated];
}

type Stated = { index: number; operand: Operand };

/** The numbers that stand in a column, row by row: those that nothing tells apart are not shown and not added up. */
function numbersOf(group: Group, column: NumberName, counted: readonly number[]): Stated[] {
  return counted.flatMap((index) => {
    const choice = group.chosen.get(index);
    const operand = choice === undefined || choice.undecided || choice.otherPeriod ? null : choice.figure[column];
    return operand === null || !isTyped(operand) ? [] : [{ index, operand }];
  });
}

/** How many percentages stand in their column: computed from both operands, else as printed. */
function percentagesIn(group: Group, counted: readonly number[]): number {
  return counted.filter((index) => {
    const choice = group.chosen.get(index);
    if (choice === undefined || choice.otherPeriod) return false;
    if (choice.rate !== null) return choice.rate.percent !== null;
    const { numerator, denominator, percent } = choice.figure;
    if (choice.undecided) return false;
    return numerator !== null && denominator !== null ? denominator.value !== 0 : percent !== null;
  }).length;
}

function total(group: Group, column: NumberName, numbers: readonly Stated[], { first, at, start, own }: Where & { start: number; own: number }, run: RunResult, counted: readonly number[], language: Language): Cell {
  const look = { bold: true, tone: 'info' as const };
  if (group.across === 'none') return { value: null, look };
  if (column === 'percent') {
    const [over, under] = (['numerator', 'denominator'] as const).map((name) => ({ at: group.columns.indexOf(name), sum: sumOf(numbersOf(group, name, counted)) }));
    if (over === undefined || under === undefined || over.at < 0 || under.at < 0 || under.sum === 0) return { value: null, look };
    return { value: over.sum / under.sum, formula: `${addressOf(at, start + over.at)}/${addressOf(at, start + under.at)}`, look: { ...look, format: '0.00%' } };
  }
  const comment = remarks(group, numbers, run, language);
  return {
    value: sumOf(numbers), formula: `SUMIF(${cells(MARK_COLUMN, first, at, true)},"${SUM_MARK}",${cells(own, first, at, false)})`,
    look: { ...look, format: formatOf(numbers) }, ...(comment !== '' && { comment }),
  };
}

function count(value: number, { first, at, own }: Where & { own: number }): Cell {
  const formula = `SUMPRODUCT((${cells(MARK_COLUMN, first, at, true)}="${SUM_MARK}")*ISNUMBER(${cells(own, first, at, false)}))`;
  return { value, formula, look: { format: '#,##0', italic: true } };
}

/** The rows of the reports in one column: "F7:F40". */
function cells(column: number, first: number, at: number, fixed: boolean): string {
  const [letters, sign] = [columnLetters(column), fixed ? '$' : ''];
  return `${sign}${letters}${sign}${first + 1}:${sign}${letters}${sign}${at}`;
}

/** As the cells hold them: exact, then the nearest number. */
function sumOf(numbers: readonly Stated[]): number {
  return Number(toDecimal(sum(numbers.map(({ operand }) => parseDecimal(operand.exact)))) ?? 0);
}

function formatOf(numbers: readonly Stated[]): string {
  const decimals = Math.max(0, ...numbers.map(({ operand }) => operand.exact.split('.')[1]?.length ?? 0));
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** What is in a total that a reader has to know: numbers in dispute, in doubt or approximate, units that are in it twice. */
function remarks(group: Group, numbers: readonly Stated[], run: RunResult, language: Language): string {
  const figureAt = (index: number): Figure | undefined => group.chosen.get(index)?.figure;
  const having = (test: (figure: Figure) => boolean): string => numbers.flatMap(({ index }) => {
    const figure = figureAt(index);
    return figure !== undefined && test(figure) ? run.reports[index]?.source.name ?? [] : [];
  }).join(', ');
  const kinds: [string, string][] = [
    ['contradicted', having(({ verdict }) => verdict === 'contradicted')],
    ['approximate', having(({ approximate }) => approximate !== null)],
    ['uncertain', having(({ reading, ambiguous }) => reading === 'uncertain' || ambiguous)],
    ['twice', twice(numbers, run).join(', ')],
  ];
  return kinds.flatMap(([kind, names]) => (names === '' ? [] : say(language, `output.matrix.total-${kind}`, { names: flat(names, 400) }))).join('\n');
}

/** Files whose unit has another file in the same total, such as reports of two topics that state one indicator. */
function twice(numbers: readonly Stated[], run: RunResult): string[] {
  const owners = numbers.map(({ index }) => ({ name: run.reports[index]?.source.name ?? '', owner: ownerOf(run, index) }));
  const counts = new Map<string | null, number>();
  for (const { owner } of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return owners.filter(({ owner }) => owner !== null && (counts.get(owner) ?? 0) > 1).map(({ name }) => name);
}

/** Keys of a run's units and issuers: every column asks for them. */
const OWNERS = new WeakMap<RunResult, Map<number, string | null>>();

function ownerOf(run: RunResult, index: number): string | null {
  const known = OWNERS.get(run) ?? new Map<number, string | null>();
  OWNERS.set(run, known);
  if (!known.has(index)) {
    const name = unitName(run, index) ?? run.reports[index]?.document.issuer ?? null;
    known.set(index, name === null ? null : nameKey(name));
  }
  return known.get(index) ?? null;
}
