import { type Language, messageIds, say } from '../../messages/index.js';
import type { Figure, Report, Verdict } from '../../model.js';
import { addressOf } from '../../text/cell-address.js';
import type { RunResult } from '../output.js';
import { flat, placeOf } from '../place.js';
import { acceptedWords } from '../settings-text.js';
import { amount, caption, heads, mark, ordinal, percentage, proven, quotient, whereabouts, words } from './cells.js';
import type { Cell, SheetPlan, Tone } from './workbook.js';

/** Columns of the sheet in order: name of the head in the catalogue and width. */
const COLUMNS: [string, number][] = [
  ['file', 30], ['section', 10], ['label', 46], ['numerator', 12], ['denominator', 12], ['percent-live', 10],
  ['percent-printed', 10], ['value', 15], ['unit', 11], ['verdict', 16], ['page', 7], ['quote', 44], ['indicator', 46],
  ['kind', 10], ['role', 11], ['period', 18], ['cumulative', 8], ['approximate', 10], ['ambiguous', 10],
  ['change', 18],
  ['verdict-reason', 38], ['strength', 8], ['context', 110], ['table-row', 34], ['table-column', 46], ['reading', 22],
  ['block', 7], ['figure', 7],
];
/** On paper stands what a clerk compares with the report; the rest is for filtering on screen. */
const PRINTED = 12;
/** Beyond this a workbook opens too slowly to be of use and takes gigabytes to write; a month of a province stays below. */
export const MOST_FIGURES = 60_000;
const NUMERATOR = 3;
const DENOMINATOR = 4;

const TONES: Record<Verdict, Tone> = { verified: 'good', contradicted: 'bad', explained: 'warn', unchecked: 'plain' };

/** Colour of a figure by what the arithmetic says of it. */
export function toneOf(figure: Figure): Tone {
  return TONES[figure.verdict];
}

/** Findings named in a comment. */
const NAMED = 3;

/** Why a figure is red or yellow: what was found, the words printed, and where; nothing for others. */
export function whyColoured(report: Report, figure: Figure, language: Language): string[] {
  if (figure.verdict !== 'contradicted' && figure.verdict !== 'explained') return [];
  const found = report.findings.filter(({ figures }) => figures.includes(figure.id)).slice(0, NAMED)
    .map(({ message, accepted }) => flat(message, 400) + (accepted === null ? '' : ` (${acceptedWords(accepted, language)})`));
  const place = placeOf(report, { part: figure.part, evidence: [figure.evidence] }, language);
  return [...found, say(language, 'output.matrix.evidence', { quote: flat(figure.evidence.quote, 160), place })];
}

/** Every figure, one row each, with its evidence; of a run of very many, the first, and where the others are. */
export function figuresSheet({ reports, indicators }: RunResult, language: Language): SheetPlan {
  const names = new Map(indicators.map(({ id, name }) => [id, name]));
  const count = reports.reduce((sum, { figures }) => sum + figures.length, 0);
  const rows = [
    ...caption(say(language, 'output.title.figures'), count > MOST_FIGURES ? say(language, 'output.figures.cut', { count, shown: MOST_FIGURES }) : null),
    heads(COLUMNS.map(([column]) => say(language, `output.col.${column === 'period' ? 'figure-period' : column}`))),
  ];
  const head = rows.length - 1;
  for (const report of reports) {
    const left = MOST_FIGURES - (rows.length - 1 - head);
    if (left <= 0) break;
    for (const figure of report.figures.slice(0, left)) rows.push(row(report, figure, rows.length, names, language));
  }
  return {
    name: say(language, 'output.sheet.figures'),
    widths: COLUMNS.map(([, width]) => width),
    rows,
    heights: new Map([[head, 32]]),
    frozen: { rows: head + 1, columns: 3 },
    filter: { row: head, lastRow: rows.length - 1, columns: COLUMNS.length },
    print: { titleRows: [head, head], columns: PRINTED, footer: say(language, 'output.page-footer') },
  };
}

/** Checks name their reasons by slugs; one that has no words yet stands as it is. */
function reasonOf({ verdictReason }: Figure, language: Language): string | null {
  const id = `output.verdict-reason.${verdictReason}`;
  return messageIds().includes(id) ? say(language, id) : verdictReason;
}

function row(report: Report, figure: Figure, at: number, names: Map<string, string>, language: Language): Cell[] {
  const { numerator, denominator, table, evidence, change } = figure;
  const tone = toneOf(figure);
  const why = whyColoured(report, figure, language);
  const over = addressOf(at, NUMERATOR);
  const under = addressOf(at, DENOMINATOR);
  const live = numerator !== null && denominator !== null
    ? quotient(numerator, denominator, { over, under }, tone) : mark(null);
  const direction = change === null ? null : say(language, `output.change.${change.direction}`);
  return [
    words(report.source.name),
    mark(figure.section),
    words(figure.label),
    amount(numerator, tone),
    amount(denominator, tone),
    live,
    percentage(figure.percent, tone),
    amount(figure.value, tone),
    words(figure.unit, { align: 'center' }),
    { ...words(say(language, `output.verdict.${figure.verdict}`), { tone }), ...(why.length > 0 && { comment: why.join('\n') }) },
    whereabouts(report, evidence),
    words(flat(evidence.quote)),
    words(figure.indicator === null ? null : names.get(figure.indicator) ?? figure.indicator),
    mark(say(language, `output.kind.${figure.kind}`)),
    words(say(language, `output.role.${figure.role}`)),
    words(figure.period?.label ?? null),
    mark(figure.cumulative ? say(language, 'output.yes') : null),
    words(figure.approximate === null ? null : say(language, `output.approximate.${figure.approximate}`)),
    mark(figure.ambiguous ? say(language, 'output.yes') : null, { tone: figure.ambiguous ? 'warn' : 'plain' }),
    words([direction, change?.against].filter((part) => typeof part === 'string').join(' ')),
    words(reasonOf(figure, language)),
    proven(figure.strength),
    words(flat(figure.context.join(' › '), 110)),
    words(table?.row ?? null),
    words(table?.column ?? null),
    words(say(language, `output.reading.${figure.reading}`)),
    ordinal(evidence.block + 1),
    mark(figure.id),
  ];
}
