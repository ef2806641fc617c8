/** Runs a pack's own examples and counter-examples. The matcher is handed in: this stage knows no other stage. */
import type { IndicatorExample, RulePack } from '../model.js';

export type PackFailure = {
  indicator: string;
  kind: 'missed' | 'claimed';
  example: IndicatorExample;
  got: string | null;
  score: number;
  message: { id: string; params: Record<string, string | number> };
};

/** A label with what stands above it → the full reference of the indicator, null for none. */
export type PackMatcher = (example: IndicatorExample) => { indicator: string | null; score: number };

/**
 * @returns one failure for each example that is not recognised and each counter-example that is claimed;
 * a counter-example may belong to another indicator, only not to its own
 */
export function testPack(pack: RulePack, match: PackMatcher): PackFailure[] {
  return pack.indicators.flatMap(({ id, examples, counterExamples }) => {
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
  });
}

function failure(kind: PackFailure['kind'], indicator: string, example: IndicatorExample, got: string | null, score: number): PackFailure {
  const label = [...example.context, example.label].join(' › ');
  const params = { indicator, label, score: score.toFixed(2) };
  return {
    indicator, kind, example, got, score,
    message: { id: `packs.test.${kind}`, params: kind === 'missed' ? { ...params, got: got ?? '–' } : params },
  };
}
