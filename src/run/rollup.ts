/** The roll-up of a run: sums, coverage, findings on several reports, and the settings that were used. */
import { basename, relative, sep } from 'node:path';
import { documentKey, findingId, severityOf } from '../findings.js';
import { type Language, say } from '../messages/index.js';
import type { BatchDraft, BatchFinding, Collation, Finding, Group, IndicatorName, Report, RollCall, Rollup, Unread } from '../model.js';
import { batchFindings, batchOf, groupFigures, indicatorsOf } from '../rollup/index.js';
import { quoteOf, unusedEntries, withAcceptance } from '../settings/accept.js';
import type { LoadedSettings } from './settings.js';
import { toolVersion } from './version.js';

export type RollupInput = {
  reports: readonly Report[]; unread: readonly Unread[]; roll: RollCall | null; collation: Collation;
  indicators: readonly IndicatorName[]; settings: LoadedSettings; language: Language;
  /** Folder of results, from which the list of accepted findings is named; null where nothing is written. */
  output: string | null;
};

/** Adds up the reports of a run: the groups behind the matrix, and the roll-up that is written. */
export function makeRollup(input: RollupInput): { groups: Group[]; rollup: Rollup } {
  const { reports, unread, roll, collation } = input;
  const groups = groupFigures(reports, input.indicators);
  const batch = batchOf({ reports, standings: collation.standings, roll, groups });
  const sums = indicatorsOf(batch);
  const { findings, switchedOff } = graded(batchFindings(batch, sums), input);
  return { groups, rollup: {
    schema: 'baocao/rollup@1', tool: { name: 'baocao', version: toolVersion() }, period: collation.period,
    settings: settingsUsed(input, findings, switchedOff),
    coverage: {
      units: unitsOf(roll, collation), reports: { read: reports.length, counted: collation.standings.filter(({ status }) => status === 'counted').length },
      unread: unread.map(({ name }) => name),
    },
    reports: reports.map((report, index) => reportLine(report, index, input)), indicators: sums, findings,
  } };
}

/** Words, severity, name and acceptance: what `settle` and `regrade` do for the findings of one report. */
function graded(drafts: readonly BatchDraft[], { reports, settings, language }: RollupInput): { findings: BatchFinding[]; switchedOff: Map<string, number> } {
  const used = new Map<string, number>();
  const switchedOff = new Map<string, number>();
  const findings = drafts.flatMap(({ check, grade, message, basis, indicator, places }): BatchFinding[] => {
    const set = settings.severity[check];
    if (set === 'off') {
      switchedOff.set(check, (switchedOff.get(check) ?? 0) + 1);
      return [];
    }
    const keys = places.map(({ report, figure }) => [keyOf(reports[report]), figure?.label ?? null, figure?.evidence.quote ?? null]);
    const finding: BatchFinding = {
      check, severity: set ?? severityOf({ check, grade }), message: say(language, message.id, message.params), indicator,
      places: places.map(({ report, figure }) => ({ report: reports[report]?.source.name ?? '', figure: figure?.id ?? null, evidence: figure?.evidence ?? null })),
      id: findingId([check, message.id, basis, indicator, keys], used), accepted: null,
    };
    return [withAcceptance(finding, quoteOf({ evidence: finding.places.flatMap(({ evidence }) => evidence ?? []) }), settings.accepted)];
  });
  return { findings, switchedOff };
}

function keyOf(report: Report | undefined): string {
  return report === undefined ? '' : documentKey(report.document, report.source.sha256);
}

function settingsUsed({ reports, settings, output }: RollupInput, findings: readonly BatchFinding[], offHere: ReadonlyMap<string, number>): Rollup['settings'] {
  const all: Pick<Finding, 'id' | 'accepted'>[] = [...reports.flatMap((report) => report.findings), ...findings];
  const matched = new Set(all.flatMap(({ id, accepted }) => (accepted === null ? [] : [id])));
  const { stale, elsewhere } = unusedEntries(settings.accepted, matched, reports.map(({ source, document }) => ({ name: source.name, document })));
  const off = Object.keys(settings.severity).filter((check) => settings.severity[check] === 'off').sort();
  const inReports = (check: string): number => reports.reduce((sum, { switchedOff }) => sum + (switchedOff.find((each) => each.check === check)?.findings ?? 0), 0);
  return {
    file: settings.file === null ? null : basename(settings.file), severity: settings.severity,
    switchedOff: off.map((check) => ({ check, findings: inReports(check) + (offHere.get(check) ?? 0) })),
    accepted: {
      file: settings.acceptedTarget === null || output === null ? null : relative(output, settings.acceptedTarget).split(sep).join('/'),
      entries: settings.accepted.length, matched: matched.size,
      stale: stale.map(({ finding, check, line, reason, file, number }) => ({ finding, check, line, reason, report: file ?? number })), elsewhere: elsewhere.length,
    },
  };
}

/** A unit has reported when a report of the run's period is its own. */
function unitsOf(roll: RollCall | null, { standings }: Collation): Rollup['coverage']['units'] {
  if (roll === null) return null;
  const reported = new Set(roll.matches.flatMap((match, index) => (match.kind === 'matched' && standings[index]?.status !== 'other-period' ? [match.unit] : [])));
  const missing = roll.units.filter((_, unit) => !reported.has(unit)).map(({ code, name }) => ({ code, name }));
  return { expected: roll.units.length, reported: reported.size, missing };
}

function reportLine({ source, document, findings }: Report, index: number, { reports, roll, collation }: RollupInput): Rollup['reports'][number] {
  const match = roll?.matches[index];
  const { status, of } = collation.standings[index] ?? { status: 'counted' as const, of: null };
  const open = { error: 0, warning: 0, info: 0 };
  for (const { severity, accepted } of findings) if (accepted === null) open[severity] += 1;
  return {
    name: source.name, sha256: source.sha256, unit: match?.kind === 'matched' ? roll?.units[match.unit]?.name ?? null : null,
    issuer: document.issuer, number: document.number, date: document.date, standing: status, of: of === null ? null : reports[of]?.source.name ?? null,
    open, accepted: findings.filter(({ accepted }) => accepted !== null).length,
  };
}
