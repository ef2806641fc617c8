/** Making, grading and sorting findings. Severity is decided here and nowhere else. */
import { type Language, say } from './messages/index.js';
import type { Figure, Finding, FindingDraft, Severity } from './model.js';

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
  'percent-other-base': 'info',
  'part-exceeds-whole': 'error',
  'part-exceeds-whole/likely': 'warning',
  'sum-mismatch': 'error',
  'sum-mismatch/likely': 'warning',
  'table-total': 'error',
  'table-row': 'warning',
  'numbering-gap': 'warning',
  'numbering-duplicate': 'warning',
  'numbering-duplicate/list-mark': 'error',
  'numbering-mixed': 'info',
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
  'unread-text': 'warning',
  'no-figures': 'warning',
  'doubtful-text': 'warning',
};

const ORDER: Severity[] = ['error', 'warning', 'info'];

/** True when `severity` is at or above `bar`. */
export function atLeast(severity: Severity, bar: Severity): boolean {
  return ORDER.indexOf(severity) <= ORDER.indexOf(bar);
}

export function severityOf(draft: Pick<FindingDraft, 'check' | 'grade'>): Severity {
  const graded = draft.grade === null ? undefined : SEVERITY[`${draft.check}/${draft.grade}`];
  return graded ?? SEVERITY[draft.check] ?? 'info';
}

/**
 * Gives drafts their severity and words, in reading order. An error is a warning where it may lie in how a scan was
 * read and not in what the ward wrote, and says so.
 * @param figures those of the report: what is told of uncertain ones is itself uncertain
 */
export function settle(drafts: FindingDraft[], language: Language, figures: readonly Pick<Figure, 'id' | 'reading'>[] = []): Finding[] {
  const doubtful = new Set(figures.filter(({ reading }) => reading === 'uncertain' || reading === 'single').map(({ id }) => id));
  return drafts
    .map(({ message, grade, ...draft }, order) => {
      const severity = severityOf({ check: draft.check, grade });
      const misread = severity !== 'info' && draft.figures.some((id) => doubtful.has(id));
      const words = say(language, message.id, message.params) + slipsIn(draft, language) + (misread ? ` ${say(language, 'check.may-be-misread', {})}` : '');
      return { order, finding: { ...draft, severity: misread ? 'warning' as const : severity, message: words } };
    })
    .sort((a, b) => place(a.finding) - place(b.finding) || a.order - b.order)
    .map(({ finding }) => finding);
}

/** Corrections named in a message; the JSON and the workbook list all. */
const NAMED = 3;

/** The slips of a hand that would put everything right, as a sentence behind the message; '' where there are none. */
function slipsIn({ candidates }: Pick<FindingDraft, 'candidates'>, language: Language): string {
  const slips = [...new Set(candidates.filter(({ edit }) => edit !== 'replace').map(({ from, to, edit }) => `${from} ${edit === 'swap' ? '⇄' : '→'} ${to}`))];
  if (slips.length === 0) return '';
  return ` ${say(language, 'check.slips', { list: [...slips.slice(0, NAMED), ...(slips.length > NAMED ? ['…'] : [])].join('; ') })}`;
}

function place(finding: Pick<Finding, 'evidence'>): number {
  const first = finding.evidence[0];
  return first === undefined ? -1 : first.block * 1e6 + first.start;
}
