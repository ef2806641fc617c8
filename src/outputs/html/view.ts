/** What the parts of a report's page need to know of it. */
import { addTo } from '../../collections.js';
import { type Language, say } from '../../messages/index.js';
import type { Arithmetic, Figure, Finding, Report, Severity } from '../../model.js';
import type { RunResult } from '../output.js';
import { unitName } from '../standing.js';

export type View = {
  run: RunResult;
  /** Of the report in the run. */
  index: number;
  report: Report;
  /** As the list of units names who issued it, else as it is printed, else the file. */
  unit: string;
  language: Language;
  t: Say;
  figures: Map<string, Figure>;
  findings: Map<string, Finding[]>;
  identities: Map<string, Arithmetic[]>;
  indicators: Indicators;
};

export type Say = (id: string, params?: Record<string, string | number>) => string;

/** Indicators by id: their name, and their number, by which the page filters. */
export type Indicators = Map<string, { at: number; name: string }>;

/** `say` in one language. */
export function sayIn(language: Language): Say {
  return (id, params) => say(language, id, params);
}

/** The report at `index` with its figures, findings and identities at hand; null where there is none. */
export function viewOf(run: RunResult, index: number, indicators: Indicators, language: Language): View | null {
  const report = run.reports[index];
  if (report === undefined) return null;
  const findings: View['findings'] = new Map();
  for (const finding of report.findings) for (const figure of new Set(finding.figures)) addTo(findings, figure, finding);
  const identities: View['identities'] = new Map();
  for (const identity of report.identities) {
    for (const figure of new Set([identity.result, ...identity.terms].map((term) => term.figure))) addTo(identities, figure, identity);
  }
  return {
    run, index, report, language, indicators, t: sayIn(language), unit: titleOf(run, index),
    figures: new Map(report.figures.map((figure) => [figure.id, figure])),
    findings,
    identities,
  };
}

/** Who a report is of, in a word or two. */
export function titleOf(run: RunResult, index: number): string {
  const report = run.reports[index];
  return unitName(run, index) ?? report?.document.issuer ?? report?.source.name ?? '';
}

/** Every id of a page begins with its report's, since several may stand in one page. */
export function reportId(index: number): string {
  return `r${index + 1}`;
}

/** Of what is told about one figure. */
export function panelId(index: number, figure: string): string {
  return `${reportId(index)}-${figure}`;
}

/** Of the figure in the text. */
export function anchorId(index: number, figure: string): string {
  return `${reportId(index)}-a-${figure}`;
}

/** A report of more figures than this, a table of thousands of cells, would make a page that no browser opens. */
const MANY = 5000;

/** Whether a figure's arithmetic is told: of every one, in a very long report of those in dispute. */
export function isTold({ figures }: Pick<Report, 'figures'>, { verdict }: Figure): boolean {
  return figures.length <= MANY || verdict === 'contradicted' || verdict === 'explained';
}

/** Where a link to a figure leads: to what is told of it, else to its place in the text. */
export function targetId(index: number, report: Pick<Report, 'figures'>, figure: Figure): string {
  return isTold(report, figure) ? panelId(index, figure.id) : anchorId(index, figure.id);
}

/** Of the finding at `at` in the report's list. */
export function findingId(index: number, at: number): string {
  return `${reportId(index)}-n${at + 1}`;
}

const WEIGHT: Record<Severity, number> = { error: 3, warning: 2, info: 1 };

/** The gravest of those that are open; null for none. */
export function worst(findings: readonly Finding[]): Severity | null {
  return findings.reduce<Severity | null>((a, { severity, accepted }) => (accepted === null && (a === null || WEIGHT[severity] > WEIGHT[a]) ? severity : a), null);
}
