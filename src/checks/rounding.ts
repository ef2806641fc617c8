/**
 * How a report gets rid of decimals, learned from its percentages that tell: right when rounded to nearest and wrong when
 * cut off, or the other way round. Most are right either way and tell nothing.
 */
import type { Evidence, Rounding } from '../model.js';
import type { CheckInput } from './check.js';
import { judgePercent } from './percent.js';
import { judgedTables } from './table-judge.js';

/** Percentages that must agree before a report counts as rounding or as cutting off, and how many may do otherwise. */
const LEAST = 3;
const MOST_OTHERS = 5;

type Learned = Rounding & {
  /** figures right only when cut off, with where they stand */
  cut: { figure: string; part: string; evidence: Evidence }[];
};

const LEARNED = new WeakMap<CheckInput, Learned>();

/** How the report rounds, learned once from all its percentages. */
export function roundingOf(input: CheckInput): Learned {
  const known = LEARNED.get(input);
  if (known !== undefined) return known;
  const learned = learn(input);
  LEARNED.set(input, learned);
  return learned;
}

function learn(input: CheckInput): Learned {
  const told = [
    ...input.figures.flatMap((figure) => {
      const judged = judgePercent(figure);
      return judged === null ? [] : [{ figure, nearest: judged.verdict === 'verified' && !judged.cut, cut: judged.verdict === 'truncated' }];
    }),
    ...judgedTables(input).flatMap(({ rows }) => rows.flat()).map(({ cell: { figure }, verdict, told: tells }) => ({ figure, nearest: tells && verdict === 'verified', cut: verdict === 'truncated' })),
  ];
  const nearest = told.filter((one) => one.nearest).length;
  const cut = told.filter((one) => one.cut).map(({ figure: { id, part, evidence } }) => ({ figure: id, part, evidence }));
  return { mode: modeOf(nearest, cut.length), nearest, truncated: cut.length, cut };
}

function modeOf(nearest: number, truncated: number): Rounding['mode'] {
  if (nearest + truncated < LEAST) return 'unknown';
  if (truncated >= LEAST && truncated >= nearest * MOST_OTHERS) return 'truncated';
  return nearest >= LEAST && nearest > truncated ? 'nearest' : 'mixed';
}
