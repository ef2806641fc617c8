/** Runs a pack's own examples and counter-examples. The matcher is handed in: this stage knows no other stage. */
import type { DeclaredIdentity, IndicatorExample, RulePack } from '../model.js';

export type PackFailure = {
  indicator: string;
  kind: 'missed' | 'claimed' | 'breaks' | 'holds';
  example: IndicatorExample;
  got: string | null;
  score: number;
  message: { id: string; params: Record<string, string | number> };
};

/** A label with what stands above it → the full reference of the indicator, null for none. */
export type PackMatcher = (example: IndicatorExample) => { indicator: string | null; score: number };

/** Whether numbers, of the result and of the others in turn, keep an identity. */
export type IdentityJudge = (identity: DeclaredIdentity, numbers: number[]) => boolean;

/**
 * @returns one failure for each example that is not recognised and each counter-example that is claimed;
 * a counter-example may belong to another indicator, only not to its own
 */
export function testPack(pack: RulePack, match: PackMatcher, judge: IdentityJudge): PackFailure[] {
  return [...pack.indicators.flatMap(({ id, examples, counterExamples }) => {
    const reference = `${pack.id}/${id}`;
    const missed = examples.flatMap((example) => {
      const { indicator, score } = match(example);
      return indicator === reference ? [] : [failure('missed', reference, example, indicator, score)];
    });
    const claimed = counterExamples.flatMap((example) => {
      const { indicator, score } = match(example);
      return indicator === reference ? [failure('claimed', reference, example, indicator, score)] : [];
    });
    return [...missed, ...claimed];
  }), ...testIdentities(pack, judge)];
}

/** How many examples a pack has, of both kinds. */
export function countExamples({ indicators, identities }: RulePack): number {
  return [...indicators, ...identities].reduce((sum, { examples, counterExamples }) => sum + examples.length + counterExamples.length, 0);
}

function testIdentities(pack: RulePack, judge: IdentityJudge): PackFailure[] {
  return pack.identities.flatMap((identity) => {
    const broken = identity.examples.filter((numbers) => !judge(identity, numbers)).map((numbers) => ({ kind: 'breaks' as const, numbers }));
    const kept = identity.counterExamples.filter((numbers) => judge(identity, numbers)).map((numbers) => ({ kind: 'holds' as const, numbers }));
    return [...broken, ...kept].map(({ kind, numbers }): PackFailure => {
      const [indicator, label] = [`${pack.id}/${identity.result}`, numbers.join(' · ')];
      return { indicator, kind, example: { label, context: [], section: null, unit: null }, got: null, score: 0, message: { id: `packs.test.${kind}`, params: { indicator, label, says: identity.says } } };
    });
  });
}

function failure(kind: 'missed' | 'claimed', indicator: string, example: IndicatorExample, got: string | null, score: number): PackFailure {
  const label = [...example.context, example.label].join(' › ');
  const params = { indicator, label, score: score.toFixed(2) };
  return {
    indicator, kind, example, got, score,
    message: { id: `packs.test.${kind}`, params: kind === 'missed' ? { ...params, got: got ?? '–' } : params },
  };
}
