import { type Language, say } from '../../messages/index.js';
import type { Numeral, Report } from '../../model.js';
import { addressOf } from '../../text/cell-address.js';
import { imbalance } from '../counts.js';
import type { RunResult } from '../output.js';
import { caption, heads, mark, whereabouts, whole, words } from './cells.js';
import type { Cell, SheetPlan } from './workbook.js';

const TOTALS = ['file', 'numerals', 'claimed', 'excluded', 'unclaimed', 'balance'];
const ITEMS: [string, number][] = [
  ['file', 40], ['numeral', 16], ['fate', 20], ['reason', 24], ['figures', 14], ['section', 13], ['page', 8], ['around', 92],
];
/** Beyond this many rows a workbook opens too slowly to be of use; a run of 150 reports stays below. */
const MOST_ROWS = 100_000;
const AROUND = 50;

/** Totals for each report, then every numeral with its fate. */
export function ledgerSheet({ reports }: RunResult, language: Language): SheetPlan {
  const rows: Cell[][] = [
    ...caption(say(language, 'output.title.ledger'), say(language, 'output.ledger.legend')),
    heads(TOTALS.map((column) => say(language, `output.col.${column}`))),
  ];
  const heights = new Map([[rows.length - 1, 32]]);
  for (const report of reports) rows.push(totals(report, rows.length));
  const count = reports.reduce((sum, { ledger }) => sum + ledger.items.length, 0);
  rows.push([{ value: null, look: { border: false } }]);
  if (count > MOST_ROWS) {
    rows.push([{ value: say(language, 'output.ledger.cut', { count }), look: { italic: true, border: false } }]);
  }
  rows.push(heads(ITEMS.map(([column]) => say(language, `output.col.${column}`))));
  const head = rows.length - 1;
  heights.set(head, 32);
  for (const report of reports) {
    for (const item of report.ledger.items) {
      if (count <= MOST_ROWS || item.fate === 'unclaimed') rows.push(itemRow(report, item, language));
    }
  }
  return {
    name: say(language, 'output.sheet.ledger'),
    widths: ITEMS.map(([, width]) => width),
    rows,
    heights,
    frozen: { rows: 0, columns: 1 },
    filter: { row: head, lastRow: rows.length - 1, columns: ITEMS.length },
    print: { titleRows: [0, 0], footer: say(language, 'output.page-footer') },
  };
}

function totals(report: Report, at: number): Cell[] {
  const { ledger } = report;
  const [all, claimed, unclaimed] = [addressOf(at, 1), addressOf(at, 2), addressOf(at, 4)];
  const difference = imbalance(ledger);
  return [
    words(report.source.name),
    whole(ledger.numerals),
    whole(ledger.claimed),
    whole(ledger.excluded),
    whole(ledger.unclaimed, { tone: ledger.unclaimed === 0 ? 'good' : 'warn' }),
    { value: difference, formula: `${all}-SUM(${claimed}:${unclaimed})`, look: { format: '#,##0', tone: difference === 0 ? 'good' : 'bad' } },
  ];
}

function itemRow(report: Report, item: Numeral, language: Language): Cell[] {
  const block = report.blocks[item.block];
  const tone = item.fate === 'unclaimed' ? 'warn' : 'plain';
  return [
    words(report.source.name),
    mark(item.text, { tone, align: 'center' }),
    mark(say(language, `output.fate.${item.fate}`), { tone }),
    mark(item.reason === null ? null : say(language, `output.reason.${item.reason}`)),
    words(item.figures.join(', ')),
    mark(report.places[item.block]?.section ?? null),
    whereabouts(report, { page: block?.page ?? null, block: item.block }),
    words(block === undefined ? null : around(block.text, item)),
  ];
}

/** The numeral with some words on either side, itself in brackets. */
function around(text: string, { start, end }: Numeral): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const left = start > AROUND ? `…${before.replace(/^\S*\s/u, '')}` : before;
  const right = end + AROUND < text.length ? `${after.replace(/\s\S*$/u, '')}…` : after;
  return `${left}[${text.slice(start, end)}]${right}`.replace(/\s+/gu, ' ');
}
