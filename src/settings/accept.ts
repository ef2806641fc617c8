/** Findings and the list of accepted ones: which entry is of which finding, and which are of none any more. */
import type { AcceptedEntry, DocumentFields, Finding } from '../model.js';
import { nameKey } from '../text/place-name.js';
import { oneLine } from '../text/visible.js';

/** A finding with the acceptance that is of it, else as it was. An entry about another check or other words is of none. */
export function withAcceptance<T extends Pick<Finding, 'id' | 'check' | 'accepted'>>(finding: T, quote: string, entries: readonly AcceptedEntry[]): T {
  const entry = entries.find((each) => isOf(each, finding, quote));
  return entry === undefined ? finding : { ...finding, accepted: { reason: entry.reason, by: entry.by, on: entry.on } };
}

/** What a finding is about, as printed: the same words as in the list. */
export function quoteOf({ evidence }: Pick<Finding, 'evidence'>): string {
  return oneLine(evidence.map(({ quote }) => quote).join(' … '));
}

function isOf(entry: AcceptedEntry, { id, check }: Pick<Finding, 'id' | 'check'>, quote: string): boolean {
  // Somebody who reads the list has to be able to believe what stands beside the name.
  return entry.finding === id && entry.check === check && (entry.quote === null || oneLine(entry.quote) === quote);
}

/** Files of a finding on several reports, as an entry names them. */
export function joinNames(files: readonly string[]): string {
  return [...new Set(files)].join(SEPARATOR);
}

const SEPARATOR = ', ';

type Origin = { name: string; document: Pick<DocumentFields, 'issuer' | 'number'> };

/**
 * Entries that no finding of the run is of. `stale`: their report is in the run, but the finding is gone or no longer the
 * same; `elsewhere`: they are of reports that are not in this run, such as last month's.
 */
export function unusedEntries(entries: readonly AcceptedEntry[], used: ReadonlySet<string>, origins: readonly Origin[]): { stale: AcceptedEntry[]; elsewhere: AcceptedEntry[] } {
  const unused = entries.filter(({ finding }) => !used.has(finding));
  const names = new Set(origins.map(({ name }) => name));
  const here = ({ number, issuer, file }: AcceptedEntry): boolean => (number !== null && issuer !== null
    ? origins.some(({ document }) => document.number !== null && document.issuer !== null && nameKey(document.number) === nameKey(number) && nameKey(document.issuer) === nameKey(issuer))
    : file !== null && (names.has(file) || file.split(SEPARATOR).every((name) => names.has(name))));
  return { stale: unused.filter(here), elsewhere: unused.filter((entry) => !here(entry)) };
}
