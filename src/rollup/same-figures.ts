/**
 * `same-figure`: numbers identical to the last digit in the reports of two wards, or in two months of one ward. Two wards
 * have one number by chance as well, small and round ones above all: a pair of reports is named when what they share
 * would hardly come about among so many wards and so many indicators.
 */
import { addTo } from '../collections.js';
import type { BatchDraft, Choice, Figure, Group } from '../model.js';
import { type Batch, ownerOf, printed, statusOf, unitOf, usable } from './batch.js';

/** Expected number of pairs named in a run in which nobody copied anything: one in so many runs. */
const RARE = 100n;
/** A number that one ward in fewer than so many would have tells nothing. */
const TELLING = 100n;
/** Figures named in a message; the places have all. */
const NAMED = 6;

type Shared = { group: Group; a: Figure; b: Figure; weight: bigint };
type Kind = 'wards' | 'months';

/** Drafts on reports that state the same unlikely numbers: of two wards, or of two months of one. */
export function sameFigures(batch: Batch): BatchDraft[] {
  const taking = batch.reports.map((_, index) => index).filter((index) => ['counted', 'other-period', 'mixed'].includes(statusOf(batch, index)));
  const all = { wards: 0, months: 0 };
  for (const [at, a] of taking.entries()) for (let next = at + 1; next < taking.length; next += 1) {
    const kind = kindOf(batch, a, taking[next] ?? a);
    if (kind !== null) all[kind] += 1;
  }
  return [...sharedFigures(batch, taking)].flatMap(([key, shared]) => {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    const kind = kindOf(batch, a, b) ?? 'wards';
    const compared = batch.groups.filter((group) => usable(group, a) !== null && usable(group, b) !== null).length;
    const weight = shared.reduce((product, each) => product * each.weight, 1n);
    return weight >= RARE * BigInt(all[kind]) * choose(compared, shared.length) ? [draft(batch, kind, a, b, shared)] : [];
  });
}

/** What a pair of reports is held against each other as; null for a pair that is not. */
function kindOf(batch: Batch, a: number, b: number): Kind | null {
  const [one, other] = [ownerOf(batch, a), ownerOf(batch, b)];
  if (one === null || other === null) return null;
  const [slotA, slotB] = [batch.slots[a] ?? null, batch.slots[b] ?? null];
  if (one === other) return slotA !== null && slotB !== null && slotA !== slotB ? 'months' : null;
  return statusOf(batch, a) === 'other-period' || statusOf(batch, b) === 'other-period' || slotA !== slotB ? null : 'wards';
}

/** By pair of indexes "3 17", figures that both have and no third owner has: what many have comes from above. */
function sharedFigures(batch: Batch, taking: readonly number[]): Map<string, Shared[]> {
  const found = new Map<string, Shared[]>();
  for (const group of batch.groups) {
    for (const holders of sameNumbers(group, taking).values()) {
      if (holders.length < 2 || new Set(holders.map(({ index }) => ownerOf(batch, index))).size > 2) continue;
      for (const [at, a] of holders.entries()) for (const b of holders.slice(at + 1)) {
        const key = `${a.index} ${b.index}`;
        const kind = kindOf(batch, a.index, b.index);
        if (kind === null || (kind === 'months' && group.cumulative)) continue;
        const list = found.get(key) ?? [];
        // One number under two names tells once.
        if (!list.some((each) => operandsOf(each.a) === operandsOf(a.choice.figure))) list.push({ group, a: a.choice.figure, b: b.choice.figure, weight: weightOf(a.choice.figure) });
        found.set(key, list);
      }
    }
  }
  return found;
}

function sameNumbers(group: Group, taking: readonly number[]): Map<string, { index: number; choice: Choice }[]> {
  const holders = new Map<string, { index: number; choice: Choice }[]>();
  for (const index of taking) {
    const choice = usable(group, index);
    if (choice === null || choice.figure.approximate !== null || weightOf(choice.figure) < TELLING) continue;
    addTo(holders, operandsOf(choice.figure), { index, choice });
  }
  return holders;
}

function operandsOf({ numerator, denominator, value }: Figure): string {
  return [numerator, denominator, value].map((operand) => operand?.exact ?? '').join('/');
}

/** About one ward in so many has just this number: its digits without the zeros at its end, and for a ratio how far it is from all and from none. */
function weightOf({ numerator, denominator, value }: Figure): bigint {
  if (numerator === null || denominator === null) return value === null ? 0n : digits(value.exact);
  const [over, under] = [digits(numerator.exact), digits(denominator.exact)];
  const rest = BigInt(Math.trunc(Math.abs(denominator.value - numerator.value)));
  return under * ((rest < over ? rest : over) + 1n);
}

function digits(exact: string): bigint {
  return BigInt(exact.replace(/\D/gu, '').replace(/0+$/u, '') || '0');
}

/** Ways to choose `some` of `all`. */
function choose(all: number, some: number): bigint {
  let ways = 1n;
  for (let at = 0; at < some; at += 1) ways = (ways * BigInt(Math.max(1, all - at))) / BigInt(at + 1);
  return ways > 0n ? ways : 1n;
}

function draft(batch: Batch, kind: Kind, a: number, b: number, shared: readonly Shared[]): BatchDraft {
  const list = shared.slice(0, NAMED).map(({ group, a: figure }) => `${group.name}: ${printed(figure)}`);
  if (shared.length > NAMED) list.push('…');
  const period = (index: number): string => batch.reports[index]?.document.period?.label ?? '–';
  return {
    check: 'same-figure', grade: null, basis: null, indicator: shared.length === 1 ? shared[0]?.group.indicator ?? null : null,
    message: kind === 'wards'
      ? { id: 'rollup.same-wards', params: { a: unitOf(batch, a), b: unitOf(batch, b), count: shared.length, list: list.join('; ') } }
      : { id: 'rollup.same-months', params: { unit: unitOf(batch, a), a: period(a), b: period(b), count: shared.length, list: list.join('; ') } },
    places: shared.flatMap((each) => [{ report: a, figure: each.a }, { report: b, figure: each.b }]),
  };
}
