/** Every pack that is shipped recognises its own examples and leaves its counter-examples alone. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numbersKeep } from '../../src/checks/index.js';
import { matcherOf } from '../../src/facts/index.js';
import { say } from '../../src/messages/index.js';
import { loadPacks, testPack } from '../../src/packs/index.js';

const { packs } = await loadPacks(join(import.meta.dirname, '../../rules'));

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  it('passes its own examples', () => {
    const failures = testPack(pack, matcherOf([pack]), numbersKeep);
    expect(failures.map(({ message }) => say('en', message.id, message.params))).toEqual([]);
  });

  it('shows each service at least three ways and what it is not at least twice', () => {
    const thin = pack.indicators.filter(({ id, examples, counterExamples }) => id.startsWith('dvc.') && (examples.length < 3 || counterExamples.length < 2));
    expect(thin.map(({ id }) => id)).toEqual([]);
  });
});
