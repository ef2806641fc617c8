/**
 * Resolves the marks of one part into a tree by their sequence: every mark has several readings and several places,
 * each with a cost, and the cheapest explanation of the whole sequence is taken (a beam search). A list that counts
 * 1, 2, 3 costs nothing; a gap, a double, a mark of another scale costs; so does calling a mark no mark at all.
 */
import { type Reading, type Scale, stepOf } from '../text/labels.js';
import type { Candidate } from './candidates.js';

/** ok: counts on; gap: marks are missing before it; double: the mark of its sibling again; back: it runs backwards. */
export type Fit = 'ok' | 'gap' | 'double' | 'back';

export type Node = {
  candidate: Candidate;
  reading: Reading;
  fit: Fit;
  /** read on another scale than printed: "2." between "I." and "III." */
  mixed: boolean;
  parent: Node | null;
  /** the sibling before it, null for the first of its list */
  previous: Node | null;
  /** value that was due; differs from the last of `reading.values` unless `fit` is ok */
  due: number;
};

type Entry = { node: Node; close: string; count: number };
/** `running`: last value of a one-level Arabic list, for lists that number on across their parents. */
type State = { stack: Entry[]; cost: number; last: Chain | null; running: number };
type Chain = { node: Node; before: Chain | null };

const RANK: Record<Scale, number> = { part: 0, upper: 1, roman: 2, arabic: 3, letter: 5, minor: 6 };
const BEAM = 48;
const GAP = 3;
const DOUBLE = 3.5;
const BACK = 4;
const STRAY = 3.8;

/** @returns the nodes in reading order; candidates that fit nowhere are left out */
export function resolve(candidates: Candidate[]): Node[] {
  let states: State[] = [{ stack: [], cost: 0, last: null, running: 0 }];
  for (const candidate of candidates) {
    const next = states.flatMap((state) => [drop(state, candidate), ...candidate.mark.readings.flatMap((reading) => placements(state, candidate, reading))]);
    states = prune(next);
  }
  const nodes: Node[] = [];
  for (let chain = states[0]?.last ?? null; chain !== null; chain = chain.before) nodes.push(chain.node);
  return nodes.reverse();
}

function drop(state: State, candidate: Candidate): State {
  const plain = candidate.origin === 'automatic' ? 12 : candidate.mark.weak ? 1 : onlyUpperLetter(candidate) ? 2 : candidate.bold || candidate.upper ? 6 : 4.5;
  return { ...state, cost: state.cost + plain };
}

/** "Q. Bình Thạnh": one upper-case letter and a dot are an abbreviation as often as a mark. */
function onlyUpperLetter(candidate: Candidate): boolean {
  return candidate.mark.readings.every((reading) => reading.scale === 'upper');
}

/** States with the same open lists go on alike: the cheapest of them is kept. */
function prune(states: State[]): State[] {
  const best = new Map<string, State>();
  for (const state of states) {
    const key = `${state.running} ` + state.stack.map(({ node, count }) => `${node.reading.scale}${node.reading.values.join('.')}/${count}`).join(' ');
    const other = best.get(key);
    if (other === undefined || state.cost < other.cost) best.set(key, state);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
}

function placements(state: State, candidate: Candidate, reading: Reading): State[] {
  const states: State[] = [];
  for (let depth = state.stack.length - 1; depth >= 0; depth -= 1) {
    const sibling = state.stack[depth];
    const above = state.stack[depth - 1]?.node.reading;
    if (sibling !== undefined && (sameList(sibling.node.reading, reading) || afterStray(sibling.node.reading, above, reading))) states.push(besideSibling(state, candidate, reading, depth, sibling));
  }
  const child = asChild(state, candidate, reading);
  if (child !== null) states.push(child);
  return states;
}

function sameList(a: Reading, b: Reading): boolean {
  if (a.scale !== b.scale || a.values.length !== b.values.length) return false;
  return a.values.slice(0, -1).every((value, at) => value === b.values[at]);
}

/** "3.2." after a stray "2.1." under "3." goes on with it. */
function afterStray(sibling: Reading, above: Reading | undefined, reading: Reading): boolean {
  return reading.scale === 'arabic' && sibling.scale === 'arabic' && above?.scale === 'arabic' && sibling.values.length === reading.values.length
    && above.values.length === reading.values.length - 1 && above.values.every((value, at) => value === reading.values[at]);
}

function besideSibling(state: State, candidate: Candidate, reading: Reading, depth: number, sibling: Entry): State {
  const value = lastOf(reading.values);
  const from = lastOf(sibling.node.reading.values);
  const steps = stepOf(reading.scale, from, value);
  const counted = stepOf(reading.scale, sibling.count, value);
  const again = value === 1 && steps < 1 && candidate.afterColon;
  const fit: Fit = steps === 1 || counted === 1 || again ? 'ok' : steps === 0 ? 'double' : steps > 1 ? 'gap' : 'back';
  let cost = reading.cost + styleCost(candidate, reading, sibling);
  if (fit === 'gap') cost += GAP + 0.4 * (steps - 2);
  if (fit === 'double') cost += DOUBLE;
  if (fit === 'back') cost += BACK;
  if (again) cost += 1;
  const parent = state.stack[depth - 1]?.node ?? null;
  const due = following(reading.scale, Math.max(from, sibling.count));
  const node: Node = { candidate, reading, fit, mixed: isMixed(candidate, reading), parent, previous: sibling.node, due: fit === 'ok' ? value : due };
  const count = fit === 'double' || fit === 'back' ? following(reading.scale, sibling.count) : value;
  return push(state, depth, node, count, cost);
}

/** A new list opens under the deepest open node that may hold it. */
function asChild(state: State, candidate: Candidate, reading: Reading): State | null {
  const levels = reading.values.length;
  let depth = state.stack.length;
  for (let above = state.stack[depth - 1]; above !== undefined; above = state.stack[depth - 1]) {
    const read = above.node.reading;
    const deeperArabic = reading.scale === 'arabic' && read.scale === 'arabic' && levels > 1 && read.values.length >= levels;
    if (RANK[read.scale] <= RANK[reading.scale] && !deeperArabic || reading.scale === 'arabic' && levels === 1 && read.scale === 'letter') break;
    depth -= 1;
  }
  const parent = state.stack[depth - 1];
  if (depth < state.stack.length && state.stack.slice(depth).some(({ node }) => sameList(node.reading, reading))) return null;
  const value = lastOf(reading.values);
  const runsOn = reading.scale === 'arabic' && levels === 1 && depth > 0 && value > 2 && value === state.running + 1
    && state.stack.slice(0, depth).every((entry) => entry.node.reading.scale !== 'arabic');
  let cost = reading.cost + (value === 1 ? 0.2 : runsOn ? 0.8 : GAP + 0.4 * (value - 2));
  if (parent !== undefined) {
    const read = parent.node.reading;
    if (read.scale === reading.scale && read.values.length === levels) {
      if (closer(parent.node.reading.marker) === closer(reading.marker)) return null;
      cost += 1.5;
    } else if (reading.scale === 'arabic' && read.scale === 'arabic') cost += levels > read.values.length ? prefixCost(read.values, reading.values) : 1.5;
    else if (levels > 1) cost += reading.base === null && reading.values[0] !== lastOf(read.values) ? 0.4 : 0.2;
    if (reading.base !== null && !state.stack.some(({ node }) => node.reading.scale === 'roman' && lastOf(node.reading.values) === reading.base)) cost += 2;
  } else {
    if (reading.scale === 'letter' || reading.scale === 'minor') cost += 1;
    if (levels > 1) cost += 0.5;
    if (state.stack.length > 0) cost += 4;
  }
  const node: Node = {
    candidate, reading, fit: value === 1 || runsOn ? 'ok' : 'gap', mixed: isMixed(candidate, reading), parent: parent?.node ?? null, previous: null, due: runsOn ? value : 1,
  };
  return push(state, depth, node, value, cost);
}

/** "2.1." under "2." is at home; under "3." it is not; "2.1.1." under "2." skips a level. */
function prefixCost(parent: number[], child: number[]): number {
  if (!parent.every((value, at) => value === child[at])) return STRAY;
  return child.length - parent.length === 1 ? 0 : 2;
}

function push(state: State, depth: number, node: Node, count: number, cost: number): State {
  const entry: Entry = { node, close: closer(node.reading.marker), count };
  const { scale, values } = node.reading;
  const running = scale === 'arabic' && values.length === 1 ? lastOf(values) : state.running;
  return { stack: [...state.stack.slice(0, depth), entry], cost: state.cost + cost, last: { node, before: state.last }, running };
}

function styleCost(candidate: Candidate, reading: Reading, sibling: Entry): number {
  let cost = closer(reading.marker) === sibling.close ? 0 : 0.6;
  if (candidate.bold !== sibling.node.candidate.bold) cost += 0.3;
  if (candidate.upper !== sibling.node.candidate.upper) cost += reading.scale === 'arabic' ? 0.5 : 0.2;
  return cost;
}

function isMixed(candidate: Candidate, reading: Reading): boolean {
  const plain = candidate.mark.readings[0];
  return plain !== undefined && plain.scale !== reading.scale && reading.cost > 1;
}

function closer(marker: string): string {
  return /[.)/:–-]$/u.exec(marker)?.[0] ?? '';
}

/** The value of the deepest level of a mark: 2 of "1.2."; 0 for none. */
export function lastOf(values: number[]): number {
  return values.at(-1) ?? 0;
}

/** The value that comes next on a scale; letters go on in the Vietnamese alphabet. */
export function following(scale: Scale, value: number): number {
  for (let next = value + 1; next < value + 4; next += 1) if (stepOf(scale, value, next) === 1) return next;
  return value + 1;
}
