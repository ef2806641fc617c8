/** The same words with the same numbers twice in one list or table: a line copied, so that another is missing. */
import { groupBy } from '../collections.js';
import type { Figure } from '../model.js';
import { fold } from '../text/normalise.js';
import { bodyBlocks, type Check, type CheckInput, type Outcome, remark } from './check.js';
import { byRow, numberCells } from './table-cells.js';

export const duplicateIndicator: Check = {
  id: 'duplicate-indicator',
  run: (input) => [...inLists(input), ...inTables(input)],
};

/** Items under one heading or item, word for word the same. */
function inLists(input: CheckInput): Outcome[] {
  const told = groupBy(input.figures.filter((figure) => figure.table === null && tells(figure)), ({ evidence }) => evidence.block);
  const items = bodyBlocks(input).filter(({ block, place }) => told.has(block.index) && block.cell === null && place.parent !== null);
  const same = groupBy(items, ({ block, place }) => `${place.parent ?? ''} ${place.item ?? ''} ${wordsOf(block.text.slice(place.lead))}`);
  return [...same.values()].flatMap((group) => {
    const [first, ...others] = group.map(({ block }) => told.get(block.index) ?? []);
    return others.flatMap((figures) => report(figures, first ?? []));
  });
}

/** Rows of one table with one label and one set of numbers. */
function inTables(input: CheckInput): Outcome[] {
  return [...numberCells(input).values()].flatMap((cells) => {
    const rows = [...byRow(cells).values()].map((row) => [...row.values()]).filter((row) => row.length >= 2 && row.some(({ figure }) => tells(figure)));
    const same = groupBy(rows, (row) => `${fold(row[0]?.figure.table?.rowPath.join(' ') ?? '')} ${row.map(({ col, printed }) => `${col}:${printed.text}`).join(' ')}`);
    return [...same.values()].flatMap(([first = [], ...others]) => ((first[0]?.rowLabel ?? '').includes(' ')
      ? others.flatMap((row) => report(row.map(({ figure }) => figure), first.map(({ figure }) => figure))) : []));
  });
}

function report(figures: Figure[], earlier: Figure[]): Outcome[] {
  const [figure] = figures;
  if (figure === undefined) return [];
  return [remark('duplicate-indicator', figure.part, { id: 'check.duplicate-indicator', params: { label: figure.table?.row ?? figure.label, printed: figure.evidence.quote } }, [figure.evidence], {
    figures: figures.map(({ id }) => id), related: earlier.map(({ evidence }) => evidence), printed: figure.evidence.quote,
  })];
}

/** A result of at least two digits: zeros and ones are the same in many rows. */
function tells(figure: Figure): boolean {
  const operand = figure.value ?? figure.numerator;
  return figure.role === 'result' && operand !== null && operand.exact.replace(/\D/gu, '').replace(/^0+/u, '').length >= 2;
}

function wordsOf(text: string): string {
  return fold(text).replace(/[\s.;,]+$/u, '');
}
