/** A total row that is not the sum of the rows it closes or opens, and the row of a group that is not the sum of its members. */
import { formatRational } from '../text/format.js';
import { divide, equals, sum, ZERO } from '../text/rational.js';
import { isPartLabel, isSumLabel, isTotalLabel } from '../text/table-words.js';
import { type Check, type CheckInput, draft, type Identity, type Outcome } from './check.js';
import { sumOf } from './identities.js';
import { byRow, signedCells, type NumberCell, unreadCells } from './table-cells.js';

/** Rows needed for a column to have a sum worth checking. */
const LEAST_ROWS = 2;
/** Numbers that add up to nothing, whatever their unit: means, prices, shares, ranks. */
const NO_SUM = /(?<!\p{L})(?:bình quân|trung bình|tb|năng suất|mật độ|đơn giá|giá (?:bán|mua|trị bq)|tỷ lệ|tỉ lệ|tl|xếp|hạng|thứ tự|so(?: sánh| với)?|%)(?!\p{L})|\/(?:người|hộ|ha|năm|tháng)/iu;

/** `stated`: the row calls itself a total; else it only stands over members, or begins like one ("TỔNG THU"). */
type Sum = { total: Row; parts: Row[]; stated: boolean };
type Row = { row: number; label: string; parents: number[]; cells: Map<number, NumberCell> };
type Judged = { sum: Sum; total: NumberCell; parts: NumberCell[]; identity: Identity; holds: boolean };

export const tableTotal: Check = {
  id: 'table-total',
  run: (input) => [...signedCells(input)].flatMap(([table, cells]) => judgeTable(cells, input, table)),
};

/** Ids of the totals of a table that this check reports, for a check that would report them a second time. */
export function brokenTotals(cells: NumberCell[], input: CheckInput, table: string): Set<string> {
  return new Set(judgeTable(cells, input, table).flatMap(({ figures, verdict }) => (verdict === 'contradicted' ? figures : [])));
}

/** The row that adds up all others, by its label; null where none or several do. */
export function totalRow(cells: NumberCell[]): Map<number, NumberCell> | null {
  const totals = [...byRow(cells).values()].filter((row) => [...row.values()].some(({ rowLabel, parents }) => parents.length === 0 && isTotalLabel(rowLabel)));
  return totals.length === 1 ? totals[0] ?? null : null;
}

function judgeTable(cells: NumberCell[], input: CheckInput, table: string): Outcome[] {
  const unread = unreadCells(input, table, cells);
  const rows = [...byRow(cells)].sort(([a], [b]) => a - b).flatMap(([row, byCol]): Row[] => {
    const [first, ...others] = byCol.values();
    // Lists printed beside each other have several rows in one.
    return first === undefined || others.some(({ rowLabel }) => rowLabel !== first.rowLabel) ? [] : [{ row, label: first.rowLabel, parents: first.parents, cells: byCol }];
  });
  const judged = sumsOf(rows).flatMap((one) => judgeSum(one, unread));
  return judged.flatMap((one) => {
    const sure = isSure(one, judged);
    // A sum that would not be told of if it broke proves nothing.
    if (one.holds) return [verified(sure ? one : { ...one, identity: { ...one.identity, unsaid: () => true } })];
    return sure ? [broken(one)] : [];
  });
}

// ---------------------------------------------------------------- what adds up to what

function sumsOf(rows: Row[]): Sum[] {
  const level = (row: Row): string => String(row.parents.at(-1) ?? '');
  const totals = rows.filter((row) => isTotalLabel(row.label));
  const soft = rows.filter((row) => !isTotalLabel(row.label) && isSumLabel(row.label));
  const closing = [...totals, ...soft.filter((row) => !totals.some((other) => level(other) === level(row)))];
  const closed = closing.flatMap((total): Sum[] => {
    // Several totals of one level mean groups whose members nothing tells.
    if (closing.filter((other) => level(other) === level(total)).length > 1) return [];
    const parts = partsOf(total, rows, closing);
    const between = parts.some(({ row }) => row < total.row) && parts.some(({ row }) => row > total.row);
    return between || parts.some(({ label }) => isPartLabel(label) || /^[-–+]/u.test(label)) ? [] : [{ total, parts, stated: totals.includes(total) }];
  });
  const groups = rows.filter((row) => !closing.includes(row) && !isPartLabel(row.label)).flatMap((total): Sum[] => {
    const members = rows.filter((row) => row.parents.at(-1) === total.row);
    return members.length < LEAST_ROWS || members.some((row) => isPartLabel(row.label) || closing.includes(row)) ? [] : [{ total, parts: members, stated: false }];
  });
  // "Tổng số", "- Khối 6", "- Khối 7": dashes may name some of a total only; where they are all, other columns show it.
  const dashed = totals.flatMap((total): Sum[] => {
    const members = rows.filter((row) => row.parents.at(-1) === total.row);
    return members.length < LEAST_ROWS || members.some((row) => !/^[-–+]/u.test(row.label) || isPartLabel(row.label)) ? [] : [{ total, parts: members, stated: false }];
  });
  return [...closed, ...groups, ...dashed];
}

/** The rows beside a total; of a group that has no numbers of its own, its subtotal or else its members. */
function partsOf(total: Row, rows: Row[], closing: Row[]): Row[] {
  const depth = total.parents.length;
  const beside = rows.filter((row) => row !== total && total.parents.every((parent, at) => row.parents[at] === parent));
  const own = new Set(beside.map(({ row }) => row));
  const open = beside.filter((row) => row.parents.slice(depth).every((parent) => !own.has(parent)));
  const subtotals = open.filter((row) => row.parents.length > depth && closing.includes(row));
  const replaced = new Set(subtotals.map(({ parents }) => parents[depth]));
  return open.filter((row) => subtotals.includes(row) || !closing.includes(row) && !replaced.has(row.parents[depth]));
}

// ---------------------------------------------------------------- whether it does

function judgeSum(one: Sum, unread: Set<string>): Judged[] {
  return [...one.total.cells].flatMap(([col, total]): Judged[] => {
    const parts = one.parts.flatMap(({ cells }) => cells.get(col) ?? []);
    if (total.percent || total.column === '' || parts.length < LEAST_ROWS || one.parts.some(({ row }) => unread.has(`${row} ${col}`))) return [];
    // Rows of several units ("Tổng thu ngân sách" in a list of indicators) add up to nothing, nor do means and rates.
    if (parts.some(({ percent, figure }) => percent || figure.unit !== total.figure.unit) || total.figure.unit?.includes('/') === true) return [];
    if (NO_SUM.test([...(total.figure.table?.columnPath ?? []), total.column].join(' ')) || parts.some(({ rowLabel }) => NO_SUM.test(rowLabel))) return [];
    const identity = sumOf(total.printed, parts.map(({ printed }) => printed));
    return [{ sum: one, total, parts, identity, holds: identity.holds(identity.operands) }];
  });
}

/**
 * Whether a sum that does not hold is a misprint and not rows that never added up. The table must show elsewhere that
 * they do: in another column of the same rows; for rows that do not call themselves totals, in other rows of this column
 * as well. A stated total over one column alone needs no such proof.
 */
function isSure(one: Judged, judged: Judged[]): boolean {
  const beside = judged.filter((other) => other.sum === one.sum && other !== one);
  const shown = beside.some((other) => other.holds && tells(other));
  if (one.sum.stated) return shown || beside.length === 0;
  if (beside.filter((other) => other.holds && tells(other)).length >= MANY && beside.every(({ holds }) => holds)) return true;
  return shown && judged.some((other) => other.sum !== one.sum && other.total.col === one.total.col && other.holds && tells(other));
}

/** Columns in which the same rows add up, so that one in which they do not is a misprint. */
const MANY = 3;

/** Nothing and one number add up by themselves. */
function tells({ parts }: Judged): boolean {
  return parts.filter(({ printed }) => !equals(printed.value, ZERO)).length >= 2;
}

function verified({ total, parts, identity }: Judged): Outcome {
  return { figures: [total.figure.id, ...parts.map(({ figure }) => figure.id)], verdict: 'verified', reason: 'table-total', identity, finding: null };
}

function broken({ total, parts, identity }: Judged): Outcome {
  // In the printed unit: "190" under "triệu đồng" is held against 163, not against 163.000.000.
  const actual = divide(sum(parts.map(({ printed }) => printed.value)), total.printed.scale);
  const finding = draft('table-total', total.figure, {
    id: 'check.table-total',
    params: { column: total.column, total: total.printed.text, sum: formatRational(actual, 2), rows: parts.length },
  }, {
    grade: null,
    figures: [total.figure.id, ...parts.map(({ figure }) => figure.id)], related: parts.map(({ figure }) => figure.evidence),
    printed: total.printed.text, expected: formatRational(actual, 2),
    candidates: [{ figure: total.figure.id, operand: total.printed.operand, from: total.printed.text, to: formatRational(actual, 2), edit: 'replace', satisfies: 1 }],
  });
  return { figures: [total.figure.id], verdict: 'contradicted', reason: 'table-total', identity, finding };
}
