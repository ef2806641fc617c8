/**
 * What was received is solved or pending, what was solved was on time or late: where a list or sentence tells all three
 * by these words, they add up. Sums that "gồm" or "trong đó" announce are sum-mismatch's own.
 */
import type { Figure } from '../model.js';
import { fold } from '../text/normalise.js';
import { formatRational } from '../text/format.js';
import { sum } from '../text/rational.js';
import { bodyBlocks, type Check, type CheckInput, draft, groupBy, type Outcome, printed } from './check.js';
import { sumOf } from './identities.js';

type Stage = 'received' | 'carried' | 'solved' | 'pending' | 'timely' | 'late';

/** The first that fits names the stage; a label that two would fit by their own words names none. */
const STAGES: [Stage, RegExp][] = [
  ['carried', /(?<!\p{L})(?:kỳ trước chuyển (?:sang|qua)|tồn (?:kỳ|tháng) trước|chuyển (?:từ )?kỳ trước)(?!\p{L})/u],
  ['timely', /(?<!\p{L})(?:(?:trước và )?đúng hạn|trước hạn và đúng hạn|đúng hạn và trước hạn)(?!\p{L})/u],
  ['late', /(?<!\p{L})(?:quá hạn|trễ hạn)(?!\p{L})/u],
  ['pending', /(?<!\p{L})(?:đang (?:giải quyết|xử lý)|chưa (?:giải quyết|xử lý)|đang trong thời hạn)(?!\p{L})/u],
  ['solved', /(?<!\p{L})(?:đã (?:giải quyết|xử lý))(?!\p{L})/u],
  ['received', /(?<!\p{L})(?:tổng số (?:hồ sơ )?tiếp nhận|tổng số hồ sơ|tiếp nhận)(?!\p{L})/u],
];

const EQUATIONS: { whole: Stage; parts: Stage[] }[] = [
  { whole: 'received', parts: ['solved', 'pending'] },
  { whole: 'solved', parts: ['timely', 'late'] },
];

export const sumOfStages: Check = {
  id: 'sum-mismatch',
  run: (input) => [...groupBy(stagesOf(input), ({ list }) => list).values()].flatMap((group) => EQUATIONS.flatMap((equation) => judge(group, equation))),
};

type Told = { figure: Figure; stage: Stage; list: string };

/** More characters than a clause has. */
const LONGEST_CLAUSE = 1000;

/** Plain amounts outside tables that name a stage and are announced by no one, by the list or paragraph that they stand in. */
function stagesOf(input: CheckInput): Told[] {
  const places = new Map(bodyBlocks(input).map(({ block, place }) => [block.index, { block, place }]));
  return input.figures.flatMap((figure): Told[] => {
    const at = places.get(figure.evidence.block);
    const plain = figure.table === null && figure.value !== null && figure.percent === null && figure.approximate === null && figure.change === null && figure.role === 'result';
    if (at === undefined || !plain || figure.whole !== null || figure.unit === null || figure.cumulative) return [];
    // The words before the number; a stage named behind it ("12 hồ sơ đang giải quyết") would be another clause's as often.
    const before = fold(at.block.text.slice(Math.max(0, figure.evidence.start - LONGEST_CLAUSE), figure.evidence.start)).split(/[;.,(]/u).at(-1) ?? '';
    const stage = STAGES.find(([, words]) => words.test(before))?.[0];
    const list = at.place.parent !== null && at.place.item !== null ? `list ${at.place.parent}` : `block ${at.block.index}`;
    return stage === undefined ? [] : [{ figure, stage, list: `${list} ${fold(figure.unit)}` }];
  });
}

/** Each stage has to be told once; what came over from before would be part of what there was to solve. */
function judge(group: Told[], { whole, parts }: (typeof EQUATIONS)[number]): Outcome[] {
  const one = (stage: Stage): Figure | null => {
    const told = group.filter((item) => item.stage === stage);
    return told.length === 1 ? (told[0]?.figure ?? null) : null;
  };
  const [total, ...addends] = [whole, ...parts].map(one);
  if (total == null || addends.some((figure) => figure === null) || group.some(({ stage }) => stage === 'carried')) return [];
  const figures = addends.filter((figure) => figure !== null);
  const operand = printed(total, 'value');
  const known = figures.flatMap((figure) => printed(figure, 'value') ?? []);
  if (operand === null || known.length < parts.length) return [];
  const identity = sumOf(operand, known);
  const ids = [total.id, ...figures.map(({ id }) => id)];
  if (identity.holds(identity.operands)) return [{ figures: ids, verdict: 'verified', reason: 'sum', identity, finding: null }];
  const actual = sum(known.map(({ value }) => value));
  const finding = draft('sum-mismatch', total, {
    id: 'check.sum-of-stages', params: { label: total.label, total: operand.shown, parts: known.map(({ shown }) => shown).join(' + '), sum: formatRational(actual, 2) },
  }, { grade: 'likely', figures: ids, related: figures.map(({ evidence }) => evidence), printed: operand.text, expected: formatRational(actual, 2) });
  return [{ figures: ids, verdict: 'contradicted', reason: 'sum-mismatch', identity, finding }];
}
