/** The rule packs of a run: loaded once a process, chosen by the user, and what outputs need to know of them. */
import type { IndicatorName, RulePack, Vocabulary } from '../model.js';
import { type BaseWords, loadPacks } from '../packs/load.js';
import type { PackFailure } from '../packs/test-pack.js';
import type { ReadOptions } from './options.js';

export type Rules = { vocabulary: Vocabulary; base: BaseWords; packs: RulePack[]; indicators: IndicatorName[] };

/** `--pack` names a pack that the folder of rules does not hold. */
export class UnknownPackError extends Error {
  readonly pack: string;
  readonly known: string[];

  constructor(pack: string, known: string[]) {
    super(`no pack ${pack}`);
    this.name = 'UnknownPackError';
    this.pack = pack;
    this.known = known;
  }
}

const loaded = new Map<string, Promise<Rules>>();

/**
 * @param anew not to take what this process has loaded before, which may have changed since
 * @throws PackError for a broken pack, UnknownPackError for one that does not exist
 */
export async function loadRules({ rules: folder, packs: wanted }: Pick<ReadOptions, 'rules' | 'packs'>, anew = false): Promise<Rules> {
  const key = JSON.stringify([folder, wanted]);
  const known = anew ? load(folder, wanted) : loaded.get(key) ?? load(folder, wanted);
  loaded.set(key, known);
  return known;
}

async function load(folder: string, wanted: readonly string[] | null): Promise<Rules> {
  const { vocabulary, base, packs: all } = await loadPacks(folder);
  const ids = all.map(({ id }) => id);
  const missing = wanted?.find((id) => !ids.includes(id));
  if (missing !== undefined) throw new UnknownPackError(missing, ids);
  const packs = all.filter(({ id }) => wanted === null || wanted.includes(id));
  const indicators = packs.flatMap((pack) => pack.indicators.map(({ id, name, unit, across }) => ({ id: `${pack.id}/${id}`, name, unit, across })));
  return { vocabulary, base, packs, indicators };
}

/** Runs the examples and counter-examples of every pack of a folder, each pack by itself. @throws PackError */
export async function testRules(folder: string): Promise<{ examples: number; failures: PackFailure[] }> {
  const [{ packs }, { countExamples, testPack }, { numbersKeep }, { matcherOf }] = await Promise.all([loadPacks(folder), import('../packs/test-pack.js'), import('../checks/index.js'), import('../facts/index.js')]);
  return {
    examples: packs.reduce((sum, pack) => sum + countExamples(pack), 0),
    failures: packs.flatMap((pack) => testPack(pack, matcherOf([pack]), numbersKeep)),
  };
}
