import { formatDecimal, formatRational } from '../text/format.js';
import { type Check, draft, type Outcome } from './check.js';
import { judgePercent } from './percent.js';

/** A percentage that was cut off after its last decimal instead of rounded: off by less than one unit there. */
export const percentTruncated: Check = {
  id: 'percent-truncated',
  run: ({ figures }) => figures.flatMap((figure): Outcome[] => {
    const judged = judgePercent(figure);
    if (judged?.verdict !== 'truncated') return [];
    const { numerator, denominator, percent, exact, expected, identity } = judged;
    const finding = draft('percent-truncated', figure, {
      id: 'check.percent-truncated',
      params: {
        label: figure.label,
        a: numerator.shown, b: denominator.shown, p: percent.text,
        exact: formatRational(exact, percent.decimals + 2), expected: formatDecimal(expected),
      },
    }, {
      printed: `${percent.text}%`, expected: `${formatDecimal(expected)}%`,
      candidates: [{ figure: figure.id, operand: 'percent', from: percent.text, to: formatDecimal(expected), edit: 'replace', satisfies: 1 }],
    });
    return [{ figures: [figure.id], verdict: 'explained', reason: 'truncated', identity: null, tried: identity, finding }];
  }),
};
