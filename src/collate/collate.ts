/** Which reports of a run count: copies once, the last version, the period that most are of. Nothing is dropped: each has a standing. */
import type { Collation, Report, Standing } from '../model.js';
import { aboveTheOthers } from './above.js';
import { relationOf, type Subject, subjectOf } from './relation.js';
import { endMonth } from '../text/slot.js';

/** Files of one report, by index; the first is the one that counts. */
export type Cluster = number[];

/**
 * @param units each report's place on the list of units, null where it has none
 * @returns the standings, and the files of each report that came in several
 */
export function collate(reports: readonly Report[], units: readonly (number | null)[]): { collation: Collation; clusters: Cluster[] } {
  const subjects = reports.map((report, index) => subjectOf(report, units[index] ?? null));
  const clusters = joined(subjects.map((_, index) => index), (a, b) => ['same-bytes', 'copy'].includes(relation(subjects, a, b) ?? ''))
    .map((members) => bestFirst(members, subjects));
  const standings: Standing[] = subjects.map(({ slot }) => ({ status: 'counted', of: null, dated: slot !== null }));
  const set = (index: number, status: Standing['status'], of: number | null): void => {
    standings[index] = { status, of, dated: subjects[index]?.slot !== null };
  };
  for (const [head = 0, ...others] of clusters) {
    for (const [at, index] of others.entries()) {
      const twin = [head, ...others.slice(0, at)].find((other) => reports[other]?.source.sha256 === reports[index]?.source.sha256);
      set(index, twin === undefined ? 'copy' : 'same-bytes', twin ?? head);
    }
  }
  for (const versions of joined(clusters, (a, b) => a.some((one) => b.some((other) => relation(subjects, one, other) === 'version')))) {
    if (versions.length === 1) continue;
    const last = versions.find((version) => versions.every((other) => other === version || compare(version, other, subjects) > 0));
    for (const version of versions) if (version !== last) set(version[0] ?? 0, last === undefined ? 'undecided' : 'superseded', last?.[0] ?? null);
  }
  const period = settlePeriod(subjects, standings, set);
  const counting = subjects.map(({ report: { document } }, index) => (['counted', 'mixed'].includes(standings[index]?.status ?? '') ? document : null));
  for (const index of aboveTheOthers(counting, subjects.map(({ unit }) => unit !== null))) set(index, 'above', null);
  return { collation: { standings, period }, clusters: clusters.filter(({ length }) => length > 1) };
}

function relation(subjects: readonly Subject[], a: number, b: number): ReturnType<typeof relationOf> {
  const [one, other] = [subjects[a], subjects[b]];
  return one === undefined || other === undefined ? null : relationOf(one, other);
}

/** Groups of items that a chain of pairs joins, each and all in the order given. */
function joined<T>(items: readonly T[], together: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const own = groups.filter((group) => group.some((other) => together(other, item)));
    const [first] = own;
    if (first === undefined) groups.push([item]);
    else {
      for (const group of own.slice(1)) {
        first.push(...group);
        groups.splice(groups.indexOf(group), 1);
      }
      first.push(item);
    }
  }
  return groups;
}

const SOURCES = ['digital', 'mixed', 'ocr'];

/** The file that was read best goes first: digital text, all pages, its number and date, most figures. */
function bestFirst(members: readonly number[], subjects: readonly Subject[]): Cluster {
  const rank = (index: number): number[] => {
    const subject = subjects[index];
    if (subject === undefined) return [];
    const { source, figures } = subject.report;
    return [
      SOURCES.indexOf(source.textFrom), source.pageSources.filter((page) => page === 'poor').length,
      Number(subject.number === null) + Number(subject.date === null), -figures.length, index,
    ];
  };
  return [...members].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    const at = one.findIndex((value, key) => value !== other[key]);
    return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
  });
}

/** Above 0 when `a` is the later version. Date and number have to agree where both tell; else nothing does. */
function compare(a: Cluster, b: Cluster, subjects: readonly Subject[]): number {
  const first = <T>(members: Cluster, field: (subject: Subject) => T | null): T | null => {
    for (const index of members) {
      const subject = subjects[index];
      const value = subject === undefined ? null : field(subject);
      if (value !== null) return value;
    }
    return null;
  };
  const [dateA, dateB] = [first(a, ({ date }) => date), first(b, ({ date }) => date)];
  const byDate = dateA === null || dateB === null ? 0 : Math.sign(Date.parse(dateA) - Date.parse(dateB));
  const [numberA, numberB] = [first(a, ({ number }) => number), first(b, ({ number }) => number)];
  // A body's numbers begin anew each year.
  const comparable = dateA === null || dateB === null || dateA.slice(0, 4) === dateB.slice(0, 4);
  const byNumber = numberA === null || numberB === null || !comparable ? 0 : Math.sign(numberA.lead - numberB.lead);
  return byDate !== 0 && byNumber !== 0 && byDate !== byNumber ? 0 : byDate || byNumber;
}

/** The period of more than half of the reports that count; others are set apart. @returns it as printed */
function settlePeriod(subjects: readonly Subject[], standings: readonly Standing[], set: (index: number, status: Standing['status'], of: number | null) => void): string | null {
  const counted = subjects.map((_, index) => index).filter((index) => standings[index]?.status === 'counted');
  const slots = tally(counted.flatMap((index) => subjects[index]?.slot ?? []));
  const [slot, count] = slots[0] ?? [null, 0];
  if (slot === null) return null;
  if (count * 2 <= slots.reduce((sum, [, each]) => sum + each, 0)) {
    for (const index of counted) set(index, 'mixed', null);
    return null;
  }
  for (const index of counted) {
    const subject = subjects[index];
    const own = subject?.slot ?? null;
    // "đến ngày 15/6" tells its month and no more.
    const month = endMonth(subject?.report.document.period ?? null);
    if (own === null ? month !== null && !slot.includes(month) : own !== slot) set(index, 'other-period', null);
  }
  return tally(counted.flatMap((index) => (subjects[index]?.slot === slot ? subjects[index]?.report.document.period?.label ?? [] : [])))[0]?.[0] ?? null;
}

/** Most frequent first; among equals the one that came first. */
function tally(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
