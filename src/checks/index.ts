/** The checks stage: figures → findings, and a verdict on each figure's arithmetic. */
import type { Arithmetic, Figure, FindingDraft, Rounding, Strength } from '../model.js';
import { arithmeticOf } from './arithmetic.js';
import type { Check, CheckInput, Outcome } from './check.js';
import { changeMismatch } from './change-mismatch.js';
import { citationDate } from './citation-date.js';
import { citationSymbol } from './citation-symbol.js';
import { crossMention } from './cross-mention.js';
import { cumulative } from './cumulative.js';
import { duplicateIndicator } from './duplicate-indicator.js';
import { indicatorMismatch } from './indicator-mismatch.js';
import { impliedBase } from './implied-base.js';
import { listCount } from './list-count.js';
import { withCandidates } from './localise.js';
import { partExceedsWhole } from './part-exceeds-whole.js';
import { percentMismatch } from './percent-mismatch.js';
import { percentOtherBase } from './percent-other-base.js';
import { percentTruncated } from './percent-truncated.js';
import { period } from './period.js';
import { remainder } from './remainder.js';
import { roundingOf } from './rounding.js';
import { rowNumbering } from './row-numbering.js';
import { Proofs } from './strength.js';
import { shareOverHundred } from './share-over-hundred.js';
import { sumMismatch } from './sum-mismatch.js';
import { sumOfStages } from './sum-of-stages.js';
import { tableRow } from './table-row.js';
import { tableTotal } from './table-total.js';
import { valueConflict } from './value-conflict.js';

export { numbersKeep } from './declared.js';

export const CHECKS: readonly Check[] = [
  changeMismatch,
  citationDate,
  citationSymbol,
  crossMention,
  cumulative,
  duplicateIndicator,
  impliedBase,
  indicatorMismatch,
  listCount,
  partExceedsWhole,
  percentMismatch,
  percentOtherBase,
  percentTruncated,
  period,
  remainder,
  rowNumbering,
  shareOverHundred,
  sumMismatch,
  sumOfStages,
  tableRow,
  tableTotal,
  valueConflict,
];

const WEIGHT = { contradicted: 3, explained: 2, verified: 1 } as const;

/**
 * Runs every check. The figures that come back are copies with verdict, reason and strength filled in.
 * @returns `identities` are what was tried, for readers; `strength` that of all figures together
 */
export function runChecks(input: CheckInput): { figures: Figure[]; findings: FindingDraft[]; identities: Arithmetic[]; strength: Strength; rounding: Rounding } {
  const outcomes = CHECKS.flatMap((check) => check.run(input));
  const worstOf = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    for (const id of outcome.figures) {
      const known = worstOf.get(id);
      if (known === undefined || WEIGHT[outcome.verdict] > WEIGHT[known.verdict]) worstOf.set(id, outcome);
    }
  }
  const proofs = new Proofs(outcomes.flatMap(({ verdict, identity }) => (verdict === 'contradicted' || identity === null ? [] : [identity])));
  const figures = input.figures.map((figure): Figure => {
    const worst = worstOf.get(figure.id);
    if (worst === undefined) return { ...figure, verdict: 'unchecked', verdictReason: unchecked(figure) };
    // Digits that nobody is sure of may fit by chance, or because they were misread alike.
    if (figure.reading === 'uncertain' && worst.verdict === 'verified') return { ...figure, verdict: 'unchecked', verdictReason: 'uncertain-digits', strength: null };
    const strength = worst.verdict === 'contradicted' ? null : proofs.ofFigure(figure);
    return { ...figure, verdict: worst.verdict, verdictReason: worst.reason, strength };
  });
  const { mode, nearest, truncated } = roundingOf(input);
  return { figures, findings: withCandidates(outcomes), identities: arithmeticOf(outcomes, input.figures), strength: proofs.ofReport(input.figures), rounding: { mode, nearest, truncated } };
}

/** Why nothing could be said of a figure. */
function unchecked(figure: Figure): string {
  if (figure.approximate !== null) return 'approximate';
  if (figure.percentBase !== null) return 'base-not-printed';
  if (figure.kind === 'ratio') return 'no-percent';
  if (figure.percent !== null) return 'no-base';
  return 'no-identity';
}
