/** What the stage works on, and what every part of it asks of a report. */
import type { Choice, Figure, Group, Report, RollCall, Standing, UnitMatch } from '../model.js';
import { nameKey, placesIn } from '../text/place-name.js';
import { slotOf } from '../text/slot.js';
import { oneLine } from '../text/visible.js';

export type Batch = {
  reports: readonly Report[]; standings: readonly Standing[]; roll: RollCall | null; groups: readonly Group[];
  /** The ward or body that each report is of: two reports of one key are of one. Null where the report does not tell. */
  owners: readonly (string | null)[];
  slots: readonly (string | null)[];
};

/** The reports of a run with what every sum over them asks for: whose each is, and of which period. */
export function batchOf(given: Pick<Batch, 'reports' | 'standings' | 'roll' | 'groups'>): Batch {
  return { ...given, owners: given.reports.map((report, index) => ownerKey(report, given.roll?.matches[index])), slots: given.reports.map(({ document }) => slotOf(document.period)) };
}

/** What became of the report at `index` when the run was added up. */
export function statusOf({ standings }: Batch, index: number): Standing['status'] {
  return standings[index]?.status ?? 'counted';
}

/** Indexes of the reports that are added up. */
export function countedOf(batch: Batch): number[] {
  return batch.reports.map((_, index) => index).filter((index) => statusOf(batch, index) === 'counted');
}

/** The number that a report gives for an indicator and that may be added up; null where it states none, several, or another period's. */
export function usable({ chosen }: Group, index: number): Choice | null {
  const choice = chosen.get(index);
  return choice === undefined || choice.undecided || choice.otherPeriod ? null : choice;
}

/** Whose the report at `index` is: reports of one owner are never two in one sum. Null where nothing tells. */
export function ownerOf({ owners }: Batch, index: number): string | null {
  return owners[index] ?? null;
}

function ownerKey({ document: { issuer, parentIssuer } }: Report, match: UnitMatch | undefined): string | null {
  if (match?.kind === 'matched') return `unit ${match.unit}`;
  for (const name of [issuer, parentIssuer]) {
    const places = placesIn(name ?? '');
    const [lowest] = [...places].sort((a, b) => a.level - b.level);
    // Two wards of one name are of two cities; one body may name its city in one report and not in the next.
    if (lowest !== undefined) return `${lowest.kind ?? ''} ${lowest.marked}`;
  }
  return issuer === null ? null : nameKey(issuer);
}

/** As the list of units names it, else as the report does, else the file. */
export function unitOf({ reports, roll }: Batch, index: number): string {
  const match = roll?.matches[index];
  const report = reports[index];
  return (match?.kind === 'matched' ? roll?.units[match.unit]?.name : undefined) ?? report?.document.issuer ?? report?.source.name ?? '';
}

/** The words of a figure on one line. */
export function printed({ evidence }: Figure): string {
  return oneLine(evidence.quote).slice(0, 80);
}
