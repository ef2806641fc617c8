/** Making, grading, naming and sorting findings. Severity is decided here and nowhere else. */
import { createHash } from 'node:crypto';
import { type Language, say } from './messages/index.js';
import type { DocumentFields, Figure, Finding, FindingDraft, Settings, Severity, SwitchedOff } from './model.js';
import { bare } from './text/normalise.js';
import { nameKey } from './text/place-name.js';
import { oneLine } from './text/visible.js';

/**
 * `check` or `check/grade` → severity. `error`: the figures cannot all be true under any lenient reading;
 * `warning`: likely wrong, or a duty is unmet; `info`: worth knowing. A check that is not listed is `info`:
 * new checks start there until they have been tried on real reports.
 */
const SEVERITY: Record<string, Severity> = {
  'percent-mismatch': 'error',
  // The base was printed elsewhere and joined by us: the join may be wrong as well.
  'percent-mismatch/inferred': 'warning',
  'percent-truncated': 'warning',
  // No other percentage shows that the report rounds: it may cut them off throughout.
  'percent-truncated/alone': 'info',
  'percent-truncated/report': 'info',
  'percent-other-base': 'info',
  'part-exceeds-whole': 'error',
  'part-exceeds-whole/likely': 'warning',
  // Done against planned, perhaps: a plan may be surpassed.
  'part-exceeds-whole/plan': 'info',
  'sum-mismatch': 'error',
  'sum-mismatch/likely': 'warning',
  'table-total': 'error',
  'table-row': 'warning',
  'table-row/truncated-alone': 'info',
  'numbering-gap': 'warning',
  'numbering-duplicate': 'warning',
  'numbering-duplicate/list-mark': 'error',
  'numbering-mixed': 'info',
  'indicator-mismatch': 'warning',
  'missing-field': 'warning',
  'missing-field/minor': 'info',
  'unreadable-field': 'info',
  'period': 'warning',
  'period/other': 'info',
  // Numbers of several clauses, joined by us.
  'change-mismatch': 'warning',
  'complement-mismatch': 'warning',
  'citation-date': 'warning',
  // One body gives a number once a year.
  'citation-date/same-year': 'error',
  'implied-base': 'warning',
  'list-count': 'warning',
  'list-count/bullets': 'info',
  'value-conflict': 'info',
  'value-conflict/slip': 'warning',
  'duplicate-indicator': 'warning',
  'copy-differs': 'warning',
  'same-figure': 'info',
  'outlier': 'info',
  'unit-twice': 'warning',
  'units-total': 'info',
  // A part above its whole: what the body above did itself can only add to its units' sum.
  'units-total/less': 'warning',
  'unread-text': 'warning',
  'no-figures': 'warning',
  'doubtful-text': 'warning',
};

const ORDER: Severity[] = ['error', 'warning', 'info'];

/** True when `severity` is at or above `bar`. */
export function atLeast(severity: Severity, bar: Severity): boolean {
  return ORDER.indexOf(severity) <= ORDER.indexOf(bar);
}

/** The severity that the table above gives a draft: by check and grade, else by check, else `info`. */
export function severityOf(draft: Pick<FindingDraft, 'check' | 'grade'>): Severity {
  const graded = draft.grade === null ? undefined : SEVERITY[`${draft.check}/${draft.grade}`];
  return graded ?? SEVERITY[draft.check] ?? 'info';
}

/** Checks that have a line in the table above. */
export function gradedChecks(): string[] {
  return [...new Set(Object.keys(SEVERITY).map((key) => key.split('/')[0] ?? key))];
}

/** A draft with nothing but what it says; `more` is whatever else is known: figures, evidence, what is printed and expected. */
export function draftOf(check: string, part: string, message: FindingDraft['message'], more: Partial<FindingDraft> = {}): FindingDraft {
  return { check, grade: null, part, message, figures: [], evidence: [], related: [], printed: null, expected: null, candidates: [], ...more };
}

type ReadFigure = Pick<Figure, 'id' | 'reading'>;

/** Figures whose digits nothing confirms, or readings of which differ. */
function doubtfulOf(figures: readonly ReadFigure[]): Set<string> {
  return new Set(figures.filter(({ reading }) => reading === 'uncertain' || reading === 'single').map(({ id }) => id));
}

/**
 * Gives drafts their severity, words and names, in reading order. An error is a warning where it may lie in how a scan
 * was read and not in what the ward wrote, and says so.
 * @param figures those of the report: what is told of uncertain ones is itself uncertain
 * @param document what tells the report from others, see `documentKey`
 */
export function settle(drafts: FindingDraft[], language: Language, figures: readonly (ReadFigure & Partial<Pick<Figure, 'label' | 'table'>>)[] = [], document = ''): Finding[] {
  const doubtful = doubtfulOf(figures);
  const labels = new Map(figures.map(({ id, label, table }) => [id, [label, table?.row, table?.column]]));
  const used = new Map<string, number>();
  return drafts
    .map(({ message, grade, ...draft }, order) => {
      const severity = severityOf({ check: draft.check, grade });
      const misread = severity !== 'info' && draft.figures.some((id) => doubtful.has(id));
      const words = say(language, message.id, message.params) + slipsIn(draft, language) + (misread ? ` ${say(language, 'check.may-be-misread', {})}` : '');
      const finding = { ...draft, severity: misread ? 'warning' as const : severity, message: words, accepted: null };
      return { order, finding, content: [document, draft.part, draft.check, message.id, message.params, draft.figures.map((id) => labels.get(id)), printedIn(draft.evidence), printedIn(draft.related), draft.printed, draft.expected] };
    })
    .sort((a, b) => place(a.finding) - place(b.finding) || a.order - b.order)
    .map(({ finding, content }) => ({ ...finding, id: findingId(content, used) }));
}

/**
 * A name that does not change while what the finding is about does not: neither with the run, the language, the place in
 * the text nor the findings before it. Several of one content are numbered in reading order.
 * @param used names given before, counted; this one is added
 */
export function findingId(content: unknown, used: Map<string, number>): string {
  const id = `c${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 10)}`;
  const count = (used.get(id) ?? 0) + 1;
  used.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}

/** The document that a report is of, as far as it tells: issuer, number and year, the same in a Word file and its scan; else the file's own hash. */
export function documentKey({ issuer, number, date, period }: Pick<DocumentFields, 'issuer' | 'number' | 'date' | 'period'>, sha256: string): string {
  if (issuer === null || number === null) return sha256;
  return [bare(nameKey(issuer)), bare(nameKey(number)), date?.slice(0, 4) ?? period?.to?.slice(0, 4) ?? ''].join('|');
}

/**
 * The severities that the user set, over those decided above. What may have been misread is still no error.
 * @returns the findings that are left, and each check that is switched off with how many it had
 */
export function regrade(findings: readonly Finding[], figures: readonly ReadFigure[], wanted: Settings['severity']): { findings: Finding[]; switchedOff: SwitchedOff[] } {
  const doubtful = doubtfulOf(figures);
  const off = Object.keys(wanted).filter((check) => wanted[check] === 'off').sort();
  return {
    findings: findings.flatMap((finding) => {
      const severity = wanted[finding.check];
      if (severity === undefined) return [finding];
      if (severity === 'off') return [];
      return [{ ...finding, severity: severity === 'error' && finding.figures.some((id) => doubtful.has(id)) ? 'warning' as const : severity }];
    }),
    switchedOff: off.map((check) => ({ check, findings: findings.filter((finding) => finding.check === check).length })),
  };
}

function printedIn(evidence: Finding['evidence']): string[] {
  return evidence.map(({ quote }) => oneLine(quote));
}

/** Corrections named in a message; the JSON and the workbook list all. */
const NAMED = 3;

/**
 * The slips that would put everything right, as a sentence behind the message; '' where there are none. What another
 * reading of a scan gives comes first, and alone: a recogniser's doubt goes before the slips of a hand that nothing tells of.
 */
function slipsIn({ candidates }: Pick<FindingDraft, 'candidates'>, language: Language): string {
  const misread = candidates.filter(({ edit }) => edit === 'misread');
  const slips = [...new Set((misread.length > 0 ? misread : candidates.filter(({ edit }) => edit !== 'replace')).map(({ from, to, edit }) => `${from} ${edit === 'swap' ? '⇄' : '→'} ${to}`))];
  if (slips.length === 0) return '';
  return ` ${say(language, misread.length > 0 ? 'check.misread' : 'check.slips', { list: [...slips.slice(0, NAMED), ...(slips.length > NAMED ? ['…'] : [])].join('; ') })}`;
}

function place(finding: Pick<Finding, 'evidence'>): number {
  const first = finding.evidence[0];
  return first === undefined ? -1 : first.block * 1e6 + first.start;
}
