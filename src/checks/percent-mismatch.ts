import type { Figure } from '../model.js';
import { formatDecimal, formatRational } from '../text/format.js';
import { equals, sum } from '../text/rational.js';
import { type Check, draft, type Outcome } from './check.js';
import { baseIsInferred, givesPercent, judgePercent } from './percent.js';
import { amountOf } from './told.js';

/** A percentage that neither rounding nor cutting off gives from the numbers it stands beside. */
export const percentMismatch: Check = {
  id: 'percent-mismatch',
  run: ({ figures }) => figures.flatMap((figure): Outcome[] => {
    const judged = judgePercent(figure);
    if (judged?.verdict === 'verified') {
      return [{ figures: [figure.id], verdict: 'verified', reason: 'percent', identity: judged.identity, finding: null }];
    }
    if (judged?.verdict !== 'mismatch') return [];
    const { numerator, denominator, percent, exact, expected } = judged;
    const inferred = baseIsInferred(figure);
    // "đăng ký 640; khám 512, đạt 80%; đủ điều kiện 384, đạt 75%": the share of another number that stands beside it.
    const divided = isDivision(figure, figures);
    if (inferred && figures.some((other) => other.evidence.block === figure.evidence.block && !(divided && isBeside(figure, other)) && givesPercent(figure, other))) return [];
    const finding = draft('percent-mismatch', figure, {
      id: inferred ? 'check.percent-mismatch-inferred' : 'check.percent-mismatch',
      params: {
        label: figure.label,
        a: numerator.shown, b: denominator.shown, p: percent.text,
        exact: formatRational(exact, Math.max(2, percent.decimals + 1)), expected: formatDecimal(expected),
      },
    }, {
      grade: inferred ? 'inferred' : null,
      printed: `${percent.text}%`,
      expected: `${formatDecimal(expected)}%`,
      candidates: [{ figure: figure.id, operand: 'percent', from: percent.text, to: formatDecimal(expected), edit: 'replace', satisfies: 1 }],
    });
    return [{ figures: [figure.id], verdict: 'contradicted', reason: 'percent-mismatch', identity: judged.identity, finding }];
  }),
};

/** Part of the same whole. What stands outside may be the base of its own: "kế hoạch 3.210 …; giải ngân 15.412, trong đó 2.986 (93,0%)". */
function isBeside({ whole }: Figure, other: Figure): boolean {
  return other.whole !== null && other.whole.figure === whole?.figure;
}

/** Parts that add up to their whole are no stages of each other: each has its share of the whole. */
function isDivision({ whole }: Figure, figures: readonly Figure[]): boolean {
  const [total] = figures.filter(({ id }) => id === whole?.figure).map(amountOf);
  const parts = figures.filter((other) => other.whole !== null && other.whole.figure === whole?.figure && other.whole.group === whole.group).map(amountOf);
  return total != null && parts.length >= 2 && parts.every((part) => part !== null) && equals(total.value, sum(parts.map(({ value }) => value)));
}
