import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // For a machine that does other things besides; the suite as a whole takes less.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two workers, because an office PC and the build server have two cores.
    maxWorkers: 2,
  },
});
