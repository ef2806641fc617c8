/** What a roll call comes to: units without a report, reports of no unit, units with several. For sheet and text alike. */
import type { ExpectedUnit, Report } from '../model.js';
import type { RunResult } from './output.js';

export type RollSummary = {
  all: number;
  /** `maybe`: files that may be the unit's, by their name or by what their issuer is like; they don't count. `otherPeriod`: its reports of another period than the run's. */
  missing: { unit: ExpectedUnit; maybe: string[]; otherPeriod: string[] }[];
  /** `units` are those that the issuer fits (several) or resembles. */
  strangers: { report: Report; ambiguous: boolean; units: ExpectedUnit[] }[];
  /** Reports of the run's period, copies of one report included. */
  several: { unit: ExpectedUnit; reports: { report: Report; at: number }[] }[];
};

/** The roll call of a run summed up; null without a list of units. */
export function summariseRoll(run: RunResult): RollSummary | null {
  const { roll, reports, unread, collation } = run;
  if (roll === null) return null;
  const of = roll.units.map((_, index) => reports.filter((__, at) => {
    const match = roll.matches[at];
    return match?.kind === 'matched' && match.unit === index;
  }));
  const other = (report: Report): boolean => collation.standings[reports.indexOf(report)]?.status === 'other-period';
  const strangers = reports.flatMap((report, at) => {
    const match = roll.matches[at];
    if (match === undefined || match.kind === 'matched') return [];
    const near = match.kind === 'ambiguous' ? match.units : match.near;
    return [{ report, ambiguous: match.kind === 'ambiguous', near, units: near.flatMap((index) => roll.units[index] ?? []) }];
  });
  return {
    all: roll.units.length,
    missing: roll.units.flatMap((unit, index) => (of[index]?.every(other) !== true ? [] : [{
      unit,
      otherPeriod: of[index]?.map(({ source }) => source.name) ?? [],
      maybe: [...strangers.filter(({ near }) => near.includes(index)).map(({ report }) => report.source.name), ...unread.filter((_, at) => roll.unread[at]?.includes(index)).map(({ name }) => name)],
    }])),
    strangers: strangers.map(({ near: _, ...stranger }) => stranger),
    several: roll.units.flatMap((unit, index) => {
      const own = of[index]?.filter((report) => !other(report)) ?? [];
      return own.length > 1 ? [{ unit, reports: own.map((report) => ({ report, at: reports.indexOf(report) })) }] : [];
    }),
  };
}
