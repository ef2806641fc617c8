import { type Language, say } from '../../messages/index.js';
import type { Report, Unread } from '../../model.js';
import type { RunResult } from '../output.js';
import { standingOf, standingWords } from '../standing.js';
import { caption, heads, mark, proven, whole, words } from './cells.js';
import type { Cell, SheetPlan } from './workbook.js';

const COLUMNS: [string, number][] = [
  ['file', 30], ['status', 16], ['counted', 28], ['issuer', 30], ['number', 18], ['date', 12], ['period', 20], ['title', 44], ['packs', 26], ['reader', 9],
  ['text-from', 14], ['pages', 8], ['strength', 9], ['bytes', 13], ['notes', 40], ['hash', 68],
];

/** Files read and not read: what each is, how it was read, and its hash. */
export function sourcesSheet(run: RunResult, language: Language): SheetPlan {
  const { reports, unread } = run;
  const [first] = reports;
  const packs = new Set(reports.flatMap((report) => report.packs.map(({ id, version }) => `${id} ${version}`)));
  const remark = first === undefined ? null : say(language, 'output.sources.tool', {
    tool: `${first.tool.name} ${first.tool.version}`, packs: packs.size === 0 ? '–' : [...packs].join(', '),
  });
  const rows = [
    ...caption(say(language, 'output.title.sources'), remark),
    heads(COLUMNS.map(([column]) => say(language, `output.col.${column}`))),
  ];
  const head = rows.length - 1;
  for (const file of unread) rows.push(unreadRow(file, language));
  for (const [index, report] of reports.entries()) {
    rows.push(readRow(report, { words: standingWords(run, index, language), counts: standingOf(run, index).status === 'counted' }, language));
  }
  return {
    name: say(language, 'output.sheet.sources'),
    widths: COLUMNS.map(([, width]) => width),
    rows,
    heights: new Map([[head, 32]]),
    frozen: { rows: head + 1, columns: 1 },
    filter: { row: head, lastRow: rows.length - 1, columns: COLUMNS.length },
    print: { titleRows: [head, head], columns: COLUMNS.length - 1, footer: say(language, 'output.page-footer') },
  };
}

function unreadRow({ name, message }: Unread, language: Language): Cell[] {
  const notes = COLUMNS.findIndex(([column]) => column === 'notes');
  const row: Cell[] = COLUMNS.map(() => mark(null));
  row[0] = words(name);
  row[1] = words(say(language, 'output.status.unread'), { tone: 'bad', bold: true });
  row[notes] = words(message, { tone: 'bad' });
  return row;
}

/** @param standing its words are null where there is nothing to say */
function readRow({ source, document, packs, strength }: Report, standing: { words: string | null; counts: boolean }, language: Language): Cell[] {
  return [
    words(source.name),
    words(say(language, 'output.status.read'), { tone: 'good' }),
    words(standing.words ?? say(language, 'output.standing.counted'), { tone: standing.words === null ? 'plain' : standing.counts ? 'info' : 'warn' }),
    words(document.issuer),
    words(document.number),
    mark(document.date),
    words(document.period?.label ?? null),
    words(document.title),
    mark(packs.length === 0 ? null : packs.map(({ id, score }) => `${id} (${String(score).replace('.', ',')})`).join('\n')),
    mark(source.reader),
    words(say(language, `output.text-from.${source.textFrom}`)),
    whole(source.pages),
    proven(strength),
    whole(source.bytes),
    words(source.notes.join('\n')),
    mark(source.sha256),
  ];
}
