/** After all files are read: whose report each is, which of them count, and what copies say of each other. */
import { collate, copyFindings } from '../collate/index.js';
import { settle } from '../findings.js';
import type { Language } from '../messages/index.js';
import type { Collation, ExpectedUnit, Report, RollCall, Unread } from '../model.js';
import { rollCall } from '../roster/index.js';

export type Together = {
  /** With the findings of comparing copies behind their own. */
  reports: Report[];
  /** Those of them that got such a finding. */
  changed: Set<Report>;
  roll: RollCall | null;
  collation: Collation;
};

/** @param units the units that have to report; null when no list of them was given */
export function bringTogether(reports: readonly Report[], unread: readonly Unread[], units: readonly ExpectedUnit[] | null, language: Language): Together {
  const origins = reports.map(({ source, document: { issuer, parentIssuer, place } }) => ({ issuer, parentIssuer, place, file: source.name }));
  const roll = units === null ? null : rollCall(units, origins, unread.map(({ name }) => name));
  const { collation, clusters } = collate(reports, reports.map((_, index) => {
    const match = roll?.matches[index];
    return match?.kind === 'matched' ? match.unit : null;
  }));
  const drafts = copyFindings(reports, clusters);
  const changed = new Set<Report>();
  const together = reports.map((report, index) => {
    const own = drafts.filter((entry) => entry.report === index).map(({ draft }) => draft);
    if (own.length === 0) return report;
    const richer = { ...report, findings: [...report.findings, ...settle(own, language)] };
    changed.add(richer);
    return richer;
  });
  return { reports: together, changed, roll, collation };
}
