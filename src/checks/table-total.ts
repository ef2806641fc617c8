/** A total row that is not the sum of the rows it closes or opens. */
import { formatRational } from '../text/format.js';
import { divide, sum } from '../text/rational.js';
import { type Check, draft, type Identity, type Outcome } from './check.js';
import { sumOf } from './identities.js';
import { numberCells, type NumberCell, topRows } from './table-cells.js';

/** Only a bare word closes a table: "Tổng kinh phí", "Cộng chỉ tiêu đạt" are rows of their own. */
const TOTAL = /^(?:tổng(?: cộng| số| hợp| chung)?|cộng(?: chung)?|tổng cộng|toàn (?:tỉnh|xã|phường|thành phố|huyện|thị xã|đặc khu|địa bàn)(?: \p{L}+){0,3})\s*(?:\([^)]*\))?\s*[:.]?$/iu;
/** Rows needed for a column to have a sum worth checking. */
const LEAST_ROWS = 2;

export const tableTotal: Check = {
  id: 'table-total',
  run: (input) => [...numberCells(input)].flatMap(([table, cells]) => judgeTable(cells, topRows(input, table))),
};

/** Ids of the totals of a table that this check reports, for a check that would report them a second time. */
export function brokenTotals(cells: NumberCell[], top: Set<number> | null): Set<string> {
  return new Set(judgeTable(cells, top).flatMap(({ figures, verdict }) => (verdict === 'contradicted' ? figures : [])));
}

/** @param top rows that alone add up, where the others are members of groups */
function judgeTable(cells: NumberCell[], top: Set<number> | null): Outcome[] {
  const totals = cells.filter((cell) => TOTAL.test(cell.rowLabel.trim()) && !cell.percent);
  const totalRows = [...new Set(totals.map(({ row }) => row))];
  const [only] = totalRows;
  // Several total rows mean groups with subtotals, whose members the labels alone do not tell.
  if (only === undefined || totalRows.length > 1) return [];
  // Rows of several units ("Tổng thu ngân sách" in a list of indicators) add up to nothing.
  const columns = totals.map((total) => ({ total, parts: cells.filter(({ col, row }) => col === total.col && row !== only && (top === null || top.has(row))) }))
    // A column without a header may be of percentages as well.
    .filter(({ total, parts }) => total.column !== '' && parts.length >= LEAST_ROWS && parts.every(({ percent, figure }) => !percent && figure.unit === total.figure.unit));
  const judged = columns.map(({ total, parts }) => ({ total, parts, identity: sumOf(total.printed, parts.map(({ printed }) => printed)) }));
  const holding = judged.filter(({ identity }) => identity.holds(identity.operands)).length;
  return judged.map(({ total, parts, identity }) => outcome(total, parts, identity, holding > 0 || judged.length === 1));
}

/** @param adds whether the table shows elsewhere that its total row adds up the others */
function outcome(total: NumberCell, parts: NumberCell[], identity: Identity, adds: boolean): Outcome {
  const ids = [total.figure.id, ...parts.map(({ figure }) => figure.id)];
  if (identity.holds(identity.operands)) return { figures: ids, verdict: 'verified', reason: 'table-total', identity, finding: null };
  const actual = sum(parts.map(({ printed }) => printed.value));
  const finding = draft('table-total', total.figure, {
    id: 'check.table-total',
    params: { column: total.column, total: total.printed.text, sum: formatRational(actual, 2), rows: parts.length },
  }, {
    grade: adds ? null : 'likely',
    figures: ids, related: parts.map(({ figure }) => figure.evidence),
    printed: total.printed.text, expected: formatRational(actual, 2),
    candidates: [{ figure: total.figure.id, operand: total.printed.operand, from: total.printed.text, to: formatRational(divide(actual, total.printed.scale), 2), edit: 'replace', satisfies: 1 }],
  });
  return { figures: [total.figure.id], verdict: 'contradicted', reason: 'table-total', identity, finding };
}
