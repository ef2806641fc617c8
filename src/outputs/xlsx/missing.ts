import { type Language, say } from '../../messages/index.js';
import { type RollSummary, summariseRoll } from '../missing.js';
import { hintOf, remarksOn } from '../missing-text.js';
import type { RunResult } from '../output.js';
import { standingWords } from '../standing.js';
import { caption, heads, mark, ordinal, words } from './cells.js';
import type { Cell, SheetPlan } from './workbook.js';

const WIDTHS = [6, 14, 34, 44, 52];

/** The roll call as a sheet: units without a report, reports of no unit, units with several; none without a list of units. */
export function missingSheet(run: RunResult, language: Language): SheetPlan[] {
  const roll = summariseRoll(run);
  if (roll === null) return [];
  const { all, missing } = roll;
  const count = say(language, 'output.missing.count', { all, missing: missing.length, reported: all - missing.length });
  const rows = caption(say(language, 'output.title.missing'), count);
  const sections = [units(roll, language), strangers(roll, language), several(roll, run, language)].filter(({ length }) => length > 0);
  const heights = new Map<number, number>();
  for (const section of sections) {
    rows.push([{ value: null, look: { border: false } }]);
    heights.set(rows.length + 1, 22);
    rows.push(...section);
  }
  return [{
    name: say(language, 'output.sheet.missing'), widths: WIDTHS, rows, heights, frozen: { rows: 2, columns: 0 },
    print: { titleRows: [0, 1], footer: say(language, 'output.page-footer') },
  }];
}

function units({ missing }: RollSummary, language: Language): Cell[][] {
  if (missing.length === 0) return [[{ value: say(language, 'output.missing.none'), look: { tone: 'good', border: false } }]];
  return [
    title(say(language, 'output.missing.units', { count: missing.length })),
    heads(['order', 'code', 'unit-name', 'former', 'maybe'].map((column) => say(language, `output.col.${column}`))),
    ...missing.map((entry, index) => {
      const { code, name, former } = entry.unit;
      const remarks = remarksOn(entry, language);
      return [
        ordinal(index + 1), mark(code), words(name, { tone: 'bad' }), words(former.join('; ')),
        words(remarks.join('\n'), { tone: remarks.length === 0 ? 'plain' : 'warn' }),
      ];
    }),
  ];
}

function strangers({ strangers: found }: RollSummary, language: Language): Cell[][] {
  if (found.length === 0) return [];
  return [
    title(say(language, 'output.missing.strangers', { count: found.length })),
    heads(['order', 'number', 'as-printed', 'file', 'maybe'].map((column) => say(language, `output.col.${column}`))),
    ...found.map(({ report: { document, source }, ambiguous, units: near }, index) => [
      ordinal(index + 1), words(document.number), words(document.issuer ?? say(language, 'output.missing.no-issuer'), { tone: 'warn' }), words(source.name),
      words(hintOf(ambiguous, near, language)),
    ]),
  ];
}

function several({ several: found }: RollSummary, run: RunResult, language: Language): Cell[][] {
  if (found.length === 0) return [];
  return [
    title(say(language, 'output.missing.several', { count: found.length })),
    heads(['order', 'code', 'unit-name', 'file', 'counted'].map((column) => say(language, `output.col.${column}`))),
    ...found.map(({ unit, reports }, index) => [
      ordinal(index + 1), mark(unit.code), words(unit.name), words(reports.map(({ report: { source, document } }) => [source.name, document.number].filter((part) => part !== null).join(', ')).join('\n')),
      words(reports.map(({ at }) => standingWords(run, at, language) ?? say(language, 'output.standing.counted')).join('\n')),
    ]),
  ];
}

function title(value: string): Cell[] {
  return [{ value, look: { bold: true, border: false } }];
}
