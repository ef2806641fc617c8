/** Counting what a run gave, for the summary, the list of findings and the exit code. */
import { type Language, say } from '../messages/index.js';
import type { Finding, Ledger, Report, Severity, Verdict } from '../model.js';

type Counted = Pick<Finding, 'severity' | 'accepted'>;

const SEVERITIES: Severity[] = ['error', 'warning', 'info'];

/** Of findings that are open. */
export function countSeverities(findings: readonly Counted[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, accepted } of findings) if (accepted === null) counts[severity] += 1;
  return counts;
}

export type Counts = Record<Severity | 'accepted', number>;

/** Open findings by severity, and how many are accepted. */
export function countFindings(findings: readonly Counted[]): Counts {
  return { ...countSeverities(findings), accepted: findings.filter(({ accepted }) => accepted !== null).length };
}

/** "2 lỗi, 1 cảnh báo, 1 đã chấp nhận"; severities that do not occur are left out. */
export function severityWords(findings: readonly Counted[], language: Language): string {
  return countWords(countFindings(findings), language);
}

/** Such counts in words. */
export function countWords({ accepted, ...counts }: Counts, language: Language): string {
  const words = SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => say(language, `output.count.${severity}`, { count: counts[severity] }));
  if (accepted > 0) words.push(say(language, 'output.count.accepted', { count: accepted }));
  return words.length === 0 ? say(language, 'output.count.none') : words.join(', ');
}

/** The figures of reports by verdict. */
export function countVerdicts(reports: readonly Report[]): Record<Verdict, number> {
  const counts = { verified: 0, contradicted: 0, explained: 0, unchecked: 0 };
  for (const { figures } of reports) for (const { verdict } of figures) counts[verdict] += 1;
  return counts;
}

/** The ledgers of reports together. */
export function addLedgers(reports: readonly Report[]): Omit<Ledger, 'items'> {
  const total = { numerals: 0, claimed: 0, excluded: 0, unclaimed: 0 };
  for (const { ledger } of reports) {
    total.numerals += ledger.numerals;
    total.claimed += ledger.claimed;
    total.excluded += ledger.excluded;
    total.unclaimed += ledger.unclaimed;
  }
  return total;
}

/** Numerals that the three fates do not account for; anything but zero is a defect of this program. */
export function imbalance(ledger: Omit<Ledger, 'items'>): number {
  return ledger.numerals - ledger.claimed - ledger.excluded - ledger.unclaimed;
}
