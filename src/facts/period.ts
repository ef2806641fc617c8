/**
 * The period that a figure's own sentence, item or table states; the report's own period governs the others and is
 * not repeated on them. The nearest statement wins: the sentence before the number, the items above, the line that
 * introduces a table.
 */
import type { Block, Figure, Period, Place, Table } from '../model.js';
import { findPeriods, type PeriodMention, withYear } from '../text/date.js';

export type PeriodInput = { figures: Figure[]; blocks: Block[]; places: Place[]; tables: Table[]; year: number | null };

/** Figures with `period` filled in where one is stated. @param input.year the report's year, for "trong tháng 10" */
export function assignPeriods({ figures, blocks, places, tables, year }: PeriodInput): Figure[] {
  const captions = new Map(tables.map((table) => [table.id, captionOf(table, blocks)]));
  return figures.map((figure) => {
    const mention = nearest(figure, blocks, places, captions);
    return mention === null ? figure : { ...figure, period: periodOf(year === null ? mention : withYear(mention, year)) };
  });
}

function nearest(figure: Figure, blocks: Block[], places: Place[], captions: Map<string, string>): PeriodMention | null {
  const block = blocks[figure.evidence.block];
  if (block === undefined) return null;
  if (figure.table !== null) return findPeriods(figure.table.column)[0] ?? findPeriods(captions.get(figure.table.id) ?? '').at(-1) ?? null;
  const own = ownSentence(block.text, figure.evidence.start);
  const before = findPeriods(own).at(-1);
  if (before !== undefined) return before;
  const visited = new Set<number>();
  for (let at = places[block.index]?.parent ?? null; at !== null && !visited.has(at); at = places[at]?.parent ?? null) {
    visited.add(at);
    const found = findPeriods(blocks[at]?.text ?? '').at(-1);
    if (found !== undefined) return found;
  }
  return null;
}

/** From the last full stop before the number to the number. */
function ownSentence(text: string, at: number): string {
  const before = text.slice(0, at);
  const stop = before.search(/[.!?]\s+\p{Lu}(?!.*[.!?]\s+\p{Lu})/u);
  return before.slice(stop + 1);
}

/** The paragraph before a table. */
function captionOf(table: Table, blocks: Block[]): string {
  const first = table.cells[0];
  const before = first === undefined ? undefined : blocks.slice(0, first).findLast((block) => block.cell === null && block.text !== '');
  return before?.text ?? '';
}

function periodOf({ from, to, label, kind, basis }: PeriodMention): Period {
  return { from, to, label, kind, basis };
}
