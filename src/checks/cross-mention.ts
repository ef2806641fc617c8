/**
 * One count told in two places that do not name it alike: in the text and in a table, as a total and as the base of a
 * share, to date twice in one sentence. Told as worth a look: the words leave it open whether both mean the same.
 */
import { groupBy } from '../collections.js';
import type { Figure } from '../model.js';
import { fold } from '../text/normalise.js';
import { add, equals, type Rational } from '../text/rational.js';
import { type Check, type CheckInput, draft, type Outcome, type Printed } from './check.js';
import { byRow, numberCells, type NumberCell } from './table-cells.js';
import { amountOf, sameThing, sentences, type Told } from './told.js';
import { contentOf, within } from './value-conflict.js';

export const crossMention: Check = {
  id: 'value-conflict',
  run: (input) => {
    const told = sentences(input);
    return [...againstTables(input), ...againstBases(input.figures), ...told.flatMap(leftOver), ...byParagraph(told).flatMap(namedBases)];
  },
};

/** Counts nearer than this, as a share of a hundred, are taken for two values of one thing. */
const NEAR = 5n;
const NEAR_BASE = 10n;
/** Content of a row's label that two things hardly share, in syllables. */
const LEAST_SYLLABLES = 3;
/** More numbers in a row are of other times, or of many places. */
const MOST_CELLS = 4;

function isPlain({ role, change, approximate, ambiguous, kind, percentBase }: Figure): boolean {
  return role === 'result' && change === null && approximate === null && !ambiguous && (kind === 'count' || kind === 'ratio') && percentBase === null;
}

function sameTime(a: Figure, b: Figure): boolean {
  const [x, y] = [a.period, b.period];
  if (a.cumulative !== b.cumulative) return false;
  return x === null || y === null || fold(x.label) === fold(y.label) || x.from !== null && x.to !== null && x.from === y.from && x.to === y.to;
}

function lastWords(label: string): string[] {
  return contentOf(label.split(' - ').at(-1) ?? '');
}

function conflict(figure: Figure, printed: Printed, other: Figure, expected: string, where: string, grade: string | null = null): Outcome[] {
  const finding = draft('value-conflict', figure, {
    id: 'check.cross-mention', params: { label: figure.label, printed: printed.shown, other: expected, where },
  }, { grade, figures: [figure.id, other.id], related: [other.evidence], printed: printed.text, expected });
  return [{ figures: [], verdict: 'contradicted', reason: 'value-conflict', identity: null, finding }];
}

// ---------------------------------------------------------------- text against table

type Row = { label: string; words: string[]; cells: NumberCell[] };

function rowsOf(input: CheckInput): Row[] {
  const rows = [...numberCells(input).values()].flatMap((cells) => [...byRow(cells).values()].map((row): Row => {
    const counts = [...row.values()].filter(({ percent, figure }) => !percent && figure.kind === 'count');
    const label = counts[0]?.rowLabel ?? '';
    return { label, words: contentOf(label), cells: counts };
  }));
  // A name that stands in several rows is told of several places or times.
  const named = groupBy(rows, ({ words }) => words.join(' '));
  return rows.filter(({ words, cells }) => words.length > 0 && cells.length > 0 && cells.length <= MOST_CELLS && named.get(words.join(' '))?.length === 1);
}

function againstTables(input: CheckInput): Outcome[] {
  const rows = rowsOf(input);
  if (rows.length === 0) return [];
  return input.figures.flatMap((figure, at): Outcome[] => {
    const amount = amountOf(figure);
    if (figure.table !== null || figure.kind !== 'count' || !isPlain(figure) || figure.whole !== null || amount === null) return [];
    return [...ofRow(figure, amount, rows), ...byPart(figure, amount, input.figures[at + 1], rows)];
  });
}

/** "tiếp nhận 3.798 lượt thông báo lưu trú" and the row "Thông báo lưu trú" with 3.781. */
function ofRow(figure: Figure, amount: Printed, rows: Row[]): Outcome[] {
  const words = lastWords(figure.label);
  const row = rows.find((candidate) => candidate.words.length >= LEAST_SYLLABLES && candidate.words.join(' ') === words.join(' ') && candidate.cells.every((cell) => sameTime(figure, cell.figure)));
  if (row === undefined || valuesOf(row).some((value) => equals(value, amount.value))) return [];
  const near = row.cells.find(({ printed }) => within(amount.value, printed.value, NEAR));
  return near === undefined ? [] : conflict(figure, amount, near.figure, near.printed.text, row.label);
}

/** "1.614 hồ sơ (305 trực tuyến)" and a row with 305 online that makes 1.622 in all. */
function byPart(figure: Figure, amount: Printed, next: Figure | undefined, rows: Row[]): Outcome[] {
  const part = next === undefined || next.kind !== 'count' || !isPlain(next) ? null : amountOf(next);
  if (part === null || next === undefined || next.evidence.block !== figure.evidence.block || next.evidence.start - figure.evidence.end > 40 || (part.mantissa ?? 0) < 100) return [];
  const holding = rows.filter(({ cells }) => cells.some((cell) => equals(cell.printed.value, part.value)));
  const [row] = holding;
  if (row === undefined || holding.length > 1 || row.cells.length < 2 || valuesOf(row).some((value) => equals(value, amount.value))) return [];
  const cell = row.cells.find(({ printed }) => equals(printed.value, part.value));
  // The column says of the part what the text says of it.
  const column = cell === undefined ? [] : contentOf(cell.column).filter((word) => !['nộp', 'gửi'].includes(word));
  const label = new Set(contentOf(next.label));
  if (cell === undefined || column.length === 0 || !column.every((word) => label.has(word)) || !sameTime(figure, cell.figure)) return [];
  const other = row.cells.find((candidate) => candidate !== cell && within(amount.value, add(candidate.printed.value, part.value), NEAR));
  return other === undefined ? [] : conflict(figure, amount, other.figure, `${part.text} + ${other.printed.text}`, row.label);
}

/** Every number of a row and every sum of two. */
function valuesOf({ cells }: Row): Rational[] {
  const values = cells.map(({ printed }) => printed.value);
  return [...values, ...values.flatMap((a, at) => values.slice(at + 1).map((b) => add(a, b)))];
}

// ---------------------------------------------------------------- totals against bases

const RECEIVED = /(?<!\p{L})(?:tổng|tiếp nhận)(?!\p{L})/u;

/** One indicator in one section: so many received, and another number as the base of what was done. */
function againstBases(figures: Figure[]): Outcome[] {
  const named = figures.filter((figure) => figure.table === null && figure.indicator !== null && isPlain(figure));
  return [...groupBy(named, ({ indicator, section, part }) => `${part} ${section} ${indicator}`).values()].flatMap((group) => {
    const totals = group.filter(({ value, whole, label }) => value !== null && whole === null && RECEIVED.test(fold(label)));
    const ratios = group.filter(({ denominator, whole }) => denominator !== null && whole === null);
    const [total, ratio] = [totals[0], ratios[0]];
    const [a, b] = [total === undefined ? null : amountOf(total), ratio === undefined ? null : amountOf(ratio)];
    if (total === undefined || ratio === undefined || totals.length > 1 || ratios.length > 1 || a === null || b === null || !sameTime(total, ratio) || !sameThing(total, ratio)) return [];
    const base = baseOf(ratio);
    if (base === null || equals(base.value, a.value) || equals(b.value, a.value) || !within(a.value, base.value, NEAR_BASE)) return [];
    return conflict(ratio, base, total, a.text, total.label);
  });
}

function baseOf(figure: Figure): Printed | null {
  return amountOf({ ...figure, value: figure.denominator, numerator: null });
}

function byParagraph(told: Told[][]): Told[][] {
  return [...groupBy(told.flat(), ({ block }) => block.index).values()];
}

/** "vận động 335 cơ sở lưu trú …; hướng dẫn cho 35/320 cơ sở lưu trú": the base of the second counts the things of the first. */
function namedBases(told: Told[]): Outcome[] {
  return told.flatMap((item, at): Outcome[] => {
    const [figure, before] = [item.figure, told[at - 1]?.figure];
    const base = figure.kind === 'ratio' && figure.percentBase === null && figure.whole === null && isPlain(figure) ? baseOf(figure) : null;
    const amount = before === undefined || before.kind !== 'count' || before.whole !== null || !isPlain(before) ? null : amountOf(before);
    if (base === null || amount === null || before === undefined || !sameTime(figure, before) || (amount.mantissa ?? 0) < 100) return [];
    const thing = /^[\p{L} ]{4,60}/u.exec(fold(item.block.text.slice(figure.denominator?.evidence.end ?? 0)))?.[0].split(/(?<!\p{L})(?:và|đã|được|tại|trên|đạt|có|thuộc|trong)(?!\p{L})/u)[0]?.trim() ?? '';
    const words = thing.split(' ');
    const named = ` ${fold(before.label)} `;
    if (words.length < 4 || !words.every((word) => named.includes(` ${word} `)) || !named.startsWith(` ${words[0]} ${words[1]} `)) return [];
    return equals(base.value, amount.value) || !within(amount.value, base.value, NEAR) ? [] : conflict(figure, base, before, amount.text, before.label);
  });
}

// ---------------------------------------------------------------- a number left over

const IN_PERIOD = /(?<!\p{L})(?:trong (?:tháng|kỳ|quý|tuần)|tháng này|kỳ này)(?!\p{L})/u;
const BEFORE = /(?<!\p{L})(?:kỳ|tháng|quý|tuần|năm) trước|hết tháng|cuối tháng|tính đến/u;

/** "đã nhận 2.348 hồ sơ, đã nhận 2.916 hồ sơ (trong tháng 568)": what the last report said to date was left standing. */
function leftOver(told: Told[]): Outcome[] {
  return told.flatMap((item, at): Outcome[] => {
    const [now, added] = [told[at + 1], told[at + 2]];
    if (now === undefined || added === undefined || added.figure.whole?.figure !== now.figure.id || !IN_PERIOD.test(added.before)) return [];
    const [a, b, c] = [item, now, added].map(({ figure }) => (isPlain(figure) ? amountOf(figure) : null));
    if (a == null || b == null || c == null || item.figure.whole !== null || !sameThing(item.figure, now.figure) || !equals(add(a.value, c.value), b.value) || BEFORE.test(item.before)) return [];
    const verb = /(?:\p{L}+ ){1,2}$/u.exec(now.before)?.[0] ?? '';
    return verb === '' || !item.before.endsWith(verb) ? [] : conflict(item.figure, a, now.figure, b.text, now.figure.label, 'slip');
  });
}
