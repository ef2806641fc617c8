import { formatRational } from '../text/format.js';
import { type Check, draft, type Outcome } from './check.js';
import { judgePercent } from './percent.js';

/**
 * A percentage that the sentence says is of something else ("so với hồ sơ tiếp nhận trực tiếp"): right when the
 * rest of the whole is that base, not checked when the base is printed nowhere.
 */
export const percentOtherBase: Check = {
  id: 'percent-other-base',
  run: ({ figures }) => figures.flatMap((figure): Outcome[] => {
    const judged = judgePercent(figure);
    if (judged?.verdict !== 'other-base') return [];
    const { numerator, denominator, percent, exact, identity } = judged;
    const finding = draft('percent-other-base', figure, {
      id: 'check.percent-other-base',
      params: {
        label: figure.label, base: figure.percentBase ?? '',
        a: numerator.shown, b: denominator.shown, p: percent.text,
        exact: formatRational(exact, percent.decimals + 1),
      },
    }, { printed: `${percent.text}%` });
    return [{ figures: [figure.id], verdict: 'explained', reason: 'other-base', identity, finding }];
  }),
};
