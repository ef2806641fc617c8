/** After all files are read: whose report each is, which of them count, and what copies say of each other. */
import { collate, copyFindings } from '../collate/index.js';
import { documentKey, regrade, settle } from '../findings.js';
import type { Language } from '../messages/index.js';
import type { Collation, ExpectedUnit, Report, RollCall, Settings, Unread } from '../model.js';
import { rollCall } from '../roster/index.js';
import { withFindings } from './packed.js';
import { quoteOf, withAcceptance } from '../settings/accept.js';

export type Together = {
  /** With the findings of comparing copies behind their own. */
  reports: Report[];
  /** Those of them that got such a finding. */
  changed: Set<Report>;
  roll: RollCall | null;
  collation: Collation;
};

/** A report's findings with the severities that the user set and the acceptances that are of them. The answer of a child knows neither, so that it can be kept. */
export function applySettings(report: Report, { severity, accepted }: Settings): Report {
  if (accepted.length === 0 && Object.keys(severity).length === 0) return report;
  const { findings, switchedOff } = regrade(report.findings, report.figures, severity);
  return withFindings(report, findings.map((finding) => withAcceptance(finding, quoteOf(finding), accepted)), switchedOff);
}

function addUp(a: Report['switchedOff'], b: Report['switchedOff']): Report['switchedOff'] {
  return a.map(({ check, findings }) => ({ check, findings: findings + (b.find((each) => each.check === check)?.findings ?? 0) }));
}

/** @param units the units that have to report; null when no list of them was given */
export function bringTogether(reports: readonly Report[], unread: readonly Unread[], units: readonly ExpectedUnit[] | null, settings: Settings, language: Language): Together {
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
    const found = applySettings(withFindings(report, settle(own, language, report.figures, documentKey(report.document, report.source.sha256)), []), settings);
    const richer = withFindings(report, [...report.findings, ...found.findings], addUp(report.switchedOff, found.switchedOff));
    changed.add(richer);
    return richer;
  });
  return { reports: together, changed, roll, collation };
}
