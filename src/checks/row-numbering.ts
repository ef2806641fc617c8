/**
 * A gap or a number that stands twice in the column that numbers a table's rows: a row was dropped, or copied without
 * renumbering. Empty serial cells (a row that goes on from the page before) and restarts at 1 (a new group) are fine.
 */
import { evidenceOfBlock } from '../evidence.js';
import { draftOf } from '../findings.js';
import type { Block, FindingDraft, Table } from '../model.js';
import { isSerialHeader } from '../text/table-words.js';
import type { Check, CheckInput, Outcome } from './check.js';

/** Rows needed before a column of small integers counts as one that numbers the rows. */
const LEAST_ROWS = 4;

export const rowNumbering: Check = {
  id: 'numbering-gap',
  run: (input) => input.tables.flatMap((table) => judgeTable(table, input)),
};

function judgeTable(table: Table, { blocks, places }: CheckInput): Outcome[] {
  const serial = table.cells.map((index) => blocks[index])
    .filter((block): block is Block => block?.cell?.col === 0 && block.cell.row >= table.headerRows)
    .flatMap((block) => {
      const number = /^(\d{1,3})\.?$/u.exec(block.text.trim() === '' ? (block.marker ?? '') : block.text.trim())?.[1];
      return number === undefined ? [] : [{ block, number: Number(number) }];
    });
  const steps = serial.slice(1).map((each, at) => ({ ...each, before: serial[at]?.number ?? 0, above: serial[at]?.block ?? each.block }));
  const regular = steps.filter(({ number, before }) => number === before + 1).length;
  // Where the header says that it numbers the rows, two steps of three are enough.
  const named = table.cells.some((index) => blocks[index]?.cell?.col === 0 && (blocks[index].cell?.row ?? 0) < table.headerRows && isSerialHeader(blocks[index].text));
  if (serial.length < LEAST_ROWS || serial[0]?.number !== 1 || (named ? regular * 3 < steps.length * 2 : regular * 4 < steps.length * 3)) return [];
  return steps.flatMap(({ block, number, before, above }): Outcome[] => {
    const gap = number > before + 1;
    if (!gap && number !== before) return [];
    if (isMisread(block) || isMisread(above) || (gap && isRecognised(block) && (block.cell?.row ?? 0) - (above.cell?.row ?? 0) > 1)) return [];
    const part = places[block.index]?.part ?? 'p1';
    return [{ figures: [], verdict: 'contradicted', reason: 'row-numbering', identity: null, finding: finding(block, part, { gap, number, before }) }];
  });
}

/** On a scan, a row between whose own number was not read explains the gap. */
function isRecognised({ spans }: Block): boolean {
  return spans.some(({ reading }) => reading !== undefined);
}

function isMisread({ spans }: Block): boolean {
  return spans.some(({ reading }) => reading?.agreed === false);
}

function finding(block: Block, part: string, { gap, number, before }: { gap: boolean; number: number; before: number }): FindingDraft {
  const message = { id: gap ? 'check.row-numbering-gap' : 'check.row-numbering-duplicate', params: { number, before, expected: before + 1 } };
  return draftOf(gap ? 'numbering-gap' : 'numbering-duplicate', part, message, {
    evidence: [evidenceOfBlock(block)], printed: String(number), expected: String(before + 1),
  });
}
