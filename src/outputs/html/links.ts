/** Where a report stands: in the page of the run, or in a page of its own beside it. */
import type { RunResult } from '../output.js';
import { bare } from '../../text/normalise.js';
import { reportId, titleOf } from './view.js';

/** The page of the run, and the folder beside it. */
export const RUN_PAGE = 'baocao.html';
export const FOLDER = 'baocao';
/** By this ending a later run knows that a page is no report. */
const ENDING = '.baocao.html';
const NAME_LENGTH = 60;

/** From the page of the run to an id of a report, by the report's place in the run. */
export type Link = (index: number, id: string) => string;

/** Links where all reports stand in the page of the run. */
export function linkWithin(): Link {
  return (_, id) => `#${id}`;
}

/** Links where each report has a page of its own in the folder beside. */
export function linkBeside(run: RunResult): Link {
  const names = run.reports.map((_, index) => pageName(run, index));
  return (index, id) => `${FOLDER}/${names[index] ?? ''}#${id}`;
}

/** "0003-phuong-suoi-mo.baocao.html": letters, digits and hyphens alone, whatever the ward or the file is called. */
export function pageName(run: RunResult, index: number): string {
  const words = bare(titleOf(run, index)).replace(/[^a-z0-9]+/gu, '-');
  const name = words.slice(0, NAME_LENGTH).replace(/^-+|-+$/gu, '');
  return `${String(index + 1).padStart(4, '0')}${name === '' ? '' : `-${name}`}${ENDING}`;
}

/** Whether `pageName` gives such names. */
export function isPageName(name: string): boolean {
  return /^\d{4,}(?:-[a-z0-9]+)*\.baocao\.html$/u.test(name);
}

/** To the beginning of a report. */
export function linkToReport(link: Link, index: number): string {
  return link(index, reportId(index));
}
