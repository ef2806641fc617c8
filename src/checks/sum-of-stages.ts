/**
 * What was received is solved, pending or handed back; what was solved was on time or late; what came over from before
 * and what came in make all there was to do. Where a list or sentence tells these by such words, they add up. Sums that
 * "gồm" or "trong đó" announce are sum-mismatch's own.
 */
import { groupBy } from '../collections.js';
import type { Figure } from '../model.js';
import { formatRational } from '../text/format.js';
import { fold } from '../text/normalise.js';
import { equals, subtract, sum } from '../text/rational.js';
import { bodyBlocks, type Check, type CheckInput, draft, type Outcome, type Printed } from './check.js';
import { sumOf } from './identities.js';
import { type Stage, stageOf } from './stages.js';
import { amountOf } from './told.js';

export const sumOfStages: Check = {
  id: 'sum-mismatch',
  run: (input) => [...groupBy(stagesOf(input), ({ list }) => list).values()].flatMap(rounds).flatMap((round) => EQUATIONS.flatMap((equation) => judge(round, equation))),
};

type Told = { figure: Figure; amount: Printed; stage: Stage | null; list: string };

/** `others` may belong to the parts or be told besides: the sum holds when it does with or without them. */
const EQUATIONS: { whole: Stage[]; parts: Stage[]; others: Stage[] }[] = [
  { whole: ['total', 'received', 'fresh'], parts: ['solved', 'pending'], others: ['rejected'] },
  { whole: ['total', 'received'], parts: ['carried', 'fresh'], others: [] },
  { whole: ['total'], parts: ['carried', 'received'], others: [] },
  { whole: ['solved'], parts: ['timely', 'late'], others: ['early'] },
];

/** More characters than a clause has. */
const LONGEST_CLAUSE = 1000;

/** Plain amounts outside tables that no words announce as parts, by the list or paragraph that they stand in. */
function stagesOf(input: CheckInput): Told[] {
  const places = new Map(bodyBlocks(input).map(({ block, place }) => [block.index, { block, place }]));
  return input.figures.flatMap((figure): Told[] => {
    const at = places.get(figure.evidence.block);
    const amount = amountOf(figure);
    const plain = figure.table === null && figure.approximate === null && figure.change === null && figure.role === 'result' && !figure.cumulative;
    // "đã giải quyết 460 hồ sơ (92%)" took the number received as its base; it stays a stage of its own.
    const announced = figure.whole !== null && figure.whole.group !== 'share';
    if (at === undefined || amount === null || !plain || announced || figure.unit === null) return [];
    // The words before the number; a stage named behind it ("12 hồ sơ đang giải quyết") would be another clause's as often.
    const before = fold(at.block.text.slice(Math.max(0, figure.evidence.start - LONGEST_CLAUSE), figure.evidence.start)).split(/[;.,(]/u).at(-1) ?? '';
    const behind = fold(at.block.text.slice(figure.evidence.end, figure.evidence.end + LONGEST_CLAUSE)).split(/[;.,()\d]/u)[0] ?? '';
    const list = at.place.parent !== null && at.place.item !== null ? `list ${at.place.parent}` : `block ${at.block.index}`;
    return [{ figure, amount, stage: stageOf(before, behind), list: `${list} ${fold(figure.unit).split(' ').slice(0, 2).join(' ')}` }];
  });
}

/** A list may tell of several matters one after the other, each from what was received on. */
function rounds(told: Told[]): Told[][] {
  const all: Told[][] = [];
  for (const item of told) {
    const opens = item.stage === 'received' || item.stage === 'total' || item.stage === 'carried';
    const last = all.at(-1);
    if (last === undefined || (opens && last.some(({ stage }) => stage === 'solved' || stage === 'pending' || stage === item.stage))) all.push([item]);
    else last.push(item);
  }
  return all;
}

function judge(group: Told[], { whole, parts, others }: (typeof EQUATIONS)[number]): Outcome[] {
  // Each stage has to be told once.
  const one = (stage: Stage): Told | null => {
    const told = group.filter((item) => item.stage === stage);
    return told.length === 1 ? (told[0] ?? null) : null;
  };
  const total = whole.map(one).find((told) => told !== null) ?? null;
  const addends = parts.flatMap((stage) => one(stage) ?? []);
  if (total === null || addends.length < parts.length) return [];
  const optional = [...others, ...(total.stage === 'total' ? [] : ['carried' as const])].flatMap((stage) => (parts.includes(stage) ? [] : group.filter((item) => item.stage === stage)));
  // What came over from before adds to what was received; what was handed back may be solved or not.
  const readings = [addends, [...addends, ...optional.filter(({ stage }) => stage !== 'carried')], ...optional.map((other) => [...addends, other])];
  for (const reading of readings) {
    for (const base of basesOf(total, optional)) {
      if (!equals(sum(base.map(({ amount }) => amount.value)), sum(reading.map(({ amount }) => amount.value)))) continue;
      return [verified(base, reading)];
    }
  }
  if (optional.some(({ stage }) => stage === 'carried')) return [];
  const told = [...addends, ...optional];
  const missing = subtract(total.amount.value, sum(told.map(({ amount }) => amount.value)));
  // Another number of the list is just what is missing: a stage under a name that is not known here.
  const unnamed = group.find((item) => item.stage === null && equals(item.amount.value, missing));
  if (unnamed !== undefined) return [verified([total], [...told, unnamed])];
  const identity = sumOf(total.amount, told.map(({ amount }) => amount));
  if (identity.holds(identity.operands)) return [];
  const ids = [total, ...told].map(({ figure }) => figure.id);
  const actual = formatRational(sum(told.map(({ amount }) => amount.value)), 2);
  const finding = draft('sum-mismatch', total.figure, {
    id: 'check.sum-of-stages', params: { label: total.figure.label, total: total.amount.shown, parts: told.map(({ amount }) => amount.shown).join(' + '), sum: actual },
  }, { grade: 'likely', figures: ids, related: told.map(({ figure }) => figure.evidence), printed: total.amount.text, expected: actual });
  return [{ figures: ids, verdict: 'contradicted', reason: 'sum-mismatch', identity, finding }];
}

function verified(base: Told[], parts: Told[]): Outcome {
  const [only] = base;
  const identity = base.length === 1 && only !== undefined ? sumOf(only.amount, parts.map(({ amount }) => amount)) : null;
  return { figures: [...base, ...parts].map(({ figure }) => figure.id), verdict: 'verified', reason: 'sum', identity, finding: null };
}

function basesOf(total: Told, optional: Told[]): Told[][] {
  return [[total], ...optional.filter(({ stage }) => stage === 'carried').map((carried) => [total, carried])];
}
