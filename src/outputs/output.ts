/** What every output is: a pure function from what a run gave to the content of a file. Writing it is `run`'s work. */
import type { Language } from '../messages/index.js';
import type { Collation, FilledForm, Group, IndicatorName, Report, RollCall, Rollup, Unread } from '../model.js';

/** A whole run, in the order in which the files were given. */
export type RunResult = {
  reports: Report[];
  unread: Unread[];
  /** Names of files in folders that were passed over because of their kind. */
  skipped: string[];
  indicators: IndicatorName[];
  /** Who is who among the units that have to report; null when no list of them was given. */
  roll: RollCall | null;
  /** Which reports are added up: copies once, the last version, the period that most are of. */
  collation: Collation;
  /** Which figure of each report stands for an indicator. */
  groups: Group[];
  /** What the reports come to together, with the findings on that and the settings that were used. */
  rollup: Rollup;
  /** The province's own form, where one was given. */
  form?: FilledForm;
  /** Files were read by processes with all the rights of the user, as this system could not hold them to fewer. */
  unrestricted?: true;
};

/** One file for each report, named after it. */
export type ReportOutput = { id: string; extension: string; write(report: Report): string };

/** One file for the whole run. Same reports, same bytes. */
export type RunOutput = {
  id: string;
  file: string;
  /** Whether the run has what the file is about; without it, always. */
  applies?(run: RunResult): boolean;
  /** Its text, whole or in pieces that are made as they are written, or its bytes. */
  write(run: RunResult, language: Language): string | Iterable<string> | Promise<Uint8Array>;
  /** Files in a folder beside it that it refers to; made one at a time, so that a large run is never held twice. */
  beside?: {
    folder: string;
    pages(run: RunResult, language: Language): Iterable<{ name: string; content: string }>;
    /** Whether a file there has a name that such a page has, of this run or an earlier one. */
    isOwn(name: string): boolean;
  };
};
