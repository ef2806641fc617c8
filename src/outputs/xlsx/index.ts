import { type Language, say } from '../../messages/index.js';
import type { RunOutput, RunResult } from '../output.js';
import { chartsSheet } from './charts.js';
import { figuresSheet } from './figures.js';
import { findingsSheet } from './findings.js';
import { ledgerSheet } from './ledger.js';
import { matrixSheet } from './matrix.js';
import { missingSheet } from './missing.js';
import { sourcesSheet } from './sources.js';
import { unclaimedSheet } from './unclaimed.js';
import { type SheetPlan, writeWorkbook } from './workbook.js';

/** The workbook: matrix, who has not reported, charts, figures, those that no pack claims, findings, ledger of numerals, sources. */
export const xlsx: RunOutput = {
  id: 'xlsx',
  file: 'tong-hop.xlsx',
  write: async (run, language) => writeWorkbook(say(language, 'output.title.matrix'), sheets(run, language)),
};

/** One after the other: all of them at once would be what a large run needs most memory for. */
function* sheets(run: RunResult, language: Language): Iterable<SheetPlan> {
  yield matrixSheet(run, language);
  yield* missingSheet(run, language);
  yield* chartsSheet(run, language);
  yield figuresSheet(run, language);
  yield unclaimedSheet(run, language);
  yield findingsSheet(run, language);
  yield ledgerSheet(run, language);
  yield sourcesSheet(run, language);
}
