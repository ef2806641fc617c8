import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Two workers, because an office PC and the build server have two cores.
    maxWorkers: 2,
  },
});
