/** Why figures of a report did or did not get an indicator. */
import { type Explanation, explainer } from '../facts/index.js';
import type { Figure, Report, RulePack } from '../model.js';
import { queryOf } from './name-figures.js';

export type Explained = { figure: Figure; explanation: Explanation };

/**
 * @param packs those of the folder of rules; the ones that the report was read with are asked, all when it chose none
 * @param wanted id of one figure; null for every figure that could have an indicator
 */
export function explainFigures(report: Report, packs: readonly RulePack[], wanted: string | null): Explained[] {
  const chosen = packs.filter(({ id }) => report.packs.some((pack) => pack.id === id));
  const explain = explainer(chosen.length === 0 ? packs : chosen);
  return report.figures
    .filter((figure) => (wanted === null ? mayHaveIndicator(figure) : figure.id === wanted))
    .map((figure) => ({ figure, explanation: explain(queryOf(figure, report.sections)) }));
}

/** Whether a figure is one that packs are asked about: a result, and no rise or fall. */
export function mayHaveIndicator({ role, kind }: Figure): boolean {
  return role === 'result' && kind !== 'change';
}
