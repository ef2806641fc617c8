/** Every output, one line each. */
import { csv } from './csv.js';
import { findingsText } from './findings-text.js';
import { formText } from './form-text.js';
import { htmlPage } from './html/index.js';
import { json, rollupJson } from './json.js';
import { jsonl } from './jsonl.js';
import { missingText } from './missing-text.js';
import type { ReportOutput, RunOutput } from './output.js';
import { summaryText } from './summary-text.js';
import { xlsx } from './xlsx/index.js';

export const REPORT_OUTPUTS: ReportOutput[] = [json];

export const RUN_OUTPUTS: RunOutput[] = [findingsText, missingText, formText, summaryText, xlsx, rollupJson, htmlPage, csv, jsonl];
