import { say } from '../../messages/index.js';
import type { RunOutput } from '../output.js';
import { chartsSheet } from './charts.js';
import { figuresSheet } from './figures.js';
import { findingsSheet } from './findings.js';
import { ledgerSheet } from './ledger.js';
import { matrixSheet } from './matrix.js';
import { missingSheet } from './missing.js';
import { sourcesSheet } from './sources.js';
import { unclaimedSheet } from './unclaimed.js';
import { writeWorkbook } from './workbook.js';

/** The workbook: matrix, who has not reported, charts, figures, those that no pack claims, findings, ledger of numerals, sources. */
export const xlsx: RunOutput = {
  id: 'xlsx',
  file: 'tong-hop.xlsx',
  write: (run, language) => writeWorkbook(say(language, 'output.title.matrix'), [
    matrixSheet(run, language),
    ...missingSheet(run, language),
    ...chartsSheet(run, language),
    figuresSheet(run, language),
    unclaimedSheet(run, language),
    findingsSheet(run, language),
    ledgerSheet(run, language),
    sourcesSheet(run, language),
  ]),
};
