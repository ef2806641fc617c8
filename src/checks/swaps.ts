/**
 * Two numbers that stand in each other's place: those of two rows of a table or of two columns of a row, a numerator
 * and its denominator. Proposed where exchanging them mends all the identities that broke and breaks none that holds.
 */
import { addTo } from '../collections.js';
import type { Candidate } from '../model.js';
import { equals } from '../text/rational.js';
import type { Identity, Printed } from './check.js';

/** The identities that the number printed at a place takes part in. */
export type Stakes = ReadonlyMap<string, readonly { identity: Identity }[]>;
/** An exchange, and how many broken identities it mends. */
export type Exchange = { candidate: Candidate; mends: number };
type Swap = { one: Printed; other: Printed; mends: Identity[]; satisfies: number };

/** More groups of broken identities in one table than this are not two numbers in each other's place. */
const MOST_GROUPS = 6;

/**
 * @param groups broken identities that share numbers, group by group; two numbers of one table may mend two groups at once
 * @returns by broken identity the exchanges that mend it with all others of its groups
 */
export function swapsOf(groups: readonly (readonly Identity[])[], stakes: Stakes): Map<Identity, Exchange[]> {
  const found = new Map<Identity, Exchange[]>();
  for (const { one, other, mends, satisfies } of [...acrossGroups(groups, stakes), ...groups.flatMap((group) => swapsIn(group, stakes))]) {
    for (const identity of mends) {
      const candidate = identity.operands.some(({ source }) => source === one.source) ? candidateOf(one, other, satisfies) : candidateOf(other, one, satisfies);
      addTo(found, identity, { candidate, mends: mends.length });
    }
  }
  return found;
}

function candidateOf(one: Printed, other: Printed, satisfies: number): Candidate {
  return { figure: one.figure, operand: one.operand, from: one.text, to: other.text, edit: 'swap', with: { figure: other.figure, operand: other.operand }, satisfies };
}

/** Two rows whose own sums broke while those of the columns hold: no number is common to them. */
function acrossGroups(groups: readonly (readonly Identity[])[], stakes: Stakes): Swap[] {
  const tables = new Map<string, (readonly Identity[])[]>();
  for (const group of groups) {
    const table = group[0]?.operands[0]?.table ?? null;
    if (table !== null) addTo(tables, table, group);
  }
  return [...tables.values()].filter((list) => list.length <= MOST_GROUPS)
    .flatMap((list) => list.flatMap((one, at) => list.slice(at + 1).flatMap((other) => swapsIn([...one, ...other], stakes))));
}

/** Each broken identity has to hold one of the two: the first is in the shortest, the second in the shortest of the rest. */
function swapsIn(broken: readonly Identity[], stakes: Stakes): Swap[] {
  if (broken.every(({ bound }) => bound === true)) return [];
  const [first] = broken.toSorted((a, b) => a.operands.length - b.operands.length);
  const tried = new Set<string>();
  return (first?.operands ?? []).flatMap((one) => {
    const rest = broken.filter(({ operands }) => operands.every(({ source }) => source !== one.source));
    const [next] = (rest.length > 0 ? rest : broken).toSorted((a, b) => a.operands.length - b.operands.length);
    return (next?.operands ?? []).flatMap((other): Swap[] => {
      const pair = [one.source, other.source].toSorted().join(' ');
      if (tried.has(pair) || !exchangeable(one, other)) return [];
      tried.add(pair);
      if (rest.some(({ operands }) => operands.every(({ source }) => source !== other.source))) return [];
      const satisfies = identitiesKept(one, other, stakes);
      return satisfies === null ? [] : [{ one, other, mends: [...broken], satisfies }];
    });
  });
}

/** Counts with counts, percentages with percentages, both as they are printed. */
function exchangeable(one: Printed, other: Printed): boolean {
  return one.source !== other.source && (one.operand === 'percent') === (other.operand === 'percent') && equals(one.scale, other.scale) && !equals(one.value, other.value);
}

/** How many identities the two are in; null where one of them breaks with the two exchanged. */
function identitiesKept(one: Printed, other: Printed, stakes: Stakes): number | null {
  const touched = new Set([one, other].flatMap(({ source }) => (stakes.get(source) ?? []).map(({ identity }) => identity)));
  const swapped = new Map([[one.source, as(one, other)], [other.source, as(other, one)]]);
  const keeps = [...touched].every((identity) => identity.holds(identity.operands.map((operand) => swapped.get(operand.source) ?? operand)));
  return keeps ? touched.size : null;
}

/** The place of one number with what is printed at another's. */
function as(place: Printed, { text, shown, value, decimals, scale, mantissa }: Printed): Printed {
  return { ...place, text, shown, value, decimals, scale, mantissa };
}
