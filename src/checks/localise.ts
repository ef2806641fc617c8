/**
 * Localise, don't accuse: when identities fail, which single correction of a slip mends all of them without breaking
 * one that holds. Several are listed, none chosen. Where no single number can be at fault, each identity is mended by
 * itself; where no slip mends anything, the candidates that the check itself computed stay.
 */
import { addTo } from '../collections.js';
import type { Candidate, FindingDraft } from '../model.js';
import { holdsWith, type Identity, type Outcome, type Printed } from './check.js';
import { misreadings, type Slip, slipsApart, slipsOf } from './slips.js';
import { swapsOf } from './swaps.js';

type Stake = { identity: Identity; at: number; broken: boolean };
type Suspect = { operand: Printed; slips: Slip[]; satisfies: number; weight: number };

/** A number with more corrections than this is held by nothing tight enough to tell what it was. */
const VAGUE = 12;
const LISTED = { operand: 3, finding: 6 };

/** The findings of outcomes, in their order, with candidates. */
export function withCandidates(outcomes: readonly Outcome[]): FindingDraft[] {
  const stakes = stakesByOperand(outcomes);
  const broken = outcomes.flatMap((outcome) => (isBroken(outcome) && outcome.identity !== null ? [outcome.identity] : []));
  const drafts = new Map<Identity, { slips: Candidate[]; settled: boolean }>();
  const components = componentsOf(broken, stakes);
  const swaps = swapsOf(components, stakes);
  for (const component of components) {
    const together = suspectsOf(component, stakes, component.length);
    for (const identity of component) {
      const slips = listed(together.length > 0 ? together : suspectsOf([identity], stakes, 1));
      const exchanges = swaps.get(identity) ?? [];
      // One exchange that mends two rows is likelier than a slip in each; where one slip mends as much, the slip is.
      const likelier = exchanges.filter(({ mends }) => together.length === 0 || mends > component.length);
      const others = exchanges.filter((exchange) => !likelier.includes(exchange));
      drafts.set(identity, {
        slips: [...likelier.map(({ candidate }) => candidate), ...slips, ...others.map(({ candidate }) => candidate)],
        settled: likelier.length > 0 || together.length > 0 && component.length > 1,
      });
    }
  }
  return outcomes.flatMap(({ finding, identity }) => {
    if (finding === null) return [];
    const found = identity === null ? undefined : drafts.get(identity);
    // What one check computed mends only its own identity, where one slip mends them all.
    return [{ ...finding, candidates: merge(found?.slips ?? [], found?.settled === true ? [] : finding.candidates) }];
  });
}

/** Told of or not: of the formulas that one row breaks, one is. */
function isBroken({ verdict, identity }: Outcome): boolean {
  return verdict === 'contradicted' && identity !== null;
}

function stakesByOperand(outcomes: readonly Outcome[]): Map<string, Stake[]> {
  const stakes = new Map<string, Stake[]>();
  for (const outcome of outcomes) {
    const { identity } = outcome;
    if (identity === null) continue;
    for (const [at, operand] of identity.operands.entries()) {
      addTo(stakes, keyOf(operand), { identity, at, broken: isBroken(outcome) });
    }
  }
  return stakes;
}

/** One printed number may serve as the operand of several figures: its place tells it, its figure and name do not. */
function keyOf({ source }: Printed): string {
  return source;
}

/** Broken identities that share a number, directly or through others. */
function componentsOf(broken: readonly Identity[], stakes: Map<string, Stake[]>): Identity[][] {
  const left = new Set(broken);
  const components: Identity[][] = [];
  for (const first of broken) {
    if (!left.delete(first)) continue;
    const component = [first];
    for (const identity of component) {
      for (const operand of identity.operands) {
        for (const stake of stakes.get(keyOf(operand)) ?? []) {
          if (left.delete(stake.identity)) component.push(stake.identity);
        }
      }
    }
    components.push(component);
  }
  return components;
}

/** Numbers that stand in at least `least` of the broken identities and that one slip puts right everywhere. */
function suspectsOf(broken: readonly Identity[], stakes: Map<string, Stake[]>, least: number): Suspect[] {
  const counted = new Map<string, { operand: Printed; count: number }>();
  for (const operand of broken.flatMap(({ operands }) => operands)) {
    const known = counted.get(keyOf(operand));
    if (known === undefined) counted.set(keyOf(operand), { operand, count: 1 });
    else known.count += 1;
  }
  const suspects = [...counted.values()].filter(({ count }) => count >= least).flatMap(({ operand }) => suspectOf(operand, stakes.get(keyOf(operand)) ?? []));
  return suspects.toSorted((a, b) => b.weight - a.weight);
}

function suspectOf(operand: Printed, stakes: readonly Stake[]): Suspect[] {
  for (const { identity, at } of stakes) {
    const due = identity.due?.(at) ?? null;
    if (due === null) continue;
    // What a recogniser reads otherwise may differ in more than a hand would.
    const within = due >= 0 && (slipsApart(digitsOf(operand.text), String(due)) || misreadings(operand).some((other) => digitsOf(other) === String(due)));
    if (!within) return [];
  }
  const tests = stakes.toSorted((a, b) => Number(b.broken) - Number(a.broken)).map(({ identity, at }) => holdsWith(identity, at));
  const bounded = stakes.every(({ identity, broken }) => !broken || identity.bound === true);
  const slips = slipsOf(operand).filter(({ printed, edit }) => (!bounded || edit === 'transpose') && tests.every((holds) => holds(printed)))
    .toSorted((a, b) => b.likelihood - a.likelihood);
  const digits = operand.text.replace(/\D/gu, '').length;
  const weight = slips.reduce((sum, { likelihood }) => sum + likelihood, 0) / digits;
  return slips.length === 0 ? [] : [{ operand, slips, satisfies: tests.length, weight }];
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '');
}

/** The likeliest correction of each suspect, suspects in the order of their weight; then the second of each. */
function listed(suspects: readonly Suspect[]): Candidate[] {
  const telling = suspects.filter(({ slips }) => slips.length <= VAGUE);
  const rounds = Array.from({ length: LISTED.operand }, (_, round) => telling.flatMap(({ operand, slips, satisfies }): Candidate[] => {
    const slip = slips[round];
    return slip === undefined ? [] : [{ figure: operand.figure, operand: operand.operand, from: operand.text, to: slip.printed.text, edit: slip.edit, satisfies }];
  }));
  return rounds.flat().slice(0, LISTED.finding);
}

/** What the check computed stands behind the slips, unless a slip says the same. */
function merge(slips: Candidate[], computed: readonly Candidate[]): Candidate[] {
  return [...slips, ...computed.filter((candidate) => !slips.some((slip) => slip.from === candidate.from && plain(slip.to) === plain(candidate.to)))];
}

function plain(text: string): string {
  return text.replaceAll(',', '.');
}
