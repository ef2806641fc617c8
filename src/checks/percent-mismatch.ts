import { formatDecimal, formatRational } from '../text/format.js';
import { type Check, draft, type Outcome } from './check.js';
import { baseIsInferred, givesPercent, judgePercent } from './percent.js';

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
    if (inferred && figures.some((other) => other.evidence.block === figure.evidence.block && givesPercent(figure, other))) return [];
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
