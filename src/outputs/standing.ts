/** What became of each report when the run was added up, in words. */
import { type Language, say } from '../messages/index.js';
import type { Standing } from '../model.js';
import type { RunResult } from './output.js';

/** The standing of the report at `index`. */
export function standingOf({ collation }: RunResult, index: number): Standing {
  return collation.standings[index] ?? { status: 'counted', of: null, dated: true };
}

/** "bản sao của a.docx"; null for a report that is counted and says of which period it is. */
export function standingWords(run: RunResult, index: number, language: Language): string | null {
  const { status, of, dated } = standingOf(run, index);
  if (status === 'counted') return dated || run.collation.period === null ? null : say(language, 'output.standing.undated');
  return say(language, `output.standing.${status}`, {
    name: of === null ? '' : run.reports[of]?.source.name ?? '',
    period: run.reports[index]?.document.period?.label ?? '–',
  });
}

/** Reports that are not added up, with the reason, in order; where none is, for want of a period, that is said once elsewhere. */
export function setAside(run: RunResult, language: Language): { name: string; reason: string }[] {
  return run.reports.flatMap(({ source }, index) => {
    const reason = standingWords(run, index, language);
    return reason === null || standingOf(run, index).status === 'mixed' ? [] : [{ name: source.name, reason }];
  });
}

/** As the list of units names who issued the report at `index`; null without a list, or where the report is matched to no unit. */
export function unitName({ roll }: RunResult, index: number): string | null {
  const match = roll?.matches[index];
  return match?.kind === 'matched' ? roll?.units[match.unit]?.name ?? null : null;
}
