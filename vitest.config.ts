import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { OWN_PROCESS, placeOf } from './test/order.js';

/** The same order on every machine: those of the same process behind each other, since a shared one ends where another kind follows. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const key = ({ project, moduleId }: TestSpecification): string => `${project.name} ${String(placeOf(moduleId)).padStart(3, '0')} ${moduleId}`;
    return [...files].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }
}

export default defineConfig({
  test: {
    // For a machine that does other things besides; the suite as a whole takes less.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two workers, because an office PC and the build server have two cores.
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    projects: [
      { extends: true, test: { name: 'own', include: OWN_PROCESS } },
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [...configDefaults.exclude, ...OWN_PROCESS], isolate: false } },
    ],
  },
});
