import { formatDecimal, formatRational } from '../text/format.js';
import { type Check, type CheckInput, draft, type Outcome, remark } from './check.js';
import { cutOff, judgePercent } from './percent.js';
import { roundingOf } from './rounding.js';

/**
 * A percentage that was cut off after its last decimal instead of rounded: off by less than one unit there. Where a report
 * cuts off all of them, that is said once.
 */
export const percentTruncated: Check = {
  id: 'percent-truncated',
  run: (input) => [...ofReport(input), ...input.figures.flatMap((figure): Outcome[] => {
    const judged = judgePercent(figure);
    if (judged?.verdict !== 'truncated') return [];
    const { numerator, denominator, percent, exact, expected, identity } = judged;
    const { mode, nearest } = roundingOf(input);
    const finding = mode === 'truncated' ? null : draft('percent-truncated', figure, {
      id: nearest > 0 ? 'check.percent-truncated' : 'check.percent-truncated-alone',
      params: {
        label: figure.label, nearest,
        a: numerator.shown, b: denominator.shown, p: percent.text,
        exact: formatRational(exact, percent.decimals + 2), expected: formatDecimal(expected),
      },
    }, {
      grade: nearest > 0 ? null : 'alone',
      printed: `${percent.text}%`, expected: `${formatDecimal(expected)}%`,
      candidates: [{ figure: figure.id, operand: 'percent', from: percent.text, to: formatDecimal(expected), edit: 'replace', satisfies: 1 }],
    });
    // What a report does throughout is a proof; a single figure that could be cut off is none.
    return [{ figures: [figure.id], verdict: 'explained', reason: 'truncated', identity: finding === null ? cutOff(judged) : null, tried: identity, finding }];
  })],
};

function ofReport(input: CheckInput): Outcome[] {
  const { mode, nearest, truncated, cut } = roundingOf(input);
  const [first] = cut;
  if (mode !== 'truncated' || first === undefined) return [];
  return [remark('percent-truncated', first.part, { id: 'check.rounding-truncated', params: { truncated, nearest } }, cut.slice(0, 1).map(({ evidence }) => evidence), {
    grade: 'report', figures: cut.map(({ figure }) => figure), related: cut.slice(1).map(({ evidence }) => evidence),
  })];
}
